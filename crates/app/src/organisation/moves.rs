//! Moves of people to another place, in one act.

use crate::convert::{from_wire, id, row, to_wire};
use crate::cycles::{self, parse_day};
use crate::failure::Halt;
use crate::organisation::outcome::{Change, outlives, release};
use crate::organisation::reuse::{self, Reuse};
use crate::organisation::{fault, head_over, refusal, say};
use crate::planning::making::{self, Wanted};
use crate::planning::writer::Parts;
use crate::{App, employees, shared_lists, units};
use chrono::{Datelike, NaiveDate};
use contract::{
    EarlierView, Failure, FieldFault, MoveEmployeeRequest, MovePeriodView, MovePreviewView, MoveQuestionView,
    MovedView, PeriodicChoice, PreviewMoveRequest,
};
use domain::lifecycle::PlanEvent;
use domain::moves::{EvaluationDuty, MoveCause, MovePlan, PlanAct};
use domain::period::date_words;
use domain::{Period, PositionKind, SkpState};
use store::records::{Employee, Office, PENDING, Term, Unit};
use store::schema::{employees as column, moves, work_results};
use store::{Act, RowId, Scope, Table, Value};

/// Permanent word of a change of place in the table of moves.
const NEW_POSITION: &str = "new_position";

/// Where somebody is to go.
pub(super) struct Destination {
    pub(super) employee: RowId,
    pub(super) on: NaiveDate,
    pub(super) unit: RowId,
    pub(super) position: String,
    pub(super) kind: Option<PositionKind>,
    pub(super) evaluator: Option<RowId>,
}

/// What is told with it.
pub(super) struct Wish {
    pub(super) basis: String,
    pub(super) choice: Option<PeriodicChoice>,
    pub(super) agreement: String,
    pub(super) carries_results: bool,
}

/// A move with everything that follows from it.
pub(super) struct Planned {
    pub(super) person: Employee,
    on: NaiveDate,
    pub(super) unit: Unit,
    position: String,
    kind: Option<PositionKind>,
    before: Option<RowId>,
    after: Option<RowId>,
    pub(super) change: Change,
    decided: MovePlan,
}

/// A move that nothing stands in the way of.
pub(super) struct Ready {
    pub(super) planned: Planned,
    pub(super) evaluator: RowId,
    pub(super) wish: Wish,
    reuse: Option<Reuse>,
}

impl App {
    /// What a move would mean.
    pub(crate) fn preview_move(&mut self, request: PreviewMoveRequest) -> Result<MovePreviewView, Halt> {
        let planned = self.planned(Destination {
            employee: row(&request.employee)?,
            on: parse_day("on", &request.on)?,
            unit: row(&request.to_unit)?,
            position: request.position,
            kind: request.position_kind.map(from_wire),
            evaluator: request.evaluator.as_deref().map(row).transpose()?,
        })?;
        let reusable = planned.open_period().map(|period| self.reusable_view(planned.person.id, period));
        let reusable = reusable.transpose()?.flatten();
        let reader = self.read()?;
        let named =
            |person: Option<RowId>| person.map(|person| units::person_ref(reader, person)).transpose();
        Ok(MovePreviewView {
            employee: units::person_ref(reader, planned.person.id)?,
            from_unit: self.unit_name(planned.person.unit)?,
            to_unit: planned.unit.name.clone(),
            evaluator_before: named(planned.before)?,
            evaluator_after: named(planned.after)?,
            closes: self.closing_words(&planned),
            opens: self.opening_words(&planned)?,
            periods: self.period_views(&planned.decided, (planned.before, planned.after))?,
            asks: self.questions(&planned, reusable.as_ref()),
            reusable,
            is_ahead: planned.on > self.moment().today(),
            findings: self.left_behind(&planned.person, planned.unit.id, planned.on, planned.after)?,
        })
    }

    /// Moves a person.
    pub(crate) fn move_employee(&mut self, request: MoveEmployeeRequest) -> Result<MovedView, Halt> {
        self.commit_drafts()?;
        let planned = self.planned(Destination {
            employee: row(&request.employee)?,
            on: parse_day("on", &request.on)?,
            unit: row(&request.to_unit)?,
            position: request.position.clone(),
            kind: request.position_kind.map(from_wire),
            evaluator: request.evaluator.as_deref().map(row).transpose()?,
        })?;
        let wish = Wish {
            basis: request.basis.trim().to_owned(),
            choice: request.periodic_choice,
            agreement: request.agreement_note.trim().to_owned(),
            carries_results: request.carry_results,
        };
        let ready = self.ready(planned, wish)?;
        if ready.planned.on > self.moment().today() {
            self.refuse_second_pending(ready.planned.person.id)?;
            self.act("plan_move", None, |act| ready.record(act, None, true))?;
            return Ok(MovedView {
                employee: request.employee,
                closed: Vec::new(),
                opened: None,
                is_pending: true,
            });
        }
        let (closed, opened) = self.carry_out_move("move_employee", &ready, None)?;
        Ok(MovedView {
            employee: request.employee,
            closed: closed.into_iter().map(id).collect(),
            opened: opened.map(id),
            is_pending: false,
        })
    }

