//! The HTTP binding: path, query, headers, cookies and body, and the status of an outcome.
//! SOAP shares what is HTTP.

use http::HeaderMap;
use http::Method;
use http::Request;
use http::Response;
use http::StatusCode;
use http::Uri;
use http::header::CONTENT_TYPE;
use http::header::HeaderName;
use http::header::HeaderValue;
use signoff_spec::classify::classify_with_headers;
use signoff_spec::conform::conform;
use signoff_spec::message::Lexical;
use signoff_spec::model::binding::Binding;
use signoff_spec::model::binding::Content;
use signoff_spec::model::binding::Http;
use signoff_spec::model::binding::Protocol;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::outcome::Class;
use signoff_spec::model::outcome::Outcome;
use signoff_spec::model::schema::Schema;
use signoff_spec::model::select::HEADER;
use signoff_spec::model::select::Predicate;
use signoff_spec::path::Template;
use signoff_spec::text::Node;
use signoff_spec::text::Value;
use signoff_spec::wire::Decoded;
use signoff_spec::wire::Raw;
use signoff_spec::wire::Target;
use signoff_spec::wire::WireError;
use signoff_spec::wire::decode_request as decode_wire_request;
use signoff_spec::wire::decode_response as decode_wire_response;

use crate::binding::Answer;
use crate::binding::DecodeError;
use crate::binding::EncodeError;
use crate::binding::MAX_BYTES;
use crate::binding::Received;
use crate::binding::carrier::Placed;
use crate::binding::carrier::find;
use crate::binding::soap;
use crate::binding::target;
use crate::codec::Unwritable;
use crate::codec::form;
use crate::codec::json;
use crate::codec::scalar;
use crate::codec::scalar::member_schema;
use crate::codec::xml;

/// Media type of XML bodies, as ASMX names it.
pub(crate) const TEXT_XML: &str = "text/xml; charset=utf-8";

/// Media type of JSON bodies.
pub(crate) const APPLICATION_JSON: &str = "application/json";

/// Bytes that a target may have: what the type [`Uri`] takes.
const MAX_TARGET: usize = 65_534;

pub(crate) fn encode_request(
    operation: &Operation,
    http: &Http,
    mut placed: Placed,
) -> Result<Request<Vec<u8>>, EncodeError> {
    let path = target::fill(operation, &http.path, &mut placed.message)?;
    let schema = &operation.request.schema;
    let in_query = http.request == Content::Query;
    let mut query = if in_query { form::encode(operation, schema, &placed.message)? } else { String::new() };
    let body = if in_query { None } else { body(operation, schema, http.request, &placed.message)? };
    for (name, value) in &placed.query {
        let pair = form_urlencoded::Serializer::new(String::new()).append_pair(name, value).finish();
        query.push_str(if query.is_empty() { "" } else { "&" });
        query.push_str(&pair);
    }
    let target = if query.is_empty() { path } else { format!("{path}?{query}") };
    let media_type = http.request_media_type.as_deref();
    request(&http.method, &target, placed.headers, body, media_type)
}

