//! What is counted of a service. Metrics are looked up once, not for each answer.

use std::time::Duration;

use metrics::Counter;
use metrics::Gauge;
use metrics::Histogram;

use crate::reference::Service;

/// The metrics of one service.
#[derive(Clone)]
pub(super) struct Meter {
    outcomes: Vec<(&'static str, Counter)>,
    others: Counter,
    seconds: Histogram,
    sockets: Gauge,
}

impl Meter {
    pub(super) fn of<S: Service>() -> Self {
        let counter = |outcome: &'static str| metrics::counter!("signoff_answers_total", "service" => S::NAME, "outcome" => outcome);
        Self {
            outcomes: S::spec()
                .outcomes()
                .iter()
                .map(|outcome| (outcome.name, counter(outcome.name)))
                .collect(),
            // Answers to every other call.
            others: counter(""),
            seconds: metrics::histogram!("signoff_answer_seconds", "service" => S::NAME),
            sockets: metrics::gauge!("signoff_websockets", "service" => S::NAME),
        }
    }

    /// Counts an answer, by its outcome if it has one, and how long it took.
    pub(super) fn count(&self, outcome: Option<&str>, took: Duration) {
        let counter = outcome.and_then(|outcome| self.outcomes.iter().find(|(name, _)| *name == outcome));
        counter.map_or(&self.others, |(_, counter)| counter).increment(1);
        self.seconds.record(took.as_secs_f64());
    }

    /// A WebSocket was opened.
    pub(super) fn opened(&self) {
        self.sockets.increment(1.0);
    }

    /// A WebSocket was closed.
    pub(super) fn closed(&self) {
        self.sockets.decrement(1.0);
    }
}