    /// A move that may be carried out or recorded for its day: the evaluator may evaluate, and what the law
    /// leaves open was answered.
    pub(super) fn ready(&self, planned: Planned, wish: Wish) -> Result<Ready, Halt> {
        let evaluator = planned.after.ok_or_else(|| fault("evaluator", FieldFault::Empty))?;
        self.refuse_evaluation_loop(planned.person.id, evaluator, planned.on)?;
        if planned.before != Some(evaluator) {
            self.refuse_without_delegation(&self.employee(evaluator)?, &wish.basis, planned.on)?;
        }
        let Some(period) = planned.open_period() else {
            return Ok(Ready { planned, evaluator, wish: Wish { choice: None, ..wish }, reuse: None });
        };
        let choice = wish.choice.ok_or_else(|| fault("periodicChoice", FieldFault::Empty))?;
        let is_reused = choice == PeriodicChoice::ReusePrevious;
        if is_reused && wish.agreement.is_empty() {
            return Err(fault("agreementNote", FieldFault::Empty));
        }
        // Until the day of a move to come the result may still be given.
        let is_now = planned.on <= self.moment().today();
        let reuse = (is_reused && is_now).then(|| self.reuse(planned.person.id, period)).transpose()?;
        Ok(Ready { planned, evaluator, wish, reuse })
    }

    /// Carries a move out in one act; `pending` is its record where it waited for its day.
    pub(super) fn carry_out_move(
        &mut self,
        kind: &'static str,
        ready: &Ready,
        pending: Option<RowId>,
    ) -> Result<(Vec<RowId>, Option<RowId>), Halt> {
        let (office, moment, planned) = (self.office()?, self.moment(), &ready.planned);
        self.act(kind, None, |act| {
            let outcome = planned.change.carry_out(act, &planned.decided)?;
            let last_day = planned.on.pred_opt().unwrap_or(planned.on);
            release(act, planned.person.id, |record| outlives(record, &outcome.closed, last_day))?;
            planned.place(act)?;
            employees::assign(act, planned.person.id, ready.evaluator, planned.on, &ready.wish.basis)?;
            ready.record(act, pending, false)?;
            let opened = planned.open(act, &office, moment, ready.wish.carries_results)?;
            if let Some(reuse) = &ready.reuse {
                reuse.write(act, ready, opened)?;
            }
            Ok((outcome.closed, opened))
        })
    }

    pub(super) fn planned(&self, to: Destination) -> Result<Planned, Halt> {
        let (reader, language) = (self.read()?, self.moment().language);
        let person = self.employee(to.employee)?;
        let unit = reader.find_unit(to.unit)?.ok_or_else(|| Failure::NotFound { what: "Unit".into() })?;
        self.refuse_move(&person, &unit, to.on)?;
        let position = Some(to.position.trim()).filter(|text| !text.is_empty());
        let position = position.map_or_else(|| person.position.clone(), str::to_owned);
        let before = reader.find_evaluator(person.id, to.on)?;
        let after = match to.evaluator {
            Some(evaluator) => Some(self.employee(evaluator)?.id),
            None => head_over(reader, person.id, unit.id, to.on)?,
        };
        if person.unit == Some(unit.id) && position == person.position && before == after {
            return Err(refusal(
                language,
                "R-096",
                ["Unit, jabatan, dan penilainya sama dengan sekarang.", "Isi tempat yang baru."],
                ["Unit, position and evaluator are what they are now.", "Give the new place."],
            ));
        }
        let reason = say(
            language,
            || format!("Mutasi ke {} mulai {}.", unit.name, date_words(to.on)),
            || format!("Moved to {} on {}.", unit.name, to.on),
        );
        let change =
            Change::of(reader, person.id, MoveCause::NewPosition, |plan| plan.appointment.is_none())?
                .because(reason);
        let decided = self.decide(&change, to.on, before.is_some() && before == after)?;
        let kind = to.kind.or(person.position_kind);
        Ok(Planned { person, on: to.on, unit, position, kind, before, after, change, decided })
    }

