//! The year of a plan: results × periods of the office's rhythm, with target and note (B.1.2).

use super::lineage::Lineage;
use super::row_or_none;
use crate::App;
use crate::convert::{id, row, to_wire};
use crate::cycles::period_words;
use crate::failure::Halt;
use crate::permissions::Deed;
use crate::units;
use contract::{
    Failure, Id, PlanOfYearView, ProgressCellView, ProgressPeriodView, ProgressResultView, ProgressRowView,
    TakenOverView, YearProgressRequest, YearProgressView,
};
use domain::answers::{Standing, answers};
use domain::{Period, trajectory};
use std::collections::HashMap;
use store::RowId;
use store::records::{ActionLine, IndicatorEntry, PlanRecord, Progress, ResultEntry, TrajectoryTarget};

/// A note with the cell it stands in.
struct Placed {
    note: Progress,
    result: RowId,
    indicator: Option<RowId>,
    period: Period,
}

/// Everything the cells of a plan are made of.
pub(super) struct Board {
    pub(super) periods: Vec<Period>,
    targets: Vec<TrajectoryTarget>,
    /// Newest first.
    notes: Vec<Placed>,
    /// Entries of the register by the note they belong to.
    evidence: HashMap<RowId, u32>,
}

impl Board {
    /// The newest note of a cell.
    pub(super) fn note(&self, result: RowId, indicator: Option<RowId>, period: Period) -> Option<&Progress> {
        self.notes_of(result, indicator, period).next()
    }

    fn notes_of(
        &self,
        result: RowId,
        indicator: Option<RowId>,
        period: Period,
    ) -> impl Iterator<Item = &Progress> {
        let is_here = move |placed: &&Placed| {
            placed.result == result && placed.indicator == indicator && placed.period == period
        };
        self.notes.iter().filter(is_here).map(|placed| &placed.note)
    }

    /// The target of an indicator in a period.
    pub(super) fn target(&self, indicator: Option<RowId>, period: Period) -> &str {
        let found =
            self.targets.iter().find(|target| Some(target.indicator) == indicator && target.period == period);
        found.map(|target| target.text.as_str()).unwrap_or_default()
    }

    fn cell(&self, result: RowId, indicator: Option<RowId>, period: Period) -> ProgressCellView {
        let target = self.target(indicator, period).to_owned();
        let n_notes = self.notes_of(result, indicator, period).count();
        let n_evidence =
            self.notes_of(result, indicator, period).filter_map(|note| self.evidence.get(&note.id)).sum();
        let Some(note) = self.note(result, indicator, period) else {
            return ProgressCellView { target, ..ProgressCellView::default() };
        };
        let is_behind = trajectory::is_behind(&target, &note.value);
        ProgressCellView {
            is_behind: is_behind == Some(true),
            answers: answers(Standing::of(true, is_behind)).iter().map(|answer| to_wire(*answer)).collect(),
            target,
            note: Some(id(note.id)),
            value: note.value.clone(),
            text: note.text.clone(),
            on: note.noted_on.map(|day| day.to_string()),
            n_notes: u32::try_from(n_notes).unwrap_or(u32::MAX),
            n_evidence,
        }
    }

    fn row(&self, result: &ResultEntry, indicator: Option<&IndicatorEntry>) -> ProgressRowView {
        let row = indicator.map(|indicator| indicator.id);
        ProgressRowView {
            indicator: row.map(id),
            text: indicator.map(|indicator| indicator.text.clone()).unwrap_or_default(),
            target: indicator.and_then(|indicator| indicator.target.clone()).unwrap_or_default(),
            cells: self.periods.iter().map(|period| self.cell(result.id, row, *period)).collect(),
        }
    }

    fn rows(&self, result: &ResultEntry) -> Vec<ProgressRowView> {
        let is_noted_whole =
            self.notes.iter().any(|placed| placed.result == result.id && placed.indicator.is_none());
        let whole = result.indicators.is_empty() || is_noted_whole;
        let rows = result.indicators.iter().map(|indicator| self.row(result, Some(indicator)));
        rows.chain(whole.then(|| self.row(result, None))).collect()
    }
}

impl App {
    /// The year of a person's plan.
    pub(crate) fn show_year_progress(
        &mut self,
        request: YearProgressRequest,
    ) -> Result<YearProgressView, Halt> {
        self.commit_drafts()?;
        let employee = row(&request.employee)?;
        let plan = self.plan_of_year(employee, request.year, request.plan.as_ref())?;
        self.year_progress(&plan)
    }

