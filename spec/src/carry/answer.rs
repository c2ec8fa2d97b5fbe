//! Header fields of a response: the cookies that it sets, and the address that it leads to.

use std::borrow::Cow;

use crate::carry::raw::Raw;

/// A cookie that a server sets, with its attributes (RFC 6265, §5.2).
#[derive(Clone, Copy, Debug)]
pub struct SetCookie<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its value, with the quotes that it may have.
    pub value: &'a str,
    attributes: &'a str,
}

/// A day and the seconds of it, so that later is greater.
type Moment = (u32, usize, u32, [u32; 3]);

/// The year in which a cookie that is cleared expires, where nothing says what time it is: no server runs before it.
const PAST: u32 = 2000;

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

impl<'a> SetCookie<'a> {
    /// Reads one line of the field; `None` where it sets nothing.
    pub fn read(line: &'a str) -> Option<Self> {
        let (pair, attributes) = line.split_once(';').unwrap_or((line, ""));
        let (name, value) = pair.split_once('=')?;
        Some(Self { name: name.trim(), value: value.trim(), attributes })
    }

    /// Whether its name is this one, in which `*` is any text.
    pub fn is_named(self, pattern: &str) -> bool {
        is_named(self.name, pattern)
    }

    /// Whether it takes the cookie away: set to nothing, or so that it has expired when it comes. `now` is the value of
    /// the field `Date`, where there is one. `Max-Age` goes before `Expires` (RFC 6265, §5.3).
    pub fn is_cleared(self, now: Option<&str>) -> bool {
        if self.value.trim_matches('"').is_empty() {
            return true;
        }
        let age = self.attribute("max-age").and_then(|seconds| seconds.parse::<i64>().ok());
        if let Some(seconds) = age {
            return seconds <= 0;
        }
        let Some(expires) = self.attribute("expires").and_then(moment) else { return false };
        now.and_then(moment).map_or(expires.0 < PAST, |now| expires <= now)
    }

    /// The value of the last attribute of a name (RFC 6265, §5.3).
    fn attribute(self, name: &str) -> Option<&'a str> {
        let pairs = self.attributes.split(';').filter_map(|attribute| attribute.split_once('='));
        let mut named = pairs.rev().filter(|(known, _)| known.trim().eq_ignore_ascii_case(name));
        named.next().map(|(_, value)| value.trim())
    }
}

/// Whether a name is this one, in which `*` is any text.
pub fn is_named(name: &str, pattern: &str) -> bool {
    let Some((first, rest)) = pattern.split_once('*') else { return name == pattern };
    let Some(mut name) = name.strip_prefix(first) else { return false };
    let mut parts = rest.split('*').peekable();
    while let Some(part) = parts.next() {
        if parts.peek().is_none() {
            return name.ends_with(part);
        }
        let Some(at) = name.find(part) else { return false };
        name = &name[at + part.len()..];
    }
    true
}

/// A date as RFC 6265, §5.1.1, reads it: of whatever form, by its parts.
fn moment(text: &str) -> Option<Moment> {
    let (mut time, mut day, mut month, mut year) = (None, None, None, None);
    let is_delimiter = |c: char| !c.is_ascii_alphanumeric() && c != ':';
    for token in text.split(is_delimiter).filter(|token| !token.is_empty()) {
        let number = || token.parse::<u32>().ok();
        if time.is_none() && token.contains(':') {
            let mut parts = token.split(':').map(|part| part.parse().ok());
            time = Some([parts.next()??, parts.next()??, parts.next()??]);
        } else if day.is_none() && token.len() <= 2 && number().is_some() {
            day = number();
        } else if let (None, Some(index)) = (month, month_of(token)) {
            month = Some(index);
        } else if let (None, Some(number)) = (year, number()) {
            year = Some(match number {
                70..=99 => number + 1900,
                0..=69 => number + 2000,
                _ => number,
            });
        }
    }
    Some((year?, month?, day?, time?))
}

fn month_of(token: &str) -> Option<usize> {
    let short = token.get(..3)?;
    MONTHS.iter().position(|month| month.eq_ignore_ascii_case(short))
}

/// The path of an address, as it is written: without scheme, host, query and fragment.
pub fn path_of(address: &str) -> &str {
    let end = address.find(['?', '#']).unwrap_or(address.len());
    let address = &address[..end];
    let host = match address.find("//") {
        Some(0) => &address[2..],
        Some(at) if address[..at].ends_with(':') => &address[at + 2..],
        _ => return address,
    };
    host.find('/').map_or("", |slash| &host[slash..])
}

/// The parameters in the query of an address, and behind them those in its fragment, where some servers put them.
pub fn parameters_of(address: &str) -> impl Iterator<Item = (Cow<'_, str>, Cow<'_, str>)> {
    let (before, fragment) = address.split_once('#').unwrap_or((address, ""));
    let query = before.split_once('?').map_or("", |(_, query)| query);
    Raw::Bytes(query.as_bytes()).pairs().chain(Raw::Bytes(fragment.as_bytes()).pairs())
}
