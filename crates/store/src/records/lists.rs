//! Lists with conditions over several tables: the list of people, teams, the recap.

use super::evaluations::{LEFT_UNSIGNED, OBJECTION, graded, state_now};
use super::people::read_employee;
use super::plans::LIVE;
use super::{Employee, Fields, Reader, Result};
use chrono::NaiveDate;
use domain::{EvaluationState, ExpectationLevel, Grade, Period, SkpState};
use ledger::RowId;
use rusqlite::named_params;

/// Which people are wanted. Everything left out matches everybody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EmployeeFilter {
    /// Ids that a search found; the others are left out.
    pub among: Option<Vec<RowId>>,
    /// Placed in this unit.
    pub unit: Option<RowId>,
    /// Evaluated by this person today.
    pub evaluator: Option<RowId>,
    /// In this condition.
    pub status: Option<PersonStatus>,
    /// People who left, and outsiders, too.
    pub with_inactive: bool,
}

/// Conditions a person can be in, this year and in the current period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonStatus {
    /// A plan is needed and there is none.
    NoPlan,
    /// Nobody evaluates the person.
    NoEvaluator,
    /// Not rated in the period.
    Unrated,
    /// Rated and not signed.
    Rated,
    /// Signed or beyond.
    Signed,
    /// Not signed when the office closed the period (13.2).
    LeftUnsigned,
    /// Unit, position or rank missing.
    Incomplete,
}

/// One page of a list, and how many there are in all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// How many match.
    pub total: u32,
}

/// What a recap says of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecapLine {
    /// The person.
    pub employee: Employee,
    /// Evaluator today.
    pub evaluator: Option<RowId>,
    /// State of the plan that is furthest.
    pub plan_state: Option<SkpState>,
    /// State of the evaluation.
    pub evaluation_state: Option<EvaluationState>,
    /// Rating of results in force.
    pub results_rating: Option<ExpectationLevel>,
    /// Rating of conduct in force.
    pub conduct_rating: Option<ExpectationLevel>,
    /// Whether the person did not graduate.
    pub not_graduated: bool,
}

impl RecapLine {
    /// The grade of the ratings in force.
    pub fn grade(&self) -> Option<Grade> {
        Some(graded((self.results_rating?, self.conduct_rating?), self.not_graduated))
    }
}

/// Whether a person of alias `e` belongs to the working list on `:today`: here, in service, one of ours.
pub(super) const IN_SERVICE: &str = "(e.retired_on is null or e.retired_on >= :today) and coalesce(e.is_external, 0) = 0 and coalesce(e.legal_status, 'active') <> 'inactive' and e.merged_into is null";

/// The evaluator of `e` on `:today`; before the first assignment that lasts it counts. The same as
/// [`super::evaluator_on`] for many people at once.
pub(super) const EVALUATOR: &str = "(select a.evaluator from evaluator_assignments a
    where a.employee = e.id and a.gone = 0 and a.evaluator is not null
      and (a.until_on is null or (a.from_on <= :today and a.until_on >= :today))
    order by a.from_on > :today, case when a.from_on <= :today then a.from_on end desc, a.from_on, a.id desc limit 1)";

/// The state of the plan of `e` that counts. The plus keeps the year from being looked up first: as long as nothing is
/// known of how many plans a year has, every person's would be looked for among those of everybody.
fn plan_state() -> String {
    format!(
        "(select p.state from plans p where p.employee = e.id and +p.year = :year and p.gone = 0 and {LIVE}
          order by p.state = 'approved' desc, p.version desc, p.id desc limit 1)"
    )
}

