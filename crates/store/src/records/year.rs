//! What warnings and the rating of a team ask about many people at once.

use super::lists::{EVALUATOR, IN_SERVICE};
use super::{Reader, Result};
use chrono::NaiveDate;
use domain::Period;
use domain::reporting::Reporting;
use ledger::RowId;
use rusqlite::named_params;

/// How much there is to look at before somebody is rated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Material {
    /// The evaluation.
    pub evaluation: RowId,
    /// The person.
    pub employee: RowId,
    /// Entries of the register of evidence.
    pub n_evidence: u32,
    /// Realisations with words.
    pub n_actuals: u32,
    /// Pieces of feedback.
    pub n_feedback: u32,
    /// Of these the ones with a thumb or a smile.
    pub n_positive: u32,
    /// Of these the ones with a frown.
    pub n_negative: u32,
    /// Incidents of the diary.
    pub n_incidents: u32,
}

/// A plan in force and what was last noted of the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearStanding {
    /// The person.
    pub employee: RowId,
    /// The plan.
    pub plan: RowId,
    /// Since when it is in force.
    pub in_force_from: Option<NaiveDate>,
    /// How often scheduled feedback was agreed.
    pub feedback_rhythm: Option<Reporting>,
    /// Day of the newest note of progress.
    pub progress_on: Option<NaiveDate>,
    /// Day of the newest scheduled feedback of the leader.
    pub feedback_on: Option<NaiveDate>,
}

/// A target of a period beside the value noted last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrajectoryStanding {
    /// The person.
    pub employee: RowId,
    /// The plan in force.
    pub plan: RowId,
    /// The work result.
    pub work_result: RowId,
    /// Its number as the sheets print it.
    pub number: u32,
    /// The indicator.
    pub indicator: RowId,
    /// The target.
    pub target: String,
    /// The value; empty while none was noted.
    pub value: String,
}

/// Records of alias `x` that an evaluation of alias `v` draws on: its own, and those of its days that none has.
fn drawn_on(day: &str) -> String {
    format!(
        "x.employee = v.employee and x.gone = 0 and (x.evaluation = v.id
           or (x.evaluation is null and x.{day} between :from and :until))"
    )
}

const TRAJECTORY: &str = "with numbered as (
        select r.id, r.plan, row_number() over (
            partition by r.plan order by r.priority = 'additional', r.ordinal, r.id) as number
        from plans p join work_results r on r.plan = p.id and r.gone = 0
        where p.year = :year and p.state = 'approved' and p.gone = 0)
    select p.employee, p.id as plan, n.id as work_result, n.number, i.id as indicator, t.text as target,
        (select g.value from progress g
         where (g.indicator = i.id or (g.indicator is null and g.work_result = n.id))
           and g.gone = 0 and trim(coalesce(g.value, '')) <> ''
         order by g.noted_on desc, g.id desc limit 1) as value
    from numbered n join plans p on p.id = n.plan
    join indicators i on i.work_result = n.id and i.gone = 0
    join trajectory_targets t on t.indicator = i.id and t.period = :period and t.gone = 0
    join employees e on e.id = p.employee and e.gone = 0
    where trim(coalesce(t.text, '')) <> ''";

