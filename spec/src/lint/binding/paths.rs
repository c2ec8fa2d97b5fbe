//! Methods, paths and the variables in them.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::binding::BAD_METHOD;
use crate::diagnostic::codes::binding::BAD_PATH;
use crate::diagnostic::codes::binding::MEMBER_NOT_CARRIED;
use crate::diagnostic::codes::binding::VARIABLE_OPTIONAL_MEMBER;
use crate::diagnostic::codes::binding::VARIABLE_UNKNOWN_MEMBER;
use crate::lint::binding::syntax::is_method;
use crate::lint::binding::syntax::path_fault;
use crate::lint::file::File;
use crate::lint::members::names;
use crate::model::binding::Content;
use crate::model::binding::Protocol;
use crate::text::join;

/// Methods are tokens in upper case.
pub(crate) fn methods(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for binding in &file.operation.bindings {
        let Protocol::Http(http) = &binding.protocol else { continue };
        if !is_method(&http.method) {
            let span = file.at(&format!("{}/method", join("/bindings", &binding.name)));
            let help = format!("write `{}`", http.method.to_ascii_uppercase());
            let message = format!("`{}` is no method in upper case", http.method);
            found.push(Diagnostic::new(&BAD_METHOD, span, message).help(help));
        }
    }
}

/// Paths are well-formed.
pub(crate) fn paths(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for binding in &file.operation.bindings {
        let Some(path) = binding.path() else { continue };
        let carries_members = matches!(binding.protocol, Protocol::Http(_));
        let idle = path.variables().next().filter(|_| !carries_members);
        let idle = idle.map(|name| format!("only `http` bindings read members such as `{name}` from it"));
        let Some(fault) = path_fault(path).or(idle) else { continue };
        let span = file.at(&format!("{}/path", join("/bindings", &binding.name)));
        found.push(Diagnostic::new(&BAD_PATH, span, format!("the path cannot be used: {fault}")));
    }
}

/// Variables are required members of the request.
pub(crate) fn variables(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    let schema = file.operation.resolve(&file.operation.request.schema);
    for binding in &file.operation.bindings {
        let Protocol::Http(http) = &binding.protocol else { continue };
        let span = file.at(&format!("{}/path", join("/bindings", &binding.name)));
        for name in http.path.variables() {
            if schema.property(name).is_none() {
                let message = format!("the request has no member `{name}`");
                let diagnostic = Diagnostic::new(&VARIABLE_UNKNOWN_MEMBER, span, message);
                found.push(diagnostic.instead_of(name, names(schema)));
            } else if !schema.required.iter().any(|required| required == name) {
                let message = format!("without the member `{name}`, which is optional, there is no path");
                let help = format!("add `{name}` to `required` of the request");
                found.push(Diagnostic::new(&VARIABLE_OPTIONAL_MEMBER, span, message).help(help));
            }
        }
    }
}

/// Members of the request travel somewhere: without a body or a query, in the path.
pub(crate) fn members(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    let schema = file.operation.resolve(&file.operation.request.schema);
    for binding in &file.operation.bindings {
        let Protocol::Http(http) = &binding.protocol else { continue };
        let in_path = |name: &str| http.path.variables().any(|other| other == name);
        for name in names(schema).filter(|name| http.request == Content::None && !in_path(name)) {
            let span = file.at(&format!("{}/request/content", join("/bindings", &binding.name)));
            let message = format!("nothing carries the member `{name}` of the request");
            found.push(Diagnostic::new(&MEMBER_NOT_CARRIED, span, message));
        }
    }
}
