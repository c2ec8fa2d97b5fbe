//! A source file and what it names: every `use`, every path with a crate in front, every text, with line numbers.

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::sync::LazyLock;

use proc_macro2::Span;
use proc_macro2::TokenStream;
use proc_macro2::TokenTree;
use syn::Attribute;
use syn::Item;
use syn::ItemUse;
use syn::Lit;
use syn::LitStr;
use syn::Macro;
use syn::UseTree;
use syn::Visibility;
use syn::spanned::Spanned;
use syn::visit;
use syn::visit::Visit;

/// A source file of one of the crates. Code under `#[cfg(test)]` is left out.
pub(super) struct Source {
    /// Folder of the crate.
    pub(super) krate: String,
    /// From the workspace's root.
    pub(super) path: String,
    pub(super) text: String,
    /// Imported paths, one per `use`.
    pub(super) uses: Vec<Named>,
    /// Imported and inline paths.
    pub(super) mentions: Vec<Named>,
    /// The texts in quotes, in macros too; not those of docs and other attributes.
    pub(super) literals: Vec<Named>,
    /// Imported paths that the file calls by another name.
    pub(super) aliases: Vec<Named>,
    /// What is wrong with the form of a `use`.
    pub(super) groups: Vec<String>,
    /// Paths that should have been imported.
    pub(super) inline: Vec<String>,
}

/// A path that a file names.
pub(super) struct Named {
    pub(super) path: String,
    pub(super) public: bool,
    place: String,
}

impl Named {
    pub(super) fn root(&self) -> &str {
        self.path.split("::").next().unwrap_or_default()
    }

    /// The module of this crate that the path leads to.
    pub(super) fn module(&self) -> Option<&str> {
        self.path.strip_prefix("crate::")?.split("::").next()
    }

    pub(super) fn at(&self, what: &str) -> String {
        format!("{}: `{}`: {what}", self.place, self.path)
    }
}

impl Source {
    /// The first segment below `src`; `None` for `lib.rs` and `main.rs`.
    pub(super) fn module(&self) -> Option<&str> {
        let below = self.path.split("/src/").nth(1)?;
        let module = below.split(['/', '.']).next()?;
        (!self.is_root()).then_some(module)
    }

    /// The crate and the modules down to the file; `None` for `lib.rs` and `main.rs`.
    pub(super) fn steps(&self) -> Option<Vec<&str>> {
        let below = self.path.split("/src/").nth(1)?.strip_suffix(".rs")?;
        (!self.is_root()).then(|| std::iter::once(self.krate.as_str()).chain(below.split('/')).collect())
    }

    pub(super) fn is_root(&self) -> bool {
        self.path.ends_with("/src/lib.rs") || self.path.ends_with("/src/main.rs")
    }

    pub(super) fn reject_uses(&self, rejected: impl Fn(&Named) -> bool, what: &str) -> Vec<String> {
        self.mentions.iter().filter(|found| rejected(found)).map(|found| found.at(what)).collect()
    }

    fn read(krate: &str, root: &Path, file: &Path) -> Self {
        let text = fs::read_to_string(file).expect("a source file is readable");
        let path = file.strip_prefix(root).expect("the file was found below the root").display().to_string();
        let parsed = syn::parse_file(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut source = Self {
            krate: krate.to_owned(),
            path,
            text: String::new(),
            uses: Vec::new(),
            mentions: Vec::new(),
            literals: Vec::new(),
            aliases: Vec::new(),
            groups: Vec::new(),
            inline: Vec::new(),
        };
        source.visit_file(&parsed);
        source.text = text;
        source
    }

    fn place(&self, span: Span) -> String {
        format!("{}:{}", self.path, span.start().line)
    }

    fn tokens(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for (index, token) in tokens.iter().enumerate() {
            match token {
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Literal(literal) => {
                    if let Lit::Str(text) = Lit::new(literal.clone()) {
                        self.visit_lit_str(&text);
                    }
                }
                TokenTree::Ident(word) if word == "crate" || word == "super" => {
                    let is = |at: Option<&TokenTree>, sign| matches!(at, Some(TokenTree::Punct(found)) if found.as_char() == sign);
                    // `$crate` is a macro naming its own crate.
                    if is(tokens.get(index + 1), ':')
                        && !is(index.checked_sub(1).and_then(|at| tokens.get(at)), '$')
                    {
                        self.inline.push(format!("{}: inline `{word}::` path", self.place(word.span())));
                    }
                }
                _ => {}
            }
        }
    }
}

impl<'ast> Visit<'ast> for Source {
    fn visit_item(&mut self, item: &'ast Item) {
        let attributes = match item {
            Item::Mod(item) => &item.attrs,
            Item::Fn(item) => &item.attrs,
            Item::Use(item) => &item.attrs,
            _ => return visit::visit_item(self, item),
        };
        if !attributes.iter().any(is_test) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let place = self.place(item.span());
        let Some(path) = single(&item.tree) else {
            self.groups.push(format!("{place}: more than one item in a `use`"));
            return;
        };
        if path.starts_with("super::") {
            self.groups.push(format!("{place}: `use {path}`: write it from `crate::` on"));
        }
        let public = !matches!(item.vis, Visibility::Inherited);
        if renames_a_type(&item.tree) {
            self.aliases.push(Named { path: path.clone(), public, place: place.clone() });
        }
        self.uses.push(Named { path: path.clone(), public, place: place.clone() });
        self.mentions.push(Named { path, public, place });
    }

