//! Markers of bindings, with their functions.

use proc_macro2::TokenStream;
use quote::quote;

use crate::codegen::docs::doc;
use crate::codegen::item::ident;
use crate::codegen::types::Plan;
use crate::model::binding::Protocol;

/// The markers.
pub(crate) fn expand(plan: &Plan<'_>) -> TokenStream {
    let markers = plan.operation.bindings.iter().zip(&plan.bindings).map(|(binding, (name, marker))| {
        let marker = ident(marker);
        let (about, functions) = match &binding.protocol {
            Protocol::Http(http) => (format!("`{name}`: {} `{}`.", http.method, http.path), http_functions()),
            Protocol::Soap11(soap) => {
                (format!("`{name}`: SOAP 1.1, `{}` at `{}`.", soap.action, soap.path), http_functions())
            }
            Protocol::WsJson(_) => (format!("`{name}`: JSON in WebSocket messages."), frame_functions()),
        };
        let about = doc(&about);
        let carried = match &binding.protocol {
            Protocol::Http(_) | Protocol::Soap11(_) => quote!(__rt::HttpBinding),
            Protocol::WsJson(_) => quote!(__rt::FrameBinding),
        };
        quote! {
            #about
            #[derive(__rt::Clone, __rt::Copy, __rt::Debug)]
            pub enum #marker {}
            #[automatically_derived]
            impl __rt::Binding for #marker {
                type Operation = Operation;
                const NAME: &'static __rt::str = #name;
            }
            #[automatically_derived]
            impl #carried for #marker {}
            impl #marker { #functions }
        }
    });
    quote!(#(#markers)*)
}

fn http_functions() -> TokenStream {
    quote! {
        /// Encodes a request as a client sends it: the target is path and query.
        ///
        /// # Errors
        /// A request that breaks its schema, or that the binding cannot carry.
        pub fn encode_request(
            request: &Request,
            credentials: &Credentials,
        ) -> __rt::Result<__rt::http::Request<__rt::Vec<__rt::u8>>, __rt::EncodeError> {
            <Self as __rt::HttpBinding>::encode_request(request, credentials)
        }

        /// Decodes a request as a server gets it.
        ///
        /// # Errors
        /// What is no request of this binding, holds no message, or one that breaks its schema.
        pub fn decode_request(
            request: &__rt::http::Request<impl __rt::AsRef<[__rt::u8]>>,
        ) -> __rt::Result<__rt::Call<Operation>, __rt::DecodeError> {
            <Self as __rt::HttpBinding>::decode_request(request)
        }

        /// Encodes a reply as a server sends it, with its status.
        ///
        /// # Errors
        /// A reply that breaks its schema, or that the binding cannot carry.
        pub fn encode_reply(
            reply: &Reply,
        ) -> __rt::Result<__rt::http::Response<__rt::Vec<__rt::u8>>, __rt::EncodeError> {
            <Self as __rt::HttpBinding>::encode_reply(reply)
        }

        /// Decodes a response as a client gets it, after every transfer and content coding.
        ///
        /// # Errors
        /// What holds no message of this binding.
        pub fn decode_reply(
            response: &__rt::http::Response<impl __rt::AsRef<[__rt::u8]>>,
        ) -> __rt::Result<Outcome, __rt::DecodeError> {
            <Self as __rt::HttpBinding>::decode_reply(response)
        }
    }
}

fn frame_functions() -> TokenStream {
    quote! {
        /// Encodes a request as a client sends it. `correlation` is what the reply will repeat.
        ///
        /// # Errors
        /// A request that breaks its schema, or that the binding cannot carry.
        pub fn encode_request(
            request: &Request,
            credentials: &Credentials,
            correlation: __rt::Option<&__rt::Json>,
        ) -> __rt::Result<__rt::String, __rt::EncodeError> {
            <Self as __rt::FrameBinding>::encode_request(request, credentials, correlation)
        }

        /// Decodes a request as a server gets it.
        ///
        /// # Errors
        /// What is no frame of this operation, holds no message, or one that breaks its schema.
        pub fn decode_request(
            frame: &__rt::str,
        ) -> __rt::Result<__rt::Framed<__rt::Call<Operation>>, __rt::DecodeError> {
            <Self as __rt::FrameBinding>::decode_request(frame)
        }

        /// Encodes a reply as a server sends it; `None` for silence. `correlation` is that of the request.
        ///
        /// # Errors
        /// A reply that breaks its schema, or that the binding cannot carry.
        pub fn encode_reply(
            reply: &Reply,
            correlation: __rt::Option<&__rt::Json>,
        ) -> __rt::Result<__rt::Option<__rt::String>, __rt::EncodeError> {
            <Self as __rt::FrameBinding>::encode_reply(reply, correlation)
        }

        /// Decodes the only document of a message as a client gets it.
        ///
        /// # Errors
        /// What is no answer to this operation, holds several documents, or no message.
        pub fn decode_reply(frame: &__rt::str) -> __rt::Result<__rt::Framed<Outcome>, __rt::DecodeError> {
            <Self as __rt::FrameBinding>::decode_reply(frame)
        }

        /// Decodes every document of a message: servers may put several into one.
        pub fn decode_replies(
            frame: &__rt::str,
        ) -> __rt::Vec<__rt::Result<__rt::Framed<Outcome>, __rt::DecodeError>> {
            <Self as __rt::FrameBinding>::decode_replies(frame)
        }
    }
}
