#![deny(warnings)]

signoff::operations!(mod it = "../../specs/effect.retained-grace.json");

fn main() {}
