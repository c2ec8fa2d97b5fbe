//! Handlers of operations, and the way from the wire to a handler and back. No runtime is needed, and none chosen.
//!
//! ```text
//!  request ─▶ decode_request ─▶ Call ─▶ Handler::handle ─▶ Reply ─▶ encode_reply ─▶ response
//!                   └─ DecodeError ─▶ Handler::reject ─▶ Reply ──┘
//! ```

use std::future::Future;

use ::http::Request;
use ::http::Response;
use thiserror::Error;

use crate::binding::DecodeError;
use crate::binding::EncodeError;
use crate::operation::Call;
use crate::operation::Operation;
use crate::wire::FrameBinding;
use crate::wire::Framed;
use crate::wire::HttpBinding;
use crate::wire::correlation_of;

/// What a server does for an operation. Servers implement it; [`answer_http`] and [`answer_frame`] call it.
///
/// ```
/// use std::pin::pin;
/// use std::task::Context;
/// use std::task::Poll;
/// use std::task::Waker;
///
/// use signoff::handler::Handler;
/// use signoff::handler::answer_http;
/// use signoff::operation::Call;
///
/// signoff::operations!(builtin "rocketchat.sessions_logout");
/// use sessions_logout::Http;
/// use sessions_logout::Operation;
/// use sessions_logout::Reply;
/// use sessions_logout::SessionNotFound;
///
/// /// A server without any session.
/// struct Nobody;
///
/// impl Handler<Operation> for Nobody {
///     async fn handle(&self, _: Call<Operation>) -> Reply {
///         SessionNotFound::new().into()
///     }
/// }
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let request = http::Request::post("/api/v1/sessions/logout").body(r#"{"sessionId":"x"}"#)?;
/// let answer = pin!(answer_http::<Http, _, _>(&Nobody, &request));
/// // A server has a runtime for this; the handler here waits for nothing.
/// let Poll::Ready(response) = answer.poll(&mut Context::from_waker(Waker::noop())) else {
///     return Err("it waits".into());
/// };
/// assert_eq!(response?.status(), 404);
/// # Ok(())
/// # }
/// ```
pub trait Handler<O: Operation>: Send + Sync {
    /// Answers a call.
    fn handle(&self, call: Call<O>) -> impl Future<Output = O::Reply> + Send;

    /// Answers what is no call of the operation; `None` leaves it to whoever holds the connection.
    fn reject(&self, _error: &DecodeError) -> Option<O::Reply> {
        None
    }
}

/// A request that could not be answered. No variant quotes a value.
#[derive(Debug, Error)]
pub enum AnswerError {
    /// It is no request of the binding, and the handler has no answer to that.
    #[error("undecodable request")]
    Decode(#[from] DecodeError),
    /// The answer of the handler cannot be sent.
    #[error("unsendable reply")]
    Encode(#[from] EncodeError),
}

/// Answers an HTTP request: from the wire to the handler, and back to the wire.
///
/// # Errors
/// What is no request of the binding, where the handler does not answer it; a reply that cannot be sent.
pub fn answer_http<'h, B, H, T>(
    handler: &'h H,
    request: &Request<T>,
) -> impl Future<Output = Result<Response<Vec<u8>>, AnswerError>> + Send + use<'h, B, H, T>
where
    B: HttpBinding,
    H: Handler<B::Operation>,
    T: AsRef<[u8]>,
{
    let call = B::decode_request(request);
    async move {
        let reply = reply::<B::Operation, H>(handler, call).await?;
        Ok(B::encode_reply(&reply)?)
    }
}

/// Answers a WebSocket message: from the wire to the handler, and back to the wire; `None` is silence.
///
/// # Errors
/// What is no request of the binding, where the handler does not answer it; a reply that cannot be sent.
pub fn answer_frame<'h, B, H>(
    handler: &'h H,
    frame: &str,
) -> impl Future<Output = Result<Option<String>, AnswerError>> + Send + use<'h, B, H>
where
    B: FrameBinding,
    H: Handler<B::Operation>,
{
    let (call, correlation) = match B::decode_request(frame) {
        Ok(Framed { message, correlation }) => (Ok(message), correlation),
        Err(error) => (Err(error), correlation_of::<B>(frame)),
    };
    async move {
        let reply = reply::<B::Operation, H>(handler, call).await?;
        Ok(B::encode_reply(&reply, correlation.as_ref())?)
    }
}

/// What the handler says to a call, or to what is none.
async fn reply<O: Operation, H: Handler<O>>(
    handler: &H,
    call: Result<Call<O>, DecodeError>,
) -> Result<O::Reply, AnswerError> {
    match call {
        Ok(call) => Ok(handler.handle(call).await),
        Err(error) => handler.reject(&error).ok_or(AnswerError::Decode(error)),
    }
}
