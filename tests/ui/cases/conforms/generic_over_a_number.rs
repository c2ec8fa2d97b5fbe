signoff::operations! {
    mod alphapoint = builtin "alphapoint.logout";
    mod crafter = builtin "crafter.logout";
    mod inforouter = builtin "inforouter.logout";
    mod openchamp = builtin "openchamp.logout";
    mod rocketchat = builtin "rocketchat.sessions_logout";
}

#[derive(signoff::Conforms)]
#[conforms(rocketchat::TotpRequiredDetails, partial)]
struct Mine<const N: usize> {
    available_methods: [String; N],
}

fn main() {}
