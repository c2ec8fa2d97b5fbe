//! Messages of the built-in operations, whole and damaged: nothing panics, and the order of members does not
//! count.

use signoff_spec::catalog::Catalog;
use signoff_spec::message::Lexical;
use signoff_spec::message::Message;
use signoff_spec::model::basis::Basis;
use signoff_spec::model::binding::Protocol;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::schema::Schema;
use signoff_spec::plan::Classified;
use signoff_spec::plan::Seen;
use signoff_spec::text::Limits;
use signoff_spec::text::Node;
use signoff_spec::text::Value;
use signoff_spec::text::parse;
use signoff_spec::view::Tree;
use signoff_spec::wire::Body;
use signoff_spec::wire::Direction;
use signoff_spec::wire::Target;
use signoff_spec::wire::decode_frames;
use signoff_spec::wire::decode_request;
use signoff_spec::wire::decode_response;

use crate::json::value;
use crate::random::Random;

const PIECES: &[&str] =
    &["{", "}", "\"", "\\", "[", ",", "null", "17", "<", ">", "/>", "&", "%", "=", "é", "\u{0}", "true"];

#[test]
fn any_message_is_judged_against_any_schema() {
    for operation in Catalog::builtin().operations() {
        let messages = messages(operation);
        for (start, schema) in
            (0..200).flat_map(|start| schemas(operation).map(move |schema| (start, schema)))
        {
            let mut random = Random::new(start);
            let text = some_message(&messages, &mut random);
            let lexical = if random.once_in(2) { Lexical::Text } else { Lexical::Json };
            let message = Message { node: parse(&text, Limits::default()).unwrap(), root: None, lexical };
            for mismatch in operation.explain(schema, &Basis::Inferred, Tree::of(&message)) {
                assert!(text.get(mismatch.span.start..mismatch.span.end).is_some(), "{text}: {mismatch:?}");
                let parent = mismatch.at.rsplit_once('/').map_or("", |(parent, _)| parent);
                assert!(message.node.at(parent).is_some(), "{text}: {mismatch:?}");
            }
        }
    }
}

#[test]
fn any_bytes_are_decoded_or_refused() {
    for operation in Catalog::builtin().operations() {
        for (start, binding) in
            (0..300).flat_map(|start| operation.bindings.iter().map(move |binding| (start, binding)))
        {
            let mut random = Random::new(start);
            let wires: Vec<&str> = operation
                .examples
                .iter()
                .filter_map(|example| Some(example.wire.as_ref()?.body.as_str()))
                .collect();
            let mut body = random.pick(&wires).to_owned();
            for _ in 0..random.below(4) {
                body = random.damage(&body, PIECES);
            }
            let mut bytes = body.into_bytes();
            bytes.truncate(bytes.len() - random.below(bytes.len().min(3) + 1));
            decode(&binding.protocol, operation, &bytes);
        }
    }
}

/// Decodes bytes in every way, and classifies what they are.
fn decode(protocol: &Protocol, operation: &Operation, bytes: &[u8]) {
    let target = Target::split("/%ff/srv.asmx/LogOut?AuthenticationTicket=%zz&&=");
    // Whatever comes out, the point is that it does.
    let _ = decode_request(protocol, target, &Body::new(bytes));
    let _ = Body::new(bytes).any();
    if let Protocol::WsJson(ws) = protocol {
        for framed in decode_frames(ws, Direction::Response, bytes).into_iter().flatten() {
            operation.classify(Seen::response(None, &[], framed.message.as_ref()));
        }
    }
    match decode_response(operation, protocol, Some(200), &Body::new(bytes)) {
        Ok(decoded) => {
            assert!(
                operation.classify(Seen::response(Some(200), &[], Some(&decoded.message))).mismatches.len()
                    < 10_000
            )
        }
        Err(error) => assert!(error.offset() <= bytes.len(), "{error}"),
    }
}

