//! A field of a user's struct against the member that it stands for. Called in constants.

use crate::limits::Kinds;
use crate::shape::Field;
use crate::shape::FieldItem;
use crate::shape::FieldType;
use crate::shape::Item;
use crate::shape::Shape;
use crate::shape::distance::distance;
use crate::shape::distance::is_near;
use crate::shape::text::Text;
use crate::shape::text::is_one_of;
use crate::shape::text::same;

impl Shape {
    /// Checks that a field stands for a member, and has a type for it. `has_default` says that the field does without
    /// the member.
    ///
    /// # Panics
    /// In a constant, as an error of the compiler: what does not fit.
    #[track_caller]
    pub const fn field<T: FieldType>(&self, name: &str, has_default: bool) {
        let field = self.member(name);
        self.fits(field, &field.item, &T::ITEM);
        if !T::ITEM.optional && !has_default {
            self.required(field, " may be absent: make the field an `Option`, or give it a default");
        }
    }

    /// The same for a field that a function reads: its type is not asked what to do without the member.
    ///
    /// # Panics
    /// In a constant: what does not fit.
    #[track_caller]
    pub const fn field_by_function<T: FieldType>(&self, name: &str, has_default: bool) {
        let field = self.member(name);
        self.fits(field, &field.item, &T::ITEM);
        self.named(name, has_default);
    }

    /// Checks that a field whose type says nothing of messages stands for a member, and does without it where it may
    /// be absent.
    ///
    /// # Panics
    /// In a constant: there is no such member, or the field has no default.
    #[track_caller]
    pub const fn named(&self, name: &str, has_default: bool) {
        let field = self.member(name);
        if !has_default {
            self.required(
                field,
                " may be absent, and a function reads only what is there: give it a default",
            );
        }
    }

    /// Checks that a member that is not always written does not have to be there.
    ///
    /// # Panics
    /// In a constant: it has to be.
    #[track_caller]
    pub const fn left_out(&self, name: &str) {
        let (nearest, far) = self.nearest(name);
        if far == 0 && self.fields[nearest].required {
            let field = &self.fields[nearest];
            let text = self.of(Text::new("the member `").and(name).and("` of "));
            let text = text
                .and(" has to be there, and this leaves it out; a struct that only reads may say `partial`");
            panic!("{}", text.and_place(self.file, field.line).and(" [conforms.missing-field]").as_str());
        }
    }

