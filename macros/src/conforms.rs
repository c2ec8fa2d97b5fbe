//! A struct or an enum to constants that check it against the shapes of a spec.

mod fields;
mod rename;
mod serde;
mod target;
mod variants;

use proc_macro2::TokenStream;
use quote::quote;
use syn::Data;
use syn::DeriveInput;
use syn::Fields;
use syn::GenericParam;
use syn::Generics;
use syn::Ident;

use crate::conforms::serde::Container;
use crate::conforms::target::Target;
use crate::error::Errors;

/// Expands the derive.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let input: DeriveInput = match syn::parse2(input) {
        Ok(input) => input,
        Err(error) => return error.to_compile_error(),
    };
    match checks(&input) {
        Ok(checks) => checks,
        Err(errors) => errors.to_tokens(),
    }
}

fn checks(input: &DeriveInput) -> Result<TokenStream, Errors> {
    let target = Target::of(input)?;
    let container = Container::of(&input.attrs)?;
    if let Some(parameter) = parameter(&input.generics) {
        let message =
            "the fields of a generic type are not known here: derive it for a type without parameters";
        return Err(Errors::one(parameter.span(), "conforms.generic", message));
    }
    match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => fields::expand(input, &target, &container, &fields.named),
            Fields::Unnamed(_) => {
                let message = "a tuple struct is an array in messages, and the members of a spec have names";
                Err(Errors::one(input.ident.span(), "conforms.tuple", message))
            }
            Fields::Unit => {
                let message = "a unit struct is `null` in messages: write it with braces";
                Err(Errors::one(input.ident.span(), "conforms.tuple", message))
            }
        },
        Data::Enum(data) => variants::expand(input, &target, &container, &data.variants),
        Data::Union(_) => {
            let message = "a union has no form in messages";
            Err(Errors::one(input.ident.span(), "conforms.union", message))
        }
    }
}

/// The first parameter that is a type or a constant; lifetimes do not matter.
fn parameter(generics: &Generics) -> Option<&Ident> {
    generics.params.iter().find_map(|parameter| match parameter {
        GenericParam::Type(parameter) => Some(&parameter.ident),
        GenericParam::Const(parameter) => Some(&parameter.ident),
        GenericParam::Lifetime(_) => None,
    })
}

/// Checks as constants, each of which fails on its own.
fn constants(checks: &[TokenStream]) -> TokenStream {
    // The paths are those of the user: a lint about them is for the places where they stand, and says it there.
    quote!(#(#[allow(unused_qualifications, reason = "checked where it is written")] const _: () = #checks;)*)
}
