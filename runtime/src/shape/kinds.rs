//! What the types of fields are in messages, as constants.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::collections::HashMap;
use std::collections::HashSet;
use std::collections::VecDeque;
use std::rc::Rc;
use std::sync::Arc;

use secrecy::SecretBox;
use secrecy::zeroize::Zeroize;

use crate::json::Json;
use crate::limits::Kinds;
use crate::map::Map;
use crate::nullable::Nullable;
use crate::secret::Secret;
use crate::shape::Shape;

/// What a type is in messages. The types that fields usually have implement it, generated types do, and those that
/// derive `Conforms`; checks of fields ask for it.
#[diagnostic::on_unimplemented(
    message = "what `{Self}` is in messages is not known",
    label = "not known to be a string, a number or anything else",
    note = "say which type it is like: `#[conforms(as = \"String\")]`",
    note = "a struct of your own derives `Conforms` for the part of the message that it stands for"
)]
pub trait FieldType {
    /// What it is.
    const ITEM: FieldItem;
}

/// What a type is in messages.
#[derive(Clone, Copy, Debug)]
pub struct FieldItem {
    /// The kinds that it takes.
    pub kinds: Kinds,
    /// Whether it does without a value.
    pub optional: bool,
    /// Whether it is never printed.
    pub secret: bool,
    /// The shape that it stands for.
    pub object: Option<&'static Shape>,
    /// What its items are.
    pub items: Option<&'static Self>,
}

impl FieldItem {
    /// A type that takes these kinds.
    pub const fn of(kinds: Kinds) -> Self {
        Self { kinds, optional: false, secret: false, object: None, items: None }
    }

    /// A type that stands for an object of the spec.
    pub const fn object(shape: &'static Shape) -> Self {
        Self { object: Some(shape), ..Self::of(Kinds::OBJECT) }
    }

    const fn list(items: &'static Self) -> Self {
        Self { items: Some(items), ..Self::of(Kinds::ARRAY) }
    }
}

macro_rules! plain {
    ($($type:ty => $kinds:expr),* $(,)?) => {$(
        impl FieldType for $type {
            const ITEM: FieldItem = FieldItem::of($kinds);
        }
    )*};
}

plain! {
    String => Kinds::STRING,
    str => Kinds::STRING,
    bool => Kinds::BOOLEAN,
    i8 => Kinds::INTEGER, i16 => Kinds::INTEGER, i32 => Kinds::INTEGER, i64 => Kinds::INTEGER, i128 => Kinds::INTEGER,
    u8 => Kinds::INTEGER, u16 => Kinds::INTEGER, u32 => Kinds::INTEGER, u64 => Kinds::INTEGER, u128 => Kinds::INTEGER,
    isize => Kinds::INTEGER, usize => Kinds::INTEGER,
    f32 => Kinds::NUMBER, f64 => Kinds::NUMBER,
    () => Kinds::NULL,
    Json => Kinds::ANY,
}

/// A constant is all that its type says, so the items may be looked at in place.
macro_rules! lists {
    ($($type:ty),*) => {$(
        impl<T: FieldType> FieldType for $type {
            const ITEM: FieldItem = FieldItem::list(&T::ITEM);
        }
    )*};
}

lists!(Vec<T>, VecDeque<T>, BTreeSet<T>, [T]);

impl<T: FieldType, S> FieldType for HashSet<T, S> {
    const ITEM: FieldItem = FieldItem::list(&T::ITEM);
}

impl<T: FieldType, const N: usize> FieldType for [T; N] {
    const ITEM: FieldItem = FieldItem::list(&T::ITEM);
}

macro_rules! through {
    ($($type:ty),*) => {$(
        impl<T: FieldType + ?Sized> FieldType for $type {
            const ITEM: FieldItem = T::ITEM;
        }
    )*};
}

through!(Box<T>, Rc<T>, Arc<T>, &T);

impl<T: FieldType + ToOwned + ?Sized> FieldType for Cow<'_, T> {
    const ITEM: FieldItem = T::ITEM;
}

impl<T: FieldType> FieldType for Option<T> {
    const ITEM: FieldItem = FieldItem { optional: true, kinds: T::ITEM.kinds.or(Kinds::NULL), ..T::ITEM };
}

impl<T: FieldType> FieldType for Nullable<T> {
    const ITEM: FieldItem = FieldItem { kinds: T::ITEM.kinds.or(Kinds::NULL), ..T::ITEM };
}

impl<T: FieldType + Zeroize> FieldType for Secret<T> {
    const ITEM: FieldItem = FieldItem { secret: true, ..T::ITEM };
}

impl<T: FieldType + Zeroize + ?Sized> FieldType for SecretBox<T> {
    const ITEM: FieldItem = FieldItem { secret: true, ..T::ITEM };
}

macro_rules! objects {
    ($(impl<$($parameter:ident),*> $type:ty),* $(,)?) => {$(
        impl<$($parameter),*> FieldType for $type {
            const ITEM: FieldItem = FieldItem::of(Kinds::OBJECT);
        }
    )*};
}

objects!(impl<T> Map<T>, impl<K, V> BTreeMap<K, V>, impl<K, V, S> HashMap<K, V, S>);