    /// The plan of a year that is meant: the one named, else the last that counts.
    pub(super) fn plan_of_year(
        &self,
        employee: RowId,
        year: i32,
        wanted: Option<&Id>,
    ) -> Result<PlanRecord, Halt> {
        let reader = self.read()?;
        let found = match row_or_none(wanted)? {
            Some(wanted) => reader.find_plan(wanted)?.filter(|plan| plan.employee == employee),
            None => reader.list_plans(employee, year)?.pop(),
        };
        let name = || self.employee(employee).map(|person| person.shown_name()).unwrap_or_default();
        Ok(found.ok_or_else(|| Failure::NoPlan { name: name() })?)
    }

    pub(super) fn year_progress(&self, plan: &PlanRecord) -> Result<YearProgressView, Halt> {
        let (reader, moment, sight) = (self.read()?, self.moment(), self.sight()?);
        let board = self.board(plan)?;
        let content = reader.plan_content(plan.id)?;
        let actions = reader.list_actions(plan.id)?;
        let today = moment.today();
        let period = |period: &Period| ProgressPeriodView {
            code: period.to_string(),
            words: period_words(*period, moment),
            is_current: period.starts_on() <= today && today <= period.ends_on(),
            is_over: period.ends_on() < today,
        };
        let can_take_over = !plan.state.is_over() && self.may_do(Deed::TakeOverResult, plan.id, &sight)?;
        let results = (1..).zip(&content.results);
        let view = |(no, result)| result_view((no, result), &actions, (&board, can_take_over));
        Ok(YearProgressView {
            plan: id(plan.id),
            employee: units::person_ref(reader, plan.employee)?,
            year: plan.year,
            seen_version: reader.version(plan.employee)?,
            periods: board.periods.iter().map(period).collect(),
            results: results.map(view).collect(),
            can_note: !plan.state.is_over() && self.may_do(Deed::NoteProgress, plan.id, &sight)?,
            can_take_over,
            plans: self.plans_of_year(plan)?,
        })
    }

    fn plans_of_year(&self, plan: &PlanRecord) -> Result<Vec<PlanOfYearView>, Halt> {
        let year = Period::annual(plan.year);
        let plans = self.read()?.list_plans(plan.employee, plan.year)?.into_iter();
        let view = |plan: PlanRecord| PlanOfYearView {
            id: id(plan.id),
            starts_on: plan.starts_on.unwrap_or(year.starts_on()).to_string(),
            ends_on: plan.ends_on.unwrap_or(year.ends_on()).to_string(),
        };
        Ok(plans.map(view).collect())
    }

    /// What the cells of a plan are made of.
    pub(super) fn board(&self, plan: &PlanRecord) -> Result<Board, Halt> {
        let reader = self.read()?;
        let (lineage, periods) = (Lineage::of(reader, plan)?, self.short_periods(plan.year)?);
        let mut notes = Vec::new();
        for note in reader.list_progress(plan.employee)? {
            let by_day = || {
                let on = note.noted_on?;
                periods.iter().copied().find(|period| period.starts_on() <= on && on <= period.ends_on())
            };
            let period = note.period.filter(|period| periods.contains(period)).or_else(by_day);
            let result = note.work_result.and_then(|result| lineage.heir(result));
            let indicator = note.indicator.and_then(|indicator| lineage.heir(indicator));
            if let (Some(period), Some(result)) = (period, result) {
                notes.push(Placed { note, result, indicator, period });
            }
        }
        let mut evidence: HashMap<RowId, u32> = HashMap::new();
        for entry in reader.list_evidence_of(plan.employee)? {
            if let Some(note) = entry.progress {
                *evidence.entry(note).or_default() += 1;
            }
        }
        Ok(Board { targets: reader.list_trajectory(plan.id)?, periods, notes, evidence })
    }
}

fn result_view(
    (no, result): (u32, &ResultEntry),
    actions: &[ActionLine],
    (board, is_leader): (&Board, bool),
) -> ProgressResultView {
    let own = actions.iter().filter(|action| action.result == result.id);
    let mut rows = board.rows(result);
    if !is_leader {
        rows.iter_mut().flat_map(|row| row.cells.iter_mut()).for_each(|cell| cell.answers.clear());
    }
    ProgressResultView {
        id: id(result.id),
        no,
        priority: to_wire(result.priority),
        text: result.text.clone(),
        actions: own.map(|action| action.text.clone()).collect(),
        taken_over: result
            .taken_over_on
            .map(|on| TakenOverView { on: on.to_string(), note: result.taken_over_note.clone() }),
        rows,
    }
}
