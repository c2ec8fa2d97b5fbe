//! Composes the stages: captures in, a judged run out. Start reading here.

use std::collections::HashSet;
use std::error::Error;
use std::io::Read;
use std::sync::Arc;

use signoff_spec::model::operation::Operation;
use signoff_spec::model::outcome::Class;

use crate::capture::CaptureError;
use crate::capture::CaptureReader;
use crate::capture::Input;
use crate::capture::Reading;
use crate::capture::Sink;
use crate::capture::open;
use crate::capture::reader_for;
use crate::check::Audit;
use crate::check::Options;
use crate::check::Subject;
use crate::check::judge;
use crate::exchange::Interest;
use crate::exchange::Item;
use crate::exchange::Unreadable;
use crate::matched::Matched;
use crate::matched::MatchedExchange;
use crate::matcher::Matcher;
use crate::matcher::Operations;
use crate::verdict::Coverage;
use crate::verdict::JudgedCapture;
use crate::verdict::JudgedExchange;
use crate::verdict::Run;
use crate::verdict::UNJUDGED;
use crate::verdict::Unjudged;
use crate::verdict::Verdict;

/// Judges captures, one after the other, against the same operations.
pub struct Pipeline {
    operations: Vec<Arc<Operation>>,
    matching: Operations,
    options: Options,
    names: Names,
    run: Run,
}

/// Names that stand in many rows, each kept once.
#[derive(Default)]
struct Names(HashSet<Arc<str>>);

impl Pipeline {
    /// A pipeline for these operations.
    pub fn new(operations: Vec<Operation>, options: Options) -> Self {
        let operations: Vec<Arc<Operation>> = operations.into_iter().map(Arc::new).collect();
        let matching = Operations::new(&operations);
        let run = Run { coverage: coverage(&operations), ..Run::default() };
        Self { operations, matching, options, names: Names::default(), run }
    }

    /// Reads one capture to its end. What keeps it from being read is part of the run, not an error of the call.
    ///
    /// `path` is only shown. Without a `format` the first bytes decide.
    pub fn read(&mut self, path: &str, format: Option<&'static dyn CaptureReader>, input: Box<dyn Read>) {
        let before = self.run.exchanges.len();
        let capture = JudgedCapture {
            path: path.to_owned(),
            format: format.map_or("", CaptureReader::name),
            exchanges: 0,
            matched: 0,
            unjudged: Vec::new(),
            unjudged_count: 0,
            complete: false,
            error: None,
        };
        let (matcher, audit) = (Matcher::new(&self.matching), Audit::default());
        let mut stage = Stage { pipeline: self, matcher, audit, capture, found: Vec::new() };
        let reading = match recognize(input, format) {
            Ok((reader, mut input)) => {
                stage.capture.format = reader.name();
                reader.read(&mut input, &mut stage)
            }
            Err(error) => Reading { error: Some(error), ..Reading::default() },
        };
        let mut capture = stage.finish();
        capture.exchanges = reading.exchanges;
        capture.matched = (self.run.exchanges.len() - before) as u64;
        capture.complete = reading.error.is_none();
        capture.error = reading.error.as_ref().map(|error| with_causes(error));
        self.run.captures.push(capture);
    }

    /// Everything that was found out.
    pub fn finish(self) -> Run {
        self.run
    }
}

/// One capture on its way through the stages.
struct Stage<'a> {
    pipeline: &'a mut Pipeline,
    matcher: Matcher,
    audit: Audit,
    capture: JudgedCapture,
    found: Vec<Matched>,
}

impl Sink for Stage<'_> {
    fn wants(&mut self, method: &str, url: &str) -> Interest {
        self.matcher.wants(method, url)
    }

    fn carries(&mut self, request: &[u8]) -> bool {
        self.matcher.carries(request)
    }

    fn item(&mut self, item: Item) {
        if let Item::Unreadable(unreadable) = &item {
            self.unreadable(unreadable);
        }
        self.matcher.take(item, &mut self.found);
        self.judge();
    }
}

