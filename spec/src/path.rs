//! Path templates, matched below any mount prefix.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

/// A path template, split into segments: `{name}` stands for one segment, `{name+}` for the rest.
#[derive(Clone, Debug)]
pub struct Template {
    segments: Vec<Segment>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Segment {
    Literal(String),
    /// Any one segment, by the name of the variable.
    One(String),
    /// One segment or more, by the name of the variable; the last one of the template.
    Rest(String),
}

impl Segment {
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

impl Template {
    /// Reads a template.
    pub fn new(path: &str) -> Self {
        let segments = path.split('/').skip(1).map(|segment| {
            let Some(name) = variable(segment) else { return Segment::Literal(segment.to_owned()) };
            if is_rest(segment) { Segment::Rest(name.to_owned()) } else { Segment::One(name.to_owned()) }
        });
        Self { segments: segments.collect() }
    }

    /// Whether a path, still percent-encoded, is one of the template, at its root or below a mount prefix.
    pub fn matches(&self, path: &str) -> bool {
        self.variables(path).is_some()
    }

    /// The variables of a path that is one of the template, by name and decoded; `None` if it is none.
    pub fn variables(&self, path: &str) -> Option<Vec<(&str, String)>> {
        let path: Vec<Cow<'_, str>> = path.split('/').skip(1).map(segment).collect();
        let start = if matches!(self.segments.last(), Some(Segment::Rest(_))) {
            (0..path.len()).find(|&start| self.starts(&path[start..]))?
        } else {
            path.len().checked_sub(self.segments.len()).filter(|&start| self.starts(&path[start..]))?
        };
        let variables = self.segments.iter().zip(start..).filter_map(|(segment, at)| match segment {
            Segment::One(name) => Some((name.as_str(), path[at].to_string())),
            Segment::Rest(name) => Some((name.as_str(), path[at..].join("/"))),
            Segment::Literal(_) => None,
        });
        Some(variables.collect())
    }

    fn starts(&self, path: &[Cow<'_, str>]) -> bool {
        path.len() >= self.segments.len()
            && self.segments.iter().zip(path).all(|(wanted, found)| match wanted {
                Segment::Literal(text) => text == found,
                Segment::One(_) | Segment::Rest(_) => !found.is_empty(),
            })
    }

    /// Whether some path is one of both templates.
    pub fn overlaps(&self, other: &Self) -> bool {
        // What one leaves open holds all of the other, below a mount prefix that suits both.
        let (Some(one), Some(two)) = (self.closed(), other.closed()) else { return true };
        let mut pairs = one.iter().rev().zip(two.iter().rev());
        pairs.all(|(one, two)| one.covers(two) || two.covers(one))
    }

    /// Whether every path of the other template is one of this.
    pub fn covers(&self, other: &Self) -> bool {
        let fits = |own: &[Segment], at: usize| {
            let found = other.segments.get(at..at + own.len());
            found.is_some_and(|found| own.iter().zip(found).all(|(own, found)| own.covers(found)))
        };
        let (own, theirs) = (self.segments.len(), other.segments.len());
        if self.closed().is_some() {
            return other.closed().is_some() && own <= theirs && fits(&self.segments, theirs - own);
        }
        (0..theirs).any(|at| fits(&self.segments[..own - 1], at) && at + own <= theirs)
    }

    /// The segments of a template that does not end with a variable for the rest.
    fn closed(&self) -> Option<&[Segment]> {
        (!matches!(self.segments.last(), Some(Segment::Rest(_)))).then_some(&self.segments)
    }

    /// The longest text that every path of the template holds as it is.
    pub fn longest_literal(&self) -> &str {
        let literals = self.segments.iter().filter_map(|segment| match segment {
            Segment::Literal(text) => Some(text.as_str()),
            Segment::One(_) | Segment::Rest(_) => None,
        });
        literals.max_by_key(|text| text.len()).unwrap_or_default()
    }
}

/// The name of the variable that a segment of a template is; `None` for plain text.
pub fn variable(segment: &str) -> Option<&str> {
    let name = segment.strip_prefix('{')?.strip_suffix('}')?;
    let name = name.strip_suffix('+').unwrap_or(name);
    (!name.is_empty() && !name.contains(['{', '}'])).then_some(name)
}

/// Whether a segment of a template stands for the rest of the path: `{name+}`.
pub fn is_rest(segment: &str) -> bool {
    variable(segment).is_some() && segment.ends_with("+}")
}

/// A segment without its parameters (`;jsessionid=…`, RFC 3986 §3.3) and percent-decoded.
fn segment(text: &str) -> Cow<'_, str> {
    let text = text.split_once(';').map_or(text, |(segment, _)| segment);
    percent_decode_str(text).decode_utf8_lossy()
}

#[cfg(test)]
mod tests {
    use super::Template;

