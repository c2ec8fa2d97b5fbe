//! A crate that shows Signoff again, together with the operations that its users need.

pub use signoff;

signoff::operations! {
    pub mod rocketchat = builtin "rocketchat.sessions_logout";
    pub mod inforouter = builtin "inforouter.logout";
}
