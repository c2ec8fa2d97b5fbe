//! Which exchanges are shown one by one, and which are only counted because many others say the same.

use crate::finding::Severity;
use crate::report::Detail;
use crate::report::human::finding;
use crate::verdict::JudgedExchange;
use crate::verdict::Verdict;

/// As many exchanges of one kind are shown one by one; if there are more, the kind is folded.
const SHOWN: usize = 20;
/// Of a folded kind with findings or doubts, as many are shown as examples; of a conforming one, none.
const EXAMPLES: usize = 3;

/// Exchanges of one capture that say the same: verdict, reasons and shown findings are equal.
#[derive(Debug)]
pub(super) struct Kind<'a> {
    /// All of them, in order.
    pub(super) members: Vec<&'a JudgedExchange>,
}

impl<'a> Kind<'a> {
    /// The exchanges sorted into kinds, each where its first member stands.
    pub(super) fn sort(exchanges: &[&'a JudgedExchange], detail: Detail) -> Vec<Self> {
        let mut kinds: Vec<Self> = Vec::new();
        for &exchange in exchanges {
            match kinds.iter_mut().find(|kind| kind.takes(exchange, detail)) {
                Some(kind) => kind.members.push(exchange),
                None => kinds.push(Self { members: vec![exchange] }),
            }
        }
        kinds
    }

    /// The members to show one by one.
    pub(super) fn shown(&self, detail: Detail) -> &[&'a JudgedExchange] {
        let conforming = self.members.first().is_some_and(|first| conforming(first));
        match detail {
            Detail::Full => &self.members,
            Detail::Brief if self.members.len() <= SHOWN => &self.members,
            Detail::Brief if conforming => &[],
            Detail::Brief => &self.members[..EXAMPLES],
        }
    }

    fn takes(&self, exchange: &JudgedExchange, detail: Detail) -> bool {
        self.members.first().is_some_and(|first| {
            first.verdict == exchange.verdict
                && first.capture == exchange.capture
                && first.reasons == exchange.reasons
                && finding::shown(&first.findings, detail)
                    .map(|finding| (finding.rule.id, &finding.at))
                    .eq(finding::shown(&exchange.findings, detail)
                        .map(|finding| (finding.rule.id, &finding.at)))
        })
    }
}

fn conforming(exchange: &JudgedExchange) -> bool {
    exchange.verdict == Verdict::Pass
        && exchange.findings.iter().all(|finding| finding.severity == Severity::Note)
}
