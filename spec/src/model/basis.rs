//! Where a fact comes from.

use std::borrow::Cow;
use std::fmt;

/// Where a fact comes from; decides how severe it is when traffic breaks the fact.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Basis {
    /// The named document says it, on these lines (`doc:5` or `doc:22-30,51`).
    Doc(Cow<'static, [Lines]>),
    /// Follows from the document or from common practice, but is not written there (`inferred`). Stands for a basis that
    /// cannot be read, too.
    #[default]
    Inferred,
    /// Seen on a real server or in its source code (`observed`).
    Observed,
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

    /// The first line of the document that says so; `None` unless the document does.
    pub fn line(&self) -> Option<u32> {
        match self {
            Self::Doc(lines) => lines.first().map(|lines| lines.first),
            Self::Inferred | Self::Observed => None,
        }
    }

    /// That of a list whose entries have these: the first one's, and where that is the document every line cited.
    pub fn of_all<'a>(mut bases: impl Iterator<Item = &'a Self>) -> Self {
        let mut lines = match bases.next() {
            Some(Self::Doc(cited)) => cited.to_vec(),
            other => return other.cloned().unwrap_or(Self::Inferred),
        };
        for basis in bases {
            if let Self::Doc(cited) = basis {
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
        Self::Doc(lines.into())
    }

    /// Reads the text form: `inferred`, `observed`, or `doc:` with lines; `None` if it is none of these.
    pub fn read(text: &str) -> Option<Self> {
        match text {
            "inferred" => Some(Self::Inferred),
            "observed" => Some(Self::Observed),
            _ => text.strip_prefix("doc:")?.split(',').map(Lines::read).collect::<Option<_>>().map(Self::Doc),
        }
    }
}

impl Lines {
    fn read(text: &str) -> Option<Self> {
        let (first, last) = text.split_once('-').unwrap_or((text, text));
        let (first, last) = (first.parse().ok()?, last.parse().ok()?);
        (0 < first && first <= last).then_some(Self { first, last })
    }
}

impl fmt::Display for Basis {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())?;
        let Self::Doc(lines) = self else { return Ok(()) };
        for (index, lines) in lines.iter().enumerate() {
            out.write_str(if index == 0 { ":" } else { "," })?;
            write!(out, "{}", lines.first)?;
            if lines.last != lines.first {
                write!(out, "-{}", lines.last)?;
            }
        }
        Ok(())
    }
}
