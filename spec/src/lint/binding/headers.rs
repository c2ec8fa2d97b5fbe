//! Headers of requests.

use crate::diagnostic::codes::binding;
use crate::lint::binding::syntax::is_token;
use crate::lint::file::File;
use crate::lint::part::Part;
use crate::model::binding::Http;
use crate::model::credential::Carrier;
use crate::model::kind::Kind;
use crate::model::operation::Operation;
use crate::model::schema::Schema;

/// Header names are tokens and mean one thing, and headers are strings.
pub(crate) fn headers(http: &Part<'_, Http>, file: &mut File<'_>) {
    for (index, header) in http.list("headers", &http.headers).iter().enumerate() {
        let (name, at) = (&header.name, format!("{header}/name"));
        if !is_token(name) {
            file.value(&binding::BAD_HEADER_NAME, &at, format!("`{name}` is no header name"));
        }
        if http.headers[..index].iter().any(|other| other.name.eq_ignore_ascii_case(name)) {
            file.value(&binding::HEADER_REPEATED, &at, format!("`{name}` is declared already"));
        }
        if let Some(credential) = carried(file.operation, name) {
            let message = format!("`{name}` carries the credential `{credential}`");
            file.value(&binding::HEADER_CARRIES_CREDENTIAL, &at, message).help("remove it from `headers`");
        }
        if !is_string(file.operation.resolve(&header.schema)) {
            let message = format!("the value of `{name}` may be something else than a string");
            file.value(&binding::HEADER_NOT_STRING, format!("{header}/schema"), message)
                .help("write `\"type\": \"string\"`");
        }
    }
}

fn is_string(schema: &Schema) -> bool {
    schema.admitted() == [Kind::String]
}

/// The credential that a header carries.
fn carried<'a>(operation: &'a Operation, name: &str) -> Option<&'a str> {
    let carries = |carrier: &Carrier| matches!(carrier, Carrier::Header(other) if other.name.eq_ignore_ascii_case(name));
    let credential = operation
        .credentials
        .iter()
        .find(|credential| credential.parts.iter().flat_map(|part| &part.carriers).any(carries));
    credential.map(|credential| credential.name.as_str())
}
