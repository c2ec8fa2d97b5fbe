//! Rules about credentials.

use crate::diagnostic::codes::credential;
use crate::lint::Rule;
use crate::lint::binding::syntax::is_token;
use crate::lint::file::File;
use crate::lint::part::Part;
use crate::model::binding::Protocol;
use crate::model::credential::Carrier;
use crate::model::credential::Credential;
use crate::model::credential::InHeader;
use crate::model::credential::Scope;
use crate::text::Node;
use crate::text::join;

/// Every rule of this subject.
pub(crate) const RULES: &[Rule] = &[
    Rule::Credential(bearers),
    Rule::Credential(connections),
    Rule::File(carriers),
    Rule::Credential(lifetimes),
    Rule::Credential(used),
    Rule::Credential(kinds),
];

/// Bearer credentials have parts, one of which identifies them and is secret.
fn bearers(this: &Part<'_, Credential>, file: &mut File<'_>) {
    if this.scope != Scope::Bearer {
        return;
    }
    let (name, parts) = (&this.name, format!("{this}/parts"));
    let identifying = this.parts.iter().filter(|part| part.identifies);
    if this.parts.is_empty() {
        let message = format!("the bearer credential `{name}` has no part");
        file.key(&credential::WITHOUT_PARTS, this.to_string(), message);
    } else if identifying.clone().count() != 1 {
        let message = format!("{} parts identify `{name}`", identifying.clone().count());
        file.key(&credential::IDENTIFYING_PART, &parts, message);
    }
    for part in identifying.filter(|part| !part.secret) {
        let message = format!("`{}` identifies `{name}`, but is not secret", part.name);
        file.key(&credential::IDENTIFYING_NOT_SECRET, join(&parts, &part.name), message);
    }
}

/// Connections have no parts, and there are connections.
fn connections(this: &Part<'_, Credential>, file: &mut File<'_>) {
    if this.scope != Scope::Connection {
        return;
    }
    let name = &this.name;
    if !this.parts.is_empty() {
        let message = format!("`{name}` is a connection, which has no parts");
        file.key(&credential::CONNECTION_WITH_PARTS, format!("{this}/parts"), message);
    }
    let bindings = &file.operation.bindings;
    if !bindings.is_empty() && !bindings.iter().any(|other| matches!(other.protocol, Protocol::WsJson(_))) {
        let message = format!("`{name}` is a connection, but no binding keeps one");
        file.key(&credential::CONNECTION_WITHOUT_WEBSOCKET, this.to_string(), message);
    }
}

/// Parts travel under names that can be sent, and a place carries one thing.
fn carriers(file: &mut File<'_>) {
    let mut seen: Vec<(Carrier, String)> = Vec::new();
    for this in file.credentials() {
        for part in &this.parts {
            let at = join(&format!("{this}/parts"), &part.name);
            for (index, carrier) in part.carriers.iter().enumerate() {
                let at = format!("{at}/first_of/{index}");
                let named = match carrier {
                    Carrier::Header(InHeader { name, .. }) | Carrier::Cookie(name) => Some(name),
                    _ => None,
                };
                if let Some(name) = named.filter(|name| !is_token(name)) {
                    let message = format!("`{name}` is no name of a header or a cookie");
                    file.value(&credential::BAD_CARRIER_NAME, format!("{at}/name"), message);
                }
                if let Carrier::Header(InHeader { scheme, parameter, .. }) = carrier {
                    for (key, name) in [("scheme", scheme), ("parameter", parameter)] {
                        if let Some(name) = name.as_ref().filter(|name| !is_token(name)) {
                            let message = format!("`{name}` is no token, as a {key} is");
                            file.value(&credential::BAD_CARRIER_NAME, format!("{at}/{key}"), message);
                        }
                    }
                }
                let carrier = comparable(carrier);
                if let Some((_, other)) = seen.iter().find(|(known, _)| *known == carrier) {
                    let message = format!("`{other}` travels there already");
                    file.value(&credential::CARRIER_REPEATED, at, message);
                }
                seen.push((carrier, format!("{}/{}", this.name, part.name)));
            }
        }
    }
}

/// A carrier in lower case, where case does not count.
fn comparable(carrier: &Carrier) -> Carrier {
    match carrier {
        Carrier::Header(InHeader { name, scheme, parameter }) => {
            let lower = |text: &Option<String>| text.as_deref().map(str::to_ascii_lowercase);
            let (name, scheme) = (name.to_ascii_lowercase(), lower(scheme));
            Carrier::Header(InHeader { name, scheme, parameter: lower(parameter) })
        }
        Carrier::Query(name) => Carrier::Query(name.to_ascii_lowercase()),
        Carrier::Form(name) => Carrier::Form(name.to_ascii_lowercase()),
        other => other.clone(),
    }
}

/// Credentials live for some time.
fn lifetimes(this: &Part<'_, Credential>, file: &mut File<'_>) {
    if this.lifetime.as_ref().is_some_and(|lifetime| lifetime.seconds == 0) {
        let message = format!("`{}` has ended when it begins", this.name);
        file.value(&credential::LIFETIME_ZERO, format!("{this}/lifetime/seconds"), message);
    }
}

/// Something is said about every credential, by whichever operation of the file.
fn used(this: &Part<'_, Credential>, file: &mut File<'_>) {
    let name = &this.name;
    let is_about = |item: &Node| item.member("credential").and_then(Node::as_str) == Some(name);
    let by_outcome =
        file.any_item("outcomes", "shows", is_about) || file.any_item("outcomes", "effects", is_about);
    let by_call = file.any_item("calls", "establishes", is_about)
        || file.any_item("calls", "proves", |item| item.as_str() == Some(name))
        || file.operation.calls.iter().any(|call| call.proves(name));
    if !by_outcome && !by_call {
        file.key(&credential::UNUSED, this.to_string(), format!("nothing is said about `{name}`"));
    }
}

/// A kind is that of several credentials of the file.
fn kinds(this: &Part<'_, Credential>, file: &mut File<'_>) {
    let Some(kind) = &this.kind else { return };
    let named = |name: &str, other: &Node| {
        let is = other.member("kind").and_then(Node::as_str).unwrap_or(name);
        name != this.name && is == kind
    };
    let credentials = file.trees().iter().filter_map(|tree| tree.member("credentials"));
    let mut all = credentials.flat_map(Node::members);
    if !all.any(|member| named(&member.key, &member.node)) {
        let message = format!("no other credential is of the kind `{kind}`");
        file.value(&credential::KIND_ALONE, format!("{this}/kind"), message);
    }
}
