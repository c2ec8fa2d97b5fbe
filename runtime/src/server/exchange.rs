//! One HTTP request to a service, and its answer back: late, never, or changed, if somebody asked for that.

use std::convert::Infallible;
use std::future::Future;
use std::future::ready;
use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::time::Instant;

use axum::body::Body;
use axum::body::HttpBody;
use axum::body::to_bytes;
use axum::extract::Request;
use axum::response::IntoResponse;
use axum::response::Response;
use futures_util::stream::once;
use http::StatusCode;
use tokio::time::sleep;

use crate::reference::Answered;
use crate::reference::HttpService;
use crate::reference::conduct::Conduct;
use crate::reference::conduct::ConductError;
use crate::reference::conduct::HangUp;
use crate::server::Context;
use crate::server::Hosted;
use crate::server::limits::in_time;

/// Marks an answer instead of which the connection is to break.
#[derive(Clone, Copy, Debug)]
pub(super) struct Broken;

/// Answers a request. What is known before anything has to be waited for is not part of the future: it is moved for
/// each request, several times.
pub(super) fn answer<S: HttpService>(
    hosted: Arc<Hosted<S>>,
    request: Request,
) -> impl Future<Output = Result<Response, Infallible>> + Send {
    let clock = Instant::now();
    let conduct = conduct_of(&hosted, &request);
    let (head, body) = request.into_parts();
    async move {
        let conduct = match conduct {
            Ok(conduct) => conduct,
            Err(error) => return Ok((StatusCode::BAD_REQUEST, format!("{error}\n")).into_response()),
        };
        let body = match whole(body, &hosted.context).await {
            Ok(body) => body,
            Err(status) => return Ok(status.into_response()),
        };
        let request = http::Request::from_parts(head, body);
        Ok(answer_whole(&hosted, &request, &conduct, clock).await)
    }
}

/// What is to be done about a request: what the service was told, and what the request asks for.
fn conduct_of<S: HttpService>(hosted: &Hosted<S>, request: &Request) -> Result<Conduct, ConductError> {
    let concerned = S::concerns(request);
    let told = if concerned { hosted.conduct.clone() } else { Conduct::default() };
    let conduct = told.of_request(S::spec(), request.headers(), request.uri())?;
    Ok(if concerned { conduct } else { conduct.without_outcome() })
}

async fn answer_whole<S: HttpService>(
    hosted: &Hosted<S>,
    request: &http::Request<Vec<u8>>,
    conduct: &Conduct,
    clock: Instant,
) -> Response {
    let Hosted { service, meter, context, .. } = hosted;
    if !conduct.latency.is_zero() {
        sleep(conduct.latency).await;
    }
    if conduct.hang_up == Some(HangUp::Before) {
        return broken();
    }
    let Some(response) = in_time(context.limits.request, pin!(service.answer(request, conduct))).await else {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    let (outcome, took) = (response.extensions().get().map(|Answered(name)| *name), clock.elapsed());
    meter.count(outcome, took);
    tracing::debug!(service = S::NAME, status = response.status().as_u16(), outcome, ?took, "answered");
    if let Some(recorder) = &context.recorder {
        recorder.exchange(took, request, &response);
    }
    if conduct.hang_up == Some(HangUp::After) {
        return broken();
    }
    response.map(Body::from)
}

/// All bytes of a body.
async fn whole(body: Body, context: &Context) -> Result<Vec<u8>, StatusCode> {
    if body.is_end_stream() {
        return Ok(Vec::new());
    }
    match in_time(context.limits.request, pin!(to_bytes(body, context.limits.body))).await {
        Some(Ok(body)) => Ok(body.into()),
        Some(Err(_)) => Err(StatusCode::PAYLOAD_TOO_LARGE),
        None => Err(StatusCode::REQUEST_TIMEOUT),
    }
}

/// No answer. Our own server breaks the connection; others break it while they send the body.
fn broken() -> Response {
    let error = io::Error::new(io::ErrorKind::ConnectionAborted, "dropped on demand");
    let body = Body::from_stream(once(ready(Err::<Vec<u8>, _>(error))));
    let mut response = (StatusCode::INTERNAL_SERVER_ERROR, body).into_response();
    response.extensions_mut().insert(Broken);
    response
}
