//! Who stands where: posts, moves, what is wrong in the organisation, people entered twice.

mod due;
mod duplicates;
pub(crate) mod duty;
mod evaluator;
mod left_behind;
mod merging;
mod moves;
pub(crate) mod outcome;
mod problem_words;
mod problems;
mod repairs;
mod retirement;
mod reuse;
mod standing;
mod standing_view;
mod survey;
mod times;

use crate::aftermath::settings;
use crate::failure::Halt;
use crate::{App, cycles};
use chrono::{Datelike, NaiveDate};
use contract::{Failure, FieldFault, FieldProblem, Language};
use domain::moves::{Move, MoveCause, MovePlan, Window};
use domain::{Period, Rhythm};
use outcome::Change;
use std::collections::HashSet;
use store::RowId;
use store::records::Reader;

impl App {
    /// What follows from a change in this office.
    pub(crate) fn decide(
        &self,
        change: &Change,
        on: NaiveDate,
        keeps_evaluator: bool,
    ) -> Result<MovePlan, Halt> {
        let (office, reader) = (self.office()?, self.read()?);
        let rhythm = self.rhythm(on.year())?;
        Ok(domain::moves::decide(&Move {
            cause: change.cause,
            on,
            keeps_evaluator,
            plans: &change.on_hand,
            old_rhythm: rhythm,
            new_rhythm: rhythm,
            windows: &windows(reader, on.year(), rhythm)?,
            acting_as_separate_plan: office.acting_as_separate_plan,
            exempts_from_evaluation: office.exempt_from_evaluation,
            annual_like_periodic: settings::is_annual_like_periodic(reader)?,
            merges_last_quarter: settings::is_on(reader, settings::Q4_IS_ANNUAL)?,
        }))
    }

    /// The change of a person's evaluator and what follows from it; nothing where he stays.
    pub(crate) fn evaluator_change(
        &self,
        person: RowId,
        evaluator: RowId,
        on: NaiveDate,
    ) -> Result<Option<(Change, MovePlan)>, Halt> {
        let reader = self.read()?;
        let before = reader.find_evaluator(person, on)?;
        if before == Some(evaluator) {
            return Ok(None);
        }
        // Plans agreed with a third person, as case files bring them, are not touched.
        let touches = |plan: &store::records::PlanRecord| {
            plan.appointment.is_none() && plan.evaluator.is_none_or(|other| Some(other) == before)
        };
        let reason = say(
            self.moment().language,
            || format!("Penilai berganti mulai {}.", domain::period::date_words(on)),
            || format!("The evaluator changes on {on}."),
        );
        let change = Change::of(reader, person, MoveCause::EvaluatorMoved, touches)?
            .with_evaluator(evaluator)
            .because(reason);
        let decided = self.decide(&change, on, false)?;
        Ok(Some((change, decided)))
    }
}

/// Windows of the year and the one before that the office moved.
fn windows(reader: Reader<'_>, year: i32, rhythm: Rhythm) -> Result<Vec<Window>, Halt> {
    let mut own = Vec::new();
    for period in [year - 1, year].into_iter().flat_map(|year| Period::of_year(year, rhythm)) {
        let (opens_on, closes_on) = cycles::window_of(reader, period)?;
        if (opens_on, closes_on) != period.default_window() {
            own.push(Window { period, opens_on, closes_on });
        }
    }
    Ok(own)
}

/// Whoever leads a unit on a day, else the nearest unit above; never the person himself, and nobody who
/// has left.
fn head_over(reader: Reader<'_>, person: RowId, unit: RowId, on: NaiveDate) -> Result<Option<RowId>, Halt> {
    let mut seen = HashSet::new();
    let mut next = Some(unit);
    while let Some(at) = next.filter(|at| seen.insert(*at)) {
        if let Some(head) = reader.find_head(at, on)?.filter(|head| *head != person) {
            let is_here = reader.find_employee(head)?.is_some_and(|head| !head.is_inactive(on));
            if is_here {
                return Ok(Some(head));
            }
        }
        next = reader.find_unit(at)?.and_then(|unit| unit.parent);
    }
    Ok(None)
}

/// A sentence in the reader's language.
pub(crate) fn say(language: Language, id: impl FnOnce() -> String, en: impl FnOnce() -> String) -> String {
    match language {
        Language::Id => id(),
        Language::En => en(),
    }
}

/// A field that cannot be taken.
fn fault(field: &str, problem: FieldFault) -> Halt {
    Failure::Invalid { fields: vec![FieldProblem { field: field.to_owned(), problem }] }.into()
}

/// A refusal by a rule, in Indonesian and English: why, and what to do.
pub(crate) fn refusal(language: Language, rule: &str, id: [&str; 2], en: [&str; 2]) -> Halt {
    let [why, next] = match language {
        Language::Id => id,
        Language::En => en,
    };
    Failure::RuleSays { rule: rule.to_owned(), why: why.to_owned(), next: next.to_owned() }.into()
}
