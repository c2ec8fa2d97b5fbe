//! Rules on what the client sends, apart from the content of its message.

use crate::rule::Rule;
use crate::rule::rules;

rules! {
    static WRONG_METHOD: "request.wrong-method",
        "The request uses the documented method",
        "The path is that of the operation, but the HTTP method is another one. A CORS preflight (OPTIONS) is not a request of the operation and is passed over. What the server answers is judged all the same, but shows nothing of credentials: that the request is one of the operation is a guess.";
    static MISSING_HEADER: "request.missing-header",
        "The request carries every header that the document requires",
        "A required header is absent or empty. Where its absence has an outcome of its own (Rocket.Chat answers TOTP Required without a second factor), a server that gives this outcome makes the exchange conform: the request has earned it.";
    static MISSING_CREDENTIAL: "request.missing-credential",
        "The request carries the credential that the document requires",
        "No (complete) credential was found in any of its documented places. Where its absence has an outcome of its own, a server that gives this outcome makes the exchange conform. A capture that strips cookies cannot show this; the exchange is then inconclusive.";
    static MEDIA_TYPE: "request.media-type",
        "The request names the documented media type",
        "The Content-Type of the request contradicts the binding. A missing Content-Type is not reported: many captures leave it out.";
    static SOAP_ACTION: "request.soap-action",
        "SOAPAction names the operation",
        "SOAP 1.1 §6.1.1 requires the SOAPAction header of an HTTP request; the document gives its value. Quoted and unquoted values count alike. ASMX also routes by the body element when the header is absent, so a request without it is still taken for one of the operation.";
    static MALFORMED: "request.malformed",
        "The body of the request can be read",
        "The body is not UTF-8, not well-formed JSON, XML or form data, or not the kind that the binding carries.";
    static MISSING_MEMBER: "request.missing-member",
        "The request message has every required member",
        "A member that the document requires is absent. A documented fault as the answer does not excuse it unless the document ties that fault to the absence: `sessionId` missing and the answer `Session not found` is still a request that breaks the document, since it has no error for a missing id.";
    static PAYLOAD: "request.payload",
        "The request message fits its schema",
        "A value has the wrong type or is none of the documented ones, or the request carries something that the document rules out: AlphaPoint says that there is no payload, CrafterCMS that there are no parameters.";
    static EXTRA_MEMBER: "request.extra-member",
        "The request message has no member that the document does not know",
        "Reported as an error only with --strict: documents rarely rule out additions.";
}
