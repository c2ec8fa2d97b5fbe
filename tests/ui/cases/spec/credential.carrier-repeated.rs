#![deny(warnings)]

signoff::operations!(mod it = "../../specs/credential.carrier-repeated.json");

fn main() {}
