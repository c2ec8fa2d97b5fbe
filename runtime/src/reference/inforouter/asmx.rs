//! What ASMX does around a web method: which one is called, with which parameters, and what wrong calls get.

use http::Method;
use http::Request;
use http::Response;
use http::StatusCode;
use http::header::HOST;
use http::uri::Scheme;
use signoff_spec::carry::HeaderFields;
use signoff_spec::carry::MediaType;
use signoff_spec::carry::Raw;

use crate::binding::carrier::HttpFields;
use crate::binding::http::TEXT_XML;
use crate::binding::soap;
use crate::codec::xml::DECLARATION;
use crate::codec::xml::escaped;
use crate::reference::inforouter::envelope;
use crate::reference::inforouter::method::Function;
use crate::reference::inforouter::method::NAMESPACE;
use crate::reference::inforouter::method::PARAMETERS;
use crate::reference::inforouter::wsdl::wsdl;
use crate::reference::web;

const TEXT: &str = "text/plain; charset=utf-8";

/// The answer to what is no call.
type Refusal = Box<Response<Vec<u8>>>;

/// How a call came, and how its answer goes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Carrier {
    Get,
    Post,
    Soap,
}

/// A call of a web method.
#[derive(Debug)]
pub(crate) struct Invocation {
    pub(crate) function: Function,
    pub(crate) carrier: Carrier,
    parameters: Vec<(&'static str, String)>,
}

impl Invocation {
    /// A parameter by its name.
    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str())
    }

    /// The answer with one element `root` of these attributes.
    pub(crate) fn answered(&self, attributes: &[(&str, &str)]) -> Response<Vec<u8>> {
        let written = attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", escaped(value)));
        let written: String = written.collect();
        let text = match self.carrier {
            Carrier::Get | Carrier::Post => format!("{DECLARATION}\n<root{written} />"),
            Carrier::Soap => {
                let name = self.function.name();
                soap::envelope(&format!(
                    "<{name}Response xmlns=\"{NAMESPACE}\"><{name}Result><root xmlns=\"\"{written} /></{name}Result>\
                     </{name}Response>"
                ))
            }
        };
        web::response(StatusCode::OK, TEXT_XML, text)
    }
}

/// Finds out what a request calls.
///
/// # Errors
/// The answer, where it is no call: the description of the service, and what ASMX says to what it does not know.
pub(crate) fn read(request: &Request<Vec<u8>>) -> Result<Invocation, Refusal> {
    let query = request.uri().query().unwrap_or_default();
    let method = request.uri().path().strip_prefix("/srv.asmx").unwrap_or_default().trim_start_matches('/');
    match (method, request.method()) {
        ("", &Method::GET) if query.eq_ignore_ascii_case("wsdl") => Err(description(request).into()),
        ("", &Method::POST) => enveloped(request),
        ("", &Method::GET) => Err(page(
            StatusCode::OK,
            "srv Web Service",
            "See the <a href=\"srv.asmx?WSDL\">Service Description</a>.",
        )),
        (name, &Method::GET) => plain(name, Carrier::Get, Raw::Bytes(query.as_bytes())),
        (name, &Method::POST) => {
            let form = HttpFields(request.headers()).media_type().is_some_and(MediaType::is_form);
            // Without a body there is nothing to label.
            if !form && !request.body().is_empty() {
                return Err(invalid("Request format is invalid."));
            }
            plain(name, Carrier::Post, Raw::Bytes(request.body()))
        }
        _ => Err(page(StatusCode::INTERNAL_SERVER_ERROR, "Server Error", "Request format is unrecognized.")),
    }
}

