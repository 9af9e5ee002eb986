//! Who stands where and since when: posts, times without planning, moves, and records found to double
//! one another.

use super::people::{read_assignment, read_employee};
use super::plans::{LIVE, read_plan};
use super::{Assignment, Employee, Fields, PlanRecord, Reader, Result, Unit};
use crate::schema::{Column, Kind, TABLES, Table};
use chrono::NaiveDate;
use domain::{LegalStatus, Period, PositionKind};
use ledger::{RowId, Value};
use rusqlite::named_params;
use std::collections::HashMap;

/// A post beside the definitive one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    /// Row.
    pub id: RowId,
    /// Who holds it.
    pub employee: RowId,
    /// A permanent word: `plt`, `plh` or `seconded`.
    pub kind: String,
    /// Unit.
    pub unit: Option<RowId>,
    /// Position.
    pub position: String,
    /// Kind of that position, where known.
    pub position_kind: Option<PositionKind>,
    /// First day.
    pub from_on: NaiveDate,
    /// Last day.
    pub until_on: Option<NaiveDate>,
    /// Letter it rests on.
    pub basis: String,
    /// Place of work outside.
    pub place: String,
    /// Who evaluates that work.
    pub evaluator: Option<RowId>,
    /// Whether the holder leads the unit for that time.
    pub leads_unit: bool,
}

impl Appointment {
    /// Whether it holds on a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from_on <= day && self.until_on.is_none_or(|until| until >= day)
    }
}

/// A time in which no plan is demanded, or a study lasts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusPeriod {
    /// Row.
    pub id: RowId,
    /// The person.
    pub employee: RowId,
    /// Status.
    pub status: LegalStatus,
    /// First day.
    pub from_on: NaiveDate,
    /// Last day.
    pub until_on: Option<NaiveDate>,
    /// Letter it rests on.
    pub basis: String,
    /// Whether what follows from its first day still waits for that day.
    pub is_pending: bool,
}

/// A change of unit, position or evaluator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoveRecord {
    /// Row.
    pub id: RowId,
    /// The person.
    pub employee: RowId,
    /// First day in the new place.
    pub moved_on: NaiveDate,
    /// Unit before.
    pub from_unit: Option<RowId>,
    /// Unit after.
    pub to_unit: Option<RowId>,
    /// Position before.
    pub from_position: String,
    /// Position after.
    pub to_position: String,
    /// Evaluator before.
    pub from_evaluator: Option<RowId>,
    /// Evaluator after.
    pub to_evaluator: Option<RowId>,
    /// Letter it rests on.
    pub basis: String,
    /// Answer where R-230 leaves it open; a permanent word.
    pub periodic_choice: String,
    /// The agreement that answer rests on.
    pub agreement_note: String,
    /// Whether it waits for its day.
    pub is_pending: bool,
    /// Kind of the position after, where it was told before its day.
    pub to_position_kind: Option<PositionKind>,
    /// Whether the results go over into the new draft, where it was told before its day.
    pub carry_results: bool,
}

/// The word of a move or a time that waits for its day.
pub const PENDING: &str = "pending";

/// A plan for acting work, and the last day of that work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActingPlan {
    /// The plan.
    pub plan: PlanRecord,
    /// Last day of the post, where known.
    pub until_on: Option<NaiveDate>,
}

