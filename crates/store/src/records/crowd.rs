//! What lists ask about many people or records at once: the same as the readers of one tell, in one query
//! for all of them.

use super::evaluations::{read_evaluation, select_evaluations, state_now};
use super::follow_ups::read_check;
use super::people::{read_assignment, read_employee};
use super::plans::{LIVE, read_plan};
use super::{
    Assignment, Employee, EvaluationRecord, FollowUpCheck, PlanRecord, Reader, Result, evaluator_on,
};
use chrono::NaiveDate;
use ledger::RowId;
use rusqlite::named_params;
use std::collections::HashMap;

impl Reader<'_> {
    /// These people by row; those that are not here are left out. Of many as [`Reader::find_employee`] of one.
    pub fn list_people(self, rows: &[RowId]) -> Result<HashMap<RowId, Employee>> {
        // A cross join keeps its order: without it every person of the office may be read.
        let sql = "select e.* from json_each(:rows) k cross join employees e on e.id = k.value
                   where e.gone = 0";
        let found = self.many(sql, named_params! { ":rows": self.keys_as_json(rows) }, read_employee)?;
        Ok(found.into_iter().map(|person| (person.id, person)).collect())
    }

    /// The units these people are placed in, each once.
    pub fn list_units_of(self, rows: &[RowId]) -> Result<Vec<RowId>> {
        let sql =
            "select distinct e.unit as id from json_each(:rows) k cross join employees e on e.id = k.value
                   where e.gone = 0 and e.unit is not null";
        self.many(sql, named_params! { ":rows": self.keys_as_json(rows) }, super::id_of)
    }

    /// Who evaluates these people on a day; those whom nobody does are left out. Of many as
    /// [`Reader::find_evaluator`] of one.
    pub fn list_evaluators(self, rows: &[RowId], on: NaiveDate) -> Result<HashMap<RowId, RowId>> {
        let sql = "select a.* from json_each(:rows) k
                   cross join evaluator_assignments a on a.employee = k.value
                   where a.gone = 0 and a.evaluator is not null order by a.from_on desc, a.id desc";
        let found = self.many(sql, named_params! { ":rows": self.keys_as_json(rows) }, |fields| {
            let employee = fields.row_named("employee")?.ok_or_else(|| super::odd("employee"))?;
            Ok((employee, read_assignment(fields)?))
        })?;
        let mut newest_first: HashMap<RowId, Vec<Assignment>> = HashMap::new();
        for (employee, assignment) in found {
            newest_first.entry(employee).or_default().push(assignment);
        }
        let evaluator = |(employee, assignments): (RowId, Vec<Assignment>)| {
            Some((employee, evaluator_on(&assignments, on)?.evaluator))
        };
        Ok(newest_first.into_iter().filter_map(evaluator).collect())
    }

    /// Evaluations of these people, of each the newest period first. Of many as
    /// [`Reader::list_evaluations_of`] of one.
    pub fn list_evaluations_of_people(self, rows: &[RowId]) -> Result<HashMap<RowId, Vec<EvaluationRecord>>> {
        let sql = select_evaluations(
            "v.employee in (select value from json_each(:rows)) order by v.employee, v.id",
        );
        let found = self.many(&sql, named_params! { ":rows": self.keys_as_json(rows) }, read_evaluation)?;
        let mut all: HashMap<RowId, Vec<EvaluationRecord>> = HashMap::new();
        for record in found {
            all.entry(record.employee).or_default().push(record);
        }
        for of_person in all.values_mut() {
            of_person.sort_by_key(|evaluation| {
                std::cmp::Reverse((evaluation.period.ends_on(), evaluation.period))
            });
        }
        Ok(all)
    }

    /// These plan versions by row; those that are not here are left out. Of many as [`Reader::find_plan`] of one.
    pub fn list_plans_by_row(self, rows: &[RowId]) -> Result<HashMap<RowId, PlanRecord>> {
        let sql = "select p.* from json_each(:rows) k cross join plans p on p.id = k.value
                   where p.gone = 0";
        let found = self.many(sql, named_params! { ":rows": self.keys_as_json(rows) }, read_plan)?;
        Ok(found.into_iter().map(|plan| (plan.id, plan)).collect())
    }

    /// The plans of these people that count, of all years, in the order they were made. Of many as
    /// [`Reader::list_plans`] of one person and year.
    pub fn list_plans_of_people(self, rows: &[RowId]) -> Result<HashMap<RowId, Vec<PlanRecord>>> {
        let sql = format!(
            "select p.* from plans p
             where p.employee in (select value from json_each(:rows)) and p.gone = 0 and {LIVE}
             order by p.employee, p.starts_on, p.id"
        );
        let found = self.many(&sql, named_params! { ":rows": self.keys_as_json(rows) }, read_plan)?;
        let mut all: HashMap<RowId, Vec<PlanRecord>> = HashMap::new();
        for plan in found {
            all.entry(plan.employee).or_default().push(plan);
        }
        Ok(all)
    }

    /// Evaluations of all periods of a year, all or of one evaluator, person by person, as
    /// [`Reader::list_evaluations_of_year`] lists them, without those of which nothing is left to do: signed,
    /// handed over, settled by the employee and reported, received before a day from which no objection is
    /// in time any more, and with no objection that waits.
    pub fn list_evaluations_under_way(
        self,
        year: i32,
        evaluator: Option<RowId>,
        received_before: NaiveDate,
    ) -> Result<Vec<EvaluationRecord>> {
        // Whatever cannot be compared, because a day is missing, is still under way.
        let sql = select_evaluations(&format!(
            "v.period >= :from and v.period < :before and coalesce(v.state, '') not in ('reused', 'not_required')
               and (:evaluator is null or v.evaluator = :evaluator)
               and coalesce({} = 'reported' and v.signed_on is not null
                   and coalesce(v.returned_on, v.return_refused_on) is not null
                   and coalesce(v.received_on, v.return_refused_on) < :received_before
                   and (o.id is null or coalesce(o.decided_on, o.withdrawn_on) is not null), 0) = 0
             order by v.employee, v.period, v.id",
            state_now()
        ));
        let evaluator = evaluator.map(|row| self.key(row));
        let (from, before) = (format!("{year:04}"), format!("{:04}", year.saturating_add(1)));
        let params = named_params! {
            ":from": from, ":before": before, ":evaluator": evaluator,
            ":received_before": received_before.to_string(),
        };
        self.many(&sql, params, read_evaluation)
    }

    /// The checks of these plans to improve, of each in the order of their days. Of many as
    /// [`Reader::list_checks`] of one.
    pub fn list_checks_of_all(self, rows: &[RowId]) -> Result<HashMap<RowId, Vec<FollowUpCheck>>> {
        let sql = "select c.* from follow_up_checks c
                   where c.follow_up in (select value from json_each(:rows)) and c.gone = 0
                   order by c.due_on, c.id";
        let found = self.many(sql, named_params! { ":rows": self.keys_as_json(rows) }, read_check)?;
        let mut all: HashMap<RowId, Vec<FollowUpCheck>> = HashMap::new();
        for check in found {
            all.entry(check.follow_up).or_default().push(check);
        }
        Ok(all)
    }
}
