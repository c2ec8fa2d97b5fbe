//! The SOAP 1.1 binding: envelope, action and wrapper elements, as ASMX writes them.

use http::Method;
use http::Request;
use http::header::HeaderName;
use http::header::HeaderValue;
use signoff_spec::model::binding::Soap11;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::schema::Schema;
use signoff_spec::view::View;

use crate::binding::EncodeError;
use crate::binding::carrier::Placed;
use crate::binding::http::TEXT_XML;
use crate::binding::http::request;
use crate::binding::target;
use crate::codec::form;
use crate::codec::xml;
use crate::codec::xml::Root;

/// The header that names the action (W3C Note SOAP 1.1, §6.1.1).
const SOAP_ACTION: HeaderName = HeaderName::from_static("soapaction");

pub(crate) fn encode_request(
    operation: &Operation,
    soap: &Soap11,
    mut placed: Placed,
) -> Result<Request<Vec<u8>>, EncodeError> {
    let path = target::fill(operation, &soap.path, &mut placed.message)?;
    let root = Root { name: &soap.request_element, declares: Some(&soap.namespace) };
    let content = xml::encode(operation, &operation.request.schema, root, &placed.message)?;
    let action = HeaderValue::from_str(&format!("\"{}\"", soap.action));
    let action = action.map_err(|_| EncodeError::Unspecified("action that HTTP admits"))?;
    placed.headers.insert(SOAP_ACTION, action);
    let target = target::with_query(path, &form::encode_pairs(&placed.query));
    request(Method::POST.as_str(), &target, placed.headers, Some((xml::envelope(&content), TEXT_XML)), None)
}

/// The text of a response.
pub(crate) fn response_text<'v>(
    operation: &Operation,
    soap: &Soap11,
    schema: &Schema,
    message: impl View<'v>,
) -> Result<String, EncodeError> {
    let mut out = String::with_capacity(xml::ROOM);
    out.push_str(xml::DECLARATION);
    out.push_str(xml::ENVELOPE_START);
    let outer = Root { name: &soap.response_element, declares: Some(&soap.namespace) };
    match &soap.result_element {
        None => xml::write(operation, schema, outer, message, &mut out)?,
        Some(result) => {
            // Inside the namespace of the wrapper, an element in none has to say so.
            let inner =
                Root::of(operation, schema).ok_or(EncodeError::Unspecified("name of the root element"))?;
            let inner = Root { declares: inner.declares.or(Some("")), ..inner };
            xml::open(outer, &mut out);
            xml::open(Root { name: result, declares: None }, &mut out);
            xml::write(operation, schema, inner, message, &mut out)?;
            xml::end(result, &mut out);
            xml::end(outer.name, &mut out);
        }
    }
    out.push_str(xml::ENVELOPE_END);
    Ok(out)
}