impl Reader<'_> {
    /// Posts of a person, newest first.
    pub fn list_appointments_of(self, employee: RowId) -> Result<Vec<Appointment>> {
        let sql = "select * from appointments where employee = :employee and gone = 0 and from_on is not null
                   order by from_on desc, id desc";
        self.many(sql, named_params! { ":employee": self.key(employee) }, read_appointment)
    }

    /// Posts of everybody, newest first.
    pub fn list_appointments(self) -> Result<Vec<Appointment>> {
        let sql = "select * from appointments where gone = 0 and employee is not null and from_on is not null
                   order by from_on desc, id desc";
        self.many(sql, [], read_appointment)
    }

    /// A post.
    pub fn find_appointment(self, id: RowId) -> Result<Option<Appointment>> {
        let sql = "select * from appointments where id = :id and gone = 0";
        self.one(sql, named_params! { ":id": self.key(id) }, read_appointment)
    }

    /// Times of a person, newest first; of everybody where nobody is named.
    pub fn list_status_periods(self, employee: Option<RowId>) -> Result<Vec<StatusPeriod>> {
        let sql =
            "select * from status_periods where gone = 0 and employee is not null and status is not null
                     and from_on is not null and (:employee is null or employee = :employee)
                   order by from_on desc, id desc";
        let only = employee.map(|row| self.key(row));
        self.many(sql, named_params! { ":employee": only }, read_status)
    }

    /// A time.
    pub fn find_status_period(self, id: RowId) -> Result<Option<StatusPeriod>> {
        let sql = "select * from status_periods where id = :id and gone = 0 and status is not null";
        self.one(sql, named_params! { ":id": self.key(id) }, read_status)
    }

    /// Moves of a person, newest first.
    pub fn list_moves_of(self, employee: RowId) -> Result<Vec<MoveRecord>> {
        let sql = "select * from moves where employee = :employee and gone = 0 and moved_on is not null
                   order by moved_on desc, id desc";
        self.many(sql, named_params! { ":employee": self.key(employee) }, read_move)
    }

    /// A move.
    pub fn find_move(self, id: RowId) -> Result<Option<MoveRecord>> {
        let sql = "select * from moves where id = :id and gone = 0 and moved_on is not null";
        self.one(sql, named_params! { ":id": self.key(id) }, read_move)
    }

    /// Moves whose day has come and that were not carried out yet, oldest first.
    pub fn list_due_moves(self, today: NaiveDate) -> Result<Vec<MoveRecord>> {
        let sql = "select * from moves where gone = 0 and employee is not null and state = 'pending'
                     and moved_on <= :today order by moved_on, id";
        self.many(sql, named_params! { ":today": today.to_string() }, read_move)
    }

    /// Times whose first day has come and whose consequences were not drawn yet, oldest first.
    pub fn list_due_times(self, today: NaiveDate) -> Result<Vec<StatusPeriod>> {
        let sql = "select * from status_periods where gone = 0 and employee is not null and state = 'pending'
                     and status is not null and from_on <= :today order by from_on, id";
        self.many(sql, named_params! { ":today": today.to_string() }, read_status)
    }

    /// Pairs of records that were found to be two people.
    pub fn list_distinctions(self) -> Result<Vec<(RowId, RowId)>> {
        let sql = "select one, other from distinctions
                   where gone = 0 and one is not null and other is not null order by id";
        let found =
            self.many(sql, [], |fields| Ok((fields.row_named("one")?, fields.row_named("other")?)))?;
        Ok(found.into_iter().filter_map(|(one, other)| Some((one?, other?))).collect())
    }

    /// Moves to another place between two days, both counted, oldest first; none that wait for their day.
    pub fn list_moves_between(self, from: NaiveDate, until: NaiveDate) -> Result<Vec<MoveRecord>> {
        let sql = "select * from moves where gone = 0 and employee is not null
                     and coalesce(state, '') <> 'pending' and moved_on between :from and :until order by moved_on, id";
        let params = named_params! { ":from": from.to_string(), ":until": until.to_string() };
        self.many(sql, params, read_move)
    }

    /// Evaluators of everybody, newest first for each person.
    pub fn list_all_assignments(self) -> Result<HashMap<RowId, Vec<Assignment>>> {
        let sql = "select * from evaluator_assignments where gone = 0 and employee is not null
                     and evaluator is not null order by from_on desc, id desc";
        let found = self.many(sql, [], |fields| {
            let employee = fields.row_named("employee")?.ok_or_else(|| super::odd("employee"))?;
            Ok((employee, read_assignment(fields)?))
        })?;
        let mut all: HashMap<RowId, Vec<Assignment>> = HashMap::new();
        for (employee, assignment) in found {
            all.entry(employee).or_default().push(assignment);
        }
        Ok(all)
    }

    /// Assignments that a post brought, with the person evaluated.
    pub fn list_assignments_by_post(self, appointment: RowId) -> Result<Vec<(RowId, Assignment)>> {
        let sql = "select * from evaluator_assignments
                   where appointment = :appointment and gone = 0 and employee is not null and evaluator is not null";
        self.many(sql, named_params! { ":appointment": self.key(appointment) }, |fields| {
            let employee = fields.row_named("employee")?.ok_or_else(|| super::odd("employee"))?;
            Ok((employee, read_assignment(fields)?))
        })
    }

    /// The head of a unit on a day: whoever leads it for that time, else its head.
    pub fn find_head(self, unit: RowId, on: NaiveDate) -> Result<Option<RowId>> {
        let sql = "select employee from appointments
                   where unit = :unit and gone = 0 and leads_unit = 1 and employee is not null
                     and from_on <= :on and (until_on is null or until_on >= :on)
                   order by from_on desc, id desc limit 1";
        let params = named_params! { ":unit": self.key(unit), ":on": on.to_string() };
        let acting = self.one(sql, params, |fields| fields.row_named("employee"))?.flatten();
        match acting {
            Some(person) => Ok(Some(person)),
            None => Ok(self.find_unit(unit)?.and_then(|unit| unit.head)),
        }
    }

    /// The unit a person leads on a day, definitively or for a time: the one asked for where he leads
    /// several.
    pub fn find_unit_led(
        self,
        person: RowId,
        on: NaiveDate,
        preferred: Option<RowId>,
    ) -> Result<Option<Unit>> {
        let mut led: Vec<Unit> = Vec::new();
        for appointment in self.list_appointments_of(person)? {
            let unit = appointment.unit.filter(|_| appointment.leads_unit && appointment.holds_on(on));
            led.extend(unit.map(|unit| self.find_unit(unit)).transpose()?.flatten());
        }
        let is_preferred = |unit: &&Unit| Some(unit.id) == preferred;
        if let Some(unit) = led.iter().find(is_preferred) {
            return Ok(Some(unit.clone()));
        }
        let own = self.find_unit_headed_by(person)?;
        Ok(own.or_else(|| led.into_iter().next()))
    }

    /// Plans for acting work that a person evaluates and that count.
    pub fn list_acting_plans(self, evaluator: RowId, year: i32) -> Result<Vec<ActingPlan>> {
        let sql = format!(
            "select p.*, a.until_on as post_until from plans p
             join appointments a on a.id = p.appointment and a.gone = 0
             where p.evaluator = :evaluator and +p.year = :year and p.gone = 0 and {LIVE}
             order by p.starts_on, p.id"
        );
        let params = named_params! { ":evaluator": self.key(evaluator), ":year": year };
        self.many(&sql, params, |fields| {
            Ok(ActingPlan { plan: read_plan(fields)?, until_on: fields.date("post_until")? })
        })
    }

    /// Versions of plans for the acting work of a post.
    pub fn list_plans_of_post(self, appointment: RowId) -> Result<Vec<PlanRecord>> {
        let sql = "select * from plans where appointment = :appointment and gone = 0 order by version, id";
        self.many(sql, named_params! { ":appointment": self.key(appointment) }, read_plan)
    }

    /// Posts as Plt. or Plh. that last on a day or later, touch a year and have no plan of that year;
    /// of one person the one that began first comes first.
    pub fn list_posts_without_plan(self, year: i32, from: NaiveDate) -> Result<Vec<Appointment>> {
        let sql = "select * from appointments a where a.gone = 0 and a.employee is not null
                     and a.kind in ('plt', 'plh') and a.from_on is not null
                     and a.from_on <= :last and (a.until_on is null or a.until_on >= :first)
                     and not exists (select 1 from plans p where p.appointment = a.id and +p.year = :year
                                     and p.gone = 0 and p.state <> 'cancelled')
                   order by a.from_on, a.id";
        let year_of = Period::annual(year);
        let params = named_params! {
            ":year": year, ":first": from.max(year_of.starts_on()).to_string(),
            ":last": year_of.ends_on().to_string(),
        };
        self.many(sql, params, read_appointment)
    }

    /// Posts that ended before a day and whose plan is still in force.
    pub fn list_posts_with_open_plans(self, before: NaiveDate) -> Result<Vec<Appointment>> {
        let sql = "select * from appointments a where a.gone = 0 and a.employee is not null
                     and a.from_on is not null and a.until_on < :before
                     and exists (select 1 from plans p where p.appointment = a.id and p.gone = 0
                                 and p.state not in ('superseded', 'closed', 'cancelled'))
                   order by a.until_on, a.id";
        self.many(sql, named_params! { ":before": before.to_string() }, read_appointment)
    }

    /// Records found to double a person.
    pub fn list_merged_into(self, kept: RowId) -> Result<Vec<Employee>> {
        let sql = "select * from employees where merged_into = :kept and gone = 0 order by id";
        self.many(sql, named_params! { ":kept": self.key(kept) }, read_employee)
    }

    /// Numbers of records that were merged, with the record that was kept.
    pub fn list_merged_numbers(self) -> Result<Vec<(String, RowId)>> {
        let sql = "select nip, merged_into from employees
                   where merged_into is not null and nip is not null and gone = 0 order by id";
        let found =
            self.many(sql, [], |fields| Ok((fields.text("nip")?, fields.row_named("merged_into")?)))?;
        Ok(found.into_iter().filter_map(|(nip, kept)| Some((nip, kept?))).collect())
    }

    /// What a merge wrote down to be taken back.
    pub fn merged_cells(self, person: RowId) -> Result<String> {
        let sql = "select merged_cells from employees where id = :id";
        let found =
            self.one(sql, named_params! { ":id": self.key(person) }, |fields| fields.text("merged_cells"))?;
        Ok(found.unwrap_or_default())
    }

    /// Every cell that names a person.
    pub fn list_references(self, person: RowId) -> Result<Vec<(Column, RowId)>> {
        let mut found = Vec::new();
        let columns = TABLES.iter().flat_map(|table| table.columns());
        for column in columns.filter(|column| column.kind == Kind::Row(Table::Employees)) {
            let sql = format!(
                "select id from {} where {} = :person and gone = 0 order by id",
                column.table, column.name
            );
            let rows =
                self.many(&sql, named_params! { ":person": self.key(person) }, super::copies::read_id)?;
            found.extend(rows.into_iter().map(|row| (*column, row)));
        }
        Ok(found)
    }

    /// What a cell holds; nothing where its row is not there or was deleted.
    pub fn find_value(self, column: Column, row: RowId) -> Result<Value> {
        let values = self.find_values(column.table, row)?.unwrap_or_default();
        let found = values.into_iter().find(|(other, _)| *other == column);
        Ok(found.map_or(Value::Null, |(_, value)| value))
    }

    /// How many plans and evaluations each person has; versions of one plan count once.
    pub fn count_records(self) -> Result<HashMap<RowId, (u32, u32)>> {
        let mut counts: HashMap<RowId, (u32, u32)> = HashMap::new();
        let tally = "select employee, count(distinct coalesce(lineage, id)) as n from plans
                     where gone = 0 and employee is not null group by employee";
        for (employee, n) in self.many(tally, [], read_tally)? {
            counts.entry(employee).or_default().0 = n;
        }
        let tally = "select employee, count(*) as n from evaluations
                     where gone = 0 and employee is not null group by employee";
        for (employee, n) in self.many(tally, [], read_tally)? {
            counts.entry(employee).or_default().1 = n;
        }
        Ok(counts)
    }

    /// People exempt by their recorded times on every day of a period.
    pub fn list_exempt(self, period: Period) -> Result<HashMap<RowId, LegalStatus>> {
        let mut spans: HashMap<RowId, Vec<domain::exemption::StatusSpan>> = HashMap::new();
        for time in self.list_status_periods(None)? {
            let span = domain::exemption::StatusSpan {
                status: time.status,
                from: time.from_on,
                until: time.until_on,
            };
            spans.entry(time.employee).or_default().push(span);
        }
        let is_free = |spans: &[domain::exemption::StatusSpan]| {
            !domain::exemption::is_evaluation_demanded(period, spans)
        };
        let free = spans.into_iter().filter(|(_, spans)| is_free(spans));
        Ok(free
            .filter_map(|(employee, spans)| {
                let exempting = spans.into_iter().map(|span| span.status).find(|status| !status.needs_plan());
                Some((employee, exempting?))
            })
            .collect())
    }
}

