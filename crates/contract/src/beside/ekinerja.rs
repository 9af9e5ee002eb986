//! The reports of e-Kinerja: people, ratings and plans that come in as one act.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{ImportPreviewView, ImportRemarkView, ImportedView, Outcome, PeriodCode};

term! { /// Which report of e-Kinerja a file is.
EkinerjaReport { /// *Laporan Penilaian SKP*.
    Evaluations, /// *Laporan SKP*.
    Plans } }

/// Reads a report of e-Kinerja and says what applying it would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewEkinerjaRequest {
    /// The file.
    pub file: u32,
    /// The period its ratings are of, where its title does not name it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub period: Option<PeriodCode>,
}

/// What applying a report would do, before anything changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EkinerjaPreviewView {
    /// Its people, with the token to apply all of it.
    pub people: ImportPreviewView,
    /// Which report it is.
    pub kind: EkinerjaReport,
    /// The period of its ratings; `None` in a report of plans.
    pub period: Option<PeriodCode>,
    /// The period in words; empty in a report of plans.
    pub period_words: String,
    /// What happens to its ratings, or to its plans.
    pub counts: EkinerjaCountsView,
    /// Ratings or plans that are new, change, or are left as they are here; the first 2,000.
    pub lines: Vec<EkinerjaLineView>,
    /// What is odd about ratings and plans.
    pub remarks: Vec<ImportRemarkView>,
}

/// How many ratings, or plans, come to what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EkinerjaCountsView {
    /// Did not exist here.
    pub new: u32,
    /// Existed and change.
    pub changed: u32,
    /// Already the same.
    pub same: u32,
    /// Left as they are here, for a reason that is told.
    pub left: u32,
    /// People for whom the report states nothing, or nothing that can be understood.
    pub none: u32,
    /// Plans made to hold them.
    pub plans: u32,
}

/// A rating, or a plan, of a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EkinerjaLineView {
    /// Row as the spreadsheet numbers it.
    pub row: u32,
    /// What happens to it; `None` = what is here stays.
    pub outcome: Option<Outcome>,
    /// NIP.
    pub nip: String,
    /// Name.
    pub name: String,
    /// What is here, in words; empty where there is nothing.
    pub before: String,
    /// What the report states, in words.
    pub after: String,
    /// Why what is here stays, in words; else empty.
    pub why: String,
}

/// What an import of a report did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EkinerjaImportedView {
    /// Its people.
    pub people: ImportedView,
    /// Its ratings, or its plans.
    pub counts: EkinerjaCountsView,
    /// What is odd about ratings and plans.
    pub remarks: Vec<ImportRemarkView>,
}
