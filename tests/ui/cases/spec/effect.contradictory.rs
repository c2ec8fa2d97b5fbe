#![deny(warnings)]

signoff::operations!(mod it = "../../specs/effect.contradictory.json");

fn main() {}
