#![deny(warnings)]

signoff::operations!(mod it = "../../specs/credential.connection-with-parts.json");

fn main() {}
