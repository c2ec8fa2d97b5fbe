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
use signoff_spec::xml;
use signoff_spec::xml::Element;
use signoff_spec::xml::Name;

use crate::binding::carrier::HttpFields;
use crate::binding::http::TEXT_XML;
use crate::codec::xml::DECLARATION;
use crate::codec::xml::envelope;
use crate::codec::xml::escaped;
use crate::reference::inforouter::method::Function;
use crate::reference::inforouter::method::NAMESPACE;
use crate::reference::inforouter::wsdl::wsdl;
use crate::reference::web;

const TEXT: &str = "text/plain; charset=utf-8";

/// Namespace of SOAP 1.1 envelopes (W3C Note SOAP 1.1, §3).
const ENVELOPE: &str = "http://schemas.xmlsoap.org/soap/envelope/";

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
                envelope(&format!(
                    "<{name}Response xmlns=\"{NAMESPACE}\"><{name}Result><root xmlns=\"\"{written} /></{name}Result>\
                     </{name}Response>"
                ))
            }
        };
        web::response(StatusCode::OK, TEXT_XML, text)
    }

    /// The answer that nothing was done.
    pub(crate) fn refused(&self, error: &str) -> Response<Vec<u8>> {
        self.answered(&[("success", "false"), ("error", error)])
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
        let name = function.parameters().iter().copied().find(|name| name.eq_ignore_ascii_case(&key));
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
    let root = xml::read(text, xml::Limits::default()).map_err(|_| malformed())?;
    let is_soap = |name: &Name, local: &str| name.namespace == ENVELOPE && name.local == local;
    if !is_soap(&root.name, "Envelope") {
        return Err(
            web::fault("soap:VersionMismatch", "Possible SOAP version mismatch: Envelope namespace").into()
        );
    }
    let mut headers = root.children.iter().filter(|child| is_soap(&child.name, "Header"));
    let obliges = |header: &Element| {
        header.attributes.iter().any(|found| is_soap(&found.name, "mustUnderstand") && found.value == "1")
    };
    if headers.any(|headers| headers.children.iter().any(obliges)) {
        return Err(web::fault("soap:MustUnderstand", "SOAP header was not understood.").into());
    }
    let bodies = root.children.iter().filter(|child| is_soap(&child.name, "Body"));
    let message = bodies.flat_map(|body| &body.children).next();
    let named = message.and_then(|message| Function::named(&message.name.local));
    let action = fields.soap11_action();
    let function = action.map_or(named, |action| action.strip_prefix(NAMESPACE).and_then(Function::named));
    let function = function.ok_or_else(|| {
        let action = action.unwrap_or_default();
        let text = format!("Server did not recognize the value of HTTP Header SOAPAction: {action}.");
        web::fault("soap:Client", &text)
    })?;
    // In another namespace than that of the service, nobody sees anything.
    let message = message.filter(|message| named == Some(function) && message.name.namespace == NAMESPACE);
    let parameter = |child: &Element| {
        let mut names = function.parameters().iter().filter(|_| child.name.namespace == NAMESPACE);
        Some((*names.find(|name| **name == child.name.local)?, child.text.clone()))
    };
    let children = message.into_iter().flat_map(|message| &message.children);
    Ok(Invocation { function, carrier: Carrier::Soap, parameters: children.filter_map(parameter).collect() })
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

/// The description of the service, with the address that the client used. Servers say by an extension of the request
/// which scheme it is.
fn description(request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
    let host = HttpFields(request.headers()).field(HOST.as_str()).unwrap_or("localhost");
    let scheme = request.extensions().get::<Scheme>().map_or("http", Scheme::as_str);
    web::response(StatusCode::OK, TEXT_XML, wsdl(&format!("{scheme}://{host}/srv.asmx")))
}
