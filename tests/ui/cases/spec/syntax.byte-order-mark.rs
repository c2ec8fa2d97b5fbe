#![deny(warnings)]

signoff::operations!(mod it = "../../specs/syntax.byte-order-mark.json");

fn main() {}
