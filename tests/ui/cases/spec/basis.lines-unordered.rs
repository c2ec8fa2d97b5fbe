#![deny(warnings)]

signoff::operations!(mod it = "../../specs/basis.lines-unordered.json");

fn main() {}
