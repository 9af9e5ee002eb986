//! One evaluation: the evidence beside a row, and the acts of the evaluator on it.

mod together;

use crate::convert::{finding, finding_about, from_wire, id, row, to_wire};
use crate::failure::Halt;
use crate::sheet::{About, Dossier, feedback_view};
use crate::{App, cycles, plans, units};
use contract::{
    ById, EarlierView, EvaluationView, Failure, FindingView, HoldRequest, Id, Language, MarkResultRequest,
    RateRequest, RateTogetherRequest, RatingKind, TeamView, WorkResultView,
};
use domain::{Approach, CoreValue, EvaluationState, ExpectationLevel, Priority, Severity};
use std::collections::HashMap;
use store::records::{EvaluationRecord, PlanContent, Term};
use store::schema::evaluations as column;
use store::{Act, Column, RowId, Table};

/// Private mark that says the evidence of an evaluation was opened.
const SEEN: &str = "seen";
/// Earlier grades shown beside a row.
const EARLIER_SHOWN: usize = 4;

impl App {
    /// Everything beside a row of the grid.
    pub(crate) fn show_evaluation(&mut self, request: ById) -> Result<EvaluationView, Halt> {
        self.commit_drafts()?;
        let record = self.evaluation(row(&request.id)?)?;
        self.note_own_opening(&record)?;
        self.evaluation_view(record.id)
    }

    /// Remembers, on this machine, that the evaluator opened the evidence.
    pub(crate) fn see_evidence(&mut self, request: ById) -> Result<EvaluationView, Halt> {
        let record = self.evaluation(row(&request.id)?)?;
        self.set_mark((Table::Evaluations, record.id), Some(SEEN))?;
        self.remember_place(&record)?;
        self.note_people_read([record.employee]);
        self.evaluation_view(record.id)
    }

    /// Sets or empties one rating.
    pub(crate) fn rate(&mut self, request: RateRequest) -> Result<EvaluationView, Halt> {
        let record = self.evaluation(row(&request.evaluation)?)?;
        self.still_at(record.employee, request.seen_version)?;
        self.check_can_rate(&record)?;
        let seen = self.has_seen(record.id)?;
        let level = request.level.map(from_wire::<ExpectationLevel>);
        self.act("rate", record.evaluator, |act| set_rating(act, &record, (request.rating, level), seen, 1))?;
        self.remember_place(&record)?;
        self.evaluation_view(record.id)
    }

    /// Gives several people the same rating in one act that stays marked as such.
    pub(crate) fn rate_together(&mut self, request: RateTogetherRequest) -> Result<TeamView, Halt> {
        let mut records = Vec::new();
        for evaluation in &request.evaluations {
            let record = self.evaluation(row(evaluation)?)?;
            self.check_can_rate(&record)?;
            let seen = self.has_seen(record.id)?;
            records.push((record, seen));
        }
        let Some((first, _)) = records.first() else {
            return Err(Failure::NotFound { what: "Penilaian".into() }.into());
        };
        let (evaluator, period) = (first.evaluator, first.period);
        let level = from_wire::<ExpectationLevel>(request.level);
        let count = i64::try_from(records.len()).unwrap_or(i64::MAX);
        let rating = request.rating;
        self.act("rate_together", evaluator, |act| {
            // The history of everybody named says with whom, so that nobody has to guess.
            let people: Vec<_> = records.iter().map(|(record, _)| record.employee.to_string()).collect();
            let label = serde_json::json!({ "rating": rating, "level": level.word(), "people": people });
            act.label(label.to_string());
            for (record, seen) in &records {
                set_rating(act, record, (rating, Some(level)), *seen, count)?;
            }
            Ok(())
        })?;
        let evaluator = evaluator.ok_or_else(|| Failure::NotFound { what: "Penilai".into() })?;
        self.team_view(evaluator, period)
    }

    /// Sets the evaluator's private mark of a result; it stays on this machine.
    pub(crate) fn mark_result(&mut self, request: MarkResultRequest) -> Result<EvaluationView, Halt> {
        let record = self.evaluation(row(&request.evaluation)?)?;
        let level = request.level.map(|level| from_wire::<ExpectationLevel>(level).word());
        self.set_mark((Table::WorkResults, row(&request.result)?), level)?;
        self.remember_place(&record)?;
        self.evaluation_view(record.id)
    }

