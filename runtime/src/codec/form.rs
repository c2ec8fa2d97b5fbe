//! Values to `application/x-www-form-urlencoded`, the form of form bodies and queries (WHATWG URL, §5).

use form_urlencoded::Serializer;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::schema::Schema;
use signoff_spec::text::Node;
use signoff_spec::text::Value;
use signoff_spec::text::join;

use crate::codec::Unwritable;
use crate::codec::scalar;
use crate::codec::scalar::member_schema;

/// Writes an object as name-value pairs, in its order; a member that stands there twice becomes two pairs.
///
/// # Errors
/// A value that is no object, and members that have no text ([`scalar::encode`]).
pub fn encode(operation: &Operation, schema: &Schema, node: &Node) -> Result<String, Unwritable> {
    let Value::Object(members) = &node.value else {
        return Err(Unwritable::new("", "only an object can be written as a form"));
    };
    let mut pairs = Serializer::new(String::new());
    for member in members {
        let schema = member_schema(operation, Some(schema), &member.key);
        pairs.append_pair(&member.key, &scalar::encode(schema, &member.node, &join("", &member.key))?);
    }
    Ok(pairs.finish())
}

/// Writes name-value pairs.
pub(crate) fn encode_pairs(pairs: &[(String, String)]) -> String {
    Serializer::new(String::new()).extend_pairs(pairs).finish()
}
