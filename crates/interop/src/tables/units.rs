//! The recap of a period, one row a unit.

use super::{Cell, Column};

/// The columns, in the order of [`UnitLine::cells`].
pub const COLUMNS: &[Column] = &[
    Column::text("Unit kerja", 44.0),
    Column::number("Pegawai"),
    Column::number("SKP"),
    Column::number("SKP ditetapkan"),
    Column::number("Dinilai"),
    Column::number("Ditandatangani"),
    Column::number("Dinilai (%)"),
    Column::number("Sangat Baik"),
    Column::number("Baik"),
    Column::number("Butuh Perbaikan"),
    Column::number("Kurang/Misconduct"),
    Column::number("Sangat Kurang"),
    Column::text("Periode", 12.0),
];

/// What a unit has in a period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitLine {
    /// Name; empty for people without a unit.
    pub unit: String,
    /// People who need a plan.
    pub total: u32,
    /// With a plan of any state.
    pub plans: u32,
    /// With a plan in force.
    pub approved: u32,
    /// Rated or beyond.
    pub rated: u32,
    /// Signed or beyond.
    pub signed: u32,
    /// The five grades, best first.
    pub grades: Vec<u32>,
    /// Code of the period, `2026` or `2026-Q3`.
    pub period: String,
}

impl UnitLine {
    /// The row of the table.
    pub fn cells(&self) -> Vec<Cell> {
        let unit = if self.unit.is_empty() { "(tanpa unit kerja)" } else { &self.unit };
        let mut cells = vec![Cell::text(unit)];
        cells.extend([self.total, self.plans, self.approved, self.rated, self.signed].map(Cell::count));
        cells.push(share(self.rated, self.total));
        cells.extend(self.grades.iter().copied().map(Cell::count));
        cells.push(Cell::text(&self.period));
        cells
    }
}

/// A share in percent, rounded to thousandths.
fn share(part: u32, whole: u32) -> Cell {
    let (part, whole) = (i64::from(part), i64::from(whole));
    (part * 100_000 + whole / 2).checked_div(whole).map_or(Cell::Empty, Cell::Number)
}
