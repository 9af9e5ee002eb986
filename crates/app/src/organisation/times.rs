//! Times in which no plan is demanded, and studies.

use crate::convert::{from_wire, row};
use crate::cycles::parse_day;
use crate::failure::Halt;
use crate::organisation::outcome::{Change, release};
use crate::organisation::{fault, say};
use crate::planning::making::{self, Wanted};
use crate::planning::writer::Parts;
use crate::{App, Moment, shared_lists};
use chrono::{Datelike, NaiveDate};
use contract::{ById, ClosingReason, Failure, FieldFault, SaveStatusPeriodRequest, StandingView};
use domain::exemption::{StatusSpan, is_evaluation_demanded};
use domain::moves::{MoveCause, MovePlan, NewPlan};
use domain::period::date_words;
use domain::{LegalStatus, SkpState};
use store::records::{Office, PENDING, PlanRecord, StatusPeriod, Term};
use store::schema::status_periods as column;
use store::{Act, RowId, Scope, Table};

/// A time as it is to be.
pub(super) struct Time {
    employee: RowId,
    status: LegalStatus,
    from: NaiveDate,
    until: Option<NaiveDate>,
    basis: String,
}

impl App {
    /// Makes or changes a time: an exempt one closes the plan in force from its first day and opens one for
    /// the rest of the year, a study begins a change of it. What follows waits for the first day.
    pub(crate) fn save_status_period(
        &mut self,
        request: SaveStatusPeriodRequest,
    ) -> Result<StandingView, Halt> {
        self.commit_drafts()?;
        let existing = request.id.as_deref().map(|id| self.status_period(row(id)?)).transpose()?;
        let time = self.checked_time(&request)?;
        if time.from > self.moment().today() {
            self.act("save_status_period", None, |act| time.write(act, existing.as_ref(), true))?;
        } else {
            self.begin_time("save_status_period", &time, existing.as_ref())?;
        }
        self.standing_view(time.employee)
    }

    /// Writes a time whose first day has come, with what follows from it.
    pub(super) fn begin_time(
        &mut self,
        kind: &'static str,
        time: &Time,
        existing: Option<&StatusPeriod>,
    ) -> Result<(), Halt> {
        // Nothing has followed yet from a time that waited for its day.
        let before = existing.filter(|existing| !existing.is_pending);
        let starting = self.starting(time, before)?;
        let coming_back = self.coming_back(time, before, &starting)?;
        let (office, moment) = (self.office()?, self.moment());
        self.act(kind, None, |act| {
            time.write(act, existing, false)?;
            let outcome = starting.0.carry_out(act, &starting.1)?;
            if !time.status.needs_plan() && office.exempt_from_evaluation {
                let span = [time.span()];
                release(act, time.employee, |record| {
                    outcome.closed.contains(&record.plan) && !is_evaluation_demanded(record.period, &span)
                })?;
            }
            match &coming_back {
                ComingBack::Nothing => Ok(()),
                ComingBack::Studied(change, decided) => change.carry_out(act, decided).map(drop),
                ComingBack::Exempt(left, new) => go_on(act, left, *new, (&office, moment)),
            }
        })
    }

    /// Takes a time back that was entered by mistake; what it did to plans stays.
    pub(crate) fn remove_status_period(&mut self, request: ById) -> Result<StandingView, Halt> {
        let found = self.status_period(row(&request.id)?)?;
        self.act("remove_status_period", None, |act| Ok(act.delete(Table::StatusPeriods, found.id)?))?;
        self.standing_view(found.employee)
    }

    fn status_period(&self, time: RowId) -> Result<StatusPeriod, Halt> {
        let found = self.read()?.find_status_period(time)?;
        Ok(found.ok_or_else(|| Failure::NotFound { what: "Kedudukan hukum".into() })?)
    }

    fn checked_time(&self, request: &SaveStatusPeriodRequest) -> Result<Time, Halt> {
        let employee = self.employee(row(&request.employee)?)?.id;
        let from = parse_day("from", &request.from)?;
        let until = request.until.as_deref().map(|day| parse_day("until", day)).transpose()?;
        if until.is_some_and(|until| until < from) {
            return Err(fault("until", FieldFault::EndsBeforeStart));
        }
        let status = from_wire::<LegalStatus>(request.status);
        if matches!(status, LegalStatus::Active | LegalStatus::Inactive) {
            return Err(fault("status", FieldFault::OutOfRange));
        }
        Ok(Time { employee, status, from, until, basis: request.basis.trim().to_owned() })
    }

    /// What begins with the time; nothing where it had begun before.
    fn starting(&self, time: &Time, existing: Option<&StatusPeriod>) -> Result<(Change, MovePlan), Halt> {
        let begins =
            existing.is_none_or(|before| before.from_on != time.from || before.status != time.status);
        let cause = if time.status.needs_plan() {
            MoveCause::StudyStarts
        } else {
            MoveCause::ExemptionStarts { until: time.until }
        };
        let change = self.change_of(time, cause, time.from)?;
        let decided = if begins { self.decide(&change, time.from, true)? } else { MovePlan::default() };
        Ok((change, decided))
    }

