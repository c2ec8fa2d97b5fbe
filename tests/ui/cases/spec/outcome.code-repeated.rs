#![deny(warnings)]

signoff::operations!(mod it = "../../specs/outcome.code-repeated.json");

fn main() {}
