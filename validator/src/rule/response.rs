//! Rules on the answer as a whole.

use crate::rule::Rule;

pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "response.missing",
        title: "A request that has an answer is answered",
        explanation: "The capture shows that the connection lived on and answered later requests, but not this one. If the capture merely ends, or the response was not recorded, the exchange is inconclusive.",
    },
    Rule {
        id: "status.undeclared",
        title: "The HTTP status is one that the document lists",
        explanation: "An error only where the document lists statuses (CrafterCMS Studio: 200 and 500). The documents of Rocket.Chat and infoRouter list none; there a status that was not observed is a warning.",
    },
    Rule {
        id: "status.contradicts-body",
        title: "Status and body belong to the same outcome",
        explanation: "The body is, as a whole, that of another outcome, which the document gives another status.",
    },
    Rule {
        id: "response.media-type",
        title: "The response has the documented media type",
        explanation: "An error where the document names the response format: `Response Formats: JSON` rules out text/html even around the right JSON, since clients choose their parser by Content-Type. A warning where the media type is only known from servers, or leaves the format open, as text/plain does. A missing Content-Type is not reported.",
    },
    Rule {
        id: "outcome.undocumented",
        title: "The answer is one of the documented outcomes",
        explanation: "The answer is well-formed, but it is none of the outcomes of the operation and not clearly a damaged form of one of them: for example an error text or code that the document does not list. It also is reported for outcomes that are known from servers but not from the document; --editions accepts those.",
    },
    Rule {
        id: "outcome.edition",
        title: "The answer has the documented form, not that of another version",
        explanation: "A note, with --editions: the answer does not have the form of the document, but that of servers of other versions, and was accepted as such.",
    },
];
