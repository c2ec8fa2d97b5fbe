//! Requests in a second, beside a bare handler: interleaved rounds, medians of both and of the ratio in a round.

use std::time::Duration;

use crate::load::client::load;
use crate::load::client::percentile;
use crate::load::client::request;
use crate::load::process::Process;

const ROUNDS: usize = 15;
const ROUND: Duration = Duration::from_millis(400);
const CONNECTIONS: usize = 32;

pub(crate) async fn run() {
    let services = Process::start("services", None);
    let bare = Process::start("bare", None);
    println!(
        "HTTP: answers in a second over {CONNECTIONS} connections, medians of {ROUNDS} interleaved rounds (goal 0.8)"
    );
    println!("{:34} {:>9} {:>9} {:>7} {:>11} {:>11}", "", "service", "bare", "ratio", "p99", "p99 bare");
    for (name, bytes) in requests() {
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        let (mut our_times, mut their_times) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            for (process, rates, times) in
                [(&services, &mut ours, &mut our_times), (&bare, &mut theirs, &mut their_times)]
            {
                let took = load(process.port, CONNECTIONS, &bytes, ROUND).await;
                rates.push(took.len() as u64 * 1000 / ROUND.as_millis() as u64);
                times.extend(took);
            }
        }
        let ratios = ours.iter().zip(&theirs).map(|(ours, theirs)| ours * 1000 / theirs);
        let ratio = percentile(&mut ratios.collect::<Vec<_>>(), 50);
        let (ours, theirs) = (percentile(&mut ours, 50), percentile(&mut theirs, 50));
        println!(
            "{name:34} {ours:>7}/s {theirs:>7}/s {:>7.2} {:>8.2} ms {:>8.2} ms",
            ratio as f64 / 1000.0,
            percentile(&mut our_times, 99).as_secs_f64() * 1e3,
            percentile(&mut their_times, 99).as_secs_f64() * 1e3,
        );
    }
}

fn requests() -> [(&'static str, Vec<u8>); 5] {
    let ticket = "3f2a1b4c-5d6e-7f8a-9b0c-1d2e3f4a5b6c";
    let soap = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\">\
         <soap:Body><LogOut xmlns=\"http://tempuri.org/\"><AuthenticationTicket>{ticket}</AuthenticationTicket></LogOut>\
         </soap:Body></soap:Envelope>"
    );
    let action = "content-type: text/xml; charset=utf-8\r\nsoapaction: \"http://tempuri.org/LogOut\"\r\n";
    let pair = "content-type: application/json\r\nx-user-id: 2tTEqR7ZNMJ4HGGNa\r\n\
                x-auth-token: ocFlTSMfowj9tSH1vQV6ANL9SiahkKUK1KhU_PpAUtT\r\nx-2fa-code: 505403\r\n";
    let form = "content-type: application/x-www-form-urlencoded\r\n";
    let studio = "/studio/api/1/services/api/1/security/logout.json";
    let cookie = "cookie: JSESSIONID=71B79AB777F2673612A37DDA108F9DAA\r\n";
    [
        (
            "inforouter, GET",
            request("GET", &format!("/srv.asmx/LogOut?AuthenticationTicket={ticket}"), "", ""),
        ),
        (
            "inforouter, form",
            request("POST", "/srv.asmx/LogOut", form, &format!("AuthenticationTicket={ticket}")),
        ),
        ("inforouter, SOAP", request("POST", "/srv.asmx", action, &soap)),
        (
            "rocketchat",
            request("POST", "/api/v1/sessions/logout", pair, "{\"sessionId\":\"tTouumJMrHMjnedWf\"}"),
        ),
        ("crafter", request("POST", studio, cookie, "")),
    ]
}
