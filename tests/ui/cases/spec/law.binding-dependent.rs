#![deny(warnings)]

signoff::operations!(mod it = "../../specs/law.binding-dependent.json");

fn main() {}
