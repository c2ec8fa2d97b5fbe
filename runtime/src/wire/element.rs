//! The quick way for messages that are one element of texts, plain or in a SOAP envelope. Everything else is left
//! to the values of [`binding`](crate::binding), which know what is wrong and where.

use signoff_spec::model::binding::Carries;
use signoff_spec::model::binding::Protocol;
use signoff_spec::model::limits::Kinds;
use signoff_spec::model::operation::Operation as Model;
use signoff_spec::model::plan::Form;
use signoff_spec::model::plan::Others;
use signoff_spec::plan::Seen;
use signoff_spec::tape::Tape;
use signoff_spec::tape::Value;
use signoff_spec::view::Entry;
use signoff_spec::view::View;

use crate::binding::carrier::HttpFields;
use crate::binding::soap;
use crate::codec::xml;
use crate::codec::xml::Root;
use crate::misfit::Misfit;
use crate::operation::Operation;
use crate::operation::Spec;
use crate::wire::Binding;
use crate::wire::OutcomeOf;
use crate::wire::decision::Decided;
use crate::wire::decision::Position;
use crate::wire::decision::decide_by_form;

/// Bytes that are set aside for what is written around a message.
const ROOM: usize = 384;

/// Reads the outcome that a response is; `None` if it is none beyond doubt.
pub(crate) fn read<B: Binding>(
    protocol: &Protocol,
    (status, fields): (Option<u16>, HttpFields<'_>),
    body: &[u8],
) -> Option<Decided<OutcomeOf<B>>> {
    let spec = <B::Operation as Operation>::SPEC;
    let text = str::from_utf8(body).ok()?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let element = match protocol {
        Protocol::Http(http) if http.response == Carries::Xml => Tape::element(text, &[]),
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
    let seen = Seen { status, fields, message: Some(element.value()) };
    let is_form = |form: &Form| is_textual(spec.operation(), form) && is_written(form, element.value());
    let form = |position| form(spec.operation(), position).filter(|form| is_form(form));
    let form = |position| form(position).map(drop).ok_or_else(Misfit::no_such_outcome);
    decide_by_form::<B::Operation>(seen, form).ok()
}

/// What is asked of the messages of an outcome, or of those of an edition.
fn form(operation: &'static Model, (outcome, edition): Position) -> Option<&'static Form> {
    let outcome = operation.outcomes.get(outcome)?;
    let edition = edition.and_then(|edition| outcome.editions.get(edition)?.schema.as_ref());
    Some(operation.plan.form(edition.or(outcome.schema.as_ref())?.form))
}

/// Whether every member may be a text, so that none stands for anything else.
fn is_textual(operation: &Model, form: &Form) -> bool {
    let plan = &operation.plan;
    let is_text = |form: u32| plan.form(form).limits.kinds.contains(Kinds::STRING);
    let others = if let Others::Of(others) = form.others { is_text(others) } else { true };
    others && form.members.iter().all(|member| is_text(member.form))
}

/// Whether root and members are written as those of a message.
fn is_written(form: &Form, element: Value<'_>) -> bool {
    let is = |entry: Entry<'_, Value<'_>>| form.member(entry.name).is_none_or(|member| member.is(&entry));
    form.takes_root(element) && element.members().all(is)
}

/// Writes the body of a message that is JSON text already, with its media type; `None` if it is not plain.
pub(crate) fn write<'a>(
    spec: &'static Spec,
    protocol: &'a Protocol,
    position: Position,
    message: &str,
) -> Option<(String, Option<&'a str>)> {
    let form = form(spec.operation(), position).filter(|form| is_textual(spec.operation(), form))?;
    // What other members are written as stands in their schema, and that is looked up with care.
    let element = form.element.as_ref().filter(|_| !matches!(form.others, Others::Of(_)))?;
    let tape = Tape::json(message.as_bytes()).ok()?;
    let is_attribute = |name: &str| form.member(name).is_some_and(|member| member.attribute);
    let own = Root { name: &element.local, declares: element.namespace.as_deref() };
    let mut out = String::with_capacity(message.len() + ROOM);
    out.push_str(xml::DECLARATION);
    match protocol {
        Protocol::Http(http) if http.response == Carries::Xml => {
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
