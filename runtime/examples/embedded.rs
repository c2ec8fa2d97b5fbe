//! A client of infoRouter, and the test of it against the service itself: no container, no network, every outcome.
//!
//! `cargo run -p signoff --features server --example embedded`

use std::error::Error;
use std::io::Read;
use std::io::Write;
use std::net::TcpStream;

use signoff::reference::inforouter::Inforouter;
use signoff::reference::seed::Seed;
use signoff::server::Server;
use signoff::store::SystemClock;
use signoff::store::memory::MemoryStore;
use tokio::net::TcpListener;
use tokio::task::spawn_blocking;

signoff::operations!(builtin "inforouter.logout");

/// What is to be tested: it ends a ticket, and takes one that is gone for ended.
fn end_ticket(address: &str, ticket: &str, headers: &str) -> Result<bool, Box<dyn Error + Send + Sync>> {
    let credentials = logout::Credentials { ticket: Some(ticket.into()) };
    let request = logout::Get::encode_request(&logout::Request::default(), &credentials)?;
    let mut stream = TcpStream::connect(address)?;
    write!(stream, "GET {} HTTP/1.0\r\n{headers}\r\n", request.uri())?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    let (_, body) = answer.split_once("\r\n\r\n").ok_or("no answer")?;
    match logout::Get::decode_reply(&http::Response::new(body))? {
        logout::Outcome::Success(_) => Ok(true),
        logout::Outcome::Fault(fault) if fault.is_benign() => Ok(false),
        other => Err(format!("{other:?}").into()),
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let platform = Seed::demo().platform(MemoryStore::new(SystemClock), SystemClock)?;
    let router = Server::default().with_http(Inforouter::new(platform)).router();
    let listener = TcpListener::bind("127.0.0.1:0").await?;

    let address = listener.local_addr()?.to_string();
    tokio::spawn(async { axum::serve(listener, router).await });
    spawn_blocking(move || {
        assert!(!end_ticket(&address, "3f2a1b4c", "")?, "nobody has this ticket");
        assert!(
            end_ticket(&address, "3f2a1b4c", "x-signoff-outcome: success\r\n")?,
            "on demand, somebody has"
        );
        assert!(
            end_ticket(&address, "3f2a1b4c", "x-signoff-drift: wrong-root\r\n").is_err(),
            "a broken answer"
        );
        Ok(())
    })
    .await?
}
