//! What the program's own office sheets are printed from: recap, list of what is missing, letters and sheets that
//! go with bundles, sheets to write on by hand, printer test page. Plain records; the regulation has no such forms.

use chrono::NaiveDate;
use domain::{Grade, Identity, OrgAchievement, Paper, Period};

/// A recap of a unit: numbers unit by unit, then its people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitRecap {
    /// The unit.
    pub unit: String,
    /// First day of the period.
    pub starts_on: NaiveDate,
    /// Last day of the period.
    pub ends_on: NaiveDate,
    /// Numbers: of the whole first, then unit by unit.
    pub rows: Vec<RecapRow>,
    /// The people, in their order.
    pub people: Vec<RecapPerson>,
}

/// Numbers of a unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecapRow {
    /// The unit.
    pub unit: String,
    /// People.
    pub total: u32,
    /// People with an approved plan.
    pub plans: u32,
    /// People with a grade.
    pub rated: u32,
    /// People whose evaluation is signed.
    pub signed: u32,
    /// People by grade, in the order of [`Grade::ALL`].
    pub counts: [u32; 5],
}

/// A person of a recap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecapPerson {
    /// Name as printed.
    pub name: String,
    /// NIP, NI PPPK or NRP; may be blank.
    pub nip: String,
    /// Position.
    pub position: String,
    /// Name of the evaluator.
    pub evaluator: String,
    /// State of the plan, as written.
    pub plan_state: String,
    /// State of the evaluation, as written.
    pub evaluation_state: String,
    /// Rating of the results, as written.
    pub results: String,
    /// Rating of the conduct, as written.
    pub conduct: String,
    /// The grade.
    pub grade: Option<Grade>,
}

/// Who is still missing what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingList {
    /// The unit; blank for the whole agency.
    pub unit: String,
    /// The period.
    pub period: Period,
    /// By what is missing.
    pub groups: Vec<MissingGroup>,
}

/// People who miss the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MissingGroup {
    /// What is missing.
    pub what: String,
    /// By whom.
    pub people: Vec<MissingPerson>,
}

/// A person who misses something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MissingPerson {
    /// Name as printed.
    pub name: String,
    /// NIP, NI PPPK or NRP; may be blank.
    pub nip: String,
    /// Position.
    pub position: String,
    /// Name of the evaluator.
    pub evaluator: String,
    /// Why, or what is to be done.
    pub why: String,
}

/// The sheet before the bundles of an evaluator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Separator {
    /// What the batch is called.
    pub batch: String,
    /// The period.
    pub period: Period,
    /// Whom the bundles go to.
    pub evaluator: Identity,
    /// The unit.
    pub unit: String,
    /// The day everything is to be back; dots where none is set.
    pub return_by: Option<NaiveDate>,
    /// The bundles behind this sheet.
    pub people: Vec<Bundle>,
}

/// The sheets of one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bundle {
    /// Six characters, as in the foot of its sheets.
    pub code: String,
    /// Name of the person as printed.
    pub name: String,
    /// NIP, NI PPPK or NRP; may be blank.
    pub nip: String,
    /// Codes of its forms.
    pub forms: Vec<String>,
    /// Pages in all.
    pub pages: u32,
}

/// A letter that goes with bundles (*surat pengantar*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverLetter {
    /// Its number; dots where blank.
    pub number: String,
    /// Its day.
    pub on: NaiveDate,
    /// Whom it goes to.
    pub to: Identity,
    /// Who signs it.
    pub from: Identity,
    /// The period.
    pub period: Period,
    /// What goes with it.
    pub bundles: Vec<Bundle>,
}

/// A receipt for bundles (*tanda terima*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Its number; dots where blank.
    pub number: String,
    /// Its day.
    pub on: NaiveDate,
    /// Who receives.
    pub to: Identity,
    /// Who hands over.
    pub from: Identity,
    /// The period.
    pub period: Period,
    /// What is received.
    pub bundles: Vec<Bundle>,
}

/// A letter about what is late (*surat pengingat*).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reminder {
    /// Its number; dots where blank.
    pub number: String,
    /// Its day.
    pub on: NaiveDate,
    /// Whom it goes to.
    pub to: Identity,
    /// Who signs it.
    pub from: Identity,
    /// What is late.
    pub items: Vec<LateItem>,
}

/// Something that is late.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LateItem {
    /// Six characters, as in the foot of the sheets.
    pub code: String,
    /// Name of the person as printed.
    pub name: String,
    /// What is waited for.
    pub what: String,
    /// Last day, as written.
    pub due: String,
    /// How late, as written.
    pub left: String,
}

/// Indicators of a plan, to write progress into by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandProgress {
    /// Six characters of the plan.
    pub code: String,
    /// The period progress is written for.
    pub period: Period,
    /// The employee.
    pub employee: Identity,
    /// The evaluator.
    pub evaluator: Identity,
    /// The indicators in the order of the plan.
    pub rows: Vec<HandRow>,
}

/// An indicator to write progress into.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandRow {
    /// Its place in the plan, two digits.
    pub code: String,
    /// The work result.
    pub result: String,
    /// The indicator.
    pub indicator: String,
    /// The target.
    pub target: String,
    /// What was recorded before.
    pub before: String,
}

/// People of an evaluator, to write ratings into by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandRating {
    /// The period.
    pub period: Period,
    /// The evaluator.
    pub evaluator: Identity,
    /// Achievement of the organisation, where it is known.
    pub achievement: Option<OrgAchievement>,
    /// The people.
    pub rows: Vec<HandPerson>,
}

/// A person to be rated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandPerson {
    /// Six characters of the evaluation.
    pub code: String,
    /// Name as printed.
    pub name: String,
    /// Position.
    pub position: String,
}

/// The page a printer is tried with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TestPage {
    /// The paper it is for.
    pub paper: Paper,
}
