//! Devices of an office, the packages they exchange, and what has to be settled after a merge.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{ChosenFile, Day, Id, Instant, PersonRef, UnitRef};

term! {
    /// What a device is for.
    DeviceKind {
        /// Holds everything, certifies devices and forwards what others wrote.
        Hub,
        /// An office below: units with their people.
        Office,
        /// The device of one evaluator: the people evaluated, and the shared lists.
        Evaluator,
    }
}

term! {
    /// Which way a package went.
    PackageDirection {
        /// Received here.
        In,
        /// Made here.
        Out,
    }
}

term! {
    /// How far a package came.
    PackageState {
        /// Written to a file.
        Prepared,
        /// Given to whoever carries it.
        HandedOver,
        /// The recipient has merged it.
        Acknowledged,
        /// Merged here.
        Merged,
        /// Merged here, and something of it waits for a decision.
        InConflict,
        /// Kept as it came: a newer program has to read it.
        Waiting,
    }
}

term! {
    /// What a package is for.
    PackagePurpose {
        /// What changed since the recipient last acknowledged.
        Delta,
        /// Records as they are now, without their history.
        Snapshot,
        /// Tells only what arrived.
        Acknowledgement,
        /// Asks for what is missing.
        Request,
        /// Makes a device one of the office, or tells of changed rights.
        Roster,
    }
}

term! {
    /// Why two values wait for a decision.
    ConflictKind {
        /// Two people wrote the same field.
        Field,
        /// One deleted what another wrote.
        Deleted,
        /// Two people signed the same evaluation.
        Seals,
    }
}

term! {
    /// Why an edit is kept and not applied.
    ParkedReason {
        /// The evaluation was signed without knowing of it.
        Late,
        /// Whoever wrote it had no right to the record.
        NoRight,
        /// The device was revoked before.
        Revoked,
        /// The device wrote something else under the same number: its store was copied.
        Forked,
    }
}

term! {
    /// Why a file is no package that can be merged here and now.
    PackageFault {
        /// Nothing of it is known.
        NotAPackage,
        /// It is the request of a device.
        DeviceRequest,
        /// It is a backup.
        Backup,
        /// It is the store of an office.
        Store,
        /// It ends too early.
        CutShort,
        /// Its bytes are not as they were written.
        Damaged,
        /// Something follows after its end.
        Glued,
        /// It is for another device.
        NotForHere,
        /// It was made here.
        FromHere,
        /// Nobody here knows the device that made it.
        UnknownSender,
        /// The device that made it was shut out.
        RevokedSender,
        /// Its signature is not that of its sender.
        BadSignature,
        /// The certificate in it was not made by this office.
        OtherOffice,
        /// Only a newer program can read it.
        NewerVersion,
        /// It is larger, or unpacks to more, than any package.
        TooLarge,
        /// Its content is not as any program writes it.
        Malformed,
    }
}

term! {
    /// Whose value is taken.
    Take {
        /// The one that was here first.
        Here,
        /// The one that came with a package.
        Package,
        /// A third.
        Value,
    }
}

/// The device this store is on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwnDeviceView {
    /// Its row in the office; `None` until it is enrolled.
    pub id: Option<Id>,
    /// What people call it.
    pub name: String,
    /// What it is for; `None` until it is enrolled.
    pub kind: Option<DeviceKind>,
    /// Six words of its keys, to be compared by phone: those of its request, however long ago it was written.
    pub words: Vec<String>,
    /// Six words of the office's key; empty where it belongs to no office yet.
    pub office_words: Vec<String>,
    /// Whether somebody compared those of the office.
    pub office_confirmed: bool,
    /// When a request was written that no office has answered yet.
    pub requested_at: Option<Instant>,
    /// Lives of this store: 1, and one more for every time it was restored or copied.
    pub n_incarnations: u32,
}

/// Writes a request to become a device of an office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RequestDeviceRequest {
    /// What people call the device, for example `Laptop Kasi Pengaduan`.
    pub name: String,
    /// File to write.
    pub file: u32,
}

/// A request that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeviceRequestedView {
    /// The file.
    pub file: ChosenFile,
    /// Six words to be read out by phone.
    pub words: Vec<String>,
}

