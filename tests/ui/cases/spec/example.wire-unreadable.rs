#![deny(warnings)]

signoff::operations!(mod it = "../../specs/example.wire-unreadable.json");

fn main() {}
