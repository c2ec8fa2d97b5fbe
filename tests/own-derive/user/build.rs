//! Writes the module of a spec file, as a build script does that wants to see what it gets.

use std::env;
use std::error::Error;
use std::fs;
use std::path::PathBuf;

use quote::quote;
use signoff_spec::catalog::check;
use signoff_spec::codegen::Options;
use signoff_spec::codegen::expand;
use signoff_spec::diagnostic::has_errors;
use signoff_spec::diagnostic::render_all;
use signoff_spec::model::operation::SpecFile;

const FILE: &str = "../../sixth/harbor.end_badge.json";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={FILE}");
    let text = fs::read_to_string(FILE)?;
    let (mut operations, diagnostics) = check(FILE, &text);
    let source = SpecFile { path: FILE.to_owned(), text: text.clone() };
    let operation = operations.pop().filter(|_| !has_errors(&diagnostics));
    let operation = operation.ok_or_else(|| render_all(&diagnostics, &source))?;
    let mut options = Options::new(quote!(::signoff), quote!(#text));
    options.module = Some("harbor".to_owned());
    let module = prettyplease::unparse(&syn::parse2(expand(&operation, &options))?);
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets it")?);
    fs::write(out.join("harbor.rs"), module)?;
    Ok(())
}
