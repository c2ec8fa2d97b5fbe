//! Frames of WebSockets: plain ones go straight to types and back, all others by their values.

use signoff_spec::message::Lexical;
use signoff_spec::model::binding::Protocol;
use signoff_spec::model::binding::WsJson;
use signoff_spec::model::outcome::Class;
use signoff_spec::plan::Seen;
use signoff_spec::tape::Tape;
use signoff_spec::tape::Value;
use signoff_spec::text::Node;

use crate::binding;
use crate::binding::DecodeError;
use crate::binding::EncodeError;
use crate::binding::MAX_BYTES;
use crate::binding::Request;
use crate::binding::websocket;
use crate::binding::websocket::Frame;
use crate::binding::websocket::one;
use crate::codec::writer::Writer;
use crate::json::Json;
use crate::message::Message;
use crate::operation::Call;
use crate::operation::Credentials;
use crate::operation::Operation;
use crate::outcome::Outcome;
use crate::outcome::Reply;
use crate::outcome::Undocumented;
use crate::wire::Binding;
use crate::wire::CredentialsOf;
use crate::wire::Framed;
use crate::wire::OutcomeOf;
use crate::wire::ReplyOf;
use crate::wire::RequestOf;
use crate::wire::decision::Decided;
use crate::wire::decision::Undecided;
use crate::wire::decision::decide;
use crate::wire::model;

pub(crate) fn encode_request<B: Binding>(
    request: &RequestOf<B>,
    credentials: &CredentialsOf<B>,
    correlation: Option<&Json>,
) -> Result<String, EncodeError> {
    let operation = <B::Operation as Operation>::SPEC.operation();
    let message = model::node(&request.to_json()?)?;
    let mut metadata = credentials.to_metadata();
    if let Some(id) = correlation {
        metadata = metadata.with_correlation(model::node(id.as_str())?);
    }
    match binding::encode_request(operation, B::model(), &message, &metadata)? {
        Request::Frame(text) => Ok(text),
        Request::Http(_) => Err(EncodeError::Unspecified("binding of WebSockets")),
    }
}

pub(crate) fn decode_request<B: Binding>(text: &str) -> Result<Framed<Call<B::Operation>>, DecodeError> {
    let operation = <B::Operation as Operation>::SPEC.operation();
    let ws = protocol::<B>().ok_or(DecodeError::OtherProtocol)?;
    let frame = one(websocket::decode(operation, ws, websocket::request(ws), text))?;
    let received = frame.received(operation, B::model());
    let correlation = received.metadata.correlation().and_then(json);
    Ok(Framed { message: model::call(&received)?, correlation })
}

pub(crate) fn encode_reply<B: Binding>(
    reply: &ReplyOf<B>,
    correlation: Option<&Json>,
) -> Result<Option<String>, EncodeError> {
    let operation = <B::Operation as Operation>::SPEC.operation();
    let ws = protocol::<B>().ok_or(EncodeError::Unspecified("binding of WebSockets"))?;
    let (index, edition) = reply.position();
    let told = model::told::<B::Operation>(index);
    if told.spec.class == Class::Silence {
        return Ok(None);
    }
    let mut text = String::with_capacity(256);
    let mut writer = Writer::json(&mut text);
    reply.write(&mut writer)?;
    let extended = writer.wrote_others();
    if extended || !told.implies(edition) {
        let not_selected = || EncodeError::NotSelected(told.spec.name.to_owned());
        let mut tape = Tape::empty(Lexical::Json);
        tape.load_text(&text).map_err(|_| not_selected())?;
        let taken = decide::<B::Operation>(Seen::alone(tape.value()));
        if !taken.is_ok_and(|taken| told.stands_for((index, edition), taken.position)) {
            return Err(not_selected());
        }
    }
    let plain = (!extended && edition.is_none()).then_some(index);
    let text = match <B::Operation as Operation>::SPEC.frames(B::NAME) {
        Some(frames) => match frames.write(text, correlation.map(Json::as_str), plain) {
            Ok(frame) => return Ok(Some(frame)),
            Err(text) => text,
        },
        None => text,
    };
    let correlation = correlation.map(|id| model::node(id.as_str())).transpose()?;
    let message = model::node(&text)?;
    websocket::encode(operation, ws, websocket::reply(ws), &message, correlation.as_ref()).map(Some)
}

pub(crate) fn decode_reply<B: Binding>(text: &str) -> Result<Framed<OutcomeOf<B>>, DecodeError> {
    match plain_reply::<B>(text) {
        Some(framed) => Ok(framed),
        None => one(decode_replies::<B>(text)),
    }
}

/// The answer in a message that holds nothing else, and nothing unusual.
fn plain_reply<B: Binding>(text: &str) -> Option<Framed<OutcomeOf<B>>> {
    let frames = <B::Operation as Operation>::SPEC.frames(B::NAME).filter(|_| text.len() <= MAX_BYTES)?;
    frames.read(text, |value, id| answer::<B>(value, id.map(Json::of)))
}

pub(crate) fn decode_replies<B: Binding>(text: &str) -> Vec<Result<Framed<OutcomeOf<B>>, DecodeError>> {
    let operation = <B::Operation as Operation>::SPEC.operation();
    let Some(ws) = protocol::<B>() else { return vec![Err(DecodeError::OtherProtocol)] };
    if let Some(framed) = plain_reply::<B>(text) {
        return vec![Ok(framed)];
    }
    let frames = websocket::decode(operation, ws, websocket::reply(ws), text).into_iter();
    let answer = |frame: Frame| {
        let tape = Tape::of(&frame.message);
        answer::<B>(tape.value(), frame.correlation.as_ref().and_then(json)).0
    };
    frames.map(|frame| frame.map(answer)).collect()
}

/// What a message answers, as a type, with the index of the outcome whose documented form it has.
fn answer<B: Binding>(value: Value<'_>, correlation: Option<Json>) -> (Framed<OutcomeOf<B>>, Option<usize>) {
    match decide::<B::Operation>(Seen::alone(value)) {
        Ok(Decided { outcome: message, position: (index, edition) }) => {
            (Framed { message, correlation }, edition.is_none().then_some(index))
        }
        Err(Undecided { nearest, misfit }) => {
            let mut body = String::new();
            value.write_json(&mut body);
            let what = Undocumented::new(None, nearest, misfit, body);
            (Framed { message: OutcomeOf::<B>::undocumented(what), correlation }, None)
        }
    }
}

/// The id of a frame that may be broken otherwise, so that a refusal can be tied to it.
pub(crate) fn correlation_of<B: Binding>(text: &str) -> Option<Json> {
    let pointer = protocol::<B>()?.correlation.as_ref()?;
    json(pointer.node(&model::node(text).ok()?)?)
}

fn protocol<B: Binding>() -> Option<&'static WsJson> {
    match &B::model().protocol {
        Protocol::WsJson(ws) => Some(ws),
        Protocol::Http(_) | Protocol::Soap11(_) => None,
    }
}

fn json(node: &Node) -> Option<Json> {
    Json::parse(&node.to_json()).ok()
}
