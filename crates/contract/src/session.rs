//! Before and around the work: creating an office, unlocking, preferences, files, home.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    AgencyLevel, BackupLineView, Day, Feature, FindingView, Id, Instant, Language, Paper, PeriodCode,
    PersonRef, Rhythm, Role, SafetyView, Theme,
};

/// Where the program stands; the only view that exists before unlocking, and it names nobody but accounts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StatusView {
    /// First start, locked or open.
    pub phase: Phase,
    /// Office title as last seen on this machine; empty on first start.
    pub office: String,
    /// Accounts that can unlock.
    pub accounts: Vec<AccountView>,
    /// Last good backup, where one is known.
    pub backup_at: Option<Instant>,
    /// Password of the practice office, where that is the office here; it guards nothing.
    pub practice_password: Option<String>,
    /// Whether two officers can open the office together.
    pub has_office_recovery: bool,
    /// The store was found damaged; what was found, and the newest good backup.
    pub damage: Option<DamageView>,
    /// When the office was closed last; `None`, as the three below, where the lock screen names nobody.
    pub closed_at: Option<Instant>,
    /// The folder of the store, as a path to read.
    pub folder: Option<String>,
    /// Agency as last seen on this machine.
    pub agency: Option<String>,
    /// Name of the account that unlocked last, as in `accounts`.
    pub last_account: Option<Id>,
    /// Who is inside, where the store is open.
    pub session: Option<SessionView>,
    /// Language and theme of this machine.
    pub preferences: PreferencesView,
    /// Version of the program.
    pub version: String,
}

/// A store that cannot be read in full.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DamageView {
    /// File name of the store.
    pub name: String,
    /// The newest backup that is whole, where there is one.
    pub backup: Option<BackupLineView>,
}

/// Phase of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// No office on this machine yet.
    FirstStart,
    /// An office is known and closed.
    Locked,
    /// Unlocked.
    Open,
}

/// An account as the lock screen names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccountView {
    /// Name typed at creation.
    pub name: String,
    /// Role.
    pub role: Role,
}

/// Who works, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SessionView {
    /// The account.
    pub account: AccountView,
    /// The employee the person is, where that is known.
    pub person: Option<PersonRef>,
    /// What the role may be offered.
    pub features: Vec<Feature>,
    /// Seconds without key or pointer after which the office locks itself.
    pub idle_seconds: u32,
    /// Agency as printed.
    pub agency: String,
    /// Unit the office manages.
    pub unit: String,
    /// Whether this is a practice office, for good.
    pub is_practice: bool,
    /// The running or nearest period to work on.
    pub current_period: Option<PeriodCode>,
    /// Periods of every cycle, oldest first.
    pub periods: Vec<PeriodView>,
}

/// A period with its window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PeriodView {
    /// Code.
    pub code: PeriodCode,
    /// In words, for example `Triwulan III 2026`.
    pub words: String,
    /// Year.
    pub year: i32,
    /// First day of the window.
    pub opens_on: Day,
    /// Last day of the window.
    pub closes_on: Day,
    /// Where today lies.
    pub phase: WindowPhase,
    /// Working days from tomorrow to the last day of the window while it is open.
    pub working_days_left: Option<u32>,
    /// Whether the window had already ended when its cycle was made here (*dicatat kemudian*).
    pub recorded_late: bool,
    /// Day the office closed a period that was recorded late.
    pub ended_on: Option<Day>,
    /// Why it was closed.
    pub end_reason: String,
}

/// Where today lies with regard to a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WindowPhase {
    /// Not yet open.
    Coming,
    /// Open today.
    Running,
    /// Over.
    Over,
}

/// Makes an office on this machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateOfficeRequest {
    /// Agency as printed on the sheets.
    pub agency: String,
    /// Unit this office manages.
    pub unit: String,
    /// Central or regional.
    pub level: AgencyLevel,
    /// Name of the first HR officer.
    pub user: String,
    /// Rhythm of the first cycle.
    pub rhythm: Rhythm,
    /// Place printed above signatures.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub place: Option<String>,
    /// Paper of the sheets.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub paper: Option<Paper>,
    /// Password of the first account; read once and not kept.
    pub password: String,
}

