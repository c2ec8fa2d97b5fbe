//! The five systems as far as signing out needs them, for tests: who is signed in is kept in memory.

use std::collections::HashSet;
use std::sync::Mutex;
use std::sync::PoisonError;

use signoff::binding::DecodeError;
use signoff::handler::Handler;
use signoff::operation::Call;

use crate::alphapoint;
use crate::crafter;
use crate::inforouter;
use crate::openchamp;
use crate::rocketchat;

/// The sessions that are live, by their ids or tickets.
#[derive(Debug, Default)]
pub struct Sessions(Mutex<HashSet<String>>);

impl Sessions {
    /// These are live.
    pub fn of(ids: &[&str]) -> Self {
        Self(Mutex::new(ids.iter().map(|id| (*id).to_owned()).collect()))
    }

    /// Ends one, if it is live.
    fn end(&self, id: &str) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(id)
    }

    fn is_live(&self, id: &str) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).contains(id)
    }
}

/// The exchange: `socket` is the session of the connection.
impl Handler<alphapoint::Operation> for Sessions {
    async fn handle(&self, _: Call<alphapoint::Operation>) -> alphapoint::Reply {
        match self.end("socket") {
            true => alphapoint::Success::new(None).into(),
            false => alphapoint::NotAuthorized::new().into(),
        }
    }

    fn reject(&self, _: &DecodeError) -> Option<alphapoint::Reply> {
        Some(alphapoint::InvalidResponse::new().into())
    }
}

impl Handler<crafter::Operation> for Sessions {
    async fn handle(&self, call: Call<crafter::Operation>) -> crafter::Reply {
        if let Some(id) = &call.credentials.id {
            self.end(id.expose());
        }
        crafter::Success::new().into()
    }
}

impl Handler<inforouter::Operation> for Sessions {
    async fn handle(&self, call: Call<inforouter::Operation>) -> inforouter::Reply {
        match call.credentials.ticket.is_some_and(|ticket| self.end(ticket.expose())) {
            true => inforouter::Success::new().into(),
            false => inforouter::SessionInvalid::new().into(),
        }
    }
}

/// The game: `socket` is the sign-in of the connection.
impl Handler<openchamp::Operation> for Sessions {
    async fn handle(&self, _: Call<openchamp::Operation>) -> openchamp::Reply {
        match self.end("socket") {
            true => openchamp::LoggedOut::new().into(),
            false => openchamp::AuthRequired::new(openchamp::AuthRequiredPayload::new()).into(),
        }
    }

    fn reject(&self, _: &DecodeError) -> Option<openchamp::Reply> {
        Some(openchamp::Reply::NoAnswer)
    }
}

impl Handler<rocketchat::Operation> for Sessions {
    async fn handle(&self, call: Call<rocketchat::Operation>) -> rocketchat::Reply {
        let rocketchat::Credentials { token, x_2fa_code: code, .. } = call.credentials;
        if !token.is_some_and(|token| self.is_live(token.expose())) {
            return rocketchat::Authorization::new().into();
        }
        match code.as_ref().map(|code| code.expose().as_str()) {
            None => {
                let methods = vec![rocketchat::TotpRequiredDetailsAvailableMethodsItem::Totp];
                let method = rocketchat::TotpRequiredDetailsMethod::Totp;
                rocketchat::TotpRequired::new(rocketchat::TotpRequiredDetails::new(method, false, methods))
                    .into()
            }
            Some("505403") if self.end(&call.request.session_id) => {
                rocketchat::Success::new(call.request.session_id).into()
            }
            Some("505403") => rocketchat::SessionNotFound::new().into(),
            Some(_) => {
                let method = rocketchat::TotpInvalidDetailsMethod::Totp;
                rocketchat::TotpInvalid::new(rocketchat::TotpInvalidDetails::new(method, false)).into()
            }
        }
    }
}
