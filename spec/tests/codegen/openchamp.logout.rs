/// Log out of the connection.
///
/// Signs the user of a WebSocket connection out; the token of the user stays good.
///
/// Operation `openchamp.logout`, by the document "Logout" of OpenChamp.
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
        "openchamp.logout",
        SPEC_FILE,
        4u32,
        TEXT,
        OUTCOMES,
    );
    const SPEC_FILE: &__rt::str = "openchamp.logout.json";
    const TEXT: &__rt::str = __rt::builtin("openchamp.logout.json");
    const OUTCOMES: &[__rt::OutcomeSpec] = &[
        __rt::OutcomeSpec {
            name: "logged_out",
            title: "The connection is signed out",
            class: __rt::Class::Success,
            benign: false,
            code: __rt::None,
            statuses: &[],
            implied: true,
            line: 113u32,
            editions: &[],
        },
        __rt::OutcomeSpec {
            name: "auth_required",
            title: "The connection is not signed in",
            class: __rt::Class::Fault,
            benign: false,
            code: __rt::Some(__rt::Code::Text("AUTH_REQUIRED")),
            statuses: &[],
            implied: true,
            line: 134u32,
            editions: &[],
        },
        __rt::OutcomeSpec {
            name: "no_answer",
            title: "The message cannot be read",
            class: __rt::Class::Silence,
            benign: false,
            code: __rt::None,
            statuses: &[],
            implied: false,
            line: 167u32,
            editions: &[],
        },
    ];
    #[doc(hidden)]
    pub const __MESSAGES: &[__rt::AnyMessage] = &[
        __rt::AnyMessage::of::<Request>("Request", "/request/schema"),
        __rt::AnyMessage::of::<LoggedOut>("LoggedOut", "/outcomes/logged_out/schema"),
        __rt::AnyMessage::of::<
            AuthRequired,
        >("AuthRequired", "/outcomes/auth_required/schema"),
        __rt::AnyMessage::of::<
            AuthRequiredPayload,
        >("AuthRequiredPayload", "/outcomes/auth_required/schema/properties/payload"),
    ];
    impl Request {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "openchamp.logout",
            message: "request",
            file: SPEC_FILE,
            line: 58u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "type",
                    line: 64u32,
                    required: true,
                    constant: __rt::Some("\"logout\""),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "payload",
                    line: 65u32,
                    required: false,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::ANY,
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
    impl LoggedOut {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "openchamp.logout",
            message: "logged_out",
            file: SPEC_FILE,
            line: 117u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "type",
                    line: 123u32,
                    required: true,
                    constant: __rt::Some("\"logged_out\""),
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
    impl __rt::FieldType for LoggedOut {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl AuthRequired {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "openchamp.logout",
            message: "auth_required",
            file: SPEC_FILE,
            line: 138u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "type",
                    line: 144u32,
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
                    name: "payload",
                    line: 145u32,
                    required: true,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::OBJECT,
                        secret: false,
                        object: __rt::Some(&AuthRequiredPayload::__SHAPE),
                        items: __rt::None,
                    },
                },
            ],
        };
    }
    #[automatically_derived]
    impl __rt::FieldType for AuthRequired {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl AuthRequiredPayload {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "openchamp.logout",
            message: "auth_required.payload",
            file: SPEC_FILE,
            line: 145u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "message",
                    line: 151u32,
                    required: true,
                    constant: __rt::Some("\"Authentication required\""),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "code",
                    line: 152u32,
                    required: true,
                    constant: __rt::Some("\"AUTH_REQUIRED\""),
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
    impl __rt::FieldType for AuthRequiredPayload {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    /// The operation `openchamp.logout`.
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
    /// Asks for the connection to be signed out.
    ///
    /// The schema of `request`, in line 58 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct Request {
        /// Anything, ignored (`payload`, line 65 of the spec file; line 24 of the document).
        pub payload: __rt::Option<__rt::Json>,
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl Request {
        /// With the required members, and nothing else.
        pub fn new() -> Self {
            Self {
                payload: __rt::None,
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
            let mut member_type = false;
            let mut member_payload = __rt::None;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "type" => {
                        member.constant(__rt::Constant::Text("logout"))?;
                        member_type = true;
                    }
                    "payload" => {
                        member_payload = __rt::Some(member.read::<__rt::Json>()?);
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_type, "type")?;
            __rt::Ok(Self {
                payload: member_payload,
                other: others,
            })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object.fixed("\"type\":\"logout\"");
            object.optional("payload", &self.payload)?;
            object.others(&self.other, &["type", "payload"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl Request {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"LogoutRequest\",\"description\":\"Asks for the connection to be signed out\",\"examples\":[{\"type\":\"logout\"}],\"type\":\"object\",\"required\":[\"type\"],\"properties\":{\"type\":{\"const\":\"logout\"},\"payload\":{\"description\":\"Anything, ignored\"}}}";
    }
    __rt::json_schema! {
        Request = "Request", "signoff::openchamp.logout::Request"
    }
    /// Confirms.
    ///
    /// The schema of `logged_out`, in line 117 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct LoggedOut {
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl LoggedOut {
        /// With the required members, and nothing else.
        pub fn new() -> Self {
            Self { other: __rt::Map::new() }
        }
    }
    #[automatically_derived]
    impl __rt::Default for LoggedOut {
        fn default() -> Self {
            Self::new()
        }
    }
    #[automatically_derived]
    impl __rt::Message for LoggedOut {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_type = false;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "type" => {
                        member.constant(__rt::Constant::Text("logged_out"))?;
                        member_type = true;
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_type, "type")?;
            __rt::Ok(Self { other: others })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object.fixed("\"type\":\"logged_out\"");
            object.others(&self.other, &["type"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl LoggedOut {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"LoggedOut\",\"description\":\"Confirms\",\"type\":\"object\",\"required\":[\"type\"],\"properties\":{\"type\":{\"const\":\"logged_out\"}}}";
    }
    __rt::json_schema! {
        LoggedOut = "LoggedOut", "signoff::openchamp.logout::LoggedOut"
    }
    /// There is no sign-in to end.
    ///
    /// The schema of `auth_required`, in line 138 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct AuthRequired {
        /// Text and code of the error (`payload`, line 145 of the spec file; line 99 of the document).
        pub payload: AuthRequiredPayload,
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl AuthRequired {
        /// With the required members, and nothing else.
        pub fn new(payload: impl __rt::Into<AuthRequiredPayload>) -> Self {
            Self {
                payload: __rt::Into::into(payload),
                other: __rt::Map::new(),
            }
        }
    }
    #[automatically_derived]
    impl __rt::Message for AuthRequired {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_type = false;
            let mut member_payload = __rt::None;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "type" => {
                        member.constant(__rt::Constant::Text("error"))?;
                        member_type = true;
                    }
                    "payload" => {
                        member_payload = __rt::Some(
                            member.read::<AuthRequiredPayload>()?,
                        );
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_type, "type")?;
            __rt::Ok(Self {
                payload: __rt::required(member_payload, "payload")?,
                other: others,
            })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object.fixed("\"type\":\"error\"");
            object.member("payload", &self.payload)?;
            object.others(&self.other, &["type", "payload"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl AuthRequired {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"AuthRequired\",\"description\":\"There is no sign-in to end\",\"type\":\"object\",\"required\":[\"type\",\"payload\"],\"properties\":{\"type\":{\"const\":\"error\"},\"payload\":{\"title\":\"AuthRequiredPayload\",\"description\":\"Text and code of the error\",\"type\":\"object\",\"required\":[\"message\",\"code\"],\"properties\":{\"message\":{\"const\":\"Authentication required\"},\"code\":{\"const\":\"AUTH_REQUIRED\"}}}}}";
    }
    __rt::json_schema! {
        AuthRequired = "AuthRequired", "signoff::openchamp.logout::AuthRequired"
    }
    /// Text and code of the error.
    ///
    /// The schema of `auth_required.payload`, in line 145 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct AuthRequiredPayload {
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl AuthRequiredPayload {
        /// With the required members, and nothing else.
        pub fn new() -> Self {
            Self { other: __rt::Map::new() }
        }
    }
    #[automatically_derived]
    impl __rt::Default for AuthRequiredPayload {
        fn default() -> Self {
            Self::new()
        }
    }
    #[automatically_derived]
    impl __rt::Message for AuthRequiredPayload {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_message = false;
            let mut member_code = false;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "message" => {
                        member
                            .constant(__rt::Constant::Text("Authentication required"))?;
                        member_message = true;
                    }
                    "code" => {
                        member.constant(__rt::Constant::Text("AUTH_REQUIRED"))?;
                        member_code = true;
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_message, "message")?;
            __rt::present(member_code, "code")?;
            __rt::Ok(Self { other: others })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object
                .fixed(
                    "\"message\":\"Authentication required\",\"code\":\"AUTH_REQUIRED\"",
                );
            object.others(&self.other, &["message", "code"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl AuthRequiredPayload {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"AuthRequiredPayload\",\"description\":\"Text and code of the error\",\"type\":\"object\",\"required\":[\"message\",\"code\"],\"properties\":{\"message\":{\"const\":\"Authentication required\"},\"code\":{\"const\":\"AUTH_REQUIRED\"}}}";
    }
    __rt::json_schema! {
        AuthRequiredPayload = "AuthRequiredPayload",
        "signoff::openchamp.logout::AuthRequiredPayload"
    }
    /// What travels beside the request: credentials, and header parameters of the bindings. Everything is
    /// optional, as a server has to answer requests without it, too.
    #[derive(__rt::Clone, __rt::Debug, __rt::Default, __rt::PartialEq, __rt::Eq)]
    pub struct Credentials {
        /// Token that signs a connection in (`token`; `/payload/token` of the message).
        pub token: __rt::Option<__rt::Secret<__rt::String>>,
    }
    #[automatically_derived]
    impl __rt::Credentials for Credentials {
        fn to_metadata(&self) -> __rt::Metadata {
            let metadata = __rt::Metadata::new();
            let metadata = __rt::credential(metadata, "token", "token", &self.token);
            metadata
        }
        fn from_metadata(metadata: &__rt::Metadata) -> Self {
            Self {
                token: __rt::credential_of(metadata, "token", "token"),
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
        /// The connection is signed out (`logged_out`).
        LoggedOut,
        /// The connection is not signed in (`auth_required`, code `AUTH_REQUIRED`).
        AuthRequired,
        /// The message cannot be read (`no_answer`).
        NoAnswer,
    }
    impl OutcomeName {
        /// Every outcome.
        pub const ALL: &'static [Self] = &[
            Self::LoggedOut,
            Self::AuthRequired,
            Self::NoAnswer,
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
    /// The faults.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub enum Fault {
        /// The connection is not signed in (`auth_required`, code `AUTH_REQUIRED`).
        AuthRequired(AuthRequired),
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
                Self::AuthRequired(_) => OutcomeName::AuthRequired,
            }
        }
        #[doc(hidden)]
        pub const __OUTCOMES: __rt::Outcomes = __rt::Outcomes {
            operation: "openchamp.logout",
            file: SPEC_FILE,
            names: &[("auth_required", 134u32)],
        };
    }
    __rt::from_body! {
        Fault : AuthRequired => AuthRequired
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
        /// The connection is signed out (`logged_out`).
        LoggedOut(LoggedOut),
        /// The message cannot be read (`no_answer`).
        NoAnswer,
        /// A documented fault.
        Fault(Fault),
    }
    impl Reply {
        /// Which outcome it is.
        pub fn outcome(&self) -> OutcomeName {
            match self {
                Self::LoggedOut(_) => OutcomeName::LoggedOut,
                Self::NoAnswer => OutcomeName::NoAnswer,
                Self::Fault(fault) => fault.outcome(),
            }
        }
        #[doc(hidden)]
        pub const __OUTCOMES: __rt::Outcomes = __rt::Outcomes {
            operation: "openchamp.logout",
            file: SPEC_FILE,
            names: &[
                ("logged_out", 113u32),
                ("auth_required", 134u32),
                ("no_answer", 167u32),
            ],
        };
    }
    __rt::from_body! {
        Reply : LoggedOut => LoggedOut
    }
    __rt::from_body! {
        Reply : Fault => Fault
    }
    __rt::from_body! {
        Reply : AuthRequired => Fault through __rt::Into::into
    }
    #[automatically_derived]
    impl __rt::Reply for Reply {
        fn position(&self) -> (__rt::usize, __rt::Option<__rt::usize>) {
            let edition = match self {
                Self::LoggedOut(body) => __rt::None,
                Self::Fault(Fault::AuthRequired(body)) => __rt::None,
                Self::NoAnswer => __rt::None,
            };
            (self.outcome() as __rt::usize, edition)
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            match self {
                Self::LoggedOut(body) => __rt::Message::write(body, out),
                Self::Fault(Fault::AuthRequired(body)) => __rt::Message::write(body, out),
                Self::NoAnswer => __rt::Ok(()),
            }
        }
    }
    /// What a client may see.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    #[non_exhaustive]
    pub enum Outcome {
        /// The connection is signed out (`logged_out`).
        LoggedOut(LoggedOut),
        /// The message cannot be read (`no_answer`).
        NoAnswer,
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
                    Self::LoggedOut(_) => OutcomeName::LoggedOut,
                    Self::NoAnswer => OutcomeName::NoAnswer,
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
        pub fn into_result(self) -> __rt::Result<LoggedOut, __rt::Failure<Fault>> {
            match self {
                Self::LoggedOut(body) => __rt::Ok(body),
                Self::Fault(fault) => __rt::Err(__rt::Failure::Fault(fault)),
                Self::NoAnswer => __rt::Err(__rt::Failure::NoAnswer),
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
                    Self::LoggedOut(body) => Reply::LoggedOut(body),
                    Self::NoAnswer => Reply::NoAnswer,
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
                Reply::LoggedOut(body) => Self::LoggedOut(body),
                Reply::NoAnswer => Self::NoAnswer,
                Reply::Fault(fault) => Self::Fault(fault),
            }
        }
    }
    #[automatically_derived]
    impl __rt::Outcome for Outcome {
        fn select(seen: &__rt::Seen<'_>) -> __rt::Option<__rt::usize> {
            let place_0 = seen.at(&["type"]);
            if place_0.is(__rt::Constant::Text("logged_out")) {
                return __rt::Some(0usize);
            }
            if place_0.is(__rt::Constant::Text("error")) {
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
                    __rt::Ok(Self::LoggedOut(<LoggedOut as __rt::Message>::read(value)?))
                }
                (1usize, __rt::None) => {
                    __rt::Ok(
                        Self::Fault(
                            Fault::AuthRequired(
                                <AuthRequired as __rt::Message>::read(value)?,
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
