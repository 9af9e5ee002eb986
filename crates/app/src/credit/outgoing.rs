//! What signed grades of a period yield, for systems that keep credit points themselves.

use super::reckoned::Reckoned;
use super::{counting, is_functional, why_not};
use crate::App;
use crate::failure::Halt;
use domain::Period;
use domain::credit::{Decimals, Level, Segment};
use store::RowId;
use store::records::{CreditPaper, CreditPaperKind};

/// Credit of a period that no longer changes.
pub(crate) struct FinalCredit {
    /// Its rows, one for each level held in the period; none where nothing is counted.
    pub(crate) rows: Vec<Segment>,
    /// To how many decimals they are rounded.
    pub(crate) decimals: Decimals,
    /// Number and day of the conversion.
    pub(crate) paper: Option<CreditPaper>,
    /// Level of the functional position at its end, also where no credit is counted.
    pub(crate) level: Option<Level>,
}

impl App {
    /// The credit of a person's signed grade of a period; none of months that the signed grade of the year counts as
    /// well, which would be added twice.
    pub(crate) fn final_credit(&self, person: RowId, period: Period) -> Result<FinalCredit, Halt> {
        let reader = self.read()?;
        let reckoned = self.reckoned(person, period)?;
        let is_counted = why_not(reader, &reckoned.employee, !reckoned.levels.is_empty())?.is_none();
        let annual = Period::annual(period.year());
        let of_year = if period == annual { Vec::new() } else { self.reckoned(person, annual)?.earned };
        let is_in_year = |row: &&Segment| {
            of_year.iter().any(|other| {
                other.is_final
                    && other.period == annual
                    && other.first_month <= row.first_month
                    && row.last_month <= other.last_month
            })
        };
        let is_meant = |row: &&Segment| is_counted && row.is_final && row.period == period;
        let meant = reckoned.earned.iter().filter(is_meant);
        let rows: Vec<Segment> = meant.filter(|row| !is_in_year(row)).copied().collect();
        let code = period.to_string();
        let papers = reader.list_credit_papers(person)?.into_iter();
        let paper = papers
            .filter(|paper| paper.kind == CreditPaperKind::Conversion && paper.period == code)
            .find(|paper| !paper.number.is_empty());
        let level = rows.last().map(|row| row.level).or_else(|| level_at_end(&reckoned, period));
        Ok(FinalCredit { rows, decimals: counting(reader)?.decimals, paper, level })
    }
}

/// The level noted last before the end of a period, else the one that the name of a functional position tells.
fn level_at_end(reckoned: &Reckoned, period: Period) -> Option<Level> {
    let noted = reckoned.since();
    let noted =
        noted.iter().filter(|since| since.from_on <= period.ends_on()).max_by_key(|since| since.from_on);
    let employee = &reckoned.employee;
    let by_position = || Level::of_position(&employee.position).filter(|_| is_functional(employee, false));
    noted.map(|since| since.level).or_else(by_position)
}
