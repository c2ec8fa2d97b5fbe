//! Frames of the gateway: kind, number, name of the function, and the payload as JSON text.

use serde_json::Map;
use serde_json::Value;
use serde_json::json;

/// Kinds of frames.
pub(super) const REQUEST: i64 = 0;
pub(super) const REPLY: i64 = 1;
pub(super) const ERROR: i64 = 5;

/// A frame that was read.
pub(super) struct Frame {
    pub(super) kind: Value,
    pub(super) number: Value,
    pub(super) function: String,
    payload: Map<String, Value>,
}

impl Frame {
    /// Reads a frame; `None` for what is none. A payload that is no object has no members.
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut members: Map<String, Value> = serde_json::from_str(text).ok()?;
        let function = members.get("n")?.as_str()?.to_owned();
        let payload = members.get("o").and_then(Value::as_str);
        let payload = payload.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
        let kind = members.remove("m")?;
        let number = members.remove("i").filter(Value::is_number)?;
        Some(Self { kind, number, function, payload })
    }

    /// The frame that answers it.
    pub(super) fn answered(&self, kind: i64, payload: &str) -> String {
        json!({ "m": kind, "i": self.number, "n": self.function, "o": payload }).to_string()
    }

    pub(super) fn member(&self, name: &str) -> &str {
        self.payload.get(name).and_then(Value::as_str).unwrap_or_default()
    }
}