fn read_tally(fields: &Fields<'_>) -> Result<(RowId, u32)> {
    Ok((fields.row_named("employee")?.ok_or_else(|| super::odd("employee"))?, fields.get("n")?))
}

fn read_appointment(fields: &Fields<'_>) -> Result<Appointment> {
    Ok(Appointment {
        id: fields.id()?,
        employee: fields.row_named("employee")?.ok_or_else(|| super::odd("employee"))?,
        kind: fields.text("kind")?,
        unit: fields.row_named("unit")?,
        position: fields.text("position")?,
        position_kind: fields.term("position_kind")?,
        from_on: fields.date("from_on")?.unwrap_or_default(),
        until_on: fields.date("until_on")?,
        basis: fields.text("basis")?,
        place: fields.text("place")?,
        evaluator: fields.row_named("evaluator")?,
        leads_unit: fields.truth("leads_unit")?,
    })
}

fn read_status(fields: &Fields<'_>) -> Result<StatusPeriod> {
    Ok(StatusPeriod {
        id: fields.id()?,
        employee: fields.row_named("employee")?.ok_or_else(|| super::odd("employee"))?,
        status: fields.term("status")?.unwrap_or_default(),
        from_on: fields.date("from_on")?.unwrap_or_default(),
        until_on: fields.date("until_on")?,
        basis: fields.text("basis")?,
        is_pending: fields.text("state")? == PENDING,
    })
}

fn read_move(fields: &Fields<'_>) -> Result<MoveRecord> {
    Ok(MoveRecord {
        id: fields.id()?,
        employee: fields.row_named("employee")?.ok_or_else(|| super::odd("employee"))?,
        moved_on: fields.date("moved_on")?.unwrap_or_default(),
        from_unit: fields.row_named("from_unit")?,
        to_unit: fields.row_named("to_unit")?,
        from_position: fields.text("from_position")?,
        to_position: fields.text("to_position")?,
        from_evaluator: fields.row_named("from_evaluator")?,
        to_evaluator: fields.row_named("to_evaluator")?,
        basis: fields.text("basis")?,
        periodic_choice: fields.text("periodic_choice")?,
        agreement_note: fields.text("agreement_note")?,
        is_pending: fields.text("state")? == PENDING,
        to_position_kind: fields.term("to_position_kind")?,
        carry_results: fields.truth("carry_results")?,
    })
}
