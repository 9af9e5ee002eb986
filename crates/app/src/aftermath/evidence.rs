//! Everything that speaks for or against a rating, beside the ratings.

use super::{say, settings};
use crate::convert::{finding, id, row, to_wire};
use crate::failure::Halt;
use crate::sheet::{About, Dossier, feedback_view};
use crate::year::is_note_of;
use crate::year::lineage::Lineage;
use crate::{App, Moment, cycles, units};
use chrono::NaiveDate;
use contract::{
    ById, CitedIncidentView, EarlierResultView, FeedbackView, FindingView, GuideLevelView, Language,
    PersonRef, RatedEvidenceView, RatedIndicatorView, RatedProgressView, RatedResultView, RatedValueView,
    RatingEvidenceView, RatingGuideView, UsedAchievementView,
};
use domain::guide::{GuideText, conduct_guide, results_guide, results_hints};
use domain::period::PeriodKind;
use domain::{CoreValue, ExpectationLevel};
use std::collections::HashMap;
use store::RowId;
use store::records::{
    EvaluationRecord, EvidenceEntry, FeedbackEntry, IndicatorEntry, Progress, ResultEntry, TrajectoryTarget,
};

/// Earlier periods shown.
const EARLIER_SHOWN: usize = 4;

/// What was read of the days of an evaluation.
struct Material {
    progress: Vec<Progress>,
    evidence: Vec<EvidenceEntry>,
    targets: Vec<TrajectoryTarget>,
    marks: HashMap<RowId, ExpectationLevel>,
    /// Feedback of these days that no evaluation has yet.
    loose: Vec<FeedbackEntry>,
    /// Beside an annual evaluation, what was said in the periods of its year.
    said: Vec<FeedbackEntry>,
    /// Notes and entries name rows of the version of their day.
    lineage: Lineage,
}

impl Material {
    /// Whether something noted about a result or an indicator is about one of this version.
    fn is_about(&self, subject: Option<RowId>, row: RowId) -> bool {
        subject.and_then(|subject| self.lineage.heir(subject)) == Some(row)
    }

    /// Whether something noted is about a result or one of its indicators.
    fn is_of(&self, result: &ResultEntry, (work_result, indicator): (Option<RowId>, Option<RowId>)) -> bool {
        self.is_about(work_result, result.id)
            || result.indicators.iter().any(|one| self.is_about(indicator, one.id))
    }
}

impl App {
    /// Realisation, feedback, incidents, earlier periods and the guide beside an evaluation.
    pub(crate) fn show_rating_evidence(&mut self, request: ById) -> Result<RatingEvidenceView, Halt> {
        self.commit_drafts()?;
        self.rating_evidence(row(&request.id)?)
    }

