//! What keeps the server from starting: one error that says what and what to do, and exit code 2.

use std::fs;
use std::net::TcpListener;
use std::path::Path;

use crate::serve::running::command;

/// What is said on standard error; the exit code is 2, and nothing is printed.
fn error(arguments: &[&str]) -> String {
    let output = command(arguments).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    assert!(output.stdout.is_empty());
    String::from_utf8(output.stderr).unwrap()
}

/// The same, of which the first line is all that is not advice.
fn says(arguments: &[&str], what: &str, help: &str) {
    let text = error(arguments);
    let (first, rest) = text.split_once('\n').unwrap();
    assert!(first.starts_with("error: ") && first.contains(what), "{text}");
    let parts: Vec<&str> = first.split(": ").collect();
    assert!(parts.windows(2).all(|pair| pair[0] != pair[1]), "{text}");
    assert!(rest.trim_start().starts_with("= help: ") && rest.contains(help), "{text}");
    assert_eq!(text.lines().count(), 2, "{text}");
}

fn written(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_port_in_use() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    says(&["--listen", &address], &address, "--listen");
}

#[test]
fn an_unreachable_or_impossible_store() {
    // A port that was free a moment ago.
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    says(&["--store", &format!("redis://:hidden@{free}")], "unreachable session store", "--store memory");
    assert!(!error(&["--store", &format!("redis://:hidden@{free}")]).contains("hidden"));
    says(&["--store", "postgres://x"], "invalid address", "redis://127.0.0.1:6379/0");
}

#[test]
fn a_bad_certificate() {
    let folder = tempfile::tempdir().unwrap();
    let path = written(folder.path(), "no.pem", "nothing");
    says(&["--tls-cert", &path, "--tls-key", &path], "no certificate in PEM form", "belong together");
    says(&["--tls-cert", "/no/such.pem", "--tls-key", &path], "/no/such.pem: unreadable", "--tls-cert");
    assert!(error(&["--tls-cert", &path]).contains("--tls-key"));
}

#[test]
fn a_bad_seed() {
    let folder = tempfile::tempdir().unwrap();
    let path = written(folder.path(), "users.json", "{\n  \"usres\": []\n}");
    says(&["--seed", &path], &format!("{path}:2:3: unknown member `usres`; did you mean `users`?"), "users");
    says(&["--seed", "/no/such.json"], "/no/such.json: unreadable seed file", "permissions");
    let twice = r#"{"users":[{"name":"a","password":"b"},{"name":"a","password":"c"}]}"#;
    says(&["--seed", &written(folder.path(), "twice.json", twice)], "two users are called `a`", "seed file");
}

#[test]
fn faults_and_drifts_that_there_are_not() {
    says(&["--fault", "rocketchat:totp"], "has no outcome `totp`", "signoff operations");
    says(&["--fault", "totp_required"], "no service is named", "SERVICE:WHAT");
    says(&["--fault", "inforouter:latency=soon"], "`soon` is no latency", "signoff serve --help");
    says(&["--fault", "crafter:flood=1"], "no such demand: `flood`", "signoff serve --help");
    says(&["--drift", "inforouter:token-dies"], "has no drift `token-dies`", "--help");
    says(&["--drift", "everything"], "there is no such drift", "--help");
    says(
        &["--service", "crafter", "--fault", "inforouter:success"],
        "no service `inforouter` is started",
        "name one",
    );
}

#[test]
fn a_record_that_cannot_be_written() {
    says(
        &["--listen", "127.0.0.1:0", "--record", "/no/such/folder.har"],
        "/no/such/folder.har: not written",
        "folder",
    );
}

#[test]
fn arguments_that_are_none() {
    assert!(error(&["--listen", "localhost"]).contains("invalid value 'localhost'"));
    assert!(error(&["--service", "alphapont"]).contains("alphapoint"));
    assert!(error(&["--rate-limit", "often"]).contains("10/60s"));
    assert!(error(&["--record-credentials"]).contains("--record"));
    assert!(error(&["--log", "=,="]).contains("no level"));
}
