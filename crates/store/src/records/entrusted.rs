//! Whose records somebody has to do with, beside those he evaluates today.

use super::{Reader, Result};
use ledger::RowId;
use rusqlite::named_params;

impl Reader<'_> {
    /// People with an evaluation not yet signed, or a plan not yet ended, that names this evaluator.
    pub fn list_entrusted(self, evaluator: RowId) -> Result<Vec<RowId>> {
        let sql = "select employee as id from evaluations
                   where evaluator = :evaluator and gone = 0 and state in ('planned', 'open', 'rated', 'overdue')
                   union
                   select employee from plans where evaluator = :evaluator and gone = 0
                     and state in ('draft', 'submitted', 'returned', 'signed', 'approved', 'revising')";
        self.many(sql, named_params! { ":evaluator": self.key(evaluator) }, super::id_of)
    }

    /// Of these people, those rated in a period, signed or not.
    pub fn count_rated_among(self, period: domain::Period, people: &[RowId]) -> Result<u32> {
        let sql = "select count(distinct employee) from evaluations
                   where period = :period and gone = 0 and results_rating is not null
                     and conduct_rating is not null and employee in (select value from json_each(:people))";
        let people = self.keys_as_json(people);
        self.number(sql, named_params! { ":period": period.to_string(), ":people": people })
    }
}