    pub(super) fn rating_evidence(&self, evaluation: RowId) -> Result<RatingEvidenceView, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let dossier = Dossier::read(reader, self.evaluation(evaluation)?)?.seen_on(moment.today());
        let record = &dossier.record;
        let material = self.material(&dossier)?;
        let looked_at = self.preflight_of(&dossier, &dossier.evaluation(reader)?)?;
        let findings = looked_at.iter().map(|found| finding(found, moment.language)).collect();
        let results = (1u32..).zip(&dossier.content.results);
        let numbers: HashMap<RowId, u32> = results.map(|(number, result)| (result.id, number)).collect();
        Ok(RatingEvidenceView {
            evaluation: id(record.id),
            employee: units::person_ref(reader, record.employee)?,
            period: cycles::period_words(record.period, moment),
            results: result_views(&dossier, &material),
            conduct: value_views(&dossier, &material),
            loose_feedback: material.loose.iter().map(feedback_view).collect(),
            from_periods: self.left_in_periods(&dossier)?,
            incidents: self.incidents(record, &numbers)?,
            earlier: self.earlier_results(record, EARLIER_SHOWN)?,
            elsewhere: self.elsewhere(record)?,
            guide: guide(&dossier, &material.marks, moment.language),
            achievement: self.used_achievement(&dossier)?,
            study: self.study_guide(&dossier)?,
            findings,
        })
    }

    fn material(&self, dossier: &Dossier) -> Result<Material, Halt> {
        let (reader, record) = (self.read()?, &dossier.record);
        let days = days_of(record);
        let mut progress = reader.list_progress(record.employee)?;
        progress.retain(|note| is_note_of(note, record.period));
        let mut loose = reader.list_loose_feedback(record.employee)?;
        let taken = dossier.taken_over();
        loose.retain(|entry| {
            let is_of_days = entry.given_on.is_none_or(|on| (days.0..=days.1).contains(&on));
            is_of_days && !taken.contains(&entry.id)
        });
        Ok(Material {
            progress,
            evidence: reader.list_evidence_for((record.employee, record.id), days)?,
            targets: reader.list_trajectory(record.plan)?,
            marks: self.result_marks(&dossier.content)?,
            loose,
            said: self.said_in_year(dossier)?,
            lineage: Lineage::of(reader, &dossier.plan)?,
        })
    }

    fn incidents(
        &self,
        record: &EvaluationRecord,
        numbers: &HashMap<RowId, u32>,
    ) -> Result<Vec<CitedIncidentView>, Halt> {
        let (from, until) = days_of(record);
        let mut found = self.read()?.list_incidents_of(record.employee)?;
        found.retain(|incident| {
            let is_dated = incident.happened_on.is_some_and(|on| (from..=until).contains(&on));
            incident.evaluation.map_or(is_dated, |evaluation| evaluation == record.id)
        });
        // The diary is the leader's; the person learns of it by feedback.
        let is_own = self.sight()?.hides_unsigned(record.employee);
        let shown = found.into_iter().filter(|_| !is_own).map(|incident| CitedIncidentView {
            id: id(incident.id),
            on: incident.happened_on.map(|day| day.to_string()),
            text: incident.text,
            is_positive: incident.is_positive,
            value: incident.value.map(|value| u32::from(value.number())),
            result: incident.work_result.and_then(|result| numbers.get(&result)).copied(),
        });
        Ok(shown.collect())
    }

    /// The periods before one, oldest first; information only.
    pub(super) fn earlier_results(
        &self,
        record: &EvaluationRecord,
        most: usize,
    ) -> Result<Vec<EarlierResultView>, Halt> {
        let sight = self.sight()?;
        let all = self.read()?.list_evaluations_of(record.employee)?;
        let before = all.iter().filter(|other| {
            other.period != record.period
                && other.period.ends_on() <= record.period.ends_on()
                && other.grade().is_some()
                && !sight.hides_outcome(other.employee, Some(other.state))
        });
        let mut shown =
            before.take(most).map(|other| self.earlier_result(other)).collect::<Result<Vec<_>, Halt>>()?;
        shown.reverse();
        Ok(shown)
    }

    /// What other evaluators said in the same year, beside the annual evaluation of who moved.
    fn elsewhere(&self, record: &EvaluationRecord) -> Result<Vec<EarlierResultView>, Halt> {
        let (reader, sight) = (self.read()?, self.sight()?);
        let is_annual = record.period.kind() == PeriodKind::Annual;
        if !is_annual || !settings::is_on(reader, settings::ATTACH_ELSEWHERE)? {
            return Ok(Vec::new());
        }
        let all = reader.list_evaluations_of(record.employee)?;
        let others = all.iter().filter(|other| {
            other.id != record.id
                && other.period.year() == record.period.year()
                && other.evaluator != record.evaluator
                && other.grade().is_some()
                && !sight.hides_outcome(other.employee, Some(other.state))
        });
        others.map(|other| self.earlier_result(other)).collect()
    }

    pub(super) fn earlier_result(&self, record: &EvaluationRecord) -> Result<EarlierResultView, Halt> {
        let reader = self.read()?;
        let evaluator = record.evaluator.map(|who| units::person_ref(reader, who)).transpose()?;
        Ok(earlier_result(record, evaluator, self.moment()))
    }

    /// What stands beside the ratings as advice: where they depart from the evaluator's own marks.
    pub(crate) fn rating_hints(&self, dossier: &Dossier) -> Result<Vec<FindingView>, Halt> {
        let marks = self.result_marks(&dossier.content)?;
        let mut found = hints(dossier, &marks, self.moment().language);
        // The one that asks for a reason is told by the soft warnings.
        found.retain(|finding| finding.code != "above_with_main_below");
        Ok(found)
    }

    fn used_achievement(&self, dossier: &Dossier) -> Result<Option<UsedAchievementView>, Halt> {
        let (unit, used) = dossier.achievement(self.read()?)?;
        let language = self.moment().language;
        Ok(used.map(|used| {
            let unit = unit.map(|unit| unit.name).unwrap_or_default();
            let words = match (used.is_fallback, language) {
                (false, Language::Id) => format!("Capaian {unit} {}.", used.of_year),
                (false, Language::En) => format!("Achievement of {unit}, {}.", used.of_year),
                (true, Language::Id) => format!(
                    "Capaian {unit} tahun ini belum terbit sampai akhir Januari; dipakai capaian {}.",
                    used.of_year
                ),
                (true, Language::En) => format!(
                    "The achievement of {unit} was not issued by the end of January; that of {} is used.",
                    used.of_year
                ),
            };
            UsedAchievementView {
                unit,
                value: to_wire(used.value),
                of_year: used.of_year,
                is_fallback: used.is_fallback,
                words,
            }
        }))
    }
}

