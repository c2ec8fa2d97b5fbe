//! Rocket.Chat: an administrator ends the session of anybody, with a second factor, and stays signed in.
//!
//! A call is judged in the order of the server: who calls, rate limit, body, permission, second factor, session.
//! Where the store does not answer, nobody can be shown to be signed in, and that is the answer.

mod limit;
mod reply;

use std::sync::Arc;
use std::time::Duration;

use http::HeaderMap;
use http::Method;
use http::Request;
use http::Response;
use http::StatusCode;
use serde_json::Value;
use serde_json::json;
use signoff_spec::carry::HeaderFields;

use crate::binding::carrier::HttpFields;
use crate::handler::Handler;
use crate::operation::Call;
use crate::operation::Spec;
use crate::operations;
use crate::reference::HttpService;
use crate::reference::LOGOUT_PERMISSION;
use crate::reference::Service;
use crate::reference::conduct::Conduct;
use crate::reference::directory::User;
use crate::reference::documented;
use crate::reference::drift::Drift;
use crate::reference::platform::Platform;
use crate::reference::tokens;
use crate::reference::web;
use crate::store::Session;
use crate::store::SessionStore;
use crate::store::StoreError;

use self::limit::Limiter;
use self::reply::invalid_params;
use self::reply::no_endpoint;
use self::reply::totp_required;
use self::reply::unauthorized;
use self::sessions_logout::Authorization;
use self::sessions_logout::Credentials;
use self::sessions_logout::Http;
use self::sessions_logout::NoPermission;
use self::sessions_logout::Operation;
use self::sessions_logout::Reply;
use self::sessions_logout::SessionNotFound;
use self::sessions_logout::Success;
use self::sessions_logout::TotpInvalid;
use self::sessions_logout::TotpInvalidDetails;
use self::sessions_logout::TotpInvalidDetailsMethod;

pub use self::limit::RateLimit;

operations! {
    pub mod sessions_logout = builtin "rocketchat.sessions_logout";
}

/// The space of login tokens.
const SPACE: &str = "rocketchat";
/// The space of session ids, which lead to the user whose session it is.
const SESSION_IDS: &str = "rocketchat.session";

/// The space of the codes of second factors that were used.
const CODES: &str = "rocketchat.factor";

/// Longer than any code is good for: a step of 30 seconds, one before it and one after.
const CODE_LIFETIME: Duration = Duration::from_secs(120);

/// How long a login token is good for: 90 days, as servers have it unless told otherwise.
const LIFETIME: Duration = Duration::from_secs(90 * 24 * 60 * 60);

/// The workspace. Clones share the sessions.
#[derive(Clone, Debug)]
pub struct Rocketchat<S> {
    platform: Platform<S>,
    limiter: Option<Arc<Limiter>>,
}

impl<S: SessionStore> Rocketchat<S> {
    /// A workspace on a platform, without a rate limit.
    pub fn new(platform: Platform<S>) -> Self {
        Self { platform, limiter: None }
    }

    /// The workspace with a rate limit for each user and path.
    #[must_use]
    pub fn with_rate_limit(self, limit: RateLimit) -> Self {
        Self { limiter: Some(Arc::new(Limiter::new(limit))), ..self }
    }
}

impl<S: SessionStore + Clone + 'static> Service for Rocketchat<S> {
    const NAME: &'static str = "rocketchat";
    const PATHS: &'static [&'static str] = &["/api/v1/sessions/logout", "/api/v1/{*rest}"];

    fn spec() -> &'static Spec {
        &sessions_logout::SPEC
    }
}

/// Somebody whose pair of headers is good.
struct Caller<'a> {
    session: Session,
    user: &'a User,
}

