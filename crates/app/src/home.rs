//! Beranda: what is due, who is missing, whether the data are safe.

use crate::aftermath::calendar;
use crate::aftermath::deadlines::{self, Term};
use crate::convert::id;
use crate::failure::Halt;
use crate::people::{People, unit_names};
use crate::{App, cycles};
use chrono::NaiveDate;
use contract::{
    CountView, CycleStepView, DeadlineView, HomeView, Language, Nothing, PeriodView, ToDoKind, ToDoView,
    WindowPhase,
};
use domain::{Calendar, EvaluationState, Period, SkpState};
use std::collections::HashMap;
use store::RowId;
use store::records::RecapLine;

/// Acts shown.
const ACTS_SHOWN: u32 = 5;
/// Names shown beside a list.
const LARGEST_SHOWN: usize = 2;
/// Deadlines shown.
const DEADLINES_SHOWN: usize = 4;

impl App {
    /// The first screen.
    pub(crate) fn show_home(&mut self, _: Nothing) -> Result<HomeView, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let periods = cycles::all_periods(reader, moment)?;
        let current = cycles::current(&periods).cloned();
        let period = current.as_ref().and_then(|period| period.code.parse::<Period>().ok());
        let mut lines = match period {
            Some(period) => self.recap_in(period)?,
            None => Vec::new(),
        };
        let team_of = self.sight()?.team_of();
        if team_of.is_some() {
            // Whoever rates counts the people to rate: not himself, and not those further below.
            lines.retain(|line| line.evaluator == team_of);
        }
        let people: Vec<&RecapLine> =
            lines.iter().filter(|line| line.employee.legal_status.needs_plan()).collect();
        let unrated = people.iter().filter(|line| waits(line)).count();
        let left_unsigned =
            people.iter().filter(|line| line.evaluation_state == Some(EvaluationState::LeftUnsigned)).count();
        let steps = match period {
            Some(period) => self.steps(period.year(), &periods, &people)?,
            None => Vec::new(),
        };
        let terms = self.open_terms(moment.today())?;
        let to_do = self.to_do(period, current.as_ref(), &people, &terms)?;
        Ok(HomeView {
            today: moment.today().to_string(),
            n_people: count(people.len()),
            n_unrated: count(unrated),
            n_left_unsigned: count(left_unsigned),
            deadlines: self.home_deadlines(&periods, &terms)?,
            current,
            steps,
            to_do,
            acts: self.newest_acts(ACTS_SHOWN)?,
            safety: self.safety()?,
        })
    }

    /// What ends next: windows, and the terms of documents on their way.
    fn home_deadlines(&self, periods: &[PeriodView], terms: &[Term]) -> Result<Vec<DeadlineView>, Halt> {
        let (calendar, moment) = (calendar::of_office(self.read()?)?, self.moment());
        let mut found = windows(periods, &calendar, moment);
        found.extend(deadlines::next_dates(terms, moment));
        found.sort_by(|a, b| a.on.cmp(&b.on));
        found.truncate(DEADLINES_SHOWN);
        Ok(found)
    }

    fn steps(
        &self,
        year: i32,
        periods: &[PeriodView],
        people: &[&RecapLine],
    ) -> Result<Vec<CycleStepView>, Halt> {
        let moment = self.moment();
        let reader = self.read()?;
        let is_narrowed = !self.sight()?.sees_everybody();
        let team: Vec<RowId> = people.iter().map(|line| line.employee.id).collect();
        let calendar = calendar::of_office(reader)?;
        let due = NaiveDate::from_ymd_opt(year, 1, 31).unwrap_or_default();
        let approved = people.iter().filter(|line| line.plan_state == Some(SkpState::Approved)).count();
        let mut steps = vec![CycleStepView {
            period: None,
            title: format!("SKP {year}"),
            done: count(approved),
            total: count(people.len()),
            phase: if moment.today() > due { WindowPhase::Over } else { WindowPhase::Running },
            opens_on: None,
            closes_on: due.to_string(),
            working_days_left: u32::try_from(calendar.left(moment.today(), due)).ok(),
            ended_on: None,
        }];
        for view in periods.iter().filter(|view| view.year == year) {
            let Ok(period) = view.code.parse::<Period>() else { continue };
            steps.push(CycleStepView {
                period: Some(view.code.clone()),
                title: view.words.clone(),
                done: if is_narrowed {
                    reader.count_rated_among(period, &team)?
                } else {
                    reader.count_rated(period)?
                },
                total: count(people.len()),
                phase: view.phase,
                opens_on: Some(view.opens_on.clone()),
                closes_on: view.closes_on.clone(),
                working_days_left: view.working_days_left,
                ended_on: view.ended_on.clone(),
            });
        }
        Ok(steps)
    }

    fn to_do(
        &self,
        period: Option<Period>,
        current: Option<&PeriodView>,
        people: &[&RecapLine],
        terms: &[Term],
    ) -> Result<Vec<ToDoView>, Halt> {
        let moment = self.moment();
        let mut lists = Vec::new();
        // Where nobody can be signed any more no achievement is waited for.
        let is_open = current.is_some_and(|period| period.ended_on.is_none());
        if let Some(period) = period.filter(|_| is_open) {
            let missing = self.units_without_achievement(period, people)?;
            lists.push(to_do(ToDoKind::AchievementMissing, missing));
        }
        let calendar = calendar::of_office(self.read()?)?;
        let dated = |mut list: ToDoView| {
            list.due_on = current.map(|period| period.closes_on.clone());
            let closes: Option<NaiveDate> = current.and_then(|period| period.closes_on.parse().ok());
            list.working_days_left = closes.map(|day| calendar.left(moment.today(), day));
            list.n_missed = if closes.is_some_and(|day| day < moment.today()) { list.count } else { 0 };
            list
        };
        let unrated = self.by_evaluator(people.iter().filter(|line| waits(line)))?;
        lists.push(dated(to_do(ToDoKind::Unrated, unrated)));
        let rated = |line: &&&RecapLine| line.evaluation_state == Some(EvaluationState::Rated);
        lists.push(dated(to_do(ToDoKind::Unsigned, self.by_evaluator(people.iter().filter(rated))?)));
        lists.extend(deadlines::lists(terms, self.sight()?.team_of(), moment));
        let owing = self.reports_due()?;
        let owes = |line: &&&RecapLine| owing.contains(&line.employee.id);
        lists.push(to_do(ToDoKind::ReportDue, self.by_unit(people.iter().filter(owes))?));
        lists.push(to_do(
            ToDoKind::NoPlan,
            self.by_unit(people.iter().filter(|line| line.plan_state.is_none()))?,
        ));
        lists.push(to_do(
            ToDoKind::NoEvaluator,
            self.by_unit(people.iter().filter(|line| line.evaluator.is_none()))?,
        ));
        let incomplete = |line: &&&RecapLine| {
            let person = &line.employee;
            person.unit.is_none() || person.position.is_empty() || person.rank_code.is_empty()
        };
        lists.push(to_do(ToDoKind::Incomplete, self.by_unit(people.iter().filter(incomplete))?));
        lists.retain(|list| list.count > 0);
        Ok(lists)
    }

    fn units_without_achievement(
        &self,
        period: Period,
        people: &[&RecapLine],
    ) -> Result<Vec<CountView>, Halt> {
        let reader = self.read()?;
        let mut groups: HashMap<RowId, u32> = HashMap::new();
        for evaluator in people.iter().filter_map(|line| line.evaluator) {
            *groups.entry(evaluator).or_default() += 1;
        }
        let (mut missing, day) = (Vec::new(), self.evaluator_day(period)?);
        for evaluator in groups.into_keys() {
            let Some(unit) = reader.find_unit_led(evaluator, day, None)? else { continue };
            if reader.find_achievement(unit.id, period)?.and_then(|found| found.value).is_none() {
                missing.push(CountView { id: Some(id(unit.id)), name: unit.name, count: 1 });
            }
        }
        missing.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(missing)
    }

    fn by_evaluator<'l>(
        &self,
        lines: impl Iterator<Item = &'l &'l RecapLine>,
    ) -> Result<Vec<CountView>, Halt> {
        let reader = self.read()?;
        let evaluators: Vec<Option<RowId>> = lines.map(|line| line.evaluator).collect();
        let people = People::of(reader, evaluators.iter().copied().flatten())?;
        grouped(evaluators.into_iter(), |row| Ok(people.named(reader, row)?.name))
    }

    fn by_unit<'l>(&self, lines: impl Iterator<Item = &'l &'l RecapLine>) -> Result<Vec<CountView>, Halt> {
        let names = unit_names(self.read()?)?;
        let name = |row| Ok(names.get(&row).cloned().unwrap_or_default());
        grouped(lines.map(|line| line.employee.unit), name)
    }
}

