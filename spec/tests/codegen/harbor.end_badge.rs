/// End a badge.
///
/// Ends the badge of a number; its key is refused from then on.
///
/// Operation `harbor.end_badge`, by the document "Harbor badge service" of Harbor.
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
pub mod end_badge {
    #[doc(hidden)]
    pub use ::signoff::__private as __rt;
    /// The spec file, and what it says of outcomes.
    pub static SPEC: __rt::Spec = __rt::Spec::new(
        "harbor.end_badge",
        SPEC_FILE,
        4u32,
        TEXT,
        OUTCOMES,
    );
    const SPEC_FILE: &__rt::str = "harbor.end_badge.json";
    const TEXT: &__rt::str = __rt::builtin("harbor.end_badge.json");
    const OUTCOMES: &[__rt::OutcomeSpec] = &[
        __rt::OutcomeSpec {
            name: "ended",
            title: "The badge has ended",
            class: __rt::Class::Success,
            benign: false,
            code: __rt::None,
            statuses: &[200u16],
            implied: true,
            line: 46u32,
            editions: &[],
        },
        __rt::OutcomeSpec {
            name: "gone",
            title: "There is no such badge",
            class: __rt::Class::Fault,
            benign: true,
            code: __rt::None,
            statuses: &[410u16],
            implied: true,
            line: 76u32,
            editions: &[],
        },
        __rt::OutcomeSpec {
            name: "moved",
            title: "Another harbor keeps the badge",
            class: __rt::Class::Fault,
            benign: false,
            code: __rt::None,
            statuses: &[410u16],
            implied: true,
            line: 96u32,
            editions: &[],
        },
    ];
    #[doc(hidden)]
    pub const __MESSAGES: &[__rt::AnyMessage] = &[
        __rt::AnyMessage::of::<Request>("Request", "/request/schema"),
        __rt::AnyMessage::of::<Ended>("Ended", "/outcomes/ended/schema"),
        __rt::AnyMessage::of::<Gone>("Gone", "/outcomes/gone/schema"),
        __rt::AnyMessage::of::<Moved>("Moved", "/outcomes/moved/schema"),
    ];
    impl Request {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "harbor.end_badge",
            message: "request",
            file: SPEC_FILE,
            line: 10u32,
            closed: true,
            fields: &[
                __rt::Field {
                    name: "badge",
                    line: 15u32,
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
    impl Ended {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "harbor.end_badge",
            message: "ended",
            file: SPEC_FILE,
            line: 50u32,
            closed: true,
            fields: &[
                __rt::Field {
                    name: "badge",
                    line: 56u32,
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
                    name: "ended",
                    line: 57u32,
                    required: true,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::INTEGER,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "gates",
                    line: 58u32,
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
    impl __rt::FieldType for Ended {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl Gone {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "harbor.end_badge",
            message: "gone",
            file: SPEC_FILE,
            line: 81u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "reason",
                    line: 86u32,
                    required: true,
                    constant: __rt::Some("\"gone\""),
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
    impl __rt::FieldType for Gone {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl Moved {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "harbor.end_badge",
            message: "moved",
            file: SPEC_FILE,
            line: 100u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "reason",
                    line: 105u32,
                    required: true,
                    constant: __rt::Some("\"gone\""),
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
    impl __rt::FieldType for Moved {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    /// The operation `harbor.end_badge`.
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
    /// Names the badge.
    ///
    /// The schema of `request`, in line 10 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct Request {
        /// Number of the badge (`badge`, line 15 of the spec file; line 5 of the document).
        pub badge: __rt::String,
    }
    impl Request {
        /// With the required members, and nothing else.
        pub fn new(badge: impl __rt::Into<__rt::String>) -> Self {
            Self {
                badge: __rt::Into::into(badge),
            }
        }
    }
    #[automatically_derived]
    impl __rt::Message for Request {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_badge = __rt::None;
            for member in value.object()? {
                match member.name() {
                    "badge" => member_badge = __rt::Some(member.read::<__rt::String>()?),
                    _ => return __rt::Err(member.forbidden()),
                }
            }
            __rt::Ok(Self {
                badge: __rt::required(member_badge, "badge")?,
            })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object.member("badge", &self.badge)?;
            object.end();
            __rt::Ok(())
        }
    }
    impl Request {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"EndBadgeRequest\",\"description\":\"Names the badge\",\"type\":\"object\",\"required\":[\"badge\"],\"properties\":{\"badge\":{\"description\":\"Number of the badge\",\"type\":\"string\"}},\"additionalProperties\":false}";
    }
    __rt::json_schema! {
        Request = "Request", "signoff::harbor.end_badge::Request"
    }
    /// Which badge has ended, and when.
    ///
    /// The schema of `ended`, in line 50 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct Ended {
        /// Number of the badge (`badge`, line 56 of the spec file; line 10 of the document).
        pub badge: __rt::String,
        /// Seconds since 1970 (`ended`, line 57 of the spec file; line 11 of the document).
        pub ended: __rt::u64,
        /// Names of the gates that it opened (`gates`, line 58 of the spec file; line 12 of the document).
        pub gates: __rt::Vec<__rt::String>,
    }
    impl Ended {
        /// With the required members, and nothing else.
        pub fn new(
            badge: impl __rt::Into<__rt::String>,
            ended: impl __rt::Into<__rt::u64>,
            gates: impl __rt::Into<__rt::Vec<__rt::String>>,
        ) -> Self {
            Self {
                badge: __rt::Into::into(badge),
                ended: __rt::Into::into(ended),
                gates: __rt::Into::into(gates),
            }
        }
    }
    #[automatically_derived]
    impl __rt::Message for Ended {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            static LIMITS_ENDED: __rt::Limits = __rt::Limits {
                range: (0f64, __rt::f64::INFINITY),
                ..__rt::Limits::NONE
            };
            static LIMITS_GATES: __rt::Limits = __rt::Limits {
                item: __rt::Some(
                    &__rt::Limits {
                        length: (1u64, 18446744073709551615u64),
                        ..__rt::Limits::NONE
                    },
                ),
                ..__rt::Limits::NONE
            };
            let mut member_badge = __rt::None;
            let mut member_ended = __rt::None;
            let mut member_gates = __rt::None;
            for member in value.object()? {
                match member.name() {
                    "badge" => member_badge = __rt::Some(member.read::<__rt::String>()?),
                    "ended" => {
                        member_ended = __rt::Some(
                            member.read_within::<__rt::u64>(&LIMITS_ENDED)?,
                        );
                    }
                    "gates" => {
                        member_gates = __rt::Some(
                            member.read_within::<__rt::Vec<__rt::String>>(&LIMITS_GATES)?,
                        );
                    }
                    _ => return __rt::Err(member.forbidden()),
                }
            }
            __rt::Ok(Self {
                badge: __rt::required(member_badge, "badge")?,
                ended: __rt::required(member_ended, "ended")?,
                gates: __rt::required(member_gates, "gates")?,
            })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            static LIMITS_ENDED: __rt::Limits = __rt::Limits {
                range: (0f64, __rt::f64::INFINITY),
                ..__rt::Limits::NONE
            };
            static LIMITS_GATES: __rt::Limits = __rt::Limits {
                item: __rt::Some(
                    &__rt::Limits {
                        length: (1u64, 18446744073709551615u64),
                        ..__rt::Limits::NONE
                    },
                ),
                ..__rt::Limits::NONE
            };
            let mut object = out.object();
            object.member("badge", &self.badge)?;
            object.member_within("ended", &self.ended, &LIMITS_ENDED)?;
            object.member_within("gates", &self.gates, &LIMITS_GATES)?;
            object.end();
            __rt::Ok(())
        }
    }
    impl Ended {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"Ended\",\"description\":\"Which badge has ended, and when\",\"type\":\"object\",\"required\":[\"badge\",\"ended\",\"gates\"],\"properties\":{\"badge\":{\"description\":\"Number of the badge\",\"type\":\"string\"},\"ended\":{\"description\":\"Seconds since 1970\",\"type\":\"integer\",\"minimum\":0},\"gates\":{\"description\":\"Names of the gates that it opened\",\"type\":\"array\",\"items\":{\"type\":\"string\",\"minLength\":1}}},\"additionalProperties\":false}";
    }
    __rt::json_schema! {
        Ended = "Ended", "signoff::harbor.end_badge::Ended"
    }
    /// Why the badge cannot be ended.
    ///
    /// The schema of `gone`, in line 81 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct Gone {
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl Gone {
        /// With the required members, and nothing else.
        pub fn new() -> Self {
            Self { other: __rt::Map::new() }
        }
    }
    #[automatically_derived]
    impl __rt::Default for Gone {
        fn default() -> Self {
            Self::new()
        }
    }
    #[automatically_derived]
    impl __rt::Message for Gone {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_reason = false;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "reason" => {
                        member.constant(__rt::Constant::Text("gone"))?;
                        member_reason = true;
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_reason, "reason")?;
            __rt::Ok(Self { other: others })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object.fixed("\"reason\":\"gone\"");
            object.others(&self.other, &["reason"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl Gone {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"Gone\",\"description\":\"Why the badge cannot be ended\",\"type\":\"object\",\"required\":[\"reason\"],\"properties\":{\"reason\":{\"const\":\"gone\"}}}";
    }
    __rt::json_schema! {
        Gone = "Gone", "signoff::harbor.end_badge::Gone"
    }
    /// Why the badge cannot be ended here.
    ///
    /// The schema of `moved`, in line 100 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct Moved {
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl Moved {
        /// With the required members, and nothing else.
        pub fn new() -> Self {
            Self { other: __rt::Map::new() }
        }
    }
    #[automatically_derived]
    impl __rt::Default for Moved {
        fn default() -> Self {
            Self::new()
        }
    }
    #[automatically_derived]
    impl __rt::Message for Moved {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_reason = false;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "reason" => {
                        member.constant(__rt::Constant::Text("gone"))?;
                        member_reason = true;
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_reason, "reason")?;
            __rt::Ok(Self { other: others })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object.fixed("\"reason\":\"gone\"");
            object.others(&self.other, &["reason"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl Moved {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"Moved\",\"description\":\"Why the badge cannot be ended here\",\"type\":\"object\",\"required\":[\"reason\"],\"properties\":{\"reason\":{\"const\":\"gone\"}}}";
    }
    __rt::json_schema! {
        Moved = "Moved", "signoff::harbor.end_badge::Moved"
    }
    /// What travels beside the request: credentials, and header parameters of the bindings. Everything is
    /// optional, as a server has to answer requests without it, too.
    #[derive(__rt::Clone, __rt::Debug, __rt::Default, __rt::PartialEq, __rt::Eq)]
    pub struct Credentials {
        /// Key of a badge (`key`; header `X-Badge-Key`).
        pub key: __rt::Option<__rt::Secret<__rt::String>>,
    }
    #[automatically_derived]
    impl __rt::Credentials for Credentials {
        fn to_metadata(&self) -> __rt::Metadata {
            let metadata = __rt::Metadata::new();
            let metadata = __rt::credential(metadata, "key", "key", &self.key);
            metadata
        }
        fn from_metadata(metadata: &__rt::Metadata) -> Self {
            Self {
                key: __rt::credential_of(metadata, "key", "key"),
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
        /// The badge has ended (`ended`, status 200).
        Ended,
        /// There is no such badge (`gone`, status 410).
        Gone,
        /// Another harbor keeps the badge (`moved`, status 410).
        Moved,
    }
    impl OutcomeName {
        /// Every outcome.
        pub const ALL: &'static [Self] = &[Self::Ended, Self::Gone, Self::Moved];
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
        /// There is no such badge (`gone`, status 410).
        Gone(Gone),
        /// Another harbor keeps the badge (`moved`, status 410).
        Moved(Moved),
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
                Self::Gone(_) => OutcomeName::Gone,
                Self::Moved(_) => OutcomeName::Moved,
            }
        }
        #[doc(hidden)]
        pub const __OUTCOMES: __rt::Outcomes = __rt::Outcomes {
            operation: "harbor.end_badge",
            file: SPEC_FILE,
            names: &[("gone", 76u32), ("moved", 96u32)],
        };
    }
    __rt::from_body! {
        Fault : Gone => Gone
    }
    __rt::from_body! {
        Fault : Moved => Moved
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
        /// The badge has ended (`ended`, status 200).
        Ended(Ended),
        /// A documented fault.
        Fault(Fault),
    }
    impl Reply {
        /// Which outcome it is.
        pub fn outcome(&self) -> OutcomeName {
            match self {
                Self::Ended(_) => OutcomeName::Ended,
                Self::Fault(fault) => fault.outcome(),
            }
        }
        #[doc(hidden)]
        pub const __OUTCOMES: __rt::Outcomes = __rt::Outcomes {
            operation: "harbor.end_badge",
            file: SPEC_FILE,
            names: &[("ended", 46u32), ("gone", 76u32), ("moved", 96u32)],
        };
    }
    __rt::from_body! {
        Reply : Ended => Ended
    }
    __rt::from_body! {
        Reply : Fault => Fault
    }
    __rt::from_body! {
        Reply : Gone => Fault through __rt::Into::into
    }
    __rt::from_body! {
        Reply : Moved => Fault through __rt::Into::into
    }
    #[automatically_derived]
    impl __rt::Reply for Reply {
        fn position(&self) -> (__rt::usize, __rt::Option<__rt::usize>) {
            let edition = match self {
                Self::Ended(body) => __rt::None,
                Self::Fault(Fault::Gone(body)) => __rt::None,
                Self::Fault(Fault::Moved(body)) => __rt::None,
            };
            (self.outcome() as __rt::usize, edition)
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            match self {
                Self::Ended(body) => __rt::Message::write(body, out),
                Self::Fault(Fault::Gone(body)) => __rt::Message::write(body, out),
                Self::Fault(Fault::Moved(body)) => __rt::Message::write(body, out),
            }
        }
    }
    /// What a client may see.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    #[non_exhaustive]
    pub enum Outcome {
        /// The badge has ended (`ended`, status 200).
        Ended(Ended),
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
                    Self::Ended(_) => OutcomeName::Ended,
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
        pub fn into_result(self) -> __rt::Result<Ended, __rt::Failure<Fault>> {
            match self {
                Self::Ended(body) => __rt::Ok(body),
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
                    Self::Ended(body) => Reply::Ended(body),
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
                Reply::Ended(body) => Self::Ended(body),
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
            let place_0 = seen.header("x-reason");
            if seen.status_is(&[410u16]) && place_0.is_absent() {
                return __rt::Some(1usize);
            }
            if seen.status_is(&[410u16]) && place_0.is(__rt::Constant::Text("moved")) {
                return __rt::Some(2usize);
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
                    __rt::Ok(Self::Ended(<Ended as __rt::Message>::read(value)?))
                }
                (1usize, __rt::None) => {
                    __rt::Ok(
                        Self::Fault(Fault::Gone(<Gone as __rt::Message>::read(value)?)),
                    )
                }
                (2usize, __rt::None) => {
                    __rt::Ok(
                        Self::Fault(Fault::Moved(<Moved as __rt::Message>::read(value)?)),
                    )
                }
                _ => __rt::Err(__rt::Misfit::no_such_outcome()),
            }
        }
        fn undocumented(what: __rt::Undocumented) -> Self {
            Self::Undocumented(what)
        }
    }
    /// `http`: DELETE `/v2/badges/{badge}`.
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
