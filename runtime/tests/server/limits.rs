//! What one client can cost.

use std::time::Duration;
use std::time::Instant;

use futures_util::SinkExt;
use futures_util::StreamExt;
use signoff::server::Limits;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;

use crate::start::PATIENCE;
use crate::start::Running;
use crate::start::Socket;
use crate::start::openchamp_login;

/// Limits that a test can wait for.
fn short() -> Limits {
    Limits {
        head: Duration::from_millis(300),
        request: Duration::from_millis(300),
        ping: Duration::from_millis(100),
        idle: Duration::from_millis(400),
        ..Limits::default()
    }
}

/// The close frame of the server, after whatever it says before.
pub(crate) async fn close_of(socket: &mut Socket) -> Option<CloseFrame> {
    loop {
        match timeout(PATIENCE, socket.next()).await.unwrap() {
            Some(Ok(Message::Close(frame))) => return frame,
            Some(Ok(_)) => {}
            Some(Err(_)) | None => return None,
        }
    }
}

#[tokio::test]
async fn bodies_and_heads_have_a_size() {
    let server = Running::start(short()).await;
    let big = "x".repeat((64 << 10) + 1);
    let answer = server.ask("POST", "/api/v1/login", "", &big).await;
    assert!(answer.starts_with("HTTP/1.1 413 "), "{answer}");
    let answer = server.ask("GET", "/api/v1/me", &format!("X-Big: {}\r\n", "x".repeat(20_000)), "").await;
    assert!(answer.starts_with("HTTP/1.1 431 "), "{answer}");
    let many: String = (0..80).map(|number| format!("X-{number}: x\r\n")).collect();
    let answer = server.ask("GET", "/api/v1/me", &many, "").await;
    assert!(answer.starts_with("HTTP/1.1 431 "), "{answer}");
    server.stop().await;
}

#[tokio::test]
async fn slow_heads_and_bodies_are_not_waited_for() {
    let server = Running::start(short()).await;
    let begun = Instant::now();
    server.raw("GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nX-Slow: ").await;
    let slow =
        "POST /api/v1/login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 10\r\n\r\n{";
    let answer = server.raw(slow).await;
    assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
    assert!(begun.elapsed() < PATIENCE);
    server.stop().await;
}

#[tokio::test]
async fn idle_connections_are_closed() {
    let server = Running::start(short()).await;
    let mut stream = TcpStream::connect(("127.0.0.1", server.port)).await.unwrap();
    stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n").await.unwrap();
    let mut answer = Vec::new();
    timeout(PATIENCE, stream.read_to_end(&mut answer)).await.unwrap().unwrap();
    assert!(answer.starts_with(b"HTTP/1.1 200 "));
    server.stop().await;
}

#[tokio::test]
async fn a_socket_that_answers_pings_stays_open() {
    let server = Running::start(short()).await;
    let mut socket = server.socket("/ws").await;
    let begun = Instant::now();
    let mut pings = 0;
    while begun.elapsed() < short().idle * 3 {
        // Reading answers pings.
        if let Ok(Some(Ok(Message::Ping(_)))) = timeout(Duration::from_millis(50), socket.next()).await {
            pings += 1;
        }
    }
    assert!(pings >= 3, "{pings}");
    socket.send(Message::text(openchamp_login().to_string())).await.unwrap();
    while !matches!(socket.next().await, Some(Ok(Message::Text(_)))) {}
    server.stop().await;
}

#[tokio::test]
async fn a_socket_that_says_nothing_at_all_is_closed() {
    let server = Running::start(short()).await;
    let mut socket = server.socket("/ws").await;
    // Whoever does not read does not answer pings.
    tokio::time::sleep(short().idle * 2).await;
    assert_eq!(close_of(&mut socket).await.unwrap().code, CloseCode::Policy);
    server.stop().await;
}

#[tokio::test]
async fn a_message_that_is_too_big_closes_with_1009() {
    let server = Running::start(Limits::default()).await;
    let mut socket = server.socket("/ws").await;
    socket.send(Message::text("x".repeat(1024))).await.unwrap();
    socket.send(Message::text(r#"{"type":"logout"}"#)).await.unwrap();
    assert!(socket.next().await.unwrap().unwrap().to_text().unwrap().contains("AUTH_REQUIRED"));
    socket.send(Message::text("x".repeat(1025))).await.unwrap();
    assert_eq!(close_of(&mut socket).await.unwrap().code, CloseCode::Size);
    server.stop().await;
}

#[tokio::test]
async fn binary_messages_are_read_and_answered_with_text() {
    let server = Running::start(Limits::default()).await;
    let mut socket = server.socket("/ws").await;
    socket.send(Message::binary(br#"{"type":"logout"}"#.to_vec())).await.unwrap();
    assert!(matches!(socket.next().await, Some(Ok(Message::Text(_)))));
    server.stop().await;
}

#[tokio::test]
async fn a_connection_waits_until_there_is_room() {
    let server = Running::start(Limits { connections: 1, ..Limits::default() }).await;
    let first = server.socket("/ws").await;
    let mut second = TcpStream::connect(("127.0.0.1", server.port)).await.unwrap();
    second.write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").await.unwrap();
    let mut answer = Vec::new();
    assert!(timeout(Duration::from_millis(300), second.read_to_end(&mut answer)).await.is_err());
    drop(first);
    timeout(PATIENCE, second.read_to_end(&mut answer)).await.unwrap().unwrap();
    assert!(answer.starts_with(b"HTTP/1.1 200 "));
    server.stop().await;
}
