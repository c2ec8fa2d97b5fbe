#![deny(warnings)]

signoff::operations!(mod it = "../../specs/effect.unprovable.json");

fn main() {}
