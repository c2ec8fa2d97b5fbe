//! Text copied from a capture, redacted on construction; the only such text that leaves a check.

use std::fmt;

use signoff_spec::text::Node;
use signoff_spec::text::Value;

/// What stands where a secret stood.
pub const MASK: &str = "‹redacted›";
/// Characters of a captured value that are shown at most.
const SHOWN: usize = 60;
/// A shorter text is no secret worth hiding, and would be found inside ordinary words.
const SHORTEST_SECRET: usize = 4;

/// Knows the secrets of an exchange and takes them out of everything.
#[derive(Clone, Debug, Default)]
pub struct Redactor {
    secrets: Vec<String>,
}

/// Text that is safe to print.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence(String);

impl Redactor {
    /// Remembers a secret of the exchange: a ticket, a token, a code.
    pub fn learn(&mut self, secret: &str) {
        if secret.chars().count() >= SHORTEST_SECRET && !self.secrets.iter().any(|known| known == secret) {
            self.secrets.push(secret.to_owned());
            self.secrets.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
        }
    }

    /// The text without any secret that was learned, and without control characters.
    pub fn redact(&self, text: &str) -> Evidence {
        let mut text = text.to_owned();
        for secret in &self.secrets {
            text = text.replace(secret.as_str(), MASK);
        }
        Evidence(text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect())
    }

    /// A captured value: numbers, booleans and short strings in full, containers by kind, secrets not at all.
    pub fn value(&self, node: &Node, secret: bool) -> Evidence {
        match &node.value {
            Value::Object(members) => Evidence(format!("an object of {}", count(members.len(), "member"))),
            Value::Array(items) => Evidence(format!("an array of {}", count(items.len(), "item"))),
            Value::Null => Evidence("null".to_owned()),
            kind if secret => Evidence(format!("a {} {MASK}", kind.kind())),
            _ => self.redact(&shorten(&node.to_json())),
        }
    }

    /// A captured header, parameter or other bare text, quoted.
    pub fn text(&self, text: &str) -> Evidence {
        self.redact(&shorten(&format!("`{text}`")))
    }
}

impl Evidence {
    /// Words of our own that hold nothing from a capture.
    pub fn words(text: &'static str) -> Self {
        Self(text.to_owned())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Evidence {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

fn shorten(text: &str) -> String {
    if text.chars().count() <= SHOWN {
        return text.to_owned();
    }
    text.chars().take(SHOWN).chain(['…']).collect()
}
