//! Where a spec file is: beside the source file, below the manifest, or built in.

use std::env;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::path::PathBuf;

use proc_macro2::TokenStream;
use quote::quote;
use quote::quote_spanned;
use signoff_spec::catalog::Catalog;
use signoff_spec::catalog::file_of;
use signoff_spec::diagnostic::suggest::suggest;

use crate::error::Errors;
use crate::operations::item::Item;

/// A spec file that was found.
pub(crate) struct Source {
    /// Its path as it was written.
    pub(crate) shown: String,
    pub(crate) text: String,
    /// The only operation of the file that is asked for; `None` for all of them.
    pub(crate) only: Option<String>,
    /// An expression that gives its text, inside the generated module.
    pub(crate) tokens: TokenStream,
    /// What makes cargo look at the file again, where there is no module to do so.
    pub(crate) tracked: TokenStream,
}

/// Finds the spec file of an item.
pub(crate) fn find(item: &Item) -> Result<Source, Errors> {
    if item.is_builtin { builtin(item) } else { file(item) }
}

fn builtin(item: &Item) -> Result<Source, Errors> {
    let id = item.path.value();
    match file_of(&id) {
        Some((name, text)) => Ok(Source {
            shown: (*name).to_owned(),
            text: (*text).to_owned(),
            only: Some(id),
            tokens: quote!(__rt::builtin(#name)),
            tracked: TokenStream::new(),
        }),
        None => {
            let catalog = Catalog::builtin();
            let ids = catalog.operations().iter().map(|operation| operation.id.as_str());
            let help = suggest(&id, ids).unwrap_or_default();
            let message = format!("there is no built-in operation `{id}`; {help}");
            Err(Errors::one(item.path.span(), "macro.unknown-builtin", &message))
        }
    }
}

fn file(item: &Item) -> Result<Source, Errors> {
    let shown = item.path.value();
    let span = item.path.span();
    let beside = span.unwrap().local_file().and_then(|file| Some(file.parent()?.join(&shown)));
    let below = env::var_os("CARGO_MANIFEST_DIR").map(|folder| PathBuf::from(folder).join(&shown));
    let path = &item.path;
    // The text is included by the same relative path, which makes cargo build again when the file changes.
    let beside_tokens = quote_spanned!(span=> ::core::include_str!(#path));
    let slash = if shown.starts_with('/') { "" } else { "/" };
    let below_tokens = quote_spanned!(span=> ::core::include_str!(::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), #slash, #path)));
    let candidates = [(beside.clone(), beside_tokens), (below.clone(), below_tokens)];
    for (candidate, tokens) in candidates {
        let Some(candidate) = candidate.filter(|_| !Path::new(&shown).is_absolute()) else { continue };
        match fs::read_to_string(&candidate) {
            Ok(text) => {
                let tracked = quote!(const _: &::core::primitive::str = #tokens;);
                return Ok(Source { shown, text, only: None, tokens, tracked });
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => {
                let message = format!("the spec file `{shown}` cannot be read: {error}");
                return Err(Errors::one(span, "macro.unreadable-file", &message));
            }
        }
    }
    let message = if Path::new(&shown).is_absolute() {
        format!(
            "the path `{shown}` is absolute: write it relative to this source file, or to the manifest of the package"
        )
    } else {
        format!(
            "there is no spec file `{shown}`, neither beside this source file nor beside the manifest of the package; \
             a built-in operation is written `builtin \"service.operation\"`"
        )
    };
    Err(Errors::one(span, "macro.missing-file", &message))
}
