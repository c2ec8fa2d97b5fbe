//! What is wrong with a spec file: code, message, place and help; and the registry of codes.

pub mod codes;
mod render;
pub mod suggest;

pub use self::render::render;
pub use self::render::render_all;

use std::collections::HashSet;

use crate::diagnostic::suggest::suggest;
use crate::text::Span;

/// How bad a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth a look; the file is used all the same.
    Warning,
    /// The file cannot be used.
    Error,
}

/// A kind of diagnostic: stable, documented, and the only way to make a [`Diagnostic`].
#[derive(Debug)]
pub struct Code {
    /// Public and stable: `outcome.not-distinguishable`.
    pub id: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// One sentence without a final full stop: what the rule asks.
    pub title: &'static str,
    /// Why the rule exists and how to satisfy it; one or more sentences.
    pub explanation: &'static str,
}

/// One mistake in a spec file.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// Which rule is broken.
    pub code: &'static Code,
    /// What is wrong here: a lowercase fragment without a final full stop.
    pub message: String,
    /// The offending bytes of the file.
    pub span: Span,
    /// What to do about it, if there is something better to say than the code's explanation.
    pub help: Option<String>,
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Diagnostic {
    /// A diagnostic without help.
    pub fn new(code: &'static Code, span: Span, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), span, help: None }
    }

    /// Gives it a help text of its own.
    pub(crate) fn help(&mut self, help: impl Into<String>) {
        self.help = Some(help.into());
    }

    /// Gives it help that names the nearest of the names that there are, or all of them.
    pub(crate) fn instead_of<'a>(&mut self, name: &str, names: impl IntoIterator<Item = &'a str>) {
        self.help = suggest(name, names);
    }
}

/// Whether any of the diagnostics makes the file unusable.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.code.severity == Severity::Error)
}

/// Leaves out what is said again: what operations share is looked at for each of them.
pub(crate) fn once(diagnostics: &mut Vec<Diagnostic>) {
    let mut said = HashSet::new();
    diagnostics.retain(|said_now| said.insert((said_now.code.id, said_now.span, said_now.message.clone())));
}
