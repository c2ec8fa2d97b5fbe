#![deny(warnings)]

signoff::operations!(mod it = "../../specs/syntax.bad-number.json");

fn main() {}
