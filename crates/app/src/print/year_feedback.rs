//! The recorded feedback of a period beside realisation (B.1.3 to B.1.5, R-115).

use crate::App;
use crate::failure::Halt;
use crate::plans;
use crate::sheet::{Dossier, printed};
use crate::year::is_note_of;
use crate::year::lineage::Lineage;
use domain::{Approach, CoreValue, Feedback, Period};
use sheets::FeedbackRecord;
use std::collections::{HashMap, HashSet};
use store::RowId;
use store::records::{EvaluationRecord, FeedbackEntry, PlanRecord, ResultEntry};

/// What was reached and said in a period, by the rows of a plan version.
struct Said {
    lineage: Lineage,
    /// Bullets of realisation.
    actuals: HashMap<RowId, Vec<String>>,
    feedback: Vec<FeedbackEntry>,
}

/// The record of a plan in a period.
pub(super) fn record(app: &App, plan: &PlanRecord, period: Period) -> Result<FeedbackRecord, Halt> {
    let reader = app.read()?;
    let content = plans::as_shown(plan.approach, reader.plan_content(plan.id)?);
    let mut skp = plans::skp(reader, plan, &content)?;
    let said = said(app, plan, period)?;
    for (result, entry) in skp.results.iter_mut().zip(&content.results) {
        if plan.approach == Approach::Qualitative {
            let rows = rows_of(entry);
            result.actual = said.actual(&rows);
            result.feedback = said.about(&rows);
        }
        let indicators = result.indicators.iter_mut().zip(&entry.indicators);
        for (at, (indicator, row)) in indicators.enumerate() {
            // What was said of the whole result stands beside its first indicator.
            let whole = (at == 0).then_some(entry.id);
            let rows: Vec<RowId> = [Some(row.id), whole].into_iter().flatten().collect();
            indicator.actual = said.actual(&rows);
            indicator.feedback = said.about(&rows);
        }
    }
    for item in &mut skp.conduct {
        item.feedback = said.of_value(item.value);
    }
    Ok(FeedbackRecord { plan: skp, period, signed_on: None })
}

fn rows_of(entry: &ResultEntry) -> Vec<RowId> {
    std::iter::once(entry.id).chain(entry.indicators.iter().map(|indicator| indicator.id)).collect()
}

fn said(app: &App, plan: &PlanRecord, period: Period) -> Result<Said, Halt> {
    let reader = app.read()?;
    let lineage = Lineage::of(reader, plan)?;
    let sight = app.sight()?;
    let is_it = |record: &EvaluationRecord| {
        record.period == period && !sight.hides_outcome(record.employee, Some(record.state))
    };
    let mut feedback = app.feedback_told(plan.employee, period)?;
    feedback.reverse();
    let mut seen: HashSet<RowId> = feedback.iter().map(|entry| entry.id).collect();
    let mut actuals: HashMap<RowId, Vec<String>> = HashMap::new();
    for record in reader.list_evaluations_of(plan.employee)?.into_iter().filter(is_it) {
        let is_of_plan = reader.find_plan(record.plan)?.is_some_and(|other| other.lineage == plan.lineage);
        if !is_of_plan {
            continue;
        }
        let dossier = Dossier::read(reader, record)?;
        let own = dossier.feedback.into_iter().filter(|entry| entry.taken_from.is_none());
        feedback.extend(own.filter(|entry| seen.insert(entry.id)));
        for (about, (_, text)) in &dossier.actuals {
            if let Some(heir) = lineage.heir(*about) {
                actuals.entry(heir).or_default().extend(bullets(text));
            }
        }
    }
    let mut notes = reader.list_progress(plan.employee)?;
    notes.retain(|note| is_note_of(note, period));
    let written: HashSet<RowId> = actuals.keys().copied().collect();
    for note in notes.iter().rev() {
        let heir = note.indicator.or(note.work_result).and_then(|about| lineage.heir(about));
        if let Some(heir) = heir.filter(|heir| !written.contains(heir)) {
            let texts = [&note.value, &note.text].into_iter().flat_map(|text| bullets(text));
            actuals.entry(heir).or_default().extend(texts);
        }
    }
    Ok(Said { lineage, actuals, feedback })
}

fn bullets(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

impl Said {
    fn actual(&self, rows: &[RowId]) -> Vec<String> {
        rows.iter().filter_map(|row| self.actuals.get(row)).flatten().cloned().collect()
    }

    fn about(&self, rows: &[RowId]) -> Vec<Feedback> {
        let is_about = |entry: &&FeedbackEntry| {
            let subject = entry.indicator.or(entry.work_result);
            subject.and_then(|subject| self.lineage.heir(subject)).is_some_and(|heir| rows.contains(&heir))
        };
        self.feedback.iter().filter(is_about).map(printed).collect()
    }

    fn of_value(&self, value: CoreValue) -> Vec<Feedback> {
        self.feedback.iter().filter(|entry| entry.value == Some(value)).map(printed).collect()
    }
}
