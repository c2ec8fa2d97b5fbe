//! The text of a document to the lines that a spec file cites, each beside its fact.

use std::fs;
use std::io;
use std::io::Write;

use signoff_spec::lint::basis::Fact;
use signoff_spec::lint::basis::facts;
use signoff_spec::model::basis::CitedPlace;
use signoff_spec::model::basis::Lines;
use signoff_spec::model::document;
use signoff_spec::model::operation::SpecFile;
use signoff_spec::read::read;
use signoff_spec::text::Limits;
use signoff_spec::text::parse;
use signoff_spec::text::position;

use crate::cli::error::CliError;

/// Cited lines that are printed of one fact; of more, the first ones.
const SHOWN: usize = 12;

/// The text of a document.
pub(super) struct Document {
    /// What spec files call it.
    key: String,
    /// Where it was read from.
    path: String,
    lines: Vec<String>,
}

impl Document {
    /// Reads what an argument names: `KEY=FILE`, or the file of `doc`.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub(super) fn read(given: &str) -> Result<Self, CliError> {
        let is_key = |text: &str| {
            text.starts_with(|c: char| c.is_ascii_lowercase())
                && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        };
        let (key, path) = given.split_once('=').filter(|(key, _)| is_key(key)).unwrap_or(("doc", given));
        let help = "name the document as text in UTF-8: `--document FILE`, or `--document KEY=FILE`";
        let text = fs::read_to_string(path)
            .map_err(CliError::because(format!("{path}: unreadable document"), help))?;
        let lines = text.lines().map(str::to_owned).collect();
        Ok(Self { key: key.to_owned(), path: path.to_owned(), lines })
    }

    /// What is wrong with a citation.
    fn mistake(&self, cited: &[Lines]) -> Option<String> {
        if let Some(beyond) = cited.iter().find(|lines| lines.last as usize > self.lines.len()) {
            return Some(format!("line {} is beyond the end", beyond.last));
        }
        let is_empty = self.of(cited).all(|(_, line)| line.trim().is_empty());
        is_empty.then(|| "nothing stands there".to_owned())
    }

    /// The cited lines that exist, with their numbers.
    fn of<'a>(&'a self, cited: &'a [Lines]) -> impl Iterator<Item = (usize, &'a str)> {
        let numbers = cited.iter().flat_map(|lines| lines.first as usize..=lines.last as usize);
        numbers.map_while(|number| Some((number, self.lines.get(number - 1)?.as_str())))
    }

    /// What is wrong with what the file says of the document.
    fn described(&self, known: Option<&document::Document>) -> Option<String> {
        let Some(known) = known else { return Some(format!("the file has no document `{}`", self.key)) };
        match known.lines {
            None => Some(format!("sections of `{}` are cited, no lines", self.key)),
            Some(lines) if lines as usize != self.lines.len() => {
                Some(format!("it has {} lines, and `lines` of `{}` says {lines}", self.lines.len(), self.key))
            }
            Some(_) => None,
        }
    }
}

/// Prints every fact that cites lines of the documents, with these lines; says how many mistakes there are.
///
/// # Errors
/// Those of the output.
pub(super) fn compare(source: &SpecFile, documents: &[Document], out: &mut dyn Write) -> io::Result<usize> {
    let Ok(root) = parse(&source.text, Limits::default()) else { return Ok(0) };
    let operations = read(&source.path, &source.text).0;
    let known: Vec<document::Document> =
        operations.iter().flat_map(|operation| operation.documents.clone()).collect();
    let facts = facts(&root, &known);
    let mut mistakes = 0;
    for document in documents {
        let described = document.described(known.iter().find(|known| known.key == document.key));
        if let Some(mistake) = described {
            mistakes += 1;
            writeln!(out, "error: {}: {mistake}\n", document.path)?;
        }
        for fact in &facts {
            let cited = fact.basis.cited().filter(|cited| cited.document == document.key);
            let Some(CitedPlace::Lines(lines)) = cited.map(|cited| &cited.place) else { continue };
            mistakes += one(source, fact, lines, document, out)?;
        }
    }
    Ok(mistakes)
}

/// Prints a fact with the lines that it cites; says how many mistakes there are.
fn one(
    source: &SpecFile,
    fact: &Fact,
    cited: &[Lines],
    document: &Document,
    out: &mut dyn Write,
) -> io::Result<usize> {
    let place = position(&source.text, fact.span.start);
    let at = if fact.at.is_empty() { "whole file" } else { &fact.at };
    writeln!(out, "{}:{}:{}: {at} ({})", source.path, place.line, place.column, fact.basis)?;
    for (number, line) in document.of(cited).take(SHOWN) {
        writeln!(out, "{number:>6} | {line}")?;
    }
    let more = document.of(cited).count().saturating_sub(SHOWN);
    if more > 0 {
        writeln!(out, "       … {more} more")?;
    }
    let mistake = document.mistake(cited);
    if let Some(mistake) = &mistake {
        writeln!(out, "error: {}: {mistake}", document.path)?;
    }
    writeln!(out)?;
    Ok(usize::from(mistake.is_some()))
}
