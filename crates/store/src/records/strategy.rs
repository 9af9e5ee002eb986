//! The way from goals to strategies: performance tree, workblocks, indicator manuals.

use super::{Fields, Reader, Result};
use domain::ControlLevel;
use ledger::RowId;
use rusqlite::named_params;

/// A node of the performance tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreeNode {
    /// Row.
    pub id: RowId,
    /// Node above.
    pub parent: Option<RowId>,
    /// Place among its siblings.
    pub ordinal: i64,
    /// Kind; a permanent word.
    pub kind: String,
    /// Text.
    pub text: String,
    /// Indicator.
    pub indicator: String,
    /// Target.
    pub target: String,
    /// Item of the performance agreement.
    pub is_agreement: bool,
    /// Who answers for it.
    pub owner: Option<RowId>,
}

/// A workblock with its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workblock {
    /// Row.
    pub id: RowId,
    /// Unit.
    pub unit: RowId,
    /// Year.
    pub year: i32,
    /// Title of the initiative.
    pub title: String,
    /// Indicator and target.
    pub supported: String,
    /// Owner of the strategy.
    pub owner: String,
    /// Who takes part.
    pub parties: String,
    /// Time.
    pub due: String,
    /// Who benefits.
    pub beneficiaries: String,
    /// Purpose.
    pub purpose: String,
    /// Budget.
    pub budget: String,
    /// List, a permanent word, and text of each line, in order.
    pub lines: Vec<WorkblockLine>,
}

/// A line of a workblock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkblockLine {
    /// Row.
    pub id: RowId,
    /// List; a permanent word.
    pub list: String,
    /// Text.
    pub text: String,
}

/// The manual of an indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicatorManual {
    /// Row.
    pub id: RowId,
    /// Indicator.
    pub indicator: RowId,
    /// Purpose.
    pub purpose: String,
    /// Definition, a paragraph a line.
    pub definition: String,
    /// Formula, a paragraph a line.
    pub formula: String,
    /// Unit of measure.
    pub measure_unit: String,
    /// Quality and level of control.
    pub control_level: Option<ControlLevel>,
    /// Source of the figures.
    pub source: String,
    /// Period of report; a permanent word.
    pub reporting: String,
}

impl Reader<'_> {
    /// The tree of a unit and year, siblings in order.
    pub fn list_tree(self, unit: RowId, year: i32) -> Result<Vec<TreeNode>> {
        let sql = "select * from tree_nodes where unit = :unit and year = :year and gone = 0
                   order by ordinal, id";
        self.many(sql, named_params! { ":unit": self.key(unit), ":year": year }, |fields| {
            Ok(TreeNode {
                id: fields.id()?,
                parent: fields.row_named("parent")?,
                ordinal: fields.get::<Option<i64>>("ordinal")?.unwrap_or_default(),
                kind: fields.text("kind")?,
                text: fields.text("text")?,
                indicator: fields.text("indicator")?,
                target: fields.text("target")?,
                is_agreement: fields.truth("is_agreement")?,
                owner: fields.row_named("owner")?,
            })
        })
    }

    /// People whose results are tied to nodes of a unit's tree: node and person, each pair once.
    pub fn list_supporters(self, unit: RowId, year: i32) -> Result<Vec<(RowId, RowId)>> {
        let sql = "select distinct w.agreement_item as node, p.employee as employee from work_results w
                   join plans p on p.id = w.plan and p.gone = 0
                     and p.state not in ('superseded', 'cancelled', 'closed')
                   join tree_nodes n on n.id = w.agreement_item and n.gone = 0
                   join employees e on e.id = p.employee
                   where n.unit = :unit and n.year = :year and w.gone = 0
                   order by e.name is null, e.name, e.position, e.id";
        self.many(sql, named_params! { ":unit": self.key(unit), ":year": year }, |fields| {
            let row = |name| fields.row_named(name)?.ok_or_else(|| super::odd(name));
            Ok((row("node")?, row("employee")?))
        })
    }

    /// The workblocks of a unit and year, in order, with their lines.
    pub fn list_workblocks(self, unit: RowId, year: i32) -> Result<Vec<Workblock>> {
        let sql =
            "select * from workblocks where unit = :unit and year = :year and gone = 0 order by ordinal, id";
        let mut found =
            self.many(sql, named_params! { ":unit": self.key(unit), ":year": year }, read_workblock)?;
        let sql = "select l.* from workblock_lines l join workblocks b on b.id = l.workblock and b.gone = 0
                   where b.unit = :unit and b.year = :year and l.gone = 0 order by l.ordinal, l.id";
        let lines = self.many(sql, named_params! { ":unit": self.key(unit), ":year": year }, |fields| {
            let line =
                WorkblockLine { id: fields.id()?, list: fields.text("list")?, text: fields.text("text")? };
            Ok((fields.row_named("workblock")?, line))
        })?;
        for (of, line) in lines {
            if let Some(block) = found.iter_mut().find(|block| Some(block.id) == of) {
                block.lines.push(line);
            }
        }
        Ok(found)
    }

    /// The unit and year of a workblock.
    pub fn find_workblock(self, id: RowId) -> Result<Option<Workblock>> {
        let sql = "select * from workblocks where id = :id and gone = 0";
        self.one(sql, named_params! { ":id": self.key(id) }, read_workblock)
    }

    /// The manuals of a plan's indicators; a next version carries copies of its own.
    pub fn list_manuals(self, plan: RowId) -> Result<Vec<IndicatorManual>> {
        let sql = "select m.* from indicator_manuals m
                   join indicators i on i.id = m.indicator and i.gone = 0
                   join work_results w on w.id = i.work_result and w.gone = 0
                   where w.plan = :plan and m.gone = 0 order by m.id";
        self.many(sql, named_params! { ":plan": self.key(plan) }, |fields| {
            Ok(IndicatorManual {
                id: fields.id()?,
                indicator: fields.row_named("indicator")?.ok_or_else(|| super::odd("indicator"))?,
                purpose: fields.text("purpose")?,
                definition: fields.text("definition")?,
                formula: fields.text("formula")?,
                measure_unit: fields.text("measure_unit")?,
                control_level: fields.term("control_level")?,
                source: fields.text("source")?,
                reporting: fields.text("reporting")?,
            })
        })
    }

    /// The plan version an indicator stands on.
    pub fn find_plan_of_indicator(self, indicator: RowId) -> Result<Option<RowId>> {
        let sql = "select w.plan from indicators i join work_results w on w.id = i.work_result and w.gone = 0
                   where i.id = :id and i.gone = 0";
        let found =
            self.one(sql, named_params! { ":id": self.key(indicator) }, |fields| fields.row_named("plan"))?;
        Ok(found.flatten())
    }
}

fn read_workblock(fields: &Fields<'_>) -> Result<Workblock> {
    Ok(Workblock {
        id: fields.id()?,
        unit: fields.row_named("unit")?.ok_or_else(|| super::odd("unit"))?,
        year: fields.get::<Option<i32>>("year")?.unwrap_or_default(),
        title: fields.text("title")?,
        supported: fields.text("supported")?,
        owner: fields.text("owner")?,
        parties: fields.text("parties")?,
        due: fields.text("due")?,
        beneficiaries: fields.text("beneficiaries")?,
        purpose: fields.text("purpose")?,
        budget: fields.text("budget")?,
        lines: Vec::new(),
    })
}
