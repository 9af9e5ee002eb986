// Generated from crates/contract by `cargo run -p xtask -- bindings`. Do not edit.

/**
 * An account as the lock screen names it.
 */
export type AccountView = { 
/**
 * Name typed at creation.
 */
name: string, 
/**
 * Role.
 */
role: Role, };

/**
 * Accounts of the store.
 */
export type AccountsView = { 
/**
 * In the order they were made.
 */
accounts: Array<AccountView>, };

/**
 * Achievement of one unit.
 */
export type AchievementView = { 
/**
 * Unit.
 */
unit: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Depth in the tree.
 */
depth: number, 
/**
 * Value, where set.
 */
value: OrgAchievement | null, 
/**
 * What it rests on.
 */
basis: string, 
/**
 * People whose evaluator leads this unit.
 */
nRatedByHead: number, };

/**
 * Achievement of every unit in a period.
 */
export type AchievementsView = { 
/**
 * Period.
 */
period: string, 
/**
 * Units in tree order.
 */
units: Array<AchievementView>, };

/**
 * An act that was done.
 */
export type ActView = { 
/**
 * When.
 */
at: string, 
/**
 * Stable kind.
 */
kind: string, 
/**
 * In words.
 */
words: string, 
/**
 * Account.
 */
by: string, 
/**
 * Acting for whom.
 */
actedFor: string, 
/**
 * Whether it is the one that undo takes back.
 */
canUndo: boolean, 
/**
 * Whether it was undone.
 */
undone: boolean, };

/**
 * Adds a piece of feedback, or a symbol alone.
 */
export type AddFeedbackRequest = { 
/**
 * The evaluation.
 */
evaluation: string, 
/**
 * What it is about.
 */
about: FeedbackAbout, 
/**
 * Who gave it.
 */
source: FeedbackSource, 
/**
 * Source as printed; the usual word for `source` unless told.
 */
sourceLabel?: string | null, 
/**
 * Words.
 */
text: string, 
/**
 * Symbol.
 */
symbol: FeedbackSymbol | null, };

/**
 * Notes progress on an indicator or result (B.1.2).
 */
export type AddProgressRequest = { 
/**
 * The employee.
 */
employee: string, 
/**
 * Number of the work result in print.
 */
result: number, 
/**
 * What was reached.
 */
text: string, 
/**
 * What proves it.
 */
evidence: string, 
/**
 * Day; today unless told.
 */
on?: string | null, };

/**
 * Central or regional agency.
 */
export type AgencyLevel = "central" | "regional";

/**
 * Annex lists.
 */
export type AnnexView = { 
/**
 * Resources.
 */
resourceSupport: Array<string>, 
/**
 * Accountability scheme.
 */
accountabilityScheme: Array<string>, 
/**
 * Consequences.
 */
consequences: Array<string>, };

/**
 * Applies a preview as one act.
 */
export type ApplyImportRequest = { 
/**
 * Token of the preview.
 */
preview: number, };

/**
 * Approach of an SKP.
 */
export type Approach = "qualitative" | "quantitative";

/**
 * Aspect of an indicator.
 */
export type Aspect = "quantity" | "quality" | "time" | "cost";

/**
 * Several people at once.
 */
export type AssignEvaluatorRequest = { 
/**
 * The people.
 */
employees: Array<string>, 
/**
 * Their evaluator.
 */
evaluator: string, 
/**
 * From which day on.
 */
from: string, 
/**
 * What it rests on, for example a delegation.
 */
basis: string, };

/**
 * Places several people in a unit.
 */
export type AssignUnitRequest = { 
/**
 * The people.
 */
employees: Array<string>, 
/**
 * The unit.
 */
unit: string, };

/**
 * A backup that was made.
 */
export type BackupView = { 
/**
 * File name.
 */
name: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * Whether it opened, checked and counted the same.
 */
good: boolean, 
/**
 * When.
 */
at: string, };

/**
 * A request about one record.
 */
export type ById = { 
/**
 * The record.
 */
id: string, };

/**
 * A request about one period.
 */
export type ByPeriod = { 
/**
 * Period.
 */
period: string, };

/**
 * Changes office data; fields left out stay.
 */
export type ChangeOfficeRequest = { 
/**
 * Version looked at.
 */
seenVersion?: number | null, 
/**
 * Agency.
 */
agency?: string | null, 
/**
 * Unit.
 */
unit?: string | null, 
/**
 * Level.
 */
level?: AgencyLevel | null, 
/**
 * Place.
 */
place?: string | null, 
/**
 * Paper.
 */
paper?: Paper | null, 
/**
 * Form codes.
 */
printFormCode?: boolean | null, 
/**
 * PPPK labels.
 */
pppkLabels?: boolean | null, 
/**
 * Distribution rule.
 */
distributionRule?: DistributionRule | null, };

/**
 * Changes the password of the account that works.
 */
export type ChangePasswordRequest = { 
/**
 * Present password.
 */
password: string, 
/**
 * New password.
 */
newPassword: string, };

/**
 * Moves the window of a period (13.2), with a reason.
 */
export type ChangeWindowRequest = { 
/**
 * Period.
 */
period: string, 
/**
 * First day.
 */
opensOn: string, 
/**
 * Last day.
 */
closesOn: string, 
/**
 * Why.
 */
reason: string, };

/**
 * What a change of several people did.
 */
export type ChangedPeopleView = { 
/**
 * How many people changed.
 */
changed: number, 
/**
 * Warnings, for example an evaluator below *pengawas*.
 */
findings: Array<FindingView>, };

/**
 * Result of `store check` or `store verify`.
 */
export type CheckView = { 
/**
 * Whether everything is as it should be.
 */
good: boolean, 
/**
 * First thing that is not: a cell or a page.
 */
problem: string | null, 
/**
 * Cells or pages looked at.
 */
checked: number, };

/**
 * Opens a native dialog.
 */
export type ChooseFileRequest = { 
/**
 * What for.
 */
purpose: FilePurpose, 
/**
 * Name offered in a save dialog.
 */
suggestedName?: string | null, };

/**
 * A file picked in a native dialog; the path itself never leaves the core.
 */
export type ChosenFile = { 
/**
 * Token to hand back in the request that uses the file.
 */
token: number, 
/**
 * File or folder name to show.
 */
name: string, 
/**
 * Size in bytes, 0 for a folder or a file still to be written.
 */
size: number, };

/**
 * Conditions the list of employees can be narrowed to.
 */
export type Condition = "no_plan" | "no_evaluator" | "unrated" | "rated" | "signed" | "incomplete";

/**
 * A core value with what stands under it.
 */
export type ConductView = { 
/**
 * Number, 1 to 7.
 */
value: number, 
/**
 * Label.
 */
label: string, 
/**
 * Guide sentences.
 */
guides: Array<string>, 
/**
 * Special expectations.
 */
specialExpectations: Array<string>, 
/**
 * Feedback.
 */
feedback: Array<FeedbackView>, };

/**
 * A name and how many.
 */
export type CountView = { 
/**
 * Record, where the name is one.
 */
id: string | null, 
/**
 * Name.
 */
name: string, 
/**
 * How many.
 */
count: number, };

/**
 * Makes the cycle of a year.
 */
export type CreateCycleRequest = { 
/**
 * Year.
 */
year: number, 
/**
 * Rhythm.
 */
rhythm: Rhythm, };

/**
 * Makes an office on this machine.
 */
export type CreateOfficeRequest = { 
/**
 * Agency as printed on the sheets.
 */
agency: string, 
/**
 * Unit this office manages.
 */
unit: string, 
/**
 * Central or regional.
 */
level: AgencyLevel, 
/**
 * Name of the first HR officer.
 */
user: string, 
/**
 * Rhythm of the first cycle.
 */
rhythm: Rhythm, 
/**
 * Place printed above signatures.
 */
place?: string | null, 
/**
 * Paper of the sheets.
 */
paper?: Paper | null, 
/**
 * Password of the first account; read once and not kept.
 */
password: string, };

