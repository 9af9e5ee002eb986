//! Whose sheets are meant, and in which order they print.

use crate::App;
use crate::convert::row;
use crate::failure::Halt;
use crate::units;
use contract::{PrintOrder, PrintWho};
use domain::Period;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use store::RowId;
use store::records::{EmployeeFilter, RecapLine};

/// Everybody fits into one page of the list.
const EVERYBODY: (u32, u32) = (0, u32::MAX >> 1);

impl App {
    /// The people meant, in the order asked for; those of an evaluator together where that is so.
    pub(super) fn people_of(
        &self,
        who: &PrintWho,
        period: Period,
        (by_evaluator, order): (bool, PrintOrder),
    ) -> Result<Vec<RecapLine>, Halt> {
        let reader = self.read()?;
        let mut filter = EmployeeFilter::default();
        match who {
            PrintWho::People { ids } => {
                filter.among = Some(ids.iter().map(|id| row(id)).collect::<Result<_, _>>()?);
                filter.with_inactive = true;
            }
            PrintWho::Unit { id } => filter.unit = Some(row(id)?),
            PrintWho::Evaluator { id } => filter.among = Some(self.rated_by(row(id)?, period)?),
            PrintWho::All => {}
        }
        filter.among = self.sight()?.among(filter.among);
        let on = self.evaluator_day(period)?;
        let mut lines = reader.page_employees(&filter, (on, Some(period)), EVERYBODY)?.rows;
        let names = self.names_of_evaluators(&lines)?;
        let is_first = by_evaluator || order == PrintOrder::Evaluator;
        lines.sort_by_cached_key(|line| {
            let evaluator = is_first.then(|| (names.get(&line.evaluator).cloned(), line.evaluator));
            let unit = (order != PrintOrder::Name).then_some(line.employee.unit);
            (evaluator, unit, line.employee.shown_name(), line.employee.id)
        });
        Ok(lines)
    }

    fn names_of_evaluators(&self, lines: &[RecapLine]) -> Result<BTreeMap<Option<RowId>, String>, Halt> {
        let reader = self.read()?;
        let mut names: BTreeMap<Option<RowId>, String> = BTreeMap::new();
        for line in lines {
            if let Some(evaluator) = line.evaluator
                && let Entry::Vacant(name) = names.entry(Some(evaluator))
            {
                name.insert(units::person_ref(reader, evaluator)?.name);
            }
        }
        Ok(names)
    }

    /// People somebody evaluates in a period, and those he has an evaluation of, as of a Plt..
    fn rated_by(&self, evaluator: RowId, period: Period) -> Result<Vec<RowId>, Halt> {
        let begun = self.read()?.list_evaluations(period, Some(evaluator))?;
        let team = self.team_in(evaluator, period)?.into_iter().map(|person| person.id);
        Ok(team.chain(begun.into_iter().map(|record| record.employee)).collect())
    }
}
