//! A message on a tape to an element of attributes and child elements that are text, quickly.
//! What is unusual or wrong is left to the writer of values.

use signoff_spec::tape::Item;
use signoff_spec::tape::Value;

use crate::codec::xml::Root;
use crate::codec::xml::end;
use crate::codec::xml::is_writable;
use crate::codec::xml::name::is_name;
use crate::codec::xml::start;
use crate::codec::xml::write_attribute;
use crate::codec::xml::write_leaf;

/// Appends an object as an element; `None` if it is no object of texts. What was appended by then is of no use.
pub(crate) fn write_flat(
    root: Root<'_>,
    value: Value<'_>,
    is_attribute: impl Fn(&str) -> bool,
    out: &mut String,
) -> Option<()> {
    if !is_name(root.name) {
        return None;
    }
    start(root, out);
    let mut elements = 0;
    for member in value.object().ok()? {
        if is_attribute(member.name()) {
            let text = text(&member).filter(|_| member.name() != "xmlns")?;
            write_attribute(member.name(), text, out);
        } else {
            elements += 1;
        }
    }
    if elements == 0 {
        out.push_str(" />");
        return Some(());
    }
    out.push('>');
    for member in value.object().ok()? {
        if !is_attribute(member.name()) {
            write_leaf(Root { name: member.name(), declares: None }, text(&member)?, out);
        }
    }
    end(root.name, out);
    Some(())
}

/// The text of a member, if both it and the name can be written.
fn text<'t>(member: &Item<'t>) -> Option<&'t str> {
    let text = member.value().as_text()?;
    (is_name(member.name()) && is_writable(text)).then_some(text)
}
