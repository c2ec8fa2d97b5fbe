//! Credentials in requests: present, absent, or not to be known since the capture does not show their place.

use signoff_spec::carry::HeaderFields;
use signoff_spec::carry::Hidden;
use signoff_spec::carry::MediaType;
use signoff_spec::carry::Outside;
use signoff_spec::carry::Raw;
use signoff_spec::carry::Within;
use signoff_spec::model::call::CallMatch;
use signoff_spec::model::credential::Credential;
use signoff_spec::model::credential::Scope;
use signoff_spec::text::Node;

use crate::exchange::Body;
use crate::exchange::ConnectionId;
use crate::exchange::HttpExchange;
use crate::matched::CredentialSeen;
use crate::matched::Key;
use crate::matched::Presence;

type Shown<'a> = Outside<'a, &'a [(String, String)]>;

/// Every credential of an HTTP request in turn; `message` is its decoded body, and `within` what that is.
pub(crate) fn of_http(
    credentials: &[Credential],
    exchange: &HttpExchange,
    message: Option<&Node>,
    within: Within,
) -> Vec<CredentialSeen> {
    let (headers, body) = (&exchange.headers, &exchange.body);
    let hidden = Hidden {
        fields: !headers.complete,
        cookies: !headers.cookies_shown,
        body: matches!(body, Body::NotCaptured(_)),
    };
    let query = exchange.url.query.as_deref().unwrap_or_default();
    let (fields, body) = (&*headers.fields, raw(body));
    all(credentials, &Outside { fields, query, body, message, within, hidden }, None)
}

/// What the body of a call is, as far as the call itself tells.
pub(crate) fn within(way: &CallMatch, exchange: &HttpExchange) -> Within {
    let fields = &*exchange.headers.fields;
    let names_action = matches!(way, CallMatch::Http { soap_action: Some(_), .. });
    let mut types = fields.media_types().peekable();
    match &exchange.body {
        _ if names_action || fields.soap_action().is_some() => Within::Soap,
        _ if ["GET", "HEAD"].contains(&exchange.method.as_str()) => Within::Nothing,
        Body::Empty => Within::Nothing,
        Body::Params(_) => Within::Form,
        _ if types.peek().is_none() || types.any(MediaType::is_form) => Within::Form,
        Body::Bytes { .. } | Body::NotCaptured(_) => Within::Message,
    }
}

/// Every credential of a frame in turn.
pub(crate) fn of_frame(
    credentials: &[Credential],
    connection: ConnectionId,
    message: &Node,
) -> Vec<CredentialSeen> {
    all(credentials, &Outside::frame(message), Some(connection))
}

/// A body as its readers take it; nothing where nothing is shown.
pub(crate) fn raw(body: &Body) -> Raw<'_> {
    match body {
        Body::Bytes { bytes, .. } => Raw::Bytes(bytes),
        Body::Params(pairs) => Raw::Params(pairs),
        Body::Empty | Body::NotCaptured(_) => Raw::Bytes(&[]),
    }
}

fn all(
    credentials: &[Credential],
    shown: &Shown<'_>,
    connection: Option<ConnectionId>,
) -> Vec<CredentialSeen> {
    let seen = credentials.iter().map(|credential| CredentialSeen {
        name: credential.name.clone(),
        presence: match (credential.scope, connection) {
            (Scope::Bearer, _) => presence(credential, shown),
            (Scope::Connection, None) => Presence::Absent(Vec::new()),
            (Scope::Connection, Some(id)) => Presence::Present {
                key: Key::Connection(id),
                secrets: Vec::new(),
                owner: Vec::new(),
                others: false,
            },
        },
    });
    seen.collect()
}

fn presence(credential: &Credential, shown: &Shown<'_>) -> Presence {
    let (mut missing, mut keys) = (Vec::new(), Vec::new());
    let (mut secrets, mut owner) = (Vec::new(), Vec::new());
    let (mut others, mut ambiguous) = (false, false);
    for part in &credential.parts {
        let first = shown.first_of(&part.carriers);
        let Some((place, value)) = first.found else {
            if first.hidden {
                return Presence::Unknown;
            }
            missing.push(part.name.clone());
            continue;
        };
        let all = || shown.all_of(&part.carriers);
        let same_place = || all().filter(|(carrier, _)| *carrier == place).map(|(_, value)| value);
        ambiguous |= same_place().any(|other| other != value);
        if part.secret {
            secrets.extend(all().map(|(_, value)| value.into_owned()));
        }
        if part.identifies {
            others = all().any(|(_, other)| other != value);
            keys.extend(same_place().map(|value| Key::Value(value.into_owned())));
        } else if !part.secret {
            owner.push(value.into_owned());
        }
    }
    match keys.first() {
        Some(_) if missing.is_empty() && ambiguous => Presence::Ambiguous { keys, secrets },
        Some(key) if missing.is_empty() => Presence::Present { key: key.clone(), secrets, owner, others },
        _ => Presence::Absent(missing),
    }
}