/**
 * A new office.
 */
export type CreatedView = { 
/**
 * Shown once, to be printed.
 */
recoveryCode: string, 
/**
 * The open session.
 */
session: SessionView, };

/**
 * A step of the year strip.
 */
export type CycleStepView = { 
/**
 * `None` for the step of the plans.
 */
period: string | null, 
/**
 * Title, for example `Triwulan III`.
 */
title: string, 
/**
 * People done.
 */
done: number, 
/**
 * People concerned.
 */
total: number, 
/**
 * Where today lies.
 */
phase: WindowPhase, 
/**
 * First day of the window; `None` for plans.
 */
opensOn: string | null, 
/**
 * Last day.
 */
closesOn: string, 
/**
 * Working days left while running.
 */
workingDaysLeft: number | null, };

/**
 * A year of plans and evaluations.
 */
export type CycleView = { 
/**
 * Year.
 */
year: number, 
/**
 * Rhythm.
 */
rhythm: Rhythm, 
/**
 * Its periods.
 */
periods: Array<PeriodView>, };

/**
 * All cycles.
 */
export type CyclesView = { 
/**
 * Cycles, newest first.
 */
cycles: Array<CycleView>, };

/**
 * A date to keep.
 */
export type DeadlineView = { 
/**
 * The day.
 */
on: string, 
/**
 * What ends or starts, in words.
 */
text: string, 
/**
 * Working days left.
 */
workingDaysLeft: number, };

/**
 * Asks for the distribution of the people whose evaluator leads a unit.
 */
export type DistributionRequest = { 
/**
 * Unit.
 */
unit: string, 
/**
 * Period.
 */
period: string, 
/**
 * Whether units below count too.
 */
rollUp: boolean, };

/**
 * Which text the distribution findings follow.
 */
export type DistributionRule = "se32023" | "permenpanrb_only";

/**
 * Grades of a group beside the guide, in whole persons.
 */
export type DistributionView = { 
/**
 * Achievement the guide rests on.
 */
achievement: OrgAchievement | null, 
/**
 * People in the group.
 */
total: number, 
/**
 * Not yet rated.
 */
unrated: number, 
/**
 * The five grades, best first.
 */
grades: Array<GradeCountView>, 
/**
 * What the guide says; never a refusal.
 */
findings: Array<FindingView>, 
/**
 * One sentence: verdict and what is still free.
 */
sentence: string, 
/**
 * Whether everything is within the guide.
 */
withinGuide: boolean, };

/**
 * One thing drawn on a page.
 */
export type DrawView = { "kind": "text", 
/**
 * Left end.
 */
x: number, 
/**
 * Baseline.
 */
y: number, 
/**
 * Drawn width, so that a web view can fit the run.
 */
width: number, 
/**
 * Size in millimetres.
 */
size: number, 
/**
 * Weight and slant.
 */
face: FaceView, 
/**
 * The letters.
 */
text: string, 
/**
 * Grey level, 0 black.
 */
grey: number, } | { "kind": "fill", 
/**
 * Left.
 */
x: number, 
/**
 * Top.
 */
y: number, 
/**
 * Width.
 */
width: number, 
/**
 * Height.
 */
height: number, 
/**
 * Colour as `#rrggbb`.
 */
color: string, } | { "kind": "line", 
/**
 * Start.
 */
x1: number, 
/**
 * Start.
 */
y1: number, 
/**
 * End.
 */
x2: number, 
/**
 * End.
 */
y2: number, 
/**
 * Width.
 */
width: number, 
/**
 * Colour as `#rrggbb`.
 */
color: string, } | { "kind": "path", 
/**
 * The path.
 */
d: string, 
/**
 * Stroke width; 0 = not stroked.
 */
width: number, 
/**
 * Whether it is filled.
 */
filled: boolean, 
/**
 * Colour as `#rrggbb`.
 */
color: string, } | { "kind": "image", 
/**
 * Left.
 */
x: number, 
/**
 * Top.
 */
y: number, 
/**
 * Width.
 */
width: number, 
/**
 * Height.
 */
height: number, 
/**
 * Which of the preview's images.
 */
image: number, };

/**
 * An earlier grade, as information.
 */
export type EarlierView = { 
/**
 * Period in words, short.
 */
words: string, 
/**
 * Grade.
 */
grade: Grade | null, };

/**
 * An employee as a row.
 */
export type EmployeeRowView = { 
/**
 * Record.
 */
id: string, 
/**
 * Short id, `K7QF-01A3`.
 */
shortId: string, 
/**
 * NIP, may be empty.
 */
nip: string, 
/**
 * Name with degrees; empty where unknown.
 */
name: string, 
/**
 * Position.
 */
position: string, 
/**
 * Unit.
 */
unit: string, 
/**
 * Evaluator today.
 */
evaluator: PersonRef | null, 
/**
 * How employed.
 */
employeeType: EmployeeType, 
/**
 * Whether the person left.
 */
isInactive: boolean, 
/**
 * State of this year's plan.
 */
planState: SkpState | null, 
/**
 * State of the current period's evaluation.
 */
evaluationState: EvaluationState | null, 
/**
 * Its grade.
 */
grade: Grade | null, };

/**
 * How a person is employed.
 */
export type EmployeeType = "pns" | "cpns" | "pppk" | "pppk_paruh_waktu" | "military" | "other";

/**
 * Everything about one employee but the contents of plans and evaluations.
 */
export type EmployeeView = { 
/**
 * Record.
 */
id: string, 
/**
 * Short id.
 */
shortId: string, 
/**
 * Version to send back with a change.
 */
version: number, 
/**
 * NIP.
 */
nip: string, 
/**
 * Name without degrees.
 */
name: string, 
/**
 * Degrees before the name.
 */
frontDegree: string, 
/**
 * Degrees after the name.
 */
backDegree: string, 
/**
 * Name with degrees as printed.
 */
fullName: string, 
/**
 * How employed.
 */
employeeType: EmployeeType, 
/**
 * *Kedudukan hukum*.
 */
legalStatus: LegalStatus, 
/**
 * Rank code, `III/c` or `IX`; empty where unknown.
 */
rankCode: string, 
/**
 * Rank as printed.
 */
rank: string, 
/**
 * Position.
 */
position: string, 
/**
 * Kind of position, where known.
 */
positionKind: PositionKind | null, 
/**
 * Group that decides the forms.
 */
positionGroup: PositionGroup, 
/**
 * Unit.
 */
unit: UnitRef | null, 
/**
 * Day the person left.
 */
retiredOn: string | null, 
/**
 * Evaluators with their first day, newest first.
 */
evaluators: Array<EvaluatorView>, 
/**
 * The evaluator's own evaluator today.
 */
superior: PersonRef | null, 
/**
 * Plans, newest year first, newest version first.
 */
plans: Array<PlanRowView>, 
/**
 * Evaluations, newest period first.
 */
evaluations: Array<EvaluationRowView>, 
/**
 * What happened, newest first.
 */
timeline: Array<TimelineView>, };

/**
 * A page of employees.
 */
export type EmployeesView = { 
/**
 * The page.
 */
employees: Array<EmployeeRowView>, 
/**
 * How many match.
 */
total: number, };

/**
 * An evaluation in a list.
 */
export type EvaluationListRowView = { 
/**
 * Record.
 */
id: string, 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * Short id of the person.
 */
shortId: string, 
/**
 * NIP.
 */
nip: string, 
/**
 * Unit.
 */
unit: string, 
/**
 * Evaluator.
 */
evaluator: PersonRef | null, 
/**
 * Achievement of the unit led by the evaluator.
 */
achievement: OrgAchievement | null, 
/**
 * State.
 */
state: EvaluationState, 
/**
 * Rating of results.
 */
resultsRating: ExpectationLevel | null, 
/**
 * Rating of conduct.
 */
conductRating: ExpectationLevel | null, 
/**
 * Grade by the quadrant.
 */
grade: Grade | null, 
/**
 * A different grade that an imported file carried.
 */
gradeAsGiven: Grade | null, };

