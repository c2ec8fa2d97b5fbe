signoff::operations! {
    mod alphapoint = builtin "alphapoint.logout";
    mod crafter = builtin "crafter.logout";
    mod inforouter = builtin "inforouter.logout";
    mod openchamp = builtin "openchamp.logout";
    mod rocketchat = builtin "rocketchat.sessions_logout";
}

#[derive(serde::Serialize, signoff::Conforms)]
#[conforms(rocketchat::Request)]
#[serde(rename_all = "camelCase")]
struct Never {
    #[serde(skip_serializing)]
    session_id: String,
}

#[derive(serde::Serialize, signoff::Conforms)]
#[conforms(rocketchat::Request)]
#[serde(rename_all = "camelCase")]
struct Sometimes {
    #[serde(skip_serializing_if = "Option::is_none")]
    session_id: Option<String>,
}

fn main() {}
