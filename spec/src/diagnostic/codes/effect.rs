//! Codes of effects, laws and calls: what happens to credentials.

codes! {
    EFFECT_UNKNOWN_CREDENTIAL: Error, "effect.unknown-credential",
        "An effect names a credential of the operation",
        "Nothing of that name is declared in `credentials`.";

    EFFECT_CONTRADICTORY: Error, "effect.contradictory",
        "An outcome has one effect on a credential of one subject",
        "It cannot both end and stay, and saying the same twice says nothing.";

    EFFECT_ENDS_ON_FAULT: Warning, "effect.ends-on-fault",
        "A fault ends no credential",
        "A declared error usually leaves everything as it was. If the service really ends something here, \
            the outcome may be a success by another name.";

    EFFECT_SUCCESS_MISSING: Warning, "effect.success-missing",
        "A success has an effect",
        "Without one, nothing is audited after the operation. Say what ends, or that all is `retained`.";

    EFFECT_UNKNOWN_MEMBER: Error, "effect.unknown-member",
        "`session_named_by` points to a member of the request",
        "The session would be named by a value that no request has.";

    EFFECT_CONNECTION_SUBJECT: Error, "effect.connection-subject",
        "An effect on a connection concerns the caller",
        "Another connection cannot be named by a member of a request, and no traffic shows which it was.";

    EFFECT_RETAINED_GRACE: Warning, "effect.retained-grace",
        "Only an effect that ends something has a grace time",
        "What is retained is good before, during and after it.";

    EFFECT_CLOSE_MEANINGLESS: Warning, "effect.close-meaningless",
        "Only the end of a connection is shown by its close",
        "`shown_by_close` reads the close of the connection as the end of a credential of that connection. \
            For any other credential, and for what is retained, a close shows nothing.";

    EFFECT_UNPROVABLE: Warning, "effect.unprovable",
        "What an outcome ends can be seen to be dead",
        "No call proves the credential and no outcome shows it, so an audit could never notice that it still \
            works. Add a call that proves it.";

    EFFECT_SESSION_UNLINKED: Warning, "effect.session-unlinked",
        "A call tells which session belongs to which credential",
        "The effect names a session by its id; without a call that lists `sessions` for the credential, no \
            traffic says whose it is.";

    EFFECT_ON_SILENCE: Error, "effect.on-silence",
        "Silence has an effect only where a connection shows that nothing is answered",
        "Over HTTP a request without an answer is one that the capture does not hold, so that nothing could \
            ever be audited.";

    EFFECT_USER_UNTIED: Error, "effect.user-untied",
        "A call tells whose a credential is, where all of the user's end",
        "No traffic would say which other credentials are of the same user. Add `user` to what a call \
            `establishes`: where the id of the user stands.";

    EFFECT_ISSUE_UNTIED: Error, "effect.issue-untied",
        "A call issues what is `issued_with` another credential",
        "No traffic would say what was issued with or from the credential of the caller. Add a call that \
            `establishes` it.";

    LAW_UNKNOWN_MEMBER: Error, "law.unknown-member",
        "An echo relates members that both messages have",
        "The law would compare a value with nothing.";

    LAW_EXCLUDED_MEMBER: Error, "law.excluded-member",
        "The schema of an outcome does not describe what a law excludes",
        "The schema says what the member looks like, the law that there is none. Remove one of the two.";

    LAW_UNKNOWN_OUTCOME: Error, "law.unknown-outcome",
        "`then` names an outcome of the operation",
        "Nothing of that name is declared in `outcomes`.";

    LAW_SINGLE_BINDING: Warning, "law.single-binding",
        "A law about all bindings needs several",
        "With one binding it always holds.";

    LAW_BINDING_DEPENDENT: Warning, "law.binding-dependent",
        "A law about all bindings concerns an outcome that each of them can have",
        "The outcome is told by a status, or given for want of a header, which one of the bindings does not \
            have: there it cannot be the same. Say it of the message alone, or leave the law out.";

    CALL_UNKNOWN_PLACEHOLDER: Error, "call.unknown-placeholder",
        "The placeholders of a call that is made are those that callers fill in",
        "`{user}`, `{password}`, `{totp}` and `{csrf}` are replaced when the call is made; anything else between \
            braces would be sent as it stands.";

    CALL_REQUEST_NOT_SELECTED: Error, "call.request-not-selected",
        "What is sent to make a call is recognized as this call",
        "The `request` of a call is a message that its own `select` does not hold for, so that a recording of it \
            would be taken for another call.";

    CALL_UNKNOWN_CREDENTIAL: Error, "call.unknown-credential",
        "A call proves and establishes credentials of the operation",
        "Nothing of that name is declared in `credentials`.";

    CALL_UNKNOWN_PART: Error, "call.unknown-part",
        "A call gives values to parts of the credential",
        "The credential has no part of that name.";

    CALL_MISSING_PART: Error, "call.missing-part",
        "A call that establishes a bearer credential tells where its identifying part is",
        "Without that value the new credential cannot be recognized when it is used.";

    CALL_USER_UNUSED: Error, "call.user-unused",
        "The user of a credential counts where an effect is about the user",
        "No operation of the file has an effect whose subject is `user` or `others`, so that the fact changes \
            nothing.";

    CALL_FROM_UNUSED: Error, "call.from-unused",
        "What a credential was got with counts where an effect is about the user or what was issued",
        "No operation of the file has an effect whose subject is `user`, `others` or `issued_with`, so that \
            the fact changes nothing.";

    CALL_PROTOCOL_MISMATCH: Error, "call.protocol-mismatch",
        "A call travels like one of the bindings",
        "A call over HTTP needs a binding over HTTP or SOAP, a call over WebSocket one over WebSocket; \
            otherwise it is never looked for.";

    CALL_BAD_REQUEST: Error, "call.bad-request",
        "The method and the path of a call are well-formed",
        "They follow the rules of bindings: an upper-case method, a path of non-empty segments that starts \
            with a slash.";

    CALL_UNREACHABLE: Error, "call.unreachable",
        "No earlier call takes everything that a call matches",
        "The first call that matches counts. Move the special one up.";

    CALL_PUBLIC_PROVES: Error, "call.public-proves",
        "A public call proves nothing",
        "It is answered with and without a credential, so an answer shows neither that one is good nor that \
            it is not.";

    CALL_VERDICT_AMBIGUOUS: Error, "call.verdict-ambiguous",
        "A response cannot both accept and refuse a call",
        "One answer would show the credential live and dead at once. Let `accepted` and `refused` ask for \
            different things at one place.";

    CALL_PROVES_NOTHING: Warning, "call.proves-nothing",
        "A call that proves a credential tells how an answer shows it",
        "With neither `accepted` nor `refused` no answer is ever conclusive.";

    CALL_SESSIONS_POINTER: Error, "call.sessions-pointer",
        "`sessions` points into a list and belongs to a call that proves a credential",
        "The pointer has a `*` for every item, and the ids belong to the credential that the call proves.";
}
