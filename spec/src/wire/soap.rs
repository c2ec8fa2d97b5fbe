//! SOAP 1.1 envelopes to the message inside, as ASMX writes and reads them.

use crate::message::Lexical;
use crate::message::Message;
use crate::model::binding::Soap11;
use crate::text::Member;
use crate::text::Node;
use crate::text::Value;
use crate::text::Written;
use crate::wire::Decoded;
use crate::wire::Direction;
use crate::wire::Oddity;
use crate::wire::OddityKind;
use crate::wire::WireError;
use crate::wire::xml_message;
use crate::xml::Element;

/// Namespace of SOAP 1.1 envelopes (W3C Note SOAP 1.1, §3).
const SOAP_11: &str = "http://schemas.xmlsoap.org/soap/envelope/";
/// Namespace of SOAP 1.2 envelopes, which answer to other rules.
const SOAP_12: &str = "http://www.w3.org/2003/05/soap-envelope";

/// Decodes a SOAP request or response.
///
/// # Errors
/// A body that is no envelope, holds a fault, or not the element that the binding asks for.
pub fn decode_soap(soap: &Soap11, direction: Direction, root: &Element) -> Result<Decoded, WireError> {
    let mut oddities = Vec::new();
    let content = content(root, &mut oddities)?;
    let wanted = match direction {
        Direction::Request => &soap.request_element,
        Direction::Response => &soap.response_element,
    };
    if content.name.local != *wanted {
        return Err(WireError::Envelope(format!("element `{wanted}` in the SOAP body")));
    }
    if content.name.namespace != soap.namespace {
        oddities.push(Oddity {
            kind: OddityKind::Namespace,
            at: format!("/Envelope/Body/{wanted}"),
            what: format!("`{wanted}` is not in the namespace `{}`", soap.namespace),
        });
    }
    let message = match (direction, &soap.result_element) {
        (Direction::Request, _) => Message { node: content.to_object(), root: None, lexical: Lexical::Text },
        (Direction::Response, None) => xml_message(content),
        (Direction::Response, Some(result)) => xml_message(result_of(content, result)?),
    };
    Ok(Decoded { message, oddities })
}

fn result_of<'a>(content: &'a Element, name: &str) -> Result<&'a Element, WireError> {
    let result = only(content.children.iter().filter(|child| child.name.local == name));
    let result = result.ok_or_else(|| WireError::Envelope(format!("single element `{name}`")))?;
    only(&result.children).ok_or_else(|| WireError::Envelope(format!("single element inside `{name}`")))
}

/// The element, if there is one and no other: of two, nothing says which is the answer.
fn only<'a>(elements: impl IntoIterator<Item = &'a Element>) -> Option<&'a Element> {
    let mut elements = elements.into_iter();
    elements.next().filter(|_| elements.next().is_none())
}

/// The element in the body of an envelope; a fault is none.
fn content<'a>(root: &'a Element, oddities: &mut Vec<Oddity>) -> Result<&'a Element, WireError> {
    let content = body(root, oddities)?;
    if content.name.local == "Fault" {
        let code = code_of(content).unwrap_or_default();
        return Err(WireError::SoapFault(code.rsplit(':').next().unwrap_or_default().to_owned()));
    }
    Ok(content)
}

/// The element of the body of an envelope, whatever it is.
fn body<'a>(root: &'a Element, oddities: &mut Vec<Oddity>) -> Result<&'a Element, WireError> {
    if root.name.local != "Envelope" {
        return Err(WireError::Envelope("SOAP envelope".to_owned()));
    }
    if root.name.namespace != SOAP_11 {
        let what =
            if root.name.namespace == SOAP_12 { "is of SOAP 1.2" } else { "is in an unknown namespace" };
        oddities.push(Oddity {
            kind: OddityKind::SoapVersion,
            at: "/Envelope".to_owned(),
            what: format!("the envelope {what}; the binding is SOAP 1.1"),
        });
    }
    let body = only(root.children.iter().filter(|child| child.name.local == "Body"));
    let body = body.ok_or_else(|| WireError::Envelope("single SOAP body".to_owned()))?;
    only(&body.children).ok_or_else(|| WireError::Envelope("single element in the SOAP body".to_owned()))
}

/// The fault in an envelope, under the names of SOAP 1.1 whatever its version (SOAP 1.1, §4.4; SOAP 1.2, §5.4).
pub(super) fn fault(root: &Element) -> Result<(Node, Vec<Oddity>), WireError> {
    let mut oddities = Vec::new();
    let fault = body(root, &mut oddities)?;
    if fault.name.local != "Fault" {
        return Err(WireError::Envelope("SOAP fault".to_owned()));
    }
    let text = |text: &str| Node::new(Value::String(text.to_owned()));
    let code = code_of(fault).map(|code| Member::new("faultcode", text(code)));
    let mut members: Vec<Member> = code.into_iter().collect();
    let reason = fault.child("faultstring").or_else(|| fault.child("Reason")?.child("Text"));
    members.extend(reason.map(|reason| Member::new("faultstring", text(&reason.text))));
    let actor = fault.child("faultactor").or_else(|| fault.child("Role"));
    members.extend(actor.map(|actor| Member::new("faultactor", text(&actor.text))));
    let detail = fault.child("detail").or_else(|| fault.child("Detail"));
    // What is inside is the service's own, in whatever namespace.
    let inside = |detail: &Element| {
        let child = |child: &Element| Member {
            form: Written::Element,
            ..Member::new(&*child.name.local, child.to_node())
        };
        Node::new(Value::Object(detail.children.iter().map(child).collect()))
    };
    members.extend(detail.map(|detail| Member::new("detail", inside(detail))));
    let others = fault.children.iter().filter(|child| !PARTS.contains(&child.name.local.as_str()));
    members.extend(others.map(|child| Member::new(&*child.name.local, child.to_node())));
    Ok((Node::new(Value::Object(members)), oddities))
}

/// The children of a fault, in SOAP 1.1 and 1.2.
const PARTS: [&str; 9] =
    ["faultcode", "faultstring", "faultactor", "detail", "Code", "Reason", "Node", "Role", "Detail"];

/// The code of a fault, with its prefix.
fn code_of(fault: &Element) -> Option<&str> {
    let code = fault.child("faultcode").or_else(|| fault.child("Code")?.child("Value"));
    code.map(|code| code.text.trim())
}

/// The element that an answer is about: inside an envelope the only element below `…Result`, else the root.
pub(crate) fn innermost(root: &Element) -> &Element {
    let Ok(content) = content(root, &mut Vec::new()) else { return root };
    let result = only(&content.children).filter(|child| child.name.local.ends_with("Result"));
    result.and_then(|result| only(&result.children)).unwrap_or(content)
}
