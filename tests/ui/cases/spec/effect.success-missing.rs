#![deny(warnings)]

signoff::operations!(mod it = "../../specs/effect.success-missing.json");

fn main() {}
