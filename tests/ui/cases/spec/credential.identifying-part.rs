#![deny(warnings)]

signoff::operations!(mod it = "../../specs/credential.identifying-part.json");

fn main() {}
