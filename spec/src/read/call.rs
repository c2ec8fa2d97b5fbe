//! Calls beside the operation.

use crate::model::call::Call;
use crate::model::call::CallMatch;
use crate::model::call::Establishes;
use crate::model::call::Sessions;
use crate::model::call::ValueAt;
use crate::path::Template;
use crate::read::fields::Fields;
use crate::read::fields::Keys;
use crate::read::select;
use crate::text::Node;
use crate::text::Value;

pub(crate) const KEYS: Keys = Keys {
    object: "call",
    required: &["basis"],
    optional: &["http", "ws", "public", "proves", "accepted", "refused", "establishes", "sessions"],
};
pub(crate) const HTTP: Keys =
    Keys { object: "http call", required: &["path"], optional: &["method", "soap_action"] };
pub(crate) const WS: Keys = Keys { object: "ws call", required: &["request"], optional: &["reply"] };
pub(crate) const ESTABLISHES: Keys =
    Keys { object: "establishes", required: &["credential"], optional: &["values"] };
pub(crate) const VALUE: Keys =
    Keys { object: "value", required: &[], optional: &["response", "request", "set_cookie"] };

pub(crate) const SESSIONS: Keys = Keys { object: "sessions", required: &["ids"], optional: &["total"] };

/// Reads a call.
pub(crate) fn call(name: &str, fields: &mut Fields<'_, '_>) -> Call {
    Call {
        name: name.to_owned(),
        matches: matches(fields),
        public: fields.flag("public"),
        proves: fields.texts("proves"),
        accepted: fields.object("accepted", &select::KEYS, select::select),
        refused: fields.object("refused", &select::KEYS, select::select),
        establishes: fields.list("establishes", &ESTABLISHES, |fields| Establishes {
            credential: fields.text("credential"),
            values: fields.named("values", &VALUE, value).into_iter().flatten().collect(),
        }),
        sessions: sessions(fields),
        basis: fields.basis(),
    }
}

fn matches(fields: &mut Fields<'_, '_>) -> CallMatch {
    let found = match fields.one_of(&["http", "ws"]) {
        Some("ws") => fields.object("ws", &WS, |fields| CallMatch::Ws {
            request: fields.object("request", &select::KEYS, select::select).unwrap_or_default(),
            reply: fields.object("reply", &select::KEYS, select::select),
        }),
        _ => fields.object("http", &HTTP, |fields| CallMatch::Http {
            method: fields.optional_text("method"),
            path: Template::new(&fields.text("path")),
            soap_action: fields.optional_text("soap_action"),
        }),
    };
    found.unwrap_or(CallMatch::Http { method: None, path: Template::new(""), soap_action: None })
}

/// A pointer to the ids, or an object that also tells how many there are.
fn sessions(fields: &mut Fields<'_, '_>) -> Option<Sessions> {
    match fields.get("sessions") {
        Some(Node { value: Value::Object(_), .. }) => fields.object("sessions", &SESSIONS, |fields| {
            Sessions { ids: fields.pointer("ids"), total: fields.optional_pointer("total") }
        }),
        _ => Some(Sessions { ids: fields.optional_pointer("sessions")?, total: None }),
    }
}

fn value(part: &str, fields: &mut Fields<'_, '_>) -> Option<(String, ValueAt)> {
    let value = match fields.one_of(&["response", "request", "set_cookie"])? {
        "response" => ValueAt::Response(fields.pointer("response")),
        "request" => ValueAt::Request(fields.pointer("request")),
        _ => ValueAt::SetCookie(fields.text("set_cookie")),
    };
    Some((part.to_owned(), value))
}
