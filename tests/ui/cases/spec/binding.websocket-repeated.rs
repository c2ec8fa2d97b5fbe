#![deny(warnings)]

signoff::operations!(mod it = "../../specs/binding.websocket-repeated.json");

fn main() {}
