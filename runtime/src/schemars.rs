//! Generated types for users of the crate `schemars`: the schemas of the spec, as they are.

#[cfg(feature = "schemars")]
use schemars::JsonSchema;
#[cfg(feature = "schemars")]
use schemars::Schema;
#[cfg(feature = "schemars")]
use schemars::SchemaGenerator;

/// Implements `schemars::JsonSchema` for a generated type, by its name and id.
#[cfg(feature = "schemars")]
#[doc(hidden)]
#[macro_export]
macro_rules! __json_schema {
    ($type:ident = $name:literal, $id:literal) => {
        #[automatically_derived]
        impl $crate::__private::schemars::JsonSchema for $type {
            fn schema_name() -> $crate::__private::Cow<'static, $crate::__private::str> {
                $crate::__private::Cow::Borrowed($name)
            }

            fn schema_id() -> $crate::__private::Cow<'static, $crate::__private::str> {
                $crate::__private::Cow::Borrowed($id)
            }

            fn json_schema(
                _: &mut $crate::__private::schemars::SchemaGenerator,
            ) -> $crate::__private::schemars::Schema {
                $crate::__private::schema_of(<$type as $crate::__private::Message>::SCHEMA)
            }
        }
    };
}

/// Without the feature there is nothing to implement.
#[cfg(not(feature = "schemars"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __json_schema {
    ($type:ident = $name:literal, $id:literal) => {};
}

/// The schema of a text that generated code holds.
#[cfg(feature = "schemars")]
pub fn schema_of(text: &str) -> Schema {
    let value: Option<serde_json::Value> = serde_json::from_str(text).ok();
    value.and_then(|value| Schema::try_from(value).ok()).unwrap_or_default()
}

/// The schema of a type, as JSON text.
#[cfg(feature = "schemars")]
pub(crate) fn text_of<T: JsonSchema>() -> String {
    SchemaGenerator::default().into_root_schema_for::<T>().as_value().to_string()
}
