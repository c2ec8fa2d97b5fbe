//! What clients may cost.

use std::future::Future;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;
use std::time::Duration;

use tokio::time::timeout;

/// How much, how many and how long.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes of a request body; more get 413.
    pub body: usize,
    /// How long a body may take to arrive, and a service to answer beside an asked-for latency; then 408 and 503.
    pub request: Duration,
    /// How long the head of a request may take to arrive; an idle connection ends after it too.
    pub head: Duration,
    /// Headers of a request; more get 431.
    pub headers: usize,
    /// Bytes of the head of a request; more get 431.
    pub head_bytes: usize,
    /// Connections at the same time. The next ones wait until one closes.
    pub connections: usize,
    /// How often an open WebSocket is pinged.
    pub ping: Duration,
    /// How long a WebSocket may say nothing at all, pongs included; then it is closed.
    pub idle: Duration,
    /// How long a client may take to accept an answer.
    pub write: Duration,
    /// How long open connections have to finish when the server stops.
    pub grace: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body: 64 << 10,
            request: Duration::from_secs(30),
            head: Duration::from_secs(10),
            headers: 64,
            head_bytes: 16 << 10,
            connections: 20_000,
            ping: Duration::from_secs(30),
            idle: Duration::from_secs(60),
            write: Duration::from_secs(10),
            grace: Duration::from_secs(5),
        }
    }
}

/// What a future gives, if it does so in time. What is done at once, as nearly all is, needs no clock.
pub(super) async fn in_time<F: Future>(limit: Duration, mut future: Pin<&mut F>) -> Option<F::Output> {
    match poll_fn(|context| Poll::Ready(future.as_mut().poll(context))).await {
        Poll::Ready(output) => Some(output),
        Poll::Pending => Box::pin(timeout(limit, future)).await.ok(),
    }
}
