signoff::operations! {
    mod alphapoint = builtin "alphapoint.logout";
    mod crafter = builtin "crafter.logout";
    mod inforouter = builtin "inforouter.logout";
    mod openchamp = builtin "openchamp.logout";
    mod rocketchat = builtin "rocketchat.sessions_logout";
}

fn reply() -> rocketchat::Success {
    rocketchat::Success { session_id: String::new(), success: false, other: Default::default() }
}

fn main() {}
