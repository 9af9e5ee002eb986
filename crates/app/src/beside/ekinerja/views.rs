//! Ratings and plans of a report as a preview shows them.

use super::LINES_SHOWN;
use super::deciding::{Decision, stray_grade};
use crate::words::{grade, level, skp_state};
use contract::{EkinerjaLineView, EkinerjaReport, Language, Outcome};
use domain::{ExpectationLevel, Grade};
use interop::ekinerja::{Field, ReportKind, ReportRow, row_at};

/// Which report it is, as interfaces know it.
pub(super) fn kind(kind: ReportKind) -> EkinerjaReport {
    match kind {
        ReportKind::Evaluations => EkinerjaReport::Evaluations,
        ReportKind::Plans => EkinerjaReport::Plans,
    }
}

/// What changes or stays for a reason, those that stay first; what is the same is only counted.
pub(super) fn lines(decisions: &[Decision], rows: &[ReportRow], language: Language) -> Vec<EkinerjaLineView> {
    let order = |outcome: Option<Outcome>| match outcome {
        None => 0,
        Some(Outcome::Changed) => 1,
        Some(Outcome::New) => 2,
        Some(Outcome::Same) => 3,
    };
    let mut shown: Vec<&Decision> =
        decisions.iter().filter(|decision| decision.outcome != Some(Outcome::Same)).collect();
    shown.sort_by_key(|decision| (order(decision.outcome), decision.row));
    shown.into_iter().take(LINES_SHOWN).map(|decision| line(decision, rows, language)).collect()
}

fn line(decision: &Decision, rows: &[ReportRow], language: Language) -> EkinerjaLineView {
    let name = row_at(rows, decision.row).map(|row| row.text(Field::Name)).unwrap_or_default();
    EkinerjaLineView {
        row: decision.row,
        outcome: decision.outcome,
        nip: decision.nip.to_string(),
        name: name.to_owned(),
        before: before(decision, language),
        after: after(decision, language),
        why: decision.why.clone(),
    }
}

fn before(decision: &Decision, language: Language) -> String {
    if decision.ratings.is_none() {
        let ours = decision.plan.as_ref().map(|plan| skp_state(plan.state, language));
        return ours.unwrap_or_default().to_owned();
    }
    let Some(evaluation) = &decision.evaluation else { return String::new() };
    let ratings = evaluation.ratings_in_force();
    rated(ratings, stray_grade(evaluation).or(evaluation.grade()), language)
}

fn after(decision: &Decision, language: Language) -> String {
    match decision.ratings {
        Some(ratings) => {
            let levels = (Some(ratings.results), Some(ratings.conduct));
            rated(levels, ratings.grade.or(Some(ratings.follows())), language)
        }
        None => skp_state(decision.state, language).to_owned(),
    }
}

/// Results, conduct and grade in one line; empty where there is none of them.
pub(in crate::beside) fn rated(
    (results, conduct): (Option<ExpectationLevel>, Option<ExpectationLevel>),
    of_both: Option<Grade>,
    language: Language,
) -> String {
    let levels = [results, conduct].into_iter().flatten().map(|of| level(of, language));
    levels.chain(of_both.map(|of| grade(of, language))).collect::<Vec<_>>().join(" · ")
}
