#![deny(warnings)]

signoff::operations!(mod it = "../../specs/example.of-silence.json");

fn main() {}
