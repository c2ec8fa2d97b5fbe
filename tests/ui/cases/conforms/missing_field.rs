signoff::operations! {
    mod alphapoint = builtin "alphapoint.logout";
    mod crafter = builtin "crafter.logout";
    mod inforouter = builtin "inforouter.logout";
    mod openchamp = builtin "openchamp.logout";
    mod rocketchat = builtin "rocketchat.sessions_logout";
}

#[derive(serde::Deserialize, signoff::Conforms)]
#[conforms(rocketchat::TotpRequiredDetails)]
#[serde(rename_all = "camelCase")]
struct Mine {
    method: String,
    available_methods: Vec<String>,
}

fn main() {}
