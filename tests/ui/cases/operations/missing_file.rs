signoff::operations!("specs/nowhere.json");

fn main() {}
