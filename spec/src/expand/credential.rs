//! The short forms of credentials and of the places that they travel in.

use crate::expand::tree::each;
use crate::expand::tree::fill;
use crate::expand::tree::items;
use crate::expand::tree::object;
use crate::expand::tree::string;
use crate::expand::tree::take;
use crate::expand::tree::words;
use crate::model::credential::ONLY_PART;
use crate::text::Node;
use crate::text::Value;

/// Puts the long form in place of each short one.
pub(super) fn expand(name: &str, credential: &mut Node) {
    fill(credential, "title", |span| Some(string(words(name), span)));
    fill(credential, "scope", |span| Some(string("bearer", span)));
    if let Some(first_of) = take(credential, "first_of") {
        let span = first_of.node.span;
        let yes = || Some(Node { value: Value::Bool(true), span });
        let part = object(
            [
                ("secret", yes()),
                ("identifies", yes()),
                ("first_of", Some(first_of.node)),
                ("basis", credential.member("basis").cloned()),
            ],
            span,
        );
        fill(credential, "parts", |_| Some(object([(ONLY_PART, Some(part))], span)));
    }
    each(credential, "parts", |_, part| items(part, "first_of").for_each(carrier));
}

/// `"cookie:NAME"`, `"header:NAME SCHEME PARAMETER"`, `"body:/pointer"`.
fn carrier(node: &mut Node) {
    let Some((place, rest)) = node.as_str().and_then(|text| text.split_once(':')) else { return };
    let mut words = rest.split(' ').filter(|word| !word.is_empty());
    let mut next = || words.next().map(|word| string(word, node.span));
    let within = ("in", Some(string(place, node.span)));
    *node = match place {
        "body" => object([within, ("at", next())], node.span),
        "header" => object([within, ("name", next()), ("scheme", next()), ("parameter", next())], node.span),
        _ => object([within, ("name", Some(string(rest, node.span)))], node.span),
    };
}
