//! The office and its units.

use super::{Fields, Reader, Result};
use chrono::NaiveDate;
use domain::distribution::DistributionRule;
use domain::{AgencyLevel, Paper};
use ledger::RowId;
use rusqlite::named_params;

/// The office that keeps the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// Its row, which is also the row of the roster and reference scopes.
    pub id: RowId,
    /// Agency as printed.
    pub agency: String,
    /// Unit the office manages.
    pub unit_name: String,
    /// Central or regional.
    pub level: AgencyLevel,
    /// Place above signatures.
    pub place: String,
    /// Paper of the sheets.
    pub paper: Paper,
    /// Own emblem, PNG or JPEG.
    pub emblem: Option<Vec<u8>>,
    /// Practice office, for good.
    pub is_practice: bool,
    /// Whether `FORMAT A.1.x` is printed.
    pub print_form_code: bool,
    /// Whether PPPK get labels of their own; on unless switched off.
    pub pppk_labels: bool,
    /// Which text the distribution findings follow.
    pub distribution_rule: DistributionRule,
    /// Whether work as Plt. gets a plan of its own; on unless switched off.
    pub acting_as_separate_plan: bool,
    /// Whether executives' indicators must have their manual before submitting.
    pub manual_required: bool,
    /// Whether an exempt time frees from evaluation too; on unless switched off.
    pub exempt_from_evaluation: bool,
    /// Years that records of people who left are kept; 0 where they are kept for good.
    pub retention_years: u32,
}

/// An organisational unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its row.
    pub id: RowId,
    /// Name.
    pub name: String,
    /// Code, may be empty.
    pub code: String,
    /// Unit above.
    pub parent: Option<RowId>,
    /// Head of the unit.
    pub head: Option<RowId>,
    /// *Unit kerja mandiri*.
    pub is_independent: bool,
    /// First day, where the unit is newer than the office.
    pub starts_on: Option<NaiveDate>,
    /// Last day, where it was dissolved.
    pub ends_on: Option<NaiveDate>,
    /// What SIASN calls the unit; empty where unknown.
    pub siasn_id: String,
}

impl Reader<'_> {
    /// The office; nothing in a store that was only just created.
    pub fn find_office(self) -> Result<Option<Office>> {
        self.one("select * from offices where gone = 0 order by id limit 1", [], |fields| {
            Ok(Office {
                id: fields.id()?,
                agency: fields.text("agency")?,
                unit_name: fields.text("unit_name")?,
                level: fields.term("level")?.unwrap_or(AgencyLevel::Regional),
                place: fields.text("place")?,
                paper: fields.term("paper")?.unwrap_or_default(),
                emblem: fields.get("emblem")?,
                is_practice: fields.truth("is_practice")?,
                print_form_code: fields.truth("print_form_code")?,
                pppk_labels: fields.get::<Option<i64>>("pppk_labels")? != Some(0),
                distribution_rule: fields.term("distribution_rule")?.unwrap_or_default(),
                acting_as_separate_plan: fields.get::<Option<i64>>("acting_as_separate_plan")? != Some(0),
                manual_required: fields.truth("manual_required")?,
                exempt_from_evaluation: fields.get::<Option<i64>>("exempt_from_evaluation")? != Some(0),
                retention_years: fields.get::<Option<u32>>("retention_years")?.unwrap_or_default(),
            })
        })
    }

    /// All units, by name.
    pub fn list_units(self) -> Result<Vec<Unit>> {
        self.many("select * from units where gone = 0 order by name, id", [], read_unit)
    }

    /// A unit.
    pub fn find_unit(self, id: RowId) -> Result<Option<Unit>> {
        self.one(
            "select * from units where id = :id and gone = 0",
            named_params! { ":id": self.key(id) },
            read_unit,
        )
    }

    /// The unit a person heads; the first by name where there are several.
    pub fn find_unit_headed_by(self, person: RowId) -> Result<Option<Unit>> {
        let sql = "select * from units where head = :head and gone = 0 order by name, id limit 1";
        self.one(sql, named_params! { ":head": self.key(person) }, read_unit)
    }

    /// People placed in a unit who have not left.
    pub fn count_people_of_unit(self, unit: RowId) -> Result<u32> {
        let sql = "select count(*) from employees
                   where unit = ? and gone = 0 and retired_on is null and merged_into is null";
        self.number(sql, [self.key(unit)])
    }
}

fn read_unit(fields: &Fields<'_>) -> Result<Unit> {
    Ok(Unit {
        id: fields.id()?,
        name: fields.text("name")?,
        code: fields.text("code")?,
        parent: fields.row_named("parent")?,
        head: fields.row_named("head")?,
        is_independent: fields.truth("is_independent")?,
        starts_on: fields.date("starts_on")?,
        ends_on: fields.date("ends_on")?,
        siasn_id: fields.text("siasn_id")?,
    })
}
