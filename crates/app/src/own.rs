//! What employees see of themselves at a glance: plan, progress, feedback, what waits.

use crate::convert::{id, to_wire};
use crate::failure::Halt;
use crate::{App, cycles, units, words};
use chrono::Datelike;
use contract::{
    Failure, Language, Nothing, OwnEvaluationView, OwnPlanView, OwnView, OwnWaitingView, PeriodView,
    WaitingKind,
};
use domain::{Grade, Period, Priority, SkpState};
use std::collections::HashSet;
use store::records::{EvaluationRecord, PlanRecord};
use store::{RowId, Table};

/// Private mark of a person who read his own signed grade.
const READ: &str = "read";
/// The same of one who only opened the evaluation so far, for its feedback.
const OPENED: &str = "opened";

impl App {
    /// The own record of whoever works.
    pub(crate) fn show_own(&mut self, _: Nothing) -> Result<OwnView, Halt> {
        let person = self.sight()?.own().ok_or(Failure::PersonMissing)?;
        let (reader, moment) = (self.read()?, self.moment());
        let periods = cycles::all_periods(reader, moment)?;
        let current = cycles::current(&periods).cloned();
        let year = current.as_ref().map_or_else(|| moment.today().year(), |period| period.year);
        let plan = self.newest_plan(person, year)?;
        let mut signed = reader.list_evaluations_of(person)?;
        signed.retain(|record| record.state.is_sealed());
        let (n_feedback, n_feedback_new) = self.count_feedback(&signed)?;
        Ok(OwnView {
            today: moment.today().to_string(),
            person: units::person_ref(reader, person)?,
            plan: plan.as_ref().map(|plan| self.own_plan(plan)).transpose()?,
            last_progress_on: self.last_progress_on(person)?,
            progress_draft: self.progress_draft(person)?,
            n_feedback,
            n_feedback_new,
            waiting: self.waiting(plan.as_ref(), &signed, current.as_ref())?,
            evaluations: signed.iter().map(|record| evaluation_view(record, self)).collect(),
            current_period: current,
        })
    }

    /// Remembers, on this machine, that the person read the own grade.
    pub(crate) fn note_own_reading(&mut self, record: &EvaluationRecord) -> Result<(), Halt> {
        if self.is_own(record)? && !self.has_read(record.id)? {
            self.set_mark((Table::Evaluations, record.id), Some(READ))?;
        }
        Ok(())
    }

    /// Remembers, on this machine, that the person opened the own evaluation, which has the feedback.
    pub(crate) fn note_own_opening(&mut self, record: &EvaluationRecord) -> Result<(), Halt> {
        if self.is_own(record)? && !self.has_opened(record.id)? {
            self.set_mark((Table::Evaluations, record.id), Some(OPENED))?;
        }
        Ok(())
    }

    fn is_own(&self, record: &EvaluationRecord) -> Result<bool, Halt> {
        Ok(self.sight()?.own() == Some(record.employee))
    }

    fn has_read(&self, evaluation: RowId) -> Result<bool, Halt> {
        Ok(self.own_mark(evaluation)?.as_deref() == Some(READ))
    }

    /// Whoever read the grade had the evaluation open too.
    fn has_opened(&self, evaluation: RowId) -> Result<bool, Halt> {
        Ok(matches!(self.own_mark(evaluation)?.as_deref(), Some(READ | OPENED)))
    }

    fn own_mark(&self, evaluation: RowId) -> Result<Option<String>, Halt> {
        let open = self.opened()?;
        Ok(open.store.private_mark(open.account.id, evaluation)?)
    }

    /// The version the person writes at or is to sign, else the one of the year that counts.
    fn newest_plan(&self, person: RowId, year: i32) -> Result<Option<PlanRecord>, Halt> {
        let reader = self.read()?;
        if let Some((at_work, _)) = reader.list_plans_in_work(year, Some(person))?.pop() {
            return Ok(Some(at_work));
        }
        Ok(reader.list_plans(person, year)?.pop())
    }

    fn own_plan(&self, plan: &PlanRecord) -> Result<OwnPlanView, Halt> {
        let results = self.read()?.plan_content(plan.id)?.results;
        let n_main = results.iter().filter(|result| result.priority == Priority::Main).count();
        Ok(OwnPlanView {
            id: id(plan.id),
            state: to_wire(plan.state),
            words: words::skp_state(plan.state, self.moment().language).to_owned(),
            n_main: u32::try_from(n_main).unwrap_or(u32::MAX),
        })
    }

