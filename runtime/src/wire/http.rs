//! Requests and responses of HTTP. JSON bodies and plain elements of responses go straight to types and back;
//! everything else by its values.

use ::http::Request;
use ::http::Response;
use ::http::StatusCode;
use signoff_spec::message::Lexical;
use signoff_spec::model::binding::Carries;
use signoff_spec::model::binding::Protocol;
use signoff_spec::model::operation;
use signoff_spec::model::outcome::Class;
use signoff_spec::model::schema::Schema;
use signoff_spec::plan::Seen;
use signoff_spec::tape::Tape;
use signoff_spec::view::View;

use crate::binding;
use crate::binding::DecodeError;
use crate::binding::EncodeError;
use crate::binding::MAX_BYTES;
use crate::binding::carrier::HttpFields;
use crate::binding::encode_http;
use crate::binding::http;
use crate::binding::soap;
use crate::codec::writer::Writer;
use crate::message::Message;
use crate::operation::Call;
use crate::operation::Credentials;
use crate::operation::Operation;
use crate::outcome::Outcome;
use crate::outcome::Reply;
use crate::outcome::Undocumented;
use crate::wire::Binding;
use crate::wire::CredentialsOf;
use crate::wire::OutcomeOf;
use crate::wire::ReplyOf;
use crate::wire::RequestOf;
use crate::wire::decision::Decided;
use crate::wire::decision::Position;
use crate::wire::decision::Undecided;
use crate::wire::decision::decide;
use crate::wire::decision::decide_with;
use crate::wire::model;
use crate::wire::model::Told;

pub(crate) fn encode_request<B: Binding>(
    request: &RequestOf<B>,
    credentials: &CredentialsOf<B>,
) -> Result<Request<Vec<u8>>, EncodeError> {
    let operation = <B::Operation as Operation>::SPEC.operation();
    let message = model::node(&request.to_json()?)?;
    match binding::encode_request(operation, B::model(), &message, &credentials.to_metadata())? {
        binding::Request::Http(request) => Ok(request),
        binding::Request::Frame(_) => Err(EncodeError::Unspecified("binding of HTTP")),
    }
}

pub(crate) fn decode_request<B: Binding>(
    request: &Request<impl AsRef<[u8]>>,
) -> Result<Call<B::Operation>, DecodeError> {
    within_limit(request.body().as_ref())?;
    let binding = carried::<B>()?;
    let received = http::decode_request(<B::Operation as Operation>::SPEC.operation(), binding, request)?;
    model::call::<B::Operation>(&received)
}

pub(crate) fn encode_reply<B: Binding>(reply: &ReplyOf<B>) -> Result<Response<Vec<u8>>, EncodeError> {
    let (index, edition) = reply.position();
    let told = model::told::<B::Operation>(index);
    if told.spec.class == Class::Silence {
        return Err(EncodeError::Silence(told.spec.name.to_owned()));
    }
    let status = status(&told, edition)?;
    let mut text = String::with_capacity(256);
    let mut writer = Writer::json(&mut text);
    reply.write(&mut writer)?;
    let extended = writer.wrote_others();
    let response = carry::<B>(&told, edition, status, text)?;
    if extended || !told.implies(edition) {
        check::<B>(&told, (index, edition), &response)?;
    }
    Ok(response)
}

pub(crate) fn decode_reply<B: Binding>(
    response: &Response<impl AsRef<[u8]>>,
) -> Result<OutcomeOf<B>, DecodeError> {
    read_reply::<B, _>(response, |decided| match decided {
        Ok(decided) => decided.outcome,
        Err(Undecided { nearest, misfit }) => {
            let status = Some(response.status().as_u16());
            let body = String::from_utf8_lossy(response.body().as_ref()).into_owned();
            OutcomeOf::<B>::undocumented(Undocumented::new(status, nearest, misfit, body))
        }
    })
}

/// Calls `take` with the outcome that a response is, and its position in the tables. It is handed on and not
/// returned, since outcomes are large.
#[inline]
fn read_reply<B: Binding, T>(
    response: &Response<impl AsRef<[u8]>>,
    take: impl FnOnce(Result<Decided<OutcomeOf<B>>, Undecided>) -> T,
) -> Result<T, DecodeError> {
    let body = within_limit(response.body().as_ref())?;
    let binding = carried::<B>()?;
    let (status, fields) = (Some(response.status().as_u16()), HttpFields(response.headers()));
    let operation = <B::Operation as Operation>::SPEC.operation();
    let uniform = operation.is_uniform();
    if uniform && matches!(&binding.protocol, Protocol::Http(http) if http.response == Carries::Json) {
        let mut tape = Tape::empty(Lexical::Json);
        tape.load(body)?;
        return Ok(take(decide::<B::Operation>(Seen { status, fields, message: Some(tape.value()) })));
    }
    let mut tape = Tape::empty(Lexical::Text);
    if !uniform || load_element(&binding.protocol, body, &mut tape).is_none() {
        // What is no plain element is read with care.
        tape = Tape::of(&http::decode_message(operation, binding, status, body)?.message);
    }
    let seen = Seen { status, fields, message: Some(tape.value()) };
    Ok(take(decide_with::<B::Operation>(seen, model::read::<B::Operation>)))
}

