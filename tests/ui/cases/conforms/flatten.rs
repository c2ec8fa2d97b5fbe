signoff::operations! {
    mod alphapoint = builtin "alphapoint.logout";
    mod crafter = builtin "crafter.logout";
    mod inforouter = builtin "inforouter.logout";
    mod openchamp = builtin "openchamp.logout";
    mod rocketchat = builtin "rocketchat.sessions_logout";
}

#[derive(serde::Deserialize)]
struct Inner {
    #[serde(rename = "sessionId")]
    id: String,
}

#[derive(serde::Deserialize, signoff::Conforms)]
#[conforms(rocketchat::Request)]
struct Mine {
    #[serde(flatten)]
    inner: Inner,
}

fn main() {}
