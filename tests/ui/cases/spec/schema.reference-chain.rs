#![deny(warnings)]

signoff::operations!(mod it = "../../specs/schema.reference-chain.json");

fn main() {}
