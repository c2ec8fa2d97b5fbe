signoff::operations! {
    mod alphapoint = builtin "alphapoint.logout";
    mod crafter = builtin "crafter.logout";
    mod inforouter = builtin "inforouter.logout";
    mod openchamp = builtin "openchamp.logout";
    mod rocketchat = builtin "rocketchat.sessions_logout";
}

#[derive(serde::Deserialize, signoff::Conforms)]
#[conforms(rocketchat::TotpRequiredDetails, partial)]
#[serde(rename_all = "camelCase")]
struct Mine {
    available_methods: Vec<bool>,
}

fn main() {}
