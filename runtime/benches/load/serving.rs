//! The processes that serve: all services, or bare handlers that return what the services would.

use std::future::pending;

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use axum::routing::any;
use signoff::reference::alphapoint::Alphapoint;
use signoff::reference::crafter::Crafter;
use signoff::reference::inforouter::Inforouter;
use signoff::reference::openchamp::Openchamp;
use signoff::reference::rocketchat::Rocketchat;
use signoff::reference::seed::Seed;
use signoff::server::Limits;
use signoff::server::Scheme;
use signoff::server::Server;
use signoff::server::serve;
use signoff::store::SystemClock;
use signoff::store::any::AnyStore;
use signoff::store::memory::MemoryStore;
use signoff::store::redis::RedisStore;
use signoff::store::redis::TIME_LIMIT;
use tokio::net::TcpListener;

/// The argument that makes a process of this benchmark a server.
pub(crate) const ROLE: &str = "--serve";

/// A user of known password, and the pepper of all instances.
pub(crate) const SEED: &str = concat!(
    r#"{"pepper":"00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff","#,
    r#""users":[{"name":"bob","password":"pw","permissions":["logout-device-management"]}]}"#
);

/// Serves for ever, and says the port on standard output.
pub(crate) async fn serve_as(role: &str, store: Option<&str>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    println!("{}", listener.local_addr().unwrap().port());
    match role {
        "services" => serve(services(store).await, listener, Scheme::Plain, pending()).await,
        _ => axum::serve(listener, bare()).await.unwrap(),
    }
}

async fn services(store: Option<&str>) -> Server {
    let store = match store {
        Some(address) => AnyStore::Redis(RedisStore::connect(address, TIME_LIMIT).await.unwrap()),
        None => AnyStore::Memory(MemoryStore::new(SystemClock)),
    };
    let platform = Seed::read(SEED).unwrap().platform(store, SystemClock).unwrap();
    Server::new(Limits::default())
        .with_sockets(Alphapoint::new(platform.clone()))
        .with_sockets(Openchamp::new(platform.clone()))
        .with_http(Rocketchat::new(platform.clone()))
        .with_http(Inforouter::new(platform.clone()))
        .with_http(Crafter::new(platform.clone()))
        .with_health(platform)
}

/// Handlers that know the answers: the same bytes, headers included, and nothing behind them.
fn bare() -> Router {
    let fixed = |status: u16, media_type: &'static str, cached: Option<&'static str>, body: &'static str| {
        any(move |request: Request| async move {
            // As any handler that looks at its body.
            let _ = axum::body::to_bytes(request.into_body(), 64 << 10).await;
            let response = Response::builder().status(status).header("content-type", media_type);
            let response = response.header("x-request-id", "71B79AB777F26736-100000");
            let response =
                cached.into_iter().fold(response, |response, how| response.header("cache-control", how));
            response.body(Body::from(body)).unwrap()
        })
    };
    let xml = "text/xml; charset=utf-8";
    let (private, never) =
        (Some("private, max-age=0"), Some("no-cache, no-store, max-age=0, must-revalidate"));
    Router::new()
        .route(
            "/srv.asmx/LogOut",
            fixed(200, xml, private, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<root success=\"false\" error=\"[901] Session expired or Invalid ticket\" />"),
        )
        .route(
            "/srv.asmx",
            fixed(200, xml, private, "<?xml version=\"1.0\" encoding=\"utf-8\"?><soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><LogOutResponse xmlns=\"http://tempuri.org/\"><LogOutResult><root xmlns=\"\" success=\"false\" error=\"[901] Session expired or Invalid ticket\" /></LogOutResult></LogOutResponse></soap:Body></soap:Envelope>"),
        )
        .route(
            "/api/v1/sessions/logout",
            fixed(401, "application/json", None, r#"{"status":"error","message":"You must be logged in to do this."}"#),
        )
        .route(
            "/studio/api/1/services/api/1/security/logout.json",
            fixed(200, "application/json", never, r#"{"message":"OK"}"#),
        )
}
