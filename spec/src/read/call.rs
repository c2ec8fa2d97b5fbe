//! Calls beside the operation.

use crate::model::call::Call;
use crate::model::call::CallMatch;
use crate::model::call::Ended;
use crate::model::call::Establishes;
use crate::model::call::Proves;
use crate::model::call::Sent;
use crate::model::call::SentMessage;
use crate::model::call::Sessions;
use crate::model::call::ValueAt;
use crate::path::Template;
use crate::read::effect;
use crate::read::fields::Fields;
use crate::read::fields::Keys;
use crate::read::select;
use crate::text::Node;
use crate::text::Value;

pub(crate) const KEYS: Keys = Keys {
    object: "call",
    required: &["basis"],
    optional: &[
        "http",
        "ws",
        "request",
        "public",
        "proves",
        "accepted",
        "refused",
        "establishes",
        "ends",
        "sessions",
    ],
};
pub(crate) const HTTP: Keys =
    Keys { object: "http call", required: &["path"], optional: &["method", "soap_action", "select"] };
pub(crate) const WS: Keys = Keys { object: "ws call", required: &["request"], optional: &["reply"] };
pub(crate) const ESTABLISHES: Keys =
    Keys { object: "establishes", required: &["credential"], optional: &["values", "user", "from"] };
pub(crate) const ENDED: Keys =
    Keys { object: "ended credential", required: &["credential", "subject"], optional: &[] };
pub(crate) const PROVES: Keys = Keys { object: "proof", required: &[], optional: &["accepted", "refused"] };
pub(crate) const VALUE: Keys =
    Keys { object: "value", required: &[], optional: &["response", "request", "set_cookie", "header"] };

pub(crate) const SESSIONS: Keys = Keys { object: "sessions", required: &["ids"], optional: &["total"] };

pub(crate) const SENT: Keys = Keys {
    object: "request of a call",
    required: &[],
    optional: &["json", "form", "query", "xml", "headers"],
};

/// Reads a call.
pub(crate) fn call(name: &str, fields: &mut Fields<'_, '_>) -> Call {
    Call {
        name: name.to_owned(),
        matches: matches(fields),
        sent: fields.object("request", &SENT, sent),
        public: fields.flag("public"),
        proves: proves(fields),
        accepted: fields.object("accepted", &select::KEYS, select::select),
        refused: fields.object("refused", &select::KEYS, select::select),
        establishes: fields.list("establishes", &ESTABLISHES, |fields| Establishes {
            credential: fields.text("credential"),
            user: fields.object("user", &VALUE, value).flatten(),
            from: fields.optional_text("from"),
            values: values(fields),
        }),
        ends: fields.list("ends", &ENDED, |fields| Ended {
            credential: fields.text("credential"),
            subject: effect::subject(fields),
        }),
        sessions: sessions(fields),
        basis: fields.basis(),
    }
}

/// What is sent to make a call.
fn sent(fields: &mut Fields<'_, '_>) -> Sent {
    let headers = pairs(fields, "headers");
    let kinds = ["json", "form", "query", "xml"];
    let message = match kinds.iter().any(|kind| fields.get(kind).is_some()) {
        false => SentMessage::Nothing,
        true => match fields.one_of(&kinds) {
            Some("form") => SentMessage::Form(pairs(fields, "form")),
            Some("query") => SentMessage::Query(pairs(fields, "query")),
            Some("xml") => SentMessage::Xml(fields.text("xml")),
            _ => fields.get("json").cloned().map_or(SentMessage::Nothing, SentMessage::Json),
        },
    };
    Sent { message, headers }
}

/// Names and their texts.
fn pairs(fields: &mut Fields<'_, '_>, key: &str) -> Vec<(String, String)> {
    let members = fields.members(key).into_iter();
    members.filter_map(|(name, node)| Some((name.to_owned(), fields.string(node)?))).collect()
}

/// The ways to make a call: an object, or an array of them.
fn matches(fields: &mut Fields<'_, '_>) -> Vec<CallMatch> {
    match fields.one_of(&["http", "ws"]) {
        Some("ws") => fields.object("ws", &WS, ws).into_iter().collect(),
        _ => match fields.get("http") {
            Some(Node { value: Value::Array(_), .. }) => fields.list("http", &HTTP, http),
            _ => fields.object("http", &HTTP, http).into_iter().collect(),
        },
    }
}

fn http(fields: &mut Fields<'_, '_>) -> CallMatch {
    CallMatch::Http {
        method: fields.optional_text("method"),
        path: Template::new(&fields.text("path")),
        soap_action: fields.optional_text("soap_action"),
        select: fields.object("select", &select::KEYS, select::select).unwrap_or_default(),
    }
}

fn ws(fields: &mut Fields<'_, '_>) -> CallMatch {
    CallMatch::Ws {
        request: fields.object("request", &select::KEYS, select::select).unwrap_or_default(),
        reply: fields.object("reply", &select::KEYS, select::select),
    }
}

/// Names of credentials, or an object that says of each what accepts and what refuses it.
fn proves(fields: &mut Fields<'_, '_>) -> Vec<Proves> {
    let mut of_call = |key: &str| fields.object(key, &select::KEYS, select::select);
    let (accepted, refused) = (of_call("accepted"), of_call("refused"));
    if let Some(Node { value: Value::Object(_), .. }) = fields.get("proves") {
        return fields.named("proves", &PROVES, |name, fields| Proves {
            credential: name.to_owned(),
            accepted: fields.object("accepted", &select::KEYS, select::select).or_else(|| accepted.clone()),
            refused: fields.object("refused", &select::KEYS, select::select).or_else(|| refused.clone()),
        });
    }
    let names = fields.texts("proves").into_iter();
    names
        .map(|credential| Proves { credential, accepted: accepted.clone(), refused: refused.clone() })
        .collect()
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

fn values(fields: &mut Fields<'_, '_>) -> Vec<(String, ValueAt)> {
    let named = |part: &str, fields: &mut Fields<'_, '_>| Some((part.to_owned(), value(fields)?));
    fields.named("values", &VALUE, named).into_iter().flatten().collect()
}

fn value(fields: &mut Fields<'_, '_>) -> Option<ValueAt> {
    Some(match fields.one_of(&["response", "request", "set_cookie", "header"])? {
        "response" => ValueAt::Response(fields.pointer("response")),
        "request" => ValueAt::Request(fields.pointer("request")),
        "set_cookie" => ValueAt::SetCookie(fields.text("set_cookie")),
        _ => ValueAt::Header(fields.text("header")),
    })
}
