//! Headers of requests.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::binding::BAD_HEADER_NAME;
use crate::diagnostic::codes::binding::HEADER_CARRIES_CREDENTIAL;
use crate::diagnostic::codes::binding::HEADER_NOT_STRING;
use crate::diagnostic::codes::binding::HEADER_REPEATED;
use crate::lint::binding::syntax::is_token;
use crate::lint::file::File;
use crate::model::binding::HeaderParameter;
use crate::model::binding::Protocol;
use crate::model::credential::Carrier;
use crate::model::kind::Kind;
use crate::model::operation::Operation;
use crate::text::join;

/// Header names are tokens, and mean one thing.
pub(crate) fn names(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for (at, earlier, header) in headers(file) {
        let span = file.at(&format!("{at}/name"));
        let name = &header.name;
        if !is_token(name) {
            found.push(Diagnostic::new(&BAD_HEADER_NAME, span, format!("`{name}` is no header name")));
        }
        if earlier.iter().any(|other| other.name.eq_ignore_ascii_case(name)) {
            found.push(Diagnostic::new(&HEADER_REPEATED, span, format!("`{name}` is declared already")));
        }
        if let Some(credential) = carried(file.operation, name) {
            let message = format!("`{name}` carries the credential `{credential}`");
            found.push(
                Diagnostic::new(&HEADER_CARRIES_CREDENTIAL, span, message).help("remove it from `headers`"),
            );
        }
    }
}

/// Headers are strings.
pub(crate) fn values(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for (at, _, header) in headers(file) {
        let schema = file.operation.resolve(&header.schema);
        let mut stated = schema.constant.iter().chain(schema.values.iter().flatten()).peekable();
        let is_string = match schema.kinds.as_slice() {
            [] => stated.peek().is_some() && stated.all(|node| node.as_str().is_some()),
            kinds => kinds == [Kind::String],
        };
        if !is_string {
            let span = file.at(&format!("{at}/schema"));
            let message = format!("the value of `{}` may be something else than a string", header.name);
            found.push(
                Diagnostic::new(&HEADER_NOT_STRING, span, message).help("write `\"type\": \"string\"`"),
            );
        }
    }
}

/// Every header with its pointer and the headers declared before it in the same binding.
fn headers<'a>(file: &File<'a>) -> Vec<(String, &'a [HeaderParameter], &'a HeaderParameter)> {
    let mut all = Vec::new();
    for binding in &file.operation.bindings {
        let Protocol::Http(http) = &binding.protocol else { continue };
        let at = join("/bindings", &binding.name);
        let headers = http.headers.iter().enumerate();
        all.extend(
            headers.map(|(index, header)| (format!("{at}/headers/{index}"), &http.headers[..index], header)),
        );
    }
    all
}

/// The credential that a header carries.
fn carried<'a>(operation: &'a Operation, name: &str) -> Option<&'a str> {
    let carries =
        |carrier: &Carrier| matches!(carrier, Carrier::Header(other) if other.eq_ignore_ascii_case(name));
    let credential = operation
        .credentials
        .iter()
        .find(|credential| credential.parts.iter().flat_map(|part| &part.carriers).any(carries));
    credential.map(|credential| credential.name.as_str())
}
