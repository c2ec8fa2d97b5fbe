//! Credentials in requests: every documented place is looked at, and what cannot be seen is not called absent.

use cookie::Cookie;
use signoff_spec::model::credential::Carrier;
use signoff_spec::model::credential::Credential;
use signoff_spec::model::credential::Part;
use signoff_spec::model::credential::Scope;
use signoff_spec::text::Node;
use signoff_spec::text::Value;

use crate::exchange::Body;
use crate::exchange::ConnectionId;
use crate::exchange::Headers;
use crate::exchange::HttpExchange;
use crate::matched::CredentialSeen;
use crate::matched::Key;
use crate::matched::Presence;

/// The parts of a request that can carry credentials.
pub(crate) struct Carried<'a> {
    pub(crate) headers: Option<&'a Headers>,
    pub(crate) query: Option<&'a str>,
    pub(crate) body: Option<&'a Body>,
    /// The decoded body: a JSON message, or the element of a SOAP body as an object.
    pub(crate) message: Option<&'a Node>,
    pub(crate) connection: Option<ConnectionId>,
}

/// What one place of a request shows.
enum Found {
    Value(String),
    Nothing,
    Hidden,
}

impl<'a> Carried<'a> {
    pub(crate) fn http(exchange: &'a HttpExchange, message: Option<&'a Node>) -> Self {
        Self {
            headers: Some(&exchange.headers),
            query: exchange.url.query.as_deref(),
            body: Some(&exchange.body),
            message,
            connection: None,
        }
    }

    pub(crate) fn frame(connection: ConnectionId, message: &'a Node) -> Self {
        Self { headers: None, query: None, body: None, message: Some(message), connection: Some(connection) }
    }

    /// Every credential in turn.
    pub(crate) fn all(&self, credentials: &[Credential]) -> Vec<CredentialSeen> {
        let seen = credentials.iter().map(|credential| CredentialSeen {
            name: credential.name.clone(),
            presence: self.presence(credential),
        });
        seen.collect()
    }

    fn presence(&self, credential: &Credential) -> Presence {
        if credential.scope == Scope::Connection {
            return match self.connection {
                Some(connection) => {
                    let key = Key::Connection(connection);
                    Presence::Present { key, secrets: Vec::new(), owner: Vec::new(), others: false }
                }
                None => Presence::Absent(Vec::new()),
            };
        }
        let mut missing = Vec::new();
        let mut key = None;
        let (mut secrets, mut owner, mut others) = (Vec::new(), Vec::new(), false);
        for part in &credential.parts {
            match self.part(part) {
                Found::Value(value) => {
                    if part.secret {
                        secrets.push(value.clone());
                    }
                    if part.identifies {
                        others = self.holds_another(part, &value);
                        key = Some(Key::Value(value));
                    } else if !part.secret {
                        owner.push(value);
                    }
                }
                Found::Nothing => missing.push(part.name.clone()),
                Found::Hidden => return Presence::Unknown,
            }
        }
        match key {
            Some(key) if missing.is_empty() => Presence::Present { key, secrets, owner, others },
            _ => Presence::Absent(missing),
        }
    }

    /// Whether a carrier holds another value than the one that counts.
    fn holds_another(&self, part: &Part, value: &str) -> bool {
        let mut found = part.carriers.iter().map(|carrier| self.carrier(carrier));
        found.any(|found| matches!(found, Found::Value(other) if other != value))
    }

    /// The first carrier that holds a non-empty value; hidden if one that comes before might.
    fn part(&self, part: &Part) -> Found {
        let mut hidden = false;
        for carrier in &part.carriers {
            match self.carrier(carrier) {
                Found::Value(value) => return Found::Value(value),
                Found::Hidden => hidden = true,
                Found::Nothing => {}
            }
        }
        if hidden { Found::Hidden } else { Found::Nothing }
    }

    fn carrier(&self, carrier: &Carrier) -> Found {
        match carrier {
            Carrier::Header(name) => self.header(name),
            Carrier::Cookie(name) => self.cookie(name),
            Carrier::Query(name) => {
                let query = self.query.unwrap_or_default();
                let pairs = form_urlencoded::parse(query.as_bytes());
                parameter(pairs.map(|(name, value)| (name.into_owned(), value.into_owned())), name)
            }
            Carrier::Form(name) => self.form(name),
            Carrier::Soap(name) => self.member(&format!("/{name}")),
            Carrier::Body(pointer) => self.member(pointer),
        }
    }

    fn header(&self, name: &str) -> Found {
        let Some(headers) = self.headers else { return Found::Nothing };
        match headers.all(name).find(|value| !value.trim().is_empty()) {
            Some(value) => Found::Value(value.trim().to_owned()),
            None if headers.complete => Found::Nothing,
            None => Found::Hidden,
        }
    }

    fn cookie(&self, name: &str) -> Found {
        let Some(headers) = self.headers else { return Found::Nothing };
        let cookies = headers.all("Cookie").flat_map(|line| Cookie::split_parse(line.to_owned()));
        let value = cookies.flatten().find(|cookie| cookie.name() == name && !cookie.value().is_empty());
        match value {
            Some(cookie) => Found::Value(cookie.value().to_owned()),
            None if headers.cookies_shown => Found::Nothing,
            None => Found::Hidden,
        }
    }

    fn form(&self, name: &str) -> Found {
        match self.body {
            Some(Body::Params(pairs)) => parameter(pairs.iter().cloned(), name),
            Some(Body::Bytes { bytes, .. }) if self.is_form() => {
                let pairs = form_urlencoded::parse(bytes);
                parameter(pairs.map(|(name, value)| (name.into_owned(), value.into_owned())), name)
            }
            Some(Body::NotCaptured(_)) => Found::Hidden,
            Some(Body::Empty | Body::Bytes { .. }) | None => Found::Nothing,
        }
    }

    /// Whether the body is a form: what says nothing of its type may be one.
    fn is_form(&self) -> bool {
        let content_type = self.headers.and_then(|headers| headers.first("Content-Type"));
        content_type.is_none_or(|value| value.to_ascii_lowercase().contains("form-urlencoded"))
    }

    fn member(&self, pointer: &str) -> Found {
        if let Some(Body::NotCaptured(_)) = self.body {
            return Found::Hidden;
        }
        match self.message.and_then(|message| message.at(pointer)).map(|node| &node.value) {
            Some(Value::String(text)) if !text.is_empty() => Found::Value(text.clone()),
            Some(Value::Number(text)) => Found::Value(text.clone()),
            _ => Found::Nothing,
        }
    }
}

/// The first non-empty value of a parameter, its name compared without case.
fn parameter(pairs: impl Iterator<Item = (String, String)>, name: &str) -> Found {
    let mut values = pairs.filter(|(key, value)| key.eq_ignore_ascii_case(name) && !value.is_empty());
    values.next().map_or(Found::Nothing, |(_, value)| Found::Value(value))
}