    fn refuse_move(&self, person: &Employee, unit: &Unit, on: NaiveDate) -> Result<(), Halt> {
        let language = self.moment().language;
        if person.is_inactive(on) || person.is_external || person.merged_into.is_some() {
            return Err(refusal(
                language,
                "R-096",
                ["Orang ini bukan pegawai kantor ini pada hari itu.", "Pilih pegawai yang masih bertugas."],
                ["This person is not in the office's service on that day.", "Choose somebody in service."],
            ));
        }
        if unit.ends_on.is_some_and(|last| last < on) || unit.starts_on.is_some_and(|first| first > on) {
            return Err(refusal(
                language,
                "R-009",
                ["Unit itu tidak berlaku pada hari itu.", "Pilih unit lain, atau perbaiki tanggal unitnya."],
                ["That unit does not exist on that day.", "Choose another, or repair the unit's dates."],
            ));
        }
        let newest = self.read()?.list_moves_of(person.id)?.into_iter().find(|found| !found.is_pending);
        if newest.is_some_and(|newest| newest.moved_on >= on) {
            return Err(fault("on", FieldFault::OutOfRange));
        }
        Ok(())
    }

    fn unit_name(&self, unit: Option<RowId>) -> Result<String, Halt> {
        let unit = unit.map(|unit| self.read()?.find_unit(unit).map_err(Halt::from)).transpose()?.flatten();
        Ok(unit.map(|unit| unit.name).unwrap_or_default())
    }

    fn closing_words(&self, planned: &Planned) -> Vec<String> {
        let language = self.moment().language;
        let words = |closing: &PlanAct| {
            let (year, last) = (planned.change.plans.get(closing.plan)?.year, closing.on);
            let is_closed = matches!(closing.event, PlanEvent::Close(_));
            let is_change = closing.event == PlanEvent::DropRevision;
            Some(say(
                language,
                || match (is_closed, is_change) {
                    (true, _) => format!("SKP {year} ditutup; hari terakhir berlaku {}.", date_words(last)),
                    (_, true) => format!("Perubahan SKP {year} yang belum ditetapkan dibatalkan."),
                    _ => format!("SKP {year} yang belum ditetapkan dibatalkan."),
                },
                || match (is_closed, is_change) {
                    (true, _) => format!("The SKP of {year} closes; last day {last}."),
                    (_, true) => format!("The change of the SKP of {year} that was not set is dropped."),
                    _ => format!("The SKP of {year} that was not set is cancelled."),
                },
            ))
        };
        planned.decided.closes.iter().filter_map(words).collect()
    }

    fn opening_words(&self, planned: &Planned) -> Result<String, Halt> {
        let Some(new) = planned.decided.opens else { return Ok(String::new()) };
        let name = match planned.after {
            Some(after) => units::person_ref(self.read()?, after)?.name,
            None => "–".to_owned(),
        };
        // A degree ends with a full stop of its own.
        let name = name.trim_end_matches('.');
        let (position, unit) = (&planned.position, &planned.unit.name);
        Ok(say(
            self.moment().language,
            || {
                let (from, until) = (date_words(new.starts_on), date_words(new.ends_on));
                format!("Draf SKP baru {from} – {until}: {position}, {unit}, penilai {name}.")
            },
            || {
                let (from, until) = (new.starts_on, new.ends_on);
                format!("A new draft {from} – {until}: {position}, {unit}, evaluator {name}.")
            },
        ))
    }

    /// Who evaluates which period, in words.
    pub(super) fn period_views(
        &self,
        decided: &MovePlan,
        (before, after): (Option<RowId>, Option<RowId>),
    ) -> Result<Vec<MovePeriodView>, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let views = decided.evaluations.iter().map(|decided| {
            let evaluator = match decided.duty {
                EvaluationDuty::Old => before,
                EvaluationDuty::New => after,
                EvaluationDuty::Either | EvaluationDuty::Nobody => None,
            };
            Ok(MovePeriodView {
                period: decided.period.to_string(),
                words: cycles::period_words(decided.period, moment),
                who: to_wire(decided.duty),
                evaluator: evaluator.map(|person| units::person_ref(reader, person)).transpose()?,
                rule: decided.rule.to_owned(),
                why: crate::convert::sentence(decided.code, moment.language),
            })
        });
        views.collect()
    }

    fn questions(&self, planned: &Planned, reusable: Option<&EarlierView>) -> Vec<MoveQuestionView> {
        let moment = self.moment();
        let mut asks = Vec::new();
        if planned.after.is_none() {
            let text = say(
                moment.language,
                || format!("Siapa pejabat penilai di {}?", planned.unit.name),
                || format!("Who evaluates in {}?", planned.unit.name),
            );
            asks.push(MoveQuestionView { code: "evaluator".into(), text, rule: "R-009".into() });
        }
        let open = planned.decided.evaluations.iter().find(|period| period.duty == EvaluationDuty::Either);
        if let Some(open) = open {
            let text = reuse::question(&cycles::period_words(open.period, moment), reusable, moment);
            asks.push(MoveQuestionView { code: "periodic_choice".into(), text, rule: open.rule.into() });
        }
        asks
    }
}

