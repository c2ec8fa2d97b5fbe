signoff::operations!(built_in "crafter.logout");

fn main() {}