/// Reads a body that is one element of texts, plain or in a SOAP envelope; `None` if it is anything else.
fn load_element(protocol: &Protocol, body: &[u8], tape: &mut Tape<'_>) -> Option<()> {
    let text = str::from_utf8(body).ok()?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match protocol {
        Protocol::Http(http) if http.response == Carries::Xml => tape.load_element(text, &[]),
        Protocol::Soap11(soap) => match &soap.result_element {
            Some(result) => tape.load_element(text, &["Envelope", "Body", &soap.response_element, result]),
            None => {
                tape.load_element(text, &["Envelope", "Body"])?;
                tape.value().root().filter(|root| root.local == soap.response_element).map(drop)
            }
        },
        Protocol::Http(_) | Protocol::WsJson(_) => None,
    }
}

/// The binding, if HTTP carries it.
fn carried<B: Binding>() -> Result<&'static signoff_spec::model::binding::Binding, DecodeError> {
    let model = B::model();
    match &model.protocol {
        Protocol::Http(_) | Protocol::Soap11(_) => Ok(model),
        Protocol::WsJson(_) => Err(DecodeError::OtherProtocol),
    }
}

/// The status of a reply: that of its edition, else that of its outcome.
fn status(told: &Told<'_>, edition: Option<usize>) -> Result<StatusCode, EncodeError> {
    let own = edition.and_then(|edition| told.spec.editions.get(edition)?.statuses.first());
    match own {
        Some(code) => {
            StatusCode::from_u16(*code).map_err(|_| EncodeError::Unspecified("status that HTTP admits"))
        }
        None => http::status(told.outcome),
    }
}

/// The response around a message that is written as JSON already.
fn carry<B: Binding>(
    told: &Told<'_>,
    edition: Option<usize>,
    status: StatusCode,
    text: String,
) -> Result<Response<Vec<u8>>, EncodeError> {
    let operation = <B::Operation as Operation>::SPEC.operation();
    let response = match &B::model().protocol {
        protocol if told.outcome.content.is_some() => {
            let (schema, message) = (told.schema(edition)?, model::node(&text)?);
            encode_http(operation, (protocol, told.outcome), status, schema, &message)
        }
        Protocol::Http(protocol) if protocol.response == Carries::Json => {
            let media_type = protocol.response_media_types.first().map(String::as_str);
            http::response(status, Some((text, http::APPLICATION_JSON)), media_type)
        }
        protocol => {
            let schema = told.schema(edition)?;
            match element(operation, protocol, schema, &text)? {
                Some((body, media_type)) => http::response(status, Some((body, http::TEXT_XML)), media_type),
                None => {
                    encode_http(operation, (protocol, told.outcome), status, schema, &model::node(&text)?)
                }
            }
        }
    };
    http::with_headers(response?, &http::selecting(operation, told.outcome))
}

/// A message that is written as JSON already, as an element with its media type; `None` where it is to be none.
fn element<'p>(
    operation: &operation::Operation,
    protocol: &'p Protocol,
    schema: &Schema,
    message: &str,
) -> Result<Option<(String, Option<&'p str>)>, EncodeError> {
    let mut tape = Tape::empty(Lexical::Json);
    tape.load_text(message).map_err(|_| model::too_deep())?;
    Ok(match protocol {
        Protocol::Http(http) if http.response == Carries::Xml => {
            let text = http::xml_text(operation, schema, tape.value())?;
            Some((text, http.response_media_types.first().map(String::as_str)))
        }
        Protocol::Soap11(soap) => Some((soap::response_text(operation, soap, schema, tape.value())?, None)),
        Protocol::Http(_) | Protocol::WsJson(_) => None,
    })
}

/// Whether a reader takes a response for what it was made of.
fn check<B: Binding>(
    told: &Told<'_>,
    position: Position,
    response: &Response<Vec<u8>>,
) -> Result<(), EncodeError> {
    let taken = read_reply::<B, _>(response, |decided| decided.map(|decided| decided.position));
    if taken.is_ok_and(|taken| taken.is_ok_and(|taken| told.stands_for(position, taken))) {
        Ok(())
    } else {
        Err(EncodeError::NotSelected(told.spec.name.to_owned()))
    }
}

fn within_limit(body: &[u8]) -> Result<&[u8], DecodeError> {
    if body.len() > MAX_BYTES { Err(DecodeError::TooLarge(body.len())) } else { Ok(body) }
}
