//! `signoff export`: operations as files that the tools of others read.

use std::fs;
use std::path::PathBuf;

use clap::ValueEnum;
use signoff_spec::export::bundle::bundle;
use signoff_spec::export::json_schema::json_schemas;

use crate::cli::catalog;
use crate::cli::catalog::Sources;
use crate::cli::error::CliError;
use crate::cli::exit::Exit;
use crate::cli::output;
use crate::cli::output::Color;

/// Where the project publishes its own schemas.
const BASE_URL: &str = "https://signoff-rs.github.io/signoff/schemas";

const EXAMPLES: &str = "\
Examples:
  signoff export --kind json-schema --out schemas
  signoff export --kind json-schema --out schemas --base-url https://example.com/schemas --spec my_system.logout.json";

/// Writes operations as files that other tools read.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// What to write.
    #[arg(long, value_enum)]
    kind: Kind,

    /// Folder to write to; it is made if need be, and files of other names in it stay.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,

    /// Address under which the files will be published; their `$id`s start with it.
    #[arg(long, value_name = "URL", default_value = BASE_URL, value_parser = address)]
    base_url: String,

    #[command(flatten)]
    sources: Sources,
}

/// The forms in which operations are written.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Kind {
    /// JSON Schema 2020-12: one file for each message, outcome and edition, and a bundle of all.
    JsonSchema,
}

/// Writes the files and says how many.
///
/// # Errors
/// Those of the spec files, and files that cannot be written.
pub(super) fn run(args: &Args) -> Result<Exit, CliError> {
    let operations = catalog::operations(&args.sources)?;
    let base = args.base_url.trim_end_matches('/');
    let files: Vec<_> = match args.kind {
        Kind::JsonSchema => {
            let mut files: Vec<_> =
                operations.iter().flat_map(|operation| json_schemas(operation, base)).collect();
            files.push(bundle(&files, base));
            files
        }
    };
    for file in &files {
        let path = args.out.join(&file.path);
        let folder = path.parent().unwrap_or(&path);
        fs::create_dir_all(folder).map_err(CliError::not_written(folder))?;
        output::to_file(&path, Color::Never, |out| out.write_all(file.text.as_bytes()))?;
    }
    output::answer(|out| {
        writeln!(out, "{} files of {} operations in {}", files.len(), operations.len(), args.out.display())
    })
}

/// An absolute address, as every `$id` has to be.
fn address(text: &str) -> Result<String, String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    match rest {
        Some(rest) if !rest.trim_matches('/').is_empty() && !rest.contains(['#', '?', ' ', '"']) => {
            Ok(text.to_owned())
        }
        _ => Err("an absolute address is needed, like https://example.com/schemas".to_owned()),
    }
}
