//! Everybody of an office with the plan of a year.

use super::lists::{EVALUATOR, IN_SERVICE};
use super::people::read_employee;
use super::{Employee, Fields, Reader, Result};
use chrono::NaiveDate;
use domain::{PositionGroup, SkpState};
use ledger::RowId;
use rusqlite::named_params;
use std::collections::HashMap;

/// Whose plans are wanted.
#[derive(Clone, Copy, Debug)]
pub struct SeasonFilter {
    /// Year.
    pub year: i32,
    /// Only this unit and those below.
    pub unit: Option<RowId>,
    /// Only people of this evaluator.
    pub evaluator: Option<RowId>,
    /// Whether the office demands indicator manuals of executives.
    pub manual_required: bool,
}

/// A person and the plan of the year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeasonLine {
    /// Person.
    pub employee: Employee,
    /// Name of the unit.
    pub unit_name: String,
    /// Evaluator today.
    pub evaluator: Option<RowId>,
    /// The version people work on.
    pub plan: Option<SeasonPlan>,
}

/// The version of a plan that people work on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeasonPlan {
    /// Row.
    pub id: RowId,
    /// Version.
    pub version: u32,
    /// State.
    pub state: SkpState,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Whether the evaluator marked the text as agreed.
    pub is_agreed: bool,
    /// Whether an earlier version is in force.
    pub is_revision: bool,
    /// Why it ended; a permanent word.
    pub close_reason: String,
    /// Plans of the person in the year.
    pub n_plans: u32,
    /// Main results.
    pub n_main: u32,
    /// Additional results.
    pub n_additional: u32,
    /// Whether it is being written and a rule stops submitting (13.1).
    pub is_blocked: bool,
}

/// The newest version of every plan of the year that is not withdrawn; of several plans of a person one
/// that is open before one that ended, the last begun before the others.
const CHOSEN: &str = "with working as (
        select p.*, coalesce(p.lineage, p.id) as line from plans p
        where p.year = :year and p.gone = 0 and p.state not in ('superseded', 'cancelled')
          and not exists (select 1 from plans n where n.lineage = coalesce(p.lineage, p.id)
              and n.version > p.version and n.gone = 0 and n.state not in ('superseded', 'cancelled'))),
    chosen as (
        select w.*, count(*) over (partition by w.employee) as n_plans,
               exists (select 1 from plans o where (o.id = w.line or o.lineage = w.line)
                   and o.gone = 0 and o.state = 'approved' and o.id <> w.id) as is_revision,
               row_number() over (partition by w.employee
                   order by w.state = 'closed', w.appointment is not null, w.starts_on desc, w.id desc) as place
        from working w)
    select * from chosen where place = 1";

/// What stops submitting, counted per plan. Rows without words do not
/// count.
const PARTS: &str = "select r.plan, sum(coalesce(r.priority, 'main') = 'main') as n_main,
               sum(coalesce(r.priority, 'main') = 'additional') as n_additional,
               sum(coalesce(r.priority, 'main') = 'main' and trim(coalesce(r.text, '')) <> '') as n_said,
               sum(not exists (select 1 from indicators i where i.work_result = r.id and i.gone = 0
                   and trim(coalesce(i.text, '')) <> '')) as n_unmeasured,
               sum(coalesce(r.consent, 'not_needed') in ('needed', 'refused')
                   or (coalesce(r.mode, 'appointed') = 'voluntary' and coalesce(r.consent, 'not_needed') = 'not_needed'))
                   as n_unconsented,
               sum(exists (select 1 from indicators i where i.work_result = r.id and i.gone = 0
                   and i.perspective = 'budget' and trim(coalesce(i.text, '')) <> '')) as n_budget,
               sum(exists (select 1 from indicators i where i.work_result = r.id and i.gone = 0
                   and trim(coalesce(i.text, '')) <> ''
                   and not exists (select 1 from indicator_manuals m where m.indicator = i.id and m.gone = 0)))
                   as n_without_manual
        from plans p join work_results r on r.plan = p.id and r.gone = 0
        where p.year = :year and p.gone = 0
        group by r.plan";

/// What the results of a plan come to.
#[derive(Clone, Copy, Debug, Default)]
struct Parts {
    main: u32,
    additional: u32,
    /// Main results with words.
    said: u32,
    unmeasured: u32,
    unconsented: u32,
    budget: u32,
    without_manual: u32,
}

/// A plan with what it says of its own place.
struct Chosen {
    plan: SeasonPlan,
    group: PositionGroup,
    evaluator: Option<RowId>,
    unit: String,
    position: String,
}