impl<S: SessionStore + Clone + 'static> HttpService for Rocketchat<S> {
    fn concerns<T>(request: &Request<T>) -> bool {
        request.uri().path() == "/api/v1/sessions/logout" && request.method() == Method::POST
    }

    async fn answer(&self, request: &Request<Vec<u8>>, conduct: &Conduct) -> Response<Vec<u8>> {
        let path = request.uri().path();
        let who = HttpFields(request.headers()).field("x-user-id").unwrap_or_default();
        let count = self.limiter.as_ref().map(|limiter| limiter.count(who, path, self.platform.now()));
        let refusal = count.as_ref().and_then(|count| count.refusal.as_ref());
        let response = match (path, request.method()) {
            _ if let Some(refusal) = refusal => web::json(StatusCode::TOO_MANY_REQUESTS, refusal),
            ("/api/v1/sessions/logout", &Method::POST) => self.log_out(request, conduct).await,
            ("/api/v1/login", &Method::POST) => self.log_in(request).await,
            ("/api/v1/me", &Method::GET) => self.me(request.headers()).await,
            ("/api/v1/sessions/list", &Method::GET) => self.list(request.headers()).await,
            _ => no_endpoint(path),
        };
        match count {
            Some(count) => count.told(response),
            None => response,
        }
    }
}

impl<S: SessionStore> Handler<Operation> for Rocketchat<S> {
    async fn handle(&self, call: Call<Operation>) -> Reply {
        match self.caller(&call.credentials).await {
            Some(caller) => self.end_session(&caller, &call, &Conduct::default()).await,
            None => Authorization::new().into(),
        }
    }
}

impl<S: SessionStore> Rocketchat<S> {
    async fn log_out(&self, request: &Request<Vec<u8>>, conduct: &Conduct) -> Response<Vec<u8>> {
        let reply = match self.caller(&credentials(request.headers())).await {
            None => Authorization::new().into(),
            Some(caller) => match Http::decode_request(request) {
                Ok(call) => self.end_session(&caller, &call, conduct).await,
                Err(_) if conduct.outcome.is_none() => return invalid_params(request.body()),
                Err(_) => SessionNotFound::new().into(),
            },
        };
        documented::response::<Http>(&reply, conduct, request.body())
    }

    /// Everything that comes after the question who calls, in the order of the server.
    async fn end_session(&self, caller: &Caller<'_>, call: &Call<Operation>, conduct: &Conduct) -> Reply {
        if !caller.user.may(LOGOUT_PERMISSION) {
            return NoPermission::new().into();
        }
        let Some(code) = &call.credentials.x_2fa_code else { return totp_required(caller.user).into() };
        match self.accept(caller.user, code.expose()).await {
            Ok(true) => {}
            Ok(false) => {
                return TotpInvalid::new(TotpInvalidDetails::new(TotpInvalidDetailsMethod::Totp, false))
                    .into();
            }
            Err(_) => return Authorization::new().into(),
        }
        let id = &call.request.session_id;
        let ended =
            if conduct.ends_nothing(&sessions_logout::SPEC) { Ok(true) } else { self.end_named(id).await };
        if conduct.drift == Some(Drift::CallerDies) {
            // That is the drift: no answer depends on whether it worked.
            let _ = self.end_named(&caller.session.id).await;
        }
        match ended {
            Ok(true) => Success::new(id.as_str()).into(),
            Ok(false) => SessionNotFound::new().into(),
            Err(_) => Authorization::new().into(),
        }
    }

