#![allow(dead_code)]

use std::borrow::Cow;

signoff::operations! {
    mod alphapoint = builtin "alphapoint.logout";
    mod inforouter = builtin "inforouter.logout";
    mod openchamp = builtin "openchamp.logout";
    mod rocketchat = builtin "rocketchat.sessions_logout";
}
use rocketchat::Request;

type Text = Box<str>;

#[derive(serde::Deserialize, signoff::Conforms)]
#[conforms(Request)]
struct ByBareName<'a> {
    #[serde(rename = "sessionId", borrow)]
    id: Cow<'a, str>,
}

#[derive(serde::Deserialize, signoff::Conforms)]
#[conforms(rocketchat::Success, partial)]
#[serde(rename_all = "camelCase")]
struct Reader {
    #[serde(alias = "session")]
    session_id: Text,
}

#[derive(serde::Deserialize, signoff::Conforms)]
#[conforms(alphapoint::Success)]
#[serde(default)]
struct Whole {
    result: bool,
    errormsg: Option<String>,
    errorcode: i32,
    detail: Option<String>,
    #[serde(skip)]
    seen: usize,
}

impl Default for Whole {
    fn default() -> Self {
        Self { result: true, errormsg: None, errorcode: 0, detail: None, seen: 0 }
    }
}

#[derive(signoff::Conforms)]
#[conforms(alphapoint::Success, partial)]
struct ThreeWays {
    detail: signoff::nullable::Nullable<String>,
}

#[derive(serde::Deserialize, signoff::Conforms)]
#[conforms(inforouter::Request)]
struct Hidden {
    #[serde(rename = "AuthenticationTicket")]
    ticket: Option<signoff::secret::Secret>,
}

#[derive(serde::Deserialize, signoff::Conforms)]
#[conforms(rocketchat::TotpRequired)]
#[serde(rename_all = "camelCase")]
struct Nested {
    success: bool,
    error: String,
    error_type: String,
    details: Box<Details>,
}

#[derive(serde::Deserialize, signoff::Conforms)]
#[conforms(rocketchat::TotpRequiredDetails)]
#[serde(rename_all = "camelCase", rename(deserialize = "Other"))]
struct Details {
    #[conforms(as = "String")]
    method: Method,
    #[serde(deserialize_with = "flag")]
    code_generated: u8,
    available_methods: Vec<rocketchat_method::Method>,
}

mod rocketchat_method {
    pub type Method = String;
}

#[derive(serde::Deserialize)]
#[serde(rename_all = "lowercase")]
enum Method {
    Totp,
    #[serde(other)]
    Other,
}

fn flag<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
    serde::Deserialize::deserialize(deserializer).map(|flag: bool| flag.into())
}

#[derive(signoff::Conforms)]
#[conforms(rocketchat::Outcome)]
enum Outcome {
    Success(String),
    Authorization,
    NoPermission,
    SessionNotFound,
    TotpRequired { methods: Vec<String> },
    #[conforms(outcome = "totp_invalid")]
    WrongCode,
    #[conforms(other)]
    Unknown,
}

#[derive(serde::Serialize, signoff::Conforms)]
#[conforms(openchamp::Reply)]
#[serde(rename_all = "snake_case")]
enum Reply {
    LoggedOut,
    AuthRequired,
    NoAnswer,
}

// What is only read may be read by another name.
#[derive(serde::Deserialize, signoff::Conforms)]
#[conforms(rocketchat::Request, partial)]
struct OtherName {
    #[serde(rename(serialize = "id"), alias = "sessionId")]
    session: String,
}

// How serde writes an enum of outcomes says nothing of messages.
#[derive(serde::Serialize, signoff::Conforms)]
#[conforms(openchamp::Reply)]
#[serde(rename_all = "snake_case", tag = "outcome")]
enum Logged {
    LoggedOut,
    AuthRequired,
    NoAnswer,
}

// A lint about a path is for where the path stands.
mod qualified {
    #![deny(unused_qualifications)]
    use super::rocketchat::TotpRequiredDetails;

    #[derive(signoff::Conforms)]
    #[conforms(super::rocketchat::TotpRequired, partial)]
    struct Mine {
        details: TotpRequiredDetails,
    }
}

fn main() {}
