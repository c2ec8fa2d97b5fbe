#![deny(warnings)]

signoff::operations!(mod it = "../../specs/credential.kind-alone.json");

fn main() {}
