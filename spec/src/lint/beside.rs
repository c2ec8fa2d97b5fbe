//! What is left to say beside mistakes in the structure of a file: nothing that could be a mere consequence of them.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::diagnostic::codes::structure;
use crate::lint::Rule;
use crate::lint::file::File;
use crate::text::Member;
use crate::text::Node;
use crate::text::Span;

/// By the member of an operation in which something is found: the other members that it may be a consequence of.
const NEEDS: &[(&str, &[&str])] = &[
    ("$defs", &["request", "bindings", "outcomes"]),
    ("request", &["$defs", "credentials", "examples"]),
    ("credentials", &["bindings", "outcomes", "calls"]),
    ("bindings", &["$defs", "request", "credentials"]),
    ("outcomes", &["$defs", "request", "credentials", "bindings", "calls", "examples"]),
    ("calls", &["request", "credentials", "bindings"]),
    ("examples", &["$defs", "request", "credentials", "bindings", "outcomes"]),
];

/// The members that every operation has.
const REQUIRED: &[&str] = &["documents", "request", "bindings", "outcomes"];

/// The members that what is found in a schema may be a consequence of.
const SCHEMA_NEEDS: &[&str] = &["$defs", "credentials"];

/// Where the structure of an operation is wrong.
pub(crate) struct Damage {
    /// The members of the operation that are there.
    sections: Vec<Section>,
    /// The needed ones that are not.
    missing: Vec<&'static str>,
}

/// A member of the operation.
struct Section {
    key: String,
    span: Span,
    /// Whether something is wrong with it.
    damaged: bool,
    /// The part of each name in it that can be told from the others, and whether something is wrong with that part only.
    parts: Vec<(Span, bool)>,
    /// Whether something is wrong beside the parts.
    whole: bool,
}

impl Damage {
    /// Where these mistakes are; `None` if there are none.
    pub(crate) fn of(file: &File<'_>, mistakes: &[Diagnostic]) -> Option<Self> {
        // A basis that cannot be read has no consequences.
        let counts = |mistake: &&Diagnostic| {
            mistake.code.severity == Severity::Error && *mistake.code != structure::BAD_BASIS
        };
        let spans: Vec<Span> = mistakes.iter().filter(counts).map(|mistake| mistake.span).collect();
        if spans.is_empty() {
            return None;
        }
        let members = file.tree().map(Node::members).unwrap_or_default();
        let is_missing = |key: &&str| !members.iter().any(|member| member.key == *key);
        let missing = REQUIRED.iter().copied().filter(is_missing).collect();
        Some(Self { sections: members.iter().map(|member| Section::of(member, &spans)).collect(), missing })
    }

    /// Whether what a rule found cannot be a consequence.
    pub(crate) fn spares(&self, rule: Rule, found: &Diagnostic) -> bool {
        let is_intact = |key: &&str| {
            !self.missing.contains(key)
                && !self.sections.iter().any(|section| section.key == **key && section.damaged)
        };
        if let Rule::Text(_) = rule {
            return is_intact(&"documents");
        }
        let Some(section) = self.sections.iter().rev().find(|section| holds(section.span, found.span)) else {
            return false;
        };
        let needs = match rule {
            Rule::Schema(_) => SCHEMA_NEEDS,
            _ => NEEDS.iter().find(|(key, _)| *key == section.key).map_or(&[][..], |(_, needs)| needs),
        };
        let is_own = match rule {
            Rule::File(_) => !section.damaged,
            _ => !section.whole && !section.parts.iter().any(|(part, bad)| *bad && holds(*part, found.span)),
        };
        is_own && needs.iter().filter(|key| **key != section.key).all(is_intact)
    }
}

impl Section {
    fn of(member: &Member, mistakes: &[Span]) -> Self {
        let span = around(member);
        let here: Vec<Span> = mistakes.iter().copied().filter(|mistake| holds(span, *mistake)).collect();
        let mut whole = false;
        let mut parts: Vec<(Span, bool)> =
            member.node.members().iter().map(|part| (around(part), false)).collect();
        for mistake in &here {
            // What is no object at all is as good as missing, to whatever refers to it.
            let is_all = member.node.members().iter().any(|part| part.node.span == *mistake);
            match parts.iter_mut().find(|(part, _)| holds(*part, *mistake)) {
                Some((_, bad)) if !is_all => *bad = true,
                _ => whole = true,
            }
        }
        Self { key: member.key.clone(), span, damaged: !here.is_empty(), parts, whole }
    }
}

/// A member with its key.
fn around(member: &Member) -> Span {
    let (key, value) = (member.key_span, member.node.span);
    // A member that stands for a short form has the place of that.
    if key.end <= value.start { Span { start: key.start, end: value.end } } else { value }
}

fn holds(outer: Span, inner: Span) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}
