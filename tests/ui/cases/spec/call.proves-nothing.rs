#![deny(warnings)]

signoff::operations!(mod it = "../../specs/call.proves-nothing.json");

fn main() {}
