//! `status` and `code`.

use crate::diagnostic::codes::outcome;
use crate::lint::file::File;
use crate::model::binding::Protocol;
use crate::model::operation::Operation;
use crate::model::schema::Schema;
use crate::text::Node;
use crate::text::join;

/// Statuses are given where some binding has one.
pub(crate) fn statuses(file: &mut File<'_>) {
    let mut bindings = file.operation.bindings.iter().peekable();
    if bindings.peek().is_none() || bindings.any(|binding| !matches!(binding.protocol, Protocol::WsJson(_))) {
        return;
    }
    for this in file.outcomes() {
        let mut written = this.list("select/status", &this.select.status);
        written.extend(this.status.iter().flat_map(|status| this.list("status/codes", &status.codes)));
        for edition in this.list("editions", &this.editions) {
            let status = edition.is.status.iter();
            written.extend(status.flat_map(|status| edition.list("status/codes", &status.codes)));
        }
        for status in written {
            let message = format!("no binding carries the status {}", status.is);
            file.value(&outcome::STATUS_WITHOUT_HTTP, status.to_string(), message);
        }
    }
}

/// Codes differ, and stand in a constant of the schema.
pub(crate) fn values(file: &mut File<'_>) {
    let operation = file.operation;
    let mut seen: Vec<(&Node, &str)> = Vec::new();
    for this in operation.answers() {
        let Some(code) = &this.code else { continue };
        let at = format!("{}/code/value", join("/outcomes", &this.name));
        let text = code.value.to_json();
        if let Some((_, other)) = seen.iter().find(|(node, _)| node.same(&code.value)) {
            file.value(&outcome::CODE_REPEATED, &at, format!("`{other}` has the code `{text}` as well"));
        }
        seen.push((&code.value, &this.name));
        let hides = |schema: &Schema| !shows(operation, schema, &code.value, &mut Vec::new());
        if this.schema.as_ref().is_some_and(hides) {
            let message = format!("no constant of `{}` shows the code `{text}`", this.name);
            file.value(&outcome::CODE_NOT_IN_SCHEMA, at, message);
        }
    }
}

/// Whether some constant of a schema is the code, or a text with the code in it. `seen` are the definitions
/// on the way.
fn shows<'a>(operation: &'a Operation, schema: &'a Schema, code: &Node, seen: &mut Vec<&'a str>) -> bool {
    if let Some(name) = schema.reference.as_deref() {
        if seen.contains(&name) {
            return false;
        }
        seen.push(name);
    }
    let schema = operation.resolve(schema);
    let text = code.as_str().map_or_else(|| code.to_json(), str::to_owned);
    let mut constants = schema.constant.iter().chain(schema.values.iter().flatten());
    constants.any(|node| node.same(code) || node.as_str().is_some_and(|node| node.contains(&text)))
        || schema.pattern.as_ref().is_some_and(|pattern| pattern.text.contains(&text))
        || schema.properties.iter().any(|property| shows(operation, &property.schema, code, seen))
}
