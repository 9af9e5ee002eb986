//! Employees, the people who evaluate them, and since when.

use super::{Fields, Reader, Result};
use chrono::NaiveDate;
use domain::{EmployeeType, LegalStatus, PositionGroup, PositionKind};
use ledger::{RowId, ShortRowId};
use rusqlite::named_params;

/// A person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Employee {
    /// Row, which is also the row of the dossier.
    pub id: RowId,
    /// NIP, NI PPPK, NRP or old NIP; empty where unknown.
    pub nip: String,
    /// Name without degrees; empty where unknown.
    pub name: String,
    /// Degrees before the name.
    pub front_degree: String,
    /// Degrees after the name.
    pub back_degree: String,
    /// How employed.
    pub employee_type: EmployeeType,
    /// *Kedudukan hukum*.
    pub legal_status: LegalStatus,
    /// `III/c` or `IX`; empty where unknown.
    pub rank_code: String,
    /// `Penata`; empty for PPPK.
    pub rank_title: String,
    /// Position.
    pub position: String,
    /// Kind of position, where known.
    pub position_kind: Option<PositionKind>,
    /// Unit placed in.
    pub unit: Option<RowId>,
    /// Day the person left.
    pub retired_on: Option<NaiveDate>,
    /// Evaluators and leaders who are not on the office's own list.
    pub is_external: bool,
    /// Unit in words, for people whose unit is not one of the office's.
    pub unit_as_printed: String,
    /// The record this one was found to double.
    pub merged_into: Option<RowId>,
    /// Whether the person leads a team.
    pub is_team_leader: bool,
    /// What SIASN calls the person; empty where unknown.
    pub siasn_id: String,
    /// What SIASN calls the entry of the person's position (`rwJabatanId`); empty where unknown.
    pub siasn_position_id: String,
}

impl Employee {
    /// Name with degrees as printed; empty where unknown.
    pub fn full_name(&self) -> String {
        let front =
            if self.front_degree.is_empty() { String::new() } else { format!("{} ", self.front_degree) };
        let back =
            if self.back_degree.is_empty() { String::new() } else { format!(", {}", self.back_degree) };
        if self.name.is_empty() { String::new() } else { format!("{front}{}{back}", self.name) }
    }

    /// Name with degrees, or the position of somebody whose name is not known.
    pub fn shown_name(&self) -> String {
        if self.name.is_empty() { self.position.clone() } else { self.full_name() }
    }

    /// Rank as printed, `Penata Muda (III/a)`; empty where unknown.
    pub fn rank(&self) -> String {
        match (self.rank_title.is_empty(), self.rank_code.is_empty()) {
            (false, false) => format!("{} ({})", self.rank_title, self.rank_code),
            (false, true) => self.rank_title.clone(),
            (true, _) => self.rank_code.clone(),
        }
    }

    /// Group of the position; administration and functional where the kind is not known.
    pub fn group(&self) -> PositionGroup {
        self.position_kind.map_or(PositionGroup::AdministrativeFunctional, PositionKind::group)
    }

    /// Whether the person has left by a day, or was closed.
    pub fn is_inactive(&self, today: NaiveDate) -> bool {
        self.retired_on.is_some_and(|last| last < today) || self.legal_status == LegalStatus::Inactive
    }
}

/// An evaluator from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// Row.
    pub id: RowId,
    /// The evaluator.
    pub evaluator: RowId,
    /// First day.
    pub from_on: NaiveDate,
    /// Last day, for somebody who evaluates in the place of another for a time.
    pub until_on: Option<NaiveDate>,
    /// The post that brought it.
    pub appointment: Option<RowId>,
    /// What it rests on.
    pub basis: String,
}

/// The evaluator on a day, of assignments newest first; before the first one that lasts it counts, so
/// that a period which ended before the office began to use the program has an evaluator too.
pub fn evaluator_on(newest_first: &[Assignment], on: NaiveDate) -> Option<&Assignment> {
    let holds = |found: &&Assignment| found.from_on <= on && found.until_on.is_none_or(|until| until >= on);
    newest_first
        .iter()
        .find(holds)
        .or_else(|| newest_first.iter().rev().find(|found| found.until_on.is_none()))
}

