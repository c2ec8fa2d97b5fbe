signoff::operations! {
    builtin "crafter.logout";
    builtin "openchamp.logout";
}

fn main() {}
