//! What a server may answer, and what a client may see.

use proc_macro2::TokenStream;
use quote::quote;

use crate::codegen::Options;
use crate::codegen::docs;
use crate::codegen::docs::doc;
use crate::codegen::item::derives;
use crate::codegen::item::ident;
use crate::codegen::outcomes;
use crate::codegen::outcomes::faults;
use crate::codegen::outcomes::row;
use crate::codegen::types::Plan;
use crate::codegen::types::PlannedOutcome;
use crate::model::outcome::Class;

/// The enums `Reply` and `Outcome`.
pub(crate) fn expand(plan: &Plan<'_>, options: &Options) -> TokenStream {
    let reply = reply(plan, options);
    let outcome = outcome(plan, options);
    quote!(#reply #outcome)
}

/// The outcomes that have a variant of their own: all but the faults, which have a message.
fn direct<'p, 'a>(plan: &'p Plan<'a>) -> impl Iterator<Item = &'p PlannedOutcome<'a>> {
    plan.outcomes.iter().filter(|planned| planned.outcome.class != Class::Fault || planned.body.is_none())
}

fn variants(plan: &Plan<'_>) -> TokenStream {
    let direct = direct(plan).map(|planned| {
        let (about, variant) = (doc(&docs::outcome(planned.outcome)), ident(&planned.variant));
        match planned.held().map(ident) {
            Some(body) => quote!(#about #variant(#body),),
            None => quote!(#about #variant,),
        }
    });
    let fault = faults(plan).next().map(|_| {
        quote!(
            #[doc = " A documented fault."]
            Fault(Fault),
        )
    });
    quote!(#(#direct)* #fault)
}

/// Arms that give the name of each variant.
fn name_arms(plan: &Plan<'_>) -> TokenStream {
    let direct = direct(plan).map(|planned| {
        let variant = ident(&planned.variant);
        match planned.held() {
            Some(_) => quote!(Self::#variant(_) => OutcomeName::#variant,),
            None => quote!(Self::#variant => OutcomeName::#variant,),
        }
    });
    let fault = faults(plan).next().map(|_| quote!(Self::Fault(fault) => fault.outcome(),));
    quote!(#(#direct)* #fault)
}

/// Arms that make a variant of one enum the same variant of the other.
fn same_arms(plan: &Plan<'_>, one: &TokenStream, other: &TokenStream) -> TokenStream {
    let direct = direct(plan).map(|planned| {
        let variant = ident(&planned.variant);
        let body = planned.held().map(|_| quote!((body)));
        quote!(#one::#variant #body => #other::#variant #body,)
    });
    let fault = faults(plan).next().map(|_| quote!(#one::Fault(fault) => #other::Fault(fault),));
    quote!(#(#direct)* #fault)
}

fn reply(plan: &Plan<'_>, options: &Options) -> TokenStream {
    let derives = derives(plan, &plan.types, options);
    let (variants, name_arms) = (variants(plan), name_arms(plan));
    let froms = froms(plan);
    let positions = plan.outcomes.iter().map(|planned| position(planned));
    let writes = plan.outcomes.iter().map(|planned| {
        let pattern = held(planned, &quote!(body));
        match (&planned.forms, &planned.body) {
            (Some(_), _) => quote!(#pattern => body.write(out),),
            (None, Some(_)) => quote!(#pattern => __rt::Message::write(body, out),),
            (None, None) => quote!(#pattern => __rt::Ok(()),),
        }
    });
    let rows = plan.outcomes.iter().map(|planned| row(plan, planned));
    let id = &plan.operation.id;
    quote! {
        /// What a server may answer: every outcome of the spec file, and nothing else.
        #derives
        pub enum Reply { #variants }

        impl Reply {
            /// Which outcome it is.
            pub fn outcome(&self) -> OutcomeName {
                match self { #name_arms }
            }

            #[doc(hidden)]
            pub const __OUTCOMES: __rt::Outcomes =
                __rt::Outcomes { operation: #id, file: SPEC_FILE, names: &[#(#rows),*] };
        }
        #froms

        #[automatically_derived]
        impl __rt::Reply for Reply {
            fn position(&self) -> (__rt::usize, __rt::Option<__rt::usize>) {
                let edition = match self { #(#positions)* };
                (self.outcome() as __rt::usize, edition)
            }
            fn write(&self, out: &mut __rt::Writer<'_>) -> __rt::Result<(), __rt::Misfit> {
                match self { #(#writes)* }
            }
        }
    }
}

/// The variant of this outcome that holds a message: a pattern or an expression, as the message is one.
fn held(planned: &PlannedOutcome<'_>, body: &TokenStream) -> TokenStream {
    let variant = ident(&planned.variant);
    match (planned.outcome.class, planned.held()) {
        (_, None) => quote!(Self::#variant),
        (Class::Fault, Some(_)) => quote!(Self::Fault(Fault::#variant(#body))),
        (_, Some(_)) => quote!(Self::#variant(#body)),
    }
}

/// The arm that gives the index of the edition.
fn position(planned: &PlannedOutcome<'_>) -> TokenStream {
    let pattern = held(planned, &quote!(body));
    let Some(forms) = planned.forms.as_deref().map(ident) else { return quote!(#pattern => __rt::None,) };
    let editions = planned.editions.iter().enumerate().map(|(index, (_, variant, _))| {
        let variant = ident(variant);
        quote!(#forms::#variant(_) => __rt::Some(#index),)
    });
    quote!(#pattern => match body { #forms::Documented(_) => __rt::None, #(#editions)* },)
}

fn froms(plan: &Plan<'_>) -> TokenStream {
    let direct = direct(plan).filter_map(|planned| outcomes::froms(&quote!(Reply), planned));
    let of_faults = faults(plan).filter_map(|planned| {
        let body = ident(planned.body.as_deref()?);
        Some(quote!(__rt::from_body! { Reply: #body => Fault through __rt::Into::into }))
    });
    let fault = faults(plan).next().map(|_| quote!(__rt::from_body! { Reply: Fault => Fault }));
    quote!(#(#direct)* #fault #(#of_faults)*)
}

fn outcome(plan: &Plan<'_>, options: &Options) -> TokenStream {
    let derives = derives(plan, &plan.types, options);
    let (variants, name_arms) = (variants(plan), name_arms(plan));
    let reads = plan.outcomes.iter().enumerate().flat_map(|(index, planned)| reads(index, planned));
    let into_result = into_result(plan);
    let of_replies = same_arms(plan, &quote!(Reply), &quote!(Self));
    let to_replies = same_arms(plan, &quote!(Self), &quote!(Reply));
    quote! {
        /// What a client may see.
        #derives
        #[non_exhaustive]
        pub enum Outcome {
            #variants
            /// An answer that the spec file does not know.
            Undocumented(__rt::Undocumented),
        }

        impl Outcome {
            /// Which outcome it is; `None` if it is none that the spec file knows.
            pub fn name(&self) -> __rt::Option<OutcomeName> {
                __rt::Some(match self {
                    #name_arms
                    Self::Undocumented(_) => return __rt::None,
                })
            }

            /// Its class; `None` if the spec file does not know it.
            pub fn class(&self) -> __rt::Option<__rt::Class> {
                match self.name() {
                    __rt::Some(name) => __rt::Some(name.spec().class),
                    __rt::None => __rt::None,
                }
            }
            #into_result
            /// The reply that a server would have to give for it, as a proxy or a replaying server does.
            ///
            /// # Errors
            /// An answer that the spec file does not know.
            pub fn into_reply(self) -> __rt::Result<Reply, __rt::Undocumented> {
                __rt::Ok(match self {
                    #to_replies
                    Self::Undocumented(what) => return __rt::Err(what),
                })
            }

            #[doc(hidden)]
            pub const __OUTCOMES: __rt::Outcomes = Reply::__OUTCOMES;
        }

        #[automatically_derived]
        impl __rt::From<Reply> for Outcome {
            fn from(reply: Reply) -> Self {
                match reply { #of_replies }
            }
        }

        #[automatically_derived]
        impl __rt::Outcome for Outcome {
            fn read(
                outcome: __rt::usize,
                edition: __rt::Option<__rt::usize>,
                value: __rt::Value<'_>,
            ) -> __rt::Result<Self, __rt::Misfit> {
                match (outcome, edition) {
                    #(#reads)*
                    _ => __rt::Err(__rt::Misfit::no_such_outcome()),
                }
            }
            fn undocumented(what: __rt::Undocumented) -> Self {
                Self::Undocumented(what)
            }
        }
    }
}

/// The arms that read an outcome in each of its forms.
fn reads(index: usize, planned: &PlannedOutcome<'_>) -> Vec<TokenStream> {
    let Some(body) = planned.body.as_deref().map(ident) else { return Vec::new() };
    let read = |of: &proc_macro2::Ident| quote!(<#of as __rt::Message>::read(value)?);
    let Some(forms) = planned.forms.as_deref().map(ident) else {
        let outcome = held(planned, &read(&body));
        return vec![quote!((#index, __rt::None) => __rt::Ok(#outcome),)];
    };
    let documented = read(&body);
    let documented = held(planned, &quote!(#forms::Documented(#documented)));
    let mut arms = vec![quote!((#index, __rt::None) => __rt::Ok(#documented),)];
    for (edition, (_, name, of)) in planned.editions.iter().enumerate() {
        let (name, of) = (ident(name), ident(of));
        let body = read(&of);
        let outcome = held(planned, &quote!(#forms::#name(#body)));
        arms.push(quote!((#index, __rt::Some(#edition)) => __rt::Ok(#outcome),));
    }
    arms
}

/// The success or an error, where there is one success only.
fn into_result(plan: &Plan<'_>) -> Option<TokenStream> {
    let mut successes = plan.outcomes.iter().filter(|planned| planned.outcome.class == Class::Success);
    let success = successes.next().filter(|_| successes.next().is_none())?;
    let (variant, body) = (ident(&success.variant), ident(success.held()?));
    let silences = plan.outcomes.iter().filter(|planned| planned.body.is_none());
    let silences = silences.map(|planned| {
        let variant = ident(&planned.variant);
        quote!(Self::#variant => __rt::Err(__rt::Failure::NoAnswer),)
    });
    let is_fault =
        faults(plan).next().map(|_| quote!(Self::Fault(fault) => __rt::Err(__rt::Failure::Fault(fault)),));
    let fault = if is_fault.is_some() { quote!(Fault) } else { quote!(__rt::NoFault) };
    Some(quote! {
        /// The success, or why there is none.
        ///
        /// # Errors
        /// A documented fault, silence, or an answer that the spec file does not know.
        pub fn into_result(self) -> __rt::Result<#body, __rt::Failure<#fault>> {
            match self {
                Self::#variant(body) => __rt::Ok(body),
                #is_fault
                #(#silences)*
                Self::Undocumented(what) => __rt::Err(__rt::Failure::Undocumented(what)),
            }
        }
    })
}
