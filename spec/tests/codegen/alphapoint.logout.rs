/// Log out of the gateway.
///
/// Ends the session of the WebSocket connection that the request travels on.
///
/// Operation `alphapoint.logout`, by the document "LogOut" of AlphaPoint.
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
        "alphapoint.logout",
        SPEC_FILE,
        4u32,
        TEXT,
        OUTCOMES,
    );
    const SPEC_FILE: &__rt::str = "alphapoint.logout.json";
    const TEXT: &__rt::str = __rt::builtin("alphapoint.logout.json");
    const OUTCOMES: &[__rt::OutcomeSpec] = &[
        __rt::OutcomeSpec {
            name: "success",
            title: "The session has ended",
            class: __rt::Class::Success,
            benign: false,
            code: __rt::None,
            statuses: &[],
            implied: true,
            line: 148u32,
            editions: &[],
        },
        __rt::OutcomeSpec {
            name: "not_authorized",
            title: "The caller may not do this",
            class: __rt::Class::Fault,
            benign: false,
            code: __rt::Some(__rt::Code::Number(20i64)),
            statuses: &[],
            implied: true,
            line: 179u32,
            editions: &[],
        },
        __rt::OutcomeSpec {
            name: "invalid_response",
            title: "The server got something that it cannot use",
            class: __rt::Class::Fault,
            benign: false,
            code: __rt::Some(__rt::Code::Number(100i64)),
            statuses: &[],
            implied: true,
            line: 202u32,
            editions: &[
                __rt::EditionSpec {
                    name: "gateways with the text Invalid Request",
                    statuses: &[],
                    implied: false,
                    line: 224u32,
                },
            ],
        },
        __rt::OutcomeSpec {
            name: "operation_failed",
            title: "The operation did not succeed",
            class: __rt::Class::Fault,
            benign: false,
            code: __rt::Some(__rt::Code::Number(101i64)),
            statuses: &[],
            implied: true,
            line: 243u32,
            editions: &[],
        },
        __rt::OutcomeSpec {
            name: "server_error",
            title: "The server failed",
            class: __rt::Class::Fault,
            benign: false,
            code: __rt::Some(__rt::Code::Number(102i64)),
            statuses: &[],
            implied: true,
            line: 266u32,
            editions: &[],
        },
        __rt::OutcomeSpec {
            name: "resource_not_found",
            title: "Something that the operation needs does not exist",
            class: __rt::Class::Fault,
            benign: false,
            code: __rt::Some(__rt::Code::Number(104i64)),
            statuses: &[],
            implied: true,
            line: 289u32,
            editions: &[],
        },
    ];
    #[doc(hidden)]
    pub const __MESSAGES: &[__rt::AnyMessage] = &[
        __rt::AnyMessage::of::<Request>("Request", "/request/schema"),
        __rt::AnyMessage::of::<Success>("Success", "/outcomes/success/schema"),
        __rt::AnyMessage::of::<
            NotAuthorized,
        >("NotAuthorized", "/outcomes/not_authorized/schema"),
        __rt::AnyMessage::of::<
            InvalidResponse,
        >("InvalidResponse", "/outcomes/invalid_response/schema"),
        __rt::AnyMessage::of::<
            InvalidRequest,
        >("InvalidRequest", "/outcomes/invalid_response/editions/0/schema"),
        __rt::AnyMessage::of::<
            OperationFailed,
        >("OperationFailed", "/outcomes/operation_failed/schema"),
        __rt::AnyMessage::of::<
            ServerError,
        >("ServerError", "/outcomes/server_error/schema"),
        __rt::AnyMessage::of::<
            ResourceNotFound,
        >("ResourceNotFound", "/outcomes/resource_not_found/schema"),
    ];
    impl Request {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "alphapoint.logout",
            message: "request",
            file: SPEC_FILE,
            line: 89u32,
            closed: true,
            fields: &[],
        };
    }
    #[automatically_derived]
    impl __rt::FieldType for Request {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl Success {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "alphapoint.logout",
            message: "success",
            file: SPEC_FILE,
            line: 152u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "result",
                    line: 158u32,
                    required: true,
                    constant: __rt::Some("true"),
                    item: __rt::Item {
                        kinds: __rt::Kinds::BOOLEAN,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "errormsg",
                    line: 159u32,
                    required: true,
                    constant: __rt::Some("null"),
                    item: __rt::Item {
                        kinds: __rt::Kinds::NULL,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "errorcode",
                    line: 160u32,
                    required: true,
                    constant: __rt::Some("0"),
                    item: __rt::Item {
                        kinds: __rt::Kinds::INTEGER,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "detail",
                    line: 161u32,
                    required: true,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING.or(__rt::Kinds::NULL),
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
    impl NotAuthorized {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "alphapoint.logout",
            message: "not_authorized",
            file: SPEC_FILE,
            line: 183u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "result",
                    line: 189u32,
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
                    name: "errormsg",
                    line: 190u32,
                    required: true,
                    constant: __rt::Some("\"Not Authorized\""),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "errorcode",
                    line: 191u32,
                    required: true,
                    constant: __rt::Some("20"),
                    item: __rt::Item {
                        kinds: __rt::Kinds::INTEGER,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "detail",
                    line: 192u32,
                    required: false,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING.or(__rt::Kinds::NULL),
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
            ],
        };
    }
    #[automatically_derived]
    impl __rt::FieldType for NotAuthorized {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl InvalidResponse {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "alphapoint.logout",
            message: "invalid_response",
            file: SPEC_FILE,
            line: 206u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "result",
                    line: 212u32,
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
                    name: "errormsg",
                    line: 213u32,
                    required: true,
                    constant: __rt::Some("\"Invalid Response\""),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "errorcode",
                    line: 214u32,
                    required: true,
                    constant: __rt::Some("100"),
                    item: __rt::Item {
                        kinds: __rt::Kinds::INTEGER,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "detail",
                    line: 215u32,
                    required: false,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING.or(__rt::Kinds::NULL),
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
            ],
        };
    }
    #[automatically_derived]
    impl __rt::FieldType for InvalidResponse {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl InvalidRequest {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "alphapoint.logout",
            message: "invalid_response (gateways with the text Invalid Request)",
            file: SPEC_FILE,
            line: 226u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "result",
                    line: 232u32,
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
                    name: "errormsg",
                    line: 233u32,
                    required: true,
                    constant: __rt::Some("\"Invalid Request\""),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "errorcode",
                    line: 234u32,
                    required: true,
                    constant: __rt::Some("100"),
                    item: __rt::Item {
                        kinds: __rt::Kinds::INTEGER,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "detail",
                    line: 235u32,
                    required: true,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING.or(__rt::Kinds::NULL),
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
            ],
        };
    }
    #[automatically_derived]
    impl __rt::FieldType for InvalidRequest {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl OperationFailed {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "alphapoint.logout",
            message: "operation_failed",
            file: SPEC_FILE,
            line: 247u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "result",
                    line: 253u32,
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
                    name: "errormsg",
                    line: 254u32,
                    required: true,
                    constant: __rt::Some("\"Operation Failed\""),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "errorcode",
                    line: 255u32,
                    required: true,
                    constant: __rt::Some("101"),
                    item: __rt::Item {
                        kinds: __rt::Kinds::INTEGER,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "detail",
                    line: 256u32,
                    required: false,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING.or(__rt::Kinds::NULL),
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
            ],
        };
    }
    #[automatically_derived]
    impl __rt::FieldType for OperationFailed {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl ServerError {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "alphapoint.logout",
            message: "server_error",
            file: SPEC_FILE,
            line: 270u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "result",
                    line: 276u32,
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
                    name: "errormsg",
                    line: 277u32,
                    required: true,
                    constant: __rt::Some("\"Server Error\""),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "errorcode",
                    line: 278u32,
                    required: true,
                    constant: __rt::Some("102"),
                    item: __rt::Item {
                        kinds: __rt::Kinds::INTEGER,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "detail",
                    line: 279u32,
                    required: false,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING.or(__rt::Kinds::NULL),
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
            ],
        };
    }
    #[automatically_derived]
    impl __rt::FieldType for ServerError {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl ResourceNotFound {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "alphapoint.logout",
            message: "resource_not_found",
            file: SPEC_FILE,
            line: 293u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "result",
                    line: 299u32,
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
                    name: "errormsg",
                    line: 300u32,
                    required: true,
                    constant: __rt::Some("\"Resource Not Found\""),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "errorcode",
                    line: 301u32,
                    required: true,
                    constant: __rt::Some("104"),
                    item: __rt::Item {
                        kinds: __rt::Kinds::INTEGER,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "detail",
                    line: 302u32,
                    required: false,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING.or(__rt::Kinds::NULL),
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
            ],
        };
    }
    #[automatically_derived]
    impl __rt::FieldType for ResourceNotFound {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    /// The operation `alphapoint.logout`.
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
    /// Has no members.
    ///
    /// The schema of `request`, in line 89 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct Request {}
    impl Request {
        /// With the required members, and nothing else.
        pub fn new() -> Self {
            Self {}
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
            for member in value.object()? {
                match member.name() {
                    _ => return __rt::Err(member.forbidden()),
                }
            }
            __rt::Ok(Self {})
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object.end();
            __rt::Ok(())
        }
    }
    impl Request {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"LogoutRequest\",\"description\":\"Has no members\",\"examples\":[{}],\"type\":\"object\",\"additionalProperties\":false}";
    }
    __rt::json_schema! {
        Request = "Request", "signoff::alphapoint.logout::Request"
    }
    /// Reports success; apart from detail, every member is fixed.
    ///
    /// The schema of `success`, in line 152 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct Success {
        /// Free text of the server, null as a rule (`detail`, line 161 of the spec file; line 33 of the document).
        pub detail: __rt::Nullable<__rt::String>,
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl Success {
        /// With the required members, and nothing else.
        pub fn new(detail: impl __rt::Into<__rt::Nullable<__rt::String>>) -> Self {
            Self {
                detail: __rt::Into::into(detail),
                other: __rt::Map::new(),
            }
        }
    }
    #[automatically_derived]
    impl __rt::Message for Success {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_result = false;
            let mut member_errormsg = false;
            let mut member_errorcode = false;
            let mut member_detail = __rt::None;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "result" => {
                        member.constant(__rt::Constant::Boolean(true))?;
                        member_result = true;
                    }
                    "errormsg" => {
                        member.constant(__rt::Constant::Null)?;
                        member_errormsg = true;
                    }
                    "errorcode" => {
                        member.constant(__rt::Constant::Number("0"))?;
                        member_errorcode = true;
                    }
                    "detail" => {
                        member_detail = __rt::Some(
                            member.read::<__rt::Nullable<__rt::String>>()?,
                        );
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_result, "result")?;
            __rt::present(member_errormsg, "errormsg")?;
            __rt::present(member_errorcode, "errorcode")?;
            __rt::Ok(Self {
                detail: __rt::required(member_detail, "detail")?,
                other: others,
            })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object.fixed("\"result\":true,\"errormsg\":null,\"errorcode\":0");
            object.member("detail", &self.detail)?;
            object.others(&self.other, &["result", "errormsg", "errorcode", "detail"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl Success {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"Success\",\"description\":\"Reports success; apart from detail, every member is fixed\",\"type\":\"object\",\"required\":[\"result\",\"errormsg\",\"errorcode\",\"detail\"],\"properties\":{\"result\":{\"const\":true},\"errormsg\":{\"const\":null},\"errorcode\":{\"const\":0},\"detail\":{\"description\":\"Free text of the server, null as a rule\",\"type\":[\"string\",\"null\"]}}}";
    }
    __rt::json_schema! {
        Success = "Success", "signoff::alphapoint.logout::Success"
    }
    /// Reports error 20; apart from detail, every member is fixed.
    ///
    /// The schema of `not_authorized`, in line 183 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct NotAuthorized {
        /// Free text of the server, null as a rule (`detail`, line 192 of the spec file; line 33 of the document).
        pub detail: __rt::Option<__rt::Nullable<__rt::String>>,
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl NotAuthorized {
        /// With the required members, and nothing else.
        pub fn new() -> Self {
            Self {
                detail: __rt::None,
                other: __rt::Map::new(),
            }
        }
    }
    #[automatically_derived]
    impl __rt::Default for NotAuthorized {
        fn default() -> Self {
            Self::new()
        }
    }
    #[automatically_derived]
    impl __rt::Message for NotAuthorized {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_result = false;
            let mut member_errormsg = false;
            let mut member_errorcode = false;
            let mut member_detail = __rt::None;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "result" => {
                        member.constant(__rt::Constant::Boolean(false))?;
                        member_result = true;
                    }
                    "errormsg" => {
                        member.constant(__rt::Constant::Text("Not Authorized"))?;
                        member_errormsg = true;
                    }
                    "errorcode" => {
                        member.constant(__rt::Constant::Number("20"))?;
                        member_errorcode = true;
                    }
                    "detail" => {
                        member_detail = __rt::Some(
                            member.read::<__rt::Nullable<__rt::String>>()?,
                        );
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_result, "result")?;
            __rt::present(member_errormsg, "errormsg")?;
            __rt::present(member_errorcode, "errorcode")?;
            __rt::Ok(Self {
                detail: member_detail,
                other: others,
            })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object
                .fixed(
                    "\"result\":false,\"errormsg\":\"Not Authorized\",\"errorcode\":20",
                );
            object.optional("detail", &self.detail)?;
            object.others(&self.other, &["result", "errormsg", "errorcode", "detail"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl NotAuthorized {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"NotAuthorized\",\"description\":\"Reports error 20; apart from detail, every member is fixed\",\"type\":\"object\",\"required\":[\"result\",\"errormsg\",\"errorcode\"],\"properties\":{\"result\":{\"const\":false},\"errormsg\":{\"const\":\"Not Authorized\"},\"errorcode\":{\"const\":20},\"detail\":{\"description\":\"Free text of the server, null as a rule\",\"type\":[\"string\",\"null\"]}}}";
    }
    __rt::json_schema! {
        NotAuthorized = "NotAuthorized", "signoff::alphapoint.logout::NotAuthorized"
    }
    /// Reports error 100; apart from detail, every member is fixed.
    ///
    /// The schema of `invalid_response`, in line 206 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct InvalidResponse {
        /// Free text of the server, null as a rule (`detail`, line 215 of the spec file; line 33 of the document).
        pub detail: __rt::Option<__rt::Nullable<__rt::String>>,
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl InvalidResponse {
        /// With the required members, and nothing else.
        pub fn new() -> Self {
            Self {
                detail: __rt::None,
                other: __rt::Map::new(),
            }
        }
    }
    #[automatically_derived]
    impl __rt::Default for InvalidResponse {
        fn default() -> Self {
            Self::new()
        }
    }
    #[automatically_derived]
    impl __rt::Message for InvalidResponse {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_result = false;
            let mut member_errormsg = false;
            let mut member_errorcode = false;
            let mut member_detail = __rt::None;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "result" => {
                        member.constant(__rt::Constant::Boolean(false))?;
                        member_result = true;
                    }
                    "errormsg" => {
                        member.constant(__rt::Constant::Text("Invalid Response"))?;
                        member_errormsg = true;
                    }
                    "errorcode" => {
                        member.constant(__rt::Constant::Number("100"))?;
                        member_errorcode = true;
                    }
                    "detail" => {
                        member_detail = __rt::Some(
                            member.read::<__rt::Nullable<__rt::String>>()?,
                        );
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_result, "result")?;
            __rt::present(member_errormsg, "errormsg")?;
            __rt::present(member_errorcode, "errorcode")?;
            __rt::Ok(Self {
                detail: member_detail,
                other: others,
            })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object
                .fixed(
                    "\"result\":false,\"errormsg\":\"Invalid Response\",\"errorcode\":100",
                );
            object.optional("detail", &self.detail)?;
            object.others(&self.other, &["result", "errormsg", "errorcode", "detail"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl InvalidResponse {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"InvalidResponse\",\"description\":\"Reports error 100; apart from detail, every member is fixed\",\"type\":\"object\",\"required\":[\"result\",\"errormsg\",\"errorcode\"],\"properties\":{\"result\":{\"const\":false},\"errormsg\":{\"const\":\"Invalid Response\"},\"errorcode\":{\"const\":100},\"detail\":{\"description\":\"Free text of the server, null as a rule\",\"type\":[\"string\",\"null\"]}}}";
    }
    __rt::json_schema! {
        InvalidResponse = "InvalidResponse",
        "signoff::alphapoint.logout::InvalidResponse"
    }
    /// Reports error 100; apart from detail, every member is fixed.
    ///
    /// The schema of `invalid_response (gateways with the text Invalid Request)`, in line 226 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct InvalidRequest {
        /// Free text of the server, null as a rule (`detail`, line 235 of the spec file).
        pub detail: __rt::Nullable<__rt::String>,
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl InvalidRequest {
        /// With the required members, and nothing else.
        pub fn new(detail: impl __rt::Into<__rt::Nullable<__rt::String>>) -> Self {
            Self {
                detail: __rt::Into::into(detail),
                other: __rt::Map::new(),
            }
        }
    }
    #[automatically_derived]
    impl __rt::Message for InvalidRequest {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_result = false;
            let mut member_errormsg = false;
            let mut member_errorcode = false;
            let mut member_detail = __rt::None;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "result" => {
                        member.constant(__rt::Constant::Boolean(false))?;
                        member_result = true;
                    }
                    "errormsg" => {
                        member.constant(__rt::Constant::Text("Invalid Request"))?;
                        member_errormsg = true;
                    }
                    "errorcode" => {
                        member.constant(__rt::Constant::Number("100"))?;
                        member_errorcode = true;
                    }
                    "detail" => {
                        member_detail = __rt::Some(
                            member.read::<__rt::Nullable<__rt::String>>()?,
                        );
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_result, "result")?;
            __rt::present(member_errormsg, "errormsg")?;
            __rt::present(member_errorcode, "errorcode")?;
            __rt::Ok(Self {
                detail: __rt::required(member_detail, "detail")?,
                other: others,
            })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object
                .fixed(
                    "\"result\":false,\"errormsg\":\"Invalid Request\",\"errorcode\":100",
                );
            object.member("detail", &self.detail)?;
            object.others(&self.other, &["result", "errormsg", "errorcode", "detail"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl InvalidRequest {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"InvalidRequest\",\"description\":\"Reports error 100; apart from detail, every member is fixed\",\"type\":\"object\",\"required\":[\"result\",\"errormsg\",\"errorcode\",\"detail\"],\"properties\":{\"result\":{\"const\":false},\"errormsg\":{\"const\":\"Invalid Request\"},\"errorcode\":{\"const\":100},\"detail\":{\"description\":\"Free text of the server, null as a rule\",\"type\":[\"string\",\"null\"]}}}";
    }
    __rt::json_schema! {
        InvalidRequest = "InvalidRequest", "signoff::alphapoint.logout::InvalidRequest"
    }
    /// Reports error 101; apart from detail, every member is fixed.
    ///
    /// The schema of `operation_failed`, in line 247 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct OperationFailed {
        /// Free text of the server, null as a rule (`detail`, line 256 of the spec file; line 33 of the document).
        pub detail: __rt::Option<__rt::Nullable<__rt::String>>,
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl OperationFailed {
        /// With the required members, and nothing else.
        pub fn new() -> Self {
            Self {
                detail: __rt::None,
                other: __rt::Map::new(),
            }
        }
    }
    #[automatically_derived]
    impl __rt::Default for OperationFailed {
        fn default() -> Self {
            Self::new()
        }
    }
    #[automatically_derived]
    impl __rt::Message for OperationFailed {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_result = false;
            let mut member_errormsg = false;
            let mut member_errorcode = false;
            let mut member_detail = __rt::None;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "result" => {
                        member.constant(__rt::Constant::Boolean(false))?;
                        member_result = true;
                    }
                    "errormsg" => {
                        member.constant(__rt::Constant::Text("Operation Failed"))?;
                        member_errormsg = true;
                    }
                    "errorcode" => {
                        member.constant(__rt::Constant::Number("101"))?;
                        member_errorcode = true;
                    }
                    "detail" => {
                        member_detail = __rt::Some(
                            member.read::<__rt::Nullable<__rt::String>>()?,
                        );
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_result, "result")?;
            __rt::present(member_errormsg, "errormsg")?;
            __rt::present(member_errorcode, "errorcode")?;
            __rt::Ok(Self {
                detail: member_detail,
                other: others,
            })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object
                .fixed(
                    "\"result\":false,\"errormsg\":\"Operation Failed\",\"errorcode\":101",
                );
            object.optional("detail", &self.detail)?;
            object.others(&self.other, &["result", "errormsg", "errorcode", "detail"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl OperationFailed {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"OperationFailed\",\"description\":\"Reports error 101; apart from detail, every member is fixed\",\"type\":\"object\",\"required\":[\"result\",\"errormsg\",\"errorcode\"],\"properties\":{\"result\":{\"const\":false},\"errormsg\":{\"const\":\"Operation Failed\"},\"errorcode\":{\"const\":101},\"detail\":{\"description\":\"Free text of the server, null as a rule\",\"type\":[\"string\",\"null\"]}}}";
    }
    __rt::json_schema! {
        OperationFailed = "OperationFailed",
        "signoff::alphapoint.logout::OperationFailed"
    }
    /// Reports error 102; apart from detail, every member is fixed.
    ///
    /// The schema of `server_error`, in line 270 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct ServerError {
        /// Free text of the server, null as a rule (`detail`, line 279 of the spec file; line 33 of the document).
        pub detail: __rt::Option<__rt::Nullable<__rt::String>>,
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl ServerError {
        /// With the required members, and nothing else.
        pub fn new() -> Self {
            Self {
                detail: __rt::None,
                other: __rt::Map::new(),
            }
        }
    }
    #[automatically_derived]
    impl __rt::Default for ServerError {
        fn default() -> Self {
            Self::new()
        }
    }
    #[automatically_derived]
    impl __rt::Message for ServerError {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_result = false;
            let mut member_errormsg = false;
            let mut member_errorcode = false;
            let mut member_detail = __rt::None;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "result" => {
                        member.constant(__rt::Constant::Boolean(false))?;
                        member_result = true;
                    }
                    "errormsg" => {
                        member.constant(__rt::Constant::Text("Server Error"))?;
                        member_errormsg = true;
                    }
                    "errorcode" => {
                        member.constant(__rt::Constant::Number("102"))?;
                        member_errorcode = true;
                    }
                    "detail" => {
                        member_detail = __rt::Some(
                            member.read::<__rt::Nullable<__rt::String>>()?,
                        );
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_result, "result")?;
            __rt::present(member_errormsg, "errormsg")?;
            __rt::present(member_errorcode, "errorcode")?;
            __rt::Ok(Self {
                detail: member_detail,
                other: others,
            })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object
                .fixed(
                    "\"result\":false,\"errormsg\":\"Server Error\",\"errorcode\":102",
                );
            object.optional("detail", &self.detail)?;
            object.others(&self.other, &["result", "errormsg", "errorcode", "detail"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl ServerError {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"ServerError\",\"description\":\"Reports error 102; apart from detail, every member is fixed\",\"type\":\"object\",\"required\":[\"result\",\"errormsg\",\"errorcode\"],\"properties\":{\"result\":{\"const\":false},\"errormsg\":{\"const\":\"Server Error\"},\"errorcode\":{\"const\":102},\"detail\":{\"description\":\"Free text of the server, null as a rule\",\"type\":[\"string\",\"null\"]}}}";
    }
    __rt::json_schema! {
        ServerError = "ServerError", "signoff::alphapoint.logout::ServerError"
    }
    /// Reports error 104; apart from detail, every member is fixed.
    ///
    /// The schema of `resource_not_found`, in line 293 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct ResourceNotFound {
        /// Free text of the server, null as a rule (`detail`, line 302 of the spec file; line 33 of the document).
        pub detail: __rt::Option<__rt::Nullable<__rt::String>>,
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl ResourceNotFound {
        /// With the required members, and nothing else.
        pub fn new() -> Self {
            Self {
                detail: __rt::None,
                other: __rt::Map::new(),
            }
        }
    }
    #[automatically_derived]
    impl __rt::Default for ResourceNotFound {
        fn default() -> Self {
            Self::new()
        }
    }
    #[automatically_derived]
    impl __rt::Message for ResourceNotFound {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_result = false;
            let mut member_errormsg = false;
            let mut member_errorcode = false;
            let mut member_detail = __rt::None;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "result" => {
                        member.constant(__rt::Constant::Boolean(false))?;
                        member_result = true;
                    }
                    "errormsg" => {
                        member.constant(__rt::Constant::Text("Resource Not Found"))?;
                        member_errormsg = true;
                    }
                    "errorcode" => {
                        member.constant(__rt::Constant::Number("104"))?;
                        member_errorcode = true;
                    }
                    "detail" => {
                        member_detail = __rt::Some(
                            member.read::<__rt::Nullable<__rt::String>>()?,
                        );
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_result, "result")?;
            __rt::present(member_errormsg, "errormsg")?;
            __rt::present(member_errorcode, "errorcode")?;
            __rt::Ok(Self {
                detail: member_detail,
                other: others,
            })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object
                .fixed(
                    "\"result\":false,\"errormsg\":\"Resource Not Found\",\"errorcode\":104",
                );
            object.optional("detail", &self.detail)?;
            object.others(&self.other, &["result", "errormsg", "errorcode", "detail"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl ResourceNotFound {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"ResourceNotFound\",\"description\":\"Reports error 104; apart from detail, every member is fixed\",\"type\":\"object\",\"required\":[\"result\",\"errormsg\",\"errorcode\"],\"properties\":{\"result\":{\"const\":false},\"errormsg\":{\"const\":\"Resource Not Found\"},\"errorcode\":{\"const\":104},\"detail\":{\"description\":\"Free text of the server, null as a rule\",\"type\":[\"string\",\"null\"]}}}";
    }
    __rt::json_schema! {
        ResourceNotFound = "ResourceNotFound",
        "signoff::alphapoint.logout::ResourceNotFound"
    }
    /// What travels beside the request: credentials, and header parameters of the bindings. Everything is
    /// optional, as a server has to answer requests without it, too.
    #[derive(__rt::Clone, __rt::Debug, __rt::Default, __rt::PartialEq, __rt::Eq)]
    pub struct Credentials {}
    #[automatically_derived]
    impl __rt::Credentials for Credentials {
        fn to_metadata(&self) -> __rt::Metadata {
            let metadata = __rt::Metadata::new();
            metadata
        }
        fn from_metadata(metadata: &__rt::Metadata) -> Self {
            Self {}
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
        /// The session has ended (`success`).
        Success,
        /// The caller may not do this (`not_authorized`, code `20`).
        NotAuthorized,
        /// The server got something that it cannot use (`invalid_response`, code `100`).
        InvalidResponse,
        /// The operation did not succeed (`operation_failed`, code `101`).
        OperationFailed,
        /// The server failed (`server_error`, code `102`).
        ServerError,
        /// Something that the operation needs does not exist (`resource_not_found`, code `104`).
        ResourceNotFound,
    }
    impl OutcomeName {
        /// Every outcome.
        pub const ALL: &'static [Self] = &[
            Self::Success,
            Self::NotAuthorized,
            Self::InvalidResponse,
            Self::OperationFailed,
            Self::ServerError,
            Self::ResourceNotFound,
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
    /// The forms of `invalid_response`: the documented one, and those of other versions.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub enum InvalidResponseBody {
        /// As documented.
        Documented(InvalidResponse),
        /// Servers of: gateways with the text Invalid Request.
        InvalidRequest(InvalidRequest),
    }
    __rt::from_body! {
        InvalidResponseBody : InvalidResponse => Documented
    }
    __rt::from_body! {
        InvalidResponseBody : InvalidRequest => InvalidRequest
    }
    impl InvalidResponseBody {
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
                Self::InvalidRequest(body) => __rt::Message::write(body, out),
            }
        }
    }
    /// The faults.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub enum Fault {
        /// The caller may not do this (`not_authorized`, code `20`).
        NotAuthorized(NotAuthorized),
        /// The server got something that it cannot use (`invalid_response`, code `100`).
        InvalidResponse(InvalidResponseBody),
        /// The operation did not succeed (`operation_failed`, code `101`).
        OperationFailed(OperationFailed),
        /// The server failed (`server_error`, code `102`).
        ServerError(ServerError),
        /// Something that the operation needs does not exist (`resource_not_found`, code `104`).
        ResourceNotFound(ResourceNotFound),
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
                Self::NotAuthorized(_) => OutcomeName::NotAuthorized,
                Self::InvalidResponse(_) => OutcomeName::InvalidResponse,
                Self::OperationFailed(_) => OutcomeName::OperationFailed,
                Self::ServerError(_) => OutcomeName::ServerError,
                Self::ResourceNotFound(_) => OutcomeName::ResourceNotFound,
            }
        }
        #[doc(hidden)]
        pub const __OUTCOMES: __rt::Outcomes = __rt::Outcomes {
            operation: "alphapoint.logout",
            file: SPEC_FILE,
            names: &[
                ("not_authorized", 179u32),
                ("invalid_response", 202u32),
                ("operation_failed", 243u32),
                ("server_error", 266u32),
                ("resource_not_found", 289u32),
            ],
        };
    }
    __rt::from_body! {
        Fault : NotAuthorized => NotAuthorized
    }
    __rt::from_body! {
        Fault : InvalidResponseBody => InvalidResponse
    }
    __rt::from_body! {
        Fault : InvalidResponse => InvalidResponse through __rt::Into::into
    }
    __rt::from_body! {
        Fault : OperationFailed => OperationFailed
    }
    __rt::from_body! {
        Fault : ServerError => ServerError
    }
    __rt::from_body! {
        Fault : ResourceNotFound => ResourceNotFound
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
        /// The session has ended (`success`).
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
            operation: "alphapoint.logout",
            file: SPEC_FILE,
            names: &[
                ("success", 148u32),
                ("not_authorized", 179u32),
                ("invalid_response", 202u32),
                ("operation_failed", 243u32),
                ("server_error", 266u32),
                ("resource_not_found", 289u32),
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
        Reply : NotAuthorized => Fault through __rt::Into::into
    }
    __rt::from_body! {
        Reply : InvalidResponse => Fault through __rt::Into::into
    }
    __rt::from_body! {
        Reply : OperationFailed => Fault through __rt::Into::into
    }
    __rt::from_body! {
        Reply : ServerError => Fault through __rt::Into::into
    }
    __rt::from_body! {
        Reply : ResourceNotFound => Fault through __rt::Into::into
    }
    #[automatically_derived]
    impl __rt::Reply for Reply {
        fn position(&self) -> (__rt::usize, __rt::Option<__rt::usize>) {
            let edition = match self {
                Self::Success(body) => __rt::None,
                Self::Fault(Fault::NotAuthorized(body)) => __rt::None,
                Self::Fault(Fault::InvalidResponse(body)) => {
                    match body {
                        InvalidResponseBody::Documented(_) => __rt::None,
                        InvalidResponseBody::InvalidRequest(_) => __rt::Some(0usize),
                    }
                }
                Self::Fault(Fault::OperationFailed(body)) => __rt::None,
                Self::Fault(Fault::ServerError(body)) => __rt::None,
                Self::Fault(Fault::ResourceNotFound(body)) => __rt::None,
            };
            (self.outcome() as __rt::usize, edition)
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            match self {
                Self::Success(body) => __rt::Message::write(body, out),
                Self::Fault(Fault::NotAuthorized(body)) => {
                    __rt::Message::write(body, out)
                }
                Self::Fault(Fault::InvalidResponse(body)) => body.write(out),
                Self::Fault(Fault::OperationFailed(body)) => {
                    __rt::Message::write(body, out)
                }
                Self::Fault(Fault::ServerError(body)) => __rt::Message::write(body, out),
                Self::Fault(Fault::ResourceNotFound(body)) => {
                    __rt::Message::write(body, out)
                }
            }
        }
    }
    /// What a client may see.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    #[non_exhaustive]
    pub enum Outcome {
        /// The session has ended (`success`).
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
        fn select(seen: &__rt::Seen<'_>) -> __rt::Option<__rt::usize> {
            let place_0 = seen.at(&["errorcode"]);
            if place_0.is(__rt::Constant::Number("0")) {
                return __rt::Some(0usize);
            }
            if place_0.is(__rt::Constant::Number("20")) {
                return __rt::Some(1usize);
            }
            if place_0.is(__rt::Constant::Number("100")) {
                return __rt::Some(2usize);
            }
            if place_0.is(__rt::Constant::Number("101")) {
                return __rt::Some(3usize);
            }
            if place_0.is(__rt::Constant::Number("102")) {
                return __rt::Some(4usize);
            }
            if place_0.is(__rt::Constant::Number("104")) {
                return __rt::Some(5usize);
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
                    __rt::Ok(Self::Success(<Success as __rt::Message>::read(value)?))
                }
                (1usize, __rt::None) => {
                    __rt::Ok(
                        Self::Fault(
                            Fault::NotAuthorized(
                                <NotAuthorized as __rt::Message>::read(value)?,
                            ),
                        ),
                    )
                }
                (2usize, __rt::None) => {
                    __rt::Ok(
                        Self::Fault(
                            Fault::InvalidResponse(
                                InvalidResponseBody::Documented(
                                    <InvalidResponse as __rt::Message>::read(value)?,
                                ),
                            ),
                        ),
                    )
                }
                (2usize, __rt::Some(0usize)) => {
                    __rt::Ok(
                        Self::Fault(
                            Fault::InvalidResponse(
                                InvalidResponseBody::InvalidRequest(
                                    <InvalidRequest as __rt::Message>::read(value)?,
                                ),
                            ),
                        ),
                    )
                }
                (3usize, __rt::None) => {
                    __rt::Ok(
                        Self::Fault(
                            Fault::OperationFailed(
                                <OperationFailed as __rt::Message>::read(value)?,
                            ),
                        ),
                    )
                }
                (4usize, __rt::None) => {
                    __rt::Ok(
                        Self::Fault(
                            Fault::ServerError(
                                <ServerError as __rt::Message>::read(value)?,
                            ),
                        ),
                    )
                }
                (5usize, __rt::None) => {
                    __rt::Ok(
                        Self::Fault(
                            Fault::ResourceNotFound(
                                <ResourceNotFound as __rt::Message>::read(value)?,
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
    /// `ws`: JSON in WebSocket messages.
    #[derive(__rt::Clone, __rt::Copy, __rt::Debug)]
    pub enum Ws {}
    #[automatically_derived]
    impl __rt::Binding for Ws {
        type Operation = Operation;
        const NAME: &'static __rt::str = "ws";
    }
    #[automatically_derived]
    impl __rt::FrameBinding for Ws {}
    impl Ws {
        /// Encodes a request as a client sends it. `correlation` is what the reply will repeat.
        ///
        /// # Errors
        /// A request that breaks its schema, or that the binding cannot carry.
        pub fn encode_request(
            request: &Request,
            credentials: &Credentials,
            correlation: __rt::Option<&__rt::Json>,
        ) -> __rt::Result<__rt::String, __rt::EncodeError> {
            <Self as __rt::FrameBinding>::encode_request(
                request,
                credentials,
                correlation,
            )
        }
        /// Decodes a request as a server gets it.
        ///
        /// # Errors
        /// What is no frame of this operation, holds no message, or one that breaks its schema.
        pub fn decode_request(
            frame: &__rt::str,
        ) -> __rt::Result<__rt::Framed<__rt::Call<Operation>>, __rt::DecodeError> {
            <Self as __rt::FrameBinding>::decode_request(frame)
        }
        /// Encodes a reply as a server sends it; `None` for silence. `correlation` is that of the request.
        ///
        /// # Errors
        /// A reply that breaks its schema, or that the binding cannot carry.
        pub fn encode_reply(
            reply: &Reply,
            correlation: __rt::Option<&__rt::Json>,
        ) -> __rt::Result<__rt::Option<__rt::String>, __rt::EncodeError> {
            <Self as __rt::FrameBinding>::encode_reply(reply, correlation)
        }
        /// Decodes the only document of a message as a client gets it.
        ///
        /// # Errors
        /// What is no answer to this operation, holds several documents, or no message.
        pub fn decode_reply(
            frame: &__rt::str,
        ) -> __rt::Result<__rt::Framed<Outcome>, __rt::DecodeError> {
            <Self as __rt::FrameBinding>::decode_reply(frame)
        }
        /// Decodes every document of a message: servers may put several into one.
        pub fn decode_replies(
            frame: &__rt::str,
        ) -> __rt::Vec<__rt::Result<__rt::Framed<Outcome>, __rt::DecodeError>> {
            <Self as __rt::FrameBinding>::decode_replies(frame)
        }
    }
}
