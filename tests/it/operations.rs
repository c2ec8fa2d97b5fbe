//! Every operation as types: the built-in ones, one that came as a single file, and one that has every shape.

signoff::operations! {
    pub(crate) mod alphapoint = builtin "alphapoint.logout";
    pub(crate) mod crafter = builtin "crafter.logout";
    pub(crate) mod inforouter = builtin "inforouter.logout";
    pub(crate) mod openchamp = builtin "openchamp.logout";
    pub(crate) mod rocketchat = builtin "rocketchat.sessions_logout";
    pub(crate) mod harbor = "../sixth/harbor.end_badge.json";
    pub(crate) mod every_shape = "../../spec/tests/codegen/every_shape.json";
}
