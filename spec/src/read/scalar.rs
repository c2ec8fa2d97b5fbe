//! Values of an object that are no objects: texts, flags, numbers, words, bases and pointers.

use std::ops::RangeInclusive;

use crate::diagnostic::codes::structure;
use crate::diagnostic::suggest::suggest;
use crate::model::basis::Basis;
use crate::model::document::Document;
use crate::read::fields::Fields;
use crate::text::Node;
use crate::text::Value;

impl Fields<'_, '_> {
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

    /// A flag that is off where it is missing.
    pub(crate) fn flag(&mut self, key: &str) -> bool {
        let Some(node) = self.get(key) else { return false };
        if node.as_bool().is_none() {
            self.wrong_kind(node, "a boolean");
        }
        node.as_bool().unwrap_or(false)
    }

    /// A flag that is only ever written when it is on; that it has another value is said.
    pub(crate) fn only_true(&mut self, key: &str) -> bool {
        let Some(node) = self.get(key) else { return false };
        let is_on = node.as_bool() == Some(true);
        if !is_on {
            let message = format!("`{key}` can only be `true`");
            self.report(&structure::WRONG_KIND, node.span, message, Some(format!("leave `{key}` out")));
        }
        is_on
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
        self.optional_basis("basis").unwrap_or_default()
    }

    pub(crate) fn optional_basis(&mut self, key: &str) -> Option<Basis> {
        let node = self.get(key)?;
        self.basis_at(node)
    }

    pub(crate) fn basis_at(&mut self, node: &Node) -> Option<Basis> {
        let text = self.string(node)?;
        let basis = Basis::read(&text, self.documents());
        if basis.is_none() {
            let (message, help) = self.no_basis(&text);
            self.report(&structure::BAD_BASIS, node.span, message, help);
        }
        basis
    }

    /// What is wrong with a text that is no basis, and what to do about it.
    fn no_basis(&self, text: &str) -> (String, Option<String>) {
        let (key, place) = text.split_once(':').unwrap_or((text, ""));
        let documents = self.documents();
        let no_basis = format!("`{text}` is not a basis");
        match documents.iter().find(|document| document.key == key) {
            None if place.is_empty() => (no_basis, None),
            None => {
                let keys = documents.iter().map(|document| document.key.as_str());
                (format!("{no_basis}: the file has no document `{key}`"), suggest(key, keys))
            }
            Some(_) if place.is_empty() => (no_basis, Some(format!("say which line: `{key}:LINE`"))),
            Some(Document { lines: Some(_), .. }) if !place.chars().all(is_of_lines) => {
                let help = format!("`{key}` has `lines`: write `{key}:LINE`, or give it a `version` instead");
                (no_basis, Some(help))
            }
            Some(_) => (no_basis, None),
        }
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
}

fn is_of_lines(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '-' | ',')
}
