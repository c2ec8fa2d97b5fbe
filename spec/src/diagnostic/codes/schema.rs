//! Codes of schema diagnostics: references, keywords, values, names.

codes! {
    UNRESOLVED_REFERENCE: Error, "schema.unresolved-reference",
        "A `$ref` names an entry of `$defs`",
        "A reference that leads nowhere leaves the shape of the message open. Add the definition, or correct \
            the name.";

    REFERENCE_CYCLE: Error, "schema.reference-cycle",
        "A `$ref` never leads back to itself",
        "Messages of these operations are finite and flat; a schema that contains itself cannot become a \
            type here. Spell the levels out.";

    REFERENCE_CHAIN: Error, "schema.reference-chain",
        "A definition is not itself a `$ref`",
        "A reference is followed once. Refer to the last definition directly.";

    UNUSED_DEFINITION: Warning, "schema.unused-definition",
        "Every entry of `$defs` is referred to",
        "A definition that nothing uses is a leftover or a forgotten `$ref`. Remove it, or refer to it.";

    REQUIRED_UNKNOWN: Error, "schema.required-unknown",
        "`required` names members of `properties`",
        "A required member without a schema is nearly always a misspelling. Add the property, or correct the \
            name.";

    REQUIRED_REPEATED: Error, "schema.required-repeated",
        "`required` names a member once",
        "The second entry says nothing; it was probably meant to be another member.";

    TYPE_REPEATED: Error, "schema.type-repeated",
        "`type` lists kinds of which none includes another",
        "The entry says nothing: it stands there twice, or is `integer` beside `number`. It was probably \
            meant to be another kind.";

    CONST_TYPE: Error, "schema.const-type",
        "`const` is of the kind that `type` asks for",
        "No value can satisfy both keywords. Correct one, or drop `type`: the constant alone says it.";

    ENUM_TYPE: Error, "schema.enum-type",
        "Every value of `enum` is of a kind that `type` admits",
        "The value can never be sent. Correct it, or widen `type`.";

    ENUM_REPEATED: Error, "schema.enum-repeated",
        "The values of `enum` differ",
        "The second one says nothing; it was probably meant to be another value.";

    ENUM_SINGLE: Warning, "schema.enum-single",
        "An `enum` has several values or is marked as open",
        "A closed list of one value is a constant: write `const`, which also takes the member out of the \
            generated type. If more values exist, add `x-open-enum`.";

    OPEN_WITHOUT_ENUM: Error, "schema.open-without-enum",
        "`x-open-enum` stands beside `enum`",
        "The mark says that the list beside it is incomplete; without a list it means nothing.";

    VALUE_EXCLUDED: Error, "schema.value-excluded",
        "No other keyword rules out a `const` or a value of `enum`",
        "The pattern, the length or the range beside it refuses the value, so that no message fits.";

    SAMPLE_MISMATCH: Error, "schema.sample-mismatch",
        "`default` and `examples` fit the schema that they stand in",
        "A sample that its own schema refuses misleads every reader, and generated documents repeat it. \
            Correct the sample or the schema.";

    BOUNDS_CROSSED: Error, "schema.bounds-crossed",
        "No lower bound is above the upper bound",
        "No value lies between them. They are probably swapped.";

    KEYWORD_INAPPLICABLE: Error, "schema.keyword-inapplicable",
        "Every keyword can apply to a kind that `type` admits",
        "The keyword constrains values of another kind and has no effect here, which is rarely meant. Remove \
            it, or correct `type`.";

    PROPERTIES_WITHOUT_OBJECT: Error, "schema.properties-without-object",
        "`properties`, `required` and `additionalProperties` stand beside `type` `object`",
        "Without the type, a message that is no object at all fits the schema. Add `\"type\": \"object\"`.";

    ITEMS_WITHOUT_ARRAY: Error, "schema.items-without-array",
        "`items`, `minItems` and `maxItems` stand beside `type` `array`",
        "Without the type, a value that is no array at all fits the schema. Add `\"type\": \"array\"`.";

    ATTRIBUTE_NOT_SCALAR: Error, "schema.attribute-not-scalar",
        "A member that is an XML attribute is a scalar",
        "An attribute holds text; an object or an array can only be a child element.";

    XML_WITHOUT_EFFECT: Error, "schema.xml-without-effect",
        "`xml` stands where it changes something",
        "`name` and `namespace` are those of the root element of a message; members are called as in \
            `properties`. `attribute` says how a member is written.";

    XML_FORM_CONFLICT: Error, "schema.xml-form-conflict",
        "A member of one name is written in one form by every outcome",
        "A decoder cannot know which outcome it reads before it has read the member, so the form must not \
            depend on the outcome. Give all of them the same `xml.attribute`.";

    TITLE_MISSING: Error, "schema.title-missing",
        "The schema of a message has a `title`",
        "The title becomes the name of the generated type.";

    TITLE_NOT_A_NAME: Error, "schema.title-not-a-name",
        "The title of a message or an object is a type name",
        "The title becomes a type, so it is written `LikeThis`: letters and digits, the first one upper \
            case.";

    TITLE_REPEATED: Error, "schema.title-repeated",
        "Different schemas have different titles",
        "Titles become type names; two different types cannot share one.";

    DESCRIPTION_MISSING: Warning, "schema.description-missing",
        "A message, a definition and a member without `const` has a `description`",
        "The description is what people see in generated documents and in their editor.";

    DESCRIPTION_FULL_STOP: Warning, "schema.description-full-stop",
        "A description does not end with a full stop",
        "Descriptions are fragments that other sentences take in.";

    SECRET_UNMARKED: Warning, "schema.secret-unmarked",
        "A member whose name suggests a secret has `x-secret`",
        "Only marked values are masked in reports and never printed. Add `\"x-secret\": true`, at the member \
            or around it.";
}
