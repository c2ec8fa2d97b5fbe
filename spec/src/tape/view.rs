//! A value on a tape, seen as every other value.

use crate::message::Lexical;
use crate::tape::Members;
use crate::tape::Value;
use crate::text::Span;
use crate::text::Token;
use crate::text::same_number;
use crate::view::Entry;
use crate::view::Root;
use crate::view::View;
use crate::view::repeats;

/// The members of an object, as plans see them.
struct Entries<'t>(Members<'t>);

impl<'t> Iterator for Entries<'t> {
    type Item = Entry<'t, Value<'t>>;

    // Few want to know where a name stands, and only what is inlined does not look for it.
    #[inline(always)]
    fn next(&mut self) -> Option<Self::Item> {
        let item = self.0.next()?;
        Some(Entry { name: item.name(), name_span: item.name_span(), form: item.form(), value: item.value() })
    }
}

impl<'t> View<'t> for Value<'t> {
    #[inline]
    fn shape(self) -> Token {
        self.slot().token
    }

    #[inline]
    fn text(self) -> Option<&'t str> {
        self.as_text()
    }

    #[inline]
    fn is_text(self, text: &str) -> bool {
        Value::is_text(self, text)
    }

    #[inline]
    fn is_number(self, number: &str) -> bool {
        let slot = self.slot();
        match slot.token {
            Token::Number => same_number(self.tape.bytes_of(slot), number.as_bytes()),
            _ => self.digits().is_some_and(|digits| same_number(digits.as_bytes(), number.as_bytes())),
        }
    }

    #[inline]
    fn number(self) -> Option<&'t str> {
        (self.slot().token == Token::Number).then(|| self.raw())
    }

    #[inline]
    fn members(self) -> impl Iterator<Item = Entry<'t, Self>> {
        Entries(Members::new(self))
    }

    #[inline]
    fn items(self) -> impl Iterator<Item = Self> {
        let end = if self.slot().token == Token::Array { self.slot().next as usize } else { 0 };
        let (mut at, tape) = (self.at + 1, self.tape);
        std::iter::from_fn(move || {
            let item = (at < end).then_some(Self { tape, at })?;
            at = item.slot().next as usize;
            Some(item)
        })
    }

    #[inline]
    fn lexical(self) -> Lexical {
        self.tape.lexical
    }

    #[inline]
    fn repeats(self) -> bool {
        !self.tape.is_unique && repeats(self)
    }

    fn span(self) -> Span {
        self.tape.span_of(self.at)
    }

    fn root(self) -> Option<Root<'t>> {
        let (namespace, local) = self.tape.root.filter(|_| self.at == 0)?;
        let (namespace, local) = self.tape.decoded[..local].split_at(namespace);
        Some(Root { namespace, local })
    }

    #[inline]
    fn member(self, name: &str) -> Option<Self> {
        Value::member(self, name)
    }
}