/// A call with its parameters in pairs: their names have no letter case, and equal ones are joined with a comma.
fn plain(name: &str, carrier: Carrier, raw: Raw<'_>) -> Result<Invocation, Refusal> {
    let function = Function::named(name);
    let function =
        function.ok_or_else(|| invalid(&format!("{name} Web Service method name is not valid.")))?;
    let mut parameters: Vec<(&'static str, String)> = Vec::new();
    for (key, value) in raw.pairs() {
        let name = PARAMETERS.into_iter().find(|name| name.eq_ignore_ascii_case(&key));
        let Some(name) = name else { continue };
        match parameters.iter_mut().find(|(key, _)| *key == name) {
            Some((_, joined)) => {
                joined.push(',');
                joined.push_str(&value);
            }
            None => parameters.push((name, value.into_owned())),
        }
    }
    Ok(Invocation { function, carrier, parameters })
}

/// A call in an envelope: by its action, and by the element in the body where there is no action.
fn enveloped(request: &Request<Vec<u8>>) -> Result<Invocation, Refusal> {
    let fields = HttpFields(request.headers());
    if !fields.media_type().is_some_and(|found| found.is("text/xml")) {
        return Err(invalid("Request format is unrecognized."));
    }
    let malformed = || Refusal::new(web::response(StatusCode::BAD_REQUEST, TEXT_XML, Vec::new()));
    let text = str::from_utf8(request.body()).map_err(|_| malformed())?;
    let envelope = envelope::read(text).map_err(|_| malformed())?;
    if !envelope.is_soap11 {
        return Err(
            fault("soap:VersionMismatch", "Possible SOAP version mismatch: Envelope namespace").into()
        );
    }
    if envelope.has_obligation {
        return Err(fault("soap:MustUnderstand", "SOAP header was not understood.").into());
    }
    let action = fields.soap11_action();
    let function = match action {
        Some(action) => action.strip_prefix(NAMESPACE).and_then(Function::named),
        None => envelope.function,
    };
    let function = function.ok_or_else(|| {
        let action = action.unwrap_or_default();
        let text = format!("Server did not recognize the value of HTTP Header SOAPAction: {action}.");
        fault("soap:Client", &text)
    })?;
    let is_own = envelope.is_own && envelope.function == Some(function);
    let parameters = if is_own { envelope.parameters } else { Vec::new() };
    Ok(Invocation { function, carrier: Carrier::Soap, parameters })
}

/// What a page that is no web method, or is called in a way that it cannot be, answers.
fn invalid(text: &str) -> Refusal {
    web::response(StatusCode::INTERNAL_SERVER_ERROR, TEXT, text).into()
}

/// A page for people.
fn page(status: StatusCode, title: &str, text: &str) -> Refusal {
    let page = format!(
        "<!doctype html><html lang=\"en\"><head><title>{title}</title></head><body><h1>{title}</h1><p>{text}</p></body>\
         </html>"
    );
    web::response(status, "text/html; charset=utf-8", page).into()
}

/// A SOAP fault (W3C Note SOAP 1.1, §4.4), with status 500 as §6.2 asks.
pub(crate) fn fault(code: &str, text: &str) -> Response<Vec<u8>> {
    let content = format!(
        "<soap:Fault><faultcode>{code}</faultcode><faultstring>{}</faultstring><detail /></soap:Fault>",
        escaped(text)
    );
    web::response(StatusCode::INTERNAL_SERVER_ERROR, TEXT_XML, soap::envelope(&content))
}

/// The element inside all envelopes of an answer.
pub(crate) fn innermost(text: &str) -> &str {
    let start = text.find("<root").unwrap_or_default();
    let end = text[start..].find("/>").map_or(text.len(), |length| start + length + 2);
    &text[start..end]
}

/// The description of the service, with the address that the client used. Servers say by an extension of the request
/// which scheme it is.
fn description(request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
    let host = HttpFields(request.headers()).field(HOST.as_str()).unwrap_or("localhost");
    let scheme = request.extensions().get::<Scheme>().map_or("http", Scheme::as_str);
    web::response(StatusCode::OK, TEXT_XML, wsdl(&format!("{scheme}://{host}/srv.asmx")))
}
