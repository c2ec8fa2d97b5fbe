//! What is around every request, whoever answers it: ids, spans, and an answer where a handler panics.

use std::convert::Infallible;

use axum::Router;
use axum::body::Body;
use axum::body::Bytes;
use axum::body::HttpBody;
use http::Request;
use http::Response;
use tower::Service;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::request_id::PropagateRequestIdLayer;
use tower_http::request_id::SetRequestIdLayer;
use tower_http::trace::TraceLayer;

use crate::server::numbered::Numbered;

/// Puts everything around a router. As a layer of it, it would be boxed, and copied for each request.
pub(super) fn around(
    router: Router,
) -> impl Service<
    Request<Body>,
    Response = Response<impl HttpBody<Data = Bytes, Error: Into<axum::BoxError>> + Send + 'static>,
    Error = Infallible,
    Future: Send,
> + Clone
+ Send
+ Sync
+ 'static {
    // Spans show neither headers nor query: both carry credentials. And status 500 is what some documents ask for:
    // it is no failure of the server.
    let trace = TraceLayer::new_for_http()
        .make_span_with(|request: &Request<Body>| {
            tracing::debug_span!("request", method = %request.method(), path = request.uri().path())
        })
        .on_failure(());
    // The first is the outermost.
    ServiceBuilder::new()
        .layer(CatchPanicLayer::new())
        .layer(SetRequestIdLayer::x_request_id(Numbered::default()))
        .layer(trace)
        .layer(PropagateRequestIdLayer::x_request_id())
        .service(router)
}