impl Reader<'_> {
    /// How much there is to look at for each evaluation of a period, of all or of one evaluator; what no
    /// evaluation has counts where it falls between the two days, both counted.
    pub fn list_material(
        self,
        period: Period,
        evaluator: Option<RowId>,
        (from, until): (NaiveDate, NaiveDate),
    ) -> Result<Vec<Material>> {
        let (evidence, feedback, incidents) =
            (drawn_on("added_on"), drawn_on("given_on"), drawn_on("happened_on"));
        let sql = format!(
            "select v.id, v.employee,
                (select count(*) from evidence x where {evidence}) as n_evidence,
                (select count(*) from actuals a where a.evaluation = v.id and a.gone = 0
                   and trim(coalesce(a.text, '')) <> '') as n_actuals,
                (select count(*) from feedback x where {feedback}) as n_feedback,
                (select count(*) from feedback x where {feedback} and x.symbol in ('thumbs_up', 'smile'))
                    as n_positive,
                (select count(*) from feedback x where {feedback} and x.symbol = 'frown') as n_negative,
                (select count(*) from incidents x where {incidents}) as n_incidents
             from evaluations v where v.period = :period and v.gone = 0 and v.employee is not null
               and (:evaluator is null or v.evaluator = :evaluator) order by v.id"
        );
        let evaluator = evaluator.map(|row| self.key(row));
        let params = named_params! {
            ":period": period.to_string(), ":evaluator": evaluator, ":from": from.to_string(),
            ":until": until.to_string(),
        };
        self.many(&sql, params, |fields| {
            Ok(Material {
                evaluation: fields.id()?,
                employee: fields.row_named("employee")?.ok_or_else(|| super::odd("employee"))?,
                n_evidence: fields.get("n_evidence")?,
                n_actuals: fields.get("n_actuals")?,
                n_feedback: fields.get("n_feedback")?,
                n_positive: fields.get("n_positive")?,
                n_negative: fields.get("n_negative")?,
                n_incidents: fields.get("n_incidents")?,
            })
        })
    }

    /// The plans in force of a year of people in service, of all or of those one person evaluates on a day,
    /// with what was last noted; somebody with acting work may have two.
    pub fn list_year_standings(
        self,
        year: i32,
        evaluator: Option<RowId>,
        today: NaiveDate,
    ) -> Result<Vec<YearStanding>> {
        let sql = format!(
            "select p.id, p.employee, coalesce(p.approved_on, p.starts_on) as in_force_from, p.feedback_rhythm,
                (select max(n.noted_on) from progress n where n.employee = p.employee and n.gone = 0)
                    as progress_on,
                (select max(f.given_on) from feedback f where f.employee = p.employee and f.gone = 0
                   and f.source = 'leader' and f.is_scheduled = 1) as feedback_on
             from plans p join employees e on e.id = p.employee and e.gone = 0
             where p.year = :year and p.state = 'approved' and p.gone = 0 and {IN_SERVICE}
               and (:evaluator is null or {EVALUATOR} = :evaluator) order by p.employee, p.starts_on, p.id"
        );
        let evaluator = evaluator.map(|row| self.key(row));
        let params = named_params! { ":year": year, ":evaluator": evaluator, ":today": today.to_string() };
        self.many(&sql, params, |fields| {
            Ok(YearStanding {
                employee: fields.row_named("employee")?.ok_or_else(|| super::odd("employee"))?,
                plan: fields.id()?,
                in_force_from: fields.date("in_force_from")?,
                feedback_rhythm: fields.term("feedback_rhythm")?,
                progress_on: fields.date("progress_on")?,
                feedback_on: fields.date("feedback_on")?,
            })
        })
    }

    /// The trajectory targets of a period on plans in force, each beside the value noted last, of people in
    /// service, of all or of those one person evaluates on a day.
    pub fn list_trajectory_standings(
        self,
        period: Period,
        evaluator: Option<RowId>,
        today: NaiveDate,
    ) -> Result<Vec<TrajectoryStanding>> {
        let sql = format!(
            "{TRAJECTORY} and {IN_SERVICE} and (:evaluator is null or {EVALUATOR} = :evaluator)
             order by p.employee, p.id, n.number, i.ordinal, i.id"
        );
        let evaluator = evaluator.map(|row| self.key(row));
        let params = named_params! {
            ":period": period.to_string(), ":year": period.year(), ":evaluator": evaluator,
            ":today": today.to_string(),
        };
        self.many(&sql, params, |fields| {
            let row = |name| fields.row_named(name)?.ok_or_else(|| super::odd(name));
            Ok(TrajectoryStanding {
                employee: row("employee")?,
                plan: row("plan")?,
                work_result: row("work_result")?,
                number: fields.get("number")?,
                indicator: row("indicator")?,
                target: fields.text("target")?,
                value: fields.text("value")?,
            })
        })
    }
}
