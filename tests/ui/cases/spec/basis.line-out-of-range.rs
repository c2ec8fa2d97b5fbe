#![deny(warnings)]

signoff::operations!(mod it = "../../specs/basis.line-out-of-range.json");

fn main() {}
