//! Sheets on paper: their way to the file, letters and lists about them, scans, and what was typed from paper.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Day, DocumentRefusedView, FailureView, FindingView, Id, PeriodCode, PersonRef};

term! { /// How far a bundle of sheets has come.
PaperStep { /// Printed, not yet handed over.
    Printed, /// Handed over to be signed.
    Delivered, /// Signed by hand.
    Signed, /// Came back.
    Returned, /// Filed.
    Filed } }

/// Asks for the bundles of a period: of its evaluations, and of the SKP of its year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListPaperRequest {
    /// Period.
    pub period: PeriodCode,
    /// Only people of this unit.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub unit: Option<Id>,
    /// Only people of this evaluator.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub evaluator: Option<Id>,
    /// Only bundles that have come exactly so far.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub step: Option<PaperStep>,
}

/// Bundles of sheets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperView {
    /// By evaluator, then name.
    pub rows: Vec<PaperRowView>,
    /// How many bundles have come how far, of all steps in their order, whatever step was asked for.
    pub counts: Vec<u32>,
}

/// A bundle of sheets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperRowView {
    /// The evaluation or plan version.
    pub id: Id,
    /// Six characters, as in the foot of its sheets.
    pub code: String,
    /// Whose it is.
    pub employee: PersonRef,
    /// The evaluator.
    pub evaluator: Option<PersonRef>,
    /// What it is of, in words: a period or an SKP.
    pub what: String,
    /// Codes of the forms that were printed.
    pub forms: Vec<String>,
    /// The highest copy of them; 0 where no print was noted here.
    pub copy: u32,
    /// How far it has come.
    pub step: PaperStep,
    /// The same in words.
    pub words: String,
    /// Day of the last print.
    pub printed_on: Option<Day>,
    /// Day it was handed over.
    pub delivered_on: Option<Day>,
    /// Day it was signed.
    pub signed_on: Option<Day>,
    /// Day it came back.
    pub returned_on: Option<Day>,
    /// Day it was filed.
    pub filed_on: Option<Day>,
    /// Where it was filed; may be empty.
    pub filed_at: String,
    /// Name of the scan's file, where one was filed.
    pub scan: Option<String>,
    /// Whether a term of it has passed.
    pub late: bool,
    /// How long the next term is, in words; empty where there is none.
    pub left: String,
}

/// Which bundles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum PaperWho {
    /// These.
    Codes {
        /// Codes as typed or read, or ids of evaluations and plan versions.
        codes: Vec<String>,
    },
    /// All that wait for the step, but some: *semua kembali kecuali …*.
    AllBut {
        /// Only people of this evaluator.
        #[serde(default)]
        #[ts(optional = nullable)]
        evaluator: Option<Id>,
        /// Only people of this unit.
        #[serde(default)]
        #[ts(optional = nullable)]
        unit: Option<Id>,
        /// Period.
        period: PeriodCode,
        /// Codes of those left as they are.
        except: Vec<String>,
    },
}

/// Notes how far bundles have come, in one act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MarkPaperRequest {
    /// Which.
    pub who: PaperWho,
    /// How far; that they were printed is noted by printing.
    pub step: PaperStep,
    /// Day of the step; today unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub on: Option<Day>,
    /// Day the employee had it, where that is later than its delivery.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub received_on: Option<Day>,
    /// Where it is filed.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub filed_at: Option<String>,
    /// Whether several may be left out for what keeps them from it; else one refusal stops all.
    #[serde(default)]
    pub skip_refused: bool,
}

/// What was noted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperMarkedView {
    /// Bundles as they are now.
    pub done: Vec<PaperRowView>,
    /// Bundles left as they were; of an SKP, `evaluation` is the plan version.
    pub refused: Vec<DocumentRefusedView>,
    /// Late marks and what the act passed over.
    pub findings: Vec<FindingView>,
}

/// Files the scan of a signed bundle on this machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FileScanRequest {
    /// The scan: PDF, JPEG or PNG.
    pub file: u32,
    /// Code of the bundle; without one it is read off the sheets in the file, or off the name of the file.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub code: Option<String>,
}

