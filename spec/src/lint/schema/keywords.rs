//! Keywords that do not go together.

use crate::diagnostic::codes::schema;
use crate::lint::file::File;
use crate::lint::members::names;
use crate::lint::part::Site;
use crate::model::kind::Kind;

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
pub(crate) fn required(site: &Site<'_>, file: &mut File<'_>) {
    let required = &site.schema.required;
    for (index, name) in required.iter().enumerate() {
        let at = format!("{}/required/{index}", site.at);
        if required[..index].contains(name) {
            file.value(&schema::REQUIRED_REPEATED, at, format!("`{name}` is required already"));
        } else if site.schema.property(name).is_none() {
            file.value(&schema::REQUIRED_UNKNOWN, at, format!("`properties` has no `{name}`"))
                .instead_of(name, names(site.schema));
        }
    }
}

/// Lower bounds are not above upper bounds.
pub(crate) fn bounds(site: &Site<'_>, file: &mut File<'_>) {
    let asked = site.schema;
    let crossed = [
        ("minItems", "maxItems", above(asked.min_items, asked.max_items)),
        ("minLength", "maxLength", above(asked.min_length, asked.max_length)),
        ("minimum", "maximum", above(asked.minimum, asked.maximum)),
    ];
    for (low, high, _) in crossed.into_iter().filter(|(.., crossed)| *crossed) {
        let message = format!("`{low}` is above `{high}`, so nothing fits");
        file.value(&schema::BOUNDS_CROSSED, format!("{}/{low}", site.at), message);
    }
}

/// Keywords constrain values of a kind that `type` admits.
pub(crate) fn applicable(site: &Site<'_>, file: &mut File<'_>) {
    let asked = &site.schema.kinds;
    let idle = |kinds: &[Kind]| !asked.is_empty() && !kinds.iter().any(|kind| asked.contains(kind));
    for (keyword, _) in written(file, &site.at).into_iter().filter(|(_, kinds)| idle(kinds)) {
        let names: Vec<&str> = asked.iter().map(|kind| kind.name()).collect();
        let message = format!("`{keyword}` has no effect on `{}`", names.join("` or `"));
        file.key(&schema::KEYWORD_INAPPLICABLE, format!("{}/{keyword}", site.at), message);
    }
}

/// Whoever describes members or items asks for an object or an array.
pub(crate) fn types_stated(site: &Site<'_>, file: &mut File<'_>) {
    if !site.schema.kinds.is_empty() {
        return;
    }
    let written = written(file, &site.at);
    let of =
        [(&schema::PROPERTIES_WITHOUT_OBJECT, Kind::Object), (&schema::ITEMS_WITHOUT_ARRAY, Kind::Array)];
    for (code, kind) in of {
        let Some((keyword, _)) = written.iter().find(|(_, kinds)| *kinds == [kind]) else { continue };
        let message = format!("`{keyword}` stands here without `type`");
        file.key(code, format!("{}/{keyword}", site.at), message)
            .help(format!("add `\"type\": \"{}\"`", kind.name()));
    }
}

/// `type` lists kinds of which none includes another.
pub(crate) fn types_distinct(site: &Site<'_>, file: &mut File<'_>) {
    let kinds = &site.schema.kinds;
    for (index, kind) in kinds.iter().enumerate() {
        let mut others = kinds.iter().enumerate().filter(|(other, _)| *other != index);
        if others.any(|(other, wide)| wide.admits(kind.name()) && (wide != kind || other < index)) {
            let message = format!("`{}` is admitted without this entry", kind.name());
            file.value(&schema::TYPE_REPEATED, format!("{}/type/{index}", site.at), message);
        }
    }
}

/// The keywords that are written in the schema at a pointer, of those that apply to some kinds only.
fn written(file: &File<'_>, at: &str) -> Vec<(&'static str, &'static [Kind])> {
    let Some(node) = file.node(at) else { return Vec::new() };
    APPLIES.iter().copied().filter(|(keyword, _)| node.member(keyword).is_some()).collect()
}

fn above<T: PartialOrd>(low: Option<T>, high: Option<T>) -> bool {
    matches!((low, high), (Some(low), Some(high)) if low > high)
}