    /// Whether a code is good, and was not used yet (RFC 6238 §5.2). From now on it is, for all instances that share
    /// the store.
    async fn accept(&self, user: &User, code: &str) -> Result<bool, StoreError> {
        let Some(step) = user.second_factor(code, self.platform.now()) else { return Ok(false) };
        let key = self.platform.key(CODES, &format!("{step}:{}", user.name()));
        let used = Session { user: user.name().to_owned(), ..Session::default() };
        match self.platform.store().start(key, used, CODE_LIFETIME).await {
            Ok(()) => Ok(true),
            Err(StoreError::Taken) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Ends the session of an id; whether this call is the one that did.
    async fn end_named(&self, id: &str) -> Result<bool, StoreError> {
        let index = self.platform.key(SESSION_IDS, id);
        let Some(entry) = self.platform.store().find(index).await? else { return Ok(false) };
        let of_user = self.platform.store().sessions(SPACE, &entry.user).await?;
        let Some((key, _)) = of_user.into_iter().find(|(_, session)| session.id == id) else {
            return Ok(false);
        };
        // The token first: if the second step fails, what is left leads nowhere.
        let ended = self.platform.store().end(key).await?.is_some();
        self.platform.end_surely(index).await?;
        Ok(ended)
    }

    async fn log_in(&self, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
        let body = web::json_body(request.body());
        let text = |name: &str| body.get(name).and_then(Value::as_str).unwrap_or_default();
        let name = if text("user").is_empty() { text("username") } else { text("user") };
        let Some(user) = self.platform.directory().authenticate(name, text("password")) else {
            let refusal = json!({ "status": "error", "error": "Unauthorized", "message": "Unauthorized" });
            return web::json(StatusCode::UNAUTHORIZED, &refusal);
        };
        match self.start(user).await {
            Ok(token) => {
                let data = json!({ "userId": user.id(), "authToken": token, "me": profile(user) });
                web::json(StatusCode::OK, &json!({ "status": "success", "data": data }))
            }
            Err(_) => web::json(
                StatusCode::INTERNAL_SERVER_ERROR,
                &json!({ "success": false, "error": "Internal server error" }),
            ),
        }
    }

    async fn start(&self, user: &User) -> Result<String, StoreError> {
        let (token, id) = (tokens::meteor_token(), tokens::meteor_id());
        let (index, session) = (self.platform.key(SESSION_IDS, &id), self.platform.key(SPACE, &token));
        // The id first: without its token it leads nowhere, and ends with it.
        self.platform.start(index, user, &id, LIFETIME).await?;
        let doubt = self.platform.doubt(index);
        self.platform.start(session, user, &id, LIFETIME).await?;
        doubt.settled();
        Ok(token)
    }

    async fn me(&self, headers: &HeaderMap) -> Response<Vec<u8>> {
        let Some(caller) = self.caller(&credentials(headers)).await else { return unauthorized() };
        let mut me = profile(caller.user);
        me["success"] = true.into();
        web::json(StatusCode::OK, &me)
    }

    async fn list(&self, headers: &HeaderMap) -> Response<Vec<u8>> {
        let Some(caller) = self.caller(&credentials(headers)).await else { return unauthorized() };
        let Ok(mut found) = self.platform.store().sessions(SPACE, caller.user.name()).await else {
            return unauthorized();
        };
        found.sort_by(|one, two| one.1.id.cmp(&two.1.id));
        let row = |session: &Session| json!({ "sessionId": session.id, "userId": caller.user.id() });
        let rows: Vec<Value> = found.iter().map(|(_, session)| row(session)).collect();
        let (count, total) = (rows.len(), rows.len());
        let list = json!({ "sessions": rows, "count": count, "offset": 0, "total": total, "success": true });
        web::json(StatusCode::OK, &list)
    }

    /// Who calls, if the token is live and the user id is that of its user. A store without an answer proves nobody.
    async fn caller(&self, credentials: &Credentials) -> Option<Caller<'_>> {
        let (id, token) = (credentials.user_id.as_ref()?, credentials.token.as_ref()?);
        let found = self.platform.find(self.platform.key(SPACE, token.expose())).await;
        let (session, user) = found.ok().flatten()?;
        (user.id() == id).then_some(Caller { session, user })
    }
}

/// The pair of headers, whatever the rest of the request is.
fn credentials(headers: &HeaderMap) -> Credentials {
    let fields = HttpFields(headers);
    Credentials {
        user_id: fields.field("x-user-id").map(str::to_owned),
        token: fields.field("x-auth-token").map(Into::into),
        x_2fa_code: fields.field("x-2fa-code").map(Into::into),
    }
}

fn profile(user: &User) -> Value {
    json!({ "_id": user.id(), "username": user.name(), "name": user.name(), "status": "online" })
}
