//! Crafter Studio 3.x: a session in the cookie `JSESSIONID`, and a pair of CSRF values that the client chooses.
//!
//! A logout answers 200 whether there was a session or not, and 500 where the store cannot end it. The paths stand
//! below `/studio`, and bare as the document gives them.

use std::time::Duration;

use http::HeaderMap;
use http::HeaderValue;
use http::Method;
use http::Request;
use http::Response;
use http::StatusCode;
use http::header::CACHE_CONTROL;
use serde_json::Value;
use serde_json::json;
use signoff_spec::carry::HeaderFields;

use crate::binding::carrier::HttpFields;
use crate::handler::Handler;
use crate::operation::Call;
use crate::operation::Spec;
use crate::operations;
use crate::reference::HttpService;
use crate::reference::Service;
use crate::reference::conduct::Conduct;
use crate::reference::documented;
use crate::reference::platform::Platform;
use crate::reference::tokens;
use crate::reference::web;
use crate::store::SessionStore;
use crate::store::StoreError;

use self::logout::Reply;
use self::logout::ServerError;
use self::logout::Success;

operations! {
    pub mod logout = builtin "crafter.logout";
}

/// The space of servlet sessions.
const SPACE: &str = "crafter";

/// How long a session lives without a request: 30 minutes, as servlet containers have it unless told otherwise.
const LIFETIME: Duration = Duration::from_secs(30 * 60);

/// Nothing that the studio says may be kept.
const UNCACHED: HeaderValue = HeaderValue::from_static("no-cache, no-store, max-age=0, must-revalidate");

/// Where the calls of security stand, below the mount.
const SECURITY: &str = "/api/1/services/api/1/security/";

const SESSION: &str = "JSESSIONID";
const CSRF_COOKIE: &str = "XSRF-TOKEN";
const CSRF_HEADER: &str = "x-xsrf-token";

/// The studio. Clones share the sessions.
#[derive(Clone, Debug)]
pub struct Crafter<S> {
    platform: Platform<S>,
}

impl<S: SessionStore> Crafter<S> {
    /// A studio on a platform.
    pub fn new(platform: Platform<S>) -> Self {
        Self { platform }
    }
}

impl<S: SessionStore + Clone + 'static> Service for Crafter<S> {
    const NAME: &'static str = "crafter";
    const PATHS: &'static [&'static str] =
        &["/studio/api/1/services/api/1/security/logout.json", "/studio/{*rest}", "/api/1/services/{*rest}"];

    fn spec() -> &'static Spec {
        &logout::SPEC
    }
}

/// The call of security that a path stands for, if it does.
fn security(path: &str) -> Option<&str> {
    path.strip_prefix("/studio").unwrap_or(path).strip_prefix(SECURITY)
}

impl<S: SessionStore + Clone + 'static> HttpService for Crafter<S> {
    fn concerns<T>(request: &Request<T>) -> bool {
        security(request.uri().path()) == Some("logout.json") && request.method() == Method::POST
    }

    async fn answer(&self, request: &Request<Vec<u8>>, conduct: &Conduct) -> Response<Vec<u8>> {
        let headers = request.headers();
        let response = match (security(request.uri().path()), request.method()) {
            (Some("logout.json" | "login.json"), &Method::POST) if has_broken_pair(headers) => forbidden(),
            (Some("logout.json"), &Method::POST) => self.log_out(request, conduct).await,
            // Other than for the documented call, a pair is needed, as the index of the API says.
            (Some("login.json"), &Method::POST) if HttpFields(headers).field(CSRF_HEADER).is_none() => {
                forbidden()
            }
            (Some("login.json"), &Method::POST) => self.log_in(request).await,
            (Some("validate-session.json"), &Method::GET) => self.validate_session(headers).await,
            (Some("logout.json" | "login.json" | "validate-session.json"), _) => {
                said(StatusCode::BAD_REQUEST, "REST script not found")
            }
            _ => self.other(headers).await,
        };
        web::with_header(response, CACHE_CONTROL, UNCACHED)
    }
}

impl<S: SessionStore> Handler<logout::Operation> for Crafter<S> {
    async fn handle(&self, call: Call<logout::Operation>) -> Reply {
        self.end_session(&call, &Conduct::default()).await
    }
}

