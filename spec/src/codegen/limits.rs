//! What a schema asks of a value beside its type, as a constant of the runtime.

use proc_macro2::TokenStream;
use quote::quote;

use crate::codegen::types::Base;
use crate::codegen::types::Place;
use crate::model::kind::Kind;
use crate::model::limits::Limits;
use crate::model::limits::Pattern;
use crate::model::schema::Schema;

/// The limits of a place; `None` where its type says all.
pub(crate) fn expand(place: &Place<'_>) -> Option<TokenStream> {
    let schema = place.schema;
    let mut fields = Vec::new();
    let item = match &place.base {
        Base::Constant(_) | Base::Named(_) | Base::Boolean => return None,
        Base::Any if !schema.kinds.is_empty() => {
            let kinds = kinds(&schema.kinds);
            fields.push(quote!(kinds: #kinds));
            None
        }
        Base::List(item) => expand(item),
        Base::Any | Base::Text | Base::Integer(_) | Base::Number => None,
    };
    bounds(schema, &mut fields);
    fields.extend(item.map(|item| quote!(item: __rt::Some(&#item))));
    (!fields.is_empty()).then(|| quote!(__rt::Limits { #(#fields,)* ..__rt::Limits::NONE }))
}

/// The limits of a value that an open list does not name.
pub(crate) fn unlisted(schema: &Schema) -> TokenStream {
    let kinds = kinds(&schema.admitted());
    let mut fields = vec![quote!(kinds: #kinds)];
    bounds(schema, &mut fields);
    quote!(__rt::Limits { #(#fields,)* ..__rt::Limits::NONE })
}

/// What is asked beside the kind. Lint refuses a keyword that no admitted kind has, so that all are written.
fn bounds(schema: &Schema, fields: &mut Vec<TokenStream>) {
    let Limits { length, range, items, .. } = Limits::of(schema);
    if length != Limits::NONE.length {
        let (least, most) = length;
        fields.push(quote!(length: (#least, #most)));
    }
    if let Some(Pattern { text, .. }) = &schema.pattern {
        fields.push(quote!(pattern: __rt::Some({
            static PATTERN: __rt::Pattern = __rt::Pattern::new(#text);
            &PATTERN
        })));
    }
    if range != Limits::NONE.range {
        let (least, most) = (number(range.0), number(range.1));
        fields.push(quote!(range: (#least, #most)));
    }
    if items != Limits::NONE.items {
        let (least, most) = items;
        fields.push(quote!(items: (#least, #most)));
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
