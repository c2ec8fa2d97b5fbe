//! The file under lint: its operation, the place of every fact, every part, and what was found wrong so far.

use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::expand::expand;
use crate::lint::part::Part;
use crate::lint::part::Role;
use crate::lint::part::Site;
use crate::model::binding::Binding;
use crate::model::binding::Http;
use crate::model::binding::Protocol;
use crate::model::binding::Soap11;
use crate::model::binding::WsJson;
use crate::model::call::Call;
use crate::model::credential::Credential;
use crate::model::effect::Effect;
use crate::model::effect::Relation;
use crate::model::example::Example;
use crate::model::operation::Operation;
use crate::model::outcome::Outcome;
use crate::text;
use crate::text::Member;
use crate::text::Node;
use crate::text::Span;
use crate::text::join;
use crate::text::steps;

/// An operation together with the tree of its file, which knows where every fact stands.
pub(crate) struct File<'a> {
    /// What the file says.
    pub(crate) operation: &'a Operation,
    /// What is wrong with it.
    pub(crate) found: Vec<Diagnostic>,
    /// The trees of all operations of the file.
    trees: Vec<Node>,
    own: usize,
}

impl<'a> File<'a> {
    pub(crate) fn new(operation: &'a Operation) -> Self {
        let root = text::parse(&operation.source.text, text::Limits::default()).ok();
        let trees = root.map(expand).map_or_else(Vec::new, |(operations, _)| operations);
        let is_own = |tree: &Node| tree.member("operation").and_then(Node::as_str) == Some(&operation.id);
        let own = trees.iter().position(is_own).unwrap_or(trees.len());
        Self { operation, found: Vec::new(), trees, own }
    }

    /// The tree of the operation.
    pub(crate) fn tree(&self) -> Option<&Node> {
        self.trees.get(self.own)
    }

    /// The trees of all operations of the file, which share facts.
    pub(crate) fn trees(&self) -> &[Node] {
        &self.trees
    }

    /// Whether something in the file happens to the credentials of one of these subjects.
    pub(crate) fn has_subject(&self, subjects: &[&str]) -> bool {
        let is_one = |item: &Node| {
            let subject = item.member("subject").and_then(Node::as_str);
            subject.is_some_and(|subject| subjects.contains(&subject))
        };
        self.any_item("outcomes", "effects", is_one) || self.any_item("calls", "ends", is_one)
    }

    /// Whether an item passes of the lists behind a key, in the named parts of any operation of the file.
    pub(crate) fn any_item(&self, parts: &str, key: &str, passes: impl Fn(&Node) -> bool) -> bool {
        let parts = self.trees.iter().filter_map(|tree| tree.member(parts)).flat_map(Node::members);
        parts.filter_map(|part| part.node.member(key)).flat_map(Node::items).any(passes)
    }

    /// Whether some member of this name has this text, anywhere in the file.
    pub(crate) fn mentions(&self, key: &str, text: &str) -> bool {
        fn inside(node: &Node, key: &str, text: &str) -> bool {
            let is_one = |member: &Member| member.key == key && member.node.as_str() == Some(text);
            node.members().iter().any(|member| is_one(member) || inside(&member.node, key, text))
                || node.items().iter().any(|item| inside(item, key, text))
        }
        self.trees.iter().any(|tree| inside(tree, key, text))
    }

    /// Whether something stands at a JSON pointer.
    pub(crate) fn has(&self, pointer: &str) -> bool {
        self.node(pointer).is_some()
    }

    /// The node at a JSON pointer.
    pub(crate) fn node(&self, pointer: &str) -> Option<&Node> {
        self.tree()?.at(pointer)
    }

    /// Says what is wrong at a place; without help yet.
    pub(crate) fn at(
        &mut self,
        code: &'static Code,
        span: Span,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        self.found.push_mut(Diagnostic::new(code, span, message))
    }

    /// Says what is wrong with the value at a JSON pointer; where it is absent, with the nearest value around it.
    pub(crate) fn value(
        &mut self,
        code: &'static Code,
        pointer: impl AsRef<str>,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        let span = self.span(pointer.as_ref());
        self.at(code, span, message)
    }

    /// Says what is wrong with the member at a JSON pointer, by its name; where it is absent, by the nearest name
    /// around it.
    pub(crate) fn key(
        &mut self,
        code: &'static Code,
        pointer: impl AsRef<str>,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        let span = self.key_span(pointer.as_ref());
        self.at(code, span, message)
    }

    /// Says that a value of the file is none of the names that there are, where that is so.
    pub(crate) fn refers<'n>(
        &mut self,
        code: &'static Code,
        pointer: impl AsRef<str>,
        (kind, name): (&str, &str),
        names: impl IntoIterator<Item = &'n str>,
    ) {
        let names: Vec<&str> = names.into_iter().collect();
        if !names.contains(&name) {
            self.value(code, pointer, format!("there is no {kind} `{name}`")).instead_of(name, names);
        }
    }

    /// The credential that a value of the file names; that there is none is said.
    pub(crate) fn credential(
        &mut self,
        code: &'static Code,
        pointer: impl AsRef<str>,
        name: &str,
    ) -> Option<&'a Credential> {
        let names = self.operation.credentials.iter().map(|credential| credential.name.as_str());
        self.refers(code, pointer, ("credential", name), names);
        self.operation.credential(name)
    }

    /// The outcome that a value of the file names; that there is none is said.
    pub(crate) fn outcome(
        &mut self,
        code: &'static Code,
        pointer: impl AsRef<str>,
        name: &str,
    ) -> Option<&'a Outcome> {
        let names = self.operation.outcomes.iter().map(|outcome| outcome.name.as_str());
        self.refers(code, pointer, ("outcome", name), names);
        self.operation.outcome(name)
    }

    /// Where the value at a JSON pointer stands; where it is absent, the nearest value around its place.
    fn span(&self, mut pointer: &str) -> Span {
        loop {
            if let Some(node) = self.node(pointer) {
                return node.span;
            }
            let Some((parent, _)) = pointer.rsplit_once('/') else { return Span::default() };
            pointer = parent;
        }
    }

    /// Where the name of the member at a JSON pointer stands; where it is absent, the nearest name around it.
    fn key_span(&self, mut pointer: &str) -> Span {
        while let Some((parent, _)) = pointer.rsplit_once('/') {
            let name = steps(pointer).last().unwrap_or_default();
            let members = self.node(parent).map(Node::members).unwrap_or_default();
            if let Some(member) = members.iter().rev().find(|member| member.key == name) {
                return member.key_span;
            }
            pointer = parent;
        }
        self.span("")
    }
}

