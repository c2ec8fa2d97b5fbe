signoff::operations! {
    mod alphapoint = builtin "alphapoint.logout";
    mod crafter = builtin "crafter.logout";
    mod inforouter = builtin "inforouter.logout";
    mod openchamp = builtin "openchamp.logout";
    mod rocketchat = builtin "rocketchat.sessions_logout";
}

fn name(reply: crafter::Reply) -> u8 {
    match reply {
        crafter::Reply::Success(_) => 1,
    }
}

fn main() {}
