//! Rules on what happens after a success: what was ended stays ended, what survives survives.

use crate::rule::Rule;
use crate::rule::rules;

rules! {
    static ALIVE: "session.alive",
        "What was ended is refused from then on",
        "After a success that ends a credential, a later call with it was accepted (CWE-613, OWASP WSTG-SESS-06). Only calls that prove the credential count; public calls, calls sent before the reply, a fresh login and credentials that are documented to survive do not.";
    static REVOKED: "session.revoked",
        "What is documented to survive survives",
        "After a success that leaves a credential as good as it was, a later call with it was refused.";
}
