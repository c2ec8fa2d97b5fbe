signoff::operations!("../../specs/not-utf-8.json");

fn main() {}
