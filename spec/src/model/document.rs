//! A document: what facts are cited from.

/// A document that facts of an operation come from.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// How a basis refers to it: `doc` for the only one.
    pub key: String,
    /// File name or short name, as findings cite it.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Who publishes it.
    pub publisher: String,
    /// How many lines it has, where lines of it are cited, and not sections.
    pub lines: Option<u32>,
    /// Which version of it is meant.
    pub version: Option<String>,
    /// Where it was published, in words or as an address.
    pub origin: Option<String>,
    /// Whether it is a general standard, a fact of which breaks as a warning.
    pub is_standard: bool,
}
