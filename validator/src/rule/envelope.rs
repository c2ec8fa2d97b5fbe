//! Rules on what stands around a message.

use signoff_spec::wire::OddityKind;

use crate::rule::Rule;
use crate::rule::rules;

rules! {
    static SOAP_FAULT: "envelope.soap-fault",
        "The answer is the documented element, not a SOAP fault",
        "infoRouter reports failures inside its result element, with status 200; the document shows no SOAP fault.";
    static MISSING: "envelope.missing",
        "The message is in the envelope of its binding",
        "The body is well-formed XML but not a SOAP envelope, or the element that holds the message is not in it, or not alone. A warning where the documented element stands for itself: the document shows no answer to the SOAP request, and that it comes in an envelope is known from servers.";
    static NAMESPACE: "envelope.namespace",
        "SOAP body elements are in the documented namespace",
        "ASMX reads an element of another namespace as if it were absent.";
    static SOAP_VERSION: "envelope.soap-version",
        "The envelope is of SOAP 1.1",
        "The document gives a SOAP 1.1 example. Classic ASMX hosts answer SOAP 1.2 too, which nothing documents.";
    static LAYER_ENCODING: "envelope.layer-encoding",
        "The payload of a frame is JSON text in a string",
        "AlphaPoint's gateway carries the payload as JSON text inside a JSON string; here it stands there as a JSON value. A warning: the document shows only the payload, the frame is known from the vendor's other pages and from servers.";
    static FRAME: "envelope.frame",
        "The frame around the message has its usual shape",
        "A member of the frame is missing, of another type, or does not repeat what the request says. A warning for the reason given at envelope.layer-encoding, but an error where the document gives the value: AlphaPoint calls the function LogOut.";
    static CORRELATION: "envelope.correlation",
        "The reply repeats the correlation id of its request",
        "The frame that answers the operation has another id than the request, so that a client cannot tell what it answers and waits in vain for the documented answer. It was paired by order and name instead.";
}

/// The rule that an oddity of a kind breaks.
pub(crate) fn of(kind: OddityKind) -> &'static Rule {
    match kind {
        OddityKind::Namespace => &NAMESPACE,
        OddityKind::SoapVersion => &SOAP_VERSION,
        OddityKind::LayerEncoding => &LAYER_ENCODING,
        OddityKind::Bare => &MISSING,
    }
}
