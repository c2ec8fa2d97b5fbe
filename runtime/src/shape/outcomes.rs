//! A user's enum against the outcomes of an operation. Called in constants.

use crate::shape::Outcomes;
use crate::shape::distance::distance;
use crate::shape::distance::is_near;
use crate::shape::text::Text;
use crate::shape::text::is_one_of;
use crate::shape::text::same;

impl Outcomes {
    /// Checks that a variant stands for an outcome.
    ///
    /// # Panics
    /// In a constant, as an error of the compiler: there is no such outcome.
    #[track_caller]
    pub const fn variant(&self, name: &str) {
        let (nearest, far) = self.nearest(name);
        if far == 0 {
            return;
        }
        let text = Text::new("`").and(self.operation).and("` has no outcome `").and(name).and("`");
        let text = if !self.names.is_empty() && is_near(self.names[nearest].0, far) {
            let (name, line) = self.names[nearest];
            text.and("; did you mean `").and(name).and("`").and_place(self.file, line).and("?")
        } else {
            text.and("; a variant for everything else says `#[conforms(other)]`")
        };
        panic!("{}", text.and(" [conforms.unknown-outcome]").as_str());
    }

    /// Checks that there is a variant for every outcome.
    ///
    /// # Panics
    /// In a constant: what is missing.
    #[track_caller]
    pub const fn complete(&self, names: &[&str]) {
        let mut text = Text::new("");
        let (mut missing, mut at) = (0, 0);
        while at < self.names.len() {
            let (name, line) = self.names[at];
            if !is_one_of(name, names) && !self.is_meant(at, names) {
                text = text
                    .and(if missing > 0 { ", `" } else { "`" })
                    .and(name)
                    .and("`")
                    .and_place(self.file, line);
                missing += 1;
            }
            at += 1;
        }
        if missing > 0 {
            let begin =
                Text::new(if missing == 1 { "an outcome of `" } else { "outcomes of `" }).and(self.operation);
            let begin = begin.and(if missing == 1 { "` has no variant: " } else { "` have no variant: " });
            panic!("{}", begin.and(text.as_str()).and(" [conforms.missing-outcome]").as_str());
        }
    }

    /// The outcome whose name is nearest to a name, and how far it is: none is as far as can be.
    const fn nearest(&self, name: &str) -> (usize, usize) {
        let (mut at, mut nearest, mut least) = (0, 0, usize::MAX);
        while at < self.names.len() {
            let known = self.names[at].0;
            if same(known, name) {
                return (at, 0);
            }
            // Names that only differ in letter case are near, but not the same.
            let far = distance(name, known);
            let far = if far == 0 { 1 } else { far };
            if far < least {
                (nearest, least) = (at, far);
            }
            at += 1;
        }
        (nearest, least)
    }

    /// Whether a variant of another name is meant to be the outcome: that is one mistake, and not two.
    const fn is_meant(&self, outcome: usize, names: &[&str]) -> bool {
        let mut at = 0;
        while at < names.len() {
            let (nearest, far) = self.nearest(names[at]);
            if far > 0 && nearest == outcome && is_near(self.names[outcome].0, far) {
                return true;
            }
            at += 1;
        }
        false
    }
}
