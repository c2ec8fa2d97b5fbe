//! Services on sockets: as a router for programs that have a server, and as a server with everything around it.
//!
//! ```text
//!  listen: sockets, TLS, limits of HTTP ─▶ router ─┬▶ exchange: one HTTP request ────▶ HttpService
//!                                                  ├▶ socket: one WebSocket ─────────▶ SocketService
//!                                                  └▶ /healthz, /metrics
//! ```
//!
//! # In a test of yours
//!
//! ```
//! # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
//! use signoff::reference::inforouter::Inforouter;
//! use signoff::reference::seed::Seed;
//! use signoff::server::Server;
//! use signoff::store::SystemClock;
//! use signoff::store::memory::MemoryStore;
//! use tower::ServiceExt;
//!
//! let platform = Seed::demo().platform(MemoryStore::new(SystemClock), SystemClock)?;
//! let router = Server::default().with_http(Inforouter::new(platform)).router();
//!
//! let request = axum::http::Request::get("/srv.asmx/LogOut?AuthenticationTicket=3f2a1b4c");
//! let response = router.oneshot(request.body(axum::body::Body::empty())?).await?;
//! assert_eq!(response.status(), 200); // It says [901]: infoRouter has no status for it.
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! # })?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod around;
mod exchange;
mod health;
mod limits;
mod listen;
mod meter;
mod numbered;
pub mod record;
mod socket;
mod tls;

pub use self::health::Probe;
pub use self::limits::Limits;
pub use self::listen::Scheme;
pub use self::listen::serve;
pub use self::tls::Tls;
pub use self::tls::TlsError;

use std::sync::Arc;

use axum::Router;
use axum::routing::any_service;
use axum::routing::get;
use http::StatusCode;
use http::header;
use metrics_exporter_prometheus::PrometheusHandle;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tower::service_fn;

use crate::reference::HttpService;
use crate::reference::Service;
use crate::reference::SocketService;
use crate::reference::conduct::Conduct;
use crate::server::around::around;
use crate::server::exchange::answer;
use crate::server::health::health;
use crate::server::meter::Meter;
use crate::server::record::Recorder;
use crate::server::socket::upgrade;

/// Services that are put on sockets together. No two of the services here answer at one path.
#[derive(Clone, Debug, Default)]
pub struct Server {
    router: Router,
    context: Context,
    names: Vec<&'static str>,
}

/// A service, and what it was told. Requests share it: a copy for each would cost more than many answers.
struct Hosted<S> {
    service: S,
    conduct: Conduct,
    meter: Meter,
    context: Context,
}

/// What every connection needs to know.
#[derive(Clone, Debug, Default)]
struct Context {
    limits: Limits,
    recorder: Option<Recorder>,
    /// Told when the server stops: WebSockets then close.
    stop: CancellationToken,
    /// Connections that are open, WebSockets among them.
    open: TaskTracker,
}

impl Server {
    /// A server with limits of your own, without services.
    pub fn new(limits: Limits) -> Self {
        let context = Context { limits, ..Context::default() };
        Self { context, ..Self::default() }
    }

    /// The server, writing what it sees of the services that are added from now on.
    #[must_use]
    pub fn with_recorder(mut self, recorder: Recorder) -> Self {
        self.context.recorder = Some(recorder);
        self
    }

    /// The server with a service that answers HTTP requests.
    #[must_use]
    pub fn with_http<S: HttpService>(self, service: S) -> Self {
        self.with_http_conduct(service, Conduct::default())
    }

    /// The same, for a service that is told what to answer.
    #[must_use]
    pub fn with_http_conduct<S: HttpService>(self, service: S, conduct: Conduct) -> Self {
        let hosted = self.hosted(service, conduct);
        self.with_routes::<S>(any_service(service_fn(move |request| answer(Arc::clone(&hosted), request))))
    }

    /// The server with a service that answers WebSockets.
    #[must_use]
    pub fn with_sockets<S: SocketService>(self, service: S) -> Self {
        self.with_sockets_conduct(service, Conduct::default())
    }

    /// The same, for a service that is told what to answer.
    #[must_use]
    pub fn with_sockets_conduct<S: SocketService>(self, service: S, conduct: Conduct) -> Self {
        let hosted = self.hosted(service, conduct);
        self.with_routes::<S>(get(move |upgrading, request| upgrade(Arc::clone(&hosted), upgrading, request)))
    }

    /// The server with `/healthz`: 200 while the probe finds the store, else 503.
    #[must_use]
    pub fn with_health<P: Probe>(mut self, probe: P) -> Self {
        self.router = self.router.route("/healthz", get(move || health(probe.clone())));
        self
    }

    /// The server with `/metrics`, in the text format of Prometheus. The caller has installed the recorder, before the
    /// first service was added.
    #[must_use]
    pub fn with_metrics(mut self, metrics: PrometheusHandle) -> Self {
        let render = move || {
            let text = metrics.render();
            async move { ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], text) }
        };
        self.router = self.router.route("/metrics", get(render));
        self
    }

    fn hosted<S: Service>(&self, service: S, conduct: Conduct) -> Arc<Hosted<S>> {
        Arc::new(Hosted { service, conduct, meter: Meter::of::<S>(), context: self.context.clone() })
    }

    fn with_routes<S: Service>(mut self, routes: axum::routing::MethodRouter) -> Self {
        self.names.push(S::NAME);
        self.router = S::PATHS.iter().fold(self.router, |router, path| router.route(path, routes.clone()));
        self
    }

    /// Everything as a router, which is a `tower::Service` too. Limits of sockets and of HTTP are those of whoever
    /// serves it.
    pub fn router(self) -> Router {
        Router::new().fallback_service(around(self.routes()))
    }

    /// The services, with nothing around them.
    fn routes(self) -> Router {
        let nobody = format!("no service at this path; there are: {}\n", self.names.join(", "));
        self.router.fallback(move || async move {
            tracing::debug!(status = 404, "no service at this path");
            (StatusCode::NOT_FOUND, nobody)
        })
    }
}
