//! The web methods of the service: their names, their parameters, their namespace.

/// The namespace of the web service.
pub(crate) const NAMESPACE: &str = "http://tempuri.org/";

/// What the web methods take.
pub(crate) const PARAMETERS: [&str; 3] = ["AuthenticationTicket", "UID", "PWD"];

/// The web methods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Function {
    AuthenticateUser,
    IsValidTicket,
    LogOut,
}

impl Function {
    const ALL: [Self; 3] = [Self::AuthenticateUser, Self::IsValidTicket, Self::LogOut];

    /// Its name, letter case included.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::AuthenticateUser => "AuthenticateUser",
            Self::IsValidTicket => "isValidTicket",
            Self::LogOut => "LogOut",
        }
    }

    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|function| function.name() == name)
    }
}
