//! Credentials and header parameters as a struct of optional texts.

use proc_macro2::TokenStream;
use quote::quote;

use crate::codegen::docs;
use crate::codegen::docs::doc;
use crate::codegen::item::ident;
use crate::codegen::names;
use crate::codegen::names::Scope;
use crate::codegen::names::snake;
use crate::codegen::types::Plan;
use crate::model::binding::HeaderParameter;
use crate::model::binding::Protocol;
use crate::model::credential::Carrier;
use crate::model::credential::InHeader;
use crate::model::credential::ONLY_PART;

/// A field of the struct.
struct Field {
    name: String,
    about: String,
    secret: bool,
    /// Credential and part; of a header parameter its name.
    of: Of,
}

enum Of {
    Part(String, String),
    Header(String),
}

/// The struct `Credentials`.
pub(crate) fn expand(plan: &Plan<'_>) -> TokenStream {
    let fields = fields(plan);
    let declarations = fields.iter().map(|field| {
        let (name, about, of) = (ident(&names::ident(&field.name)), doc(&field.about), rust(field));
        quote!(#about pub #name: __rt::Option<#of>,)
    });
    let puts = fields.iter().map(|field| {
        let name = ident(&names::ident(&field.name));
        match &field.of {
            Of::Part(credential, part) => {
                quote!(let metadata = __rt::credential(metadata, #credential, #part, &self.#name);)
            }
            Of::Header(header) => quote!(let metadata = __rt::header(metadata, #header, &self.#name);),
        }
    });
    let takes = fields.iter().map(|field| {
        let name = ident(&names::ident(&field.name));
        match &field.of {
            Of::Part(credential, part) => quote!(#name: __rt::credential_of(metadata, #credential, #part),),
            Of::Header(header) => quote!(#name: __rt::header_of(metadata, #header),),
        }
    });
    quote! {
        /// What travels beside the request: credentials, and header parameters of the bindings. Everything is
        /// optional, as a server has to answer requests without it, too.
        #[derive(__rt::Clone, __rt::Debug, __rt::Default, __rt::PartialEq, __rt::Eq)]
        pub struct Credentials { #(#declarations)* }

        #[automatically_derived]
        impl __rt::Credentials for Credentials {
            fn to_metadata(&self) -> __rt::Metadata {
                let metadata = __rt::Metadata::new();
                #(#puts)*
                metadata
            }
            fn from_metadata(metadata: &__rt::Metadata) -> Self {
                Self { #(#takes)* }
            }
        }
    }
}

fn rust(field: &Field) -> TokenStream {
    if field.secret { quote!(__rt::Secret<__rt::String>) } else { quote!(__rt::String) }
}

fn fields(plan: &Plan<'_>) -> Vec<Field> {
    let mut scope = Scope::default();
    let mut fields = Vec::new();
    for credential in &plan.operation.credentials {
        for part in &credential.parts {
            let places: Vec<String> = part.carriers.iter().map(place).collect();
            let title = docs::sentence(&credential.title);
            let about =
                format!("{} (`{}`; {}).", title.trim_end_matches('.'), part.name, places.join(", else "));
            let of = Of::Part(credential.name.clone(), part.name.clone());
            let is_all = credential.parts.len() == 1 && part.name == ONLY_PART;
            let name = if is_all { &credential.name } else { &part.name };
            fields.push(Field { name: scope.take(&snake(name)), about, secret: part.secret, of });
        }
    }
    let headers = plan.operation.bindings.iter().flat_map(|binding| match &binding.protocol {
        Protocol::Http(http) => http.headers.as_slice(),
        Protocol::Soap11(_) | Protocol::WsJson(_) => &[],
    });
    let mut seen: Vec<&str> = Vec::new();
    for HeaderParameter { name, schema, .. } in headers {
        if seen.iter().any(|other| other.eq_ignore_ascii_case(name)) {
            continue;
        }
        seen.push(name);
        let described = docs::sentence(schema.description.as_deref().unwrap_or(name));
        let about = format!("{} (header `{name}`).", described.trim_end_matches('.'));
        fields.push(Field {
            name: scope.take(&snake(name)),
            about,
            secret: schema.secret,
            of: Of::Header(name.clone()),
        });
    }
    fields
}

fn place(carrier: &Carrier) -> String {
    match carrier {
        Carrier::Header(InHeader { name, scheme: None, .. }) => format!("header `{name}`"),
        Carrier::Header(InHeader { name, scheme: Some(scheme), .. }) => {
            format!("header `{name}`, behind the scheme `{scheme}`")
        }
        Carrier::Cookie(name) => format!("cookie `{name}`"),
        Carrier::Query(name) => format!("query parameter `{name}`"),
        Carrier::Form(name) => format!("form field `{name}`"),
        Carrier::Soap(name) => format!("SOAP element `{name}`"),
        Carrier::Body(pointer) => format!("`{pointer}` of the message"),
    }
}
