#![deny(warnings)]

signoff::operations!(mod it = "../../specs/call.missing-part.json");

fn main() {}