    #[test]
    fn a_template_matches_at_the_root_and_below_a_prefix_only() {
        let check = |template: &str, path: &str, expected: bool| {
            assert_eq!(Template::new(template).matches(path), expected, "{template} and {path}");
        };
        check("/api/v1/logout", "/api/v1/logout", true);
        check("/api/v1/logout", "/chat/api/v1/logout", true);
        check("/api/v1/logout", "/api/v1/logout.me", false);
        check("/api/v1/logout", "/api/v1/logout/x", false);
        check("/api/v1/logout", "/xapi/v1/logout", false);
        check("/api/v1/logout", "/api/v1/log%6Fut", true);
        check("/security/logout.json", "/studio/security/logout.json;jsessionid=1", true);
        check("/srv.asmx/{method}", "/srv.asmx/GetDocument", true);
        check("/srv.asmx/{method}", "/srv.asmx", false);
        check("/api/{rest+}", "/studio/api/2/users/me.json", true);
        check("/api/{rest+}", "/studio/login", false);
        check("/ws", "/ws", true);
        check("/ws", "/news", false);
    }

    #[test]
    fn templates_overlap_where_some_path_is_of_both() {
        let check = |one: &str, two: &str, expected: bool| {
            let (one, two) = (Template::new(one), Template::new(two));
            assert_eq!((one.overlaps(&two), two.overlaps(&one)), (expected, expected), "{one:?} and {two:?}");
        };
        check("/api/logout", "/api/logout", true);
        check("/api/logout", "/api/login", false);
        check("/logout", "/api/logout", true);
        check("/api/{id}/logout", "/api/7/{action}", true);
        check("/api/{id}/logout", "/api/7/login", false);
        check("/api/{rest+}", "/logout", true);
    }

    #[test]
    fn a_template_covers_what_has_no_other_paths() {
        let check = |one: &str, two: &str, expected: bool| {
            assert_eq!(Template::new(one).covers(&Template::new(two)), expected, "{one} and {two}");
        };
        check("/api/logout", "/api/logout", true);
        check("/logout", "/api/logout", true);
        check("/api/logout", "/logout", false);
        check("/api/{name}", "/api/logout", true);
        check("/api/logout", "/api/{name}", false);
        check("/api/{name}", "/api/{rest+}", false);
        check("/api/{rest+}", "/api/{name}", true);
        check("/api/{rest+}", "/studio/api/a/b", true);
        check("/api/{rest+}", "/api/a/{rest+}", true);
        check("/api/a/{rest+}", "/api/{rest+}", false);
        check("/api/{rest+}", "/api", false);
    }

    #[test]
    fn variables_are_decoded() {
        let template = Template::new("/sessions/{id}/end");
        assert_eq!(template.variables("/v1/sessions/a%2Fb/end"), Some(vec![("id", "a/b".to_owned())]));
        assert_eq!(template.variables("/v1/sessions/end"), None);
        let template = Template::new("/sessions/{path+}");
        assert_eq!(template.variables("/v1/sessions/a/b%20c"), Some(vec![("path", "a/b c".to_owned())]));
    }
}
