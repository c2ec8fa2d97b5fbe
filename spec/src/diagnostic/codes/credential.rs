//! Codes of credential diagnostics.

codes! {
    WITHOUT_PARTS: Error, "credential.without-parts",
        "A bearer credential has a part",
        "A value that travels has to travel somewhere. Add a part, or make the scope `connection`.";

    IDENTIFYING_PART: Error, "credential.identifying-part",
        "Exactly one part of a bearer credential identifies it",
        "Uses of one credential are gathered by the value of this part, so there has to be one, and one \
            only.";

    CONNECTION_WITH_PARTS: Error, "credential.connection-with-parts",
        "A credential of scope `connection` has no parts",
        "It is a state of the connection and has no value that could travel.";

    CONNECTION_WITHOUT_WEBSOCKET: Error, "credential.connection-without-websocket",
        "A credential of scope `connection` has a WebSocket binding",
        "HTTP connections are shared and reused; nothing about the caller can be concluded from them.";

    CARRIER_REPEATED: Error, "credential.carrier-repeated",
        "A place carries one part of one credential",
        "The same value cannot be two different things.";

    BAD_CARRIER_NAME: Error, "credential.bad-carrier-name",
        "The name of a header or a cookie is a token of RFC 9110, and so is a scheme or a parameter",
        "No message can carry a field, or a value in it, of this name.";

    KIND_ALONE: Error, "credential.kind-alone",
        "Several credentials are of one `kind`",
        "The kind says that a value is the same credential wherever it stands. With one credential of the kind \
            it says nothing: leave it out, or correct the name.";

    LIFETIME_ZERO: Error, "credential.lifetime-zero",
        "A credential lives longer than no time",
        "One that has ended before it is used proves nothing. Leave the lifetime out where it is not known.";

    IDENTIFYING_NOT_SECRET: Warning, "credential.identifying-not-secret",
        "The part that identifies a credential is secret",
        "Whoever holds the value holds the credential, so reports must mask it. Add `\"secret\": true`.";

    UNUSED: Warning, "credential.unused",
        "Some outcome or call says something about every credential",
        "Nothing shows, ends, proves or issues it, so the file could do without it.";
}
