#![deny(warnings)]

signoff::operations!(mod it = "../../specs/credential.lifetime-zero.json");

fn main() {}