/**
 * An evaluation as a row.
 */
export type EvaluationRowView = { 
/**
 * Record.
 */
id: string, 
/**
 * Period.
 */
period: string, 
/**
 * Period in words.
 */
words: string, 
/**
 * State.
 */
state: EvaluationState, 
/**
 * Grade.
 */
grade: Grade | null, 
/**
 * Evaluator.
 */
evaluator: PersonRef | null, };

/**
 * State of an evaluation.
 */
export type EvaluationState = "planned" | "open" | "rated" | "signed" | "overdue" | "signed_by_superior" | "delivered" | "returned" | "objected" | "amended" | "reported" | "reused" | "not_required";

/**
 * Everything beside a row: evidence, ratings, notes.
 */
export type EvaluationView = { 
/**
 * Record.
 */
id: string, 
/**
 * Version to send back with a change.
 */
version: number, 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * NIP.
 */
nip: string, 
/**
 * Rank as printed.
 */
rank: string, 
/**
 * Plan version it is rated on.
 */
plan: string, 
/**
 * Official sheet, `C.1.3`.
 */
form: string, 
/**
 * Period.
 */
period: PeriodView, 
/**
 * Evaluator.
 */
evaluator: PersonRef | null, 
/**
 * The evaluator's own evaluator.
 */
superior: PersonRef | null, 
/**
 * State.
 */
state: EvaluationState, 
/**
 * Achievement of the unit led by the evaluator.
 */
achievement: OrgAchievement | null, 
/**
 * Results with realisation and feedback.
 */
results: Array<WorkResultView>, 
/**
 * The seven values with feedback.
 */
conduct: Array<ConductView>, 
/**
 * Rating of results.
 */
resultsRating: ExpectationLevel | null, 
/**
 * Rating of conduct.
 */
conductRating: ExpectationLevel | null, 
/**
 * Grade.
 */
grade: Grade | null, 
/**
 * *Catatan/rekomendasi*.
 */
notes: string, 
/**
 * Reason given for a soft warning.
 */
warningReason: string, 
/**
 * Held back.
 */
held: boolean, 
/**
 * Evaluator's signature.
 */
signedOn: string | null, 
/**
 * The last four evaluated periods before this one, oldest first.
 */
earlier: Array<EarlierView>, 
/**
 * Findings.
 */
findings: Array<FindingView>, 
/**
 * Whether this record's period was already over when its cycle was made here.
 */
recordedLate: boolean, };

/**
 * Evaluations of a period.
 */
export type EvaluationsView = { 
/**
 * By name.
 */
evaluations: Array<EvaluationListRowView>, };

/**
 * An evaluator from a day on.
 */
export type EvaluatorView = { 
/**
 * The evaluator.
 */
person: PersonRef, 
/**
 * First day.
 */
from: string, };

/**
 * A rating.
 */
export type ExpectationLevel = "above" | "meets" | "below";

/**
 * Writes the recap as a workbook.
 */
export type ExportRecapRequest = { 
/**
 * Period.
 */
period: string, 
/**
 * File to write.
 */
file: number, };

/**
 * A face of the sheets.
 */
export type FaceView = "regular" | "bold" | "italic";

/**
 * A failure with its words.
 */
export type FailureView = { 
/**
 * Stable code.
 */
code: string, 
/**
 * What happened.
 */
what: string, 
/**
 * Why, with the rule.
 */
why: string, 
/**
 * What to do.
 */
next: string, 
/**
 * Typed details.
 */
details: unknown, };

/**
 * What feedback is about.
 */
export type FeedbackAbout = { "kind": "result", 
/**
 * The work result.
 */
id: string, } | { "kind": "indicator", 
/**
 * The indicator.
 */
id: string, } | { "kind": "conduct", 
/**
 * Its number.
 */
value: number, };

/**
 * Who gave feedback.
 */
export type FeedbackSource = "leader" | "peer" | "subordinate" | "other";

/**
 * Symbol of feedback.
 */
export type FeedbackSymbol = "thumbs_up" | "smile" | "frown";

/**
 * Feedback.
 */
export type FeedbackView = { 
/**
 * Record.
 */
id: string, 
/**
 * Source.
 */
source: FeedbackSource, 
/**
 * Source as printed.
 */
sourceLabel: string, 
/**
 * Words.
 */
text: string, 
/**
 * Symbol.
 */
symbol: FeedbackSymbol | null, 
/**
 * Day it was given, where known.
 */
givenOn: string | null, };

/**
 * A field that changes.
 */
export type FieldChangeView = { 
/**
 * Field in the reader's language.
 */
field: string, 
/**
 * Before.
 */
from: string, 
/**
 * After.
 */
to: string, };

/**
 * What can be wrong with a field.
 */
export type FieldFault = "empty" | "too_long" | "not_a_date" | "not_a_period" | "nip_broken" | "nip_length" | "nip_birth_date" | "unknown_rank" | "unknown_id" | "ends_before_start" | "out_of_range";

/**
 * A field that does not hold what it should.
 */
export type FieldProblem = { 
/**
 * Path of the field in the request.
 */
field: string, 
/**
 * Stable code of the problem.
 */
problem: FieldFault, };

/**
 * What a file dialog is opened for; decides its title, filter and whether it opens or saves.
 */
export type FilePurpose = "open_office" | "staff_list" | "case_file" | "emblem" | "restore_backup" | "backup_folder" | "print_folder" | "print_file" | "save_workbook" | "recovery_sheet";

/**
 * Looks somebody or something up by what a person would type.
 */
export type FindRequest = { 
/**
 * NIP, short id, unit code, or a full name that is unique.
 */
text: string, };

/**
 * What a rule found on a record, with the words for it in the session's language.
 */
export type FindingView = { 
/**
 * How strongly it speaks.
 */
severity: Severity, 
/**
 * Stable code.
 */
code: string, 
/**
 * Number of our rule list; for reports, not shown on screen.
 */
rule: string, 
/**
 * The sentence to show.
 */
text: string, 
/**
 * Where the regulation says so, for example `PermenPANRB 6/2022, hlm. 29`.
 */
source: string, 
/**
 * Printed number of the work result it is about.
 */
result: number | null, };

/**
 * A digest of the merged logical state.
 */
export type FingerprintView = { 
/**
 * 64 hex digits; equal on replicas that hold the same scopes and have seen the same edits.
 */
fingerprint: string, };

/**
 * How many people get a form.
 */
export type FormCountView = { 
/**
 * Code.
 */
form: string, 
/**
 * Title in words.
 */
title: string, 
/**
 * People.
 */
people: number, };

/**
 * A grade.
 */
export type Grade = "very_good" | "good" | "needs_improvement" | "poor" | "very_poor";

/**
 * One grade of a distribution.
 */
export type GradeCountView = { 
/**
 * Grade.
 */
grade: Grade, 
/**
 * People.
 */
count: number, 
/**
 * At most so many by the guide.
 */
atMost: number | null, 
/**
 * At least so many by the guide.
 */
atLeast: number | null, };

/**
 * A change of one field.
 */
export type HistoryEntryView = { 
/**
 * When.
 */
at: string, 
/**
 * Account.
 */
by: string, 
/**
 * Acting for whom; empty when for nobody else.
 */
actedFor: string, 
/**
 * Act in words.
 */
act: string, 
/**
 * What record, in words.
 */
record: string, 
/**
 * Stable name of the field, `evaluations.notes`.
 */
field: string, 
/**
 * Field in words.
 */
fieldWords: string, 
/**
 * Before.
 */
from: string, 
/**
 * After.
 */
to: string, };

