//! One view of values: what a plan asks of a message, whatever the message was read to.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::message::Lexical;
use crate::message::Message;
use crate::model::constant::Constant;
use crate::model::kind::Kind;
use crate::text::Node;
use crate::text::Span;
use crate::text::Token;
use crate::text::Value;
use crate::text::Written;
use crate::text::is_integer;
use crate::text::same_number;

/// A value of a message. Trees and tapes implement it; plans ask it.
///
/// `'v` is how long the texts of the message live. A view is a place in a message and as cheap to copy as a
/// reference.
pub trait View<'v>: Copy {
    /// Which kind of value it is, as far as its first byte tells.
    fn shape(self) -> Token;

    /// The string that it is, if it is one.
    fn text(self) -> Option<&'v str>;

    /// The number that it is, as its JSON text, if it was written as one.
    fn number(self) -> Option<&'v str>;

    /// The members of the object that it is, in order and with those that stand there again; else none.
    fn members(self) -> impl Iterator<Item = Entry<'v, Self>>;

    /// The items of the array that it is; else none.
    fn items(self) -> impl Iterator<Item = Self>;

    /// How its scalars were written.
    fn lexical(self) -> Lexical;

    /// The bytes that it was read from; empty where they are not known.
    fn span(self) -> Span;

    /// The name of the root element that it is, if it is the whole of a message that was written as XML.
    fn root(self) -> Option<Root<'v>>;

    /// Whether two members are written the same way under one name.
    #[inline]
    fn repeats(self) -> bool {
        repeats(self)
    }

    /// Whether it is this string.
    #[inline]
    fn is_text(self, text: &str) -> bool {
        self.text() == Some(text)
    }

    /// Whether it is this number, or text that stands for it.
    #[inline]
    fn is_number(self, number: &str) -> bool {
        self.digits().is_some_and(|digits| same_number(digits.as_bytes(), number.as_bytes()))
    }

    /// Whether it is this constant, as [`same`] says.
    #[inline]
    fn is(self, constant: &Constant) -> bool {
        match constant {
            Constant::Text(text) => self.is_text(text),
            Constant::Null => self.shape() == Token::Null,
            Constant::Boolean(flag) => self.truth() == Some(*flag),
            Constant::Number(number) => self.is_number(number),
            Constant::Array(_) | Constant::Object(_) => same(self, constant),
        }
    }

    /// The value of the last member of this name; last wins, as in most readers of JSON.
    #[inline]
    fn member(self, name: &str) -> Option<Self> {
        self.members().filter(|member| member.name == name).last().map(|member| member.value)
    }

    /// The kind as JSON Schema names it.
    #[inline]
    fn kind(self) -> Kind {
        match self.shape() {
            Token::Null => Kind::Null,
            Token::False | Token::True => Kind::Boolean,
            Token::Number if self.number().is_some_and(is_integer) => Kind::Integer,
            Token::Number => Kind::Number,
            Token::String => Kind::String,
            Token::Array => Kind::Array,
            Token::Object => Kind::Object,
        }
    }

    /// The boolean that it is; of text, also the one that the text stands for.
    #[inline]
    fn truth(self) -> Option<bool> {
        match self.shape() {
            Token::False => Some(false),
            Token::True => Some(true),
            Token::String if self.lexical() == Lexical::Text => match self.text() {
                Some("true") => Some(true),
                Some("false") => Some(false),
                _ => None,
            },
            _ => None,
        }
    }

    /// The text of the number that it is; of text, also the one that the text stands for.
    #[inline]
    fn digits(self) -> Option<&'v str> {
        match self.shape() {
            Token::Number => self.number(),
            Token::String if self.lexical() == Lexical::Text => {
                self.text().filter(|text| text.parse::<f64>().is_ok_and(f64::is_finite))
            }
            _ => None,
        }
    }
}

/// A member of an object, an attribute or a child of an element.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'v, V> {
    /// Its name, unescaped; of an attribute or element the local name.
    pub name: &'v str,
    /// Where the name stands; empty where that is not known.
    pub name_span: Span,
    /// How it was written.
    pub form: Written,
    /// Its value.
    pub value: V,
}

/// The name of a root element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Root<'v> {
    /// Its namespace; the empty string for none.
    pub namespace: &'v str,
    /// Its local name.
    pub local: &'v str,
}

/// A node of a tree, seen as the message that it is part of was written.
#[derive(Clone, Copy, Debug)]
pub struct Tree<'v> {
    node: &'v Node,
    lexical: Lexical,
    root: Option<Root<'v>>,
}

impl<'v> Tree<'v> {
    /// A value that was written as JSON.
    pub fn json(node: &'v Node) -> Self {
        Self { node, lexical: Lexical::Json, root: None }
    }

    /// A value of a message whose scalars are written like this.
    pub fn written(node: &'v Node, lexical: Lexical) -> Self {
        Self { node, lexical, root: None }
    }

    /// The whole of a message.
    pub fn of(message: &'v Message) -> Self {
        let root = message.root.as_ref();
        let root = root.map(|name| Root { namespace: &name.namespace, local: &name.local });
        Self { node: &message.node, lexical: message.lexical, root }
    }

