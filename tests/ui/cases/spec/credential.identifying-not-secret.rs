#![deny(warnings)]

signoff::operations!(mod it = "../../specs/credential.identifying-not-secret.json");

fn main() {}