impl Ready {
    /// Writes the move itself: a new record, or the one that waited for its day.
    fn record(&self, act: &mut Act<'_>, existing: Option<RowId>, is_ahead: bool) -> Result<(), Halt> {
        let (planned, wish) = (&self.planned, &self.wish);
        let person = &planned.person;
        let text = |text: &str| Value::from(Some(text.to_owned()).filter(|text| !text.is_empty()));
        let values = [
            (moves::EMPLOYEE, person.id.into()),
            (moves::MOVED_ON, planned.on.to_string().into()),
            (moves::KIND, NEW_POSITION.into()),
            (moves::FROM_UNIT, person.unit.into()),
            (moves::TO_UNIT, planned.unit.id.into()),
            (moves::FROM_POSITION, text(&person.position)),
            (moves::TO_POSITION, text(&planned.position)),
            (moves::FROM_EVALUATOR, planned.before.into()),
            (moves::TO_EVALUATOR, self.evaluator.into()),
            (moves::BASIS, text(&wish.basis)),
            (moves::PERIODIC_CHOICE, wish.choice.map(PeriodicChoice::code).into()),
            (moves::AGREEMENT_NOTE, text(&wish.agreement)),
            (moves::STATE, is_ahead.then_some(PENDING).into()),
            (moves::TO_POSITION_KIND, planned.kind.filter(|_| is_ahead).map(Term::word).into()),
            (moves::CARRY_RESULTS, (is_ahead && wish.carries_results).then_some(true).into()),
        ];
        let Some(existing) = existing else {
            act.insert(Table::Moves, Scope::dossier(person.id), &values)?;
            return Ok(());
        };
        for (cell, value) in values {
            act.set(existing, cell, value)?;
        }
        Ok(())
    }
}

impl Planned {
    /// The period that the new evaluator evaluates unless an earlier result is agreed on.
    fn open_period(&self) -> Option<Period> {
        let mut periods = self.decided.evaluations.iter();
        periods.find(|period| period.duty == EvaluationDuty::Either).map(|period| period.period)
    }

    /// Unit and position.
    fn place(&self, act: &mut Act<'_>) -> Result<(), Halt> {
        let person = self.person.id;
        act.set(person, column::UNIT, self.unit.id)?;
        act.set(person, column::UNIT_AS_PRINTED, Value::Null)?;
        act.set(person, column::POSITION, self.position.as_str())?;
        act.set(person, column::POSITION_KIND, self.kind.map(Term::word))?;
        Ok(())
    }

    /// The draft of the new place, unless the rules demand none there.
    fn open(
        &self,
        act: &mut Act<'_>,
        office: &Office,
        moment: crate::Moment,
        carries_results: bool,
    ) -> Result<Option<RowId>, Halt> {
        let Some(new) = self.decided.opens else { return Ok(None) };
        let left = self.change.plans.iter().find(|plan| plan.state == SkpState::Approved);
        let left = left.or(self.change.plans.first());
        let wanted = Wanted {
            year: new.starts_on.year(),
            starts_on: new.starts_on,
            ends_on: new.ends_on,
            approach: left.map(|plan| plan.approach),
            appointment: None,
            is_second: true,
        };
        let missing = || Failure::NotFound { what: "Pegawai".into() };
        let person = act.read().find_employee(self.person.id)?.ok_or_else(missing)?;
        let Ok(draft) = making::may_make(act.read(), &person, &wanted, moment)? else { return Ok(None) };
        let plan = making::make(act, &draft, shared_lists(office))?;
        if let Some(left) = left.filter(|_| carries_results) {
            let parts = Parts { results: true, expectations: false, annex: false };
            making::copy_afresh(act, left.id, &plan, parts)?;
            for result in act.read().plan_content(plan.id)?.results {
                act.set(result.id, work_results::TO_CHANGE, true)?;
            }
        }
        making::fill_annex(act, &plan)?;
        Ok(Some(plan.id))
    }
}
