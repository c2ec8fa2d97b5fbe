#![deny(warnings)]

signoff::operations!(mod it = "../../specs/effect.on-silence.json");

fn main() {}
