/// Log out a session.
///
/// Ends one login session of any user of a workspace, named by its session id; the caller stays signed in.
///
/// Operation `rocketchat.sessions_logout`, by the document "Logout Session" of Rocket.Chat.
#[allow(
    dead_code,
    unreachable_pub,
    unused_qualifications,
    non_snake_case,
    unused_mut,
    unused_variables,
    rustdoc::bare_urls,
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    reason = "generated code is whole, whatever is used of it"
)]
pub mod sessions_logout {
    #[doc(hidden)]
    pub use ::signoff::__private as __rt;
    /// The spec file, and what it says of outcomes.
    pub static SPEC: __rt::Spec = __rt::Spec::new(
        "rocketchat.sessions_logout",
        SPEC_FILE,
        4u32,
        TEXT,
        OUTCOMES,
    );
    const SPEC_FILE: &__rt::str = "rocketchat.sessions_logout.json";
    const TEXT: &__rt::str = __rt::builtin("rocketchat.sessions_logout.json");
    const OUTCOMES: &[__rt::OutcomeSpec] = &[
        __rt::OutcomeSpec {
            name: "success",
            title: "The session has ended",
            class: __rt::Class::Success,
            benign: false,
            code: __rt::None,
            statuses: &[200u16],
            implied: true,
            line: 146u32,
            editions: &[],
        },
        __rt::OutcomeSpec {
            name: "authorization",
            title: "The caller is not signed in",
            class: __rt::Class::Fault,
            benign: false,
            code: __rt::None,
            statuses: &[401u16],
            implied: true,
            line: 179u32,
            editions: &[
                __rt::EditionSpec {
                    name: "between the change of the HTTP layer and 8.0",
                    statuses: &[],
                    implied: false,
                    line: 201u32,
                },
                __rt::EditionSpec {
                    name: "8.0 and later",
                    statuses: &[],
                    implied: false,
                    line: 217u32,
                },
            ],
        },
        __rt::OutcomeSpec {
            name: "no_permission",
            title: "The caller lacks the permission `logout-device-management`",
            class: __rt::Class::Fault,
            benign: false,
            code: __rt::Some(__rt::Code::Text("error-unauthorized")),
            statuses: &[403u16],
            implied: true,
            line: 234u32,
            editions: &[
                __rt::EditionSpec {
                    name: "8.0 and later",
                    statuses: &[],
                    implied: false,
                    line: 262u32,
                },
            ],
        },
        __rt::OutcomeSpec {
            name: "session_not_found",
            title: "There is no session of that id",
            class: __rt::Class::Fault,
            benign: true,
            code: __rt::None,
            statuses: &[404u16],
            implied: true,
            line: 279u32,
            editions: &[],
        },
        __rt::OutcomeSpec {
            name: "totp_required",
            title: "A second factor is needed",
            class: __rt::Class::Fault,
            benign: false,
            code: __rt::Some(__rt::Code::Text("totp-required")),
            statuses: &[400u16],
            implied: true,
            line: 300u32,
            editions: &[],
        },
        __rt::OutcomeSpec {
            name: "totp_invalid",
            title: "The code of the second factor is wrong",
            class: __rt::Class::Fault,
            benign: false,
            code: __rt::Some(__rt::Code::Text("totp-invalid")),
            statuses: &[400u16],
            implied: true,
            line: 323u32,
            editions: &[],
        },
    ];
    #[doc(hidden)]
    pub const __MESSAGES: &[__rt::AnyMessage] = &[
        __rt::AnyMessage::of::<Request>("Request", "/request/schema"),
        __rt::AnyMessage::of::<Success>("Success", "/outcomes/success/schema"),
        __rt::AnyMessage::of::<
            Authorization,
        >("Authorization", "/outcomes/authorization/schema"),
        __rt::AnyMessage::of::<
            AuthorizationBoth,
        >("AuthorizationBoth", "/outcomes/authorization/editions/0/schema"),
        __rt::AnyMessage::of::<
            Authorization8,
        >("Authorization8", "/outcomes/authorization/editions/1/schema"),
        __rt::AnyMessage::of::<
            NoPermission,
        >("NoPermission", "/outcomes/no_permission/schema"),
        __rt::AnyMessage::of::<
            NoPermission8,
        >("NoPermission8", "/outcomes/no_permission/editions/0/schema"),
        __rt::AnyMessage::of::<
            SessionNotFound,
        >("SessionNotFound", "/outcomes/session_not_found/schema"),
        __rt::AnyMessage::of::<
            TotpRequired,
        >("TotpRequired", "/outcomes/totp_required/schema"),
        __rt::AnyMessage::of::<
            TotpRequiredDetails,
        >("TotpRequiredDetails", "/$defs/TotpRequiredDetails"),
        __rt::AnyMessage::of::<
            TotpRequiredDetailsMethod,
        >("TotpRequiredDetailsMethod", "/$defs/TotpRequiredDetails/properties/method"),
        __rt::AnyMessage::of::<
            TotpRequiredDetailsAvailableMethodsItem,
        >(
            "TotpRequiredDetailsAvailableMethodsItem",
            "/$defs/TotpRequiredDetails/properties/availableMethods/items",
        ),
        __rt::AnyMessage::of::<
            TotpInvalid,
        >("TotpInvalid", "/outcomes/totp_invalid/schema"),
        __rt::AnyMessage::of::<
            TotpInvalidDetails,
        >("TotpInvalidDetails", "/outcomes/totp_invalid/schema/properties/details"),
        __rt::AnyMessage::of::<
            TotpInvalidDetailsMethod,
        >(
            "TotpInvalidDetailsMethod",
            "/outcomes/totp_invalid/schema/properties/details/properties/method",
        ),
    ];
    impl Request {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "rocketchat.sessions_logout",
            message: "request",
            file: SPEC_FILE,
            line: 89u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "sessionId",
                    line: 95u32,
                    required: true,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
            ],
        };
    }
    #[automatically_derived]
    impl __rt::FieldType for Request {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl Success {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "rocketchat.sessions_logout",
            message: "success",
            file: SPEC_FILE,
            line: 150u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "sessionId",
                    line: 156u32,
                    required: true,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "success",
                    line: 157u32,
                    required: true,
                    constant: __rt::Some("true"),
                    item: __rt::Item {
                        kinds: __rt::Kinds::BOOLEAN,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
            ],
        };
    }
    #[automatically_derived]
    impl __rt::FieldType for Success {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl Authorization {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "rocketchat.sessions_logout",
            message: "authorization",
            file: SPEC_FILE,
            line: 183u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "status",
                    line: 189u32,
                    required: true,
                    constant: __rt::Some("\"error\""),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "message",
                    line: 190u32,
                    required: true,
                    constant: __rt::Some("\"You must be logged in to do this.\""),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
            ],
        };
    }
    #[automatically_derived]
    impl __rt::FieldType for Authorization {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl AuthorizationBoth {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "rocketchat.sessions_logout",
            message: "authorization (between the change of the HTTP layer and 8.0)",
            file: SPEC_FILE,
            line: 203u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "success",
                    line: 209u32,
                    required: true,
                    constant: __rt::Some("false"),
                    item: __rt::Item {
                        kinds: __rt::Kinds::BOOLEAN,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "error",
                    line: 210u32,
                    required: true,
                    constant: __rt::Some("\"You must be logged in to do this.\""),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "status",
                    line: 211u32,
                    required: true,
                    constant: __rt::Some("\"error\""),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "message",
                    line: 212u32,
                    required: true,
                    constant: __rt::Some("\"You must be logged in to do this.\""),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
            ],
        };
    }
    #[automatically_derived]
    impl __rt::FieldType for AuthorizationBoth {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl Authorization8 {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "rocketchat.sessions_logout",
            message: "authorization (8.0 and later)",
            file: SPEC_FILE,
            line: 219u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "success",
                    line: 225u32,
                    required: true,
                    constant: __rt::Some("false"),
                    item: __rt::Item {
                        kinds: __rt::Kinds::BOOLEAN,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "error",
                    line: 226u32,
                    required: true,
                    constant: __rt::Some("\"You must be logged in to do this.\""),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
            ],
        };
    }
    #[automatically_derived]
    impl __rt::FieldType for Authorization8 {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl NoPermission {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "rocketchat.sessions_logout",
            message: "no_permission",
            file: SPEC_FILE,
            line: 243u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "success",
                    line: 249u32,
                    required: true,
                    constant: __rt::Some("false"),
                    item: __rt::Item {
                        kinds: __rt::Kinds::BOOLEAN,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "error",
                    line: 250u32,
                    required: true,
                    constant: __rt::Some(
                        "\"User does not have the permissions required for this action [error-unauthorized]\"",
                    ),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
            ],
        };
    }
    #[automatically_derived]
    impl __rt::FieldType for NoPermission {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl NoPermission8 {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "rocketchat.sessions_logout",
            message: "no_permission (8.0 and later)",
            file: SPEC_FILE,
            line: 264u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "success",
                    line: 270u32,
                    required: true,
                    constant: __rt::Some("false"),
                    item: __rt::Item {
                        kinds: __rt::Kinds::BOOLEAN,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "error",
                    line: 271u32,
                    required: true,
                    constant: __rt::Some(
                        "\"User does not have the permissions required for this action [error-forbidden]\"",
                    ),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
            ],
        };
    }
    #[automatically_derived]
    impl __rt::FieldType for NoPermission8 {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl SessionNotFound {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "rocketchat.sessions_logout",
            message: "session_not_found",
            file: SPEC_FILE,
            line: 284u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "success",
                    line: 290u32,
                    required: true,
                    constant: __rt::Some("false"),
                    item: __rt::Item {
                        kinds: __rt::Kinds::BOOLEAN,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "error",
                    line: 291u32,
                    required: true,
                    constant: __rt::Some("\"Session not found\""),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
            ],
        };
    }
    #[automatically_derived]
    impl __rt::FieldType for SessionNotFound {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl TotpRequired {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "rocketchat.sessions_logout",
            message: "totp_required",
            file: SPEC_FILE,
            line: 304u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "success",
                    line: 310u32,
                    required: true,
                    constant: __rt::Some("false"),
                    item: __rt::Item {
                        kinds: __rt::Kinds::BOOLEAN,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "error",
                    line: 311u32,
                    required: true,
                    constant: __rt::Some("\"TOTP Required [totp-required]\""),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "errorType",
                    line: 312u32,
                    required: true,
                    constant: __rt::Some("\"totp-required\""),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "details",
                    line: 313u32,
                    required: true,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::OBJECT,
                        secret: false,
                        object: __rt::Some(&TotpRequiredDetails::__SHAPE),
                        items: __rt::None,
                    },
                },
            ],
        };
    }
    #[automatically_derived]
    impl __rt::FieldType for TotpRequired {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl TotpRequiredDetails {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "rocketchat.sessions_logout",
            message: "totp_required.details",
            file: SPEC_FILE,
            line: 70u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "method",
                    line: 76u32,
                    required: true,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "codeGenerated",
                    line: 77u32,
                    required: true,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::BOOLEAN,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "availableMethods",
                    line: 78u32,
                    required: true,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::ARRAY,
                        secret: false,
                        object: __rt::None,
                        items: __rt::Some(
                            &__rt::Item {
                                kinds: __rt::Kinds::STRING,
                                secret: false,
                                object: __rt::None,
                                items: __rt::None,
                            },
                        ),
                    },
                },
            ],
        };
    }
    #[automatically_derived]
    impl __rt::FieldType for TotpRequiredDetails {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    #[automatically_derived]
    impl __rt::FieldType for TotpRequiredDetailsMethod {
        const ITEM: __rt::FieldItem = __rt::FieldItem::of(__rt::Kinds::STRING);
    }
    #[automatically_derived]
    impl __rt::FieldType for TotpRequiredDetailsAvailableMethodsItem {
        const ITEM: __rt::FieldItem = __rt::FieldItem::of(__rt::Kinds::STRING);
    }
    impl TotpInvalid {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "rocketchat.sessions_logout",
            message: "totp_invalid",
            file: SPEC_FILE,
            line: 327u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "success",
                    line: 333u32,
                    required: true,
                    constant: __rt::Some("false"),
                    item: __rt::Item {
                        kinds: __rt::Kinds::BOOLEAN,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "error",
                    line: 334u32,
                    required: true,
                    constant: __rt::Some("\"TOTP Invalid [totp-invalid]\""),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "errorType",
                    line: 335u32,
                    required: true,
                    constant: __rt::Some("\"totp-invalid\""),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "details",
                    line: 336u32,
                    required: true,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::OBJECT,
                        secret: false,
                        object: __rt::Some(&TotpInvalidDetails::__SHAPE),
                        items: __rt::None,
                    },
                },
            ],
        };
    }
    #[automatically_derived]
    impl __rt::FieldType for TotpInvalid {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl TotpInvalidDetails {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "rocketchat.sessions_logout",
            message: "totp_invalid.details",
            file: SPEC_FILE,
            line: 336u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "method",
                    line: 342u32,
                    required: true,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "codeGenerated",
                    line: 343u32,
                    required: true,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::BOOLEAN,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
            ],
        };
    }
    #[automatically_derived]
    impl __rt::FieldType for TotpInvalidDetails {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    #[automatically_derived]
    impl __rt::FieldType for TotpInvalidDetailsMethod {
        const ITEM: __rt::FieldItem = __rt::FieldItem::of(__rt::Kinds::STRING);
    }
    /// The operation `rocketchat.sessions_logout`.
    #[derive(__rt::Clone, __rt::Copy, __rt::Debug)]
    pub enum Operation {}
    #[automatically_derived]
    impl __rt::Operation for Operation {
        type Request = Request;
        type Credentials = Credentials;
        type Reply = Reply;
        type Outcome = Outcome;
        const SPEC: &'static __rt::Spec = &SPEC;
    }
    /// Names the session to end.
    ///
    /// The schema of `request`, in line 89 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct Request {
        /// Id of the session to end (`sessionId`, line 95 of the spec file; line 24 of the document).
        pub session_id: __rt::String,
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl Request {
        /// With the required members, and nothing else.
        pub fn new(session_id: impl __rt::Into<__rt::String>) -> Self {
            Self {
                session_id: __rt::Into::into(session_id),
                other: __rt::Map::new(),
            }
        }
    }
    #[automatically_derived]
    impl __rt::Message for Request {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_session_id = __rt::None;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "sessionId" => {
                        member_session_id = __rt::Some(
                            __rt::read::<__rt::String>(&member)?,
                        );
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::Ok(Self {
                session_id: __rt::required(member_session_id, "sessionId")?,
                other: others,
            })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object.member("sessionId", &self.session_id)?;
            object.others(&self.other, &["sessionId"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl Request {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"SessionsLogoutRequest\",\"description\":\"Names the session to end\",\"examples\":[{\"sessionId\":\"tTouumJMrHMjnedWf\"}],\"type\":\"object\",\"required\":[\"sessionId\"],\"properties\":{\"sessionId\":{\"description\":\"Id of the session to end\",\"examples\":[\"tTouumJMrHMjnedWf\",\"WJ2giBwm4B9mcojFi\"],\"type\":\"string\"}}}";
    }
    __rt::json_schema! {
        Request = "Request", "signoff::rocketchat.sessions_logout::Request"
    }
    /// Repeats which session has ended.
    ///
    /// The schema of `success`, in line 150 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct Success {
        /// Id of the session that has ended (`sessionId`, line 156 of the spec file; line 52 of the document).
        pub session_id: __rt::String,
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl Success {
        /// With the required members, and nothing else.
        pub fn new(session_id: impl __rt::Into<__rt::String>) -> Self {
            Self {
                session_id: __rt::Into::into(session_id),
                other: __rt::Map::new(),
            }
        }
    }
    #[automatically_derived]
    impl __rt::Message for Success {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_session_id = __rt::None;
            let mut member_success = false;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "sessionId" => {
                        member_session_id = __rt::Some(
                            __rt::read::<__rt::String>(&member)?,
                        );
                    }
                    "success" => {
                        member.constant(__rt::Constant::Boolean(true))?;
                        member_success = true;
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_success, "success")?;
            __rt::Ok(Self {
                session_id: __rt::required(member_session_id, "sessionId")?,
                other: others,
            })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object.member("sessionId", &self.session_id)?;
            object.fixed("\"success\":true");
            object.others(&self.other, &["sessionId", "success"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl Success {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"Success\",\"description\":\"Repeats which session has ended\",\"type\":\"object\",\"required\":[\"sessionId\",\"success\"],\"properties\":{\"sessionId\":{\"description\":\"Id of the session that has ended\",\"type\":\"string\"},\"success\":{\"const\":true}}}";
    }
    __rt::json_schema! {
        Success = "Success", "signoff::rocketchat.sessions_logout::Success"
    }
    /// The request needs the login token of a user.
    ///
    /// The schema of `authorization`, in line 183 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct Authorization {
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl Authorization {
        /// With the required members, and nothing else.
        pub fn new() -> Self {
            Self { other: __rt::Map::new() }
        }
    }
    #[automatically_derived]
    impl __rt::Default for Authorization {
        fn default() -> Self {
            Self::new()
        }
    }
    #[automatically_derived]
    impl __rt::Message for Authorization {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_status = false;
            let mut member_message = false;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "status" => {
                        member.constant(__rt::Constant::Text("error"))?;
                        member_status = true;
                    }
                    "message" => {
                        member
                            .constant(
                                __rt::Constant::Text("You must be logged in to do this."),
                            )?;
                        member_message = true;
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_status, "status")?;
            __rt::present(member_message, "message")?;
            __rt::Ok(Self { other: others })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object
                .fixed(
                    "\"status\":\"error\",\"message\":\"You must be logged in to do this.\"",
                );
            object.others(&self.other, &["status", "message"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl Authorization {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"Authorization\",\"description\":\"The request needs the login token of a user\",\"type\":\"object\",\"required\":[\"status\",\"message\"],\"properties\":{\"status\":{\"const\":\"error\"},\"message\":{\"const\":\"You must be logged in to do this.\"}}}";
    }
    __rt::json_schema! {
        Authorization = "Authorization",
        "signoff::rocketchat.sessions_logout::Authorization"
    }
    /// Both forms of the error at once.
    ///
    /// The schema of `authorization (between the change of the HTTP layer and 8.0)`, in line 203 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct AuthorizationBoth {
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl AuthorizationBoth {
        /// With the required members, and nothing else.
        pub fn new() -> Self {
            Self { other: __rt::Map::new() }
        }
    }
    #[automatically_derived]
    impl __rt::Default for AuthorizationBoth {
        fn default() -> Self {
            Self::new()
        }
    }
    #[automatically_derived]
    impl __rt::Message for AuthorizationBoth {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_success = false;
            let mut member_error = false;
            let mut member_status = false;
            let mut member_message = false;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "success" => {
                        member.constant(__rt::Constant::Boolean(false))?;
                        member_success = true;
                    }
                    "error" => {
                        member
                            .constant(
                                __rt::Constant::Text("You must be logged in to do this."),
                            )?;
                        member_error = true;
                    }
                    "status" => {
                        member.constant(__rt::Constant::Text("error"))?;
                        member_status = true;
                    }
                    "message" => {
                        member
                            .constant(
                                __rt::Constant::Text("You must be logged in to do this."),
                            )?;
                        member_message = true;
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_success, "success")?;
            __rt::present(member_error, "error")?;
            __rt::present(member_status, "status")?;
            __rt::present(member_message, "message")?;
            __rt::Ok(Self { other: others })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object
                .fixed(
                    "\"success\":false,\"error\":\"You must be logged in to do this.\",\"status\":\"error\",\"message\":\"You must be logged in to do this.\"",
                );
            object.others(&self.other, &["success", "error", "status", "message"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl AuthorizationBoth {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"AuthorizationBoth\",\"description\":\"Both forms of the error at once\",\"type\":\"object\",\"required\":[\"success\",\"error\",\"status\",\"message\"],\"properties\":{\"success\":{\"const\":false},\"error\":{\"const\":\"You must be logged in to do this.\"},\"status\":{\"const\":\"error\"},\"message\":{\"const\":\"You must be logged in to do this.\"}}}";
    }
    __rt::json_schema! {
        AuthorizationBoth = "AuthorizationBoth",
        "signoff::rocketchat.sessions_logout::AuthorizationBoth"
    }
    /// The error in the form of all others.
    ///
    /// The schema of `authorization (8.0 and later)`, in line 219 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct Authorization8 {
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl Authorization8 {
        /// With the required members, and nothing else.
        pub fn new() -> Self {
            Self { other: __rt::Map::new() }
        }
    }
    #[automatically_derived]
    impl __rt::Default for Authorization8 {
        fn default() -> Self {
            Self::new()
        }
    }
    #[automatically_derived]
    impl __rt::Message for Authorization8 {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_success = false;
            let mut member_error = false;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "success" => {
                        member.constant(__rt::Constant::Boolean(false))?;
                        member_success = true;
                    }
                    "error" => {
                        member
                            .constant(
                                __rt::Constant::Text("You must be logged in to do this."),
                            )?;
                        member_error = true;
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_success, "success")?;
            __rt::present(member_error, "error")?;
            __rt::Ok(Self { other: others })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object
                .fixed(
                    "\"success\":false,\"error\":\"You must be logged in to do this.\"",
                );
            object.others(&self.other, &["success", "error"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl Authorization8 {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"Authorization8\",\"description\":\"The error in the form of all others\",\"type\":\"object\",\"required\":[\"success\",\"error\"],\"properties\":{\"success\":{\"const\":false},\"error\":{\"const\":\"You must be logged in to do this.\"}}}";
    }
    __rt::json_schema! {
        Authorization8 = "Authorization8",
        "signoff::rocketchat.sessions_logout::Authorization8"
    }
    /// The caller may not end sessions of others.
    ///
    /// The schema of `no_permission`, in line 243 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct NoPermission {
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl NoPermission {
        /// With the required members, and nothing else.
        pub fn new() -> Self {
            Self { other: __rt::Map::new() }
        }
    }
    #[automatically_derived]
    impl __rt::Default for NoPermission {
        fn default() -> Self {
            Self::new()
        }
    }
    #[automatically_derived]
    impl __rt::Message for NoPermission {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_success = false;
            let mut member_error = false;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "success" => {
                        member.constant(__rt::Constant::Boolean(false))?;
                        member_success = true;
                    }
                    "error" => {
                        member
                            .constant(
                                __rt::Constant::Text(
                                    "User does not have the permissions required for this action [error-unauthorized]",
                                ),
                            )?;
                        member_error = true;
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_success, "success")?;
            __rt::present(member_error, "error")?;
            __rt::Ok(Self { other: others })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object
                .fixed(
                    "\"success\":false,\"error\":\"User does not have the permissions required for this action [error-unauthorized]\"",
                );
            object.others(&self.other, &["success", "error"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl NoPermission {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"NoPermission\",\"description\":\"The caller may not end sessions of others\",\"type\":\"object\",\"required\":[\"success\",\"error\"],\"properties\":{\"success\":{\"const\":false},\"error\":{\"const\":\"User does not have the permissions required for this action [error-unauthorized]\"}}}";
    }
    __rt::json_schema! {
        NoPermission = "NoPermission",
        "signoff::rocketchat.sessions_logout::NoPermission"
    }
    /// The same refusal with a new code.
    ///
    /// The schema of `no_permission (8.0 and later)`, in line 264 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct NoPermission8 {
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl NoPermission8 {
        /// With the required members, and nothing else.
        pub fn new() -> Self {
            Self { other: __rt::Map::new() }
        }
    }
    #[automatically_derived]
    impl __rt::Default for NoPermission8 {
        fn default() -> Self {
            Self::new()
        }
    }
    #[automatically_derived]
    impl __rt::Message for NoPermission8 {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_success = false;
            let mut member_error = false;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "success" => {
                        member.constant(__rt::Constant::Boolean(false))?;
                        member_success = true;
                    }
                    "error" => {
                        member
                            .constant(
                                __rt::Constant::Text(
                                    "User does not have the permissions required for this action [error-forbidden]",
                                ),
                            )?;
                        member_error = true;
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_success, "success")?;
            __rt::present(member_error, "error")?;
            __rt::Ok(Self { other: others })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object
                .fixed(
                    "\"success\":false,\"error\":\"User does not have the permissions required for this action [error-forbidden]\"",
                );
            object.others(&self.other, &["success", "error"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl NoPermission8 {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"NoPermission8\",\"description\":\"The same refusal with a new code\",\"type\":\"object\",\"required\":[\"success\",\"error\"],\"properties\":{\"success\":{\"const\":false},\"error\":{\"const\":\"User does not have the permissions required for this action [error-forbidden]\"}}}";
    }
    __rt::json_schema! {
        NoPermission8 = "NoPermission8",
        "signoff::rocketchat.sessions_logout::NoPermission8"
    }
    /// The session id does not exist.
    ///
    /// The schema of `session_not_found`, in line 284 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct SessionNotFound {
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl SessionNotFound {
        /// With the required members, and nothing else.
        pub fn new() -> Self {
            Self { other: __rt::Map::new() }
        }
    }
    #[automatically_derived]
    impl __rt::Default for SessionNotFound {
        fn default() -> Self {
            Self::new()
        }
    }
    #[automatically_derived]
    impl __rt::Message for SessionNotFound {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_success = false;
            let mut member_error = false;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "success" => {
                        member.constant(__rt::Constant::Boolean(false))?;
                        member_success = true;
                    }
                    "error" => {
                        member.constant(__rt::Constant::Text("Session not found"))?;
                        member_error = true;
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_success, "success")?;
            __rt::present(member_error, "error")?;
            __rt::Ok(Self { other: others })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object.fixed("\"success\":false,\"error\":\"Session not found\"");
            object.others(&self.other, &["success", "error"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl SessionNotFound {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"SessionNotFound\",\"description\":\"The session id does not exist\",\"type\":\"object\",\"required\":[\"success\",\"error\"],\"properties\":{\"success\":{\"const\":false},\"error\":{\"const\":\"Session not found\"}}}";
    }
    __rt::json_schema! {
        SessionNotFound = "SessionNotFound",
        "signoff::rocketchat.sessions_logout::SessionNotFound"
    }
    /// The request has to be repeated with a code of the second factor.
    ///
    /// The schema of `totp_required`, in line 304 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct TotpRequired {
        /// Which second factors the server would accept (`details`, line 313 of the spec file; line 101 of the document).
        pub details: TotpRequiredDetails,
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl TotpRequired {
        /// With the required members, and nothing else.
        pub fn new(details: impl __rt::Into<TotpRequiredDetails>) -> Self {
            Self {
                details: __rt::Into::into(details),
                other: __rt::Map::new(),
            }
        }
    }
    #[automatically_derived]
    impl __rt::Message for TotpRequired {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_success = false;
            let mut member_error = false;
            let mut member_error_type = false;
            let mut member_details = __rt::None;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "success" => {
                        member.constant(__rt::Constant::Boolean(false))?;
                        member_success = true;
                    }
                    "error" => {
                        member
                            .constant(
                                __rt::Constant::Text("TOTP Required [totp-required]"),
                            )?;
                        member_error = true;
                    }
                    "errorType" => {
                        member.constant(__rt::Constant::Text("totp-required"))?;
                        member_error_type = true;
                    }
                    "details" => {
                        member_details = __rt::Some(
                            __rt::read::<TotpRequiredDetails>(&member)?,
                        );
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_success, "success")?;
            __rt::present(member_error, "error")?;
            __rt::present(member_error_type, "errorType")?;
            __rt::Ok(Self {
                details: __rt::required(member_details, "details")?,
                other: others,
            })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object
                .fixed(
                    "\"success\":false,\"error\":\"TOTP Required [totp-required]\",\"errorType\":\"totp-required\"",
                );
            object.member("details", &self.details)?;
            object.others(&self.other, &["success", "error", "errorType", "details"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl TotpRequired {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"TotpRequired\",\"description\":\"The request has to be repeated with a code of the second factor\",\"type\":\"object\",\"required\":[\"success\",\"error\",\"errorType\",\"details\"],\"properties\":{\"success\":{\"const\":false},\"error\":{\"const\":\"TOTP Required [totp-required]\"},\"errorType\":{\"const\":\"totp-required\"},\"details\":{\"title\":\"TotpRequiredDetails\",\"description\":\"Which second factors the server would accept\",\"type\":\"object\",\"required\":[\"method\",\"codeGenerated\",\"availableMethods\"],\"properties\":{\"method\":{\"description\":\"Second factor in use\",\"examples\":[\"totp\"],\"type\":\"string\"},\"codeGenerated\":{\"description\":\"Whether the server has just sent a code\",\"type\":\"boolean\"},\"availableMethods\":{\"description\":\"Second factors that the user has set up\",\"type\":\"array\",\"items\":{\"examples\":[\"totp\"],\"type\":\"string\"}}}}}}";
    }
    __rt::json_schema! {
        TotpRequired = "TotpRequired",
        "signoff::rocketchat.sessions_logout::TotpRequired"
    }
    /// Which second factors the server would accept.
    ///
    /// The schema of `totp_required.details`, in line 70 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct TotpRequiredDetails {
        /// Second factor in use (`method`, line 76 of the spec file; line 102 of the document).
        pub method: TotpRequiredDetailsMethod,
        /// Whether the server has just sent a code (`codeGenerated`, line 77 of the spec file; line 103 of the document).
        pub code_generated: __rt::bool,
        /// Second factors that the user has set up (`availableMethods`, line 78 of the spec file; line 104 of the document).
        pub available_methods: __rt::Vec<TotpRequiredDetailsAvailableMethodsItem>,
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl TotpRequiredDetails {
        /// With the required members, and nothing else.
        pub fn new(
            method: impl __rt::Into<TotpRequiredDetailsMethod>,
            code_generated: impl __rt::Into<__rt::bool>,
            available_methods: impl __rt::Into<
                __rt::Vec<TotpRequiredDetailsAvailableMethodsItem>,
            >,
        ) -> Self {
            Self {
                method: __rt::Into::into(method),
                code_generated: __rt::Into::into(code_generated),
                available_methods: __rt::Into::into(available_methods),
                other: __rt::Map::new(),
            }
        }
    }
    #[automatically_derived]
    impl __rt::Message for TotpRequiredDetails {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_method = __rt::None;
            let mut member_code_generated = __rt::None;
            let mut member_available_methods = __rt::None;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "method" => {
                        member_method = __rt::Some(
                            __rt::read::<TotpRequiredDetailsMethod>(&member)?,
                        );
                    }
                    "codeGenerated" => {
                        member_code_generated = __rt::Some(
                            __rt::read::<__rt::bool>(&member)?,
                        );
                    }
                    "availableMethods" => {
                        member_available_methods = __rt::Some(
                            __rt::read::<
                                __rt::Vec<TotpRequiredDetailsAvailableMethodsItem>,
                            >(&member)?,
                        );
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::Ok(Self {
                method: __rt::required(member_method, "method")?,
                code_generated: __rt::required(member_code_generated, "codeGenerated")?,
                available_methods: __rt::required(
                    member_available_methods,
                    "availableMethods",
                )?,
                other: others,
            })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object.member("method", &self.method)?;
            object.member("codeGenerated", &self.code_generated)?;
            object.member("availableMethods", &self.available_methods)?;
            object
                .others(&self.other, &["method", "codeGenerated", "availableMethods"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl TotpRequiredDetails {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"TotpRequiredDetails\",\"description\":\"Which second factors the server would accept\",\"type\":\"object\",\"required\":[\"method\",\"codeGenerated\",\"availableMethods\"],\"properties\":{\"method\":{\"description\":\"Second factor in use\",\"examples\":[\"totp\"],\"type\":\"string\"},\"codeGenerated\":{\"description\":\"Whether the server has just sent a code\",\"type\":\"boolean\"},\"availableMethods\":{\"description\":\"Second factors that the user has set up\",\"type\":\"array\",\"items\":{\"examples\":[\"totp\"],\"type\":\"string\"}}}}";
    }
    __rt::json_schema! {
        TotpRequiredDetails = "TotpRequiredDetails",
        "signoff::rocketchat.sessions_logout::TotpRequiredDetails"
    }
    /// Second factor in use.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    #[non_exhaustive]
    pub enum TotpRequiredDetailsMethod {
        /// `"totp"`.
        Totp,
        /// A value that the document does not list.
        Other(__rt::String),
    }
    impl TotpRequiredDetailsMethod {
        /// The value itself.
        pub fn as_str(&self) -> &__rt::str {
            match self {
                Self::Totp => "totp",
                Self::Other(other) => other,
            }
        }
    }
    #[automatically_derived]
    impl __rt::Message for TotpRequiredDetailsMethod {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            if value.is(__rt::Constant::Text("totp")) {
                return __rt::Ok(Self::Totp);
            }
            let other = &__rt::Message::read(value)?;
            static LIMITS: __rt::Limits = __rt::Limits {
                kinds: __rt::Kinds::STRING,
                ..__rt::Limits::NONE
            };
            __rt::Message::within(other, &LIMITS)?;
            __rt::Ok(Self::Other(__rt::Clone::clone(other)))
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            match self {
                Self::Totp => out.constant(__rt::Constant::Text("totp")),
                Self::Other(other) => {
                    static LIMITS: __rt::Limits = __rt::Limits {
                        kinds: __rt::Kinds::STRING,
                        ..__rt::Limits::NONE
                    };
                    __rt::Message::within(other, &LIMITS)?;
                    return __rt::Message::write(other, out);
                }
            }
            __rt::Ok(())
        }
    }
    impl TotpRequiredDetailsMethod {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"description\":\"Second factor in use\",\"examples\":[\"totp\"],\"type\":\"string\"}";
    }
    __rt::json_schema! {
        TotpRequiredDetailsMethod = "TotpRequiredDetailsMethod",
        "signoff::rocketchat.sessions_logout::TotpRequiredDetailsMethod"
    }
    /// A part of the message.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    #[non_exhaustive]
    pub enum TotpRequiredDetailsAvailableMethodsItem {
        /// `"totp"`.
        Totp,
        /// A value that the document does not list.
        Other(__rt::String),
    }
    impl TotpRequiredDetailsAvailableMethodsItem {
        /// The value itself.
        pub fn as_str(&self) -> &__rt::str {
            match self {
                Self::Totp => "totp",
                Self::Other(other) => other,
            }
        }
    }
    #[automatically_derived]
    impl __rt::Message for TotpRequiredDetailsAvailableMethodsItem {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            if value.is(__rt::Constant::Text("totp")) {
                return __rt::Ok(Self::Totp);
            }
            let other = &__rt::Message::read(value)?;
            static LIMITS: __rt::Limits = __rt::Limits {
                kinds: __rt::Kinds::STRING,
                ..__rt::Limits::NONE
            };
            __rt::Message::within(other, &LIMITS)?;
            __rt::Ok(Self::Other(__rt::Clone::clone(other)))
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            match self {
                Self::Totp => out.constant(__rt::Constant::Text("totp")),
                Self::Other(other) => {
                    static LIMITS: __rt::Limits = __rt::Limits {
                        kinds: __rt::Kinds::STRING,
                        ..__rt::Limits::NONE
                    };
                    __rt::Message::within(other, &LIMITS)?;
                    return __rt::Message::write(other, out);
                }
            }
            __rt::Ok(())
        }
    }
    impl TotpRequiredDetailsAvailableMethodsItem {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"examples\":[\"totp\"],\"type\":\"string\"}";
    }
    __rt::json_schema! {
        TotpRequiredDetailsAvailableMethodsItem =
        "TotpRequiredDetailsAvailableMethodsItem",
        "signoff::rocketchat.sessions_logout::TotpRequiredDetailsAvailableMethodsItem"
    }
    /// The code of the second factor was not accepted.
    ///
    /// The schema of `totp_invalid`, in line 327 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct TotpInvalid {
        /// Which second factor was tried (`details`, line 336 of the spec file; line 118 of the document).
        pub details: TotpInvalidDetails,
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl TotpInvalid {
        /// With the required members, and nothing else.
        pub fn new(details: impl __rt::Into<TotpInvalidDetails>) -> Self {
            Self {
                details: __rt::Into::into(details),
                other: __rt::Map::new(),
            }
        }
    }
    #[automatically_derived]
    impl __rt::Message for TotpInvalid {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_success = false;
            let mut member_error = false;
            let mut member_error_type = false;
            let mut member_details = __rt::None;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "success" => {
                        member.constant(__rt::Constant::Boolean(false))?;
                        member_success = true;
                    }
                    "error" => {
                        member
                            .constant(
                                __rt::Constant::Text("TOTP Invalid [totp-invalid]"),
                            )?;
                        member_error = true;
                    }
                    "errorType" => {
                        member.constant(__rt::Constant::Text("totp-invalid"))?;
                        member_error_type = true;
                    }
                    "details" => {
                        member_details = __rt::Some(
                            __rt::read::<TotpInvalidDetails>(&member)?,
                        );
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_success, "success")?;
            __rt::present(member_error, "error")?;
            __rt::present(member_error_type, "errorType")?;
            __rt::Ok(Self {
                details: __rt::required(member_details, "details")?,
                other: others,
            })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object
                .fixed(
                    "\"success\":false,\"error\":\"TOTP Invalid [totp-invalid]\",\"errorType\":\"totp-invalid\"",
                );
            object.member("details", &self.details)?;
            object.others(&self.other, &["success", "error", "errorType", "details"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl TotpInvalid {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"TotpInvalid\",\"description\":\"The code of the second factor was not accepted\",\"type\":\"object\",\"required\":[\"success\",\"error\",\"errorType\",\"details\"],\"properties\":{\"success\":{\"const\":false},\"error\":{\"const\":\"TOTP Invalid [totp-invalid]\"},\"errorType\":{\"const\":\"totp-invalid\"},\"details\":{\"title\":\"TotpInvalidDetails\",\"description\":\"Which second factor was tried\",\"type\":\"object\",\"required\":[\"method\",\"codeGenerated\"],\"properties\":{\"method\":{\"description\":\"Second factor in use\",\"examples\":[\"totp\"],\"type\":\"string\"},\"codeGenerated\":{\"description\":\"Whether the server has just sent a code\",\"type\":\"boolean\"}}}}}";
    }
    __rt::json_schema! {
        TotpInvalid = "TotpInvalid", "signoff::rocketchat.sessions_logout::TotpInvalid"
    }
    /// Which second factor was tried.
    ///
    /// The schema of `totp_invalid.details`, in line 336 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct TotpInvalidDetails {
        /// Second factor in use (`method`, line 342 of the spec file; line 119 of the document).
        pub method: TotpInvalidDetailsMethod,
        /// Whether the server has just sent a code (`codeGenerated`, line 343 of the spec file; line 120 of the document).
        pub code_generated: __rt::bool,
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl TotpInvalidDetails {
        /// With the required members, and nothing else.
        pub fn new(
            method: impl __rt::Into<TotpInvalidDetailsMethod>,
            code_generated: impl __rt::Into<__rt::bool>,
        ) -> Self {
            Self {
                method: __rt::Into::into(method),
                code_generated: __rt::Into::into(code_generated),
                other: __rt::Map::new(),
            }
        }
    }
    #[automatically_derived]
    impl __rt::Message for TotpInvalidDetails {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_method = __rt::None;
            let mut member_code_generated = __rt::None;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "method" => {
                        member_method = __rt::Some(
                            __rt::read::<TotpInvalidDetailsMethod>(&member)?,
                        );
                    }
                    "codeGenerated" => {
                        member_code_generated = __rt::Some(
                            __rt::read::<__rt::bool>(&member)?,
                        );
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::Ok(Self {
                method: __rt::required(member_method, "method")?,
                code_generated: __rt::required(member_code_generated, "codeGenerated")?,
                other: others,
            })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object.member("method", &self.method)?;
            object.member("codeGenerated", &self.code_generated)?;
            object.others(&self.other, &["method", "codeGenerated"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl TotpInvalidDetails {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"TotpInvalidDetails\",\"description\":\"Which second factor was tried\",\"type\":\"object\",\"required\":[\"method\",\"codeGenerated\"],\"properties\":{\"method\":{\"description\":\"Second factor in use\",\"examples\":[\"totp\"],\"type\":\"string\"},\"codeGenerated\":{\"description\":\"Whether the server has just sent a code\",\"type\":\"boolean\"}}}";
    }
    __rt::json_schema! {
        TotpInvalidDetails = "TotpInvalidDetails",
        "signoff::rocketchat.sessions_logout::TotpInvalidDetails"
    }
    /// Second factor in use.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    #[non_exhaustive]
    pub enum TotpInvalidDetailsMethod {
        /// `"totp"`.
        Totp,
        /// A value that the document does not list.
        Other(__rt::String),
    }
    impl TotpInvalidDetailsMethod {
        /// The value itself.
        pub fn as_str(&self) -> &__rt::str {
            match self {
                Self::Totp => "totp",
                Self::Other(other) => other,
            }
        }
    }
    #[automatically_derived]
    impl __rt::Message for TotpInvalidDetailsMethod {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            if value.is(__rt::Constant::Text("totp")) {
                return __rt::Ok(Self::Totp);
            }
            let other = &__rt::Message::read(value)?;
            static LIMITS: __rt::Limits = __rt::Limits {
                kinds: __rt::Kinds::STRING,
                ..__rt::Limits::NONE
            };
            __rt::Message::within(other, &LIMITS)?;
            __rt::Ok(Self::Other(__rt::Clone::clone(other)))
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            match self {
                Self::Totp => out.constant(__rt::Constant::Text("totp")),
                Self::Other(other) => {
                    static LIMITS: __rt::Limits = __rt::Limits {
                        kinds: __rt::Kinds::STRING,
                        ..__rt::Limits::NONE
                    };
                    __rt::Message::within(other, &LIMITS)?;
                    return __rt::Message::write(other, out);
                }
            }
            __rt::Ok(())
        }
    }
    impl TotpInvalidDetailsMethod {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"description\":\"Second factor in use\",\"examples\":[\"totp\"],\"type\":\"string\"}";
    }
    __rt::json_schema! {
        TotpInvalidDetailsMethod = "TotpInvalidDetailsMethod",
        "signoff::rocketchat.sessions_logout::TotpInvalidDetailsMethod"
    }
    /// What travels beside the request: credentials, and header parameters of the bindings. Everything is
    /// optional, as a server has to answer requests without it, too.
    #[derive(__rt::Clone, __rt::Debug, __rt::Default, __rt::PartialEq, __rt::Eq)]
    pub struct Credentials {
        /// Login token of a user (`user_id`; header `X-User-Id`).
        pub user_id: __rt::Option<__rt::String>,
        /// Login token of a user (`token`; header `X-Auth-Token`).
        pub token: __rt::Option<__rt::Secret<__rt::String>>,
        /// Code of the second factor (header `x-2fa-code`).
        pub x_2fa_code: __rt::Option<__rt::Secret<__rt::String>>,
    }
    #[automatically_derived]
    impl __rt::Credentials for Credentials {
        fn to_metadata(&self) -> __rt::Metadata {
            let metadata = __rt::Metadata::new();
            let metadata = __rt::credential(metadata, "login", "user_id", &self.user_id);
            let metadata = __rt::credential(metadata, "login", "token", &self.token);
            let metadata = __rt::header(metadata, "x-2fa-code", &self.x_2fa_code);
            metadata
        }
        fn from_metadata(metadata: &__rt::Metadata) -> Self {
            Self {
                user_id: __rt::credential_of(metadata, "login", "user_id"),
                token: __rt::credential_of(metadata, "login", "token"),
                x_2fa_code: __rt::header_of(metadata, "x-2fa-code"),
            }
        }
    }
    /// The outcomes by name, in the order of the spec file.
    #[derive(
        __rt::Clone,
        __rt::Copy,
        __rt::Debug,
        __rt::PartialEq,
        __rt::Eq,
        __rt::Hash
    )]
    pub enum OutcomeName {
        /// The session has ended (`success`, status 200).
        Success,
        /// The caller is not signed in (`authorization`, status 401).
        Authorization,
        /// The caller lacks the permission `logout-device-management` (`no_permission`, code `error-unauthorized`, status 403).
        NoPermission,
        /// There is no session of that id (`session_not_found`, status 404).
        SessionNotFound,
        /// A second factor is needed (`totp_required`, code `totp-required`, status 400).
        TotpRequired,
        /// The code of the second factor is wrong (`totp_invalid`, code `totp-invalid`, status 400).
        TotpInvalid,
    }
    impl OutcomeName {
        /// Every outcome.
        pub const ALL: &'static [Self] = &[
            Self::Success,
            Self::Authorization,
            Self::NoPermission,
            Self::SessionNotFound,
            Self::TotpRequired,
            Self::TotpInvalid,
        ];
        /// The name in the spec file.
        pub fn as_str(self) -> &'static __rt::str {
            self.spec().name
        }
        /// What the spec file says of it.
        pub fn spec(self) -> &'static __rt::OutcomeSpec {
            &OUTCOMES[self as __rt::usize]
        }
    }
    #[automatically_derived]
    impl __rt::Display for OutcomeName {
        fn fmt(&self, out: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            out.write_str(self.as_str())
        }
    }
    /// The forms of `authorization`: the documented one, and those of other versions.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub enum AuthorizationBody {
        /// As documented.
        Documented(Authorization),
        /// Servers of: between the change of the HTTP layer and 8.0.
        AuthorizationBoth(AuthorizationBoth),
        /// Servers of: 8.0 and later.
        Authorization8(Authorization8),
    }
    __rt::from_body! {
        AuthorizationBody : Authorization => Documented
    }
    __rt::from_body! {
        AuthorizationBody : AuthorizationBoth => AuthorizationBoth
    }
    __rt::from_body! {
        AuthorizationBody : Authorization8 => Authorization8
    }
    impl AuthorizationBody {
        /// Whether it has the documented form.
        pub fn is_documented(&self) -> __rt::bool {
            match self {
                Self::Documented(_) => true,
                #[allow(unreachable_patterns, reason = "there is at least one edition")]
                _ => false,
            }
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            match self {
                Self::Documented(body) => __rt::Message::write(body, out),
                Self::AuthorizationBoth(body) => __rt::Message::write(body, out),
                Self::Authorization8(body) => __rt::Message::write(body, out),
            }
        }
    }
    /// The forms of `no_permission`: the documented one, and those of other versions.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub enum NoPermissionBody {
        /// As documented.
        Documented(NoPermission),
        /// Servers of: 8.0 and later.
        NoPermission8(NoPermission8),
    }
    __rt::from_body! {
        NoPermissionBody : NoPermission => Documented
    }
    __rt::from_body! {
        NoPermissionBody : NoPermission8 => NoPermission8
    }
    impl NoPermissionBody {
        /// Whether it has the documented form.
        pub fn is_documented(&self) -> __rt::bool {
            match self {
                Self::Documented(_) => true,
                #[allow(unreachable_patterns, reason = "there is at least one edition")]
                _ => false,
            }
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            match self {
                Self::Documented(body) => __rt::Message::write(body, out),
                Self::NoPermission8(body) => __rt::Message::write(body, out),
            }
        }
    }
    /// The faults.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub enum Fault {
        /// The caller is not signed in (`authorization`, status 401).
        Authorization(AuthorizationBody),
        /// The caller lacks the permission `logout-device-management` (`no_permission`, code `error-unauthorized`, status 403).
        NoPermission(NoPermissionBody),
        /// There is no session of that id (`session_not_found`, status 404).
        SessionNotFound(SessionNotFound),
        /// A second factor is needed (`totp_required`, code `totp-required`, status 400).
        TotpRequired(TotpRequired),
        /// The code of the second factor is wrong (`totp_invalid`, code `totp-invalid`, status 400).
        TotpInvalid(TotpInvalid),
    }
    impl Fault {
        /// Its name in the spec file.
        pub fn name(&self) -> &'static __rt::str {
            self.outcome().as_str()
        }
        /// What the payload calls it, where it has a code.
        pub fn code(&self) -> __rt::Option<__rt::Code> {
            self.outcome().spec().code
        }
        /// The class of every fault.
        pub fn class(&self) -> __rt::Class {
            self.outcome().spec().class
        }
        /// Whether a client that only cleans up may take it for done.
        pub fn is_benign(&self) -> __rt::bool {
            self.outcome().spec().benign
        }
        /// Which outcome it is.
        pub fn outcome(&self) -> OutcomeName {
            match self {
                Self::Authorization(_) => OutcomeName::Authorization,
                Self::NoPermission(_) => OutcomeName::NoPermission,
                Self::SessionNotFound(_) => OutcomeName::SessionNotFound,
                Self::TotpRequired(_) => OutcomeName::TotpRequired,
                Self::TotpInvalid(_) => OutcomeName::TotpInvalid,
            }
        }
        #[doc(hidden)]
        pub const __OUTCOMES: __rt::Outcomes = __rt::Outcomes {
            operation: "rocketchat.sessions_logout",
            file: SPEC_FILE,
            names: &[
                ("authorization", 179u32),
                ("no_permission", 234u32),
                ("session_not_found", 279u32),
                ("totp_required", 300u32),
                ("totp_invalid", 323u32),
            ],
        };
    }
    __rt::from_body! {
        Fault : AuthorizationBody => Authorization
    }
    __rt::from_body! {
        Fault : Authorization => Authorization through __rt::Into::into
    }
    __rt::from_body! {
        Fault : NoPermissionBody => NoPermission
    }
    __rt::from_body! {
        Fault : NoPermission => NoPermission through __rt::Into::into
    }
    __rt::from_body! {
        Fault : SessionNotFound => SessionNotFound
    }
    __rt::from_body! {
        Fault : TotpRequired => TotpRequired
    }
    __rt::from_body! {
        Fault : TotpInvalid => TotpInvalid
    }
    #[automatically_derived]
    impl __rt::Display for Fault {
        fn fmt(&self, out: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::Display::fmt(self.outcome().spec(), out)
        }
    }
    #[automatically_derived]
    impl __rt::Error for Fault {}
    /// What a server may answer: every outcome of the spec file, and nothing else.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub enum Reply {
        /// The session has ended (`success`, status 200).
        Success(Success),
        /// A documented fault.
        Fault(Fault),
    }
    impl Reply {
        /// Which outcome it is.
        pub fn outcome(&self) -> OutcomeName {
            match self {
                Self::Success(_) => OutcomeName::Success,
                Self::Fault(fault) => fault.outcome(),
            }
        }
        #[doc(hidden)]
        pub const __OUTCOMES: __rt::Outcomes = __rt::Outcomes {
            operation: "rocketchat.sessions_logout",
            file: SPEC_FILE,
            names: &[
                ("success", 146u32),
                ("authorization", 179u32),
                ("no_permission", 234u32),
                ("session_not_found", 279u32),
                ("totp_required", 300u32),
                ("totp_invalid", 323u32),
            ],
        };
    }
    __rt::from_body! {
        Reply : Success => Success
    }
    __rt::from_body! {
        Reply : Fault => Fault
    }
    __rt::from_body! {
        Reply : Authorization => Fault through __rt::Into::into
    }
    __rt::from_body! {
        Reply : NoPermission => Fault through __rt::Into::into
    }
    __rt::from_body! {
        Reply : SessionNotFound => Fault through __rt::Into::into
    }
    __rt::from_body! {
        Reply : TotpRequired => Fault through __rt::Into::into
    }
    __rt::from_body! {
        Reply : TotpInvalid => Fault through __rt::Into::into
    }
    #[automatically_derived]
    impl __rt::Reply for Reply {
        fn position(&self) -> (__rt::usize, __rt::Option<__rt::usize>) {
            let edition = match self {
                Self::Success(body) => __rt::None,
                Self::Fault(Fault::Authorization(body)) => {
                    match body {
                        AuthorizationBody::Documented(_) => __rt::None,
                        AuthorizationBody::AuthorizationBoth(_) => __rt::Some(0usize),
                        AuthorizationBody::Authorization8(_) => __rt::Some(1usize),
                    }
                }
                Self::Fault(Fault::NoPermission(body)) => {
                    match body {
                        NoPermissionBody::Documented(_) => __rt::None,
                        NoPermissionBody::NoPermission8(_) => __rt::Some(0usize),
                    }
                }
                Self::Fault(Fault::SessionNotFound(body)) => __rt::None,
                Self::Fault(Fault::TotpRequired(body)) => __rt::None,
                Self::Fault(Fault::TotpInvalid(body)) => __rt::None,
            };
            (self.outcome() as __rt::usize, edition)
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            match self {
                Self::Success(body) => __rt::Message::write(body, out),
                Self::Fault(Fault::Authorization(body)) => body.write(out),
                Self::Fault(Fault::NoPermission(body)) => body.write(out),
                Self::Fault(Fault::SessionNotFound(body)) => {
                    __rt::Message::write(body, out)
                }
                Self::Fault(Fault::TotpRequired(body)) => __rt::Message::write(body, out),
                Self::Fault(Fault::TotpInvalid(body)) => __rt::Message::write(body, out),
            }
        }
    }
    /// What a client may see.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    #[non_exhaustive]
    pub enum Outcome {
        /// The session has ended (`success`, status 200).
        Success(Success),
        /// A documented fault.
        Fault(Fault),
        /// An answer that the spec file does not know.
        Undocumented(__rt::Undocumented),
    }
    impl Outcome {
        /// Which outcome it is; `None` if it is none that the spec file knows.
        pub fn name(&self) -> __rt::Option<OutcomeName> {
            __rt::Some(
                match self {
                    Self::Success(_) => OutcomeName::Success,
                    Self::Fault(fault) => fault.outcome(),
                    Self::Undocumented(_) => return __rt::None,
                },
            )
        }
        /// Its class; `None` if the spec file does not know it.
        pub fn class(&self) -> __rt::Option<__rt::Class> {
            match self.name() {
                __rt::Some(name) => __rt::Some(name.spec().class),
                __rt::None => __rt::None,
            }
        }
        /// The success, or why there is none.
        ///
        /// # Errors
        /// A documented fault, silence, or an answer that the spec file does not know.
        pub fn into_result(self) -> __rt::Result<Success, __rt::Failure<Fault>> {
            match self {
                Self::Success(body) => __rt::Ok(body),
                Self::Fault(fault) => __rt::Err(__rt::Failure::Fault(fault)),
                Self::Undocumented(what) => __rt::Err(__rt::Failure::Undocumented(what)),
            }
        }
        /// The reply that a server would have to give for it, as a proxy or a replaying server does.
        ///
        /// # Errors
        /// An answer that the spec file does not know.
        pub fn into_reply(self) -> __rt::Result<Reply, __rt::Undocumented> {
            __rt::Ok(
                match self {
                    Self::Success(body) => Reply::Success(body),
                    Self::Fault(fault) => Reply::Fault(fault),
                    Self::Undocumented(what) => return __rt::Err(what),
                },
            )
        }
        #[doc(hidden)]
        pub const __OUTCOMES: __rt::Outcomes = Reply::__OUTCOMES;
    }
    #[automatically_derived]
    impl __rt::From<Reply> for Outcome {
        fn from(reply: Reply) -> Self {
            match reply {
                Reply::Success(body) => Self::Success(body),
                Reply::Fault(fault) => Self::Fault(fault),
            }
        }
    }
    #[automatically_derived]
    impl __rt::Outcome for Outcome {
        fn read(
            outcome: __rt::usize,
            edition: __rt::Option<__rt::usize>,
            value: __rt::Value<'_>,
        ) -> __rt::Result<Self, __rt::Misfit> {
            match (outcome, edition) {
                (0usize, __rt::None) => {
                    __rt::Ok(Self::Success(<Success as __rt::Message>::read(value)?))
                }
                (1usize, __rt::None) => {
                    __rt::Ok(
                        Self::Fault(
                            Fault::Authorization(
                                AuthorizationBody::Documented(
                                    <Authorization as __rt::Message>::read(value)?,
                                ),
                            ),
                        ),
                    )
                }
                (1usize, __rt::Some(0usize)) => {
                    __rt::Ok(
                        Self::Fault(
                            Fault::Authorization(
                                AuthorizationBody::AuthorizationBoth(
                                    <AuthorizationBoth as __rt::Message>::read(value)?,
                                ),
                            ),
                        ),
                    )
                }
                (1usize, __rt::Some(1usize)) => {
                    __rt::Ok(
                        Self::Fault(
                            Fault::Authorization(
                                AuthorizationBody::Authorization8(
                                    <Authorization8 as __rt::Message>::read(value)?,
                                ),
                            ),
                        ),
                    )
                }
                (2usize, __rt::None) => {
                    __rt::Ok(
                        Self::Fault(
                            Fault::NoPermission(
                                NoPermissionBody::Documented(
                                    <NoPermission as __rt::Message>::read(value)?,
                                ),
                            ),
                        ),
                    )
                }
                (2usize, __rt::Some(0usize)) => {
                    __rt::Ok(
                        Self::Fault(
                            Fault::NoPermission(
                                NoPermissionBody::NoPermission8(
                                    <NoPermission8 as __rt::Message>::read(value)?,
                                ),
                            ),
                        ),
                    )
                }
                (3usize, __rt::None) => {
                    __rt::Ok(
                        Self::Fault(
                            Fault::SessionNotFound(
                                <SessionNotFound as __rt::Message>::read(value)?,
                            ),
                        ),
                    )
                }
                (4usize, __rt::None) => {
                    __rt::Ok(
                        Self::Fault(
                            Fault::TotpRequired(
                                <TotpRequired as __rt::Message>::read(value)?,
                            ),
                        ),
                    )
                }
                (5usize, __rt::None) => {
                    __rt::Ok(
                        Self::Fault(
                            Fault::TotpInvalid(
                                <TotpInvalid as __rt::Message>::read(value)?,
                            ),
                        ),
                    )
                }
                _ => __rt::Err(__rt::Misfit::no_such_outcome()),
            }
        }
        fn undocumented(what: __rt::Undocumented) -> Self {
            Self::Undocumented(what)
        }
    }
    /// `http`: POST `/api/v1/sessions/logout`.
    #[derive(__rt::Clone, __rt::Copy, __rt::Debug)]
    pub enum Http {}
    #[automatically_derived]
    impl __rt::Binding for Http {
        type Operation = Operation;
        const NAME: &'static __rt::str = "http";
    }
    #[automatically_derived]
    impl __rt::HttpBinding for Http {}
    impl Http {
        /// Encodes a request as a client sends it: the target is path and query.
        ///
        /// # Errors
        /// A request that breaks its schema, or that the binding cannot carry.
        pub fn encode_request(
            request: &Request,
            credentials: &Credentials,
        ) -> __rt::Result<__rt::http::Request<__rt::Vec<__rt::u8>>, __rt::EncodeError> {
            <Self as __rt::HttpBinding>::encode_request(request, credentials)
        }
        /// Decodes a request as a server gets it.
        ///
        /// # Errors
        /// What is no request of this binding, holds no message, or one that breaks its schema.
        pub fn decode_request(
            request: &__rt::http::Request<impl __rt::AsRef<[__rt::u8]>>,
        ) -> __rt::Result<__rt::Call<Operation>, __rt::DecodeError> {
            <Self as __rt::HttpBinding>::decode_request(request)
        }
        /// Encodes a reply as a server sends it, with its status.
        ///
        /// # Errors
        /// A reply that breaks its schema, or that the binding cannot carry.
        pub fn encode_reply(
            reply: &Reply,
        ) -> __rt::Result<__rt::http::Response<__rt::Vec<__rt::u8>>, __rt::EncodeError> {
            <Self as __rt::HttpBinding>::encode_reply(reply)
        }
        /// Decodes a response as a client gets it, after every transfer and content coding.
        ///
        /// # Errors
        /// What holds no message of this binding.
        pub fn decode_reply(
            response: &__rt::http::Response<impl __rt::AsRef<[__rt::u8]>>,
        ) -> __rt::Result<Outcome, __rt::DecodeError> {
            <Self as __rt::HttpBinding>::decode_reply(response)
        }
    }
}
