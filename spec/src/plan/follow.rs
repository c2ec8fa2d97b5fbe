//! What follows from a form: what is known of a place in every message that fits it.

use crate::model::constant::Constant;
use crate::model::limits::Kinds;
use crate::model::plan::Others;
use crate::model::plan::Plan;
use crate::model::select::At;
use crate::model::select::Pointer;
use crate::model::select::Predicate;
use crate::model::select::Test;

/// What is known of a place in every message of a form.
pub(crate) enum Known<'p> {
    /// It is always there, and one of these.
    Listed(&'p [Constant]),
    /// It is always there.
    Present,
    /// It is never there, unless as an unknown member.
    Absent,
    /// Nothing.
    Nothing,
}

impl Known<'_> {
    /// Whether a predicate holds for it.
    pub(crate) fn passes(&self, predicate: &Predicate) -> bool {
        match (self, predicate) {
            (Self::Absent, predicate) => matches!(predicate, Predicate::Absent),
            (Self::Present | Self::Listed(_), Predicate::Present) => true,
            (Self::Listed(constants), predicate) => {
                constants.iter().all(|constant| predicate.holds(Some(constant)))
            }
            (Self::Present | Self::Nothing, _) => false,
        }
    }
}

impl Plan {
    /// Whether a test holds for every message of the form with this index, whatever else is in it.
    pub fn implies(&self, form: u32, test: &Test) -> bool {
        let At::Member(at) = &test.at else { return false };
        let known = self.known(form, at);
        !matches!(known, Known::Absent) && known.passes(&test.predicate)
    }

    /// What is known of a place.
    pub(crate) fn known(&self, form: u32, at: &Pointer) -> Known<'_> {
        let mut form = self.form(form);
        for step in at.steps.iter() {
            if form.limits.kinds != Kinds::OBJECT || !form.constants.is_empty() {
                return Known::Nothing;
            }
            match form.member(step) {
                Some(member) if member.required => form = self.form(member.form),
                None if form.others != Others::Any => return Known::Absent,
                Some(_) | None => return Known::Nothing,
            }
        }
        match &*form.constants {
            [] => Known::Present,
            _ if form.is_open => Known::Present,
            constants => Known::Listed(constants),
        }
    }
}
