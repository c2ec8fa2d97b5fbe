signoff::operations! {
    mod good = builtin "crafter.logout";
    mod bad = builtin "nobody.logout";
}

fn main() {
    let _ = good::Request::new();
}
