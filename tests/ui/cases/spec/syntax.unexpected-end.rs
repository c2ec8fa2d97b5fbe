#![deny(warnings)]

signoff::operations!(mod it = "../../specs/syntax.unexpected-end.json");

fn main() {}
