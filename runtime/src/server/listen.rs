//! Sockets: accepts connections, bounds what they cost, and lets them finish when the server stops.

use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::BoxError;
use axum::body::Body;
use axum::body::Bytes;
use axum::body::HttpBody;
use http::Request;
use http::Response;
use http::header::UPGRADE;
use http::uri;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use hyper_util::rt::TokioTimer;
use tokio::io::AsyncRead;
use tokio::io::AsyncWrite;
use tokio::net::TcpListener;
use tokio::net::TcpStream;
use tokio::sync::OwnedSemaphorePermit;
use tokio::sync::Semaphore;
use tokio::time::sleep;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;
use tower::Service;

use crate::server::Limits;
use crate::server::Server;
use crate::server::Tls;
use crate::server::around::around;
use crate::server::exchange::Broken;

/// A place among the connections that may be open. A WebSocket keeps that of its upgrade.
#[derive(Clone, Debug)]
pub(super) struct Permit {
    _permit: Arc<OwnedSemaphorePermit>,
}

/// How long the server waits before it accepts again when the system has no room for a connection.
const NO_ROOM: Duration = Duration::from_millis(50);

/// How clients reach a server.
#[derive(Clone)]
pub enum Scheme {
    /// `http` and `ws`.
    Plain,
    /// `https` and `wss`.
    Tls(Tls),
}

impl Scheme {
    /// The scheme in addresses of HTTP.
    pub fn http(&self) -> &'static str {
        match self {
            Self::Plain => "http",
            Self::Tls(_) => "https",
        }
    }

    /// The scheme in addresses of WebSockets.
    pub fn websocket(&self) -> &'static str {
        match self {
            Self::Plain => "ws",
            Self::Tls(_) => "wss",
        }
    }
}

/// Serves until `stop` is done. Then nothing new is accepted, requests that are under way get their answers,
/// WebSockets are closed with 1001, and whoever is not done after [`Limits::grace`] is cut off.
pub async fn serve(server: Server, listener: TcpListener, scheme: Scheme, stop: impl Future<Output = ()>) {
    let context = server.context.clone();
    let limits = context.limits;
    let service = around(server.routes());
    let room = Arc::new(Semaphore::new(limits.connections));
    tokio::pin!(stop);
    loop {
        let accepted = tokio::select! {
            biased;
            () = &mut stop => break,
            accepted = accept(&listener, &room) => accepted,
        };
        let (stream, permit) = accepted;
        let (service, scheme, stop) = (service.clone(), scheme.clone(), context.stop.child_token());
        context.open.spawn(async move {
            match scheme {
                Scheme::Plain => speak(stream, service, None, limits, (stop, permit)).await,
                Scheme::Tls(Tls(acceptor)) => {
                    if let Ok(Ok(stream)) = timeout(limits.head, acceptor.accept(stream)).await {
                        speak(stream, service, Some(uri::Scheme::HTTPS), limits, (stop, permit)).await;
                    }
                }
            }
        });
    }
    drop(listener);
    context.stop.cancel();
    context.open.close();
    if timeout(limits.grace, context.open.wait()).await.is_err() {
        tracing::warn!("connections were cut off: they did not finish in time");
    }
}

/// The next connection, and its permit to be open.
async fn accept(listener: &TcpListener, room: &Arc<Semaphore>) -> (TcpStream, Permit) {
    loop {
        let permit = Arc::clone(room).acquire_owned().await.expect("nobody closes the semaphore");
        let permit = Permit { _permit: Arc::new(permit) };
        match listener.accept().await {
            Ok((stream, _)) => {
                // Answers are small and complete: nothing is gained by waiting for more.
                let _ = stream.set_nodelay(true);
                return (stream, permit);
            }
            // The other side was gone already.
            Err(error) if error.kind() == io::ErrorKind::ConnectionAborted => {}
            Err(error) => {
                tracing::warn!(%error, "no connection could be accepted");
                sleep(NO_ROOM).await;
            }
        }
    }
}

/// Speaks HTTP on a connection until it ends. A scheme is told to services where it is not `http`.
async fn speak<T, S, B>(
    stream: T,
    service: S,
    scheme: Option<uri::Scheme>,
    limits: Limits,
    (stop, permit): (CancellationToken, Permit),
) where
    T: AsyncRead + AsyncWrite + Send + Unpin + 'static,
    S: Service<Request<Body>, Response = Response<B>, Error = Infallible, Future: Send>
        + Clone
        + Send
        + 'static,
    B: HttpBody<Data = Bytes, Error: Into<BoxError>> + Send + 'static,
{
    let service = service_fn(move |mut request: Request<Incoming>| {
        if let Some(scheme) = &scheme {
            request.extensions_mut().insert(scheme.clone());
        }
        if request.headers().contains_key(UPGRADE) {
            request.extensions_mut().insert(permit.clone());
        }
        // Routers are always ready.
        let answer = service.clone().call(request.map(Body::new));
        async move { kept(answer.await) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head)
        .max_headers(limits.headers)
        .max_header_size(limits.head_bytes)
        .half_close(true)
        .serve_connection(TokioIo::new(stream), service)
        .with_upgrades();
    tokio::pin!(connection);
    let done = tokio::select! {
        done = connection.as_mut() => done,
        () = stop.cancelled() => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    // Broken connections are everyday life, and on demand they are what was asked for.
    if let Err(error) = done {
        tracing::debug!(%error, "a connection broke");
    }
}

/// The answer, unless the connection is to break instead.
fn kept<B>(answer: Result<Response<B>, Infallible>) -> io::Result<Response<B>> {
    let Ok(response) = answer;
    if response.extensions().get::<Broken>().is_some() {
        Err(io::Error::new(io::ErrorKind::ConnectionAborted, "dropped on demand"))
    } else {
        Ok(response)
    }
}