    fn last_progress_on(&self, person: RowId) -> Result<Option<String>, Halt> {
        let notes = self.read()?.list_progress(person)?;
        Ok(notes.into_iter().filter_map(|note| note.noted_on).max().map(|day| day.to_string()))
    }

    /// Feedback in signed evaluations, and of these in evaluations not yet opened. What an annual one took over
    /// from another counts there.
    fn count_feedback(&self, signed: &[EvaluationRecord]) -> Result<(u32, u32), Halt> {
        let mut told = Vec::new();
        for record in signed {
            told.push((self.has_opened(record.id)?, self.read()?.list_feedback(record.id)?));
        }
        let rows: HashSet<RowId> = told.iter().flat_map(|(_, said)| said).map(|entry| entry.id).collect();
        let (mut all, mut new) = (0, 0);
        for (is_opened, said) in &told {
            let own = said.iter().filter(|entry| entry.taken_from.is_none_or(|from| !rows.contains(&from)));
            let n = u32::try_from(own.count()).unwrap_or(u32::MAX);
            all += n;
            new += if *is_opened { 0 } else { n };
        }
        Ok((all, new))
    }

    /// The most urgent thing first: a plan that came back, one to sign, an evaluation not yet read.
    fn waiting(
        &self,
        plan: Option<&PlanRecord>,
        signed: &[EvaluationRecord],
        current: Option<&PeriodView>,
    ) -> Result<Option<OwnWaitingView>, Halt> {
        let language = self.moment().language;
        let of_plan = plan.and_then(|plan| {
            let is_agreed = plan.state == SkpState::Submitted && plan.agreed_on.is_some();
            let returned = (plan.state == SkpState::Returned).then_some(WaitingKind::PlanReturned);
            returned.or(is_agreed.then_some(WaitingKind::PlanToSign))
        });
        if let (Some(plan), Some(kind)) = (plan, of_plan) {
            return Ok(Some(OwnWaitingView {
                kind,
                title: format!("SKP {}", plan.year),
                words: plan_words(kind == WaitingKind::PlanReturned, language).to_owned(),
                plan: Some(id(plan.id)),
                evaluation: None,
            }));
        }
        Ok(self.unread_grade(signed, current)?.map(|(record, grade)| OwnWaitingView {
            kind: WaitingKind::EvaluationToRead,
            title: unread_words(&cycles::period_words(record.period, self.moment()), grade, language),
            words: signed_words(language).to_owned(),
            plan: None,
            evaluation: Some(id(record.id)),
        }))
    }

    /// The grade of the running period, else the newest, where the person did not read it yet.
    fn unread_grade<'r>(
        &self,
        signed: &'r [EvaluationRecord],
        current: Option<&PeriodView>,
    ) -> Result<Option<(&'r EvaluationRecord, Grade)>, Halt> {
        let current = current.and_then(|period| period.code.parse::<Period>().ok());
        let newest = signed.iter().find(|record| Some(record.period) == current).or_else(|| signed.first());
        let Some((record, grade)) = newest.and_then(|record| Some((record, record.grade()?))) else {
            return Ok(None);
        };
        Ok((!self.has_read(record.id)?).then_some((record, grade)))
    }
}

fn evaluation_view(record: &EvaluationRecord, app: &App) -> OwnEvaluationView {
    OwnEvaluationView {
        id: id(record.id),
        period: record.period.to_string(),
        words: cycles::period_words(record.period, app.moment()),
        grade: record.grade().map(to_wire),
        state: to_wire(record.state),
    }
}

/// What is to be done about the own plan.
fn plan_words(is_returned: bool, language: Language) -> &'static str {
    match (is_returned, language) {
        (true, Language::Id) => "Dikembalikan penilai Anda untuk diperbaiki.",
        (true, Language::En) => "Your evaluator sent it back to be improved.",
        (false, Language::Id) => "Sudah disepakati dan menunggu tanda tangan Anda.",
        (false, Language::En) => "Agreed, and waiting for your signature.",
    }
}

/// *Hasil Triwulan III 2026 belum Anda baca. Predikat Baik.*
fn unread_words(period: &str, grade: Grade, language: Language) -> String {
    let grade = words::grade(grade, language);
    match language {
        Language::Id => format!("Hasil {period} belum Anda baca. Predikat {grade}."),
        Language::En => format!("You have not read the result of {period} yet. Grade: {grade}."),
    }
}

fn signed_words(language: Language) -> &'static str {
    match language {
        Language::Id => "Sudah ditandatangani penilai Anda.",
        Language::En => "Signed by your evaluator.",
    }
}
