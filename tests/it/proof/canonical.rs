//! The canonical form of a message: compact, members in the order of the schema, then those that it does not name.

use signoff_spec::text::Node;
use signoff_spec::text::Value;
use signoff_spec::text::write_string;

/// The canonical text of a value that has a schema (the raw one of the spec file, whose members are in order).
pub(crate) fn canonical(file: &Node, schema: &Node, value: &Node) -> String {
    let mut out = String::new();
    write(file, Some(schema), value, &mut out);
    out
}

fn write(file: &Node, schema: Option<&Node>, value: &Node, out: &mut String) {
    let schema = schema.map(|schema| resolved(file, schema));
    match &value.value {
        Value::Number(text) => out.push_str(&number(schema, text)),
        Value::Array(items) => {
            let schema = schema.and_then(|schema| schema.member("items"));
            let write_item = |item: &Node, out: &mut String| write(file, schema, item, out);
            join('[', items.iter(), ']', out, write_item);
        }
        Value::Object(members) => {
            let named: Vec<&str> = properties(schema).collect();
            let known = named.iter().filter_map(|name| members.iter().find(|member| member.key == **name));
            let unknown = members.iter().filter(|member| !named.contains(&member.key.as_str()));
            join('{', known.chain(unknown), '}', out, |member, out| {
                write_string(&member.key, out);
                out.push(':');
                let property = schema.and_then(|schema| schema.member("properties")?.member(&member.key));
                let additional = schema.and_then(|schema| schema.member("additionalProperties"));
                let additional = additional.filter(|schema| matches!(schema.value, Value::Object(_)));
                write(file, property.or(additional), &member.node, out);
            });
        }
        _ => out.push_str(&value.to_json()),
    }
}

fn join<'a, T: 'a>(
    open: char,
    items: impl Iterator<Item = &'a T>,
    close: char,
    out: &mut String,
    mut write: impl FnMut(&'a T, &mut String),
) {
    out.push(open);
    for (index, item) in items.enumerate() {
        if index > 0 {
            out.push(',');
        }
        write(item, out);
    }
    out.push(close);
}

fn resolved<'a>(file: &'a Node, schema: &'a Node) -> &'a Node {
    match schema.member("$ref").and_then(Node::as_str) {
        Some(reference) => file.at(reference.trim_start_matches('#')).unwrap(),
        None => schema,
    }
}

fn properties(schema: Option<&Node>) -> impl Iterator<Item = &str> {
    let properties = schema.and_then(|schema| schema.member("properties"));
    properties.into_iter().flat_map(Node::members).map(|member| member.key.as_str())
}

/// A number as its schema counts: an integer without fraction, a listed one as it is listed, a number in the shortest
/// form; what no schema asks for stays as it was.
fn number(schema: Option<&Node>, text: &str) -> String {
    let kinds = schema.map(kinds).unwrap_or_default();
    let listed = schema.into_iter().flat_map(|schema| {
        schema.member("const").into_iter().chain(schema.member("enum").into_iter().flat_map(Node::items))
    });
    let value: f64 = text.parse().unwrap();
    for listed in listed {
        if matches!(&listed.value, Value::Number(listed) if listed.parse() == Ok(value)) {
            return listed.to_json();
        }
    }
    match kinds.as_slice() {
        ["integer"] | ["integer", "null"] | ["null", "integer"] => integer(text),
        ["number"] | ["number", "null"] | ["null", "number"] => shortest(value),
        _ => text.to_owned(),
    }
}

fn kinds(schema: &Node) -> Vec<&str> {
    match schema.member("type") {
        Some(Node { value: Value::Array(kinds), .. }) => kinds.iter().filter_map(Node::as_str).collect(),
        Some(kind) => kind.as_str().into_iter().collect(),
        None => Vec::new(),
    }
}

/// The digits of an integer, however it is written: `1.0` and `1e2` are integers, too.
fn integer(text: &str) -> String {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let shift = exponent.parse::<i32>().unwrap() - i32::try_from(fraction.len()).unwrap();
    let mut digits = format!("{whole}{fraction}");
    match usize::try_from(shift) {
        Ok(zeros) => digits.push_str(&"0".repeat(zeros)),
        Err(_) => digits.truncate(digits.len() - usize::try_from(-shift).unwrap()),
    }
    digits.parse::<i128>().unwrap().to_string()
}

/// As ECMAScript writes numbers, but for the sign of large exponents.
fn shortest(value: f64) -> String {
    match value.abs() {
        absolute if absolute >= 1e21 || (absolute < 1e-6 && absolute > 0.0) => format!("{value:e}"),
        // The sign of zero is not kept.
        _ => format!("{}", value + 0.0),
    }
}
