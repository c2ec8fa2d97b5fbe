#![deny(warnings)]

signoff::operations!(mod it = "../../specs/syntax.bad-escape.json");

fn main() {}
