#![deny(warnings)]

signoff::operations!(mod it = "../../specs/syntax.control-character.json");

fn main() {}
