//! The superior evaluates in the place of an evaluator who did not within the window.

use super::calendar;
use crate::App;
use crate::convert::{from_wire, row};
use crate::cycles::parse_day;
use crate::failure::Halt;
use crate::seal::sign_as;
use contract::{DocumentCaseView, FieldFault, TakeOverRequest};
use domain::evaluation_lifecycle::{EvaluationEvent, EvaluationFacts, findings, step};
use domain::lifecycle::{Actor, Refusal};
use domain::{EvaluationState, ExpectationLevel, Grade};
use store::Undoing;
use store::records::Term;
use store::schema::evaluations as column;

impl App {
    /// Rates and signs D.1.2; the result is final.
    pub(crate) fn take_over_evaluation(
        &mut self,
        request: TakeOverRequest,
    ) -> Result<DocumentCaseView, Halt> {
        let signer = self.signer(request.password)?;
        self.commit_drafts()?;
        let today = self.moment().today();
        let on = request.on.as_deref().map_or(Ok(today), |day| parse_day("on", day))?;
        let case = self.case(row(&request.evaluation)?)?;
        let level = from_wire::<ExpectationLevel>;
        let (results, conduct) = (level(request.results), level(request.conduct));
        let grade = graded(results, conduct, case.record.not_graduated);
        let calendar = calendar::of_office(self.read()?)?;
        let facts = EvaluationFacts {
            grade: Some(grade),
            achievement_known: self.has_achievement(&case.record)?,
            acted_on: Some(on),
            ..case.facts(today, &calendar)
        };
        let state = case.state(today, &calendar);
        let answer = step(state, EvaluationEvent::SignBySuperior, Actor::Superior, &facts);
        let superior = match (answer, case.superior) {
            (Ok(_), Some(superior)) => superior,
            (Ok(_), None) => {
                let unknown = Refusal { rule: "R-244", code: "superior_unknown" };
                return Err(self.told_of_document(&self.refused_view(&case, unknown)?).into());
            }
            (Err(refusal), _) => {
                return Err(self.told_of_document(&self.refused_view(&case, refusal)?).into());
            }
        };
        if on > today || on <= case.window.1 {
            return Err(super::fault("on", FieldFault::OutOfRange).into());
        }
        let late = findings(state, EvaluationEvent::SignBySuperior, &facts).first().map(|found| found.rule);
        let (evaluation, notes) = (case.record.id, request.notes.map(|notes| notes.trim().to_owned()));
        self.act_that("take_over_evaluation", Some(superior), Undoing::Stops, |act| {
            act.set(evaluation, column::RESULTS_RATING, results.word())?;
            act.set(evaluation, column::CONDUCT_RATING, conduct.word())?;
            if let Some(notes) = notes {
                act.set(evaluation, column::NOTES, notes)?;
            }
            if let Some(rule) = late {
                act.set(evaluation, column::LATE_MARK, rule)?;
            }
            act.set(evaluation, column::SIGNED_BY, superior)?;
            sign_as(act, evaluation, (EvaluationState::SignedBySuperior, on), Some(&signer))
        })?;
        self.document_case(evaluation)
    }
}

/// The grade of two ratings: the quadrant, or what is left without graduation.
pub(super) fn graded(results: ExpectationLevel, conduct: ExpectationLevel, not_graduated: bool) -> Grade {
    if not_graduated { Grade::of_not_graduated(conduct) } else { Grade::from_quadrant(results, conduct) }
}
