//! What generated modules look like, in short: macros that write the types of the operations under test.

/// Index of an outcome and of its edition; `None` for what is undocumented.
pub(crate) type Place = Option<(usize, Option<usize>)>;

/// Where an outcome belongs, and the reply that a server would have made it of.
pub(crate) trait Placed<R> {
    fn placed(self) -> (Place, Option<R>);
}

/// A struct of constants and fields that keeps unknown members.
macro_rules! body {
    ($name:ident { $($constant:literal: $value:expr),* ; $($field:ident: $type:ty = $key:literal $how:ident),* }) => {
        #[derive(Clone, Debug, PartialEq)]
        pub(crate) struct $name {
            $(pub(crate) $field: $type,)*
            pub(crate) other: __rt::Members,
        }

        impl __rt::Message for $name {
            const SCHEMA: &'static str = "{}";

            fn read(value: __rt::Value<'_>) -> Result<Self, __rt::Misfit> {
                $(let mut $field = None;)*
                let mut other = __rt::Members::new();
                for member in value.object()? {
                    match member.name() {
                        $($constant => member.constant($value)?,)*
                        $($key => $field = Some(__rt::read(&member)?),)*
                        _ => other.read(&member)?,
                    }
                }
                $(__rt::present(value.member($constant).is_some(), $constant)?;)*
                Ok(Self { $($field: crate::typed::types::$how!($field, $key),)* other })
            }

            fn write(&self, out: &mut __rt::Writer<'_>) -> Result<(), __rt::Misfit> {
                let mut object = out.object();
                $(object.constant($constant, $value);)*
                $(object.$how($key, &self.$field)?;)*
                object.others(&self.other, &[$($constant,)* $($key,)*])?;
                object.end();
                Ok(())
            }
        }
    };
}

/// A required member.
macro_rules! member {
    ($field:ident, $key:literal) => {
        __rt::required($field, $key)?
    };
}

/// An optional member.
macro_rules! optional {
    ($field:ident, $key:literal) => {
        $field
    };
}

/// The enums of an operation, and its marker.
macro_rules! outcomes {
    ($id:literal, $($variant:ident = ($index:literal, $edition:expr)),* $(,)?) => {
        #[derive(Clone, Debug, PartialEq)]
        pub(crate) enum Reply { $($variant($variant),)* }

        #[derive(Clone, Debug, PartialEq)]
        pub(crate) enum Outcome { $($variant($variant),)* Undocumented(__rt::Undocumented) }

        impl __rt::Reply for Reply {
            fn position(&self) -> (usize, Option<usize>) {
                match self { $(Self::$variant(_) => ($index, $edition),)* }
            }

            fn write(&self, out: &mut __rt::Writer<'_>) -> Result<(), __rt::Misfit> {
                match self { $(Self::$variant(body) => __rt::Message::write(body, out),)* }
            }
        }

        impl __rt::Outcome for Outcome {
            fn read(
                outcome: usize,
                edition: Option<usize>,
                value: __rt::Value<'_>,
            ) -> Result<Self, __rt::Misfit> {
                $(if (outcome, edition) == ($index, $edition) {
                    return __rt::Message::read(value).map(Self::$variant);
                })*
                Err(__rt::Misfit::no_such_outcome())
            }

            fn undocumented(what: __rt::Undocumented) -> Self {
                Self::Undocumented(what)
            }
        }

        impl crate::typed::types::Placed<Reply> for Outcome {
            fn placed(self) -> (crate::typed::types::Place, Option<Reply>) {
                match self {
                    $(Self::$variant(body) => (Some(($index, $edition)), Some(Reply::$variant(body))),)*
                    Self::Undocumented(_) => (None, None),
                }
            }
        }

        pub(crate) static SPEC: __rt::Spec = __rt::Spec::new(
            $id,
            concat!($id, ".json"),
            4,
            __rt::builtin(concat!($id, ".json")),
            OUTCOMES,
        );

        pub(crate) enum Operation {}

        impl __rt::Operation for Operation {
            type Request = Request;
            type Credentials = Credentials;
            type Reply = Reply;
            type Outcome = Outcome;
            const SPEC: &'static __rt::Spec = &SPEC;
        }
    };
}

/// The marker of a binding.
macro_rules! binding {
    ($marker:ident = $name:literal: $protocol:ident) => {
        pub(crate) enum $marker {}

        impl __rt::Binding for $marker {
            type Operation = Operation;
            const NAME: &'static str = $name;
        }

        impl __rt::$protocol for $marker {}
    };
}

/// The table entry of an outcome.
macro_rules! outcome {
    ($name:literal, $class:ident, $statuses:expr, [$($edition:literal),*]) => {
        __rt::OutcomeSpec {
            name: $name,
            title: "",
            class: __rt::Class::$class,
            benign: false,
            code: None,
            statuses: $statuses,
            implied: true,
            line: 1,
            editions: &[
                $(__rt::EditionSpec { name: $edition, statuses: &[], implied: false, line: 1 }),*
            ],
        }
    };
}

pub(crate) use binding;
pub(crate) use body;
pub(crate) use member;
pub(crate) use optional;
pub(crate) use outcome;
pub(crate) use outcomes;
