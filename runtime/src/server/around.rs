//! What is around every request, whoever answers it: ids, spans, and an answer where a handler panics.

use std::convert::Infallible;
use std::task::Context;
use std::task::Poll;

use axum::Router;
use axum::body::Body;
use axum::body::Bytes;
use axum::body::HttpBody;
use http::Request;
use http::Response;
use tower::Service;
use tower::ServiceBuilder;
use tower::layer::layer_fn;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::request_id::PropagateRequestIdLayer;
use tower_http::request_id::SetRequestIdLayer;
use tracing::Instrument;
use tracing::instrument::Instrumented;

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
    // The first is the outermost.
    ServiceBuilder::new()
        .layer(CatchPanicLayer::new())
        .layer(SetRequestIdLayer::x_request_id(Numbered::default()))
        .layer(layer_fn(Traced))
        .layer(PropagateRequestIdLayer::x_request_id())
        .service(router)
}

/// Answers in a span that shows method, path and id, and no other headers and no query: they carry credentials. What
/// `tower-http` has for this reads the clock four times for each request, whether somebody wants to know or not.
#[derive(Clone, Debug)]
struct Traced<S>(S);

impl<S: Service<Request<Body>>> Service<Request<Body>> for Traced<S> {
    type Response = S::Response;
    type Error = S::Error;
    type Future = Instrumented<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.0.poll_ready(context)
    }

    fn call(&mut self, request: Request<Body>) -> Self::Future {
        let (method, path) = (request.method(), request.uri().path());
        let span = tracing::debug_span!("request", id = id(&request), %method, path);
        self.0.call(request).instrument(span)
    }
}

fn id(request: &Request<Body>) -> Option<&str> {
    request.headers().get("x-request-id")?.to_str().ok()
}
