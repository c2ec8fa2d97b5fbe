//! Where a report goes: standard output, or a file that is replaced only when the report is complete.

use std::fs;
use std::io;
use std::io::BufWriter;
use std::io::ErrorKind;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use anstream::AutoStream;
use anstream::ColorChoice;
use clap::ValueEnum;
use tempfile::NamedTempFile;

use crate::cli::error::CliError;
use crate::cli::exit::Exit;

/// When to color.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    /// On a terminal, unless NO_COLOR is set.
    #[default]
    Auto,
    /// Everywhere, files included.
    Always,
    /// Nowhere.
    Never,
}

/// Writes the whole answer of a command to standard output.
///
/// # Errors
/// Those of [`to_stdout`].
pub(super) fn answer(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<Exit, CliError> {
    to_stdout(Color::Auto, write).map(|()| Exit::PASS)
}

/// Writes to standard output; a reader that has seen enough (`| head`) is no error.
///
/// # Errors
/// When it cannot be written.
pub(super) fn to_stdout(
    color: Color,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), CliError> {
    let choice = match color {
        Color::Auto => AutoStream::choice(&io::stdout()),
        Color::Always => ColorChoice::Always,
        Color::Never => ColorChoice::Never,
    };
    let mut out = BufWriter::new(AutoStream::new(io::stdout().lock(), choice));
    match write(&mut out).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        done => done.map_err(CliError::not_written(Path::new("standard output"))),
    }
}

/// Writes to a file: beside it first, and only a complete report takes its place.
///
/// # Errors
/// When it cannot be written; the file is then as it was.
pub(super) fn to_file(
    path: &Path,
    color: Color,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), CliError> {
    let mut report = Vec::new();
    let done = match color {
        Color::Always => write(&mut report),
        Color::Auto | Color::Never => write(&mut anstream::StripStream::new(&mut report)),
    };
    done.and_then(|()| replace(path, &report)).map_err(CliError::not_written(path))
}

fn replace(path: &Path, report: &[u8]) -> io::Result<()> {
    // A pipe or a device cannot be replaced, and a link is to stay one.
    if fs::metadata(path).is_ok_and(|found| !found.is_file()) {
        return fs::write(path, report);
    }
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let mut file = beside(&path)?;
    file.write_all(report)?;
    file.as_file().sync_all()?;
    file.persist(&path)?;
    Ok(())
}

fn beside(path: &Path) -> io::Result<NamedTempFile> {
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    let folder = folder.map_or_else(|| PathBuf::from("."), Path::to_owned);
    // A missing folder is the usual mistake, and this error does not name the temporary file.
    fs::metadata(&folder)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".signoff-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // Temporary files are private by default; a report gets the permissions of any new file.
        let usual =
            fs::metadata(path).map_or_else(|_| fs::Permissions::from_mode(0o666), |old| old.permissions());
        builder.permissions(usual);
    }
    builder.tempfile_in(folder)
}
