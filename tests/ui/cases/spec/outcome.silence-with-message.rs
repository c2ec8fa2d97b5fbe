#![deny(warnings)]

signoff::operations!(mod it = "../../specs/outcome.silence-with-message.json");

fn main() {}
