//! `signoff serve`: the five services on one socket, for clients to be tested against.

mod setup;
mod told;
mod welcome;

use std::future::Future;
use std::io;
use std::io::IsTerminal;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use clap::ValueEnum;
use metrics_exporter_prometheus::PrometheusBuilder;
use metrics_exporter_prometheus::PrometheusHandle;
use signoff::operation::Spec;
use signoff::reference::alphapoint;
use signoff::reference::crafter;
use signoff::reference::inforouter;
use signoff::reference::openchamp;
use signoff::reference::rocketchat;
use signoff::reference::rocketchat::RateLimit;
use signoff::server::Scheme;
use signoff::server::serve;
use tokio::net::TcpListener;
use tokio::time::sleep;
use tracing_subscriber::EnvFilter;

use crate::cli::error::CliError;
use crate::cli::error::print_note;
use crate::cli::exit::Exit;
use crate::cli::serve::setup::Setup;
use crate::cli::serve::told::Told;

/// How often measurements are folded together.
const UPKEEP: Duration = Duration::from_secs(5);

const EXAMPLES: &str = "\
Examples:
  signoff serve                                           all services on http://127.0.0.1:8080
  signoff serve --service inforouter --listen 127.0.0.1:0
  signoff serve --fault rocketchat:totp_required          one outcome, whatever the state
  signoff serve --fault crafter:latency=2000 --fault alphapoint:drop=after
  signoff serve --drift inforouter:survives --record seen.har
  signoff serve --store redis://127.0.0.1:6379 --seed users.json

On demand, request by request: the headers `x-signoff-outcome`, `x-signoff-latency` (milliseconds), `x-signoff-drop`
(`before` or `after` the effect) and `x-signoff-drift`, or query parameters of these names without `x-`. A WebSocket takes
them with its upgrade, and for every logout on it.

Exit codes: 0 stopped by SIGINT or SIGTERM, 2 wrong arguments, an address in use, a store or certificate that does not work.";

/// Serves what the documents describe: servers of five systems, to test a client against.
///
/// Every outcome of every operation can be reached, by the state of its session or on demand. Nothing but the demo
/// credentials that it makes for itself is ever printed.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES, after_long_help = told::long_help(EXAMPLES))]
pub(super) struct Args {
    /// Services to start; all of them unless some are named.
    #[arg(long = "service", value_name = "NAME", value_enum)]
    services: Vec<Name>,

    /// Address to listen on; port 0 takes a free one.
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8080", env = "SIGNOFF_LISTEN")]
    listen: SocketAddr,

    /// Where sessions are kept: `memory`, or `redis://[USER][:PASSWORD@]HOST[:PORT][/DATABASE]`.
    #[arg(
        long,
        value_name = "ADDRESS",
        default_value = "memory",
        env = "SIGNOFF_STORE",
        hide_env_values = true
    )]
    store: String,

    /// JSON file with users, and the pepper that instances with one store have to share.
    #[arg(long, value_name = "FILE")]
    seed: Option<PathBuf>,

    /// What a service answers, whatever its state: SERVICE:OUTCOME, SERVICE:latency=MILLISECONDS,
    /// SERVICE:drop=before or SERVICE:drop=after.
    #[arg(long = "fault", value_name = "SERVICE:WHAT")]
    faults: Vec<String>,

    /// How a service breaks its document: SERVICE:DRIFT, or a DRIFT for every service that knows it. `--help` lists
    /// them.
    #[arg(long = "drift", value_name = "[SERVICE:]DRIFT")]
    drifts: Vec<String>,

    /// Writes what the server saw to a HAR file, which `signoff check` reads. Credentials get stand-ins.
    #[arg(long, value_name = "FILE.har")]
    record: Option<PathBuf>,

    /// Leaves the credentials in the record as they are.
    #[arg(long, requires = "record")]
    record_credentials: bool,

    /// The rate limit of Rocket.Chat for each user and path; real servers have 10/60s.
    #[arg(long, value_name = "CALLS/SECONDS")]
    rate_limit: Option<RateLimit>,

    /// PEM file with the certificate (and its chain), for HTTPS.
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    tls_cert: Option<PathBuf>,

    /// PEM file with the key of the certificate.
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    tls_key: Option<PathBuf>,

    /// How the start is told.
    #[arg(long, value_enum, default_value_t)]
    format: Format,

    /// What is logged on standard error: off, error, warn, info, debug, trace, or directives of tracing.
    #[arg(long, value_name = "LEVEL", default_value = "warn", env = "SIGNOFF_LOG")]
    log: String,
}

