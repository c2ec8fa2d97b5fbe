//! How calls are recognized, and that each can be.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::effect::CALL_BAD_REQUEST;
use crate::diagnostic::codes::effect::CALL_PROTOCOL_MISMATCH;
use crate::diagnostic::codes::effect::CALL_UNREACHABLE;
use crate::lint::binding::syntax::is_method;
use crate::lint::binding::syntax::path_fault;
use crate::lint::file::File;
use crate::model::binding::Protocol;
use crate::model::call::CallMatch;
use crate::model::select::Predicate;
use crate::model::select::Select;
use crate::model::select::Test;
use crate::text::join;

/// Calls travel like some binding.
pub(crate) fn protocols(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    let bindings = &file.operation.bindings;
    let carries = |web_socket| {
        bindings.iter().any(|binding| matches!(binding.protocol, Protocol::WsJson(_)) == web_socket)
    };
    for call in &file.operation.calls {
        let (key, web_socket) = match call.matches {
            CallMatch::Http { .. } => ("http", false),
            CallMatch::Ws { .. } => ("ws", true),
        };
        if !bindings.is_empty() && !carries(web_socket) {
            let span = file.key(&format!("{}/{key}", join("/calls", &call.name)));
            let message = format!("no binding travels like `{}`", call.name);
            found.push(Diagnostic::new(&CALL_PROTOCOL_MISMATCH, span, message));
        }
    }
}

/// Methods and paths are well-formed.
pub(crate) fn requests(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for call in &file.operation.calls {
        let CallMatch::Http { method, path, .. } = &call.matches else { continue };
        let at = format!("{}/http", join("/calls", &call.name));
        if let Some(method) = method.as_deref().filter(|method| !is_method(method)) {
            let message = format!("`{method}` is no method in upper case");
            let help = format!("write `{}`", method.to_ascii_uppercase());
            found.push(
                Diagnostic::new(&CALL_BAD_REQUEST, file.at(&format!("{at}/method")), message).help(help),
            );
        }
        if let Some(fault) = path_fault(path) {
            let message = format!("the path cannot be used: {fault}");
            found.push(Diagnostic::new(&CALL_BAD_REQUEST, file.at(&format!("{at}/path")), message));
        }
    }
}

/// No earlier call takes all that a call matches.
pub(crate) fn reachable(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    let calls = &file.operation.calls;
    for (index, call) in calls.iter().enumerate() {
        if let Some(earlier) = calls[..index].iter().find(|earlier| covers(&earlier.matches, &call.matches)) {
            let span = file.key(&join("/calls", &call.name));
            let message =
                format!("`{}` comes first and takes everything that `{}` matches", earlier.name, call.name);
            let help = format!("move `{}` above `{}`", call.name, earlier.name);
            found.push(Diagnostic::new(&CALL_UNREACHABLE, span, message).help(help));
        }
    }
}

/// Whether one call matches everything that another one does.
fn covers(one: &CallMatch, two: &CallMatch) -> bool {
    match (one, two) {
        (
            CallMatch::Http { method, path, soap_action },
            CallMatch::Http { method: method_two, path: path_two, soap_action: action_two },
        ) => {
            (method.is_none() || method == method_two)
                && (soap_action.is_none() || soap_action == action_two)
                && path.covers(path_two)
        }
        (CallMatch::Ws { request: one, .. }, CallMatch::Ws { request: two, .. }) => select_covers(one, two),
        _ => false,
    }
}

/// Whether each test of one is implied by a test of the other at the same place.
fn select_covers(one: &Select, two: &Select) -> bool {
    one.all.iter().all(|test| two.all.iter().any(|other| test.at == other.at && implies(other, test)))
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
