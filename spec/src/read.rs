//! Spec text to [`Operation`]: the only place that knows the file format. All mistakes in one run.

mod binding;
mod call;
mod condition;
mod credential;
mod effect;
mod example;
mod fields;
mod name;
mod outcome;
mod scalar;
mod schema;
mod select;
mod tables;

pub use self::fields::Keys;
pub use self::fields::SHORT;
pub use self::tables::TABLES;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::structure;
use crate::diagnostic::codes::syntax;
use crate::diagnostic::once;
use crate::expand::expand;
use crate::model::document::Document;
use crate::model::operation::Note;
use crate::model::operation::Operation;
use crate::model::operation::Request;
use crate::model::operation::SpecFile;
use crate::model::plan::Plan;
use crate::read::fields::Fields;
use crate::read::fields::Reader;
use crate::read::name::is_name;
use crate::text::Limits;
use crate::text::parse;

/// The version of the format that this reader knows.
const VERSION: u64 = 1;

pub(crate) const KEYS: Keys = Keys {
    object: "operation",
    required: &[
        "$schema",
        "signoff",
        "operation",
        "title",
        "description",
        "documents",
        "request",
        "bindings",
        "outcomes",
    ],
    optional: &["notes", "$defs", "credentials", "calls", "examples"],
};
pub(crate) const DOCUMENT: Keys = Keys {
    object: "document",
    required: &["name", "title", "publisher"],
    optional: &["lines", "version", "origin", "standard", "breaks"],
};
pub(crate) const NOTE: Keys = Keys { object: "note", required: &["text", "basis"], optional: &[] };
pub(crate) const REQUEST: Keys = Keys { object: "request", required: &["schema", "basis"], optional: &[] };

/// Reads a spec file: the operations that it describes, in its order. `path` is only shown in diagnostics.
///
/// There is none where the text is not JSON or not an object; with error diagnostics they are good for
/// [`crate::lint::lint`], which finds more, and for nothing else.
pub fn read(path: &str, text: &str) -> (Vec<Operation>, Vec<Diagnostic>) {
    let root = match parse(text, Limits::default()) {
        Ok(root) => root,
        Err(error) => {
            let code = syntax::code(error.syntax);
            return (Vec::new(), vec![Diagnostic::new(code, error.span, error.syntax.to_string())]);
        }
    };
    let mut reader = Reader::default();
    reader.duplicates(&root);
    let (trees, mistakes) = expand(root);
    reader.diagnostics.extend(mistakes);
    let mut operations = Vec::new();
    for tree in &trees {
        let source = SpecFile::new(path, text);
        let operation =
            Fields::open(tree, &KEYS, &mut reader).map(|mut fields| operation(&mut fields, source));
        operations.extend(operation);
    }
    // What operations share is read for each of them, and what is wrong with it is said once.
    once(&mut reader.diagnostics);
    (operations, reader.diagnostics)
}

fn operation(fields: &mut Fields<'_, '_>, source: SpecFile) -> Operation {
    fields.optional_text("$schema");
    version(fields);
    for key in ["documents", "credentials", "bindings", "outcomes", "calls"] {
        name::check(fields, key);
    }
    let documents = fields.named("documents", &DOCUMENT, document);
    fields.cite(&documents);
    Operation {
        id: id(fields),
        id_span: fields.get("operation").map_or(fields.span(), |node| node.span),
        title: fields.text("title"),
        description: fields.text("description"),
        documents,
        notes: fields
            .list("notes", &NOTE, |fields| Note { text: fields.text("text"), basis: fields.basis() }),
        definitions: fields
            .named("$defs", &schema::KEYS, |name, fields| (name.to_owned(), schema::schema(fields))),
        request: fields.object("request", &REQUEST, request).unwrap_or_default(),
        credentials: fields.named("credentials", &credential::KEYS, credential::credential),
        bindings: binding::bindings(fields),
        outcomes: fields.named("outcomes", &outcome::KEYS, outcome::outcome),
        calls: fields.named("calls", &call::KEYS, call::call),
        examples: fields.named("examples", &example::KEYS, example::example),
        plan: Plan::default(),
        source,
    }
    .compile()
}

fn version(fields: &mut Fields<'_, '_>) {
    let found = fields.integer("signoff", 0..=u64::from(u32::MAX));
    if let (Some(found), Some(node)) = (found, fields.get("signoff"))
        && found != VERSION
    {
        let message = format!("version {found} of the format is not supported");
        fields.report(
            &structure::BAD_VERSION,
            node.span,
            message,
            Some(format!("write `\"signoff\": {VERSION}`")),
        );
    }
}

fn id(fields: &mut Fields<'_, '_>) -> String {
    let id = fields.text("operation");
    let good = matches!(id.split_once('.'), Some((service, name)) if is_name(service) && is_name(name));
    if let (false, false, Some(node)) = (good, id.is_empty(), fields.get("operation")) {
        let message = format!("`{id}` is not an id of the form `<service>.<operation>`");
        fields.report(&structure::BAD_NAME, node.span, message, None);
    }
    id
}

fn document(key: &str, fields: &mut Fields<'_, '_>) -> Document {
    let is_counted = fields.get("lines").is_some() || fields.get("version").is_none();
    if fields.get("lines").or(fields.get("version")).is_none() {
        fields.one_of(&["lines", "version"]);
    }
    let is_general = fields.only_true("standard");
    if !is_general {
        fields.without_effect(&["breaks"], "a document that is no `standard`");
    }
    let is_error = fields.word("breaks", &[("error", ())]).is_some();
    // Where the number of lines cannot be read, that is one mistake: no line is beyond the end.
    let lines = fields.integer("lines", 1..=u64::from(u32::MAX)).map_or(u32::MAX, |lines| lines as u32);
    Document {
        key: key.to_owned(),
        name: fields.text("name"),
        title: fields.text("title"),
        publisher: fields.text("publisher"),
        lines: is_counted.then_some(lines),
        version: fields.optional_text("version"),
        origin: fields.optional_text("origin"),
        is_standard: is_general && !is_error,
    }
}

fn request(fields: &mut Fields<'_, '_>) -> Request {
    Request {
        basis: fields.basis(),
        schema: fields.object("schema", &schema::KEYS, schema::schema).unwrap_or_default(),
    }
}
