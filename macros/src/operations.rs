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
use signoff_spec::model::operation::Operation;
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
    let (mut operations, diagnostics) = check(&source.shown, &source.text);
    if let Some(id) = &source.only {
        operations.retain(|operation| operation.id == *id);
    }
    let file = SpecFile::new(&source.shown, &source.text);
    let mut warnings = Vec::new();
    for diagnostic in &diagnostics {
        match diagnostic.code.severity {
            Severity::Error => errors.add_text(span, shown(diagnostic, &file)),
            Severity::Warning => warnings.push(warning(span, warnings.len(), &shown(diagnostic, &file))),
        }
    }
    let tracked = &source.tracked;
    if operations.is_empty() {
        return quote!(#(#warnings)* #tracked);
    }
    if let (Some(name), [_, _, ..]) = (&item.module, &operations[..]) {
        let message = format!(
            "`{}` describes {} operations, which cannot all be the module `{name}`: leave `mod {name} =` out",
            source.shown,
            operations.len()
        );
        errors.add(name.span(), "macro.module-repeated", &message);
        return quote!(#(#warnings)* #tracked);
    }
    let modules =
        operations.iter().map(|operation| of_operation(operation, item, source, runtime, taken, errors));
    let modules: Vec<TokenStream> = modules.collect();
    quote!(#(#warnings)* #(#modules)*)
}

/// The module of an operation.
fn of_operation(
    operation: &Operation,
    item: &Item,
    source: &Source,
    runtime: &TokenStream,
    taken: &mut Vec<String>,
    errors: &mut Errors,
) -> TokenStream {
    let name = item.module.as_ref().map_or_else(|| names::module(operation), ToString::to_string);
    if taken.contains(&name) {
        let message =
            format!("two modules are called `{name}`: give one of them a name with `mod other = …`");
        errors.add(item.path.span(), "macro.module-repeated", &message);
        return TokenStream::new();
    }
    taken.push(name.clone());
    let options = Options {
        module: Some(name.trim_start_matches("r#").to_owned()),
        visibility: item.visibility.clone(),
        derives: item.derives.clone(),
        ..Options::new(runtime.clone(), source.tokens.clone())
    };
    let documentation = &item.documentation;
    let module = codegen::expand(operation, &options);
    quote!(#(#documentation)* #module)
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
