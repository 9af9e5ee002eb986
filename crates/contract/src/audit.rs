//! Proof that nothing was altered, what was read, and the rights of the people in the records.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Id, Instant, LogKind, PersonRef};

/// A digest over the ends of all chains at a moment, signed with the personal key of whoever made it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckpointView {
    /// The record.
    pub id: Id,
    /// 64 hex digits in groups of eight, as printed.
    pub root: String,
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: String,
    /// Chains covered.
    pub n_chains: u32,
    /// Commits covered.
    pub n_commits: u32,
    /// Whether the commits of today still lead to this root and the signature holds.
    pub holds: bool,
}

/// Checkpoints, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckpointsView {
    /// All that were made.
    pub checkpoints: Vec<CheckpointView>,
}

/// Does something that asks for the password again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WithPassword {
    /// Password of the account; read once and not kept.
    pub password: String,
}

/// Asks for something that belongs to a record to be written to a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ByIdToFile {
    /// The record.
    pub id: Id,
    /// File to write.
    pub file: u32,
}

/// Writes what auditors ask for as one archive that opens without this program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AuditBundleRequest {
    /// File to write.
    pub file: u32,
    /// Password of the account; read once and not kept.
    pub password: String,
}

/// Asks for a page of a log of this machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LogRequest {
    /// Which.
    pub kind: LogKind,
    /// Only about this employee.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub id: Option<Id>,
    /// Lines to skip.
    #[serde(default)]
    pub offset: u32,
}

/// A page of a log, newest first; never with content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LogView {
    /// Lines.
    pub lines: Vec<LogLineView>,
    /// Lines there are.
    pub total: u32,
}

/// A line of a log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LogLineView {
    /// When.
    pub at: Instant,
    /// Account.
    pub by: String,
    /// What was looked at or tried, in words.
    pub what: String,
    /// About whom, where it was about one person.
    pub about: Option<PersonRef>,
    /// Why it was refused; empty for reads.
    pub why: String,
}

/// Writes everything about one person as an archive that opens without this program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExportPersonRequest {
    /// The employee.
    pub id: Id,
    /// File to write.
    pub file: u32,
    /// Password of the account; read once and not kept.
    pub password: String,
}

/// How long records of people who left are kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RetentionView {
    /// Years after the last year with a record; 0 keeps them for good.
    pub years: u32,
    /// People who left and whose time is over; erasing stays an act of somebody.
    pub due: Vec<PersonRef>,
}

/// Changes how long records are kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveRetentionRequest {
    /// Years, 0 to 100.
    pub years: u32,
}

/// Erases a person's records for good.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ErasePersonRequest {
    /// The employee.
    pub id: Id,
    /// Why, and by whose decision; kept.
    pub reason: String,
    /// The name of the person, typed; it must match.
    pub name: String,
    /// Password of the account; read once and not kept.
    pub password: String,
}

/// What was erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ErasedView {
    /// Records.
    pub rows: u32,
    /// Commits whose content is gone and whose place in the chain stays.
    pub commits: u32,
    /// Backups that still hold the person.
    pub backups: u32,
}