    /// Holds a person back, or takes that back.
    pub(crate) fn hold(&mut self, request: HoldRequest) -> Result<EvaluationView, Halt> {
        let record = self.evaluation(row(&request.evaluation)?)?;
        check_open(&record)?;
        self.act("hold", record.evaluator, |act| Ok(act.set(record.id, column::HELD, request.held)?))?;
        self.remember_place(&record)?;
        self.evaluation_view(record.id)
    }

    /// The record of an evaluation.
    pub(crate) fn evaluation(&self, evaluation: RowId) -> Result<EvaluationRecord, Halt> {
        Ok(self
            .read()?
            .find_evaluation(evaluation)?
            .ok_or_else(|| Failure::NotFound { what: "Penilaian".into() })?)
    }

    pub(crate) fn evaluation_view(&self, evaluation: RowId) -> Result<EvaluationView, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let dossier = Dossier::read(reader, self.evaluation(evaluation)?)?.seen_on(moment.today());
        let record = &dossier.record;
        let (results_rating, conduct_rating) = record.ratings_in_force();
        let person = self.employee(record.employee)?;
        let evaluator = dossier.evaluator(reader)?;
        let on = record.period.ends_on();
        let superior = evaluator.map(|person| reader.find_evaluator(person, on)).transpose()?.flatten();
        let marks = self.result_marks(&dossier.content)?;
        let cycle = reader.find_cycle(record.period.year())?;
        let full = dossier.evaluation(reader)?;
        let looked_at = self.preflight_of(&dossier, &full)?;
        let mut findings: Vec<_> = looked_at.iter().map(|found| finding(found, moment.language)).collect();
        findings.extend(soft_warnings(record, &dossier.content, &marks, moment.language));
        findings.extend(self.rating_hints(&dossier)?);
        Ok(EvaluationView {
            id: id(record.id),
            version: reader.version(record.employee)?,
            employee: units::person_ref(reader, record.employee)?,
            nip: person.nip.clone(),
            rank: person.rank(),
            plan: id(record.plan),
            form: sheets::Form::from(full.form()).to_string(),
            period: cycles::period_view(reader, moment, record.period, cycle.as_ref())?,
            evaluator: evaluator.map(|person| units::person_ref(reader, person)).transpose()?,
            superior: superior.map(|person| units::person_ref(reader, person)).transpose()?,
            state: to_wire(record.state),
            achievement: full.org_achievement.map(to_wire),
            results: result_views(&dossier, &marks),
            conduct: conduct_views(&dossier),
            results_rating: results_rating.map(to_wire),
            conduct_rating: conduct_rating.map(to_wire),
            grade: record.grade().map(to_wire),
            notes: record.notes.clone(),
            warning_reason: record.warning_reason.clone(),
            held: record.held,
            signed_on: record.signed_on.map(|day| day.to_string()),
            seal: self.seal_view(record)?,
            earlier: self.earlier(record)?,
            findings,
            recorded_late: record.recorded_late,
        })
    }

    /// The grades of the last periods before this one, oldest first; information only. To people
    /// themselves only those that were signed.
    fn earlier(&self, record: &EvaluationRecord) -> Result<Vec<EarlierView>, Halt> {
        let (moment, sight) = (self.moment(), self.sight()?);
        let all = self.read()?.list_evaluations_of(record.employee)?;
        let before = all.into_iter().filter(|other| {
            other.period != record.period && other.period.ends_on() <= record.period.ends_on()
        });
        let told = before.filter(|other| !sight.hides_outcome(other.employee, Some(other.state)));
        let mut shown: Vec<_> = told
            .take(EARLIER_SHOWN)
            .map(|other| EarlierView {
                words: cycles::period_words(other.period, moment),
                grade: other.grade().map(to_wire),
            })
            .collect();
        shown.reverse();
        Ok(shown)
    }

    /// Rating is possible once the window is open and the unit's achievement is set (13.2, R-200).
    pub(crate) fn check_can_rate(&self, record: &EvaluationRecord) -> Result<(), Halt> {
        check_open(record)?;
        self.check_window(record)?;
        self.check_not_over(record)?;
        let (reader, today) = (self.read()?, self.moment().today());
        let (unit, achievement) =
            Dossier::read(reader, record.clone())?.seen_on(today).achievement(reader)?;
        if achievement.is_none() {
            return Err(
                Failure::NoOrgAchievement { unit: unit.map(|unit| unit.name).unwrap_or_default() }.into()
            );
        }
        Ok(())
    }

    /// Refuses acts on a period whose window has not opened.
    pub(crate) fn check_window(&self, record: &EvaluationRecord) -> Result<(), Halt> {
        let (opens_on, _) = cycles::window_of(self.read()?, record.period)?;
        if self.moment().today() < opens_on {
            return Err(Failure::WindowNotOpen { opens_on: domain::period::date_words(opens_on) }.into());
        }
        Ok(())
    }

    /// Refuses acts of the evaluator on a period whose window is over: then his superior evaluates.
    /// A period recorded late lasts until the office closes it (13.2); what was opened again to be corrected
    /// has no such end.
    pub(crate) fn check_not_over(&self, record: &EvaluationRecord) -> Result<(), Halt> {
        if !record.reopen_reason.is_empty() {
            return Ok(());
        }
        if record.recorded_late {
            let window = self.read()?.find_window(record.period)?;
            let ended_on = window.and_then(|window| window.ended_on);
            return ended_on.map_or(Ok(()), |day| Err(period_closed(day, self.moment().language).into()));
        }
        let (_, closes_on) = cycles::window_of(self.read()?, record.period)?;
        if self.moment().today() > closes_on {
            return Err(window_over(closes_on, self.moment().language).into());
        }
        Ok(())
    }

    /// Why nobody of a team can be rated any more, in words: all that is unsigned is past its window.
    pub(crate) fn why_over(&self, records: &[EvaluationRecord]) -> Result<Option<String>, Halt> {
        let mut why = None;
        for record in records.iter().filter(|record| !record.state.is_sealed()) {
            match self.check_not_over(record) {
                Ok(()) => return Ok(None),
                Err(Halt::Told(Failure::RuleSays { why: told, .. })) => why = Some(told),
                Err(other) => return Err(other),
            }
        }
        Ok(why)
    }

    pub(crate) fn has_seen(&self, evaluation: RowId) -> Result<bool, Halt> {
        let open = self.opened()?;
        Ok(open.store.private_mark(open.account.id, evaluation)?.as_deref() == Some(SEEN))
    }

    /// The evaluator's private marks of the results of a plan.
    pub(crate) fn result_marks(
        &self,
        content: &PlanContent,
    ) -> Result<HashMap<RowId, ExpectationLevel>, Halt> {
        let open = self.opened()?;
        let mut marks = HashMap::new();
        if self.then.is_some() {
            // Marks have no history: those of today say nothing about then.
            return Ok(marks);
        }
        for result in &content.results {
            let mark = open.store.private_mark(open.account.id, result.id)?;
            if let Some(level) = mark.as_deref().and_then(ExpectationLevel::from_word) {
                marks.insert(result.id, level);
            }
        }
        Ok(marks)
    }

    /// Where in a team whoever works stood last, on this machine.
    pub(crate) fn place_in(&self, evaluator: RowId) -> Result<Option<Id>, Halt> {
        let open = self.opened()?;
        Ok(open.store.private_mark(open.account.id, evaluator)?)
    }

    /// Remembers it, so that an interruption costs nothing.
    fn remember_place(&mut self, record: &EvaluationRecord) -> Result<(), Halt> {
        let Some(evaluator) = record.evaluator else { return Ok(()) };
        let here = id(record.id);
        if self.place_in(evaluator)?.as_ref() == Some(&here) {
            return Ok(());
        }
        self.set_mark((Table::Employees, evaluator), Some(here.as_str()))
    }

    pub(crate) fn set_mark(&mut self, subject: (Table, RowId), mark: Option<&str>) -> Result<(), Halt> {
        let at = self.moment().millis();
        let open = self.open.as_mut().ok_or(Failure::Locked)?;
        Ok(open.store.set_private_mark(open.account.id, subject, mark, at)?)
    }
}

