#![deny(warnings)]

signoff::operations!(mod it = "../../specs/select.cleared-without-cookie.json");

fn main() {}
