//! What only one module may name, as it is the one that answers the question: names of header fields, and crates that
//! read and write their notations. Modules beside it are listed with what they do with it; none of them reads messages.

use crate::layers::none_of;
use crate::layers::source::Named;
use crate::layers::source::Source;
use crate::layers::source::sources;

/// Files that may name something: how their path starts, below the root and without `.rs`.
type Places = &'static [&'static str];

/// Names of header fields, in any letter case, alone or behind `header:`.
const FIELDS: &[(&str, Places)] = &[
    (
        "Authorization",
        &[
            "runtime/src/server/record/redact",   // hides it
            "validator/src/capture/tshark/field", // gives the fields of tshark their names
        ],
    ),
    (
        "SOAPAction",
        &[
            "spec/src/carry/fields",
            "runtime/src/binding/http/decode", // names what refuses a request
            "runtime/src/binding/soap",        // writes it
            "validator/src/check/request",     // names the place of a finding
        ],
    ),
    (
        "Set-Cookie",
        &[
            "spec/src/carry/fields",
            "spec/src/model/select", // the one field that a test may find several of
            "runtime/src/server/record/redact",
            "validator/src/capture/har/exchange", // whether a recorder shows any
            "validator/src/capture/tshark/field",
        ],
    ),
    (
        "Cookie",
        &[
            "spec/src/carry/fields",
            "spec/src/read/credential", // a word of spec files
            "runtime/src/server/record/redact",
            "validator/src/capture/har/exchange",
            "validator/src/capture/tshark/field",
        ],
    ),
    (
        "Content-Type",
        &[
            "spec/src/carry/fields",
            "validator/src/capture/tshark/field",
            "validator/src/check/request",  // names the place of a finding
            "validator/src/check/response", // names the place of a finding
        ],
    ),
];

/// The same fields as constants of the crate `http`: who writes them.
const CONSTANTS: &[(&str, Places)] = &[
    ("AUTHORIZATION", &[]),
    ("COOKIE", &["runtime/src/binding/carrier"]),
    ("SET_COOKIE", &["runtime/src/reference/web"]),
    (
        "CONTENT_TYPE",
        &[
            "runtime/src/binding/http",
            "runtime/src/reference/web",
            "runtime/src/server", // also copies it into a record
        ],
    ),
];

/// Pieces of texts: who writes them.
const PIECES: &[(&str, Places)] = &[(
    "charset=",
    &["runtime/src/binding/http", "runtime/src/reference/crafter", "runtime/src/reference/inforouter/asmx"],
)];

/// Crates, and who reads or writes their notation.
const CRATES: &[(&str, Places)] = &[
    ("cookie", &[]),
    ("form_urlencoded", &["spec/src/carry/raw", "runtime/src/codec/form"]),
    ("percent_encoding", &["spec/src/path", "runtime/src/binding/target"]),
    ("quick_xml", &["spec/src/xml/read", "runtime/src/codec/xml"]),
];

/// Whether a text is the name of a field, or a place of it.
fn is_field(text: &str, name: &str) -> bool {
    text.trim().trim_start_matches("header:").eq_ignore_ascii_case(name)
}

/// Whether a path leads to a constant of `http`.
fn is_constant(path: &str, name: &str) -> bool {
    path.ends_with(&format!("header::{name}"))
}

fn is_in_crate(path: &str, name: &str) -> bool {
    path.starts_with(&format!("{name}::"))
}

fn is_at(source: &Source, place: &str) -> bool {
    let path = source.path.trim_end_matches(".rs");
    path == place || path.starts_with(&format!("{place}/"))
}

/// What one file names and may not, by the table that `is` belongs to.
fn strangers<'a>(
    source: &'a Source,
    named: &'a [Named],
    table: &'a [(&str, Places)],
    is: fn(&str, &str) -> bool,
) -> impl Iterator<Item = String> + 'a {
    let refused = move |found: &&Named| {
        table
            .iter()
            .any(|(name, places)| is(&found.path, name) && !places.iter().any(|place| is_at(source, place)))
    };
    named.iter().filter(refused).map(|found| found.at("another module answers what it is for"))
}

#[test]
fn what_one_module_answers_no_other_names() {
    let of_source = |source: &'static Source| {
        let texts = strangers(source, &source.literals, FIELDS, is_field);
        let pieces = strangers(source, &source.literals, PIECES, |text, piece| {
            text.to_ascii_lowercase().contains(piece)
        });
        let constants = strangers(source, &source.mentions, CONSTANTS, is_constant);
        texts.chain(pieces).chain(constants).chain(strangers(source, &source.mentions, CRATES, is_in_crate))
    };
    none_of(sources().iter().flat_map(of_source).collect());
}

#[test]
fn whoever_may_name_something_does() {
    let rows = FIELDS.iter().map(|row| (row, is_field as fn(&str, &str) -> bool, true));
    let rows = rows
        .chain(PIECES.iter().map(|row| (row, (|text: &str, piece: &str| text.contains(piece)) as _, true)));
    let rows = rows.chain(CONSTANTS.iter().map(|row| (row, is_constant as _, false)));
    let rows = rows.chain(CRATES.iter().map(|row| (row, is_in_crate as _, false)));
    for ((name, places), is, of_texts) in rows {
        for place in *places {
            let names = |source: &Source| {
                let named = if of_texts { &source.literals } else { &source.mentions };
                is_at(source, place) && named.iter().any(|found| is(&found.path, name))
            };
            assert!(sources().iter().any(names), "{place} does not name `{name}` any more");
        }
    }
}
