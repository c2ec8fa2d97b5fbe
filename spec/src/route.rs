//! "Could this be ours?": the bindings and calls of any number of operations in one trie over the segments of their
//! paths, the last one first, and their methods.

use crate::model::call::CallMatch;
use crate::model::operation::Operation;
use crate::path::Segment;
use crate::path::Sent;
use crate::path::Template;
use crate::path::before_rests;

/// A binding or call that a request could be, as far as its method and path tell.
///
/// Sorted, candidates are in the order of the operations, and the bindings of one stand before its calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Candidate {
    /// The index of its operation.
    pub operation: usize,
    /// What of the operation it is.
    pub part: Part,
    /// Whether the request has its method: only bindings are candidates without.
    pub same_method: bool,
}

/// A part of an operation that has a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The binding with this index.
    Binding(usize),
    /// The call with this index, and which of its ways.
    Call(usize, usize),
}

/// The paths of operations, compiled.
#[derive(Debug, Default)]
pub struct Route {
    /// Templates that a path has to end with.
    closed: Node,
    /// What stands before the variable for the rest of the path in the others.
    open: Node,
}

/// Where the segments from a template's end lead to.
#[derive(Debug, Default)]
struct Node {
    /// Sorted by text.
    literals: Vec<(String, Node)>,
    one: Option<Box<Node>>,
    /// What has no further segment: anything may stand before it.
    ends: Vec<End>,
}

#[derive(Debug)]
struct End {
    operation: usize,
    part: Part,
    /// `None` for any.
    method: Option<String>,
}

impl Route {
    /// Compiles the paths of operations; candidates name operations by their index among these.
    pub fn new<'a>(operations: impl IntoIterator<Item = &'a Operation>) -> Self {
        let mut route = Self::default();
        for (index, operation) in operations.into_iter().enumerate() {
            for (number, binding) in operation.bindings.iter().enumerate() {
                if let Some(path) = binding.path() {
                    route.add(path, End::new(index, Part::Binding(number), binding.method()));
                }
            }
            for (number, call) in operation.calls.iter().enumerate() {
                for (at, way) in call.matches.iter().enumerate() {
                    if let CallMatch::Http { method, path, .. } = way {
                        route.add(path, End::new(index, Part::Call(number, at), method.as_deref()));
                    }
                }
            }
        }
        route
    }

    fn add(&mut self, path: &Template, end: End) {
        let node = match path.open() {
            Some(first) => self.open.grown(first),
            None => self.closed.grown(path.segments()),
        };
        node.ends.push(end);
    }

    /// Replaces what was found by the candidates for a request with this method and path, still percent-encoded; sorted.
    ///
    /// An `OPTIONS` request only asks what others may do, and is no candidate for anything.
    pub fn find(&self, method: &str, path: &str, found: &mut Vec<Candidate>) {
        found.clear();
        if method.eq_ignore_ascii_case("OPTIONS") {
            return;
        }
        self.closed.walk(method, path, found);
        before_rests(path).for_each(|path| self.open.walk(method, path, found));
        found.sort_unstable();
        found.dedup();
    }
}

impl Node {
    /// The node that segments lead to from here, the last one first.
    fn grown(&mut self, segments: &[Segment]) -> &mut Self {
        segments.iter().rev().fold(self, |node, segment| match segment {
            Segment::Literal(text) => {
                let at = node.literals.binary_search_by(|(other, _)| other.cmp(text)).unwrap_or_else(|at| {
                    node.literals.insert(at, (text.clone(), Self::default()));
                    at
                });
                &mut node.literals[at].1
            }
            Segment::One(_) | Segment::Rest(_) => node.one.get_or_insert_default(),
        })
    }

    fn walk(&self, method: &str, path: &str, found: &mut Vec<Candidate>) {
        found.extend(self.ends.iter().filter_map(|end| end.candidate(method)));
        let Some((before, sent)) = Sent::last(path) else { return };
        if let Ok(at) = self.literals.binary_search_by(|(text, _)| sent.order(text)) {
            self.literals[at].1.walk(method, before, found);
        }
        if let Some(one) = self.one.as_ref().filter(|_| !sent.is_empty()) {
            one.walk(method, before, found);
        }
    }
}

impl End {
    fn new(operation: usize, part: Part, method: Option<&str>) -> Self {
        Self { operation, part, method: method.map(str::to_owned) }
    }

    fn candidate(&self, method: &str) -> Option<Candidate> {
        let same_method = self.method.as_ref().is_none_or(|own| own == method);
        let counts = same_method || matches!(self.part, Part::Binding(_));
        counts.then_some(Candidate { operation: self.operation, part: self.part, same_method })
    }
}
