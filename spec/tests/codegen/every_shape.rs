/// Every shape.
///
/// Has a member of every shape that a schema can describe.
///
/// Operation `shapes.every_shape`, by the document "Shapes" of Signoff.
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
pub mod every_shape {
    #[doc(hidden)]
    pub use ::signoff::__private as __rt;
    /// The spec file, and what it says of outcomes.
    pub static SPEC: __rt::Spec = __rt::Spec::new(
        "shapes.every_shape",
        SPEC_FILE,
        4u32,
        TEXT,
        OUTCOMES,
    );
    const SPEC_FILE: &__rt::str = "every_shape.json";
    const TEXT: &__rt::str = __rt::builtin("every_shape.json");
    const OUTCOMES: &[__rt::OutcomeSpec] = &[
        __rt::OutcomeSpec {
            name: "nested",
            title: "Objects and arrays inside one another",
            class: __rt::Class::Success,
            benign: false,
            code: __rt::None,
            statuses: &[200u16],
            implied: true,
            line: 63u32,
            editions: &[],
        },
        __rt::OutcomeSpec {
            name: "scalar",
            title: "A message that is no object",
            class: __rt::Class::Fault,
            benign: false,
            code: __rt::None,
            statuses: &[400u16],
            implied: true,
            line: 121u32,
            editions: &[],
        },
        __rt::OutcomeSpec {
            name: "fixed",
            title: "A message that is always the same",
            class: __rt::Class::Fault,
            benign: false,
            code: __rt::None,
            statuses: &[401u16],
            implied: true,
            line: 129u32,
            editions: &[],
        },
        __rt::OutcomeSpec {
            name: "listed",
            title: "A message that is a list",
            class: __rt::Class::Fault,
            benign: false,
            code: __rt::None,
            statuses: &[402u16, 403u16],
            implied: true,
            line: 137u32,
            editions: &[
                __rt::EditionSpec {
                    name: "2.0 and later",
                    statuses: &[402u16],
                    implied: false,
                    line: 144u32,
                },
                __rt::EditionSpec {
                    name: "3.0",
                    statuses: &[410u16],
                    implied: false,
                    line: 159u32,
                },
            ],
        },
    ];
    #[doc(hidden)]
    pub const __MESSAGES: &[__rt::AnyMessage] = &[
        __rt::AnyMessage::of::<Request>("Request", "/request/schema"),
        __rt::AnyMessage::of::<Nested>("Nested", "/outcomes/nested/schema"),
        __rt::AnyMessage::of::<Point>("Point", "/$defs/Point"),
        __rt::AnyMessage::of::<
            NestedChoice,
        >("NestedChoice", "/outcomes/nested/schema/properties/choice"),
        __rt::AnyMessage::of::<
            NestedLevel,
        >("NestedLevel", "/outcomes/nested/schema/properties/level"),
        __rt::AnyMessage::of::<
            NestedOpen,
        >("NestedOpen", "/outcomes/nested/schema/properties/open"),
        __rt::AnyMessage::of::<
            NestedOpenLevel,
        >("NestedOpenLevel", "/outcomes/nested/schema/properties/open_level"),
        __rt::AnyMessage::of::<
            Scores,
        >("Scores", "/outcomes/nested/schema/properties/scores"),
        __rt::AnyMessage::of::<
            Vault,
        >("Vault", "/outcomes/nested/schema/properties/vault"),
        __rt::AnyMessage::of::<
            VaultMood,
        >("VaultMood", "/outcomes/nested/schema/properties/vault/properties/mood"),
        __rt::AnyMessage::of::<Scalar>("Scalar", "/outcomes/scalar/schema"),
        __rt::AnyMessage::of::<Fixed>("Fixed", "/outcomes/fixed/schema"),
        __rt::AnyMessage::of::<Listed>("Listed", "/outcomes/listed/schema"),
        __rt::AnyMessage::of::<
            ListedObject,
        >("ListedObject", "/outcomes/listed/editions/0/schema"),
    ];
    impl Request {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "shapes.every_shape",
            message: "request",
            file: SPEC_FILE,
            line: 23u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "type",
                    line: 29u32,
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
                    name: "self",
                    line: 30u32,
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
                    name: "2fa-code",
                    line: 31u32,
                    required: true,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: true,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "übung",
                    line: 32u32,
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
                    name: "camelCase",
                    line: 33u32,
                    required: false,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::INTEGER.or(__rt::Kinds::NULL),
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "camel_case",
                    line: 34u32,
                    required: false,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "other",
                    line: 35u32,
                    required: false,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "member",
                    line: 36u32,
                    required: false,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::NUMBER,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "flag",
                    line: 37u32,
                    required: false,
                    constant: __rt::Some("\"on\""),
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
    impl Nested {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "shapes.every_shape",
            message: "nested",
            file: SPEC_FILE,
            line: 67u32,
            closed: true,
            fields: &[
                __rt::Field {
                    name: "kind",
                    line: 73u32,
                    required: true,
                    constant: __rt::Some("\"nested\""),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "points",
                    line: 74u32,
                    required: true,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::ARRAY,
                        secret: false,
                        object: __rt::None,
                        items: __rt::Some(
                            &__rt::Item {
                                kinds: __rt::Kinds::OBJECT,
                                secret: false,
                                object: __rt::Some(&Point::__SHAPE),
                                items: __rt::None,
                            },
                        ),
                    },
                },
                __rt::Field {
                    name: "here",
                    line: 75u32,
                    required: true,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::OBJECT,
                        secret: false,
                        object: __rt::Some(&Point::__SHAPE),
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "names",
                    line: 76u32,
                    required: false,
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
                __rt::Field {
                    name: "grid",
                    line: 77u32,
                    required: false,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::ARRAY,
                        secret: false,
                        object: __rt::None,
                        items: __rt::Some(
                            &__rt::Item {
                                kinds: __rt::Kinds::ARRAY,
                                secret: false,
                                object: __rt::None,
                                items: __rt::Some(
                                    &__rt::Item {
                                        kinds: __rt::Kinds::INTEGER.or(__rt::Kinds::NULL),
                                        secret: false,
                                        object: __rt::None,
                                        items: __rt::None,
                                    },
                                ),
                            },
                        ),
                    },
                },
                __rt::Field {
                    name: "note",
                    line: 82u32,
                    required: true,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING.or(__rt::Kinds::NULL),
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "hint",
                    line: 83u32,
                    required: false,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING.or(__rt::Kinds::NULL),
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "anything",
                    line: 84u32,
                    required: true,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::ANY,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "several",
                    line: 85u32,
                    required: false,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING.or(__rt::Kinds::INTEGER),
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "bag",
                    line: 86u32,
                    required: false,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::OBJECT,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "list",
                    line: 87u32,
                    required: false,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::ARRAY,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "choice",
                    line: 88u32,
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
                    name: "level",
                    line: 89u32,
                    required: false,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::NULL
                            .or(__rt::Kinds::BOOLEAN)
                            .or(__rt::Kinds::INTEGER)
                            .or(__rt::Kinds::NUMBER)
                            .or(__rt::Kinds::STRING),
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "open",
                    line: 90u32,
                    required: false,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "open_level",
                    line: 91u32,
                    required: false,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::INTEGER,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "count",
                    line: 92u32,
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
                    name: "ratio",
                    line: 93u32,
                    required: false,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::NUMBER,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "scores",
                    line: 94u32,
                    required: false,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::OBJECT,
                        secret: false,
                        object: __rt::Some(&Scores::__SHAPE),
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "vault",
                    line: 101u32,
                    required: false,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::OBJECT,
                        secret: true,
                        object: __rt::Some(&Vault::__SHAPE),
                        items: __rt::None,
                    },
                },
            ],
        };
    }
    #[automatically_derived]
    impl __rt::FieldType for Nested {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl Point {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "shapes.every_shape",
            message: "nested.points.items",
            file: SPEC_FILE,
            line: 9u32,
            closed: true,
            fields: &[
                __rt::Field {
                    name: "x",
                    line: 15u32,
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
                    name: "y",
                    line: 16u32,
                    required: true,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::INTEGER,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
            ],
        };
    }
    #[automatically_derived]
    impl __rt::FieldType for Point {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    #[automatically_derived]
    impl __rt::FieldType for NestedChoice {
        const ITEM: __rt::FieldItem = __rt::FieldItem::of(__rt::Kinds::STRING);
    }
    #[automatically_derived]
    impl __rt::FieldType for NestedLevel {
        const ITEM: __rt::FieldItem = __rt::FieldItem::of(
            __rt::Kinds::NULL
                .or(__rt::Kinds::BOOLEAN)
                .or(__rt::Kinds::INTEGER)
                .or(__rt::Kinds::NUMBER)
                .or(__rt::Kinds::STRING),
        );
    }
    #[automatically_derived]
    impl __rt::FieldType for NestedOpen {
        const ITEM: __rt::FieldItem = __rt::FieldItem::of(__rt::Kinds::STRING);
    }
    #[automatically_derived]
    impl __rt::FieldType for NestedOpenLevel {
        const ITEM: __rt::FieldItem = __rt::FieldItem::of(__rt::Kinds::INTEGER);
    }
    impl Scores {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "shapes.every_shape",
            message: "nested.scores",
            file: SPEC_FILE,
            line: 94u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "best",
                    line: 98u32,
                    required: false,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::INTEGER,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
            ],
        };
    }
    #[automatically_derived]
    impl __rt::FieldType for Scores {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    impl Vault {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "shapes.every_shape",
            message: "nested.vault",
            file: SPEC_FILE,
            line: 101u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "pin",
                    line: 108u32,
                    required: true,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::INTEGER,
                        secret: true,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "words",
                    line: 109u32,
                    required: false,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::ARRAY,
                        secret: true,
                        object: __rt::None,
                        items: __rt::Some(
                            &__rt::Item {
                                kinds: __rt::Kinds::STRING,
                                secret: true,
                                object: __rt::None,
                                items: __rt::None,
                            },
                        ),
                    },
                },
                __rt::Field {
                    name: "mood",
                    line: 110u32,
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
    impl __rt::FieldType for Vault {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    #[automatically_derived]
    impl __rt::FieldType for VaultMood {
        const ITEM: __rt::FieldItem = __rt::FieldItem::of(__rt::Kinds::STRING);
    }
    #[automatically_derived]
    impl __rt::FieldType for Scalar {
        const ITEM: __rt::FieldItem = __rt::FieldItem::of(__rt::Kinds::STRING);
    }
    #[automatically_derived]
    impl __rt::FieldType for Fixed {
        const ITEM: __rt::FieldItem = __rt::FieldItem::of(__rt::Kinds::STRING);
    }
    #[automatically_derived]
    impl __rt::FieldType for Listed {
        const ITEM: __rt::FieldItem = __rt::FieldItem::of(__rt::Kinds::ARRAY);
    }
    impl ListedObject {
        #[doc(hidden)]
        pub const __SHAPE: __rt::Shape = __rt::Shape {
            operation: "shapes.every_shape",
            message: "listed (2.0 and later)",
            file: SPEC_FILE,
            line: 146u32,
            closed: false,
            fields: &[
                __rt::Field {
                    name: "kind",
                    line: 152u32,
                    required: true,
                    constant: __rt::Some("\"list\""),
                    item: __rt::Item {
                        kinds: __rt::Kinds::STRING,
                        secret: false,
                        object: __rt::None,
                        items: __rt::None,
                    },
                },
                __rt::Field {
                    name: "list",
                    line: 153u32,
                    required: true,
                    constant: __rt::None,
                    item: __rt::Item {
                        kinds: __rt::Kinds::ARRAY,
                        secret: false,
                        object: __rt::None,
                        items: __rt::Some(
                            &__rt::Item {
                                kinds: __rt::Kinds::OBJECT,
                                secret: false,
                                object: __rt::Some(&Point::__SHAPE),
                                items: __rt::None,
                            },
                        ),
                    },
                },
            ],
        };
    }
    #[automatically_derived]
    impl __rt::FieldType for ListedObject {
        const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
    }
    /// The operation `shapes.every_shape`.
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
    /// Names that are hard to write down in Rust.
    ///
    /// The schema of `request`, in line 23 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq)]
    pub struct Request {
        /// A keyword (`type`, line 29 of the spec file).
        pub r#type: __rt::String,
        /// No raw identifier (`self`, line 30 of the spec file).
        pub self_: __rt::bool,
        /// Begins with a digit (`2fa-code`, line 31 of the spec file).
        pub _2fa_code: __rt::Secret<__rt::String>,
        /// Not all of it is ASCII (`übung`, line 32 of the spec file).
        pub bung: __rt::String,
        /// Would be called alike (`camelCase`, line 33 of the spec file).
        pub camel_case: __rt::Option<__rt::Nullable<__rt::i64>>,
        /// Would be called alike (`camel_case`, line 34 of the spec file).
        pub camel_case_2: __rt::Option<__rt::String>,
        /// Would be called like the members of other names (`other`, line 35 of the spec file).
        pub other: __rt::Option<__rt::String>,
        /// Would be called like a local name (`member`, line 36 of the spec file).
        pub member: __rt::Option<__rt::f64>,
        /// Always the same, if it is there (`flag`, line 37 of the spec file).
        pub flag: __rt::bool,
        /// Members that the document does not name.
        pub other2: __rt::Members,
    }
    impl Request {
        /// With the required members, and nothing else.
        pub fn new(
            r#type: impl __rt::Into<__rt::String>,
            self_: impl __rt::Into<__rt::bool>,
            _2fa_code: impl __rt::Into<__rt::Secret<__rt::String>>,
            bung: impl __rt::Into<__rt::String>,
        ) -> Self {
            Self {
                r#type: __rt::Into::into(r#type),
                self_: __rt::Into::into(self_),
                _2fa_code: __rt::Into::into(_2fa_code),
                bung: __rt::Into::into(bung),
                camel_case: __rt::None,
                camel_case_2: __rt::None,
                other: __rt::None,
                member: __rt::None,
                flag: false,
                other2: __rt::Map::new(),
            }
        }
    }
    #[automatically_derived]
    impl __rt::Message for Request {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            static LIMITS_TYPE: __rt::Limits = __rt::Limits {
                length: (2u64, 12u64),
                ..__rt::Limits::NONE
            };
            static LIMITS__2FA_CODE: __rt::Limits = __rt::Limits {
                pattern: __rt::Some({
                    static PATTERN: __rt::Pattern = __rt::Pattern::new("^[0-9]{6}$");
                    &PATTERN
                }),
                ..__rt::Limits::NONE
            };
            static LIMITS_MEMBER: __rt::Limits = __rt::Limits {
                range: (-0.5f64, 1000000f64),
                ..__rt::Limits::NONE
            };
            let mut member_type = __rt::None;
            let mut member_self = __rt::None;
            let mut member__2fa_code = __rt::None;
            let mut member_bung = __rt::None;
            let mut member_camel_case = __rt::None;
            let mut member_camel_case_2 = __rt::None;
            let mut member_other = __rt::None;
            let mut member_member = __rt::None;
            let mut member_flag = false;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "type" => {
                        member_type = __rt::Some(
                            __rt::read_within::<__rt::String>(&member, &LIMITS_TYPE)?,
                        );
                    }
                    "self" => {
                        member_self = __rt::Some(__rt::read::<__rt::bool>(&member)?);
                    }
                    "2fa-code" => {
                        member__2fa_code = __rt::Some(
                            __rt::read_within::<
                                __rt::Secret<__rt::String>,
                            >(&member, &LIMITS__2FA_CODE)?,
                        );
                    }
                    "übung" => {
                        member_bung = __rt::Some(__rt::read::<__rt::String>(&member)?);
                    }
                    "camelCase" => {
                        member_camel_case = __rt::Some(
                            __rt::read::<__rt::Nullable<__rt::i64>>(&member)?,
                        );
                    }
                    "camel_case" => {
                        member_camel_case_2 = __rt::Some(
                            __rt::read::<__rt::String>(&member)?,
                        );
                    }
                    "other" => {
                        member_other = __rt::Some(__rt::read::<__rt::String>(&member)?);
                    }
                    "member" => {
                        member_member = __rt::Some(
                            __rt::read_within::<__rt::f64>(&member, &LIMITS_MEMBER)?,
                        );
                    }
                    "flag" => {
                        member.constant(__rt::Constant::Text("on"))?;
                        member_flag = true;
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::Ok(Self {
                r#type: __rt::required(member_type, "type")?,
                self_: __rt::required(member_self, "self")?,
                _2fa_code: __rt::required(member__2fa_code, "2fa-code")?,
                bung: __rt::required(member_bung, "übung")?,
                camel_case: member_camel_case,
                camel_case_2: member_camel_case_2,
                other: member_other,
                member: member_member,
                flag: member_flag,
                other2: others,
            })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            static LIMITS_TYPE: __rt::Limits = __rt::Limits {
                length: (2u64, 12u64),
                ..__rt::Limits::NONE
            };
            static LIMITS__2FA_CODE: __rt::Limits = __rt::Limits {
                pattern: __rt::Some({
                    static PATTERN: __rt::Pattern = __rt::Pattern::new("^[0-9]{6}$");
                    &PATTERN
                }),
                ..__rt::Limits::NONE
            };
            static LIMITS_MEMBER: __rt::Limits = __rt::Limits {
                range: (-0.5f64, 1000000f64),
                ..__rt::Limits::NONE
            };
            let mut object = out.object();
            object.member_within("type", &self.r#type, &LIMITS_TYPE)?;
            object.member("self", &self.self_)?;
            object.member_within("2fa-code", &self._2fa_code, &LIMITS__2FA_CODE)?;
            object.member("übung", &self.bung)?;
            object.optional("camelCase", &self.camel_case)?;
            object.optional("camel_case", &self.camel_case_2)?;
            object.optional("other", &self.other)?;
            object.optional_within("member", &self.member, &LIMITS_MEMBER)?;
            if self.flag {
                object.fixed("\"flag\":\"on\"");
            }
            object
                .others(
                    &self.other2,
                    &[
                        "type",
                        "self",
                        "2fa-code",
                        "übung",
                        "camelCase",
                        "camel_case",
                        "other",
                        "member",
                        "flag",
                    ],
                )?;
            object.end();
            __rt::Ok(())
        }
    }
    impl Request {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"EveryShapeRequest\",\"description\":\"Names that are hard to write down in Rust\",\"type\":\"object\",\"required\":[\"type\",\"self\",\"2fa-code\",\"übung\"],\"properties\":{\"type\":{\"description\":\"A keyword\",\"type\":\"string\",\"maxLength\":12,\"minLength\":2},\"self\":{\"description\":\"No raw identifier\",\"type\":\"boolean\"},\"2fa-code\":{\"description\":\"Begins with a digit\",\"examples\":[\"123456\"],\"type\":\"string\",\"pattern\":\"^[0-9]{6}$\"},\"übung\":{\"description\":\"Not all of it is ASCII\",\"type\":\"string\"},\"camelCase\":{\"description\":\"Would be called alike\",\"type\":[\"integer\",\"null\"]},\"camel_case\":{\"description\":\"Would be called alike\",\"type\":\"string\"},\"other\":{\"description\":\"Would be called like the members of other names\",\"type\":\"string\"},\"member\":{\"description\":\"Would be called like a local name\",\"type\":\"number\",\"maximum\":1000000,\"minimum\":-0.5},\"flag\":{\"description\":\"Always the same, if it is there\",\"const\":\"on\"}}}";
    }
    __rt::json_schema! {
        Request = "Request", "signoff::shapes.every_shape::Request"
    }
    /// Objects and arrays inside one another.
    ///
    /// The schema of `nested`, in line 67 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq)]
    pub struct Nested {
        /// Places (`points`, line 74 of the spec file).
        pub points: __rt::Vec<Point>,
        /// A place (`here`, line 75 of the spec file).
        pub here: Point,
        /// Short texts (`names`, line 76 of the spec file).
        pub names: __rt::Option<__rt::Vec<__rt::String>>,
        /// Rows of numbers (`grid`, line 77 of the spec file).
        pub grid: __rt::Option<__rt::Vec<__rt::Vec<__rt::Nullable<__rt::u64>>>>,
        /// A text, or nothing (`note`, line 82 of the spec file).
        pub note: __rt::Nullable<__rt::String>,
        /// A text, or nothing, or not there (`hint`, line 83 of the spec file).
        pub hint: __rt::Option<__rt::Nullable<__rt::String>>,
        /// Whatever it is (`anything`, line 84 of the spec file).
        pub anything: __rt::Json,
        /// Of two kinds (`several`, line 85 of the spec file).
        pub several: __rt::Option<__rt::Json>,
        /// Any object (`bag`, line 86 of the spec file).
        pub bag: __rt::Option<__rt::Json>,
        /// Any array (`list`, line 87 of the spec file).
        pub list: __rt::Option<__rt::Json>,
        /// One of several (`choice`, line 88 of the spec file).
        pub choice: NestedChoice,
        /// One of several, of several kinds (`level`, line 89 of the spec file).
        pub level: __rt::Option<NestedLevel>,
        /// Some of the values (`open`, line 90 of the spec file).
        pub open: __rt::Option<NestedOpen>,
        /// Some of the levels (`open_level`, line 91 of the spec file).
        pub open_level: __rt::Option<NestedOpenLevel>,
        /// Not negative (`count`, line 92 of the spec file).
        pub count: __rt::u64,
        /// Between zero and one (`ratio`, line 93 of the spec file).
        pub ratio: __rt::Option<__rt::f64>,
        /// Points by name (`scores`, line 94 of the spec file).
        pub scores: __rt::Option<Scores>,
        /// What nobody must see (`vault`, line 101 of the spec file).
        pub vault: __rt::Option<Vault>,
    }
    impl Nested {
        /// With the required members, and nothing else.
        pub fn new(
            points: impl __rt::Into<__rt::Vec<Point>>,
            here: impl __rt::Into<Point>,
            note: impl __rt::Into<__rt::Nullable<__rt::String>>,
            anything: impl __rt::Into<__rt::Json>,
            choice: impl __rt::Into<NestedChoice>,
            count: impl __rt::Into<__rt::u64>,
        ) -> Self {
            Self {
                points: __rt::Into::into(points),
                here: __rt::Into::into(here),
                names: __rt::None,
                grid: __rt::None,
                note: __rt::Into::into(note),
                hint: __rt::None,
                anything: __rt::Into::into(anything),
                several: __rt::None,
                bag: __rt::None,
                list: __rt::None,
                choice: __rt::Into::into(choice),
                level: __rt::None,
                open: __rt::None,
                open_level: __rt::None,
                count: __rt::Into::into(count),
                ratio: __rt::None,
                scores: __rt::None,
                vault: __rt::None,
            }
        }
    }
    #[automatically_derived]
    impl __rt::Message for Nested {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            static LIMITS_POINTS: __rt::Limits = __rt::Limits {
                items: (1u64, 3u64),
                ..__rt::Limits::NONE
            };
            static LIMITS_NAMES: __rt::Limits = __rt::Limits {
                item: __rt::Some(
                    &__rt::Limits {
                        length: (1u64, 4u64),
                        ..__rt::Limits::NONE
                    },
                ),
                ..__rt::Limits::NONE
            };
            static LIMITS_GRID: __rt::Limits = __rt::Limits {
                item: __rt::Some(
                    &__rt::Limits {
                        item: __rt::Some(
                            &__rt::Limits {
                                range: (0f64, __rt::f64::INFINITY),
                                ..__rt::Limits::NONE
                            },
                        ),
                        ..__rt::Limits::NONE
                    },
                ),
                ..__rt::Limits::NONE
            };
            static LIMITS_NOTE: __rt::Limits = __rt::Limits {
                length: (0u64, 10u64),
                ..__rt::Limits::NONE
            };
            static LIMITS_SEVERAL: __rt::Limits = __rt::Limits {
                kinds: __rt::Kinds::STRING.or(__rt::Kinds::INTEGER),
                length: (0u64, 5u64),
                range: (3f64, __rt::f64::INFINITY),
                ..__rt::Limits::NONE
            };
            static LIMITS_BAG: __rt::Limits = __rt::Limits {
                kinds: __rt::Kinds::OBJECT,
                ..__rt::Limits::NONE
            };
            static LIMITS_LIST: __rt::Limits = __rt::Limits {
                kinds: __rt::Kinds::ARRAY,
                items: (0u64, 2u64),
                ..__rt::Limits::NONE
            };
            static LIMITS_COUNT: __rt::Limits = __rt::Limits {
                range: (0f64, __rt::f64::INFINITY),
                ..__rt::Limits::NONE
            };
            static LIMITS_RATIO: __rt::Limits = __rt::Limits {
                range: (0f64, 1f64),
                ..__rt::Limits::NONE
            };
            let mut member_kind = false;
            let mut member_points = __rt::None;
            let mut member_here = __rt::None;
            let mut member_names = __rt::None;
            let mut member_grid = __rt::None;
            let mut member_note = __rt::None;
            let mut member_hint = __rt::None;
            let mut member_anything = __rt::None;
            let mut member_several = __rt::None;
            let mut member_bag = __rt::None;
            let mut member_list = __rt::None;
            let mut member_choice = __rt::None;
            let mut member_level = __rt::None;
            let mut member_open = __rt::None;
            let mut member_open_level = __rt::None;
            let mut member_count = __rt::None;
            let mut member_ratio = __rt::None;
            let mut member_scores = __rt::None;
            let mut member_vault = __rt::None;
            for member in value.object()? {
                match member.name() {
                    "kind" => {
                        member.constant(__rt::Constant::Text("nested"))?;
                        member_kind = true;
                    }
                    "points" => {
                        member_points = __rt::Some(
                            __rt::read_within::<
                                __rt::Vec<Point>,
                            >(&member, &LIMITS_POINTS)?,
                        );
                    }
                    "here" => member_here = __rt::Some(__rt::read::<Point>(&member)?),
                    "names" => {
                        member_names = __rt::Some(
                            __rt::read_within::<
                                __rt::Vec<__rt::String>,
                            >(&member, &LIMITS_NAMES)?,
                        );
                    }
                    "grid" => {
                        member_grid = __rt::Some(
                            __rt::read_within::<
                                __rt::Vec<__rt::Vec<__rt::Nullable<__rt::u64>>>,
                            >(&member, &LIMITS_GRID)?,
                        );
                    }
                    "note" => {
                        member_note = __rt::Some(
                            __rt::read_within::<
                                __rt::Nullable<__rt::String>,
                            >(&member, &LIMITS_NOTE)?,
                        );
                    }
                    "hint" => {
                        member_hint = __rt::Some(
                            __rt::read::<__rt::Nullable<__rt::String>>(&member)?,
                        );
                    }
                    "anything" => {
                        member_anything = __rt::Some(__rt::read::<__rt::Json>(&member)?);
                    }
                    "several" => {
                        member_several = __rt::Some(
                            __rt::read_within::<__rt::Json>(&member, &LIMITS_SEVERAL)?,
                        );
                    }
                    "bag" => {
                        member_bag = __rt::Some(
                            __rt::read_within::<__rt::Json>(&member, &LIMITS_BAG)?,
                        );
                    }
                    "list" => {
                        member_list = __rt::Some(
                            __rt::read_within::<__rt::Json>(&member, &LIMITS_LIST)?,
                        );
                    }
                    "choice" => {
                        member_choice = __rt::Some(__rt::read::<NestedChoice>(&member)?);
                    }
                    "level" => {
                        member_level = __rt::Some(__rt::read::<NestedLevel>(&member)?);
                    }
                    "open" => {
                        member_open = __rt::Some(__rt::read::<NestedOpen>(&member)?);
                    }
                    "open_level" => {
                        member_open_level = __rt::Some(
                            __rt::read::<NestedOpenLevel>(&member)?,
                        );
                    }
                    "count" => {
                        member_count = __rt::Some(
                            __rt::read_within::<__rt::u64>(&member, &LIMITS_COUNT)?,
                        );
                    }
                    "ratio" => {
                        member_ratio = __rt::Some(
                            __rt::read_within::<__rt::f64>(&member, &LIMITS_RATIO)?,
                        );
                    }
                    "scores" => {
                        member_scores = __rt::Some(__rt::read::<Scores>(&member)?);
                    }
                    "vault" => member_vault = __rt::Some(__rt::read::<Vault>(&member)?),
                    _ => return __rt::Err(member.forbidden()),
                }
            }
            __rt::present(member_kind, "kind")?;
            __rt::Ok(Self {
                points: __rt::required(member_points, "points")?,
                here: __rt::required(member_here, "here")?,
                names: member_names,
                grid: member_grid,
                note: __rt::required(member_note, "note")?,
                hint: member_hint,
                anything: __rt::required(member_anything, "anything")?,
                several: member_several,
                bag: member_bag,
                list: member_list,
                choice: __rt::required(member_choice, "choice")?,
                level: member_level,
                open: member_open,
                open_level: member_open_level,
                count: __rt::required(member_count, "count")?,
                ratio: member_ratio,
                scores: member_scores,
                vault: member_vault,
            })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            static LIMITS_POINTS: __rt::Limits = __rt::Limits {
                items: (1u64, 3u64),
                ..__rt::Limits::NONE
            };
            static LIMITS_NAMES: __rt::Limits = __rt::Limits {
                item: __rt::Some(
                    &__rt::Limits {
                        length: (1u64, 4u64),
                        ..__rt::Limits::NONE
                    },
                ),
                ..__rt::Limits::NONE
            };
            static LIMITS_GRID: __rt::Limits = __rt::Limits {
                item: __rt::Some(
                    &__rt::Limits {
                        item: __rt::Some(
                            &__rt::Limits {
                                range: (0f64, __rt::f64::INFINITY),
                                ..__rt::Limits::NONE
                            },
                        ),
                        ..__rt::Limits::NONE
                    },
                ),
                ..__rt::Limits::NONE
            };
            static LIMITS_NOTE: __rt::Limits = __rt::Limits {
                length: (0u64, 10u64),
                ..__rt::Limits::NONE
            };
            static LIMITS_SEVERAL: __rt::Limits = __rt::Limits {
                kinds: __rt::Kinds::STRING.or(__rt::Kinds::INTEGER),
                length: (0u64, 5u64),
                range: (3f64, __rt::f64::INFINITY),
                ..__rt::Limits::NONE
            };
            static LIMITS_BAG: __rt::Limits = __rt::Limits {
                kinds: __rt::Kinds::OBJECT,
                ..__rt::Limits::NONE
            };
            static LIMITS_LIST: __rt::Limits = __rt::Limits {
                kinds: __rt::Kinds::ARRAY,
                items: (0u64, 2u64),
                ..__rt::Limits::NONE
            };
            static LIMITS_COUNT: __rt::Limits = __rt::Limits {
                range: (0f64, __rt::f64::INFINITY),
                ..__rt::Limits::NONE
            };
            static LIMITS_RATIO: __rt::Limits = __rt::Limits {
                range: (0f64, 1f64),
                ..__rt::Limits::NONE
            };
            let mut object = out.object();
            object.fixed("\"kind\":\"nested\"");
            object.member_within("points", &self.points, &LIMITS_POINTS)?;
            object.member("here", &self.here)?;
            object.optional_within("names", &self.names, &LIMITS_NAMES)?;
            object.optional_within("grid", &self.grid, &LIMITS_GRID)?;
            object.member_within("note", &self.note, &LIMITS_NOTE)?;
            object.optional("hint", &self.hint)?;
            object.member("anything", &self.anything)?;
            object.optional_within("several", &self.several, &LIMITS_SEVERAL)?;
            object.optional_within("bag", &self.bag, &LIMITS_BAG)?;
            object.optional_within("list", &self.list, &LIMITS_LIST)?;
            object.member("choice", &self.choice)?;
            object.optional("level", &self.level)?;
            object.optional("open", &self.open)?;
            object.optional("open_level", &self.open_level)?;
            object.member_within("count", &self.count, &LIMITS_COUNT)?;
            object.optional_within("ratio", &self.ratio, &LIMITS_RATIO)?;
            object.optional("scores", &self.scores)?;
            object.optional("vault", &self.vault)?;
            object.end();
            __rt::Ok(())
        }
    }
    impl Nested {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"Nested\",\"description\":\"Objects and arrays inside one another\",\"type\":\"object\",\"required\":[\"kind\",\"points\",\"here\",\"note\",\"anything\",\"choice\",\"count\"],\"properties\":{\"kind\":{\"const\":\"nested\"},\"points\":{\"description\":\"Places\",\"type\":\"array\",\"maxItems\":3,\"minItems\":1,\"items\":{\"title\":\"Point\",\"description\":\"A place\",\"type\":\"object\",\"required\":[\"x\",\"y\"],\"properties\":{\"x\":{\"description\":\"To the right\",\"type\":\"integer\",\"maximum\":100,\"minimum\":-100},\"y\":{\"description\":\"Up\",\"type\":\"integer\",\"maximum\":100,\"minimum\":-100}},\"additionalProperties\":false}},\"here\":{\"title\":\"Point\",\"description\":\"A place\",\"type\":\"object\",\"required\":[\"x\",\"y\"],\"properties\":{\"x\":{\"description\":\"To the right\",\"type\":\"integer\",\"maximum\":100,\"minimum\":-100},\"y\":{\"description\":\"Up\",\"type\":\"integer\",\"maximum\":100,\"minimum\":-100}},\"additionalProperties\":false},\"names\":{\"description\":\"Short texts\",\"type\":\"array\",\"items\":{\"type\":\"string\",\"maxLength\":4,\"minLength\":1}},\"grid\":{\"description\":\"Rows of numbers\",\"type\":\"array\",\"items\":{\"type\":\"array\",\"items\":{\"type\":[\"integer\",\"null\"],\"minimum\":0}}},\"note\":{\"description\":\"A text, or nothing\",\"type\":[\"string\",\"null\"],\"maxLength\":10},\"hint\":{\"description\":\"A text, or nothing, or not there\",\"type\":[\"string\",\"null\"]},\"anything\":{\"description\":\"Whatever it is\"},\"several\":{\"description\":\"Of two kinds\",\"type\":[\"string\",\"integer\"],\"minimum\":3,\"maxLength\":5},\"bag\":{\"description\":\"Any object\",\"type\":\"object\"},\"list\":{\"description\":\"Any array\",\"type\":\"array\",\"maxItems\":2},\"choice\":{\"description\":\"One of several\",\"enum\":[\"left\",\"right\",\"up-down\",\"Up Down\",\"\"]},\"level\":{\"description\":\"One of several, of several kinds\",\"enum\":[1,-2,true,\"1\",null,2.5]},\"open\":{\"description\":\"Some of the values\",\"examples\":[\"red\",\"green\"],\"type\":\"string\"},\"open_level\":{\"description\":\"Some of the levels\",\"examples\":[10,20],\"type\":\"integer\"},\"count\":{\"description\":\"Not negative\",\"type\":\"integer\",\"minimum\":0},\"ratio\":{\"description\":\"Between zero and one\",\"type\":\"number\",\"maximum\":1,\"minimum\":0},\"scores\":{\"title\":\"Scores\",\"description\":\"Points by name\",\"type\":\"object\",\"properties\":{\"best\":{\"description\":\"The best\",\"type\":\"integer\"}},\"additionalProperties\":{\"type\":\"integer\",\"maximum\":9,\"minimum\":0}},\"vault\":{\"title\":\"Vault\",\"description\":\"What nobody must see\",\"type\":\"object\",\"required\":[\"pin\"],\"properties\":{\"pin\":{\"description\":\"A number\",\"type\":\"integer\"},\"words\":{\"description\":\"Some words\",\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"mood\":{\"description\":\"One of two\",\"enum\":[\"good\",\"bad\"]}}}},\"additionalProperties\":false}";
    }
    __rt::json_schema! {
        Nested = "Nested", "signoff::shapes.every_shape::Nested"
    }
    /// A place.
    ///
    /// The schema of `nested.points.items`, in line 9 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct Point {
        /// To the right (`x`, line 15 of the spec file).
        pub x: __rt::i64,
        /// Up (`y`, line 16 of the spec file).
        pub y: __rt::i64,
    }
    impl Point {
        /// With the required members, and nothing else.
        pub fn new(
            x: impl __rt::Into<__rt::i64>,
            y: impl __rt::Into<__rt::i64>,
        ) -> Self {
            Self {
                x: __rt::Into::into(x),
                y: __rt::Into::into(y),
            }
        }
    }
    #[automatically_derived]
    impl __rt::Message for Point {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            static LIMITS_X: __rt::Limits = __rt::Limits {
                range: (-100f64, 100f64),
                ..__rt::Limits::NONE
            };
            static LIMITS_Y: __rt::Limits = __rt::Limits {
                range: (-100f64, 100f64),
                ..__rt::Limits::NONE
            };
            let mut member_x = __rt::None;
            let mut member_y = __rt::None;
            for member in value.object()? {
                match member.name() {
                    "x" => {
                        member_x = __rt::Some(
                            __rt::read_within::<__rt::i64>(&member, &LIMITS_X)?,
                        );
                    }
                    "y" => {
                        member_y = __rt::Some(
                            __rt::read_within::<__rt::i64>(&member, &LIMITS_Y)?,
                        );
                    }
                    _ => return __rt::Err(member.forbidden()),
                }
            }
            __rt::Ok(Self {
                x: __rt::required(member_x, "x")?,
                y: __rt::required(member_y, "y")?,
            })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            static LIMITS_X: __rt::Limits = __rt::Limits {
                range: (-100f64, 100f64),
                ..__rt::Limits::NONE
            };
            static LIMITS_Y: __rt::Limits = __rt::Limits {
                range: (-100f64, 100f64),
                ..__rt::Limits::NONE
            };
            let mut object = out.object();
            object.member_within("x", &self.x, &LIMITS_X)?;
            object.member_within("y", &self.y, &LIMITS_Y)?;
            object.end();
            __rt::Ok(())
        }
    }
    impl Point {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"Point\",\"description\":\"A place\",\"type\":\"object\",\"required\":[\"x\",\"y\"],\"properties\":{\"x\":{\"description\":\"To the right\",\"type\":\"integer\",\"maximum\":100,\"minimum\":-100},\"y\":{\"description\":\"Up\",\"type\":\"integer\",\"maximum\":100,\"minimum\":-100}},\"additionalProperties\":false}";
    }
    __rt::json_schema! {
        Point = "Point", "signoff::shapes.every_shape::Point"
    }
    /// One of several.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub enum NestedChoice {
        /// `"left"`.
        Left,
        /// `"right"`.
        Right,
        /// `"up-down"`.
        UpDown,
        /// `"Up Down"`.
        UpDown2,
        /// `""`.
        Empty,
    }
    impl NestedChoice {
        /// The value itself.
        pub fn as_str(&self) -> &__rt::str {
            match self {
                Self::Left => "left",
                Self::Right => "right",
                Self::UpDown => "up-down",
                Self::UpDown2 => "Up Down",
                Self::Empty => "",
            }
        }
    }
    #[automatically_derived]
    impl __rt::Message for NestedChoice {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            if value.is(__rt::Constant::Text("left")) {
                return __rt::Ok(Self::Left);
            }
            if value.is(__rt::Constant::Text("right")) {
                return __rt::Ok(Self::Right);
            }
            if value.is(__rt::Constant::Text("up-down")) {
                return __rt::Ok(Self::UpDown);
            }
            if value.is(__rt::Constant::Text("Up Down")) {
                return __rt::Ok(Self::UpDown2);
            }
            if value.is(__rt::Constant::Text("")) {
                return __rt::Ok(Self::Empty);
            }
            __rt::Err(
                __rt::Misfit::new(
                    "one of \"left\", \"right\", \"up-down\", \"Up Down\", \"\"",
                    value.kind(),
                ),
            )
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            match self {
                Self::Left => out.constant(__rt::Constant::Text("left")),
                Self::Right => out.constant(__rt::Constant::Text("right")),
                Self::UpDown => out.constant(__rt::Constant::Text("up-down")),
                Self::UpDown2 => out.constant(__rt::Constant::Text("Up Down")),
                Self::Empty => out.constant(__rt::Constant::Text("")),
            }
            __rt::Ok(())
        }
    }
    impl NestedChoice {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"description\":\"One of several\",\"enum\":[\"left\",\"right\",\"up-down\",\"Up Down\",\"\"]}";
    }
    __rt::json_schema! {
        NestedChoice = "NestedChoice", "signoff::shapes.every_shape::NestedChoice"
    }
    /// One of several, of several kinds.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub enum NestedLevel {
        /// `1`.
        N1,
        /// `-2`.
        Minus2,
        /// `true`.
        True,
        /// `"1"`.
        N12,
        /// `null`.
        Null,
        /// `2.5`.
        V6,
    }
    #[automatically_derived]
    impl __rt::Message for NestedLevel {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            if value.is(__rt::Constant::Number("1")) {
                return __rt::Ok(Self::N1);
            }
            if value.is(__rt::Constant::Number("-2")) {
                return __rt::Ok(Self::Minus2);
            }
            if value.is(__rt::Constant::Boolean(true)) {
                return __rt::Ok(Self::True);
            }
            if value.is(__rt::Constant::Text("1")) {
                return __rt::Ok(Self::N12);
            }
            if value.is(__rt::Constant::Null) {
                return __rt::Ok(Self::Null);
            }
            if value.is(__rt::Constant::Number("2.5")) {
                return __rt::Ok(Self::V6);
            }
            __rt::Err(
                __rt::Misfit::new("one of 1, -2, true, \"1\", null, 2.5", value.kind()),
            )
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            match self {
                Self::N1 => out.constant(__rt::Constant::Number("1")),
                Self::Minus2 => out.constant(__rt::Constant::Number("-2")),
                Self::True => out.constant(__rt::Constant::Boolean(true)),
                Self::N12 => out.constant(__rt::Constant::Text("1")),
                Self::Null => out.constant(__rt::Constant::Null),
                Self::V6 => out.constant(__rt::Constant::Number("2.5")),
            }
            __rt::Ok(())
        }
    }
    impl NestedLevel {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"description\":\"One of several, of several kinds\",\"enum\":[1,-2,true,\"1\",null,2.5]}";
    }
    __rt::json_schema! {
        NestedLevel = "NestedLevel", "signoff::shapes.every_shape::NestedLevel"
    }
    /// Some of the values.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    #[non_exhaustive]
    pub enum NestedOpen {
        /// `"red"`.
        Red,
        /// `"green"`.
        Green,
        /// A value that the document does not list.
        Other(__rt::String),
    }
    impl NestedOpen {
        /// The value itself.
        pub fn as_str(&self) -> &__rt::str {
            match self {
                Self::Red => "red",
                Self::Green => "green",
                Self::Other(other) => other,
            }
        }
    }
    #[automatically_derived]
    impl __rt::Message for NestedOpen {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            if value.is(__rt::Constant::Text("red")) {
                return __rt::Ok(Self::Red);
            }
            if value.is(__rt::Constant::Text("green")) {
                return __rt::Ok(Self::Green);
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
                Self::Red => out.constant(__rt::Constant::Text("red")),
                Self::Green => out.constant(__rt::Constant::Text("green")),
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
    impl NestedOpen {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"description\":\"Some of the values\",\"examples\":[\"red\",\"green\"],\"type\":\"string\"}";
    }
    __rt::json_schema! {
        NestedOpen = "NestedOpen", "signoff::shapes.every_shape::NestedOpen"
    }
    /// Some of the levels.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    #[non_exhaustive]
    pub enum NestedOpenLevel {
        /// `10`.
        N10,
        /// `20`.
        N20,
        /// A value that the document does not list.
        Other(__rt::Json),
    }
    #[automatically_derived]
    impl __rt::Message for NestedOpenLevel {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            if value.is(__rt::Constant::Number("10")) {
                return __rt::Ok(Self::N10);
            }
            if value.is(__rt::Constant::Number("20")) {
                return __rt::Ok(Self::N20);
            }
            let other = &__rt::Message::read(value)?;
            static LIMITS: __rt::Limits = __rt::Limits {
                kinds: __rt::Kinds::INTEGER,
                ..__rt::Limits::NONE
            };
            __rt::Message::within(other, &LIMITS)?;
            __rt::Ok(Self::Other(__rt::Clone::clone(other)))
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            match self {
                Self::N10 => out.constant(__rt::Constant::Number("10")),
                Self::N20 => out.constant(__rt::Constant::Number("20")),
                Self::Other(other) => {
                    static LIMITS: __rt::Limits = __rt::Limits {
                        kinds: __rt::Kinds::INTEGER,
                        ..__rt::Limits::NONE
                    };
                    __rt::Message::within(other, &LIMITS)?;
                    return __rt::Message::write(other, out);
                }
            }
            __rt::Ok(())
        }
    }
    impl NestedOpenLevel {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"description\":\"Some of the levels\",\"examples\":[10,20],\"type\":\"integer\"}";
    }
    __rt::json_schema! {
        NestedOpenLevel = "NestedOpenLevel",
        "signoff::shapes.every_shape::NestedOpenLevel"
    }
    /// Points by name.
    ///
    /// The schema of `nested.scores`, in line 94 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct Scores {
        /// The best (`best`, line 98 of the spec file).
        pub best: __rt::Option<__rt::i64>,
        /// Members of other names.
        pub other: __rt::Map<__rt::u64>,
    }
    impl Scores {
        /// With the required members, and nothing else.
        pub fn new() -> Self {
            Self {
                best: __rt::None,
                other: __rt::Map::new(),
            }
        }
    }
    #[automatically_derived]
    impl __rt::Default for Scores {
        fn default() -> Self {
            Self::new()
        }
    }
    #[automatically_derived]
    impl __rt::Message for Scores {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            static LIMITS_OTHER: __rt::Limits = __rt::Limits {
                range: (0f64, 9f64),
                ..__rt::Limits::NONE
            };
            let mut member_best = __rt::None;
            let mut others = __rt::Map::new();
            for member in value.object()? {
                match member.name() {
                    "best" => member_best = __rt::Some(__rt::read::<__rt::i64>(&member)?),
                    _ => others.read_within(&member, &LIMITS_OTHER)?,
                }
            }
            __rt::Ok(Self {
                best: member_best,
                other: others,
            })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            static LIMITS_OTHER: __rt::Limits = __rt::Limits {
                range: (0f64, 9f64),
                ..__rt::Limits::NONE
            };
            let mut object = out.object();
            object.optional("best", &self.best)?;
            object.others_within(&self.other, &["best"], &LIMITS_OTHER)?;
            object.end();
            __rt::Ok(())
        }
    }
    impl Scores {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"Scores\",\"description\":\"Points by name\",\"type\":\"object\",\"properties\":{\"best\":{\"description\":\"The best\",\"type\":\"integer\"}},\"additionalProperties\":{\"type\":\"integer\",\"maximum\":9,\"minimum\":0}}";
    }
    __rt::json_schema! {
        Scores = "Scores", "signoff::shapes.every_shape::Scores"
    }
    /// What nobody must see.
    ///
    /// The schema of `nested.vault`, in line 101 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct Vault {
        /// A number (`pin`, line 108 of the spec file).
        pub pin: __rt::Secret<__rt::i64>,
        /// Some words (`words`, line 109 of the spec file).
        pub words: __rt::Option<__rt::Vec<__rt::Secret<__rt::String>>>,
        /// One of two (`mood`, line 110 of the spec file).
        pub mood: __rt::Option<VaultMood>,
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl Vault {
        /// With the required members, and nothing else.
        pub fn new(pin: impl __rt::Into<__rt::Secret<__rt::i64>>) -> Self {
            Self {
                pin: __rt::Into::into(pin),
                words: __rt::None,
                mood: __rt::None,
                other: __rt::Map::new(),
            }
        }
    }
    #[automatically_derived]
    impl __rt::Message for Vault {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_pin = __rt::None;
            let mut member_words = __rt::None;
            let mut member_mood = __rt::None;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "pin" => {
                        member_pin = __rt::Some(
                            __rt::read::<__rt::Secret<__rt::i64>>(&member)?,
                        );
                    }
                    "words" => {
                        member_words = __rt::Some(
                            __rt::read::<__rt::Vec<__rt::Secret<__rt::String>>>(&member)?,
                        );
                    }
                    "mood" => member_mood = __rt::Some(__rt::read::<VaultMood>(&member)?),
                    _ => others.read(&member)?,
                }
            }
            __rt::Ok(Self {
                pin: __rt::required(member_pin, "pin")?,
                words: member_words,
                mood: member_mood,
                other: others,
            })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object.member("pin", &self.pin)?;
            object.optional("words", &self.words)?;
            object.optional("mood", &self.mood)?;
            object.others(&self.other, &["pin", "words", "mood"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl Vault {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"Vault\",\"description\":\"What nobody must see\",\"type\":\"object\",\"required\":[\"pin\"],\"properties\":{\"pin\":{\"description\":\"A number\",\"type\":\"integer\"},\"words\":{\"description\":\"Some words\",\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"mood\":{\"description\":\"One of two\",\"enum\":[\"good\",\"bad\"]}}}";
    }
    __rt::json_schema! {
        Vault = "Vault", "signoff::shapes.every_shape::Vault"
    }
    /// One of two.
    #[derive(__rt::Clone, __rt::PartialEq, __rt::Eq)]
    pub enum VaultMood {
        /// `"good"`.
        Good,
        /// `"bad"`.
        Bad,
    }
    #[automatically_derived]
    impl __rt::Debug for VaultMood {
        fn fmt(&self, out: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            out.write_str("VaultMood(…)")
        }
    }
    impl VaultMood {
        /// The value itself.
        pub fn as_str(&self) -> &__rt::str {
            match self {
                Self::Good => "good",
                Self::Bad => "bad",
            }
        }
    }
    #[automatically_derived]
    impl __rt::Message for VaultMood {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            if value.is(__rt::Constant::Text("good")) {
                return __rt::Ok(Self::Good);
            }
            if value.is(__rt::Constant::Text("bad")) {
                return __rt::Ok(Self::Bad);
            }
            __rt::Err(__rt::Misfit::new("one of \"good\", \"bad\"", value.kind()))
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            match self {
                Self::Good => out.constant(__rt::Constant::Text("good")),
                Self::Bad => out.constant(__rt::Constant::Text("bad")),
            }
            __rt::Ok(())
        }
    }
    impl VaultMood {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"description\":\"One of two\",\"enum\":[\"good\",\"bad\"]}";
    }
    __rt::json_schema! {
        VaultMood = "VaultMood", "signoff::shapes.every_shape::VaultMood"
    }
    /// A bare text.
    ///
    /// The schema of `scalar`, in line 125 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct Scalar {
        /// The whole message.
        pub value: __rt::String,
    }
    impl Scalar {
        /// The message that is this value.
        pub fn new(value: impl __rt::Into<__rt::String>) -> Self {
            Self {
                value: __rt::Into::into(value),
            }
        }
    }
    #[automatically_derived]
    impl __rt::Message for Scalar {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            static LIMITS: __rt::Limits = __rt::Limits {
                length: (1u64, 18446744073709551615u64),
                ..__rt::Limits::NONE
            };
            let value = <__rt::String as __rt::Message>::read(value)?;
            __rt::Message::within(&value, &LIMITS)?;
            __rt::Ok(Self { value })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            static LIMITS: __rt::Limits = __rt::Limits {
                length: (1u64, 18446744073709551615u64),
                ..__rt::Limits::NONE
            };
            __rt::Message::within(&self.value, &LIMITS)?;
            __rt::Message::write(&self.value, out)
        }
    }
    impl Scalar {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"Scalar\",\"description\":\"A bare text\",\"type\":\"string\",\"minLength\":1}";
    }
    __rt::json_schema! {
        Scalar = "Scalar", "signoff::shapes.every_shape::Scalar"
    }
    /// Always the same.
    ///
    /// The schema of `fixed`, in line 133 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct Fixed {}
    impl Fixed {
        /// The message, which is always the same.
        pub fn new() -> Self {
            Self {}
        }
    }
    #[automatically_derived]
    impl __rt::Default for Fixed {
        fn default() -> Self {
            Self {}
        }
    }
    #[automatically_derived]
    impl __rt::Message for Fixed {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            value.constant(__rt::Constant::Text("no"))?;
            __rt::Ok(Self {})
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            out.constant(__rt::Constant::Text("no"));
            __rt::Ok(())
        }
    }
    impl Fixed {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"Fixed\",\"description\":\"Always the same\",\"const\":\"no\"}";
    }
    __rt::json_schema! {
        Fixed = "Fixed", "signoff::shapes.every_shape::Fixed"
    }
    /// A list of places.
    ///
    /// The schema of `listed`, in line 141 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct Listed {
        /// The whole message.
        pub value: __rt::Vec<Point>,
    }
    impl Listed {
        /// The message that is this value.
        pub fn new(value: impl __rt::Into<__rt::Vec<Point>>) -> Self {
            Self {
                value: __rt::Into::into(value),
            }
        }
    }
    #[automatically_derived]
    impl __rt::Message for Listed {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            static LIMITS: __rt::Limits = __rt::Limits::NONE;
            let value = <__rt::Vec<Point> as __rt::Message>::read(value)?;
            __rt::Message::within(&value, &LIMITS)?;
            __rt::Ok(Self { value })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            static LIMITS: __rt::Limits = __rt::Limits::NONE;
            __rt::Message::within(&self.value, &LIMITS)?;
            __rt::Message::write(&self.value, out)
        }
    }
    impl Listed {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"Listed\",\"description\":\"A list of places\",\"type\":\"array\",\"items\":{\"title\":\"Point\",\"description\":\"A place\",\"type\":\"object\",\"required\":[\"x\",\"y\"],\"properties\":{\"x\":{\"description\":\"To the right\",\"type\":\"integer\",\"maximum\":100,\"minimum\":-100},\"y\":{\"description\":\"Up\",\"type\":\"integer\",\"maximum\":100,\"minimum\":-100}},\"additionalProperties\":false}}";
    }
    __rt::json_schema! {
        Listed = "Listed", "signoff::shapes.every_shape::Listed"
    }
    /// A list inside an object.
    ///
    /// The schema of `listed (2.0 and later)`, in line 146 of the spec file.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq, __rt::Eq)]
    pub struct ListedObject {
        /// The list (`list`, line 153 of the spec file).
        pub list: __rt::Vec<Point>,
        /// Members that the document does not name.
        pub other: __rt::Members,
    }
    impl ListedObject {
        /// With the required members, and nothing else.
        pub fn new(list: impl __rt::Into<__rt::Vec<Point>>) -> Self {
            Self {
                list: __rt::Into::into(list),
                other: __rt::Map::new(),
            }
        }
    }
    #[automatically_derived]
    impl __rt::Message for ListedObject {
        const SCHEMA: &'static __rt::str = Self::SCHEMA;
        fn read(value: __rt::Value<'_>) -> __rt::Result<Self, __rt::Misfit> {
            let mut member_kind = false;
            let mut member_list = __rt::None;
            let mut others = __rt::Members::new();
            for member in value.object()? {
                match member.name() {
                    "kind" => {
                        member.constant(__rt::Constant::Text("list"))?;
                        member_kind = true;
                    }
                    "list" => {
                        member_list = __rt::Some(
                            __rt::read::<__rt::Vec<Point>>(&member)?,
                        );
                    }
                    _ => others.read(&member)?,
                }
            }
            __rt::present(member_kind, "kind")?;
            __rt::Ok(Self {
                list: __rt::required(member_list, "list")?,
                other: others,
            })
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            let mut object = out.object();
            object.fixed("\"kind\":\"list\"");
            object.member("list", &self.list)?;
            object.others(&self.other, &["kind", "list"])?;
            object.end();
            __rt::Ok(())
        }
    }
    impl ListedObject {
        /// JSON Schema (2020-12) of it.
        pub const SCHEMA: &'static __rt::str = "{\"title\":\"ListedObject\",\"description\":\"A list inside an object\",\"type\":\"object\",\"required\":[\"kind\",\"list\"],\"properties\":{\"kind\":{\"const\":\"list\"},\"list\":{\"description\":\"The list\",\"type\":\"array\",\"items\":{\"title\":\"Point\",\"description\":\"A place\",\"type\":\"object\",\"required\":[\"x\",\"y\"],\"properties\":{\"x\":{\"description\":\"To the right\",\"type\":\"integer\",\"maximum\":100,\"minimum\":-100},\"y\":{\"description\":\"Up\",\"type\":\"integer\",\"maximum\":100,\"minimum\":-100}},\"additionalProperties\":false}}}}";
    }
    __rt::json_schema! {
        ListedObject = "ListedObject", "signoff::shapes.every_shape::ListedObject"
    }
    /// What travels beside the request: credentials, and header parameters of the bindings. Everything is
    /// optional, as a server has to answer requests without it, too.
    #[derive(__rt::Clone, __rt::Debug, __rt::Default, __rt::PartialEq, __rt::Eq)]
    pub struct Credentials {
        /// Session (`id`; cookie `sid`).
        pub id: __rt::Option<__rt::Secret<__rt::String>>,
        /// Session (`type`; header `X-Type`).
        pub r#type: __rt::Option<__rt::String>,
    }
    #[automatically_derived]
    impl __rt::Credentials for Credentials {
        fn to_metadata(&self) -> __rt::Metadata {
            let metadata = __rt::Metadata::new();
            let metadata = __rt::credential(metadata, "session", "id", &self.id);
            let metadata = __rt::credential(metadata, "session", "type", &self.r#type);
            metadata
        }
        fn from_metadata(metadata: &__rt::Metadata) -> Self {
            Self {
                id: __rt::credential_of(metadata, "session", "id"),
                r#type: __rt::credential_of(metadata, "session", "type"),
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
        /// Objects and arrays inside one another (`nested`, status 200).
        Nested,
        /// A message that is no object (`scalar`, status 400).
        Scalar,
        /// A message that is always the same (`fixed`, status 401).
        Fixed,
        /// A message that is a list (`listed`, status 402 or 403).
        Listed,
    }
    impl OutcomeName {
        /// Every outcome.
        pub const ALL: &'static [Self] = &[
            Self::Nested,
            Self::Scalar,
            Self::Fixed,
            Self::Listed,
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
    /// The forms of `listed`: the documented one, and those of other versions.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq)]
    pub enum ListedBody {
        /// As documented.
        Documented(Listed),
        /// Servers of: 2.0 and later.
        ListedObject(ListedObject),
        /// Servers of: 3.0.
        N30(Listed),
    }
    __rt::from_body! {
        ListedBody : Listed => Documented
    }
    __rt::from_body! {
        ListedBody : ListedObject => ListedObject
    }
    impl ListedBody {
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
                Self::ListedObject(body) => __rt::Message::write(body, out),
                Self::N30(body) => __rt::Message::write(body, out),
            }
        }
    }
    /// The faults.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq)]
    pub enum Fault {
        /// A message that is no object (`scalar`, status 400).
        Scalar(Scalar),
        /// A message that is always the same (`fixed`, status 401).
        Fixed(Fixed),
        /// A message that is a list (`listed`, status 402 or 403).
        Listed(ListedBody),
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
                Self::Scalar(_) => OutcomeName::Scalar,
                Self::Fixed(_) => OutcomeName::Fixed,
                Self::Listed(_) => OutcomeName::Listed,
            }
        }
        #[doc(hidden)]
        pub const __OUTCOMES: __rt::Outcomes = __rt::Outcomes {
            operation: "shapes.every_shape",
            file: SPEC_FILE,
            names: &[("scalar", 121u32), ("fixed", 129u32), ("listed", 137u32)],
        };
    }
    __rt::from_body! {
        Fault : Scalar => Scalar
    }
    __rt::from_body! {
        Fault : Fixed => Fixed
    }
    __rt::from_body! {
        Fault : ListedBody => Listed
    }
    __rt::from_body! {
        Fault : Listed => Listed through __rt::Into::into
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
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq)]
    pub enum Reply {
        /// Objects and arrays inside one another (`nested`, status 200).
        Nested(Nested),
        /// A documented fault.
        Fault(Fault),
    }
    impl Reply {
        /// Which outcome it is.
        pub fn outcome(&self) -> OutcomeName {
            match self {
                Self::Nested(_) => OutcomeName::Nested,
                Self::Fault(fault) => fault.outcome(),
            }
        }
        #[doc(hidden)]
        pub const __OUTCOMES: __rt::Outcomes = __rt::Outcomes {
            operation: "shapes.every_shape",
            file: SPEC_FILE,
            names: &[
                ("nested", 63u32),
                ("scalar", 121u32),
                ("fixed", 129u32),
                ("listed", 137u32),
            ],
        };
    }
    __rt::from_body! {
        Reply : Nested => Nested
    }
    __rt::from_body! {
        Reply : Fault => Fault
    }
    __rt::from_body! {
        Reply : Scalar => Fault through __rt::Into::into
    }
    __rt::from_body! {
        Reply : Fixed => Fault through __rt::Into::into
    }
    __rt::from_body! {
        Reply : Listed => Fault through __rt::Into::into
    }
    #[automatically_derived]
    impl __rt::Reply for Reply {
        fn position(&self) -> (__rt::usize, __rt::Option<__rt::usize>) {
            let edition = match self {
                Self::Nested(body) => __rt::None,
                Self::Fault(Fault::Scalar(body)) => __rt::None,
                Self::Fault(Fault::Fixed(body)) => __rt::None,
                Self::Fault(Fault::Listed(body)) => {
                    match body {
                        ListedBody::Documented(_) => __rt::None,
                        ListedBody::ListedObject(_) => __rt::Some(0usize),
                        ListedBody::N30(_) => __rt::Some(1usize),
                    }
                }
            };
            (self.outcome() as __rt::usize, edition)
        }
        fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
            match self {
                Self::Nested(body) => __rt::Message::write(body, out),
                Self::Fault(Fault::Scalar(body)) => __rt::Message::write(body, out),
                Self::Fault(Fault::Fixed(body)) => __rt::Message::write(body, out),
                Self::Fault(Fault::Listed(body)) => body.write(out),
            }
        }
    }
    /// What a client may see.
    #[derive(__rt::Clone, __rt::Debug, __rt::PartialEq)]
    #[non_exhaustive]
    pub enum Outcome {
        /// Objects and arrays inside one another (`nested`, status 200).
        Nested(Nested),
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
                    Self::Nested(_) => OutcomeName::Nested,
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
        pub fn into_result(self) -> __rt::Result<Nested, __rt::Failure<Fault>> {
            match self {
                Self::Nested(body) => __rt::Ok(body),
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
                    Self::Nested(body) => Reply::Nested(body),
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
                Reply::Nested(body) => Self::Nested(body),
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
                    __rt::Ok(Self::Nested(<Nested as __rt::Message>::read(value)?))
                }
                (1usize, __rt::None) => {
                    __rt::Ok(
                        Self::Fault(
                            Fault::Scalar(<Scalar as __rt::Message>::read(value)?),
                        ),
                    )
                }
                (2usize, __rt::None) => {
                    __rt::Ok(
                        Self::Fault(Fault::Fixed(<Fixed as __rt::Message>::read(value)?)),
                    )
                }
                (3usize, __rt::None) => {
                    __rt::Ok(
                        Self::Fault(
                            Fault::Listed(
                                ListedBody::Documented(
                                    <Listed as __rt::Message>::read(value)?,
                                ),
                            ),
                        ),
                    )
                }
                (3usize, __rt::Some(0usize)) => {
                    __rt::Ok(
                        Self::Fault(
                            Fault::Listed(
                                ListedBody::ListedObject(
                                    <ListedObject as __rt::Message>::read(value)?,
                                ),
                            ),
                        ),
                    )
                }
                (3usize, __rt::Some(1usize)) => {
                    __rt::Ok(
                        Self::Fault(
                            Fault::Listed(
                                ListedBody::N30(<Listed as __rt::Message>::read(value)?),
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
    /// `http`: POST `/shapes`.
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
