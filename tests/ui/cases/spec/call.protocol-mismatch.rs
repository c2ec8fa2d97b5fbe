#![deny(warnings)]

signoff::operations!(mod it = "../../specs/call.protocol-mismatch.json");

fn main() {}
