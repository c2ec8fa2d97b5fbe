//! One HTTP request to a service, and its answer back: late, never, or changed, if somebody asked for that.

use std::io;
use std::sync::Arc;
use std::time::Instant;

use axum::body::Body;
use axum::body::HttpBody;
use axum::body::to_bytes;
use axum::extract::Request;
use axum::response::IntoResponse;
use axum::response::Response;
use http::StatusCode;
use tokio::time::sleep;
use tokio::time::timeout;

use crate::reference::HttpService;
use crate::reference::conduct::Conduct;
use crate::reference::conduct::HangUp;
use crate::server::Context;
use crate::server::Hosted;

/// Marks an answer instead of which the connection is to break.
#[derive(Clone, Copy, Debug)]
pub(super) struct Broken;

pub(super) async fn answer<S: HttpService>(hosted: Arc<Hosted<S>>, request: Request) -> Response {
    let Hosted { service, conduct, meter, context } = &*hosted;
    let clock = Instant::now();
    let concerned = S::concerns(&request);
    let told = if concerned { conduct.clone() } else { Conduct::default() };
    let conduct = match told.of_request(S::spec(), request.headers(), request.uri()) {
        Ok(conduct) if concerned => conduct,
        Ok(conduct) => conduct.without_outcome(),
        Err(error) => return (StatusCode::BAD_REQUEST, format!("{error}\n")).into_response(),
    };
    let (head, body) = request.into_parts();
    let body = match whole(body, context).await {
        Ok(body) => body,
        Err(status) => return status.into_response(),
    };
    let request = http::Request::from_parts(head, body);
    if !conduct.latency.is_zero() {
        sleep(conduct.latency).await;
    }
    if conduct.hang_up == Some(HangUp::Before) {
        return broken();
    }
    let Ok(response) = timeout(context.limits.request, service.answer(&request, &conduct)).await else {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    meter.count(response.extensions().get().copied(), clock);
    if let Some(recorder) = &context.recorder {
        recorder.exchange(clock.elapsed(), &request, &response);
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
    match timeout(context.limits.request, to_bytes(body, context.limits.body)).await {
        Ok(Ok(body)) => Ok(body.into()),
        Ok(Err(_)) => Err(StatusCode::PAYLOAD_TOO_LARGE),
        Err(_) => Err(StatusCode::REQUEST_TIMEOUT),
    }
}

/// No answer. Our own server breaks the connection; others break it while they send the body.
fn broken() -> Response {
    let error = io::Error::new(io::ErrorKind::ConnectionAborted, "dropped on demand");
    let body = Body::from_stream(Failing(Some(error)));
    let mut response = (StatusCode::INTERNAL_SERVER_ERROR, body).into_response();
    response.extensions_mut().insert(Broken);
    response
}

/// A body that fails at once.
struct Failing(Option<io::Error>);

impl futures_core::Stream for Failing {
    type Item = io::Result<Vec<u8>>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        std::task::Poll::Ready(self.0.take().map(Err))
    }
}
