//! Formats of other programs: staff lists as XLSX, XLS, ODS or CSV, case files, tables of plans, indicator
//! packs, and the workbooks the program writes.
//!
//! Nothing here knows the store or a screen. What cannot be taken is said with its cell, its reason and
//! the way to repair it; nothing is guessed.

pub mod archive;
#[cfg(test)]
mod beside;
pub mod case_file;
pub mod daily_progress;
pub mod ekinerja;
pub mod ekinerja_sheet;
mod json;
mod marks;
pub mod matrix;
pub mod needs;
pub mod old_results;
pub mod pack;
mod pasted;
pub mod plan;
mod reason;
pub mod recap;
pub mod siasn;
mod source;
pub mod staff;
pub mod tables;
pub mod talent;
mod words;
pub mod workbook;
mod xlsx;

pub use case_file::{CaseError, CaseEvaluation, CaseFile, CasePerson, CasePlan, CaseSkp};
pub use json::JsonFault;
pub use matrix::{MatrixError, MatrixRow, MatrixTable};
pub use needs::{NeedRow, NeedsError};
pub use pack::{Pack, PackEntry, PackFault, PackTableError};
pub use plan::{
    PersonPlan, PlanBlock, PlanLayout, PlanOwner, PlanReason, PlanSheets, PlanWorkbook, PlanWorkbookError,
    PlannedExpectation, PlannedIndicator, PlannedResult, Remark,
};
pub use recap::{RecapError, RecapRow, RecapTitle};
pub use source::{Disguise, ReadError};
pub use staff::{
    EarlierPeriod, ErrorWorkbookError, EvaluatorPerson, EvaluatorRef, KnownLayout, Layout, Mapping, Place,
    Proposal, Reason, RejectedRow, StaffField, StaffList, StaffRow, UnitRow, Warning,
};
pub use workbook::{EvaluatorWorkbook, FilledWorkbook};
