//! What a server is told to do beside its document: an outcome on demand, latency, dropped connections, drift.

use std::time::Duration;

use http::HeaderMap;
use http::Uri;
use signoff_spec::carry::Raw;
use signoff_spec::diagnostic::suggest::suggest;
use signoff_spec::model::outcome::Class;
use thiserror::Error;

use crate::operation::Spec;
use crate::reference::drift::Drift;

/// The header, and with `-` for the first part the query parameter, that asks for an outcome by its name.
pub const OUTCOME: &str = "signoff-outcome";
/// Asks for an answer that comes late: milliseconds.
pub const LATENCY: &str = "signoff-latency";
/// Asks for a connection that breaks: `before` or `after` the effect.
pub const DROP: &str = "signoff-drop";
/// Asks for an answer that breaks the document, by the name of a drift.
pub const DRIFT: &str = "signoff-drift";

/// The longest latency that can be asked for: one minute.
pub const MAX_LATENCY: Duration = Duration::from_secs(60);

/// What a service is told to do when the documented operation is called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conduct {
    /// The outcome to answer with, whatever the state; its index in the spec. A fault has no effect then; a success
    /// has its effect where it can.
    pub outcome: Option<usize>,
    /// How long an answer waits.
    pub latency: Duration,
    /// Whether the connection breaks, and when.
    pub hang_up: Option<HangUp>,
    /// How the answer breaks the document.
    pub drift: Option<Drift>,
}

/// When a connection breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HangUp {
    /// Before the call has an effect.
    Before,
    /// After it had its effect, without an answer.
    After,
}

/// A demand that nobody can meet. The messages quote what was asked for.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[non_exhaustive]
pub enum ConductError {
    /// Nothing can be told by this word.
    #[error("no such demand: `{0}` (there are `outcome`, `latency`, `drop`, `drift`)")]
    Word(String),
    /// The operation has no such outcome.
    #[error("`{operation}` has no outcome `{name}`; {known}")]
    Outcome {
        /// Id of the operation.
        operation: &'static str,
        /// What was asked for.
        name: String,
        /// Which one may be meant, or those that it has.
        known: String,
    },
    /// No number of milliseconds up to [`MAX_LATENCY`].
    #[error("`{0}` is no latency: milliseconds are needed, at most 60000")]
    Latency(String),
    /// Neither `before` nor `after`.
    #[error("`{0}` says not when to drop the connection: `before` or `after` the effect")]
    HangUp(String),
    /// The service knows no such drift.
    #[error("`{service}` has no drift `{name}`; {known}")]
    Drift {
        /// Name of the service.
        service: String,
        /// What was asked for.
        name: String,
        /// Which one may be meant, or those that it has.
        known: String,
    },
}

impl Conduct {
    /// Adds one demand of a request or of the configuration: `outcome`, `latency`, `drop` or `drift`, and what.
    ///
    /// # Errors
    /// Unknown words, outcomes and drifts, and numbers that are none.
    pub fn demand(&mut self, spec: &'static Spec, word: &str, what: &str) -> Result<(), ConductError> {
        match word {
            "outcome" => self.outcome = Some(outcome(spec, what)?),
            "latency" => self.latency = latency(what)?,
            "drop" => {
                self.hang_up = match what {
                    "before" => Some(HangUp::Before),
                    "after" => Some(HangUp::After),
                    _ => return Err(ConductError::HangUp(what.to_owned())),
                }
            }
            "drift" => self.drift = Some(drift(spec, what)?),
            _ => return Err(ConductError::Word(word.to_owned())),
        }
        Ok(())
    }

    /// This conduct, and on top of it what a request demands in its headers (`x-signoff-outcome` and so on) and its
    /// query (`signoff-outcome`).
    ///
    /// # Errors
    /// As [`demand`](Self::demand).
    pub fn of_request(
        mut self,
        spec: &'static Spec,
        headers: &HeaderMap,
        uri: &Uri,
    ) -> Result<Self, ConductError> {
        let query = uri.query().unwrap_or_default();
        if !query.contains("signoff-") && !headers.keys().any(|name| name.as_str().starts_with("x-signoff-"))
        {
            return Ok(self);
        }
        for name in [OUTCOME, LATENCY, DROP, DRIFT] {
            let word = name.trim_start_matches("signoff-");
            for (_, value) in Raw::Bytes(query.as_bytes()).pairs().filter(|(key, _)| *key == *name) {
                self.demand(spec, word, &value)?;
            }
            for value in headers.get_all(format!("x-{name}")) {
                self.demand(spec, word, &String::from_utf8_lossy(value.as_bytes()))?;
            }
        }
        Ok(self)
    }

    /// Whether a call has no effect: a fault was asked for, or an answer that only pretends.
    pub(crate) fn ends_nothing(&self, spec: &'static Spec) -> bool {
        let asked = self.outcome.and_then(|index| spec.outcomes().get(index));
        self.drift == Some(Drift::Survives) || asked.is_some_and(|outcome| outcome.class != Class::Success)
    }

    /// What is told for every call, of any kind: latency and the end of the connection.
    #[must_use]
    pub fn without_outcome(self) -> Self {
        Self { outcome: None, drift: None, ..self }
    }
}

fn outcome(spec: &'static Spec, name: &str) -> Result<usize, ConductError> {
    let found = spec.outcomes().iter().position(|outcome| outcome.name == name);
    found.ok_or_else(|| ConductError::Outcome {
        operation: spec.id(),
        name: name.to_owned(),
        known: suggest(name, spec.outcomes().iter().map(|outcome| outcome.name)).unwrap_or_default(),
    })
}

fn latency(text: &str) -> Result<Duration, ConductError> {
    let millis = text.parse().ok().map(Duration::from_millis);
    millis.filter(|asked| *asked <= MAX_LATENCY).ok_or_else(|| ConductError::Latency(text.to_owned()))
}

fn drift(spec: &'static Spec, name: &str) -> Result<Drift, ConductError> {
    let service = spec.id().split('.').next().unwrap_or_default();
    let known = Drift::ALL.iter().copied().filter(|drift| drift.concerns(service));
    known.clone().find(|drift| drift.name() == name).ok_or_else(|| ConductError::Drift {
        service: service.to_owned(),
        name: name.to_owned(),
        known: suggest(name, known.map(Drift::name)).unwrap_or_default(),
    })
}
