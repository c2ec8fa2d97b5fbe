//! The items of `operations!`: attributes, visibility, module, and where the spec file is.

use proc_macro2::Ident;
use proc_macro2::TokenStream;
use proc_macro2::TokenTree;
use quote::ToTokens;
use quote::quote;
use syn::Attribute;
use syn::LitStr;
use syn::Path;
use syn::Token;
use syn::Visibility;
use syn::bracketed;
use syn::parse::Parse;
use syn::parse::ParseStream;
use syn::parse::Parser;
use syn::punctuated::Punctuated;

use crate::error::Errors;

/// What is derived or implemented for generated types without being asked for.
const DERIVED: [&str; 5] = ["Clone", "Debug", "Default", "Eq", "PartialEq"];

/// One item: `#[derive(Hash)] pub(crate) mod logout = "specs/logout.json"`.
pub(crate) struct Item {
    /// Doc comments, for the module.
    pub(crate) documentation: Vec<TokenStream>,
    /// Further traits to derive.
    pub(crate) derives: Vec<TokenStream>,
    pub(crate) visibility: TokenStream,
    /// Name of the module, where it is given.
    pub(crate) module: Option<Ident>,
    pub(crate) is_builtin: bool,
    /// Path of the file, or id of a built-in operation.
    pub(crate) path: LitStr,
}

/// The path of the runtime crate, and every item that can be read.
pub(crate) fn items(input: TokenStream, errors: &mut Errors) -> (TokenStream, Vec<Item>) {
    let mut found = Vec::new();
    let mut runtime = quote!(::signoff);
    let parser = |input: ParseStream<'_>| -> syn::Result<()> {
        let path;
        bracketed!(path in input);
        runtime = path.parse()?;
        if input.is_empty() {
            return Err(input.error("expected spec files: `builtin \"service.operation\"` or a path"));
        }
        while !input.is_empty() {
            match input.parse() {
                Ok(item) => found.push(item),
                Err(error) => {
                    errors.add_syntax(&error);
                    skip(input)?;
                }
            }
            if let Err(error) = separator(input) {
                errors.add_syntax(&error);
            }
        }
        Ok(())
    };
    if let Err(error) = parser.parse2(input) {
        errors.add_syntax(&error);
    }
    (runtime, found)
}

/// What ends an item; the last one may do without.
fn separator(input: ParseStream<'_>) -> syn::Result<()> {
    if !input.is_empty() && input.parse::<Option<Token![,]>>()?.is_none() {
        input.parse::<Token![;]>()?;
    }
    Ok(())
}

/// Goes on to what ends an item, so that the next one is read.
fn skip(input: ParseStream<'_>) -> syn::Result<()> {
    while !input.is_empty() && !input.peek(Token![;]) && !input.peek(Token![,]) {
        input.parse::<TokenTree>()?;
    }
    Ok(())
}

impl Parse for Item {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut documentation = Vec::new();
        let mut derives = Vec::new();
        for attribute in Attribute::parse_outer(input)? {
            if attribute.path().is_ident("derive") {
                let parser = Punctuated::<Path, Token![,]>::parse_terminated;
                let paths = attribute.parse_args_with(parser)?;
                for path in &paths {
                    refuse_derived(path)?;
                    derives.push(path.to_token_stream());
                }
            } else if attribute.path().is_ident("doc") || attribute.path().is_ident("cfg") {
                documentation.push(attribute.to_token_stream());
            } else {
                let message = "only `derive`, `cfg` and doc comments can stand here";
                return Err(syn::Error::new_spanned(attribute, message));
            }
        }
        let visibility: Visibility = input.parse()?;
        let module = if input.peek(Token![mod]) {
            input.parse::<Token![mod]>()?;
            let name: Ident = input.parse()?;
            input.parse::<Token![=]>()?;
            Some(name)
        } else {
            None
        };
        let visibility = match (&visibility, &module) {
            (Visibility::Inherited, None) => quote!(pub),
            _ => visibility.to_token_stream(),
        };
        let is_builtin = match input.parse::<Option<Ident>>()? {
            None => false,
            Some(word) if word == "builtin" => true,
            Some(word) => {
                return Err(syn::Error::new(
                    word.span(),
                    "expected `builtin`, `mod name = …` or the path of a spec file",
                ));
            }
        };
        let path = input.parse()?;
        Ok(Self { documentation, derives, visibility, module, is_builtin, path })
    }
}

/// Refuses what generated types have already, since every one of them would say so.
fn refuse_derived(path: &Path) -> syn::Result<()> {
    let name = path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
    if !DERIVED.contains(&name.as_str()) {
        return Ok(());
    }
    let message = format!("generated types have `{name}` already, wherever they can");
    Err(syn::Error::new_spanned(path, message))
}
