//! Methods, paths and the variables in them.

use crate::diagnostic::codes::binding;
use crate::lint::binding::syntax::is_method;
use crate::lint::binding::syntax::path_fault;
use crate::lint::file::File;
use crate::lint::members::names;
use crate::lint::part::Part;
use crate::model::binding::Carries;
use crate::model::binding::Http;
use crate::model::binding::Protocol;

/// Methods are tokens in upper case.
pub(crate) fn methods(http: &Part<'_, Http>, file: &mut File<'_>) {
    if !is_method(&http.method) {
        let message = format!("`{}` is no method in upper case", http.method);
        file.value(&binding::BAD_METHOD, format!("{http}/method"), message)
            .help(format!("write `{}`", http.method.to_ascii_uppercase()));
    }
}

/// Paths are well-formed.
pub(crate) fn paths(file: &mut File<'_>) {
    for binding in file.bindings() {
        let Some(path) = binding.path() else { continue };
        let carries_members = matches!(binding.protocol, Protocol::Http(_));
        let idle = path.variables().next().filter(|_| !carries_members);
        let idle = idle.map(|name| format!("only `http` bindings read members such as `{name}` from it"));
        if let Some(fault) = path_fault(path).or(idle) {
            let message = format!("the path cannot be used: {fault}");
            file.value(&binding::BAD_PATH, format!("{binding}/path"), message);
        }
    }
}

/// Variables are required members of the request.
pub(crate) fn variables(http: &Part<'_, Http>, file: &mut File<'_>) {
    let schema = file.operation.resolve(&file.operation.request.schema);
    for name in http.path.variables() {
        let at = format!("{http}/path");
        if schema.property(name).is_none() {
            let message = format!("the request has no member `{name}`");
            file.value(&binding::VARIABLE_UNKNOWN_MEMBER, at, message).instead_of(name, names(schema));
        } else if !schema.required.iter().any(|required| required == name) {
            let message = format!("without the member `{name}`, which is optional, there is no path");
            file.value(&binding::VARIABLE_OPTIONAL_MEMBER, at, message)
                .help(format!("add `{name}` to `required` of the request"));
        }
    }
}

/// Members of the request travel somewhere: without a body or a query, in the path.
pub(crate) fn members(http: &Part<'_, Http>, file: &mut File<'_>) {
    let schema = file.operation.resolve(&file.operation.request.schema);
    let in_path = |name: &str| http.path.variables().any(|other| other == name);
    for name in names(schema).filter(|name| http.request == Carries::None && !in_path(name)) {
        let message = format!("nothing carries the member `{name}` of the request");
        file.value(&binding::MEMBER_NOT_CARRIED, format!("{http}/request/content"), message);
    }
}
