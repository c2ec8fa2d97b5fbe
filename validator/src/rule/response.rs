//! Rules on the answer as a whole.

use crate::rule::Rule;
use crate::rule::rules;

rules! {
    static MISSING: "response.missing",
        "A request that has an answer is answered",
        "The capture shows that the connection lived on and answered later requests, but not this one. If the capture merely ends, or the response was not recorded, the exchange is inconclusive.";
    static UNDECLARED_STATUS: "status.undeclared",
        "The HTTP status is one that the document lists",
        "An error only where the document lists statuses (CrafterCMS Studio: 200 and 500). The documents of Rocket.Chat and infoRouter list none; there a status that was not observed is a warning.";
    static STATUS_AGAINST_BODY: "status.contradicts-body",
        "Status and body belong to the same outcome",
        "The body is, as a whole, that of another outcome, which the document gives another status.";
    static MEDIA_TYPE: "response.media-type",
        "The response has the documented media type",
        "An error where the document names the response format: `Response Formats: JSON` rules out text/html even around the right JSON, since clients choose their parser by Content-Type. A warning where the media type is only known from servers, or leaves the format open, as text/plain does. A missing Content-Type is not reported.";
    static UNDOCUMENTED: "outcome.undocumented",
        "The answer is one of the documented outcomes",
        "The answer is well-formed, but it is none of the outcomes of the operation and not clearly a damaged form of one of them: for example an error text or code that the document does not list. No answer passes without an outcome: what has a listed status and fits nothing is reported, too. It also is reported for outcomes that are known from servers but not from the document; --editions accepts those.";
    static BENIGN: "outcome.benign",
        "There was something to end",
        "A note: the answer is a fault that the spec calls benign, such as that the session does not exist. What the request was to end had gone before, so that a client that only cleans up may take it for done. Nothing was ended by this request.";
    static EDITION: "outcome.edition",
        "The answer has the documented form, not that of another version",
        "A note, with --editions: the answer does not have the form of the document, but that of servers of other versions, and was accepted as such.";
}
