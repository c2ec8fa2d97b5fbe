#![deny(warnings)]

signoff::operations!(mod it = "../../specs/select.wrong-side.json");

fn main() {}
