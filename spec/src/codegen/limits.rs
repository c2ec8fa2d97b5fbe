//! What a schema asks of a value beside its type, as a constant of the runtime.

use proc_macro2::TokenStream;
use quote::quote;

use crate::codegen::types::Base;
use crate::codegen::types::Place;
use crate::model::kind::Kind;
use crate::model::schema::Schema;

/// The limits of a place; `None` where its type says all.
pub(crate) fn expand(place: &Place<'_>) -> Option<TokenStream> {
    let schema = place.schema;
    let mut fields = Vec::new();
    match &place.base {
        Base::Constant(_) | Base::Named(_) | Base::Boolean => return None,
        Base::Text => text(schema, &mut fields),
        Base::Integer(_) | Base::Number => range(schema, &mut fields),
        Base::List(item) => {
            items(schema, &mut fields);
            fields.extend(expand(item).map(|item| quote!(item: __rt::Some(&#item))));
        }
        Base::Any => any(schema, &mut fields),
    }
    (!fields.is_empty()).then(|| quote!(__rt::Limits { #(#fields,)* ..__rt::Limits::NONE }))
}

/// The limits of a value that an open list does not name.
pub(crate) fn unlisted(schema: &Schema) -> TokenStream {
    let kinds = kinds(&schema.admitted());
    let mut fields = vec![quote!(kinds: #kinds)];
    text(schema, &mut fields);
    range(schema, &mut fields);
    quote!(__rt::Limits { #(#fields,)* ..__rt::Limits::NONE })
}

fn any(schema: &Schema, fields: &mut Vec<TokenStream>) {
    if !schema.kinds.is_empty() {
        let kinds = kinds(&schema.kinds);
        fields.push(quote!(kinds: #kinds));
    }
    text(schema, fields);
    range(schema, fields);
    items(schema, fields);
}

fn text(schema: &Schema, fields: &mut Vec<TokenStream>) {
    if schema.min_length.is_some() || schema.max_length.is_some() {
        let (least, most) = (schema.min_length.unwrap_or(0), schema.max_length.unwrap_or(u64::MAX));
        fields.push(quote!(length: (#least, #most)));
    }
    if let Some(pattern) = &schema.pattern {
        let text = &pattern.text;
        fields.push(quote!(pattern: __rt::Some({
            static PATTERN: __rt::Pattern = __rt::Pattern::new(#text);
            &PATTERN
        })));
    }
}

fn range(schema: &Schema, fields: &mut Vec<TokenStream>) {
    if schema.minimum.is_some() || schema.maximum.is_some() {
        let least = schema.minimum.map_or(quote!(__rt::f64::NEG_INFINITY), number);
        let most = schema.maximum.map_or(quote!(__rt::f64::INFINITY), number);
        fields.push(quote!(range: (#least, #most)));
    }
}

/// A number as an expression: literals are not negative.
fn number(number: f64) -> TokenStream {
    let absolute = number.abs();
    if !absolute.is_finite() {
        return if number > 0.0 { quote!(__rt::f64::INFINITY) } else { quote!(__rt::f64::NEG_INFINITY) };
    }
    if number.is_sign_negative() { quote!(-#absolute) } else { quote!(#absolute) }
}

fn items(schema: &Schema, fields: &mut Vec<TokenStream>) {
    if schema.min_items.is_some() || schema.max_items.is_some() {
        let (least, most) = (schema.min_items.unwrap_or(0), schema.max_items.unwrap_or(u64::MAX));
        fields.push(quote!(items: (#least, #most)));
    }
}

/// A set of kinds.
pub(crate) fn kinds(kinds: &[Kind]) -> TokenStream {
    let mut names = kinds.iter().map(|kind| match kind {
        Kind::Null => quote!(__rt::Kinds::NULL),
        Kind::Boolean => quote!(__rt::Kinds::BOOLEAN),
        Kind::Integer => quote!(__rt::Kinds::INTEGER),
        Kind::Number => quote!(__rt::Kinds::NUMBER),
        Kind::String => quote!(__rt::Kinds::STRING),
        Kind::Array => quote!(__rt::Kinds::ARRAY),
        Kind::Object => quote!(__rt::Kinds::OBJECT),
    });
    let Some(first) = names.next() else { return quote!(__rt::Kinds::ANY) };
    quote!(#first #(.or(#names))*)
}
