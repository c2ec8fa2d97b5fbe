//! `operations!`: what is written in Rust to spec files, and back to tokens.
//!
//! This is glue. Spec files are read and turned into tokens by `signoff-spec`, and what the tokens need is in
//! `signoff`, which is the crate to depend on. `DIAGNOSTICS.md` lists what it can say.

mod error;
mod operations;

use proc_macro::TokenStream;

/// Types, codecs and schemas of the operations of spec files. Called as `signoff::operations!`, which documents it.
#[doc(hidden)]
#[proc_macro]
pub fn expand(input: TokenStream) -> TokenStream {
    operations::expand(input.into()).into()
}
