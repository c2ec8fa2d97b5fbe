//! Arguments to a server: seed, store, certificate, record.

use std::fs;

use metrics_exporter_prometheus::PrometheusHandle;
use signoff::reference::alphapoint::Alphapoint;
use signoff::reference::crafter::Crafter;
use signoff::reference::inforouter::Inforouter;
use signoff::reference::openchamp::Openchamp;
use signoff::reference::platform::Platform;
use signoff::reference::rocketchat::Rocketchat;
use signoff::reference::seed::Seed;
use signoff::server::Scheme;
use signoff::server::Server;
use signoff::server::Tls;
use signoff::server::record::Credentials;
use signoff::server::record::Recorder;
use signoff::store::SystemClock;
use signoff::store::any::AnyStore;
use signoff::store::memory::MemoryStore;
use signoff::store::redis::RedisStore;
use signoff::store::redis::TIME_LIMIT;

use crate::cli::error::CliError;
use crate::cli::serve::Args;
use crate::cli::serve::Name;
use crate::cli::serve::told::Told;

/// What the arguments come to.
pub(super) struct Setup {
    pub(super) seed: Seed,
    pub(super) platform: Platform<AnyStore>,
    pub(super) scheme: Scheme,
}

impl Setup {
    /// Reads files and reaches the store.
    ///
    /// # Errors
    /// Whatever cannot be read or reached.
    pub(super) async fn of(args: &Args) -> Result<Self, CliError> {
        let seed = seed(args)?;
        let scheme = match (&args.tls_cert, &args.tls_key) {
            (Some(certificate), Some(key)) => {
                Scheme::Tls(Tls::read(certificate, key).map_err(CliError::because(
                    "no TLS",
                    "`--tls-cert` and `--tls-key` need PEM files that belong together",
                ))?)
            }
            _ => Scheme::Plain,
        };
        let store = store(&args.store).await?;
        let path = args.seed.as_ref().map(|path| path.display().to_string()).unwrap_or_default();
        let what = format!("{path}: users that cannot be set up");
        let platform =
            seed.platform(store, SystemClock).map_err(CliError::because(what, "correct the seed file"))?;
        Ok(Self { seed, platform, scheme })
    }

    /// The server with the services that were asked for.
    ///
    /// # Errors
    /// A record that cannot be started.
    pub(super) fn server(
        &self,
        args: &Args,
        told: &Told,
        metrics: Option<PrometheusHandle>,
    ) -> Result<Server, CliError> {
        let mut server = Server::default();
        if let Some(path) = &args.record {
            let credentials = if args.record_credentials { Credentials::Kept } else { Credentials::Replaced };
            let recorder = Recorder::create(path, credentials);
            let recorder = recorder.map_err(CliError::not_written(path))?;
            server = server.with_recorder(recorder);
        }
        for name in args.services() {
            let (platform, conduct) = (self.platform.clone(), told.of(name));
            server = match name {
                Name::Alphapoint => server.with_sockets_conduct(Alphapoint::new(platform), conduct),
                Name::Openchamp => server.with_sockets_conduct(Openchamp::new(platform), conduct),
                Name::Inforouter => server.with_http_conduct(Inforouter::new(platform), conduct),
                Name::Crafter => server.with_http_conduct(Crafter::new(platform), conduct),
                Name::Rocketchat => {
                    let service = Rocketchat::new(platform);
                    let service = match args.rate_limit {
                        Some(limit) => service.with_rate_limit(limit),
                        None => service,
                    };
                    server.with_http_conduct(service, conduct)
                }
            };
        }
        let server = server.with_health(self.platform.clone());
        Ok(match metrics {
            Some(metrics) => server.with_metrics(metrics),
            None => server,
        })
    }
}

fn seed(args: &Args) -> Result<Seed, CliError> {
    let Some(path) = &args.seed else { return Ok(Seed::demo()) };
    let shown = path.display();
    let unreadable =
        CliError::because(format!("{shown}: unreadable seed file"), "check the path and its permissions");
    let text = fs::read_to_string(path).map_err(unreadable)?;
    Seed::read(&text).map_err(|error| {
        let help =
            "it holds `users` (name, password, totp_secret, permissions) and a `pepper`; README has an example";
        CliError::new(format!("{shown}:{error}: the seed file cannot be used"), help)
    })
}

async fn store(address: &str) -> Result<AnyStore, CliError> {
    if address == "memory" {
        return Ok(AnyStore::Memory(MemoryStore::new(SystemClock)));
    }
    // An address may hold a password: it is not repeated.
    let unreachable = CliError::because(
        "--store: no session store at that address",
        "start Redis there, or use `--store memory`; addresses look like redis://127.0.0.1:6379/0",
    );
    let store = RedisStore::connect(address, TIME_LIMIT).await.map_err(unreachable)?;
    Ok(AnyStore::Redis(store))
}