    fn visit_visibility(&mut self, _: &'ast Visibility) {
        // `pub(crate)` and `pub(super)` are no paths.
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        let place = self.place(path.span());
        if segments.len() > 1 && (segments[0] == "crate" || segments[0] == "super") {
            self.inline.push(format!("{place}: inline path `{}`", segments.join("::")));
        }
        self.mentions.push(Named { path: segments.join("::"), public: false, place });
        visit::visit_path(self, path);
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        // Docs are texts in attributes.
        self.visit_path(attribute.path());
    }

    fn visit_lit_str(&mut self, literal: &LitStr) {
        let place = self.place(literal.span());
        self.literals.push(Named { path: literal.value(), public: false, place });
    }

    fn visit_macro(&mut self, found: &'ast Macro) {
        self.tokens(found.tokens.clone());
        visit::visit_macro(self, found);
    }
}

/// Every source file of every crate, sorted.
pub(super) fn sources() -> &'static [Source] {
    static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(read_all);
    &SOURCES
}

fn read_all() -> Vec<Source> {
    let root = root();
    let mut found = Vec::new();
    for krate in ["spec", "macros", "runtime", "validator"] {
        let mut files = Vec::new();
        walk(&root.join(krate).join("src"), &mut files);
        files.sort();
        found.extend(files.iter().map(|file| Source::read(krate, &root, file)));
    }
    found
}

/// The keys of `[dependencies]` in a crate's manifest.
pub(super) fn dependencies(krate: &str) -> Vec<String> {
    let manifest =
        fs::read_to_string(root().join(krate).join("Cargo.toml")).expect("every crate has a manifest");
    let section = manifest.lines().skip_while(|line| line.trim() != "[dependencies]").skip(1);
    let rows = section.take_while(|line| !line.starts_with('['));
    rows.filter_map(|line| line.split(['.', '=', ' ']).next())
        .filter(|key| !key.is_empty())
        .map(str::to_owned)
        .collect()
}

fn root() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().expect("the package lies in the workspace").to_owned()
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of sources is readable") {
        let path = entry.expect("a folder of sources is readable").path();
        if path.is_dir() {
            walk(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

fn is_test(attribute: &Attribute) -> bool {
    attribute.path().is_ident("cfg")
        && attribute.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"))
}

/// The path of a `use` that names one item; `None` for groups and globs.
fn single(tree: &UseTree) -> Option<String> {
    match tree {
        UseTree::Path(path) => Some(format!("{}::{}", path.ident, single(&path.tree)?)),
        UseTree::Name(name) => Some(name.ident.to_string()),
        UseTree::Rename(renamed) => Some(renamed.ident.to_string()),
        _ => None,
    }
}

/// Whether a `use` gives a type or a trait another name; `as _` gives it none.
fn renames_a_type(tree: &UseTree) -> bool {
    match tree {
        UseTree::Path(path) => renames_a_type(&path.tree),
        UseTree::Rename(renamed) => renamed.rename.to_string().starts_with(|c: char| c.is_ascii_uppercase()),
        _ => false,
    }
}
