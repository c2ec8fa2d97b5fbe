//! What generated code names: everything by one path, so that nothing of a user's can stand in its place.

pub use std::borrow::Cow;
pub use std::clone::Clone;
pub use std::cmp::Eq;
pub use std::cmp::PartialEq;
pub use std::convert::AsRef;
pub use std::convert::From;
pub use std::convert::Into;
pub use std::default::Default;
pub use std::error::Error;
pub use std::fmt;
pub use std::fmt::Debug;
pub use std::fmt::Display;
pub use std::hash::Hash;
pub use std::iter::IntoIterator;
pub use std::iter::Iterator;
pub use std::marker::Copy;
pub use std::option::Option;
pub use std::option::Option::None;
pub use std::option::Option::Some;
pub use std::primitive::bool;
pub use std::primitive::f64;
pub use std::primitive::i64;
pub use std::primitive::str;
pub use std::primitive::u8;
pub use std::primitive::u16;
pub use std::primitive::u32;
pub use std::primitive::u64;
pub use std::primitive::usize;
pub use std::result::Result;
pub use std::result::Result::Err;
pub use std::result::Result::Ok;
pub use std::string::String;
pub use std::vec::Vec;

pub use std::boxed::Box;

pub use ::http;
pub use signoff_macros::expand;
use signoff_spec::catalog::BUILTIN;

pub use crate::__from_body as from_body;
pub use crate::__json_schema as json_schema;
pub use crate::binding::DecodeError;
pub use crate::binding::EncodeError;
pub use crate::codec::writer::Writer;
pub use crate::json::Json;
pub use crate::limits::Constant;
pub use crate::limits::Kinds;
pub use crate::limits::Limits;
pub use crate::limits::Pattern;
pub use crate::map::Map;
pub use crate::map::Members;
pub use crate::message::Message;
use crate::message::MessageError;
pub use crate::message::present;
pub use crate::message::read;
pub use crate::message::read_within;
pub use crate::message::required;
pub use crate::metadata::Metadata;
pub use crate::misfit::Misfit;
pub use crate::nullable::Nullable;
pub use crate::operation::AsText;
pub use crate::operation::Call;
pub use crate::operation::Credentials;
pub use crate::operation::Operation;
pub use crate::operation::Spec;
pub use crate::operation::credential;
pub use crate::operation::credential_of;
pub use crate::operation::header;
pub use crate::operation::header_of;
pub use crate::outcome::Code;
pub use crate::outcome::EditionSpec;
pub use crate::outcome::Failure;
pub use crate::outcome::NoFault;
pub use crate::outcome::Outcome;
pub use crate::outcome::OutcomeSpec;
pub use crate::outcome::Reply;
pub use crate::outcome::Undocumented;
#[cfg(feature = "schemars")]
pub use crate::schemars::schema_of;
#[cfg(feature = "schemars")]
use crate::schemars::text_of;
pub use crate::secret::Secret;
pub use crate::shape::Field;
pub use crate::shape::FieldItem;
pub use crate::shape::FieldType;
pub use crate::shape::Item;
pub use crate::shape::Outcomes;
pub use crate::shape::Shape;
use crate::shape::text::same;
pub use crate::wire::Binding;
pub use crate::wire::FrameBinding;
pub use crate::wire::Framed;
pub use crate::wire::HttpBinding;
#[cfg(feature = "schemars")]
pub use ::schemars;
pub use signoff_spec::model::outcome::Class;
pub use signoff_spec::tape::Value;

/// The text of a built-in spec file.
///
/// # Panics
/// At compile time, where there is no such file.
pub const fn builtin(name: &str) -> &'static str {
    let mut at = 0;
    while at < BUILTIN.len() {
        let (known, text) = BUILTIN[at];
        if same(known, name) {
            return text;
        }
        at += 1;
    }
    panic!("no built-in spec file of this name")
}

/// A generated type that is a message, for tests and tools that go through all of them.
#[derive(Clone, Copy)]
pub struct AnyMessage {
    /// Name of the type.
    pub name: &'static str,
    /// JSON pointer, in the spec file, to the schema that the type was made of.
    pub pointer: &'static str,
    /// Its JSON Schema.
    pub schema: &'static str,
    /// Reads a JSON text as the type, and writes it again.
    pub transcode: fn(&[u8]) -> Result<String, MessageError>,
    /// Its schema as `schemars` has it, as JSON text.
    #[cfg(feature = "schemars")]
    pub schemars: fn() -> String,
}

impl AnyMessage {
    /// The entry of a type.
    #[cfg(not(feature = "schemars"))]
    pub const fn of<T: Message>(name: &'static str, pointer: &'static str) -> Self {
        Self { name, pointer, schema: T::SCHEMA, transcode: transcode::<T> }
    }

    /// The entry of a type.
    #[cfg(feature = "schemars")]
    pub const fn of<T: Message + ::schemars::JsonSchema>(name: &'static str, pointer: &'static str) -> Self {
        let schemars = text_of::<T>;
        Self { name, pointer, schema: T::SCHEMA, transcode: transcode::<T>, schemars }
    }
}

fn transcode<T: Message>(text: &[u8]) -> Result<String, MessageError> {
    Ok(T::from_json(text)?.to_json()?)
}

/// Implements `From` for an enum of outcomes: of what a variant holds, or of what becomes that.
#[doc(hidden)]
#[macro_export]
macro_rules! __from_body {
    ($type:ident: $body:ident => $variant:ident $(through $into:path)?) => {
        #[automatically_derived]
        impl $crate::__private::From<$body> for $type {
            fn from(body: $body) -> Self {
                $(let body = $into(body);)?
                Self::$variant(body)
            }
        }
    };
}
