//! What is recorded during a year names rows of the plan version of its day; a later version has rows of its
//! own, each of which remembers the one it was copied from.

use crate::failure::Halt;
use std::collections::HashMap;
use store::RowId;
use store::records::{PlanRecord, Reader};

/// The results and indicators of a version, by whatever row of an earlier version they go back to.
pub(crate) struct Lineage {
    heirs: HashMap<RowId, RowId>,
}

impl Lineage {
    /// Of a version, with those before it.
    pub(crate) fn of(reader: Reader<'_>, plan: &PlanRecord) -> Result<Self, Halt> {
        let mut versions = reader.list_plan_versions(plan.employee)?;
        versions.retain(|other| other.lineage == plan.lineage && other.version <= plan.version);
        versions.sort_by_key(|version| std::cmp::Reverse(version.version));
        let mut lineage = Self { heirs: HashMap::new() };
        for version in versions {
            let is_own = version.id == plan.id;
            for result in reader.plan_content(version.id)?.results {
                lineage.take(is_own, result.id, result.copied_from);
                for indicator in result.indicators {
                    lineage.take(is_own, indicator.id, indicator.copied_from);
                }
            }
        }
        Ok(lineage)
    }

    fn take(&mut self, is_own: bool, row: RowId, copied_from: Option<RowId>) {
        let heir = if is_own { Some(row) } else { self.heirs.get(&row).copied() };
        let Some(heir) = heir else { return };
        for one in [Some(row), copied_from].into_iter().flatten() {
            self.heirs.entry(one).or_insert(heir);
        }
    }

    /// The row of the version that stands for a row of it or of one before.
    pub(crate) fn heir(&self, row: RowId) -> Option<RowId> {
        self.heirs.get(&row).copied()
    }
}

/// The printed number of every result of a person, and of the result of every indicator.
pub(crate) fn numbers(reader: Reader<'_>, employee: RowId) -> Result<HashMap<RowId, u32>, Halt> {
    let mut numbers = HashMap::new();
    for plan in reader.list_plan_versions(employee)? {
        for (number, result) in (1..).zip(reader.plan_content(plan.id)?.results) {
            numbers.insert(result.id, number);
            numbers.extend(result.indicators.iter().map(|indicator| (indicator.id, number)));
        }
    }
    Ok(numbers)
}

/// The plan that a result or an indicator stands on.
pub(crate) fn plan_with(reader: Reader<'_>, row: RowId) -> Result<Option<PlanRecord>, Halt> {
    Ok(match reader.find_plan_of_result(row)? {
        Some(plan) => Some(plan),
        None => reader.find_plan_with_indicator(row)?,
    })
}
