//! The register of evidence. The register works without the file: its name, hash and picture stay.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Day, Id, PersonRef};

term! { /// What a piece of evidence is.
EvidenceKind { /// *Berkas*, kept on this machine with its hash.
    File, /// *Tautan*.
    Link, /// *Catatan*: where it is kept.
    Note } }

/// Asks for the register of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListEvidenceRequest {
    /// The person.
    pub employee: Id,
    /// Entries added in this year only.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub year: Option<i32>,
    /// Entries of this work result only.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub result: Option<Id>,
}

/// The register of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EvidenceListView {
    /// The person.
    pub employee: PersonRef,
    /// Newest first.
    pub items: Vec<EvidenceView>,
    /// Bytes of the files of these entries that are on this machine.
    pub n_bytes_here: u32,
    /// Whether the account may add entries.
    pub can_add: bool,
}

/// An entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EvidenceView {
    /// Record.
    pub id: Id,
    /// Number in the register.
    pub register_no: String,
    /// What it is.
    pub kind: EvidenceKind,
    /// Name of the file, or what it is called.
    pub name: String,
    /// Kind of file, `image/jpeg`; empty where unknown.
    pub media_type: String,
    /// Length of the file.
    pub n_bytes: u32,
    /// BLAKE3 of the file, in hexadecimal; nothing for a link or a note.
    pub hash: Option<String>,
    /// Address.
    pub link: String,
    /// What it shows, or where it is kept.
    pub text: String,
    /// Day it was added.
    pub added_on: Day,
    /// Number of the work result; 0 where it belongs to none.
    pub result: u32,
    /// The indicator, where it belongs to one.
    pub indicator: Option<Id>,
    /// The note of progress it came with.
    pub progress: Option<Id>,
    /// Whether there is a shrunk picture of it.
    pub has_preview: bool,
    /// Whether the file is on this machine.
    pub is_here: bool,
}

/// Adds an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddEvidenceRequest {
    /// The person.
    pub employee: Id,
    /// What it is.
    pub kind: EvidenceKind,
    /// Token of the file, for a file.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub file: Option<u32>,
    /// What it is called; the name of the file unless told.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub name: String,
    /// Address, for a link.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub link: String,
    /// What it shows, or where it is kept.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub text: String,
    /// The work result.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub result: Option<Id>,
    /// The indicator.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub indicator: Option<Id>,
    /// The note of progress.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub progress: Option<Id>,
    /// Number in the office's own register; the next of the person's year unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub register_no: Option<String>,
}

/// The shrunk picture of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EvidencePreviewView {
    /// The entry.
    pub id: Id,
    /// As a `data:` address; nothing where there is none.
    pub picture: Option<String>,
}
