#![deny(warnings)]

signoff::operations!(mod it = "../../specs/law.excluded-member.json");

fn main() {}
