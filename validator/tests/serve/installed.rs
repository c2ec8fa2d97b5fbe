//! Programs of others: where they are, or that a test is not run.

use std::env;
use std::io;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Output;

use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// The Python of the clients.
fn python() -> PathBuf {
    root().join("target/peers/python/bin/python")
}

/// Whether all of these can be started; if not, says that a test is not run.
pub(crate) fn are_there(programs: &[&str]) -> bool {
    let is_missing = |program: &&&str| {
        let path = if **program == "python" { python() } else { PathBuf::from(program) };
        Command::new(path).arg("--version").output().is_err()
    };
    let missing: Vec<_> = programs.iter().filter(is_missing).collect();
    if !missing.is_empty() {
        not_run(&format!("{missing:?} are missing (tests/peers/install)"));
    }
    missing.is_empty()
}

/// Says that a test is not run, and why; where all have to be, that is a failure.
pub(crate) fn not_run(why: &str) {
    assert!(env::var_os("SIGNOFF_PEERS").is_none_or(|value| value != "required"), "{why}");
    // Straight to the terminal: the test runner keeps what `println!` says of a passing test to itself.
    let _ = writeln!(io::stderr(), "not run: {why}");
}

/// Runs a client, by its path below `tests/peers`, against a server, with more of the environment.
pub(crate) fn client(path: &str, server: &Value, environment: &[(&str, &str)]) -> Output {
    let (folder, name) = path.split_once('/').unwrap();
    let peers = root().join("tests/peers");
    let folder = peers.join(folder);
    let mut command = if name.ends_with(".sh") {
        Command::new(folder.join(name))
    } else {
        let mut command = Command::new(python());
        command.arg(name);
        command
    };
    // Proxies of the machine are not for its loopback.
    command
        .env("NO_PROXY", "127.0.0.1")
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("PYTHONPATH", peers.join("clients"));
    command.current_dir(folder).env("SIGNOFF_SERVER", server.to_string());
    command.envs(environment.iter().copied()).output().unwrap()
}
