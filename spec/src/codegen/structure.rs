//! A planned type to its item, and to how it reads and writes itself.

use proc_macro2::TokenStream;
use quote::quote;

use crate::codegen::Options;
use crate::codegen::body;
use crate::codegen::choice;
use crate::codegen::docs;
use crate::codegen::docs::doc;
use crate::codegen::item::about;
use crate::codegen::item::derives;
use crate::codegen::item::field;
use crate::codegen::item::has_field;
use crate::codegen::item::ident;
use crate::codegen::item::message;
use crate::codegen::item::rust;
use crate::codegen::names;
use crate::codegen::types::Base;
use crate::codegen::types::Form;
use crate::codegen::types::Member;
use crate::codegen::types::Others;
use crate::codegen::types::Plan;
use crate::codegen::types::Planned;
use crate::codegen::whole;
use crate::export::json_schema::self_contained;

/// The items of one type.
pub(crate) fn expand(plan: &Plan<'_>, planned: &Planned<'_>, options: &Options) -> TokenStream {
    let name = ident(&planned.name);
    let schema = self_contained(plan.operation, planned.schema);
    let (id, wire_name) = (format!("signoff::{}::{}", plan.operation.id, planned.name), &planned.name);
    let item = match &planned.form {
        Form::Struct { members, others } => structure(plan, planned, members, others, options),
        Form::Choice { values, other } => choice::expand(planned, values, *other, options),
        Form::Value(place) => whole::expand(plan, planned, place, options),
    };
    quote! {
        #item
        impl #name {
            /// JSON Schema (2020-12) of it.
            pub const SCHEMA: &'static __rt::str = #schema;
        }
        __rt::json_schema! { #name = #wire_name, #id }
    }
}

fn structure(
    plan: &Plan<'_>,
    planned: &Planned<'_>,
    members: &[Member<'_>],
    others: &Others<'_>,
    options: &Options,
) -> TokenStream {
    let name = ident(&planned.name);
    let about = about(plan, planned);
    let derives = derives(plan, std::slice::from_ref(planned), options);
    let fields = members.iter().filter(|member| has_field(member)).map(|member| declaration(plan, member));
    let other = match others {
        Others::Closed => None,
        Others::Open(field) => {
            let field = ident(&names::ident(field));
            Some(quote!(#[doc = " Members that the document does not name."] pub #field: __rt::Members,))
        }
        Others::Of(field, place) => {
            let (field, of) = (ident(&names::ident(field)), rust(place));
            Some(quote!(#[doc = " Members of other names."] pub #field: __rt::Map<#of>,))
        }
    };
    let statics = body::statics(members, others);
    let (reading, writing) = (body::reading(members, others), body::writing(members, others));
    let message = message(&name, &quote!(#statics #reading), &quote!(#statics #writing));
    let construction = body::construction(members, others);
    let default = members.iter().all(|member| !(member.required && has_field(member))).then(|| {
        quote! {
            #[automatically_derived]
            impl __rt::Default for #name {
                fn default() -> Self {
                    Self::new()
                }
            }
        }
    });
    quote! {
        #about
        #derives
        pub struct #name {
            #(#fields)*
            #other
        }
        impl #name { #construction }
        #default
        #message
    }
}

fn declaration(plan: &Plan<'_>, member: &Member<'_>) -> TokenStream {
    let described = member.schema.description.as_deref().or(member.place.schema.description.as_deref());
    let constant = match &member.place.base {
        Base::Constant(constant) => {
            format!("Whether the member is there; it is always `{}`", constant.to_json())
        }
        _ => format!("The member `{}`", member.wire),
    };
    let line = docs::line(plan.operation, member.at);
    let basis = member.schema.basis.as_ref();
    let basis = basis.map_or(String::new(), |basis| format!("; {}", docs::basis(plan.operation, basis)));
    let text = docs::sentence(described.unwrap_or(&constant));
    let about = doc(&format!(
        "{} (`{}`, line {line} of the spec file{basis}).",
        text.trim_end_matches('.'),
        member.wire
    ));
    let (field, of) = (field(member), rust(&member.place));
    if member.required || matches!(member.place.base, Base::Constant(_)) {
        quote!(#about pub #field: #of,)
    } else {
        quote!(#about pub #field: __rt::Option<#of>,)
    }
}
