//! What an operation is: spec files, reader, model, lints.

pub mod text;

pub mod model;

pub mod diagnostic;

pub mod read;

pub mod message;
pub mod path;
pub mod xml;

pub mod wire;

pub mod conform;

pub mod classify;

pub mod disjoint;

pub mod lint;

pub mod catalog;

#[cfg(feature = "export")]
pub mod export;
