/// Log out of Crafter Studio.
///
/// Ends the session of the user who sends the request.
///
/// Operation `crafter.logout`, by the document "Logout" of CrafterCMS.
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
        "crafter.logout",
        SPEC_FILE,
        4u32,
        TEXT,
        OUTCOMES,
    );
    const SPEC_FILE: &__rt::str = "crafter.logout.json";
    const TEXT: &__rt::str = __rt::builtin("crafter.logout.json");
    const OUTCOMES: &[__rt::OutcomeSpec] = &[
        __rt::OutcomeSpec {
            name: "success",
            title: "The user is logged out",
            class: __rt::Class::Success,
            benign: false,
            code: __rt::None,
            statuses: &[200u16],
            implied: true,
            line: 102u32,
            editions: &[
                __rt::EditionSpec {
                    name: "3.1.11 and later",
                    statuses: &[],
                    implied: false,
                    line: 118u32,
                },
            ],
        },
        __rt::OutcomeSpec {
            name: "server_error",
            title: "The server failed",
            class: __rt::Class::Fault,
            benign: false,
            code: __rt::None,
            statuses: &[500u16],
            implied: true,
            line: 134u32,
            editions: &[
                __rt::EditionSpec {
                    name: "3.0 to 3.1.10, with an exception",
                    statuses: &[],
                    implied: false,
                    line: 156u32,
                },
                __rt::EditionSpec {
                    name: "3.0 to 3.1.10, without an exception",
                    statuses: &[],
                    implied: false,
                    line: 173u32,
                },
            ],
        },
    ];
    #[doc(hidden)]
    pub const __MESSAGES: &[__rt::AnyMessage] = &[
        __rt::AnyMessage::of::<Request>("Request", "/request/schema"),
        __rt::AnyMessage::of::<Success>("Success", "/outcomes/success/schema"),
        __rt::AnyMessage::of::<
            SuccessLowerCase,
        >("SuccessLowerCase", "/outcomes/success/editions/0/schema"),
        __rt::AnyMessage::of::<
            ServerError,
        >("ServerError", "/outcomes/server_error/schema"),
        __rt::AnyMessage::of::<
            ServerErrorColon,
        >("ServerErrorColon", "/outcomes/server_error/editions/0/schema"),
        __rt::AnyMessage::of::<
            ServerErrorBare,
        >("ServerErrorBare", "/outcomes/server_error/editions/1/schema"),
    ];
    impl Request {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "crafter.logout",
            message: "request",
            file: SPEC_FILE,
            line: 66u32,
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
            operation: "crafter.logout",
            message: "success",
            file: SPEC_FILE,
            line: 106u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "message",
                    line: 112u32,
                    required: true,
                    constant: __rt::Some("\"OK\""),
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
    impl SuccessLowerCase {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "crafter.logout",
            message: "success (3.1.11 and later)",
            file: SPEC_FILE,
            line: 120u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "message",
                    line: 126u32,
                    required: true,
                    constant: __rt::Some("\"ok\""),
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
    impl __rt::FieldType for SuccessLowerCase {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl ServerError {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "crafter.logout",
            message: "server_error",
            file: SPEC_FILE,
            line: 138u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "message",
                    line: 144u32,
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
    impl __rt::FieldType for ServerError {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl ServerErrorColon {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "crafter.logout",
            message: "server_error (3.0 to 3.1.10, with an exception)",
            file: SPEC_FILE,
            line: 158u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "message",
                    line: 164u32,
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
    impl __rt::FieldType for ServerErrorColon {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl ServerErrorBare {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "crafter.logout",
            message: "server_error (3.0 to 3.1.10, without an exception)",
            file: SPEC_FILE,
            line: 175u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "success",
                    line: 181u32,
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
                    name: "message",
                    line: 182u32,
                    required: true,
                    constant: __rt::Some("\"Internal server error\""),
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
    impl __rt::FieldType for ServerErrorBare {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    /// The operation `crafter.logout`.
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
    /// Has no parameters.
    ///
    /// The schema of `request`, in line 66 of the spec file.
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
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"LogoutRequest\",\"description\":\"Has no parameters\",\"examples\":[{}],\"type\":\"object\",\"additionalProperties\":false}";
    }
    __rt::json_schema! {
        Request = "Request", "signoff::crafter.logout::Request"
    }
    /// Says that all went well.
    ///
    /// The schema of `success`, in line 106 of the spec file.
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
            let mut member_message = false;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "message" => {
                        member.constant(__rt::Constant::Text("OK"))?;
                        member_message = true;
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_message, "message")?;
            __rt::Ok(Self { other: others })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object.fixed("\"message\":\"OK\"");
            object.others(&self.other, &["message"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl Success {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"Success\",\"description\":\"Says that all went well\",\"type\":\"object\",\"required\":[\"message\"],\"properties\":{\"message\":{\"const\":\"OK\"}}}";
    }
    __rt::json_schema! {
        Success = "Success", "signoff::crafter.logout::Success"
    }
    /// The same word in lower case.
    ///
    /// The schema of `success (3.1.11 and later)`, in line 120 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct SuccessLowerCase {
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl SuccessLowerCase {
        /// With the required members, and nothing else.
        pub fn new() -> Self {
            Self { other: __rt::Map::new() }
        }
    }
    #[automatically_derived]
    impl __rt::Default for SuccessLowerCase {
        fn default() -> Self {
            Self::new()
        }
    }
    #[automatically_derived]
    impl __rt::Message for SuccessLowerCase {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_message = false;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "message" => {
                        member.constant(__rt::Constant::Text("ok"))?;
                        member_message = true;
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_message, "message")?;
            __rt::Ok(Self { other: others })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object.fixed("\"message\":\"ok\"");
            object.others(&self.other, &["message"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl SuccessLowerCase {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"SuccessLowerCase\",\"description\":\"The same word in lower case\",\"type\":\"object\",\"required\":[\"message\"],\"properties\":{\"message\":{\"const\":\"ok\"}}}";
    }
    __rt::json_schema! {
        SuccessLowerCase = "SuccessLowerCase",
        "signoff::crafter.logout::SuccessLowerCase"
    }
    /// Names the exception that made the server fail.
    ///
    /// The schema of `server_error`, in line 138 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct ServerError {
        /// A fixed opening, then the text of the exception (`message`, line 144 of the spec file; line 56 of the document).
        pub message: __rt::String,
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl ServerError {
        /// With the required members, and nothing else.
        pub fn new(message: impl __rt::Into<__rt::String>) -> Self {
            Self {
                message: __rt::Into::into(message),
                other: __rt::Map::new(),
            }
        }
    }
    #[automatically_derived]
    impl __rt::Message for ServerError {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            static LIMITS_MESSAGE: __rt::Limits = __rt::Limits {
                pattern: __rt::Some({
                    static PATTERN: __rt::Pattern = __rt::Pattern::new(
                        "^Internal server error\\.\\s*\\S",
                    );
                    &PATTERN
                }),
                ..__rt::Limits::NONE
            };
            let mut member_message = __rt::None;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "message" => {
                        member_message = __rt::Some(
                            member.read_within::<__rt::String>(&LIMITS_MESSAGE)?,
                        );
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::Ok(Self {
                message: __rt::required(member_message, "message")?,
                other: others,
            })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            static LIMITS_MESSAGE: __rt::Limits = __rt::Limits {
                pattern: __rt::Some({
                    static PATTERN: __rt::Pattern = __rt::Pattern::new(
                        "^Internal server error\\.\\s*\\S",
                    );
                    &PATTERN
                }),
                ..__rt::Limits::NONE
            };
            let mut object = out.object();
            object.member_within("message", &self.message, &LIMITS_MESSAGE)?;
            object.others(&self.other, &["message"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl ServerError {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"ServerError\",\"description\":\"Names the exception that made the server fail\",\"type\":\"object\",\"required\":[\"message\"],\"properties\":{\"message\":{\"description\":\"A fixed opening, then the text of the exception\",\"examples\":[\"Internal server error.\\nACTUAL_EXCEPTION\"],\"type\":\"string\",\"pattern\":\"^Internal server error\\\\.\\\\s*\\\\S\"}}}";
    }
    __rt::json_schema! {
        ServerError = "ServerError", "signoff::crafter.logout::ServerError"
    }
    /// The opening ends in a colon, and a line break follows.
    ///
    /// The schema of `server_error (3.0 to 3.1.10, with an exception)`, in line 158 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct ServerErrorColon {
        /// The opening, then the text of the exception (`message`, line 164 of the spec file).
        pub message: __rt::String,
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl ServerErrorColon {
        /// With the required members, and nothing else.
        pub fn new(message: impl __rt::Into<__rt::String>) -> Self {
            Self {
                message: __rt::Into::into(message),
                other: __rt::Map::new(),
            }
        }
    }
    #[automatically_derived]
    impl __rt::Message for ServerErrorColon {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            static LIMITS_MESSAGE: __rt::Limits = __rt::Limits {
                pattern: __rt::Some({
                    static PATTERN: __rt::Pattern = __rt::Pattern::new(
                        "^Internal server error: ",
                    );
                    &PATTERN
                }),
                ..__rt::Limits::NONE
            };
            let mut member_message = __rt::None;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "message" => {
                        member_message = __rt::Some(
                            member.read_within::<__rt::String>(&LIMITS_MESSAGE)?,
                        );
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::Ok(Self {
                message: __rt::required(member_message, "message")?,
                other: others,
            })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            static LIMITS_MESSAGE: __rt::Limits = __rt::Limits {
                pattern: __rt::Some({
                    static PATTERN: __rt::Pattern = __rt::Pattern::new(
                        "^Internal server error: ",
                    );
                    &PATTERN
                }),
                ..__rt::Limits::NONE
            };
            let mut object = out.object();
            object.member_within("message", &self.message, &LIMITS_MESSAGE)?;
            object.others(&self.other, &["message"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl ServerErrorColon {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"ServerErrorColon\",\"description\":\"The opening ends in a colon, and a line break follows\",\"type\":\"object\",\"required\":[\"message\"],\"properties\":{\"message\":{\"description\":\"The opening, then the text of the exception\",\"type\":\"string\",\"pattern\":\"^Internal server error: \"}}}";
    }
    __rt::json_schema! {
        ServerErrorColon = "ServerErrorColon",
        "signoff::crafter.logout::ServerErrorColon"
    }
    /// The opening alone, beside the member success.
    ///
    /// The schema of `server_error (3.0 to 3.1.10, without an exception)`, in line 175 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct ServerErrorBare {
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl ServerErrorBare {
        /// With the required members, and nothing else.
        pub fn new() -> Self {
            Self { other: __rt::Map::new() }
        }
    }
    #[automatically_derived]
    impl __rt::Default for ServerErrorBare {
        fn default() -> Self {
            Self::new()
        }
    }
    #[automatically_derived]
    impl __rt::Message for ServerErrorBare {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_success = false;
            let mut member_message = false;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "success" => {
                        member.constant(__rt::Constant::Boolean(false))?;
                        member_success = true;
                    }
                    "message" => {
                        member.constant(__rt::Constant::Text("Internal server error"))?;
                        member_message = true;
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_success, "success")?;
            __rt::present(member_message, "message")?;
            __rt::Ok(Self { other: others })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object.fixed("\"success\":false,\"message\":\"Internal server error\"");
            object.others(&self.other, &["success", "message"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl ServerErrorBare {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"ServerErrorBare\",\"description\":\"The opening alone, beside the member success\",\"type\":\"object\",\"required\":[\"success\",\"message\"],\"properties\":{\"success\":{\"const\":false},\"message\":{\"const\":\"Internal server error\"}}}";
    }
    __rt::json_schema! {
        ServerErrorBare = "ServerErrorBare", "signoff::crafter.logout::ServerErrorBare"
    }
    /// What travels beside the request: credentials, and header parameters of the bindings. Everything is
    /// optional, as a server has to answer requests without it, too.
    #[derive(__rt::Clone, __rt::Debug, __rt::Default, __rt::PartialEq, __rt::Eq)]
    pub struct Credentials {
        /// Session of the servlet container (`id`; cookie `JSESSIONID`).
        pub id: __rt::Option<__rt::Secret<__rt::String>>,
    }
    #[automatically_derived]
    impl __rt::Credentials for Credentials {
        fn to_metadata(&self) -> __rt::Metadata {
            let metadata = __rt::Metadata::new();
            let metadata = __rt::credential(metadata, "session", "id", &self.id);
            metadata
        }
        fn from_metadata(metadata: &__rt::Metadata) -> Self {
            Self {
                id: __rt::credential_of(metadata, "session", "id"),
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
        /// The user is logged out (`success`, status 200).
        Success,
        /// The server failed (`server_error`, status 500).
        ServerError,
    }
    impl OutcomeName {
        /// Every outcome.
        pub const ALL: &'static [Self] = &[Self::Success, Self::ServerError];
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
        /// Servers of: 3.1.11 and later.
        SuccessLowerCase(SuccessLowerCase),
    }
    __rt::from_body! {
        SuccessBody : Success => Documented
    }
    __rt::from_body! {
        SuccessBody : SuccessLowerCase => SuccessLowerCase
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
                Self::SuccessLowerCase(body) => __rt::Message::write(body, out),
            }
        }
    }
    /// The forms of `server_error`: the documented one, and those of other versions.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub enum ServerErrorBody {
        /// As documented.
        Documented(ServerError),
        /// Servers of: 3.0 to 3.1.10, with an exception.
        ServerErrorColon(ServerErrorColon),
        /// Servers of: 3.0 to 3.1.10, without an exception.
        ServerErrorBare(ServerErrorBare),
    }
    __rt::from_body! {
        ServerErrorBody : ServerError => Documented
    }
    __rt::from_body! {
        ServerErrorBody : ServerErrorColon => ServerErrorColon
    }
    __rt::from_body! {
        ServerErrorBody : ServerErrorBare => ServerErrorBare
    }
    impl ServerErrorBody {
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
                Self::ServerErrorColon(body) => __rt::Message::write(body, out),
                Self::ServerErrorBare(body) => __rt::Message::write(body, out),
            }
        }
    }
    /// The faults.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub enum Fault {
        /// The server failed (`server_error`, status 500).
        ServerError(ServerErrorBody),
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
                Self::ServerError(_) => OutcomeName::ServerError,
            }
        }
        #[doc(hidden)]
        pub const __OUTCOMES: __rt::Outcomes = __rt::Outcomes {
            operation: "crafter.logout",
            file: SPEC_FILE,
            names: &[("server_error", 134u32)],
        };
    }
    __rt::from_body! {
        Fault : ServerErrorBody => ServerError
    }
    __rt::from_body! {
        Fault : ServerError => ServerError through __rt::Into::into
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
        /// The user is logged out (`success`, status 200).
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
            operation: "crafter.logout",
            file: SPEC_FILE,
            names: &[("success", 102u32), ("server_error", 134u32)],
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
        Reply : ServerError => Fault through __rt::Into::into
    }
    #[automatically_derived]
    impl __rt::Reply for Reply {
        fn position(&self) -> (__rt::usize, __rt::Option<__rt::usize>) {
            let edition = match self {
                Self::Success(body) => {
                    match body {
                        SuccessBody::Documented(_) => __rt::None,
                        SuccessBody::SuccessLowerCase(_) => __rt::Some(0usize),
                    }
                }
                Self::Fault(Fault::ServerError(body)) => {
                    match body {
                        ServerErrorBody::Documented(_) => __rt::None,
                        ServerErrorBody::ServerErrorColon(_) => __rt::Some(0usize),
                        ServerErrorBody::ServerErrorBare(_) => __rt::Some(1usize),
                    }
                }
            };
            (self.outcome() as __rt::usize, edition)
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            match self {
                Self::Success(body) => body.write(out),
                Self::Fault(Fault::ServerError(body)) => body.write(out),
            }
        }
    }
    /// What a client may see.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    #[non_exhaustive]
    pub enum Outcome {
        /// The user is logged out (`success`, status 200).
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
            if seen.status_is(&[200u16]) {
                return __rt::Some(0usize);
            }
            if seen.status_is(&[500u16]) {
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
                            SuccessBody::SuccessLowerCase(
                                <SuccessLowerCase as __rt::Message>::read(value)?,
                            ),
                        ),
                    )
                }
                (1usize, __rt::None) => {
                    __rt::Ok(
                        Self::Fault(
                            Fault::ServerError(
                                ServerErrorBody::Documented(
                                    <ServerError as __rt::Message>::read(value)?,
                                ),
                            ),
                        ),
                    )
                }
                (1usize, __rt::Some(0usize)) => {
                    __rt::Ok(
                        Self::Fault(
                            Fault::ServerError(
                                ServerErrorBody::ServerErrorColon(
                                    <ServerErrorColon as __rt::Message>::read(value)?,
                                ),
                            ),
                        ),
                    )
                }
                (1usize, __rt::Some(1usize)) => {
                    __rt::Ok(
                        Self::Fault(
                            Fault::ServerError(
                                ServerErrorBody::ServerErrorBare(
                                    <ServerErrorBare as __rt::Message>::read(value)?,
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
    /// `http`: POST `/api/1/services/api/1/security/logout.json`.
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
