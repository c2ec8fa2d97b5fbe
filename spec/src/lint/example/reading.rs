//! Examples to messages, and to the rules that they break.

use crate::conform::conform;
use crate::lint::file::File;
use crate::message::Message;
use crate::model::basis::Basis;
use crate::model::binding::Binding;
use crate::model::binding::Protocol;
use crate::model::example::Example;
use crate::model::example::ExampleOf;
use crate::model::example::Wire;
use crate::model::outcome::Outcome;
use crate::model::schema::Schema;
use crate::text::join;
use crate::wire::Direction;
use crate::wire::Oddity;
use crate::wire::Raw;
use crate::wire::Target;
use crate::wire::WireError;
use crate::wire::decode_frames;
use crate::wire::decode_request;
use crate::wire::decode_response;

/// A wire form that was decoded.
pub(crate) struct Decoded {
    /// The message; `Err` if there is none.
    pub(crate) message: Result<Message, WireError>,
    /// What is odd about its envelope.
    pub(crate) oddities: Vec<Oddity>,
}

/// The pointer to an example.
pub(crate) fn pointer(example: &Example) -> String {
    join("/examples", &example.name)
}

/// The outcome that an example is of.
pub(crate) fn outcome<'a>(file: &File<'a>, example: &Example) -> Option<&'a Outcome> {
    match &example.of {
        ExampleOf::Outcome(name) => file.operation.outcome(name),
        ExampleOf::Request => None,
    }
}

/// The schema that an example has to fit, with the basis of what it says.
pub(crate) fn schema<'a>(file: &File<'a>, example: &Example) -> Option<(&'a Schema, &'a Basis)> {
    let operation = file.operation;
    match &example.of {
        ExampleOf::Request => Some((&operation.request.schema, &operation.request.basis)),
        ExampleOf::Outcome(name) => {
            let outcome = operation.outcome(name)?;
            Some((outcome.schema.as_ref()?, &outcome.basis))
        }
    }
}

/// The wire form of an example, decoded; `None` if it has none, or no binding of the operation.
pub(crate) fn decoded(file: &File<'_>, example: &Example) -> Option<Decoded> {
    let wire = example.wire.as_ref()?;
    let binding = file.operation.binding(example.binding.as_deref()?)?;
    Some(decode(binding, &example.of, wire))
}

fn decode(binding: &Binding, of: &ExampleOf, wire: &Wire) -> Decoded {
    let body = wire.body.as_bytes();
    let direction = if *of == ExampleOf::Request { Direction::Request } else { Direction::Response };
    let result = match (&binding.protocol, direction) {
        (Protocol::WsJson(ws), direction) => {
            let first =
                decode_frames(ws, direction, body).into_iter().next().unwrap_or(Err(WireError::Empty));
            return match first {
                Err(error) => Decoded { message: Err(error), oddities: Vec::new() },
                Ok(framed) => {
                    let broken = framed.broken.map_or(WireError::Empty, WireError::Json);
                    Decoded { message: framed.message.ok_or(broken), oddities: framed.oddities }
                }
            };
        }
        (protocol, Direction::Request) => decode_request(
            protocol,
            Target::split(wire.target.as_deref().unwrap_or_default()),
            Raw::Bytes(body),
        ),
        (protocol, Direction::Response) => decode_response(protocol, body),
    };
    match result {
        Ok(decoded) => Decoded { message: Ok(decoded.message), oddities: decoded.oddities },
        Err(error) => Decoded { message: Err(error), oddities: Vec::new() },
    }
}

/// The rules that an example breaks, in its value or on the wire.
pub(crate) fn broken_rules(file: &File<'_>, example: &Example) -> Vec<&'static str> {
    let Some((schema, basis)) = schema(file, example) else { return Vec::new() };
    let misfits = |message: &Message| {
        let mismatches = conform(file.operation, schema, basis, message).into_iter();
        mismatches.map(|mismatch| mismatch.kind.rule()).collect::<Vec<_>>()
    };
    let mut broken = Vec::new();
    if let Some(value) = &example.value {
        broken.extend(misfits(&Message::json(value.clone())));
    }
    if let Some(decoded) = decoded(file, example) {
        broken.extend(decoded.oddities.iter().map(|oddity| oddity.rule));
        match &decoded.message {
            Ok(message) => broken.extend(misfits(message)),
            Err(error) => broken.push(error.rule()),
        }
    }
    broken
}
