//! Signing out: one function for each system, and one answer for all of them.

use std::error::Error;

use signoff::json::Json;
use signoff::secret::Secret;

use crate::Transport;
use crate::alphapoint;
use crate::crafter;
use crate::inforouter;
use crate::openchamp;
use crate::rocketchat;

/// What a program that cleans up wants to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignedOut {
    /// The session has ended now.
    Now,
    /// There was none any more.
    Before,
}

/// Ends the session of the socket.
///
/// # Errors
/// What the transport, the codec or the system objects to.
pub fn alphapoint(transport: &mut impl Transport, number: u64) -> Result<SignedOut, Box<dyn Error>> {
    let number = Json::from(number);
    let credentials = alphapoint::Credentials::default();
    let frame = alphapoint::Ws::encode_request(&alphapoint::Request::new(), &credentials, Some(&number))?;
    let answer = transport.frame(frame)?.ok_or("no answer")?;
    let reply = alphapoint::Ws::decode_reply(&answer)?;
    if reply.correlation != Some(number) {
        return Err("an answer to another request".into());
    }
    reply.message.into_result()?;
    Ok(SignedOut::Now)
}

/// Ends the session of a cookie.
///
/// # Errors
/// What the transport, the codec or the system objects to.
pub fn crafter(transport: &mut impl Transport, session: Secret) -> Result<SignedOut, Box<dyn Error>> {
    let credentials = crafter::Credentials { id: Some(session) };
    let request = crafter::Http::encode_request(&crafter::Request::new(), &credentials)?;
    crafter::Http::decode_reply(&transport.http(request)?)?.into_result()?;
    Ok(SignedOut::Now)
}

/// Ends a ticket over SOAP. A ticket that has ended before is no error.
///
/// # Errors
/// What the transport, the codec or the system objects to.
pub fn inforouter(transport: &mut impl Transport, ticket: Secret) -> Result<SignedOut, Box<dyn Error>> {
    let credentials = inforouter::Credentials { ticket: Some(ticket) };
    let request = inforouter::Soap::encode_request(&inforouter::Request::new(), &credentials)?;
    match inforouter::Soap::decode_reply(&transport.http(request)?)? {
        inforouter::Outcome::Success(_) => Ok(SignedOut::Now),
        inforouter::Outcome::Fault(fault) if fault.is_benign() => Ok(SignedOut::Before),
        inforouter::Outcome::Fault(fault) => Err(fault.into()),
        other => Err(format!("{other:?}").into()),
    }
}

/// Signs the connection out. Its token stays valid, so whoever wants it to end has to forget it.
///
/// # Errors
/// What the transport, the codec or the system objects to.
pub fn openchamp(transport: &mut impl Transport) -> Result<SignedOut, Box<dyn Error>> {
    let credentials = openchamp::Credentials::default();
    let frame = openchamp::Ws::encode_request(&openchamp::Request::new(), &credentials, None)?;
    let Some(answer) = transport.frame(frame)? else { return Err("no answer".into()) };
    // A message may hold more than one document, and pushes are among them.
    let outcomes = openchamp::Ws::decode_replies(&answer).into_iter().flatten();
    for outcome in outcomes {
        match outcome.message {
            openchamp::Outcome::LoggedOut(_) => return Ok(SignedOut::Now),
            openchamp::Outcome::Fault(openchamp::Fault::AuthRequired(_)) => return Ok(SignedOut::Before),
            _ => {}
        }
    }
    Err("nothing that answers".into())
}

/// How a session of somebody else was ended, or what has to be done first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// It is over.
    Done(SignedOut),
    /// The request has to be repeated with a code of one of these second factors.
    NeedsCode(Vec<String>),
}

/// Ends the session of somebody else.
///
/// # Errors
/// What the transport, the codec or the system objects to.
pub fn rocketchat(
    transport: &mut impl Transport,
    session: &str,
    credentials: &rocketchat::Credentials,
) -> Result<Ended, Box<dyn Error>> {
    let request = rocketchat::Http::encode_request(&rocketchat::Request::new(session), credentials)?;
    match rocketchat::Http::decode_reply(&transport.http(request)?)? {
        rocketchat::Outcome::Success(_) => Ok(Ended::Done(SignedOut::Now)),
        rocketchat::Outcome::Fault(rocketchat::Fault::TotpRequired(needed)) => {
            let methods = needed.details.available_methods.iter();
            Ok(Ended::NeedsCode(methods.map(|method| method.as_str().to_owned()).collect()))
        }
        rocketchat::Outcome::Fault(fault) if fault.is_benign() => Ok(Ended::Done(SignedOut::Before)),
        rocketchat::Outcome::Fault(fault) => Err(fault.into()),
        other => Err(format!("{other:?}").into()),
    }
}
