//! Saving, backups, history, undo.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Id, Instant};

/// Whether the data are safe.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SafetyView {
    /// Last saved change.
    pub saved_at: Option<Instant>,
    /// Last backup.
    pub backup_at: Option<Instant>,
    /// Whether its self-test was good.
    pub backup_good: bool,
    /// Days since, where there is one.
    pub backup_age_days: Option<u32>,
}

/// What was found in the store.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoreView {
    /// Schema version.
    pub version: u32,
    /// Employees.
    pub employees: u32,
    /// Units.
    pub units: u32,
    /// Plans, newest versions.
    pub plans: u32,
    /// Evaluations.
    pub evaluations: u32,
    /// Cycles.
    pub cycles: u32,
    /// Acts recorded.
    pub acts: u32,
    /// Commits recorded.
    pub commits: u32,
    /// Own replica.
    pub replica: String,
}

/// Result of `store check` or `store verify`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckView {
    /// Whether everything is as it should be.
    pub good: bool,
    /// First thing that is not: a cell or a page.
    pub problem: Option<String>,
    /// Cells or pages looked at.
    pub checked: u32,
}

/// A backup that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupView {
    /// File name.
    pub name: String,
    /// Bytes.
    pub size: u32,
    /// Whether it opened, checked and counted the same.
    pub good: bool,
    /// When.
    pub at: Instant,
}

/// Opens a backup as a new office file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RestoreRequest {
    /// The `.cadangan`.
    pub file: u32,
    /// Where to; beside the present office unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub to: Option<u32>,
}

/// Asks for the history of a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HistoryRequest {
    /// An employee, for everything of his dossier, or a unit.
    pub id: Id,
    /// Only this field.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub field: Option<String>,
    /// Only what had happened by then.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub as_of: Option<String>,
}

/// History, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HistoryView {
    /// What changed.
    pub entries: Vec<HistoryEntryView>,
}

/// A change of one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HistoryEntryView {
    /// When.
    pub at: Instant,
    /// Account.
    pub by: String,
    /// Acting for whom; empty when for nobody else.
    pub acted_for: String,
    /// Act in words.
    pub act: String,
    /// What record, in words.
    pub record: String,
    /// Stable name of the field, `evaluations.notes`.
    pub field: String,
    /// Field in words.
    pub field_words: String,
    /// Before.
    pub from: String,
    /// After.
    pub to: String,
}

/// An act that was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActView {
    /// When.
    pub at: Instant,
    /// Stable kind.
    pub kind: String,
    /// In words.
    pub words: String,
    /// Account.
    pub by: String,
    /// Acting for whom.
    pub acted_for: String,
    /// Whether it is the one that undo takes back.
    pub can_undo: bool,
    /// Whether it was undone.
    pub undone: bool,
}

/// What undo or redo did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UndoneView {
    /// The act, in words.
    pub words: String,
    /// Fields written back.
    pub fields: u32,
    /// Fields left because somebody changed them since, in words.
    pub left: Vec<String>,
}

/// A digest of the merged logical state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FingerprintView {
    /// 64 hex digits; equal on replicas that hold the same scopes and have seen the same edits.
    pub fingerprint: String,
}
