//! Plans as tables: a block copied from another program, the workbook the program writes and reads back,
//! and last year's Excel files.

use domain::{Annex, Approach, Aspect, CoreValue, Nip, Perspective, Priority, SupportedResult};

use crate::reason::words_of;

mod block;
mod cell;
pub(crate) mod columns;
pub(crate) mod field;
mod form;
pub(crate) mod gather;
mod reason;
pub(crate) mod sections;
pub(crate) mod template;
pub(crate) mod workbook;

#[cfg(test)]
mod tests;

pub use crate::reason::Place;
pub use block::read_block;
pub use reason::PlanReason;
pub use template::{PlanWorkbook, PlanWorkbookError, write_workbook};
pub use workbook::{read_workbook, read_workbook_file};

/// A planned result as a table holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlannedResult {
    /// Row its text stands in, as the spreadsheet numbers it; in a block the row of the block, from 1.
    /// Not looked at when writing.
    pub row: u32,
    /// Main or additional; `None` where the table does not say.
    pub priority: Option<Priority>,
    /// The achievement promised.
    pub text: String,
    /// Position or team that gave the assignment.
    pub assigned_by: Option<String>,
    /// The leader's result it supports.
    pub supported: Option<SupportedResult>,
    /// How it is measured, in order.
    pub indicators: Vec<PlannedIndicator>,
}

/// A measure of a planned result as a table holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlannedIndicator {
    /// Its row; see [`PlannedResult::row`].
    pub row: u32,
    /// Aspect.
    pub aspect: Option<Aspect>,
    /// The measure; in a qualitative plan it holds the target too.
    pub text: String,
    /// The target.
    pub target: Option<String>,
    /// Perspective; executives only.
    pub perspective: Option<Perspective>,
}

/// What a leader expects of a person under one core value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedExpectation {
    /// Its row; see [`PlannedResult::row`].
    pub row: u32,
    /// The value.
    pub value: CoreValue,
    /// The expectation.
    pub text: String,
}

/// What a pasted block holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanBlock {
    /// Qualitative where the block shows it; else `None`.
    pub approach: Option<Approach>,
    /// The results, in order.
    pub results: Vec<PlannedResult>,
    /// Indicators above the first result: they may belong to the result the cursor stands in.
    pub leading: Vec<PlannedIndicator>,
    /// Special expectations, where conduct was copied too.
    pub expectations: Vec<PlannedExpectation>,
    /// Whether a cell of the results or expectations could not be taken: what is there is not all, and
    /// nothing may be taken out because of it.
    pub has_gaps: bool,
    /// What was left out or is odd.
    pub remarks: Vec<Remark>,
}

/// Whose plan it is, as far as the file says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct PlanOwner {
    /// The code the program gave this plan in the workbook it wrote.
    pub code: Option<String>,
    /// NIP or NI PPPK; an unusable one is a remark.
    pub nip: Option<Nip>,
    /// Name with degrees.
    pub name: Option<String>,
    /// Position.
    pub position: Option<String>,
    /// Name of the unit.
    pub unit: Option<String>,
}

/// The plan of one person in a workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonPlan {
    /// Sheet the person is first named in. Not looked at when writing.
    pub sheet: String,
    /// Row the person is first named in. Not looked at when writing.
    pub row: u32,
    /// The person. Nobody is named where all parts are `None`.
    pub owner: PlanOwner,
    /// Approach, where the sheet shows it.
    pub approach: Option<Approach>,
    /// The results, in order; empty where the person's rows were left blank.
    pub results: Vec<PlannedResult>,
    /// Special expectations, in order.
    pub expectations: Vec<PlannedExpectation>,
    /// The annex.
    pub annex: Annex,
    /// Whether a cell of the plan could not be taken: what is there is not all of it, and nothing may be
    /// taken out because of it. Not looked at when writing.
    pub has_gaps: bool,
    /// What was left out or is odd in this person's rows. Not looked at when writing.
    pub remarks: Vec<Remark>,
}

/// What kind of workbook was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PlanLayout {
    /// One row for each indicator, with columns that say whose it is; our own workbook among them.
    Rows,
    /// Forms A.1.1, A.1.2, A.1.6 or A.1.7 filled in, one or more to a sheet.
    Forms,
}

/// Everything a workbook of plans says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanSheets {
    /// The kind of workbook.
    pub layout: PlanLayout,
    /// The plans, in the order of the file, each person once.
    pub people: Vec<PersonPlan>,
    /// What was left out or is odd and belongs to nobody.
    pub remarks: Vec<Remark>,
    /// Whether the file says anything about expectations; where not, nothing is to be concluded.
    pub has_expectations: bool,
    /// Whether the file says anything about the annex; where not, nothing is to be concluded.
    pub has_annex: bool,
    /// Sheets with content that holds no plan.
    pub unread_sheets: Vec<String>,
}

/// Something that was left out or should be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Where it stands.
    pub place: Place,
    /// Column counted from 0; `None` where it is about the whole row.
    pub column: Option<usize>,
    /// What stands there, shortened.
    pub value: String,
    /// What is wrong or odd.
    pub reason: PlanReason,
}

impl Remark {
    /// Whether what stands there was left out; else it was taken and is only odd.
    pub fn is_refusal(&self) -> bool {
        self.reason.is_refusal()
    }

    /// Whether what stands there belongs to a plan that now has a gap.
    pub fn leaves_gap(&self) -> bool {
        self.reason.leaves_gap()
    }
}

words_of!(Remark);
