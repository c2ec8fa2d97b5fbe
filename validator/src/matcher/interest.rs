//! Which requests of a capture are worth decoding: decided on method and URL, then on the names of credentials.

use memchr::memmem::Finder;
use signoff_spec::model::binding::Protocol;
use signoff_spec::model::call::Call;
use signoff_spec::model::call::CallMatch;
use signoff_spec::model::credential::Carrier;
use signoff_spec::path::Template;
use signoff_spec::text::steps;

use crate::exchange::Interest;
use crate::matcher::Compiled;

/// What tells the requests that matter from the many that do not.
pub(crate) struct Interests {
    /// Texts of which every interesting URL holds at least one: most URLs are refused by these alone.
    literals: Vec<Finder<'static>>,
    /// Names, in lower case, of which every request with a credential holds at least one.
    carriers: Vec<Finder<'static>>,
}

impl Interests {
    pub(crate) fn new(operations: &[Compiled]) -> Self {
        let literals =
            operations.iter().flat_map(templates).map(|template| template.longest_literal().to_owned());
        let carriers = operations.iter().filter(|compiled| travels_by_http(compiled)).flat_map(carriers);
        Self { literals: shortest(literals), carriers: shortest(carriers) }
    }

    pub(crate) fn wants(&self, operations: &[Compiled], method: &str, url: &str) -> Interest {
        if method.eq_ignore_ascii_case("OPTIONS") {
            return Interest::None;
        }
        let encoded = url.contains('%');
        if !encoded && !self.literals.iter().any(|literal| literal.find(url.as_bytes()).is_some()) {
            return Interest::None;
        }
        let path = path_of(url);
        operations.iter().map(|compiled| interest(compiled, method, path)).max().unwrap_or(Interest::None)
    }

    pub(crate) fn carries(&self, request: &[u8], lowered: &mut Vec<u8>) -> bool {
        lowered.clear();
        lowered.extend(request.iter().map(u8::to_ascii_lowercase));
        self.carriers.iter().any(|name| name.find(lowered).is_some())
    }
}

/// How much a path matters to one operation.
fn interest(compiled: &Compiled, method: &str, path: &str) -> Interest {
    if compiled.bindings.iter().flatten().any(|template| template.matches(path)) {
        return Interest::Full;
    }
    let calls = compiled.operation.calls.iter().zip(&compiled.calls);
    let mut matching = calls.filter(|(call, template)| {
        let same_method = match &call.matches {
            CallMatch::Http { method: Some(wanted), .. } => wanted == method,
            CallMatch::Http { method: None, .. } | CallMatch::Ws { .. } => true,
        };
        same_method && template.as_ref().is_some_and(|template| template.matches(path))
    });
    let decided = |call: &Call| match call {
        // Which of several calls it is shows only in the SOAPAction.
        Call { matches: CallMatch::Http { soap_action: Some(_), .. }, .. } => Interest::Full,
        Call { public: true, .. } => Interest::None,
        Call { establishes, proves, .. } if !establishes.is_empty() && proves.is_empty() => Interest::Full,
        _ => Interest::IfItCarries,
    };
    matching.next().map_or(Interest::None, |(call, _)| decided(call))
}

fn templates(compiled: &Compiled) -> impl Iterator<Item = &Template> {
    compiled.bindings.iter().chain(&compiled.calls).flatten()
}

/// Whether an operation has a credential that HTTP requests can carry.
fn travels_by_http(compiled: &Compiled) -> bool {
    let mut bindings = compiled.operation.bindings.iter();
    compiled.calls.iter().any(Option::is_some)
        || bindings.any(|binding| !matches!(binding.protocol, Protocol::WsJson(_)))
}

/// The names by which credentials travel: of headers, cookies, parameters, elements and members.
fn carriers(compiled: &Compiled) -> impl Iterator<Item = String> {
    let parts = compiled.operation.credentials.iter().flat_map(|credential| &credential.parts);
    let carriers = parts.filter(|part| part.identifies).flat_map(|part| &part.carriers);
    carriers.map(|carrier| match carrier {
        Carrier::Header(name)
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

/// The path of an absolute URL or of a request target.
fn path_of(url: &str) -> &str {
    let rest = match url.split_once("://") {
        Some((_, rest)) => rest.find('/').map_or("/", |slash| &rest[slash..]),
        None => url,
    };
    rest.split(['?', '#']).next().unwrap_or_default()
}
