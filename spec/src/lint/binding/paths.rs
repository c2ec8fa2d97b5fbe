//! Methods, paths and the variables in them.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::binding::BAD_METHOD;
use crate::diagnostic::codes::binding::BAD_PATH;
use crate::diagnostic::codes::binding::VARIABLE_UNKNOWN_MEMBER;
use crate::diagnostic::suggest::suggest;
use crate::lint::binding::syntax::is_method;
use crate::lint::binding::syntax::path_fault;
use crate::lint::binding::syntax::variable;
use crate::lint::file::File;
use crate::lint::members::names;
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
        let Some(fault) = binding.path().and_then(path_fault) else { continue };
        let span = file.at(&format!("{}/path", join("/bindings", &binding.name)));
        found.push(Diagnostic::new(&BAD_PATH, span, format!("the path is not well-formed: {fault}")));
    }
}

/// Variables are members of the request.
pub(crate) fn variables(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    let schema = file.operation.resolve(&file.operation.request.schema);
    for binding in &file.operation.bindings {
        let variables = binding.path().unwrap_or_default().split('/').filter_map(variable);
        for name in variables.filter(|name| schema.property(name).is_none()) {
            let span = file.at(&format!("{}/path", join("/bindings", &binding.name)));
            let message = format!("the request has no member `{name}`");
            let mut diagnostic = Diagnostic::new(&VARIABLE_UNKNOWN_MEMBER, span, message);
            diagnostic.help = suggest(name, names(schema));
            found.push(diagnostic);
        }
    }
}
