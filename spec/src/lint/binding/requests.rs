//! What a binding sends, and that no other binding sends the same.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::binding::AMBIGUOUS;
use crate::diagnostic::codes::binding::BAD_MEDIA_TYPE;
use crate::diagnostic::codes::binding::BODY_WITHOUT_MEANING;
use crate::diagnostic::codes::binding::MEDIA_TYPE_CONTRADICTS_CONTENT;
use crate::diagnostic::codes::binding::NESTED_MEMBER;
use crate::disjoint::Shape;
use crate::disjoint::disjoint;
use crate::lint::binding::syntax::is_media_type;
use crate::lint::file::File;
use crate::lint::members::is_scalar;
use crate::model::binding::Binding;
use crate::model::binding::Content;
use crate::model::binding::Http;
use crate::model::binding::Protocol;
use crate::model::operation::Operation;
use crate::text::join;

/// No two bindings take the same requests.
pub(crate) fn distinct(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    let bindings = &file.operation.bindings;
    for (index, two) in bindings.iter().enumerate() {
        if let Some(one) = bindings[..index].iter().find(|one| overlap(file.operation, one, two)) {
            let message = format!("requests of `{}` may also be of `{}`", two.name, one.name);
            found.push(Diagnostic::new(&AMBIGUOUS, file.key(&join("/bindings", &two.name)), message));
        }
    }
}

fn overlap(operation: &Operation, one: &Binding, two: &Binding) -> bool {
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

fn http<'a>(file: &File<'a>) -> impl Iterator<Item = (String, &'a Http)> {
    file.operation.bindings.iter().filter_map(|binding| match &binding.protocol {
        Protocol::Http(http) => Some((join("/bindings", &binding.name), http)),
        _ => None,
    })
}

/// GET and HEAD carry no body.
pub(crate) fn bodies(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for (at, http) in http(file) {
        let has_body = matches!(http.request, Content::Form | Content::Json | Content::Xml);
        if has_body && matches!(http.method.as_str(), "GET" | "HEAD") {
            let span = file.at(&format!("{at}/request/content"));
            let message = format!("a {} request with a body", http.method);
            found.push(Diagnostic::new(&BODY_WITHOUT_MEANING, span, message).help("use `query` or `none`"));
        }
    }
}

/// What travels in a path, a query or a form is flat.
pub(crate) fn flat(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    let schema = file.operation.resolve(&file.operation.request.schema);
    for (at, http) in http(file) {
        for property in
            schema.properties.iter().filter(|property| !is_scalar(file.operation, &property.schema))
        {
            let in_path = http.path.variables().any(|name| name == property.name);
            let key = match http.request {
                _ if in_path => "path",
                Content::Query | Content::Form => "request/content",
                Content::None | Content::Json | Content::Xml => continue,
            };
            let message = format!("the member `{}` is no scalar and cannot travel so", property.name);
            found.push(Diagnostic::new(&NESTED_MEMBER, file.at(&format!("{at}/{key}")), message));
        }
    }
}

/// Media types are well-formed and agree with the content.
pub(crate) fn media_types(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for (at, http) in http(file) {
        let request = http.request_media_type.iter();
        let request = request.map(|text| (format!("{at}/request/media_type"), text, http.request));
        let response = http.response_media_types.iter().enumerate();
        let response =
            response.map(|(index, text)| (format!("{at}/response/media_types/{index}"), text, http.response));
        for (at, text, content) in request.chain(response) {
            let span = file.at(&at);
            if !is_media_type(text) {
                found.push(Diagnostic::new(&BAD_MEDIA_TYPE, span, format!("`{text}` is no media type")));
            } else if announced(text).is_some_and(|announced| announced != content) {
                let message = format!("`{text}` does not announce what `content` says");
                found.push(Diagnostic::new(&MEDIA_TYPE_CONTRADICTS_CONTENT, span, message));
            }
        }
    }
}

/// What a media type announces; `None` if that is not known.
fn announced(media_type: &str) -> Option<Content> {
    let media_type = media_type.to_ascii_lowercase();
    match media_type.as_str() {
        "application/x-www-form-urlencoded" => Some(Content::Form),
        "application/json" | "text/json" => Some(Content::Json),
        "application/xml" | "text/xml" => Some(Content::Xml),
        text if text.ends_with("+json") => Some(Content::Json),
        text if text.ends_with("+xml") => Some(Content::Xml),
        _ => None,
    }
}
