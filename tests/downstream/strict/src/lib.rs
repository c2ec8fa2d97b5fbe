//! Signoff under another name, in the edition 2021, without a prelude, in a crate that tolerates nothing.
#![no_implicit_prelude]
#![deny(missing_docs, warnings)]
#![forbid(unsafe_code)]

::logout::operations! {
    /// All five, to see that nothing in any of them needs a prelude.
    pub mod alphapoint = builtin "alphapoint.logout";
    pub mod crafter = builtin "crafter.logout";
    pub mod inforouter = builtin "inforouter.logout";
    pub mod openchamp = builtin "openchamp.logout";
    builtin "rocketchat.sessions_logout";
    pub(crate) mod harbor = "../../../sixth/harbor.end_badge.json";
}

/// A request of our own, checked against the spec.
#[derive(::logout::Conforms)]
#[conforms(sessions_logout::Request)]
#[allow(non_snake_case)]
pub struct EndSession {
    /// Which session.
    pub sessionId: ::std::string::String,
}

/// The same by the bare name of the type, for which the crate has to be named.
pub mod bare {
    use crate::crafter::Success;

    /// What the server says.
    #[derive(::logout::Conforms)]
    #[conforms(Success, crate = "::logout")]
    pub struct Answer {
        /// The message.
        pub message: ::std::string::String,
    }
}

#[cfg(test)]
mod tests {
    use ::std::assert_eq;
    use ::std::result::Result::Ok;

    #[test]
    fn a_request_comes_back() {
        let request = crate::sessions_logout::Request::new("tTouumJMrHMjnedWf");
        let credentials = <crate::sessions_logout::Credentials as ::std::default::Default>::default();
        let Ok(sent) = crate::sessions_logout::Http::encode_request(&request, &credentials) else {
            ::std::panic!("not sent")
        };
        let Ok(call) = crate::sessions_logout::Http::decode_request(&sent) else { ::std::panic!("not read") };
        assert_eq!(call.request, request);
    }
}