/// What a request to become a device says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EnrolmentView {
    /// What people call the device.
    pub name: String,
    /// Office and account that wrote it, in its own words.
    pub from: String,
    /// When it was written, by the clock of that machine.
    pub at: Instant,
    /// Six words of its keys; whoever sent it reads them out.
    pub words: Vec<String>,
    /// The device of the same keys that is enrolled already.
    pub known: Option<Id>,
}

/// What a device may hold: exactly one of these is told by `kind`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeviceScopes {
    /// Units, with everything below, for an office.
    #[serde(default)]
    pub units: Vec<Id>,
    /// The evaluator whose device it is.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub evaluator: Option<Id>,
    /// Further people.
    #[serde(default)]
    pub people: Vec<Id>,
}

/// Makes the sender of a request a device of the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EnrolDeviceRequest {
    /// The file with the request.
    pub file: u32,
    /// The words as they were read out; refused where they differ. `None` leaves the comparison to the
    /// caller of the command line.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub words: Option<Vec<String>>,
    /// What it is for.
    pub kind: DeviceKind,
    /// What it may hold.
    pub scopes: DeviceScopes,
    /// Password of the account.
    pub password: String,
}

/// Changes what a device may hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeDeviceRequest {
    /// The device.
    pub id: Id,
    /// What it may hold from now on.
    pub scopes: DeviceScopes,
    /// Password of the account.
    pub password: String,
}

/// Shuts a device out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RevokeDeviceRequest {
    /// The device.
    pub id: Id,
    /// Why, for example that it was stolen.
    pub reason: String,
    /// From when on what it wrote is not trusted; `None` means from now on.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub since: Option<Day>,
    /// Password of the account.
    pub password: String,
}

/// A device as the office has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeviceView {
    /// Its row.
    pub id: Id,
    /// What people call it.
    pub name: String,
    /// What it is for.
    pub kind: DeviceKind,
    /// Whether it is the one this store is on.
    pub is_own: bool,
    /// The evaluator whose device it is.
    pub evaluator: Option<PersonRef>,
    /// Units it holds.
    pub units: Vec<UnitRef>,
    /// Further people it holds.
    pub people: Vec<PersonRef>,
    /// People whose records it is to have now.
    pub n_people: u32,
    /// Since when.
    pub enrolled_at: Instant,
    /// When it was shut out.
    pub revoked_at: Option<Instant>,
    /// Why.
    pub revoke_reason: Option<String>,
    /// When something of it last arrived.
    pub received_at: Option<Instant>,
    /// When something was last made for it.
    pub made_at: Option<Instant>,
    /// People with changes that it has not acknowledged.
    pub n_waiting: u32,
    /// Packages for it in a row that were not acknowledged.
    pub n_unacknowledged: u32,
    /// Lives of its store that wrote something.
    pub n_incarnations: u32,
}

/// All devices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DevicesView {
    /// The device this store is on.
    pub own: OwnDeviceView,
    /// Devices of the office, those shut out last.
    pub devices: Vec<DeviceView>,
    /// Whether devices can be enrolled and shut out here.
    pub can_manage: bool,
}

/// Whose data was on a device, for the letter that the law asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExposureView {
    /// The device.
    pub device: DeviceView,
    /// A line for each person, by name.
    pub people: Vec<ExposedPersonView>,
    /// Shared lists that were on it, in words.
    pub lists: Vec<String>,
}

/// A person whose data was on a device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExposedPersonView {
    /// Who.
    pub person: PersonRef,
    /// Kinds of data, in words: `identitas`, `SKP 2026`, `penilaian Tw. III 2026` …
    pub fields: Vec<String>,
    /// Day of the newest state that was sent there or came from there.
    pub until: Day,
    /// Whether the device has told that its copy is gone.
    pub released: bool,
}

/// A package in the book of what went in and out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PackageLineView {
    /// Its id.
    pub id: Id,
    /// Which way.
    pub direction: PackageDirection,
    /// Made, or received.
    pub at: Instant,
    /// Device it came from or is for.
    pub device: Id,
    /// What people call that.
    pub device_name: String,
    /// What it is for.
    pub purpose: PackagePurpose,
    /// What is in it, short: `Tw. III`, `SKP`, `tanda terima`.
    pub content: String,
    /// Its number among those for this recipient.
    pub number: u32,
    /// Part and number of parts, where it was split.
    pub part: Option<(u32, u32)>,
    /// Bytes of the file.
    pub size: u32,
    /// How far it came.
    pub state: PackageState,
    /// The same in words: `diterima`, `1 bertentangan`, `menunggu tanda terima`.
    pub state_words: String,
    /// Things of it that wait for a decision.
    pub n_open: u32,
}

