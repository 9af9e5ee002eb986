//! How long it takes to the next rank and the next level at the pace of each grade: explained, not promised.

use super::{Decimals, Determination, Level, Thousandths, YEAR, annual, part_year};
use crate::grade::Grade;

/// What would follow if one grade were kept on end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// The grade.
    pub grade: Grade,
    /// What a year of it yields.
    pub annual: Thousandths,
    /// Whole months until there is enough for the next rank, 0 where there is; nothing where none comes next.
    pub to_rank: Option<u64>,
    /// The same of the next level.
    pub to_level: Option<u64>,
}

impl Outlook {
    /// Whether a promotion may rest on the grade: it takes at least *Baik* (R-330).
    pub fn allows_promotion(&self) -> bool {
        self.grade >= Grade::Good
    }
}

/// How many whole months of a grade yield an amount; none where nothing is lacking.
///
/// Whole years count as a sheet rounds them and the months after them as one row of a sheet, so that
/// what is told here is what the sheets will add up to.
pub fn months_until(lack: Thousandths, grade: Grade, level: Level, decimals: Decimals) -> u64 {
    if lack <= Thousandths::default() {
        return 0;
    }
    let of_year = annual(grade, level, decimals).0.max(1);
    // The last step always falls into a year that is not full before it.
    let years = (lack.0 - 1) / of_year;
    let rest = Thousandths(lack.0 - years * of_year);
    let months = (1..YEAR).find(|months| part_year(grade, level, *months, decimals) >= rest);
    u64::try_from(years).unwrap_or(u64::MAX).saturating_mul(YEAR.into()) + u64::from(months.unwrap_or(YEAR))
}

/// What each grade kept on end would bring, the best first.
///
/// The surplus of a level counts towards its next rank, since the need of a rank is that of everything gathered
/// in the level.
pub fn outlook(found: &Determination, level: Level, decimals: Decimals) -> [Outlook; 5] {
    Grade::ALL.map(|grade| {
        let until = |beyond: Option<Thousandths>| {
            beyond.map(|beyond| months_until(Thousandths::default() - beyond, grade, level, decimals))
        };
        Outlook {
            grade,
            annual: annual(grade, level, decimals),
            to_rank: until(found.beyond_rank()),
            to_level: until(found.beyond_level()),
        }
    })
}
