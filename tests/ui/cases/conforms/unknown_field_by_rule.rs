signoff::operations! {
    mod alphapoint = builtin "alphapoint.logout";
    mod crafter = builtin "crafter.logout";
    mod inforouter = builtin "inforouter.logout";
    mod openchamp = builtin "openchamp.logout";
    mod rocketchat = builtin "rocketchat.sessions_logout";
}

#[derive(serde::Deserialize, signoff::Conforms)]
#[conforms(rocketchat::Request)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
struct Mine {
    session_id: String,
}

fn main() {}
