//! Keywords that do not go together.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::schema::BOUNDS_CROSSED;
use crate::diagnostic::codes::schema::ITEMS_WITHOUT_ARRAY;
use crate::diagnostic::codes::schema::KEYWORD_INAPPLICABLE;
use crate::diagnostic::codes::schema::PROPERTIES_WITHOUT_OBJECT;
use crate::diagnostic::codes::schema::REQUIRED_REPEATED;
use crate::diagnostic::codes::schema::REQUIRED_UNKNOWN;
use crate::diagnostic::codes::schema::TYPE_REPEATED;
use crate::lint::file::File;
use crate::lint::members::names;
use crate::model::kind::Kind;
use crate::model::schema::Schema;

/// A keyword, the kinds of values it constrains, and the rule for where none of them is asked for.
const APPLIES: &[(&str, &[Kind])] = &[
    ("properties", &[Kind::Object]),
    ("required", &[Kind::Object]),
    ("additionalProperties", &[Kind::Object]),
    ("items", &[Kind::Array]),
    ("minItems", &[Kind::Array]),
    ("maxItems", &[Kind::Array]),
    ("minLength", &[Kind::String]),
    ("maxLength", &[Kind::String]),
    ("pattern", &[Kind::String]),
    ("minimum", &[Kind::Integer, Kind::Number]),
    ("maximum", &[Kind::Integer, Kind::Number]),
];

/// `required` names properties, each once.
pub(crate) fn required(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for site in file.schemas() {
        let schema = site.schema;
        for (index, name) in schema.required.iter().enumerate() {
            let span = file.at(&format!("{}/required/{index}", site.at));
            if schema.required[..index].contains(name) {
                let message = format!("`{name}` is required already");
                found.push(Diagnostic::new(&REQUIRED_REPEATED, span, message));
            } else if schema.property(name).is_none() {
                let message = format!("`properties` has no `{name}`");
                found.push(Diagnostic::new(&REQUIRED_UNKNOWN, span, message).instead_of(name, names(schema)));
            }
        }
    }
}

/// Lower bounds are not above upper bounds.
pub(crate) fn bounds(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for site in file.schemas() {
        let schema = site.schema;
        let crossed = [
            ("minItems", "maxItems", above(schema.min_items, schema.max_items)),
            ("minLength", "maxLength", above(schema.min_length, schema.max_length)),
            ("minimum", "maximum", above(schema.minimum, schema.maximum)),
        ];
        for (low, high, _) in crossed.into_iter().filter(|(.., crossed)| *crossed) {
            let span = file.at(&format!("{}/{low}", site.at));
            let message = format!("`{low}` is above `{high}`, so nothing fits");
            found.push(Diagnostic::new(&BOUNDS_CROSSED, span, message));
        }
    }
}

/// Keywords constrain values of a kind that `type` admits.
pub(crate) fn applicable(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for site in file.schemas().into_iter().filter(|site| !site.schema.kinds.is_empty()) {
        for (keyword, kinds) in written(file, &site.at) {
            if !kinds.iter().any(|kind| site.schema.kinds.contains(kind)) {
                let asked = kind_names(site.schema);
                let message = format!("`{keyword}` has no effect on {asked}");
                let span = file.key(&format!("{}/{keyword}", site.at));
                found.push(Diagnostic::new(&KEYWORD_INAPPLICABLE, span, message));
            }
        }
    }
}

/// Whoever describes members or items asks for an object or an array.
pub(crate) fn types_stated(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for site in file.schemas().into_iter().filter(|site| site.schema.kinds.is_empty()) {
        let stated = |kind| written(file, &site.at).find(|(_, kinds)| *kinds == [kind]);
        for (code, kind) in [(&PROPERTIES_WITHOUT_OBJECT, Kind::Object), (&ITEMS_WITHOUT_ARRAY, Kind::Array)]
        {
            let Some((keyword, _)) = stated(kind) else { continue };
            let span = file.key(&format!("{}/{keyword}", site.at));
            let message = format!("`{keyword}` stands here without `type`");
            let help = format!("add `\"type\": \"{}\"`", kind.name());
            found.push(Diagnostic::new(code, span, message).help(help));
        }
    }
}

/// `type` lists kinds of which none includes another.
pub(crate) fn types_distinct(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for site in file.schemas() {
        let kinds = &site.schema.kinds;
        for (index, kind) in kinds.iter().enumerate() {
            let others = kinds.iter().enumerate().filter(|(other, _)| *other != index);
            let includes =
                |(other, wide): (usize, &Kind)| wide.admits(kind.name()) && (wide != kind || other < index);
            if others.into_iter().any(includes) {
                let span = file.at(&format!("{}/type/{index}", site.at));
                let message = format!("`{}` is admitted without this entry", kind.name());
                found.push(Diagnostic::new(&TYPE_REPEATED, span, message));
            }
        }
    }
}

/// The keywords that are written in the schema at a pointer, of those that apply to some kinds only.
fn written(file: &File<'_>, at: &str) -> impl Iterator<Item = (&'static str, &'static [Kind])> {
    let node = file.node(at);
    APPLIES
        .iter()
        .copied()
        .filter(move |(keyword, _)| node.is_some_and(|node| node.member(keyword).is_some()))
}

fn above<T: PartialOrd>(low: Option<T>, high: Option<T>) -> bool {
    matches!((low, high), (Some(low), Some(high)) if low > high)
}

fn kind_names(schema: &Schema) -> String {
    let names: Vec<String> = schema.kinds.iter().map(|kind| format!("`{}`", kind.name())).collect();
    names.join(" or ")
}
