signoff::operations!();

fn main() {}
