//! What frames with answers have to be, found once for a binding: what is asked of each member, and the text around
//! a message. Frames that nest, or ask for more than is said here, have none of it.

mod around;

pub(crate) use self::around::Around;
pub(crate) use self::around::Piece;

use signoff_spec::model::binding::WsJson;
use signoff_spec::model::operation::Operation as Model;
use signoff_spec::model::schema::Additional;
use signoff_spec::model::schema::Kind;
use signoff_spec::model::schema::Property;
use signoff_spec::model::schema::Schema;
use signoff_spec::model::select::Predicate;
use signoff_spec::model::select::Select;
use signoff_spec::model::select::Test as SelectTest;
use signoff_spec::text::Node;
use signoff_spec::text::Value;

/// Frames of one binding that answer something.
pub(crate) struct Frames {
    /// Whether a frame is an object, as its schema says; the schema asks for nothing else.
    pub(crate) is_object: bool,
    /// Members that something is asked of: those of the schema in its order, then all others.
    pub(crate) members: Vec<Member>,
    /// Whether members of other names are ruled out.
    pub(crate) is_closed: bool,
    /// How many of the members are required.
    pub(crate) required: usize,
    /// All of these hold.
    pub(crate) select: Vec<Test>,
    /// Of each of these one does not hold.
    pub(crate) events: Vec<Vec<Test>>,
    /// Index of the member that ties an answer to its request.
    pub(crate) correlation: Option<usize>,
    /// Index of the member that holds the message as text; `None` where the frame is the message.
    pub(crate) layer: Option<usize>,
    /// How a frame is written around a layer.
    pub(crate) around: Option<Around>,
    /// Whether the messages of each outcome are answers whatever they hold, where the frame is the message.
    pub(crate) answers: Vec<bool>,
}

/// What is asked of a member.
pub(crate) struct Member {
    pub(crate) name: String,
    pub(crate) required: bool,
    /// What it may be; empty where all kinds will do.
    pub(crate) kinds: &'static [Kind],
    /// What it is one of; empty where all values will do.
    pub(crate) values: Vec<&'static Node>,
    /// Whether the schema rules it out.
    pub(crate) forbidden: bool,
}

