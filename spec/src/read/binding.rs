//! Bindings of every protocol.

use crate::diagnostic::codes::structure;
use crate::model::binding::Bases;
use crate::model::binding::Binding;
use crate::model::binding::Carries;
use crate::model::binding::FrameShape;
use crate::model::binding::HeaderParameter;
use crate::model::binding::Http;
use crate::model::binding::Layer;
use crate::model::binding::Protocol;
use crate::model::binding::Soap11;
use crate::model::binding::WsJson;
use crate::model::select::Pointer;
use crate::model::select::Select;
use crate::path::Template;
use crate::read::fields::Fields;
use crate::read::fields::Keys;
use crate::read::schema;
use crate::read::select;
use crate::text::Node;
use crate::text::Value;

pub(crate) const HTTP: Keys = Keys {
    object: "http binding",
    required: &["protocol", "method", "path", "request", "response", "basis"],
    optional: &["headers", "select"],
};
pub(crate) const SOAP11: Keys = Keys {
    object: "soap11 binding",
    required: &["protocol", "path", "namespace", "request_element", "response_element", "basis"],
    optional: &["action", "action_prefix", "result_element", "select"],
};
pub(crate) const WS_JSON: Keys = Keys {
    object: "ws_json binding",
    required: &["protocol", "request", "reply", "basis"],
    optional: &["path", "events", "correlation", "layers"],
};
/// What stands for a binding whose protocol is not known: only that is a mistake then.
const ANY: Keys = Keys {
    object: "binding",
    required: &["protocol", "basis"],
    optional: &[
        "method",
        "path",
        "request",
        "response",
        "headers",
        "action",
        "action_prefix",
        "select",
        "namespace",
        "request_element",
        "response_element",
        "result_element",
        "reply",
        "events",
        "correlation",
        "layers",
    ],
};
pub(crate) const HTTP_REQUEST: Keys =
    Keys { object: "request of a binding", required: &["content"], optional: &["media_type"] };
pub(crate) const HTTP_RESPONSE: Keys =
    Keys { object: "response of a binding", required: &["content"], optional: &["media_types"] };
pub(crate) const HEADER: Keys =
    Keys { object: "header", required: &["name", "schema", "basis"], optional: &["required"] };
pub(crate) const FRAME: Keys = Keys { object: "frame", required: &["select"], optional: &["schema"] };
pub(crate) const LAYER: Keys = Keys { object: "layer", required: &["at"], optional: &["fallback"] };

const REQUEST_CONTENT: &[(&str, Carries)] = &[
    ("none", Carries::None),
    ("query", Carries::Query),
    ("form", Carries::Form),
    ("json", Carries::Json),
    ("xml", Carries::Xml),
];
/// How a response is written.
pub(crate) const RESPONSE_CONTENT: &[(&str, Carries)] = &[
    ("none", Carries::None),
    ("form", Carries::Form),
    ("json", Carries::Json),
    ("xml", Carries::Xml),
    ("text", Carries::Text),
    ("soap_fault", Carries::SoapFault),
];

/// How the protocol of a binding is read.
type Read = fn(&mut Fields<'_, '_>) -> Protocol;

/// Every protocol: its word, its keys and how it is read.
const PROTOCOLS: &[(&str, (&Keys, Read))] =
    &[("http", (&HTTP, http)), ("soap11", (&SOAP11, soap11)), ("ws_json", (&WS_JSON, ws_json))];

/// Reads the bindings of an operation.
pub(crate) fn bindings(fields: &mut Fields<'_, '_>) -> Vec<Binding> {
    let members = fields.members("bindings");
    let bindings = members.into_iter().filter_map(|(name, node)| {
        let known = PROTOCOLS.iter().find(|(word, _)| Some(*word) == protocol(node));
        let Some((_, (keys, read))) = known else {
            fields.inside(node, &ANY, |fields| fields.word("protocol", PROTOCOLS));
            return None;
        };
        fields.inside(node, keys, |fields| Binding {
            name: name.to_owned(),
            protocol: read(fields),
            select: match protocol(node) {
                Some("ws_json") => Select::default(),
                _ => fields.object("select", &select::KEYS, select::select).unwrap_or_default(),
            },
            bases: bases(fields, "binding", IMPLIED),
        })
    });
    bindings.collect()
}

