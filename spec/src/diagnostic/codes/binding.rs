//! Codes of binding diagnostics: HTTP, SOAP 1.1 and WebSocket.

use crate::diagnostic::Code;
use crate::diagnostic::Severity;

/// Every code of this subject.
pub static CODES: &[&Code] = &[
    &AMBIGUOUS,
    &BAD_METHOD,
    &BAD_PATH,
    &VARIABLE_UNKNOWN_MEMBER,
    &VARIABLE_OPTIONAL_MEMBER,
    &MEMBER_NOT_CARRIED,
    &BODY_WITHOUT_MEANING,
    &NESTED_MEMBER,
    &BAD_HEADER_NAME,
    &HEADER_REPEATED,
    &HEADER_CARRIES_CREDENTIAL,
    &HEADER_NOT_STRING,
    &BAD_MEDIA_TYPE,
    &MEDIA_TYPE_CONTRADICTS_CONTENT,
    &RELATIVE_URI,
    &BAD_ELEMENT_NAME,
    &SELECT_EMPTY,
    &CORRELATION_UNKNOWN,
    &LAYER_UNKNOWN,
    &WEBSOCKET_REPEATED,
];

/// A request belongs to one binding.
pub static AMBIGUOUS: Code = Code {
    id: "binding.ambiguous",
    severity: Severity::Error,
    title: "A request belongs to one binding",
    explanation: "Two bindings that take the same requests cannot be told apart in traffic; paths are \
        matched below any mount prefix. Remove one, or add what differs.",
};

/// A method is a token of RFC 9110 in upper case.
pub static BAD_METHOD: Code = Code {
    id: "binding.bad-method",
    severity: Severity::Error,
    title: "A method is a token of RFC 9110 in upper case",
    explanation: "Methods are case-sensitive, and all registered ones are written in upper case.",
};

/// A path starts with one slash and has no empty segment, query or fragment.
pub static BAD_PATH: Code = Code {
    id: "binding.bad-path",
    severity: Severity::Error,
    title: "A path starts with one slash and has no empty segment, query or fragment",
    explanation: "Paths are compared segment by segment below any mount prefix; variables are whole \
        segments, `{name}` for one and `{name+}`, at the end, for the rest.",
};

/// A variable of the path is a member of the request.
pub static VARIABLE_UNKNOWN_MEMBER: Code = Code {
    id: "binding.variable-unknown-member",
    severity: Severity::Error,
    title: "A variable of the path is a member of the request",
    explanation: "Its value has to come from somewhere. Name the variable like the member.",
};

/// A variable of the path is a required member.
pub static VARIABLE_OPTIONAL_MEMBER: Code = Code {
    id: "binding.variable-optional-member",
    severity: Severity::Error,
    title: "A variable of the path is a required member",
    explanation: "A request without the member would have no path. Require the member, or let it travel \
        elsewhere.",
};

/// A member of the request travels somewhere.
pub static MEMBER_NOT_CARRIED: Code = Code {
    id: "binding.member-not-carried",
    severity: Severity::Error,
    title: "A member of the request travels somewhere",
    explanation: "Without a query and without a body only the variables of the path carry members. Add a \
        variable of that name, or let `content` say where the members travel.",
};

/// A GET or HEAD request has no body.
pub static BODY_WITHOUT_MEANING: Code = Code {
    id: "binding.body-without-meaning",
    severity: Severity::Error,
    title: "A GET or HEAD request has no body",
    explanation: "A body there has no defined meaning (RFC 9110, section 9.3.1), and many servers refuse \
        it. Use `query` or `none`.",
};

/// Members that travel in a path, a query or a form are scalars.
pub static NESTED_MEMBER: Code = Code {
    id: "binding.nested-member",
    severity: Severity::Error,
    title: "Members that travel in a path, a query or a form are scalars",
    explanation: "Names and values are flat text; an object has no agreed form there. Use a JSON or XML \
        body.",
};

/// A header name is a token of RFC 9110.
pub static BAD_HEADER_NAME: Code = Code {
    id: "binding.bad-header-name",
    severity: Severity::Error,
    title: "A header name is a token of RFC 9110",
    explanation: "Letters, digits and a few signs; neither spaces nor colons.",
};

/// A header is declared once.
pub static HEADER_REPEATED: Code = Code {
    id: "binding.header-repeated",
    severity: Severity::Error,
    title: "A header is declared once",
    explanation: "Header names are compared without case, so two entries describe the same field.",
};

/// A header that carries a credential is not declared as a parameter.
pub static HEADER_CARRIES_CREDENTIAL: Code = Code {
    id: "binding.header-carries-credential",
    severity: Severity::Error,
    title: "A header that carries a credential is not declared as a parameter",
    explanation: "The credential says where it travels and whether it is secret; the second description \
        could only disagree.",
};

/// The schema of a header is a string.
pub static HEADER_NOT_STRING: Code = Code {
    id: "binding.header-not-string",
    severity: Severity::Error,
    title: "The schema of a header is a string",
    explanation: "Header fields are text. Use `type` `string` with a pattern or an enum.",
};

/// A media type is written `type/subtype`, without parameters.
pub static BAD_MEDIA_TYPE: Code = Code {
    id: "binding.bad-media-type",
    severity: Severity::Error,
    title: "A media type is written `type/subtype`, without parameters",
    explanation: "Parameters such as `charset` are ignored when types are compared, so they have no place \
        in the file.",
};

/// Media type and content agree.
pub static MEDIA_TYPE_CONTRADICTS_CONTENT: Code = Code {
    id: "binding.media-type-contradicts-content",
    severity: Severity::Error,
    title: "Media type and content agree",
    explanation: "The body is decoded as `content` says; this media type announces something else.",
};

/// A SOAP action and a namespace are absolute URIs.
pub static RELATIVE_URI: Code = Code {
    id: "binding.relative-uri",
    severity: Severity::Error,
    title: "A SOAP action and a namespace are absolute URIs",
    explanation: "Both are compared as whole strings; a relative one is nearly always cut off.",
};

/// The name of an element is an NCName.
pub static BAD_ELEMENT_NAME: Code = Code {
    id: "binding.bad-element-name",
    severity: Severity::Error,
    title: "The name of an element is an NCName",
    explanation: "A local name of XML has no prefix, no space, and does not start with a digit (Namespaces \
        in XML, section 3).",
};

/// The frames of requests and events are told by a test.
pub static SELECT_EMPTY: Code = Code {
    id: "binding.select-empty",
    severity: Severity::Error,
    title: "The frames of requests and events are told by a test",
    explanation: "Without one every frame would be a request of this operation, or none could be a reply.",
};

/// The correlation is a member of the frames of both directions.
pub static CORRELATION_UNKNOWN: Code = Code {
    id: "binding.correlation-unknown",
    severity: Severity::Error,
    title: "The correlation is a member of the frames of both directions",
    explanation: "Request and reply are paired by this value; a frame without it is paired with nothing.",
};

/// A layer is a member of the frames.
pub static LAYER_UNKNOWN: Code = Code {
    id: "binding.layer-unknown",
    severity: Severity::Error,
    title: "A layer is a member of the frames",
    explanation: "The message is looked for inside this member; the schema of the frame has none of that \
        name.",
};

/// An operation that has calls over WebSocket has one binding for them.
pub static WEBSOCKET_REPEATED: Code = Code {
    id: "binding.websocket-repeated",
    severity: Severity::Error,
    title: "An operation that has calls over WebSocket has one binding for them",
    explanation: "Calls are tested with the layers of the binding removed, which needs to be one binding.",
};
