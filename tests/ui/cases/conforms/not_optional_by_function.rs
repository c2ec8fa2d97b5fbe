signoff::operations! {
    mod alphapoint = builtin "alphapoint.logout";
    mod crafter = builtin "crafter.logout";
    mod inforouter = builtin "inforouter.logout";
    mod openchamp = builtin "openchamp.logout";
    mod rocketchat = builtin "rocketchat.sessions_logout";
}

#[derive(serde::Deserialize, signoff::Conforms)]
#[conforms(inforouter::Request)]
#[serde(rename_all = "PascalCase")]
struct Mine {
    #[serde(deserialize_with = "read")]
    authentication_ticket: Option<String>,
}

fn read<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    serde::Deserialize::deserialize(deserializer)
}

fn main() {}
