#![deny(warnings)]

signoff::operations!(mod it = "../../specs/effect.session-unlinked.json");

fn main() {}
