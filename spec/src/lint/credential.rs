//! Rules about credentials.

use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::credential::BAD_CARRIER_NAME;
use crate::diagnostic::codes::credential::CARRIER_REPEATED;
use crate::diagnostic::codes::credential::CONNECTION_WITH_PARTS;
use crate::diagnostic::codes::credential::CONNECTION_WITHOUT_WEBSOCKET;
use crate::diagnostic::codes::credential::IDENTIFYING_NOT_SECRET;
use crate::diagnostic::codes::credential::IDENTIFYING_PART;
use crate::diagnostic::codes::credential::LIFETIME_ZERO;
use crate::diagnostic::codes::credential::UNUSED;
use crate::diagnostic::codes::credential::WITHOUT_PARTS;
use crate::lint::Rule;
use crate::lint::binding::syntax::is_token;
use crate::lint::file::File;
use crate::model::binding::Protocol;
use crate::model::credential::Carrier;
use crate::model::credential::Credential;
use crate::model::credential::Part;
use crate::model::credential::Scope;
use crate::text::join;

/// Every rule of this subject.
pub(crate) const RULES: &[Rule] = &[bearers, connections, carriers, repeated_carriers, lifetimes, used];

fn report(file: &File<'_>, code: &'static Code, at: &str, message: String, found: &mut Vec<Diagnostic>) {
    found.push(Diagnostic::new(code, file.key(at), message));
}

fn credentials<'a>(file: &File<'a>, scope: Scope) -> impl Iterator<Item = (String, &'a Credential)> {
    let credentials = file.operation.credentials.iter().filter(move |credential| credential.scope == scope);
    credentials.map(|credential| (join("/credentials", &credential.name), credential))
}

/// Every part with its pointer and the name of its credential.
fn parts<'a>(file: &File<'a>) -> Vec<(String, &'a Credential, &'a Part)> {
    let mut all = Vec::new();
    for credential in &file.operation.credentials {
        let at = format!("{}/parts", join("/credentials", &credential.name));
        all.extend(credential.parts.iter().map(|part| (join(&at, &part.name), credential, part)));
    }
    all
}

/// Bearer credentials have parts, one of which identifies them and is secret.
fn bearers(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for (at, credential) in credentials(file, Scope::Bearer) {
        let name = &credential.name;
        let identifying = credential.parts.iter().filter(|part| part.identifies).count();
        if credential.parts.is_empty() {
            report(file, &WITHOUT_PARTS, &at, format!("the bearer credential `{name}` has no part"), found);
        } else if identifying != 1 {
            let message = format!("{identifying} parts identify `{name}`");
            report(file, &IDENTIFYING_PART, &format!("{at}/parts"), message, found);
        }
        for part in credential.parts.iter().filter(|part| part.identifies && !part.secret) {
            let message = format!("`{}` identifies `{name}`, but is not secret", part.name);
            let at = join(&format!("{at}/parts"), &part.name);
            report(file, &IDENTIFYING_NOT_SECRET, &at, message, found);
        }
    }
}

/// Connections have no parts, and there are connections.
fn connections(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    let bindings = &file.operation.bindings;
    let lasting = bindings.iter().any(|binding| matches!(binding.protocol, Protocol::WsJson(_)));
    for (at, credential) in credentials(file, Scope::Connection) {
        let name = &credential.name;
        if !credential.parts.is_empty() {
            let message = format!("`{name}` is a connection, which has no parts");
            report(file, &CONNECTION_WITH_PARTS, &format!("{at}/parts"), message, found);
        }
        if !lasting && !bindings.is_empty() {
            let message = format!("`{name}` is a connection, but no binding keeps one");
            report(file, &CONNECTION_WITHOUT_WEBSOCKET, &at, message, found);
        }
    }
}

/// Parts travel under names that can be sent.
fn carriers(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for (at, _, part) in parts(file) {
        for (index, carrier) in part.carriers.iter().enumerate() {
            if let Carrier::Header(name) | Carrier::Cookie(name) = carrier
                && !is_token(name)
            {
                let span = file.at(&format!("{at}/first_of/{index}/name"));
                let message = format!("`{name}` is no name of a header or a cookie");
                found.push(Diagnostic::new(&BAD_CARRIER_NAME, span, message));
            }
        }
    }
}

/// A place carries one thing.
fn repeated_carriers(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    let mut seen: Vec<(Carrier, String)> = Vec::new();
    for (at, credential, part) in parts(file) {
        for (index, carrier) in part.carriers.iter().enumerate() {
            let carrier = comparable(carrier);
            let owner = format!("{}/{}", credential.name, part.name);
            if let Some((_, other)) = seen.iter().find(|(known, _)| *known == carrier) {
                let span = file.at(&format!("{at}/first_of/{index}"));
                found.push(Diagnostic::new(
                    &CARRIER_REPEATED,
                    span,
                    format!("`{other}` travels there already"),
                ));
            }
            seen.push((carrier, owner));
        }
    }
}

/// A carrier in lower case, where case does not count.
fn comparable(carrier: &Carrier) -> Carrier {
    match carrier {
        Carrier::Header(name) => Carrier::Header(name.to_ascii_lowercase()),
        Carrier::Query(name) => Carrier::Query(name.to_ascii_lowercase()),
        Carrier::Form(name) => Carrier::Form(name.to_ascii_lowercase()),
        other => other.clone(),
    }
}

/// Credentials live for some time.
fn lifetimes(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for credential in &file.operation.credentials {
        if credential.lifetime.as_ref().is_some_and(|lifetime| lifetime.seconds == 0) {
            let span = file.at(&format!("{}/lifetime/seconds", join("/credentials", &credential.name)));
            let message = format!("`{}` has ended when it begins", credential.name);
            found.push(Diagnostic::new(&LIFETIME_ZERO, span, message));
        }
    }
}

/// Something is said about every credential.
fn used(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    let operation = file.operation;
    for credential in &operation.credentials {
        let name = &credential.name;
        let by_outcome = operation.outcomes.iter().any(|outcome| {
            outcome.shows.iter().any(|shows| shows.credential == *name)
                || outcome.effects.iter().any(|effect| effect.credential == *name)
        });
        let by_call = operation.calls.iter().any(|call| {
            call.proves.contains(name) || call.establishes.iter().any(|issued| issued.credential == *name)
        });
        if !by_outcome && !by_call {
            let at = join("/credentials", name);
            report(file, &UNUSED, &at, format!("nothing is said about `{name}`"), found);
        }
    }
}
