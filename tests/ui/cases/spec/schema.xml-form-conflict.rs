#![deny(warnings)]

signoff::operations!(mod it = "../../specs/schema.xml-form-conflict.json");

fn main() {}