impl Reader<'_> {
    /// A page of the people that match, by name.
    pub fn page_employees(
        self,
        filter: &EmployeeFilter,
        when: (NaiveDate, Option<Period>),
        page: (u32, u32),
    ) -> Result<Page<RecapLine>> {
        let condition = condition(filter);
        let among = filter.among.as_ref().map(|rows| self.keys_as_json(rows));
        let (today, period) = (when.0.to_string(), when.1.map(|period| period.to_string()));
        let year = when.1.map_or_else(|| chrono::Datelike::year(&when.0), Period::year);
        let (unit, evaluator) =
            (filter.unit.map(|row| self.key(row)), filter.evaluator.map(|row| self.key(row)));
        let shared = named_params! {
            ":today": today, ":period": period, ":year": year, ":among": among, ":unit": unit, ":evaluator": evaluator,
        };
        // The parameters a condition does not mention are still named, so that one binding serves all.
        let all_named = ":today is not null and (:period is null or 1) and :year is not null
            and (:among is null or 1) and (:unit is null or 1) and (:evaluator is null or 1)";
        let total = self
            .number(&format!("select count(*) from employees e where {all_named} and {condition}"), shared)?;
        let sql = format!(
            "{} where {all_named} and {condition} order by e.name is null, e.name, e.position, e.id limit {} offset {}",
            recap_columns(),
            page.1,
            page.0
        );
        Ok(Page { rows: self.many(&sql, shared, read_recap)?, total })
    }

    /// Everybody in service with the state of plan and evaluation, by name.
    pub fn list_recap(self, today: NaiveDate, period: Period) -> Result<Vec<RecapLine>> {
        let sql = format!(
            "{} where e.gone = 0 and {IN_SERVICE} order by e.name is null, e.name, e.id",
            recap_columns()
        );
        let params = named_params! {
            ":today": today.to_string(), ":period": period.to_string(), ":year": period.year(),
        };
        self.many(&sql, params, read_recap)
    }

    /// People whose evaluator on a day is this person.
    pub fn list_team(self, evaluator: RowId, on: NaiveDate) -> Result<Vec<Employee>> {
        let sql = format!(
            "select e.* from employees e where e.gone = 0 and {IN_SERVICE}
               and e.id in (select employee from evaluator_assignments where evaluator = :evaluator and gone = 0)
               and {EVALUATOR} = :evaluator
             order by e.name is null, e.name, e.position, e.id"
        );
        self.many(
            &sql,
            named_params! { ":evaluator": self.key(evaluator), ":today": on.to_string() },
            read_employee,
        )
    }

    pub(super) fn keys_as_json(self, rows: &[RowId]) -> String {
        let keys: Vec<_> = rows.iter().map(|row| self.key(*row).to_string()).collect();
        format!("[{}]", keys.join(","))
    }
}

fn condition(filter: &EmployeeFilter) -> String {
    let mut all = vec!["e.gone = 0 and e.merged_into is null".to_owned()];
    if !filter.with_inactive {
        all.push(IN_SERVICE.to_owned());
    }
    if filter.among.is_some() {
        all.push("e.id in (select value from json_each(:among))".to_owned());
    }
    if filter.unit.is_some() {
        all.push("e.unit = :unit".to_owned());
    }
    if filter.evaluator.is_some() {
        all.push(format!(
            "e.id in (select employee from evaluator_assignments where evaluator = :evaluator and gone = 0)
             and {EVALUATOR} = :evaluator"
        ));
    }
    if let Some(status) = filter.status {
        all.push(status_condition(status));
    }
    all.join(" and ")
}

fn status_condition(status: PersonStatus) -> String {
    let needs_plan = "coalesce(e.legal_status, 'active') in ('active', 'study_assignment')
        and not exists (select 1 from status_periods t where t.employee = e.id and t.gone = 0
            and t.status not in ('active', 'study_assignment')
            and t.from_on <= :today and (t.until_on is null or t.until_on >= :today))";
    let evaluated = |states: &str| {
        format!(
            "exists (select 1 from evaluations v where v.employee = e.id and v.period = :period and v.gone = 0
                and v.state in ({states}) and not {LEFT_UNSIGNED})"
        )
    };
    // Whoever has no evaluation in a period that was closed waits for none either.
    let left_unsigned = format!(
        "((select w.ended_on from period_windows w where w.period = :period and w.gone = 0
           order by w.id desc limit 1) is not null
         and not exists (select 1 from evaluations v where v.employee = e.id and v.period = :period
             and v.gone = 0 and not {LEFT_UNSIGNED}))"
    );
    let signed = "'signed', 'signed_by_superior', 'delivered', 'returned', 'objected', 'amended', 'reported'";
    match status {
        PersonStatus::NoPlan => format!("{needs_plan} and {} is null", plan_state()),
        PersonStatus::NoEvaluator => format!("{EVALUATOR} is null"),
        PersonStatus::Unrated => {
            format!(
                "{needs_plan} and not {} and not {left_unsigned}",
                evaluated(&format!("'rated', 'reused', 'not_required', {signed}"))
            )
        }
        PersonStatus::Rated => evaluated("'rated'"),
        PersonStatus::Signed => evaluated(signed),
        PersonStatus::LeftUnsigned => format!("{needs_plan} and {left_unsigned}"),
        PersonStatus::Incomplete => {
            "(e.unit is null or e.position is null or e.rank_code is null)".to_owned()
        }
    }
}

