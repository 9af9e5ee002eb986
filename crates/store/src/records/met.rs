//! What shows only once records of several stores have met: names that lead nowhere yet, records that say the
//! same thing twice, grades that do not follow.

use super::{Reader, Result};
use crate::schema::Table;
use ledger::RowId;

/// Tables in which two stores may each have made the one record there should be.
const ONE_OF_A_KIND: &[Table] =
    &[Table::Evaluations, Table::Cycles, Table::PeriodWindows, Table::OrgAchievements];

/// Two live records that say what only one may say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MadeTwice {
    /// Where.
    pub table: Table,
    /// One of them.
    pub one: RowId,
    /// The other.
    pub other: RowId,
}

impl Reader<'_> {
    /// People with the evaluators that their evaluations, plans and assignments name and that are not here.
    pub fn list_missing_evaluators(self) -> Result<Vec<(RowId, RowId)>> {
        let of = |table: Table| {
            format!(
                "select employee, evaluator from {table} where gone = 0 and employee is not null
                   and evaluator is not null and evaluator not in (select id from employees)"
            )
        };
        let all = [Table::Evaluations, Table::Plans, Table::EvaluatorAssignments].map(of).join(" union ");
        self.pairs(&format!("select employee one, evaluator other from ({all}) order by evaluator, employee"))
    }

    /// People with the units they are placed in and that are not here.
    pub fn list_missing_units(self) -> Result<Vec<(RowId, RowId)>> {
        self.pairs(
            "select id one, unit other from employees where gone = 0 and merged_into is null
               and unit is not null and unit not in (select id from units) order by unit, name, id",
        )
    }

    /// Evaluations with both ratings and a grade that somebody else gave.
    pub fn list_given_grades(self) -> Result<Vec<RowId>> {
        let sql = "select id from evaluations where gone = 0 and grade_as_given is not null
                   and results_rating is not null and conduct_rating is not null order by id";
        self.many(sql, [], super::id_of)
    }

    /// Records of which there are two where only one may be.
    pub fn list_made_twice(self) -> Result<Vec<MadeTwice>> {
        let mut found = Vec::new();
        for table in ONE_OF_A_KIND {
            let names: Vec<&str> = table.key().iter().map(|column| column.name).collect();
            let same: Vec<String> = names.iter().map(|name| format!("a.{name} = b.{name}")).collect();
            let sql = format!(
                "select a.id one, b.id other from {table} a join {table} b on {} and a.id < b.id
                 where a.gone = 0 and b.gone = 0 order by a.id, b.id",
                same.join(" and ")
            );
            let pairs = self.pairs(&sql)?;
            found.extend(pairs.into_iter().map(|(one, other)| MadeTwice { table: *table, one, other }));
        }
        Ok(found)
    }

    fn pairs(self, sql: &str) -> Result<Vec<(RowId, RowId)>> {
        let pairs =
            self.many(sql, [], |fields| Ok(fields.row_named("one")?.zip(fields.row_named("other")?)))?;
        Ok(pairs.into_iter().flatten().collect())
    }
}
