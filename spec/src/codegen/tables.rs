//! What the spec file says, as constants: outcomes with their lines, and the shapes that derives check against.

use proc_macro2::TokenStream;
use quote::quote;

use crate::codegen::docs;
use crate::codegen::implied::implied;
use crate::codegen::item::ident;
use crate::codegen::limits::kinds;
use crate::codegen::types::Base;
use crate::codegen::types::Form;
use crate::codegen::types::Member;
use crate::codegen::types::Others;
use crate::codegen::types::Place;
use crate::codegen::types::Plan;
use crate::codegen::types::Planned;
use crate::model::outcome::Class;
use crate::model::outcome::Outcome;
use crate::text::Value;

/// `SPEC`, the table of outcomes, the list of messages, and the shapes.
pub(crate) fn expand(plan: &Plan<'_>, text: &TokenStream) -> TokenStream {
    let operation = plan.operation;
    let (id, line) = (&operation.id, docs::line(operation, operation.id_span.start));
    let file = file(&operation.source.path);
    let outcomes = outcomes(plan);
    let messages = plan.types.iter().map(|planned| {
        let (name, text, pointer) = (ident(&planned.name), &planned.name, &planned.pointer);
        quote!(__rt::AnyMessage::of::<#name>(#text, #pointer))
    });
    let shapes = plan.types.iter().filter_map(|planned| shape(plan, planned));
    quote! {
        /// The spec file, and what it says of outcomes.
        pub static SPEC: __rt::Spec = __rt::Spec::new(#id, SPEC_FILE, #line, TEXT, OUTCOMES);
        const SPEC_FILE: &__rt::str = #file;
        const TEXT: &__rt::str = #text;
        const OUTCOMES: &[__rt::OutcomeSpec] = &[#(#outcomes),*];
        #[doc(hidden)]
        pub const __MESSAGES: &[__rt::AnyMessage] = &[#(#messages),*];
        #(#shapes)*
    }
}

/// The name of a spec file: no folder of the machine that builds.
fn file(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

fn outcomes(plan: &Plan<'_>) -> Vec<TokenStream> {
    let row = |outcome: &Outcome| {
        let (name, title, benign) = (&outcome.name, &outcome.title, outcome.benign.is_some());
        let class = match outcome.class {
            Class::Success => quote!(__rt::Class::Success),
            Class::Fault => quote!(__rt::Class::Fault),
            Class::Silence => quote!(__rt::Class::Silence),
        };
        let code = match outcome.code.as_ref().map(|code| (&code.value.value, code.value.as_i64())) {
            Some((Value::String(text), _)) => quote!(__rt::Some(__rt::Code::Text(#text))),
            Some((_, Some(number))) => quote!(__rt::Some(__rt::Code::Number(#number))),
            _ => quote!(__rt::None),
        };
        let statuses = outcome.status.iter().flat_map(|status| &status.codes);
        let implied = implied(plan.operation, outcome);
        let line = docs::line(plan.operation, outcome.span.start);
        let editions = outcome.editions.iter().map(|edition| {
            let (name, line) = (&edition.name, docs::line(plan.operation, edition.span.start));
            let statuses = edition.status.iter().flat_map(|status| &status.codes);
            quote!(__rt::EditionSpec { name: #name, statuses: &[#(#statuses),*], implied: false, line: #line })
        });
        quote! {
            __rt::OutcomeSpec {
                name: #name, title: #title, class: #class, benign: #benign, code: #code,
                statuses: &[#(#statuses),*], implied: #implied, line: #line, editions: &[#(#editions),*],
            }
        }
    };
    plan.outcomes.iter().map(|planned| row(planned.outcome)).collect()
}

/// What a struct of somebody else's is held against; of other types, the kinds that they are.
fn shape(plan: &Plan<'_>, planned: &Planned<'_>) -> Option<TokenStream> {
    let name = ident(&planned.name);
    let Form::Struct { members, others } = &planned.form else {
        let kinds = kinds(&planned.schema.admitted());
        return Some(quote! {
            #[automatically_derived]
            impl __rt::FieldType for #name {
                const ITEM: __rt::FieldItem = __rt::FieldItem::of(#kinds);
            }
        });
    };
    let (id, message) = (&plan.operation.id, &planned.message);
    let line = docs::line(plan.operation, planned.schema.span.start);
    let closed = matches!(others, Others::Closed);
    let fields = members.iter().map(|member| field(plan, member));
    Some(quote! {
        impl #name {
            #[doc(hidden)]
            pub const __SHAPE: __rt::Shape = __rt::Shape {
                operation: #id, message: #message, file: SPEC_FILE, line: #line, closed: #closed,
                fields: &[#(#fields),*],
            };
        }
        #[automatically_derived]
        impl __rt::FieldType for #name {
            const ITEM: __rt::FieldItem = __rt::FieldItem::object(&Self::__SHAPE);
        }
    })
}

fn field(plan: &Plan<'_>, member: &Member<'_>) -> TokenStream {
    let (name, line, required) = (member.wire, docs::line(plan.operation, member.at), member.required);
    let constant = match &member.place.base {
        Base::Constant(constant) => {
            let text = constant.to_json();
            quote!(__rt::Some(#text))
        }
        _ => quote!(__rt::None),
    };
    let item = item(plan, &member.place);
    quote!(__rt::Field { name: #name, line: #line, required: #required, constant: #constant, item: #item })
}

fn item(plan: &Plan<'_>, place: &Place<'_>) -> TokenStream {
    let (kinds, secret) = (kinds(&place.schema.admitted()), place.secret);
    let object = match &place.base {
        Base::Named(name)
            if plan.named(name).is_some_and(|planned| matches!(planned.form, Form::Struct { .. })) =>
        {
            let name = ident(name);
            quote!(__rt::Some(&#name::__SHAPE))
        }
        _ => quote!(__rt::None),
    };
    let items = match &place.base {
        Base::List(place) => {
            let item = item(plan, place);
            quote!(__rt::Some(&#item))
        }
        _ => quote!(__rt::None),
    };
    quote!(__rt::Item { kinds: #kinds, secret: #secret, object: #object, items: #items })
}
