//! Moves of people to another place, in one act.

use crate::convert::{from_wire, id, row, to_wire};
use crate::cycles::{self, parse_day};
use crate::failure::Halt;
use crate::organisation::outcome::{Change, outlives, release};
use crate::organisation::{fault, head_over, refusal, say};
use crate::planning::making::{self, Wanted};
use crate::planning::writer::Parts;
use crate::{App, employees, shared_lists, units};
use chrono::{Datelike, NaiveDate};
use contract::{
    Failure, FieldFault, MoveEmployeeRequest, MovePeriodView, MovePreviewView, MoveQuestionView, MovedView,
    PeriodicChoice, PreviewMoveRequest,
};
use domain::lifecycle::PlanEvent;
use domain::moves::{EvaluationDuty, MoveCause, MovePlan, PlanAct};
use domain::period::date_words;
use domain::{PositionKind, SkpState};
use store::records::{Employee, Office, Term, Unit};
use store::schema::{employees as column, moves, work_results};
use store::{Act, RowId, Scope, Table, Value};

/// Permanent word of a change of place in the table of moves.
const NEW_POSITION: &str = "new_position";

/// Where somebody is to go.
struct Destination {
    employee: RowId,
    on: NaiveDate,
    unit: RowId,
    position: String,
    kind: Option<PositionKind>,
    evaluator: Option<RowId>,
}

/// A move with everything that follows from it.
struct Planned {
    person: Employee,
    on: NaiveDate,
    unit: Unit,
    position: String,
    kind: Option<PositionKind>,
    before: Option<RowId>,
    after: Option<RowId>,
    change: Change,
    decided: MovePlan,
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
            periods: self.period_views(&planned)?,
            asks: self.questions(&planned),
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
        let evaluator = planned.after.ok_or_else(|| fault("evaluator", FieldFault::Empty))?;
        self.refuse_evaluation_loop(planned.person.id, evaluator, planned.on)?;
        let is_open = planned.decided.evaluations.iter().any(|period| period.duty == EvaluationDuty::Either);
        let choice = request.periodic_choice.filter(|_| is_open);
        if choice == Some(PeriodicChoice::ReusePrevious) && request.agreement_note.trim().is_empty() {
            return Err(fault("agreementNote", FieldFault::Empty));
        }
        let (office, moment) = (self.office()?, self.moment());
        let (closed, opened) = self.act("move_employee", None, |act| {
            let outcome = planned.change.carry_out(act, &planned.decided)?;
            let last_day = planned.on.pred_opt().unwrap_or(planned.on);
            release(act, planned.person.id, |record| outlives(record, &outcome.closed, last_day))?;
            planned.record(act, evaluator, &request, choice)?;
            let opened = planned.open(act, &office, moment, request.carry_results)?;
            Ok((outcome.closed, opened))
        })?;
        Ok(MovedView {
            employee: request.employee,
            closed: closed.into_iter().map(id).collect(),
            opened: opened.map(id),
        })
    }

    fn planned(&self, to: Destination) -> Result<Planned, Halt> {
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
        let newest = self.read()?.list_moves_of(person.id)?.into_iter().next();
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

    fn period_views(&self, planned: &Planned) -> Result<Vec<MovePeriodView>, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let views = planned.decided.evaluations.iter().map(|decided| {
            let evaluator = match decided.duty {
                EvaluationDuty::Old => planned.before,
                EvaluationDuty::New => planned.after,
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

    fn questions(&self, planned: &Planned) -> Vec<MoveQuestionView> {
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
            let period = cycles::period_words(open.period, moment);
            let text = say(
                moment.language,
                || {
                    format!(
                        "{period} dinilai penilai baru dengan capaian unit baru, atau disepakati memakai hasil periode sebelumnya dari unit lama?"
                    )
                },
                || {
                    format!(
                        "{period}: the new evaluator with the new unit's achievement, or by agreement the previous result of the old unit?"
                    )
                },
            );
            asks.push(MoveQuestionView { code: "periodic_choice".into(), text, rule: open.rule.into() });
        }
        asks
    }
}

impl Planned {
    /// Unit, position, evaluator and the move itself.
    fn record(
        &self,
        act: &mut Act<'_>,
        evaluator: RowId,
        request: &MoveEmployeeRequest,
        choice: Option<PeriodicChoice>,
    ) -> Result<(), Halt> {
        let (person, basis) = (&self.person, request.basis.trim());
        act.set(person.id, column::UNIT, self.unit.id)?;
        act.set(person.id, column::UNIT_AS_PRINTED, Value::Null)?;
        act.set(person.id, column::POSITION, self.position.as_str())?;
        act.set(person.id, column::POSITION_KIND, self.kind.map(Term::word))?;
        employees::assign(act, person.id, evaluator, self.on, basis)?;
        let text = |text: &str| Value::from(Some(text.trim().to_owned()).filter(|text| !text.is_empty()));
        let values = [
            (moves::EMPLOYEE, person.id.into()),
            (moves::MOVED_ON, self.on.to_string().into()),
            (moves::KIND, NEW_POSITION.into()),
            (moves::FROM_UNIT, person.unit.into()),
            (moves::TO_UNIT, self.unit.id.into()),
            (moves::FROM_POSITION, text(&person.position)),
            (moves::TO_POSITION, text(&self.position)),
            (moves::FROM_EVALUATOR, self.before.into()),
            (moves::TO_EVALUATOR, evaluator.into()),
            (moves::BASIS, text(basis)),
            (moves::PERIODIC_CHOICE, choice.map(PeriodicChoice::code).into()),
            (moves::AGREEMENT_NOTE, text(&request.agreement_note)),
        ];
        act.insert(Table::Moves, Scope::dossier(person.id), &values)?;
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