/**
 * Asks for the history of a record.
 */
export type HistoryRequest = { 
/**
 * An employee, for everything of his dossier, or a unit.
 */
id: string, 
/**
 * Only this field.
 */
field?: string | null, 
/**
 * Only what had happened by then.
 */
asOf?: string | null, };

/**
 * History, newest first.
 */
export type HistoryView = { 
/**
 * What changed.
 */
entries: Array<HistoryEntryView>, };

/**
 * Holds a person back, or takes that back.
 */
export type HoldRequest = { 
/**
 * The evaluation.
 */
evaluation: string, 
/**
 * Whether it is held.
 */
held: boolean, };

/**
 * The answer to "what is due, who is missing, is my data safe".
 */
export type HomeView = { 
/**
 * Today.
 */
today: string, 
/**
 * People who need a plan this year.
 */
nPeople: number, 
/**
 * People not yet rated in the current period.
 */
nUnrated: number, 
/**
 * The current period.
 */
current: PeriodView | null, 
/**
 * Plans and periods of the year, in order.
 */
steps: Array<CycleStepView>, 
/**
 * What needs doing, most urgent first.
 */
toDo: Array<ToDoView>, 
/**
 * Next dates.
 */
deadlines: Array<DeadlineView>, 
/**
 * Newest acts.
 */
acts: Array<ActView>, 
/**
 * State of saving and backups.
 */
safety: SafetyView, };

/**
 * An identity block.
 */
export type IdentityView = { 
/**
 * Name; empty where unknown.
 */
name: string, 
/**
 * NIP.
 */
nip: string, 
/**
 * Rank as printed.
 */
rank: string, 
/**
 * Position.
 */
position: string, 
/**
 * Unit or agency.
 */
unit: string, };

/**
 * What a file was recognised as.
 */
export type ImportLayout = "staff_list" | "ekinerja_report";

/**
 * What an import would do, before anything changes.
 */
export type ImportPreviewView = { 
/**
 * Token of this preview, handed back to apply it.
 */
preview: number, 
/**
 * File name.
 */
file: string, 
/**
 * What the file was taken for.
 */
layout: ImportLayout, 
/**
 * Sheet read; empty for CSV.
 */
sheet: string, 
/**
 * Row of the header as the spreadsheet numbers it.
 */
headerRow: number, 
/**
 * New people.
 */
new: number, 
/**
 * People that change.
 */
changed: number, 
/**
 * People already the same.
 */
same: number, 
/**
 * Rows that are no people.
 */
skipped: number, 
/**
 * Units that will be made.
 */
newUnits: Array<string>, 
/**
 * Rows, the rejected ones first, then changed, new and same; the first 2,000.
 */
rows: Array<ImportRowView>, 
/**
 * Rejected rows, all of them.
 */
rejected: Array<ImportRemarkView>, 
/**
 * Odd things that are imported all the same.
 */
warnings: Array<ImportRemarkView>, };

/**
 * A rejected row or a warning, with the way to repair it.
 */
export type ImportRemarkView = { 
/**
 * Sheet; empty for CSV.
 */
sheet: string, 
/**
 * Row as the spreadsheet numbers it.
 */
row: number, 
/**
 * Column as its header reads.
 */
column: string, 
/**
 * Cell, `C16`.
 */
cell: string, 
/**
 * What stands there.
 */
value: string, 
/**
 * Stable code of the reason.
 */
code: string, 
/**
 * What is wrong.
 */
reason: string, 
/**
 * How to repair it.
 */
fix: string, };

/**
 * A row of a preview.
 */
export type ImportRowView = { 
/**
 * Row as the spreadsheet numbers it.
 */
row: number, 
/**
 * What happens to it; `None` = rejected.
 */
outcome: Outcome | null, 
/**
 * NIP.
 */
nip: string, 
/**
 * Name.
 */
name: string, 
/**
 * Position.
 */
position: string, 
/**
 * Unit.
 */
unit: string, 
/**
 * What changes: field label, before, after.
 */
changes: Array<FieldChangeView>, };

/**
 * One plan or evaluation of a case file.
 */
export type ImportedCaseView = { 
/**
 * Identifier in the case file.
 */
caseId: string, 
/**
 * Record of the plan or evaluation.
 */
id: string, 
/**
 * Record of the employee.
 */
employee: string, 
/**
 * Short id of the employee, for the command line.
 */
shortId: string, 
/**
 * Name or position.
 */
name: string, 
/**
 * `new`, `changed` or `same`.
 */
outcome: Outcome, 
/**
 * What the rules say about it.
 */
findings: Array<FindingView>, };

/**
 * Result of an import of case files.
 */
export type ImportedCasesView = { 
/**
 * Records made.
 */
new: number, 
/**
 * Plans that got a new version, evaluations that changed.
 */
changed: number, 
/**
 * Records that were already the same.
 */
same: number, 
/**
 * People made on the way.
 */
people: number, 
/**
 * What was made or changed.
 */
items: Array<ImportedCaseView>, };

/**
 * What an import did.
 */
export type ImportedView = { 
/**
 * New people.
 */
new: number, 
/**
 * Changed people.
 */
changed: number, 
/**
 * Unchanged people.
 */
same: number, 
/**
 * Rows that are no people.
 */
skipped: number, 
/**
 * Odd things.
 */
warnings: Array<ImportRemarkView>, 
/**
 * Rejected rows.
 */
rejected: Array<ImportRemarkView>, };

/**
 * An indicator with what an evaluation adds.
 */
export type IndicatorView = { 
/**
 * Record.
 */
id: string, 
/**
 * Aspect.
 */
aspect: Aspect | null, 
/**
 * Text.
 */
text: string, 
/**
 * Target.
 */
target: string | null, 
/**
 * Perspective.
 */
perspective: Perspective | null, 
/**
 * Realisation, one bullet a line; quantitative evaluations only.
 */
actual: string, 
/**
 * Feedback; quantitative evaluations only.
 */
feedback: Array<FeedbackView>, };

/**
 * Language of everything a person reads.
 */
export type Language = "id" | "en";

/**
 * A person without a row.
 */
export type LeftOutView = { 
/**
 * The person.
 */
person: PersonRef, 
/**
 * Why, in words.
 */
reason: string, };

/**
 * *Kedudukan hukum*.
 */
export type LegalStatus = "active" | "study_assignment" | "state_official" | "suspended" | "unpaid_leave" | "pre_retirement" | "inactive" | "pre_appointment";

/**
 * Asks for a page of employees.
 */
export type ListEmployeesRequest = { 
/**
 * Parts of names, digits of the NIP, words of position or unit.
 */
search?: string | null, 
/**
 * Only this unit.
 */
unit?: string | null, 
/**
 * Only those evaluated by this person.
 */
evaluator?: string | null, 
/**
 * Only those in this condition in the current year.
 */
condition?: Condition | null, 
/**
 * Whether people who left are listed too.
 */
withInactive?: boolean | null, 
/**
 * Rows to skip.
 */
offset?: number | null, 
/**
 * Rows wanted; 100 unless told, 1,000 at most.
 */
limit?: number | null, };

/**
 * Asks for the evaluations of a period.
 */
export type ListEvaluationsRequest = { 
/**
 * Period.
 */
period: string, 
/**
 * Only people of this unit.
 */
unit?: string | null, };

/**
 * Asks for the plans of a person in a year.
 */
export type ListPlansRequest = { 
/**
 * The person.
 */
employee: string, 
/**
 * The year.
 */
year: number, };

/**
 * Sets the evaluator's private mark of a work result; never replicated, never printed.
 */
export type MarkResultRequest = { 
/**
 * The evaluation.
 */
evaluation: string, 
/**
 * The work result.
 */
result: string, 
/**
 * The mark; `null` takes it away.
 */
level: ExpectationLevel | null, };

