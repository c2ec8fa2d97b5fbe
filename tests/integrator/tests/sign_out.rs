//! The client against the handlers, without a network between them.

use std::error::Error;
use std::future::Future;
use std::pin::pin;
use std::task::Context;
use std::task::Poll;
use std::task::Waker;

use example_integrator::Transport;
use example_integrator::alphapoint;
use example_integrator::client;
use example_integrator::client::Ended;
use example_integrator::client::SignedOut;
use example_integrator::crafter;
use example_integrator::inforouter;
use example_integrator::openchamp;
use example_integrator::own::EndSession;
use example_integrator::own::EndTicket;
use example_integrator::own::SecondFactor;
use example_integrator::rocketchat;
use example_integrator::server::Sessions;
use signoff::handler::answer_frame;
use signoff::handler::answer_http;
use signoff::message::Message;

/// Handlers that wait for nothing are ready at once.
fn ready<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("a handler waits"),
    }
}

/// Hands what is sent to the handler of one system.
struct Direct<'a>(&'a Sessions);

impl Transport for Direct<'_> {
    fn http(&mut self, request: http::Request<Vec<u8>>) -> Result<http::Response<Vec<u8>>, Box<dyn Error>> {
        let response = match request.uri().path() {
            "/api/v1/sessions/logout" => ready(answer_http::<rocketchat::Http, _, _>(self.0, &request)),
            "/srv.asmx" => ready(answer_http::<inforouter::Soap, _, _>(self.0, &request)),
            _ => ready(answer_http::<crafter::Http, _, _>(self.0, &request)),
        };
        Ok(response?)
    }

    fn frame(&mut self, message: String) -> Result<Option<String>, Box<dyn Error>> {
        Ok(if message.contains("\"n\"") {
            ready(answer_frame::<alphapoint::Ws, _>(self.0, &message))?
        } else {
            ready(answer_frame::<openchamp::Ws, _>(self.0, &message))?
        })
    }
}

#[test]
fn a_session_ends_once() {
    let sessions = Sessions::of(&["socket", "ticket"]);
    assert_eq!(client::alphapoint(&mut Direct(&sessions), 2).unwrap(), SignedOut::Now);
    let error = client::alphapoint(&mut Direct(&sessions), 4).unwrap_err();
    assert_eq!(error.to_string(), "the caller may not do this (`not_authorized`, code 20)");
    assert_eq!(client::inforouter(&mut Direct(&sessions), "ticket".into()).unwrap(), SignedOut::Now);
    assert_eq!(client::inforouter(&mut Direct(&sessions), "ticket".into()).unwrap(), SignedOut::Before);
    let sessions = Sessions::of(&["socket"]);
    assert_eq!(client::openchamp(&mut Direct(&sessions)).unwrap(), SignedOut::Now);
    assert_eq!(client::openchamp(&mut Direct(&sessions)).unwrap(), SignedOut::Before);
    assert_eq!(client::crafter(&mut Direct(&sessions), "cookie".into()).unwrap(), SignedOut::Now);
}

#[test]
fn the_session_of_somebody_else_needs_a_second_factor() {
    let sessions = Sessions::of(&["token", "tTouumJMrHMjnedWf"]);
    let mut credentials = rocketchat::Credentials { token: Some("token".into()), ..Default::default() };
    let end = |credentials: &_| client::rocketchat(&mut Direct(&sessions), "tTouumJMrHMjnedWf", credentials);
    assert_eq!(end(&credentials).unwrap(), Ended::NeedsCode(vec!["totp".to_owned()]));
    credentials.x_2fa_code = Some("000000".into());
    assert!(end(&credentials).unwrap_err().to_string().contains("totp_invalid"));
    credentials.x_2fa_code = Some("505403".into());
    assert_eq!(end(&credentials).unwrap(), Ended::Done(SignedOut::Now));
    assert_eq!(end(&credentials).unwrap(), Ended::Done(SignedOut::Before));
    credentials.token = None;
    assert!(end(&credentials).unwrap_err().to_string().contains("authorization"));
}

#[test]
fn types_of_the_program_mean_what_the_spec_says() {
    let sent = serde_json::to_string(&EndSession { session_id: "a" }).unwrap();
    assert_eq!(rocketchat::Request::from_json(sent).unwrap(), rocketchat::Request::new("a"));
    let sent = serde_json::to_string(&EndTicket { authentication_ticket: Some("t".into()) }).unwrap();
    let ticket = inforouter::Request::from_json(sent).unwrap().authentication_ticket;
    assert_eq!(ticket, Some("t".into()));
    let method = rocketchat::TotpRequiredDetailsMethod::Totp;
    let details = rocketchat::TotpRequiredDetails::new(method, true, Vec::new()).to_json().unwrap();
    let read: SecondFactor = serde_json::from_str(&details).unwrap();
    assert!(read.method == "totp" && read.code_generated);
}
