//! Rules on the content of a response message; the first twelve are the mismatches of the spec crate.

use crate::rule::Rule;

pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "body.missing-member",
        title: "The message has every documented member",
        explanation: "A member, attribute or element that the document shows as always there is absent. What an example shows and no text makes optional counts as always there: OpenChampPS gives `payload.code` only in its example, and clients rely on it.",
    },
    Rule {
        id: "body.type-mismatch",
        title: "Every member has its documented type",
        explanation: "A value is of another JSON type; XML values are compared after conversion from text.",
    },
    Rule {
        id: "body.wrong-value",
        title: "Every member has a documented value",
        explanation: "A value is not the one that the document gives. Letter case counts: `ok` is not `OK`, and the XML attribute value `True` is not `true`, since XML attribute values are case-sensitive and no schema makes this one a boolean.",
    },
    Rule {
        id: "body.unknown-value",
        title: "Values of open lists are known",
        explanation: "The list of values is known to be incomplete, and this one is not on it. Always a warning.",
    },
    Rule {
        id: "body.pattern",
        title: "Texts match their documented pattern",
        explanation: "A text does not have the documented form, for example its fixed beginning.",
    },
    Rule {
        id: "body.length",
        title: "Texts and arrays have a documented length",
        explanation: "A text or an array is shorter or longer than the spec allows.",
    },
    Rule {
        id: "body.range",
        title: "Numbers are in their documented range",
        explanation: "A number is smaller or larger than the spec allows.",
    },
    Rule {
        id: "body.extra-member",
        title: "The message has no member that the document does not know",
        explanation: "A note by default, since documents rarely rule out additions; an error with --strict.",
    },
    Rule {
        id: "body.forbidden-member",
        title: "The message has no member that the document rules out",
        explanation: "The document says that there are no other members, and there is one.",
    },
    Rule {
        id: "body.wrong-form",
        title: "Attributes are attributes, elements are elements",
        explanation: "A member is written as a child element where the document shows an attribute, or the other way round. Clients that read the one do not find the other.",
    },
    Rule {
        id: "body.repeated-member",
        title: "No member stands in a message twice",
        explanation: "Readers of JSON disagree on which of two members with one name counts (RFC 8259 §4), so the message has no one meaning.",
    },
    Rule {
        id: "body.wrong-root",
        title: "The root element has the documented name",
        explanation: "The root element has another name or namespace. Prefixes do not count.",
    },
    Rule {
        id: "body.empty",
        title: "There is a body where the document shows one",
        explanation: "The response is complete and has no body.",
    },
    Rule {
        id: "body.malformed",
        title: "The body can be read",
        explanation: "The body is not UTF-8, not well-formed, cut short, or not the documented kind of body at all. An HTML page of a gateway in front of the server counts too: the client asked the operation and got an answer that its document does not know.",
    },
];
