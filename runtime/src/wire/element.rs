//! The quick way for messages that are one element of texts, plain or in a SOAP envelope. Everything else is left
//! to the values of [`binding`](crate::binding), which know what is wrong and where.

use http::HeaderMap;
use signoff_spec::model::binding::Content;
use signoff_spec::model::binding::Protocol;
use signoff_spec::tape::Tape;
use signoff_spec::tape::Value;
use signoff_spec::text;
use signoff_spec::view::Entry;
use signoff_spec::view::View;

use crate::binding::soap;
use crate::codec::xml;
use crate::codec::xml::Root;
use crate::misfit::Misfit;
use crate::operation::Form;
use crate::operation::Operation;
use crate::operation::Spec;
use crate::outcome::Decided;
use crate::outcome::Position;
use crate::outcome::Seen;
use crate::outcome::decide_by_form;
use crate::wire::Binding;
use crate::wire::OutcomeOf;

/// Bytes that are set aside for what is written around a message.
const ROOM: usize = 384;

/// Reads the outcome that a response is; `None` if it is none beyond doubt.
pub(crate) fn read<B: Binding>(
    protocol: &Protocol,
    (status, headers): (u16, &HeaderMap),
    body: &[u8],
) -> Option<Decided<OutcomeOf<B>>> {
    let spec = <B::Operation as Operation>::SPEC;
    let elements = spec.elements()?;
    let text = str::from_utf8(body).ok()?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let element = match protocol {
        Protocol::Http(http) if http.response == Content::Xml => Tape::element(text, &[]),
        Protocol::Soap11(soap) => {
            let wrappers = ["Envelope", "Body", &soap.response_element];
            match &soap.result_element {
                None => Tape::element(text, &wrappers[..2])
                    .filter(|tape| tape.value().root().is_some_and(|root| root.local == wrappers[2])),
                Some(result) => Tape::element(text, &[wrappers[0], wrappers[1], wrappers[2], result]),
            }
        }
        Protocol::Http(_) | Protocol::WsJson(_) => None,
    }?;
    let seen = Seen::with_http(element.value(), status, headers);
    let form = |(outcome, edition): Position| match elements.form(outcome, edition) {
        Some(form) => fits(form, element.value()),
        None => Err(Misfit::no_such_outcome()),
    };
    decide_by_form(spec.outcomes(), &seen, form).ok()
}

/// Whether root and members have the form of a message.
fn fits(form: &Form, element: Value<'_>) -> Result<(), Misfit> {
    let misplaced = |member: Entry<'_, Value<'_>>| {
        let wanted = form.is_attribute(member.name);
        wanted.is_some_and(|wanted| wanted != (member.form == text::Form::Attribute))
    };
    let is_root = element.root().is_some_and(|root| form.is_root(root.namespace, root.local));
    if is_root && !element.members().any(misplaced) {
        Ok(())
    } else {
        Err(Misfit::new("another form", "element"))
    }
}

/// Writes the body of a message that is JSON text already, with its media type; `None` if it is not plain.
pub(crate) fn write<'a>(
    spec: &'static Spec,
    protocol: &'a Protocol,
    (outcome, edition): Position,
    message: &str,
) -> Option<(String, Option<&'a str>)> {
    let form = spec.elements()?.form(outcome, edition)?;
    let tape = Tape::json(message.as_bytes()).ok()?;
    let is_attribute = |name: &str| form.is_attribute(name).unwrap_or(form.others_are_attributes());
    let own = Root { name: form.name.as_deref()?, declares: form.namespace.as_deref() };
    let mut out = String::with_capacity(message.len() + ROOM);
    out.push_str(xml::DECLARATION);
    match protocol {
        Protocol::Http(http) if http.response == Content::Xml => {
            out.push('\n');
            // No declaration is in scope here, and none is needed for no namespace.
            let root = Root { declares: own.declares.filter(|namespace| !namespace.is_empty()), ..own };
            xml::write_flat(root, tape.value(), is_attribute, &mut out)?;
            Some((out, http.response_media_types.first().map(String::as_str)))
        }
        Protocol::Soap11(soap) => {
            let outer = Root { name: &soap.response_element, declares: Some(&soap.namespace) };
            out.push_str(soap::ENVELOPE_START);
            match &soap.result_element {
                None => xml::write_flat(outer, tape.value(), is_attribute, &mut out)?,
                Some(result) => {
                    xml::start(outer, &mut out);
                    out.push('>');
                    xml::start(Root { name: result, declares: None }, &mut out);
                    out.push('>');
                    // Inside the namespace of the wrapper, an element in none has to say so.
                    let inner = Root { declares: own.declares.or(Some("")), ..own };
                    xml::write_flat(inner, tape.value(), is_attribute, &mut out)?;
                    xml::end(result, &mut out);
                    xml::end(outer.name, &mut out);
                }
            }
            out.push_str(soap::ENVELOPE_END);
            Some((out, None))
        }
        Protocol::Http(_) | Protocol::WsJson(_) => None,
    }
}
