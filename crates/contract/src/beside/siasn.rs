//! Files of SIASN: saved answers that come in, and the folder for its endpoints that goes out.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{FieldChangeView, Id, PeriodCode, PersonRef};

term! { /// Which endpoint of SIASN a record came from.
SiasnKind { /// People.
    DataUtama, /// Results of years.
    RwSkp22, /// Results of months.
    RwKinerjaperiodik, /// Credit points.
    RwAngkakredit } }

/// Saved answers of SIASN to look into before anything changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SiasnFilesRequest {
    /// Tokens of the files.
    pub files: Vec<u32>,
}

/// What applying saved answers of SIASN would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SiasnPreviewView {
    /// Token of this preview, handed back to apply it.
    pub preview: u32,
    /// Names of the files.
    pub files: Vec<String>,
    /// How many of each kind there are, and what happens to them.
    pub counts: Vec<SiasnCountView>,
    /// Records of people who are not here; nobody is made of a result alone.
    pub foreign: u32,
    /// What changes, the first 2,000.
    pub rows: Vec<SiasnRowView>,
    /// What is left out, differs or is odd, with what to do.
    pub remarks: Vec<SiasnRemarkView>,
}

/// Records of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SiasnCountView {
    /// Kind.
    pub kind: SiasnKind,
    /// New here.
    pub new: u32,
    /// Changed.
    pub changed: u32,
    /// The same already.
    pub same: u32,
}

/// What one record changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SiasnRowView {
    /// Kind.
    pub kind: SiasnKind,
    /// New or changed.
    pub outcome: crate::Outcome,
    /// The person; nothing of one who is only made.
    pub person: Option<Id>,
    /// NIP.
    pub nip: String,
    /// Name.
    pub name: String,
    /// The period, or what else it is of, in words; may be empty.
    pub what: String,
    /// What changes: field label, before, after.
    pub changes: Vec<FieldChangeView>,
}

/// Something about a record, with what to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SiasnRemarkView {
    /// File name.
    pub file: String,
    /// Which record of the file, from 1.
    pub record: u32,
    /// Who it is about, as far as that is known.
    pub who: String,
    /// Stable code.
    pub code: String,
    /// What it is.
    pub reason: String,
    /// What to do.
    pub fix: String,
}

/// What taking in saved answers did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SiasnImportedView {
    /// How many of each kind there were, and what happened to them.
    pub counts: Vec<SiasnCountView>,
    /// Records of people who are not here.
    pub foreign: u32,
    /// What was left out, differs or is odd.
    pub remarks: Vec<SiasnRemarkView>,
}

/// What is ready for SIASN in a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SiasnReadyView {
    /// Period.
    pub period: PeriodCode,
    /// Period in words.
    pub words: String,
    /// People whose evaluation is signed.
    pub ready: u32,
    /// People among them with credit points for good.
    pub credits: u32,
    /// People among the ready of whom something of SIASN is not known.
    pub without_id: Vec<SiasnPersonView>,
    /// Everybody else, with the reason.
    pub left_out: Vec<SiasnLeftOutView>,
}

/// A person with what SIASN calls him or her.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SiasnPersonView {
    /// The person.
    pub person: PersonRef,
    /// NIP.
    pub nip: String,
    /// Unit.
    pub unit: String,
    /// What SIASN calls the person; empty where unknown.
    pub siasn_id: String,
    /// What SIASN calls the entry of the position; empty where unknown.
    pub siasn_position_id: String,
    /// Whether the entry of the position is needed, which only credit points ask for.
    pub needs_position: bool,
    /// What is missing, in words.
    pub missing: String,
}

/// A person who has nothing for SIASN.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SiasnLeftOutView {
    /// The person.
    pub person: PersonRef,
    /// NIP.
    pub nip: String,
    /// Unit.
    pub unit: String,
    /// Why, in words.
    pub why: String,
}

/// Writes the folder for SIASN.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ExportSiasnRequest {
    /// Period; a year gives the annual lines, any other those of its months.
    pub period: PeriodCode,
    /// Token of the folder.
    pub file: u32,
    /// Whether a folder named after the period is made within it.
    #[serde(default)]
    pub own_folder: Option<bool>,
    /// Password of the account; read once and not kept.
    pub password: String,
}

/// The folder that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SiasnWrittenView {
    /// Name of the folder.
    pub folder: String,
    /// Names of the files in it, the documents aside.
    pub files: Vec<String>,
    /// Lines about results.
    pub lines: u32,
    /// Lines about credit points.
    pub credits: u32,
    /// PDF files.
    pub documents: u32,
    /// People of whom something of SIASN is not known; their lines hold null there.
    pub without_id: u32,
    /// Who is left out and why.
    pub left_out: Vec<SiasnLeftOutView>,
    /// Files in the folder that are none of these, as an earlier export leaves them; they stay.
    pub left_over: Vec<String>,
}