/// Files several scans, each by the code on its sheets or in its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FileScansRequest {
    /// The scans: PDF, JPEG or PNG.
    pub files: Vec<u32>,
}

/// What became of several scans.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScansFiledView {
    /// Scans that were filed.
    pub filed: Vec<ScanFiledView>,
    /// Scans that were not, and why.
    pub left: Vec<ScanLeftView>,
    /// Stopped by the person before the end; what was filed stays.
    pub cancelled: bool,
}

/// A scan that was filed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScanFiledView {
    /// Name of the file.
    pub name: String,
    /// The bundle it belongs to.
    pub row: PaperRowView,
}

/// A scan that was not filed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScanLeftView {
    /// Name of the file.
    pub name: String,
    /// Why not, in words.
    pub why: String,
}

/// Writes a reminder for every evaluator with documents that are late, as one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteRemindersRequest {
    /// Period.
    pub period: PeriodCode,
    /// Only for this evaluator.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub evaluator: Option<Id>,
    /// Number of the letters; room to write one in unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub number: Option<String>,
    /// File to write.
    pub file: u32,
}

/// Writes who still misses what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteListRequest {
    /// Period.
    pub period: PeriodCode,
    /// Only of this unit and those below it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub unit: Option<Id>,
    /// File to write.
    pub file: u32,
}

/// Writes the recap of a unit as a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteRecapSheetRequest {
    /// Period.
    pub period: PeriodCode,
    /// Only of this unit and those below it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub unit: Option<Id>,
    /// File to write.
    pub file: u32,
    /// Password of the account; read once and not kept.
    pub password: String,
}

term! { /// A form to be written on by hand.
HandForm { /// Progress, a form a person with a line for each indicator.
    Progress, /// Ratings, one form with a line for each person.
    Rating } }

/// Writes forms to be filled in by hand as one file; each line has a short code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteHandFormsRequest {
    /// Period.
    pub period: PeriodCode,
    /// The evaluator; all of them unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub evaluator: Option<Id>,
    /// Which form.
    pub form: HandForm,
    /// One empty form for each evaluator, to be copied: it names nobody else and has no code to be typed in by.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub blank: bool,
    /// File to write.
    pub file: u32,
}

/// Asks what a code on a form filled in by hand stands for, before anything is typed from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReadHandFormRequest {
    /// The period that was written about.
    pub period: PeriodCode,
    /// Code of the form, or of the person's line on it, as typed.
    pub code: String,
}

/// What a code on a form stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandFormView {
    /// Six characters.
    pub code: String,
    /// Which form it is on.
    pub form: HandForm,
    /// Whose it is.
    pub employee: PersonRef,
    /// What it is of, in words: a period or an SKP.
    pub what: String,
    /// The lines that may be typed, in the order of the form; of ratings one.
    pub lines: Vec<HandLineView>,
}

/// A line of a form filled in by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandLineView {
    /// Code of the row; nothing of ratings.
    pub row: Option<String>,
    /// The work result; empty of ratings.
    pub result: String,
    /// The indicator; empty of ratings.
    pub indicator: String,
    /// The target; empty of ratings.
    pub target: String,
    /// What stands there now, as it is typed; may be empty.
    pub value: String,
}

/// Writes what people wrote by hand on forms with codes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TypeFromPaperRequest {
    /// The period that was written about.
    pub period: PeriodCode,
    /// What was written.
    pub entries: Vec<PaperEntry>,
}

/// One field of a form that was filled in by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PaperEntry {
    /// Code of the form, or of the person's line on it.
    pub code: String,
    /// Code of the row, of progress: the place of the indicator in the plan.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub row: Option<String>,
    /// What stands there: of progress the value, of ratings one letter for results and one for conduct, `A`
    /// above, `S` as, `B` below expectation.
    pub value: String,
}

/// What became of fields typed from paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TypedFromPaperView {
    /// Fields written.
    pub written: u32,
    /// Fields left as they were.
    pub refused: Vec<PaperEntryRefusedView>,
}

/// A field that was not written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperEntryRefusedView {
    /// Code as typed, with the row behind a slash.
    pub code: String,
    /// What happened, why, and what to do.
    pub failure: FailureView,
}
