//! Whether a value fits: the quick way. `explain` beside it asks the same, keyword by keyword.

use crate::message::Lexical;
use crate::model::kind::Kind;
use crate::model::limits::Kinds;
use crate::model::limits::Limits;
use crate::model::plan::Form;
use crate::model::plan::Named;
use crate::model::plan::Others;
use crate::model::plan::Plan;
use crate::model::plan::Required;
use crate::text::Token;
use crate::text::Written;
use crate::text::is_integer;
use crate::view::Entry;
use crate::view::View;

impl Plan {
    /// Whether a message fits the form with this index, open members and open lists aside.
    #[inline]
    pub fn fits<'v>(&self, form: u32, message: impl View<'v>) -> bool {
        let form = self.form(form);
        form.takes_root(message) && self.admits(form, message)
    }

    /// Whether a message is written as the form with this index says, whatever its texts are: its root, and which of
    /// its members are attributes and which are elements, each of them once.
    #[inline]
    pub fn is_written<'v>(&self, form: u32, message: impl View<'v>) -> bool {
        let form = self.form(form);
        form.takes_root(message) && self.are_written(form, message)
    }

    fn are_written<'v, V: View<'v>>(&self, form: &Form, value: V) -> bool {
        let inside = |form: u32, value: V| match value.shape() {
            Token::Array | Token::Object => self.are_written(self.form(form), value),
            _ => true,
        };
        let is_written = |entry: Entry<'v, V>| match (form.member(entry.name), form.others) {
            (Some(member), _) => member.takes(entry.form) && inside(member.form, entry.value),
            (None, Others::Of(others)) => inside(others, entry.value),
            (None, Others::Any | Others::Open | Others::Closed) => true,
        };
        value.members().all(is_written)
            && form.item.is_none_or(|item| value.items().all(|value| inside(item, value)))
            && !value.repeats()
    }

    fn admits<'v>(&self, form: &Form, value: impl View<'v>) -> bool {
        let limits = &form.limits;
        let kind = match value.shape() {
            // Whether it is an integer is not asked, and costs a look at every digit.
            Token::Number if limits.kinds.contains(Kinds::NUMBER) => Kind::Number,
            _ => form.kind_of(value),
        };
        limits.kinds.takes(kind)
            && form.states(value)
            && match kind {
                Kind::Null | Kind::Boolean => true,
                Kind::String if limits.length == Limits::NONE.length && form.pattern.is_none() => true,
                Kind::String => {
                    value.text().is_none_or(|text| limits.length(text).is_none() && form.matches(text))
                }
                Kind::Integer | Kind::Number => form.range(value).is_none(),
                Kind::Array => self.admits_items(form, value),
                Kind::Object => self.admits_members(form, value),
            }
    }

    fn admits_items<'v>(&self, form: &Form, value: impl View<'v>) -> bool {
        let counts = form.limits.items == Limits::NONE.items
            || form.limits.item_count(value.items().count()).is_none();
        let Some(item) = form.item else { return counts };
        counts && value.items().all(|value| self.admits(self.form(item), value))
    }

    #[inline]
    fn admits_members<'v>(&self, form: &Form, value: impl View<'v>) -> bool {
        // Of a member that stands there twice only the count is wrong, and then `repeats` says no.
        let mut missing = form.required.len();
        for (index, entry) in value.members().enumerate() {
            // Members mostly stand in the order of the schema, so that is where each is looked for first.
            let guess = form.members.get(index).filter(|member| member.is(&entry));
            match guess.or_else(|| form.members.iter().find(|member| member.is(&entry))) {
                Some(member) if !self.admits(self.form(member.form), entry.value) => return false,
                Some(member) => missing = missing.saturating_sub(member.required.into()),
                None if !self.admits_other(form, &entry) => return false,
                None => {}
            }
        }
        let others = form.required.iter().filter(|required| match required {
            Required::Other(name) => value.member(name).is_some(),
            Required::Named(_) => false,
        });
        (missing == 0 || missing == others.count()) && !value.repeats()
    }

    fn admits_other<'v, V: View<'v>>(&self, form: &Form, entry: &Entry<'v, V>) -> bool {
        match form.others {
            _ if form.member(entry.name).is_some() => false,
            Others::Any | Others::Open => true,
            Others::Closed => false,
            Others::Of(others) => self.admits(self.form(others), entry.value),
        }
    }
}

impl Form {
    /// Whether a message has the root element that it should have.
    #[inline]
    pub fn takes_root<'v>(&self, message: impl View<'v>) -> bool {
        let (Some(wanted), Some(root)) = (&self.element, message.root()) else { return true };
        wanted.local == root.local && wanted.namespace.as_ref().is_none_or(|wanted| *wanted == root.namespace)
    }

    /// The kind of a value as the form means it: text is a number or a boolean where no string is admitted.
    #[inline]
    pub(super) fn kind_of<'v>(&self, value: impl View<'v>) -> Kind {
        let kind = value.kind();
        if kind != Kind::String
            || self.limits.kinds.contains(Kinds::STRING)
            || value.lexical() == Lexical::Json
        {
            return kind;
        }
        match value.digits() {
            _ if value.truth().is_some() => Kind::Boolean,
            Some(digits) if is_integer(digits) => Kind::Integer,
            Some(_) => Kind::Number,
            None => Kind::String,
        }
    }

    /// Whether a string matches the pattern, if there is one.
    #[inline]
    pub(super) fn matches(&self, text: &str) -> bool {
        self.pattern.as_ref().is_none_or(|pattern| pattern.is_match(text))
    }

    /// Whether a value is one of the constants, where the list of them is closed.
    #[inline]
    fn states<'v>(&self, value: impl View<'v>) -> bool {
        self.is_open || self.lists(value)
    }

    /// Whether a value is one of the constants, if there are any.
    #[inline]
    pub(super) fn lists<'v>(&self, value: impl View<'v>) -> bool {
        self.constants.is_empty() || self.constants.iter().any(|constant| value.is(constant))
    }

    /// What is asked of a number that is out of range.
    #[inline]
    pub(super) fn range<'v>(&self, value: impl View<'v>) -> Option<String> {
        // A number that is nothing else is one of floating point, for whoever reads it to a type.
        let is_float = self.limits.kinds.without(Kinds::NULL) == Kinds::NUMBER;
        if self.limits.range == Limits::NONE.range && !is_float {
            return None;
        }
        let number: f64 = value.digits()?.parse().ok()?;
        if is_float && !number.is_finite() {
            return Some("a number of 64 bits".to_owned());
        }
        self.limits.range(number)
    }
}

impl Named {
    /// Whether a member is the one that is named, written in the form that it asks for.
    #[inline]
    pub fn is<'v, V: View<'v>>(&self, entry: &Entry<'v, V>) -> bool {
        self.name == entry.name && self.takes(entry.form)
    }

    /// Whether it may be written like this.
    #[inline]
    fn takes(&self, form: Written) -> bool {
        match form {
            Written::Json => true,
            Written::Attribute => self.attribute,
            Written::Element => !self.attribute,
        }
    }
}
