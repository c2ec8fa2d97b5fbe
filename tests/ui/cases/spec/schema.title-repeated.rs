#![deny(warnings)]

signoff::operations!(mod it = "../../specs/schema.title-repeated.json");

fn main() {}
