//! The bodies of `read`, `write` and `new` of a struct.

use proc_macro2::Ident;
use proc_macro2::TokenStream;
use quote::format_ident;
use quote::quote;

use crate::codegen::constant::constant;
use crate::codegen::limits;
use crate::codegen::names;
use crate::codegen::structure::field;
use crate::codegen::structure::has_field;
use crate::codegen::structure::ident;
use crate::codegen::structure::rust;
use crate::codegen::types::Base;
use crate::codegen::types::Member;
use crate::codegen::types::Others;
use crate::text::write_string;

/// The limits of members, as statics of the function around them.
pub(crate) fn statics(members: &[Member<'_>], others: &Others<'_>) -> TokenStream {
    let of_members = members.iter().filter_map(|member| {
        let limits = limits::expand(&member.place)?;
        let name = limits_of(&member.field);
        Some(quote!(static #name: __rt::Limits = #limits;))
    });
    let of_others = match others {
        Others::Of(field, place) => limits::expand(place).map(|limits| {
            let name = limits_of(field);
            quote!(static #name: __rt::Limits = #limits;)
        }),
        Others::Open(_) | Others::Closed => None,
    };
    quote!(#(#of_members)* #of_others)
}

fn limits_of(field: &str) -> Ident {
    format_ident!("LIMITS_{}", field.to_uppercase())
}

pub(crate) fn reading(members: &[Member<'_>], others: &Others<'_>) -> TokenStream {
    let declared = members.iter().map(|member| {
        let local = local(member);
        match member.place.base {
            Base::Constant(_) => quote!(let mut #local = false;),
            _ => quote!(let mut #local = __rt::None;),
        }
    });
    let arms = members.iter().map(|member| {
        let (local, wire, of) = (local(member), member.wire, rust(&member.place));
        let limits = limits_of(&member.field);
        match (&member.place.base, limits::expand(&member.place)) {
            (Base::Constant(value), _) => {
                let constant = constant(value);
                quote!(#wire => { member.constant(#constant)?; #local = true; })
            }
            (_, None) => quote!(#wire => #local = __rt::Some(__rt::read::<#of>(&member)?),),
            (_, Some(_)) => {
                quote!(#wire => #local = __rt::Some(__rt::read_within::<#of>(&member, &#limits)?),)
            }
        }
    });
    let (before, arm, after) = match others {
        Others::Closed => (None, quote!(_ => return __rt::Err(member.forbidden()),), None),
        Others::Open(field) => {
            let field = ident(&names::ident(field));
            (
                Some(quote!(let mut others = __rt::Members::new();)),
                quote!(_ => others.read(&member)?,),
                Some(quote!(#field: others,)),
            )
        }
        Others::Of(field, place) => {
            let read = match limits::expand(place) {
                None => quote!(others.read(&member)?),
                Some(_) => {
                    let limits = limits_of(field);
                    quote!(others.read_within(&member, &#limits)?)
                }
            };
            let field = ident(&names::ident(field));
            (
                Some(quote!(let mut others = __rt::Map::new();)),
                quote!(_ => #read,),
                Some(quote!(#field: others,)),
            )
        }
    };
    let checks = members.iter().filter(|member| !has_field(member)).map(|member| {
        let (local, wire) = (local(member), member.wire);
        quote!(__rt::present(#local, #wire)?;)
    });
    let values = members.iter().filter(|member| has_field(member)).map(|member| {
        let (field, local, wire) = (field(member), local(member), member.wire);
        if member.required {
            quote!(#field: __rt::required(#local, #wire)?,)
        } else {
            quote!(#field: #local,)
        }
    });
    quote! {
        #(#declared)*
        #before
        for member in value.object()? {
            match member.name() { #(#arms)* #arm }
        }
        #(#checks)*
        __rt::Ok(Self { #(#values)* #after })
    }
}

/// A local variable for a member, which no other name can be.
fn local(member: &Member<'_>) -> Ident {
    format_ident!("member_{}", member.field)
}

pub(crate) fn writing(members: &[Member<'_>], others: &Others<'_>) -> TokenStream {
    // What is always the same and stands together is one text.
    let pieces = members.chunk_by(|one, two| !has_field(one) && !has_field(two));
    let written = pieces.map(|piece| match piece {
        [member] if has_field(member) => written(member),
        constants => fixed(constants),
    });
    let known = members.iter().map(|member| member.wire);
    let other = match others {
        Others::Closed => None,
        Others::Open(field) => {
            let field = ident(&names::ident(field));
            Some(quote!(object.others(&self.#field, &[#(#known),*])?;))
        }
        Others::Of(field, place) => {
            let (name, limits) = (ident(&names::ident(field)), limits_of(field));
            let limits = limits::expand(place).map_or(quote!(__rt::Limits::NONE), |_| quote!(#limits));
            Some(quote!(object.others_within(&self.#name, &[#(#known),*], &#limits)?;))
        }
    };
    quote! {
        let mut object = out.object();
        #(#written)*
        #other
        object.end();
        __rt::Ok(())
    }
}

fn written(member: &Member<'_>) -> TokenStream {
    let (field, wire, limits) = (field(member), member.wire, limits_of(&member.field));
    let limited = limits::expand(&member.place).is_some();
    match (&member.place.base, member.required, limited) {
        (Base::Constant(_), _, _) => {
            let fixed = fixed(std::slice::from_ref(member));
            quote!(if self.#field { #fixed })
        }
        (_, true, false) => quote!(object.member(#wire, &self.#field)?;),
        (_, true, true) => quote!(object.member_within(#wire, &self.#field, &#limits)?;),
        (_, false, false) => quote!(object.optional(#wire, &self.#field)?;),
        (_, false, true) => quote!(object.optional_within(#wire, &self.#field, &#limits)?;),
    }
}

/// Writes constants, with their names.
fn fixed(constants: &[Member<'_>]) -> TokenStream {
    let mut text = String::new();
    for member in constants {
        let Base::Constant(value) = &member.place.base else { continue };
        text.push_str(if text.is_empty() { "" } else { "," });
        write_string(member.wire, &mut text);
        text.push(':');
        text.push_str(&value.to_json());
    }
    quote!(object.fixed(#text);)
}

pub(crate) fn construction(members: &[Member<'_>], others: &Others<'_>) -> TokenStream {
    let chosen = members.iter().filter(|member| has_field(member));
    let arguments = chosen.clone().filter(|member| member.required).map(|member| {
        let (field, of) = (field(member), rust(&member.place));
        quote!(#field: impl __rt::Into<#of>)
    });
    let values = chosen.map(|member| {
        let field = field(member);
        match (&member.place.base, member.required) {
            (_, true) => quote!(#field: __rt::Into::into(#field),),
            (Base::Constant(_), false) => quote!(#field: false,),
            (_, false) => quote!(#field: __rt::None,),
        }
    });
    let other = match others {
        Others::Closed => None,
        Others::Open(field) | Others::Of(field, _) => {
            let field = ident(&names::ident(field));
            Some(quote!(#field: __rt::Map::new(),))
        }
    };
    quote! {
        /// With the required members, and nothing else.
        pub fn new(#(#arguments),*) -> Self {
            Self { #(#values)* #other }
        }
    }
}