impl Reader<'_> {
    /// A person.
    pub fn find_employee(self, id: RowId) -> Result<Option<Employee>> {
        let sql = "select * from employees where id = :id and gone = 0";
        self.one(sql, named_params! { ":id": self.key(id) }, read_employee)
    }

    /// The person with a number; the one still here where two carry it, and the one that was kept where
    /// the number stands on a record found to double it.
    pub fn find_employee_by_nip(self, nip: &str) -> Result<Option<Employee>> {
        let sql = "select k.* from employees e join employees k on k.id = coalesce(e.merged_into, e.id) and k.gone = 0
                   where e.nip = :nip and e.gone = 0
                   order by e.merged_into is not null, k.retired_on is not null, k.id limit 1";
        self.one(sql, named_params! { ":nip": nip }, read_employee)
    }

    /// A person without a number, by position and unit in words (case files name people that way).
    pub fn find_employee_by_post(self, position: &str, unit: &str) -> Result<Option<Employee>> {
        let sql = "select e.* from employees e left join units u on u.id = e.unit and u.gone = 0
                   where e.gone = 0 and e.merged_into is null and e.nip is null and e.position = :position
                     and coalesce(e.unit_as_printed, u.name, '') = :unit
                   order by e.id limit 1";
        self.one(sql, named_params! { ":position": position, ":unit": unit }, read_employee)
    }

    /// People with a name, degrees left aside, capitals too.
    pub fn list_employees_by_name(self, name: &str) -> Result<Vec<Employee>> {
        let sql =
            "select * from employees where name = :name collate nocase and gone = 0 and merged_into is null
             order by id limit 10";
        self.many(sql, named_params! { ":name": name }, read_employee)
    }

    /// People a short id may mean.
    pub fn list_employees_by_short_id(self, short: ShortRowId) -> Result<Vec<Employee>> {
        let candidates = self.replicas.all().iter().filter(|replica| short.matches_replica(**replica));
        let rows = candidates.map(|replica| RowId { replica: *replica, counter: short.counter() });
        let found: Result<Vec<_>> = rows.map(|row| self.find_employee(row)).collect();
        Ok(found?.into_iter().flatten().collect())
    }

    /// Everybody the office knows, by id; of people entered twice the record that was kept.
    pub fn list_all_employees(self) -> Result<Vec<Employee>> {
        let sql = "select * from employees where gone = 0 and merged_into is null order by id";
        self.many(sql, [], read_employee)
    }

    /// Evaluators of a person, newest first.
    pub fn list_assignments(self, employee: RowId) -> Result<Vec<Assignment>> {
        let sql = "select * from evaluator_assignments
                   where employee = :employee and gone = 0 and evaluator is not null order by from_on desc, id desc";
        self.many(sql, named_params! { ":employee": self.key(employee) }, read_assignment)
    }

    /// The evaluator on a day.
    pub fn find_evaluator(self, employee: RowId, on: NaiveDate) -> Result<Option<RowId>> {
        let assignments = self.list_assignments(employee)?;
        Ok(evaluator_on(&assignments, on).map(|assignment| assignment.evaluator))
    }

    /// Whether any person is on the office's list.
    pub fn has_employees(self) -> Result<bool> {
        Ok(self.number("select exists (select 1 from employees where gone = 0)", [])? == 1)
    }
}

pub(super) fn read_assignment(fields: &Fields<'_>) -> Result<Assignment> {
    Ok(Assignment {
        id: fields.id()?,
        evaluator: fields.row_named("evaluator")?.ok_or_else(|| super::odd("evaluator"))?,
        from_on: fields.date("from_on")?.unwrap_or_default(),
        until_on: fields.date("until_on")?,
        appointment: fields.row_named("appointment")?,
        basis: fields.text("basis")?,
    })
}

pub(super) fn read_employee(fields: &Fields<'_>) -> Result<Employee> {
    Ok(Employee {
        id: fields.id()?,
        nip: fields.text("nip")?,
        name: fields.text("name")?,
        front_degree: fields.text("front_degree")?,
        back_degree: fields.text("back_degree")?,
        employee_type: fields.term("employee_type")?.unwrap_or_default(),
        legal_status: fields.term("legal_status")?.unwrap_or_default(),
        rank_code: fields.text("rank_code")?,
        rank_title: fields.text("rank_title")?,
        position: fields.text("position")?,
        position_kind: fields.term("position_kind")?,
        unit: fields.row_named("unit")?,
        retired_on: fields.date("retired_on")?,
        is_external: fields.truth("is_external")?,
        unit_as_printed: fields.text("unit_as_printed")?,
        merged_into: fields.row_named("merged_into")?,
        is_team_leader: fields.truth("is_team_leader")?,
        siasn_id: fields.text("siasn_id")?,
        siasn_position_id: fields.text("siasn_position_id")?,
    })
}
