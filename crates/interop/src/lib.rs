//! Formats of other programs: staff lists as XLSX, XLS, ODS or CSV, case files, and the recap workbook.
//!
//! Nothing here knows the store or a screen. What cannot be taken is said with its cell, its reason and
//! the way to repair it; nothing is guessed.

pub mod case_file;
pub mod recap;
pub mod staff;

pub use case_file::{CaseEvaluation, CaseFile, CasePerson, CasePlan, CaseSkp};
pub use recap::RecapRow;
pub use staff::{
    EarlierPeriod, EvaluatorPerson, EvaluatorRef, Layout, Place, Reason, RejectedRow, StaffList, StaffRow,
    UnitRow, Warning,
};
