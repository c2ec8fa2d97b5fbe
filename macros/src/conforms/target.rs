//! `#[conforms(…)]`: what a type is held against, and how.

use proc_macro2::Span;
use proc_macro2::TokenStream;
use proc_macro2::TokenTree;
use quote::ToTokens;
use quote::quote;
use syn::Attribute;
use syn::DeriveInput;
use syn::Ident;
use syn::LitStr;
use syn::Path;
use syn::Token;
use syn::Type;
use syn::parse::ParseStream;

use crate::error::Errors;

const EXPECTED: &str = "say what the type stands for: `#[conforms(path::to::Request)]`, with `partial` or `crate = \"…\"` behind it";

/// What a type is held against.
pub(crate) struct Target {
    /// The generated type.
    pub(crate) path: Path,
    /// Whether members may be left out.
    pub(crate) partial: bool,
    /// Path of the hidden module of the runtime.
    pub(crate) runtime: TokenStream,
}

impl Target {
    pub(crate) fn of(input: &DeriveInput) -> Result<Self, Errors> {
        let mut attributes = input.attrs.iter().filter(|attribute| attribute.path().is_ident("conforms"));
        let Some(attribute) = attributes.next() else {
            return Err(Errors::one(input.ident.span(), "conforms.target", EXPECTED));
        };
        if let Some(second) = attributes.next() {
            let message = "a type stands for one thing only";
            return Err(Errors::one(span_of(second), "conforms.target", message));
        }
        attribute
            .parse_args_with(parse)
            .map_err(|error| Errors::one(error.span(), "conforms.target", &format!("{error}; {EXPECTED}")))
    }

    /// The path, placed where it is to be underlined.
    pub(crate) fn at(&self, span: Span) -> TokenStream {
        relocated(self.path.to_token_stream(), span)
    }
}

fn parse(input: ParseStream<'_>) -> syn::Result<Target> {
    let path = Path::parse_mod_style(input)?;
    let (mut partial, mut krate) = (false, None);
    while input.parse::<Option<Token![,]>>()?.is_some() && !input.is_empty() {
        if input.peek(Token![crate]) {
            input.parse::<Token![crate]>()?;
            input.parse::<Token![=]>()?;
            krate = Some(input.parse::<LitStr>()?.parse_with(Path::parse_mod_style)?);
            continue;
        }
        let option: Ident = input.parse()?;
        if option != "partial" {
            return Err(syn::Error::new(option.span(), format!("there is no option `{option}`")));
        }
        partial = true;
    }
    if !input.is_empty() {
        return Err(input.error("unexpected token"));
    }
    // Beside the type, its module has a way to the runtime, whatever that is called here.
    let parents: Vec<_> = path.segments.iter().take(path.segments.len().saturating_sub(1)).collect();
    let runtime = match krate {
        Some(krate) => quote!(#krate::__private),
        None if parents.is_empty() => quote!(::signoff::__private),
        None => {
            let root = &path.leading_colon;
            quote!(#root #(#parents::)* __rt)
        }
    };
    Ok(Target { path, partial, runtime })
}

/// The type of `#[conforms(as = "String")]`, by which a field is checked.
pub(crate) fn stands_for(attributes: &[Attribute]) -> Result<Option<Type>, Errors> {
    let mut found = None;
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("conforms")) {
        let parsed = attribute.parse_args_with(|input: ParseStream<'_>| {
            input.parse::<Token![as]>()?;
            input.parse::<Token![=]>()?;
            input.parse::<LitStr>()?.parse::<Type>()
        });
        let wrong = |error: syn::Error| {
            let message = format!("{error}; on a field stands `#[conforms(as = \"String\")]`");
            Errors::one(error.span(), "conforms.target", &message)
        };
        found = Some(parsed.map_err(wrong)?);
    }
    Ok(found)
}

/// Where an attribute stands.
pub(crate) fn span_of(attribute: &Attribute) -> Span {
    attribute.path().segments.first().map_or_else(Span::call_site, |segment| segment.ident.span())
}

/// Tokens that mean the same as before, and are shown in another place.
pub(crate) fn relocated(tokens: TokenStream, span: Span) -> TokenStream {
    let relocate = |mut token: TokenTree| {
        if let TokenTree::Group(group) = &token {
            let inner = relocated(group.stream(), span);
            token = TokenTree::Group(proc_macro2::Group::new(group.delimiter(), inner));
        }
        token.set_span(token.span().located_at(span));
        token
    };
    tokens.into_iter().map(relocate).collect()
}
