//! Rules about tests wherever they stand: that they look at what the message can have.

use crate::diagnostic::codes::binding;
use crate::diagnostic::codes::outcome;
use crate::lint::Rule;
use crate::lint::call::ways;
use crate::lint::file::File;
use crate::model::binding::Protocol;
use crate::model::call::CallMatch;
use crate::model::select::At;
use crate::model::select::Predicate;
use crate::model::select::Select;
use crate::model::select::Test;
use crate::text::join;

/// Every rule of this subject.
pub(crate) const RULES: &[Rule] = &[Rule::File(sides), Rule::File(members)];

/// What a test is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    Request,
    Response,
    Frame,
}

/// A select, where it stands, and what it is of.
type Site<'a> = (String, &'a Select, Of);

/// Tests look at places that the message can have, and ask of them what can be.
fn sides(file: &mut File<'_>) {
    for (at, select, of) in selects(file) {
        if of != Of::Response && !select.status.is_empty() {
            let message = format!("`status` is not a place of {}", words(of));
            file.value(&outcome::SELECT_WRONG_SIDE, format!("{at}/status"), message);
        }
        for (at, test) in tests(select, &at) {
            if !has(of, &test.at) {
                let message = format!("`{}` is not a place of {}", test.at, words(of));
                file.value(&outcome::SELECT_WRONG_SIDE, format!("{at}/at"), message);
            }
            if test.predicate == Predicate::Cleared && !matches!(test.at, At::SetCookie(_)) {
                let message = format!("`{}` is no cookie that a response sets", test.at);
                file.key(&outcome::SELECT_CLEARED, format!("{at}/cleared"), message);
            }
        }
    }
}

/// Tests of the requests of a binding look at members that the request has.
fn members(file: &mut File<'_>) {
    for binding in file.bindings() {
        for (at, test) in tests(&binding.is.select, &format!("{binding}/select")) {
            if test.predicate == Predicate::Absent {
                continue;
            }
            let pointer = match &test.at {
                At::Member(pointer) => pointer.text.to_string(),
                // A form holds the members of the request and nothing else.
                At::Form(name) => join("", name),
                _ => continue,
            };
            let request = ("the request", &file.operation.request.schema);
            file.member(&binding::SELECT_UNKNOWN_MEMBER, format!("{at}/at"), request, &pointer);
        }
    }
}

fn has(of: Of, at: &At) -> bool {
    match of {
        Of::Request => !at.is_of_responses(),
        Of::Response => !at.is_of_requests(),
        Of::Frame => at.member().is_some(),
    }
}

fn words(of: Of) -> &'static str {
    match of {
        Of::Request => "requests",
        Of::Response => "responses",
        Of::Frame => "messages of a WebSocket",
    }
}

/// Every test of a select, with its place.
fn tests<'a>(select: &'a Select, at: &str) -> Vec<(String, &'a Test)> {
    let own = select.all.iter().enumerate().map(|(index, test)| (format!("{at}/all/{index}"), test));
    let further = select.any_of.iter().enumerate();
    own.chain(further.flat_map(|(index, one)| tests(one, &format!("{at}/any_of/{index}")))).collect()
}

/// Every select of the file.
fn selects<'a>(file: &File<'a>) -> Vec<Site<'a>> {
    let mut all: Vec<Site<'a>> = Vec::new();
    for binding in file.bindings() {
        let Protocol::WsJson(ws) = &binding.is.protocol else {
            all.push((format!("{binding}/select"), &binding.is.select, Of::Request));
            continue;
        };
        all.push((format!("{binding}/request/select"), &ws.request.select, Of::Frame));
        all.push((format!("{binding}/reply/select"), &ws.reply.select, Of::Frame));
        let events = binding.list("events", &ws.events);
        all.extend(events.into_iter().map(|event| (event.to_string(), event.is, Of::Frame)));
    }
    let mut protocols = file.operation.bindings.iter().map(|binding| &binding.protocol).peekable();
    let frames =
        protocols.peek().is_some() && protocols.all(|protocol| matches!(protocol, Protocol::WsJson(_)));
    let of = if frames { Of::Frame } else { Of::Response };
    // A status that no binding has is another rule's.
    let outcomes = file.outcomes().into_iter().filter(|outcome| !frames || outcome.select.status.is_empty());
    all.extend(outcomes.map(|outcome| (format!("{outcome}/select"), &outcome.is.select, of)));
    of_calls(file, &mut all);
    all
}

fn of_calls<'a>(file: &File<'a>, all: &mut Vec<Site<'a>>) {
    for call in file.calls() {
        let mut answer = Of::Response;
        for way in ways(&call, file) {
            match way.is {
                CallMatch::Http { select, .. } => all.push((format!("{way}/select"), select, Of::Request)),
                CallMatch::Ws { request, reply } => {
                    answer = Of::Frame;
                    all.push((format!("{call}/ws/request"), request, answer));
                    all.extend(reply.iter().map(|reply| (format!("{call}/ws/reply"), reply, answer)));
                }
            }
        }
        let own = [("accepted", &call.is.accepted), ("refused", &call.is.refused)];
        for (key, select) in own {
            all.extend(select.iter().map(|select| (format!("{call}/{key}"), select, answer)));
        }
        for proof in &call.is.proves {
            let at = join(&format!("{call}/proves"), &proof.credential);
            for (key, select) in [("accepted", &proof.accepted), ("refused", &proof.refused)] {
                let own = select.iter().map(|select| (format!("{at}/{key}"), select, answer));
                all.extend(own.filter(|(at, ..)| file.has(at)));
            }
        }
    }
}