/// A new office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CreatedView {
    /// Shown once, to be printed.
    pub recovery_code: String,
    /// The open session.
    pub session: SessionView,
}

/// Makes a practice office with invented people and opens it; refused where it would overwrite.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PracticeRequest {
    /// How many invented people; 152 unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub employees: Option<u32>,
    /// In how many units.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub units: Option<u32>,
    /// Year of the plans; this year unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub year: Option<i32>,
}

/// A password and whose it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UnlockRequest {
    /// Account.
    pub account: String,
    /// Password; read once and not kept.
    pub password: String,
}

/// Opens with the recovery code and sets a new password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecoverRequest {
    /// Account that gets the new password.
    pub account: String,
    /// Code of the recovery sheet.
    pub recovery_code: String,
    /// New password.
    pub new_password: String,
}

/// Changes the password of the account that works.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangePasswordRequest {
    /// Present password.
    pub password: String,
    /// New password.
    pub new_password: String,
}

/// Language and theme of this machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreferencesView {
    /// Language.
    pub language: Language,
    /// Theme.
    pub theme: Theme,
}

/// What a file dialog is opened for; decides its title, filter and whether it opens or saves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FilePurpose {
    /// An existing `.kantor`.
    OpenOffice,
    /// A staff list: XLSX, XLS, ODS, CSV.
    StaffList,
    /// A case file: JSON.
    CaseFile,
    /// An emblem: PNG or JPEG.
    Emblem,
    /// A `.cadangan` to restore from.
    RestoreBackup,
    /// Folder for a backup.
    BackupFolder,
    /// Folder for separate PDF files.
    PrintFolder,
    /// One PDF file to write.
    PrintFile,
    /// An XLSX file to write: recap or rejected rows.
    SaveWorkbook,
    /// A PDF with the recovery code to write.
    RecoverySheet,
    /// A workbook with plans: XLSX, XLS, ODS, CSV.
    PlanWorkbook,
    /// An indicator pack: JSON or XLSX.
    IndicatorPack,
    /// An indicator pack to write; the ending chooses JSON or XLSX.
    SaveIndicatorPack,
    /// A PDF page to write: office recovery, checkpoint.
    SavePage,
    /// A ZIP archive to write: audit bundle, data of one person.
    SaveArchive,
    /// Packages to receive, or requests of devices: any file, known by its content.
    Packages,
    /// A package or request to write.
    SavePackage,
    /// Folder for packages of several devices.
    PackageFolder,
    /// A piece of evidence: any file.
    Evidence,
    /// A copy of a piece of evidence to write, with the ending it has.
    SaveEvidence,
    /// A table to write; the ending chooses XLSX or CSV.
    SaveTable,
    /// A table that comes back as it left; the ending chooses XLSX, CSV or ODS.
    SaveExport,
    /// Sheets to verify: PDF, JPEG or PNG.
    Sheets,
    /// Saved answers of SIASN: JSON or one object a line.
    SiasnFiles,
    /// Folder for the files of SIASN.
    SiasnFolder,
    /// A workbook that an evaluator filled in: XLSX, XLS, ODS.
    EvaluatorWorkbook,
    /// Folder for workbooks of evaluators.
    WorkbookFolder,
}

/// Opens a native dialog.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChooseFileRequest {
    /// What for.
    pub purpose: FilePurpose,
    /// Name offered in a save dialog.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub suggested_name: Option<String>,
}

/// Uses a file picked before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WithFile {
    /// Token of [`crate::ChosenFile`].
    pub file: u32,
}

