//! How calls are recognized, and that each can be.

use crate::diagnostic::codes::effect;
use crate::lint::binding::syntax::is_method;
use crate::lint::binding::syntax::path_fault;
use crate::lint::file::File;
use crate::lint::part::Part;
use crate::model::binding::Protocol;
use crate::model::call::Call;
use crate::model::call::CallMatch;
use crate::model::select::Predicate;
use crate::model::select::Select;
use crate::model::select::Test;

/// Calls travel like some binding.
pub(crate) fn protocols(call: &Part<'_, Call>, file: &mut File<'_>) {
    let mut protocols = file.operation.bindings.iter().map(|binding| &binding.protocol).peekable();
    let Some(way) = call.matches.first().filter(|_| protocols.peek().is_some()) else { return };
    let (key, web_socket) = match way {
        CallMatch::Http { .. } => ("http", false),
        CallMatch::Ws { .. } => ("ws", true),
    };
    if !protocols.any(|protocol| matches!(protocol, Protocol::WsJson(_)) == web_socket) {
        let message = format!("no binding travels like `{}`", call.name);
        file.key(&effect::CALL_PROTOCOL_MISMATCH, format!("{call}/{key}"), message);
    }
}

/// Methods and paths are well-formed.
pub(crate) fn requests(call: &Part<'_, Call>, file: &mut File<'_>) {
    for way in ways(call, file) {
        let CallMatch::Http { method, path, .. } = way.is else { continue };
        if let Some(method) = method.as_deref().filter(|method| !is_method(method)) {
            let message = format!("`{method}` is no method in upper case");
            file.value(&effect::CALL_BAD_REQUEST, format!("{way}/method"), message)
                .help(format!("write `{}`", method.to_ascii_uppercase()));
        }
        if let Some(fault) = path_fault(path) {
            let message = format!("the path cannot be used: {fault}");
            file.value(&effect::CALL_BAD_REQUEST, format!("{way}/path"), message);
        }
    }
}

/// The ways to make a call, each where it stands: alone, or in a list.
pub(crate) fn ways<'a>(call: &Part<'a, Call>, file: &File<'_>) -> Vec<Part<'a, CallMatch>> {
    let list = call.list("http", &call.is.matches);
    match &list[..] {
        [only] if !file.has(&only.to_string()) => vec![call.inside("http", only.is)],
        _ => list,
    }
}

/// No earlier call takes all that a call matches.
pub(crate) fn reachable(file: &mut File<'_>) {
    let calls = file.calls();
    for (index, call) in calls.iter().enumerate() {
        let mut earlier = calls[..index].iter();
        if let Some(earlier) = earlier.find(|earlier| covers(&earlier.matches, &call.matches)) {
            let (first, name) = (&earlier.name, &call.name);
            let message = format!("`{first}` comes first and takes everything that `{name}` matches");
            file.key(&effect::CALL_UNREACHABLE, call.to_string(), message)
                .help(format!("move `{name}` above `{first}`"));
        }
    }
}

/// Whether one call matches everything that another one does: each way of that one is one of its own.
fn covers(one: &[CallMatch], two: &[CallMatch]) -> bool {
    two.iter().all(|two| one.iter().any(|one| way_covers(one, two)))
}

fn way_covers(one: &CallMatch, two: &CallMatch) -> bool {
    match (one, two) {
        (
            CallMatch::Http { method, path, soap_action, select },
            CallMatch::Http {
                method: method_two,
                path: path_two,
                soap_action: action_two,
                select: select_two,
            },
        ) => {
            (method.is_none() || method == method_two)
                && (soap_action.is_none() || soap_action == action_two)
                && path.covers(path_two)
                && select_covers(select, select_two)
        }
        (CallMatch::Ws { request: one, .. }, CallMatch::Ws { request: two, .. }) => select_covers(one, two),
        _ => false,
    }
}

/// Whether each test of one is implied by a test of the other at the same place.
fn select_covers(one: &Select, two: &Select) -> bool {
    one.any_of.is_empty()
        && one.all.iter().all(|test| two.all.iter().any(|other| test.at == other.at && implies(other, test)))
}

fn implies(premise: &Test, conclusion: &Test) -> bool {
    let values = match &premise.predicate {
        Predicate::Equals(constant) => std::slice::from_ref(constant),
        Predicate::OneOf(constants) => &**constants,
        Predicate::Absent => return matches!(conclusion.predicate, Predicate::Absent),
        _ => return matches!(conclusion.predicate, Predicate::Present),
    };
    !values.is_empty() && values.iter().all(|value| conclusion.predicate.holds(Some(value)))
}
