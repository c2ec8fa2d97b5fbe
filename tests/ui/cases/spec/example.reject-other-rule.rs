#![deny(warnings)]

signoff::operations!(mod it = "../../specs/example.reject-other-rule.json");

fn main() {}