/// A request with its headers and its body: text, and what it is if nothing else is asked for.
pub(crate) fn request(
    method: &str,
    target: &str,
    headers: HeaderMap,
    body: Option<(String, &'static str)>,
    media_type: Option<&str>,
) -> Result<Request<Vec<u8>>, EncodeError> {
    let mut request = Request::new(Vec::new());
    *request.method_mut() = Method::from_bytes(method.as_bytes())
        .map_err(|_| EncodeError::Unspecified("method that HTTP admits"))?;
    if target.len() > MAX_TARGET {
        return Err(Unwritable::new("", "path and query are longer than 65,534 bytes").into());
    }
    *request.uri_mut() =
        target.parse::<Uri>().map_err(|_| EncodeError::Unspecified("path that HTTP admits"))?;
    *request.headers_mut() = headers;
    if let Some((text, usual)) = body {
        request.headers_mut().insert(CONTENT_TYPE, content_type(media_type, usual)?);
        *request.body_mut() = text.into_bytes();
    }
    Ok(request)
}

pub(crate) fn encode_response(
    operation: &Operation,
    http: &Http,
    status: StatusCode,
    schema: &Schema,
    message: &Node,
) -> Result<Response<Vec<u8>>, EncodeError> {
    let body = body(operation, schema, http.response, message)?;
    response(status, body, http.response_media_types.first().map(String::as_str))
}

/// A response with its status and its body.
pub(crate) fn response(
    status: StatusCode,
    body: Option<(String, &'static str)>,
    media_type: Option<&str>,
) -> Result<Response<Vec<u8>>, EncodeError> {
    let mut response = Response::new(Vec::new());
    *response.status_mut() = status;
    if let Some((text, usual)) = body {
        response.headers_mut().insert(CONTENT_TYPE, content_type(media_type, usual)?);
        *response.body_mut() = text.into_bytes();
    }
    Ok(response)
}

/// The headers that tell an outcome from its siblings.
pub(crate) fn selecting(outcome: &Outcome) -> Vec<(String, String)> {
    let tests = outcome.select.all.iter().filter_map(|test| match &test.predicate {
        Predicate::Equals(value) => Some((test.at.strip_prefix(HEADER)?, value.as_str()?)),
        _ => None,
    });
    tests.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// A response with further headers.
pub(crate) fn with_headers(
    mut response: Response<Vec<u8>>,
    headers: &[(String, String)],
) -> Result<Response<Vec<u8>>, EncodeError> {
    for (name, value) in headers {
        let name = HeaderName::from_bytes(name.as_bytes());
        let (Ok(name), Ok(value)) = (name, HeaderValue::from_str(value)) else {
            return Err(EncodeError::Unspecified("header that HTTP admits"));
        };
        response.headers_mut().insert(name, value);
    }
    Ok(response)
}

/// The status that carries an outcome: the first that is known; 200 for a success of which none is.
pub(crate) fn status(outcome: &Outcome) -> Result<StatusCode, EncodeError> {
    let known = outcome.status.iter().flat_map(|status| &status.codes).chain(&outcome.select.status);
    // Where a `select` asks for a status, no other can carry the outcome.
    let mut fitting =
        known.filter(|code| outcome.select.status.is_empty() || outcome.select.status.contains(code));
    match fitting.next() {
        Some(code) => {
            StatusCode::from_u16(*code).map_err(|_| EncodeError::Unspecified("status that HTTP admits"))
        }
        None if outcome.class == Class::Success => Ok(StatusCode::OK),
        None => Err(EncodeError::Unspecified("status of the fault")),
    }
}

pub(crate) fn decode_request(
    operation: &Operation,
    binding: &Binding,
    request: &Request<Vec<u8>>,
) -> Result<Received, DecodeError> {
    let target = Target { path: request.uri().path(), query: request.uri().query() };
    let query = target.query.unwrap_or_default();
    let method = match &binding.protocol {
        Protocol::Http(http) => http.method.as_str(),
        _ => Method::POST.as_str(),
    };
    if request.method() != method {
        return Err(DecodeError::OtherRequest("method"));
    }
    readable_target(target)?;
    if !binding.path().is_some_and(|path| Template::new(path).matches(target.path)) {
        return Err(DecodeError::OtherRequest("path"));
    }
    if let Protocol::Soap11(soap) = &binding.protocol {
        soap::check_action(soap, request.headers())?;
    }
    let body = readable(request.body())?;
    readable_form(binding, body)?;
    let mut decoded = decode_wire_request(&binding.protocol, target, Raw::Bytes(body.as_bytes()))?;
    let schema = &operation.request.schema;
    kinds(operation, schema, &mut decoded)?;
    path_kinds(operation, binding, &mut decoded.message.node);
    let Decoded { message, oddities } = decoded;
    let metadata = find(operation, binding, request.headers(), query, &message.node);
    let mismatches = conform(operation, schema, &operation.request.basis, &message);
    Ok(Received { message, metadata, mismatches, oddities })
}

pub(crate) fn decode_response<'a>(
    operation: &'a Operation,
    binding: &Binding,
    response: &Response<Vec<u8>>,
) -> Result<Answer<'a>, DecodeError> {
    let body = readable(response.body())?;
    let mut decoded = decode_wire_response(&binding.protocol, body.as_bytes())?;
    let status = Some(response.status().as_u16());
    // The kinds of its scalars are those of the outcome that it is.
    let text = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    let fields = response.headers().iter().map(|(name, value)| (name.to_string(), text(value)));
    let headers: Vec<(String, String)> = fields.collect();
    let outcome = classify_with_headers(operation, status, &headers, Some(&decoded.message)).outcome;
    match outcome.and_then(|outcome| outcome.schema.as_ref()) {
        Some(schema) => kinds(operation, schema, &mut decoded)?,
        None => unrepeated(&decoded)?,
    }
    let classified = classify_with_headers(operation, status, &headers, Some(&decoded.message));
    Ok(Answer { message: decoded.message, classified, correlation: None, oddities: decoded.oddities })
}

/// The text of a message's body, and its usual media type; none where the binding has no body.
fn body(
    operation: &Operation,
    schema: &Schema,
    content: Content,
    message: &Node,
) -> Result<Option<(String, &'static str)>, EncodeError> {
    Ok(Some(match content {
        Content::None if matches!(&message.value, Value::Object(members) if members.is_empty()) => {
            return Ok(None);
        }
        Content::None => return Err(Unwritable::new("", "the binding has no body for it").into()),
        Content::Json => (json::encode(message)?, APPLICATION_JSON),
        Content::Query | Content::Form => {
            (form::encode(operation, schema, message)?, "application/x-www-form-urlencoded")
        }
        Content::Xml => {
            let root = soap::root(operation, schema)?;
            // No declaration is in scope here, and none is needed for no namespace.
            let root =
                xml::Root { declares: root.declares.filter(|namespace| !namespace.is_empty()), ..root };
            let element = xml::encode(operation, schema, root, message)?;
            (format!("{}\n{element}", xml::DECLARATION), TEXT_XML)
        }
    }))
}

/// The media type that is asked for, else the usual one; with the charset where XML has one by custom.
fn content_type(asked: Option<&str>, usual: &'static str) -> Result<HeaderValue, EncodeError> {
    match asked {
        Some(asked) if !usual.starts_with(asked) => {
            HeaderValue::from_str(asked).map_err(|_| EncodeError::Unspecified("media type that HTTP admits"))
        }
        _ => Ok(HeaderValue::from_static(usual)),
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
    let form = matches!(&binding.protocol, Protocol::Http(http) if http.request == Content::Form);
    let wrong = target::not_utf8(body).filter(|_| form);
    wrong.map_or(Ok(()), |at| Err(WireError::NotUtf8(at).into()))
}

/// Gives texts the kinds of their schema; JSON has its own kinds, and no member twice.
fn kinds(operation: &Operation, schema: &Schema, decoded: &mut Decoded) -> Result<(), DecodeError> {
    match decoded.message.lexical {
        Lexical::Text => scalar::decode_all(operation, schema, &mut decoded.message.node),
        Lexical::Json => unrepeated(decoded)?,
    }
    Ok(())
}

fn unrepeated(decoded: &Decoded) -> Result<(), DecodeError> {
    if decoded.message.lexical == Lexical::Text {
        return Ok(());
    }
    json::repeated(&decoded.message.node).map_or(Ok(()), |at| Err(DecodeError::Repeated(at)))
}

/// Variables of the path are text, whatever the body is written in.
fn path_kinds(operation: &Operation, binding: &Binding, message: &mut Node) {
    let Value::Object(members) = &mut message.value else { return };
    for name in binding.path().into_iter().flat_map(target::variables) {
        let schema = member_schema(operation, Some(&operation.request.schema), name);
        for member in members.iter_mut().filter(|member| member.key == name) {
            if let Value::String(text) = &member.node.value {
                member.node.value = scalar::decode(schema, text);
            }
        }
    }
}
