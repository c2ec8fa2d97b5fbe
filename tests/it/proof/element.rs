//! Values as XML, written in the many ways that mean the same, and in some that do not.

use serde_json::Value;

use crate::proof::random::Random;

/// A value as the root element of a message: which members are attributes, what is around it and between them, and
/// how texts are escaped are chosen at random.
pub(crate) fn element(value: &Value, random: &mut Random) -> String {
    let name = random.pick(&["root", "root", "root", "response", "response", "Root"]);
    let (prefix, declared) = match random.below(12) {
        0 => ("", " xmlns=\"urn:x\"".to_owned()),
        1 => ("p:", " xmlns:p='urn:x'".to_owned()),
        2 => ("p:", String::new()),
        _ => ("", " xmlns=''".to_owned()),
    };
    let mut out = format!("<{prefix}{name}{declared}");
    let mut inside = String::new();
    for (key, value) in value.as_object().into_iter().flatten() {
        for _ in 0..if random.once_in(40) { 2 } else { 1 } {
            if random.once_in(8) || value.is_object() || value.is_array() {
                inside.push_str(&child(key, value, random));
            } else {
                let quote = random.pick(&["\"", "'"]);
                out.push_str(&format!(" {key}={quote}{}{quote}", text(value, random)));
            }
        }
    }
    inside.push_str(match random.below(20) {
        0 => "text",
        1 => "<!-- a comment -->",
        2 => " \n ",
        _ => "",
    });
    if inside.is_empty() && random.once_in(2) {
        format!("{out} />")
    } else {
        format!("{out}>{inside}</{prefix}{name}>")
    }
}

/// A document with nothing but the element.
pub(crate) fn plain(value: &Value, random: &mut Random) -> String {
    let start = random.pick(&["", "", "\u{feff}", "<?xml version=\"1.0\"?>\n", "<!-- x -->"]);
    format!("{start}{}", element(value, random))
}

/// The element in the envelope of an answer of infoRouter.
pub(crate) fn enveloped(value: &Value, random: &mut Random) -> String {
    let header = random.pick(&["", "", "", "<s:Header />"]);
    let element = element(value, random);
    let (before, after) = match random.below(20) {
        0 => ("<other />", ""),
        1 => ("", "<root success=\"true\" />"),
        2 => ("text", ""),
        3 => ("<!-- x -->\n", "\n"),
        _ => ("", ""),
    };
    let result = random.pick(&["LogOutResult", "LogOutResult", "LogOutResult", "LogOutResult", "Result"]);
    format!(
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\">{header}<s:Body><LogOutResponse \
         xmlns=\"http://tempuri.org/\"><{result}>{before}{element}{after}</{result}></LogOutResponse></s:Body></s:Envelope>"
    )
}

fn child(key: &str, value: &Value, random: &mut Random) -> String {
    let attribute = if random.once_in(8) { " a='1'" } else { "" };
    match value {
        Value::Object(members) => {
            let inside: String = members.iter().map(|(key, value)| child(key, value, random)).collect();
            format!("<{key}{attribute}>{inside}</{key}>")
        }
        value => format!("<{key}{attribute}>{}</{key}>", text(value, random)),
    }
}

/// The text of a scalar, each character as it is or as a reference.
fn text(value: &Value, random: &mut Random) -> String {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let escaped = |c: char| match c {
        '<' | '&' | '"' | '\'' => format!("&#{};", u32::from(c)),
        c if random.once_in(40) => format!("&#x{:x};", u32::from(c)),
        c => c.to_string(),
    };
    text.chars().map(escaped).collect()
}
