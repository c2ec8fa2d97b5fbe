//! An object of a spec file and its keys: what is wrong with them is said here, so that the rest only
//! declares.

use std::collections::HashSet;

use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::structure;
use crate::diagnostic::suggest::suggest;
use crate::model::document::Document;
use crate::text::Node;
use crate::text::Span;
use crate::text::Value;

/// What to do about a fact without a basis.
const NO_BASIS: &str = "say whether the document states it (`doc:LINE`), or it is `inferred` or `observed`";

/// What a file may say beyond the long form that is read, or leave out, by the kind of object: `required` are keys of the
/// long form that a file need not have, `optional` are further keys. The meta-schema has the same.
pub const SHORT: &[Keys] = &[
    Keys {
        object: "operation",
        required: &["operation", "title", "description", "documents", "request", "bindings", "outcomes"],
        optional: &["service", "operations", "document", "basis", "http", "select"],
    },
    Keys { object: "credential", required: &["title", "scope", "basis"], optional: &["first_of"] },
    Keys {
        object: "outcome",
        required: &["title", "class", "basis"],
        optional: &["like", "ends", "retains"],
    },
    Keys { object: "call", required: &["basis"], optional: &["select"] },
    Keys {
        object: "select",
        required: &[],
        optional: &[
            "at", "equals", "one_of", "prefix", "suffix", "contains", "present", "absent", "cleared",
            "element",
        ],
    },
];

/// What may stand where an object of a kind does, where that is more than an object.
const FORMS: &[(&str, &str)] = &[
    ("status", "a status (`200`), a list of them, or an object with `codes`"),
    (
        "select",
        "a status (`200`), a list of them, or an object: `{ \"at\": \"MEMBER\", \"equals\": VALUE }` is one test",
    ),
    ("carrier", "a place (`cookie:NAME`, `header:NAME`, `header:NAME SCHEME`, `body:/POINTER`) or an object"),
    ("http call", "a path (`GET /path`), a list of them, or an object"),
];

/// Collects diagnostics.
#[derive(Default)]
pub(crate) struct Reader {
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// The documents that the operation being read may cite.
    documents: Vec<Document>,
}

impl Reader {
    /// Says which keys stand twice in an object, at any depth: in values that are kept as they are as well.
    pub(crate) fn duplicates(&mut self, node: &Node) {
        let mut seen = HashSet::new();
        for member in node.members() {
            if !seen.insert(member.key.as_str()) {
                let message = format!("the key `{}` stands here twice", member.key);
                self.diagnostics.push(Diagnostic::new(&structure::DUPLICATE_KEY, member.key_span, message));
            }
            self.duplicates(&member.node);
        }
        for item in node.items() {
            self.duplicates(item);
        }
    }
}

/// The keys of a kind of object; the meta-schema has the same.
#[derive(Clone, Copy, Debug)]
pub struct Keys {
    /// What the object is, in words.
    pub object: &'static str,
    /// The keys that have to be there.
    pub required: &'static [&'static str],
    /// The keys that may be there.
    pub optional: &'static [&'static str],
}

/// An object whose keys are known to be the right ones.
pub(crate) struct Fields<'a, 'r> {
    node: &'a Node,
    reader: &'r mut Reader,
}

impl Keys {
    pub(crate) fn all(&self) -> impl Iterator<Item = &'static str> {
        self.required.iter().chain(self.optional).copied()
    }
}

impl<'a, 'r> Fields<'a, 'r> {
    /// The object behind a node, with every key checked; `None` if it is none.
    pub(crate) fn open(node: &'a Node, keys: &Keys, reader: &'r mut Reader) -> Option<Self> {
        let mut fields = Self { node, reader };
        if !matches!(node.value, Value::Object(_)) {
            let form = FORMS.iter().find(|(object, _)| *object == keys.object);
            fields.wrong_kind(node, form.map_or("an object", |(_, form)| form));
            return None;
        }
        fields.check_keys(keys);
        Some(fields)
    }

    pub(crate) fn span(&self) -> Span {
        self.node.span
    }

