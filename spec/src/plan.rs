//! An operation compiled, and what it says of messages: does one [`fit`](Operation::fits) a schema, does a test hold,
//! and which outcome [is it](Operation::classify).
//!
//! Every question is asked of a [`View`], so that trees and tapes get one answer. A schema is
//! asked in two ways that stand side by side: quickly, yes or no, and explaining, with everything that is wrong.

mod asked;
mod compile;
mod decide;
mod explain;
mod fit;
mod follow;
mod judge;
mod mismatch;
mod nearest;
mod test;

pub use self::asked::Asked;
pub use self::decide::Classified;
pub use self::decide::Recognition;
#[cfg(feature = "codegen")]
pub(crate) use self::follow::Known;
pub use self::judge::Foreign;
pub use self::judge::Judged;
pub use self::mismatch::Mismatch;
pub use self::mismatch::MismatchKind;
pub use self::test::Fields;
pub use self::test::Seen;

use crate::model::basis::Basis;
use crate::model::operation::Operation;
use crate::model::schema::Schema;
use crate::view::View;

impl Operation {
    /// Whether a message fits a schema of the operation, open members and open lists aside.
    #[inline]
    pub fn fits<'v>(&self, schema: &Schema, message: impl View<'v>) -> bool {
        self.plan.fits(schema.form, message)
    }

    /// Every mismatch of a message against a schema of the operation, in the order of the message.
    ///
    /// `basis` stands for the facts of the schema that carry none of their own.
    pub fn explain<'v>(&self, schema: &Schema, basis: &Basis, message: impl View<'v>) -> Vec<Mismatch> {
        self.plan.explain(schema.form, basis, message)
    }

    /// The mismatches that make it no message of the schema, even where that is open.
    pub fn misfits<'v>(&self, schema: &Schema, basis: &Basis, message: impl View<'v>) -> Vec<Mismatch> {
        let mut mismatches = self.explain(schema, basis, message);
        mismatches.retain(|mismatch| !mismatch.kind.is_tolerable());
        mismatches
    }
}
