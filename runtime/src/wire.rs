//! Generated types to the wire and back: what a marker of a binding can do, for clients and for servers.

mod decision;
mod frame;
mod http;
mod model;

pub(crate) use self::frame::correlation_of;

use crate::binding::DecodeError;
use crate::binding::EncodeError;
use crate::json::Json;
use crate::operation::Call;
use crate::operation::Operation;

/// What a client asks, by the marker of a binding.
type RequestOf<B> = <<B as Binding>::Operation as Operation>::Request;
/// What travels beside a request.
type CredentialsOf<B> = <<B as Binding>::Operation as Operation>::Credentials;
/// What a server answers.
type ReplyOf<B> = <<B as Binding>::Operation as Operation>::Reply;
/// What a client sees.
type OutcomeOf<B> = <<B as Binding>::Operation as Operation>::Outcome;

/// A named way in which an operation is carried. Generated markers implement it.
pub trait Binding {
    /// The operation that it carries.
    type Operation: Operation;
    /// Its name in the spec file: `http`, `soap`, `ws`.
    const NAME: &'static str;

    /// What the spec says of it.
    fn model() -> &'static signoff_spec::model::binding::Binding {
        let operation = <Self::Operation as Operation>::SPEC.operation();
        operation.binding(Self::NAME).expect("the macro has found the binding in the same text")
    }
}

/// A binding that HTTP carries: plain, or with SOAP 1.1 in its bodies.
///
/// Markers of bindings have the same functions as their own, so that this trait need not be imported.
pub trait HttpBinding: Binding + Sized {
    /// Encodes a request as a client sends it. The target is path and query; scheme, authority and mount prefix
    /// are the sender's.
    ///
    /// # Errors
    /// A request that breaks its schema, or that the binding cannot carry.
    fn encode_request(
        request: &RequestOf<Self>,
        credentials: &CredentialsOf<Self>,
    ) -> Result<::http::Request<Vec<u8>>, EncodeError> {
        http::encode_request::<Self>(request, credentials)
    }

    /// Decodes a request as a server gets it.
    ///
    /// # Errors
    /// What is no request of this binding, holds no message, or one that breaks its schema.
    fn decode_request(
        request: &::http::Request<impl AsRef<[u8]>>,
    ) -> Result<Call<Self::Operation>, DecodeError> {
        http::decode_request::<Self>(request)
    }

    /// Encodes a reply as a server sends it, with its status.
    ///
    /// # Errors
    /// A reply that breaks its schema, that would be taken for another one, or that is silence; an outcome whose
    /// status the spec does not give.
    fn encode_reply(reply: &ReplyOf<Self>) -> Result<::http::Response<Vec<u8>>, EncodeError> {
        http::encode_reply::<Self>(reply)
    }

    /// Decodes a response as a client gets it, after every transfer and content coding.
    ///
    /// # Errors
    /// What holds no message of this binding. An answer that only has another shape is an outcome of its own.
    fn decode_reply(response: &::http::Response<impl AsRef<[u8]>>) -> Result<OutcomeOf<Self>, DecodeError> {
        http::decode_reply::<Self>(response)
    }
}

/// A binding that WebSocket messages carry.
///
/// Markers of bindings have the same functions as their own, so that this trait need not be imported.
pub trait FrameBinding: Binding + Sized {
    /// Encodes a request as a client sends it, as the text of one message. `correlation` is what the reply will
    /// repeat; where the frame has no place for it, it is not sent.
    ///
    /// # Errors
    /// A request that breaks its schema, or that the binding cannot carry.
    fn encode_request(
        request: &RequestOf<Self>,
        credentials: &CredentialsOf<Self>,
        correlation: Option<&Json>,
    ) -> Result<String, EncodeError> {
        frame::encode_request::<Self>(request, credentials, correlation)
    }

    /// Decodes a request as a server gets it.
    ///
    /// # Errors
    /// What is no frame of this operation, holds several documents, no message, or one that breaks its schema.
    fn decode_request(frame: &str) -> Result<Framed<Call<Self::Operation>>, DecodeError> {
        frame::decode_request::<Self>(frame)
    }

    /// Encodes a reply as a server sends it; `None` for silence. `correlation` is that of the request.
    ///
    /// # Errors
    /// A reply that breaks its schema, that would be taken for another one, or that has no frame without a
    /// correlation.
    fn encode_reply(
        reply: &ReplyOf<Self>,
        correlation: Option<&Json>,
    ) -> Result<Option<String>, EncodeError> {
        frame::encode_reply::<Self>(reply, correlation)
    }

    /// Decodes the only document of a message as a client gets it.
    ///
    /// # Errors
    /// What is no answer to this operation (an event, say), holds several documents, or no message.
    fn decode_reply(frame: &str) -> Result<Framed<OutcomeOf<Self>>, DecodeError> {
        frame::decode_reply::<Self>(frame)
    }

    /// Decodes every document of a message: servers may put several into one. The end is reached with the first
    /// that is not JSON.
    fn decode_replies(frame: &str) -> Vec<Result<Framed<OutcomeOf<Self>>, DecodeError>> {
        frame::decode_replies::<Self>(frame)
    }
}

/// What a frame holds, with the id that ties a reply to its request.
#[derive(Clone, Debug, PartialEq)]
pub struct Framed<T> {
    /// The message.
    pub message: T,
    /// The id; `None` where the frame has none.
    pub correlation: Option<Json>,
}
