//! A `signoff serve` that was started for a test, on a free port, and ends with it.

use std::io::BufRead;
use std::io::BufReader;
use std::io::Read;
use std::io::Write;
use std::net::TcpStream;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;

use serde_json::Value;

/// How long anything may take on a busy machine before a test gives up.
const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) struct Running {
    process: Child,
    /// What it printed: addresses and users.
    pub(crate) told: Value,
}

impl Running {
    pub(crate) fn start(arguments: &[&str]) -> Self {
        Self::spawn(&mut command(arguments))
    }

    /// The same for a command that is not complete yet.
    pub(crate) fn spawn(command: &mut Command) -> Self {
        let mut process = command
            .args(["--listen", "127.0.0.1:0", "--format", "json"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let told = serde_json::from_str(&line).unwrap_or_else(|_| panic!("it says \"{line}\""));
        Self { process, told }
    }

    pub(crate) fn port(&self) -> u16 {
        let address = self.told["address"].as_str().unwrap();
        address.rsplit(':').next().unwrap().parse().unwrap()
    }

    /// The password of a demo user.
    pub(crate) fn password(&self, name: &str) -> &str {
        let users = self.told["users"].as_array().unwrap();
        let user = users.iter().find(|user| user["name"] == name).unwrap();
        user["password"].as_str().unwrap()
    }

    /// The answer to a GET, head and all.
    pub(crate) fn get(&self, target: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port())).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        write!(stream, "GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    /// A fresh ticket of infoRouter.
    pub(crate) fn ticket(&self, user: &str, password: &str) -> String {
        let answer = self.get(&format!("/srv.asmx/AuthenticateUser?UID={user}&PWD={password}"));
        answer.split(" ticket=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    }

    /// Asks it to stop, and gives its exit code.
    pub(crate) fn stop(mut self) -> Option<i32> {
        let asked = Command::new("kill").arg(self.process.id().to_string()).status().unwrap();
        assert!(asked.success());
        self.process.wait().unwrap().code()
    }
}

/// Whatever a test did, nothing is left behind.
impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// `signoff serve` with arguments, away from the environment of whoever tests.
pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_signoff"));
    command.arg("serve").args(arguments);
    for name in ["SIGNOFF_LISTEN", "SIGNOFF_STORE", "SIGNOFF_LOG"] {
        command.env_remove(name);
    }
    command
}
