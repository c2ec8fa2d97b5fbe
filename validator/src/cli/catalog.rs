//! Which operations to look for: the built-in ones, those of the user's spec files, and the choice among them.

use std::fs;
use std::io;
use std::path::Path;
use std::path::PathBuf;

use signoff_spec::catalog::Catalog;
use signoff_spec::diagnostic::has_errors;
use signoff_spec::model::operation::Operation;
use signoff_spec::text::Limits;
use signoff_spec::text::parse;

use crate::cli::error::CliError;
use crate::cli::error::print_diagnostics;

/// Where operations come from.
#[derive(Debug, clap::Args)]
pub(super) struct Sources {
    /// Spec file, or folder of spec files, with operations of your own; may be repeated.
    #[arg(long, value_name = "FILE|DIR")]
    spec: Vec<PathBuf>,

    /// Leave out the built-in operations.
    #[arg(long)]
    no_builtin: bool,

    /// Only this operation, or only those of this service; may be repeated.
    #[arg(long, value_name = "OPERATION")]
    only: Vec<String>,
}

/// The operations, sorted by id.
///
/// # Errors
/// Spec files that cannot be read or are wrong (their diagnostics are printed), and names in `--only` that nothing has.
pub(super) fn operations(sources: &Sources) -> Result<Vec<Operation>, CliError> {
    let mut catalog = if sources.no_builtin { Catalog::empty() } else { Catalog::builtin() };
    for path in &sources.spec {
        for file in spec_files(path)? {
            add(&mut catalog, &file)?;
        }
    }
    let all = catalog.operations();
    if all.is_empty() {
        let help = "`--no-builtin` leaves out the built-in operations: add your own with `--spec FILE`";
        return Err(CliError::new("no operation to look for", help));
    }
    for name in &sources.only {
        if !all.iter().any(|operation| is_called(operation, name)) {
            let known = all.iter().flat_map(|operation| [operation.id.as_str(), operation.service()]);
            let list = "`signoff operations` lists all operations";
            return Err(CliError::unknown("operation", name, known, list));
        }
    }
    let wanted = |operation: &&Operation| {
        sources.only.is_empty() || sources.only.iter().any(|name| is_called(operation, name))
    };
    Ok(all.iter().filter(wanted).cloned().collect())
}

/// The spec files behind a path: itself, or the `*.json` files in it that say `"signoff"`, sorted.
///
/// # Errors
/// A folder that cannot be read, or holds none.
pub(super) fn spec_files(path: &Path) -> Result<Vec<PathBuf>, CliError> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(path).map_err(unreadable(path))? {
        let file = entry.map_err(unreadable(path))?.path();
        let is_json = file.is_file() && file.extension().is_some_and(|ending| ending == "json");
        if is_json && says_signoff(&fs::read(&file).map_err(unreadable(&file))?) {
            files.push(file);
        }
    }
    files.sort();
    if files.is_empty() {
        let what = format!("{}: no spec file (*.json) in this folder", path.display());
        return Err(CliError::new(what, "name the spec file itself, or the folder that holds it"));
    }
    Ok(files)
}

/// Whether a text is meant to be a spec file: that of any other JSON file in a folder is not.
fn says_signoff(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    match parse(&text, Limits::default()) {
        Ok(root) => root.member("signoff").is_some(),
        Err(_) => text.contains("\"signoff\""),
    }
}

/// The text of a spec file.
///
/// # Errors
/// A file that cannot be read.
pub(super) fn text(path: &Path) -> Result<String, CliError> {
    fs::read_to_string(path).map_err(unreadable(path))
}

fn add(catalog: &mut Catalog, path: &Path) -> Result<(), CliError> {
    let (name, text) = (path.display().to_string(), text(path)?);
    let checked = catalog.add(&name, &text);
    if !has_errors(&checked.diagnostics) {
        return Ok(());
    }
    print_diagnostics(&checked);
    let help = "correct it, or leave it out; `signoff explain CODE` says more about each message";
    Err(CliError::new(format!("{name}: the spec file has errors"), help))
}

fn is_called(operation: &Operation, name: &str) -> bool {
    operation.id == name || operation.service() == name
}

fn unreadable(path: &Path) -> impl FnOnce(io::Error) -> CliError {
    let help = "check the path and its permissions";
    CliError::because(format!("{}: unreadable spec file", path.display()), help)
}
