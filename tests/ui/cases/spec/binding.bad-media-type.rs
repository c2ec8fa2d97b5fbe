#![deny(warnings)]

signoff::operations!(mod it = "../../specs/binding.bad-media-type.json");

fn main() {}
