//! Where a fact comes from.

use std::fmt;

use crate::model::document::Document;

/// Where a fact comes from; decides how severe it is when traffic breaks the fact.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Basis {
    /// A document of the file says it, there (`doc:5`, `doc:22-30,51` or `rfc:4.2`).
    Doc(Citation),
    /// Follows from the document or from common practice, but is not written there (`inferred`). Stands for a basis that
    /// cannot be read, too.
    #[default]
    Inferred,
    /// Seen on a real server or in its source code (`observed`).
    Observed,
}

/// A place of a document.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Citation {
    /// The key of the document in its file.
    pub document: String,
    /// Where in it.
    pub place: CitedPlace,
    /// Whether the document is a general standard, a fact of which breaks as a warning.
    pub is_standard: bool,
}

/// Where in a document.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum CitedPlace {
    /// These lines, in the order in which they are cited; at least one.
    Lines(Vec<Lines>),
    /// The section of this number or name.
    Section(String),
}

/// Lines of a document, from 1, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Lines {
    /// First line.
    pub first: u32,
    /// Last line, `first` for a single one.
    pub last: u32,
}

impl Basis {
    /// `doc`, `inferred` or `observed`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Doc(_) => "doc",
            Self::Inferred => "inferred",
            Self::Observed => "observed",
        }
    }

    /// The place of the document that says so; `None` unless a document does.
    pub fn cited(&self) -> Option<&Citation> {
        match self {
            Self::Doc(cited) => Some(cited),
            Self::Inferred | Self::Observed => None,
        }
    }

    /// That of a list whose entries have these: the first one's, and where that is lines of a document every line of it
    /// that is cited.
    pub fn of_all<'a>(mut bases: impl Iterator<Item = &'a Self>) -> Self {
        let mut all = bases.next().cloned().unwrap_or_default();
        let Self::Doc(Citation { document, place: CitedPlace::Lines(lines), .. }) = &mut all else {
            return all;
        };
        for cited in bases.filter_map(Self::cited).filter(|cited| cited.document == *document) {
            if let CitedPlace::Lines(cited) = &cited.place {
                lines.extend_from_slice(cited);
            }
        }
        lines.sort_unstable_by_key(|lines| lines.first);
        lines.dedup_by(|next: &mut Lines, known: &mut Lines| {
            let touches = next.first <= known.last + 1;
            if touches {
                known.last = known.last.max(next.last);
            }
            touches
        });
        all
    }

    /// Reads the text form: `inferred`, `observed`, or the key of one of the documents with lines of it, or with a section
    /// where the document has no lines; `None` if it is none of these. Without any document every key is one.
    pub fn read(text: &str, documents: &[Document]) -> Option<Self> {
        let (key, place) = match text {
            "inferred" => return Some(Self::Inferred),
            "observed" => return Some(Self::Observed),
            _ => text.split_once(':')?,
        };
        let document = documents.iter().find(|document| document.key == key);
        if document.is_none() && !documents.is_empty() {
            return None;
        }
        let lines = place.split(',').map(Lines::read).collect::<Option<_>>().map(CitedPlace::Lines);
        let section = || is_section(place).then(|| CitedPlace::Section(place.to_owned()));
        let place = match document {
            None => lines.or_else(section),
            Some(Document { lines: Some(_), .. }) => lines,
            Some(Document { lines: None, .. }) => section(),
        };
        let is_standard = document.is_some_and(|document| document.is_standard);
        Some(Self::Doc(Citation { document: key.to_owned(), place: place?, is_standard }))
    }
}

/// `4.2`, `7.4.1` or `SESS-06`.
fn is_section(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphanumeric())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'))
}

impl Lines {
    fn read(text: &str) -> Option<Self> {
        let (first, last) = text.split_once('-').unwrap_or((text, text));
        let (first, last) = (first.parse().ok()?, last.parse().ok()?);
        (0 < first && first <= last).then_some(Self { first, last })
    }
}

/// As spec files write it.
impl fmt::Display for Basis {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::Doc(cited) = self else { return out.write_str(self.name()) };
        write!(out, "{}:", cited.document)?;
        match &cited.place {
            CitedPlace::Lines(lines) => list(lines, ",", out),
            CitedPlace::Section(section) => out.write_str(section),
        }
    }
}

/// In words: `line 5`, `lines 22-30, 51` or `section 4.2`.
impl fmt::Display for CitedPlace {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lines(lines) => {
                let is_one = matches!(lines.as_slice(), [line] if line.first == line.last);
                out.write_str(if is_one { "line " } else { "lines " })?;
                list(lines, ", ", out)
            }
            Self::Section(section) => write!(out, "section {section}"),
        }
    }
}

fn list(lines: &[Lines], separator: &str, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (index, lines) in lines.iter().enumerate() {
        out.write_str(if index == 0 { "" } else { separator })?;
        write!(out, "{}", lines.first)?;
        if lines.last != lines.first {
            write!(out, "-{}", lines.last)?;
        }
    }
    Ok(())
}
