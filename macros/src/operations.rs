//! The items of `operations!` to modules.

mod item;
mod source;

use proc_macro2::Span;
use proc_macro2::TokenStream;
use quote::quote;
use quote::quote_spanned;
use signoff_spec::catalog::check;
use signoff_spec::codegen;
use signoff_spec::codegen::Options;
use signoff_spec::codegen::names;
use signoff_spec::diagnostic::Diagnostic;
use signoff_spec::diagnostic::Severity;
use signoff_spec::diagnostic::render;
use signoff_spec::model::operation::SpecFile;

use crate::error::Errors;
use crate::operations::item::Item;
use crate::operations::item::items;
use crate::operations::source::Source;
use crate::operations::source::find;

/// Expands every item; what is well formed is there beside what is not.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let (runtime, items) = items(input, &mut errors);
    let mut modules = Vec::new();
    let mut taken: Vec<String> = Vec::new();
    for item in &items {
        match find(item) {
            Ok(source) => modules.push(module(item, &source, &runtime, &mut taken, &mut errors)),
            Err(error) => errors.extend(error),
        }
    }
    let errors = errors.to_tokens();
    quote!(#(#modules)* #errors)
}

/// The module of one spec file, with what is wrong with it.
fn module(
    item: &Item,
    source: &Source,
    runtime: &TokenStream,
    taken: &mut Vec<String>,
    errors: &mut Errors,
) -> TokenStream {
    let span = item.path.span();
    let (operation, diagnostics) = check(&source.shown, &source.text);
    let file = SpecFile::new(&source.shown, &source.text);
    let mut warnings = Vec::new();
    for diagnostic in &diagnostics {
        match diagnostic.code.severity {
            Severity::Error => errors.add_text(span, shown(diagnostic, &file)),
            Severity::Warning => warnings.push(warning(span, warnings.len(), &shown(diagnostic, &file))),
        }
    }
    let tracked = &source.tracked;
    let Some(operation) = operation else { return quote!(#(#warnings)* #tracked) };
    let name = item.module.as_ref().map_or_else(|| names::module(&operation), ToString::to_string);
    if taken.contains(&name) {
        let message =
            format!("two modules are called `{name}`: give one of them a name with `mod other = …`");
        errors.add(span, "macro.module-repeated", &message);
        return quote!(#(#warnings)*);
    }
    taken.push(name.clone());
    let options = Options {
        module: Some(name.trim_start_matches("r#").to_owned()),
        visibility: item.visibility.clone(),
        derives: item.derives.clone(),
        ..Options::new(runtime.clone(), source.tokens.clone())
    };
    let documentation = &item.documentation;
    let module = codegen::expand(&operation, &options);
    quote!(#(#warnings)* #(#documentation)* #module)
}

/// A diagnostic as the compiler shows it: it begins on a line of its own, so that the frame stays in line.
fn shown(diagnostic: &Diagnostic, file: &SpecFile) -> String {
    format!("\n{}", render(diagnostic, file).trim_end())
}

/// A warning of the compiler: there is no other way on stable than using something that is deprecated.
fn warning(span: Span, number: usize, text: &str) -> TokenStream {
    let name = quote::format_ident!("SPEC_FILE_WARNING_{number}", span = span);
    quote_spanned! {span=>
        const _: () = {
            #[deprecated(note = #text)]
            const #name: () = ();
            #name
        };
    }
}
