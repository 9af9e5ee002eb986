//! The diary of incidents.

use super::{Fields, Reader, Result};
use chrono::NaiveDate;
use domain::CoreValue;
use ledger::RowId;
use rusqlite::named_params;
use std::collections::HashMap;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incident {
    /// Row.
    pub id: RowId,
    /// Whom it is about.
    pub employee: RowId,
    /// The day.
    pub happened_on: Option<NaiveDate>,
    /// The core value it shows.
    pub value: Option<CoreValue>,
    /// The work result it is about.
    pub work_result: Option<RowId>,
    /// What happened.
    pub text: String,
    /// Whether it speaks for the person.
    pub is_positive: bool,
    /// Who noted it.
    pub noted_by: Option<RowId>,
    /// The evaluation that cites it.
    pub evaluation: Option<RowId>,
}

impl Reader<'_> {
    /// An incident.
    pub fn find_incident(self, id: RowId) -> Result<Option<Incident>> {
        let sql = "select * from incidents where id = :id and gone = 0 and employee is not null";
        self.one(sql, named_params! { ":id": self.key(id) }, read_incident)
    }

    /// Incidents of a person, newest first.
    pub fn list_incidents_of(self, employee: RowId) -> Result<Vec<Incident>> {
        let sql = "select * from incidents where employee = :employee and gone = 0
                   order by happened_on desc, id desc";
        self.many(sql, named_params! { ":employee": self.key(employee) }, read_incident)
    }

    /// Incidents between two days, both counted, of everybody or as one person noted them, newest first.
    pub fn list_incidents_between(
        self,
        (from, until): (NaiveDate, NaiveDate),
        noted_by: Option<RowId>,
    ) -> Result<Vec<Incident>> {
        let sql = "select * from incidents where gone = 0 and employee is not null
                     and happened_on between :from and :until
                     and (:noted_by is null or noted_by = :noted_by) order by happened_on desc, id desc";
        let only = noted_by.map(|row| self.key(row));
        let params = named_params! {
            ":from": from.to_string(), ":until": until.to_string(), ":noted_by": only,
        };
        self.many(sql, params, read_incident)
    }

    /// How many good incidents each person has between two days, both counted.
    pub fn count_good_incidents(self, (from, until): (NaiveDate, NaiveDate)) -> Result<HashMap<RowId, u32>> {
        let sql = "select employee, count(*) as n from incidents where gone = 0 and is_positive = 1
                     and employee is not null and happened_on between :from and :until group by employee";
        let params = named_params! { ":from": from.to_string(), ":until": until.to_string() };
        self.tally(sql, params)
    }

    /// A number for each person, of a query with `employee` and `n`.
    pub(super) fn tally(self, sql: &str, params: impl rusqlite::Params) -> Result<HashMap<RowId, u32>> {
        let found =
            self.many(sql, params, |fields| Ok((fields.row_named("employee")?, fields.get::<u32>("n")?)))?;
        Ok(found.into_iter().filter_map(|(employee, n)| Some((employee?, n))).collect())
    }
}

fn read_incident(fields: &Fields<'_>) -> Result<Incident> {
    Ok(Incident {
        id: fields.id()?,
        employee: fields.row_named("employee")?.ok_or_else(|| super::odd("employee"))?,
        happened_on: fields.date("happened_on")?,
        value: fields.get::<Option<u8>>("value")?.and_then(CoreValue::from_number),
        work_result: fields.row_named("work_result")?,
        text: fields.text("text")?,
        is_positive: fields.truth("is_positive")?,
        noted_by: fields.row_named("noted_by")?,
        evaluation: fields.row_named("evaluation")?,
    })
}
