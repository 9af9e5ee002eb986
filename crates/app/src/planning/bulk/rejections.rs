//! Why the rows of a person in a workbook or table of plans are not taken, and how to repair them.

use contract::{ImportRemarkView, Language};
use interop::plan::PersonPlan;

use super::merge::MOST_RESULTS;
use super::owners::{Missing, shown_name};
use super::people::what_to_do;
use crate::planning::making::Obstacle;

/// Code of rows for a plan whose text is not changed now.
pub(super) const NOT_OPEN: &str = "plan_not_open";

/// Why a person's rows are not taken.
pub(super) struct Rejection {
    pub(super) code: &'static str,
    pub(super) rule: &'static str,
    pub(super) why: String,
    pub(super) fix: String,
}

impl Rejection {
    pub(super) fn missing(missing: Missing, language: Language) -> Self {
        let (why, fix) = missing.words(language);
        Self { code: missing.code(), rule: "", why: why.into(), fix: fix.into() }
    }

    pub(super) fn obstacle(obstacle: Obstacle, language: Language) -> Self {
        let fix = what_to_do(obstacle.rule, language).to_owned();
        Self { code: NOT_OPEN, rule: obstacle.rule, why: obstacle.why, fix }
    }

    pub(super) fn too_many(language: Language) -> Self {
        let (why, fix) = match language {
            Language::Id => (
                format!("Lebih dari {MOST_RESULTS} hasil kerja untuk satu pegawai."),
                "Periksa apakah barisnya milik beberapa pegawai, lalu muat lagi berkas ini.",
            ),
            Language::En => (
                format!("More than {MOST_RESULTS} results for one employee."),
                "Check whether the rows belong to several employees, then load this file again.",
            ),
        };
        Self { code: "too_many_results", rule: "", why, fix: fix.into() }
    }

    /// Part of the rows would go in and what stands there would go out: nothing of them is taken.
    pub(super) fn gaps(person: &PersonPlan, language: Language) -> Self {
        let mut rows: Vec<u32> = person
            .remarks
            .iter()
            .filter(|remark| remark.leaves_gap())
            .map(|remark| remark.place.row)
            .collect();
        rows.dedup();
        let rows = rows.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
        let (why, fix) = match language {
            Language::Id => (
                format!("Ada isi yang tidak dapat dibaca di baris {rows}; SKP pegawai ini belum diubah."),
                "Perbaiki sel-sel yang disebut, lalu muat lagi berkas ini.",
            ),
            Language::En => (
                format!("Something in row {rows} cannot be read; the SKP of this employee stays as it is."),
                "Correct the cells named, then load this file again.",
            ),
        };
        Self { code: "rows_unreadable", rule: "", why, fix: fix.into() }
    }

    pub(super) fn twice(first: u32, language: Language) -> Self {
        let (why, fix) = match language {
            Language::Id => (
                format!("Pegawai ini sudah disebut mulai baris {first}."),
                "Gabungkan baris-barisnya di satu tempat, lalu muat lagi berkas ini.",
            ),
            Language::En => (
                format!("This employee is named from row {first} on already."),
                "Bring the rows together in one place, then load this file again.",
            ),
        };
        Self { code: "person_twice", rule: "", why, fix: fix.into() }
    }

    pub(super) fn remark(&self, person: &PersonPlan) -> ImportRemarkView {
        ImportRemarkView {
            sheet: person.sheet.clone(),
            row: person.row,
            column: String::new(),
            cell: String::new(),
            value: shown_name(person),
            code: self.code.to_owned(),
            reason: self.why.clone(),
            fix: self.fix.clone(),
        }
    }
}
