#![deny(warnings)]

signoff::operations!(mod it = "../../specs/syntax.unexpected-character.json");

fn main() {}
