//! The tests that tell outcomes apart, as code: every place is looked up once.

use proc_macro2::Ident;
use proc_macro2::TokenStream;
use quote::format_ident;
use quote::quote;

use crate::codegen::constant::constant;
use crate::codegen::types::Plan;
use crate::model::outcome::Class;
use crate::model::select::At;
use crate::model::select::Predicate;
use crate::model::select::Select;
use crate::model::select::Test;

/// The body of the function that gives the index of the outcome whose `select` holds.
pub(crate) fn expand(plan: &Plan<'_>) -> TokenStream {
    let answers = plan.outcomes.iter().enumerate();
    let answers: Vec<(usize, &Select)> = answers
        .filter(|(_, planned)| planned.outcome.class != Class::Silence && planned.body.is_some())
        .map(|(index, planned)| (index, &planned.outcome.select))
        .collect();
    let mut places: Vec<&At> = Vec::new();
    for test in answers.iter().flat_map(|(_, select)| select.all.iter()) {
        if !places.contains(&&test.at) {
            places.push(&test.at);
        }
    }
    let mut known = 0;
    let tests: Vec<TokenStream> = answers
        .iter()
        .map(|(index, select)| {
            // A place is looked up when the first test needs it: the likeliest outcome comes first, as a rule.
            let needed =
                select.all.iter().filter_map(|test| places.iter().position(|place| **place == test.at));
            let until = needed.map(|at| at + 1).max().unwrap_or(0).max(known);
            let lookups: TokenStream = (known..until).map(|at| lookup(at, places[at])).collect();
            known = until;
            let condition = condition(select, &places);
            quote!(#lookups if #condition { return __rt::Some(#index); })
        })
        .collect();
    quote! {
        #(#tests)*
        __rt::None
    }
}

/// Looks a place up.
fn lookup(index: usize, at: &At) -> TokenStream {
    let local = local(index);
    match at {
        At::Header(name) => quote!(let #local = seen.header(#name);),
        At::Member(pointer) => {
            let steps = pointer.steps.iter();
            quote!(let #local = seen.at(&[#(#steps),*]);)
        }
    }
}

/// Whether every test of a `select` holds.
fn condition(select: &Select, places: &[&At]) -> TokenStream {
    let status = (!select.status.is_empty()).then(|| {
        let codes = select.status.iter();
        quote!(seen.status_is(&[#(#codes),*]))
    });
    let of_places = select.all.iter().map(|test| {
        // Every place was collected before.
        let at = places.iter().position(|place| **place == test.at).unwrap_or_default();
        holds(&local(at), test)
    });
    let tests: Vec<TokenStream> = status.into_iter().chain(of_places).collect();
    if tests.is_empty() { quote!(true) } else { quote!(#(#tests)&&*) }
}

fn local(index: usize) -> Ident {
    format_ident!("place_{index}")
}

fn holds(place: &Ident, test: &Test) -> TokenStream {
    match &test.predicate {
        Predicate::Equals(value) => {
            let value = constant(&value.to_node());
            quote!(#place.is(#value))
        }
        Predicate::OneOf(values) => {
            let values = values.iter().map(|value| constant(&value.to_node()));
            quote!(#place.is_one_of(&[#(#values),*]))
        }
        Predicate::Prefix(part) => quote!(#place.starts_with(#part)),
        Predicate::Suffix(part) => quote!(#place.ends_with(#part)),
        Predicate::Contains(part) => quote!(#place.contains(#part)),
        Predicate::Present => quote!(#place.is_present()),
        Predicate::Absent => quote!(#place.is_absent()),
    }
}
