//! A Redis server of the test's own, on a free port of the loopback, stopped by its handle.

use std::env;
use std::fs;
use std::io;
use std::io::Write;
use std::net::Ipv4Addr;
use std::net::TcpListener;
use std::net::TcpStream;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::thread;
use std::time::Duration;
use std::time::Instant;

use redis::AsyncCommands;
use redis::Client;
use redis::aio::MultiplexedConnection;
use redis::cmd;
use tempfile::TempDir;
use tokio::time::sleep;

/// How long anything may take on a busy machine before a test gives up.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// Between two looks at something that will happen.
pub(crate) const PAUSE: Duration = Duration::from_millis(5);

pub(crate) struct RedisServer {
    port: u16,
    folder: TempDir,
    process: Option<Child>,
}

impl RedisServer {
    /// A server that answers; `None`, and a word on the terminal, if there is no such program here.
    pub(crate) fn start() -> Option<Self> {
        if !is_there() {
            return None;
        }
        let folder = TempDir::new().expect("a temporary folder");
        let mut server = Self { port: 0, folder, process: None };
        // Another process may take the port between our look and its start.
        for _ in 0..5 {
            let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
            server.port = listener.local_addr().expect("it is bound").port();
            drop(listener);
            if server.begin() {
                return Some(server);
            }
        }
        panic!("redis-server does not start");
    }

    /// Starts it, on the same port as before; whether it answers.
    pub(crate) fn begin(&mut self) -> bool {
        let process = Command::new("redis-server")
            .args(["--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--rdbcompression", "no"])
            .arg("--port")
            .arg(self.port.to_string())
            .arg("--dir")
            .arg(self.folder.path())
            .stdout(Stdio::null())
            .spawn()
            .expect("the program is there");
        let process = self.process.insert(process);
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            if process.try_wait().expect("it is ours").is_some() {
                return false;
            }
            if TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_ok() {
                return true;
            }
            thread::sleep(PAUSE);
        }
        false
    }

    /// Stops it; nothing that it held is kept.
    pub(crate) fn stop(&mut self) {
        if let Some(mut process) = self.process.take() {
            process.kill().expect("it is ours");
            process.wait().expect("it is ours");
        }
    }

    pub(crate) fn address(&self) -> String {
        format!("redis://127.0.0.1:{}", self.port)
    }

    /// A connection beside the store.
    pub(crate) async fn connect(&self) -> MultiplexedConnection {
        let client = Client::open(self.address()).expect("an address");
        client.get_multiplexed_async_connection().await.expect("it is up")
    }

    pub(crate) async fn empty(&self) {
        cmd("FLUSHALL").query_async::<()>(&mut self.connect().await).await.expect("it is up");
    }

    /// All that it holds, as it would write it to a disk.
    pub(crate) async fn dump(&self) -> Vec<u8> {
        cmd("SAVE").query_async::<()>(&mut self.connect().await).await.expect("it is up");
        fs::read(self.folder.path().join("dump.rdb")).expect("it was saved")
    }

    /// Waits, without asking the store, until no session is left that ends within a second.
    pub(crate) async fn wait_until_expired(&self) {
        let mut connection = self.connect().await;
        let begun = Instant::now();
        loop {
            let names: Vec<String> = connection.keys("signoff:*:session:*").await.expect("it is up");
            let mut expiring = 0;
            for name in &names {
                let left: i64 = connection.pttl(name).await.expect("it is up");
                expiring += usize::from(left < 1_000);
            }
            if expiring == 0 {
                return;
            }
            assert!(begun.elapsed() < PATIENCE, "{expiring} sessions do not expire");
            sleep(PAUSE).await;
        }
    }
}

impl Drop for RedisServer {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Whether the program starts; if not, says that its test is not run.
fn is_there() -> bool {
    let there = Command::new("redis-server").arg("--version").stdout(Stdio::null()).status().is_ok();
    let required = env::var_os("SIGNOFF_PEERS").is_some_and(|value| value == "required");
    assert!(there || !required, "redis-server is missing (tests/peers/install)");
    if !there {
        // Straight to the terminal: the test runner keeps what `println!` says of a passing test to itself.
        let _ = writeln!(io::stderr(), "not run: redis-server is missing (tests/peers/install)");
    }
    there
}
