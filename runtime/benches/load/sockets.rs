//! Ten thousand WebSockets at once: what each takes of memory, and how fast all of them are answered.

use std::time::Duration;
use std::time::Instant;

use futures_util::SinkExt;
use futures_util::StreamExt;
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::client_async;
use tokio_tungstenite::tungstenite::Message;

use crate::load::client::percentile;
use crate::load::process::Process;

const WANTED: u64 = 10_000;
/// Files that a process needs for everything but its connections.
const OTHERS: u64 = 200;
/// Clients that talk at the same time.
const AT_ONCE: usize = 64;

const LOGIN: &str =
    r#"{"m":0,"i":2,"n":"WebAuthenticateUser","o":"{\"UserName\":\"bob\",\"Password\":\"pw\"}"}"#;
const LOG_OUT: &str = r#"{"m":0,"i":4,"n":"LogOut","o":"{}"}"#;
const PROBE: &str = r#"{"m":0,"i":6,"n":"GetUserInfo","o":"{}"}"#;

type Socket = WebSocketStream<TcpStream>;

pub(crate) async fn run(files: u64) {
    let wanted = WANTED.min(files.saturating_sub(OTHERS));
    for (service, path) in [("alphapoint", "/WSGateway/"), ("openchamp", "/ws")] {
        // Memory that a server has had once it keeps.
        let server = Process::start("services", None);
        let before = server.memory();
        let begun = Instant::now();
        let sockets = open(server.port, path, wanted).await;
        let took = begun.elapsed();
        tokio::time::sleep(Duration::from_millis(500)).await;
        let taken = server.memory().saturating_sub(before) as f64 / sockets.len() as f64;
        println!(
            "\n{service}: {} WebSockets open after {:.1} s (wanted {WANTED}), {:.1} KiB each",
            sockets.len(),
            took.as_secs_f64(),
            taken / 1024.0
        );
        if service == "alphapoint" {
            walk(sockets).await;
        }
    }
}

async fn open(port: u16, path: &str, wanted: u64) -> Vec<Socket> {
    let mut tasks = JoinSet::new();
    for part in 0..AT_ONCE as u64 {
        let count = wanted / AT_ONCE as u64 + u64::from(part < wanted % AT_ONCE as u64);
        let address = format!("ws://127.0.0.1:{port}{path}");
        tasks.spawn(async move {
            let mut sockets = Vec::new();
            for _ in 0..count {
                let stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
                sockets.push(client_async(address.as_str(), stream).await.unwrap().0);
            }
            sockets
        });
    }
    tasks.join_all().await.into_iter().flatten().collect()
}

/// Every connection signs in, logs out, and is asked whether that had its effect.
async fn walk(sockets: Vec<Socket>) {
    let count = sockets.len();
    let begun = Instant::now();
    let mut parts: Vec<Vec<Socket>> = (0..AT_ONCE).map(|_| Vec::new()).collect();
    for (index, socket) in sockets.into_iter().enumerate() {
        parts[index % AT_ONCE].push(socket);
    }
    let mut tasks = JoinSet::new();
    for part in parts {
        tasks.spawn(async move {
            let (mut took, mut lost) = (Vec::new(), 0);
            for mut socket in part {
                assert!(say(&mut socket, LOGIN).await.contains("\\\"authenticated\\\":true"));
                let begun = Instant::now();
                let ended = say(&mut socket, LOG_OUT).await;
                took.push(begun.elapsed());
                assert!(ended.contains("\\\"errorcode\\\":0"), "{ended}");
                lost += usize::from(!say(&mut socket, PROBE).await.contains("\\\"errorcode\\\":20"));
            }
            (took, lost)
        });
    }
    let (mut took, mut lost) = (Vec::new(), 0);
    for (part, of_part) in tasks.join_all().await {
        took.extend(part);
        lost += of_part;
    }
    println!(
        "  login, LogOut and probe on each: {:.0} messages/s, LogOut p50 {:.2} ms, p99 {:.2} ms, without effect: {lost}",
        3.0 * count as f64 / begun.elapsed().as_secs_f64(),
        percentile(&mut took, 50).as_secs_f64() * 1e3,
        percentile(&mut took, 99).as_secs_f64() * 1e3,
    );
    assert_eq!(lost, 0, "accepted logouts had no effect");
}

async fn say(socket: &mut Socket, text: &str) -> String {
    socket.send(Message::text(text)).await.unwrap();
    loop {
        // Servers ping.
        if let Message::Text(text) = socket.next().await.unwrap().unwrap() {
            return text.as_str().to_owned();
        }
    }
}
