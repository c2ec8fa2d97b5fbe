//! Values of a spec file as constants of the runtime.

use proc_macro2::TokenStream;
use quote::quote;

use crate::text::Node;
use crate::text::Value;

/// A value as a `Constant`.
pub(crate) fn constant(node: &Node) -> TokenStream {
    match &node.value {
        Value::Null => quote!(__rt::Constant::Null),
        Value::Bool(flag) => quote!(__rt::Constant::Boolean(#flag)),
        Value::Number(text) => quote!(__rt::Constant::Number(#text)),
        Value::String(text) => quote!(__rt::Constant::Text(#text)),
        Value::Array(_) | Value::Object(_) => {
            let text = node.to_json();
            quote!(__rt::Constant::Json(#text))
        }
    }
}
