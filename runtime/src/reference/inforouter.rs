//! infoRouter: three ways to call one page, and one XML element as the answer. A ticket in the call, else in a cookie.
//!
//! Parameters are read as ASMX reads them: in query and form without letter case and joined where they stand there
//! twice, in SOAP by their exact name and namespace. Where the store does not answer, the ticket is not found in it,
//! and that is what the answer says.

mod asmx;
mod method;
mod wsdl;

use std::time::Duration;

use http::HeaderMap;
use http::HeaderValue;
use http::Method;
use http::Request;
use http::Response;
use http::header::CACHE_CONTROL;
use signoff_spec::carry::HeaderFields;

use crate::binding::carrier::HttpFields;
use crate::handler::Handler;
use crate::operation::Call;
use crate::operation::Spec;
use crate::operations;
use crate::reference::HttpService;
use crate::reference::Service;
use crate::reference::conduct::Conduct;
use crate::reference::directory::User;
use crate::reference::documented;
use crate::reference::platform::Platform;
use crate::reference::tokens;
use crate::reference::web;
use crate::store::SessionStore;

use self::asmx::Carrier;
use self::asmx::Invocation;
use self::logout::Reply;
use self::logout::SessionInvalid;
use self::logout::Success;
use self::method::Function;

operations! {
    pub mod logout = builtin "inforouter.logout";
}

/// The space of tickets.
const SPACE: &str = "inforouter";

/// How long a ticket lives without a call: 30 days, as the document says.
const LIFETIME: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// Nothing that ASMX says is kept by others.
const UNCACHED: HeaderValue = HeaderValue::from_static("private, max-age=0");

/// The parameter, and the cookie, that hold a ticket.
const PARAMETER: &str = "AuthenticationTicket";
const COOKIE: &str = "ticket";

/// The web service. Clones share the sessions.
#[derive(Clone, Debug)]
pub struct Inforouter<S> {
    platform: Platform<S>,
}

impl<S: SessionStore> Inforouter<S> {
    /// A web service on a platform.
    pub fn new(platform: Platform<S>) -> Self {
        Self { platform }
    }
}

impl<S: SessionStore + Clone + 'static> Service for Inforouter<S> {
    const NAME: &'static str = "inforouter";
    const PATHS: &'static [&'static str] = &["/srv.asmx", "/srv.asmx/LogOut", "/srv.asmx/{*rest}"];

    fn spec() -> &'static Spec {
        &logout::SPEC
    }
}

impl<S: SessionStore + Clone + 'static> HttpService for Inforouter<S> {
    fn concerns<T>(request: &Request<T>) -> bool {
        let action = HttpFields(request.headers()).soap11_action().unwrap_or_default();
        match request.uri().path() {
            "/srv.asmx/LogOut" => [Method::GET, Method::POST].contains(request.method()),
            "/srv.asmx" => request.method() == Method::POST && action.ends_with("/LogOut"),
            _ => false,
        }
    }

    async fn answer(&self, request: &Request<Vec<u8>>, conduct: &Conduct) -> Response<Vec<u8>> {
        let response = match asmx::read(request) {
            Ok(called) => match called.function {
                Function::LogOut => self.log_out(&called, request.headers(), conduct).await,
                Function::AuthenticateUser => self.authenticate(&called).await,
                Function::IsValidTicket => self.is_valid_ticket(&called, request.headers()).await,
            },
            Err(refusal) => *refusal,
        };
        web::with_header(response, CACHE_CONTROL, UNCACHED)
    }
}

impl<S: SessionStore> Handler<logout::Operation> for Inforouter<S> {
    async fn handle(&self, call: Call<logout::Operation>) -> Reply {
        self.end_ticket(&call, &Conduct::default()).await
    }
}

impl<S: SessionStore> Inforouter<S> {
    async fn log_out(
        &self,
        called: &Invocation,
        headers: &HeaderMap,
        conduct: &Conduct,
    ) -> Response<Vec<u8>> {
        let credentials = logout::Credentials { ticket: ticket(called, headers).map(Into::into) };
        let call = Call { request: logout::Request::new(), credentials };
        let reply = self.end_ticket(&call, conduct).await;
        match called.carrier {
            Carrier::Get => documented::response::<logout::Get>(&reply, conduct, &[]),
            Carrier::Post => documented::response::<logout::Post>(&reply, conduct, &[]),
            Carrier::Soap => documented::response::<logout::Soap>(&reply, conduct, &[]),
        }
    }

    async fn end_ticket(&self, call: &Call<logout::Operation>, conduct: &Conduct) -> Reply {
        let Some(ticket) = &call.credentials.ticket else { return SessionInvalid::new().into() };
        let key = self.platform.key(SPACE, ticket.expose());
        let store = self.platform.store();
        let ended =
            if conduct.ends_nothing(&logout::SPEC) { store.find(key).await } else { store.end(key).await };
        match ended {
            Ok(Some(_)) => Success::new().into(),
            Ok(None) | Err(_) => SessionInvalid::new().into(),
        }
    }

    async fn authenticate(&self, invocation: &Invocation) -> Response<Vec<u8>> {
        let parameter = |name| invocation.parameter(name).unwrap_or_default();
        let ticket = tokens::uuid();
        let key = self.platform.key(SPACE, &ticket);
        match self.platform.sign_in(key, parameter("UID"), parameter("PWD"), LIFETIME).await {
            Ok(Some(user)) => {
                let cookie = format!("{COOKIE}={ticket}; Path=/; HttpOnly");
                web::with_cookie(invocation.answered(&profile(user, Some(&ticket))), &cookie)
            }
            Ok(None) => invocation.refused("[900] Authentication failed"),
            Err(_) => invocation.refused("[902] Ticket generation failed"),
        }
    }

    /// The probe. It does not renew the ticket.
    async fn is_valid_ticket(&self, invocation: &Invocation, headers: &HeaderMap) -> Response<Vec<u8>> {
        let ticket = ticket(invocation, headers).unwrap_or_default();
        match self.platform.find(self.platform.key(SPACE, ticket)).await {
            Ok(Some((_, user))) => invocation.answered(&profile(user, None)),
            Ok(None) | Err(_) => invocation.refused("[901] Session expired or Invalid ticket"),
        }
    }
}

/// The ticket of a call: its parameter, else the cookie. An empty parameter is none.
fn ticket<'a>(invocation: &'a Invocation, headers: &'a HeaderMap) -> Option<&'a str> {
    let parameter = invocation.parameter(PARAMETER).filter(|ticket| !ticket.is_empty());
    parameter.or_else(|| HttpFields(headers).cookie(COOKIE))
}

fn profile<'a>(user: &'a User, ticket: Option<&'a str>) -> Vec<(&'static str, &'a str)> {
    let mut attributes = vec![("success", "true")];
    attributes.extend(ticket.map(|ticket| ("ticket", ticket)));
    attributes.extend([("userid", user.id()), ("username", user.name()), ("isAuthenticated", "True")]);
    attributes
}
