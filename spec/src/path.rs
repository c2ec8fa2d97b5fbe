//! Path templates, matched below any mount prefix: segments of a path are compared from its end.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::iter::successors;

use percent_encoding::percent_decode_str;

/// A path template: `{name}` stands for one segment, `{name+}` for the rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    text: String,
    segments: Vec<Segment>,
}

/// A segment of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Segment {
    /// This text, decoded.
    Literal(String),
    /// Any one segment, by the name of the variable.
    One(String),
    /// One segment or more, by the name of the variable; the last one of the template.
    Rest(String),
}

impl Segment {
    fn new(text: &str) -> Self {
        let inside = text.strip_prefix('{').and_then(|text| text.strip_suffix('}')).unwrap_or_default();
        let name = inside.strip_suffix('+').unwrap_or(inside);
        if name.is_empty() || name.contains(['{', '}']) {
            Self::Literal(text.to_owned())
        } else if name.len() < inside.len() {
            Self::Rest(name.to_owned())
        } else {
            Self::One(name.to_owned())
        }
    }

    /// The name of the variable that it is; `None` for plain text.
    pub fn variable(&self) -> Option<&str> {
        match self {
            Self::Literal(_) => None,
            Self::One(name) | Self::Rest(name) => Some(name),
        }
    }

    /// Whether it stands for a segment of a path; one for the rest begins with it.
    fn takes(&self, sent: Sent<'_>) -> bool {
        match self {
            Self::Literal(text) => sent.order(text).is_eq(),
            Self::One(_) | Self::Rest(_) => !sent.is_empty(),
        }
    }

    /// Whether everything that the other segment stands for is one that this one does.
    fn covers(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Literal(one), Self::Literal(two)) => one == two,
            (Self::Literal(_), _) => false,
            (Self::One(_), other) => !matches!(other, Self::Rest(_)),
            (Self::Rest(_), _) => true,
        }
    }
}

/// A segment of a path as it was sent, without its parameters (`;jsessionid=…`, RFC 3986 §3.3).
#[derive(Clone, Copy)]
pub(crate) struct Sent<'a> {
    text: &'a str,
    encoded: bool,
}

impl<'a> Sent<'a> {
    fn new(segment: &'a str) -> Self {
        let text = segment.split_once(';').map_or(segment, |(text, _)| text);
        Self { text, encoded: text.contains('%') }
    }

    /// What stands before the last segment of a path, and that segment.
    pub(crate) fn last(path: &'a str) -> Option<(&'a str, Self)> {
        path.rsplit_once('/').map(|(before, segment)| (before, Self::new(segment)))
    }

    pub(crate) fn is_empty(self) -> bool {
        self.text.is_empty()
    }

    /// How a text of a template compares with it, byte by byte.
    pub(crate) fn order(self, text: &str) -> Ordering {
        if self.encoded { text.bytes().cmp(percent_decode_str(self.text)) } else { text.cmp(self.text) }
    }

    fn decoded(self) -> Cow<'a, str> {
        percent_decode_str(self.text).decode_utf8_lossy()
    }
}

/// What stands before each segment of a path that is not empty, the last one first: where a rest may start.
pub(crate) fn before_rests(path: &str) -> impl Iterator<Item = &str> {
    let all = successors(Sent::last(path), |(before, _)| Sent::last(before));
    all.filter(|(_, sent)| !sent.is_empty()).map(|(before, _)| before)
}

/// What stands before these segments in a path that ends with them.
fn before<'a>(segments: &[Segment], path: &'a str) -> Option<&'a str> {
    segments.iter().rev().try_fold(path, |path, segment| {
        let (before, sent) = Sent::last(path)?;
        segment.takes(sent).then_some(before)
    })
}

impl Template {
    /// Reads a template.
    pub fn new(path: &str) -> Self {
        Self { text: path.to_owned(), segments: path.split('/').skip(1).map(Segment::new).collect() }
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Its segments in order.
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// The names of its variables.
    pub fn variables(&self) -> impl Iterator<Item = &str> {
        self.segments.iter().filter_map(Segment::variable)
    }

    /// Whether a path, still percent-encoded, is one of the template, at its root or below a mount prefix.
    pub fn matches(&self, path: &str) -> bool {
        self.mount(path).is_some()
    }

    /// The values of the variables in a path that is one of the template, by name and decoded; `None` if it is none.
    pub fn values(&self, path: &str) -> Option<Vec<(&str, String)>> {
        let own = path.strip_prefix(self.mount(path)?)?;
        let mut sent = own.split('/').skip(1).map(|segment| Sent::new(segment).decoded());
        let values = self.segments.iter().filter_map(|segment| match segment {
            Segment::Literal(_) => sent.next().and(None),
            Segment::One(name) => Some((name.as_str(), sent.next()?.into_owned())),
            Segment::Rest(name) => Some((name.as_str(), sent.by_ref().collect::<Vec<_>>().join("/"))),
        });
        Some(values.collect())
    }

    /// The mount prefix of a path that is one of the template; of several the shortest.
    fn mount<'a>(&self, path: &'a str) -> Option<&'a str> {
        match self.open() {
            Some(first) => before_rests(path).filter_map(|path| before(first, path)).last(),
            None => before(&self.segments, path),
        }
    }

    /// Whether some path is one of both templates.
    pub fn overlaps(&self, other: &Self) -> bool {
        // What one leaves open holds all of the other, below a mount prefix that suits both.
        if self.open().or(other.open()).is_some() {
            return true;
        }
        let mut pairs = self.segments.iter().rev().zip(other.segments.iter().rev());
        pairs.all(|(one, two)| one.covers(two) || two.covers(one))
    }

    /// Whether every path of the other template is one of this.
    pub fn covers(&self, other: &Self) -> bool {
        let fits = |own: &[Segment], at: usize| {
            let found = other.segments.get(at..at + own.len());
            found.is_some_and(|found| own.iter().zip(found).all(|(own, found)| own.covers(found)))
        };
        let (own, theirs) = (self.segments.len(), other.segments.len());
        match self.open() {
            Some(first) => (0..theirs).any(|at| fits(first, at) && at + own <= theirs),
            None => other.open().is_none() && own <= theirs && fits(&self.segments, theirs - own),
        }
    }

    /// What stands before the variable for the rest of the path; `None` if the template has none.
    pub(crate) fn open(&self) -> Option<&[Segment]> {
        match self.segments.split_last()? {
            (Segment::Rest(_), first) => Some(first),
            _ => None,
        }
    }
}

impl fmt::Display for Template {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.text)
    }
}
