//! A list of values to an enum.

use proc_macro2::Ident;
use proc_macro2::TokenStream;
use quote::quote;

use crate::codegen::Options;
use crate::codegen::constant::constant;
use crate::codegen::docs;
use crate::codegen::docs::doc;
use crate::codegen::item::ident;
use crate::codegen::item::message;
use crate::codegen::limits::unlisted;
use crate::codegen::types::Other;
use crate::codegen::types::Planned;
use crate::text::Node;

/// The items of an enum of values.
pub(crate) fn expand(
    planned: &Planned<'_>,
    values: &[(String, &Node)],
    other: Option<Other>,
    options: &Options,
) -> TokenStream {
    let name = ident(&planned.name);
    let about = doc(&docs::sentence(&planned.about));
    let further = &options.derives;
    let debug = (!planned.secret).then(|| quote!(__rt::Debug,));
    let hidden = planned.secret.then(|| hidden(&planned.name));
    let open = other.map(|_| quote!(#[non_exhaustive]));
    let variants = values.iter().map(|(variant, value)| {
        let (variant, about) = (ident(variant), doc(&format!("`{}`.", value.to_json().replace('`', "'"))));
        quote!(#about #variant,)
    });
    let of = other.map(|other| match other {
        Other::Text => quote!(__rt::String),
        Other::Any => quote!(__rt::Json),
    });
    let other_variant =
        of.as_ref().map(|of| quote!(#[doc = " A value that the document does not list."] Other(#of),));
    let as_str = as_str(&name, values, other);
    let reading = reading(planned, values, other);
    let writing = values.iter().map(|(variant, value)| {
        let (variant, constant) = (ident(variant), constant(value));
        quote!(Self::#variant => out.constant(#constant),)
    });
    let write_other = of.as_ref().map(|_| {
        let check = other_limits(planned, other);
        quote!(Self::Other(other) => { #check return __rt::Message::write(other, out); })
    });
    let writing = quote!(match self { #(#writing)* #write_other } __rt::Ok(()));
    let message = message(&name, &reading, &writing);
    quote! {
        #about
        #[derive(__rt::Clone, #debug __rt::PartialEq, __rt::Eq, #(#further),*)]
        #open
        pub enum #name { #(#variants)* #other_variant }
        #hidden
        #as_str
        #message
    }
}

fn reading(planned: &Planned<'_>, values: &[(String, &Node)], other: Option<Other>) -> TokenStream {
    let known = values.iter().map(|(variant, value)| {
        let (variant, constant) = (ident(variant), constant(value));
        quote!(if value.is(#constant) { return __rt::Ok(Self::#variant); })
    });
    let rest = match other {
        Some(_) => {
            let check = other_limits(planned, other);
            quote!(let other = &__rt::Message::read(value)?; #check __rt::Ok(Self::Other(__rt::Clone::clone(other))))
        }
        None => {
            let list: Vec<String> = values.iter().map(|(_, value)| value.to_json()).collect();
            let expected = format!("one of {}", list.join(", "));
            quote!(__rt::Err(__rt::Misfit::new(#expected, value.kind())))
        }
    };
    quote!(#(#known)* #rest)
}

/// A check that another value is what the schema asks for beside its list.
fn other_limits(planned: &Planned<'_>, other: Option<Other>) -> Option<TokenStream> {
    other?;
    let limits = unlisted(planned.schema);
    Some(quote! {
        static LIMITS: __rt::Limits = #limits;
        __rt::Message::within(other, &LIMITS)?;
    })
}

fn as_str(name: &Ident, values: &[(String, &Node)], other: Option<Other>) -> Option<TokenStream> {
    if other == Some(Other::Any) {
        return None;
    }
    let arms: Option<Vec<TokenStream>> = values
        .iter()
        .map(|(variant, value)| {
            let (variant, text) = (ident(variant), value.as_str()?);
            Some(quote!(Self::#variant => #text,))
        })
        .collect();
    let arms = arms?;
    let other = other.map(|_| quote!(Self::Other(other) => other,));
    Some(quote! {
        impl #name {
            /// The value itself.
            pub fn as_str(&self) -> &__rt::str {
                match self { #(#arms)* #other }
            }
        }
    })
}

/// A form for `Debug` that does not show which value it is.
fn hidden(name: &str) -> TokenStream {
    let ident = ident(name);
    let text = format!("{name}(…)");
    quote! {
        #[automatically_derived]
        impl __rt::Debug for #ident {
            fn fmt(&self, out: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
                out.write_str(#text)
            }
        }
    }
}
