//! What stops a command: what is wrong, where, and what to do about it.

use std::error::Error;
use std::io;
use std::io::Write;

use anstyle::AnsiColor;
use signoff_validator::pipeline::with_causes;
use thiserror::Error as ThisError;

/// A command that cannot be carried out.
#[derive(Debug, ThisError)]
pub(super) enum CliError {
    /// There is neither a path nor anything on standard input.
    #[error("no capture given")]
    NoCapture,
    /// A spec file is wrong; its diagnostics were printed.
    #[error("{0}: the spec file has errors")]
    Spec(String),
    /// A spec file or folder cannot be read.
    #[error("{path}: unreadable spec file")]
    UnreadableSpec {
        /// The path as given.
        path: String,
        /// Why.
        source: io::Error,
    },
    /// A folder holds no spec file.
    #[error("{0}: no spec file (*.json) in this folder")]
    NoSpec(String),
    /// `--no-builtin` without `--spec`.
    #[error("no operation to look for")]
    NoOperation,
    /// A name that nothing has.
    #[error("unknown {what} `{name}`")]
    Unknown {
        /// What was named: `operation`, `rule`.
        what: &'static str,
        /// The name.
        name: String,
        /// What to do, with the most similar name.
        help: String,
    },
    /// A server cannot be set up, or not on this address.
    #[cfg(feature = "serve")]
    #[error("{what}")]
    Serve {
        /// What does not work: an argument, a file, an address.
        what: String,
        /// Why.
        source: Box<dyn Error>,
        /// What to do about it.
        help: &'static str,
    },
    /// The report cannot be written.
    #[error("{path}: not written")]
    Output {
        /// The path as given.
        path: String,
        /// Why.
        source: io::Error,
    },
}

impl CliError {
    /// What to do about it.
    pub(super) fn help(&self) -> Option<&str> {
        match self {
            Self::NoCapture => {
                Some("name a HAR file, a tshark JSON file or a folder of them; `-` is standard input")
            }
            Self::Spec(_) => {
                Some("correct it, or leave it out; `signoff explain CODE` says more about each message")
            }
            Self::UnreadableSpec { .. } => Some("check the path and its permissions"),
            Self::NoSpec(_) => Some("name the spec file itself, or the folder that holds it"),
            Self::NoOperation => {
                Some("`--no-builtin` leaves out the built-in operations: add your own with `--spec FILE`")
            }
            Self::Unknown { help, .. } => Some(help),
            #[cfg(feature = "serve")]
            Self::Serve { help, .. } => Some(help),
            Self::Output { .. } => Some("check that the folder exists, is writable and has room"),
        }
    }
}

/// Prints an error with its causes, and what to do about it, on standard error.
pub(super) fn print(error: &dyn Error, help: Option<&str>) {
    print_text(&with_causes(error), help);
}

/// Prints an error that is text already, and what to do about it, on standard error.
pub(super) fn print_text(text: &str, help: Option<&str>) {
    let red = AnsiColor::Red.on_default().bold();
    let blue = AnsiColor::Blue.on_default().bold();
    let mut stderr = anstream::stderr().lock();
    // When standard error is closed there is nobody left to tell.
    let _ = writeln!(stderr, "{red}error{red:#}: {text}");
    if let Some(help) = help {
        let _ = writeln!(stderr, "  {blue}= help{blue:#}: {help}");
    }
}

/// Prints something worth knowing on standard error.
pub(super) fn print_note(text: &str) {
    let cyan = AnsiColor::Cyan.on_default().bold();
    let _ = writeln!(anstream::stderr().lock(), "{cyan}note{cyan:#}: {text}");
}
