signoff::operations!(builtin "crafter.logot");

fn main() {}
