//! The quick way for plain frames: one document, at most one layer, nothing amiss. Everything else is left to
//! the values of [`binding`](crate::binding), which know what is wrong and where.

use signoff_spec::model::binding::FrameShape;
use signoff_spec::model::binding::WsJson;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::schema::Additional;
use signoff_spec::model::schema::Schema;
use signoff_spec::model::select::Predicate;
use signoff_spec::model::select::Select;
use signoff_spec::model::select::Test;
use signoff_spec::text::Node;
use signoff_spec::text::Value as NodeValue;
use signoff_spec::text::write_string;

use crate::codec::tape::Tape;
use crate::codec::tape::Value;
use crate::json::Json;

/// Numbers that floating point tells apart, one by one.
const EXACT: f64 = 9e15;

/// Reads an answer: calls `take` with its message and its correlation; `None` if the frame is not plain.
pub(crate) fn read<T>(
    operation: &Operation,
    ws: &WsJson,
    text: &str,
    take: impl FnOnce(Value<'_>, Option<Json>) -> T,
) -> Option<T> {
    let mut tape = Tape::empty();
    tape.load(text.as_bytes()).ok()?;
    let frame = tape.value();
    if !is_reply(operation, ws, frame) {
        return None;
    }
    let correlation = match &ws.correlation {
        Some(pointer) => find(frame, pointer).map(Json::of),
        None => None,
    };
    let Some(layer) = ws.layers.first() else { return Some(take(frame, correlation)) };
    let inner = find(frame, &layer.at)?.as_text()?;
    if inner.starts_with('\u{feff}') {
        return None;
    }
    let mut message = Tape::empty();
    message.load(inner.as_bytes()).ok()?;
    Some(take(message.value(), correlation))
}

/// Writes the frame of an answer that is JSON text already; `None` if the frame is not plain.
///
/// `known` says that a frame of an answer like this one was a reply before: then it need not be read again.
pub(crate) fn write(
    operation: &Operation,
    ws: &WsJson,
    message: &str,
    correlation: Option<&Json>,
    known: bool,
) -> Option<String> {
    let (Some(layer), Some(schema)) = (ws.layers.first(), &ws.reply.schema) else {
        let bare = ws.layers.is_empty() && ws.reply.schema.is_none();
        let alone = bare && (correlation.is_none() || ws.correlation.is_none());
        if alone && known {
            return Some(message.to_owned());
        }
        let tape = Tape::json(message.as_bytes()).ok().filter(|_| alone)?;
        return is_reply(operation, ws, tape.value()).then(|| message.to_owned());
    };
    let mut out = String::with_capacity(message.len() + message.len() / 2 + 64);
    let mut hole = None;
    for property in &schema.properties {
        out.push(if out.is_empty() { '{' } else { ',' });
        write_string(&property.name, &mut out);
        out.push(':');
        let is = |pointer: &str| pointer.strip_prefix('/') == Some(property.name.as_str());
        if is(&layer.at) {
            hole = Some(out.len() + 1);
            out.push_str("\"\"");
        } else if ws.correlation.as_deref().is_some_and(is) {
            out.push_str(correlation?.as_str());
        } else {
            scalar(given(&ws.reply, &property.name, operation.resolve(&property.schema))?, &mut out);
        }
    }
    out.push('}');
    // The layer is text whatever the message is, so the frame is held against its schema without it.
    if !known {
        let tape = Tape::json(out.as_bytes()).ok()?;
        if !names_all(ws, schema) || !is_reply(operation, ws, tape.value()) {
            return None;
        }
    }
    let rest = out.split_off(hole?);
    escape(message, &mut out);
    out.push_str(&rest);
    Some(out)
}

/// Whether no message of a schema is an event: each event asks for a constant that the schema does not have.
pub(crate) fn is_never_an_event(operation: &Operation, ws: &WsJson, schema: &Schema) -> bool {
    let schema = operation.resolve(schema);
    let excludes = |test: &Test| {
        let property =
            test.at.strip_prefix('/').filter(|name| schema.required.iter().any(|known| known == name));
        let property = property.and_then(|name| schema.property(name));
        let constant = property.and_then(|property| operation.resolve(&property.schema).constant.as_ref());
        match (&test.predicate, constant) {
            (Predicate::Equals(node), Some(constant)) => !constant.same(node),
            (Predicate::OneOf(nodes), Some(constant)) => !nodes.iter().any(|node| constant.same(node)),
            _ => false,
        }
    };
    ws.reply.select.is_empty() && ws.events.iter().all(|event| event.all.iter().any(excludes))
}

fn scalar(node: &Node, out: &mut String) {
    match &node.value {
        NodeValue::String(text) => write_string(text, out),
        NodeValue::Number(text) => out.push_str(text),
        _ => out.push_str(&node.to_json()),
    }
}

/// Writes JSON text as the content of a string. All its control characters are escaped already.
fn escape(json: &str, out: &mut String) {
    let mut from = 0;
    for (at, byte) in json.bytes().enumerate() {
        if matches!(byte, b'"' | b'\\') {
            out.push_str(&json[from..at]);
            out.push('\\');
            from = at;
        }
    }
    out.push_str(&json[from..]);
}

/// Whether the schema of a frame names all that has to be in it.
fn names_all(ws: &WsJson, schema: &Schema) -> bool {
    let tests = ws.reply.select.all.iter().map(|test| test.at.as_str());
    let mut places =
        tests.chain(ws.correlation.as_deref()).chain(ws.layers.iter().map(|layer| layer.at.as_str()));
    places.all(|place| place.strip_prefix('/').is_some_and(|name| schema.property(name).is_some()))
}

/// What a member is by the `select` of its frame, else by its schema.
fn given<'a>(shape: &'a FrameShape, name: &str, schema: &'a Schema) -> Option<&'a Node> {
    let mut tests = shape.select.all.iter();
    let test = tests.find(|test| test.at.strip_prefix('/') == Some(name));
    match test.map(|test| &test.predicate) {
        Some(Predicate::Equals(node)) => Some(node),
        Some(Predicate::OneOf(nodes)) => nodes.first(),
        _ => schema.constant.as_ref().or(schema.values.iter().flatten().next()),
    }
}

/// Whether a frame is beyond doubt an answer, as far as can be said before its layer is removed.
fn is_reply(operation: &Operation, ws: &WsJson, frame: Value<'_>) -> bool {
    let layer = ws.layers.first().map(|layer| layer.at.as_str());
    let plain = |place: &str| {
        let inside = layer.is_some_and(|layer| place.starts_with(layer));
        place.starts_with('/') && !place.contains('~') && !inside
    };
    let selects = ws.events.iter().chain([&ws.reply.select]);
    let tests = selects.flat_map(|select| &select.all).map(|test| test.at.as_str());
    let places = tests.chain(ws.correlation.as_deref());
    ws.layers.len() <= 1
        && layer.is_none_or(|layer| !layer.contains('~'))
        && places.into_iter().all(plain)
        && holds(&ws.reply.select, frame) == Some(true)
        && ws.events.iter().all(|event| holds(event, frame) == Some(false))
        && ws.reply.schema.as_ref().is_none_or(|schema| admits(operation, schema, frame, layer))
}

/// Whether the tests hold; `None` if that cannot be said the quick way.
fn holds(select: &Select, frame: Value<'_>) -> Option<bool> {
    if !select.status.is_empty() {
        return Some(false);
    }
    let mut all = true;
    for test in &select.all {
        all &= passes(test, frame)?;
    }
    Some(all)
}

fn passes(test: &Test, frame: Value<'_>) -> Option<bool> {
    let value = find(frame, &test.at);
    match &test.predicate {
        Predicate::Equals(node) => value.map_or(Some(false), |value| same(value, node)),
        Predicate::OneOf(nodes) => {
            let Some(value) = value else { return Some(false) };
            nodes.iter().try_fold(false, |found, node| Some(found | same(value, node)?))
        }
        Predicate::Present => Some(value.is_some()),
        Predicate::Absent => Some(value.is_none()),
        Predicate::Prefix(_) | Predicate::Suffix(_) | Predicate::Contains(_) => None,
    }
}

/// Whether a value fits a schema beyond doubt; what stands in the layer is passed over.
fn admits(operation: &Operation, schema: &Schema, value: Value<'_>, layer: Option<&str>) -> bool {
    let schema = operation.resolve(schema);
    let kind = value.kind();
    let kinds = schema.kinds.is_empty()
        || schema
            .kinds
            .iter()
            .any(|known| known.name() == kind || known.name() == "number" && kind == "integer");
    let constant = schema.constant.as_ref().is_none_or(|node| same(value, node) == Some(true));
    let listed = |nodes: &Vec<Node>| nodes.iter().any(|node| same(value, node) == Some(true));
    let limited = schema.pattern.is_some()
        || schema.min_length.or(schema.max_length).or(schema.min_items).or(schema.max_items).is_some()
        || schema.minimum.or(schema.maximum).is_some()
        || schema.items.is_some();
    kinds
        && constant
        && schema.values.as_ref().is_none_or(listed)
        && !limited
        && (kind != "object" || admits_members(operation, schema, value, layer))
}

/// Members mostly stand in the order of the schema, so that is where each is looked for first.
fn admits_members(operation: &Operation, schema: &Schema, object: Value<'_>, layer: Option<&str>) -> bool {
    let layer = layer.and_then(|layer| layer.strip_prefix('/'));
    let Ok(members) = object.object() else { return false };
    let mut required = 0;
    for (index, member) in members.enumerate() {
        let name = member.name();
        let in_order = schema.required.get(index).is_some_and(|known| known == name);
        required += usize::from(in_order || schema.required.iter().any(|known| known == name));
        let next = schema.properties.get(index).filter(|property| property.name == name);
        let admitted = match next.or_else(|| schema.property(name)) {
            _ if layer == Some(name) => true,
            Some(property) => admits(operation, &property.schema, member.value(), None),
            None => matches!(schema.additional, Additional::Open),
        };
        if !admitted {
            return false;
        }
    }
    // No member stands on a tape twice.
    required == schema.required.len()
}

/// Whether a value is that of a node; `None` if that cannot be said the quick way.
fn same(value: Value<'_>, node: &Node) -> Option<bool> {
    Some(match &node.value {
        NodeValue::Null => value.is_null(),
        NodeValue::Bool(flag) => value.as_boolean() == Some(*flag),
        NodeValue::String(text) => value.as_text() == Some(text.as_str()),
        NodeValue::Number(text) => match value.digits() {
            None => false,
            Some(own) if own == text => true,
            Some(own) => {
                let (one, two) = (own.parse::<f64>().ok()?, text.parse::<f64>().ok()?);
                if one.abs() >= EXACT || two.abs() >= EXACT {
                    return None;
                }
                one == two
            }
        },
        NodeValue::Array(_) | NodeValue::Object(_) => return None,
    })
}

/// The value in the place of a pointer without escapes.
fn find<'t>(value: Value<'t>, pointer: &str) -> Option<Value<'t>> {
    pointer.split('/').skip(1).try_fold(value, |value, step| value.at(&[step]))
}
