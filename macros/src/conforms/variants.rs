//! The variants of an enum to checks against the outcomes of an operation.

use proc_macro2::TokenStream;
use quote::quote;
use quote::quote_spanned;
use syn::Attribute;
use syn::DeriveInput;
use syn::LitStr;
use syn::Token;
use syn::Variant;
use syn::ext::IdentExt;
use syn::punctuated::Punctuated;

use crate::conforms::constants;
use crate::conforms::rename::Rule;
use crate::conforms::rename::snake;
use crate::conforms::serde::Container;
use crate::conforms::serde::Part;
use crate::conforms::target::Target;
use crate::error::Errors;

/// What a variant says of itself.
#[derive(Default)]
struct Own {
    outcome: Option<String>,
    /// Whether it stands for everything else.
    other: bool,
}

/// A check for every variant, and one for what is missing.
pub(crate) fn expand(
    input: &DeriveInput,
    target: &Target,
    container: &Container,
    variants: &Punctuated<Variant, Token![,]>,
) -> Result<TokenStream, Errors> {
    let mut errors = Errors::default();
    let mut names: Vec<String> = Vec::new();
    let mut checks = Vec::new();
    for variant in variants {
        let name = match name(container, variant) {
            Ok(Some(name)) => name,
            Ok(None) => continue,
            Err(error) => {
                errors.extend(error);
                continue;
            }
        };
        let span = variant.ident.span();
        if names.contains(&name) {
            let message = format!("another variant stands for the outcome `{name}` already");
            errors.add(span, "conforms.repeated-outcome", &message);
            continue;
        }
        let outcomes = target.at(span);
        checks.push(quote_spanned!(span=> <#outcomes>::__OUTCOMES.variant(#name)));
        names.push(name);
    }
    if !target.partial && errors.is_empty() {
        let span = input.ident.span();
        let outcomes = target.at(span);
        checks.push(quote_spanned!(span=> <#outcomes>::__OUTCOMES.complete(&[#(#names),*])));
    }
    let constants = constants(&checks);
    let errors = errors.to_tokens();
    Ok(quote!(#constants #errors))
}

/// The outcome that a variant stands for; `None` if it stands for none.
fn name(container: &Container, variant: &Variant) -> Result<Option<String>, Errors> {
    let part = Part::of(&variant.attrs)?;
    let own = own(&variant.attrs)?;
    if own.other || part.other || part.skip {
        return Ok(None);
    }
    let ident = variant.ident.unraw().to_string();
    let by_rule = || match container.rename_all.read {
        Rule::None => snake(&ident),
        rule => rule.variant(&ident),
    };
    Ok(Some(own.outcome.or(part.rename.read).unwrap_or_else(by_rule)))
}

fn own(attributes: &[Attribute]) -> Result<Own, Errors> {
    let mut own = Own::default();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("conforms")) {
        let parsed = attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("outcome") {
                own.outcome = Some(meta.value()?.parse::<LitStr>()?.value());
                Ok(())
            } else if meta.path.is_ident("other") {
                own.other = true;
                Ok(())
            } else {
                Err(meta.error("on a variant stands `#[conforms(outcome = \"…\")]` or `#[conforms(other)]`"))
            }
        });
        parsed.map_err(|error| Errors::one(error.span(), "conforms.target", &error.to_string()))?;
    }
    Ok(own)
}
