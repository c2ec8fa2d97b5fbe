//! A derive macro of one's own on top of Signoff's code generation: counters for every outcome of an operation.
//!
//! It shows what another crate needs to build on spec files: a catalog to find the operation, and
//! [`Plan`], which says what its types and outcomes are called in Rust.

use proc_macro::TokenStream;
use quote::quote;
use signoff_spec::catalog::Catalog;
use signoff_spec::codegen::types::Plan;
use syn::DeriveInput;
use syn::LitStr;
use syn::Path;

/// Counts outcomes: `#[tally("rocketchat.sessions_logout", path::to::OutcomeName)]` names the operation, and the
/// generated enum of its outcomes. The struct has a field `counts`, an array of `OUTCOMES` atomic counters.
#[proc_macro_derive(Tally, attributes(tally))]
pub fn tally(input: TokenStream) -> TokenStream {
    let input = syn::parse_macro_input!(input as DeriveInput);
    expand(&input).unwrap_or_else(|error| error.to_compile_error()).into()
}

fn expand(input: &DeriveInput) -> syn::Result<proc_macro2::TokenStream> {
    let attribute = input.attrs.iter().find(|attribute| attribute.path().is_ident("tally"));
    let attribute = attribute.ok_or_else(|| syn::Error::new(input.ident.span(), "expected `#[tally(…)]`"))?;
    let (id, names) = attribute.parse_args_with(|input: syn::parse::ParseStream<'_>| {
        let id: LitStr = input.parse()?;
        input.parse::<syn::Token![,]>()?;
        Ok((id, Path::parse_mod_style(input)?))
    })?;
    let catalog = Catalog::builtin();
    let unknown = || syn::Error::new(id.span(), "there is no such operation");
    let plan = Plan::new(catalog.operation(&id.value()).ok_or_else(unknown)?);
    let ident = &input.ident;
    let count = plan.outcomes.len();
    let arms = plan.outcomes.iter().enumerate().map(|(index, planned)| {
        let variant = syn::Ident::new(&planned.variant, id.span());
        quote!(#names::#variant => #index)
    });
    let labels = plan.outcomes.iter().map(|planned| {
        let (name, class) = (&planned.outcome.name, planned.outcome.class.name());
        quote!((#name, #class))
    });
    Ok(quote! {
        impl #ident {
            /// How many outcomes there are.
            pub const OUTCOMES: usize = #count;

            /// Counts one.
            pub fn count(&self, outcome: #names) {
                let index = match outcome { #(#arms,)* };
                self.counts[index].fetch_add(1, ::std::sync::atomic::Ordering::Relaxed);
            }

            /// Name and class of every outcome, with how often it was counted.
            pub fn rows(&self) -> impl ::std::iter::Iterator<Item = (&'static str, &'static str, u64)> + '_ {
                const LABELS: [(&str, &str); #count] = [#(#labels),*];
                LABELS.iter().zip(&self.counts).map(|((name, class), count)| {
                    (*name, *class, count.load(::std::sync::atomic::Ordering::Relaxed))
                })
            }
        }
    })
}
