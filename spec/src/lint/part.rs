//! Parts of a file, each with the JSON pointer to it.

use std::fmt;
use std::ops::Deref;

use crate::model::schema::Additional;
use crate::model::schema::Schema;
use crate::text::join;

/// A part of the file. Displayed, it is the JSON pointer to it.
pub(crate) struct Part<'a, T> {
    at: String,
    /// The part itself.
    pub(crate) is: &'a T,
}

/// A schema and the JSON pointer to it in the file.
pub(crate) struct Site<'a> {
    /// JSON pointer from the root of the file.
    pub(crate) at: String,
    /// The schema.
    pub(crate) schema: &'a Schema,
    /// What the schema describes.
    pub(crate) role: Role,
}

/// What a schema describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// An entry of `$defs`.
    Definition,
    /// The request, or the message of an outcome.
    Message,
    /// The message of an edition.
    Edition,
    /// A frame around messages.
    Frame,
    /// The value of a header.
    Header,
}

impl<'a, T> Part<'a, T> {
    /// The parts that are called so below a key of the file.
    pub(crate) fn named(key: &str, parts: &'a [T], name: impl Fn(&T) -> &str) -> Vec<Self> {
        parts.iter().map(|is| Self { at: join(key, name(is)), is }).collect()
    }

    /// Another value at the same place.
    pub(crate) fn map<U>(&self, is: &'a U) -> Part<'a, U> {
        Part { at: self.at.clone(), is }
    }

    /// A value inside, behind a key.
    pub(crate) fn inside<U>(&self, key: &str, is: &'a U) -> Part<'a, U> {
        Part { at: format!("{self}/{key}"), is }
    }

    /// The items of a list inside.
    pub(crate) fn list<'b, U>(&self, key: &str, items: &'b [U]) -> Vec<Part<'b, U>> {
        let item = |(index, is)| Part { at: format!("{self}/{key}/{index}"), is };
        items.iter().enumerate().map(item).collect()
    }
}

impl<T> Deref for Part<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.is
    }
}

impl<T> fmt::Display for Part<'_, T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.at)
    }
}

impl<'a> Site<'a> {
    pub(crate) fn new(at: String, schema: &'a Schema, role: Role) -> Self {
        Self { at, schema, role }
    }

    /// The schemas directly inside.
    pub(crate) fn children(&self) -> Vec<Self> {
        let inside = |at: String, schema: &'a Schema| Self::new(at, schema, self.role);
        let properties = format!("{}/properties", self.at);
        let mut children: Vec<Self> = self
            .schema
            .properties
            .iter()
            .map(|property| inside(join(&properties, &property.name), &property.schema))
            .collect();
        children.extend(self.schema.items.iter().map(|items| inside(format!("{}/items", self.at), items)));
        if let Additional::Schema(schema) = &self.schema.additional {
            children.push(inside(format!("{}/additionalProperties", self.at), schema));
        }
        children
    }

    /// Whether the schema is that of a member.
    pub(crate) fn is_member(&self) -> bool {
        self.at.rsplit('/').nth(1) == Some("properties")
    }

    /// Adds it and the schemas inside it, each before those inside it.
    pub(crate) fn collect(self, all: &mut Vec<Self>) {
        let children = self.children();
        all.push(self);
        for child in children {
            child.collect(all);
        }
    }
}
