#![deny(warnings)]

signoff::operations!(mod it = "../../specs/syntax.trailing-data.json");

fn main() {}