    /// The node itself.
    pub fn node(self) -> &'v Node {
        self.node
    }

    fn inside(self, node: &'v Node) -> Self {
        Self { node, root: None, ..self }
    }
}

impl<'v> View<'v> for Tree<'v> {
    fn shape(self) -> Token {
        match &self.node.value {
            Value::Null => Token::Null,
            Value::Bool(false) => Token::False,
            Value::Bool(true) => Token::True,
            Value::Number(_) => Token::Number,
            Value::String(_) => Token::String,
            Value::Array(_) => Token::Array,
            Value::Object(_) => Token::Object,
        }
    }

    fn text(self) -> Option<&'v str> {
        self.node.as_str()
    }

    fn number(self) -> Option<&'v str> {
        match &self.node.value {
            Value::Number(text) => Some(text),
            _ => None,
        }
    }

    fn members(self) -> impl Iterator<Item = Entry<'v, Self>> {
        self.node.members().iter().map(move |member| Entry {
            name: &member.key,
            name_span: member.key_span,
            form: member.form,
            value: self.inside(&member.node),
        })
    }

    fn items(self) -> impl Iterator<Item = Self> {
        self.node.items().iter().map(move |item| self.inside(item))
    }

    fn lexical(self) -> Lexical {
        self.lexical
    }

    fn span(self) -> Span {
        self.node.span
    }

    fn root(self) -> Option<Root<'v>> {
        self.root
    }

    fn member(self, name: &str) -> Option<Self> {
        self.node.member(name).map(|node| self.inside(node))
    }
}

/// Looks for two members that are written the same way under one name.
pub(crate) fn repeats<'v>(value: impl View<'v>) -> bool {
    let names = || value.members().map(|member| (member.name, member.form));
    match names().count() {
        // Few names are compared one by one.
        ..16 => names().enumerate().any(|(at, name)| names().take(at).any(|other| other == name)),
        count => names().collect::<HashSet<_>>().len() < count,
    }
}

/// A constant is written as JSON, and stands in no text.
impl<'v> View<'v> for &'v Constant {
    #[inline]
    fn shape(self) -> Token {
        match self {
            Constant::Null => Token::Null,
            Constant::Boolean(false) => Token::False,
            Constant::Boolean(true) => Token::True,
            Constant::Number(_) => Token::Number,
            Constant::Text(_) => Token::String,
            Constant::Array(_) => Token::Array,
            Constant::Object(_) => Token::Object,
        }
    }

    #[inline]
    fn text(self) -> Option<&'v str> {
        self.as_str()
    }

    #[inline]
    fn number(self) -> Option<&'v str> {
        match self {
            Constant::Number(text) => Some(text),
            _ => None,
        }
    }

    fn members(self) -> impl Iterator<Item = Entry<'v, Self>> {
        let members = match self {
            Constant::Object(members) => &**members,
            _ => &[],
        };
        let entry = |(name, value): &'v (Cow<'static, str>, Constant)| Entry {
            name,
            name_span: Span::default(),
            form: Written::Json,
            value,
        };
        members.iter().map(entry)
    }

    fn items(self) -> impl Iterator<Item = Self> {
        let items = match self {
            Constant::Array(items) => &**items,
            _ => &[],
        };
        items.iter()
    }

    fn lexical(self) -> Lexical {
        Lexical::Json
    }

    fn span(self) -> Span {
        Span::default()
    }

    fn root(self) -> Option<Root<'v>> {
        None
    }
}

impl Node {
    /// Whether both hold the same value, as [`same`] says; spans are ignored.
    pub fn same(&self, other: &Self) -> bool {
        same(Tree::json(self), Tree::json(other))
    }
}

/// Whether two values are the same: members in any order and of several of one name the last, numbers by value,
/// text as what it stands for where either was written as text.
#[inline]
pub fn same<'a, 'b>(one: impl View<'a>, two: impl View<'b>) -> bool {
    match (one.text(), two.text()) {
        (Some(one), Some(two)) => one == two,
        _ => same_otherwise(one, two),
    }
}

/// The same, unless both are strings.
fn same_otherwise<'a, 'b>(one: impl View<'a>, two: impl View<'b>) -> bool {
    match (one.shape(), two.shape()) {
        (Token::Number, _) | (_, Token::Number) => one.digits().is_some_and(|digits| two.is_number(digits)),
        (Token::Array, Token::Array) => {
            let (mut one, mut two) = (one.items(), two.items());
            loop {
                match (one.next(), two.next()) {
                    (Some(one), Some(two)) if same(one, two) => {}
                    (None, None) => return true,
                    _ => return false,
                }
            }
        }
        (Token::Object, Token::Object) => {
            let both =
                |name: &str| one.member(name).zip(two.member(name)).is_some_and(|(one, two)| same(one, two));
            one.members().all(|member| both(member.name)) && two.members().all(|member| both(member.name))
        }
        (Token::False | Token::True, _) | (_, Token::False | Token::True) => {
            one.truth().is_some_and(|truth| two.truth() == Some(truth))
        }
        (one, two) => one == two,
    }
}