/// Refuses acts on a sealed evaluation, and on one whose result was taken over.
pub(crate) fn check_open(record: &EvaluationRecord) -> Result<(), Halt> {
    if record.state == EvaluationState::Reused {
        return Err(Failure::ResultReused.into());
    }
    if record.state.is_sealed() { Err(Failure::Sealed.into()) } else { Ok(()) }
}

fn period_closed(ended_on: chrono::NaiveDate, language: Language) -> Failure {
    let (why, next) = match language {
        Language::Id => (
            format!(
                "Periode yang dicatat kemudian ini ditutup pengelola kepegawaian pada {}.",
                domain::period::date_words(ended_on)
            ),
            "Bila masih ada yang harus dinilai, mintalah pengelola kepegawaian membukanya lagi dengan mengubah jangka waktunya di layar Siklus.",
        ),
        Language::En => (
            format!("This period, recorded later, was closed by the HR officer on {ended_on}."),
            "Where somebody still has to be rated, ask the HR officer to open it again by changing its window under Cycles.",
        ),
    };
    Failure::RuleSays { rule: "R-027".to_owned(), why, next: next.to_owned() }
}

fn window_over(closes_on: chrono::NaiveDate, language: Language) -> Failure {
    let (why, next) = match language {
        Language::Id => (
            format!(
                "Jangka waktu evaluasi berakhir {}. Sesudah itu atasan pejabat penilai yang menilai.",
                domain::period::date_words(closes_on)
            ),
            "Mintalah atasan pejabat penilai menilai dari layar Setelah tanda tangan, atau geser jangka waktunya dengan alasan di layar Siklus.",
        ),
        Language::En => (
            format!("The window ended on {closes_on}. After that the evaluator's superior evaluates."),
            "Ask the evaluator's superior to evaluate under After the signature, or move the window with a reason under Cycles.",
        ),
    };
    Failure::RuleSays { rule: "R-233".to_owned(), why, next: next.to_owned() }
}

