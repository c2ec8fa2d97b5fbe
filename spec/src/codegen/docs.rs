//! Documentation of generated items: what the spec file says, and where that comes from.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::basis::Basis;
use crate::model::basis::CitedPlace;
use crate::model::operation::Operation;
use crate::model::outcome::Outcome;
use crate::text::Node;
use crate::text::position;

/// A doc comment. What rustdoc would take for a link or a tag is escaped.
pub(crate) fn doc(text: &str) -> TokenStream {
    let mut escaped = String::from(" ");
    let mut code = false;
    for c in text.chars() {
        code ^= c == '`';
        if !code && matches!(c, '[' | ']' | '<' | '>' | '*' | '\\') {
            escaped.push('\\');
        }
        escaped.push(if c == '\n' { ' ' } else { c });
    }
    quote!(#[doc = #escaped])
}

/// A sentence: with a capital, and one full stop.
pub(crate) fn sentence(text: &str) -> String {
    let text = text.trim_end_matches('.');
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", chars.as_str())
}

/// What the module is about.
pub(crate) fn operation(operation: &Operation) -> TokenStream {
    let documents: Vec<String> = operation
        .documents
        .iter()
        .map(|document| format!("\"{}\" of {}", document.title, document.publisher))
        .collect();
    let lines = [
        sentence(&operation.title),
        String::new(),
        sentence(&operation.description),
        String::new(),
        format!("Operation `{}`, by the document {}.", operation.id, documents.join(" and ")),
    ];
    let docs = lines.iter().map(|line| doc(line));
    quote!(#(#docs)*)
}

/// An outcome in a line: `The session has ended (`success`, status 200).`
pub(crate) fn outcome(outcome: &Outcome) -> String {
    let mut facts = vec![format!("`{}`", outcome.name)];
    if let Some(code) = &outcome.code {
        facts.push(format!("code `{}`", code_text(&code.value)));
    }
    if let Some(status) = &outcome.status {
        let codes: Vec<String> = status.codes.iter().map(u16::to_string).collect();
        facts.push(format!("status {}", codes.join(" or ")));
    }
    format!("{} ({})", sentence(&outcome.title).trim_end_matches('.'), facts.join(", ")) + "."
}

/// A code as it is printed.
pub(crate) fn code_text(code: &Node) -> String {
    code.as_str().map_or_else(|| code.to_json(), str::to_owned)
}

/// Where a fact comes from, in words: `line 24 of the document`.
pub(crate) fn basis(operation: &Operation, basis: &Basis) -> String {
    let Some(cited) = basis.cited() else { return format!("{}, not in the document", basis.name()) };
    let place = match &cited.place {
        CitedPlace::Lines(lines) => format!("line {}", lines.first().map_or(1, |lines| lines.first)),
        CitedPlace::Section(section) => format!("section {section}"),
    };
    match operation.documents.as_slice() {
        [] | [_] => format!("{place} of the document"),
        _ => format!("{place} of {}", operation.document(basis).map_or("", |document| &document.name)),
    }
}

/// The line of the spec file, from 1, in which something starts.
pub(crate) fn line(operation: &Operation, start: usize) -> u32 {
    u32::try_from(position(&operation.source.text, start).line).unwrap_or(u32::MAX)
}
