//! What a season of plans asks over many people at once, and what a plan is tied to.

use super::{Fields, Reader, Result};
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

    /// Indicators of a plan that have no manual yet.
    pub fn count_indicators_without_manual(self, plan: RowId) -> Result<u32> {
        let sql = "select count(*) from indicators i join work_results r on r.id = i.work_result and r.gone = 0
                   where r.plan = ? and i.gone = 0 and coalesce(trim(i.text), '') <> ''
                     and not exists (select 1 from indicator_manuals m where m.indicator = i.id and m.gone = 0)";
        self.number(sql, [self.key(plan)])
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
