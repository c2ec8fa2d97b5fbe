//! Credentials and header parameters into the places that a binding has for them, and out of these again.

use http::HeaderMap;
use http::header::COOKIE;
use http::header::HeaderName;
use http::header::HeaderValue;
use signoff_spec::carry::HeaderFields;
use signoff_spec::carry::Outside;
use signoff_spec::model::binding::Binding;
use signoff_spec::model::binding::Carries;
use signoff_spec::model::binding::Protocol;
use signoff_spec::model::constant::Constant;
use signoff_spec::model::credential::Carrier;
use signoff_spec::model::credential::Part;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::select::At;
use signoff_spec::model::select::Predicate;
use signoff_spec::plan::Fields;
use signoff_spec::text::Node;
use signoff_spec::text::Value;
use signoff_spec::text::join;

use crate::binding::EncodeError;
use crate::codec::json::node;
use crate::codec::json::put;
use crate::metadata::Held;
use crate::metadata::Metadata;

/// A request with everything in its place.
pub(crate) struct Placed {
    /// The message, with the credentials that are members of it.
    pub(crate) message: Node,
    pub(crate) headers: HeaderMap,
    /// Parameters of the query beside the message.
    pub(crate) query: Vec<(String, String)>,
}

/// Places what travels beside a message.
pub(crate) fn place(
    operation: &Operation,
    binding: &Binding,
    message: &Node,
    metadata: &Metadata,
) -> Result<Placed, EncodeError> {
    let mut placed = Placed { message: message.clone(), headers: HeaderMap::new(), query: Vec::new() };
    let mut cookies = Vec::new();
    for held in metadata.credentials() {
        let part = part(operation, held)?;
        let carrier = carrier(binding, part, held)
            .ok_or_else(|| EncodeError::NoCarrier(format!("{}.{}", held.credential, held.part)))?;
        match carrier {
            Carrier::Header(field) => placed.header(&field.name, &field.written(&held.value), part.secret)?,
            Carrier::Cookie(name) => cookies.push(cookie(name, &held.value)?),
            Carrier::Query(name) if !is_in_message(binding, carrier) => {
                placed.query.push((name.clone(), held.value.clone()));
            }
            Carrier::Query(name) | Carrier::Form(name) => {
                placed.member(&spelled(name, message), &held.value)?
            }
            Carrier::Soap(name) => placed.member(&join("", name), &held.value)?,
            Carrier::Body(pointer) => placed.member(pointer, &held.value)?,
        }
    }
    if !cookies.is_empty() {
        placed.header(COOKIE.as_str(), &cookies.join("; "), true)?;
    }
    for (name, value) in metadata.headers() {
        let secret = parameter(binding, name).ok_or_else(|| EncodeError::Unknown(name.clone()))?;
        placed.header(name, value, secret)?;
    }
    select(binding, &mut placed)?;
    Ok(placed)
}

/// Puts what tells the binding from other calls of its address beside the message, unless it is a member.
fn select(binding: &Binding, placed: &mut Placed) -> Result<(), EncodeError> {
    for test in binding.select.all.iter() {
        let Predicate::Equals(Constant::Text(value)) = &test.predicate else { continue };
        match &test.at {
            At::Header(name) if !placed.headers.contains_key(&**name) => placed.header(name, value, false)?,
            At::Query(name) if !is_in_message(binding, &Carrier::Query(name.to_string())) => {
                placed.query.push((name.to_string(), value.to_string()));
            }
            At::Query(name) => placed.member(&spelled(name, &placed.message), value)?,
            _ => {}
        }
    }
    Ok(())
}

/// Finds what travels beside a message that was decoded: of each part, the first place that holds something.
pub(crate) fn find<'a>(
    operation: &'a Operation,
    binding: &Binding,
    outside: &Outside<'a, impl HeaderFields<'a>>,
) -> Metadata {
    let mut metadata = Metadata::new();
    for credential in &operation.credentials {
        for part in &credential.parts {
            if let Some((carrier, value)) = outside.first_of(&part.carriers).found {
                metadata = metadata.with_credential_in(&credential.name, &part.name, &value, carrier.clone());
            }
        }
    }
    if let Protocol::Http(http) = &binding.protocol {
        for parameter in &http.headers {
            if let Some(value) = outside.fields.field(&parameter.name) {
                metadata = metadata.with_header(&parameter.name, value);
            }
        }
    }
    metadata
}

/// Header fields of the crate `http`, as readers and tests see them.
#[derive(Clone, Copy)]
pub(crate) struct HttpFields<'a>(pub(crate) &'a HeaderMap);

