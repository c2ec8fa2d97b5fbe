//! The file under lint: its operation, the place of every fact, and every schema in it.

use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::model::binding::Binding;
use crate::model::binding::Protocol;
use crate::model::credential::Credential;
use crate::model::operation::Operation;
use crate::model::outcome::Outcome;
use crate::model::schema::Additional;
use crate::model::schema::Schema;
use crate::text;
use crate::text::Node;
use crate::text::Span;
use crate::text::join;
use crate::text::steps;

/// An operation together with the tree of its file, which knows where every fact stands.
pub(crate) struct File<'a> {
    /// What the file says.
    pub(crate) operation: &'a Operation,
    tree: Option<Node>,
}

/// A schema and the JSON pointer to it in the file.
#[derive(Clone)]
pub(crate) struct Site<'a> {
    /// JSON pointer from the root of the file.
    pub(crate) at: String,
    /// The schema.
    pub(crate) schema: &'a Schema,
    /// What the schema describes.
    pub(crate) role: Role,
}

/// What a schema describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// An entry of `$defs`.
    Definition,
    /// The request, or the message of an outcome.
    Message,
    /// The message of an edition.
    Edition,
    /// A frame around messages.
    Frame,
    /// The value of a header.
    Header,
}

impl<'a> File<'a> {
    pub(crate) fn new(operation: &'a Operation) -> Self {
        let tree = text::parse(&operation.source.text, text::Limits::default()).ok();
        Self { operation, tree }
    }

    /// The tree of the file.
    pub(crate) fn tree(&self) -> Option<&Node> {
        self.tree.as_ref()
    }

    /// The node at a JSON pointer.
    pub(crate) fn node(&self, pointer: &str) -> Option<&Node> {
        self.tree.as_ref()?.at(pointer)
    }

    /// Where the value at a JSON pointer stands; where it is absent, the nearest value around its place.
    pub(crate) fn at(&self, pointer: &str) -> Span {
        let mut pointer = pointer;
        loop {
            if let Some(node) = self.node(pointer) {
                return node.span;
            }
            let Some((parent, _)) = pointer.rsplit_once('/') else { return Span::default() };
            pointer = parent;
        }
    }

    /// Where the name of the member at a JSON pointer stands; where it is absent, the nearest name around it.
    pub(crate) fn key(&self, pointer: &str) -> Span {
        let mut pointer = pointer;
        while let Some((parent, _)) = pointer.rsplit_once('/') {
            let name = steps(pointer).last().unwrap_or_default();
            let members = self.node(parent).map(Node::members).unwrap_or_default();
            if let Some(member) = members.iter().rev().find(|member| member.key == name) {
                return member.key_span;
            }
            pointer = parent;
        }
        self.at("")
    }

    /// The credential that a place of the file names; that there is none is said.
    pub(crate) fn credential(
        &self,
        name: &str,
        code: &'static Code,
        at: &str,
        found: &mut Vec<Diagnostic>,
    ) -> Option<&'a Credential> {
        let credential = self.operation.credential(name);
        if credential.is_none() {
            let names = self.operation.credentials.iter().map(|credential| credential.name.as_str());
            let message = format!("there is no credential `{name}`");
            found.push(Diagnostic::new(code, self.at(at), message).instead_of(name, names));
        }
        credential
    }

    /// The outermost schemas of the file, in its order.
    pub(crate) fn roots(&self) -> Vec<Site<'a>> {
        let operation = self.operation;
        let definitions = operation.definitions.iter();
        let mut roots: Vec<Site<'a>> = definitions
            .map(|(name, schema)| Site::new(join("/$defs", name), schema, Role::Definition))
            .collect();
        roots.push(Site::new("/request/schema".to_owned(), &operation.request.schema, Role::Message));
        roots.extend(operation.bindings.iter().flat_map(of_binding));
        roots.extend(operation.outcomes.iter().flat_map(of_outcome));
        roots
    }

    /// Every schema of the file, each before those inside it.
    pub(crate) fn schemas(&self) -> Vec<Site<'a>> {
        let mut all = Vec::new();
        for root in self.roots() {
            root.collect(&mut all);
        }
        all
    }
}

/// The schemas of headers and frames.
fn of_binding(binding: &Binding) -> Vec<Site<'_>> {
    let at = join("/bindings", &binding.name);
    match &binding.protocol {
        Protocol::Http(http) => {
            let schemas = http.headers.iter().map(|header| &header.schema).enumerate();
            let site =
                |(index, schema)| Site::new(format!("{at}/headers/{index}/schema"), schema, Role::Header);
            schemas.map(site).collect()
        }
        Protocol::WsJson(ws) => {
            let frames = [("request", ws.request.schema.as_ref()), ("reply", ws.reply.schema.as_ref())];
            let frames = frames.into_iter().filter_map(|(direction, schema)| Some((direction, schema?)));
            let site =
                |(direction, schema)| Site::new(format!("{at}/{direction}/schema"), schema, Role::Frame);
            frames.map(site).collect()
        }
        Protocol::Soap11(_) => Vec::new(),
    }
}

/// The schemas of the message and of the editions.
fn of_outcome(outcome: &Outcome) -> Vec<Site<'_>> {
    let at = join("/outcomes", &outcome.name);
    let own = outcome.schema.iter().map(|schema| Site::new(format!("{at}/schema"), schema, Role::Message));
    let editions = outcome.editions.iter().enumerate().filter_map(|(index, edition)| {
        let schema = edition.schema.as_ref()?;
        Some(Site::new(format!("{at}/editions/{index}/schema"), schema, Role::Edition))
    });
    own.chain(editions).collect()
}

impl<'a> Site<'a> {
    fn new(at: String, schema: &'a Schema, role: Role) -> Self {
        Self { at, schema, role }
    }

    /// The schemas directly inside.
    pub(crate) fn children(&self) -> Vec<Self> {
        let inside = |at: String, schema: &'a Schema| Self::new(at, schema, self.role);
        let properties = format!("{}/properties", self.at);
        let mut children: Vec<Self> = self
            .schema
            .properties
            .iter()
            .map(|property| inside(join(&properties, &property.name), &property.schema))
            .collect();
        children.extend(self.schema.items.iter().map(|items| inside(format!("{}/items", self.at), items)));
        if let Additional::Schema(schema) = &self.schema.additional {
            children.push(inside(format!("{}/additionalProperties", self.at), schema));
        }
        children
    }

    fn collect(self, all: &mut Vec<Self>) {
        let children = self.children();
        all.push(self);
        for child in children {
            child.collect(all);
        }
    }
}
