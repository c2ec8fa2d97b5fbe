//! An operation to the messages that have a schema, each with the values that the spec shows of it.

use crate::model::binding::Binding;
use crate::model::binding::FrameShape;
use crate::model::binding::Protocol;
use crate::model::example::Example;
use crate::model::example::ExampleOf;
use crate::model::operation::Operation;
use crate::model::schema::Schema;
use crate::text::Limits;
use crate::text::Node;
use crate::text::parse;

/// What is exported as one schema: a message, or the frame around messages.
pub(crate) struct Message<'a> {
    /// Its part of the path.
    pub(crate) name: String,
    /// What its values have to be.
    pub(crate) schema: &'a Schema,
    /// What it is, where its schema does not say so.
    pub(crate) title: &'a str,
    /// Values of it, which need not fit.
    pub(crate) shown: Vec<Node>,
}

/// The request, every outcome with its editions, and the frames of every binding that has some.
pub(crate) fn messages(operation: &Operation) -> Vec<Message<'_>> {
    let request = Message {
        name: "request".to_owned(),
        schema: &operation.request.schema,
        title: &operation.title,
        shown: values(operation, &ExampleOf::Request, is_good),
    };
    let mut messages = vec![request];
    for outcome in &operation.outcomes {
        let Some(schema) = &outcome.schema else { continue };
        let of = ExampleOf::Outcome(outcome.name.clone());
        let title = outcome.title.as_str();
        messages.push(Message {
            name: outcome.name.clone(),
            schema,
            title,
            shown: values(operation, &of, is_good),
        });
        for edition in &outcome.editions {
            let Some(schema) = &edition.schema else { continue };
            let kind = operation.resolve(schema).title.as_deref().unwrap_or(&edition.name);
            let name = format!("{}.{kind}", outcome.name);
            // What the document rejects may be the very form of the edition.
            messages.push(Message { name, schema, title, shown: values(operation, &of, |_| true) });
        }
    }
    messages.extend(operation.bindings.iter().flat_map(|binding| frames(operation, binding)));
    messages
}

/// The frames of a binding, where the spec gives their shape.
fn frames<'a>(operation: &'a Operation, binding: &'a Binding) -> Vec<Message<'a>> {
    let Protocol::WsJson(ws) = &binding.protocol else { return Vec::new() };
    let asks = |example: &Example| example.of == ExampleOf::Request;
    let requests = bodies(operation, binding, asks);
    let replies = bodies(operation, binding, |example| !asks(example));
    let frame = |kind: &str, title, shape: &'a FrameShape, shown| {
        let schema = shape.schema.as_ref()?;
        Some(Message { name: format!("{}.{kind}-frame", binding.name), schema, title, shown })
    };
    let frames = [
        frame("request", "Frame of a request", &ws.request, requests),
        frame("reply", "Frame of a reply", &ws.reply, replies),
    ];
    frames.into_iter().flatten().collect()
}

fn is_good(example: &Example) -> bool {
    example.reject.is_none()
}

/// What the examples of a message say that it is, whatever carries it.
fn values(operation: &Operation, of: &ExampleOf, keep: impl Fn(&Example) -> bool) -> Vec<Node> {
    let examples = operation.examples.iter().filter(|example| example.of == *of && keep(example));
    examples.filter_map(|example| example.value.clone()).collect()
}

/// What good examples show on the wire of a binding, where it is one JSON text.
fn bodies(operation: &Operation, binding: &Binding, keep: impl Fn(&Example) -> bool) -> Vec<Node> {
    let examples = operation.examples.iter().filter(|example| is_good(example) && keep(example));
    let carried = examples.filter(|example| example.binding.as_ref() == Some(&binding.name));
    let wires = carried.filter_map(|example| example.wire.as_ref());
    wires.filter_map(|wire| parse(&wire.body, Limits::default()).ok()).collect()
}
