#![deny(warnings)]

signoff::operations!(mod it = "../../specs/credential.without-parts.json");

fn main() {}
