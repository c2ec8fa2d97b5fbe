#![deny(warnings)]

signoff::operations!(mod it = "../../specs/law.unknown-member.json");

fn main() {}
