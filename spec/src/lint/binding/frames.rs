//! WebSocket frames: which ones, and what stands where in them.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::binding::CORRELATION_UNKNOWN;
use crate::diagnostic::codes::binding::LAYER_UNKNOWN;
use crate::diagnostic::codes::binding::SELECT_EMPTY;
use crate::diagnostic::codes::binding::WEBSOCKET_REPEATED;
use crate::lint::file::File;
use crate::lint::members::Lookup;
use crate::lint::members::lookup;
use crate::lint::members::names;
use crate::model::binding::Protocol;
use crate::model::binding::WsJson;
use crate::model::call::CallMatch;
use crate::text::join;

fn web_sockets<'a>(file: &File<'a>) -> Vec<(String, &'a WsJson)> {
    let bindings = file.operation.bindings.iter();
    let web_sockets = bindings.filter_map(|binding| match &binding.protocol {
        Protocol::WsJson(ws) => Some((join("/bindings", &binding.name), &**ws)),
        _ => None,
    });
    web_sockets.collect()
}

/// Requests and events are told by a test.
pub(crate) fn selects(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for (at, ws) in web_sockets(file) {
        if ws.request.select.is_empty() {
            let span = file.at(&format!("{at}/request/select"));
            found.push(Diagnostic::new(
                &SELECT_EMPTY,
                span,
                "every frame would be a request of this operation",
            ));
        }
        for (index, event) in ws.events.iter().enumerate() {
            if event.is_empty() {
                let span = file.at(&format!("{at}/events/{index}"));
                found.push(Diagnostic::new(
                    &SELECT_EMPTY,
                    span,
                    "every frame would be an event, and none a reply",
                ));
            }
        }
    }
}

/// Correlation and layers are members of the frames.
pub(crate) fn pointers(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for (at, ws) in web_sockets(file) {
        let correlation =
            ws.correlation.iter().map(|pointer| (&CORRELATION_UNKNOWN, "correlation".to_owned(), pointer));
        // Only the outermost layer is a member of the frame; the next one is inside the text of the first.
        let layers =
            ws.layers.iter().take(1).map(|layer| (&LAYER_UNKNOWN, "layers/0/at".to_owned(), &layer.at));
        for (code, key, pointer) in correlation.chain(layers) {
            for (direction, frame) in [("request", &ws.request), ("reply", &ws.reply)] {
                let Some(schema) = &frame.schema else { continue };
                let Lookup::Unknown { step, around } = lookup(file.operation, schema, &pointer.text) else {
                    continue;
                };
                let message = format!("the frame of the {direction} has no member `{step}`");
                found.push(
                    Diagnostic::new(code, file.at(&format!("{at}/{key}")), message)
                        .instead_of(&step, names(around)),
                );
            }
        }
    }
}

/// Calls over WebSocket have one binding whose layers they go by.
pub(crate) fn single(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    let has_calls = file.operation.calls.iter().any(|call| matches!(call.matches, CallMatch::Ws { .. }));
    for (at, _) in web_sockets(file).into_iter().skip(1).filter(|_| has_calls) {
        let message = "a second WebSocket binding, although there are calls over WebSocket";
        found.push(Diagnostic::new(&WEBSOCKET_REPEATED, file.key(&at), message));
    }
}
