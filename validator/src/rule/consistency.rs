//! Rules on what must agree: members with one another, the answer with the request and with the state of the session.

use crate::rule::Rule;
use crate::rule::rules;

rules! {
    static FOREIGN_VALUE: "consistency.foreign-value",
        "Code, text and result belong to one outcome",
        "A value is a documented one, but of another outcome than the rest of the message: an error code with the text of another error, a success with an error code.";
    static FOREIGN_MEMBER: "consistency.foreign-member",
        "A message has no member of another outcome",
        "A member that the document gives only to another outcome stands in this one, such as an error text in a success. Unlike a member that the document does not know at all, it contradicts the answer and counts without --strict: as an error where the document rules it out, else as a warning.";
    static ECHO: "consistency.echo",
        "The response repeats what it has to repeat of the request",
        "A member of the response must equal a member of the request, and does not.";
    static WRONG_OUTCOME: "consistency.wrong-outcome",
        "The outcome follows from the request and the state of the session",
        "The answer contradicts what the capture shows: a success without the credential or the second factor that the document requires, or with a credential that was ended, or of a session that was ended; a refusal of a credential that was issued or accepted before, or of a session that was listed, and that nothing in the capture has ended; a fault that has to yield to another one which the request has earned, too; and, as a warning, a fault whose documented cause the request does not have: the document says when the fault is given, not that it is given then only.";
}
