//! What goes to e-Kinerja as a file.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Id, PeriodCode};

/// Writes plans and ratings of a period in the layout of the e-Kinerja report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExportEkinerjaRequest {
    /// Period.
    pub period: PeriodCode,
    /// File to write.
    pub file: u32,
    /// Password of the account; read once and not kept.
    pub password: String,
}

/// Writes the notes of a person's progress in a period as the sheet *Progress Harian*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteDailyProgressRequest {
    /// The person.
    pub employee: Id,
    /// Period.
    pub period: PeriodCode,
    /// File to write.
    pub file: u32,
    /// Password of the account; read once and not kept.
    pub password: String,
}
