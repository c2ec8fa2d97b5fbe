//! Credentials in requests: present, absent, or not to be known since the capture does not show their place.

use signoff_spec::carry::Hidden;
use signoff_spec::carry::Outside;
use signoff_spec::carry::Raw;
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

/// Every credential of an HTTP request in turn; `message` is its decoded body.
pub(crate) fn of_http(
    credentials: &[Credential],
    exchange: &HttpExchange,
    message: Option<&Node>,
) -> Vec<CredentialSeen> {
    let (headers, body) = (&exchange.headers, &exchange.body);
    let hidden = Hidden {
        fields: !headers.complete,
        cookies: !headers.cookies_shown,
        body: matches!(body, Body::NotCaptured(_)),
    };
    let query = exchange.url.query.as_deref().unwrap_or_default();
    all(credentials, &Outside { fields: &headers.fields, query, body: raw(body), message, hidden }, None)
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
    let (mut missing, mut key) = (Vec::new(), None);
    let (mut secrets, mut owner, mut others) = (Vec::new(), Vec::new(), false);
    for part in &credential.parts {
        let first = shown.first_of(&part.carriers);
        match first.found {
            Some((_, value)) => {
                let value = value.into_owned();
                if part.secret {
                    secrets.push(value.clone());
                }
                if part.identifies {
                    // Whether a carrier holds another value than the one that counts.
                    let mut held = part.carriers.iter().filter_map(|carrier| shown.value(carrier));
                    others = held.any(|other| other != value);
                    key = Some(Key::Value(value));
                } else if !part.secret {
                    owner.push(value);
                }
            }
            None if first.hidden => return Presence::Unknown,
            None => missing.push(part.name.clone()),
        }
    }
    match key {
        Some(key) if missing.is_empty() => Presence::Present { key, secrets, owner, others },
        _ => Presence::Absent(missing),
    }
}