pub(crate) fn set_rating(
    act: &mut Act<'_>,
    record: &EvaluationRecord,
    (kind, level): (RatingKind, Option<ExpectationLevel>),
    seen: bool,
    together: i64,
) -> Result<(), Halt> {
    let (rating, other): (Column, _) = match kind {
        RatingKind::Results => (column::RESULTS_RATING, record.conduct_rating),
        RatingKind::Conduct => (column::CONDUCT_RATING, record.results_rating),
    };
    act.set(record.id, rating, level.map(Term::word))?;
    let is_rated = level.is_some() && other.is_some();
    let state = if is_rated { EvaluationState::Rated } else { EvaluationState::Open };
    act.set(record.id, column::STATE, state.word())?;
    act.set(record.id, column::EVIDENCE_SEEN, seen)?;
    act.set(record.id, column::BATCH_SIZE, together)?;
    if is_rated && record.held {
        act.set(record.id, column::HELD, false)?;
    }
    Ok(())
}

/// Remarks beside the ratings that never block.
pub(crate) fn soft_warnings(
    record: &EvaluationRecord,
    content: &PlanContent,
    marks: &HashMap<RowId, ExpectationLevel>,
    language: Language,
) -> Vec<FindingView> {
    if record.results_rating != Some(ExpectationLevel::Above) {
        return Vec::new();
    }
    let below = (1u32..).zip(&content.results).filter(|(_, result)| {
        result.priority == Priority::Main && marks.get(&result.id) == Some(&ExpectationLevel::Below)
    });
    let warn = |(number, _): (u32, _)| {
        let text = match language {
            Language::Id => format!(
                "RHK utama no. {number} di bawah target, rating di atas ekspektasi. Tulis alasannya, atau ubah rating."
            ),
            Language::En => format!(
                "Main result no. {number} is below target while the rating is above. Write the reason, or change the rating."
            ),
        };
        FindingView {
            result: Some(number),
            ..finding_about("R-207", Severity::Warn, "above_with_main_below", text)
        }
    };
    below.map(warn).collect()
}

fn result_views(dossier: &Dossier, marks: &HashMap<RowId, ExpectationLevel>) -> Vec<WorkResultView> {
    let is_qualitative = dossier.plan.approach == Approach::Qualitative;
    let actual = |about: RowId| dossier.actuals.get(&about).map(|(_, text)| text.clone()).unwrap_or_default();
    let view = |(no, result): (u32, &store::records::ResultEntry)| {
        let mut view = plans::result_view(no, result);
        view.mark = marks.get(&result.id).copied().map(to_wire);
        if is_qualitative {
            view.actual = actual(result.id);
            view.feedback = dossier.feedback_about(About::Result(result.id)).map(feedback_view).collect();
        }
        for (indicator, entry) in view.indicators.iter_mut().zip(&result.indicators) {
            indicator.actual = actual(entry.id);
            indicator.feedback =
                dossier.feedback_about(About::Indicator(entry.id)).map(feedback_view).collect();
        }
        view
    };
    (1..).zip(&dossier.content.results).map(view).collect()
}

fn conduct_views(dossier: &Dossier) -> Vec<contract::ConductView> {
    let mut views = plans::conduct_views(&dossier.content);
    for (view, value) in views.iter_mut().zip(CoreValue::ALL) {
        view.feedback = dossier.feedback_about(About::Conduct(value)).map(feedback_view).collect();
    }
    views
}
