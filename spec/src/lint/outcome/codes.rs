//! `status` and `code`.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::outcome::CODE_NOT_IN_SCHEMA;
use crate::diagnostic::codes::outcome::CODE_REPEATED;
use crate::diagnostic::codes::outcome::STATUS_WITHOUT_HTTP;
use crate::lint::file::File;
use crate::model::binding::Protocol;
use crate::model::operation::Operation;
use crate::model::schema::Schema;
use crate::text::Node;
use crate::text::join;

/// Statuses are given where some binding has one.
pub(crate) fn statuses(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    let bindings = &file.operation.bindings;
    if bindings.is_empty() || bindings.iter().any(|binding| !matches!(binding.protocol, Protocol::WsJson(_)))
    {
        return;
    }
    for (at, status) in written(file) {
        let message = format!("no binding carries the status {status}");
        found.push(Diagnostic::new(&STATUS_WITHOUT_HTTP, file.at(&at), message));
    }
}

/// Every status of the file with its pointer.
fn written(file: &File<'_>) -> Vec<(String, u16)> {
    let mut all = Vec::new();
    let mut add = |at: String, codes: &[u16]| {
        all.extend(codes.iter().enumerate().map(|(index, code)| (format!("{at}/{index}"), *code)));
    };
    for outcome in &file.operation.outcomes {
        let at = join("/outcomes", &outcome.name);
        add(format!("{at}/select/status"), &outcome.select.status);
        if let Some(status) = &outcome.status {
            add(format!("{at}/status/codes"), &status.codes);
        }
        for (index, edition) in outcome.editions.iter().enumerate() {
            if let Some(status) = &edition.status {
                add(format!("{at}/editions/{index}/status/codes"), &status.codes);
            }
        }
    }
    all
}

/// Codes differ, and stand in a constant of the schema.
pub(crate) fn values(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    let mut seen: Vec<(&Node, &str)> = Vec::new();
    for outcome in file.operation.answers() {
        let Some(code) = &outcome.code else { continue };
        let span = file.at(&format!("{}/code/value", join("/outcomes", &outcome.name)));
        let text = code.value.to_json();
        if let Some((_, other)) = seen.iter().find(|(node, _)| node.same(&code.value)) {
            let message = format!("`{other}` has the code `{text}` as well");
            found.push(Diagnostic::new(&CODE_REPEATED, span, message));
        }
        seen.push((&code.value, &outcome.name));
        let shown = outcome
            .schema
            .as_ref()
            .is_some_and(|schema| shows(file.operation, schema, &code.value, &mut Vec::new()));
        if !shown && outcome.schema.is_some() {
            let message = format!("no constant of `{}` shows the code `{text}`", outcome.name);
            found.push(Diagnostic::new(&CODE_NOT_IN_SCHEMA, span, message));
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
