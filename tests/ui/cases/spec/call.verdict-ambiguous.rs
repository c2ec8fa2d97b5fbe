#![deny(warnings)]

signoff::operations!(mod it = "../../specs/call.verdict-ambiguous.json");

fn main() {}