/// Whether somebody is still to be rated: nobody is in a period that the office closed.
fn waits(line: &RecapLine) -> bool {
    !line.evaluation_state.is_some_and(|state| {
        state.is_sealed()
            || matches!(
                state,
                EvaluationState::Rated
                    | EvaluationState::Reused
                    | EvaluationState::NotRequired
                    | EvaluationState::LeftUnsigned
            )
    })
}

/// Groups by row, largest first; people without a group count under an empty name.
fn grouped(
    rows: impl Iterator<Item = Option<RowId>>,
    name: impl Fn(RowId) -> Result<String, Halt>,
) -> Result<Vec<CountView>, Halt> {
    let mut counts: HashMap<Option<RowId>, u32> = HashMap::new();
    for row in rows {
        *counts.entry(row).or_default() += 1;
    }
    let mut groups = Vec::new();
    for (row, count) in counts {
        groups.push(CountView {
            id: row.map(id),
            name: row.map(&name).transpose()?.unwrap_or_default(),
            count,
        });
    }
    groups.sort_by(|a, b| (b.count, &a.name).cmp(&(a.count, &b.name)));
    Ok(groups)
}

fn to_do(kind: ToDoKind, groups: Vec<CountView>) -> ToDoView {
    let count = groups.iter().map(|group| group.count).sum();
    let largest = groups.into_iter().filter(|group| !group.name.is_empty()).take(LARGEST_SHOWN).collect();
    ToDoView { kind, count, largest, due_on: None, working_days_left: None, n_missed: 0, period: None }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The next openings and closings of windows.
fn windows(periods: &[PeriodView], calendar: &Calendar, moment: crate::Moment) -> Vec<DeadlineView> {
    let today = moment.today().to_string();
    let mut found = Vec::new();
    for period in periods {
        let (opens, closes) = match moment.language {
            Language::Id => ("dibuka", "ditutup"),
            Language::En => ("opens", "closes"),
        };
        for (day, act) in [(&period.opens_on, opens), (&period.closes_on, closes)] {
            if *day > today {
                let on = day.parse().unwrap_or_default();
                let left = calendar.left(moment.today(), on);
                found.push(DeadlineView {
                    on: day.clone(),
                    text: format!("{} {act}", period.words),
                    working_days_left: u32::try_from(left).unwrap_or(0),
                });
            }
        }
    }
    found
}
