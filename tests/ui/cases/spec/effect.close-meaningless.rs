#![deny(warnings)]

signoff::operations!(mod it = "../../specs/effect.close-meaningless.json");

fn main() {}
