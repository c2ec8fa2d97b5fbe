//! Requests and responses to messages, with kinds as their schemas have them, and everything else that was sent.

use http::Request;
use http::Response;
use signoff_spec::carry::HeaderFields;
use signoff_spec::carry::Hidden;
use signoff_spec::carry::Outside;
use signoff_spec::carry::Raw;
use signoff_spec::carry::Within;
use signoff_spec::message::Lexical;
use signoff_spec::model::binding::Binding;
use signoff_spec::model::binding::Carries;
use signoff_spec::model::binding::Protocol;
use signoff_spec::model::binding::Soap11;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::schema::Schema;
use signoff_spec::path::Template;
use signoff_spec::plan::Asked;
use signoff_spec::plan::Seen;
use signoff_spec::text::Node;
use signoff_spec::text::Value;
use signoff_spec::view::Tree;
use signoff_spec::wire;
use signoff_spec::wire::Body;
use signoff_spec::wire::Decoded;
use signoff_spec::wire::Target;
use signoff_spec::wire::WireError;

use crate::binding::Answer;
use crate::binding::DecodeError;
use crate::binding::MAX_BYTES;
use crate::binding::Received;
use crate::binding::carrier::HttpFields;
use crate::binding::carrier::find;
use crate::binding::target;
use crate::codec::scalar;
use crate::codec::scalar::member_schema;

pub(crate) fn decode_request(
    operation: &Operation,
    binding: &Binding,
    request: &Request<impl AsRef<[u8]>>,
) -> Result<Received, DecodeError> {
    let fields = HttpFields(request.headers());
    let target = Target { path: request.uri().path(), query: request.uri().query() };
    if binding.method() != Some(request.method().as_str()) {
        return Err(DecodeError::OtherRequest("method"));
    }
    readable_target(target)?;
    if !binding.path().is_some_and(|path| path.matches(target.path)) {
        return Err(DecodeError::OtherRequest("path"));
    }
    if let Protocol::Soap11(soap) = &binding.protocol
        && !takes_action(soap, fields.soap11_action())
    {
        return Err(DecodeError::OtherRequest("SOAPAction"));
    }
    let body = readable(request.body().as_ref())?;
    readable_form(binding, body)?;
    let read = Body::new(body.as_bytes());
    let query = target.query.unwrap_or_default();
    if !(Asked { fields, query, body: &read }).passes(&binding.select) {
        return Err(DecodeError::OtherRequest("select"));
    }
    let mut decoded = wire::decode_request(&binding.protocol, target, &read)?;
    let schema = &operation.request.schema;
    kinds(operation, Some(schema), &mut decoded)?;
    path_kinds(operation, binding, &mut decoded.message.node);
    let Decoded { message, oddities } = decoded;
    let hidden = Hidden::default();
    let (body, within) = (Raw::Bytes(body.as_bytes()), Within::of(binding));
    let outside = Outside { fields, query, body, message: Some(&message.node), within, hidden };
    let metadata = find(operation, binding, &outside);
    let mismatches = operation.explain(schema, &operation.request.basis, Tree::of(&message));
    Ok(Received { message, metadata, mismatches, oddities })
}

pub(crate) fn decode_response<'a>(
    operation: &'a Operation,
    binding: &Binding,
    response: &Response<impl AsRef<[u8]>>,
) -> Result<Answer<'a>, DecodeError> {
    let body = response.body().as_ref();
    let (status, fields) = (Some(response.status().as_u16()), HttpFields(response.headers()));
    let mut decoded = decode_message(operation, binding, status, body)?;
    let seen = Seen { status, fields, message: Some(Tree::of(&decoded.message)) };
    let classified = operation.classify(seen);
    // The kinds of its scalars are those of the outcome that it is.
    let schema = classified.outcome.and_then(|outcome| outcome.schema.as_ref());
    kinds(operation, schema, &mut decoded)?;
    Ok(Answer { message: decoded.message, classified, correlation: None, oddities: decoded.oddities })
}

/// The message of a response, before it is known which outcome it is.
pub(crate) fn decode_message(
    operation: &Operation,
    binding: &Binding,
    status: Option<u16>,
    body: &[u8],
) -> Result<Decoded, DecodeError> {
    let body = Body::new(readable(body)?.as_bytes());
    Ok(wire::decode_response(operation, &binding.protocol, status, &body)?)
}

/// Whether a request with this action may be one. Where no action tells the call, none need be sent; the element in the
/// body is looked at anyway.
fn takes_action(soap: &Soap11, action: Option<&str>) -> bool {
    match action.filter(|action| !action.is_empty()) {
        Some(action) => soap.takes_action(action),
        None => !soap.action_tells(),
    }
}

fn readable_target(target: Target<'_>) -> Result<(), DecodeError> {
    let in_query = target.query.and_then(target::not_utf8).map(|at| target.path.len() + 1 + at);
    target::not_utf8(target.path).or(in_query).map_or(Ok(()), |at| Err(DecodeError::Target(at)))
}

/// A body within the limit, and UTF-8.
fn readable(body: &[u8]) -> Result<&str, DecodeError> {
    if body.len() > MAX_BYTES {
        return Err(DecodeError::TooLarge(body.len()));
    }
    Ok(str::from_utf8(body).map_err(|error| WireError::NotUtf8(error.valid_up_to()))?)
}

/// A form is UTF-8 when decoded, too: readers of forms would replace what is not.
fn readable_form(binding: &Binding, body: &str) -> Result<(), DecodeError> {
    let form = matches!(&binding.protocol, Protocol::Http(http) if http.request == Carries::Form);
    let wrong = target::not_utf8(body).filter(|_| form);
    wrong.map_or(Ok(()), |at| Err(WireError::NotUtf8(at).into()))
}

/// Gives texts the kinds of their schema; JSON has its own kinds, and no member twice.
fn kinds(operation: &Operation, schema: Option<&Schema>, decoded: &mut Decoded) -> Result<(), DecodeError> {
    let node = &mut decoded.message.node;
    match (decoded.message.lexical, schema) {
        (Lexical::Json, _) => return node.repeated().map_or(Ok(()), |at| Err(DecodeError::Repeated(at))),
        (Lexical::Text, Some(schema)) => scalar::decode_all(operation, schema, node),
        (Lexical::Text, None) => {}
    }
    Ok(())
}

/// Variables of the path are text, whatever the body is written in.
fn path_kinds(operation: &Operation, binding: &Binding, message: &mut Node) {
    let Value::Object(members) = &mut message.value else { return };
    for name in binding.path().into_iter().flat_map(Template::variables) {
        let schema = member_schema(operation, Some(&operation.request.schema), name);
        for member in members.iter_mut().filter(|member| member.key == name) {
            if let Value::String(text) = &member.node.value {
                member.node.value = scalar::decode(schema, text);
            }
        }
    }
}