    /// What follows when its last day becomes known.
    fn coming_back(
        &self,
        time: &Time,
        existing: Option<&StatusPeriod>,
        (starting, decided): &(Change, MovePlan),
    ) -> Result<ComingBack, Halt> {
        let is_news = |until: &NaiveDate| existing.is_none_or(|before| before.until_on != Some(*until));
        let Some(back) = time.until.filter(is_news).and_then(|until| until.succ_opt()) else {
            return Ok(ComingBack::Nothing);
        };
        if time.status.needs_plan() {
            // One change of the plan takes up both when the study is entered whole.
            if existing.is_none() {
                return Ok(ComingBack::Nothing);
            }
            let change = self.change_of(time, MoveCause::StudyEnds, back)?;
            let decided = self.decide(&change, back, true)?;
            return Ok(ComingBack::Studied(change, decided));
        }
        let closing = decided.closes.iter().filter_map(|closing| starting.plans.get(closing.plan));
        let closing =
            closing.filter(|plan| plan.state == SkpState::Approved && plan.appointment.is_none()).cloned();
        let closed = self.read()?.list_plan_versions(time.employee)?.into_iter().filter(|plan| {
            plan.close_reason == ClosingReason::Exempt.code() && plan.closed_on == time.from.pred_opt()
        });
        let Some(left) = closing.chain(closed).find(|plan| plan.year == back.year()) else {
            return Ok(ComingBack::Nothing);
        };
        let after = Change::of(self.read()?, time.employee, MoveCause::ExemptionEnds, |plan| {
            plan.appointment.is_none() && plan.id != left.id
        })?;
        let opens = self.decide(&after, back, true)?.opens;
        Ok(opens.map_or(ComingBack::Nothing, |new| ComingBack::Exempt(Box::new(left), new)))
    }

    fn change_of(&self, time: &Time, cause: MoveCause, on: NaiveDate) -> Result<Change, Halt> {
        let words = say(
            self.moment().language,
            || format!("Kedudukan hukum berubah mulai {}.", date_words(on)),
            || format!("The legal position changes on {on}."),
        );
        // Acting work ends with the exemption too; a study changes the definitive plan only.
        let is_exempt = !time.status.needs_plan();
        let touches = |plan: &PlanRecord| is_exempt || plan.appointment.is_none();
        Ok(Change::of(self.read()?, time.employee, cause, touches)?.because(words))
    }
}

/// What follows when the last day of a time becomes known.
enum ComingBack {
    /// Nothing.
    Nothing,
    /// A change of the plan in force.
    Studied(Change, MovePlan),
    /// A plan for the rest of the year, after the one that was left.
    Exempt(Box<PlanRecord>, NewPlan),
}

impl From<&StatusPeriod> for Time {
    fn from(found: &StatusPeriod) -> Self {
        Self {
            employee: found.employee,
            status: found.status,
            from: found.from_on,
            until: found.until_on,
            basis: found.basis.clone(),
        }
    }
}

impl Time {
    fn span(&self) -> StatusSpan {
        StatusSpan { status: self.status, from: self.from, until: self.until }
    }

    fn write(&self, act: &mut Act<'_>, existing: Option<&StatusPeriod>, is_ahead: bool) -> Result<(), Halt> {
        let values = [
            (column::EMPLOYEE, self.employee.into()),
            (column::STATUS, self.status.word().into()),
            (column::FROM_ON, self.from.to_string().into()),
            (column::UNTIL_ON, self.until.map(|day| day.to_string()).into()),
            (column::BASIS, Some(self.basis.clone()).filter(|basis| !basis.is_empty()).into()),
            (column::STATE, is_ahead.then_some(PENDING).into()),
        ];
        let Some(existing) = existing else {
            act.insert(Table::StatusPeriods, Scope::dossier(self.employee), &values)?;
            return Ok(());
        };
        for (cell, value) in values {
            act.set(existing.id, cell, value)?;
        }
        Ok(())
    }
}

/// The draft for the rest of the year, with what the plan before held: the position is the same.
fn go_on(
    act: &mut Act<'_>,
    left: &PlanRecord,
    new: NewPlan,
    (office, moment): (&Office, Moment),
) -> Result<(), Halt> {
    let wanted = Wanted {
        year: new.starts_on.year(),
        starts_on: new.starts_on,
        ends_on: new.ends_on,
        approach: Some(left.approach),
        appointment: None,
        is_second: true,
    };
    let missing = || Failure::NotFound { what: "Pegawai".into() };
    let person = act.read().find_employee(left.employee)?.ok_or_else(missing)?;
    let Ok(draft) = making::may_make(act.read(), &person, &wanted, moment)? else { return Ok(()) };
    let plan = making::make(act, &draft, shared_lists(office))?;
    making::copy_afresh(act, left.id, &plan, Parts { results: true, expectations: true, annex: true })?;
    Ok(())
}
