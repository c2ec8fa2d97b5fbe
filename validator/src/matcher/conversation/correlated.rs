//! Replies told by what they repeat of their request.

use signoff_spec::model::select::At;
use signoff_spec::plan::Seen;
use signoff_spec::text::Node;

use crate::matched::Matched;
use crate::matcher::conversation::Conversation;
use crate::matcher::conversation::Kind;
use crate::matcher::conversation::Reply;

impl Conversation {
    /// Pairs a frame of the server by its correlation id.
    pub(super) fn answer_by_id(&mut self, mut reply: Reply, found: &mut Vec<Matched>) {
        let Ok(framed) = &reply.framed else {
            self.answer_unreadable(reply);
            return;
        };
        if self.ws().events.iter().any(|event| event.holds(Seen::frame(&framed.frame))) {
            return;
        }
        let index = self.same_id(&framed.frame).or_else(|| {
            reply.other_correlation = true;
            self.same_name(&framed.frame)
        });
        if let Some(index) = index {
            self.resolve(index, reply, found);
        }
    }

    fn same_id(&self, frame: &Node) -> Option<usize> {
        let pointer = self.ws().correlation.as_ref()?;
        let id = pointer.node(frame)?;
        self.waiting
            .iter()
            .position(|waiting| pointer.node(&waiting.framed.frame).is_some_and(|other| other.same(id)))
    }

    /// The oldest request of the operation, if the frame is a reply that repeats everything else of it.
    fn same_name(&self, frame: &Node) -> Option<usize> {
        let ws = self.ws();
        let in_reply = |at: &At| ws.reply.select.all.iter().any(|test| test.at == *at);
        let mut names = ws.request.select.all.iter().filter(|test| !in_reply(&test.at)).peekable();
        let repeats = names.peek().is_some() && names.all(|test| test.holds(Seen::frame(frame)));
        if !repeats || !ws.reply.select.holds(Seen::frame(frame)) {
            return None;
        }
        self.waiting.iter().position(|waiting| waiting.kind == Kind::Operation)
    }

    /// A frame that is no JSON has no id: it is the reply to a request of the operation only if nothing else waits.
    fn answer_unreadable(&mut self, reply: Reply) {
        if self.waiting.iter().all(|waiting| waiting.kind == Kind::Operation)
            && let Some(waiting) = self.waiting.iter_mut().find(|waiting| waiting.candidate.is_none())
        {
            waiting.candidate = Some(reply);
        }
    }
}