fn protocol(node: &Node) -> Option<&str> {
    node.member("protocol").and_then(Node::as_str)
}

/// What a protocol itself brings with it, or a member has inside.
const IMPLIED: &[&str] = &["media_type", "media_types", "response", "protocol"];

/// The basis of each fact of an object: one text for all, or one for each member and `*` for the others.
pub(crate) fn bases(fields: &mut Fields<'_, '_>, object: &str, implied: &[&str]) -> Bases {
    let Some(Node { value: Value::Object(_), span }) = fields.get("basis") else {
        return Bases { rest: fields.basis(), named: Vec::new() };
    };
    let members = fields.members("basis");
    let mut bases = Bases::default();
    if !members.iter().any(|(name, _)| *name == "*") {
        let message = "the basis of the other facts, `*`, is missing".to_owned();
        fields.report(&structure::MISSING_KEY, *span, message, None);
    }
    for (name, node) in members {
        let basis = fields.basis_at(node).unwrap_or_default();
        if name == "*" {
            bases.rest = basis;
        } else {
            if fields.get(name).is_none() && !implied.contains(&name) {
                let message = format!("the {object} has no `{name}` that could have a basis");
                fields.report(&structure::UNKNOWN_KEY, node.span, message, None);
            }
            bases.named.push((name.to_owned(), basis));
        }
    }
    bases
}

fn http(fields: &mut Fields<'_, '_>) -> Protocol {
    let request = fields.object("request", &HTTP_REQUEST, |fields| {
        (fields.word("content", REQUEST_CONTENT), fields.optional_text("media_type"))
    });
    let response = fields.object("response", &HTTP_RESPONSE, |fields| {
        (fields.word("content", RESPONSE_CONTENT), fields.texts("media_types"))
    });
    let (request, request_media_type) = request.unwrap_or_default();
    let (response, response_media_types) = response.unwrap_or_default();
    Protocol::Http(Http {
        method: fields.text("method"),
        path: Template::new(&fields.text("path")),
        request: request.unwrap_or(Carries::None),
        request_media_type,
        headers: fields.list("headers", &HEADER, header),
        response: response.unwrap_or(Carries::None),
        response_media_types,
    })
}

fn header(fields: &mut Fields<'_, '_>) -> HeaderParameter {
    HeaderParameter {
        name: fields.text("name"),
        required: fields.flag("required"),
        schema: fields.object("schema", &schema::KEYS, schema::schema).unwrap_or_default(),
        basis: fields.basis(),
    }
}

fn soap11(fields: &mut Fields<'_, '_>) -> Protocol {
    Protocol::Soap11(Soap11 {
        path: Template::new(&fields.text("path")),
        action: fields.optional_text("action").unwrap_or_default(),
        action_prefix: fields.optional_text("action_prefix"),
        namespace: fields.text("namespace"),
        request_element: fields.text("request_element"),
        response_element: fields.text("response_element"),
        result_element: fields.optional_text("result_element"),
    })
}

fn ws_json(fields: &mut Fields<'_, '_>) -> Protocol {
    Protocol::WsJson(Box::new(WsJson {
        path: fields.optional_text("path").as_deref().map(Template::new),
        request: fields.object("request", &FRAME, frame).unwrap_or_default(),
        reply: fields.object("reply", &FRAME, frame).unwrap_or_default(),
        events: fields.list("events", &select::KEYS, select::select),
        correlation: fields.optional_pointer("correlation").as_deref().map(Pointer::of),
        layers: fields.list("layers", &LAYER, |fields| Layer {
            at: Pointer::of(&fields.pointer("at")),
            text_fallback: fields.word("fallback", &[("text", ())]).is_some(),
        }),
    }))
}

fn frame(fields: &mut Fields<'_, '_>) -> FrameShape {
    FrameShape {
        select: fields.object("select", &select::KEYS, select::select).unwrap_or_default(),
        schema: fields.object("schema", &schema::KEYS, schema::schema),
    }
}