/// A number that did not arrive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MissingPackageView {
    /// Device that made it.
    pub device: Id,
    /// What people call that.
    pub device_name: String,
    /// Its numbers.
    pub numbers: Vec<u32>,
    /// What it means, in a sentence or two.
    pub words: String,
}

/// The book of packages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PackagesView {
    /// Newest first.
    pub packages: Vec<PackageLineView>,
    /// Numbers that did not arrive.
    pub missing: Vec<MissingPackageView>,
    /// Things that wait for a decision.
    pub n_open: u32,
    /// Devices a package can be made for.
    pub devices: Vec<DeviceView>,
    /// The device this store is on.
    pub own: OwnDeviceView,
    /// What somebody should do, each in a sentence: two packages unacknowledged, an old list of devices.
    pub warnings: Vec<String>,
}

/// How many of each kind a package brings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PackageCountsView {
    /// Records that were not here.
    pub new: u32,
    /// Fields that change.
    pub changed: u32,
    /// Fields that were known already.
    pub same: u32,
    /// Fields that two people wrote.
    pub conflicts: u32,
    /// Edits that are kept and not applied.
    pub parked: u32,
}

/// A field that a package changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PackageChangeView {
    /// Whose record; `None` for what is nobody's.
    pub person: Option<PersonRef>,
    /// Name to show: of the person, the unit or the list.
    pub about: String,
    /// The field, in words.
    pub field: String,
    /// What it held; `None` where nothing.
    pub before: Option<String>,
    /// What it holds then; `None` where nothing.
    pub after: Option<String>,
}

/// One package with what it brought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PackageView {
    /// The line.
    pub line: PackageLineView,
    /// Who made it, in words, where that is known.
    pub made_by: Option<String>,
    /// Whether its signature holds.
    pub signature_good: bool,
    /// How much.
    pub counts: PackageCountsView,
    /// The same by kind, in words: `12 umpan balik`, `3 bukti`.
    pub contains: Vec<String>,
    /// What changed, the first hundred.
    pub changes: Vec<PackageChangeView>,
    /// Changes that are not listed.
    pub n_more: u32,
    /// What is to be told about it, each in a sentence.
    pub notes: Vec<String>,
    /// What of it waits for a decision.
    pub conflicts: Vec<ConflictView>,
    /// What of it is kept and not applied.
    pub parked: Vec<ParkedView>,
}

/// Makes a package for each of some devices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MakePackageRequest {
    /// For whom.
    pub devices: Vec<Id>,
    /// File for one device, folder for several.
    pub file: u32,
    /// Bytes of a file at most; larger ones become several, each complete. `None`: 3,500,000.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub part_limit: Option<u32>,
    /// Only the acknowledgement.
    #[serde(default)]
    pub acknowledge_only: bool,
    /// In a folder: each as an archive, for mail and chat that let no unknown file through. A single file is one
    /// where its name ends in `.zip`.
    #[serde(default)]
    pub wrapped: bool,
}

/// Packages that were made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MadePackagesView {
    /// The files, verified after writing.
    pub files: Vec<ChosenFile>,
    /// Their lines.
    pub packages: Vec<PackageLineView>,
    /// What is to be told, each in a sentence.
    pub notes: Vec<String>,
}

/// Files to look into before anything changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PackageFilesRequest {
    /// Tokens of the files.
    pub files: Vec<u32>,
}

/// What one file is and would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IncomingFileView {
    /// Name of the file.
    pub name: String,
    /// What would change; `None` where it cannot be used.
    pub package: Option<PackageView>,
    /// Whether it was merged before, so that nothing changes.
    pub already: bool,
    /// Why it cannot be used: what it is, why, what to do.
    pub refusal: Option<RefusedFileView>,
}

/// Why a file is no package for this store.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RefusedFileView {
    /// Stable code, for example `damaged`, `cut_short`, `not_for_here`, `unknown_sender`, `revoked_sender`,
    /// `bad_signature`, `newer_version`, `too_large`, `not_a_package`, `device_request`.
    pub code: String,
    /// What happened.
    pub what: String,
    /// Why.
    pub why: String,
    /// What to do.
    pub next: String,
}

