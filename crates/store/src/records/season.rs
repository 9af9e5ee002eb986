//! What a season of plans asks over many people at once, and what a plan is tied to.

use super::plans::read_plan;
use super::{Fields, PlanRecord, Reader, Result};
use chrono::NaiveDate;
use domain::exemption::StatusSpan;
use domain::{CoreValue, LegalStatus, PositionKind};
use ledger::RowId;
use rusqlite::named_params;

/// A node of the performance tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementItem {
    /// Row.
    pub id: RowId,
    /// Unit whose tree it stands in.
    pub unit: RowId,
    /// Objective.
    pub text: String,
    /// Indicator.
    pub indicator: String,
    /// Target.
    pub target: String,
}

impl Reader<'_> {
    /// Items of the performance agreements of a unit and of those above it in a year, the nearest first
    ///
    pub fn list_agreement_items(self, unit: RowId, year: i32) -> Result<Vec<AgreementItem>> {
        let sql = "with recursive chain(id, depth) as (
                select id, 0 from units where id = :unit and gone = 0
                union select u.parent, chain.depth + 1 from units u join chain on u.id = chain.id
                    where u.parent is not null and chain.depth < 32)
            select n.* from chain join tree_nodes n on n.unit = chain.id
            where n.year = :year and n.gone = 0 and n.is_agreement = 1
            group by n.id order by min(chain.depth), n.ordinal, n.id";
        self.many(sql, named_params! { ":unit": self.key(unit), ":year": year }, read_item)
    }

    /// Whether a node of a performance tree is an item of a performance agreement.
    pub fn is_agreement_item(self, node: RowId) -> Result<bool> {
        let sql = "select count(*) from tree_nodes where id = ? and gone = 0 and is_agreement = 1";
        Ok(self.number(sql, [self.key(node)])? == 1)
    }

    /// Indicators of a plan that have no manual yet.
    pub fn count_indicators_without_manual(self, plan: RowId) -> Result<u32> {
        let sql = "select count(*) from indicators i join work_results r on r.id = i.work_result and r.gone = 0
                   where r.plan = ? and i.gone = 0 and coalesce(trim(i.text), '') <> ''
                     and not exists (select 1 from indicator_manuals m where m.indicator = i.id and m.gone = 0)";
        self.number(sql, [self.key(plan)])
    }
}

/// A legal position of a person with its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatusEntry {
    /// The person.
    pub employee: RowId,
    /// The position and its days.
    pub span: StatusSpan,
}

/// A post beside the definitive one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActingPost {
    /// Row.
    pub id: RowId,
    /// Who holds it.
    pub employee: RowId,
    /// Position.
    pub position: String,
    /// Its kind, where known.
    pub position_kind: Option<PositionKind>,
    /// Unit led, where it is one of the office's.
    pub unit: Option<RowId>,
    /// Name of that unit, else the place in words.
    pub place: String,
    /// Who evaluates it: named with the post, else whoever heads the unit above.
    pub evaluator: Option<RowId>,
    /// First day.
    pub from_on: Option<NaiveDate>,
    /// Last day.
    pub until_on: Option<NaiveDate>,
}

/// A line annexes of a unit start with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnexDefault {
    /// Row.
    pub id: RowId,
    /// Unit it was set for.
    pub unit: RowId,
    /// List.
    pub list: String,
    /// Text.
    pub text: String,
    /// What it is about; a permanent word.
    pub kind: String,
    /// When to report; a permanent word.
    pub schedule: String,
}

/// An entry of a matrix cell as it concerns one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// Entry of the cell.
    pub entry: RowId,
    /// What the cell says.
    pub text: String,
    /// Leader's result the column stands for.
    pub column_result: String,
    /// Leader's indicator.
    pub column_indicator: String,
    /// The same result, where it is still there.
    pub result: Option<RowId>,
    /// Leader of the matrix.
    pub leader: RowId,
    /// His position.
    pub leader_position: String,
    /// Whether the person is a guest there.
    pub is_guest: bool,
}

/// The cell of a matrix that a result of a plan came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellOfResult {
    /// Result of the plan.
    pub result: RowId,
    /// Entry of the cell.
    pub entry: RowId,
    /// Leader of the matrix.
    pub leader: RowId,
    /// Leader's result the column stands for.
    pub column_result: String,
    /// Leader's indicator.
    pub column_indicator: String,
    /// What the cell says now.
    pub text: String,
}

