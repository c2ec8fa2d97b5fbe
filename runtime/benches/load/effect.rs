//! Logouts at full load: each ticket ends exactly once, and none is accepted afterwards.

use std::time::Instant;

use tokio::task::JoinSet;

use crate::load::client::Client;
use crate::load::client::request;
use crate::load::process::Process;

const CONNECTIONS: usize = 32;
const TICKETS: usize = 500;

pub(crate) async fn run() {
    let server = Process::start("services", None);
    let port = server.port;
    let begun = Instant::now();
    let mut tasks = JoinSet::new();
    for _ in 0..CONNECTIONS {
        tasks.spawn(async move {
            let mut client = Client::connect(port).await.unwrap();
            let (mut accepted, mut effective) = (0, 0);
            for _ in 0..TICKETS {
                let ticket = sign_in(&mut client).await;
                accepted += usize::from(says_success(&mut client, "LogOut", &ticket).await);
                assert!(!says_success(&mut client, "LogOut", &ticket).await, "it ended twice");
                effective += usize::from(!says_success(&mut client, "isValidTicket", &ticket).await);
            }
            (accepted, effective)
        });
    }
    let done = tasks.join_all().await;
    let (accepted, effective) = done.iter().fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1));
    println!(
        "\neffect: {accepted} logouts of {} accepted, {effective} of them effective, {:.0} calls/s",
        CONNECTIONS * TICKETS,
        4.0 * (CONNECTIONS * TICKETS) as f64 / begun.elapsed().as_secs_f64()
    );
    assert_eq!((accepted, effective), (CONNECTIONS * TICKETS, CONNECTIONS * TICKETS));
}

pub(crate) async fn sign_in(client: &mut Client) -> String {
    try_sign_in(client).await.unwrap()
}

/// A ticket, unless the store is away.
pub(crate) async fn try_sign_in(client: &mut Client) -> Option<String> {
    let bytes = request("GET", "/srv.asmx/AuthenticateUser?UID=bob&PWD=pw", "", "");
    let answer = String::from_utf8_lossy(client.ask(&bytes).await.ok()?).into_owned();
    Some(answer.split(" ticket=\"").nth(1)?.split('"').next()?.to_owned())
}

pub(crate) async fn says_success(client: &mut Client, function: &str, ticket: &str) -> bool {
    let target = format!("/srv.asmx/{function}?AuthenticationTicket={ticket}");
    let answer = client.ask(&request("GET", &target, "", "")).await.unwrap();
    String::from_utf8_lossy(answer).contains("success=\"true\"")
}
