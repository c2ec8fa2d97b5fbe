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
    /// One segment or more; the last one of the template.
    Rest,
}

impl Template {
    /// Reads a template.
    pub fn new(path: &str) -> Self {
        let segments = path.split('/').skip(1).map(|segment| {
            match segment.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
                Some(name) if name.ends_with('+') => Segment::Rest,
                Some(name) => Segment::One(name.to_owned()),
                None => Segment::Literal(segment.to_owned()),
            }
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
        let start = if self.segments.last() == Some(&Segment::Rest) {
            (0..path.len()).find(|&start| self.starts(&path[start..]))?
        } else {
            path.len().checked_sub(self.segments.len()).filter(|&start| self.starts(&path[start..]))?
        };
        let pairs = self.segments.iter().zip(&path[start..]);
        let variables = pairs.filter_map(|(segment, value)| match segment {
            Segment::One(name) => Some((name.as_str(), value.to_string())),
            Segment::Literal(_) | Segment::Rest => None,
        });
        Some(variables.collect())
    }

    fn starts(&self, path: &[Cow<'_, str>]) -> bool {
        path.len() >= self.segments.len()
            && self.segments.iter().zip(path).all(|(wanted, found)| match wanted {
                Segment::Literal(text) => text == found,
                Segment::One(_) | Segment::Rest => !found.is_empty(),
            })
    }

    /// The longest text that every path of the template holds as it is.
    pub fn longest_literal(&self) -> &str {
        let literals = self.segments.iter().filter_map(|segment| match segment {
            Segment::Literal(text) => Some(text.as_str()),
            Segment::One(_) | Segment::Rest => None,
        });
        literals.max_by_key(|text| text.len()).unwrap_or_default()
    }
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
    fn variables_are_decoded() {
        let template = Template::new("/sessions/{id}/end");
        assert_eq!(template.variables("/v1/sessions/a%2Fb/end"), Some(vec![("id", "a/b".to_owned())]));
        assert_eq!(template.variables("/v1/sessions/end"), None);
    }
}
