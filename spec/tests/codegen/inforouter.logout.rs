/// End an authentication ticket.
///
/// Ends an authentication ticket and the session variables kept for it; nothing accepts the ticket afterwards.
///
/// Operation `inforouter.logout`, by the document "LogOut API" of infoRouter.
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
pub mod logout {
    #[doc(hidden)]
    pub use ::signoff::__private as __rt;
    /// The spec file, and what it says of outcomes.
    pub static SPEC: __rt::Spec = __rt::Spec::new(
        "inforouter.logout",
        SPEC_FILE,
        4u32,
        TEXT,
        OUTCOMES,
    );
    const SPEC_FILE: &__rt::str = "inforouter.logout.json";
    const TEXT: &__rt::str = __rt::builtin("inforouter.logout.json");
    const OUTCOMES: &[__rt::OutcomeSpec] = &[
        __rt::OutcomeSpec {
            name: "success",
            title: "The ticket has ended",
            class: __rt::Class::Success,
            benign: false,
            code: __rt::None,
            statuses: &[200u16],
            implied: true,
            line: 141u32,
            editions: &[
                __rt::EditionSpec {
                    name: "2026, with errorCode",
                    statuses: &[],
                    implied: false,
                    line: 164u32,
                },
                __rt::EditionSpec {
                    name: "7.5",
                    statuses: &[],
                    implied: false,
                    line: 180u32,
                },
            ],
        },
        __rt::OutcomeSpec {
            name: "session_invalid",
            title: "The ticket is missing, expired or unknown",
            class: __rt::Class::Fault,
            benign: true,
            code: __rt::Some(__rt::Code::Number(901i64)),
            statuses: &[200u16],
            implied: true,
            line: 198u32,
            editions: &[
                __rt::EditionSpec {
                    name: "2026, with errorCode",
                    statuses: &[],
                    implied: false,
                    line: 226u32,
                },
            ],
        },
    ];
    #[doc(hidden)]
    pub const __MESSAGES: &[__rt::AnyMessage] = &[
        __rt::AnyMessage::of::<Request>("Request", "/request/schema"),
        __rt::AnyMessage::of::<Success>("Success", "/outcomes/success/schema"),
        __rt::AnyMessage::of::<
            SuccessErrorCode,
        >("SuccessErrorCode", "/outcomes/success/editions/0/schema"),
        __rt::AnyMessage::of::<
            SuccessResponse,
        >("SuccessResponse", "/outcomes/success/editions/1/schema"),
        __rt::AnyMessage::of::<
            SessionInvalid,
        >("SessionInvalid", "/outcomes/session_invalid/schema"),
        __rt::AnyMessage::of::<
            SessionInvalidErrorCode,
        >("SessionInvalidErrorCode", "/outcomes/session_invalid/editions/0/schema"),
    ];
    impl Request {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "inforouter.logout",
            message: "request",
            file: SPEC_FILE,
            line: 68u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "AuthenticationTicket",
                    line: 73u32,
                    required: false,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: true,
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
            operation: "inforouter.logout",
            message: "success",
            file: SPEC_FILE,
            line: 145u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "success",
                    line: 151u32,
                    required: true,
                    constant: __rt::Some("\"true\""),
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
    impl __rt::FieldType for Success {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl SuccessErrorCode {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "inforouter.logout",
            message: "success (2026, with errorCode)",
            file: SPEC_FILE,
            line: 166u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "success",
                    line: 172u32,
                    required: true,
                    constant: __rt::Some("\"true\""),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "error",
                    line: 173u32,
                    required: true,
                    constant: __rt::Some("\"\""),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "errorCode",
                    line: 174u32,
                    required: true,
                    constant: __rt::Some("\"0\""),
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
    impl __rt::FieldType for SuccessErrorCode {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl SuccessResponse {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "inforouter.logout",
            message: "success (7.5)",
            file: SPEC_FILE,
            line: 182u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "success",
                    line: 188u32,
                    required: true,
                    constant: __rt::Some("\"true\""),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "error",
                    line: 189u32,
                    required: true,
                    constant: __rt::Some("\"\""),
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
    impl __rt::FieldType for SuccessResponse {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl SessionInvalid {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "inforouter.logout",
            message: "session_invalid",
            file: SPEC_FILE,
            line: 203u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "success",
                    line: 209u32,
                    required: true,
                    constant: __rt::Some("\"false\""),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "error",
                    line: 210u32,
                    required: true,
                    constant: __rt::Some("\"[901] Session expired or Invalid ticket\""),
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
    impl __rt::FieldType for SessionInvalid {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl SessionInvalidErrorCode {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "inforouter.logout",
            message: "session_invalid (2026, with errorCode)",
            file: SPEC_FILE,
            line: 228u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "success",
                    line: 234u32,
                    required: true,
                    constant: __rt::Some("\"false\""),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "error",
                    line: 235u32,
                    required: true,
                    constant: __rt::Some("\"Session expired or invalid ticket\""),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "errorCode",
                    line: 236u32,
                    required: true,
                    constant: __rt::Some("\"4010\""),
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
    impl __rt::FieldType for SessionInvalidErrorCode {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    /// The operation `inforouter.logout`.
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
    /// Names the ticket to end, unless a cookie does.
    ///
    /// The schema of `request`, in line 68 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct Request {
        /// Ticket to end; where it is absent, the cookie counts (`AuthenticationTicket`, line 73 of the spec file; line 22 of the document).
        pub authentication_ticket: __rt::Option<__rt::Secret<__rt::String>>,
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl Request {
        /// With the required members, and nothing else.
        pub fn new() -> Self {
            Self {
                authentication_ticket: __rt::None,
                other: __rt::Map::new(),
            }
        }
    }
    #[automatically_derived]
    impl __rt::Default for Request {
        fn default() -> Self {
            Self::new()
        }
    }
    #[automatically_derived]
    impl __rt::Message for Request {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_authentication_ticket = __rt::None;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "AuthenticationTicket" => {
                        member_authentication_ticket = __rt::Some(
                            member.read::<__rt::Secret<__rt::String>>()?,
                        );
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::Ok(Self {
                authentication_ticket: member_authentication_ticket,
                other: others,
            })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object.optional("AuthenticationTicket", &self.authentication_ticket)?;
            object.others(&self.other, &["AuthenticationTicket"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl Request {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"LogoutRequest\",\"description\":\"Names the ticket to end, unless a cookie does\",\"type\":\"object\",\"properties\":{\"AuthenticationTicket\":{\"description\":\"Ticket to end; where it is absent, the cookie counts\",\"examples\":[\"3f2a1b4c-5d6e-7f8a-9b0c-1d2e3f4a5b6c\"],\"type\":\"string\"}}}";
    }
    __rt::json_schema! {
        Request = "Request", "signoff::inforouter.logout::Request"
    }
    /// Says that the ticket has ended.
    ///
    /// The schema of `success`, in line 145 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct Success {
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl Success {
        /// With the required members, and nothing else.
        pub fn new() -> Self {
            Self { other: __rt::Map::new() }
        }
    }
    #[automatically_derived]
    impl __rt::Default for Success {
        fn default() -> Self {
            Self::new()
        }
    }
    #[automatically_derived]
    impl __rt::Message for Success {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_success = false;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "success" => {
                        member.constant(__rt::Constant::Text("true"))?;
                        member_success = true;
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_success, "success")?;
            __rt::Ok(Self { other: others })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object.fixed("\"success\":\"true\"");
            object.others(&self.other, &["success"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl Success {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"Success\",\"description\":\"Says that the ticket has ended\",\"type\":\"object\",\"required\":[\"success\"],\"properties\":{\"success\":{\"const\":\"true\"}}}";
    }
    __rt::json_schema! {
        Success = "Success", "signoff::inforouter.logout::Success"
    }
    /// The element response with an empty error and the code 0.
    ///
    /// The schema of `success (2026, with errorCode)`, in line 166 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct SuccessErrorCode {
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl SuccessErrorCode {
        /// With the required members, and nothing else.
        pub fn new() -> Self {
            Self { other: __rt::Map::new() }
        }
    }
    #[automatically_derived]
    impl __rt::Default for SuccessErrorCode {
        fn default() -> Self {
            Self::new()
        }
    }
    #[automatically_derived]
    impl __rt::Message for SuccessErrorCode {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_success = false;
            let mut member_error = false;
            let mut member_error_code = false;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "success" => {
                        member.constant(__rt::Constant::Text("true"))?;
                        member_success = true;
                    }
                    "error" => {
                        member.constant(__rt::Constant::Text(""))?;
                        member_error = true;
                    }
                    "errorCode" => {
                        member.constant(__rt::Constant::Text("0"))?;
                        member_error_code = true;
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_success, "success")?;
            __rt::present(member_error, "error")?;
            __rt::present(member_error_code, "errorCode")?;
            __rt::Ok(Self { other: others })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object.fixed("\"success\":\"true\",\"error\":\"\",\"errorCode\":\"0\"");
            object.others(&self.other, &["success", "error", "errorCode"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl SuccessErrorCode {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"SuccessErrorCode\",\"description\":\"The element response with an empty error and the code 0\",\"type\":\"object\",\"required\":[\"success\",\"error\",\"errorCode\"],\"properties\":{\"success\":{\"const\":\"true\"},\"error\":{\"const\":\"\"},\"errorCode\":{\"const\":\"0\"}}}";
    }
    __rt::json_schema! {
        SuccessErrorCode = "SuccessErrorCode",
        "signoff::inforouter.logout::SuccessErrorCode"
    }
    /// The element response with an empty error.
    ///
    /// The schema of `success (7.5)`, in line 182 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct SuccessResponse {
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl SuccessResponse {
        /// With the required members, and nothing else.
        pub fn new() -> Self {
            Self { other: __rt::Map::new() }
        }
    }
    #[automatically_derived]
    impl __rt::Default for SuccessResponse {
        fn default() -> Self {
            Self::new()
        }
    }
    #[automatically_derived]
    impl __rt::Message for SuccessResponse {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_success = false;
            let mut member_error = false;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "success" => {
                        member.constant(__rt::Constant::Text("true"))?;
                        member_success = true;
                    }
                    "error" => {
                        member.constant(__rt::Constant::Text(""))?;
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
            object.fixed("\"success\":\"true\",\"error\":\"\"");
            object.others(&self.other, &["success", "error"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl SuccessResponse {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"SuccessResponse\",\"description\":\"The element response with an empty error\",\"type\":\"object\",\"required\":[\"success\",\"error\"],\"properties\":{\"success\":{\"const\":\"true\"},\"error\":{\"const\":\"\"}}}";
    }
    __rt::json_schema! {
        SuccessResponse = "SuccessResponse",
        "signoff::inforouter.logout::SuccessResponse"
    }
    /// There is no live ticket to end.
    ///
    /// The schema of `session_invalid`, in line 203 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct SessionInvalid {
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl SessionInvalid {
        /// With the required members, and nothing else.
        pub fn new() -> Self {
            Self { other: __rt::Map::new() }
        }
    }
    #[automatically_derived]
    impl __rt::Default for SessionInvalid {
        fn default() -> Self {
            Self::new()
        }
    }
    #[automatically_derived]
    impl __rt::Message for SessionInvalid {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_success = false;
            let mut member_error = false;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "success" => {
                        member.constant(__rt::Constant::Text("false"))?;
                        member_success = true;
                    }
                    "error" => {
                        member
                            .constant(
                                __rt::Constant::Text(
                                    "[901] Session expired or Invalid ticket",
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
                    "\"success\":\"false\",\"error\":\"[901] Session expired or Invalid ticket\"",
                );
            object.others(&self.other, &["success", "error"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl SessionInvalid {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"SessionInvalid\",\"description\":\"There is no live ticket to end\",\"type\":\"object\",\"required\":[\"success\",\"error\"],\"properties\":{\"success\":{\"const\":\"false\"},\"error\":{\"const\":\"[901] Session expired or Invalid ticket\"}}}";
    }
    __rt::json_schema! {
        SessionInvalid = "SessionInvalid", "signoff::inforouter.logout::SessionInvalid"
    }
    /// The element response, the text without its code, and the code 4010.
    ///
    /// The schema of `session_invalid (2026, with errorCode)`, in line 228 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct SessionInvalidErrorCode {
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl SessionInvalidErrorCode {
        /// With the required members, and nothing else.
        pub fn new() -> Self {
            Self { other: __rt::Map::new() }
        }
    }
    #[automatically_derived]
    impl __rt::Default for SessionInvalidErrorCode {
        fn default() -> Self {
            Self::new()
        }
    }
    #[automatically_derived]
    impl __rt::Message for SessionInvalidErrorCode {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_success = false;
            let mut member_error = false;
            let mut member_error_code = false;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "success" => {
                        member.constant(__rt::Constant::Text("false"))?;
                        member_success = true;
                    }
                    "error" => {
                        member
                            .constant(
                                __rt::Constant::Text("Session expired or invalid ticket"),
                            )?;
                        member_error = true;
                    }
                    "errorCode" => {
                        member.constant(__rt::Constant::Text("4010"))?;
                        member_error_code = true;
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_success, "success")?;
            __rt::present(member_error, "error")?;
            __rt::present(member_error_code, "errorCode")?;
            __rt::Ok(Self { other: others })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object
                .fixed(
                    "\"success\":\"false\",\"error\":\"Session expired or invalid ticket\",\"errorCode\":\"4010\"",
                );
            object.others(&self.other, &["success", "error", "errorCode"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl SessionInvalidErrorCode {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"SessionInvalidErrorCode\",\"description\":\"The element response, the text without its code, and the code 4010\",\"type\":\"object\",\"required\":[\"success\",\"error\",\"errorCode\"],\"properties\":{\"success\":{\"const\":\"false\"},\"error\":{\"const\":\"Session expired or invalid ticket\"},\"errorCode\":{\"const\":\"4010\"}}}";
    }
    __rt::json_schema! {
        SessionInvalidErrorCode = "SessionInvalidErrorCode",
        "signoff::inforouter.logout::SessionInvalidErrorCode"
    }
    /// What travels beside the request: credentials, and header parameters of the bindings. Everything is
    /// optional, as a server has to answer requests without it, too.
    #[derive(__rt::Clone, __rt::Debug, __rt::Default, __rt::PartialEq, __rt::Eq)]
    pub struct Credentials {
        /// Authentication ticket (`ticket`; query parameter `AuthenticationTicket`, else form field `AuthenticationTicket`, else SOAP element `AuthenticationTicket`, else cookie `ticket`).
        pub ticket: __rt::Option<__rt::Secret<__rt::String>>,
    }
    #[automatically_derived]
    impl __rt::Credentials for Credentials {
        fn to_metadata(&self) -> __rt::Metadata {
            let metadata = __rt::Metadata::new();
            let metadata = __rt::credential(metadata, "ticket", "ticket", &self.ticket);
            metadata
        }
        fn from_metadata(metadata: &__rt::Metadata) -> Self {
            Self {
                ticket: __rt::credential_of(metadata, "ticket", "ticket"),
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
        /// The ticket has ended (`success`, status 200).
        Success,
        /// The ticket is missing, expired or unknown (`session_invalid`, code `901`, status 200).
        SessionInvalid,
    }
    impl OutcomeName {
        /// Every outcome.
        pub const ALL: &'static [Self] = &[Self::Success, Self::SessionInvalid];
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
    /// The forms of `success`: the documented one, and those of other versions.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub enum SuccessBody {
        /// As documented.
        Documented(Success),
        /// Servers of: 2026, with errorCode.
        SuccessErrorCode(SuccessErrorCode),
        /// Servers of: 7.5.
        SuccessResponse(SuccessResponse),
    }
    __rt::from_body! {
        SuccessBody : Success => Documented
    }
    __rt::from_body! {
        SuccessBody : SuccessErrorCode => SuccessErrorCode
    }
    __rt::from_body! {
        SuccessBody : SuccessResponse => SuccessResponse
    }
    impl SuccessBody {
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
                Self::SuccessErrorCode(body) => __rt::Message::write(body, out),
                Self::SuccessResponse(body) => __rt::Message::write(body, out),
            }
        }
    }
    /// The forms of `session_invalid`: the documented one, and those of other versions.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub enum SessionInvalidBody {
        /// As documented.
        Documented(SessionInvalid),
        /// Servers of: 2026, with errorCode.
        SessionInvalidErrorCode(SessionInvalidErrorCode),
    }
    __rt::from_body! {
        SessionInvalidBody : SessionInvalid => Documented
    }
    __rt::from_body! {
        SessionInvalidBody : SessionInvalidErrorCode => SessionInvalidErrorCode
    }
    impl SessionInvalidBody {
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
                Self::SessionInvalidErrorCode(body) => __rt::Message::write(body, out),
            }
        }
    }
    /// The faults.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub enum Fault {
        /// The ticket is missing, expired or unknown (`session_invalid`, code `901`, status 200).
        SessionInvalid(SessionInvalidBody),
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
                Self::SessionInvalid(_) => OutcomeName::SessionInvalid,
            }
        }
        #[doc(hidden)]
        pub const __OUTCOMES: __rt::Outcomes = __rt::Outcomes {
            operation: "inforouter.logout",
            file: SPEC_FILE,
            names: &[("session_invalid", 198u32)],
        };
    }
    __rt::from_body! {
        Fault : SessionInvalidBody => SessionInvalid
    }
    __rt::from_body! {
        Fault : SessionInvalid => SessionInvalid through __rt::Into::into
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
        /// The ticket has ended (`success`, status 200).
        Success(SuccessBody),
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
            operation: "inforouter.logout",
            file: SPEC_FILE,
            names: &[("success", 141u32), ("session_invalid", 198u32)],
        };
    }
    __rt::from_body! {
        Reply : SuccessBody => Success
    }
    __rt::from_body! {
        Reply : Success => Success through __rt::Into::into
    }
    __rt::from_body! {
        Reply : Fault => Fault
    }
    __rt::from_body! {
        Reply : SessionInvalid => Fault through __rt::Into::into
    }
    #[automatically_derived]
    impl __rt::Reply for Reply {
        fn position(&self) -> (__rt::usize, __rt::Option<__rt::usize>) {
            let edition = match self {
                Self::Success(body) => {
                    match body {
                        SuccessBody::Documented(_) => __rt::None,
                        SuccessBody::SuccessErrorCode(_) => __rt::Some(0usize),
                        SuccessBody::SuccessResponse(_) => __rt::Some(1usize),
                    }
                }
                Self::Fault(Fault::SessionInvalid(body)) => {
                    match body {
                        SessionInvalidBody::Documented(_) => __rt::None,
                        SessionInvalidBody::SessionInvalidErrorCode(_) => {
                            __rt::Some(0usize)
                        }
                    }
                }
            };
            (self.outcome() as __rt::usize, edition)
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            match self {
                Self::Success(body) => body.write(out),
                Self::Fault(Fault::SessionInvalid(body)) => body.write(out),
            }
        }
    }
    /// What a client may see.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    #[non_exhaustive]
    pub enum Outcome {
        /// The ticket has ended (`success`, status 200).
        Success(SuccessBody),
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
        pub fn into_result(self) -> __rt::Result<SuccessBody, __rt::Failure<Fault>> {
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
        fn select(seen: &__rt::Seen<'_>) -> __rt::Option<__rt::usize> {
            let place_0 = seen.at(&["success"]);
            if place_0.is(__rt::Constant::Text("true")) {
                return __rt::Some(0usize);
            }
            if place_0.is(__rt::Constant::Text("false")) {
                return __rt::Some(1usize);
            }
            __rt::None
        }
        fn read(
            outcome: __rt::usize,
            edition: __rt::Option<__rt::usize>,
            value: __rt::Value<'_>,
        ) -> __rt::Result<Self, __rt::Misfit> {
            match (outcome, edition) {
                (0usize, __rt::None) => {
                    __rt::Ok(
                        Self::Success(
                            SuccessBody::Documented(
                                <Success as __rt::Message>::read(value)?,
                            ),
                        ),
                    )
                }
                (0usize, __rt::Some(0usize)) => {
                    __rt::Ok(
                        Self::Success(
                            SuccessBody::SuccessErrorCode(
                                <SuccessErrorCode as __rt::Message>::read(value)?,
                            ),
                        ),
                    )
                }
                (0usize, __rt::Some(1usize)) => {
                    __rt::Ok(
                        Self::Success(
                            SuccessBody::SuccessResponse(
                                <SuccessResponse as __rt::Message>::read(value)?,
                            ),
                        ),
                    )
                }
                (1usize, __rt::None) => {
                    __rt::Ok(
                        Self::Fault(
                            Fault::SessionInvalid(
                                SessionInvalidBody::Documented(
                                    <SessionInvalid as __rt::Message>::read(value)?,
                                ),
                            ),
                        ),
                    )
                }
                (1usize, __rt::Some(0usize)) => {
                    __rt::Ok(
                        Self::Fault(
                            Fault::SessionInvalid(
                                SessionInvalidBody::SessionInvalidErrorCode(
                                    <SessionInvalidErrorCode as __rt::Message>::read(value)?,
                                ),
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
    /// `get`: GET `/srv.asmx/LogOut`.
    #[derive(__rt::Clone, __rt::Copy, __rt::Debug)]
    pub enum Get {}
    #[automatically_derived]
    impl __rt::Binding for Get {
        type Operation = Operation;
        const NAME: &'static __rt::str = "get";
    }
    #[automatically_derived]
    impl __rt::HttpBinding for Get {}
    impl Get {
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
    /// `post`: POST `/srv.asmx/LogOut`.
    #[derive(__rt::Clone, __rt::Copy, __rt::Debug)]
    pub enum Post {}
    #[automatically_derived]
    impl __rt::Binding for Post {
        type Operation = Operation;
        const NAME: &'static __rt::str = "post";
    }
    #[automatically_derived]
    impl __rt::HttpBinding for Post {}
    impl Post {
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
    /// `soap`: SOAP 1.1, `http://tempuri.org/LogOut` at `/srv.asmx`.
    #[derive(__rt::Clone, __rt::Copy, __rt::Debug)]
    pub enum Soap {}
    #[automatically_derived]
    impl __rt::Binding for Soap {
        type Operation = Operation;
        const NAME: &'static __rt::str = "soap";
    }
    #[automatically_derived]
    impl __rt::HttpBinding for Soap {}
    impl Soap {
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
