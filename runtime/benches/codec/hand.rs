//! Types as one writes them by hand, constants included.

use serde::Deserialize;
use serde::Serialize;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Frame<'a> {
    pub(crate) m: i64,
    pub(crate) i: i64,
    pub(crate) n: std::borrow::Cow<'a, str>,
    pub(crate) o: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Result {
    pub(crate) result: bool,
    pub(crate) errormsg: Option<String>,
    pub(crate) errorcode: i64,
    pub(crate) detail: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Message {
    pub(crate) message: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(crate) struct Done {
    pub(crate) session_id: String,
    pub(crate) success: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Status {
    pub(crate) status: String,
    pub(crate) message: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Error {
    pub(crate) success: bool,
    pub(crate) error: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(crate) struct Totp {
    pub(crate) success: bool,
    pub(crate) error: String,
    pub(crate) error_type: String,
    pub(crate) details: Details,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(crate) struct Details {
    pub(crate) method: String,
    pub(crate) code_generated: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) available_methods: Vec<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Typed {
    pub(crate) r#type: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) payload: Option<Payload>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Payload {
    pub(crate) message: String,
    pub(crate) code: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "root")]
pub(crate) struct Root {
    #[serde(rename = "@success")]
    pub(crate) success: String,
    #[serde(rename = "@error", default, skip_serializing_if = "Option::is_none")]
    pub(crate) error: Option<String>,
}