/**
 * A request without anything to say.
 */
export type Nothing = Record<symbol, never>;

/**
 * Office data printed on every sheet.
 */
export type OfficeView = { 
/**
 * Version to send back with a change.
 */
version: number, 
/**
 * Agency as printed.
 */
agency: string, 
/**
 * Unit this office manages.
 */
unit: string, 
/**
 * Central or regional.
 */
level: AgencyLevel, 
/**
 * Place above signatures.
 */
place: string, 
/**
 * Paper.
 */
paper: Paper, 
/**
 * Whether the office handed in its own emblem.
 */
hasEmblem: boolean, 
/**
 * Whether `FORMAT A.1.x` is printed.
 */
printFormCode: boolean, 
/**
 * Whether PPPK get labels of their own.
 */
pppkLabels: boolean, 
/**
 * Which text the distribution findings follow.
 */
distributionRule: DistributionRule, 
/**
 * Practice office.
 */
isPractice: boolean, };

/**
 * Opens one person's evaluation of a period, made where it is due.
 */
export type OpenEvaluationRequest = { 
/**
 * The person.
 */
employee: string, 
/**
 * The period.
 */
period: string, 
/**
 * Plan or evaluation meant, where the person has several.
 */
id?: string | null, };

/**
 * Opens the team of an evaluator in a period; evaluations that are due are made on the way.
 */
export type OpenTeamRequest = { 
/**
 * The evaluator.
 */
evaluator: string, 
/**
 * The period.
 */
period: string, };

/**
 * Achievement of an organisation.
 */
export type OrgAchievement = "outstanding" | "good" | "needs_improvement" | "poor" | "very_poor";

/**
 * What an import did with a record.
 */
export type Outcome = "new" | "changed" | "same";

/**
 * A page; lengths in millimetres, origin at the top left.
 */
export type PageView = { 
/**
 * Code of the sheet.
 */
form: string, 
/**
 * Width.
 */
width: number, 
/**
 * Height.
 */
height: number, 
/**
 * What is drawn, in order.
 */
commands: Array<DrawView>, 
/**
 * The page's text in reading order.
 */
text: string, };

/**
 * Paper of printed sheets.
 */
export type Paper = "f4" | "a4";

/**
 * A period with its window.
 */
export type PeriodView = { 
/**
 * Code.
 */
code: string, 
/**
 * In words, for example `Triwulan III 2026`.
 */
words: string, 
/**
 * Year.
 */
year: number, 
/**
 * First day of the window.
 */
opensOn: string, 
/**
 * Last day of the window.
 */
closesOn: string, 
/**
 * Where today lies.
 */
phase: WindowPhase, 
/**
 * Working days from tomorrow to the last day of the window while it is open.
 */
workingDaysLeft: number | null, 
/**
 * Whether the window had already ended when its cycle was made here (*dicatat kemudian*).
 */
recordedLate: boolean, };

/**
 * A person named in passing.
 */
export type PersonRef = { 
/**
 * Record of the person.
 */
id: string, 
/**
 * Name with degrees; the position where no name is known.
 */
name: string, 
/**
 * Position.
 */
position: string, };

/**
 * Perspective of an executive's indicator.
 */
export type Perspective = "service_recipient" | "business_process" | "internal_strengthening" | "budget";

/**
 * Phase of the program.
 */
export type Phase = "first_start" | "locked" | "open";

/**
 * A plan as a row.
 */
export type PlanRowView = { 
/**
 * Record of this version.
 */
id: string, 
/**
 * Year.
 */
year: number, 
/**
 * Version, from 1.
 */
version: number, 
/**
 * State.
 */
state: SkpState, 
/**
 * Official form, `A.1.7`.
 */
form: string, 
/**
 * Position it was made for.
 */
position: string, 
/**
 * Main results.
 */
nMain: number, 
/**
 * Additional results.
 */
nAdditional: number, };

/**
 * A plan version with everything on it.
 */
export type PlanView = { 
/**
 * Record of this version.
 */
id: string, 
/**
 * Employee.
 */
employee: string, 
/**
 * Year.
 */
year: number, 
/**
 * Version, from 1.
 */
version: number, 
/**
 * State.
 */
state: SkpState, 
/**
 * Official form, `A.1.7`.
 */
form: string, 
/**
 * Approach.
 */
approach: Approach, 
/**
 * Group.
 */
positionGroup: PositionGroup, 
/**
 * First day of the assessment period.
 */
startsOn: string, 
/**
 * Last day.
 */
endsOn: string, 
/**
 * The employee as printed.
 */
employeeIdentity: IdentityView, 
/**
 * The evaluator as printed.
 */
evaluatorIdentity: IdentityView, 
/**
 * Results in print order.
 */
results: Array<WorkResultView>, 
/**
 * The seven values.
 */
conduct: Array<ConductView>, 
/**
 * Annex lists.
 */
annex: AnnexView, 
/**
 * What the rules say.
 */
findings: Array<FindingView>, };

/**
 * Plans of a person.
 */
export type PlansView = { 
/**
 * Newest version of each plan.
 */
plans: Array<PlanView>, };

/**
 * Group of positions that decides the forms.
 */
export type PositionGroup = "executive" | "administrative_functional";

/**
 * Kind of position.
 */
export type PositionKind = "jpt_utama" | "jpt_madya" | "jpt_pratama" | "independent_unit_head" | "administrator" | "supervisor_official" | "operational_staff" | "functional";

/**
 * Makes a practice office with invented people and opens it; refused where it would overwrite.
 */
export type PracticeRequest = { 
/**
 * How many invented people; 152 unless told.
 */
employees?: number | null, 
/**
 * In how many units.
 */
units?: number | null, 
/**
 * Year of the plans; this year unless told.
 */
year?: number | null, };

/**
 * Language and theme of this machine.
 */
export type PreferencesView = { 
/**
 * Language.
 */
language: Language, 
/**
 * Theme.
 */
theme: Theme, };

/**
 * Evaluations to look over or sign.
 */
export type PreflightRequest = { 
/**
 * The evaluator.
 */
evaluator: string, 
/**
 * The period.
 */
period: string, 
/**
 * Only these; all rated ones unless told.
 */
evaluations?: Array<string> | null, };

/**
 * One person of a preflight.
 */
export type PreflightRowView = { 
/**
 * The evaluation.
 */
evaluation: string, 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * Grade.
 */
grade: Grade | null, 
/**
 * Findings.
 */
findings: Array<FindingView>, };

/**
 * What to look at before signing.
 */
export type PreflightView = { 
/**
 * Evaluations that can be signed.
 */
ready: Array<PreflightRowView>, 
/**
 * Evaluations that cannot, with the refusal.
 */
notReady: Array<PreflightRowView>, 
/**
 * The distribution.
 */
distribution: DistributionView, };

/**
 * Asks for the pages of one person as they will print.
 */
export type PreviewSheetRequest = { 
/**
 * The person.
 */
employee: string, 
/**
 * Official codes or `auto`.
 */
forms: Array<string>, 
/**
 * Period.
 */
period: string, 
/**
 * Paper; the office's unless told.
 */
paper?: Paper | null, };

/**
 * Pages as drawing commands; the same layout as the PDF.
 */
export type PreviewView = { 
/**
 * The person.
 */
person: PersonRef, 
/**
 * Pages of all sheets, in print order.
 */
pages: Array<PageView>, 
/**
 * Images by the number used in commands, as `data:` addresses.
 */
images: Array<string>, };

/**
 * A person of a print run.
 */
export type PrintPersonView = { 
/**
 * The person.
 */
person: PersonRef, 
/**
 * Forms that will print.
 */
forms: Array<string>, 
/**
 * What is missing or odd.
 */
findings: Array<FindingView>, };