/// A result as it is shown beside another.
pub(super) fn earlier_result(
    record: &EvaluationRecord,
    evaluator: Option<PersonRef>,
    moment: Moment,
) -> EarlierResultView {
    let (results_rating, conduct_rating) = record.ratings_in_force();
    EarlierResultView {
        evaluation: id(record.id),
        period: cycles::period_words(record.period, moment),
        results_rating: results_rating.map(to_wire),
        conduct_rating: conduct_rating.map(to_wire),
        grade: record.grade().map(to_wire),
        notes: record.notes.clone(),
        evaluator,
    }
}

/// The days whose notes belong to an evaluation: those of its period.
fn days_of(record: &EvaluationRecord) -> (NaiveDate, NaiveDate) {
    (record.period.starts_on(), record.period.ends_on())
}

fn result_views(dossier: &Dossier, material: &Material) -> Vec<RatedResultView> {
    let results = (1u32..).zip(&dossier.content.results);
    results.map(|(number, result)| result_view((number, result), dossier, material)).collect()
}

fn result_view(
    (number, result): (u32, &ResultEntry),
    dossier: &Dossier,
    material: &Material,
) -> RatedResultView {
    let is_about = |note: &&Progress| material.is_of(result, (note.work_result, note.indicator));
    let proves = |entry: &&EvidenceEntry| material.is_of(result, (entry.work_result, entry.indicator));
    RatedResultView {
        id: id(result.id),
        number,
        priority: to_wire(result.priority),
        text: result.text.clone(),
        mark: material.marks.get(&result.id).copied().map(to_wire),
        actual: actual(dossier, result.id),
        indicators: result.indicators.iter().map(|one| indicator_view(one, dossier, material)).collect(),
        progress: material.progress.iter().filter(is_about).map(progress_view).collect(),
        feedback: said_about(About::Result(result.id), dossier, material),
        evidence: material.evidence.iter().filter(proves).map(evidence_view).collect(),
        taken_over: result.taken_over_on.map(|_| result.taken_over_note.clone()).unwrap_or_default(),
    }
}

