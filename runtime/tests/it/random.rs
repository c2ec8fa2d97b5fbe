//! A tiny generator of numbers, and of values that a schema asks for. The same seed gives the same values.

use signoff::codec::json::node;
use signoff::spec::model::kind::Kind;
use signoff::spec::model::operation::Operation;
use signoff::spec::model::schema::Schema;
use signoff::spec::text::Member;
use signoff::spec::text::Node;
use signoff::spec::text::Span;
use signoff::spec::text::Value;
use signoff::spec::text::Written;

/// Pieces of texts that codecs stumble over.
const PIECES: &[&str] = &[
    "a",
    "Z9",
    " ",
    "\t",
    "\n",
    "\r\n",
    "\"",
    "'",
    "<",
    ">",
    "&",
    "&amp;",
    "]]>",
    "\\",
    "/",
    "//",
    "%",
    "%41",
    "+",
    "=",
    ";",
    ",",
    "?",
    "#",
    "{",
    "[",
    "true",
    "17",
    "null",
    "é",
    "\u{a0}",
    "\u{2028}",
    "\u{1f512}",
    "\u{7f}",
    "\u{1}",
    "\u{0}",
    "\u{fffe}",
    ".",
    "..",
    ":",
    "xmlns",
];

/// SplitMix64.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`, which is not 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    pub(crate) fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }

    fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    pub(crate) fn text(&mut self) -> String {
        (0..self.below(5)).map(|_| *self.pick(PIECES)).collect()
    }

    fn number(&mut self) -> String {
        (*self.pick(&["0", "1", "17", "4294967296", "900719925474099"])).to_owned()
    }

    /// A value that a schema asks for, most of the time.
    pub(crate) fn value(&mut self, operation: &Operation, schema: &Schema) -> Node {
        let schema = operation.resolve(schema);
        if let Some(constant) = &schema.constant {
            return constant.clone();
        }
        if let Some(values) = &schema.values {
            return self.pick(values).clone();
        }
        let any = [Kind::String, Kind::Null, Kind::Integer, Kind::Boolean];
        let kind = *self.pick(if schema.kinds.is_empty() { &any } else { &schema.kinds });
        node(match kind {
            Kind::Null => Value::Null,
            Kind::Boolean => Value::Bool(self.one_in(2)),
            Kind::Integer => Value::Number(self.number()),
            Kind::Number => Value::Number(format!("-{}.5e1", self.number())),
            Kind::String => Value::String(self.string(schema)),
            Kind::Array => Value::Array(self.array(operation, schema)),
            Kind::Object => Value::Object(self.members(operation, schema)),
        })
    }

    /// A text; one that has to match a pattern starts as an example does.
    fn string(&mut self, schema: &Schema) -> String {
        let start = schema.pattern.as_ref().and_then(|_| schema.examples.first()?.as_str());
        format!("{}{}", start.unwrap_or_default(), self.text())
    }

    fn array(&mut self, operation: &Operation, schema: &Schema) -> Vec<Node> {
        let Some(items) = &schema.items else { return Vec::new() };
        (0..self.below(4)).map(|_| self.value(operation, items)).collect()
    }

    fn members(&mut self, operation: &Operation, schema: &Schema) -> Vec<Member> {
        let mut members = Vec::new();
        for property in &schema.properties {
            if schema.required.contains(&property.name) || self.one_in(2) {
                members.push((property.name.clone(), self.value(operation, &property.schema)));
            }
        }
        if self.one_in(4) {
            members.push((format!("extra{}", self.text()), node(Value::String(self.text()))));
        }
        let member = |(key, node)| Member { key, key_span: Span::default(), form: Written::Json, node };
        members.into_iter().map(member).collect()
    }
}
