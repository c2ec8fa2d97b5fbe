//! Glue between spec files and rustc; the macros themselves are not here yet.
