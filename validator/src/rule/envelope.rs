//! Rules on what stands around a message.

use crate::rule::Rule;

pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "envelope.soap-fault",
        title: "The answer is the documented element, not a SOAP fault",
        explanation: "infoRouter reports failures inside its result element, with status 200; the document shows no SOAP fault.",
    },
    Rule {
        id: "envelope.missing",
        title: "The message is in the envelope of its binding",
        explanation: "The body is well-formed XML but not a SOAP envelope, or the element that holds the message is not in it.",
    },
    Rule {
        id: "envelope.namespace",
        title: "SOAP body elements are in the documented namespace",
        explanation: "ASMX reads an element of another namespace as if it were absent.",
    },
    Rule {
        id: "envelope.soap-version",
        title: "The envelope is of SOAP 1.1",
        explanation: "The document gives a SOAP 1.1 example. Classic ASMX hosts answer SOAP 1.2 too, which nothing documents.",
    },
    Rule {
        id: "envelope.layer-encoding",
        title: "The payload of a frame is JSON text in a string",
        explanation: "AlphaPoint's gateway carries the payload as JSON text inside a JSON string; here it stands there as a JSON value. A warning: the document shows only the payload, the frame is known from the vendor's other pages and from servers.",
    },
    Rule {
        id: "envelope.frame",
        title: "The frame around the message has its usual shape",
        explanation: "A member of the frame is missing, of another type, or does not repeat what the request says. A warning for the reason given at envelope.layer-encoding, but an error where the document gives the value: AlphaPoint calls the function LogOut.",
    },
    Rule {
        id: "envelope.correlation",
        title: "The reply repeats the correlation id of its request",
        explanation: "The frame that answers the operation has another id than the request, so that a client cannot tell what it answers and waits in vain for the documented answer. It was paired by order and name instead.",
    },
];
