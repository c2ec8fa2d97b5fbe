#![deny(warnings)]

signoff::operations!(mod it = "../../specs/outcome.shows-contradicts-when.json");

fn main() {}