#[test]
fn the_order_of_members_does_not_change_what_a_message_is() {
    for operation in Catalog::builtin().operations() {
        let messages = messages(operation);
        for start in 0..1_500 {
            let mut random = Random::new(start);
            let mut node = parse(&some_message(&messages, &mut random), Limits::default()).unwrap();
            let status = [None, Some(200), Some(500)][random.below(3)];
            keep_last(&mut node);
            let before = Message::json(node.clone());
            shuffle(&mut node, &mut random);
            let after = Message::json(node);
            assert_eq!(
                verdict(&operation.classify(Seen::response(status, &[], Some(&before)))),
                verdict(&operation.classify(Seen::response(status, &[], Some(&after)))),
                "{}",
                before.node.to_json()
            );
        }
    }
}

/// What was decided, apart from the order of the mismatches.
fn verdict<'a>(classified: &Classified<'a>) -> (Option<&'a str>, String, Option<&'a str>, Vec<String>) {
    let mut mismatches: Vec<String> = classified
        .mismatches
        .iter()
        .map(|judged| format!("{} {:?}", judged.mismatch.at, judged.mismatch.kind))
        .collect();
    mismatches.sort();
    (
        classified.outcome.map(|outcome| outcome.name.as_str()),
        format!("{:?}", classified.recognition),
        classified.edition.map(|edition| edition.name.as_str()),
        mismatches,
    )
}

/// The values of the examples, as JSON texts.
fn messages(operation: &Operation) -> Vec<String> {
    operation.examples.iter().filter_map(|example| Some(example.value.as_ref()?.to_json())).collect()
}

/// A message of the operation, one near it, or one that has nothing to do with it.
fn some_message(messages: &[String], random: &mut Random) -> String {
    let known = messages[random.below(messages.len())].clone();
    if random.once_in(5) {
        return value(random, 3);
    }
    let mut node = parse(&known, Limits::default()).unwrap();
    for _ in 0..random.below(3) {
        let other = parse(&messages[random.below(messages.len())], Limits::default()).unwrap();
        mix(&mut node, &other, random);
    }
    node.to_json()
}

/// Takes a member away, doubles one, adds one of another message, or makes one something else.
fn mix(node: &mut Node, other: &Node, random: &mut Random) {
    let Value::Object(members) = &mut node.value else { return };
    let at = random.below(members.len() + 1);
    match random.below(4) {
        0 => members.truncate(at),
        1 => members.extend(members.get(at).cloned()),
        2 => members.extend(other.members().first().cloned()),
        _ => {
            if let Some(member) = members.get_mut(at) {
                member.node = parse(&value(random, 2), Limits::default()).unwrap();
            }
        }
    }
}

/// Of several members of one name the last one: with more, their order does count.
fn keep_last(node: &mut Node) {
    if let Value::Object(members) = &mut node.value {
        let keys: Vec<String> = members.iter().map(|member| member.key.clone()).collect();
        let mut index = 0;
        members.retain(|member| {
            index += 1;
            !keys[index..].contains(&member.key)
        });
    }
    inside(node).for_each(keep_last);
}

fn shuffle(node: &mut Node, random: &mut Random) {
    if let Value::Object(members) = &mut node.value {
        random.shuffle(members);
    }
    inside(node).for_each(|node| shuffle(node, random));
}

/// The values directly inside a value.
fn inside(node: &mut Node) -> Box<dyn Iterator<Item = &mut Node> + '_> {
    match &mut node.value {
        Value::Array(items) => Box::new(items.iter_mut()),
        Value::Object(members) => Box::new(members.iter_mut().map(|member| &mut member.node)),
        _ => Box::new(std::iter::empty()),
    }
}

fn schemas(operation: &Operation) -> impl Iterator<Item = &Schema> {
    let editions = operation.outcomes.iter().flat_map(|outcome| &outcome.editions);
    std::iter::once(&operation.request.schema)
        .chain(operation.outcomes.iter().filter_map(|outcome| outcome.schema.as_ref()))
        .chain(editions.filter_map(|edition| edition.schema.as_ref()))
}
