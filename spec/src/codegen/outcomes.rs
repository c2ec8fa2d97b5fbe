//! Outcomes by name, their forms, and the faults.

use proc_macro2::TokenStream;
use quote::quote;

use crate::codegen::Options;
use crate::codegen::docs;
use crate::codegen::docs::doc;
use crate::codegen::item::derives;
use crate::codegen::item::ident;
use crate::codegen::types::Plan;
use crate::codegen::types::PlannedOutcome;
use crate::model::outcome::Class;

/// The enum of names, the enums of forms, and the enum of faults.
pub(crate) fn expand(plan: &Plan<'_>, options: &Options) -> TokenStream {
    let names = names(plan);
    let forms = plan.outcomes.iter().filter_map(|planned| forms(plan, planned, options));
    let faults = faults(plan).next().map(|_| fault(plan, options));
    quote!(#names #(#forms)* #faults)
}

/// The outcomes that are faults.
pub(crate) fn faults<'p, 'a>(plan: &'p Plan<'a>) -> impl Iterator<Item = &'p PlannedOutcome<'a>> {
    plan.outcomes.iter().filter(|planned| planned.outcome.class == Class::Fault && planned.body.is_some())
}

fn names(plan: &Plan<'_>) -> TokenStream {
    let variants: Vec<_> = plan.outcomes.iter().map(|planned| ident(&planned.variant)).collect();
    let docs = plan.outcomes.iter().map(|planned| doc(&docs::outcome(planned.outcome)));
    quote! {
        /// The outcomes by name, in the order of the spec file.
        #[derive(__rt::Clone, __rt::Copy, __rt::Debug, __rt::PartialEq, __rt::Eq, __rt::Hash)]
        pub enum OutcomeName { #(#docs #variants,)* }

        impl OutcomeName {
            /// Every outcome.
            pub const ALL: &'static [Self] = &[#(Self::#variants),*];

            /// The name in the spec file.
            pub fn as_str(self) -> &'static __rt::str {
                self.spec().name
            }

            /// What the spec file says of it.
            pub fn spec(self) -> &'static __rt::OutcomeSpec {
                &OUTCOMES[self as __rt::usize]
            }
        }

        #[automatically_derived]
        impl __rt::Display for OutcomeName {
            fn fmt(&self, out: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
                out.write_str(self.as_str())
            }
        }
    }
}

/// The documented form of an outcome, and those of other versions.
fn forms(plan: &Plan<'_>, planned: &PlannedOutcome<'_>, options: &Options) -> Option<TokenStream> {
    let (name, body) = (ident(planned.forms.as_deref()?), ident(planned.body.as_deref()?));
    let about = doc(&format!(
        "The forms of `{}`: the documented one, and those of other versions.",
        planned.outcome.name
    ));
    let derives = derives(plan, &plan.types, options);
    let mut froms = vec![quote!(#body => Documented)];
    let mut variants = Vec::new();
    let mut writes = Vec::new();
    for (edition, variant, of) in &planned.editions {
        let (about, variant, of) =
            (doc(&format!("Servers of: {}.", edition.name)), ident(variant), ident(of));
        variants.push(quote!(#about #variant(#of),));
        writes.push(quote!(Self::#variant(body) => __rt::Message::write(body, out),));
        if edition.schema.is_some() {
            froms.push(quote!(#of => #variant));
        }
    }
    let froms = froms.iter().map(|row| quote!(__rt::from_body! { #name: #row }));
    let is_documented = quote! {
        impl #name {
            /// Whether it has the documented form.
            pub fn is_documented(&self) -> __rt::bool {
                match self {
                    Self::Documented(_) => true,
                    #[allow(unreachable_patterns, reason = "there is at least one edition")]
                    _ => false,
                }
            }

            fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
                match self {
                    Self::Documented(body) => __rt::Message::write(body, out),
                    #(#writes)*
                }
            }
        }
    };
    Some(quote! {
        #about
        #derives
        pub enum #name {
            /// As documented.
            Documented(#body),
            #(#variants)*
        }
        #(#froms)*
        #is_documented
    })
}

fn fault(plan: &Plan<'_>, options: &Options) -> TokenStream {
    let derives = derives(plan, &plan.types, options);
    let variants: Vec<_> = faults(plan).map(|planned| ident(&planned.variant)).collect();
    let bodies: Vec<_> = faults(plan).filter_map(|planned| planned.held().map(ident)).collect();
    let docs = faults(plan).map(|planned| doc(&docs::outcome(planned.outcome)));
    let froms = faults(plan).filter_map(|planned| froms(&quote!(Fault), planned));
    let rows = faults(plan).map(|planned| row(plan, planned));
    let id = &plan.operation.id;
    quote! {
        /// The faults.
        #derives
        pub enum Fault { #(#docs #variants(#bodies),)* }

        impl Fault {
            /// Its name in the spec file.
            pub fn name(&self) -> &'static __rt::str {
                self.outcome().as_str()
            }

            /// What the payload calls it, where it has a code.
            pub fn code(&self) -> __rt::Option<__rt::Code> {
                self.outcome().spec().code
            }

            /// The class of every fault.
            pub fn class(&self) -> __rt::Class {
                self.outcome().spec().class
            }

            /// Whether a client that only cleans up may take it for done.
            pub fn is_benign(&self) -> __rt::bool {
                self.outcome().spec().benign
            }

            /// Which outcome it is.
            pub fn outcome(&self) -> OutcomeName {
                match self { #(Self::#variants(_) => OutcomeName::#variants,)* }
            }

            #[doc(hidden)]
            pub const __OUTCOMES: __rt::Outcomes =
                __rt::Outcomes { operation: #id, file: SPEC_FILE, names: &[#(#rows),*] };
        }
        #(#froms)*

        #[automatically_derived]
        impl __rt::Display for Fault {
            fn fmt(&self, out: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
                __rt::Display::fmt(self.outcome().spec(), out)
            }
        }

        #[automatically_derived]
        impl __rt::Error for Fault {}
    }
}

/// What makes an enum of outcomes of the message of one, in any of its forms.
pub(crate) fn froms(of: &TokenStream, planned: &PlannedOutcome<'_>) -> Option<TokenStream> {
    let (variant, body) = (ident(&planned.variant), ident(planned.body.as_deref()?));
    Some(match planned.forms.as_deref().map(ident) {
        Some(forms) => quote! {
            __rt::from_body! { #of: #forms => #variant }
            __rt::from_body! { #of: #body => #variant through __rt::Into::into }
        },
        None => quote!(__rt::from_body! { #of: #body => #variant }),
    })
}

/// Name and line of an outcome, for the derive.
pub(crate) fn row(plan: &Plan<'_>, planned: &PlannedOutcome<'_>) -> TokenStream {
    let (name, line) = (&planned.outcome.name, docs::line(plan.operation, planned.outcome.span.start));
    quote!((#name, #line))
}
