//! The schemas of an operation, compiled: references are indices, kinds are sets, and nothing is looked up when a
//! message comes. A plan can be a constant of a program.

use std::borrow::Cow;

use crate::model::basis::Basis;
use crate::model::constant::Constant;
use crate::model::limits::Limits;
use crate::model::limits::Pattern;

/// What an operation asks of its messages.
#[derive(Clone, Debug)]
pub struct Plan {
    /// A form for every schema, by its index; the first asks for nothing.
    pub forms: Cow<'static, [Form]>,
}

/// What one schema asks of a value.
#[derive(Clone, Debug)]
pub struct Form {
    /// Kinds, lengths and ranges.
    pub limits: Limits,
    /// What a string matches.
    pub pattern: Option<Pattern>,
    /// The kinds in words, where the value has another.
    pub kinds: Cow<'static, str>,
    /// What the value is one of; empty where all values will do.
    pub constants: Cow<'static, [Constant]>,
    /// Whether the list of constants is known to be incomplete.
    pub is_open: bool,
    /// The form of every item, by its index.
    pub item: Option<u32>,
    /// The members that are named, in the order of the spec file.
    pub members: Cow<'static, [Named]>,
    /// Required members, in the order of the spec file; the others are in `members` alone.
    pub required: Cow<'static, [Required]>,
    /// What is asked of other members.
    pub others: Others,
    /// The root element, where the message is written as XML.
    pub element: Option<Element>,
    /// Whether the value must never be printed.
    pub secret: bool,
    /// Where it comes from; `None` inherits from the form around it.
    pub basis: Option<Basis>,
}

/// A member that a form names.
#[derive(Clone, Debug)]
pub struct Named {
    /// Its name.
    pub name: Cow<'static, str>,
    /// Its form, by its index.
    pub form: u32,
    /// Whether it is required.
    pub required: bool,
    /// Whether it is written as an attribute in XML, rather than as an element.
    pub attribute: bool,
}

/// A member that has to be there.
#[derive(Clone, Debug)]
pub enum Required {
    /// One that the form names, by its index.
    Named(u32),
    /// One that it does not name.
    Other(Cow<'static, str>),
}

/// What is asked of members that a form does not name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Others {
    /// Nothing: members are not described at all.
    Any,
    /// Nothing; only a strict check minds them.
    Open,
    /// There are none.
    Closed,
    /// They have the form with this index.
    Of(u32),
}

/// The name that a root element has.
#[derive(Clone, Debug)]
pub struct Element {
    /// Its local name.
    pub local: Cow<'static, str>,
    /// Its namespace, empty for none; `None` where any will do.
    pub namespace: Option<Cow<'static, str>>,
}

impl Form {
    /// The form that asks for nothing.
    pub const ANY: Self = Self {
        limits: Limits::NONE,
        pattern: None,
        kinds: Cow::Borrowed(""),
        constants: Cow::Borrowed(&[]),
        is_open: false,
        item: None,
        members: Cow::Borrowed(&[]),
        required: Cow::Borrowed(&[]),
        others: Others::Any,
        element: None,
        secret: false,
        basis: None,
    };

    /// The member of this name.
    pub fn member(&self, name: &str) -> Option<&Named> {
        self.members.iter().find(|member| member.name == name)
    }
}

impl Plan {
    /// The form with this index.
    #[inline]
    pub fn form(&self, index: u32) -> &Form {
        &self.forms[index as usize]
    }
}

impl Default for Plan {
    fn default() -> Self {
        Self { forms: Cow::Borrowed(const { &[Form::ANY] }) }
    }
}
