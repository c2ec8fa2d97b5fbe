//! A binding in the words by which a person finds it in a capture: `POST …/api/v1/sessions/logout`.

use signoff_spec::model::binding::Binding;
use signoff_spec::model::binding::Protocol;

/// Method and path of the requests that the binding matches; `…` stands for host and any prefix.
pub fn of(binding: &Binding) -> String {
    match &binding.protocol {
        Protocol::Http(http) => format!("{} …{}", http.method, http.path),
        Protocol::Soap11(soap) => format!("POST …{} with SOAPAction {}", soap.path, soap.action),
        Protocol::WsJson(ws) => match &ws.path {
            Some(path) => format!("WebSocket messages on …{path}"),
            None => "WebSocket messages on any path".to_owned(),
        },
    }
}
