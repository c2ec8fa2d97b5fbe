signoff::operations!(builtin "x");

fn main() {}
