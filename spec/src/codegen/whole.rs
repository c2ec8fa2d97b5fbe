//! A message that is no object, to a struct of one value.

use proc_macro2::TokenStream;
use quote::quote;

use crate::codegen::Options;
use crate::codegen::constant::constant;
use crate::codegen::item::about;
use crate::codegen::item::derives;
use crate::codegen::item::ident;
use crate::codegen::item::message;
use crate::codegen::item::rust;
use crate::codegen::limits;
use crate::codegen::types::Base;
use crate::codegen::types::Place;
use crate::codegen::types::Plan;
use crate::codegen::types::Planned;

/// The items of such a message.
pub(crate) fn expand(
    plan: &Plan<'_>,
    planned: &Planned<'_>,
    place: &Place<'_>,
    options: &Options,
) -> TokenStream {
    let name = ident(&planned.name);
    let about = about(plan, planned);
    let derives = derives(plan, std::slice::from_ref(planned), options);
    if let Base::Constant(fixed) = &place.base {
        let fixed = constant(fixed);
        let message = message(
            &name,
            &quote!(value.constant(#fixed)?; __rt::Ok(Self {})),
            &quote!(out.constant(#fixed); __rt::Ok(())),
        );
        return quote! {
            #about
            #derives
            pub struct #name {}
            impl #name {
                /// The message, which is always the same.
                pub fn new() -> Self { Self {} }
            }
            #[automatically_derived]
            impl __rt::Default for #name {
                fn default() -> Self { Self {} }
            }
            #message
        };
    }
    let of = rust(place);
    let limits = limits::expand(place).unwrap_or_else(|| quote!(__rt::Limits::NONE));
    let message = message(
        &name,
        &quote! {
            static LIMITS: __rt::Limits = #limits;
            let value = <#of as __rt::Message>::read(value)?;
            __rt::Message::within(&value, &LIMITS)?;
            __rt::Ok(Self { value })
        },
        &quote! {
            static LIMITS: __rt::Limits = #limits;
            __rt::Message::within(&self.value, &LIMITS)?;
            __rt::Message::write(&self.value, out)
        },
    );
    quote! {
        #about
        #derives
        pub struct #name {
            /// The whole message.
            pub value: #of,
        }
        impl #name {
            /// The message that is this value.
            pub fn new(value: impl __rt::Into<#of>) -> Self {
                Self { value: __rt::Into::into(value) }
            }
        }
        #message
    }
}
