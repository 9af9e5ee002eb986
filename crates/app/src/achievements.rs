//! Achievement of units, the first step of every evaluation.

use crate::convert::{from_wire, id, row, to_wire};
use crate::cycles::parse_period;
use crate::failure::Halt;
use crate::{App, units};
use contract::{AchievementView, AchievementsView, ByPeriod, Failure, SetAchievementRequest};
use domain::OrgAchievement;
use std::collections::HashMap;
use store::records::Term;
use store::schema::org_achievements as column;
use store::{RowId, Scope, Table, Value};

impl App {
    /// Achievement of every unit in a period.
    pub(crate) fn list_achievements(&mut self, request: ByPeriod) -> Result<AchievementsView, Halt> {
        let period = parse_period(&request.period)?;
        let reader = self.read()?;
        let mut rated_by: HashMap<RowId, u32> = HashMap::new();
        for person in self.recap_in(period)? {
            if let Some(evaluator) = person.evaluator {
                *rated_by.entry(evaluator).or_default() += 1;
            }
        }
        let (sight, mut rows) = (self.sight()?, Vec::new());
        for (unit, depth) in units::in_tree_order(reader.list_units()?) {
            if !sight.sees_unit(unit.id) {
                continue;
            }
            let achievement = reader.find_achievement(unit.id, period)?;
            rows.push(AchievementView {
                unit: id(unit.id),
                name: unit.name,
                depth,
                value: achievement.as_ref().and_then(|found| found.value).map(to_wire),
                basis: achievement.map(|found| found.basis).unwrap_or_default(),
                n_rated_by_head: unit.head.and_then(|head| rated_by.get(&head)).copied().unwrap_or(0),
            });
        }
        Ok(AchievementsView { period: request.period, units: rows })
    }

    /// Sets the achievement of a unit in a period, with what it rests on; no formula.
    pub(crate) fn set_achievement(
        &mut self,
        request: SetAchievementRequest,
    ) -> Result<AchievementsView, Halt> {
        let period = parse_period(&request.period)?;
        self.cycle_of(period)?;
        let unit = row(&request.unit)?;
        self.read()?.find_unit(unit)?.ok_or_else(|| Failure::NotFound { what: "Unit".into() })?;
        let existing = self.read()?.find_achievement(unit, period)?;
        let value: Value = request.value.map(|value| from_wire::<OrgAchievement>(value).word()).into();
        let basis = request.basis.trim().to_owned();
        self.act("set_achievement", None, |act| {
            let row = if let Some(existing) = existing {
                existing.id
            } else {
                let values = [(column::UNIT, unit.into()), (column::PERIOD, period.to_string().into())];
                act.insert(Table::OrgAchievements, Scope::unit(unit), &values)?
            };
            act.set(row, column::VALUE, value)?;
            act.set(row, column::BASIS, basis)?;
            Ok(())
        })?;
        self.list_achievements(ByPeriod { period: request.period })
    }
}
