//! Ids of requests: something random for the server, and a number for the request.

use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering;

use axum::body::Bytes;
use http::HeaderValue;
use http::Request;
use tower_http::request_id::MakeRequestId;
use tower_http::request_id::RequestId;

use crate::reference::tokens;

/// Gives requests ids like `71B79AB777F26736-17`. Asking the system for random bytes each time would cost more.
#[derive(Clone, Debug)]
pub(super) struct Numbered {
    server: Arc<str>,
    next: Arc<AtomicU64>,
}

impl Default for Numbered {
    fn default() -> Self {
        Self { server: tokens::servlet_id()[..16].into(), next: Arc::default() }
    }
}

impl MakeRequestId for Numbered {
    fn make_request_id<B>(&mut self, _: &Request<B>) -> Option<RequestId> {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let id = format!("{}-{number}", self.server);
        HeaderValue::from_maybe_shared(Bytes::from(id)).ok().map(RequestId::new)
    }
}
