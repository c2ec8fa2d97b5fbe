//! One HTTP request to a service, and its answer back: late, never, or changed, if somebody asked for that.

use std::io;
use std::time::Instant;
use std::time::SystemTime;

use axum::body::Body;
use axum::body::to_bytes;
use axum::extract::Request;
use axum::response::IntoResponse;
use axum::response::Response;
use http::StatusCode;
use tokio::time::sleep;
use tokio::time::timeout;

use crate::reference::Answered;
use crate::reference::HttpService;
use crate::reference::conduct::Conduct;
use crate::reference::conduct::HangUp;
use crate::server::Context;

/// Marks an answer instead of which the connection is to break.
#[derive(Clone, Copy, Debug)]
pub(super) struct Broken;

pub(super) async fn answer<S: HttpService>(service: S, context: Context, request: Request) -> Response {
    let (started, clock) = (SystemTime::now(), Instant::now());
    let concerned = S::concerns(&request);
    let told = if concerned { (*context.conduct).clone() } else { Conduct::default() };
    let conduct = match told.of_request(S::spec(), request.headers(), request.uri()) {
        Ok(conduct) if concerned => conduct,
        Ok(conduct) => conduct.without_outcome(),
        Err(error) => return (StatusCode::BAD_REQUEST, format!("{error}\n")).into_response(),
    };
    let (head, body) = request.into_parts();
    let body = match timeout(context.limits.request, to_bytes(body, context.limits.body)).await {
        Ok(Ok(body)) => Vec::from(body),
        Ok(Err(_)) => return StatusCode::PAYLOAD_TOO_LARGE.into_response(),
        Err(_) => return StatusCode::REQUEST_TIMEOUT.into_response(),
    };
    let request = http::Request::from_parts(head, body);
    if !conduct.latency.is_zero() {
        sleep(conduct.latency).await;
    }
    if conduct.hang_up == Some(HangUp::Before) {
        return broken();
    }
    let response = service.answer(&request, &conduct).await;
    let answered = response.extensions().get().copied();
    count(S::NAME, answered, clock);
    if let Some(recorder) = &context.recorder {
        recorder.exchange(started, clock.elapsed(), &request, &response);
    }
    if conduct.hang_up == Some(HangUp::After) {
        return broken();
    }
    response.map(Body::from)
}

/// Counts an answer, and how long it took since a point in time.
pub(super) fn count(service: &'static str, answered: Option<Answered>, since: Instant) {
    let outcome = answered.map_or("", |answered| answered.0);
    metrics::counter!("signoff_answers_total", "service" => service, "outcome" => outcome).increment(1);
    metrics::histogram!("signoff_answer_seconds", "service" => service).record(since.elapsed().as_secs_f64());
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
