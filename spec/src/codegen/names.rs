//! How members, values and outcomes are called in Rust.

use crate::model::operation::Operation;

/// Names of types that every module has.
pub(crate) const RESERVED: &[&str] = &[
    "Operation",
    "Request",
    "Credentials",
    "Fault",
    "Reply",
    "Outcome",
    "OutcomeName",
    "Self",
    "Undocumented",
    "SPEC",
    "TEXT",
    "OUTCOMES",
];

/// Keywords that may be written as raw identifiers.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait",
    "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Words that may not even be raw identifiers.
const NEVER: &[&str] = &["self", "Self", "super", "crate", "_"];

/// Names that are taken, in one scope.
#[derive(Clone, Debug, Default)]
pub struct Scope(Vec<String>);

impl Scope {
    /// A scope in which these names are taken.
    pub fn with(names: &[&str]) -> Self {
        Self(names.iter().map(|name| (*name).to_owned()).collect())
    }

    /// Takes a name: itself, or with the first number behind it that makes it free.
    pub fn take(&mut self, wanted: &str) -> String {
        let numbered =
            (2..).map(|number| format!("{wanted}{}{number}", if wanted.contains('_') { "_" } else { "" }));
        let mut candidates = std::iter::once(wanted.to_owned()).chain(numbered);
        // There are more numbers than names.
        let name = candidates.find(|name| !self.0.contains(name)).unwrap_or_default();
        self.0.push(name.clone());
        name
    }
}

/// The module of an operation: its id without the service.
pub fn module(operation: &Operation) -> String {
    snake(operation.id.split_once('.').map_or(operation.id.as_str(), |(_, name)| name))
}

/// A name in `snake_case`, without regard to keywords: `sessionId` is `session_id`, `x-2fa-code` is `x_2fa_code`.
pub fn snake(name: &str) -> String {
    let mut snake = String::new();
    let mut previous = '_';
    let mut chars = name.chars().peekable();
    while let Some(c) = chars.next() {
        let next_is_lower = chars.peek().is_some_and(|next| next.is_lowercase());
        let begins = c.is_uppercase() && (previous.is_lowercase() || next_is_lower);
        if begins && !snake.is_empty() && !snake.ends_with('_') {
            snake.push('_');
        }
        if is_inner(c) {
            snake.extend(c.to_lowercase());
        } else if !snake.ends_with('_') && !snake.is_empty() {
            snake.push('_');
        }
        previous = c;
    }
    let trimmed = snake.trim_end_matches('_');
    begun(if trimmed.is_empty() { "member" } else { trimmed }, "_")
}

/// A name in `PascalCase`: `totp_required` is `TotpRequired`.
pub fn pascal(name: &str) -> String {
    let mut pascal = String::new();
    let mut upper = true;
    for c in name.chars() {
        if !is_inner(c) || c == '_' {
            upper = true;
        } else if upper {
            pascal.extend(c.to_uppercase());
            upper = false;
        } else {
            pascal.push(c);
        }
    }
    begun(if pascal.is_empty() { "Value" } else { &pascal }, "N")
}

/// A name as an identifier: keywords are raw, `self` and its like get an underscore.
pub fn ident(name: &str) -> String {
    if NEVER.contains(&name) {
        format!("{name}_")
    } else if KEYWORDS.contains(&name) {
        format!("r#{name}")
    } else {
        name.to_owned()
    }
}

/// Letters and digits that identifiers are made of everywhere. Others could be normalized or look alike.
fn is_inner(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

fn begun(name: &str, before: &str) -> String {
    if name.starts_with(|c: char| c.is_ascii_digit()) { format!("{before}{name}") } else { name.to_owned() }
}
