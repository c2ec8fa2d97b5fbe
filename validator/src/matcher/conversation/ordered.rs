//! Replies told by what they are and by order, where nothing in the protocol ties them to a request.

use signoff_spec::model::call::CallMatch;
use signoff_spec::model::outcome::Class;
use signoff_spec::plan::Seen;
use signoff_spec::text::Node;

use crate::matched::Matched;
use crate::matcher::conversation::Conversation;
use crate::matcher::conversation::Kind;
use crate::matcher::conversation::Reply;
use crate::matcher::conversation::Waiting;

impl Conversation {
    /// Pairs a frame of the server by content, then by order.
    pub(super) fn answer_by_order(&mut self, reply: Reply, found: &mut Vec<Matched>) {
        let Ok(framed) = &reply.framed else {
            self.answer_unknown(reply, found);
            return;
        };
        let frame = &framed.frame;
        let index = self.done(frame).or_else(|| self.own_error(frame));
        let index = index.or_else(|| self.refused(frame)).or_else(|| self.expected(frame));
        if let Some(index) = index {
            self.resolve(index, reply, found);
        } else if !self.is_event(frame) {
            self.answer_unknown(reply, found);
        }
    }

    /// The oldest request of the operation, if the frame is a success of it.
    fn done(&self, frame: &Node) -> Option<usize> {
        self.outcome(frame, Class::Success)
            .then(|| self.waiting.iter().position(|waiting| waiting.kind == Kind::Operation))
            .flatten()
    }

    /// The oldest call that says that such a frame answers it.
    fn expected(&self, frame: &Node) -> Option<usize> {
        self.waiting.iter().position(|waiting| self.expects(waiting, frame))
    }

    /// The same for a frame that does not refuse the call for want of a good credential, which may mean any request.
    fn own_error(&self, frame: &Node) -> Option<usize> {
        self.waiting.iter().position(|waiting| self.expects(waiting, frame) && !self.refuses(waiting, frame))
    }

    fn expects(&self, waiting: &Waiting, frame: &Node) -> bool {
        let Kind::Call(call) = waiting.kind else { return false };
        self.operation.calls[call].matches.iter().any(|way| match way {
            CallMatch::Ws { reply: Some(reply), .. } => reply.holds(Seen::frame(frame)),
            CallMatch::Ws { reply: None, .. } | CallMatch::Http { .. } => false,
        })
    }

    fn refuses(&self, waiting: &Waiting, frame: &Node) -> bool {
        let Kind::Call(call) = waiting.kind else { return false };
        self.operation.calls[call].refused.as_ref().is_some_and(|refused| refused.holds(Seen::frame(frame)))
    }

    /// The oldest request that a refusal may be meant for. Where several wait, the pairing is a guess.
    fn refused(&mut self, frame: &Node) -> Option<usize> {
        let fault = self.outcome(frame, Class::Fault);
        let candidates: Vec<usize> = (0..self.waiting.len())
            .filter(|&index| match self.waiting[index].kind {
                Kind::Operation | Kind::Other => fault,
                Kind::Call(_) => self.refuses(&self.waiting[index], frame),
            })
            .collect();
        if candidates.len() > 1 {
            for &index in &candidates {
                self.waiting[index].ambiguous = true;
            }
        }
        candidates.first().copied()
    }

    fn outcome(&self, frame: &Node, class: Class) -> bool {
        let mut outcomes = self.operation.outcomes.iter().filter(|outcome| outcome.class == class);
        outcomes.any(|outcome| outcome.select.holds(Seen::frame(frame)))
    }

    fn is_event(&self, frame: &Node) -> bool {
        self.ws().events.iter().any(|event| event.holds(Seen::frame(frame)))
    }

    /// A frame that says nothing of itself is taken for the reply to the oldest request that has none yet. For a
    /// request of the operation it is only a candidate: a frame that is clearly its reply may still come.
    fn answer_unknown(&mut self, reply: Reply, found: &mut Vec<Matched>) {
        let open = |waiting: &Waiting| match waiting.kind {
            Kind::Operation => waiting.candidate.is_none(),
            Kind::Call(call) => {
                let mut ways = self.operation.calls[call].matches.iter();
                ways.any(|way| matches!(way, CallMatch::Ws { reply: None, .. }))
            }
            Kind::Other => true,
        };
        let Some(index) = self.waiting.iter().position(open) else { return };
        if self.waiting[index].kind == Kind::Operation {
            self.waiting[index].candidate = Some(reply);
        } else {
            self.resolve(index, reply, found);
        }
    }
}