impl Reader<'_> {
    /// Everybody in service with the plan of a year, by unit and name.
    ///
    /// Three lists put together here: joined in SQL, every person would be looked for in all plans.
    pub fn list_season(self, today: NaiveDate, filter: SeasonFilter) -> Result<Vec<SeasonLine>> {
        let parts = self.list_parts(filter.year)?;
        let mut plans = self.list_chosen(filter.year)?;
        let mut lines = self.list_people_of_season(today, filter)?;
        for line in &mut lines {
            if let Some(chosen) = plans.remove(&line.employee.id) {
                let parts = parts.get(&chosen.plan.id).copied().unwrap_or_default();
                line.plan = Some(judged(line, chosen, parts, filter.manual_required));
            }
        }
        Ok(lines)
    }

    fn list_people_of_season(self, today: NaiveDate, filter: SeasonFilter) -> Result<Vec<SeasonLine>> {
        let sql = format!(
            "with recursive below(id) as (
                select :unit union select u.id from units u join below on u.parent = below.id where u.gone = 0)
             select e.*, u.name as unit_name, {EVALUATOR} as current_evaluator
             from employees e left join units u on u.id = e.unit and u.gone = 0
             where e.gone = 0 and {IN_SERVICE} and (:unit is null or e.unit in (select id from below))
               and (:evaluator is null or {EVALUATOR} = :evaluator)
             order by u.name is null, u.name, e.name is null, e.name, e.id"
        );
        let params = named_params! {
            ":today": today.to_string(), ":unit": filter.unit.map(|unit| self.key(unit)),
            ":evaluator": filter.evaluator.map(|evaluator| self.key(evaluator)),
        };
        self.many(&sql, params, |fields| {
            Ok(SeasonLine {
                employee: read_employee(fields)?,
                unit_name: fields.text("unit_name")?,
                evaluator: fields.row_named("current_evaluator")?,
                plan: None,
            })
        })
    }

    fn list_chosen(self, year: i32) -> Result<HashMap<RowId, Chosen>> {
        let found = self.many(CHOSEN, named_params! { ":year": year }, read_chosen)?;
        Ok(found.into_iter().collect())
    }

    fn list_parts(self, year: i32) -> Result<HashMap<RowId, Parts>> {
        let found = self.many(PARTS, named_params! { ":year": year }, |fields| {
            let number = |name| fields.get::<Option<u32>>(name).map(Option::unwrap_or_default);
            let plan = fields.row_named("plan")?.ok_or_else(|| super::odd("plan"))?;
            let parts = Parts {
                main: number("n_main")?,
                additional: number("n_additional")?,
                said: number("n_said")?,
                unmeasured: number("n_unmeasured")?,
                unconsented: number("n_unconsented")?,
                budget: number("n_budget")?,
                without_manual: number("n_without_manual")?,
            };
            Ok((plan, parts))
        })?;
        Ok(found.into_iter().collect())
    }
}

fn read_chosen(fields: &Fields<'_>) -> Result<(RowId, Chosen)> {
    let plan = SeasonPlan {
        id: fields.id()?,
        version: fields.get::<Option<u32>>("version")?.unwrap_or(1),
        state: fields.term("state")?.unwrap_or_default(),
        starts_on: fields.date("starts_on")?,
        is_agreed: fields.date("agreed_on")?.is_some(),
        is_revision: fields.truth("is_revision")?,
        close_reason: fields.text("close_reason")?,
        n_plans: fields.get::<Option<u32>>("n_plans")?.unwrap_or(0),
        n_main: 0,
        n_additional: 0,
        is_blocked: false,
    };
    let chosen = Chosen {
        plan,
        group: fields.term("position_group")?.unwrap_or(PositionGroup::AdministrativeFunctional),
        evaluator: fields.row_named("evaluator")?,
        unit: fields.text("employee_unit")?,
        position: fields.text("employee_position")?,
    };
    Ok((fields.row_named("employee")?.ok_or_else(|| super::odd("employee"))?, chosen))
}

fn judged(line: &SeasonLine, chosen: Chosen, parts: Parts, manual_required: bool) -> SeasonPlan {
    let person = &line.employee;
    let is_written = matches!(chosen.plan.state, SkpState::Draft | SkpState::Returned | SkpState::Revising);
    let is_placed =
        [&chosen.unit, &line.unit_name, &person.unit_as_printed].into_iter().any(|unit| !unit.is_empty())
            && [&chosen.position, &person.position].into_iter().any(|position| !position.is_empty())
            && chosen.evaluator.or(line.evaluator).is_some();
    let is_executive = chosen.group == PositionGroup::Executive;
    let is_short = is_executive && (parts.budget == 0 || (manual_required && parts.without_manual > 0));
    let has_gap = parts.said == 0 || parts.unmeasured > 0 || parts.unconsented > 0 || is_short;
    SeasonPlan {
        n_main: parts.main,
        n_additional: parts.additional,
        is_blocked: is_written && (has_gap || !is_placed),
        ..chosen.plan
    }
}
