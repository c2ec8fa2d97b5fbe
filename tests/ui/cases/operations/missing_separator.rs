signoff::operations! {
    mod one = builtin "crafter.logout"
    mod two = builtin "openchamp.logout"
}

fn main() {}
