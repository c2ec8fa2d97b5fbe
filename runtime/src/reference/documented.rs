//! How a call of the documented operation is answered: by the reply of the service, or by what the document shows of
//! the outcome that was asked for, and with a drift if one was asked for.

use http::Response;
use http::StatusCode;
use signoff_spec::model::binding::Protocol;
use signoff_spec::model::effect::Relation;
use signoff_spec::model::example::ExampleOf;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::outcome::Outcome;
use signoff_spec::text::Limits;
use signoff_spec::text::Node;
use signoff_spec::text::parse;

use crate::binding;
use crate::binding::EncodeError;
use crate::binding::encode_response;
use crate::json::Json;
use crate::operation;
use crate::outcome::Reply;
use crate::reference::Answer;
use crate::reference::Answered;
use crate::reference::conduct::Conduct;
use crate::reference::drift::Drift;
use crate::reference::web;
use crate::wire::Binding;
use crate::wire::FrameBinding;
use crate::wire::HttpBinding;

/// What the service answers in a binding.
type ReplyIn<B> = <<B as Binding>::Operation as operation::Operation>::Reply;

/// The response to a request with this body.
pub(crate) fn response<B: HttpBinding>(
    reply: &ReplyIn<B>,
    conduct: &Conduct,
    body: &[u8],
) -> Response<Vec<u8>> {
    let (answered, encoded) = match asked_for::<B>(conduct) {
        Some((answered, outcome)) => (answered, example::<B>(outcome, body, None)),
        None => (outcome_of::<B>(reply), B::encode_reply(reply).map(binding::Response::Http)),
    };
    let Ok(binding::Response::Http(mut response)) = encoded else {
        return web::response(StatusCode::INTERNAL_SERVER_ERROR, "text/plain", Vec::new());
    };
    response.extensions_mut().insert(answered);
    match conduct.drift {
        Some(drift) => drifted(response, drift, &B::model().protocol),
        None => response,
    }
}

/// The answer to a message of a WebSocket with this correlation.
pub(crate) fn message<B: FrameBinding>(
    reply: &ReplyIn<B>,
    conduct: &Conduct,
    correlation: Option<&Json>,
) -> Answer {
    let (answered, text) = match asked_for::<B>(conduct) {
        Some((answered, outcome)) => {
            let correlation = correlation.and_then(|number| parse(number.as_str(), Limits::default()).ok());
            match example::<B>(outcome, &[], correlation.as_ref()) {
                Ok(binding::Response::Frame(text)) => (answered, Some(text)),
                // Silence, that is.
                Ok(binding::Response::Http(_)) | Err(_) => (answered, None),
            }
        }
        None => (outcome_of::<B>(reply), B::encode_reply(reply, correlation).ok().flatten()),
    };
    let text = text.map(|text| conduct.drift.map_or(text.clone(), |drift| drift.text(&text)));
    Answer { text, answered: Some(answered) }
}

fn operation_of<B: Binding>() -> &'static Operation {
    <B::Operation as operation::Operation>::SPEC.operation()
}

/// The outcome that the service is told to answer with.
fn asked_for<B: Binding>(conduct: &Conduct) -> Option<(Answered, &'static Outcome)> {
    let outcome = operation_of::<B>().outcomes.get(conduct.outcome?)?;
    Some((Answered(&outcome.name), outcome))
}

fn outcome_of<B: Binding>(reply: &ReplyIn<B>) -> Answered {
    let (index, _) = reply.position();
    Answered(<B::Operation as operation::Operation>::SPEC.outcomes()[index].name)
}

/// The first message that the document shows of an outcome, with what it has to repeat of a request.
fn example<B: Binding>(
    outcome: &Outcome,
    request: &[u8],
    correlation: Option<&Node>,
) -> Result<binding::Response, EncodeError> {
    let shown = ExampleOf::Outcome(outcome.name.clone());
    let mut examples = operation_of::<B>().examples.iter().filter(|example| example.reject.is_none());
    let shown = examples.find(|example| example.of == shown).and_then(|example| example.value.clone());
    let mut message = shown.ok_or_else(|| EncodeError::Silence(outcome.name.clone()))?;
    let request = str::from_utf8(request).ok().and_then(|text| parse(text, Limits::default()).ok());
    for law in &outcome.laws {
        if let Relation::Echo { request: from, response: to } = &law.relation
            && let (Some(from), Some(to)) = (from.member(), to.member())
            && let Some(value) = request.as_ref().and_then(|request| from.node(request))
            && value.as_str().is_some()
        {
            message.put(&to.text, value.clone());
        }
    }
    encode_response(operation_of::<B>(), B::model(), outcome, &message, correlation)
}

/// A response as a drift makes it.
fn drifted(mut response: Response<Vec<u8>>, drift: Drift, protocol: &Protocol) -> Response<Vec<u8>> {
    match (drift, protocol) {
        (Drift::Status, _) => {
            *response.status_mut() = StatusCode::from_u16(299).expect("299 is a number of three digits");
            response
        }
        (Drift::MediaType, _) => web::as_plain_text(response),
        (Drift::SoapFault, Protocol::Soap11(_)) => {
            web::fault("soap:Server", "Server was unable to process request.")
        }
        (Drift::NoEnvelope, Protocol::Http(_) | Protocol::WsJson(_)) => response,
        _ => response.map(|body| drift.text(&String::from_utf8_lossy(&body)).into_bytes()),
    }
}