/**
 * Who is ready, before printing.
 */
export type PrintPlanView = { 
/**
 * People with at least one sheet, in print order: evaluator, unit, name.
 */
ready: Array<PrintPersonView>, 
/**
 * People without any, and why.
 */
notReady: Array<PrintPersonView>, 
/**
 * Odd things on sheets that print all the same: blank superior, letters no font has.
 */
warnings: Array<PrintPersonView>, 
/**
 * How many sheets of each form.
 */
forms: Array<FormCountView>, };

/**
 * Prints to PDF.
 */
export type PrintRequest = { 
/**
 * What and whose.
 */
what: PrintWhat, 
/**
 * One file for all instead of one a person.
 */
merge: boolean, 
/**
 * Folder, or file when merged.
 */
file: number, };

/**
 * What is printed.
 */
export type PrintWhat = { 
/**
 * Official codes (`A.1.7`) or `auto`: what the record of the period calls for.
 */
forms: Array<string>, 
/**
 * Whose.
 */
who: PrintWho, 
/**
 * Period.
 */
period: string, 
/**
 * Paper; the office's unless told.
 */
paper?: Paper | null, };

/**
 * Whose sheets.
 */
export type PrintWho = { "kind": "people", 
/**
 * Records.
 */
ids: Array<string>, } | { "kind": "unit", 
/**
 * Record.
 */
id: string, } | { "kind": "evaluator", 
/**
 * Record.
 */
id: string, } | { "kind": "all" };

/**
 * What was printed.
 */
export type PrintedView = { 
/**
 * People.
 */
people: number, 
/**
 * Pages.
 */
pages: number, 
/**
 * Files written.
 */
files: Array<string>, 
/**
 * People skipped because nothing of theirs was ready.
 */
skipped: number, 
/**
 * Stopped by the person before the end; what was written stays.
 */
cancelled: boolean, };

/**
 * Priority of a work result.
 */
export type Priority = "main" | "additional";

/**
 * Progress of a person.
 */
export type ProgressListView = { 
/**
 * Newest first.
 */
items: Array<ProgressNoteView>, };

/**
 * A note of progress.
 */
export type ProgressNoteView = { 
/**
 * Record.
 */
id: string, 
/**
 * Number of the work result.
 */
result: number, 
/**
 * Day.
 */
on: string, 
/**
 * What was reached.
 */
text: string, 
/**
 * What proves it.
 */
evidence: string, };

/**
 * Progress of long work, sent beside the answer.
 */
export type ProgressView = { 
/**
 * Done so far.
 */
done: number, 
/**
 * Of how many; 0 when not known.
 */
total: number, 
/**
 * What is being worked on.
 */
label: string, };

/**
 * Sets or empties one rating.
 */
export type RateRequest = { 
/**
 * The evaluation.
 */
evaluation: string, 
/**
 * Which rating.
 */
rating: RatingKind, 
/**
 * Level; `null` empties it.
 */
level: ExpectationLevel | null, 
/**
 * Version looked at.
 */
seenVersion?: number | null, };

/**
 * Gives several people the same rating in one act that lists them.
 */
export type RateTogetherRequest = { 
/**
 * The evaluations.
 */
evaluations: Array<string>, 
/**
 * Which rating.
 */
rating: RatingKind, 
/**
 * Level.
 */
level: ExpectationLevel, };

/**
 * Which of the two ratings.
 */
export type RatingKind = "results" | "conduct";

/**
 * A unit of the recap.
 */
export type RecapUnitView = { 
/**
 * Unit; `None` for people without one.
 */
unit: string | null, 
/**
 * Name.
 */
name: string, 
/**
 * People.
 */
total: number, 
/**
 * With an SKP in force.
 */
plansApproved: number, 
/**
 * With an SKP of any state.
 */
plans: number, 
/**
 * Rated or beyond.
 */
rated: number, 
/**
 * Signed or beyond.
 */
signed: number, 
/**
 * The five grades, best first.
 */
grades: Array<number>, };

/**
 * Who has what in which state, per unit.
 */
export type RecapView = { 
/**
 * Period.
 */
period: PeriodView, 
/**
 * Units in tree order.
 */
units: Array<RecapUnitView>, };

/**
 * Opens with the recovery code and sets a new password.
 */
export type RecoverRequest = { 
/**
 * Account that gets the new password.
 */
account: string, 
/**
 * Code of the recovery sheet.
 */
recoveryCode: string, 
/**
 * New password.
 */
newPassword: string, };

/**
 * Gives the store a new key, new slots and a new recovery code.
 */
export type RekeyRequest = { 
/**
 * Password of the account; read once and not kept.
 */
password: string, };

/**
 * Reopens a signed evaluation.
 */
export type ReopenRequest = { 
/**
 * The evaluation.
 */
evaluation: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Password of the account; read once and not kept.
 */
password: string, };

/**
 * Opens a backup as a new office file.
 */
export type RestoreRequest = { 
/**
 * The `.cadangan`.
 */
file: number, 
/**
 * Where to; beside the present office unless told.
 */
to?: number | null, };

/**
 * A person leaves, or comes back when `on` is left out.
 */
export type RetireEmployeeRequest = { 
/**
 * The person.
 */
id: string, 
/**
 * Last day; `null` takes it back.
 */
on: string | null, };

/**
 * Rhythm of periodic evaluations.
 */
export type Rhythm = "monthly" | "quarterly";

/**
 * Role of an account.
 */
export type Role = "hr_officer";

/**
 * Whether the data are safe.
 */
export type SafetyView = { 
/**
 * Last saved change.
 */
savedAt: string | null, 
/**
 * Last backup.
 */
backupAt: string | null, 
/**
 * Whether its self-test was good.
 */
backupGood: boolean, 
/**
 * Days since, where there is one.
 */
backupAgeDays: number | null, };

/**
 * Makes or changes an employee; on a change, fields left out stay.
 */
export type SaveEmployeeRequest = { 
/**
 * Record; left out for a new person.
 */
id?: string | null, 
/**
 * Version looked at.
 */
seenVersion?: number | null, 
/**
 * NIP.
 */
nip?: string | null, 
/**
 * Name without degrees.
 */
name?: string | null, 
/**
 * Degrees before the name.
 */
frontDegree?: string | null, 
/**
 * Degrees after the name.
 */
backDegree?: string | null, 
/**
 * How employed.
 */
employeeType?: EmployeeType | null, 
/**
 * *Kedudukan hukum*.
 */
legalStatus?: LegalStatus | null, 
/**
 * Rank in any spelling; empty takes it away.
 */
rank?: string | null, 
/**
 * Position.
 */
position?: string | null, 
/**
 * Kind of position.
 */
positionKind?: PositionKind | null, 
/**
 * Unit.
 */
unit?: string | null, };

/**
 * Writes the rejected rows as a workbook.
 */
export type SaveRejectedRequest = { 
/**
 * Token of the preview.
 */
preview: number, 
/**
 * File to write.
 */
file: number, };

/**
 * Makes or changes a unit.
 */
export type SaveUnitRequest = { 
/**
 * Record; left out for a new unit.
 */
id?: string | null, 
/**
 * Version looked at.
 */
seenVersion?: number | null, 
/**
 * Name.
 */
name: string, 
/**
 * Code.
 */
code: string, 
/**
 * Unit above.
 */
parent: string | null, 
/**
 * Head.
 */
head: string | null, 
/**
 * *Unit kerja mandiri*.
 */
isIndependent: boolean, };

/**
 * Signs and locks evaluations.
 */
export type SealRequest = { 
/**
 * The evaluations.
 */
evaluations: Array<string>, 
/**
 * Password of the account; read once and not kept.
 */
password: string, 
/**
 * Day of signature; today unless told.
 */
on?: string | null, };

/**
 * What was signed.
 */
