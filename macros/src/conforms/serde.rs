//! What the attributes of serde say of a type, its fields and its variants.

use proc_macro2::Span;
use proc_macro2::TokenTree;
use syn::Attribute;
use syn::LitStr;
use syn::Token;
use syn::ext::IdentExt;
use syn::meta::ParseNestedMeta;

use crate::conforms::rename::Rule;
use crate::error::Errors;

/// What serde is told of a type.
#[derive(Default)]
pub(crate) struct Container {
    /// How names are written, and how they are read.
    pub(crate) rename_all: Names<Rule>,
    /// Whether every field has a default.
    pub(crate) default: bool,
    /// Where unknown fields are refused.
    pub(crate) deny_unknown_fields: Option<Span>,
    /// Where the form of the type is made something other than its fields.
    pub(crate) reshaped: Vec<Span>,
}

/// What serde is told of a field or a variant.
#[derive(Default)]
pub(crate) struct Part {
    /// Its own names.
    pub(crate) rename: Names<Option<String>>,
    /// Whether it is filled in when it is absent.
    pub(crate) default: bool,
    /// Whether it is in no message at all.
    pub(crate) skip: bool,
    /// Where it is left out of some messages or of all that are written.
    pub(crate) unwritten: Option<Span>,
    /// Whether functions read or write it, so that its type says nothing.
    pub(crate) by_function: bool,
    /// Whether a function reads it, which serde does not call for what is absent.
    pub(crate) read_by_function: bool,
    /// Whether it takes what no other variant does.
    pub(crate) other: bool,
    /// Other names by which it is read.
    pub(crate) aliases: Vec<String>,
}

/// Something for writing and for reading.
#[derive(Clone, Default)]
pub(crate) struct Names<T> {
    pub(crate) write: T,
    pub(crate) read: T,
}

impl Container {
    pub(crate) fn of(attributes: &[Attribute]) -> Result<Self, Errors> {
        let mut container = Self::default();
        let mut errors = Errors::default();
        each(attributes, &mut errors, |meta, errors| {
            let span = meta.path.segments[0].ident.span();
            match name(meta).as_str() {
                "rename_all" => {
                    let names = names(meta)?;
                    let rule =
                        |name: Option<String>| name.and_then(|name| Rule::named(&name)).unwrap_or_default();
                    container.rename_all = Names { write: rule(names.write), read: rule(names.read) };
                }
                "default" => {
                    container.default = true;
                    pass_over(meta)?;
                }
                "deny_unknown_fields" => container.deny_unknown_fields = Some(span),
                "untagged" => errors.add(
                    span,
                    "conforms.untagged",
                    "an untagged enum takes the first variant that fits, which may be another outcome",
                ),
                "tag" | "content" | "transparent" | "from" | "try_from" | "into" | "remote" => {
                    pass_over(meta)?;
                    container.reshaped.push(span);
                }
                _ => pass_over(meta)?,
            }
            Ok(())
        });
        errors.or(container)
    }
}

impl Part {
    pub(crate) fn of(attributes: &[Attribute]) -> Result<Self, Errors> {
        let mut part = Self::default();
        let (mut unread, mut never_written) = (false, false);
        let mut errors = Errors::default();
        each(attributes, &mut errors, |meta, errors| {
            let span = meta.path.segments[0].ident.span();
            match name(meta).as_str() {
                "rename" => part.rename = names(meta)?,
                "alias" => part.aliases.push(meta.value()?.parse::<LitStr>()?.value()),
                "default" => {
                    part.default = true;
                    pass_over(meta)?;
                }
                "skip" => part.skip = true,
                "skip_deserializing" => unread = true,
                "skip_serializing" => (never_written, part.unwritten) = (true, Some(span)),
                "skip_serializing_if" => {
                    part.unwritten = Some(span);
                    pass_over(meta)?;
                }
                "other" => part.other = true,
                how @ ("with" | "serialize_with" | "deserialize_with") => {
                    part.by_function = true;
                    part.read_by_function |= how != "serialize_with";
                    pass_over(meta)?;
                }
                "flatten" => errors.add(
                    span,
                    "conforms.flatten",
                    "the fields of a flattened type are not known here: write them out",
                ),
                "untagged" => {
                    let message = "an untagged variant takes whatever fits, which may be another outcome";
                    errors.add(span, "conforms.untagged", message);
                }
                _ => pass_over(meta)?,
            }
            Ok(())
        });
        part.skip |= unread && never_written;
        part.default |= unread;
        errors.or(part)
    }
}

/// Calls a function for everything that serde is told.
fn each(
    attributes: &[Attribute],
    errors: &mut Errors,
    mut say: impl FnMut(&ParseNestedMeta<'_>, &mut Errors) -> syn::Result<()>,
) {
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        if let Err(error) = attribute.parse_nested_meta(|meta| say(&meta, errors)) {
            // serde itself says more of what it does not understand.
            errors.add(error.span(), "conforms.serde", &error.to_string());
        }
    }
}

fn name(meta: &ParseNestedMeta<'_>) -> String {
    meta.path.get_ident().map(|ident| ident.unraw().to_string()).unwrap_or_default()
}

/// `= "name"`, or `(serialize = "name", deserialize = "name")`.
fn names(meta: &ParseNestedMeta<'_>) -> syn::Result<Names<Option<String>>> {
    if meta.input.peek(Token![=]) {
        let name = meta.value()?.parse::<LitStr>()?.value();
        return Ok(Names { write: Some(name.clone()), read: Some(name) });
    }
    let mut names = Names::default();
    meta.parse_nested_meta(|inner| {
        let value = Some(inner.value()?.parse::<LitStr>()?.value());
        if inner.path.is_ident("serialize") {
            names.write = value;
        } else {
            names.read = value;
        }
        Ok(())
    })?;
    Ok(names)
}

/// Leaves out what stands behind a name, up to the next comma.
fn pass_over(meta: &ParseNestedMeta<'_>) -> syn::Result<()> {
    while !meta.input.is_empty() && !meta.input.peek(Token![,]) {
        meta.input.parse::<TokenTree>()?;
    }
    Ok(())
}
