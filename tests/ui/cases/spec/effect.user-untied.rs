#![deny(warnings)]

signoff::operations!(mod it = "../../specs/effect.user-untied.json");

fn main() {}
