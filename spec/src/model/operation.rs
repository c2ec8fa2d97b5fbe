//! An operation: everything that one spec file says.

use crate::model::basis::Basis;
use crate::model::binding::Binding;
use crate::model::call::Call;
use crate::model::credential::Credential;
use crate::model::document::Document;
use crate::model::example::Example;
use crate::model::outcome::Class;
use crate::model::outcome::Outcome;
use crate::model::plan::Plan;
use crate::model::schema::Schema;
use crate::text::Span;

/// A named request with its outcomes, however it travels.
#[derive(Clone, Debug)]
pub struct Operation {
    /// `<service>.<operation>`, lower case: `rocketchat.sessions_logout`.
    pub id: String,
    /// Where the id stands in the spec file.
    pub id_span: Span,
    /// What it is called, in words.
    pub title: String,
    /// What it does, in words.
    pub description: String,
    /// The documents that its facts come from, in the order of the file, its own one as a rule first.
    pub documents: Vec<Document>,
    /// Facts that have no other place.
    pub notes: Vec<Note>,
    /// Schemas that others refer to, by name.
    pub definitions: Vec<(String, Schema)>,
    /// The request message.
    pub request: Request,
    /// What proves the caller or names the session.
    pub credentials: Vec<Credential>,
    /// How it travels.
    pub bindings: Vec<Binding>,
    /// How it can end, in the order of the file.
    pub outcomes: Vec<Outcome>,
    /// Calls beside it that carry its credentials.
    pub calls: Vec<Call>,
    /// Messages, good and bad.
    pub examples: Vec<Example>,
    /// Its schemas, compiled.
    pub plan: Plan,
    /// The file that says so.
    pub source: SpecFile,
}

/// A fact that has no other place.
#[derive(Clone, Debug)]
pub struct Note {
    /// The fact.
    pub text: String,
    /// Where it comes from.
    pub basis: Basis,
}

/// The request message.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// Its shape, the same in every binding.
    pub schema: Schema,
    /// Where it comes from; schemas inside without a basis of their own share it.
    pub basis: Basis,
}

/// A spec file: its path and its text.
#[derive(Clone, Debug, Default)]
pub struct SpecFile {
    /// Path as given, or the name of a built-in file.
    pub path: String,
    /// Its text.
    pub text: String,
}

impl SpecFile {
    /// A file with this text; its path is only shown.
    pub fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }
}

impl Operation {
    /// The part of the id before the first dot.
    pub fn service(&self) -> &str {
        self.id.split('.').next().unwrap_or(&self.id)
    }

    /// The document that a basis cites; of a fact that no document states, the first.
    pub fn document(&self, basis: &Basis) -> Option<&Document> {
        let key = basis.cited().map(|cited| cited.document.as_str());
        let cited = self.documents.iter().find(|document| Some(document.key.as_str()) == key);
        cited.or(self.documents.first())
    }

    /// Whether all answers are written as the binding says.
    pub fn is_uniform(&self) -> bool {
        self.outcomes.iter().all(|outcome| outcome.content.is_none())
    }

    /// The outcomes that are answers: all but silence.
    pub fn answers(&self) -> impl Iterator<Item = &Outcome> {
        self.outcomes.iter().filter(|outcome| outcome.class != Class::Silence)
    }

    /// The outcome called `name`.
    pub fn outcome(&self, name: &str) -> Option<&Outcome> {
        self.outcomes.iter().find(|outcome| outcome.name == name)
    }

    /// The credential called `name`.
    pub fn credential(&self, name: &str) -> Option<&Credential> {
        self.credentials.iter().find(|credential| credential.name == name)
    }

    /// The binding called `name`.
    pub fn binding(&self, name: &str) -> Option<&Binding> {
        self.bindings.iter().find(|binding| binding.name == name)
    }

    /// The schema that stands where `schema` does: the definition it refers to, or itself.
    pub fn resolve<'a>(&'a self, schema: &'a Schema) -> &'a Schema {
        let Some(name) = &schema.reference else { return schema };
        self.definitions.iter().find(|(key, _)| key == name).map_or(schema, |(_, schema)| schema)
    }
}
