//! Did-you-mean: the known name that a mistyped one was meant to be.

use crate::cli::error::CliError;

/// Below this similarity (0 to 1, Jaro-Winkler) a suggestion would be a guess.
const ALIKE: f64 = 0.8;

/// The error for a name that is none of `known`; `list` says how to see them all.
pub(super) fn unknown<'a>(
    what: &'static str,
    name: &str,
    known: impl Iterator<Item = &'a str>,
    list: &str,
) -> CliError {
    let help = match nearest(name, known) {
        Some(nearest) => format!("did you mean `{nearest}`? {list}"),
        None => list.to_owned(),
    };
    CliError::Unknown { what, name: name.to_owned(), help }
}

fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    known
        .map(|known| (strsim::jaro_winkler(name, known), known))
        .filter(|&(likeness, _)| likeness >= ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, known)| known)
}
