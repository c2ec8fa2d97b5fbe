//! Stand-ins for credentials, found by the places where the five services carry them.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex_lite::Captures;
use regex_lite::Regex;
use serde_json::Value;

/// Headers that are credentials as a whole.
const HEADERS: &[&str] = &["authorization", "aptoken", "x-auth-token", "x-2fa-code", "x-xsrf-token"];

/// Members of JSON, also in JSON text inside a string; attributes; elements; parameters. What is wanted is the last
/// group; the ones before it are what stands in front.
static PLACES: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    const MEMBER: &str =
        "password|pass|token|authtoken|sessiontoken|authenticationticket|ticket|totp|twofactorcode";
    const NAME: &str = "authenticationticket|ticket|pwd|password";
    let patterns = [
        format!(r#"(?i)("(?:{MEMBER})"\s*:\s*")([^"\\]+)"#),
        format!(r#"(?i)(\\"(?:{MEMBER})\\"\s*:\s*\\")([^"\\]+)"#),
        format!(r#"(?i)(\s(?:{NAME})=")([^"]+)"#),
        format!(r"(?i)(<(?:[\w.-]+:)?(?:{NAME})(?:\s[^>]*)?>)([^<]+)"),
        format!(r"(?i)((?:^|[?&;])(?:{NAME})=)([^&#]+)"),
    ];
    patterns
        .iter()
        .map(|pattern| Regex::new(pattern).expect("these patterns are regular expressions"))
        .collect()
});

/// The value of each cookie of a `Cookie` header, and of the first pair of `Set-Cookie`.
static COOKIES: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"((?:^|;\s*)[^=;\s]+=)([^;]+)").expect("this is a regular expression"));

/// Gives each credential a stand-in, and the same one always.
#[derive(Debug, Default)]
pub(super) struct Redactor {
    known: HashMap<String, String>,
}

impl Redactor {
    /// Redacts an entry of a HAR file.
    pub(super) fn entry(&mut self, entry: &mut Value) {
        for side in ["request", "response"] {
            for header in entry[side]["headers"].as_array_mut().into_iter().flatten() {
                self.header(header);
            }
        }
        for place in ["/request/url", "/request/postData/text", "/response/content/text"] {
            if let Some(text) = entry.pointer_mut(place) {
                self.text(text);
            }
        }
        let pairs = entry.pointer_mut("/request/queryString").and_then(Value::as_array_mut);
        for pair in pairs.into_iter().flatten() {
            // As in the URL: a pair is redacted where its name says so.
            let whole = format!(
                "{}={}",
                pair["name"].as_str().unwrap_or_default(),
                pair["value"].as_str().unwrap_or_default()
            );
            let redacted = self.redacted(&whole);
            if let Some((_, value)) = redacted.split_once('=') {
                pair["value"] = value.into();
            }
        }
        let messages = entry.get_mut("_webSocketMessages").and_then(Value::as_array_mut);
        for message in messages.into_iter().flatten() {
            self.text(&mut message["data"]);
        }
    }

    fn header(&mut self, header: &mut Value) {
        let name = header["name"].as_str().unwrap_or_default().to_ascii_lowercase();
        let value = header["value"].as_str().unwrap_or_default().to_owned();
        header["value"] = match name.as_str() {
            "cookie" => COOKIES.replace_all(&value, |found: &Captures<'_>| self.replaced(found)).into(),
            "set-cookie" => COOKIES.replace(&value, |found: &Captures<'_>| self.replaced(found)).into(),
            name if HEADERS.contains(&name) => self.stand_in(&value).into(),
            _ => return,
        };
    }

    fn text(&mut self, text: &mut Value) {
        if let Some(known) = text.as_str() {
            *text = self.redacted(known).into();
        }
    }

    fn redacted(&mut self, text: &str) -> String {
        PLACES.iter().fold(text.to_owned(), |text, place| {
            place.replace_all(&text, |found: &Captures<'_>| self.replaced(found)).into_owned()
        })
    }

    fn replaced(&mut self, found: &Captures<'_>) -> String {
        format!("{}{}", &found[1], self.stand_in(&found[2]))
    }

    fn stand_in(&mut self, secret: &str) -> String {
        // What is a stand-in already was found by a pattern before.
        if secret.is_empty() || secret.starts_with("redacted-") {
            return secret.to_owned();
        }
        let next = self.known.len() + 1;
        self.known.entry(secret.to_owned()).or_insert_with(|| format!("redacted-{next}")).clone()
    }
}
