//! A crate that shows Signoff again, together with the operations that its users need.

pub use signoff;

signoff::operations! {
    pub mod rocketchat = builtin "rocketchat.sessions_logout";
    pub mod inforouter = builtin "inforouter.logout";
    /// Beside this file there is no such path, beside the manifest there is.
    pub mod harbor = "../../sixth/harbor.end_badge.json";
}
