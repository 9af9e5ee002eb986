//! Which record of its kind a change was made on, in words: `RHK 4`, `Triwulan II 2026`.

use crate::{Moment, cycles, words};
use contract::Language;
use domain::{CoreValue, Period};
use std::collections::HashMap;
use store::schema::{
    action_plans, actuals, evaluations, evidence, feedback, feedback_requests, incidents, indicator_manuals,
    indicators, plans, progress, special_expectations, trajectory_targets, work_results,
};
use store::{CellRef, Column, HistoryEntry, RowId, Table, Value};

/// The last value of every cell of a history, by which its records are named.
pub(crate) struct Subjects {
    held: HashMap<CellRef, Value>,
    /// Results that stand, with the plan they are on.
    results: Vec<(RowId, RowId)>,
    moment: Moment,
}

impl Subjects {
    /// Of entries, oldest first.
    pub(crate) fn of(entries: &[HistoryEntry], moment: Moment) -> Self {
        let held = entries.iter().map(|entry| (entry.cell, entry.to.clone())).collect();
        let mut subjects = Self { held, results: Vec::new(), moment };
        let on_plans = subjects.held.iter().filter(|(cell, _)| cell.column == Some(work_results::PLAN));
        let on_plans = on_plans.filter(|(cell, _)| subjects.stands(cell.row));
        subjects.results = on_plans.filter_map(|(cell, plan)| Some((cell.row, plan.as_row()?))).collect();
        subjects
    }

    /// The name of the record of a cell; empty where its kind says enough.
    pub(crate) fn name(&self, cell: &CellRef) -> String {
        self.known(cell.table, cell.row).unwrap_or_default()
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "other records are one of a kind or say what they are"
    )]
    fn known(&self, table: Table, row: RowId) -> Option<String> {
        match table {
            Table::Plans => self.plan(row),
            Table::WorkResults => self.result(row),
            Table::Indicators => self.result_of_indicator(row),
            Table::Evaluations => self.evaluation(row),
            Table::SpecialExpectations => self.core_value(special_expectations::VALUE, row),
            Table::Actuals => self
                .row(actuals::WORK_RESULT, row)
                .and_then(|result| self.result(result))
                .or_else(|| self.result_of_indicator(self.row(actuals::INDICATOR, row)?)),
            Table::Feedback => self.subject_of_feedback(row),
            Table::Progress => self.result(self.row(progress::WORK_RESULT, row)?),
            Table::Evidence => self
                .row(evidence::WORK_RESULT, row)
                .and_then(|result| self.result(result))
                .or_else(|| self.result_of_indicator(self.row(evidence::INDICATOR, row)?)),
            Table::FeedbackRequests => self.result(self.row(feedback_requests::WORK_RESULT, row)?),
            Table::Incidents => self
                .row(incidents::WORK_RESULT, row)
                .and_then(|result| self.result(result))
                .or_else(|| self.core_value(incidents::VALUE, row)),
            Table::ActionPlans => self.result(self.row(action_plans::WORK_RESULT, row)?),
            Table::TrajectoryTargets => {
                self.result_of_indicator(self.row(trajectory_targets::INDICATOR, row)?)
            }
            Table::IndicatorManuals => self.result_of_indicator(self.row(indicator_manuals::INDICATOR, row)?),
            _ => None,
        }
    }

    fn plan(&self, row: RowId) -> Option<String> {
        let year = self.number(plans::YEAR, row)?;
        let version = self.number(plans::VERSION, row).unwrap_or(1);
        Some(words::plan_version(year, version, self.moment.language))
    }

    fn evaluation(&self, row: RowId) -> Option<String> {
        let period: Period = self.text(evaluations::PERIOD, row)?.parse().ok()?;
        Some(cycles::period_words(period, self.moment))
    }

    fn subject_of_feedback(&self, row: RowId) -> Option<String> {
        let about = self
            .row(feedback::WORK_RESULT, row)
            .and_then(|result| self.result(result))
            .or_else(|| self.result_of_indicator(self.row(feedback::INDICATOR, row)?))
            .or_else(|| self.core_value(feedback::VALUE, row));
        about.or_else(|| self.evaluation(self.row(feedback::EVALUATION, row)?))
    }

    fn result_of_indicator(&self, row: RowId) -> Option<String> {
        self.result(self.row(indicators::WORK_RESULT, row)?)
    }

    /// `RHK 4`: its number as the sheet prints it, main results first.
    fn result(&self, row: RowId) -> Option<String> {
        let plan = self.row(work_results::PLAN, row)?;
        let place = |row: RowId| {
            let is_additional = self.text(work_results::PRIORITY, row) == Some("additional");
            (is_additional, self.number(work_results::ORDINAL, row).unwrap_or_default(), row)
        };
        let own = place(row);
        let before = self.results.iter().filter(|(other, on)| *on == plan && place(*other) < own);
        let word = if self.moment.language == Language::Id { "RHK" } else { "Result" };
        Some(format!("{word} {}", before.count() + 1))
    }

    fn stands(&self, result: RowId) -> bool {
        let cell = CellRef { table: Table::WorkResults, row: result, column: None };
        self.held.get(&cell).and_then(Value::as_integer) == Some(1)
    }

    fn core_value(&self, column: Column, row: RowId) -> Option<String> {
        let value = u8::try_from(self.number(column, row)?).ok().and_then(CoreValue::from_number)?;
        Some(value.label().to_owned())
    }

    fn row(&self, column: Column, row: RowId) -> Option<RowId> {
        self.held.get(&column.of(row)).and_then(Value::as_row)
    }

    fn number(&self, column: Column, row: RowId) -> Option<i64> {
        self.held.get(&column.of(row)).and_then(Value::as_integer)
    }

    fn text(&self, column: Column, row: RowId) -> Option<&str> {
        self.held.get(&column.of(row)).and_then(Value::as_text)
    }
}
