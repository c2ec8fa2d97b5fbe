//! How a server stops, and what it says where there is nothing.

use std::time::Duration;

use futures_util::SinkExt;
use futures_util::StreamExt;
use signoff::server::Limits;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::time::sleep;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;

use crate::limits::close_of;
use crate::start::Running;

#[tokio::test]
async fn open_sockets_are_closed_with_1001() {
    let server = Running::start(Limits::default()).await;
    let mut socket = server.socket("/WSGateway/").await;
    socket.send(Message::text(r#"{"m":0,"i":2,"n":"Ping","o":"{}"}"#)).await.unwrap();
    socket.next().await.unwrap().unwrap();
    let closing = tokio::spawn(async move { close_of(&mut socket).await });
    server.stop().await;
    assert_eq!(closing.await.unwrap().unwrap().code, CloseCode::Away);
}

#[tokio::test]
async fn requests_under_way_get_their_answers() {
    let server = Running::start(Limits::default()).await;
    let mut stream = TcpStream::connect(("127.0.0.1", server.port)).await.unwrap();
    let late = b"GET /srv.asmx/LogOut HTTP/1.1\r\nHost: localhost\r\nx-signoff-latency: 500\r\n\r\n";
    stream.write_all(late).await.unwrap();
    sleep(Duration::from_millis(100)).await;
    server.stop().await;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    assert!(String::from_utf8_lossy(&answer).contains("[901]"));
}

#[tokio::test]
async fn whoever_does_not_finish_is_cut_off() {
    let server = Running::start(Limits { grace: Duration::from_millis(200), ..Limits::default() }).await;
    let socket = server.socket("/ws").await;
    let mut stream = TcpStream::connect(("127.0.0.1", server.port)).await.unwrap();
    stream.write_all(b"POST /api/v1/login HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n").await.unwrap();
    sleep(Duration::from_millis(100)).await;
    server.stop().await;
    drop(socket);
}

#[tokio::test]
async fn every_answer_has_a_request_id() {
    let server = Running::start(Limits::default()).await;
    assert!(server.get("/healthz").await.contains("x-request-id: "));
    let own = server.ask("GET", "/api/v1/me", "x-request-id: mine\r\n", "").await;
    assert!(own.contains("x-request-id: mine\r\n"), "{own}");
    server.stop().await;
}

#[tokio::test]
async fn other_paths_say_which_services_there_are() {
    let server = Running::start(Limits::default()).await;
    let answer = server.get("/nothing").await;
    assert!(answer.starts_with("HTTP/1.1 404 "));
    assert!(answer.contains("alphapoint, openchamp, rocketchat, inforouter, crafter"), "{answer}");
    let plain = server.get("/ws").await;
    assert!(plain.starts_with("HTTP/1.1 400 ") || plain.starts_with("HTTP/1.1 426 "), "{plain}");
    server.stop().await;
}
