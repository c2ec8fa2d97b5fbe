//! What every generated item is made of: names, types of fields, derived traits, the first lines of its documentation.

use proc_macro2::Ident;
use proc_macro2::TokenStream;
use quote::format_ident;
use quote::quote;

use crate::codegen::Options;
use crate::codegen::docs;
use crate::codegen::docs::doc;
use crate::codegen::names;
use crate::codegen::types::Base;
use crate::codegen::types::Form;
use crate::codegen::types::Member;
use crate::codegen::types::Others;
use crate::codegen::types::Place;
use crate::codegen::types::Plan;
use crate::codegen::types::Planned;

/// A name as an identifier token.
pub(crate) fn ident(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(name) => Ident::new_raw(name, proc_macro2::Span::call_site()),
        None => format_ident!("{name}"),
    }
}

/// The field of a member.
pub(crate) fn field(member: &Member<'_>) -> Ident {
    ident(&names::ident(&member.field))
}

/// The traits that something made of types derives.
pub(crate) fn derives(plan: &Plan<'_>, types: &[Planned<'_>], options: &Options) -> TokenStream {
    let eq = types.iter().all(|planned| is_eq(plan, planned)).then(|| quote!(__rt::Eq,));
    let further = &options.derives;
    quote!(#[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, #eq #(#further),*)])
}

/// Whether a type has no floating point in it.
fn is_eq(plan: &Plan<'_>, planned: &Planned<'_>) -> bool {
    match &planned.form {
        Form::Choice { .. } => true,
        Form::Value(place) => is_eq_place(plan, place),
        Form::Struct { members, others } => {
            members.iter().all(|member| is_eq_place(plan, &member.place))
                && match others {
                    Others::Of(_, place) => is_eq_place(plan, place),
                    Others::Open(_) | Others::Closed => true,
                }
        }
    }
}

fn is_eq_place(plan: &Plan<'_>, place: &Place<'_>) -> bool {
    match &place.base {
        Base::Number => false,
        Base::List(item) => is_eq_place(plan, item),
        Base::Named(name) => plan.named(name).is_none_or(|planned| is_eq(plan, planned)),
        Base::Constant(_) | Base::Text | Base::Boolean | Base::Integer(_) | Base::Any => true,
    }
}

/// The Rust type of a place; of a constant, whether it is there.
pub(crate) fn rust(place: &Place<'_>) -> TokenStream {
    let plain = match &place.base {
        Base::Constant(_) | Base::Boolean => quote!(__rt::bool),
        Base::Text => quote!(__rt::String),
        Base::Integer(false) => quote!(__rt::i64),
        Base::Integer(true) => quote!(__rt::u64),
        Base::Number => quote!(__rt::f64),
        Base::Any => quote!(__rt::Json),
        Base::Named(name) => {
            let name = ident(name);
            quote!(#name)
        }
        Base::List(item) => {
            // A constant in a list is there or not, too: the list says how often.
            let item = rust(item);
            quote!(__rt::Vec<#item>)
        }
    };
    let scalar =
        matches!(place.base, Base::Text | Base::Boolean | Base::Integer(_) | Base::Number | Base::Any);
    let hidden = if place.secret && scalar { quote!(__rt::Secret<#plain>) } else { plain };
    if place.nullable { quote!(__rt::Nullable<#hidden>) } else { hidden }
}

/// Whether a member has a field: required constants have none, as there is nothing to choose.
pub(crate) fn has_field(member: &Member<'_>) -> bool {
    !(member.required && matches!(member.place.base, Base::Constant(_)))
}

/// What a type is, and where the spec file says so.
pub(crate) fn about(plan: &Plan<'_>, planned: &Planned<'_>) -> TokenStream {
    let line = docs::line(plan.operation, planned.schema.span.start);
    let first = doc(&docs::sentence(&planned.about));
    let second = doc(&format!("The schema of `{}`, in line {line} of the spec file.", planned.message));
    quote!(#first #[doc = ""] #second)
}

/// How a type reads and writes itself.
pub(crate) fn message(name: &Ident, read: &TokenStream, write: &TokenStream) -> TokenStream {
    quote! {
        #[automatically_derived]
        impl __rt::Message for #name {
            const SCHEMA: &'static __rt::str = Self::SCHEMA;
            fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> { #read }
            fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> { #write }
        }
    }
}
