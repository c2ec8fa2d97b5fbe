#![deny(warnings)]

signoff::operations!(mod it = "../../specs/outcome.status-without-http.json");

fn main() {}
