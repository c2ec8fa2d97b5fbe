#![deny(warnings)]

signoff::operations!(mod it = "../../specs/syntax.comment.json");

fn main() {}
