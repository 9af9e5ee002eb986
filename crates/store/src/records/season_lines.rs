//! Everybody of an office with the plan of a year, in one query.

use super::lists::{EVALUATOR, IN_SERVICE};
use super::people::read_employee;
use super::{Employee, Fields, Reader, Result};
use chrono::NaiveDate;
use domain::SkpState;
use ledger::RowId;
use rusqlite::named_params;

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
const CHOSEN: &str = "working as (
        select p.*, coalesce(p.lineage, p.id) as line from plans p
        where p.year = :year and p.gone = 0 and p.state not in ('superseded', 'cancelled')
          and not exists (select 1 from plans n where n.lineage = coalesce(p.lineage, p.id)
              and n.version > p.version and n.gone = 0 and n.state not in ('superseded', 'cancelled'))),
    chosen as (
        select w.*, count(*) over (partition by w.employee) as n_plans,
               exists (select 1 from plans o where o.gone = 0 and o.state = 'approved'
                   and coalesce(o.lineage, o.id) = w.line and o.id <> w.id) as is_revision,
               row_number() over (partition by w.employee
                   order by w.state = 'closed', w.appointment is not null, w.starts_on desc, w.id desc) as place
        from working w)";

/// What stops submitting, counted per plan.
const PARTS: &str = "parts as (
        select r.plan, sum(coalesce(r.priority, 'main') = 'main') as n_main,
               sum(coalesce(r.priority, 'main') = 'additional') as n_additional,
               sum(not exists (select 1 from indicators i where i.work_result = r.id and i.gone = 0
                   and trim(coalesce(i.text, '')) <> '')) as n_unmeasured,
               sum(coalesce(r.consent, 'not_needed') in ('needed', 'refused')
                   or (coalesce(r.mode, 'appointed') = 'voluntary' and coalesce(r.consent, 'not_needed') = 'not_needed'))
                   as n_unconsented,
               sum(exists (select 1 from indicators i where i.work_result = r.id and i.gone = 0
                   and i.perspective = 'budget')) as n_budget,
               sum(exists (select 1 from indicators i where i.work_result = r.id and i.gone = 0
                   and trim(coalesce(i.text, '')) <> ''
                   and not exists (select 1 from indicator_manuals m where m.indicator = i.id and m.gone = 0)))
                   as n_without_manual
        from work_results r
        where r.gone = 0 and r.plan in (select id from chosen where place = 1)
        group by r.plan)";

const BLOCKED: &str = "(c.state in ('draft', 'returned', 'revising') and (
        coalesce(q.n_main, 0) = 0 or q.n_unmeasured > 0 or q.n_unconsented > 0
        or (c.position_group = 'executive' and (q.n_budget = 0 or (:manual and q.n_without_manual > 0)))
        or coalesce(c.employee_unit, e.unit_as_printed, u.name, '') = ''
        or coalesce(c.employee_position, e.position, '') = ''))";

impl Reader<'_> {
    /// Everybody in service with the plan of a year, by unit and name.
    pub fn list_season(self, today: NaiveDate, filter: SeasonFilter) -> Result<Vec<SeasonLine>> {
        let sql = format!(
            "with recursive below(id) as (
                select :unit union select u.id from units u join below on u.parent = below.id where u.gone = 0),
             {CHOSEN}, {PARTS}
             select e.*, u.name as unit_name, {EVALUATOR} as current_evaluator,
                    c.id as plan, c.version, c.state, c.starts_on as plan_starts_on, c.agreed_on,
                    c.evaluator as plan_evaluator, c.is_revision, c.close_reason, c.n_plans,
                    coalesce(q.n_main, 0) as n_main, coalesce(q.n_additional, 0) as n_additional,
                    {BLOCKED} as is_blocked
             from employees e left join units u on u.id = e.unit and u.gone = 0
             left join chosen c on c.employee = e.id and c.place = 1
             left join parts q on q.plan = c.id
             where e.gone = 0 and {IN_SERVICE} and (:unit is null or e.unit in (select id from below))
               and (:evaluator is null or {EVALUATOR} = :evaluator)
             order by u.name is null, u.name, e.name is null, e.name, e.id"
        );
        let params = named_params! {
            ":today": today.to_string(), ":year": filter.year, ":manual": filter.manual_required,
            ":unit": filter.unit.map(|unit| self.key(unit)),
            ":evaluator": filter.evaluator.map(|evaluator| self.key(evaluator)),
        };
        self.many(&sql, params, read_line)
    }
}

fn read_line(fields: &Fields<'_>) -> Result<SeasonLine> {
    let evaluator = fields.row_named("current_evaluator")?;
    let plan = fields.row_named("plan")?.map(|id| read_season_plan(fields, id)).transpose()?;
    Ok(SeasonLine {
        employee: read_employee(fields)?,
        unit_name: fields.text("unit_name")?,
        evaluator,
        plan: plan.map(|(plan, plan_evaluator)| SeasonPlan {
            is_blocked: plan.is_blocked || (is_written(plan.state) && plan_evaluator.or(evaluator).is_none()),
            ..plan
        }),
    })
}

fn is_written(state: SkpState) -> bool {
    matches!(state, SkpState::Draft | SkpState::Returned | SkpState::Revising)
}

fn read_season_plan(fields: &Fields<'_>, id: RowId) -> Result<(SeasonPlan, Option<RowId>)> {
    let plan = SeasonPlan {
        id,
        version: fields.get::<Option<u32>>("version")?.unwrap_or(1),
        state: fields.term("state")?.unwrap_or_default(),
        starts_on: fields.date("plan_starts_on")?,
        is_agreed: fields.date("agreed_on")?.is_some(),
        is_revision: fields.truth("is_revision")?,
        close_reason: fields.text("close_reason")?,
        n_plans: fields.get::<Option<u32>>("n_plans")?.unwrap_or(0),
        n_main: fields.get::<Option<u32>>("n_main")?.unwrap_or(0),
        n_additional: fields.get::<Option<u32>>("n_additional")?.unwrap_or(0),
        is_blocked: fields.truth("is_blocked")?,
    };
    Ok((plan, fields.row_named("plan_evaluator")?))
}
