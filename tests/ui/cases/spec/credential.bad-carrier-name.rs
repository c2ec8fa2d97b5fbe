#![deny(warnings)]

signoff::operations!(mod it = "../../specs/credential.bad-carrier-name.json");

fn main() {}
