//! Paths as given to the captures behind them: files, folders, standard input.

use std::fs;
use std::fs::File;
use std::io;
use std::io::IsTerminal;
use std::path::Path;
use std::path::PathBuf;

use signoff_validator::capture::CaptureReader;
use signoff_validator::capture::open;

use crate::cli::error::CliError;

/// Names of captures end so, apart from a compression after it.
const CAPTURES: &[&str] = &["har", "json", "ndjson", "ek"];
/// Names of compressed captures end so.
const COMPRESSIONS: &[&str] = &["gz", "zst"];

/// Members that stand near the beginning of every capture and of little else: HAR, tshark's `json` and `ek`.
const MARKS: &[&[u8]] = &[b"\"log\"", b"\"_source\"", b"\"layers\""];

/// A capture format that was named, not detected.
pub(super) type Reader = &'static dyn CaptureReader;

/// What is to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Given {
    /// Standard input.
    Stdin,
    /// A file, named or found in a folder.
    File(PathBuf),
    /// A path that leads to no capture, and why.
    Unusable(PathBuf, Unusable),
}

/// Why a path leads to no capture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unusable {
    /// A folder in which nothing looks like a capture.
    EmptyFolder,
    /// A folder, or something in it, that cannot be listed.
    Unlisted(io::ErrorKind),
}

/// The captures to read, in order, and how many files in folders were passed over because they are none.
#[derive(Debug, Default)]
pub(super) struct Inputs {
    /// In the order given; within a folder by path.
    pub(super) found: Vec<Given>,
    /// Files named like captures that no reader recognizes.
    pub(super) skipped: u64,
}

/// Follows the paths. With a format given, every file in a folder that is named like a capture has to be one.
///
/// # Errors
/// No path, when standard input is a terminal.
pub(super) fn follow(paths: &[PathBuf], format: Option<Reader>) -> Result<Inputs, CliError> {
    let mut inputs = Inputs::default();
    if paths.is_empty() {
        if io::stdin().is_terminal() {
            let help = "name a HAR file, a tshark JSON file or a folder of them; `-` is standard input";
            return Err(CliError::new("no capture given", help));
        }
        inputs.found.push(Given::Stdin);
    }
    for path in paths {
        if path.as_os_str() == "-" {
            inputs.found.push(Given::Stdin);
        } else if path.is_dir() {
            folder(path, format, &mut inputs);
        } else {
            inputs.found.push(Given::File(path.clone()));
        }
    }
    Ok(inputs)
}

fn folder(path: &Path, format: Option<Reader>, inputs: &mut Inputs) {
    let mut files = Vec::new();
    if let Err(error) = walk(path, &mut files) {
        inputs.found.push(Given::Unusable(path.to_owned(), Unusable::Unlisted(error.kind())));
    }
    files.sort();
    let before = inputs.found.len();
    for file in files {
        if format.is_some() || is_capture(&file) {
            inputs.found.push(Given::File(file));
        } else {
            inputs.skipped += 1;
        }
    }
    if inputs.found.len() == before {
        inputs.found.push(Given::Unusable(path.to_owned(), Unusable::EmptyFolder));
    }
}

/// Collects the files below a folder whose names are those of captures. Links to folders are not followed: they may
/// lead in circles.
fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            walk(&entry.path(), files)?;
        } else if named_like_capture(&entry.path()) {
            files.push(entry.path());
        }
    }
    Ok(())
}

fn named_like_capture(path: &Path) -> bool {
    let is_one_of = |path: &Path, endings: &[&str]| {
        path.extension().is_some_and(|found| endings.iter().any(|ending| found.eq_ignore_ascii_case(ending)))
    };
    is_one_of(path, CAPTURES)
        || is_one_of(path, COMPRESSIONS)
            && path.file_stem().is_some_and(|stem| is_one_of(Path::new(stem), CAPTURES))
}

/// Whether the file is a capture and not some other JSON that lies in the folder. Whatever cannot be looked at counts:
/// `check` has to report it. So does a file called `.har`: it is meant to be a capture whatever is in it.
fn is_capture(path: &Path) -> bool {
    if path.extension().is_some_and(|found| found.eq_ignore_ascii_case("har")) {
        return true;
    }
    let Ok(file) = File::open(path) else { return true };
    match open(Box::new(file)) {
        Ok(input) => MARKS.iter().any(|mark| input.head().windows(mark.len()).any(|window| window == *mark)),
        Err(_) => true,
    }
}
