//! Method, headers, credentials, media type and SOAPAction of a request.

use signoff_spec::carry::HeaderFields;
use signoff_spec::model::binding::Protocol;
use signoff_spec::model::condition::Condition;
use signoff_spec::model::credential::Credential;

use crate::check::Check;
use crate::check::Notes;
use crate::check::Subject;
use crate::check::condition::holds;
use crate::finding::Side;
use crate::matched::AskedHttp;
use crate::matched::MatchedExchange;
use crate::matched::Presence;
use crate::reason;
use crate::rule::request;

/// Judges everything of a request but its message.
pub(super) struct Request;

impl Check for Request {
    fn check(&self, subject: &Subject<'_>, notes: &mut Notes<'_>) {
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

fn check_credential(subject: &Subject<'_>, credential: &Credential, notes: &mut Notes<'_>) {
    if !credential.required {
        return;
    }
    if let Presence::Absent(parts) = subject.exchange.credential(&credential.name)
        && subject.minds_absence()
    {
        let missing =
            if parts.is_empty() { String::new() } else { format!(" (missing: {})", parts.join(", ")) };
        notes.add(
            request::MISSING_CREDENTIAL
                .broken(Side::Request, &credential.basis)
                .says(format!("no complete credential `{}`{missing}", credential.name)),
        );
    }
}

fn check_method(subject: &Subject<'_>, http: &AskedHttp, notes: &mut Notes<'_>) {
    let binding = subject.exchange.binding();
    let Some(wanted) = binding.method().filter(|wanted| *wanted != http.method) else { return };
    notes.add(
        request::WRONG_METHOD
            .broken(Side::Request, binding.bases.of("method"))
            .expected(format_args!("the method `{wanted}`"), subject.redactor.text(&http.method)),
    );
}

/// Whether the request has another method than its binding: that it is one of the operation is a guess.
pub(super) fn is_of_another_method(exchange: &MatchedExchange) -> bool {
    let asked = exchange.request.http.as_ref().map(|http| http.method.as_str());
    asked.is_some_and(|asked| exchange.binding().method().is_some_and(|wanted| wanted != asked))
}

fn check_headers(subject: &Subject<'_>, asked: &AskedHttp, notes: &mut Notes<'_>) {
    let Protocol::Http(http) = &subject.exchange.binding().protocol else { return };
    for header in http.headers.iter().filter(|header| header.required) {
        let absent = Condition::HeaderAbsent(header.name.clone());
        match holds(&absent, subject) {
            Some(true) if subject.minds_absence() => notes.add(
                request::MISSING_HEADER
                    .broken(Side::Request, &header.basis)
                    .header(&header.name)
                    .says(format!("the header `{}` is absent or empty", header.name)),
            ),
            None if !asked.headers.complete => notes.doubt(&reason::HEADERS_NOT_HELD),
            _ => {}
        }
    }
}

fn check_media_type(subject: &Subject<'_>, asked: &AskedHttp, notes: &mut Notes<'_>) {
    let binding = subject.exchange.binding();
    let (wanted, fact) = match &binding.protocol {
        Protocol::Http(http) => (http.request_media_type.as_deref(), "request"),
        Protocol::Soap11(_) => (Some("text/xml"), "media_type"),
        Protocol::WsJson(_) => return,
    };
    let Some(wanted) = wanted.filter(|_| asked.has_body) else { return };
    let Some(found) = asked.headers.fields.media_types().find(|found| !found.is(wanted)) else { return };
    notes.add(
        request::MEDIA_TYPE
            .broken(Side::Request, binding.bases.of(fact))
            .header("Content-Type")
            .expected(format_args!("the media type `{wanted}`"), subject.redactor.text(found.essence)),
    );
}

fn check_soap_action(subject: &Subject<'_>, asked: &AskedHttp, notes: &mut Notes<'_>) {
    let binding = subject.exchange.binding();
    let Protocol::Soap11(soap) = &binding.protocol else { return };
    let broken = request::SOAP_ACTION.broken(Side::Request, binding.bases.of("action")).header("SOAPAction");
    let fields = &*asked.headers.fields;
    let mut others =
        fields.soap11_actions().filter(|action| !action.is_empty() && !soap.takes_action(action));
    notes.add(match (others.next(), fields.soap11_action()) {
        (Some(other), _) => {
            let wanted = match &soap.action_prefix {
                Some(prefix) => format!("an action that begins with `{prefix}`"),
                None => format!("the action `{}`", soap.action),
            };
            broken.expected(wanted, subject.redactor.text(other))
        }
        // Where no action tells the call, none need be sent.
        (None, _) if soap.action.is_empty() => return,
        (None, Some("")) => broken.says("the header `SOAPAction` is empty"),
        (None, None) if asked.headers.complete => broken.says("the header `SOAPAction` is absent"),
        (None, _) => return,
    });
}
