//! Messages to requests and responses: members go to the path, the query or the body.

use http::Request;
use http::Response;
use http::StatusCode;
use signoff_spec::model::binding::Carries;
use signoff_spec::model::binding::Http;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::outcome::Outcome;
use signoff_spec::model::schema::Schema;
use signoff_spec::text::Node;
use signoff_spec::text::Value;
use signoff_spec::view::Tree;
use signoff_spec::view::View;

use crate::binding::EncodeError;
use crate::binding::carrier::Placed;
use crate::binding::http::APPLICATION_JSON;
use crate::binding::http::TEXT_XML;
use crate::binding::http::request;
use crate::binding::http::response;
use crate::binding::target;
use crate::codec::Unwritable;
use crate::codec::form;
use crate::codec::json;
use crate::codec::xml;
use crate::codec::xml::Root;

pub(crate) fn encode_request(
    operation: &Operation,
    http: &Http,
    mut placed: Placed,
) -> Result<Request<Vec<u8>>, EncodeError> {
    let path = target::fill(operation, &http.path, &mut placed.message)?;
    let schema = &operation.request.schema;
    let in_query = http.request == Carries::Query;
    let members = if in_query { form::encode(operation, schema, &placed.message)? } else { String::new() };
    let body = if in_query { None } else { body(operation, schema, http.request, &placed.message)? };
    let target = target::with_query(target::with_query(path, &members), &form::encode_pairs(&placed.query));
    let media_type = http.request_media_type.as_deref();
    request(&http.method, &target, placed.headers, body, media_type)
}

pub(crate) fn encode_response(
    operation: &Operation,
    http: &Http,
    status: StatusCode,
    schema: &Schema,
    message: &Node,
) -> Result<Response<Vec<u8>>, EncodeError> {
    let body = body(operation, schema, http.response, message)?;
    response(status, body, http.response_media_types.first().map(String::as_str))
}

/// Encodes a response that is written in a form of its own, whatever the binding says of the others.
pub(crate) fn encode_own(
    operation: &Operation,
    outcome: &Outcome,
    status: StatusCode,
    schema: &Schema,
    message: &Node,
) -> Result<Response<Vec<u8>>, EncodeError> {
    let content = outcome.content.unwrap_or(Carries::None);
    response(status, body(operation, schema, content, message)?, None)
}

/// The text of a message's body, and its usual media type; none where the binding has no body.
fn body(
    operation: &Operation,
    schema: &Schema,
    content: Carries,
    message: &Node,
) -> Result<Option<(String, &'static str)>, EncodeError> {
    Ok(Some(match content {
        Carries::None if matches!(&message.value, Value::Object(members) if members.is_empty()) => {
            return Ok(None);
        }
        Carries::None => return Err(Unwritable::new("", "the binding has no body for it").into()),
        Carries::Json => (json::encode(message)?, APPLICATION_JSON),
        Carries::Query | Carries::Form => {
            (form::encode(operation, schema, message)?, "application/x-www-form-urlencoded")
        }
        Carries::Text => match message.as_str() {
            Some(text) => (text.to_owned(), "text/plain; charset=utf-8"),
            None => return Err(Unwritable::new("", "only a text can be the body as a whole").into()),
        },
        Carries::SoapFault => {
            let (mut fault, root) = (String::new(), Root { name: "Fault", declares: None });
            xml::write(operation, schema, root, Tree::json(message), &mut fault)?;
            // The element is in the namespace of the envelope, and what is inside in none.
            let inside = fault.strip_prefix("<Fault>").and_then(|fault| fault.strip_suffix("</Fault>"));
            let fault = format!("<soap:Fault>{}</soap:Fault>", inside.unwrap_or_default());
            (xml::envelope(&fault), TEXT_XML)
        }
        Carries::Xml => (xml_text(operation, schema, Tree::json(message))?, TEXT_XML),
    }))
}

/// The text of a body that is XML.
pub(crate) fn xml_text<'v>(
    operation: &Operation,
    schema: &Schema,
    message: impl View<'v>,
) -> Result<String, EncodeError> {
    let root = Root::of(operation, schema).ok_or(EncodeError::Unspecified("name of the root element"))?;
    // No declaration is in scope here, and none is needed for no namespace.
    let root = Root { declares: root.declares.filter(|namespace| !namespace.is_empty()), ..root };
    let mut out = String::with_capacity(xml::ROOM);
    out.push_str(xml::DECLARATION);
    out.push('\n');
    xml::write(operation, schema, root, message, &mut out)?;
    Ok(out)
}
