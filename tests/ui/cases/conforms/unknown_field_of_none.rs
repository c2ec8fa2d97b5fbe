signoff::operations! {
    mod alphapoint = builtin "alphapoint.logout";
    mod crafter = builtin "crafter.logout";
    mod inforouter = builtin "inforouter.logout";
    mod openchamp = builtin "openchamp.logout";
    mod rocketchat = builtin "rocketchat.sessions_logout";
}

#[derive(signoff::Conforms)]
#[conforms(crafter::Request)]
struct Mine {
    id: String,
}

fn main() {}
