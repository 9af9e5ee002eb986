//! The action plan of a plan (B.1.1) and the targets of its indicators per period.

use super::{Reader, Result};
use domain::Period;
use ledger::RowId;
use rusqlite::named_params;

/// An action for a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionLine {
    /// Row.
    pub id: RowId,
    /// Result.
    pub result: RowId,
    /// What is done.
    pub text: String,
    /// When, in the words of the plan.
    pub due: String,
}

/// Target of an indicator in a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrajectoryTarget {
    /// Row.
    pub id: RowId,
    /// Indicator.
    pub indicator: RowId,
    /// Period.
    pub period: Period,
    /// Target.
    pub text: String,
}

impl Reader<'_> {
    /// Actions of a plan, result by result in order.
    pub fn list_actions(self, plan: RowId) -> Result<Vec<ActionLine>> {
        let sql = "select * from action_plans where plan = :plan and gone = 0 and work_result is not null
                   order by work_result, ordinal, id";
        self.many(sql, named_params! { ":plan": self.key(plan) }, |fields| {
            Ok(ActionLine {
                id: fields.id()?,
                result: fields.row_named("work_result")?.ok_or_else(|| super::odd("work_result"))?,
                text: fields.text("text")?,
                due: fields.text("due")?,
            })
        })
    }

    /// Targets per period of the indicators of a plan.
    pub fn list_trajectory(self, plan: RowId) -> Result<Vec<TrajectoryTarget>> {
        let sql = "select * from trajectory_targets where plan = :plan and gone = 0 and indicator is not null
                   order by indicator, period, id";
        let found = self.many(sql, named_params! { ":plan": self.key(plan) }, |fields| {
            let period = fields.text("period")?.parse::<Period>().ok();
            let indicator = fields.row_named("indicator")?.ok_or_else(|| super::odd("indicator"))?;
            let (id, text) = (fields.id()?, fields.text("text")?);
            Ok(period.map(|period| TrajectoryTarget { id, indicator, period, text }))
        })?;
        Ok(found.into_iter().flatten().collect())
    }
}
