//! `operations!` and `#[derive(Conforms)]`: what is written in Rust to spec files and shapes, and back to tokens.
//!
//! This is glue. Spec files are read and turned into tokens by `signoff-spec`, and what the tokens need is in
//! `signoff`, which is the crate to depend on: it has both macros. `DIAGNOSTICS.md` lists what they can say.

mod conforms;
mod error;
mod operations;

use proc_macro::TokenStream;

/// Types, codecs and schemas of the operations of spec files. Called as `signoff::operations!`, which documents it.
#[doc(hidden)]
#[proc_macro]
pub fn expand(input: TokenStream) -> TokenStream {
    operations::expand(input.into()).into()
}

/// Checks a struct against a message of a spec, or an enum against the outcomes of one, while it is compiled.
///
/// `#[conforms(path::to::Type)]` names the generated type: `Request`, the struct of an outcome or a part of one, or,
/// for an enum, `Outcome`, `Reply` or `Fault`. Names are those that serde would use: `rename`, `rename_all`, `alias`,
/// `default`, `skip` and its kin, `deny_unknown_fields` are understood.
///
/// - `#[conforms(path, partial)]`: a struct that only reads may leave members out, and go by aliases alone;
/// - `#[conforms(path, crate = "other")]`: the path of the crate `signoff`, which is else found beside the generated
///   type: for a type that another module exports again, and for a bare name where the crate is called otherwise;
/// - `#[conforms(outcome = "totp_required")]` on a variant: which outcome it stands for.
#[proc_macro_derive(Conforms, attributes(conforms))]
pub fn derive_conforms(input: TokenStream) -> TokenStream {
    conforms::expand(input.into()).into()
}
