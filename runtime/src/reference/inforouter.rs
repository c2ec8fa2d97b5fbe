//! infoRouter: three ways to call one page, and one XML element as the answer. A ticket in the call, else in a cookie.
//!
//! Parameters are read as ASMX reads them: in query and form without letter case and joined where they stand there
//! twice, in SOAP by their exact name and namespace. Where the store does not answer, the ticket is not found in it,
//! and that is what the answer says.

mod asmx;
mod envelope;
mod method;
mod wsdl;

use std::time::Duration;

use http::HeaderMap;
use http::HeaderValue;
use http::Method;
use http::Request;
use http::Response;
use http::StatusCode;
use http::header::CACHE_CONTROL;
use signoff_spec::carry::HeaderFields;

use crate::binding::EncodeError;
use crate::binding::carrier::HttpFields;
use crate::handler::Handler;
use crate::operation::Call;
use crate::operation::Spec;
use crate::operations;
use crate::reference::Answered;
use crate::reference::HttpService;
use crate::reference::Service;
use crate::reference::conduct::Conduct;
use crate::reference::directory::User;
use crate::reference::drift::Drift;
use crate::reference::platform::Platform;
use crate::reference::tokens;
use crate::reference::web;
use crate::store::SessionStore;

use self::asmx::Carrier;
use self::asmx::Invocation;
use self::logout::Credentials;
use self::logout::Get;
use self::logout::Operation;
use self::logout::OutcomeName;
use self::logout::Post;
use self::logout::Reply;
use self::logout::SessionInvalid;
use self::logout::Soap;
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
            Ok(invocation) => self.invoke(&invocation, request.headers(), conduct).await,
            Err(refusal) => *refusal,
        };
        web::with_header(response, CACHE_CONTROL, UNCACHED)
    }
}

impl<S: SessionStore> Handler<Operation> for Inforouter<S> {
    async fn handle(&self, call: Call<Operation>) -> Reply {
        self.end_ticket(&call, &Conduct::default()).await
    }
}

impl<S: SessionStore> Inforouter<S> {
    async fn invoke(
        &self,
        invocation: &Invocation,
        headers: &HeaderMap,
        conduct: &Conduct,
    ) -> Response<Vec<u8>> {
        match invocation.function {
            Function::LogOut => self.log_out(invocation, headers, conduct).await,
            Function::AuthenticateUser => self.authenticate(invocation).await,
            Function::IsValidTicket => self.is_valid_ticket(invocation, headers).await,
        }
    }

    async fn log_out(
        &self,
        invocation: &Invocation,
        headers: &HeaderMap,
        conduct: &Conduct,
    ) -> Response<Vec<u8>> {
        let call = call(invocation, headers);
        let mut reply = self.end_ticket(&call, conduct).await;
        if let Some(outcome) = conduct.outcome.and_then(|index| OutcomeName::ALL.get(index)) {
            reply = on_demand(*outcome);
        }
        let Ok(mut response) = encode(invocation.carrier, &reply) else {
            return web::response(StatusCode::INTERNAL_SERVER_ERROR, "text/plain", Vec::new());
        };
        response.extensions_mut().insert(Answered(reply.outcome().as_str()));
        drifted(response, conduct.drift, invocation.carrier)
    }

    async fn end_ticket(&self, call: &Call<Operation>, conduct: &Conduct) -> Reply {
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
        let found = self.platform.directory().authenticate(parameter("UID"), parameter("PWD"));
        let Some(user) = found else {
            return invocation.answered(&[("success", "false"), ("error", "[900] Authentication failed")]);
        };
        let ticket = tokens::uuid();
        let key = self.platform.key(SPACE, &ticket);
        if self.platform.start(key, user, &tokens::uuid(), LIFETIME).await.is_err() {
            return invocation.answered(&[("success", "false"), ("error", "[902] Ticket generation failed")]);
        }
        let cookie = format!("{COOKIE}={ticket}; Path=/; HttpOnly");
        web::with_cookie(invocation.answered(&profile(user, Some(&ticket))), &cookie)
    }

    /// The probe. It does not renew the ticket.
    async fn is_valid_ticket(&self, invocation: &Invocation, headers: &HeaderMap) -> Response<Vec<u8>> {
        let ticket = ticket(invocation, headers).unwrap_or_default();
        match self.platform.find(self.platform.key(SPACE, ticket)).await {
            Ok(Some((_, user))) => invocation.answered(&profile(user, None)),
            Ok(None) | Err(_) => invocation
                .answered(&[("success", "false"), ("error", "[901] Session expired or Invalid ticket")]),
        }
    }
}

/// The ticket of a call: its parameter, else the cookie. An empty parameter is none.
fn ticket<'a>(invocation: &'a Invocation, headers: &'a HeaderMap) -> Option<&'a str> {
    let parameter = invocation.parameter(PARAMETER).filter(|ticket| !ticket.is_empty());
    parameter.or_else(|| HttpFields(headers).cookie(COOKIE))
}

/// The same call, however it came.
fn call(invocation: &Invocation, headers: &HeaderMap) -> Call<Operation> {
    let mut request = logout::Request::new();
    request.authentication_ticket = invocation.parameter(PARAMETER).map(Into::into);
    Call { request, credentials: Credentials { ticket: ticket(invocation, headers).map(Into::into) } }
}

fn encode(carrier: Carrier, reply: &Reply) -> Result<Response<Vec<u8>>, EncodeError> {
    match carrier {
        Carrier::Get => Get::encode_reply(reply),
        Carrier::Post => Post::encode_reply(reply),
        Carrier::Soap => Soap::encode_reply(reply),
    }
}

fn profile<'a>(user: &'a User, ticket: Option<&'a str>) -> Vec<(&'static str, &'a str)> {
    let mut attributes = vec![("success", "true")];
    attributes.extend(ticket.map(|ticket| ("ticket", ticket)));
    attributes.extend([("userid", user.id()), ("username", user.name()), ("isAuthenticated", "True")]);
    attributes
}

/// The reply with an outcome, for whoever asks for it. A new outcome of the spec has to be answered here.
fn on_demand(outcome: OutcomeName) -> Reply {
    match outcome {
        OutcomeName::Success => Success::new().into(),
        OutcomeName::SessionInvalid => SessionInvalid::new().into(),
    }
}

fn drifted(response: Response<Vec<u8>>, drift: Option<Drift>, carrier: Carrier) -> Response<Vec<u8>> {
    match drift {
        Some(Drift::WrongRoot) => web::with_text(response, |text| text.replace("<root ", "<answer ")),
        Some(Drift::SoapFault) if carrier == Carrier::Soap => {
            asmx::fault("soap:Server", "Server was unable to process request.")
        }
        Some(Drift::NoEnvelope) if carrier == Carrier::Soap => {
            web::with_text(response, |text| asmx::innermost(text).to_owned())
        }
        Some(drift) => web::drifted(response, drift),
        None => response,
    }
}