/// A person with one evaluation of the period, the furthest where plans brought several.
fn recap_columns() -> String {
    format!(
        "select e.*, {EVALUATOR} as current_evaluator, {} as plan_state,
                {} as evaluation_state, v.not_graduated,
                coalesce(case when o.state = 'changed' then o.results_rating end, v.results_rating) as results_rating,
                coalesce(case when o.state = 'changed' then o.conduct_rating end, v.conduct_rating) as conduct_rating
         from employees e left join evaluations v on v.id = (
             select w.id from evaluations w where w.employee = e.id and w.period = :period and w.gone = 0
             order by w.signed_on is not null desc, w.results_rating is not null desc, w.id desc limit 1)
         {OBJECTION}",
        plan_state(),
        state_now()
    )
}

fn read_recap(fields: &Fields<'_>) -> Result<RecapLine> {
    Ok(RecapLine {
        employee: read_employee(fields)?,
        evaluator: fields.row_named("current_evaluator")?,
        plan_state: fields.term("plan_state")?,
        evaluation_state: fields.term("evaluation_state")?,
        results_rating: fields.term("results_rating")?,
        conduct_rating: fields.term("conduct_rating")?,
        not_graduated: fields.truth("not_graduated")?,
    })
}

/// How much a store holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Version of the schema.
    pub version: u32,
    /// People of the office's own list; outsiders who only evaluate are not among them.
    pub employees: u32,
    /// Units.
    pub units: u32,
    /// Plans; versions of one plan count once.
    pub plans: u32,
    /// Evaluations.
    pub evaluations: u32,
    /// Cycles.
    pub cycles: u32,
    /// Acts recorded here.
    pub acts: u32,
    /// Commits of the ledger.
    pub commits: u32,
}

impl Reader<'_> {
    /// How much the store holds.
    pub fn counts(self) -> Result<Counts> {
        let count = |sql: &str| self.number(sql, []);
        Ok(Counts {
            version: count("select user_version from pragma_user_version")?,
            employees: count(
                "select count(*) from employees
                 where gone = 0 and coalesce(is_external, 0) = 0 and merged_into is null",
            )?,
            units: count("select count(*) from units where gone = 0")?,
            plans: count("select count(distinct coalesce(lineage, id)) from plans where gone = 0")?,
            evaluations: count("select count(*) from evaluations where gone = 0")?,
            cycles: count("select count(*) from cycles where gone = 0")?,
            acts: count("select count(*) from acts")?,
            commits: count("select coalesce(sum(n_to - n_from + 1), 0) from segments")?,
        })
    }

    /// Whether anybody's evaluation of a period was begun.
    pub fn has_evaluations(self, period: Period) -> Result<bool> {
        let sql = "select exists (select 1 from evaluations where period = ? and gone = 0)";
        Ok(self.number(sql, [period.to_string()])? == 1)
    }

    /// People rated in a period, signed or not.
    pub fn count_rated(self, period: Period) -> Result<u32> {
        let sql = "select count(distinct employee) from evaluations
                   where period = ? and gone = 0 and results_rating is not null and conduct_rating is not null";
        self.number(sql, [period.to_string()])
    }
}

#[cfg(test)]
mod tests {
    use crate::migrate::{MIGRATIONS, migrate};
    use rusqlite::{Connection, named_params};

    #[test]
    fn in_an_office_that_has_no_statistics_yet_plans_and_evaluations_are_looked_up_by_the_person() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection, MIGRATIONS, 0).unwrap();
        let sql = format!("explain query plan {} where e.gone = 0", super::recap_columns());
        let mut statement = connection.prepare(&sql).unwrap();
        let when = named_params! { ":today": "2026-10-12", ":period": "2026-Q3", ":year": 2026 };
        let ways = statement.query_map(when, |row| row.get::<_, String>("detail")).unwrap();
        let ways: Vec<String> = ways.map(Result::unwrap).filter(|way| way.starts_with("SEARCH")).collect();
        for index in ["plans_by_employee", "evaluations_by_employee"] {
            assert!(ways.iter().any(|way| way.contains(index)), "{index}: {ways:?}");
        }
        assert!(
            !ways.iter().any(|way| way.contains("_by_year") || way.contains("evaluations_by_period")),
            "{ways:?}"
        );
    }
}