impl Reader<'_> {
    /// The cells that results of a plan came from.
    pub fn list_cells_of_plan(self, plan: RowId) -> Result<Vec<CellOfResult>> {
        let sql = "select w.id as result, e.id as entry, m.leader, c.result_text, c.indicator_text, e.text
                   from work_results w join role_results e on e.id = w.cell and e.gone = 0
                   join matrix_columns c on c.id = e.matrix_column and c.gone = 0
                   join matrices m on m.id = c.matrix and m.gone = 0
                   where w.plan = :plan and w.gone = 0 and m.leader is not null order by w.id";
        self.many(sql, named_params! { ":plan": self.key(plan) }, |fields| {
            let row = |name| fields.row_named(name)?.ok_or_else(|| super::odd(name));
            Ok(CellOfResult {
                result: row("result")?,
                entry: row("entry")?,
                leader: row("leader")?,
                column_result: fields.text("result_text")?,
                column_indicator: fields.text("indicator_text")?,
                text: fields.text("text")?,
            })
        })
    }

    /// The plan version a result stands on.
    pub fn find_plan_of_result(self, result: RowId) -> Result<Option<PlanRecord>> {
        let sql = "select p.* from work_results r join plans p on p.id = r.plan and p.gone = 0
                   where r.id = :result and r.gone = 0";
        self.one(sql, named_params! { ":result": self.key(result) }, read_plan)
    }

    /// The plan version an indicator stands on.
    pub fn find_plan_with_indicator(self, indicator: RowId) -> Result<Option<PlanRecord>> {
        let sql = "select p.* from indicators i join work_results r on r.id = i.work_result and r.gone = 0
                   join plans p on p.id = r.plan and p.gone = 0 where i.id = :indicator and i.gone = 0";
        self.one(sql, named_params! { ":indicator": self.key(indicator) }, read_plan)
    }

    /// Special expectations of a value in their order.
    pub fn list_expectation_rows(self, plan: RowId, value: CoreValue) -> Result<Vec<(RowId, String)>> {
        let sql = "select id, text from special_expectations
                   where plan = :plan and value = :value and gone = 0 order by ordinal, id";
        let params = named_params! { ":plan": self.key(plan), ":value": value.number() };
        self.many(sql, params, |fields| Ok((fields.id()?, fields.text("text")?)))
    }

    /// Legal positions with days, of one person or of everybody.
    pub fn list_status_spans(self, employee: Option<RowId>) -> Result<Vec<StatusEntry>> {
        let sql = "select employee, status, from_on, until_on from status_periods
                   where gone = 0 and employee is not null and (:employee is null or employee = :employee)
                   order by employee, from_on, id";
        let only = employee.map(|employee| self.key(employee));
        let found = self.many(sql, named_params! { ":employee": only }, |fields| {
            let employee = fields.row_named("employee")?.ok_or_else(|| super::odd("employee"))?;
            let status = fields.term::<LegalStatus>("status")?;
            let from = fields.date("from_on")?.unwrap_or(NaiveDate::MIN);
            let until = fields.date("until_on")?;
            Ok(status.map(|status| StatusEntry { employee, span: StatusSpan { status, from, until } }))
        })?;
        Ok(found.into_iter().flatten().collect())
    }

    /// A post as Plt. or Plh., or a secondment.
    pub fn find_acting_post(self, id: RowId) -> Result<Option<ActingPost>> {
        let sql = "select p.*, coalesce(u.name, p.place, '') as where_it_is,
                       coalesce(p.evaluator, above.head) as its_evaluator
                   from appointments p left join units u on u.id = p.unit and u.gone = 0
                   left join units above on above.id = u.parent and above.gone = 0
                   where p.id = :id and p.gone = 0";
        self.one(sql, named_params! { ":id": self.key(id) }, |fields| {
            Ok(ActingPost {
                id: fields.id()?,
                employee: fields.row_named("employee")?.ok_or_else(|| super::odd("employee"))?,
                position: fields.text("position")?,
                position_kind: fields.term("position_kind")?,
                unit: fields.row_named("unit")?,
                place: fields.text("where_it_is")?,
                evaluator: fields.row_named("its_evaluator")?,
                from_on: fields.date("from_on")?,
                until_on: fields.date("until_on")?,
            })
        })
    }

    /// Annex lines a unit starts with: its own, else those of the nearest unit above that has any.
    pub fn list_annex_defaults(self, unit: RowId) -> Result<Vec<AnnexDefault>> {
        let sql = "with recursive chain(id, depth) as (
                select id, 0 from units where id = :unit and gone = 0
                union select u.parent, chain.depth + 1 from units u join chain on u.id = chain.id
                    where u.parent is not null and chain.depth < 32),
            nearest(id) as (
                select chain.id from chain
                where exists (select 1 from annex_defaults d where d.unit = chain.id and d.gone = 0)
                order by depth limit 1)
            select d.* from annex_defaults d where d.unit = (select id from nearest) and d.gone = 0
            order by d.list, d.ordinal, d.id";
        self.many(sql, named_params! { ":unit": self.key(unit) }, |fields| {
            Ok(AnnexDefault {
                id: fields.id()?,
                unit: fields.row_named("unit")?.ok_or_else(|| super::odd("unit"))?,
                list: fields.text("list")?,
                text: fields.text("text")?,
                kind: fields.text("kind")?,
                schedule: fields.text("schedule")?,
            })
        })
    }

    /// What the matrices of a year say of a person, in the order of matrix and column.
    pub fn list_roles(self, employee: RowId, year: i32) -> Result<Vec<Role>> {
        let sql = "select e.id, e.text, c.result_text, c.indicator_text, c.result, m.leader, r.is_guest,
                       l.position as leader_position
                   from matrix_rows r join matrices m on m.id = r.matrix and m.gone = 0
                   join role_results e on e.matrix_row = r.id and e.gone = 0
                   join matrix_columns c on c.id = e.matrix_column and c.gone = 0
                   left join employees l on l.id = m.leader
                   where r.employee = :employee and r.gone = 0 and m.year = :year
                     and coalesce(trim(e.text), '') <> ''
                   order by coalesce(r.is_guest, 0), m.id, c.ordinal, c.id, e.ordinal, e.id";
        self.many(sql, named_params! { ":employee": self.key(employee), ":year": year }, |fields| {
            Ok(Role {
                entry: fields.id()?,
                text: fields.text("text")?,
                column_result: fields.text("result_text")?,
                column_indicator: fields.text("indicator_text")?,
                result: fields.row_named("result")?,
                leader: fields.row_named("leader")?.ok_or_else(|| super::odd("leader"))?,
                leader_position: fields.text("leader_position")?,
                is_guest: fields.truth("is_guest")?,
            })
        })
    }

    /// The versions people write at in a year with the person's name, by name: of every plan the newest
    /// that is not withdrawn.
    pub fn list_plans_in_work(self, year: i32, employee: Option<RowId>) -> Result<Vec<(PlanRecord, String)>> {
        let sql = "select p.*, e.front_degree, e.name, e.back_degree, e.position from plans p
                   join employees e on e.id = p.employee and e.gone = 0
                   where p.year = :year and p.gone = 0 and p.state not in ('superseded', 'cancelled', 'closed')
                     and (:employee is null or p.employee = :employee)
                     and not exists (select 1 from plans n where n.lineage = coalesce(p.lineage, p.id)
                         and n.version > p.version and n.gone = 0 and n.state not in ('superseded', 'cancelled'))
                   order by e.name is null, e.name, e.id, p.starts_on, p.id";
        let only = employee.map(|employee| self.key(employee));
        self.many(sql, named_params! { ":year": year, ":employee": only }, |fields| {
            let name = fields.text("name")?;
            let shown = if name.is_empty() { fields.text("position")? } else { name };
            Ok((read_plan(fields)?, shown))
        })
    }
}

fn read_item(fields: &Fields<'_>) -> Result<AgreementItem> {
    Ok(AgreementItem {
        id: fields.id()?,
        unit: fields.row_named("unit")?.ok_or_else(|| super::odd("unit"))?,
        text: fields.text("text")?,
        indicator: fields.text("indicator")?,
        target: fields.text("target")?,
    })
}
