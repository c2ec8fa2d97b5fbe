#![deny(warnings)]

signoff::operations!(mod it = "../../specs/effect.unknown-member.json");

fn main() {}
