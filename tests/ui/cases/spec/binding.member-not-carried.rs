#![deny(warnings)]

signoff::operations!(mod it = "../../specs/binding.member-not-carried.json");

fn main() {}
