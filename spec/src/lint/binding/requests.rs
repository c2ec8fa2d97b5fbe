//! What a binding sends, and that no other binding sends the same.

use crate::diagnostic::codes::binding;
use crate::disjoint::Shape;
use crate::disjoint::disjoint;
use crate::lint::binding::syntax::is_media_type;
use crate::lint::file::File;
use crate::lint::members::is_scalar;
use crate::lint::part::Part;
use crate::model::binding::Binding;
use crate::model::binding::Carries;
use crate::model::binding::Http;
use crate::model::binding::Protocol;
use crate::model::operation::Operation;

/// No two bindings take the same requests.
pub(crate) fn distinct(file: &mut File<'_>) {
    let bindings = file.bindings();
    for (index, two) in bindings.iter().enumerate() {
        if let Some(one) = bindings[..index].iter().find(|one| overlap(file.operation, one, two)) {
            let message = format!("requests of `{}` may also be of `{}`", two.name, one.name);
            file.key(&binding::AMBIGUOUS, two.to_string(), message);
        }
    }
}

fn overlap(operation: &Operation, one: &Binding, two: &Binding) -> bool {
    if disjoint(operation, Shape::select(&one.select), Shape::select(&two.select)).is_proved() {
        return false;
    }
    match (&one.protocol, &two.protocol) {
        (Protocol::Http(one), Protocol::Http(two)) => {
            one.method == two.method && one.path.overlaps(&two.path) && one.request == two.request
        }
        (Protocol::Soap11(one), Protocol::Soap11(two)) => {
            one.path.overlaps(&two.path) && one.action == two.action
        }
        (Protocol::WsJson(one), Protocol::WsJson(two)) => {
            let apart = matches!((&one.path, &two.path), (Some(one), Some(two)) if !one.overlaps(two));
            let (one, two) = (Shape::select(&one.request.select), Shape::select(&two.request.select));
            !apart && !disjoint(operation, one, two).is_proved()
        }
        _ => false,
    }
}

/// GET and HEAD carry no body.
pub(crate) fn bodies(http: &Part<'_, Http>, file: &mut File<'_>) {
    let has_body = matches!(http.request, Carries::Form | Carries::Json | Carries::Xml);
    if has_body && matches!(http.method.as_str(), "GET" | "HEAD") {
        let message = format!("a {} request with a body", http.method);
        file.value(&binding::BODY_WITHOUT_MEANING, format!("{http}/request/content"), message)
            .help("use `query` or `none`");
    }
}

/// What travels in a path, a query or a form is flat.
pub(crate) fn flat(http: &Part<'_, Http>, file: &mut File<'_>) {
    let operation = file.operation;
    let schema = operation.resolve(&operation.request.schema);
    for property in schema.properties.iter().filter(|property| !is_scalar(operation, &property.schema)) {
        let in_path = http.path.variables().any(|name| name == property.name);
        let key = match http.request {
            _ if in_path => "path",
            Carries::Query | Carries::Form => "request/content",
            Carries::None | Carries::Json | Carries::Xml | Carries::Text | Carries::SoapFault => continue,
        };
        let message = format!("the member `{}` is no scalar and cannot travel so", property.name);
        file.value(&binding::NESTED_MEMBER, format!("{http}/{key}"), message);
    }
}

/// Media types are well-formed and agree with the content.
pub(crate) fn media_types(http: &Part<'_, Http>, file: &mut File<'_>) {
    let request = http.request_media_type.iter();
    let request = request.map(|text| (format!("{http}/request/media_type"), text, http.request));
    let response = http.list("response/media_types", &http.response_media_types).into_iter();
    let response = response.map(|text| (text.to_string(), text.is, http.response));
    for (at, text, content) in request.chain(response) {
        if !is_media_type(text) {
            file.value(&binding::BAD_MEDIA_TYPE, at, format!("`{text}` is no media type"));
        } else if announced(text).is_some_and(|announced| announced != content) {
            let message = format!("`{text}` does not announce what `content` says");
            file.value(&binding::MEDIA_TYPE_CONTRADICTS_CONTENT, at, message);
        }
    }
}

/// What a media type announces; `None` if that is not known.
fn announced(media_type: &str) -> Option<Carries> {
    let media_type = media_type.to_ascii_lowercase();
    match media_type.as_str() {
        "application/x-www-form-urlencoded" => Some(Carries::Form),
        "application/json" | "text/json" => Some(Carries::Json),
        "application/xml" | "text/xml" => Some(Carries::Xml),
        text if text.ends_with("+json") => Some(Carries::Json),
        text if text.ends_with("+xml") => Some(Carries::Xml),
        _ => None,
    }
}
