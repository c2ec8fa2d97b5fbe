#![deny(warnings)]

signoff::operations!(mod it = "../../specs/call.request-not-selected.json");

fn main() {}
