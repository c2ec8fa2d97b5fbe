//! A WebSocket connection: its messages become frames, and each operation that it may carry has its conversation.

use signoff_spec::wire::Direction;
use signoff_spec::wire::documents;
use signoff_spec::wire::peel;

use crate::exchange::Body;
use crate::exchange::Connection;
use crate::exchange::End;
use crate::exchange::Frame;
use crate::exchange::Sender;
use crate::matched::Matched;
use crate::matcher::Compiled;
use crate::matcher::conversation::Conversation;

/// A connection that may carry operations.
pub(crate) struct Socket {
    conversations: Vec<Conversation>,
}

impl Socket {
    /// The conversations that a connection can be; `None` if its path is that of no operation.
    pub(crate) fn open(operations: &[Compiled], connection: &Connection) -> Option<Self> {
        let mut conversations = Vec::new();
        for compiled in operations {
            for (index, path) in compiled.bindings.iter().enumerate() {
                let fits = match (path, &connection.url) {
                    (Some(path), Some(url)) => path.matches(&url.path),
                    // Where either side does not know the path, the frames decide alone.
                    _ => true,
                };
                if fits {
                    conversations.extend(Conversation::new(&compiled.operation, index, connection.id));
                }
            }
        }
        (!conversations.is_empty()).then_some(Self { conversations })
    }

    pub(crate) fn frame(&mut self, frame: &Frame, found: &mut Vec<Matched>) {
        let documents = match &frame.body {
            Body::Bytes { bytes, .. } => documents(bytes),
            Body::NotCaptured(reason) => {
                let conversations = self.conversations.iter_mut();
                return conversations.for_each(|conversation| conversation.hidden(frame.sender, reason));
            }
            Body::Empty | Body::Params(_) => return,
        };
        for conversation in &mut self.conversations {
            for document in &documents {
                let document = document.clone();
                match frame.sender {
                    Sender::Client => {
                        let framed = document.map(|frame| peel(conversation.ws(), Direction::Request, frame));
                        conversation.ask(frame.at, framed, found);
                    }
                    Sender::Server => {
                        let framed =
                            document.map(|frame| peel(conversation.ws(), Direction::Response, frame));
                        conversation.answer(frame.at, framed, found);
                    }
                }
            }
        }
    }

    pub(crate) fn close(&mut self, end: End, found: &mut Vec<Matched>) {
        for conversation in &mut self.conversations {
            conversation.close(end, found);
        }
    }
}
