//! Rules on what happens after a success: what was ended stays ended, what survives survives.

use crate::rule::Rule;

pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "session.alive",
        title: "What was ended is refused from then on",
        explanation: "After a success that ends a credential, a later call with it was accepted (CWE-613, OWASP WSTG-SESS-06). Only calls that prove the credential count; public calls, calls sent before the reply, a fresh login and credentials that are documented to survive do not.",
    },
    Rule {
        id: "session.revoked",
        title: "What is documented to survive survives",
        explanation: "After a success that leaves a credential as good as it was, a later call with it was refused.",
    },
];
