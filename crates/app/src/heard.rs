//! What was heard of somebody before the rating: beside an annual evaluation the feedback of all of its periods
//! and leaders other than the evaluator who assigned something.

use crate::App;
use crate::failure::Halt;
use crate::sheet::{About, Dossier, printed};
use crate::year::lineage::Lineage;
use domain::leaders::{Assigned, Heard, unheard_leaders};
use domain::period::PeriodKind;
use domain::{Approach, Evaluation, Finding, Period, Skp};
use store::records::{FeedbackEntry, ResultEntry};

/// Something that was said, with the period it is of.
pub(crate) struct Said {
    pub(crate) period: Period,
    pub(crate) entry: FeedbackEntry,
}

impl App {
    /// What is to be looked at before signing; none of it blocks.
    pub(crate) fn preflight_of(
        &self,
        dossier: &Dossier,
        evaluation: &Evaluation,
    ) -> Result<Vec<Finding>, Halt> {
        let said = self.said_in_year(dossier)?;
        let mut found = if said.is_empty() {
            evaluation.preflight()
        } else {
            let mut with_year = evaluation.clone();
            hear(dossier, &said, &mut with_year.plan);
            let mut found = with_year.preflight();
            found.extend(evaluation.not_yet_taken(&with_year));
            found
        };
        found.extend(unheard(dossier, &said, evaluation));
        Ok(found)
    }

    /// What was said in the periods of a year, by the rows of the plan its annual evaluation is made on, the last
    /// period first; nothing beside a periodic evaluation. What no evaluation has yet, what is about another
    /// plan, and what stands on the annual evaluation by now, is not in it.
    pub(crate) fn said_in_year(&self, dossier: &Dossier) -> Result<Vec<FeedbackEntry>, Halt> {
        let mut said = self.said_in_periods(dossier)?;
        let taken = dossier.taken_over();
        said.retain(|one| !taken.contains(&one.entry.id));
        if said.is_empty() {
            return Ok(Vec::new());
        }
        let lineage = Lineage::of(self.read()?, &dossier.plan)?;
        Ok(said.into_iter().rev().filter_map(|one| on_version(&lineage, one.entry)).collect())
    }

    /// What the periodic evaluations of the year of an annual one have, as far as the account may read it, the
    /// first period first; nothing beside a periodic evaluation.
    pub(crate) fn said_in_periods(&self, dossier: &Dossier) -> Result<Vec<Said>, Halt> {
        let record = &dossier.record;
        if record.period.kind() != PeriodKind::Annual {
            return Ok(Vec::new());
        }
        let found = self.read()?.list_feedback_of_periods(record.employee, record.period.year())?;
        if found.is_empty() {
            return Ok(Vec::new());
        }
        let is_told = self.told_of(record.employee)?;
        let said = found.into_iter().map(|(period, entry)| Said { period, entry });
        Ok(said.filter(|one| is_told(&one.entry)).collect())
    }
}

/// A piece of feedback by the rows of a version; nothing where it is about another plan.
fn on_version(lineage: &Lineage, entry: FeedbackEntry) -> Option<FeedbackEntry> {
    let work_result = match entry.work_result {
        Some(row) => Some(lineage.heir(row)?),
        None => None,
    };
    let indicator = match entry.indicator {
        Some(row) => Some(lineage.heir(row)?),
        None => None,
    };
    Some(FeedbackEntry { work_result, indicator, ..entry })
}

/// Adds what was said to the results it is about.
fn hear(dossier: &Dossier, said: &[FeedbackEntry], plan: &mut Skp) {
    let about = |about: About| said.iter().filter(move |entry| about.is_subject_of(entry)).map(printed);
    for (result, entry) in plan.results.iter_mut().zip(&dossier.content.results) {
        if plan.approach == Approach::Qualitative {
            result.feedback.extend(about(About::Result(entry.id)));
        }
        for (indicator, entry) in result.indicators.iter_mut().zip(&entry.indicators) {
            indicator.feedback.extend(about(About::Indicator(entry.id)));
        }
    }
}

/// Leaders other than the evaluator who were not heard on what they assigned.
fn unheard(dossier: &Dossier, said: &[FeedbackEntry], evaluation: &Evaluation) -> Vec<Finding> {
    let assigned: Vec<Assigned<'_>> =
        dossier.content.results.iter().map(|result| assigned(dossier, said, result)).collect();
    unheard_leaders(&assigned, evaluation.plan.evaluator.position.as_deref())
}

fn assigned<'d>(dossier: &'d Dossier, said: &'d [FeedbackEntry], result: &'d ResultEntry) -> Assigned<'d> {
    let is_about = |entry: &&FeedbackEntry| {
        let is_indicator = result.indicators.iter().any(|one| entry.indicator == Some(one.id));
        is_indicator || entry.work_result == Some(result.id)
    };
    let evaluator = dossier.record.evaluator;
    let heard = dossier.feedback.iter().chain(said).filter(is_about).map(|entry| Heard {
        source: entry.source,
        label: &entry.source_label,
        by_another: entry.given_by.is_some() && entry.given_by != evaluator,
    });
    Assigned { by: result.assigned_by.as_deref(), heard: heard.collect() }
}