    /// The first of the names that a member has, else the first.
    pub const fn known<'a>(&self, names: &[&'a str]) -> &'a str {
        let mut at = 0;
        while at < names.len() {
            if self.nearest(names[at]).1 == 0 {
                return names[at];
            }
            at += 1;
        }
        names[0]
    }

    /// Checks that there is a field for every member that has to be there.
    ///
    /// # Panics
    /// In a constant: what is missing.
    #[track_caller]
    pub const fn complete(&self, names: &[&str]) {
        let mut text = Text::new("");
        let (mut missing, mut at) = (0, 0);
        while at < self.fields.len() {
            let field = &self.fields[at];
            if field.required && !is_one_of(field.name, names) && !self.is_meant(at, names) {
                text = text.and(if missing > 0 { ", `" } else { "`" }).and(field.name).and("`");
                if let Some(constant) = field.constant {
                    text = text.and(", always `").and(constant).and("`,");
                }
                text = text.and_place(self.file, field.line);
                missing += 1;
            }
            at += 1;
        }
        if missing > 0 {
            let begin = if missing == 1 { "a required member of " } else { "required members of " };
            let begin =
                self.of(Text::new(begin)).and(if missing == 1 { " is missing: " } else { " are missing: " });
            let text = begin.and(text.as_str()).and("; a struct that only reads may say `partial`");
            panic!("{}", text.and(" [conforms.missing-field]").as_str());
        }
    }

    /// Checks that a struct that denies unknown fields may do so.
    ///
    /// # Panics
    /// In a constant: the spec does not rule other members out.
    #[track_caller]
    pub const fn denies_unknown_fields(&self) {
        if !self.closed {
            let text = self.of(Text::new(""));
            let text = text
                .and(" may have members that the spec does not name, and `deny_unknown_fields` refuses them");
            panic!("{}", text.and_place(self.file, self.line).and(" [conforms.denies-unknown]").as_str());
        }
    }

    /// Checks that a member has to be there; else the text says what to do.
    #[track_caller]
    const fn required(&self, field: &Field, otherwise: &str) {
        if !field.required {
            let text = self.of(Text::new("the member `").and(field.name).and("` of ")).and(otherwise);
            panic!("{}", text.and_place(self.file, field.line).and(" [conforms.not-optional]").as_str());
        }
    }

    /// The member of this name.
    #[track_caller]
    const fn member(&self, name: &str) -> &Field {
        let (nearest, far) = self.nearest(name);
        if far == 0 && same(self.fields[nearest].name, name) {
            return &self.fields[nearest];
        }
        let text = self.of(Text::new("")).and(" has no member `").and(name).and("`");
        let text = if self.fields.is_empty() {
            text.and("; it has none at all").and_place(self.file, self.line)
        } else if is_near(self.fields[nearest].name, far) {
            let field = &self.fields[nearest];
            text.and("; did you mean `").and(field.name).and("`").and_place(self.file, field.line).and("?")
        } else {
            self.list(text.and("; there is "))
        };
        panic!("{}", text.and(" [conforms.unknown-field]").as_str());
    }

    /// The member whose name is nearest to a name, and how far it is: none is as far as can be.
    const fn nearest(&self, name: &str) -> (usize, usize) {
        let (mut at, mut nearest, mut least) = (0, 0, usize::MAX);
        while at < self.fields.len() {
            let known = self.fields[at].name;
            if same(known, name) {
                return (at, 0);
            }
            // Names that only differ in letter case are near, but not the same.
            let far = distance(name, known);
            let far = if far == 0 { 1 } else { far };
            if far < least {
                (nearest, least) = (at, far);
            }
            at += 1;
        }
        (nearest, least)
    }

    /// Whether a field of another name is meant to be the member: that is one mistake, and not two.
    const fn is_meant(&self, member: usize, names: &[&str]) -> bool {
        let mut at = 0;
        while at < names.len() {
            let (nearest, far) = self.nearest(names[at]);
            if far > 0 && nearest == member && is_near(self.fields[member].name, far) {
                return true;
            }
            at += 1;
        }
        false
    }

    /// A text with all names behind it.
    const fn list(&self, mut text: Text) -> Text {
        let mut at = 0;
        while at < self.fields.len() {
            text = text.and(if at > 0 { ", `" } else { "`" }).and(self.fields[at].name).and("`");
            at += 1;
        }
        text.and_place(self.file, self.line)
    }

    /// A text with what the shape is behind it.
    const fn of(&self, text: Text) -> Text {
        text.and("`").and(self.message).and("` of `").and(self.operation).and("`")
    }

    /// Checks a type against a place.
    #[track_caller]
    const fn fits(&self, field: &Field, item: &Item, held: &FieldItem) {
        let about = Text::new("the member `").and(field.name).and("` of ");
        let wanted = item.kinds.without(Kinds::NULL);
        if !held.kinds.contains(wanted) {
            let text = describe(self.of(about).and(" is "), item.kinds);
            let text = describe(text.and(", and the type of the field takes "), held.kinds);
            panic!("{}", text.and_place(self.file, field.line).and(" [conforms.wrong-kind]").as_str());
        }
        if item.kinds.contains(Kinds::NULL) && !held.kinds.contains(Kinds::NULL) {
            let text = self.of(about).and(" may be null: make the field an `Option` or a `Nullable`");
            panic!("{}", text.and_place(self.file, field.line).and(" [conforms.not-nullable]").as_str());
        }
        let scalar = !item.kinds.overlaps(Kinds::ARRAY.or(Kinds::OBJECT));
        if item.secret && scalar && !held.secret {
            let text = self
                .of(about)
                .and(" is secret: hold it in a `signoff::secret::Secret`, which is never printed");
            panic!("{}", text.and_place(self.file, field.line).and(" [conforms.secret]").as_str());
        }
        if let (Some(wanted), Some(object)) = (item.object, held.object)
            && !(same(wanted.operation, object.operation) && wanted.line == object.line)
        {
            let text = wanted.of(self.of(about).and(" is "));
            let text = object.of(text.and(", and the type of the field stands for "));
            panic!("{}", text.and_place(self.file, field.line).and(" [conforms.wrong-object]").as_str());
        }
        if let (Some(item), Some(held)) = (item.items, held.items) {
            self.fits(field, item, held);
        }
    }
}

/// A text with kinds in words behind it.
const fn describe(mut text: Text, kinds: Kinds) -> Text {
    const NAMES: [(Kinds, &str); 7] = [
        (Kinds::STRING, "a string"),
        (Kinds::BOOLEAN, "a boolean"),
        (Kinds::NUMBER, "a number"),
        (Kinds::INTEGER, "an integer"),
        (Kinds::ARRAY, "an array"),
        (Kinds::OBJECT, "an object"),
        (Kinds::NULL, "null"),
    ];
    if kinds.contains(Kinds::ANY) {
        return text.and("of any kind");
    }
    let (mut at, mut left, mut named) = (0, kinds, false);
    while at < NAMES.len() {
        let (kind, name) = NAMES[at];
        if left.contains(kind) {
            text = text.and(if named { " or " } else { "" }).and(name);
            left = left.without(kind);
            named = true;
        }
        at += 1;
    }
    text
}
