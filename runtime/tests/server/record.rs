//! Records: what they hold, and what they do not show.

use futures_util::SinkExt;
use futures_util::StreamExt;
use serde_json::Value;
use signoff::server::Limits;
use signoff::server::Scheme;
use signoff::server::Server;
use signoff::server::record::Credentials;
use signoff::server::record::Recorder;
use tokio_tungstenite::tungstenite::Message;

use crate::start::Running;
use crate::start::alphapoint_login;

/// Everything that a session of each kind says, and the record of it.
async fn recorded(credentials: Credentials) -> (String, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("seen.har");
    let recorder = Recorder::create(&path, credentials).unwrap();
    let server = Server::new(Limits::default()).with_recorder(recorder);
    let server = Running::with(server, Scheme::Plain).await;
    let ticket = server.ticket().await;
    let cookie = format!("Cookie: ticket={ticket}\r\n");
    server.ask("GET", "/srv.asmx/isValidTicket", &cookie, "").await;
    server.get(&format!("/srv.asmx/LogOut?AuthenticationTicket={ticket}")).await;
    let body = r#"{"user":"alice","password":"secret"}"#;
    let login = server.ask("POST", "/api/v1/login", "Content-Type: application/json\r\n", body).await;
    let token = login.split("\"authToken\":\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    server.ask("GET", "/api/v1/me", &format!("X-User-Id: x\r\nX-Auth-Token: {token}\r\n"), "").await;
    let mut socket = server.socket("/WSGateway/").await;
    socket.send(Message::text(alphapoint_login())).await.unwrap();
    let answer = socket.next().await.unwrap().unwrap().into_text().unwrap();
    let session =
        answer.split("SessionToken\\\":\\\"").nth(1).unwrap().split('\\').next().unwrap().to_owned();
    socket.close(None).await.unwrap();
    while socket.next().await.is_some() {}
    server.stop().await;
    let text = std::fs::read_to_string(&path).unwrap();
    (text, vec![ticket, token, session, "secret".to_owned()])
}

fn entries(text: &str) -> Vec<Value> {
    let har: Value = serde_json::from_str(text).unwrap();
    assert_eq!(har["log"]["version"], "1.2");
    har["log"]["entries"].as_array().unwrap().clone()
}

#[tokio::test]
async fn a_record_holds_everything() {
    let (text, secrets) = recorded(Credentials::Kept).await;
    for secret in &secrets {
        assert!(text.contains(secret.as_str()));
    }
    let entries = entries(&text);
    assert_eq!(entries.len(), 6);
    assert_eq!(entries[2]["response"]["status"], 200);
    assert!(entries[2]["request"]["url"].as_str().unwrap().starts_with("http://localhost/srv.asmx/LogOut?"));
    assert_eq!(entries[3]["request"]["postData"]["mimeType"], "application/json");
    let messages = entries[5]["_webSocketMessages"].as_array().unwrap();
    assert_eq!(messages.len(), 2);
    assert_eq!(messages[0]["type"], "send");
    assert_eq!(messages[1]["type"], "receive");
}

#[tokio::test]
async fn a_redacted_record_shows_no_credential_and_keeps_who_is_who() {
    let (text, secrets) = recorded(Credentials::Replaced).await;
    for secret in &secrets {
        assert!(!text.contains(secret.as_str()), "{secret} in {text}");
    }
    let entries = entries(&text);
    let cookie = entries[1]["request"]["headers"].as_array().unwrap();
    let cookie = cookie.iter().find(|header| header["name"] == "cookie").unwrap()["value"].as_str().unwrap();
    let stand_in = cookie.strip_prefix("ticket=").unwrap();
    assert!(entries[2]["request"]["url"].as_str().unwrap().ends_with(&format!("={stand_in}")));
    assert_eq!(entries[2]["request"]["queryString"][0]["value"], stand_in);
    let issued = entries[0]["response"]["content"]["text"].as_str().unwrap();
    assert!(issued.contains(&format!(" ticket=\"{stand_in}\"")), "{issued}");
}

#[tokio::test]
async fn a_record_that_cannot_be_made_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    assert!(Recorder::create(&folder.path().join("no/such/folder.har"), Credentials::Kept).is_err());
}
