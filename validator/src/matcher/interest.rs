//! Which requests of a capture are worth decoding: decided on method and URL, then on the names of credentials.

use std::sync::Arc;

use memchr::memmem::Finder;
use signoff_spec::model::binding::Protocol;
use signoff_spec::model::call::Call;
use signoff_spec::model::call::CallMatch;
use signoff_spec::model::credential::Carrier;
use signoff_spec::model::credential::InHeader;
use signoff_spec::model::operation::Operation;
use signoff_spec::route::Candidate;
use signoff_spec::route::Part;
use signoff_spec::text::steps;

use crate::exchange::Interest;

/// Names, in lower case, of which every request with a credential holds at least one.
pub(crate) struct Carriers(Vec<Finder<'static>>);

impl Carriers {
    pub(crate) fn new(operations: &[Arc<Operation>]) -> Self {
        let names = operations.iter().filter(|operation| travels_by_http(operation)).flat_map(carriers);
        Self(shortest(names))
    }

    pub(crate) fn any_in(&self, request: &[u8], lowered: &mut Vec<u8>) -> bool {
        lowered.clear();
        lowered.extend(request.iter().map(u8::to_ascii_lowercase));
        self.0.iter().any(|name| name.find(lowered).is_some())
    }
}

/// How much a request with these candidates matters: to the operation to which it matters most.
pub(crate) fn interest(operations: &[Arc<Operation>], candidates: &[Candidate]) -> Interest {
    let firsts = candidates.chunk_by(|one, two| one.operation == two.operation).map(|all| all[0]);
    let interests = firsts.map(|first| match first.part {
        Part::Binding(_) => Interest::Full,
        Part::Call(call, way) => interest_in(&operations[first.operation].calls[call], way),
    });
    interests.max().unwrap_or(Interest::None)
}

fn interest_in(call: &Call, way: usize) -> Interest {
    match call {
        // Which of several calls it is shows only in the request.
        _ if call.matches[way].looks_into_requests() => Interest::Full,
        Call { public: true, .. } => Interest::None,
        Call { establishes, proves, .. } if !establishes.is_empty() && proves.is_empty() => Interest::Full,
        _ => Interest::IfItCarries,
    }
}

/// Whether an operation has a credential that HTTP requests can carry.
fn travels_by_http(operation: &Operation) -> bool {
    operation.calls.iter().any(|call| call.matches.iter().any(|way| matches!(way, CallMatch::Http { .. })))
        || operation.bindings.iter().any(|binding| !matches!(binding.protocol, Protocol::WsJson(_)))
}

/// The names by which credentials travel: of headers, cookies, parameters, elements and members.
fn carriers(operation: &Arc<Operation>) -> impl Iterator<Item = String> {
    let parts = operation.credentials.iter().flat_map(|credential| &credential.parts);
    let carriers = parts.filter(|part| part.identifies).flat_map(|part| &part.carriers);
    carriers.map(|carrier| match carrier {
        Carrier::Header(InHeader { name, .. })
        | Carrier::Cookie(name)
        | Carrier::Query(name)
        | Carrier::Form(name)
        | Carrier::Soap(name) => name.to_ascii_lowercase(),
        Carrier::Body(pointer) => steps(pointer).last().unwrap_or_default().to_ascii_lowercase(),
    })
}

/// Finders of the texts, without those that hold another one.
fn shortest(texts: impl Iterator<Item = String>) -> Vec<Finder<'static>> {
    let mut texts: Vec<String> = texts.collect();
    texts.sort_by_key(String::len);
    let mut needed: Vec<String> = Vec::new();
    for text in texts {
        if !needed.iter().any(|shorter| text.contains(shorter.as_str())) {
            needed.push(text);
        }
    }
    needed.iter().map(|text| Finder::new(text.as_bytes()).into_owned()).collect()
}
