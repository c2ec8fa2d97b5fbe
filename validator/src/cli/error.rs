//! What stops a command: what is wrong, where, and what to do about it.

use std::borrow::Cow;
use std::error::Error;
use std::io;
use std::io::Write;
use std::path::Path;

use anstyle::AnsiColor;
use signoff_spec::catalog::Checked;
use signoff_spec::diagnostic::render_all;
use signoff_validator::pipeline::with_causes;

/// Below this similarity (0 to 1, Jaro-Winkler) a suggestion would be a guess.
const ALIKE: f64 = 0.8;

/// A command that cannot be carried out.
#[derive(Debug, thiserror::Error)]
#[error("{what}")]
pub(super) struct CliError {
    /// What is wrong: an argument, a file, an address.
    what: String,
    source: Option<Box<dyn Error>>,
    /// What to do about it.
    help: Cow<'static, str>,
}

impl CliError {
    /// Something that is wrong by itself, and what to do about it.
    pub(super) fn new(what: impl Into<String>, help: impl Into<Cow<'static, str>>) -> Self {
        Self { what: what.into(), source: None, help: help.into() }
    }

    /// What is wrong because of another error, and what to do about it; for `map_err`.
    pub(super) fn because<E: Into<Box<dyn Error>>>(
        what: impl Into<String>,
        help: &'static str,
    ) -> impl FnOnce(E) -> Self {
        let what = what.into();
        move |source| Self { source: Some(source.into()), ..Self::new(what, help) }
    }

    /// Something that cannot be written to this path; for `map_err`.
    pub(super) fn not_written(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let help = "check that the folder exists, is writable and has room";
        Self::because(format!("{}: not written", path.display()), help)
    }

    /// A name that is none of `known`, with the one that it may have been meant to be; `list` says how to see them all.
    pub(super) fn unknown<'a>(
        what: &str,
        name: &str,
        known: impl Iterator<Item = &'a str>,
        list: &str,
    ) -> Self {
        let nearest = known
            .map(|known| (strsim::jaro_winkler(name, known), known))
            .filter(|&(likeness, _)| likeness >= ALIKE)
            .max_by(|a, b| a.0.total_cmp(&b.0));
        let help = match nearest {
            Some((_, nearest)) => format!("did you mean `{nearest}`? {list}"),
            None => list.to_owned(),
        };
        Self::new(format!("unknown {what} `{name}`"), help)
    }

    /// Prints it with its causes, and what to do about it, on standard error.
    pub(super) fn print(&self) {
        print_text(&with_causes(self), &self.help);
    }
}

/// Prints an error that is text already, and what to do about it, on standard error.
pub(super) fn print_text(text: &str, help: &str) {
    let red = AnsiColor::Red.on_default().bold();
    let blue = AnsiColor::Blue.on_default().bold();
    // When standard error is closed there is nobody left to tell.
    let _ = writeln!(anstream::stderr().lock(), "{red}error{red:#}: {text}\n  {blue}= help{blue:#}: {help}");
}

/// Prints what is wrong with a spec file on standard error.
pub(super) fn print_diagnostics(checked: &Checked) {
    if !checked.diagnostics.is_empty() {
        // When standard error is closed there is nobody left to tell.
        let _ = writeln!(anstream::stderr().lock(), "{}", render_all(&checked.diagnostics, &checked.source));
    }
}

/// Prints something worth knowing on standard error.
pub(super) fn print_note(text: &str) {
    let cyan = AnsiColor::Cyan.on_default().bold();
    let _ = writeln!(anstream::stderr().lock(), "{cyan}note{cyan:#}: {text}");
}
