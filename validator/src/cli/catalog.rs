//! Which operations to look for: the built-in ones, those of the user's spec files, and the choice among them.

use std::fs;
use std::io;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use signoff_spec::catalog::Catalog;
use signoff_spec::diagnostic::has_errors;
use signoff_spec::diagnostic::render_all;
use signoff_spec::model::operation::Operation;

use crate::cli::error::CliError;
use crate::cli::similar;

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
        return Err(CliError::NoOperation);
    }
    for name in &sources.only {
        if !all.iter().any(|operation| is_called(operation, name)) {
            let known = all.iter().flat_map(|operation| [operation.id.as_str(), operation.service()]);
            return Err(similar::unknown(
                "operation",
                name,
                known,
                "`signoff operations` lists all operations",
            ));
        }
    }
    let wanted = |operation: &&Operation| {
        sources.only.is_empty() || sources.only.iter().any(|name| is_called(operation, name))
    };
    Ok(all.iter().filter(wanted).cloned().collect())
}

/// The spec files behind a path: itself, or the `*.json` files in it, sorted.
///
/// # Errors
/// [`CliError::UnreadableSpec`] and [`CliError::NoSpec`].
pub(super) fn spec_files(path: &Path) -> Result<Vec<PathBuf>, CliError> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let unreadable = |source| unreadable(path, source);
    let mut files = Vec::new();
    for entry in fs::read_dir(path).map_err(unreadable)? {
        let file = entry.map_err(unreadable)?.path();
        if file.is_file() && file.extension().is_some_and(|ending| ending == "json") {
            files.push(file);
        }
    }
    files.sort();
    if files.is_empty() { Err(CliError::NoSpec(path.display().to_string())) } else { Ok(files) }
}

/// The text of a spec file.
///
/// # Errors
/// [`CliError::UnreadableSpec`].
pub(super) fn text(path: &Path) -> Result<String, CliError> {
    fs::read_to_string(path).map_err(|source| unreadable(path, source))
}

fn add(catalog: &mut Catalog, path: &Path) -> Result<(), CliError> {
    let (name, text) = (path.display().to_string(), text(path)?);
    let checked = catalog.add(&name, &text);
    if !has_errors(&checked.diagnostics) {
        return Ok(());
    }
    // When standard error is closed there is nobody left to tell.
    let _ = writeln!(anstream::stderr().lock(), "{}", render_all(&checked.diagnostics, &checked.source));
    Err(CliError::Spec(name))
}

fn is_called(operation: &Operation, name: &str) -> bool {
    operation.id == name || operation.service() == name
}

fn unreadable(path: &Path, source: io::Error) -> CliError {
    CliError::UnreadableSpec { path: path.display().to_string(), source }
}
