//! Every operation, sorted by id and unique: the built-in ones and the user's own.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::structure;
use crate::diagnostic::has_errors;
use crate::diagnostic::once;
use crate::lint::lint_beside;
use crate::model::operation::Operation;
use crate::model::operation::SpecFile;
use crate::read::read;

/// The built-in spec files: name and text. A test compares the list with the folder.
pub const BUILTIN: &[(&str, &str)] = &[
    ("alphapoint.logout.json", include_str!("../operations/alphapoint.logout.json")),
    ("crafter.logout.json", include_str!("../operations/crafter.logout.json")),
    ("inforouter.logout.json", include_str!("../operations/inforouter.logout.json")),
    ("keystone.revoke_token.json", include_str!("../operations/keystone.revoke_token.json")),
    ("matrix.json", include_str!("../operations/matrix.json")),
    ("openchamp.logout.json", include_str!("../operations/openchamp.logout.json")),
    ("rocketchat.sessions_logout.json", include_str!("../operations/rocketchat.sessions_logout.json")),
    ("vsphere.logout.json", include_str!("../operations/vsphere.logout.json")),
    ("zabbix.user_logout.json", include_str!("../operations/zabbix.user_logout.json")),
];

/// The built-in spec file, name and text, that describes an operation: its own, or that of its service.
pub fn file_of(id: &str) -> Option<&'static (&'static str, &'static str)> {
    let stem = |name: &'static str| name.trim_end_matches(".json");
    let describes = |(name, text): &(&'static str, &'static str)| {
        let of_service = id.split_once('.').is_some_and(|(service, _)| stem(name) == service);
        stem(name) == id || of_service && read(name, text).0.iter().any(|operation| operation.id == id)
    };
    BUILTIN.iter().find(|file| describes(file))
}

/// Operations, sorted by id.
#[derive(Clone, Debug, Default)]
pub struct Catalog {
    operations: Vec<Operation>,
}

/// What is wrong with a spec file, together with its text, which diagnostics are shown against.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The file.
    pub source: SpecFile,
    /// Everything that is wrong with it, sorted by place; warnings too.
    pub diagnostics: Vec<Diagnostic>,
}

impl Catalog {
    /// A catalog without any operation.
    pub fn empty() -> Self {
        Self::default()
    }

    /// The built-in operations. Tests keep them free of diagnostics, so they are not linted again.
    pub fn builtin() -> Self {
        let mut operations: Vec<Operation> =
            BUILTIN.iter().flat_map(|(name, text)| read(name, text).0).collect();
        operations.sort_by(|one, two| one.id.cmp(&two.id));
        Self { operations }
    }

    /// The operations, sorted by id.
    pub fn operations(&self) -> &[Operation] {
        &self.operations
    }

    /// The operation with this id.
    pub fn operation(&self, id: &str) -> Option<&Operation> {
        self.operations.iter().find(|operation| operation.id == id)
    }

    /// Adds the operations of a spec file, unless the file has errors. `path` is only shown.
    pub fn add(&mut self, path: &str, text: &str) -> Checked {
        let (operations, mut diagnostics) = check(path, text);
        let source = SpecFile::new(path, text);
        for (index, operation) in operations.iter().enumerate() {
            let others = self.operations.iter().chain(&operations[..index]);
            if let Some(other) = others.into_iter().find(|other| other.id == operation.id) {
                let message = format!("`{}` is already described by {}", operation.id, other.source.path);
                let code = &structure::DUPLICATE_OPERATION;
                diagnostics.push(Diagnostic::new(code, operation.id_span, message));
            }
        }
        if !has_errors(&diagnostics) {
            self.operations.extend(operations);
            self.operations.sort_by(|one, two| one.id.cmp(&two.id));
        }
        Checked { source, diagnostics }
    }
}

/// Reads and lints a spec file: everything that is wrong with it, sorted by place. Beside mistakes in its structure that is
/// what cannot be a consequence of them.
pub fn check(path: &str, text: &str) -> (Vec<Operation>, Vec<Diagnostic>) {
    let (operations, mut diagnostics) = read(path, text);
    let mut found: Vec<Diagnostic> =
        operations.iter().flat_map(|operation| lint_beside(operation, &diagnostics)).collect();
    // What operations share is looked at for each of them.
    once(&mut found);
    diagnostics.extend(found);
    diagnostics.sort_by_key(|diagnostic| diagnostic.span);
    (operations, diagnostics)
}
