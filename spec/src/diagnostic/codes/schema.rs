//! Codes of schema diagnostics: references, keywords, values, names.

use crate::diagnostic::Code;
use crate::diagnostic::Severity;

/// Every code of this subject.
pub static CODES: &[&Code] = &[
    &UNRESOLVED_REFERENCE,
    &REFERENCE_CYCLE,
    &REFERENCE_CHAIN,
    &UNUSED_DEFINITION,
    &REQUIRED_UNKNOWN,
    &REQUIRED_REPEATED,
    &TYPE_REPEATED,
    &CONST_TYPE,
    &ENUM_TYPE,
    &ENUM_REPEATED,
    &ENUM_SINGLE,
    &OPEN_WITHOUT_ENUM,
    &VALUE_EXCLUDED,
    &SAMPLE_MISMATCH,
    &BOUNDS_CROSSED,
    &KEYWORD_INAPPLICABLE,
    &PROPERTIES_WITHOUT_OBJECT,
    &ITEMS_WITHOUT_ARRAY,
    &ATTRIBUTE_NOT_SCALAR,
    &XML_WITHOUT_EFFECT,
    &XML_FORM_CONFLICT,
    &TITLE_MISSING,
    &TITLE_NOT_A_NAME,
    &TITLE_REPEATED,
    &DESCRIPTION_MISSING,
    &DESCRIPTION_FULL_STOP,
    &SECRET_UNMARKED,
];

/// A `$ref` names an entry of `$defs`.
pub static UNRESOLVED_REFERENCE: Code = Code {
    id: "schema.unresolved-reference",
    severity: Severity::Error,
    title: "A `$ref` names an entry of `$defs`",
    explanation: "A reference that leads nowhere leaves the shape of the message open. Add the definition, \
        or correct the name.",
};

/// A `$ref` never leads back to itself.
pub static REFERENCE_CYCLE: Code = Code {
    id: "schema.reference-cycle",
    severity: Severity::Error,
    title: "A `$ref` never leads back to itself",
    explanation: "Messages of these operations are finite and flat; a schema that contains itself cannot \
        become a type here. Spell the levels out.",
};

/// A definition is not itself a `$ref`.
pub static REFERENCE_CHAIN: Code = Code {
    id: "schema.reference-chain",
    severity: Severity::Error,
    title: "A definition is not itself a `$ref`",
    explanation: "A reference is followed once. Refer to the last definition directly.",
};

/// Every entry of `$defs` is referred to.
pub static UNUSED_DEFINITION: Code = Code {
    id: "schema.unused-definition",
    severity: Severity::Warning,
    title: "Every entry of `$defs` is referred to",
    explanation: "A definition that nothing uses is a leftover or a forgotten `$ref`. Remove it, or refer \
        to it.",
};

/// `required` names members of `properties`.
pub static REQUIRED_UNKNOWN: Code = Code {
    id: "schema.required-unknown",
    severity: Severity::Error,
    title: "`required` names members of `properties`",
    explanation: "A required member without a schema is nearly always a misspelling. Add the property, or \
        correct the name.",
};

/// `required` names a member once.
pub static REQUIRED_REPEATED: Code = Code {
    id: "schema.required-repeated",
    severity: Severity::Error,
    title: "`required` names a member once",
    explanation: "The second entry says nothing; it was probably meant to be another member.",
};

/// `type` lists kinds of which none includes another.
pub static TYPE_REPEATED: Code = Code {
    id: "schema.type-repeated",
    severity: Severity::Error,
    title: "`type` lists kinds of which none includes another",
    explanation: "The entry says nothing: it stands there twice, or is `integer` beside `number`. It was \
        probably meant to be another kind.",
};

/// `const` is of the kind that `type` asks for.
pub static CONST_TYPE: Code = Code {
    id: "schema.const-type",
    severity: Severity::Error,
    title: "`const` is of the kind that `type` asks for",
    explanation: "No value can satisfy both keywords. Correct one, or drop `type`: the constant alone says \
        it.",
};

/// Every value of `enum` is of a kind that `type` admits.
pub static ENUM_TYPE: Code = Code {
    id: "schema.enum-type",
    severity: Severity::Error,
    title: "Every value of `enum` is of a kind that `type` admits",
    explanation: "The value can never be sent. Correct it, or widen `type`.",
};

/// The values of `enum` differ.
pub static ENUM_REPEATED: Code = Code {
    id: "schema.enum-repeated",
    severity: Severity::Error,
    title: "The values of `enum` differ",
    explanation: "The second one says nothing; it was probably meant to be another value.",
};

/// An `enum` has several values or is marked as open.
pub static ENUM_SINGLE: Code = Code {
    id: "schema.enum-single",
    severity: Severity::Warning,
    title: "An `enum` has several values or is marked as open",
    explanation: "A closed list of one value is a constant: write `const`, which also takes the member out \
        of the generated type. If more values exist, add `x-open-enum`.",
};

/// `x-open-enum` stands beside `enum`.
pub static OPEN_WITHOUT_ENUM: Code = Code {
    id: "schema.open-without-enum",
    severity: Severity::Error,
    title: "`x-open-enum` stands beside `enum`",
    explanation: "The mark says that the list beside it is incomplete; without a list it means nothing.",
};

