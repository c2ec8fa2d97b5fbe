//! Values as JSON text, written in the many ways that mean the same.

use serde_json::Value;

use crate::proof::random::Random;

/// A value as JSON text: white space, order of members, escapes and forms of numbers are chosen at random.
pub(crate) fn spelled(value: &Value, random: &mut Random) -> String {
    let mut out = String::new();
    write(value, random, &mut out);
    out
}

fn write(value: &Value, random: &mut Random, out: &mut String) {
    space(random, out);
    match value {
        Value::Number(number) => match number.as_i64() {
            Some(integer) if random.once_in(6) && integer.unsigned_abs() < 1 << 50 => {
                out.push_str(&match random.below(3) {
                    0 => format!("{integer}.0"),
                    1 => format!("{integer}e0"),
                    _ => format!("{integer}.00E+0"),
                });
            }
            _ => out.push_str(&number.to_string()),
        },
        Value::String(text) => string(text, random, out),
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index > 0 { "," } else { "" });
                write(item, random, out);
            }
            space(random, out);
            out.push(']');
        }
        Value::Object(members) => {
            out.push('{');
            let mut members: Vec<_> = members.iter().collect();
            for last in (1..members.len()).rev() {
                members.swap(last, random.below(last + 1));
            }
            for (index, (name, value)) in members.into_iter().enumerate() {
                out.push_str(if index > 0 { "," } else { "" });
                space(random, out);
                string(name, random, out);
                space(random, out);
                out.push(':');
                write(value, random, out);
            }
            space(random, out);
            out.push('}');
        }
        Value::Null | Value::Bool(_) => out.push_str(&value.to_string()),
    }
    space(random, out);
}

fn space(random: &mut Random, out: &mut String) {
    if random.once_in(8) {
        out.push_str(random.pick(&[" ", "\n", "\t", "\r\n  "]));
    }
}

fn string(text: &str, random: &mut Random, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        let must = matches!(c, '"' | '\\') || c < ' ';
        if must || random.once_in(12) {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            out.push(c);
        }
    }
    out.push('"');
}
