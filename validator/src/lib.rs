//! Judges captured traffic against Signoff spec files.

pub mod evidence;
pub mod exchange;
pub mod finding;
pub mod matched;
pub mod reason;
pub mod rule;
pub mod verdict;

pub mod capture;

pub mod matcher;

pub mod check;

pub mod report;

pub mod pipeline;
