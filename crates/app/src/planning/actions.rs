//! Action plan B.1.1 and targets per period.

use crate::App;
use crate::convert::{id, row};
use crate::cycles::period_words;
use crate::failure::Halt;
use crate::planning::edit_fields::checked_text;
use crate::planning::edits::{invalid, known};
use contract::{
    ActionIndicatorView, ActionLineView, ActionPlanView, ActionResultView, ById, Failure, FieldFault,
    Language, NewActionLines, NewTrajectory, PeriodRefView, SaveActionPlanRequest,
};
use domain::Period;
use domain::period::PeriodKind;
use store::records::{ActionLine, PlanRecord, Reader, TrajectoryTarget};
use store::schema::{action_plans as action, trajectory_targets as trajectory};
use store::{Act, RowId, Scope, Table, Value};

impl App {
    /// The action plan of a version, with a row for every result and indicator.
    pub(crate) fn show_action_plan(&mut self, request: ById) -> Result<ActionPlanView, Halt> {
        self.commit_drafts()?;
        self.action_plan(row(&request.id)?)
    }

    /// Sets actions and targets; what is left out stays.
    pub(crate) fn save_action_plan(
        &mut self,
        request: SaveActionPlanRequest,
    ) -> Result<ActionPlanView, Halt> {
        let plan = self.plan_in_use(row(&request.plan)?)?;
        self.still_at(plan.employee, request.seen_version)?;
        let periods = self.short_periods(plan.year)?;
        let content = self.read()?.plan_content(plan.id)?;
        let results: Vec<RowId> = content.results.iter().map(|result| result.id).collect();
        let indicators = content.results.iter().flat_map(|result| &result.indicators);
        let indicators: Vec<RowId> = indicators.map(|indicator| indicator.id).collect();
        self.act("save_action_plan", Some(plan.employee), |act| {
            for lines in &request.results {
                set_actions(act, &plan, known(&lines.result, &results)?, lines)?;
            }
            for targets in &request.indicators {
                set_targets(act, &plan, known(&targets.indicator, &indicators)?, (&periods, targets))?;
            }
            Ok(())
        })?;
        self.action_plan(plan.id)
    }

    fn action_plan(&self, plan: RowId) -> Result<ActionPlanView, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let plan = reader.find_plan(plan)?.ok_or_else(|| Failure::NotFound { what: "SKP".into() })?;
        let periods = self.short_periods(plan.year)?;
        let view = |period: &Period| PeriodRefView {
            code: period.to_string(),
            words: period_words(*period, moment),
        };
        Ok(ActionPlanView {
            plan: id(plan.id),
            seen_version: reader.version(plan.employee)?,
            results: results(reader, &plan, &periods)?,
            periods: periods.iter().map(view).collect(),
        })
    }

    /// The periods of a year's rhythm, the year itself left aside.
    pub(crate) fn short_periods(&self, year: i32) -> Result<Vec<Period>, Halt> {
        let periods = Period::of_year(year, self.rhythm(year)?);
        Ok(periods.into_iter().filter(|period| period.kind() != PeriodKind::Annual).collect())
    }

    /// How a result is reached may change as long as the plan is not over.
    pub(crate) fn plan_in_use(&self, plan: RowId) -> Result<PlanRecord, Halt> {
        let found = self.read()?.find_plan(plan)?.ok_or_else(|| Failure::NotFound { what: "SKP".into() })?;
        if !found.state.is_over() {
            return Ok(found);
        }
        let (why, next) = match self.moment().language {
            Language::Id => ("SKP ini tidak berlaku lagi.", "Buka SKP yang berlaku."),
            Language::En => ("This SKP is no longer in force.", "Open the one in force."),
        };
        Err(Failure::RuleSays { rule: "R-095".into(), why: why.into(), next: next.into() }.into())
    }
}

fn results(reader: Reader<'_>, plan: &PlanRecord, periods: &[Period]) -> Result<Vec<ActionResultView>, Halt> {
    let actions = reader.list_actions(plan.id)?;
    let targets = reader.list_trajectory(plan.id)?;
    let line = |action: &ActionLine| ActionLineView { text: action.text.clone(), due: action.due.clone() };
    let target = |indicator: RowId, period: &Period| {
        let found = targets.iter().find(|other| other.indicator == indicator && other.period == *period);
        found.map(|found: &TrajectoryTarget| found.text.clone()).unwrap_or_default()
    };
    let content = reader.plan_content(plan.id)?;
    let views = (1..).zip(content.results).map(|(no, result)| ActionResultView {
        id: id(result.id),
        no,
        lines: actions.iter().filter(|action| action.result == result.id).map(line).collect(),
        indicators: result
            .indicators
            .iter()
            .map(|indicator| ActionIndicatorView {
                id: id(indicator.id),
                text: indicator.text.clone(),
                target: indicator.target.clone().unwrap_or_default(),
                targets: periods.iter().map(|period| target(indicator.id, period)).collect(),
            })
            .collect(),
        text: result.text,
    });
    Ok(views.collect())
}

/// Lines that stay in their place keep their rows; lines without text are left out.
fn set_actions(
    act: &mut Act<'_>,
    plan: &PlanRecord,
    result: RowId,
    lines: &NewActionLines,
) -> Result<(), Halt> {
    let there = act.read().list_actions(plan.id)?;
    let mut rows = there.iter().filter(|line| line.result == result).map(|line| line.id);
    let mut ordinal = 0_i64;
    for line in &lines.lines {
        let due = checked_text("due", &line.due)?;
        let Some(text) = checked_text("text", &line.text)? else { continue };
        ordinal += 1;
        if let Some(row) = rows.next() {
            act.set(row, action::ORDINAL, ordinal)?;
            act.set(row, action::TEXT, text)?;
            act.set(row, action::DUE, Value::from(due))?;
            continue;
        }
        let values = vec![
            (action::PLAN, plan.id.into()),
            (action::WORK_RESULT, result.into()),
            (action::ORDINAL, ordinal.into()),
            (action::TEXT, text.into()),
            (action::DUE, due.into()),
        ];
        act.insert(Table::ActionPlans, Scope::dossier(plan.employee), &crate::imports::filled(values))?;
    }
    for row in rows {
        act.delete(Table::ActionPlans, row)?;
    }
    Ok(())
}

fn set_targets(
    act: &mut Act<'_>,
    plan: &PlanRecord,
    indicator: RowId,
    (periods, new): (&[Period], &NewTrajectory),
) -> Result<(), Halt> {
    if new.targets.len() > periods.len() {
        return Err(invalid("targets", FieldFault::OutOfRange));
    }
    let there = act.read().list_trajectory(plan.id)?;
    for (period, text) in periods.iter().zip(&new.targets) {
        let text = checked_text("targets", text)?;
        let found = there.iter().find(|other| other.indicator == indicator && other.period == *period);
        match (found, text) {
            (Some(found), Some(text)) => {
                act.set(found.id, trajectory::TEXT, text)?;
            }
            (Some(found), None) => {
                act.delete(Table::TrajectoryTargets, found.id)?;
            }
            (None, Some(text)) => {
                let values = [
                    (trajectory::PLAN, plan.id.into()),
                    (trajectory::INDICATOR, indicator.into()),
                    (trajectory::PERIOD, period.to_string().into()),
                    (trajectory::TEXT, text.into()),
                ];
                act.insert(Table::TrajectoryTargets, Scope::dossier(plan.employee), &values)?;
            }
            (None, None) => {}
        }
    }
    Ok(())
}
