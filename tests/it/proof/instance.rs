//! Values at random: such that a schema allows, and such that are a little beside it.

use serde_json::Map;
use serde_json::Number;
use serde_json::Value;
use serde_json::json;

use crate::proof::random::Random;

const TEXTS: &[&str] = &[
    "",
    "a",
    "OK",
    "tTouumJMrHMjnedWf",
    "ünï 😀",
    "\"\\/\n\t\u{1}",
    "\u{0}",
    "true",
    "17",
    "null",
    "Internal",
];

/// A value that fits a schema, as a rule: a pattern is met by what the schema shows, or by its literal beginning.
pub(crate) fn fitting(schema: &Value, random: &mut Random) -> Value {
    if let Some(constant) = schema.get("const") {
        return constant.clone();
    }
    let kinds = kinds(schema);
    if let Some(values) = schema.get("enum").and_then(Value::as_array) {
        return values[random.below(values.len())].clone();
    }
    if kinds.is_empty() {
        return any(random, 3);
    }
    match random.pick(&kinds) {
        "null" => Value::Null,
        "boolean" => Value::Bool(random.once_in(2)),
        "integer" => integer(schema, random),
        "number" => number(schema, random),
        "string" => Value::String(text(schema, random)),
        "array" => array(schema, random),
        _ => object(schema, random),
    }
}

/// The same value with one or two things changed in it, somewhere.
pub(crate) fn mutated(mut value: Value, random: &mut Random) -> Value {
    for _ in 0..=random.below(2) {
        mutate(&mut value, random);
    }
    value
}

/// A value of any kind.
pub(crate) fn any(random: &mut Random, depth: usize) -> Value {
    match random.below(if depth == 0 { 7 } else { 9 }) {
        0 => Value::Null,
        1 => Value::Bool(random.once_in(2)),
        2 => json!(random.below(300) as i64 - 20),
        3 => json!(random.bits() as i64),
        4 => json!(random.pick(&[0.5, -0.25, 1e300, 1e-9, 3.0])),
        5 | 6 => json!(random.pick(TEXTS)),
        7 => (0..random.below(3)).map(|_| any(random, depth - 1)).collect(),
        _ => {
            let name = |index: usize| format!("m{index}");
            Value::Object((0..random.below(3)).map(|index| (name(index), any(random, depth - 1))).collect())
        }
    }
}

pub(crate) fn kinds(schema: &Value) -> Vec<&str> {
    match schema.get("type") {
        Some(Value::String(kind)) => vec![kind],
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn bound(schema: &Value, keyword: &str) -> Option<f64> {
    schema.get(keyword).and_then(Value::as_f64)
}

fn integer(schema: &Value, random: &mut Random) -> Value {
    let least = bound(schema, "minimum").map_or(i64::MIN, |bound| bound.ceil() as i64);
    let most = bound(schema, "maximum").map_or(i64::MAX, |bound| bound.floor() as i64);
    let middle = 0.clamp(least, most);
    match random.below(4) {
        0 => json!(least),
        1 => json!(most),
        2 => json!(middle.saturating_add(random.below(100) as i64).min(most)),
        _ => json!(middle),
    }
}

fn number(schema: &Value, random: &mut Random) -> Value {
    let least = bound(schema, "minimum").unwrap_or(-1e9);
    let most = bound(schema, "maximum").unwrap_or(1e9);
    let within = random.below(1000) as f64 / 1000.0;
    json!(random.pick(&[least, most, least + (most - least) * within]))
}

fn text(schema: &Value, random: &mut Random) -> String {
    let shown: Vec<&str> = schema
        .get("examples")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    if let Some(pattern) = schema.get("pattern").and_then(Value::as_str) {
        if !shown.is_empty() && random.once_in(2) {
            return random.pick(&shown).to_owned();
        }
        let literal = pattern.trim_start_matches('^').replace("\\.", ".");
        let literal: String = literal.chars().take_while(|c| !"[](){}*+?|\\$".contains(*c)).collect();
        return literal + random.pick(TEXTS);
    }
    let mut text = random.pick(TEXTS).to_owned();
    let least = bound(schema, "minLength").map_or(0, |bound| bound as usize);
    let most = bound(schema, "maxLength").map_or(usize::MAX, |bound| bound as usize);
    while text.chars().count() < least {
        text.push(random.pick(&['a', 'é', '😀']));
    }
    text.chars().take(most).collect()
}

fn array(schema: &Value, random: &mut Random) -> Value {
    let least = bound(schema, "minItems").map_or(0, |bound| bound as usize);
    let most = bound(schema, "maxItems").map_or(least + 3, |bound| bound as usize);
    let count = least + random.below(most.saturating_sub(least).min(4) + 1);
    let anything = json!({});
    let item = schema.get("items").unwrap_or(&anything);
    (0..count).map(|_| fitting(item, random)).collect()
}

fn object(schema: &Value, random: &mut Random) -> Value {
    let required: Vec<&str> = schema
        .get("required")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let mut members = Map::new();
    for (name, property) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        if required.contains(&name.as_str()) || random.once_in(2) {
            members.insert(name.clone(), fitting(property, random));
        }
    }
    match schema.get("additionalProperties") {
        Some(Value::Bool(false)) => {}
        Some(additional @ Value::Object(_)) => {
            for index in 0..random.below(3) {
                members.insert(format!("zz{index}"), fitting(additional, random));
            }
        }
        _ if random.once_in(3) => {
            for index in 0..=random.below(2) {
                members.insert(format!("zz{index}"), any(random, 2));
            }
        }
        _ => {}
    }
    Value::Object(members)
}

/// Goes down to some place, and changes it.
fn mutate(value: &mut Value, random: &mut Random) {
    match value {
        Value::Object(members) if !members.is_empty() && !random.once_in(8) => {
            let names: Vec<String> = members.keys().cloned().collect();
            let name = names[random.below(names.len())].clone();
            match random.below(6) {
                0 => drop(members.remove(&name)),
                1 => drop(members.insert("unknown".to_owned(), any(random, 2))),
                2 => {
                    let value = members.remove(&name).unwrap_or_default();
                    members.insert(name.to_uppercase(), value);
                }
                _ => mutate(&mut members[&name], random),
            }
        }
        Value::Array(items) if !items.is_empty() && !random.once_in(4) => {
            let index = random.below(items.len());
            match random.below(4) {
                0 => drop(items.remove(index)),
                1 => items.push(items[index].clone()),
                2 => items.push(any(random, 1)),
                _ => mutate(&mut items[index], random),
            }
        }
        Value::Number(number) => *value = near(number, random),
        Value::String(text) => match random.below(4) {
            0 => text.push('x'),
            1 => drop(text.pop()),
            2 => *text = text.to_lowercase(),
            _ => *value = any(random, 2),
        },
        Value::Bool(flag) if random.once_in(2) => *flag = !*flag,
        _ => *value = any(random, 2),
    }
}

fn near(number: &Number, random: &mut Random) -> Value {
    let Some(integer) = number.as_i64() else { return json!(number.as_f64().unwrap_or_default() + 0.5) };
    match random.below(4) {
        0 => json!(integer.wrapping_add(1)),
        1 => json!(integer.wrapping_sub(1)),
        2 => json!(integer as f64 / 2.0 + 0.5),
        _ => json!(integer.to_string()),
    }
}
