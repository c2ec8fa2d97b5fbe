//! What travels beside a message: credentials, header parameters, the id that ties a reply to its request.

use std::fmt;

use signoff_spec::model::credential::Carrier;
use signoff_spec::text::Node;
use signoff_spec::text::Span;
use signoff_spec::text::Value;

/// What travels beside a message. Its `Debug` form names what there is and never shows a value.
#[derive(Clone, Default)]
pub struct Metadata {
    credentials: Vec<Held>,
    headers: Vec<(String, String)>,
    correlation: Option<Node>,
}

/// The value of one part of a credential.
#[derive(Clone)]
pub struct Held {
    /// Name of the credential in the spec.
    pub credential: String,
    /// Name of the part in the spec.
    pub part: String,
    /// Its value.
    pub value: String,
    /// Where it travels; `None` for the first place that the binding has.
    pub carrier: Option<Carrier>,
}

impl Metadata {
    /// Nothing beside the message.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the value of a part of a credential; it travels in the first of its carriers that the binding has.
    #[must_use]
    pub fn with_credential(self, credential: &str, part: &str, value: &str) -> Self {
        self.with_held(credential, part, value, None)
    }

    /// Adds the value of a part of a credential that travels in this one of its carriers.
    #[must_use]
    pub fn with_credential_in(self, credential: &str, part: &str, value: &str, carrier: Carrier) -> Self {
        self.with_held(credential, part, value, Some(carrier))
    }

    fn with_held(mut self, credential: &str, part: &str, value: &str, carrier: Option<Carrier>) -> Self {
        let (credential, part) = (credential.to_owned(), part.to_owned());
        self.credentials.push(Held { credential, part, value: value.to_owned(), carrier });
        self
    }

    /// Adds the value of a header parameter of the binding.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Sets the id that the reply will repeat, as the JSON value that the frame carries.
    #[must_use]
    pub fn with_correlation(mut self, id: Node) -> Self {
        self.correlation = Some(id);
        self
    }

    /// Sets the id that the reply will repeat to a number.
    #[must_use]
    pub fn with_number(self, id: u64) -> Self {
        self.with_correlation(Node { value: Value::Number(id.to_string()), span: Span::default() })
    }

    /// Every value of every credential, in the order in which they were added.
    pub fn credentials(&self) -> &[Held] {
        &self.credentials
    }

    /// The value of a part of a credential.
    pub fn credential(&self, credential: &str, part: &str) -> Option<&str> {
        let mut held = self.credentials.iter();
        held.find(|held| held.credential == credential && held.part == part).map(|held| held.value.as_str())
    }

    /// Every header parameter: name and value.
    pub fn headers(&self) -> &[(String, String)] {
        &self.headers
    }

    /// The value of a header parameter; names are compared without case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// The id that ties a reply to its request.
    pub fn correlation(&self) -> Option<&Node> {
        self.correlation.as_ref()
    }
}

impl fmt::Debug for Held {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}.{}", self.credential, self.part)
    }
}

impl fmt::Debug for Metadata {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let headers: Vec<&str> = self.headers.iter().map(|(name, _)| name.as_str()).collect();
        out.debug_struct("Metadata")
            .field("credentials", &self.credentials)
            .field("headers", &headers)
            .field("correlation", &self.correlation.is_some())
            .finish()
    }
}
