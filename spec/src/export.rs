//! An operation to files that the tools of others read.

pub mod bundle;
pub mod json_schema;
pub mod layout;
mod message;
mod sample;

/// A file that describes an operation to another tool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// Where it belongs below the folder or the address of all exports, with `/` between the steps.
    pub path: String,
    /// Its text, with a final line break.
    pub text: String,
}
