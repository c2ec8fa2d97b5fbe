//! The fields of a struct to checks.

use proc_macro2::Group;
use proc_macro2::TokenStream;
use proc_macro2::TokenTree;
use quote::ToTokens;
use quote::quote;
use quote::quote_spanned;
use syn::DeriveInput;
use syn::Field;
use syn::Ident;
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
    for span in &container.reshaped {
        let message = "with this attribute the members of a message are not the fields";
        errors.add(*span, "conforms.serde", message);
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let mut names = Vec::new();
    let mut checks = Vec::new();
    for field in fields {
        match check(input, target, container, field) {
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
fn check(
    input: &DeriveInput,
    target: &Target,
    container: &Container,
    field: &Field,
) -> Result<Option<Checked>, Errors> {
    let part = Part::of(&field.attrs)?;
    let like = stands_for(&field.attrs)?;
    let Some(ident) = field.ident.as_ref().filter(|_| !part.skip) else { return Ok(None) };
    let mut names = names(target, container, &part, ident);
    let span = ident.span();
    let of = match &like {
        Some(like) => relocated(in_constant(like.to_token_stream(), input), span),
        None => in_constant(field.ty.to_token_stream(), input),
    };
    let shape = target.at(span);
    let has_default = part.default || container.default;
    let mut checks = Vec::new();
    for name in &names {
        let aliases = part.aliases.iter().filter(|_| target.partial);
        let name = quote_spanned!(span=> <#shape>::__SHAPE.known(&[#name, #(#aliases),*]));
        let check = match (part.by_function && like.is_none(), part.read_by_function) {
            (true, true) => quote_spanned!(span=> named(#name, #has_default)),
            (true, false) => quote_spanned!(span=> named(#name, true)),
            (false, true) => quote_spanned!(span=> field_by_function::<#of>(#name, #has_default)),
            (false, false) => quote_spanned!(span=> field::<#of>(#name, #has_default)),
        };
        checks.push(quote_spanned!(span=> <#shape>::__SHAPE.#check));
    }
    if let Some(at) = part.unwritten.filter(|_| !target.partial) {
        let (shape, written) = (target.at(at), &names[0]);
        checks.push(quote_spanned!(at=> <#shape>::__SHAPE.left_out(#written)));
    }
    names.extend(part.aliases);
    Ok(Some(Checked { names, checks }))
}

/// The name by which a field is written, and the one by which it is read if that is another or the only one.
fn names(target: &Target, container: &Container, part: &Part, ident: &Ident) -> Vec<String> {
    let plain = ident.unraw().to_string();
    let written = part.rename.write.clone().unwrap_or_else(|| container.rename_all.write.field(&plain));
    let read = part.rename.read.clone().unwrap_or_else(|| container.rename_all.read.field(&plain));
    if target.partial || written == read { vec![read] } else { vec![written, read] }
}

/// A type as it can stand in a constant: every lifetime is `'static`, and `Self` has its name.
fn in_constant(tokens: TokenStream, input: &DeriveInput) -> TokenStream {
    let lifetimes = input.generics.lifetimes().map(|_| quote!('static));
    let itself = &input.ident;
    let itself = quote!(#itself<#(#lifetimes),*>);
    let mut after_quote = false;
    let replace = |token: TokenTree| {
        let is_lifetime = std::mem::take(&mut after_quote);
        match token {
            TokenTree::Ident(ident) if is_lifetime => Ident::new("static", ident.span()).into_token_stream(),
            TokenTree::Ident(ident) if ident == "Self" => relocated(itself.clone(), ident.span()),
            TokenTree::Group(group) => {
                let inner = in_constant(group.stream(), input);
                let mut replaced = Group::new(group.delimiter(), inner);
                replaced.set_span(group.span());
                replaced.into_token_stream()
            }
            other => {
                after_quote = matches!(&other, TokenTree::Punct(punct) if punct.as_char() == '\'');
                other.into_token_stream()
            }
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
