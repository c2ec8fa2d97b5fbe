//! A crate that tolerates nothing.
#![deny(missing_docs, warnings)]
#![forbid(unsafe_code)]

signoff::operations! {
    builtin "rocketchat.sessions_logout";
    /// Documented here, too.
    #[derive(Hash)]
    pub(crate) mod alphapoint = builtin "alphapoint.logout";
    mod crafter = builtin "crafter.logout";
    mod inforouter = builtin "inforouter.logout";
    mod openchamp = builtin "openchamp.logout";
}

fn main() {
    let request = sessions_logout::Request::new("a");
    assert!(sessions_logout::Http::encode_request(&request, &Default::default()).is_ok());
}
