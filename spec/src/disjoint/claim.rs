//! Tests and schemas to claims: what a form says of the value at one place.

use std::collections::VecDeque;

use crate::disjoint::Shape;
use crate::model::constant::Constant;
use crate::model::kind::Kind;
use crate::model::limits::Pattern;
use crate::model::operation::Operation;
use crate::model::schema::Schema;
use crate::model::select::Predicate;
use crate::model::select::Select;
use crate::text::Node;
use crate::text::join;

/// Schemas that are looked at, far more than messages have: definitions inside definitions multiply, and
/// those in error never end. Without the others less is proved, and nothing wrongly.
const MOST: usize = 500;

/// Everything that a form says.
pub(crate) struct Claims<'a> {
    claims: Vec<Claim<'a>>,
}

/// What a form says of one place. Only [`Says::Present`] says that there is a value at all.
pub(crate) struct Claim<'a> {
    /// JSON pointer to the place.
    pub(crate) at: String,
    /// What it says.
    pub(crate) says: Says<'a>,
}

/// What can be said of a place.
pub(crate) enum Says<'a> {
    /// The value is one of these.
    Values(Vec<Node>),
    /// It is a string that starts so.
    Prefix(&'a str),
    /// It is a string that ends so.
    Suffix(&'a str),
    /// It is a string that this is part of.
    Contains(&'a str),
    /// If it is a string, it matches.
    Pattern(&'a Pattern),
    /// It is of one of these kinds.
    Kinds(Vec<Kind>),
    /// There is a value.
    Present,
    /// There is none.
    Absent,
}

impl Claim<'_> {
    /// Whether it says more than that there is something of some kind.
    pub(crate) fn is_specific(&self) -> bool {
        !matches!(self.says, Says::Present | Says::Kinds(_))
    }
}

impl<'a> Claims<'a> {
    pub(crate) fn of(operation: &'a Operation, shape: Shape<'a>) -> Self {
        let mut claims = Self { claims: Vec::new() };
        if let Some(select) = shape.select {
            claims.tests(select);
        }
        if let Some(schema) = shape.schema {
            claims.schemas(operation, schema);
        }
        claims
    }

    /// Whether there has to be a value at the place.
    pub(crate) fn demands(&self, at: &str) -> bool {
        self.claims.iter().any(|claim| claim.at == at && matches!(claim.says, Says::Present))
    }

    /// Every claim with every claim of the other form about the same place.
    pub(crate) fn pairs<'b>(
        &'b self,
        other: &'b Claims<'a>,
    ) -> impl Iterator<Item = (&'b Claim<'a>, &'b Claim<'a>)> {
        let same = |one: &'b Claim<'a>| {
            other.claims.iter().filter(|two| two.at == one.at).map(move |two| (one, two))
        };
        self.claims.iter().flat_map(same)
    }

    fn add(&mut self, at: &str, says: Says<'a>) {
        self.claims.push(Claim { at: at.to_owned(), says });
    }

    fn tests(&mut self, select: &'a Select) {
        for test in select.all.iter() {
            let at = test.at.to_string();
            let says = match &test.predicate {
                Predicate::Absent => Says::Absent,
                // Of several values each may pass another test.
                _ if !test.at.is_one_per_message() => Says::Present,
                Predicate::Equals(constant) => Says::Values(vec![constant.to_node()]),
                Predicate::OneOf(constants) => {
                    Says::Values(constants.iter().map(Constant::to_node).collect())
                }
                Predicate::Prefix(part) => Says::Prefix(part),
                Predicate::Suffix(part) => Says::Suffix(part),
                Predicate::Contains(part) => Says::Contains(part),
                Predicate::Present => Says::Present,
                Predicate::Cleared => continue,
            };
            if !matches!(says, Says::Absent) {
                self.demand(&at);
            }
            self.add(&at, says);
        }
    }

    /// There is a value at the place, so there is an object or an array at every place around it.
    fn demand(&mut self, at: &str) {
        self.add(at, Says::Present);
        let mut around = at;
        while let Some((parent, _)) = around.rsplit_once('/') {
            self.add(parent, Says::Present);
            self.add(parent, Says::Kinds(vec![Kind::Object, Kind::Array]));
            around = parent;
        }
    }

    /// Level by level, so that no member near the root is left out for deeper ones.
    fn schemas(&mut self, operation: &'a Operation, root: &'a Schema) {
        let mut waiting = VecDeque::from([(root, String::new(), true)]);
        for _ in 0..MOST {
            let Some((schema, at, demanded)) = waiting.pop_front() else { return };
            let schema = operation.resolve(schema);
            self.schema(schema, &at, demanded);
            // `required` binds objects only: without the type, the value may be something without members.
            let is_object = demanded && schema.kinds == [Kind::Object];
            for property in &schema.properties {
                let demanded = is_object && schema.required.contains(&property.name);
                waiting.push_back((&property.schema, join(&at, &property.name), demanded));
            }
            for name in schema.required.iter().filter(|name| is_object && schema.property(name).is_none()) {
                self.add(&join(&at, name), Says::Present);
            }
        }
    }

    /// What a schema says of the value itself.
    fn schema(&mut self, schema: &'a Schema, at: &str, demanded: bool) {
        if demanded {
            self.add(at, Says::Present);
        }
        if !schema.kinds.is_empty() {
            self.add(at, Says::Kinds(schema.kinds.clone()));
        }
        if let Some(constant) = &schema.constant {
            self.add(at, Says::Values(vec![constant.clone()]));
        }
        if let (Some(values), false) = (&schema.values, schema.open_enum) {
            self.add(at, Says::Values(values.clone()));
        }
        if let Some(pattern) = &schema.pattern {
            self.add(at, Says::Pattern(pattern));
        }
    }
}
