#![deny(warnings)]

signoff::operations!(mod it = "../../specs/call.public-proves.json");

fn main() {}
