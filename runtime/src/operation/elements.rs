//! How messages are written as elements, found once: names of their roots, and which members are attributes.

use signoff_spec::model::operation::Operation as Model;
use signoff_spec::model::outcome::Class;
use signoff_spec::model::schema::Additional;
use signoff_spec::model::schema::Kind;
use signoff_spec::model::schema::Schema;
use signoff_spec::model::select::Predicate;
use signoff_spec::model::select::Test;
use signoff_spec::text::Node;

/// The form of one message as an element.
pub(crate) struct Form {
    /// The name of the root; `None` where any will do.
    pub(crate) name: Option<String>,
    /// The namespace of the root, empty for none; `None` where any will do.
    pub(crate) namespace: Option<String>,
    /// The members that the schema names, each with whether it is an attribute.
    members: Vec<(String, bool)>,
    /// Whether members of other names are attributes.
    others: bool,
}

/// The forms of every outcome: the documented one, then those of its editions. None for silence.
pub(crate) struct Elements(Vec<Vec<Form>>);

impl Elements {
    /// The forms of an operation; `None` if what a text stands for depends on the outcome that it is read as.
    pub(crate) fn of(operation: &Model) -> Option<Self> {
        let outcomes = operation.outcomes.iter().map(|outcome| {
            if outcome.class == Class::Silence {
                return Some(Vec::new());
            }
            let of_editions = outcome.editions.iter().map(|edition| edition.schema.as_ref());
            let schemas = of_editions.map(|own| own.or(outcome.schema.as_ref()));
            let all = [outcome.schema.as_ref()].into_iter().chain(schemas);
            let texts = outcome.select.all.iter().all(tests_text);
            texts.then(|| all.map(|schema| form(operation, schema?)).collect())?
        });
        outcomes.collect::<Option<_>>().map(Self)
    }

    /// The form of an outcome, or of one of its editions, by index.
    pub(crate) fn form(&self, outcome: usize, edition: Option<usize>) -> Option<&Form> {
        self.0.get(outcome)?.get(edition.map_or(0, |edition| edition + 1))
    }
}

impl Form {
    /// Whether a root of this name, with its namespace, is that of the message.
    pub(crate) fn is_root(&self, namespace: &str, local: &str) -> bool {
        let Some(name) = &self.name else { return true };
        name == local && self.namespace.as_deref().is_none_or(|wanted| wanted == namespace)
    }

    /// Whether a member is written as an attribute; `None` where the schema does not name it.
    pub(crate) fn is_attribute(&self, member: &str) -> Option<bool> {
        self.members.iter().find(|(name, _)| name == member).map(|(_, attribute)| *attribute)
    }

    /// Whether members that the schema does not name are written as attributes.
    pub(crate) fn others_are_attributes(&self) -> bool {
        self.others
    }
}

fn form(operation: &Model, schema: &Schema) -> Option<Form> {
    let schema = operation.resolve(schema);
    let members = schema.properties.iter().map(|property| {
        let resolved = operation.resolve(&property.schema);
        let attribute = resolved.xml.attribute;
        let plain = is_text(resolved) && attribute == property.schema.xml.attribute;
        plain.then(|| (property.name.clone(), attribute))
    });
    let others = match &schema.additional {
        Additional::Open | Additional::Closed => false,
        Additional::Schema(others) => {
            let others = operation.resolve(others);
            is_text(others).then_some(others.xml.attribute)?
        }
    };
    let (name, namespace) = (schema.xml.name.clone(), schema.xml.namespace.clone());
    Some(Form { name, namespace, members: members.collect::<Option<_>>()?, others })
}

/// Whether a text stays a text by this schema.
fn is_text(schema: &Schema) -> bool {
    let kinds = schema.admitted();
    kinds.is_empty() || kinds.contains(&Kind::String)
}

/// Whether a test means the same for texts whatever they stand for.
fn tests_text(test: &Test) -> bool {
    let texts = |nodes: &[Node]| nodes.iter().all(|node| node.as_str().is_some());
    match &test.predicate {
        Predicate::Equals(node) => node.as_str().is_some(),
        Predicate::OneOf(nodes) => texts(nodes),
        Predicate::Prefix(_)
        | Predicate::Suffix(_)
        | Predicate::Contains(_)
        | Predicate::Present
        | Predicate::Absent => true,
    }
}
