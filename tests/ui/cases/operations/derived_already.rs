signoff::operations! {
    #[derive(Hash, Clone)] mod one = builtin "crafter.logout";
    #[derive(Default)] mod two = builtin "openchamp.logout";
    mod three = builtin "openchamp.logout";
}

fn main() {
    let _ = three::Request::new();
}
