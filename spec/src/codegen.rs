//! An operation to Rust: the tokens of a module with its types, tables and bindings.
//!
//! Macros and build scripts call [`expand`]; it cannot fail, because [`crate::lint`] did not. What it writes needs the
//! runtime crate, whose path is an option, and nothing else: no name that a user could shadow. Derive macros of other
//! crates need no tokens: [`types::Plan`] says what the types are.
//!
//! # Example
//!
//! A build script that writes the module of a spec file:
//!
//! ```
//! use quote::quote;
//! use signoff_spec::catalog::Catalog;
//! use signoff_spec::codegen::Options;
//! use signoff_spec::codegen::expand;
//!
//! let catalog = Catalog::builtin();
//! let operation = catalog.operation("crafter.logout").ok_or("built in")?;
//! let options = Options::new(quote!(::signoff), quote!(::signoff::__private::builtin("crafter.logout.json")));
//! let module = expand(operation, &options).to_string();
//! // std::fs::write(out_dir.join("crafter.rs"), module)?;
//! assert!(module.contains("pub mod logout"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod bindings;
mod body;
mod choice;
mod constant;
mod credentials;
mod docs;
mod implied;
mod item;
mod limits;
pub mod names;
mod outcomes;
mod reply;
mod structure;
mod tables;
pub mod types;
mod whole;

use proc_macro2::TokenStream;
use quote::format_ident;
use quote::quote;

use crate::codegen::docs::doc;
use crate::codegen::types::Plan;
use crate::model::operation::Operation;

/// How a module is written.
#[derive(Clone, Debug)]
pub struct Options {
    /// Path of the runtime crate: `$crate`, `::signoff`.
    pub runtime: TokenStream,
    /// An expression for the text of the spec file, of type `&'static str`, that may stand in a constant. It can say
    /// `__rt` for the hidden module of the runtime crate.
    pub text: TokenStream,
    /// Name of the module; without one the operation's part of the id.
    pub module: Option<String>,
    /// Visibility of the module.
    pub visibility: TokenStream,
    /// Paths of further traits that messages and outcomes derive.
    pub derives: Vec<TokenStream>,
}

impl Options {
    /// A public module, called like the operation, without further derives.
    pub fn new(runtime: TokenStream, text: TokenStream) -> Self {
        Self { runtime, text, module: None, visibility: quote!(pub), derives: Vec::new() }
    }
}

/// The module of an operation. The same operation and options give the same tokens.
///
/// Of an operation that [`crate::lint::lint`] objects to, it is a module all the same, so that one mistake in a spec
/// file does not become many in the code that uses it.
pub fn expand(operation: &Operation, options: &Options) -> TokenStream {
    let plan = Plan::new(operation);
    let Options { runtime, text, visibility, .. } = options;
    let module = options.module.clone().unwrap_or_else(|| names::module(operation));
    let module = format_ident!("{}", names::ident(&module));
    let about = docs::operation(operation);
    let tables = tables::expand(&plan, text);
    let marker = marker(operation);
    let messages = plan.types.iter().map(|planned| structure::expand(&plan, planned, options));
    let credentials = credentials::expand(&plan);
    let outcomes = outcomes::expand(&plan, options);
    let reply = reply::expand(&plan, options);
    let bindings = bindings::expand(&plan);
    quote! {
        #about
        #[allow(
            dead_code, unreachable_pub, unused_qualifications, non_snake_case, unused_mut, unused_variables, rustdoc::bare_urls,
            clippy::all, clippy::pedantic, clippy::nursery,
            reason = "generated code is whole, whatever is used of it"
        )]
        #visibility mod #module {
            #[doc(hidden)]
            pub use #runtime::__private as __rt;
            #tables
            #marker
            #(#messages)*
            #credentials
            #outcomes
            #reply
            #bindings
        }
    }
}

fn marker(operation: &Operation) -> TokenStream {
    let about = doc(&format!("The operation `{}`.", operation.id));
    quote! {
        #about
        #[derive(__rt::Clone, __rt::Copy, __rt::Debug)]
        pub enum Operation {}

        #[automatically_derived]
        impl __rt::Operation for Operation {
            type Request = Request;
            type Credentials = Credentials;
            type Reply = Reply;
            type Outcome = Outcome;
            const SPEC: &'static __rt::Spec = &SPEC;
        }
    }
}
