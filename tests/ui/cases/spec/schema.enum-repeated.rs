#![deny(warnings)]

signoff::operations!(mod it = "../../specs/schema.enum-repeated.json");

fn main() {}
