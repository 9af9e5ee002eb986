//! Everything that can go wrong, as the interface learns it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Id, KeySlotFault, Language, OfficeCodeFault, PackageFault, PasswordAdvice, Role, WriteFault};

/// Why a command was not carried out. Nothing was changed whenever one of these is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[serde(rename_all = "snake_case", rename_all_fields = "camelCase", tag = "code", content = "details")]
#[error("{self:?}")]
pub enum Failure {
    /// No command has this name.
    UnknownCommand {
        /// The name.
        name: String,
    },
    /// The request does not have the shape of the command.
    MalformedRequest {
        /// What is wrong, in the words of the parser.
        problem: String,
    },
    /// Nothing is open; unlock first.
    Locked,
    /// The password does not match.
    WrongPassword,
    /// The recovery code does not match, or is mistyped.
    WrongRecoveryCode {
        /// Whether the check characters already tell that it is mistyped.
        mistyped: bool,
    },
    /// The password is too weak to protect the data of thousands.
    WeakPassword {
        /// Least number of characters.
        least: u32,
        /// What makes it easy to guess, and what to do.
        advice: Vec<PasswordAdvice>,
    },
    /// The account must not do this.
    NotPermitted {
        /// Role of the account.
        role: Role,
        /// What was tried, in words.
        act: String,
        /// Why the role may not, in words.
        why: String,
    },
    /// The account's slot went with the old key; an HR officer has to set a new password.
    PasswordReplaced {
        /// The account.
        name: String,
    },
    /// An account of this name exists.
    UserExists {
        /// The name.
        name: String,
    },
    /// The last HR officer cannot be removed or given another role.
    LastHrOfficer,
    /// The role needs to be told which employee the person is.
    PersonMissing,
    /// The two codes of the office recovery do not open the store together.
    WrongOfficeCodes {
        /// What is wrong with them.
        fault: OfficeCodeFault,
    },
    /// The key slot of the account, or its personal key, is not as this program wrote it.
    BadKeySlot {
        /// What is wrong with it.
        fault: KeySlotFault,
    },
    /// The person's records cannot be erased yet.
    StillNeeded {
        /// Who.
        name: String,
        /// `still_here`, `still_evaluates`, `still_heads` or `has_account`.
        why: String,
    },
    /// The typed name is not that of the person to be erased.
    NameDiffers,
    /// The folder cannot be reached, a stick that is not plugged in for example.
    PlaceAway {
        /// The folder.
        name: String,
    },
    /// The second place would be the usual one.
    SamePlace {
        /// The folder.
        name: String,
    },
    /// The slots beside the store are not its own, or the very beginning of the store is damaged.
    ForeignSlots {
        /// File name of the store.
        name: String,
    },
    /// Nothing was found damaged, so nothing is set aside.
    NotDamaged,
    /// The backup opens only with a password of its day.
    BackupNeedsPassword,
    /// No account has this name.
    NoSuchAccount {
        /// The name.
        name: String,
    },
    /// An office file already stands there.
    OfficeExists {
        /// File name.
        name: String,
    },
    /// There is no office file.
    NoOffice {
        /// File name.
        name: String,
    },
    /// The folder with the key slots is missing.
    SlotsMissing {
        /// Folder name.
        name: String,
    },
    /// Another program has the store open.
    StoreBusy,
    /// The file was written by a newer program.
    NewerStore {
        /// Its version.
        version: u32,
    },
    /// The file is damaged; the newest whole backup is offered in the status.
    DamagedStore {
        /// What was found.
        problem: String,
    },
    /// The file is not what it should be.
    NotThisKind {
        /// File name.
        name: String,
    },
    /// Fields do not hold what they should; all of them are named.
    Invalid {
        /// Field and what is wrong with it.
        fields: Vec<FieldProblem>,
    },
    /// No record has this id.
    NotFound {
        /// What was looked for.
        what: String,
    },
    /// No sheet has this code, or it has no such line.
    NoSuchSheet {
        /// What was looked for.
        what: String,
    },
    /// A name or short id fits several records.
    Ambiguous {
        /// What was looked for.
        what: String,
        /// Candidates: short id and name.
        candidates: Vec<String>,
    },
    /// Somebody changed the record since it was shown.
    Stale {
        /// Version it has now.
        current_version: u32,
    },
    /// A person with this NIP exists.
    NipTaken {
        /// The person.
        id: Id,
        /// Name.
        name: String,
    },
    /// The evaluation is signed and locked.
    Sealed,
    /// The evaluation is not signed.
    NotSealed,
    /// The period uses an earlier result by agreement.
    ResultReused,
    /// The achievement of the evaluator's unit is not set.
    NoOrgAchievement {
        /// Unit, where the evaluator leads one.
        unit: String,
    },
    /// At least one rating is missing.
    RatingMissing {
        /// Who.
        names: Vec<String>,
    },
    /// A reason is asked for.
    ReasonMissing,
    /// The window of the period has not opened.
    WindowNotOpen {
        /// First day.
        opens_on: String,
    },
    /// The person has no plan for the period.
    NoPlan {
        /// Who.
        name: String,
    },
    /// There is no cycle for the year.
    NoCycle {
        /// The year.
        year: i32,
    },
    /// The cycle of the year exists.
    CycleExists {
        /// The year.
        year: i32,
    },
    /// The person evaluates or heads others and cannot be what was asked.
    Loop {
        /// Who.
        name: String,
    },
    /// A functional official evaluates only by delegation, while leading a unit.
    DelegationMissing {
        /// Who.
        name: String,
    },
    /// Demo data go into an empty store only.
    NotEmpty,
    /// A file cannot be read as what it should be.
    UnreadableFile {
        /// File name.
        name: String,
        /// What is wrong, in words.
        problem: String,
        /// What to do.
        fix: String,
    },
    /// A case file does not have the shape of `pk-case/1`.
    BadCaseFile {
        /// File name.
        name: String,
        /// What is wrong and where, in words.
        problem: String,
        /// What to do.
        fix: String,
    },
    /// A file token is unknown; choose the file again.
    FileForgotten,
    /// A preview is unknown; read the file again.
    PreviewForgotten,
    /// No dialog can be shown here.
    NoDialog,
    /// The form does not exist, or not for this record.
    NoSuchForm {
        /// The code.
        form: String,
    },
    /// Nobody of the selection has anything to print.
    NothingToPrint,
    /// The disk has no room.
    DiskFull {
        /// File or folder.
        name: String,
    },
    /// A file or folder cannot be written.
    CannotWrite {
        /// File or folder.
        name: String,
        /// What stands in the way.
        fault: WriteFault,
        /// What the system said, in its own words.
        system: String,
    },
    /// Stopped by the person.
    Cancelled,
    /// A rule of the regulation stops it.
    RuleSays {
        /// Number of the rule.
        rule: String,
        /// What it says here, in the reader's language.
        why: String,
        /// What to do.
        next: String,
    },
    /// What a deleted record was a part of is gone.
    PlaceGone {
        /// What the record said.
        title: String,
    },
    /// Another record took the place of a deleted one.
    PlaceTaken {
        /// What the record said.
        title: String,
    },
    /// There is nothing to undo.
    NothingToUndo,
    /// There is nothing to redo.
    NothingToRedo,
    /// A file is no package that can be used here.
    BadPackage {
        /// Name of the file.
        name: String,
        /// Why.
        fault: PackageFault,
    },
    /// This store is not a device of an office with other devices yet.
    NotEnrolled,
    /// Only a hub enrols devices and shuts them out.
    NotTheHub,
    /// The words that were read out are not those of the request.
    WordsDiffer,
    /// The words of the office were not compared by phone yet.
    OfficeNotConfirmed,
    /// The device was shut out.
    DeviceRevoked {
        /// What people call it.
        name: String,
    },
    /// The conflict was settled, or is not one any more.
    NothingToSettle,
    /// Machine or bug.
    Unexpected {
        /// Number to quote.
        incident: String,
    },
}

