//! Where a JSON pointer into a message leads, by the schema of the message.

use crate::diagnostic::Code;
use crate::lint::file::File;
use crate::model::kind::Kind;
use crate::model::operation::Operation;
use crate::model::schema::Additional;
use crate::model::schema::Schema;
use crate::text::steps;

/// Where a pointer leads.
pub(crate) enum Lookup<'a> {
    /// To a member that the schema describes.
    Known,
    /// Into a part that the schema does not describe: anything may be there.
    Open,
    /// To a member that is missing among those that the schema lists.
    Unknown {
        /// The step that leads nowhere.
        step: String,
        /// The schema around it.
        around: &'a Schema,
    },
}

/// Follows a pointer; `*` stands for every item.
pub(crate) fn lookup<'a>(operation: &'a Operation, schema: &'a Schema, pointer: &str) -> Lookup<'a> {
    let mut schema = operation.resolve(schema);
    for step in steps(pointer) {
        let next = match schema.property(&step) {
            Some(property) => &property.schema,
            None => match (&schema.items, &schema.additional) {
                (Some(items), _) if step == "*" || step.parse::<usize>().is_ok() => items,
                (_, Additional::Schema(schema)) => schema,
                _ if describes_members(schema) => return Lookup::Unknown { step, around: schema },
                _ => return Lookup::Open,
            },
        };
        schema = operation.resolve(next);
    }
    Lookup::Known
}

/// Whether a member that the schema does not list is nothing that a message of it is known to have.
fn describes_members(schema: &Schema) -> bool {
    let scalar = !schema.kinds.is_empty() && !schema.kinds.iter().any(container);
    scalar
        || schema.constant.is_some()
        || !schema.properties.is_empty()
        || matches!(schema.additional, Additional::Closed)
}

fn container(kind: &Kind) -> bool {
    matches!(kind, Kind::Object | Kind::Array)
}

impl File<'_> {
    /// Whether a pointer leads to no member that is missing among those that the schema lists; that it does is said.
    pub(crate) fn member(
        &mut self,
        code: &'static Code,
        at: impl AsRef<str>,
        (whose, schema): (&str, &Schema),
        pointer: &str,
    ) -> bool {
        let Lookup::Unknown { step, around } = lookup(self.operation, schema, pointer) else { return true };
        let message = format!("{whose} has no member `{step}` there");
        self.value(code, at, message).instead_of(&step, names(around));
        false
    }
}

/// The names of the members that a schema lists.
pub(crate) fn names(schema: &Schema) -> impl Iterator<Item = &str> {
    schema.properties.iter().map(|property| property.name.as_str())
}

/// Whether no value of a schema is known to be an object or an array.
pub(crate) fn is_scalar(operation: &Operation, schema: &Schema) -> bool {
    let schema = operation.resolve(schema);
    schema.properties.is_empty() && schema.items.is_none() && !schema.admitted().iter().any(container)
}
