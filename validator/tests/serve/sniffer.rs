//! tshark on the loopback, from before the first packet to after the last.

use std::io::BufRead;
use std::io::BufReader;
use std::path::Path;
use std::path::PathBuf;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;

use crate::serve::installed::not_run;

/// How long packets may take from the loopback to the file.
const SETTLING: Duration = Duration::from_millis(1500);

pub(crate) struct Sniffer {
    process: Child,
    folder: TempDir,
}

impl Sniffer {
    /// Starts to capture what goes to and from these ports; `None` where tshark may not.
    pub(crate) fn start(ports: &[u16]) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let filter: Vec<String> = ports.iter().map(|port| format!("tcp port {port}")).collect();
        let mut process = Command::new("tshark")
            .args(["-i", "lo", "-f", &filter.join(" or "), "-w"])
            .arg(folder.path().join("seen.pcapng"))
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(process.stderr.as_mut().unwrap()).lines();
        let said: Vec<String> =
            lines.by_ref().map_while(Result::ok).take_while(|line| !line.contains("Capturing on")).collect();
        // It says so a moment before it does.
        thread::sleep(SETTLING);
        if process.try_wait().unwrap().is_some() {
            not_run(&format!("tshark cannot capture on the loopback: {said:?}"));
            return None;
        }
        Some(Self { process, folder })
    }

    /// Stops, and gives what was captured of each port as tshark's JSON.
    pub(crate) fn stop(mut self, ports: &[u16]) -> (TempDir, Vec<PathBuf>) {
        thread::sleep(SETTLING);
        let asked = Command::new("kill").args(["-INT", &self.process.id().to_string()]).status().unwrap();
        assert!(asked.success());
        self.process.wait().unwrap();
        let seen = self.folder.path().join("seen.pcapng");
        let exported = ports.iter().map(|port| {
            let path = self.folder.path().join(format!("{port}.json"));
            let filter = format!("tcp.port == {port} && (http || websocket)");
            let mut tshark = Command::new("tshark");
            tshark.arg("-r").arg(&seen).args(["-d", &format!("tcp.port=={port},http")]);
            let output = tshark.args(["-Y", &filter, "-T", "json"]).output().unwrap();
            std::fs::write(&path, output.stdout).unwrap();
            path
        });
        let exported = exported.collect();
        (std::mem::replace(&mut self.folder, TempDir::new().unwrap()), exported)
    }
}

impl Drop for Sniffer {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The report of `signoff check` on a capture.
pub(crate) fn report(capture: &Path) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_signoff"))
        .args(["check", "--format", "json"])
        .arg(capture)
        .output()
        .unwrap();
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)))
}
