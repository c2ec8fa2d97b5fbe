signoff::operations!(17 + 4);

fn main() {}
