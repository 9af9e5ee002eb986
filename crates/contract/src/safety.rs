//! Saving, backups, history, undo.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{BackupPlace, Day, Id, Instant};

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
    /// When a backup last came to the second place; `None` where there is no second place or none came.
    pub second_backup_at: Option<Instant>,
    /// Whether a second place is set.
    pub has_second_place: bool,
    /// What to do about it, most urgent first.
    pub warnings: Vec<SafetyWarningView>,
}

/// Something about the safety of the data that somebody should do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SafetyWarningView {
    /// Stable code: `recovery_not_confirmed`, `no_second_place`, `second_place_away`, `cloud_folder`,
    /// `second_place_bad`, `backup_none`, `backup_old`, `backup_bad`, `users_without_password`,
    /// `recovery_used`, `password_given`.
    pub code: String,
    /// What, why and what to press, in one or two sentences.
    pub words: String,
}

/// How this office is kept safe on this machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SecurityView {
    /// Minutes without key or pointer after which the office locks itself, 1 to 15.
    pub idle_minutes: u32,
    /// When the printed recovery code was typed back, or found to be right later.
    pub recovery_confirmed_at: Option<Instant>,
    /// When the recovery code or the codes of two officers last opened the store.
    pub recovery_used_at: Option<Instant>,
    /// Whether that were the codes of two officers.
    pub recovery_used_by_officers: bool,
    /// When the slot of two officers was made.
    pub office_recovery_at: Option<Instant>,
    /// Whether the lock screen names office and accounts.
    pub names_on_lock_screen: bool,
    /// The usual folder of backups, as a path to read.
    pub backup_folder: String,
    /// The second place, as a path to read.
    pub second_place: Option<String>,
    /// Whether the second place can be reached now.
    pub second_place_reachable: bool,
    /// Name of the service that copies a folder to the internet, where the store or a backup lies in one.
    pub cloud: Option<String>,
    /// What to do about it.
    pub warnings: Vec<SafetyWarningView>,
}

/// Changes the settings of this machine for this office; what is not named stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeSecurityRequest {
    /// Minutes until the office locks itself, 1 to 15.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub idle_minutes: Option<u32>,
    /// Whether the lock screen names office and accounts.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub names_on_lock_screen: Option<bool>,
}

/// Chooses the second place of backups, or gives it up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SecondPlaceRequest {
    /// Token of a folder; `None` gives the place up.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub file: Option<u32>,
}

/// A backup that lies in one of the known places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupLineView {
    /// Token of the file.
    pub file: u32,
    /// File name.
    pub name: String,
    /// When it was taken.
    pub at: Instant,
    /// Bytes.
    pub size: u32,
    /// Where.
    pub place: BackupPlace,
    /// What its test found: `true` whole, `false` not, `None` where it was not made on this machine.
    pub good: Option<bool>,
}

/// The backups at hand, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupsView {
    /// Of both places.
    pub backups: Vec<BackupLineView>,
}

/// Looks into a backup without restoring it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewRestoreRequest {
    /// Token of the backup.
    pub file: u32,
    /// Account whose password of that day is given; not needed where the key is the present one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub account: Option<String>,
    /// That password; read once and not kept.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub password: Option<String>,
}

/// What a backup holds, beside what the store holds now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RestorePreviewView {
    /// Token of the backup.
    pub file: u32,
    /// When it was taken, as far as its name says.
    pub at: Option<Instant>,
    /// The last act in it.
    pub last_act_at: Option<Instant>,
    /// Counts in the backup.
    pub then: StoreView,
    /// Counts now; `None` where nothing is open.
    pub now: Option<StoreView>,
    /// Acts done since, which the restored file will not have.
    pub acts_since: u32,
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
    /// Account of an HR officer on the day of the backup; asked for where an office is locked.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub account: Option<String>,
    /// That account's password of the day; read once and not kept.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub password: Option<String>,
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
    /// Only what this account did.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub by: Option<String>,
}

/// History, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HistoryView {
    /// Today, by the clock of this machine.
    pub today: Day,
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
    /// Which act; entries of one act share it.
    pub act_id: String,
    /// Stable kind of the act.
    pub act_kind: String,
    /// Device on which it was done, as people name it.
    pub device: String,
    /// What record, in words.
    pub record: String,
    /// The record.
    pub row: Id,
    /// Which one of its kind, `RHK 4` or `Triwulan II 2026`; empty where there is one only.
    pub subject: String,
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
    /// Scopes it is over.
    pub n_scopes: u32,
}
