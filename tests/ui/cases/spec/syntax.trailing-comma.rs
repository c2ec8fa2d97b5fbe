#![deny(warnings)]

signoff::operations!(mod it = "../../specs/syntax.trailing-comma.json");

fn main() {}
