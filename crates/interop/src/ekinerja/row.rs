//! One row of a report: all its cells, and what those that matter here mean.

use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::{Datelike, NaiveDate};
use domain::{Approach, ExpectationLevel, Grade, Nip, SkpState};

use super::Field;
use super::columns::Columns;
use crate::source::Value;
use crate::staff::cells;
use crate::words::{self, compact};

/// A row about somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportRow {
    /// Row as the spreadsheet numbers it.
    pub row: u32,
    /// NIP or NI PPPK.
    pub nip: Nip,
    /// First day of the SKP, where given.
    pub starts_on: Option<NaiveDate>,
    /// Last day of the SKP, where given.
    pub ends_on: Option<NaiveDate>,
    /// Day it was rated, where given.
    pub rated_on: Option<NaiveDate>,
    /// NIP, old NIP or NRP of the superior, digits only, where one can be read.
    pub superior: Option<String>,
    /// The earlier row that holds exactly the same.
    pub repeats: Option<u32>,
    cells: Box<[Box<str>]>,
}

/// What a row says of a rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stated {
    /// Nothing: not rated, or no SKP made.
    Nothing,
    /// Both ratings, and a grade perhaps.
    Rated(Ratings),
    /// Some of it is missing or cannot be understood.
    Unclear,
}

/// Two ratings with the grade that was stated beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratings {
    /// Of the results.
    pub results: ExpectationLevel,
    /// Of the conduct.
    pub conduct: ExpectationLevel,
    /// As stated, whether or not it follows.
    pub grade: Option<Grade>,
}

impl Ratings {
    /// The grade that the two ratings give.
    pub fn follows(self) -> Grade {
        Grade::from_quadrant(self.results, self.conduct)
    }

    /// The stated grade, where it is another than R-210 gives.
    pub fn stray_grade(self) -> Option<Grade> {
        self.grade.filter(|grade| *grade != self.follows())
    }
}

impl ReportRow {
    /// Reads a row; nothing where no NIP can be read.
    pub(super) fn read(row: u32, cells: &[Value<'_>], columns: &Columns) -> Option<Self> {
        let cell =
            |field| columns.column(field).and_then(|column| cells.get(column)).unwrap_or(&Value::Empty);
        let nip = cells::nip(cell(Field::Nip)).ok()?;
        let superior = cell(Field::SuperiorNip);
        let shown = |column: Option<usize>| {
            let value = column.and_then(|column| cells.get(column));
            value.map(Value::shown).unwrap_or_default().into_boxed_str()
        };
        Some(Self {
            row,
            nip,
            starts_on: words::date(cell(Field::PeriodStart)),
            ends_on: words::date(cell(Field::PeriodEnd)),
            rated_on: words::date(cell(Field::RatedAt)),
            superior: cells::evaluator_number(superior, &superior.shown()).ok().flatten(),
            repeats: None,
            cells: columns.all().map(shown).collect(),
        })
    }

    /// A cell as a spreadsheet shows it; empty where there is none.
    pub fn text(&self, field: Field) -> &str {
        self.cells.get(field as usize).map_or("", |text| text)
    }

    /// The same; empty too where a dash stands for nothing.
    pub fn said(&self, field: Field) -> &str {
        Some(self.text(field)).filter(|text| *text != "-").unwrap_or_default()
    }

    /// Whether it is about work as Plt. or Plh. beside the person's own post.
    pub fn is_acting(&self) -> bool {
        words::is_yes(self.text(Field::IsActing))
    }

    /// The same for rows whose cells hold the same.
    pub(super) fn digest(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.cells.hash(&mut hasher);
        hasher.finish()
    }

    /// Whether all cells hold the same.
    pub(super) fn says_the_same_as(&self, other: &Self) -> bool {
        self.cells == other.cells
    }

    /// What it says of a rating.
    pub fn stated(&self) -> Stated {
        let [results, conduct, grade] =
            [Field::Results, Field::Conduct, Field::Grade].map(|of| self.text(of));
        if [results, conduct, grade].into_iter().all(says_nothing) {
            return Stated::Nothing;
        }
        let stated_grade = words::grade(grade);
        if stated_grade.is_none() && !says_nothing(grade) {
            return Stated::Unclear;
        }
        match (words::rating(results), words::rating(conduct)) {
            (Some(results), Some(conduct)) => {
                Stated::Rated(Ratings { results, conduct, grade: stated_grade })
            }
            _ => Stated::Unclear,
        }
    }

    /// How far the SKP is, in a *Laporan SKP*; nothing where there is none, or another word.
    pub fn plan_state(&self) -> Option<SkpState> {
        match compact(self.text(Field::PlanStatus)).as_str() {
            "DRAFT" | "DRAF" => Some(SkpState::Draft),
            "PENGAJUAN" => Some(SkpState::Submitted),
            "PERSETUJUAN" => Some(SkpState::Approved),
            _ => None,
        }
    }

    /// Whether there is an SKP at all.
    pub fn has_plan(&self) -> bool {
        !says_nothing(self.text(Field::PlanId)) || self.plan_state().is_some()
    }

    /// The year of the SKP.
    pub fn year(&self) -> Option<i32> {
        let told = self.text(Field::Year).parse().ok().filter(|year| (2000..2100).contains(year));
        told.or_else(|| self.ends_on.map(|day| day.year()))
    }

    /// The approach of the SKP, where the report tells it.
    pub fn approach(&self) -> Option<Approach> {
        words::approach(self.text(Field::PlanModel))
    }
}

/// The row with a number, of rows in the order of the file.
pub fn row_at(rows: &[ReportRow], number: u32) -> Option<&ReportRow> {
    let at = rows.binary_search_by_key(&number, |row| row.row).ok()?;
    rows.get(at)
}

/// Words that say that there is none (`reference.md` 8).
fn says_nothing(text: &str) -> bool {
    matches!(compact(text).as_str(), "" | "TIDAKMEMBUATSKP" | "BELUMDINILAI")
}
