#![deny(warnings)]

signoff::operations!(mod it = "../../specs/effect.connection-subject.json");

fn main() {}