/// The answer to "what is due, who is missing, is my data safe".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HomeView {
    /// Today.
    pub today: Day,
    /// People who need a plan this year.
    pub n_people: u32,
    /// People not yet rated in the current period.
    pub n_unrated: u32,
    /// People not signed when the office closed the current period: no work until it is opened again (13.2).
    pub n_left_unsigned: u32,
    /// The current period.
    pub current: Option<PeriodView>,
    /// Plans and periods of the year, in order.
    pub steps: Vec<CycleStepView>,
    /// What needs doing, most urgent first.
    pub to_do: Vec<ToDoView>,
    /// Next dates.
    pub deadlines: Vec<DeadlineView>,
    /// Newest acts.
    pub acts: Vec<crate::ActView>,
    /// State of saving and backups.
    pub safety: SafetyView,
}

/// A step of the year strip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CycleStepView {
    /// `None` for the step of the plans.
    pub period: Option<PeriodCode>,
    /// Title, for example `Triwulan III`.
    pub title: String,
    /// People done.
    pub done: u32,
    /// People concerned.
    pub total: u32,
    /// Where today lies.
    pub phase: WindowPhase,
    /// First day of the window; `None` for plans.
    pub opens_on: Option<Day>,
    /// Last day.
    pub closes_on: Day,
    /// Working days left while running.
    pub working_days_left: Option<u32>,
    /// Day the office closed a period that was recorded late.
    pub ended_on: Option<Day>,
}

/// A list on Beranda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ToDoView {
    /// Which list.
    pub kind: ToDoKind,
    /// How many people or things.
    pub count: u32,
    /// Names of the largest groups, for example evaluators with their counts.
    pub largest: Vec<CountView>,
    /// Last day, where there is one.
    pub due_on: Option<Day>,
    /// Working days left; negative when past.
    pub working_days_left: Option<i32>,
    /// How many of them are past their last day.
    pub n_missed: u32,
    /// Of documents, the period whose last day comes first.
    pub period: Option<PeriodCode>,
}

/// A name and how many.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CountView {
    /// Record, where the name is one.
    pub id: Option<Id>,
    /// Name.
    pub name: String,
    /// How many.
    pub count: u32,
}

/// Lists of Beranda.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ToDoKind {
    /// Units without achievement in the current period.
    AchievementMissing,
    /// People not yet rated.
    Unrated,
    /// Rated, not yet signed.
    Unsigned,
    /// No SKP in force.
    NoPlan,
    /// No evaluator.
    NoEvaluator,
    /// No unit, rank or position.
    Incomplete,
    /// Nothing noted in the last span of the agreed schedule.
    ReportDue,
    /// Signed documents not yet handed to their employees.
    ToDeliver,
    /// Documents that did not come back.
    ToReturn,
    /// Documents that wait for their report only.
    ToReport,
    /// Objections to decide.
    ToDecide,
    /// Evaluations whose evaluator let the window pass.
    ToTakeOver,
}

/// A date to keep.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeadlineView {
    /// The day.
    pub on: Day,
    /// What ends or starts, in words.
    pub text: String,
    /// Working days left.
    pub working_days_left: u32,
}

/// Progress of long work, sent beside the answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProgressView {
    /// Done so far.
    pub done: u32,
    /// Of how many; 0 when not known.
    pub total: u32,
    /// What is being worked on.
    pub label: String,
    /// Pages laid out so far, where it prints.
    pub pages: u32,
}

/// Result of an import of case files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportedCasesView {
    /// Records made.
    pub new: u32,
    /// Plans that got a new version, evaluations that changed.
    pub changed: u32,
    /// Records that were already the same.
    pub same: u32,
    /// People made on the way.
    pub people: u32,
    /// What was made or changed.
    pub items: Vec<ImportedCaseView>,
}

/// One plan or evaluation of a case file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportedCaseView {
    /// Identifier in the case file.
    pub case_id: String,
    /// Record of the plan or evaluation.
    pub id: Id,
    /// Record of the employee.
    pub employee: Id,
    /// Short id of the employee, for the command line.
    pub short_id: String,
    /// Name or position.
    pub name: String,
    /// `new`, `changed` or `same`.
    pub outcome: Outcome,
    /// What the rules say about it.
    pub findings: Vec<FindingView>,
}

/// What an import did with a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Did not exist.
    New,
    /// Existed and changed.
    Changed,
    /// Existed and stays.
    Same,
}
