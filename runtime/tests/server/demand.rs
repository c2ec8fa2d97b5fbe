//! What a client can ask of a server to see how it copes.

use std::sync::atomic::Ordering;
use std::time::Duration;
use std::time::Instant;

use futures_util::SinkExt;
use futures_util::StreamExt;
use signoff::server::Limits;
use tokio_tungstenite::tungstenite::Message;

use crate::start::Running;
use crate::start::alphapoint_login;

const LOGOUT: &str = r#"{"m":0,"i":4,"n":"LogOut","o":"{}"}"#;
const ALIVE: &str = "success=\"true\"";

#[tokio::test]
async fn outcomes_come_by_header_and_by_query() {
    let server = Running::start(Limits::default()).await;
    let answer =
        server.ask("POST", "/api/v1/sessions/logout", "x-signoff-outcome: totp_required\r\n", "").await;
    assert!(
        answer.starts_with("HTTP/1.1 400 ") && answer.contains("TOTP Required [totp-required]"),
        "{answer}"
    );
    let answer = server.get("/srv.asmx/LogOut?signoff-outcome=success").await;
    assert!(answer.contains(ALIVE), "{answer}");
    let mut socket = server.socket("/WSGateway/?signoff-outcome=operation_failed").await;
    socket.send(Message::text(LOGOUT)).await.unwrap();
    let answer = socket.next().await.unwrap().unwrap();
    assert!(answer.to_text().unwrap().contains("Operation Failed"));
    let wrong = server.get("/srv.asmx/LogOut?signoff-outcome=nothing").await;
    assert!(wrong.starts_with("HTTP/1.1 400 ") && wrong.contains("has no outcome `nothing`"), "{wrong}");
    server.stop().await;
}

#[tokio::test]
async fn a_dropped_connection_has_its_effect_after_and_none_before() {
    let server = Running::start(Limits::default()).await;
    let ticket = server.ticket().await;
    let probe = format!("/srv.asmx/isValidTicket?AuthenticationTicket={ticket}");
    let logout = format!("/srv.asmx/LogOut?AuthenticationTicket={ticket}");
    assert_eq!(server.get(&format!("{logout}&signoff-drop=before")).await, "");
    assert!(server.get(&probe).await.contains(ALIVE));
    assert_eq!(server.get(&format!("{logout}&signoff-drop=after")).await, "");
    assert!(!server.get(&probe).await.contains(ALIVE));
    server.stop().await;
}

#[tokio::test]
async fn a_dropped_socket_has_its_effect_after_and_none_before() {
    for (when, code) in [("before", "null"), ("after", "20")] {
        let server = Running::start(Limits::default()).await;
        let mut one = server.socket(&format!("/WSGateway/?signoff-drop={when}")).await;
        one.send(Message::text(alphapoint_login())).await.unwrap();
        let answer = one.next().await.unwrap().unwrap().into_text().unwrap();
        let token = answer.split("SessionToken\\\":\\\"").nth(1).unwrap().split('\\').next().unwrap();
        one.send(Message::text(LOGOUT)).await.unwrap();
        assert!(!matches!(one.next().await, Some(Ok(Message::Text(_)))), "no answer");
        let mut two = server.socket("/WSGateway/").await;
        let payload = format!("{{\\\"SessionToken\\\":\\\"{token}\\\"}}");
        let resume = format!(r#"{{"m":0,"i":2,"n":"WebAuthenticateUser","o":"{payload}"}}"#);
        two.send(Message::text(resume)).await.unwrap();
        let resumed = two.next().await.unwrap().unwrap().into_text().unwrap();
        assert_eq!(resumed.contains("\\\"authenticated\\\":true"), code == "null", "{resumed}");
        server.stop().await;
    }
}

#[tokio::test]
async fn an_answer_comes_late_if_it_has_to() {
    let server = Running::start(Limits::default()).await;
    let begun = Instant::now();
    server.ask("GET", "/srv.asmx/LogOut", "x-signoff-latency: 300\r\n", "").await;
    assert!(begun.elapsed() >= Duration::from_millis(300));
    server.stop().await;
}

#[tokio::test]
async fn health_follows_the_store_and_faults_are_documented() {
    let server = Running::start(Limits::default()).await;
    assert!(server.get("/healthz").await.starts_with("HTTP/1.1 200 "));
    let ticket = server.ticket().await;
    server.is_down.store(true, Ordering::SeqCst);
    assert!(server.get("/healthz").await.starts_with("HTTP/1.1 503 "));
    let logout = format!("/srv.asmx/LogOut?AuthenticationTicket={ticket}");
    assert!(server.get(&logout).await.contains("[901]"));
    let crafter = "/studio/api/1/services/api/1/security/logout.json";
    let answer = server.ask("POST", crafter, "Cookie: JSESSIONID=00\r\n", "").await;
    assert!(answer.starts_with("HTTP/1.1 500 ") && answer.contains("Internal server error.\\n"), "{answer}");
    server.is_down.store(false, Ordering::SeqCst);
    assert!(server.get(&logout).await.contains(ALIVE), "nothing was lost, and no restart was needed");
    server.stop().await;
}
