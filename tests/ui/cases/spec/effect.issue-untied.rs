#![deny(warnings)]

signoff::operations!(mod it = "../../specs/effect.issue-untied.json");

fn main() {}
