//! Why something could not be judged, or what the verdict on a session rests on: stable ids with their words.

use std::fmt;

/// A reason with a stable id. Ids are public, as those of rules are.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reason {
    /// `subject.what-is-known`.
    pub id: &'static str,
    /// The reason in words: a lowercase fragment.
    pub text: &'static str,
}

impl fmt::Display for Reason {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.text)
    }
}

/// Every reason.
pub fn all() -> impl Iterator<Item = &'static Reason> {
    REASONS.iter().copied()
}

/// Declares reasons, so that none can be named without being listed: `static NAME: ID, WORDS;`.
macro_rules! reasons {
    ($(static $name:ident: $id:literal, $text:literal;)+) => {
        $(pub(crate) static $name: Reason = Reason { id: $id, text: $text };)+
        static REASONS: &[&Reason] = &[$(&$name),+];
    };
}

reasons! {
    static BODY_NOT_HELD: "body.not-captured", "the capture does not hold the body";
    static BODY_INCOMPLETE: "body.incomplete", "the capture does not hold the whole body";
    static BODY_CUT_SHORT: "body.cut-short", "packet cut short by the capture's snap length";
    static BODY_SHOWN_DAMAGED: "body.shown-damaged", "the capture shows the body damaged";
    static BODY_ELSEWHERE: "body.elsewhere", "the body is in another file";
    static BODY_NOT_BASE64: "body.not-base64", "the body is not valid base64";
    static BODY_COMPRESSION: "body.compression-damaged", "the compressed body is damaged";
    static BODY_CODING: "body.unknown-coding", "a content coding that is not known here";
    static BODY_TOO_LARGE: "body.too-large", "the body unfolds to more than 64 MiB";
    static MESSAGE_NOT_HELD: "message.not-captured", "the capture does not hold the message";
    static MESSAGE_NOT_TEXT: "message.not-text", "the message is not text";
    static CAPTURE_ENDS: "response.capture-ends", "the capture ends before the response";
    static CONNECTION_CLOSED: "response.connection-closed", "the connection closed without a response";
    static STREAM_RESET: "response.stream-reset", "the stream was reset";
    static NO_RESPONSE: "response.not-captured", "the entry has no response";
    static BLOCKED: "response.blocked", "status 0: blocked or refused";
    static TOO_MANY_WAIT: "reply.too-many-wait", "too many requests wait for a reply";
    static REPLY_AMBIGUOUS: "reply.ambiguous", "its reply cannot be told from that to another request";
    static REPLY_CAPTURE_ENDS: "reply.capture-ends", "the capture ends before a reply";
    static REPLY_CONNECTION_ENDS: "reply.connection-ends", "the connection ends before a reply";
    static HEADERS_NOT_HELD: "headers.not-captured", "the capture does not hold all request headers";
    static CREDENTIAL_NOT_SHOWN: "credential.not-captured", "the capture does not show the credential of the request";
    static CREDENTIAL_AMBIGUOUS: "credential.ambiguous", "the request holds several values of the credential in one place";
    static OUTCOME_AMBIGUOUS: "outcome.ambiguous", "the reply cannot be told from that to another request";
    static OUTCOME_GUESSED: "outcome.guessed", "the outcome is only the nearest, or the request is only taken for one of the operation";
    static OUTCOME_UNKNOWN: "outcome.unknown", "the answer is none of the known outcomes";
    static NOT_TIED: "session.not-tied", "nothing in the capture ties the credential to the session";
    static NOT_USED: "session.not-used", "no later use of the credential is shown";
    static CLOSED: "session.connection-ended", "the connection ended after the reply";
    static ACCEPTED: "session.accepted", "a later use was accepted";
    static REFUSED: "session.refused", "a later use was refused";
    static REFUSED_IN_DOUBT: "session.refused-in-doubt", "a later use was refused, but the session that ended may have been its own";
    static USED_AMONG_SEVERAL: "session.used-among-several", "a later request holds it beside another one in one place, and which was used cannot be told";
    static ENDED_OTHERWISE: "session.ended-otherwise", "a later use was refused, but another call has ended the credential as well, or may have";
    static MAY_HAVE_EXPIRED: "session.may-have-expired", "a later use was refused, but the credential may have expired by itself before";
}
