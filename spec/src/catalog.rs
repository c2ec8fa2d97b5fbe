//! Every operation, sorted by id and unique: the built-in ones and the user's own.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::structure;
use crate::diagnostic::has_errors;
use crate::lint::lint;
use crate::model::operation::Operation;
use crate::model::operation::SpecFile;
use crate::read::read;

/// The built-in spec files: name and text. A test compares the list with the folder.
pub const BUILTIN: &[(&str, &str)] = &[
    ("alphapoint.logout.json", include_str!("../operations/alphapoint.logout.json")),
    ("crafter.logout.json", include_str!("../operations/crafter.logout.json")),
    ("inforouter.logout.json", include_str!("../operations/inforouter.logout.json")),
    ("openchamp.logout.json", include_str!("../operations/openchamp.logout.json")),
    ("rocketchat.sessions_logout.json", include_str!("../operations/rocketchat.sessions_logout.json")),
];

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
            BUILTIN.iter().filter_map(|(name, text)| read(name, text).0).collect();
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

    /// Adds the operation of a spec file, unless the file has errors. `path` is only shown.
    pub fn add(&mut self, path: &str, text: &str) -> Checked {
        let (operation, mut diagnostics) = check(path, text);
        let source = SpecFile::new(path, text);
        if let Some(operation) = operation {
            if let Some(other) = self.operation(&operation.id) {
                let message = format!("`{}` is already described by {}", operation.id, other.source.path);
                let code = &structure::DUPLICATE_OPERATION;
                diagnostics.push(Diagnostic::new(code, operation.id_span, message));
            } else if !has_errors(&diagnostics) {
                let at = self.operations.partition_point(|other| other.id < operation.id);
                self.operations.insert(at, operation);
            }
        }
        Checked { source, diagnostics }
    }
}

/// Reads and lints a spec file: everything that is wrong with it, sorted by place.
///
/// Lints look at files of the right structure only: on others they would report consequences.
pub fn check(path: &str, text: &str) -> (Option<Operation>, Vec<Diagnostic>) {
    let (operation, mut diagnostics) = read(path, text);
    if let (Some(operation), false) = (&operation, has_errors(&diagnostics)) {
        diagnostics.extend(lint(operation));
    }
    diagnostics.sort_by_key(|diagnostic| diagnostic.span);
    (operation, diagnostics)
}
