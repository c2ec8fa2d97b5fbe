//! The web methods of the service: their names, their parameters, their namespace.

/// The namespace of the web service.
pub(crate) const NAMESPACE: &str = "http://tempuri.org/";

/// The web methods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Function {
    AuthenticateUser,
    LogOut,
    IsValidTicket,
}

impl Function {
    pub(crate) const ALL: [Self; 3] = [Self::AuthenticateUser, Self::LogOut, Self::IsValidTicket];

    /// Its name, letter case included.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::AuthenticateUser => "AuthenticateUser",
            Self::LogOut => "LogOut",
            Self::IsValidTicket => "isValidTicket",
        }
    }

    /// What it takes: texts that may be absent.
    pub(crate) fn parameters(self) -> &'static [&'static str] {
        match self {
            Self::AuthenticateUser => &["UID", "PWD"],
            Self::LogOut | Self::IsValidTicket => &["AuthenticationTicket"],
        }
    }

    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|function| function.name() == name)
    }
}
