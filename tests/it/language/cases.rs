//! The captures of `tests/language`, and what their documents say of them.

use crate::language::Case;

/// Of exchanges the outcome, the verdict, and the rules of errors; of promises the credential, what is promised, the
/// verdict, and what it rests on.
pub(crate) const CASES: &[Case] = &[
    Case {
        capture: "carriers/broken",
        exchanges: &["success: pass", "success: pass", "success: fail consistency.wrong-outcome"],
        sessions: &["token#1 ended: fail session.accepted", "token#2 ended: fail session.accepted"],
    },
    Case {
        capture: "carriers/good",
        exchanges: &[
            "success: pass",
            "success: pass",
            "success: pass",
            "success: pass",
            "success: pass",
            "success: pass",
            "unauthorized: pass",
        ],
        sessions: &[
            "token#1 ended: pass session.refused",
            "token#2 ended: pass session.refused",
            "token#3 ended: pass session.refused",
            "token#4 ended: pass session.refused",
            "token#5 ended: pass session.refused",
            "token#6 ended: pass session.refused",
        ],
    },
    Case {
        capture: "contents/broken",
        exchanges: &[
            "success (guessed): fail body.unexpected",
            "maintenance (guessed): fail body.unexpected",
            "no_session (guessed): fail body.malformed",
            "locked (guessed): fail body.missing-member",
        ],
        sessions: &[],
    },
    Case {
        capture: "contents/good",
        exchanges: &[
            "locked: pass",
            "too_many: pass",
            "maintenance: pass",
            "success: pass",
            "no_session: pass",
        ],
        sessions: &["session#1 ended: pass session.refused"],
    },
    Case {
        capture: "everywhere/all-broken",
        exchanges: &["success: pass"],
        sessions: &[
            "access#1 ended: pass session.refused",
            "access#2 ended: inconclusive session.not-used",
            "access#3 ended: fail session.accepted",
        ],
    },
    Case {
        capture: "everywhere/all",
        exchanges: &["success: pass"],
        sessions: &["access#1 ended: pass session.refused", "access#2 ended: pass session.refused"],
    },
    Case {
        capture: "everywhere/bye-broken",
        exchanges: &["success: fail consistency.wrong-outcome"],
        sessions: &[
            "access#1 ended: inconclusive session.not-used",
            "refresh#1 ended: inconclusive session.not-used",
        ],
    },
    Case {
        capture: "everywhere/bye",
        exchanges: &["success: pass", "unauthorized: pass"],
        sessions: &[
            "access#1 ended: inconclusive session.not-used",
            "access#2 retained: pass session.accepted",
        ],
    },
    Case {
        capture: "everywhere/device-broken",
        exchanges: &["success: pass"],
        sessions: &["access#1 ended: pass session.refused", "refresh#1 ended: fail session.accepted"],
    },
    Case {
        capture: "everywhere/device",
        exchanges: &["success: pass"],
        sessions: &["access#1 ended: pass session.refused", "refresh#1 ended: pass session.refused"],
    },
    Case {
        capture: "everywhere/others-broken",
        exchanges: &["success: pass"],
        sessions: &["access#1 ended: fail session.accepted", "access#2 retained: fail session.refused"],
    },
    Case {
        capture: "everywhere/others",
        exchanges: &["success: pass"],
        sessions: &["access#1 ended: pass session.refused", "access#2 retained: pass session.accepted"],
    },
    Case {
        capture: "everywhere/untied",
        exchanges: &["success: pass", "unauthorized: pass"],
        sessions: &[
            "access#? ended: inconclusive session.not-tied",
            "access#1 retained: inconclusive session.not-used",
        ],
    },
    Case {
        capture: "form/broken",
        exchanges: &["success: pass"],
        sessions: &["session#1 ended: fail session.accepted"],
    },
    Case {
        capture: "form/good",
        exchanges: &["success: pass"],
        sessions: &["session#1 ended: pass session.refused"],
    },
    Case {
        capture: "graphql/broken",
        exchanges: &["success: pass"],
        sessions: &["session#1 ended: fail session.accepted"],
    },
    Case {
        capture: "graphql/good",
        exchanges: &["success: pass"],
        sessions: &["session#1 ended: pass session.refused"],
    },
    Case {
        capture: "graphql/unnamed",
        exchanges: &["success: pass"],
        sessions: &["session#1 ended: pass session.refused"],
    },
    Case {
        capture: "json_rpc/broken",
        exchanges: &["success: fail consistency.echo"],
        sessions: &["token#1 ended: fail session.accepted"],
    },
    Case {
        capture: "json_rpc/good",
        exchanges: &["success: pass", "not_authenticated: pass"],
        sessions: &["token#1 ended: pass session.refused"],
    },
    Case {
        capture: "json_rpc/sequel",
        exchanges: &["success: pass", "forbidden: fail consistency.wrong-outcome"],
        sessions: &["token#1 ended: inconclusive session.not-used"],
    },
    Case {
        capture: "methods/broken",
        exchanges: &["success: pass"],
        sessions: &["token#1 ended: fail session.accepted"],
    },
    Case {
        capture: "methods/good",
        exchanges: &["success: pass"],
        sessions: &["token#1 ended: pass session.refused"],
    },
    Case {
        capture: "redirect/broken",
        exchanges: &[
            "success: fail consistency.echo",
            "no outcome: fail outcome.undocumented",
            "no outcome: fail outcome.undocumented",
            "success: fail consistency.foreign-member",
        ],
        sessions: &[
            "session#1 ended: fail session.accepted",
            "session#2 ended: inconclusive session.not-used",
        ],
    },
    Case {
        capture: "redirect/good",
        exchanges: &["success: pass", "success: pass", "success: pass", "not_signed_in: pass"],
        sessions: &[
            "session#1 ended: pass session.refused",
            "session#2 ended: pass session.refused",
            "session#3 ended: pass session.refused",
        ],
    },
    Case {
        capture: "roles/broken",
        exchanges: &["success: pass"],
        sessions: &["token#1 ended: fail session.accepted", "token#2 retained: pass session.accepted"],
    },
    Case {
        capture: "roles/caller-revoked",
        exchanges: &["success: pass"],
        sessions: &["token#1 ended: inconclusive session.not-used", "token#2 retained: fail session.refused"],
    },
    Case {
        capture: "roles/good",
        exchanges: &["success: pass"],
        sessions: &["token#1 ended: pass session.refused", "token#2 retained: pass session.accepted"],
    },
    Case {
        capture: "silence/answered",
        exchanges: &["unknown: fail consistency.wrong-outcome"],
        sessions: &[],
    },
    Case {
        capture: "silence/broken",
        exchanges: &["left: pass"],
        sessions: &["sign_in#1 ended: fail session.accepted"],
    },
    Case {
        capture: "silence/good",
        exchanges: &["left: pass"],
        sessions: &["sign_in#1 ended: pass session.refused"],
    },
    Case {
        capture: "soap/broken",
        exchanges: &[
            "success: fail request.soap-action",
            "not_authenticated (guessed): fail body.wrong-value",
            "not_authenticated (guessed): fail body.missing-member",
        ],
        sessions: &["session#1 ended: fail session.accepted"],
    },
    Case {
        capture: "soap/good",
        exchanges: &[
            "success: pass",
            "success: pass",
            "success: pass",
            "not_authenticated: pass",
            "success: pass",
        ],
        sessions: &[
            "session#1 ended: pass session.refused",
            "session#2 ended: pass session.refused",
            "session#3 ended: pass session.refused",
            "session#4 ended: pass session.refused",
        ],
    },
];
