#![deny(warnings)]

signoff::operations!(mod it = "../../specs/outcome.shows-repeated.json");

fn main() {}
