//! Names and URIs of SOAP bindings.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::binding::BAD_ELEMENT_NAME;
use crate::diagnostic::codes::binding::RELATIVE_URI;
use crate::lint::binding::syntax::is_absolute_uri;
use crate::lint::binding::syntax::is_nc_name;
use crate::lint::file::File;
use crate::model::binding::Protocol;
use crate::text::join;

/// Actions and namespaces are absolute URIs, elements have local names.
pub(crate) fn names(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for binding in &file.operation.bindings {
        let Protocol::Soap11(soap) = &binding.protocol else { continue };
        let at = join("/bindings", &binding.name);
        for (key, uri) in [("action", &soap.action), ("namespace", &soap.namespace)] {
            if !is_absolute_uri(uri) {
                let span = file.at(&format!("{at}/{key}"));
                found.push(Diagnostic::new(&RELATIVE_URI, span, format!("`{uri}` is no absolute URI")));
            }
        }
        let elements = [
            ("request_element", Some(&soap.request_element)),
            ("response_element", Some(&soap.response_element)),
            ("result_element", soap.result_element.as_ref()),
        ];
        for (key, name) in elements {
            if let Some(name) = name.filter(|name| !is_nc_name(name)) {
                let span = file.at(&format!("{at}/{key}"));
                found.push(Diagnostic::new(
                    &BAD_ELEMENT_NAME,
                    span,
                    format!("`{name}` is no name of an element"),
                ));
            }
        }
    }
}
