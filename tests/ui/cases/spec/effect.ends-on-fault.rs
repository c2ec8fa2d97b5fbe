#![deny(warnings)]

signoff::operations!(mod it = "../../specs/effect.ends-on-fault.json");

fn main() {}
