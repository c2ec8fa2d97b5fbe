#![no_implicit_prelude]

::signoff::operations! {
    mod rocketchat = builtin "rocketchat.sessions_logout";
    mod inforouter = builtin "inforouter.logout";
    mod openchamp = builtin "openchamp.logout";
    mod file = "../specs/good.json";
}

#[derive(::signoff::Conforms)]
#[conforms(rocketchat::Request)]
#[allow(non_snake_case, dead_code)]
struct Mine {
    sessionId: ::std::string::String,
}

fn main() {
    let _ = inforouter::Request::new();
}