/// What is asked of the member with this index.
pub(crate) type Test = (usize, &'static Predicate);

impl Frames {
    /// What is asked of frames; `None` if that is more than can be said here.
    pub(crate) fn of(operation: &'static Model, ws: &'static WsJson) -> Option<Self> {
        let mut members = Vec::new();
        let schema = ws.reply.schema.as_ref().map(|schema| operation.resolve(schema));
        let is_closed = schema.is_some_and(|schema| matches!(schema.additional, Additional::Closed));
        let layer = ws.layers.first().map(|layer| flat(&layer.at)).map_or(Some(None), |at| at.map(Some))?;
        if let Some(schema) = schema {
            let of_property = |property| member(operation, schema, property, layer);
            members = schema.properties.iter().map(of_property).collect::<Option<_>>()?;
        }
        if ws.layers.len() > 1 || !schema.is_none_or(is_plain) || !ws.reply.select.status.is_empty() {
            return None;
        }
        let mut known = Known { members, is_closed };
        let select = known.tests(&ws.reply.select)?;
        // A test of a status never holds where there is none.
        let events = ws.events.iter().filter(|event| event.status.is_empty());
        let events: Vec<_> = events.map(|event| known.tests(event)).collect::<Option<_>>()?;
        let correlation = ws.correlation.as_ref().map(|at| known.index(flat(at)?));
        let correlation = correlation.map_or(Some(None), |index| index.map(Some))?;
        let layer = layer.map(|name| known.index(name)).map_or(Some(None), |index| index.map(Some))?;
        let tested = |index| select.iter().chain(events.iter().flatten()).any(|(at, _)| *at == index);
        if layer.is_some_and(|layer| tested(layer) || correlation == Some(layer)) {
            return None;
        }
        let members = known.members;
        let is_object = schema.is_some();
        let required = members.iter().filter(|member| member.required).count();
        let answers = operation.outcomes.iter().map(|outcome| outcome.schema.as_ref());
        let answers = answers.map(|schema| schema.is_some_and(|schema| is_answer(operation, ws, schema)));
        let answers = answers.collect();
        let around = None;
        let mut frames = Self {
            is_object,
            members,
            is_closed,
            required,
            select,
            events,
            correlation,
            layer,
            around,
            answers,
        };
        frames.around = schema.and_then(|schema| Around::of(&frames, schema));
        Some(frames)
    }
}

impl Member {
    /// Whether it may be this.
    fn admits(&self, node: &Node) -> bool {
        let kind = node.value.kind();
        (self.kinds.is_empty() || self.kinds.iter().any(|known| known.admits(kind)))
            && (self.values.is_empty() || self.values.iter().any(|value| value.same(node)))
            && !self.forbidden
    }
}

/// The members that something is asked of, as they become known.
struct Known {
    members: Vec<Member>,
    is_closed: bool,
}

impl Known {
    fn index(&mut self, name: &str) -> Option<usize> {
        let known = self.members.iter().position(|member| member.name == name);
        Some(known.unwrap_or_else(|| {
            let (name, forbidden) = (name.to_owned(), self.is_closed);
            self.members.push(Member { name, required: false, kinds: &[], values: Vec::new(), forbidden });
            self.members.len() - 1
        }))
    }

    fn tests(&mut self, select: &'static Select) -> Option<Vec<Test>> {
        let tests = select.all.iter().map(|test| {
            let is_plain = match &test.predicate {
                Predicate::Equals(node) => is_scalar(node),
                Predicate::OneOf(nodes) => nodes.iter().all(is_scalar),
                _ => true,
            };
            let index = self.index(flat(&test.at)?)?;
            is_plain.then_some((index, &test.predicate))
        });
        tests.collect()
    }
}

/// The name of the member of the frame that a pointer leads to; `None` for every other place.
fn flat(pointer: &str) -> Option<&str> {
    pointer.strip_prefix('/').filter(|name| !name.contains(['/', '~']))
}

fn is_scalar(node: &Node) -> bool {
    !matches!(node.value, Value::Array(_) | Value::Object(_))
}

/// Whether a schema asks for an object with members, and for nothing else.
fn is_plain(schema: &Schema) -> bool {
    schema.kinds == [Kind::Object]
        && schema.constant.is_none()
        && schema.values.is_none()
        && !matches!(schema.additional, Additional::Schema(_))
        && schema.required.iter().all(|name| schema.property(name).is_some())
}

fn member(
    operation: &'static Model,
    frame: &Schema,
    property: &'static Property,
    layer: Option<&str>,
) -> Option<Member> {
    let (name, required) = (property.name.clone(), frame.required.contains(&property.name));
    if layer == Some(name.as_str()) {
        // In place of the text there is what it says, so nothing is asked of the kind of a layer.
        return Some(Member { name, required, kinds: &[], values: Vec::new(), forbidden: false });
    }
    let schema = operation.resolve(&property.schema);
    let is_limited = schema.pattern.is_some()
        || schema.min_length.or(schema.max_length).or(schema.min_items).or(schema.max_items).is_some()
        || schema.minimum.or(schema.maximum).is_some()
        || schema.items.is_some()
        || !schema.properties.is_empty()
        || !matches!(schema.additional, Additional::Open);
    let values: Vec<_> = match &schema.constant {
        Some(constant) => vec![constant],
        None => schema.values.iter().flatten().collect(),
    };
    let is_plain = !is_limited && values.iter().all(|value| is_scalar(value));
    is_plain.then_some(Member { name, required, kinds: &schema.kinds, values, forbidden: false })
}

/// Whether the messages of a schema are answers, where the frame is the message: nothing is asked of an answer, and
/// each event asks for a constant that the schema does not have.
fn is_answer(operation: &Model, ws: &WsJson, schema: &Schema) -> bool {
    let schema = operation.resolve(schema);
    let excludes = |test: &SelectTest| {
        let property = flat(&test.at).filter(|name| schema.required.iter().any(|known| known == name));
        let property = property.and_then(|name| schema.property(name));
        let constant = property.and_then(|property| operation.resolve(&property.schema).constant.as_ref());
        constant.is_some_and(|constant| !test.predicate.holds(Some(constant)))
    };
    let selects = ws.events.iter().filter(|event| event.status.is_empty());
    schema.kinds == [Kind::Object]
        && ws.layers.is_empty()
        && ws.reply.schema.is_none()
        && ws.reply.select.is_empty()
        && selects.into_iter().all(|event| event.all.iter().any(excludes))
}
