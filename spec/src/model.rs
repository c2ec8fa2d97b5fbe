//! What a spec file says, as values: every part of an operation, each with the basis of its facts.

pub mod basis;
pub mod binding;
pub mod call;
pub mod condition;
pub mod constant;
pub mod credential;
pub mod document;
pub mod effect;
pub mod example;
pub mod kind;
pub mod limits;
pub mod operation;
pub mod outcome;
pub mod plan;
pub mod schema;
pub mod select;
