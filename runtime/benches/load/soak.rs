//! Mixed load, malformed input and restarts of Redis, for a while: nothing may break, stay or grow.

use std::net::Ipv4Addr;
use std::net::TcpListener;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::time::Duration;
use std::time::Instant;

use redis::Client as Redis;
use redis::cmd;
use tempfile::TempDir;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::sleep;
use tokio::time::timeout;

use crate::load::client::Client;
use crate::load::client::request;
use crate::load::effect::says_success;
use crate::load::effect::try_sign_in;
use crate::load::process::Process;

const CLIENTS: usize = 16;
/// Tries of a logout that the store may be away for.
const TRIES: usize = 100;
/// Sign-ins after the last restart: each ends a few sessions that were left in doubt.
const SETTLING: usize = 200;
/// Memory may breathe, but not grow: what counts is the second half.
const GROWTH: f64 = 1.25;

/// A Redis that keeps its data over a restart.
struct Store {
    port: u16,
    folder: TempDir,
    process: Child,
}

impl Store {
    fn start() -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let folder = tempfile::tempdir().unwrap();
        let process = Self::spawn(port, &folder);
        Self { port, folder, process }
    }

    fn spawn(port: u16, folder: &TempDir) -> Child {
        let mut redis = Command::new("redis-server");
        redis.args(["--bind", "127.0.0.1", "--save", "3600 1", "--port", &port.to_string(), "--dir"]);
        redis.arg(folder.path()).stdout(Stdio::null()).spawn().unwrap()
    }

    /// Saves, stops, is away for a while, and comes back.
    async fn restart(&mut self, away: Duration) {
        // SIGTERM lets it save what it has.
        Command::new("kill").arg(self.process.id().to_string()).status().unwrap();
        self.process.wait().unwrap();
        sleep(away).await;
        self.process = Self::spawn(self.port, &self.folder);
        while std::net::TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            sleep(Duration::from_millis(20)).await;
        }
    }

    /// Sessions that are in it.
    fn sessions(&self) -> usize {
        let mut connection =
            Redis::open(format!("redis://127.0.0.1:{}", self.port)).unwrap().get_connection().unwrap();
        let keys: Vec<String> = cmd("KEYS").arg("signoff:*:session:*").query(&mut connection).unwrap();
        keys.len()
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// What the clients saw.
#[derive(Default)]
struct Seen {
    is_over: AtomicBool,
    ended: AtomicUsize,
    refused: AtomicUsize,
    /// Sign-ins whose answer was lost: they may have had their effect, until the server knows better.
    lost: AtomicUsize,
    broken: AtomicUsize,
    malformed: AtomicUsize,
    leaked: AtomicUsize,
}

pub(crate) async fn run(seconds: u64) {
    if Command::new("redis-server").arg("--version").output().is_err() {
        println!("\nsoak: not run, redis-server is missing (tests/peers/install)");
        return;
    }
    let mut store = Store::start();
    let mut server = Process::start("services", Some(&format!("redis://127.0.0.1:{}", store.port)));
    let seen = Arc::new(Seen::default());
    let mut tasks = JoinSet::new();
    for _ in 0..CLIENTS {
        tasks.spawn(sessions(server.port, Arc::clone(&seen)));
    }
    tasks.spawn(malformed(server.port, Arc::clone(&seen)));
    let begun = Instant::now();
    let mut memory = Vec::new();
    let mut restarts = 0;
    while begun.elapsed() < Duration::from_secs(seconds) {
        sleep(Duration::from_secs(3)).await;
        memory.push(server.memory());
        store.restart(Duration::from_millis(700)).await;
        restarts += 1;
    }
    seen.is_over.store(true, Ordering::SeqCst);
    tasks.join_all().await;
    let (early, late) = (memory[memory.len() / 2], *memory.last().unwrap());
    let number = |count: &AtomicUsize| count.load(Ordering::SeqCst);
    let doubtful = store.sessions();
    settle(server.port).await;
    let left = store.sessions();
    println!(
        "\nsoak of {seconds} s, Redis restarted {restarts} times: {} sessions ended, {} calls and {} sign-ins refused while it \
         was away, {} malformed inputs, {} panics; sessions left: {doubtful}, and {left} once people sign in again; memory {:.1} MiB in the middle, \
         {:.1} MiB at the end",
        number(&seen.ended),
        number(&seen.refused),
        number(&seen.lost),
        number(&seen.malformed),
        number(&seen.broken),
        early as f64 / 1048576.0,
        late as f64 / 1048576.0,
    );
    assert!(server.is_running(), "the server is gone");
    assert_eq!(number(&seen.leaked), 0, "a session that was ended is accepted");
    assert!(doubtful <= number(&seen.lost), "sessions have leaked that were not in doubt");
    assert_eq!(left, 0, "sessions have leaked");
    assert_eq!(number(&seen.broken), 0, "a handler has panicked, or a connection broke");
    assert!(late as f64 <= early as f64 * GROWTH, "memory grows");
}

/// Signs in and out until it is over. A logout that is refused while the store is away is tried again.
async fn sessions(port: u16, seen: Arc<Seen>) {
    let mut client = Client::connect(port).await.unwrap();
    while !seen.is_over.load(Ordering::SeqCst) {
        let Some(ticket) = try_sign_in(&mut client).await else {
            seen.lost.fetch_add(1, Ordering::SeqCst);
            sleep(Duration::from_millis(20)).await;
            continue;
        };
        let mut is_ended = false;
        for _ in 0..TRIES {
            if says_success(&mut client, "LogOut", &ticket).await {
                is_ended = true;
                break;
            }
            seen.refused.fetch_add(1, Ordering::SeqCst);
            if is_healthy(&mut client).await && !says_success(&mut client, "isValidTicket", &ticket).await {
                // The logout had its effect, and the answer did not get through.
                is_ended = is_healthy(&mut client).await;
                break;
            }
            sleep(Duration::from_millis(50)).await;
        }
        seen.ended.fetch_add(usize::from(is_ended), Ordering::SeqCst);
        let is_accepted = says_success(&mut client, "isValidTicket", &ticket).await;
        seen.leaked.fetch_add(usize::from(is_ended && is_accepted), Ordering::SeqCst);
    }
}

/// Signs in and out some more: sessions that a restart left in doubt are ended by the way.
async fn settle(port: u16) {
    let mut client = Client::connect(port).await.unwrap();
    for _ in 0..SETTLING {
        let ticket = try_sign_in(&mut client).await.unwrap();
        assert!(says_success(&mut client, "LogOut", &ticket).await);
    }
}

async fn is_healthy(client: &mut Client) -> bool {
    let answer = client.ask(&request("GET", "/healthz", "", "")).await.unwrap();
    answer.starts_with(b"HTTP/1.1 200 ")
}

/// Sends what no client should, each on a connection of its own; a handler that panics answers with 500.
async fn malformed(port: u16, seen: Arc<Seen>) {
    let inputs: Vec<Vec<u8>> = vec![
        b"\x16\x03\x01\x02\x00\x01\x00".to_vec(),
        b"GET\r\n\r\n".to_vec(),
        b"POST /api/v1/login HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-length: 3\r\n\r\n\xff{[".to_vec(),
        b"POST /api/v1/sessions/logout HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-length: 70\r\nx-user-id: \xff\r\n\r\n".iter().copied().chain([b'['; 70]).collect(),
        b"GET /srv.asmx/LogOut?AuthenticationTicket=%ff%00&%zz=& HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncookie: ;;=;ticket=\"\r\n\r\n".to_vec(),
        b"POST /srv.asmx HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-type: text/xml\r\ncontent-length: 20\r\n\r\n<!DOCTYPE a><a>&b;<c".to_vec(),
        b"GET /ws HTTP/1.1\r\nhost: a\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n\xff\xff\xff\xff\xff\xff".to_vec(),
    ];
    while !seen.is_over.load(Ordering::SeqCst) {
        for input in &inputs {
            let Ok(mut stream) = TcpStream::connect(("127.0.0.1", port)).await else { continue };
            let _ = stream.write_all(input).await;
            let _ = stream.shutdown().await;
            let mut answer = Vec::new();
            let _ = timeout(Duration::from_secs(5), stream.read_to_end(&mut answer)).await;
            seen.malformed.fetch_add(1, Ordering::SeqCst);
            // CatchPanic's answer has this body; the services have their own.
            let panicked = String::from_utf8_lossy(&answer).contains("Service panicked");
            seen.broken.fetch_add(usize::from(panicked), Ordering::SeqCst);
        }
        sleep(Duration::from_millis(10)).await;
    }
}
