#![deny(warnings)]

signoff::operations!(mod it = "../../specs/outcome.rank-repeated.json");

fn main() {}