/// The plan of a merge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IncomingView {
    /// To be named when merging.
    pub preview: u32,
    /// Every file.
    pub files: Vec<IncomingFileView>,
    /// Six words of the office's key, where this store joins an office with it: they have to be compared by
    /// phone first.
    pub office_words: Vec<String>,
}

/// Merges what was looked into.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MergePackagesRequest {
    /// The preview.
    pub preview: u32,
    /// Whether the words of the office were compared, where there are any.
    #[serde(default)]
    pub office_confirmed: bool,
}

/// What merging brought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MergedView {
    /// Every file, as merged.
    pub files: Vec<IncomingFileView>,
    /// All together.
    pub counts: PackageCountsView,
    /// Things that wait for a decision now.
    pub n_open: u32,
}

/// One of the values that wait for a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConflictSideView {
    /// Whether it was here first, or came with a package.
    pub origin: Take,
    /// The value in words; `None` where it is empty.
    pub words: Option<String>,
    /// Permanent word of the value, where it is one of a choice.
    pub code: Option<String>,
    /// Who wrote it, in words.
    pub by: String,
    /// When, by the clock of that machine.
    pub at: Instant,
    /// In whose name, where that is another.
    pub in_name_of: Option<String>,
}

/// A field that two people wrote without knowing of each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConflictView {
    /// Its id.
    pub id: Id,
    /// Why it waits.
    pub kind: ConflictKind,
    /// Whose record.
    pub person: Option<PersonRef>,
    /// Name to show: of the person, the unit or the list.
    pub about: String,
    /// The field, in words: `rating perilaku kerja`.
    pub field: String,
    /// The period, in words, where it is of one.
    pub period: Option<String>,
    /// Two or more; the ones that were here first.
    pub sides: Vec<ConflictSideView>,
    /// Which side is suggested, never by the clock; `None` where neither is nearer.
    pub suggested: Option<u32>,
    /// Why, and what follows from either.
    pub suggestion: String,
    /// Whether it is a long text, to be shown side by side.
    pub is_long: bool,
    /// Both texts together, where they change different places of the same one.
    pub joined: Option<String>,
    /// Whether somebody set it aside to ask first.
    pub held: bool,
    /// The package it came with.
    pub package: Option<Id>,
    /// Whether the account may decide it.
    pub can_settle: bool,
}

/// An edit that is kept and not applied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ParkedView {
    /// Its id.
    pub id: Id,
    /// Why.
    pub reason: ParkedReason,
    /// The same in a sentence, with what can be done.
    pub words: String,
    /// Name to show: of the person, the unit or the list.
    pub about: String,
    /// Whose record.
    pub person: Option<PersonRef>,
    /// The field, in words.
    pub field: String,
    /// What it wrote, in words.
    pub value: Option<String>,
    /// What holds now, in words.
    pub now: Option<String>,
    /// Who wrote it.
    pub by: String,
    /// When, by the clock of that machine.
    pub at: Instant,
    /// Whether it can be written now as an edit of the account.
    pub can_apply: bool,
}

/// Two or more records of one person, or a record whose other half has not arrived.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SettleItemView {
    /// Stable code: `same_person`, `evaluator_missing`, `unit_missing`, `grade_differs`.
    pub code: String,
    /// People it is about.
    pub people: Vec<PersonRef>,
    /// In a sentence, with what to do.
    pub words: String,
}

/// Everything that waits for a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConflictsView {
    /// Fields that two people wrote.
    pub conflicts: Vec<ConflictView>,
    /// Edits that are kept and not applied.
    pub parked: Vec<ParkedView>,
    /// What rules say after a merge.
    pub items: Vec<SettleItemView>,
}

/// Decides a conflict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SettleConflictRequest {
    /// The conflict.
    pub id: Id,
    /// Whose value.
    pub take: Take,
    /// A third value, as text or permanent word.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub value: Option<String>,
}

/// Sets a conflict aside to ask first, or takes it up again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HoldConflictRequest {
    /// The conflict.
    pub id: Id,
    /// Whether it is set aside.
    pub held: bool,
}

/// Applies an edit that was kept, or puts it away for good; it stays in the history either way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SettleParkedRequest {
    /// The edit.
    pub id: Id,
    /// Whether it is applied.
    pub apply: bool,
}

/// Limits the fingerprint to what is shared with a device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FingerprintRequest {
    /// The device; `None` means all that is here.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub shared_with: Option<Id>,
}