export type SealedView = { 
/**
 * How many.
 */
sealed: number, 
/**
 * Day.
 */
on: string, };

/**
 * Who works, and where.
 */
export type SessionView = { 
/**
 * The account.
 */
account: AccountView, 
/**
 * Agency as printed.
 */
agency: string, 
/**
 * Unit the office manages.
 */
unit: string, 
/**
 * Whether this is a practice office, for good.
 */
isPractice: boolean, 
/**
 * The running or nearest period to work on.
 */
currentPeriod: string | null, 
/**
 * Periods of every cycle, oldest first.
 */
periods: Array<PeriodView>, };

/**
 * Sets the achievement of a unit in a period.
 */
export type SetAchievementRequest = { 
/**
 * Unit.
 */
unit: string, 
/**
 * Period.
 */
period: string, 
/**
 * Value; `null` takes it back.
 */
value: OrgAchievement | null, 
/**
 * What it rests on.
 */
basis: string, };

/**
 * How strongly a rule speaks.
 */
export type Severity = "block" | "warn" | "hint";

/**
 * State of an SKP.
 */
export type SkpState = "draft" | "submitted" | "returned" | "signed" | "approved" | "revising" | "superseded" | "closed" | "cancelled";

/**
 * Where the program stands; the only view that exists before unlocking, and it names nobody but accounts.
 */
export type StatusView = { 
/**
 * First start, locked or open.
 */
phase: Phase, 
/**
 * Office title as last seen on this machine; empty on first start.
 */
office: string, 
/**
 * Accounts that can unlock.
 */
accounts: Array<AccountView>, 
/**
 * Last good backup, where one is known.
 */
backupAt: string | null, 
/**
 * Password of the practice office, where that is the office here; it guards nothing.
 */
practicePassword: string | null, 
/**
 * Who is inside, where the store is open.
 */
session: SessionView | null, 
/**
 * Language and theme of this machine.
 */
preferences: PreferencesView, 
/**
 * Version of the program.
 */
version: string, };

/**
 * What was found in the store.
 */
export type StoreView = { 
/**
 * Schema version.
 */
version: number, 
/**
 * Employees.
 */
employees: number, 
/**
 * Units.
 */
units: number, 
/**
 * Plans, newest versions.
 */
plans: number, 
/**
 * Evaluations.
 */
evaluations: number, 
/**
 * Cycles.
 */
cycles: number, 
/**
 * Acts recorded.
 */
acts: number, 
/**
 * Commits recorded.
 */
commits: number, 
/**
 * Own replica.
 */
replica: string, };

/**
 * How far an evaluator is.
 */
export type TeamCountView = { 
/**
 * The evaluator.
 */
evaluator: PersonRef, 
/**
 * Unit he leads.
 */
unit: UnitRef | null, 
/**
 * People he rates.
 */
total: number, 
/**
 * Not yet rated.
 */
unrated: number, 
/**
 * Rated, not signed.
 */
rated: number, 
/**
 * Signed and beyond.
 */
signed: number, };

/**
 * A person in the grid.
 */
export type TeamRowView = { 
/**
 * Record of the evaluation.
 */
evaluation: string, 
/**
 * Version to send back with a change.
 */
version: number, 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * NIP.
 */
nip: string, 
/**
 * Private marks of the main results, in print order.
 */
mainMarks: Array<ExpectationLevel | null>, 
/**
 * Private marks of the additional results.
 */
additionalMarks: Array<ExpectationLevel | null>, 
/**
 * Results or indicators with a realisation.
 */
nEvidence: number, 
/**
 * Results or indicators that should have one.
 */
nEvidenceDue: number, 
/**
 * Feedback with thumbs-up, smile or no symbol.
 */
nFeedbackGood: number, 
/**
 * Feedback with a frown.
 */
nFeedbackBad: number, 
/**
 * Rating of results.
 */
resultsRating: ExpectationLevel | null, 
/**
 * Rating of conduct.
 */
conductRating: ExpectationLevel | null, 
/**
 * Grade by the quadrant.
 */
grade: Grade | null, 
/**
 * Whether there is a note.
 */
hasNote: boolean, 
/**
 * Held back by the evaluator.
 */
held: boolean, 
/**
 * Whether the evidence was opened before rating.
 */
evidenceSeen: boolean, 
/**
 * How many were rated together in one act; 0 or 1 = alone.
 */
batchSize: number, 
/**
 * State.
 */
state: EvaluationState, 
/**
 * Soft warnings beside the ratings.
 */
findings: Array<FindingView>, };

/**
 * The grid of an evaluator.
 */
export type TeamView = { 
/**
 * Period.
 */
period: PeriodView, 
/**
 * The evaluator the account acts for.
 */
evaluator: PersonRef, 
/**
 * Unit he leads; its achievement counts.
 */
unit: UnitRef | null, 
/**
 * Achievement of that unit.
 */
achievement: OrgAchievement | null, 
/**
 * Rows by name; the interface puts those not yet rated first.
 */
rows: Array<TeamRowView>, 
/**
 * People who cannot be rated here, and why.
 */
leftOut: Array<LeftOutView>, 
/**
 * Distribution of the group.
 */
distribution: DistributionView, };

/**
 * Evaluators with people to rate in a period.
 */
export type TeamsView = { 
/**
 * Period.
 */
period: PeriodView, 
/**
 * Evaluators by name.
 */
teams: Array<TeamCountView>, };

/**
 * A text field of an evaluation.
 */
export type TextField = { "kind": "notes" } | { "kind": "warningReason" } | { "kind": "resultActual", 
/**
 * The work result.
 */
id: string, } | { "kind": "indicatorActual", 
/**
 * The indicator.
 */
id: string, } | { "kind": "feedback", 
/**
 * The feedback.
 */
id: string, };

/**
 * Colours of the window.
 */
export type Theme = "system" | "light" | "dark";

/**
 * An event of the side card.
 */
export type TimelineView = { 
/**
 * When.
 */
at: string, 
/**
 * What kind of act, a stable code for the icon.
 */
kind: string, 
/**
 * What happened.
 */
title: string, 
/**
 * More about it.
 */
detail: string, };

/**
 * Lists of Beranda.
 */
export type ToDoKind = "achievement_missing" | "unrated" | "unsigned" | "no_plan" | "no_evaluator" | "incomplete";

/**
 * A list on Beranda.
 */
export type ToDoView = { 
/**
 * Which list.
 */
kind: ToDoKind, 
/**
 * How many people or things.
 */
count: number, 
/**
 * Names of the largest groups, for example evaluators with their counts.
 */
largest: Array<CountView>, 
/**
 * Last day, where there is one.
 */
dueOn: string | null, 
/**
 * Working days left; negative when past.
 */
workingDaysLeft: number | null, };

/**
 * What undo or redo did.
 */
export type UndoneView = { 
/**
 * The act, in words.
 */
words: string, 
/**
 * Fields written back.
 */
fields: number, 
/**
 * Fields left because somebody changed them since, in words.
 */
left: Array<string>, };

/**
 * A unit named in passing.
 */
export type UnitRef = { 
/**
 * Record.
 */
id: string, 
/**
 * Name.
 */
name: string, };

/**
 * A unit.
 */
export type UnitView = { 
/**
 * Record.
 */
id: string, 
/**
 * Short id.
 */
shortId: string, 
/**
 * Version to send back with a change.
 */
version: number, 
/**
 * Name.
 */
name: string, 
/**
 * Code, may be empty.
 */
code: string, 
/**
 * Unit above.
 */
parent: string | null, 
/**
 * How deep in the tree, 0 at the top.
 */
depth: number, 
/**
 * Head.
 */
head: PersonRef | null, 
/**
 * Whether it is a *unit kerja mandiri*.
 */
isIndependent: boolean, 
/**
 * People placed here.
 */
nPeople: number, };

/**
 * All units.
 */
