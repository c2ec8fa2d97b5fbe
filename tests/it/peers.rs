//! Independent programs agree with us: tshark, and the checkers of JSON Schema.
//!
//! `tests/peers/install` gets them. Without one the test says so and passes, unless `SIGNOFF_PEERS=required`.

mod examples;
mod schemas;
mod tshark;

use std::env;
use std::io;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the package lies in the workspace").to_owned()
}

/// Whether the program starts; if not, says that its test is not run.
fn is_there(program: &Path) -> bool {
    let there = Command::new(program).arg("--version").output().is_ok();
    let name = program.file_name().unwrap_or_default().display().to_string();
    let required = env::var_os("SIGNOFF_PEERS").is_some_and(|value| value == "required");
    assert!(there || !required, "{name} is missing (tests/peers/install)");
    if !there {
        // Straight to the terminal: the test runner keeps what `println!` says of a passing test to itself.
        let _ = writeln!(io::stderr(), "not run: {name} is missing (tests/peers/install)");
    }
    there
}

fn run(command: &mut Command) -> Vec<u8> {
    let output = command.output().expect("the program starts");
    let stderr = String::from_utf8_lossy(&output.stderr);
    let stdout = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{command:?}\n{stdout}{stderr}");
    output.stdout
}

fn refused(command: &mut Command) {
    let output = command.output().expect("the program starts");
    assert!(!output.status.success(), "{command:?} accepts it");
}

/// A program below `target/peers`, if it is installed.
fn installed(program: &str) -> Option<PathBuf> {
    let program = root().join("target/peers").join(program);
    is_there(&program).then_some(program)
}
