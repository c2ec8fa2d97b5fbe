//! `signoff new`: a spec file to start from.

use clap::ValueEnum;
use signoff_spec::catalog::check;

use crate::cli::error::CliError;
use crate::cli::exit::Exit;
use crate::cli::output;

const EXAMPLES: &str = "\
Examples:
  signoff new my_system.logout > my_system.logout.json
  signoff new --binding soap11 my_system.log_out > my_system.log_out.json

Then `signoff lint FILE` while you say what your system does, and `signoff check session.har --spec FILE`.";

/// The id that the templates have.
const ID: (&str, &str) = ("my_system", "logout");

/// Prints a spec file to start from: it lints clean, and says what to change.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// How the operation travels.
    #[arg(long, value_enum, default_value = "http")]
    binding: Binding,

    /// Id of the operation, lower case.
    #[arg(value_name = "SERVICE.OPERATION")]
    id: String,
}

/// The protocols that there is a start for, as spec files call them.
#[derive(Clone, Copy, Debug, ValueEnum)]
#[value(rename_all = "snake_case")]
enum Binding {
    /// HTTP with JSON.
    Http,
    /// SOAP 1.1 over HTTP.
    Soap11,
    /// JSON messages on a WebSocket.
    WsJson,
}

/// Prints the file.
///
/// # Errors
/// An id that cannot be one.
pub(super) fn run(args: &Args) -> Result<Exit, CliError> {
    let text = file(args.binding, &args.id).ok_or_else(|| {
        let help = "write `<service>.<operation>`, both in lower case, with digits and underscores: my_system.logout";
        CliError::new(format!("`{}` cannot be the id of an operation", args.id), help)
    })?;
    output::answer(|out| out.write_all(text.as_bytes()))
}

/// The file that describes an operation of this id; `None` if there can be none.
fn file(binding: Binding, id: &str) -> Option<String> {
    let (service, operation) = id.split_once('.')?;
    let is_name = |name: &str| name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    let template = match binding {
        Binding::Http => include_str!("new/http.json"),
        Binding::Soap11 => include_str!("new/soap11.json"),
        Binding::WsJson => include_str!("new/ws_json.json"),
    };
    let text = template.replace(&format!("{}.{}", ID.0, ID.1), id).replace(ID.0, service);
    // What is wrong with it can only be its id.
    (is_name(service) && is_name(operation) && check(id, &text).1.is_empty()).then_some(text)
}
