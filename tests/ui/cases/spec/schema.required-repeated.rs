#![deny(warnings)]

signoff::operations!(mod it = "../../specs/schema.required-repeated.json");

fn main() {}
