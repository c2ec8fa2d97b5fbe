#![deny(warnings)]

signoff::operations!(mod it = "../../specs/schema.secret-unmarked.json");

fn main() {}
