#![deny(warnings)]

signoff::operations!(mod it = "../../specs/schema.type-repeated.json");

fn main() {}
