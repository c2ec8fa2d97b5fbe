//! Codes of binding diagnostics: HTTP, SOAP 1.1 and WebSocket.

codes! {
    AMBIGUOUS: Error, "binding.ambiguous",
        "A request belongs to one binding",
        "Two bindings that take the same requests cannot be told apart in traffic; paths are matched below \
            any mount prefix. Remove one, or add what differs.";

    BAD_METHOD: Error, "binding.bad-method",
        "A method is a token of RFC 9110 in upper case",
        "Methods are case-sensitive, and all registered ones are written in upper case.";

    BAD_PATH: Error, "binding.bad-path",
        "A path starts with one slash and has no empty segment, query or fragment",
        "Paths are compared segment by segment below any mount prefix; variables are whole segments, \
            `{name}` for one and `{name+}`, at the end, for the rest.";

    VARIABLE_UNKNOWN_MEMBER: Error, "binding.variable-unknown-member",
        "A variable of the path is a member of the request",
        "Its value has to come from somewhere. Name the variable like the member.";

    VARIABLE_OPTIONAL_MEMBER: Error, "binding.variable-optional-member",
        "A variable of the path is a required member",
        "A request without the member would have no path. Require the member, or let it travel elsewhere.";

    MEMBER_NOT_CARRIED: Error, "binding.member-not-carried",
        "A member of the request travels somewhere",
        "Without a query and without a body only the variables of the path carry members. Add a variable of \
            that name, or let `content` say where the members travel.";

    BODY_WITHOUT_MEANING: Error, "binding.body-without-meaning",
        "A GET or HEAD request has no body",
        "A body there has no defined meaning (RFC 9110, section 9.3.1), and many servers refuse it. Use \
            `query` or `none`.";

    NESTED_MEMBER: Error, "binding.nested-member",
        "Members that travel in a path, a query or a form are scalars",
        "Names and values are flat text; an object has no agreed form there. Use a JSON or XML body.";

    BAD_HEADER_NAME: Error, "binding.bad-header-name",
        "A header name is a token of RFC 9110",
        "Letters, digits and a few signs; neither spaces nor colons.";

    HEADER_REPEATED: Error, "binding.header-repeated",
        "A header is declared once",
        "Header names are compared without case, so two entries describe the same field.";

    HEADER_CARRIES_CREDENTIAL: Error, "binding.header-carries-credential",
        "A header that carries a credential is not declared as a parameter",
        "The credential says where it travels and whether it is secret; the second description could only \
            disagree.";

    HEADER_NOT_STRING: Error, "binding.header-not-string",
        "The schema of a header is a string",
        "Header fields are text. Use `type` `string` with a pattern or an enum.";

    BAD_MEDIA_TYPE: Error, "binding.bad-media-type",
        "A media type is written `type/subtype`, without parameters",
        "Parameters such as `charset` are ignored when types are compared, so they have no place in the \
            file.";

    MEDIA_TYPE_CONTRADICTS_CONTENT: Error, "binding.media-type-contradicts-content",
        "Media type and content agree",
        "The body is decoded as `content` says; this media type announces something else.";

    RELATIVE_URI: Error, "binding.relative-uri",
        "A SOAP action and a namespace are absolute URIs",
        "Both are compared as whole strings; a relative one is nearly always cut off.";

    ACTION_PREFIX: Error, "binding.action-prefix",
        "The action that clients send begins with `action_prefix`",
        "The prefix is what the actions of every version have in common, and so that of this one. Where an \
            action need not be sent, leave out `action`.";

    BAD_ELEMENT_NAME: Error, "binding.bad-element-name",
        "The name of an element is an NCName",
        "A local name of XML has no prefix, no space, and does not start with a digit (Namespaces in XML, \
            section 3).";

    SELECT_EMPTY: Error, "binding.select-empty",
        "The frames of requests and events are told by a test",
        "Without one every frame would be a request of this operation, or none could be a reply.";

    SELECT_UNKNOWN_MEMBER: Error, "binding.select-unknown-member",
        "A test of requests looks at a member that the request has",
        "The schema of the request has no member there, so that no request that follows it is of this \
            binding. Correct the pointer, or add the member.";

    CORRELATION_UNKNOWN: Error, "binding.correlation-unknown",
        "The correlation is a member of the frames of both directions",
        "Request and reply are paired by this value; a frame without it is paired with nothing.";

    LAYER_UNKNOWN: Error, "binding.layer-unknown",
        "A layer is a member of the frames",
        "The message is looked for inside this member; the schema of the frame has none of that name.";

    WEBSOCKET_REPEATED: Error, "binding.websocket-repeated",
        "An operation that has calls over WebSocket has one binding for them",
        "Calls are tested with the layers of the binding removed, which needs to be one binding.";
}
