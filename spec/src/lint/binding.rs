//! Rules about bindings.

mod frames;
mod headers;
mod paths;
mod requests;
pub(crate) mod syntax;

use crate::diagnostic::codes::binding;
use crate::lint::Rule;
use crate::lint::binding::syntax::is_absolute_uri;
use crate::lint::binding::syntax::is_nc_name;
use crate::lint::file::File;
use crate::lint::part::Part;
use crate::model::binding::Soap11;

/// Every rule of this subject.
pub(crate) const RULES: &[Rule] = &[
    Rule::File(requests::distinct),
    Rule::Http(requests::bodies),
    Rule::Http(requests::flat),
    Rule::Http(requests::media_types),
    Rule::Http(paths::methods),
    Rule::File(paths::paths),
    Rule::Http(paths::variables),
    Rule::Http(paths::members),
    Rule::Http(headers::headers),
    Rule::Soap(names),
    Rule::WebSocket(frames::selects),
    Rule::WebSocket(frames::pointers),
    Rule::File(frames::single),
];

/// Actions and namespaces are absolute URIs, elements have local names.
fn names(soap: &Part<'_, Soap11>, file: &mut File<'_>) {
    for (key, uri) in [("action", &soap.action), ("namespace", &soap.namespace)] {
        // Without an action the body alone tells the call.
        let is_left_out = key == "action" && uri.is_empty();
        if !is_absolute_uri(uri) && !is_left_out {
            file.value(
                &binding::RELATIVE_URI,
                format!("{soap}/{key}"),
                format!("`{uri}` is no absolute URI"),
            );
        }
    }
    if let Some(prefix) = &soap.action_prefix
        && !soap.action.is_empty()
        && !soap.action.starts_with(prefix)
    {
        let message = format!("`{}` does not begin with `{prefix}`", soap.action);
        file.value(&binding::ACTION_PREFIX, format!("{soap}/action_prefix"), message);
    }
    let elements = [
        ("request_element", Some(&soap.request_element)),
        ("response_element", Some(&soap.response_element)),
        ("result_element", soap.result_element.as_ref()),
    ];
    for (key, name) in elements {
        if let Some(name) = name.filter(|name| !is_nc_name(name)) {
            let message = format!("`{name}` is no name of an element");
            file.value(&binding::BAD_ELEMENT_NAME, format!("{soap}/{key}"), message);
        }
    }
}
