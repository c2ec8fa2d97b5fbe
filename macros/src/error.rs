//! Mistakes in what is written in Rust: a stable code, a message, and the tokens that it is about.

use proc_macro2::Span;
use proc_macro2::TokenStream;
use quote::quote_spanned;

/// A mistake, or several.
#[derive(Debug, Default)]
pub(crate) struct Errors(Vec<(Span, String)>);

impl Errors {
    /// One mistake. `code` is stable and listed in `DIAGNOSTICS.md`.
    pub(crate) fn one(span: Span, code: &str, message: &str) -> Self {
        let mut errors = Self::default();
        errors.add(span, code, message);
        errors
    }

    /// Adds a mistake.
    pub(crate) fn add(&mut self, span: Span, code: &str, message: &str) {
        self.0.push((span, format!("{message} [{code}]")));
    }

    /// Adds a text that is a whole message already.
    pub(crate) fn add_text(&mut self, span: Span, text: String) {
        self.0.push((span, text));
    }

    /// Adds what the parser says.
    pub(crate) fn add_syntax(&mut self, error: &syn::Error) {
        for error in error.clone() {
            self.add(error.span(), "macro.syntax", &error.to_string());
        }
    }

    /// The mistakes of both.
    pub(crate) fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// Whether there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A value, unless there are mistakes.
    pub(crate) fn or<T>(self, value: T) -> Result<T, Self> {
        if self.is_empty() { Ok(value) } else { Err(self) }
    }

    /// The mistakes as errors of the compiler.
    pub(crate) fn to_tokens(&self) -> TokenStream {
        let errors = self.0.iter().map(|(span, text)| {
            // The paths cannot be shadowed, and need no prelude.
            quote_spanned!(*span=> ::core::compile_error! { #text })
        });
        errors.collect()
    }
}