/// No other keyword rules out a `const` or a value of `enum`.
pub static VALUE_EXCLUDED: Code = Code {
    id: "schema.value-excluded",
    severity: Severity::Error,
    title: "No other keyword rules out a `const` or a value of `enum`",
    explanation: "The pattern, the length or the range beside it refuses the value, so that no message \
        fits.",
};

/// `default` and `examples` fit the schema that they stand in.
pub static SAMPLE_MISMATCH: Code = Code {
    id: "schema.sample-mismatch",
    severity: Severity::Error,
    title: "`default` and `examples` fit the schema that they stand in",
    explanation: "A sample that its own schema refuses misleads every reader, and generated documents \
        repeat it. Correct the sample or the schema.",
};

/// No lower bound is above the upper bound.
pub static BOUNDS_CROSSED: Code = Code {
    id: "schema.bounds-crossed",
    severity: Severity::Error,
    title: "No lower bound is above the upper bound",
    explanation: "No value lies between them. They are probably swapped.",
};

/// Every keyword can apply to a kind that `type` admits.
pub static KEYWORD_INAPPLICABLE: Code = Code {
    id: "schema.keyword-inapplicable",
    severity: Severity::Error,
    title: "Every keyword can apply to a kind that `type` admits",
    explanation: "The keyword constrains values of another kind and has no effect here, which is rarely \
        meant. Remove it, or correct `type`.",
};

/// `properties`, `required` and `additionalProperties` stand beside `type` `object`.
pub static PROPERTIES_WITHOUT_OBJECT: Code = Code {
    id: "schema.properties-without-object",
    severity: Severity::Error,
    title: "`properties`, `required` and `additionalProperties` stand beside `type` `object`",
    explanation: "Without the type, a message that is no object at all fits the schema. Add `\"type\": \
        \"object\"`.",
};

/// `items`, `minItems` and `maxItems` stand beside `type` `array`.
pub static ITEMS_WITHOUT_ARRAY: Code = Code {
    id: "schema.items-without-array",
    severity: Severity::Error,
    title: "`items`, `minItems` and `maxItems` stand beside `type` `array`",
    explanation: "Without the type, a value that is no array at all fits the schema. Add `\"type\": \
        \"array\"`.",
};

/// A member that is an XML attribute is a scalar.
pub static ATTRIBUTE_NOT_SCALAR: Code = Code {
    id: "schema.attribute-not-scalar",
    severity: Severity::Error,
    title: "A member that is an XML attribute is a scalar",
    explanation: "An attribute holds text; an object or an array can only be a child element.",
};

/// `xml` stands where it changes something.
pub static XML_WITHOUT_EFFECT: Code = Code {
    id: "schema.xml-without-effect",
    severity: Severity::Error,
    title: "`xml` stands where it changes something",
    explanation: "`name` and `namespace` are those of the root element of a message; members are called as \
        in `properties`. `attribute` says how a member is written.",
};

/// A member of one name is written in one form by every outcome.
pub static XML_FORM_CONFLICT: Code = Code {
    id: "schema.xml-form-conflict",
    severity: Severity::Error,
    title: "A member of one name is written in one form by every outcome",
    explanation: "A decoder cannot know which outcome it reads before it has read the member, so the form \
        must not depend on the outcome. Give all of them the same `xml.attribute`.",
};

/// The schema of a message has a `title`.
pub static TITLE_MISSING: Code = Code {
    id: "schema.title-missing",
    severity: Severity::Error,
    title: "The schema of a message has a `title`",
    explanation: "The title becomes the name of the generated type.",
};

/// The title of a message or an object is a type name.
pub static TITLE_NOT_A_NAME: Code = Code {
    id: "schema.title-not-a-name",
    severity: Severity::Error,
    title: "The title of a message or an object is a type name",
    explanation: "The title becomes a type, so it is written `LikeThis`: letters and digits, the first one \
        upper case.",
};

/// Different schemas have different titles.
pub static TITLE_REPEATED: Code = Code {
    id: "schema.title-repeated",
    severity: Severity::Error,
    title: "Different schemas have different titles",
    explanation: "Titles become type names; two different types cannot share one.",
};

/// A message, a definition and a member without `const` has a `description`.
pub static DESCRIPTION_MISSING: Code = Code {
    id: "schema.description-missing",
    severity: Severity::Warning,
    title: "A message, a definition and a member without `const` has a `description`",
    explanation: "The description is what people see in generated documents and in their editor.",
};

/// A description does not end with a full stop.
pub static DESCRIPTION_FULL_STOP: Code = Code {
    id: "schema.description-full-stop",
    severity: Severity::Warning,
    title: "A description does not end with a full stop",
    explanation: "Descriptions are fragments that other sentences take in.",
};

/// A member whose name suggests a secret has `x-secret`.
pub static SECRET_UNMARKED: Code = Code {
    id: "schema.secret-unmarked",
    severity: Severity::Warning,
    title: "A member whose name suggests a secret has `x-secret`",
    explanation: "Only marked values are masked in reports and never printed. Add `\"x-secret\": true`, at \
        the member or around it.",
};