/// The services.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Name {
    /// AlphaPoint's WebSocket gateway.
    Alphapoint,
    /// Rocket.Chat's REST interface.
    Rocketchat,
    /// OpenChampPS on a WebSocket.
    Openchamp,
    /// infoRouter's web service: GET, POST, SOAP 1.1.
    Inforouter,
    /// Crafter Studio.
    Crafter,
}

impl Name {
    /// The operation that ends its sessions.
    fn spec(self) -> &'static Spec {
        match self {
            Self::Alphapoint => &alphapoint::logout::SPEC,
            Self::Rocketchat => &rocketchat::sessions_logout::SPEC,
            Self::Openchamp => &openchamp::logout::SPEC,
            Self::Inforouter => &inforouter::logout::SPEC,
            Self::Crafter => &crafter::logout::SPEC,
        }
    }

    /// Its name: ids of operations begin with it.
    fn as_str(self) -> &'static str {
        self.spec().id().split('.').next().unwrap_or_default()
    }
}

/// How the start is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Text with commands to try.
    #[default]
    Human,
    /// One line of JSON: addresses and users.
    Json,
}

/// Serves until the process is told to stop.
///
/// # Errors
/// Everything that keeps it from starting.
pub(super) fn run(args: &Args) -> Result<Exit, CliError> {
    let filter = EnvFilter::try_new(&args.log).map_err(CliError::because(
        format!("--log {}: no level", args.log),
        "use one of off, error, warn, info, debug, trace",
    ))?;
    // A second subscriber cannot be: there is one command in a process.
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(io::stderr().is_terminal())
        .with_writer(io::stderr)
        .try_init();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(CliError::because(
        "no threads to serve with",
        "check the limits of the system on threads and open files",
    ))?;
    runtime.block_on(start(args))?;
    Ok(Exit::PASS)
}

async fn start(args: &Args) -> Result<(), CliError> {
    let told = Told::read(&args.faults, &args.drifts, &args.services())?;
    let metrics = PrometheusBuilder::new().install_recorder().ok();
    let setup = Setup::of(args).await?;
    let listener = TcpListener::bind(args.listen).await.map_err(CliError::because(
        format!("{}: cannot be listened on", args.listen),
        "choose another address with `--listen`; with port 0 the system finds a free one",
    ))?;
    let address = listener.local_addr().unwrap_or(args.listen);
    if !address.ip().is_loopback() && matches!(setup.scheme, Scheme::Plain) {
        print_note(
            "everybody who reaches this address can read the credentials: use `--tls-cert` and `--tls-key`",
        );
    }
    if args.seed.is_none() && args.store != "memory" {
        print_note(
            "other instances do not find these sessions: they need the same `--seed` file, with a pepper in it",
        );
    }
    let server = setup.server(args, &told, metrics.clone())?;
    // Whoever reads that it listens may ask it to stop at once.
    let stopped = stopped().map_err(CliError::because(
        "no signals can be waited for",
        "check the limits of the system on open files",
    ))?;
    if let Some(metrics) = metrics.clone() {
        tokio::spawn(keep_up(metrics));
    }
    welcome::print(args, &setup, address)?;
    serve(server, listener, setup.scheme, stopped).await;
    Ok(())
}

impl Args {
    fn services(&self) -> Vec<Name> {
        if self.services.is_empty() { Name::value_variants().to_vec() } else { self.services.clone() }
    }
}

/// Folds measurements together from time to time: until then each takes up memory.
async fn keep_up(metrics: PrometheusHandle) {
    loop {
        sleep(UPKEEP).await;
        metrics.run_upkeep();
    }
}

/// Waits for SIGINT or SIGTERM, which from this call on no longer end the process by themselves.
#[cfg(unix)]
fn stopped() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::SignalKind;
    use tokio::signal::unix::signal;

    let (mut terminated, mut interrupted) =
        (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminated.recv() => {}
            _ = interrupted.recv() => {}
        }
    })
}

/// Waits for Ctrl-C.
#[cfg(not(unix))]
fn stopped() -> io::Result<impl Future<Output = ()>> {
    // Where it cannot be waited for, the process is ended from outside.
    Ok(async { drop(tokio::signal::ctrl_c().await) })
}
