//! The fields of a struct to checks.

use proc_macro2::TokenStream;
use proc_macro2::TokenTree;
use quote::ToTokens;
use quote::quote;
use quote::quote_spanned;
use syn::DeriveInput;
use syn::Field;
use syn::Token;
use syn::ext::IdentExt;
use syn::punctuated::Punctuated;

use crate::conforms::constants;
use crate::conforms::serde::Container;
use crate::conforms::serde::Part;
use crate::conforms::target::Target;
use crate::conforms::target::relocated;
use crate::conforms::target::stands_for;
use crate::error::Errors;

/// A check for every field, one for what is missing, and what makes the type known as a part of others.
pub(crate) fn expand(
    input: &DeriveInput,
    target: &Target,
    container: &Container,
    fields: &Punctuated<Field, Token![,]>,
) -> Result<TokenStream, Errors> {
    let mut errors = Errors::default();
    let mut names = Vec::new();
    let mut checks = Vec::new();
    for field in fields {
        match check(target, container, field) {
            Ok(Some(checked)) => {
                names.extend(checked.names);
                checks.extend(checked.checks);
            }
            Ok(None) => {}
            Err(error) => errors.extend(error),
        }
    }
    if let Some(span) = container.deny_unknown_fields {
        let shape = target.at(span);
        checks.push(quote_spanned!(span=> <#shape>::__SHAPE.denies_unknown_fields()));
    }
    // Of a field that could not be checked it is not known what it stands for.
    if !target.partial && errors.is_empty() {
        let span = input.ident.span();
        let shape = target.at(span);
        checks.push(quote_spanned!(span=> <#shape>::__SHAPE.complete(&[#(#names),*])));
    }
    let constants = constants(&checks);
    let known = known(input, target);
    let errors = errors.to_tokens();
    Ok(quote!(#constants #known #errors))
}

/// A field that is in messages.
struct Checked {
    /// What it is called there.
    names: Vec<String>,
    checks: Vec<TokenStream>,
}

/// The names of a field in messages, and its checks; `None` if it is in none.
fn check(target: &Target, container: &Container, field: &Field) -> Result<Option<Checked>, Errors> {
    let part = Part::of(&field.attrs)?;
    let like = stands_for(&field.attrs)?;
    let Some(ident) = field.ident.as_ref().filter(|_| !part.skip) else { return Ok(None) };
    let plain = ident.unraw().to_string();
    let written = part.rename.write.clone().unwrap_or_else(|| container.rename_all.write.field(&plain));
    let read = part.rename.read.clone().unwrap_or_else(|| container.rename_all.read.field(&plain));
    let mut names = vec![written];
    if !names.contains(&read) {
        names.push(read);
    }
    let span = ident.span();
    let has_default = part.default || container.default;
    let of = like.as_ref().unwrap_or(&field.ty).to_token_stream();
    let of = without_lifetimes(if like.is_some() { relocated(of, span) } else { of });
    let shape = target.at(span);
    let checks = names.iter().map(|name| {
        if part.by_function && like.is_none() {
            quote_spanned!(span=> <#shape>::__SHAPE.named(#name))
        } else {
            quote_spanned!(span=> <#shape>::__SHAPE.field::<#of>(#name, #has_default))
        }
    });
    let checks = checks.collect();
    names.extend(part.aliases);
    Ok(Some(Checked { names, checks }))
}

/// A type in which every lifetime is `'static`, as it has to be in a constant.
fn without_lifetimes(tokens: TokenStream) -> TokenStream {
    let mut after_quote = false;
    let replace = |token: TokenTree| {
        let is_lifetime = std::mem::take(&mut after_quote);
        match token {
            TokenTree::Ident(ident) if is_lifetime => {
                TokenTree::Ident(proc_macro2::Ident::new("static", ident.span()))
            }
            TokenTree::Punct(punct) => {
                after_quote = punct.as_char() == '\'';
                TokenTree::Punct(punct)
            }
            TokenTree::Group(group) => {
                let inner = without_lifetimes(group.stream());
                let mut replaced = proc_macro2::Group::new(group.delimiter(), inner);
                replaced.set_span(group.span());
                TokenTree::Group(replaced)
            }
            other => other,
        }
    };
    tokens.into_iter().map(replace).collect()
}

/// What says that the type stands for its part of the message, where it is the type of a field.
fn known(input: &DeriveInput, target: &Target) -> TokenStream {
    let (runtime, path, ident) = (&target.runtime, &target.path, &input.ident);
    let (impl_generics, type_generics, where_clause) = input.generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics #runtime::FieldType for #ident #type_generics #where_clause {
            const ITEM: #runtime::FieldItem = #runtime::FieldItem::object(&<#path>::__SHAPE);
        }
    }
}