impl Failure {
    /// The stable code.
    pub fn code(&self) -> String {
        serde_json::to_value(self)
            .ok()
            .and_then(|value| value.get("code").and_then(|code| code.as_str().map(str::to_owned)))
            .unwrap_or_default()
    }

    /// The failure with its words, as every interface receives it.
    pub fn view(&self, language: Language) -> FailureView {
        let words = crate::failure_words(self, language);
        let details = serde_json::to_value(self)
            .ok()
            .and_then(|value| value.get("details").cloned())
            .unwrap_or(serde_json::Value::Null);
        FailureView { code: self.code(), what: words.what, why: words.why, next: words.next, details }
    }
}

/// A field that does not hold what it should.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FieldProblem {
    /// Path of the field in the request.
    pub field: String,
    /// Stable code of the problem.
    pub problem: FieldFault,
}

/// What can be wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FieldFault {
    /// Must not be empty.
    Empty,
    /// Too long.
    TooLong,
    /// Not a date.
    NotADate,
    /// Not a period.
    NotAPeriod,
    /// NIP broken by a spreadsheet.
    NipBroken,
    /// NIP has not 18 digits.
    NipLength,
    /// NIP starts with no birth date.
    NipBirthDate,
    /// Not a known rank.
    UnknownRank,
    /// Not a known id.
    UnknownId,
    /// Ends before it starts.
    EndsBeforeStart,
    /// Number out of range.
    OutOfRange,
    /// Holds a word that stands for nothing.
    UnknownWord,
    /// A period that the rhythm of its year does not have.
    OtherRhythm,
    /// A file whose name ends in none of the forms that are written.
    OtherEnding,
    /// Another record has it.
    Taken,
}

/// A failure with its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FailureView {
    /// Stable code.
    pub code: String,
    /// What happened.
    pub what: String,
    /// Why, with the rule.
    pub why: String,
    /// What to do.
    pub next: String,
    /// Typed details.
    #[ts(type = "unknown")]
    pub details: serde_json::Value,
}
