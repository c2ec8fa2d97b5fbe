signoff::operations! {
    #[serde(deny_unknown_fields)]
    builtin "crafter.logout";
}

fn main() {}
