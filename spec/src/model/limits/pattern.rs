//! What a string matches: a regular expression, or what asks the same without one.

use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

use regex_lite::Regex;

/// A regular expression that is compiled when it is first used; not anchored.
#[derive(Clone)]
pub struct Pattern {
    /// As written in the spec file.
    pub text: Cow<'static, str>,
    compiled: OnceLock<Compiled>,
}

/// What a pattern becomes.
#[derive(Clone)]
enum Compiled {
    /// `^literal`: no expression is needed.
    Prefix(String),
    /// `^literal` and one character after another: no expression is needed for these either.
    Chars(String, Vec<Part>),
    /// `^literal` and more: the expression is asked about what comes after the literal.
    After(String, Regex),
    Regex(Regex),
    /// None at all; spec files with such a pattern are refused.
    Nothing,
}

impl Pattern {
    /// A pattern of the syntax that spec files have.
    pub const fn new(text: &'static str) -> Self {
        Self { text: Cow::Borrowed(text), compiled: OnceLock::new() }
    }

    /// The same of a text that was read.
    pub fn of(text: String) -> Self {
        Self { text: Cow::Owned(text), compiled: OnceLock::new() }
    }

    /// What is asked of a string that does not match.
    #[inline]
    pub fn refusal(&self, text: &str) -> Option<String> {
        (!self.is_match(text)).then(|| format!("a string that matches `{}`", self.text))
    }

    /// Whether some part of the text matches. A pattern that is none matches nothing; spec files with one are
    /// refused.
    pub fn is_match(&self, text: &str) -> bool {
        match self.compiled.get_or_init(|| Compiled::of(&self.text)) {
            Compiled::Prefix(prefix) => text.starts_with(prefix.as_str()),
            Compiled::Chars(prefix, parts) => {
                text.strip_prefix(prefix.as_str()).is_some_and(|text| starts_with(text, parts))
            }
            Compiled::After(prefix, rest) => {
                text.strip_prefix(prefix.as_str()).is_some_and(|text| rest.is_match(text))
            }
            Compiled::Regex(regex) => regex.is_match(text),
            Compiled::Nothing => false,
        }
    }
}

impl Compiled {
    fn of(pattern: &str) -> Self {
        let (prefix, rest) = split(pattern);
        // The rest stands alone unless it looks back, or says how often or instead of what the literal is there.
        let alone = !["|", "^", "\\b", "\\B", "\\<", "\\>"].iter().any(|part| rest.contains(part));
        let Ok(whole) = Regex::new(pattern) else { return Self::Nothing };
        match (rest, parts(rest)) {
            ("", _) if !prefix.is_empty() => Self::Prefix(prefix),
            (_, Some(parts)) if pattern.starts_with('^') => Self::Chars(prefix, parts),
            _ if prefix.is_empty() || !alone || rest.starts_with(['*', '+', '?', '{']) => Self::Regex(whole),
            _ => match Regex::new(&format!("^(?:{rest})")) {
                Ok(rest) => Self::After(prefix, rest),
                Err(_) => Self::Regex(whole),
            },
        }
    }
}

/// The text that a pattern asks for at the beginning, if it asks for nothing else.
#[cfg(feature = "export")]
pub(crate) fn literal_prefix(pattern: &str) -> Option<String> {
    let (prefix, rest) = split(pattern);
    (pattern.starts_with('^') && rest.is_empty()).then_some(prefix)
}

/// What a pattern asks for at the beginning as it stands, and the rest of the pattern; nothing and all of it where it is
/// not anchored.
fn split(pattern: &str) -> (String, &str) {
    let mut prefix = String::new();
    let Some(mut rest) = pattern.strip_prefix('^') else { return (prefix, pattern) };
    loop {
        let mut chars = rest.chars();
        let literal = match chars.next() {
            // `\<` and `\>` are the ends of a word.
            Some('\\') => chars.next().filter(|c| c.is_ascii_punctuation() && !matches!(c, '<' | '>')),
            Some('.' | '*' | '+' | '?' | '(' | ')' | '[' | ']' | '{' | '}' | '|' | '^' | '$') => None,
            other => other,
        };
        let Some(c) = literal else { return (prefix, rest) };
        prefix.push(c);
        rest = chars.as_str();
    }
}

/// Characters that a pattern asks for: one of a class, or as many of it as there are.
#[derive(Clone, Copy)]
struct Part {
    takes: fn(char) -> bool,
    least: usize,
    is_many: bool,
}

/// The parts that a pattern has, if it has nothing but classes, each once or many times.
///
/// After many of one class comes a character that is none of it, so that taking all of them is never too many.
fn parts(pattern: &str) -> Option<Vec<Part>> {
    let (mut chars, mut parts) = (pattern.chars().peekable(), Vec::<Part>::new());
    let mut many = None;
    while let Some(c) = chars.next() {
        let class = if c == '\\' { chars.next()? } else { c };
        let takes: fn(char) -> bool = match (c, class) {
            ('.', _) => |c| c != '\n',
            ('\\', 's') => |c| matches!(c, '\t'..='\r' | ' '),
            ('\\', 'S') => |c| !matches!(c, '\t'..='\r' | ' '),
            ('\\', 'd') => |c| c.is_ascii_digit(),
            _ => return None,
        };
        if many.is_some_and(|many| !matches!((many, class), ('s', 'S' | 'd') | ('S' | 'd', 's'))) {
            return None;
        }
        let times = chars.next_if(|c| matches!(c, '*' | '+'));
        many = times.map(|_| class);
        parts.push(Part { takes, least: usize::from(times != Some('*')), is_many: times.is_some() });
    }
    Some(parts)
}

/// Whether a text starts with what the parts ask for.
fn starts_with(text: &str, parts: &[Part]) -> bool {
    let mut chars = text.chars().peekable();
    parts.iter().all(|part| {
        let most = if part.is_many { usize::MAX } else { 1 };
        let taken = (0..most).take_while(|_| chars.next_if(|c| (part.takes)(*c)).is_some());
        taken.count() >= part.least
    })
}

impl fmt::Debug for Pattern {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Pattern({:?})", self.text)
    }
}