export type UnitsView = { 
/**
 * Units in tree order.
 */
units: Array<UnitView>, };

/**
 * A password and whose it is.
 */
export type UnlockRequest = { 
/**
 * Account.
 */
account: string, 
/**
 * Password; read once and not kept.
 */
password: string, };

/**
 * Why a grade is what it is.
 */
export type WhyView = { 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * Period in words.
 */
period: string, 
/**
 * Rating of results.
 */
results: ExpectationLevel, 
/**
 * Rating of conduct.
 */
conduct: ExpectationLevel, 
/**
 * The grade.
 */
grade: Grade, 
/**
 * The quadrant, rows by results from above to below, columns by conduct from below to above.
 */
quadrant: Array<Array<Grade>>, 
/**
 * Where the regulation says so.
 */
source: string, 
/**
 * Number of our rule.
 */
rule: string, 
/**
 * Who set the ratings.
 */
setBy: string, 
/**
 * Acting for whom.
 */
actedFor: string, 
/**
 * When the last of the two was set.
 */
setAt: string | null, 
/**
 * Whether the evidence had been opened.
 */
evidenceSeen: boolean, 
/**
 * A different grade that an imported file carried.
 */
gradeAsGiven: Grade | null, };

/**
 * Where today lies with regard to a window.
 */
export type WindowPhase = "coming" | "running" | "over";

/**
 * Uses a file picked before.
 */
export type WithFile = { 
/**
 * Token of [`crate::ChosenFile`].
 */
file: number, };

/**
 * A work result with what an evaluation adds.
 */
export type WorkResultView = { 
/**
 * Record.
 */
id: string, 
/**
 * Number in print.
 */
no: number, 
/**
 * Priority.
 */
priority: Priority, 
/**
 * Text.
 */
text: string, 
/**
 * Who gave the assignment.
 */
assignedBy: string | null, 
/**
 * Supported leader result.
 */
supportedText: string | null, 
/**
 * Its indicator.
 */
supportedIndicator: string | null, 
/**
 * Indicators.
 */
indicators: Array<IndicatorView>, 
/**
 * Realisation, one bullet a line; qualitative evaluations only.
 */
actual: string, 
/**
 * Feedback on the whole result; qualitative evaluations only.
 */
feedback: Array<FeedbackView>, 
/**
 * The evaluator's private mark, kept on this machine only.
 */
mark: ExpectationLevel | null, };

/**
 * Writes a text field of an evaluation.
 */
export type WriteTextRequest = { 
/**
 * The evaluation.
 */
evaluation: string, 
/**
 * Which field.
 */
field: TextField, 
/**
 * The text.
 */
text: string, 
/**
 * Whether typing goes on: a draft is kept at every key, a commit is made when the field is left.
 */
draft: boolean, };

export type Commands = {
  read_status: { request: Nothing; view: StatusView };
  create_office: { request: CreateOfficeRequest; view: CreatedView };
  create_practice_office: { request: PracticeRequest; view: SessionView };
  fill_practice: { request: PracticeRequest; view: StoreView };
  open_office_file: { request: WithFile; view: StatusView };
  leave_office: { request: Nothing; view: StatusView };
  unlock: { request: UnlockRequest; view: SessionView };
  recover: { request: RecoverRequest; view: SessionView };
  lock: { request: Nothing; view: StatusView };
  change_password: { request: ChangePasswordRequest; view: SessionView };
  list_accounts: { request: Nothing; view: AccountsView };
  rekey: { request: RekeyRequest; view: CreatedView };
  save_recovery_sheet: { request: WithFile; view: ChosenFile };
  save_preferences: { request: PreferencesView; view: StatusView };
  choose_file: { request: ChooseFileRequest; view: ChosenFile | null };
  show_home: { request: Nothing; view: HomeView };
  read_office: { request: Nothing; view: OfficeView };
  change_office: { request: ChangeOfficeRequest; view: OfficeView };
  set_emblem: { request: WithFile; view: OfficeView };
  remove_emblem: { request: Nothing; view: OfficeView };
  list_units: { request: Nothing; view: UnitsView };
  save_unit: { request: SaveUnitRequest; view: UnitsView };
  remove_unit: { request: ById; view: UnitsView };
  list_cycles: { request: Nothing; view: CyclesView };
  create_cycle: { request: CreateCycleRequest; view: CyclesView };
  change_window: { request: ChangeWindowRequest; view: CyclesView };
  list_achievements: { request: ByPeriod; view: AchievementsView };
  set_achievement: { request: SetAchievementRequest; view: AchievementsView };
  list_employees: { request: ListEmployeesRequest; view: EmployeesView };
  find_person: { request: FindRequest; view: PersonRef };
  find_unit: { request: FindRequest; view: UnitRef };
  show_employee: { request: ById; view: EmployeeView };
  save_employee: { request: SaveEmployeeRequest; view: EmployeeView };
  retire_employee: { request: RetireEmployeeRequest; view: EmployeeView };
  assign_evaluator: { request: AssignEvaluatorRequest; view: ChangedPeopleView };
  assign_unit: { request: AssignUnitRequest; view: ChangedPeopleView };
  preview_import: { request: WithFile; view: ImportPreviewView };
  apply_import: { request: ApplyImportRequest; view: ImportedView };
  save_rejected: { request: SaveRejectedRequest; view: ChosenFile };
  import_plans: { request: WithFile; view: ImportedCasesView };
  show_plan: { request: ById; view: PlanView };
  list_plans: { request: ListPlansRequest; view: PlansView };
  add_progress: { request: AddProgressRequest; view: ProgressListView };
  list_progress: { request: ById; view: ProgressListView };
  import_evaluations: { request: WithFile; view: ImportedCasesView };
  list_teams: { request: ByPeriod; view: TeamsView };
  open_team: { request: OpenTeamRequest; view: TeamView };
  list_evaluations: { request: ListEvaluationsRequest; view: EvaluationsView };
  open_evaluation: { request: OpenEvaluationRequest; view: EvaluationView };
  show_evaluation: { request: ById; view: EvaluationView };
  see_evidence: { request: ById; view: EvaluationView };
  rate: { request: RateRequest; view: EvaluationView };
  rate_together: { request: RateTogetherRequest; view: TeamView };
  write_text: { request: WriteTextRequest; view: EvaluationView };
  add_feedback: { request: AddFeedbackRequest; view: EvaluationView };
  remove_feedback: { request: ById; view: EvaluationView };
  mark_result: { request: MarkResultRequest; view: EvaluationView };
  hold: { request: HoldRequest; view: EvaluationView };
  preflight: { request: PreflightRequest; view: PreflightView };
  seal: { request: SealRequest; view: SealedView };
  reopen: { request: ReopenRequest; view: EvaluationView };
  explain_grade: { request: ById; view: WhyView };
  show_distribution: { request: DistributionRequest; view: DistributionView };
  show_recap: { request: ByPeriod; view: RecapView };
  export_recap: { request: ExportRecapRequest; view: ChosenFile };
  plan_print_run: { request: PrintWhat; view: PrintPlanView };
  preview_sheet: { request: PreviewSheetRequest; view: PreviewView };
  print: { request: PrintRequest; view: PrintedView };
  show_safety: { request: Nothing; view: SafetyView };
  read_store: { request: Nothing; view: StoreView };
  check_store: { request: Nothing; view: CheckView };
  verify_store: { request: Nothing; view: CheckView };
  read_fingerprint: { request: Nothing; view: FingerprintView };
  back_up: { request: WithFile; view: BackupView };
  back_up_now: { request: Nothing; view: BackupView };
  restore_backup: { request: RestoreRequest; view: StatusView };
  show_history: { request: HistoryRequest; view: HistoryView };
  undo: { request: Nothing; view: UndoneView };
  redo: { request: Nothing; view: UndoneView };
};
