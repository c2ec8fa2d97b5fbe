//! What is counted of a service. Metrics are looked up once, not for each answer.

use std::time::Instant;

use metrics::Counter;
use metrics::Gauge;
use metrics::Histogram;

use crate::reference::Answered;
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

    /// Counts an answer, and how long it took since a point in time.
    pub(super) fn count(&self, answered: Option<Answered>, since: Instant) {
        let counter =
            answered.and_then(|answered| self.outcomes.iter().find(|(name, _)| *name == answered.0));
        counter.map_or(&self.others, |(_, counter)| counter).increment(1);
        self.seconds.record(since.elapsed().as_secs_f64());
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
