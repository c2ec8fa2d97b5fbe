#![deny(warnings)]

signoff::operations!(mod it = "../../specs/syntax.too-deep.json");

fn main() {}