impl<'a> HeaderFields<'a> for HttpFields<'a> {
    fn lines(self, name: &str) -> impl Iterator<Item = &'a str> {
        self.0.get_all(name).iter().filter_map(|value| str::from_utf8(value.as_bytes()).ok())
    }
}

impl Fields for HttpFields<'_> {
    fn any(self, name: &str, mut passes: impl FnMut(&str) -> bool) -> bool {
        self.0.get_all(name).iter().any(|field| passes(&String::from_utf8_lossy(field.as_bytes())))
    }
}

impl Placed {
    fn header(&mut self, name: &str, value: &str, secret: bool) -> Result<(), EncodeError> {
        let wrong = || EncodeError::Header(name.to_owned());
        let key = HeaderName::from_bytes(name.as_bytes()).map_err(|_| wrong())?;
        // Readers drop white space around a value (RFC 9110, §5.5).
        let kept = value.trim_matches([' ', '\t']) == value && value.is_ascii();
        let mut value = HeaderValue::from_str(value).ok().filter(|_| kept).ok_or_else(wrong)?;
        value.set_sensitive(secret);
        self.headers.append(key, value);
        Ok(())
    }

    /// Makes a value a member of the message, unless it is one already.
    fn member(&mut self, pointer: &str, value: &str) -> Result<(), EncodeError> {
        match self.message.at(pointer) {
            None => Ok(put(&mut self.message, pointer, node(Value::String(value.to_owned())))?),
            Some(known) if known.as_str() == Some(value) => Ok(()),
            Some(_) => Err(EncodeError::Conflict(pointer.to_owned())),
        }
    }
}

fn part<'a>(operation: &'a Operation, held: &Held) -> Result<&'a Part, EncodeError> {
    let credential = operation.credential(&held.credential);
    let mut parts = credential.into_iter().flat_map(|credential| &credential.parts);
    let unknown = || EncodeError::Unknown(format!("{}.{}", held.credential, held.part));
    parts.find(|part| part.name == held.part).ok_or_else(unknown)
}

/// Where a part travels: the place that was asked for, else the first that the binding has, else the query.
fn carrier<'a>(binding: &Binding, part: &'a Part, held: &Held) -> Option<&'a Carrier> {
    let mut places = part.carriers.iter().filter(|carrier| travels(binding, carrier));
    if let Some(asked) = &held.carrier {
        return places.find(|carrier| *carrier == asked);
    }
    let added = |carrier: &Carrier| matches!(carrier, Carrier::Query(_)) && !is_in_message(binding, carrier);
    places.clone().find(|carrier| !added(carrier)).or_else(|| places.next())
}

/// Whether a binding has a place for a carrier, in the message or beside it.
fn travels(binding: &Binding, carrier: &Carrier) -> bool {
    let beside = matches!(carrier, Carrier::Header(_) | Carrier::Cookie(_) | Carrier::Query(_));
    is_in_message(binding, carrier) || beside && !matches!(binding.protocol, Protocol::WsJson(_))
}

/// Whether a carrier is a member of the message in this binding.
fn is_in_message(binding: &Binding, carrier: &Carrier) -> bool {
    match (&binding.protocol, carrier) {
        (Protocol::Http(http), Carrier::Query(_)) => http.request == Carries::Query,
        (Protocol::Http(http), Carrier::Form(_)) => http.request == Carries::Form,
        (Protocol::Http(http), Carrier::Body(_)) => matches!(http.request, Carries::Json | Carries::Xml),
        (Protocol::Soap11(_), Carrier::Soap(_)) | (Protocol::WsJson(_), Carrier::Body(_)) => true,
        _ => false,
    }
}

/// The pointer to a member whose name is compared without case: as the message spells it, else as the spec does.
fn spelled(name: &str, message: &Node) -> String {
    let known = message.members().iter().find(|member| member.key.eq_ignore_ascii_case(name));
    join("", known.map_or(name, |member| &member.key))
}

fn cookie(name: &str, value: &str) -> Result<String, EncodeError> {
    let allowed = |b: u8| b.is_ascii_graphic() && !matches!(b, b';' | b',');
    if value.bytes().all(allowed) {
        Ok(format!("{name}={value}"))
    } else {
        Err(EncodeError::Header(name.to_owned()))
    }
}

/// Whether a header parameter of the binding is secret; `None` if there is none of this name.
fn parameter(binding: &Binding, name: &str) -> Option<bool> {
    let Protocol::Http(http) = &binding.protocol else { return None };
    let mut headers = http.headers.iter();
    headers.find(|header| header.name.eq_ignore_ascii_case(name)).map(|header| header.schema.secret)
}
