#![deny(warnings)]

signoff::operations!(mod it = "../../specs/binding.header-repeated.json");

fn main() {}