impl Stage<'_> {
    /// Takes note of something that cannot be judged, unless it belongs to a connection that is nobody's.
    fn unreadable(&mut self, unreadable: &Unreadable) {
        if unreadable.connection.is_some_and(|connection| !self.matcher.follows(connection)) {
            return;
        }
        self.capture.unjudged_count += 1;
        if self.capture.unjudged.len() < UNJUDGED {
            self.capture.unjudged.push(Unjudged { at: unreadable.at, reason: unreadable.reason.clone() });
        }
    }

    /// Judges what was found, and forgets it.
    fn judge(&mut self) {
        for matched in std::mem::take(&mut self.found) {
            let operations = &self.pipeline.operations;
            match matched {
                Matched::Opened(opened) => self.audit.open(operations, opened),
                Matched::Closed { connection, end } => self.audit.close(operations, connection, end),
                Matched::Call(call) => self.audit.call(&call),
                Matched::Exchange(exchange) => self.exchange(&exchange),
            }
        }
    }

    fn exchange(&mut self, exchange: &MatchedExchange) {
        let before = self.audit.before(exchange);
        let subject = Subject::new(exchange, &before, self.pipeline.options);
        let notes = judge(&subject);
        let proven = subject.proven();
        let Pipeline { run, names, .. } = &mut *self.pipeline;
        self.audit.exchange(run.exchanges.len(), exchange, proven);
        let operation = names.shared(&exchange.operation.id);
        let mut rows = run.coverage.iter_mut();
        let seen = |row: &&mut Coverage| proven.is_some_and(|outcome| *row.outcome == *outcome.name);
        if let Some(row) = rows.find(|row| row.operation == operation && seen(row)) {
            row.observed += 1;
        }
        let verdict = Verdict::of(&notes.findings, &notes.reasons);
        run.exchanges.push(JudgedExchange {
            capture: run.captures.len(),
            request_at: exchange.moment.request_at,
            response_at: exchange.moment.response_at,
            operation,
            binding: names.shared(&exchange.binding().name),
            outcome: subject.outcome().or(proven).map(|outcome| names.shared(&outcome.name)),
            guessed: subject.outcome().is_some() && proven.is_none(),
            verdict,
            reasons: if verdict == Verdict::Inconclusive { notes.reasons } else { Vec::new() },
            findings: notes.findings,
        });
    }

    /// Ends the capture: what waits for a reply is judged without one.
    fn finish(mut self) -> JudgedCapture {
        self.matcher.finish(&mut self.found);
        self.judge();
        self.pipeline.run.sessions.extend(self.audit.finish());
        self.capture
    }
}

/// The reader that was asked for, or the one that recognizes the first bytes.
fn recognize(
    input: Box<dyn Read>,
    format: Option<&'static dyn CaptureReader>,
) -> Result<(&'static dyn CaptureReader, Input), CaptureError> {
    let input = open(input)?;
    let reader = match format {
        Some(reader) => reader,
        None => reader_for(input.head())?,
    };
    Ok((reader, input))
}

impl Names {
    fn shared(&mut self, name: &str) -> Arc<str> {
        if let Some(shared) = self.0.get(name) {
            return Arc::clone(shared);
        }
        let shared: Arc<str> = Arc::from(name);
        self.0.insert(Arc::clone(&shared));
        shared
    }
}

/// A row for every outcome, in the order of the specs.
fn coverage(operations: &[Arc<Operation>]) -> Vec<Coverage> {
    let rows = operations.iter().flat_map(|operation| {
        let answers = operation.outcomes.iter().filter(|outcome| outcome.class != Class::Silence);
        answers.map(|outcome| Coverage {
            operation: Arc::from(operation.id.as_str()),
            outcome: Arc::from(outcome.name.as_str()),
            observed: 0,
        })
    });
    rows.collect()
}

/// The text of an error with its causes, one after the other; one that says what was just said is passed over.
pub fn with_causes(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let further = error.to_string();
        if !text.ends_with(&further) {
            text.push_str(": ");
            text.push_str(&further);
        }
        cause = error.source();
    }
    text
}