/// The parts of the file, each kind in its order.
impl<'a> File<'a> {
    /// The bindings.
    pub(crate) fn bindings(&self) -> Vec<Part<'a, Binding>> {
        Part::named("/bindings", &self.operation.bindings, |binding| &binding.name)
    }

    /// The bindings over HTTP.
    pub(crate) fn http(&self) -> Vec<Part<'a, Http>> {
        self.carried(|protocol| if let Protocol::Http(http) = protocol { Some(http) } else { None })
    }

    /// The SOAP bindings.
    pub(crate) fn soap(&self) -> Vec<Part<'a, Soap11>> {
        self.carried(|protocol| if let Protocol::Soap11(soap) = protocol { Some(soap) } else { None })
    }

    /// The WebSocket bindings.
    pub(crate) fn web_sockets(&self) -> Vec<Part<'a, WsJson>> {
        self.carried(|protocol| if let Protocol::WsJson(ws) = protocol { Some(&**ws) } else { None })
    }

    fn carried<T>(&self, of: impl Fn(&'a Protocol) -> Option<&'a T>) -> Vec<Part<'a, T>> {
        let bindings = self.bindings().into_iter();
        bindings.filter_map(|binding| Some(binding.map(of(&binding.is.protocol)?))).collect()
    }

    /// The credentials.
    pub(crate) fn credentials(&self) -> Vec<Part<'a, Credential>> {
        Part::named("/credentials", &self.operation.credentials, |credential| &credential.name)
    }

    /// The outcomes.
    pub(crate) fn outcomes(&self) -> Vec<Part<'a, Outcome>> {
        Part::named("/outcomes", &self.operation.outcomes, |outcome| &outcome.name)
    }

    /// The effects, each with its outcome.
    pub(crate) fn effects(&self) -> Vec<(&'a Outcome, Part<'a, Effect>)> {
        let effects = |outcome: Part<'a, Outcome>| {
            outcome.list("effects", &outcome.is.effects).into_iter().map(move |effect| (outcome.is, effect))
        };
        self.outcomes().into_iter().flat_map(effects).collect()
    }

    /// The laws, each with its outcome.
    pub(crate) fn laws(&self) -> Vec<(&'a Outcome, Part<'a, Relation>)> {
        let laws = |outcome: Part<'a, Outcome>| {
            let laws = outcome.list("laws", &outcome.is.laws).into_iter();
            laws.map(move |law| (outcome.is, law.map(&law.is.relation)))
        };
        self.outcomes().into_iter().flat_map(laws).collect()
    }

    /// The calls.
    pub(crate) fn calls(&self) -> Vec<Part<'a, Call>> {
        Part::named("/calls", &self.operation.calls, |call| &call.name)
    }

    /// The examples.
    pub(crate) fn examples(&self) -> Vec<Part<'a, Example>> {
        Part::named("/examples", &self.operation.examples, |example| &example.name)
    }

    /// The outermost schemas.
    pub(crate) fn roots(&self) -> Vec<Site<'a>> {
        let definitions = self.operation.definitions.iter();
        let mut roots: Vec<Site<'a>> = definitions
            .map(|(name, schema)| Site::new(join("/$defs", name), schema, Role::Definition))
            .collect();
        let mut add = |at: String, schema: Option<&'a _>, role| {
            roots.extend(schema.map(|schema| Site::new(format!("{at}/schema"), schema, role)));
        };
        add("/request".to_owned(), Some(&self.operation.request.schema), Role::Message);
        for binding in self.bindings() {
            match &binding.is.protocol {
                Protocol::Http(http) => {
                    for header in binding.list("headers", &http.headers) {
                        add(header.to_string(), Some(&header.is.schema), Role::Header);
                    }
                }
                Protocol::WsJson(ws) => {
                    add(format!("{binding}/request"), ws.request.schema.as_ref(), Role::Frame);
                    add(format!("{binding}/reply"), ws.reply.schema.as_ref(), Role::Frame);
                }
                Protocol::Soap11(_) => {}
            }
        }
        for outcome in self.outcomes() {
            add(outcome.to_string(), outcome.is.schema.as_ref(), Role::Message);
            for edition in outcome.list("editions", &outcome.is.editions) {
                add(edition.to_string(), edition.is.schema.as_ref(), Role::Edition);
            }
        }
        roots
    }

    /// Every schema, each before those inside it.
    pub(crate) fn schemas(&self) -> Vec<Site<'a>> {
        let mut all = Vec::new();
        for root in self.roots() {
            root.collect(&mut all);
        }
        all
    }
}
