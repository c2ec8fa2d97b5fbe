signoff::operations! {
    mod alphapoint = builtin "alphapoint.logout";
    mod crafter = builtin "crafter.logout";
    mod inforouter = builtin "inforouter.logout";
    mod openchamp = builtin "openchamp.logout";
    mod rocketchat = builtin "rocketchat.sessions_logout";
}

fn name(outcome: crafter::Outcome) -> u8 {
    match outcome {
        crafter::Outcome::Success(_) => 1,
        crafter::Outcome::Fault(_) => 2,
    }
}

fn main() {}
