//! Method, headers, credentials, media type and SOAPAction of a request.

use signoff_spec::carry::HeaderFields;
use signoff_spec::model::binding::Protocol;
use signoff_spec::model::condition::Condition;
use signoff_spec::model::credential::Credential;

use crate::check::Broken;
use crate::check::Check;
use crate::check::Notes;
use crate::check::Subject;
use crate::check::condition::holds;
use crate::evidence::Evidence;
use crate::finding::Severity;
use crate::finding::Side;
use crate::matched::AskedHttp;
use crate::matched::Presence;

/// Judges everything of a request but its message.
pub(super) struct Request;

impl Check for Request {
    fn check(&self, subject: &Subject<'_>, notes: &mut Notes) {
        for credential in &subject.operation().credentials {
            check_credential(subject, credential, notes);
        }
        let Some(http) = &subject.exchange.request.http else { return };
        check_method(subject, http, notes);
        check_headers(subject, http, notes);
        check_media_type(subject, http, notes);
        check_soap_action(subject, http, notes);
    }
}

fn check_credential(subject: &Subject<'_>, credential: &Credential, notes: &mut Notes) {
    if !credential.required {
        return;
    }
    if let Presence::Absent(parts) = subject.exchange.credential(&credential.name)
        && subject.minds_absence()
    {
        let missing =
            if parts.is_empty() { String::new() } else { format!(" (missing: {})", parts.join(", ")) };
        let message =
            subject.redactor.redact(&format!("no complete credential `{}`{missing}", credential.name));
        notes.push(subject.finding(Broken {
            rule: "request.missing-credential",
            severity: Severity::of(&credential.basis),
            side: Side::Request,
            at: String::new(),
            message,
            basis: &credential.basis,
        }));
    }
}

fn check_method(subject: &Subject<'_>, http: &AskedHttp, notes: &mut Notes) {
    let binding = subject.exchange.binding();
    let wanted = match &binding.protocol {
        Protocol::Http(http) => http.method.as_str(),
        Protocol::Soap11(_) => "POST",
        Protocol::WsJson(_) => return,
    };
    if http.method == wanted {
        return;
    }
    let basis = binding.bases.of("method");
    let found = subject.redactor.text(&http.method);
    notes.push(subject.finding(Broken {
        rule: "request.wrong-method",
        severity: Severity::of(basis),
        side: Side::Request,
        at: String::new(),
        message: subject.redactor.redact(&format!("expected the method `{wanted}`, found {found}")),
        basis,
    }));
}

fn check_headers(subject: &Subject<'_>, asked: &AskedHttp, notes: &mut Notes) {
    let Protocol::Http(http) = &subject.exchange.binding().protocol else { return };
    for header in http.headers.iter().filter(|header| header.required) {
        let absent = Condition::HeaderAbsent(header.name.clone());
        match holds(&absent, subject) {
            Some(true) if subject.minds_absence() => notes.push(subject.finding(Broken {
                rule: "request.missing-header",
                severity: Severity::of(&header.basis),
                side: Side::Request,
                at: format!("header:{}", header.name),
                message: subject.redactor.redact(&format!("the header `{}` is absent or empty", header.name)),
                basis: &header.basis,
            })),
            None if !asked.headers.complete => notes.doubt("the capture does not hold all request headers"),
            _ => {}
        }
    }
}

fn check_media_type(subject: &Subject<'_>, asked: &AskedHttp, notes: &mut Notes) {
    let binding = subject.exchange.binding();
    let (wanted, fact) = match &binding.protocol {
        Protocol::Http(http) => (http.request_media_type.as_deref(), "request"),
        Protocol::Soap11(_) => (Some("text/xml"), "media_type"),
        Protocol::WsJson(_) => return,
    };
    let (Some(wanted), Some(found)) = (wanted, asked.headers.fields.media_type()) else { return };
    if !asked.has_body || found.is(wanted) {
        return;
    }
    let basis = binding.bases.of(fact);
    let found = subject.redactor.text(found.essence);
    notes.push(subject.finding(Broken {
        rule: "request.media-type",
        severity: Severity::of(basis),
        side: Side::Request,
        at: "header:Content-Type".to_owned(),
        message: subject.redactor.redact(&format!("expected the media type `{wanted}`, found {found}")),
        basis,
    }));
}

fn check_soap_action(subject: &Subject<'_>, asked: &AskedHttp, notes: &mut Notes) {
    let binding = subject.exchange.binding();
    let Protocol::Soap11(soap) = &binding.protocol else { return };
    let message = match asked.headers.fields.soap11_action() {
        Some(action) if action == soap.action => return,
        Some("") => Evidence::words("the header `SOAPAction` is empty"),
        Some(action) => {
            let found = subject.redactor.text(action);
            subject.redactor.redact(&format!("expected the action `{}`, found {found}", soap.action))
        }
        None if asked.headers.complete => Evidence::words("the header `SOAPAction` is absent"),
        None => return,
    };
    let basis = binding.bases.of("action");
    notes.push(subject.finding(Broken {
        rule: "request.soap-action",
        severity: Severity::of(basis),
        side: Side::Request,
        at: "header:SOAPAction".to_owned(),
        message,
        basis,
    }));
}
