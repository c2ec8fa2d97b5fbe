//! Payload schemas: a closed subset of JSON Schema with one meaning in draft-07 and 2020-12, plus OpenAPI's
//! `xml`.

use crate::model::basis::Basis;
use crate::model::kind::Kind;
use crate::model::limits::Pattern;
use crate::text::Node;
use crate::text::Span;

/// A schema of the subset. Every keyword that is absent constrains nothing.
#[derive(Clone, Debug, Default)]
pub struct Schema {
    /// `title`: the name of the generated type.
    pub title: Option<String>,
    /// `description`.
    pub description: Option<String>,
    /// `type`: the kinds that are allowed, in the order of the file; empty if not constrained.
    pub kinds: Vec<Kind>,
    /// `const`.
    pub constant: Option<Node>,
    /// `enum`: never empty when present.
    pub values: Option<Vec<Node>>,
    /// `x-open-enum`: the list of `values` is known to be incomplete; another value is worth a finding, no
    /// more.
    pub open_enum: bool,
    /// `properties`, in the order of the file.
    pub properties: Vec<Property>,
    /// `required`: names of `properties`.
    pub required: Vec<String>,
    /// `additionalProperties`: `false` here means that the document rules other members out.
    pub additional: Additional,
    /// `items`: the schema of every item.
    pub items: Option<Box<Self>>,
    /// `minItems`.
    pub min_items: Option<u64>,
    /// `maxItems`.
    pub max_items: Option<u64>,
    /// `minLength`, in characters.
    pub min_length: Option<u64>,
    /// `maxLength`, in characters.
    pub max_length: Option<u64>,
    /// `pattern`: a regular expression, not anchored.
    pub pattern: Option<Pattern>,
    /// `minimum`, inclusive.
    pub minimum: Option<f64>,
    /// `maximum`, inclusive.
    pub maximum: Option<f64>,
    /// `$ref`: the name below `$defs` that stands here; no other constraint stands beside it.
    pub reference: Option<String>,
    /// `default`.
    pub default: Option<Node>,
    /// `examples`.
    pub examples: Vec<Node>,
    /// `xml`.
    pub xml: Xml,
    /// `x-secret`: never printed, masked in every report.
    pub secret: bool,
    /// `x-basis`: where this schema comes from; `None` inherits from the schema around it.
    pub basis: Option<Basis>,
    /// Index of its form in the plan of the operation; that of a form that asks for nothing until it is compiled.
    pub form: u32,
    /// Where it stands in the spec file.
    pub span: Span,
}

/// A named member of an object.
#[derive(Clone, Debug)]
pub struct Property {
    /// Its name.
    pub name: String,
    /// Where the name stands in the spec file.
    pub name_span: Span,
    /// Its schema.
    pub schema: Schema,
}

/// What `additionalProperties` says of members that `properties` does not name.
#[derive(Clone, Debug, Default)]
pub enum Additional {
    /// Absent or `true`: the document does not rule them out; only a strict check minds them.
    #[default]
    Open,
    /// `false`: there are none.
    Closed,
    /// They have this schema.
    Schema(Box<Schema>),
}

/// OpenAPI's `xml`: how a value is written in XML.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Xml {
    /// Name of the element, on the outermost schema of a message.
    pub name: Option<String>,
    /// Namespace of the element; the empty string says that it is in none.
    pub namespace: Option<String>,
    /// Whether the member is an attribute rather than a child element.
    pub attribute: bool,
}

impl Schema {
    /// The property called `name`.
    pub fn property(&self, name: &str) -> Option<&Property> {
        self.properties.iter().find(|property| property.name == name)
    }
}

impl Schema {
    /// The kinds that it admits: those of `type`, else those of its constants; empty if it admits all.
    pub fn admitted(&self) -> Vec<Kind> {
        if !self.kinds.is_empty() {
            return self.kinds.clone();
        }
        let values = self.constant.iter().chain(self.values.iter().flatten());
        let found: Vec<&str> = values.map(|value| value.value.kind()).collect();
        Kind::ALL.into_iter().filter(|kind| found.contains(&kind.name())).collect()
    }
}
