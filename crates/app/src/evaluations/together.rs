//! What a rating of several people at once would do: told before it is done, by name.

use crate::convert::{from_wire, id, row, to_wire};
use crate::failure::Halt;
use crate::{App, units};
use contract::{
    Failure, Language, PersonRef, RateTogetherRequest, RatingKind, TogetherLeftOutView, TogetherLineView,
    TogetherView,
};
use domain::{ExpectationLevel, Grade};
use std::collections::BTreeSet;
use store::records::EvaluationRecord;

impl App {
    /// Who would be rated together, and who is left out and why; nothing changes.
    pub(crate) fn preview_rate_together(
        &mut self,
        request: RateTogetherRequest,
    ) -> Result<TogetherView, Halt> {
        let rating = (request.rating, from_wire::<ExpectationLevel>(request.level));
        let (mut ready, mut left_out) = (Vec::new(), Vec::new());
        let mut named = BTreeSet::new();
        for evaluation in &request.evaluations {
            let evaluation = row(evaluation)?;
            if !named.insert(evaluation) {
                continue;
            }
            let record = self.evaluation(evaluation)?;
            let employee = units::person_ref(self.read()?, record.employee)?;
            match self.why_not_together(&record)? {
                None => ready.push(self.together_line(&record, employee, rating)?),
                Some(why) => left_out.push(TogetherLeftOutView { evaluation: id(record.id), employee, why }),
            }
        }
        ready.sort_by(|a, b| a.employee.name.cmp(&b.employee.name));
        left_out.sort_by(|a, b| a.employee.name.cmp(&b.employee.name));
        Ok(TogetherView { ready, left_out })
    }

    /// Why somebody is not rated with the others, in words: what keeps anybody from rating, or that the
    /// evaluator held the person back to look closer.
    fn why_not_together(&self, record: &EvaluationRecord) -> Result<Option<String>, Halt> {
        let language = self.moment().language;
        match self.check_can_rate(record) {
            Ok(()) if record.held => Ok(Some(held_words(language).to_owned())),
            Ok(()) => Ok(None),
            Err(Halt::Told(Failure::RuleSays { why, .. })) => Ok(Some(why)),
            Err(Halt::Told(failure)) => Ok(Some(failure.view(language).what)),
            Err(other) => Err(other),
        }
    }

    fn together_line(
        &self,
        record: &EvaluationRecord,
        employee: PersonRef,
        (kind, level): (RatingKind, ExpectationLevel),
    ) -> Result<TogetherLineView, Halt> {
        let (before, ratings) = match kind {
            RatingKind::Results => {
                (record.results_rating, record.conduct_rating.map(|conduct| (level, conduct)))
            }
            RatingKind::Conduct => {
                (record.conduct_rating, record.results_rating.map(|results| (results, level)))
            }
        };
        let grade = ratings.map(|(results, conduct)| Grade::from_quadrant(results, conduct));
        Ok(TogetherLineView {
            evaluation: id(record.id),
            employee,
            before: before.map(to_wire),
            grade: grade.filter(|_| !record.not_graduated).map(to_wire),
            evidence_seen: record.evidence_seen || self.has_seen(record.id)?,
        })
    }
}

fn held_words(language: Language) -> &'static str {
    match language {
        Language::Id => "Ditahan untuk dilihat tersendiri.",
        Language::En => "Held back to be looked at alone.",
    }
}
