#![deny(warnings)]

signoff::operations!(mod it = "../../specs/schema.keyword-inapplicable.json");

fn main() {}
