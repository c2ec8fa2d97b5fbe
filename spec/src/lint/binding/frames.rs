//! WebSocket frames: which ones, and what stands where in them.

use crate::diagnostic::codes::binding;
use crate::lint::file::File;
use crate::lint::members::Lookup;
use crate::lint::members::lookup;
use crate::lint::members::names;
use crate::lint::part::Part;
use crate::model::binding::WsJson;
use crate::model::call::CallMatch;

/// Requests and events are told by a test.
pub(crate) fn selects(ws: &Part<'_, WsJson>, file: &mut File<'_>) {
    if ws.request.select.is_empty() {
        let message = "every frame would be a request of this operation";
        file.value(&binding::SELECT_EMPTY, format!("{ws}/request/select"), message);
    }
    for event in ws.list("events", &ws.events).iter().filter(|event| event.is_empty()) {
        let message = "every frame would be an event, and none a reply";
        file.value(&binding::SELECT_EMPTY, event.to_string(), message);
    }
}

/// Correlation and layers are members of the frames.
pub(crate) fn pointers(ws: &Part<'_, WsJson>, file: &mut File<'_>) {
    let correlation =
        ws.correlation.iter().map(|pointer| (&binding::CORRELATION_UNKNOWN, "correlation", pointer));
    // Only the outermost layer is a member of the frame; the next one is inside the text of the first.
    let layers = ws.layers.iter().take(1).map(|layer| (&binding::LAYER_UNKNOWN, "layers/0/at", &layer.at));
    for (code, key, pointer) in correlation.chain(layers) {
        for (direction, frame) in [("request", &ws.request), ("reply", &ws.reply)] {
            let Some(schema) = &frame.schema else { continue };
            let Lookup::Unknown { step, around } = lookup(file.operation, schema, &pointer.text) else {
                continue;
            };
            let message = format!("the frame of the {direction} has no member `{step}`");
            file.value(code, format!("{ws}/{key}"), message).instead_of(&step, names(around));
        }
    }
}

/// Calls over WebSocket have one binding whose layers they go by.
pub(crate) fn single(file: &mut File<'_>) {
    let has_calls = file
        .operation
        .calls
        .iter()
        .any(|call| call.matches.iter().any(|way| matches!(way, CallMatch::Ws { .. })));
    for ws in file.web_sockets().into_iter().skip(1).filter(|_| has_calls) {
        let message = "a second WebSocket binding, although there are calls over WebSocket";
        file.key(&binding::WEBSOCKET_REPEATED, ws.to_string(), message);
    }
}
