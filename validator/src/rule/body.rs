//! Rules on the content of a response message; the first twelve are the mismatches of the spec crate.

use signoff_spec::plan::MismatchKind;
use signoff_spec::wire::WireError;

use crate::rule::Rule;
use crate::rule::envelope;
use crate::rule::rules;

rules! {
    static MISSING_MEMBER: "body.missing-member",
        "The message has every documented member",
        "A member, attribute or element that the document shows as always there is absent. What an example shows and no text makes optional counts as always there: OpenChampPS gives `payload.code` only in its example, and clients rely on it.";
    static TYPE_MISMATCH: "body.type-mismatch",
        "Every member has its documented type",
        "A value is of another JSON type; XML values are compared after conversion from text.";
    static WRONG_VALUE: "body.wrong-value",
        "Every member has a documented value",
        "A value is not the one that the document gives. Letter case counts: `ok` is not `OK`, and the XML attribute value `True` is not `true`, since XML attribute values are case-sensitive and no schema makes this one a boolean.";
    static UNKNOWN_VALUE: "body.unknown-value",
        "Values of open lists are known",
        "The list of values is known to be incomplete, and this one is not on it. Always a warning.";
    static PATTERN: "body.pattern",
        "Texts match their documented pattern",
        "A text does not have the documented form, for example its fixed beginning.";
    static LENGTH: "body.length",
        "Texts and arrays have a documented length",
        "A text or an array is shorter or longer than the spec allows.";
    static RANGE: "body.range",
        "Numbers are in their documented range",
        "A number is smaller or larger than the spec allows.";
    static EXTRA_MEMBER: "body.extra-member",
        "The message has no member that the document does not know",
        "A note by default, since documents rarely rule out additions; an error with --strict.";
    static FORBIDDEN_MEMBER: "body.forbidden-member",
        "The message has no member that the document rules out",
        "The document says that there are no other members, and there is one.";
    static WRONG_FORM: "body.wrong-form",
        "Attributes are attributes, elements are elements",
        "A member is written as a child element where the document shows an attribute, or the other way round. Clients that read the one do not find the other.";
    static REPEATED_MEMBER: "body.repeated-member",
        "No member stands in a message twice",
        "Readers of JSON disagree on which of two members with one name counts (RFC 8259 §4), so the message has no one meaning.";
    static WRONG_ROOT: "body.wrong-root",
        "The root element has the documented name",
        "The root element has another name or namespace. Prefixes do not count.";
    static EMPTY: "body.empty",
        "There is a body where the document shows one",
        "The response is complete and has no body.";
    static UNEXPECTED: "body.unexpected",
        "There is no body where the document says so",
        "The outcome has no body, as every answer with status 204 has none (RFC 9110 §15.3.5), and the response has one.";
    static MALFORMED: "body.malformed",
        "The body can be read",
        "The body is not UTF-8, not well-formed, cut short, or not the documented kind of body at all. An HTML page of a gateway in front of the server counts too: the client asked the operation and got an answer that its document does not know.";
}

/// The rule that a mismatch of a kind breaks.
pub(crate) fn of(kind: MismatchKind) -> &'static Rule {
    match kind {
        MismatchKind::MissingMember => &MISSING_MEMBER,
        MismatchKind::Type => &TYPE_MISMATCH,
        MismatchKind::Value => &WRONG_VALUE,
        MismatchKind::UnknownValue => &UNKNOWN_VALUE,
        MismatchKind::Pattern => &PATTERN,
        MismatchKind::Length => &LENGTH,
        MismatchKind::Range => &RANGE,
        MismatchKind::ExtraMember => &EXTRA_MEMBER,
        MismatchKind::ForbiddenMember => &FORBIDDEN_MEMBER,
        MismatchKind::Form => &WRONG_FORM,
        MismatchKind::RepeatedMember => &REPEATED_MEMBER,
        MismatchKind::Root => &WRONG_ROOT,
    }
}

/// The rule that a body breaks which holds no message.
pub(crate) fn unreadable(error: &WireError) -> &'static Rule {
    match error {
        WireError::Empty => &EMPTY,
        WireError::Unexpected => &UNEXPECTED,
        WireError::NotUtf8(_) | WireError::Json(_) | WireError::Xml(_) => &MALFORMED,
        WireError::SoapFault(_) => &envelope::SOAP_FAULT,
        WireError::Envelope(_) => &envelope::MISSING,
    }
}