    pub(crate) fn get(&self, key: &str) -> Option<&'a Node> {
        self.node.member(key)
    }

    /// Says which documents may be cited from here on.
    pub(crate) fn cite(&mut self, documents: &[Document]) {
        documents.clone_into(&mut self.reader.documents);
    }

    /// The documents that may be cited.
    pub(crate) fn documents(&self) -> &[Document] {
        &self.reader.documents
    }

    pub(crate) fn report(&mut self, code: &'static Code, span: Span, message: String, help: Option<String>) {
        let diagnostic = Diagnostic { code, message, span, help };
        self.reader.diagnostics.push(diagnostic);
    }

    fn check_keys(&mut self, keys: &Keys) {
        let node = self.node;
        for member in node.members() {
            if !keys.all().any(|key| key == member.key) {
                let code = if keys.object == "schema" {
                    &structure::UNKNOWN_KEYWORD
                } else {
                    &structure::UNKNOWN_KEY
                };
                let message =
                    format!("unknown key `{}` in {} {}", member.key, article(keys.object), keys.object);
                let short = SHORT.iter().filter(|short| short.object == keys.object);
                let known = keys.all().chain(short.flat_map(|short| short.optional).copied());
                self.report(code, member.key_span, message, suggest(&member.key, known));
            }
        }
        for key in keys.required.iter().filter(|key| node.member(key).is_none()) {
            let start = node.span.start;
            let message = format!("{} {} needs the key `{key}`", article(keys.object), keys.object);
            let help = (*key == "basis").then(|| NO_BASIS.to_owned());
            self.report(&structure::MISSING_KEY, Span { start, end: start + 1 }, message, help);
        }
    }

    pub(crate) fn wrong_kind(&mut self, node: &Node, wanted: &str) {
        let message =
            format!("expected {wanted}, found {} {}", article(node.value.kind()), node.value.kind());
        self.report(&structure::WRONG_KIND, node.span, message, None);
    }

    /// The items of an array; none if it is missing.
    pub(crate) fn items(&mut self, key: &str) -> &'a [Node] {
        let Some(node) = self.get(key) else { return &[] };
        if !matches!(node.value, Value::Array(_)) {
            self.wrong_kind(node, "an array");
        } else if node.items().is_empty() {
            self.report(&structure::EMPTY, node.span, format!("`{key}` is empty"), None);
        }
        node.items()
    }

    /// The object behind a key.
    pub(crate) fn object<T>(
        &mut self,
        key: &str,
        keys: &Keys,
        read: impl FnOnce(&mut Fields<'a, '_>) -> T,
    ) -> Option<T> {
        let node = self.get(key)?;
        self.inside(node, keys, read)
    }

    /// The object that a node is.
    pub(crate) fn inside<T>(
        &mut self,
        node: &'a Node,
        keys: &Keys,
        read: impl FnOnce(&mut Fields<'a, '_>) -> T,
    ) -> Option<T> {
        let mut fields = Fields::open(node, keys, self.reader)?;
        Some(read(&mut fields))
    }

    /// The objects of an array.
    pub(crate) fn list<T>(
        &mut self,
        key: &str,
        keys: &Keys,
        mut read: impl FnMut(&mut Fields<'a, '_>) -> T,
    ) -> Vec<T> {
        let items = self.items(key);
        items.iter().filter_map(|item| self.inside(item, keys, &mut read)).collect()
    }

    /// The objects of an object, by name.
    pub(crate) fn named<T>(
        &mut self,
        key: &str,
        keys: &Keys,
        mut read: impl FnMut(&str, &mut Fields<'a, '_>) -> T,
    ) -> Vec<T> {
        let members = self.members(key);
        let read_member =
            |(name, node): (&str, &'a Node)| self.inside(node, keys, |fields| read(name, fields));
        members.into_iter().filter_map(read_member).collect()
    }

    /// The members of an object whose keys are names of the author's; none if it is missing.
    pub(crate) fn members(&mut self, key: &str) -> Vec<(&'a str, &'a Node)> {
        let Some(node) = self.get(key) else { return Vec::new() };
        if !matches!(node.value, Value::Object(_)) {
            self.wrong_kind(node, "an object");
        } else if node.members().is_empty() {
            self.report(&structure::EMPTY, node.span, format!("`{key}` is empty"), None);
        }
        node.members().iter().map(|member| (member.key.as_str(), &member.node)).collect()
    }

    /// Says that keys have no effect here; `why` is what they stand beside.
    pub(crate) fn without_effect(&mut self, keys: &[&str], why: &str) {
        for member in self.node.members().iter().filter(|member| keys.contains(&member.key.as_str())) {
            let message = format!("`{}` says nothing beside {why}", member.key);
            self.report(&structure::UNKNOWN_KEY, member.key_span, message, None);
        }
    }

    /// Which one of several keys is there. None or several are a mistake, and then it is the first that is
    /// there.
    pub(crate) fn one_of(&mut self, keys: &[&'static str]) -> Option<&'static str> {
        let present: Vec<&'static str> = keys.iter().copied().filter(|key| self.get(key).is_some()).collect();
        if present.len() != 1 {
            let list = keys.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ");
            let message = match (present.len(), keys) {
                (0, [_]) => format!("{list} is needed here"),
                (0, _) => format!("one of {list} is needed here"),
                _ => format!("only one of {list} may stand here"),
            };
            let start = self.node.span.start;
            self.report(&structure::NOT_EXACTLY_ONE, Span { start, end: start + 1 }, message, None);
        }
        present.first().copied()
    }
}

fn article(noun: &str) -> &'static str {
    if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" }
}
