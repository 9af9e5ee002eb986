//! What completes an evaluation, and what follows a signature: evidence beside the
//! ratings, delivery, take-over, objection, deadlines, follow-ups, and what the office chose.

pub(crate) mod around;
pub(crate) mod calendar;
mod calibration;
mod candidate_years;
mod candidates;
mod compare;
pub(crate) mod deadlines;
pub(crate) mod documents;
mod dossiers;
mod evidence;
mod facts;
mod follow_ups;
mod guard_rails;
mod holidays;
mod objection;
mod objection_dossier;
mod objection_views;
pub(crate) mod phrases;
pub(crate) mod proposals;
mod recap;
pub(crate) mod settings;
mod study;
mod take_over;
mod unit_page;
mod what_if;
pub(crate) mod words;

use crate::words::pick as say;
use contract::{Failure, FieldFault, FieldProblem, Language};

/// A field that does not hold what it should.
fn fault(field: &str, problem: FieldFault) -> Failure {
    Failure::Invalid { fields: vec![FieldProblem { field: field.to_owned(), problem }] }
}

/// Why a rule refuses, and what to do.
fn refused(
    language: Language,
    rule: &str,
    why: (&'static str, &'static str),
    next: (&'static str, &'static str),
) -> Failure {
    Failure::RuleSays {
        rule: rule.to_owned(),
        why: say(language, why).to_owned(),
        next: say(language, next).to_owned(),
    }
}