fn indicator_view(indicator: &IndicatorEntry, dossier: &Dossier, material: &Material) -> RatedIndicatorView {
    let is_its_target = |target: &&TrajectoryTarget| {
        target.indicator == indicator.id && target.period == dossier.record.period
    };
    let noted = material
        .progress
        .iter()
        .find(|note| material.is_about(note.indicator, indicator.id) && !note.value.trim().is_empty());
    RatedIndicatorView {
        id: id(indicator.id),
        aspect: indicator.aspect.map(to_wire),
        text: indicator.text.clone(),
        target: indicator.target.clone().unwrap_or_default(),
        period_target: material
            .targets
            .iter()
            .find(is_its_target)
            .map(|one| one.text.clone())
            .unwrap_or_default(),
        value: noted.map(|note| note.value.clone()).unwrap_or_default(),
        actual: actual(dossier, indicator.id),
        feedback: said_about(About::Indicator(indicator.id), dossier, material),
    }
}

/// Feedback of the evaluation, and beside a year that of its periods.
fn said_about(about: About, dossier: &Dossier, material: &Material) -> Vec<FeedbackView> {
    let of_year = material.said.iter().filter(|entry| about.is_subject_of(entry));
    dossier.feedback_about(about).chain(of_year).map(feedback_view).collect()
}

fn actual(dossier: &Dossier, about: RowId) -> String {
    dossier.actuals.get(&about).map(|(_, text)| text.clone()).unwrap_or_default()
}

fn progress_view(note: &Progress) -> RatedProgressView {
    RatedProgressView {
        on: note.noted_on.map(|day| day.to_string()),
        value: note.value.clone(),
        text: note.text.clone(),
        evidence: note.evidence.clone(),
    }
}

fn evidence_view(entry: &EvidenceEntry) -> RatedEvidenceView {
    RatedEvidenceView {
        id: id(entry.id),
        name: if entry.name.is_empty() { entry.text.clone() } else { entry.name.clone() },
        register_no: entry.register_no.clone(),
        added_on: entry.added_on.map(|day| day.to_string()),
        is_here: entry.is_here,
    }
}

fn value_views(dossier: &Dossier, material: &Material) -> Vec<RatedValueView> {
    let view = |value: CoreValue| {
        let expected = dossier.content.special_expectations.iter().filter(|(other, _)| *other == value);
        RatedValueView {
            value: u32::from(value.number()),
            name: value.label().to_owned(),
            expectations: expected.map(|(_, text)| text.clone()).collect(),
            feedback: said_about(About::Conduct(value), dossier, material),
        }
    };
    CoreValue::ALL.into_iter().map(view).collect()
}

/// The guide of, and where the rating departs from the evaluator's own marks.
fn guide(dossier: &Dossier, marks: &HashMap<RowId, ExpectationLevel>, language: Language) -> RatingGuideView {
    let words = |text: GuideText| say(language, (text.id, text.en)).to_owned();
    let level = |level: ExpectationLevel, texts: Vec<String>| GuideLevelView { level: to_wire(level), texts };
    let levels = ExpectationLevel::ALL.into_iter();
    RatingGuideView {
        results: levels.clone().map(|one| level(one, results_guide(one).map(words).to_vec())).collect(),
        conduct: levels.map(|one| level(one, vec![words(conduct_guide(one))])).collect(),
        hints: hints(dossier, marks, language),
    }
}

/// Where the rating of the results departs from the evaluator's own marks; none where it is open.
fn hints(
    dossier: &Dossier,
    marks: &HashMap<RowId, ExpectationLevel>,
    language: Language,
) -> Vec<FindingView> {
    let Some(rating) = dossier.record.results_rating else { return Vec::new() };
    let results = &dossier.content.results;
    let marked: Vec<_> =
        results.iter().map(|result| (result.priority, marks.get(&result.id).copied())).collect();
    results_hints(rating, &marked).iter().map(|found| finding(found, language)).collect()
}
