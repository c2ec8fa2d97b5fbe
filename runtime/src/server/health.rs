//! Whether the server can do its work: it can if its store answers.

use std::future::Future;

use axum::response::IntoResponse;
use axum::response::Response;
use http::StatusCode;
use http::header::CONTENT_TYPE;
use serde_json::json;

use crate::reference::platform::Platform;
use crate::store::SessionStore;
use crate::store::StoreError;

/// What can tell whether its store answers. Platforms implement it, `/healthz` asks.
pub trait Probe: Clone + Send + Sync + 'static {
    /// Asks the store for something that is not there.
    fn probe(&self) -> impl Future<Output = Result<(), StoreError>> + Send;
}

impl<S: SessionStore + Clone + 'static> Probe for Platform<S> {
    async fn probe(&self) -> Result<(), StoreError> {
        self.store().find(self.key("health", "")).await.map(drop)
    }
}

pub(super) async fn health<P: Probe>(probe: P) -> Response {
    let (status, text) = match probe.probe().await {
        Ok(()) => (StatusCode::OK, json!({ "status": "ok" })),
        Err(error) => {
            let error = json!({ "status": "error", "store": error.to_string() });
            (StatusCode::SERVICE_UNAVAILABLE, error)
        }
    };
    (status, [(CONTENT_TYPE, "application/json")], text.to_string()).into_response()
}