impl<S: SessionStore> Crafter<S> {
    async fn log_out(&self, request: &Request<Vec<u8>>, conduct: &Conduct) -> Response<Vec<u8>> {
        // There are no parameters: whatever else a request holds is not looked at, only its cookie.
        let id = HttpFields(request.headers()).cookie(SESSION).map(Into::into);
        let credentials = logout::Credentials { id };
        let call = Call { request: logout::Request::new(), credentials };
        let reply = self.end_session(&call, conduct).await;
        let response = documented::response::<logout::Http>(&reply, conduct, request.body());
        if HttpFields(request.headers()).cookie(CSRF_COOKIE).is_none() {
            return response;
        }
        // Its value must not outlive the session.
        let gone = "XSRF-TOKEN=; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:10 GMT; Path=/studio";
        web::with_cookie(response, gone)
    }

    async fn end_session(&self, call: &Call<logout::Operation>, conduct: &Conduct) -> Reply {
        let Some(id) = call.credentials.id.as_ref().filter(|_| !conduct.ends_nothing(&logout::SPEC)) else {
            return Success::new().into();
        };
        match self.platform.store().end(self.platform.key(SPACE, id.expose())).await {
            Ok(_) => Success::new().into(),
            Err(error) => ServerError::new(internal_error(&error)).into(),
        }
    }

    async fn log_in(&self, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
        let body = web::json_body(request.body());
        let text = |name: &str| body.get(name).and_then(Value::as_str);
        let (Some(name), Some(password)) = (text("username"), text("password")) else {
            return said(StatusCode::BAD_REQUEST, "Bad Request");
        };
        let id = tokens::servlet_id();
        match self.platform.sign_in(self.platform.key(SPACE, &id), name, password, LIFETIME).await {
            Ok(Some(user)) => {
                let profile =
                    json!({ "username": user.name(), "firstName": user.name(), "authenticationType": "db" });
                let cookie = format!("{SESSION}={id}; Path=/studio; HttpOnly");
                web::with_cookie(web::json(StatusCode::OK, &profile), &cookie)
            }
            Ok(None) => said(StatusCode::UNAUTHORIZED, "Unauthorized"),
            Err(error) => failed(&error),
        }
    }

    /// The probe. It does not renew the session.
    async fn validate_session(&self, headers: &HeaderMap) -> Response<Vec<u8>> {
        let id = HttpFields(headers).cookie(SESSION).unwrap_or_default();
        let state = match self.platform.find(self.platform.key(SPACE, id)).await {
            Ok(Some((_, user))) => {
                json!({ "message": "OK", "active": true, "user": { "username": user.name() } })
            }
            Ok(None) => json!({ "message": null, "active": false, "user": null }),
            Err(error) => return failed(&error),
        };
        web::json(StatusCode::OK, &state)
    }

    /// Every other call: it does not exist, and says so to whoever is signed in, who stays so for longer.
    async fn other(&self, headers: &HeaderMap) -> Response<Vec<u8>> {
        let id = HttpFields(headers).cookie(SESSION).unwrap_or_default();
        match self.platform.store().extend(self.platform.key(SPACE, id), LIFETIME).await {
            Ok(true) => said(StatusCode::NOT_FOUND, "REST script not found"),
            Ok(false) => said(StatusCode::UNAUTHORIZED, "Unauthorized"),
            Err(error) => failed(&error),
        }
    }
}

fn internal_error(error: &StoreError) -> String {
    format!("Internal server error.\n{error}")
}

fn failed(error: &StoreError) -> Response<Vec<u8>> {
    said(StatusCode::INTERNAL_SERVER_ERROR, &internal_error(error))
}

fn said(status: StatusCode, message: &str) -> Response<Vec<u8>> {
    web::json(status, &json!({ "message": message }))
}

/// Whether a request carries half of a CSRF pair, or two halves that differ.
fn has_broken_pair(headers: &HeaderMap) -> bool {
    let cookie = HttpFields(headers).cookie(CSRF_COOKIE);
    cookie != HttpFields(headers).field(CSRF_HEADER)
}

/// The page of the servlet container.
fn forbidden() -> Response<Vec<u8>> {
    let page = "<!doctype html><html lang=\"en\"><head><title>HTTP Status 403 – Forbidden</title></head>\
                <body><h1>HTTP Status 403 – Forbidden</h1></body></html>";
    web::response(StatusCode::FORBIDDEN, "text/html;charset=utf-8", page)
}
