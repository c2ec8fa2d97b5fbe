#![deny(warnings)]

signoff::operations!(mod it = "../../specs/binding.media-type-contradicts-content.json");

fn main() {}
