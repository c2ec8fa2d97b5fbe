//! An object of a spec file and its keys: what is wrong with them is said here, so that the rest only declares.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::structure;
use crate::diagnostic::suggest::suggest;
use crate::model::basis::Basis;
use crate::text::Node;
use crate::text::Span;
use crate::text::Value;

/// Collects diagnostics.
#[derive(Default)]
pub(crate) struct Reader {
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// The keys of a kind of object; the meta-schema has the same.
#[derive(Clone, Copy)]
pub(crate) struct Keys {
    pub(crate) object: &'static str,
    pub(crate) required: &'static [&'static str],
    pub(crate) optional: &'static [&'static str],
}

/// An object whose keys are known to be the right ones.
pub(crate) struct Fields<'a, 'r> {
    node: &'a Node,
    reader: &'r mut Reader,
}

/// The basis of a fact whose own cannot be read.
pub(crate) fn no_basis() -> Basis {
    Basis::Inferred
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
            fields.wrong_kind(node, "an object");
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

    pub(crate) fn report(&mut self, code: &'static Code, span: Span, message: String, help: Option<String>) {
        let diagnostic = Diagnostic { code, message, span, help };
        self.reader.diagnostics.push(diagnostic);
    }

    fn check_keys(&mut self, keys: &Keys) {
        let mut seen = HashSet::new();
        let node = self.node;
        for member in node.members() {
            if !seen.insert(member.key.as_str()) {
                let message = format!("the key `{}` stands here twice", member.key);
                self.report(&structure::DUPLICATE_KEY, member.key_span, message, None);
            }
            if !keys.all().any(|key| key == member.key) {
                let code = if keys.object == "schema" {
                    &structure::UNKNOWN_KEYWORD
                } else {
                    &structure::UNKNOWN_KEY
                };
                let message =
                    format!("unknown key `{}` in {} {}", member.key, article(keys.object), keys.object);
                self.report(code, member.key_span, message, suggest(&member.key, keys.all()));
            }
        }
        let missing: Vec<&str> = keys.required.iter().copied().filter(|key| !seen.contains(key)).collect();
        for key in missing {
            let start = node.span.start;
            let message = format!("{} {} needs the key `{key}`", article(keys.object), keys.object);
            self.report(&structure::MISSING_KEY, Span { start, end: start + 1 }, message, None);
        }
    }

    fn wrong_kind(&mut self, node: &Node, wanted: &str) {
        let message =
            format!("expected {wanted}, found {} {}", article(node.value.kind()), node.value.kind());
        self.report(&structure::WRONG_KIND, node.span, message, None);
    }

    /// A needed text that says something; empty if it is missing, which has been said.
    pub(crate) fn text(&mut self, key: &str) -> String {
        let text = self.optional_text(key);
        if let (Some(""), Some(node)) = (text.as_deref(), self.get(key)) {
            self.report(&structure::EMPTY, node.span, format!("`{key}` is empty"), None);
        }
        text.unwrap_or_default()
    }

    pub(crate) fn optional_text(&mut self, key: &str) -> Option<String> {
        let node = self.get(key)?;
        self.string(node)
    }

    pub(crate) fn string(&mut self, node: &Node) -> Option<String> {
        if node.as_str().is_none() {
            self.wrong_kind(node, "a string");
        }
        node.as_str().map(str::to_owned)
    }

    /// A list of texts; empty if it is missing.
    pub(crate) fn texts(&mut self, key: &str) -> Vec<String> {
        let items = self.items(key);
        items.iter().filter_map(|item| self.string(item)).collect()
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

    /// A flag that is off where it is missing.
    pub(crate) fn flag(&mut self, key: &str) -> bool {
        let Some(node) = self.get(key) else { return false };
        if node.as_bool().is_none() {
            self.wrong_kind(node, "a boolean");
        }
        node.as_bool().unwrap_or(false)
    }

    /// Says that a flag which is only ever written when it is on stands here with another value.
    pub(crate) fn only_true(&mut self, node: &Node, key: &str) -> bool {
        let message = format!("`{key}` can only be `true`");
        self.report(&structure::WRONG_KIND, node.span, message, Some(format!("leave `{key}` out")));
        false
    }

    pub(crate) fn integer(&mut self, key: &str, range: RangeInclusive<u64>) -> Option<u64> {
        let node = self.get(key)?;
        self.number(node, range)
    }

    /// A whole number.
    pub(crate) fn number(&mut self, node: &Node, range: RangeInclusive<u64>) -> Option<u64> {
        let Value::Number(text) = &node.value else {
            self.wrong_kind(node, "a whole number");
            return None;
        };
        let number = text.parse().ok().filter(|number| range.contains(number));
        if number.is_none() {
            let message = format!("{text} is not a whole number from {} to {}", range.start(), range.end());
            self.report(&structure::BAD_INTEGER, node.span, message, None);
        }
        number
    }

    /// One word of a closed vocabulary.
    pub(crate) fn word<T: Copy>(&mut self, key: &str, words: &[(&str, T)]) -> Option<T> {
        let node = self.get(key)?;
        self.word_at(node, words)
    }

    pub(crate) fn word_at<T: Copy>(&mut self, node: &Node, words: &[(&str, T)]) -> Option<T> {
        let text = self.string(node)?;
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
        if found.is_none() {
            let help = suggest(&text, words.iter().map(|(word, _)| *word));
            self.report(&structure::UNKNOWN_WORD, node.span, format!("unknown word `{text}`"), help);
        }
        found
    }

    /// The basis of a fact.
    pub(crate) fn basis(&mut self) -> Basis {
        self.optional_basis("basis").unwrap_or_else(no_basis)
    }

    pub(crate) fn optional_basis(&mut self, key: &str) -> Option<Basis> {
        let node = self.get(key)?;
        self.basis_at(node)
    }

    pub(crate) fn basis_at(&mut self, node: &Node) -> Option<Basis> {
        let text = self.string(node)?;
        let basis = Basis::read(&text);
        if basis.is_none() {
            let help = if text == "doc" { Some("say which line: `doc:LINE`".to_owned()) } else { None };
            self.report(&structure::BAD_BASIS, node.span, format!("`{text}` is not a basis"), help);
        }
        basis
    }

    /// A needed JSON pointer.
    pub(crate) fn pointer(&mut self, key: &str) -> String {
        self.optional_pointer(key).unwrap_or_default()
    }

    pub(crate) fn optional_pointer(&mut self, key: &str) -> Option<String> {
        let text = self.optional_text(key)?;
        let node = self.get(key)?;
        let starts = text.is_empty() || text.starts_with('/');
        let escapes = text.split('~').skip(1).all(|rest| rest.starts_with(['0', '1']));
        if !starts || !escapes {
            let help = (!starts).then(|| format!("did you mean `/{text}`?"));
            self.report(&structure::BAD_POINTER, node.span, format!("`{text}` is not a JSON pointer"), help);
        }
        Some(text)
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
        let mut seen = HashSet::new();
        for member in node.members() {
            if !seen.insert(member.key.as_str()) {
                let message = format!("the name `{}` stands in `{key}` twice", member.key);
                self.report(&structure::DUPLICATE_KEY, member.key_span, message, None);
            }
        }
        node.members().iter().map(|member| (member.key.as_str(), &member.node)).collect()
    }

    /// Which one of several keys is there. None or several are a mistake, and then it is the first that is there.
    pub(crate) fn one_of(&mut self, keys: &[&'static str]) -> Option<&'static str> {
        let present: Vec<&'static str> = keys.iter().copied().filter(|key| self.get(key).is_some()).collect();
        if present.len() != 1 {
            let list = keys.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ");
            let message = match present.len() {
                0 => format!("one of {list} is needed here"),
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
