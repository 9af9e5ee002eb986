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
 * Day it was issued, where that was told (R-203).
 */
issuedOn: string | null, 
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
 * Targets of an indicator per period.
 */
export type ActionIndicatorView = { 
/**
 * Indicator.
 */
id: string, 
/**
 * Indicator.
 */
text: string, 
/**
 * Target of the year.
 */
target: string, 
/**
 * One per period, empty where none.
 */
targets: Array<string>, };

/**
 * An action.
 */
export type ActionLineView = { 
/**
 * What is done.
 */
text: string, 
/**
 * When, in the words of the plan.
 */
due: string, };

/**
 * Action plan B.1.1 with targets per period.
 */
export type ActionPlanView = { 
/**
 * Plan version.
 */
plan: string, 
/**
 * Version to send back.
 */
seenVersion: number, 
/**
 * Periods of the year's rhythm.
 */
periods: Array<PeriodRefView>, 
/**
 * Per result.
 */
results: Array<ActionResultView>, };

/**
 * Actions of a result.
 */
export type ActionResultView = { 
/**
 * Result.
 */
id: string, 
/**
 * Number.
 */
no: number, 
/**
 * Text.
 */
text: string, 
/**
 * Actions in order.
 */
lines: Array<ActionLineView>, 
/**
 * Indicators with targets per period.
 */
indicators: Array<ActionIndicatorView>, };

/**
 * Adds an entry.
 */
export type AddEvidenceRequest = { 
/**
 * The person.
 */
employee: string, 
/**
 * What it is.
 */
kind: EvidenceKind, 
/**
 * Token of the file, for a file.
 */
file?: number | null, 
/**
 * What it is called; the name of the file unless told.
 */
name?: string, 
/**
 * Address, for a link.
 */
link?: string, 
/**
 * What it shows, or where it is kept.
 */
text?: string, 
/**
 * The work result.
 */
result?: string | null, 
/**
 * The indicator.
 */
indicator?: string | null, 
/**
 * The note of progress.
 */
progress?: string | null, 
/**
 * Number in the office's own register; the next of the person's year unless told.
 */
registerNo?: string | null, };

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
on?: string | null, 
/**
 * Still being written: kept for the account alone, and no note until it is sent without this.
 */
draft?: boolean, };

/**
 * Makes an account.
 */
export type AddUserRequest = { 
/**
 * Name typed at the unlock screen.
 */
name: string, 
/**
 * Role.
 */
role: Role, 
/**
 * The employee the person is; needed for all roles but HR officer and auditor.
 */
person?: string | null, 
/**
 * First password of the new account; read once and not kept.
 */
newPassword: string, 
/**
 * Password of the account that works; read once and not kept.
 */
password: string, };

/**
 * Central or regional agency.
 */
export type AgencyLevel = "central" | "regional";

/**
 * Agrees how often the leader gives scheduled feedback on a plan (R-113).
 */
export type AgreeFeedbackRequest = { 
/**
 * The plan version.
 */
plan: string, 
/**
 * How often; nothing takes the agreement back.
 */
rhythm?: ReportSchedule | null, };

/**
 * An item of the performance agreement.
 */
export type AgreementItemView = { 
/**
 * Node of the tree.
 */
id: string, 
/**
 * Objective.
 */
text: string, 
/**
 * Indicator.
 */
indicator: string, 
/**
 * Target.
 */
target: string, 
/**
 * Whether a main result holds it.
 */
isCovered: boolean, };

/**
 * Annex lines that plans of a unit start with.
 */
export type AnnexDefaultsView = { 
/**
 * Unit.
 */
unit: string, 
/**
 * Lines.
 */
lines: Array<AnnexLineView>, 
/**
 * Unit above they come from; empty where its own.
 */
inheritedFrom: string, };

/**
 * What a line of the annex is about (R-081, R-084).
 */
export type AnnexKind = "people" | "budget" | "equipment" | "leader_assistance" | "facilities" | "positive" | "negative";

/**
 * A line of the annex.
 */
export type AnnexLineView = { 
/**
 * Line.
 */
id: string, 
/**
 * List.
 */
list: AnnexList, 
/**
 * Text.
 */
text: string, 
/**
 * What it is about.
 */
kind: AnnexKind | null, 
/**
 * Whether a resource came.
 */
status: ResourceStatus | null, 
/**
 * When to report.
 */
schedule: ReportSchedule | null, 
/**
 * Result it is about.
 */
workResult: string | null, };

/**
 * List of the annex A.1.8.
 */
export type AnnexList = "resource_support" | "accountability_scheme" | "consequences";

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
 * Answers a request; HR officers do it for whoever has no account here.
 */
export type AnswerFeedbackRequest = { 
/**
 * The request.
 */
request: string, 
/**
 * About what; the work result of the request unless told.
 */
about?: FeedbackAbout | null, 
/**
 * Words.
 */
text?: string, 
/**
 * Symbol.
 */
symbol?: FeedbackSymbol | null, };

/**
 * The evaluator takes a proposal over, or keeps the rating.
 */
export type AnswerProposalRequest = { 
/**
 * The proposal.
 */
id: string, 
/**
 * Version looked at.
 */
seenVersion?: number | null, 
/**
 * Whether the ratings become those proposed.
 */
accept: boolean, 
/**
 * A word with it; whoever keeps the rating says why.
 */
word?: string, };

/**
 * Applies a preview as one act.
 */
export type ApplyImportRequest = { 
/**
 * Token of the preview.
 */
preview: number, };

/**
 * Applies a looked-at workbook as one act.
 */
export type ApplyPlanWorkbookRequest = { 
/**
 * Token.
 */
preview: number, };

/**
 * Takes a workbook in as one act.
 */
export type ApplyWorkbookRequest = { 
/**
 * Which one.
 */
preview: number, 
/**
 * Keys of the conflicts that are decided for the workbook.
 */
overwrite?: Array<string>, };

/**
 * Post beside the definitive one.
 */
export type AppointmentKind = "plt" | "plh" | "seconded";

/**
 * A post beside the definitive one.
 */
export type AppointmentView = { 
/**
 * Record.
 */
id: string, 
/**
 * Kind.
 */
kind: AppointmentKind, 
/**
 * Unit.
 */
unit: UnitRef | null, 
/**
 * Position.
 */
position: string, 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
until: string | null, 
/**
 * Letter it rests on.
 */
basis: string, 
/**
 * Place of work outside, for seconded people.
 */
place: string, 
/**
 * Who evaluates that work (R-011).
 */
evaluator: PersonRef | null, 
/**
 * Kind of position.
 */
positionKind: PositionKind | null, 
/**
 * Whether the person leads the unit for that time.
 */
leadsUnit: boolean, 
/**
 * Whether it ended.
 */
isOver: boolean, 
/**
 * The plan of this year for it.
 */
plan: string | null, 
/**
 * Whether it needs a plan of its own this year and has none (R-099).
 */
needsPlan: boolean, };

/**
 * Approach of an SKP.
 */
export type Approach = "qualitative" | "quantitative";

/**
 * Asks somebody for feedback on a person (R-114).
 */
export type AskFeedbackRequest = { 
/**
 * Whom the feedback is to be about.
 */
employee: string, 
/**
 * Who is asked, where that is somebody of the office.
 */
askedOf?: string | null, 
/**
 * Who is asked, in words, where it is nobody of the office.
 */
askedOfLabel?: string, 
/**
 * What that person is to the employee.
 */
source: FeedbackSource, 
/**
 * What it is to be about, in words.
 */
about?: string, 
/**
 * The work result it is about.
 */
result?: string | null, 
/**
 * Day by which an answer is hoped for.
 */
dueOn?: string | null, };

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
 * What it rests on, for example a delegation (R-003, R-004).
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
 * How an assignment came about (R-006).
 */
export type AssignmentMode = "appointed" | "voluntary";

/**
 * Writes what auditors ask for as one archive that opens without this program.
 */
export type AuditBundleRequest = { 
/**
 * File to write.
 */
file: number, 
/**
 * Password of the account; read once and not kept.
 */
password: string, };

/**
 * A backup that lies in one of the known places.
 */
export type BackupLineView = { 
/**
 * Token of the file.
 */
file: number, 
/**
 * File name.
 */
name: string, 
/**
 * When it was taken.
 */
at: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * Where.
 */
place: BackupPlace, 
/**
 * What its test found: `true` whole, `false` not, `None` where it was not made on this machine.
 */
good: boolean | null, };

/**
 * Where a backup lies.
 */
export type BackupPlace = "usual" | "second";

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
 * The backups at hand, newest first.
 */
export type BackupsView = { 
/**
 * Of both places.
 */
backups: Array<BackupLineView>, };

/**
 * Brings deleted records back in one act.
 */
export type BringBackRequest = { 
/**
 * The records.
 */
rows: Array<string>, };

/**
 * A request about one record.
 */
export type ById = { 
/**
 * The record.
 */
id: string, };

/**
 * Asks for something that belongs to a record to be written to a file.
 */
export type ByIdToFile = { 
/**
 * The record.
 */
id: string, 
/**
 * File to write.
 */
file: number, };

/**
 * A request about one period.
 */
export type ByPeriod = { 
/**
 * Period.
 */
period: string, };

/**
 * The card of a person.
 */
export type CalibrationCardView = { 
/**
 * The evaluation.
 */
evaluation: string, 
/**
 * Version to send back with a proposal.
 */
version: number, 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * The evaluator.
 */
evaluator: PersonRef, 
/**
 * Rating of results.
 */
results: ExpectationLevel, 
/**
 * Rating of conduct.
 */
conduct: ExpectationLevel, 
/**
 * Grade.
 */
grade: Grade | null, 
/**
 * State of the evaluation.
 */
state: EvaluationState, 
/**
 * Whether the evidence was opened before rating.
 */
evidenceSeen: boolean, 
/**
 * Whether the person was discussed in the meeting.
 */
isDiscussed: boolean, 
/**
 * The newest proposal that was not taken back.
 */
proposal: ProposalView | null, 
/**
 * Why nothing can be proposed, in words; nothing where it can.
 */
whyNot: string | null, };

/**
 * Asks for the room of a calibration.
 */
export type CalibrationRequest = { 
/**
 * Period.
 */
period: string, 
/**
 * The unit whose evaluators, and those of the units below, are looked at; the topmost one in reach
 * unless told.
 */
unit?: string | null, };

/**
 * The room of a calibration.
 */
export type CalibrationView = { 
/**
 * Period.
 */
period: PeriodView, 
/**
 * Units that can be chosen, in tree order.
 */
units: Array<UnitRef>, 
/**
 * The unit looked at.
 */
unit: UnitRef | null, 
/**
 * Everybody with both ratings, by name.
 */
cards: Array<CalibrationCardView>, 
/**
 * Evaluators with their pattern, by name.
 */
evaluators: Array<EvaluatorPatternView>, 
/**
 * The distribution as it is.
 */
now: DistributionView, 
/**
 * The distribution if every waiting proposal were taken over.
 */
proposed: DistributionView, 
/**
 * The meeting that marks and proposals belong to.
 */
meeting: MeetingRefView | null, 
/**
 * Why no meeting can be begun or written in, in words; nothing where it can.
 */
whyNoMeeting: string | null, };

/**
 * Somebody proposed, with what speaks for it.
 */
export type CandidateView = { 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * Unit.
 */
unit: string, 
/**
 * The annual evaluation.
 */
evaluation: string, 
/**
 * Its grade.
 */
grade: Grade, 
/**
 * Reasons, each in words.
 */
reasons: Array<string>, 
/**
 * Annual results of the years before, newest first.
 */
before: Array<EarlierResultView>, 
/**
 * What the dossier of a candidate for a reward lacks, each in words.
 */
missing: Array<string>, 
/**
 * The follow-up of this kind that was recorded for it.
 */
recorded: string | null, };

/**
 * Who is proposed for what, by the annual grades of a year.
 */
export type CandidatesView = { 
/**
 * Year.
 */
year: number, 
/**
 * Candidates for a reward, with their dossier (R-261).
 */
rewards: Array<CandidateView>, 
/**
 * People who need a plan to improve (R-260).
 */
improvements: Array<CandidateView>, 
/**
 * What the lists are, and are not.
 */
note: string, };

/**
 * What happens to a row of last year.
 */
export type CarryOver = "keep" | "change" | "drop";

/**
 * Makes the plan from last year's rows, one decision per row.
 */
export type CarryOverPlanRequest = { 
/**
 * Person.
 */
employee: string, 
/**
 * Year to plan.
 */
year: number, 
/**
 * Decisions; rows left out are dropped.
 */
rows: Array<NewCarryRow>, 
/**
 * Special expectations too.
 */
withExpectations: boolean, 
/**
 * Annex too.
 */
withAnnex: boolean, };

/**
 * Asks for the rows of the year before.
 */
export type CarryOverRequest = { 
/**
 * Person.
 */
employee: string, 
/**
 * Year to plan.
 */
year: number, };

/**
 * Rows of the year before, to keep, change or drop.
 */
export type CarryOverView = { 
/**
 * Person.
 */
employee: string, 
/**
 * Year to plan.
 */
year: number, 
/**
 * Results.
 */
rows: Array<CarryRowView>, 
/**
 * How the year ended, where known.
 */
gradeWords: string, };

/**
 * A result of the year before.
 */
export type CarryRowView = { 
/**
 * Result.
 */
result: string, 
/**
 * Priority.
 */
priority: Priority, 
/**
 * Text.
 */
text: string, 
/**
 * Indicators.
 */
indicators: Array<PastedIndicatorView>, 
/**
 * What the program would do.
 */
suggestion: CarryOver, 
/**
 * Why.
 */
why: string, };

/**
 * How a leader's result was handed down (R-042, R-044).
 */
export type Cascading = "direct_by_aspect" | "direct_by_area" | "direct_by_load" | "by_service" | "by_intermediate_output";

/**
 * An entry of a cell.
 */
export type CellEntryView = { 
/**
 * Entry.
 */
id: string, 
/**
 * Text.
 */
text: string, 
/**
 * The first remark of the wording check.
 */
remark: RemarkView | null, 
/**
 * Result of the plan made from it.
 */
result: string | null, 
/**
 * What the plan says, where something else (R-048).
 */
drift: string | null, };

/**
 * The matrix cell a result came from (R-048).
 */
export type CellLinkView = { 
/**
 * Entry of the cell.
 */
entry: string, 
/**
 * Leader of the matrix.
 */
leader: string, 
/**
 * Head of the column.
 */
column: string, 
/**
 * What the cell says now.
 */
text: string, 
/**
 * Whether the plan says something else.
 */
isDrifted: boolean, };

/**
 * Changes what a device may hold.
 */
export type ChangeDeviceRequest = { 
/**
 * The device.
 */
id: string, 
/**
 * What it may hold from now on.
 */
scopes: DeviceScopes, 
/**
 * Password of the account.
 */
password: string, };

/**
 * Why a plan is changed (13.1, R-095).
 */
export type ChangeKind = "feedback" | "assignment" | "resources" | "coaching" | "study_start" | "study_end" | "evaluator_changed";

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
distributionRule?: DistributionRule | null, 
/**
 * SKP of its own for a Plt. (R-099).
 */
actingAsSeparatePlan?: boolean | null, 
/**
 * Manual before submitting (R-040).
 */
manualRequired?: boolean | null, 
/**
 * Exempt from evaluation too (R-015).
 */
exemptFromEvaluation?: boolean | null, };

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
 * Changes the settings of this machine for this office; what is not named stays.
 */
export type ChangeSecurityRequest = { 
/**
 * Minutes until the office locks itself, 1 to 15.
 */
idleMinutes?: number | null, 
/**
 * Whether the lock screen names office and accounts.
 */
namesOnLockScreen?: boolean | null, };

/**
 * Changes a setting.
 */
export type ChangeSettingRequest = { 
/**
 * Which.
 */
key: string, 
/**
 * Value; `null` goes back to the default.
 */
value: string | null, };

/**
 * Changes the role or the employee of an account.
 */
export type ChangeUserRequest = { 
/**
 * The account.
 */
id: string, 
/**
 * Role.
 */
role: Role, 
/**
 * The employee the person is.
 */
person?: string | null, 
/**
 * Password of the account that works.
 */
password: string, };

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
 * What a step did.
 */
export type ChangedDocumentsView = { 
/**
 * Documents as they are now.
 */
done: Array<DocumentRowView>, 
/**
 * Documents left as they were.
 */
refused: Array<DocumentRefusedView>, 
/**
 * Late marks and what the act passed over.
 */
findings: Array<FindingView>, };

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
 * What an act on several plans did.
 */
export type ChangedPlansView = { 
/**
 * Plans made or changed.
 */
done: Array<PlanDoneView>, 
/**
 * People left as they were, with the reason.
 */
refused: Array<PlanRefusedView>, };

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
 * A digest over the ends of all chains at a moment, signed with the personal key of whoever made it.
 */
export type CheckpointView = { 
/**
 * The record.
 */
id: string, 
/**
 * 64 hex digits in groups of eight, as printed.
 */
root: string, 
/**
 * When.
 */
at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * Chains covered.
 */
nChains: number, 
/**
 * Commits covered.
 */
nCommits: number, 
/**
 * Whether the commits of today still lead to this root and the signature holds.
 */
holds: boolean, };

/**
 * Checkpoints, newest first.
 */
export type CheckpointsView = { 
/**
 * All that were made.
 */
checkpoints: Array<CheckpointView>, };

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
 * An incident of the diary.
 */
export type CitedIncidentView = { 
/**
 * The incident.
 */
id: string, 
/**
 * Day.
 */
on: string | null, 
/**
 * What happened.
 */
text: string, 
/**
 * Whether it speaks for the person.
 */
isPositive: boolean, 
/**
 * The core value it shows, 1 to 7.
 */
value: number | null, 
/**
 * Printed number of the work result it is about.
 */
result: number | null, };

/**
 * Ends a follow-up: done, or given up.
 */
export type CloseFollowUpRequest = { 
/**
 * The follow-up.
 */
id: string, 
/**
 * Whether it is given up; else it is done.
 */
isDropped: boolean, 
/**
 * What came of it.
 */
text: string, };

/**
 * Closes a period that was recorded late (13.2), with a reason.
 */
export type ClosePeriodRequest = { 
/**
 * Period.
 */
period: string, 
/**
 * Why.
 */
reason: string, };

/**
 * Why a plan ends.
 */
export type ClosingReason = "moved" | "exempt" | "year_closed";

/**
 * What everybody in the office may know of everybody.
 */
export type ColleagueView = { 
/**
 * Record.
 */
id: string, 
/**
 * Name as shown.
 */
name: string, 
/**
 * Position.
 */
position: string, 
/**
 * Unit.
 */
unit: string, };

/**
 * Looks for colleagues, to ask them for feedback or to give it.
 */
export type ColleaguesRequest = { 
/**
 * Parts of name, position or unit; those of the own unit while nothing is typed.
 */
search?: string, };

/**
 * Colleagues that were found.
 */
export type ColleaguesView = { 
/**
 * By name; a few, more words narrow them.
 */
people: Array<ColleagueView>, };

/**
 * A cell of a column.
 */
export type ColumnCell = { 
/**
 * The evaluation.
 */
evaluation: string, 
/**
 * The indicator, or the result.
 */
about: string, };

/**
 * One person of a column.
 */
export type ColumnRowView = { 
/**
 * The evaluation.
 */
evaluation: string, 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * The field the realisation is written in.
 */
field: TextField, 
/**
 * Target.
 */
target: string, 
/**
 * Realisation.
 */
actual: string, 
/**
 * Whether it is signed and stays as it is.
 */
isClosed: boolean, };

/**
 * An indicator or result that people have in the same words.
 */
export type ColumnSubjectView = { 
/**
 * Its words.
 */
words: string, 
/**
 * How many people have it.
 */
nPeople: number, };

/**
 * Compares a report of e-Kinerja with the office; nothing is changed.
 */
export type CompareEkinerjaRequest = { 
/**
 * The file.
 */
file: number, 
/**
 * The period, where the title of the report does not name it.
 */
period?: string | null, };

/**
 * Two people of a period to look at side by side (R-209).
 */
export type CompareEvaluationsRequest = { 
/**
 * One evaluation.
 */
left: string, 
/**
 * The other.
 */
right: string, };

/**
 * Asks what differs between two versions.
 */
export type ComparePlansRequest = { 
/**
 * Version.
 */
plan: string, 
/**
 * The other; the version before unless told.
 */
with?: string | null, };

/**
 * One of two people.
 */
export type ComparedView = { 
/**
 * Evidence.
 */
evidence: RatingEvidenceView, 
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
 * What the person contributes to the leader's results, by the role matrix.
 */
contributions: Array<ContributionView>, };

/**
 * Two people side by side.
 */
export type ComparisonView = { 
/**
 * One.
 */
left: ComparedView, 
/**
 * The other.
 */
right: ComparedView, };

/**
 * Conditions the list of employees can be narrowed to.
 */
export type Condition = "no_plan" | "no_evaluator" | "unrated" | "rated" | "signed" | "left_unsigned" | "incomplete" | "report_due";

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
 * Asks whether what stands on the printed sheet opens this store.
 */
export type ConfirmRecoveryRequest = { 
/**
 * The code as copied from paper.
 */
recoveryCode: string, };

/**
 * Why two values wait for a decision.
 */
export type ConflictKind = "field" | "deleted" | "seals";

/**
 * One of the values that wait for a decision.
 */
export type ConflictSideView = { 
/**
 * Whether it was here first, or came with a package.
 */
origin: Take, 
/**
 * The value in words; `None` where it is empty.
 */
words: string | null, 
/**
 * Permanent word of the value, where it is one of a choice.
 */
code: string | null, 
/**
 * Who wrote it, in words.
 */
by: string, 
/**
 * When, by the clock of that machine.
 */
at: string, 
/**
 * In whose name, where that is another.
 */
inNameOf: string | null, };

/**
 * A field that two people wrote without knowing of each other.
 */
export type ConflictView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Why it waits.
 */
kind: ConflictKind, 
/**
 * Whose record.
 */
person: PersonRef | null, 
/**
 * Name to show: of the person, the unit or the list.
 */
about: string, 
/**
 * The field, in words: `rating perilaku kerja`.
 */
field: string, 
/**
 * The period, in words, where it is of one.
 */
period: string | null, 
/**
 * Two or more; the ones that were here first.
 */
sides: Array<ConflictSideView>, 
/**
 * Which side is suggested, never by the clock; `None` where neither is nearer.
 */
suggested: number | null, 
/**
 * Why, and what follows from either.
 */
suggestion: string, 
/**
 * Whether it is a long text, to be shown side by side.
 */
isLong: boolean, 
/**
 * Both texts together, where they change different places of the same one.
 */
joined: string | null, 
/**
 * Whether somebody set it aside to ask first.
 */
held: boolean, 
/**
 * The package it came with.
 */
package: string | null, 
/**
 * Whether the account may decide it.
 */
canSettle: boolean, };

/**
 * Everything that waits for a decision.
 */
export type ConflictsView = { 
/**
 * Fields that two people wrote.
 */
conflicts: Array<ConflictView>, 
/**
 * Edits that are kept and not applied.
 */
parked: Array<ParkedView>, 
/**
 * What rules say after a merge.
 */
items: Array<SettleItemView>, };

/**
 * The evaluator's consent to an assignment of somebody else (R-007).
 */
export type Consent = "not_needed" | "needed" | "given" | "refused";

/**
 * The evaluator's answer to an assignment of somebody else (R-007).
 */
export type ConsentRequest = { 
/**
 * Result.
 */
result: string, 
/**
 * Given or refused; needed takes the answer back.
 */
answer: Consent, 
/**
 * Words.
 */
note?: string, };

/**
 * A leader's result or indicator, and what a person contributes to it.
 */
export type ContributionView = { 
/**
 * The leader's result or indicator.
 */
of: string, 
/**
 * The person's roles, each as the matrix has it.
 */
roles: Array<string>, };

/**
 * Quality and level of control (R-045).
 */
export type ControlLevel = "outcome" | "intermediate_outcome" | "output_low_control" | "output_medium_control" | "output_high_control";

/**
 * Asks who is to be copied; everything left out matches everybody.
 */
export type CopyBoardRequest = { 
/**
 * Period.
 */
period: string, 
/**
 * Placed in this unit.
 */
unit?: string | null, 
/**
 * Evaluated by this person in the period.
 */
evaluator?: string | null, };

/**
 * Who is to be copied.
 */
export type CopyBoardView = { 
/**
 * People by name.
 */
people: Array<CopyLineView>, };

/**
 * A field of the official screens, in their order.
 */
export type CopyFieldKind = "supported_result" | "work_result" | "assigned_by" | "aspect" | "indicator" | "target" | "perspective" | "expectation" | "resources" | "accountability" | "consequences" | "actual" | "feedback" | "results_rating" | "conduct_rating" | "grade" | "notes";

/**
 * A field that holds something.
 */
export type CopyFieldView = { 
/**
 * Names the field in a tick.
 */
key: string, 
/**
 * What it is.
 */
kind: CopyFieldKind, 
/**
 * Number of the work result in print; 0 where it is about none.
 */
result: number, 
/**
 * The core value as printed; empty where it is about none.
 */
value: string, 
/**
 * What is copied.
 */
text: string, 
/**
 * Whether it was ticked off, and says the same since.
 */
isCopied: boolean, 
/**
 * Whether it was ticked off and says something else now.
 */
isChanged: boolean, };

/**
 * A person of the board, with how far copying is on this machine.
 */
export type CopyLineView = { 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * NIP.
 */
nip: string, 
/**
 * Unit.
 */
unit: string, 
/**
 * Fields ticked off that say the same since.
 */
nCopied: number, 
/**
 * Fields there are; 0 until something of the person was ticked.
 */
nFields: number, };

/**
 * Copies a plan to other people.
 */
export type CopyPlanRequest = { 
/**
 * Version to copy.
 */
plan: string, 
/**
 * People.
 */
to: Array<string>, 
/**
 * Results and indicators.
 */
results: boolean, 
/**
 * Special expectations.
 */
expectations: boolean, 
/**
 * Annex.
 */
annex: boolean, 
/**
 * Replace what a draft of theirs holds.
 */
replace?: boolean, };

/**
 * A plan with its evaluation.
 */
export type CopyPlanView = { 
/**
 * Position it was made for.
 */
position: string, 
/**
 * Fields of the SKP, in the order of the official screen.
 */
plan: Array<CopyFieldView>, 
/**
 * Fields of the evaluation; none where there is none yet.
 */
evaluation: Array<CopyFieldView>, };

/**
 * Asks for the fields of a person.
 */
export type CopySheetRequest = { 
/**
 * The person.
 */
employee: string, 
/**
 * Period.
 */
period: string, };

/**
 * What is copied of a person.
 */
export type CopySheetView = { 
/**
 * The person, as the board lists one.
 */
person: CopyLineView, 
/**
 * Each plan with its evaluation in the period.
 */
plans: Array<CopyPlanView>, };

/**
 * Who counsels (R-127).
 */
export type Counsellor = "evaluator" | "official" | "independent";

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
 * Makes plans for several people; those who have one are left out.
 */
export type CreatePlansRequest = { 
/**
 * The people.
 */
employees: Array<string>, 
/**
 * The year.
 */
year: number, 
/**
 * What they start from.
 */
source: PlanSource, 
/**
 * Approach; that of the source, else quantitative.
 */
approach?: Approach | null, 
/**
 * First day; 1 January unless told.
 */
startsOn?: string | null, 
/**
 * Last day; 31 December unless told.
 */
endsOn?: string | null, 
/**
 * The Plt. post it is for (R-099), one person only.
 */
appointment?: string | null, 
/**
 * Make a further plan for a person who has one (R-098).
 */
isSecond?: boolean, };

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
 * What was concluded of a determination.
 */
export type CreditConclusion = "rank" | "level" | "both" | "neither";

/**
 * Level of a functional position, by its code in SIASN.
 */
export type CreditLevel = "ut" | "ma" | "mu" | "pt" | "py" | "mh" | "tr" | "pm";

/**
 * A level from a day on.
 */
export type CreditLevelView = { 
/**
 * Record.
 */
id: string, 
/**
 * The level.
 */
level: CreditLevel, 
/**
 * As it prints.
 */
words: string, 
/**
 * First day.
 */
from: string, };

/**
 * The credit of one of them.
 */
export type CreditLineView = { 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * NIP.
 */
nip: string, 
/**
 * Unit.
 */
unit: string, 
/**
 * `III/c`; empty where unknown.
 */
rank: string, 
/**
 * The level as it prints; empty where none is known.
 */
level: string, 
/**
 * What the grades of the year yield.
 */
yearSum: string, 
/**
 * Everything that counts, with what was entered by hand.
 */
total: string, 
/**
 * What the next rank demands; empty where there is none.
 */
rankNeed: string, 
/**
 * What is there beyond that; lacking with a minus.
 */
beyondRank: string, 
/**
 * Whole months to it with *Baik* on end, 0 where there is enough; nothing where none comes next.
 */
monthsToRank: number | null, 
/**
 * What the next level demands; empty where there is none.
 */
levelNeed: string, 
/**
 * What is there beyond that; lacking with a minus.
 */
beyondLevel: string, 
/**
 * Whole months to it with *Baik* on end.
 */
monthsToLevel: number | null, 
/**
 * What to look at first; empty where nothing stands out.
 */
remarks: Array<string>, };

/**
 * Asks for the credit of everybody in a functional position.
 */
export type CreditListRequest = { 
/**
 * Up to the end of this year.
 */
year: number, };

/**
 * The credit of everybody in a functional position at the end of a year.
 */
export type CreditListView = { 
/**
 * The year.
 */
year: number, 
/**
 * The people, by unit and name.
 */
people: Array<CreditLineView>, 
/**
 * Teachers, lecturers and researchers who are left out (R-332).
 */
nOwnRegime: number, 
/**
 * What the figures are, and are not.
 */
note: string, };

/**
 * What would follow if one grade were kept on end.
 */
export type CreditOutlookView = { 
/**
 * The grade.
 */
grade: Grade, 
/**
 * In words.
 */
words: string, 
/**
 * What a year of it yields.
 */
annual: string, 
/**
 * Whole months until there is enough for the next rank, 0 where there is; nothing where none comes next.
 */
toRank: number | null, 
/**
 * The same of the next level.
 */
toLevel: number | null, 
/**
 * Whether a promotion may rest on the grade (R-330).
 */
allowsPromotion: boolean, };

/**
 * A credit sheet.
 */
export type CreditPaperKind = "conversion" | "accumulation" | "determination";

/**
 * Number and day of a sheet.
 */
export type CreditPaperView = { 
/**
 * Which sheet.
 */
kind: CreditPaperKind, 
/**
 * Of which period.
 */
period: string, 
/**
 * Its number.
 */
number: string, 
/**
 * The day it was issued.
 */
issuedOn: string | null, 
/**
 * What was concluded.
 */
conclusion: CreditConclusion | null, 
/**
 * The rank or position it is concluded for.
 */
target: string, };

/**
 * What was entered by hand.
 */
export type CreditProfileView = { 
/**
 * Number of the civil servant's card.
 */
karpeg: string, 
/**
 * Place of birth.
 */
birthPlace: string, 
/**
 * The rank is held since.
 */
rankSince: string | null, 
/**
 * The position is held since.
 */
positionSince: string | null, 
/**
 * *AK Dasar*; empty where none was entered.
 */
base: string, 
/**
 * What the table gives for level and rank (R-328); empty where it has no row.
 */
baseByTable: string, 
/**
 * *AK JF lama*.
 */
old: string, 
/**
 * *AK Penyesuaian/Penyetaraan*.
 */
adjustment: string, 
/**
 * Of a higher diploma.
 */
education: string, 
/**
 * Of other work.
 */
other: string, 
/**
 * What that is.
 */
otherLabel: string, 
/**
 * Year at the end of which the balance stood.
 */
openingYear: number | null, 
/**
 * The balance.
 */
opening: string, };

/**
 * Asks for the credit of a person.
 */
export type CreditRequest = { 
/**
 * The person.
 */
employee: string, 
/**
 * Up to the end of this year; the present one unless told.
 */
year?: number | null, };

/**
 * A row of a determination.
 */
export type CreditRowView = { 
/**
 * As it prints.
 */
words: string, 
/**
 * Before the year.
 */
before: string, 
/**
 * Of the year.
 */
new: string, 
/**
 * Both.
 */
sum: string, };

/**
 * Months on end with one grade and one level.
 */
export type CreditSegmentView = { 
/**
 * The period that was graded.
 */
period: string, 
/**
 * Its months.
 */
months: string, 
/**
 * The level as it prints.
 */
level: string, 
/**
 * The grade in words.
 */
grade: string, 
/**
 * `150%`, or `6/12 x 100%`.
 */
percent: string, 
/**
 * Credit of a year of *Baik*.
 */
coefficient: string, 
/**
 * What it yields.
 */
amount: string, 
/**
 * Whether the grade was signed.
 */
isFinal: boolean, };

/**
 * The credit of a person at the end of a year.
 */
export type CreditView = { 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * The year.
 */
year: number, 
/**
 * Why credit is not counted for this person; empty where it is.
 */
whyNot: string, 
/**
 * What was entered by hand.
 */
profile: CreditProfileView, 
/**
 * Levels, oldest first.
 */
levels: Array<CreditLevelView>, 
/**
 * The level the present position names.
 */
levelByPosition: CreditLevel | null, 
/**
 * What the grades of the year yield.
 */
segments: Array<CreditSegmentView>, 
/**
 * The sum of these.
 */
yearSum: string, 
/**
 * What was gathered in the present level, with the balance brought along.
 */
sum: string, 
/**
 * The rows of a determination.
 */
determination: Array<CreditRowView>, 
/**
 * What the next rank demands; empty where there is none.
 */
rankNeed: string, 
/**
 * What the next level demands; empty where there is none.
 */
levelNeed: string, 
/**
 * What is there beyond that of the rank; lacking with a minus, empty where nothing is demanded.
 */
beyondRank: string, 
/**
 * What is there beyond that of the level.
 */
beyondLevel: string, 
/**
 * What each grade kept on end would bring, the best first; empty where no level is known.
 */
outlook: Array<CreditOutlookView>, 
/**
 * What these figures are, and are not.
 */
outlookNote: string, 
/**
 * Numbers and days of its sheets.
 */
papers: Array<CreditPaperView>, 
/**
 * What is missing on the sheets, and what a promotion needs beside credit (R-330).
 */
hints: Array<FindingView>, 
/**
 * Whether this account may change it.
 */
canWrite: boolean, };

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
workingDaysLeft: number | null, 
/**
 * Day the office closed a period that was recorded late.
 */
endedOn: string | null, };

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
 * A store that cannot be read in full.
 */
export type DamageView = { 
/**
 * File name of the store.
 */
name: string, 
/**
 * The newest backup that is whole, where there is one.
 */
backup: BackupLineView | null, };

/**
 * Terms of several people with one last day.
 */
export type DeadlineGroupView = { 
/**
 * What is due.
 */
kind: DeadlineKind, 
/**
 * Last day.
 */
dueOn: string, 
/**
 * People.
 */
nPeople: number, 
/**
 * Working days left; negative when missed.
 */
daysLeft: number, 
/**
 * Whether it was missed.
 */
isMissed: boolean, 
/**
 * What is due, for how many.
 */
text: string, 
/**
 * *9 hari kerja lagi*.
 */
left: string, };

/**
 * What is due.
 */
export type DeadlineKind = "plan" | "evaluate" | "take_over" | "deliver" | "return" | "object" | "decide" | "report" | "check";

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
 * Whose deadlines.
 */
export type DeadlinesOf = { "kind": "office" } | { "kind": "person", 
/**
 * Record.
 */
id: string, } | { "kind": "evaluator", 
/**
 * Record.
 */
id: string, };

/**
 * Asks for deadlines.
 */
export type DeadlinesRequest = { 
/**
 * Whose.
 */
of: DeadlinesOf, 
/**
 * As seen on a day; today unless told.
 */
on?: string | null, 
/**
 * Whether what is done is shown too.
 */
withDone: boolean, 
/**
 * At most so many; 500 unless told.
 */
limit?: number | null, };

/**
 * Deadlines, the earliest legal date first (R-248).
 */
export type DeadlinesView = { 
/**
 * As seen on.
 */
on: string, 
/**
 * How many there are.
 */
total: number, 
/**
 * Terms with the same last day and act together, as home shows them.
 */
groups: Array<DeadlineGroupView>, 
/**
 * One by one.
 */
rows: Array<LegalDeadlineView>, 
/**
 * What to know about the calendar they are counted by; empty where nothing is.
 */
note: string, };

/**
 * Decides an objection (R-253, R-254).
 */
export type DecideObjectionRequest = { 
/**
 * The objection.
 */
objection: string, 
/**
 * Whether the result stands; else it changes.
 */
upholds: boolean, 
/**
 * The decision in words.
 */
decision: string, 
/**
 * The new recommendation, where the result changes.
 */
recommendation: string, 
/**
 * New rating of results, where the result changes.
 */
results?: ExpectationLevel | null, 
/**
 * New rating of conduct.
 */
conduct?: ExpectationLevel | null, 
/**
 * Day of the decision; today unless told.
 */
on?: string | null, 
/**
 * Password of the account; read once and not kept.
 */
password: string, };

/**
 * Somebody who acts for another, or leads a unit for a time.
 */
export type DelegationView = { 
/**
 * Record of the post.
 */
id: string, 
/**
 * Who holds it.
 */
employee: PersonRef, 
/**
 * *Plt. Kepala Bidang Arsip*.
 */
words: string, 
/**
 * The unit.
 */
unit: UnitRef | null, 
/**
 * Whether the holder leads the unit for that time.
 */
leadsUnit: boolean, 
/**
 * Who evaluates that work.
 */
evaluator: PersonRef | null, 
/**
 * First day.
 */
fromOn: string, 
/**
 * Last day.
 */
untilOn: string | null, 
/**
 * Working days left until the last day; nothing where none is told.
 */
daysLeft: number | null, };

/**
 * Asks for deleted records.
 */
export type DeletedRequest = { 
/**
 * Only of this employee or unit.
 */
id?: string | null, };

/**
 * A deleted record.
 */
export type DeletedRowView = { 
/**
 * The record.
 */
id: string, 
/**
 * Stable name of its table.
 */
table: string, 
/**
 * What kind of record, in words.
 */
record: string, 
/**
 * What it says, shortened.
 */
title: string, 
/**
 * Whose it is, where it belongs to a person or unit.
 */
of: string, 
/**
 * When it was deleted.
 */
at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * The act in words.
 */
act: string, };

/**
 * Deleted records, newest first.
 */
export type DeletedView = { 
/**
 * One line for each record that can be brought back.
 */
rows: Array<DeletedRowView>, };

/**
 * What a device is for.
 */
export type DeviceKind = "hub" | "office" | "evaluator";

/**
 * A request that was written.
 */
export type DeviceRequestedView = { 
/**
 * The file.
 */
file: ChosenFile, 
/**
 * Six words to be read out by phone.
 */
words: Array<string>, };

/**
 * What a device may hold: exactly one of these is told by `kind`.
 */
export type DeviceScopes = { 
/**
 * Units, with everything below, for an office.
 */
units: Array<string>, 
/**
 * The evaluator whose device it is.
 */
evaluator?: string | null, 
/**
 * Further people.
 */
people: Array<string>, };

/**
 * A device as the office has it.
 */
export type DeviceView = { 
/**
 * Its row.
 */
id: string, 
/**
 * What people call it.
 */
name: string, 
/**
 * What it is for.
 */
kind: DeviceKind, 
/**
 * Whether it is the one this store is on.
 */
isOwn: boolean, 
/**
 * The evaluator whose device it is.
 */
evaluator: PersonRef | null, 
/**
 * Units it holds.
 */
units: Array<UnitRef>, 
/**
 * Further people it holds.
 */
people: Array<PersonRef>, 
/**
 * People whose records it is to have now.
 */
nPeople: number, 
/**
 * Since when.
 */
enrolledAt: string, 
/**
 * When it was shut out.
 */
revokedAt: string | null, 
/**
 * Why.
 */
revokeReason: string | null, 
/**
 * When something of it last arrived.
 */
receivedAt: string | null, 
/**
 * When something was last made for it.
 */
madeAt: string | null, 
/**
 * People with changes that it has not acknowledged.
 */
nWaiting: number, 
/**
 * Packages for it in a row that were not acknowledged.
 */
nUnacknowledged: number, 
/**
 * Lives of its store that wrote something.
 */
nIncarnations: number, };

/**
 * All devices.
 */
export type DevicesView = { 
/**
 * The device this store is on.
 */
own: OwnDeviceView, 
/**
 * Devices of the office, those shut out last.
 */
devices: Array<DeviceView>, 
/**
 * Whether devices can be enrolled and shut out here.
 */
canManage: boolean, };

/**
 * A difference.
 */
export type DiffItemView = { 
/**
 * Where: *Hasil kerja 2 · Indikator 1 · Target*.
 */
part: string, 
/**
 * Earlier text; empty where added.
 */
before: string, 
/**
 * Later text; empty where removed.
 */
after: string, };

/**
 * Says of two records that they are two people; they are not proposed again.
 */
export type DistinguishPeopleRequest = { 
/**
 * One record.
 */
one: string, 
/**
 * The other.
 */
other: string, };

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
 * Grades of a group beside the guide, in whole persons (R-220 to R-226, R-300 to R-305).
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
 * What the guide says; never a refusal (R-225).
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
 * An act on an evaluation document.
 */
export type DocumentAct = "take_over" | "deliver" | "return" | "refuse_return" | "report" | "object" | "reopen";

/**
 * Something that can be done with a document.
 */
export type DocumentActView = { 
/**
 * What.
 */
act: DocumentAct, 
/**
 * In whose name.
 */
actor: PlanActor, 
/**
 * Why not now, in words; nothing where it can be done.
 */
whyNot: string | null, };

/**
 * One document with everything that happened to it and may happen next.
 */
export type DocumentCaseView = { 
/**
 * The evaluation.
 */
evaluation: string, 
/**
 * Version of the dossier.
 */
version: number, 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * Evaluator.
 */
evaluator: PersonRef | null, 
/**
 * Evaluator's superior.
 */
superior: PersonRef | null, 
/**
 * Period.
 */
period: PeriodView, 
/**
 * State as of today.
 */
state: EvaluationState, 
/**
 * State in words.
 */
words: string, 
/**
 * Official form: `D.1.1`, `D.1.2` or `D.1.3`.
 */
form: string, 
/**
 * Ratings in force: results.
 */
resultsRating: ExpectationLevel | null, 
/**
 * Conduct.
 */
conductRating: ExpectationLevel | null, 
/**
 * Grade in force.
 */
grade: Grade | null, 
/**
 * Day signed.
 */
signedOn: string | null, 
/**
 * Who signed in the evaluator's place (R-244).
 */
signedBy: PersonRef | null, 
/**
 * Day it left the signer.
 */
deliveredOn: string | null, 
/**
 * Day the employee had it.
 */
receivedOn: string | null, 
/**
 * Day it came back signed.
 */
returnedOn: string | null, 
/**
 * Day the employee refused to sign.
 */
returnRefusedOn: string | null, 
/**
 * What the witness noted of it.
 */
witnessNote: string, 
/**
 * Day it was reported.
 */
reportedOn: string | null, 
/**
 * What was done too late, in words.
 */
late: string, 
/**
 * Why nobody can object, in words; nothing where one can (R-233, R-234).
 */
finalBecause: string | null, 
/**
 * Last day to object, once received (R-250).
 */
objectUntil: string | null, 
/**
 * What becomes of an objection that comes after that day, in words; nothing while the term runs, and
 * where nobody can object (13.4).
 */
lateObjection: string | null, 
/**
 * Every term, the earliest first.
 */
deadlines: Array<LegalDeadlineView>, 
/**
 * Objections, oldest first.
 */
objections: Array<ObjectionView>, 
/**
 * What may be done now, and what keeps the rest from being done.
 */
acts: Array<DocumentActView>, };

/**
 * A document left as it was.
 */
export type DocumentRefusedView = { 
/**
 * The evaluation.
 */
evaluation: string, 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * Number of the rule.
 */
rule: string, 
/**
 * Why.
 */
why: string, };

/**
 * The document of one person.
 */
export type DocumentRowView = { 
/**
 * The evaluation.
 */
evaluation: string, 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * Evaluator.
 */
evaluator: PersonRef | null, 
/**
 * State as of today.
 */
state: EvaluationState, 
/**
 * State in words.
 */
words: string, 
/**
 * Grade in force.
 */
grade: Grade | null, 
/**
 * The next thing to be done, with its last day.
 */
next: LegalDeadlineView | null, };

/**
 * Does the same with several documents in one act, "all but these" among them.
 */
export type DocumentsStepRequest = { 
/**
 * The evaluations.
 */
evaluations: Array<string>, 
/**
 * Day of the act; today unless told.
 */
on?: string | null, 
/**
 * Day the employee had it, where that is later than its delivery.
 */
receivedOn?: string | null, 
/**
 * Whether several may be left out for what keeps them from it; else one refusal stops all.
 */
skipRefused: boolean, };

/**
 * Where the documents of a period are.
 */
export type DocumentsView = { 
/**
 * Period.
 */
period: PeriodView, 
/**
 * By evaluator, then name.
 */
rows: Array<DocumentRowView>, };

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
text: string, } | { "kind": "fill", 
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
 * Two records that may be one person.
 */
export type DuplicatePairView = { 
/**
 * The one proposed to be kept.
 */
left: DuplicatePersonView, 
/**
 * The other.
 */
right: DuplicatePersonView, 
/**
 * 0 to 100.
 */
confidence: number, 
/**
 * Why.
 */
reasons: Array<string>, };

/**
 * A record of a pair.
 */
export type DuplicatePersonView = { 
/**
 * Person.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * NIP.
 */
nip: string, 
/**
 * Position.
 */
position: string, 
/**
 * Unit.
 */
unit: string, 
/**
 * Plans.
 */
nPlans: number, 
/**
 * Evaluations.
 */
nEvaluations: number, };

/**
 * People who may have been entered twice.
 */
export type DuplicatesView = { 
/**
 * The most likely first.
 */
pairs: Array<DuplicatePairView>, };

/**
 * A result of another period.
 */
export type EarlierResultView = { 
/**
 * The evaluation.
 */
evaluation: string, 
/**
 * Period in words.
 */
period: string, 
/**
 * Rating of results.
 */
resultsRating: ExpectationLevel | null, 
/**
 * Rating of conduct.
 */
conductRating: ExpectationLevel | null, 
/**
 * Grade in force.
 */
grade: Grade | null, 
/**
 * Its note.
 */
notes: string, 
/**
 * Who evaluated.
 */
evaluator: PersonRef | null, };

/**
 * An earlier grade, as information (R-212).
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
 * Changes a matrix, all edits in one act.
 */
export type EditMatrixRequest = { 
/**
 * Matrix.
 */
matrix: string, 
/**
 * Version looked at.
 */
seenVersion?: number | null, 
/**
 * In order.
 */
edits: Array<MatrixEdit>, };

/**
 * Changes a plan's text, all edits in one act.
 */
export type EditPlanRequest = { 
/**
 * Version.
 */
plan: string, 
/**
 * Version looked at.
 */
seenVersion?: number | null, 
/**
 * Text still being typed: kept, but no act of its own until the field is left.
 */
typing?: boolean, 
/**
 * In order.
 */
edits: Array<PlanEdit>, };

/**
 * Changes the tree, all edits in one act.
 */
export type EditTreeRequest = { 
/**
 * Unit.
 */
unit: string, 
/**
 * Year.
 */
year: number, 
/**
 * Version looked at.
 */
seenVersion?: number | null, 
/**
 * In order.
 */
edits: Array<TreeEdit>, };

/**
 * How many ratings, or plans, come to what.
 */
export type EkinerjaCountsView = { 
/**
 * Did not exist here.
 */
new: number, 
/**
 * Existed and change.
 */
changed: number, 
/**
 * Already the same.
 */
same: number, 
/**
 * Left as they are here, for a reason that is told.
 */
left: number, 
/**
 * People for whom the report states nothing, or nothing that can be understood.
 */
none: number, 
/**
 * Plans made to hold them.
 */
plans: number, };

/**
 * What an import of a report did.
 */
export type EkinerjaImportedView = { 
/**
 * Its people.
 */
people: ImportedView, 
/**
 * Its ratings, or its plans.
 */
counts: EkinerjaCountsView, 
/**
 * What is odd about ratings and plans.
 */
remarks: Array<ImportRemarkView>, };

/**
 * A rating, or a plan, of a report.
 */
export type EkinerjaLineView = { 
/**
 * Row as the spreadsheet numbers it.
 */
row: number, 
/**
 * What happens to it; `None` = what is here stays.
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
 * What is here, in words; empty where there is nothing.
 */
before: string, 
/**
 * What the report states, in words.
 */
after: string, 
/**
 * Why what is here stays, in words; else empty.
 */
why: string, };

/**
 * What applying a report would do, before anything changes.
 */
export type EkinerjaPreviewView = { 
/**
 * Its people, with the token to apply all of it.
 */
people: ImportPreviewView, 
/**
 * Which report it is.
 */
kind: EkinerjaReport, 
/**
 * The period of its ratings; `None` in a report of plans.
 */
period: string | null, 
/**
 * The period in words; empty in a report of plans.
 */
periodWords: string, 
/**
 * What happens to its ratings, or to its plans.
 */
counts: EkinerjaCountsView, 
/**
 * Ratings or plans that are new, change, or are left as they are here; the first 2,000.
 */
lines: Array<EkinerjaLineView>, 
/**
 * What is odd about ratings and plans.
 */
remarks: Array<ImportRemarkView>, };

/**
 * Which report of e-Kinerja a file is.
 */
export type EkinerjaReport = "evaluations" | "plans";

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
 * Whether the person leads a team (R-046, R-047).
 */
isTeamLeader: boolean, 
/**
 * What SIASN calls the person; empty where unknown.
 */
siasnId: string, 
/**
 * What SIASN calls the entry of the position; empty where unknown.
 */
siasnPositionId: string, 
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
 * Makes the sender of a request a device of the office.
 */
export type EnrolDeviceRequest = { 
/**
 * The file with the request.
 */
file: number, 
/**
 * The words as they were read out; refused where they differ. `None` leaves the comparison to the
 * caller of the command line.
 */
words?: Array<string> | null, 
/**
 * What it is for.
 */
kind: DeviceKind, 
/**
 * What it may hold.
 */
scopes: DeviceScopes, 
/**
 * Password of the account.
 */
password: string, };

/**
 * What a request to become a device says.
 */
export type EnrolmentView = { 
/**
 * What people call the device.
 */
name: string, 
/**
 * Office and account that wrote it, in its own words.
 */
from: string, 
/**
 * When it was written, by the clock of that machine.
 */
at: string, 
/**
 * Six words of its keys; whoever sent it reads them out.
 */
words: Array<string>, 
/**
 * The device of the same keys that is enrolled already.
 */
known: string | null, };

/**
 * Erases a person's records for good.
 */
export type ErasePersonRequest = { 
/**
 * The employee.
 */
id: string, 
/**
 * Why, and by whose decision; kept.
 */
reason: string, 
/**
 * The name of the person, typed; it must match.
 */
name: string, 
/**
 * Password of the account; read once and not kept.
 */
password: string, };

/**
 * What was erased.
 */
export type ErasedView = { 
/**
 * Records.
 */
rows: number, 
/**
 * Commits whose content is gone and whose place in the chain stays.
 */
commits: number, 
/**
 * Backups that still hold the person.
 */
backups: number, };

/**
 * Who evaluates a period after a move.
 */
export type EvaluationDuty = "old" | "new" | "either" | "nobody";

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
export type EvaluationState = "planned" | "open" | "rated" | "signed" | "overdue" | "left_unsigned" | "signed_by_superior" | "delivered" | "returned" | "objected" | "amended" | "reported" | "reused" | "not_required";

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
 * The seal, where it is signed.
 */
seal: SealView | null, 
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
 * How an evaluator rates.
 */
export type EvaluatorPatternView = { 
/**
 * The evaluator.
 */
evaluator: PersonRef, 
/**
 * The unit the evaluator leads.
 */
unit: UnitRef | null, 
/**
 * People by grade beside the guide of that unit.
 */
distribution: DistributionView, 
/**
 * People rated without opening their evidence.
 */
nUnopened: number, };

/**
 * What a new evaluator would mean for one person.
 */
export type EvaluatorPreviewRowView = { 
/**
 * Person.
 */
employee: PersonRef, 
/**
 * Evaluator before.
 */
before: PersonRef | null, 
/**
 * What happens to the plans, in words; empty where there is none.
 */
plans: Array<string>, };

/**
 * What a new evaluator would mean (R-097, R-232).
 */
export type EvaluatorPreviewView = { 
/**
 * One per person whose evaluator changes.
 */
people: Array<EvaluatorPreviewRowView>, 
/**
 * People who have this evaluator on that day already.
 */
nSame: number, 
/**
 * Who evaluates which period, by which rule; the same for all of them.
 */
periods: Array<MovePeriodView>, };

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
 * What a workbook would do.
 */
export type EvaluatorWorkbookView = { 
/**
 * To apply it.
 */
preview: number, 
/**
 * File name.
 */
file: string, 
/**
 * Whose it is.
 */
evaluator: PersonRef, 
/**
 * Period.
 */
period: string, 
/**
 * The same in words.
 */
periodWords: string, 
/**
 * When it was written.
 */
writtenAt: string, 
/**
 * Cells that say something new, in the order of the workbook.
 */
changes: Array<WorkbookChangeView>, 
/**
 * How many fill in what is empty.
 */
new: number, 
/**
 * How many replace what was there.
 */
changed: number, 
/**
 * How many meet what the office wrote meanwhile; left as it is unless chosen.
 */
conflicts: number, 
/**
 * Cells that say what the office has.
 */
same: number, 
/**
 * Cells and rows that are not taken.
 */
rejected: Array<ImportRemarkView>, 
/**
 * Odd things that keep nothing from being taken.
 */
warnings: Array<ImportRemarkView>, };

/**
 * What a piece of evidence is.
 */
export type EvidenceKind = "file" | "link" | "note";

/**
 * The register of a person.
 */
export type EvidenceListView = { 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * Newest first.
 */
items: Array<EvidenceView>, 
/**
 * Bytes of the files of these entries that are on this machine.
 */
nBytesHere: number, 
/**
 * Whether the account may add entries.
 */
canAdd: boolean, };

/**
 * The shrunk picture of an entry.
 */
export type EvidencePreviewView = { 
/**
 * The entry.
 */
id: string, 
/**
 * As a `data:` address; nothing where there is none.
 */
picture: string | null, };

/**
 * An entry.
 */
export type EvidenceView = { 
/**
 * Record.
 */
id: string, 
/**
 * Number in the register.
 */
registerNo: string, 
/**
 * What it is.
 */
kind: EvidenceKind, 
/**
 * Name of the file, or what it is called.
 */
name: string, 
/**
 * Kind of file, `image/jpeg`; empty where unknown.
 */
mediaType: string, 
/**
 * Length of the file.
 */
nBytes: number, 
/**
 * BLAKE3 of the file, in hexadecimal; nothing for a link or a note.
 */
hash: string | null, 
/**
 * Address.
 */
link: string, 
/**
 * What it shows, or where it is kept.
 */
text: string, 
/**
 * Day it was added.
 */
addedOn: string, 
/**
 * Number of the work result; 0 where it belongs to none.
 */
result: number, 
/**
 * The indicator, where it belongs to one.
 */
indicator: string | null, 
/**
 * The note of progress it came with.
 */
progress: string | null, 
/**
 * Whether there is a shrunk picture of it.
 */
hasPreview: boolean, 
/**
 * Whether the file is on this machine.
 */
isHere: boolean, };

/**
 * A rating.
 */
export type ExpectationLevel = "above" | "meets" | "below";

/**
 * Writes everything as an archive that opens without this program.
 */
export type ExportArchiveRequest = { 
/**
 * Only plans and evaluations of this period or, where it is a year, of all its periods.
 */
period?: string | null, 
/**
 * ZIP file to write, or a folder to write one into.
 */
file: number, 
/**
 * Password of the account; read once and not kept.
 */
password: string, };

/**
 * Writes plans and ratings of a period in the layout of the e-Kinerja report.
 */
export type ExportEkinerjaRequest = { 
/**
 * Period.
 */
period: string, 
/**
 * File to write.
 */
file: number, 
/**
 * Password of the account; read once and not kept.
 */
password: string, };

/**
 * Writes a pack; the file's ending chooses JSON or XLSX.
 */
export type ExportPackRequest = { 
/**
 * Pack.
 */
pack: string, 
/**
 * File.
 */
file: number, };

/**
 * Writes everything about one person as an archive that opens without this program.
 */
export type ExportPersonRequest = { 
/**
 * The employee.
 */
id: string, 
/**
 * File to write.
 */
file: number, 
/**
 * Password of the account; read once and not kept.
 */
password: string, };

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
file: number, 
/**
 * Password of the account; read once and not kept.
 */
password: string, };

/**
 * Writes the folder for SIASN.
 */
export type ExportSiasnRequest = { 
/**
 * Period; a year gives the annual lines, any other those of its months.
 */
period: string, 
/**
 * Token of the folder.
 */
file: number, 
/**
 * Whether a folder named after the period is made within it.
 */
ownFolder?: boolean | null, 
/**
 * Password of the account; read once and not kept.
 */
password: string, };

/**
 * Writes a table; the ending of the file chooses XLSX, CSV or ODS.
 */
export type ExportTablesRequest = { 
/**
 * What.
 */
what: TableKind, 
/**
 * Which period: the recap needs one, plans take its year, evaluations are all where none is given.
 */
period?: string | null, 
/**
 * File to write.
 */
file: number, 
/**
 * Password of the account; read once and not kept.
 */
password: string, };

/**
 * An archive that was written.
 */
export type ExportedArchiveView = { 
/**
 * The file.
 */
file: ChosenFile, 
/**
 * People in it, outsiders too.
 */
people: number, 
/**
 * Versions of plans.
 */
plans: number, 
/**
 * Evaluations.
 */
evaluations: number, 
/**
 * Files with signed sheets.
 */
sheets: number, };

/**
 * A table that was written.
 */
export type ExportedTablesView = { 
/**
 * The file.
 */
file: ChosenFile, 
/**
 * People, plans, evaluations or units in it.
 */
rows: number, };

/**
 * A person whose data was on a device.
 */
export type ExposedPersonView = { 
/**
 * Who.
 */
person: PersonRef, 
/**
 * Kinds of data, in words: `identitas`, `SKP 2026`, `penilaian Tw. III 2026` …
 */
fields: Array<string>, 
/**
 * Day of the newest state that was sent there or came from there.
 */
until: string, 
/**
 * Whether the device has told that its copy is gone.
 */
released: boolean, };

/**
 * Whose data was on a device, for the letter that the law asks for.
 */
export type ExposureView = { 
/**
 * The device.
 */
device: DeviceView, 
/**
 * A line for each person, by name.
 */
people: Array<ExposedPersonView>, 
/**
 * Shared lists that were on it, in words.
 */
lists: Array<string>, };

/**
 * A face of the sheets.
 */
export type FaceView = "regular" | "bold" | "italic" | "sans_regular" | "sans_bold" | "sans_italic";

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
 * What a session may be offered; decided by the role, enforced by the core command by command.
 */
export type Feature = "people" | "units" | "cycles" | "plans" | "matrix" | "library" | "rate" | "print" | "recap" | "import" | "office" | "users" | "safety" | "audit" | "privacy" | "own_record" | "packages" | "beside" | "talent";

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
 * Requests that wait for whoever works.
 */
export type FeedbackAskedView = { 
/**
 * The first due first.
 */
requests: Array<FeedbackRequestView>, };

/**
 * One person whom feedback is given to.
 */
export type FeedbackForRequest = { 
/**
 * The person.
 */
employee: string, 
/**
 * About what.
 */
about: FeedbackAbout, };

/**
 * A request for feedback.
 */
export type FeedbackRequestView = { 
/**
 * Record.
 */
id: string, 
/**
 * Whom it is about.
 */
employee: PersonRef, 
/**
 * Who was asked, as shown.
 */
askedOf: string, 
/**
 * What that person is to the employee.
 */
source: FeedbackSource, 
/**
 * Who asked.
 */
askedBy: PersonRef | null, 
/**
 * Day of the request.
 */
askedOn: string, 
/**
 * What it is about, in words.
 */
about: string, 
/**
 * The work result it is about.
 */
result: string | null, 
/**
 * Day by which an answer is hoped for.
 */
dueOn: string | null, 
/**
 * The feedback that answers it.
 */
answer: string | null, 
/**
 * Day it was answered or closed.
 */
closedOn: string | null, 
/**
 * Whether it is open and its day is over.
 */
isOverdue: boolean, };

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
export type FieldFault = "empty" | "too_long" | "not_a_date" | "not_a_period" | "nip_broken" | "nip_length" | "nip_birth_date" | "unknown_rank" | "unknown_id" | "ends_before_start" | "out_of_range" | "unknown_word" | "other_rhythm" | "other_ending" | "taken";

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
 * Files an objection; a late one, and one to a final result, is recorded and rejected with the reason.
 */
export type FileObjectionRequest = { 
/**
 * The evaluation.
 */
evaluation: string, 
/**
 * Reasons.
 */
reasons: string, 
/**
 * Day it was written; the day of receipt unless told.
 */
filedOn?: string | null, 
/**
 * Day the superior received it; today unless told.
 */
receivedOn?: string | null, };

/**
 * What a file dialog is opened for; decides its title, filter and whether it opens or saves.
 */
export type FilePurpose = "open_office" | "staff_list" | "case_file" | "emblem" | "restore_backup" | "backup_folder" | "print_folder" | "print_file" | "save_workbook" | "recovery_sheet" | "plan_workbook" | "indicator_pack" | "save_indicator_pack" | "save_page" | "save_archive" | "packages" | "save_package" | "package_folder" | "evidence" | "save_evidence" | "save_table" | "save_export" | "sheets" | "siasn_files" | "siasn_folder" | "evaluator_workbook" | "workbook_folder";

/**
 * Files the scan of a signed bundle on this machine.
 */
export type FileScanRequest = { 
/**
 * The scan: PDF, JPEG or PNG.
 */
file: number, 
/**
 * Code of the bundle; without one it is read off the sheets in the file, or off the name of the file.
 */
code?: string | null, };

/**
 * Files several scans, each by the code on its sheets or in its name.
 */
export type FileScansRequest = { 
/**
 * The scans: PDF, JPEG or PNG.
 */
files: Array<number>, };

/**
 * Gives several plans the same annex lines.
 */
export type FillAnnexesRequest = { 
/**
 * Versions.
 */
plans: Array<string>, 
/**
 * Lists to set.
 */
lists: Array<NewAnnexList>, 
/**
 * Replace what stands there; else lines are added that are not there.
 */
replace?: boolean, };

/**
 * Fills a column in one act: with a pasted block, else with the target of each.
 */
export type FillColumnRequest = { 
/**
 * Cells from the first one down.
 */
cells: Array<ColumnCell>, 
/**
 * A block of a spreadsheet, one person a line; *sama dengan target* unless told.
 */
text?: string | null, 
/**
 * Whether to save; without it this only shows what would be written.
 */
save?: boolean, };

/**
 * A realisation that changes.
 */
export type FilledCellView = { 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * Before.
 */
from: string, 
/**
 * After.
 */
to: string, };

/**
 * What filling a column comes to.
 */
export type FilledColumnView = { 
/**
 * Whose realisation changes.
 */
cells: Array<FilledCellView>, 
/**
 * What found no place, and who keeps what stands there, in sentences.
 */
leftOut: Array<string>, };

/**
 * Asks which version of whose plan is meant, as on a command line.
 */
export type FindPlanRequest = { 
/**
 * The person.
 */
employee: string, 
/**
 * The year.
 */
year: number, 
/**
 * Id or short id of a version; needed where the person has several plans (R-098).
 */
id?: string | null, 
/**
 * What is to be done with it; without it the newest version is meant.
 */
event?: PlanEvent | null, };

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
 * Limits the fingerprint to what is shared with a device.
 */
export type FingerprintRequest = { 
/**
 * The device; `None` means all that is here.
 */
sharedWith?: string | null, };

/**
 * A digest of the merged logical state.
 */
export type FingerprintView = { 
/**
 * 64 hex digits; equal on replicas that hold the same scopes and have seen the same edits.
 */
fingerprint: string, 
/**
 * Scopes it is over.
 */
nScopes: number, };

/**
 * What a repair does.
 */
export type FixCode = "set_evaluator" | "hand_to_superior" | "end_appointment" | "set_unit" | "set_head" | "detach_unit" | "retire" | "end_status" | "record_basis";

/**
 * Repairs cases as proposed, or several the same way, in one act.
 */
export type FixProblemsRequest = { 
/**
 * One per case.
 */
fixes: Array<NewFix>, };

/**
 * A screen where something is put right.
 */
export type FixScreen = "person" | "rate" | "after" | "plan" | "people";

/**
 * What would repair a case.
 */
export type FixView = { 
/**
 * What is done.
 */
code: FixCode, 
/**
 * In words, for the button.
 */
words: string, 
/**
 * Evaluator or head to set.
 */
evaluator: PersonRef | null, 
/**
 * Unit to set, for `set_unit`; the other repairs of units are about the unit of the case.
 */
unit: UnitRef | null, 
/**
 * Day.
 */
on: string | null, };

/**
 * A day on which a plan to improve is looked at.
 */
export type FollowUpCheckView = { 
/**
 * Record.
 */
id: string, 
/**
 * The day.
 */
dueOn: string | null, 
/**
 * When it was done.
 */
doneOn: string | null, 
/**
 * What was found.
 */
text: string, 
/**
 * *9 hari kerja lagi*.
 */
left: string, };

/**
 * Kind of a follow-up.
 */
export type FollowUpKind = "reward" | "innovation" | "improvement" | "sanction" | "training" | "competency";

/**
 * How far a follow-up has come.
 */
export type FollowUpState = "proposed" | "decided" | "running" | "done" | "dropped";

/**
 * A follow-up.
 */
export type FollowUpView = { 
/**
 * Record.
 */
id: string, 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * The evaluation it follows.
 */
evaluation: string | null, 
/**
 * Its period in words.
 */
period: string, 
/**
 * Its grade.
 */
grade: Grade | null, 
/**
 * Kind.
 */
kind: FollowUpKind, 
/**
 * Kind in words.
 */
kindWords: string, 
/**
 * State.
 */
state: FollowUpState, 
/**
 * State in words.
 */
stateWords: string, 
/**
 * Day of the decision.
 */
decidedOn: string | null, 
/**
 * What it rests on.
 */
basis: string, 
/**
 * What is done.
 */
text: string, 
/**
 * Topic of a training.
 */
topic: string, 
/**
 * First day.
 */
startsOn: string | null, 
/**
 * Last day.
 */
endsOn: string | null, 
/**
 * Checks of a plan to improve, in order.
 */
checks: Array<FollowUpCheckView>, 
/**
 * What the next evaluation says.
 */
outcome: ImprovementOutcome | null, 
/**
 * The same in words, with the period of that evaluation.
 */
outcomeWords: string, 
/**
 * What came of it, as written.
 */
outcomeText: string, };

/**
 * The register.
 */
export type FollowUpsView = { 
/**
 * Newest first.
 */
rows: Array<FollowUpView>, };

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
 * A condition of submitting or approving.
 */
export type GateView = { 
/**
 * Stable code.
 */
code: string, 
/**
 * What is asked.
 */
text: string, 
/**
 * Whether it holds.
 */
isMet: boolean, 
/**
 * Block where it stops.
 */
severity: Severity, 
/**
 * Count or what is missing, by name or number.
 */
note: string, 
/**
 * Rule.
 */
rule: string, 
/**
 * Codes of the findings it tells already.
 */
tells: Array<string>, };

/**
 * Gives feedback to one or several people in one act.
 */
export type GiveFeedbackRequest = { 
/**
 * To whom, and about what of each.
 */
people: Array<FeedbackForRequest>, 
/**
 * Who gives it.
 */
source: FeedbackSource, 
/**
 * Source as printed; the usual word for `source` unless told.
 */
sourceLabel?: string | null, 
/**
 * Words; `{nama}` becomes the name of each.
 */
text?: string, 
/**
 * Symbol.
 */
symbol?: FeedbackSymbol | null, 
/**
 * Whether it is the scheduled one (R-113).
 */
scheduled?: boolean, 
/**
 * Day; today unless told.
 */
on?: string | null, };

/**
 * To whom feedback was given.
 */
export type GivenFeedbackView = { 
/**
 * In the order of the request.
 */
people: Array<PersonRef>, };

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
 * Asks what gives way to lazy rating in a team.
 */
export type GuardRailsRequest = { 
/**
 * The evaluator.
 */
evaluator: string, 
/**
 * The period.
 */
period: string, };

/**
 * Guard rails: seen by the evaluator and where ratings are compared, never printed on anybody's sheet.
 */
export type GuardRailsView = { 
/**
 * People rated.
 */
nRated: number, 
/**
 * Rated without the evidence having been opened.
 */
unseen: Array<PersonRef>, 
/**
 * Rated together with others in one act.
 */
together: Array<PersonRef>, 
/**
 * With a grade other than good and no note of their own.
 */
withoutNote: Array<PersonRef>, 
/**
 * Whose note is a phrase of the bank or stands under another name word for word.
 */
sameNote: Array<PersonRef>, 
/**
 * Rated above expectation while a main result is marked below, without a reason.
 */
withoutReason: Array<PersonRef>, 
/**
 * Whose newest feedback is the oldest of all: three at most.
 */
oldestFeedback: Array<OldestFeedbackView>, 
/**
 * All of it in one sentence each; empty where nothing is to say.
 */
sentences: Array<string>, };

/**
 * One level of the guide.
 */
export type GuideLevelView = { 
/**
 * The level.
 */
level: ExpectationLevel, 
/**
 * Sentences of the guide.
 */
texts: Array<string>, };

/**
 * A form to be written on by hand.
 */
export type HandForm = "progress" | "rating";

/**
 * What a code on a form stands for.
 */
export type HandFormView = { 
/**
 * Six characters.
 */
code: string, 
/**
 * Which form it is on.
 */
form: HandForm, 
/**
 * Whose it is.
 */
employee: PersonRef, 
/**
 * What it is of, in words: a period or an SKP.
 */
what: string, 
/**
 * The lines that may be typed, in the order of the form; of ratings one.
 */
lines: Array<HandLineView>, };

/**
 * A line of a form filled in by hand.
 */
export type HandLineView = { 
/**
 * Code of the row; nothing of ratings.
 */
row: string | null, 
/**
 * The work result; empty of ratings.
 */
result: string, 
/**
 * The indicator; empty of ratings.
 */
indicator: string, 
/**
 * The target; empty of ratings.
 */
target: string, 
/**
 * What stands there now, as it is typed; may be empty.
 */
value: string, };

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
 * Which act; entries of one act share it.
 */
actId: string, 
/**
 * Stable kind of the act.
 */
actKind: string, 
/**
 * Device on which it was done, as people name it.
 */
device: string, 
/**
 * What record, in words.
 */
record: string, 
/**
 * The record.
 */
row: string, 
/**
 * Which one of its kind, `RHK 4` or `Triwulan II 2026`; empty where there is one only.
 */
subject: string, 
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
asOf?: string | null, 
/**
 * Only what this account did.
 */
by?: string | null, };

/**
 * History, newest first.
 */
export type HistoryView = { 
/**
 * Today, by the clock of this machine.
 */
today: string, 
/**
 * What changed.
 */
entries: Array<HistoryEntryView>, };

/**
 * Sets a conflict aside to ask first, or takes it up again.
 */
export type HoldConflictRequest = { 
/**
 * The conflict.
 */
id: string, 
/**
 * Whether it is set aside.
 */
held: boolean, };

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
 * A day to enter.
 */
export type HolidayEntry = { 
/**
 * The day.
 */
day: string, 
/**
 * Name; that of the table unless told.
 */
name: string, 
/**
 * What it is.
 */
kind: HolidayKind, };

/**
 * What a day is.
 */
export type HolidayKind = "national" | "collective" | "removed";

/**
 * A day.
 */
export type HolidayView = { 
/**
 * The day.
 */
day: string, 
/**
 * Weekday in words.
 */
weekday: string, 
/**
 * Name.
 */
name: string, 
/**
 * What it is.
 */
kind: HolidayKind, 
/**
 * Whether the office entered it; else it is from the table.
 */
isOwn: boolean, 
/**
 * Whether its date is only reckoned and not yet decreed.
 */
isEstimate: boolean, };

/**
 * Holidays of a year.
 */
export type HolidaysView = { 
/**
 * Year.
 */
year: number, 
/**
 * Days in order.
 */
days: Array<HolidayView>, 
/**
 * Whether the table knows the year; else all holidays are entered here.
 */
isKnown: boolean, 
/**
 * Whether *cuti bersama* of the year was entered.
 */
hasCollective: boolean, 
/**
 * Whether Saturdays are worked.
 */
isSixDayWeek: boolean, 
/**
 * Days worked in the year.
 */
nWorkingDays: number, 
/**
 * What to know: estimates, an unknown year, missing *cuti bersama*.
 */
notes: Array<string>, };

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
 * People not signed when the office closed the current period: no work until it is opened again (13.2).
 */
nLeftUnsigned: number, 
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
 * Row of the header as the spreadsheet numbers it; 0 where the list has none.
 */
headerRow: number, 
/**
 * Name of the layout it was read by, where somebody had shown how files with these headings are read.
 */
knownAs: string | null, 
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
 * What a pack brought.
 */
export type ImportedPackView = { 
/**
 * Pack.
 */
name: string, 
/**
 * New entries.
 */
new: number, 
/**
 * Entries that were there.
 */
same: number, 
/**
 * What could not be taken.
 */
remarks: Array<ImportRemarkView>, };

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
 * What the next evaluation says about a plan to improve.
 */
export type ImprovementOutcome = "achieved" | "improved" | "unchanged" | "worsened";

/**
 * An incident.
 */
export type IncidentView = { 
/**
 * Record.
 */
id: string, 
/**
 * Day it happened.
 */
on: string, 
/**
 * The core value it shows, 1 to 7.
 */
value: number | null, 
/**
 * The same in words.
 */
valueWords: string, 
/**
 * Number of the work result it is about; 0 where it is about none.
 */
result: number, 
/**
 * What happened.
 */
text: string, 
/**
 * Whether it speaks for the person.
 */
isPositive: boolean, 
/**
 * Who noted it.
 */
notedBy: PersonRef | null, };

/**
 * The diary of a person.
 */
export type IncidentsView = { 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * Newest first.
 */
incidents: Array<IncidentView>, };

/**
 * What one file is and would do.
 */
export type IncomingFileView = { 
/**
 * Name of the file.
 */
name: string, 
/**
 * What would change; `None` where it cannot be used.
 */
package: PackageView | null, 
/**
 * Whether it was merged before, so that nothing changes.
 */
already: boolean, 
/**
 * Why it cannot be used: what it is, why, what to do.
 */
refusal: RefusedFileView | null, };

/**
 * The plan of a merge.
 */
export type IncomingView = { 
/**
 * To be named when merging.
 */
preview: number, 
/**
 * Every file.
 */
files: Array<IncomingFileView>, 
/**
 * Six words of the office's key, where this store joins an office with it: they have to be compared by
 * phone first.
 */
officeWords: Array<string>, };

/**
 * An indicator's planning record.
 */
export type IndicatorDeskView = { 
/**
 * Indicator.
 */
id: string, 
/**
 * Where the measure stood before (R-065).
 */
baseline: string, 
/**
 * On its text.
 */
remarks: Array<RemarkView>, 
/**
 * On its target.
 */
targetRemarks: Array<RemarkView>, };

/**
 * Field of an indicator that an edit sets.
 */
export type IndicatorField = "aspect" | "text" | "target" | "perspective" | "baseline";

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
 * Puts entries into a plan.
 */
export type InsertFromLibraryRequest = { 
/**
 * Version.
 */
plan: string, 
/**
 * Entries.
 */
entries: Array<string>, 
/**
 * Result that takes the indicators; new results unless told.
 */
result?: string | null, };

/**
 * Keeps results of a plan in the library.
 */
export type KeepInLibraryRequest = { 
/**
 * Version.
 */
plan: string, 
/**
 * Results; all where empty.
 */
results?: Array<string>, 
/**
 * Pack.
 */
pack: string, };

/**
 * Language of everything a person reads.
 */
export type Language = "id" | "en";

/**
 * A leader's result to support.
 */
export type LeaderResultView = { 
/**
 * Result.
 */
result: string, 
/**
 * Its indicator, where it has one.
 */
indicator: string | null, 
/**
 * Leader.
 */
leader: PersonRef, 
/**
 * Result.
 */
text: string, 
/**
 * Indicator and target.
 */
indicatorText: string, 
/**
 * Whether the leader is the evaluator.
 */
isOwnEvaluator: boolean, 
/**
 * Whether the form prints the indicator beside the result, so that one is chosen (R-055).
 */
printsIndicator: boolean, };

/**
 * Open supports that whoever works leads, of whatever person.
 */
export type LedSupportsView = { 
/**
 * The first to begin first.
 */
supports: Array<SupportLineView>, };

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
 * One term.
 */
export type LegalDeadlineView = { 
/**
 * What is due.
 */
kind: DeadlineKind, 
/**
 * Whose act it is.
 */
actor: PlanActor, 
/**
 * About whom.
 */
employee: PersonRef, 
/**
 * The evaluation, where it is about one.
 */
evaluation: string | null, 
/**
 * Period in words; empty where it is about none.
 */
period: string, 
/**
 * Last day; met until its end.
 */
dueOn: string, 
/**
 * Day it was done.
 */
doneOn: string | null, 
/**
 * Working days left; negative when so many have passed.
 */
daysLeft: number, 
/**
 * A duty not done in time.
 */
isMissed: boolean, 
/**
 * Done after its last day.
 */
isLate: boolean, 
/**
 * Number of the rule.
 */
rule: string, 
/**
 * What is due, as a sentence.
 */
text: string, 
/**
 * *9 hari kerja lagi*, *hari terakhir*, *lewat 3 hari kerja*, *selesai 4 Mei 2026*.
 */
left: string, };

/**
 * *Kedudukan hukum*.
 */
export type LegalStatus = "active" | "study_assignment" | "state_official" | "suspended" | "unpaid_leave" | "pre_retirement" | "inactive" | "pre_appointment";

/**
 * A result or indicator kept for reuse.
 */
export type LibraryEntryView = { 
/**
 * Entry.
 */
id: string, 
/**
 * Pack.
 */
pack: string, 
/**
 * Position.
 */
position: string, 
/**
 * Priority.
 */
priority: Priority, 
/**
 * Result; empty where only an indicator.
 */
result: string, 
/**
 * Leader's result.
 */
supported: string, 
/**
 * Who assigns it.
 */
assignedBy: string, 
/**
 * Aspect.
 */
aspect: Aspect | null, 
/**
 * Indicator.
 */
indicator: string, 
/**
 * Target.
 */
target: string, 
/**
 * Perspective.
 */
perspective: Perspective | null, 
/**
 * Note.
 */
note: string, };

/**
 * Entries of the library.
 */
export type LibraryView = { 
/**
 * The page.
 */
entries: Array<LibraryEntryView>, 
/**
 * How many match.
 */
total: number, 
/**
 * Packs.
 */
packs: Array<PackView>, 
/**
 * Positions that have entries.
 */
positions: Array<string>, };

/**
 * A remark on a text of somebody's plan.
 */
export type LintItemView = { 
/**
 * Person.
 */
employee: string, 
/**
 * Name.
 */
name: string, 
/**
 * Version.
 */
plan: string, 
/**
 * Number of the result.
 */
result: number, 
/**
 * What the text is.
 */
what: LintKind, 
/**
 * The text.
 */
text: string, 
/**
 * The remark.
 */
remark: RemarkView, };

/**
 * What a checked text is.
 */
export type LintKind = "result" | "indicator" | "target";

/**
 * Asks what the wording check says of plans.
 */
export type LintPlansRequest = { 
/**
 * Year.
 */
year: number, 
/**
 * Only this person.
 */
employee?: string | null, };

/**
 * Remarks on plans.
 */
export type LintReportView = { 
/**
 * Texts looked at.
 */
checked: number, 
/**
 * Remarks, by person.
 */
items: Array<LintItemView>, };

/**
 * Asks what the wording check says of a text.
 */
export type LintRequest = { 
/**
 * The text.
 */
text: string, 
/**
 * What it is.
 */
what: LintKind, 
/**
 * Target beside an indicator.
 */
target?: string, 
/**
 * Group.
 */
positionGroup: PositionGroup, 
/**
 * Approach.
 */
approach: Approach, 
/**
 * Whether an absolute target is excused (R-062).
 */
isExcused?: boolean, };

/**
 * What the wording check says.
 */
export type LintView = { 
/**
 * What a result sounds like.
 */
class: WordingClass, 
/**
 * Remarks.
 */
remarks: Array<RemarkView>, };

/**
 * Asks for the way of the documents of a period.
 */
export type ListDocumentsRequest = { 
/**
 * Period.
 */
period: string, 
/**
 * Only people of this unit.
 */
unit?: string | null, 
/**
 * Only people of this evaluator.
 */
evaluator?: string | null, };

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
 * Asks for the register of a person.
 */
export type ListEvidenceRequest = { 
/**
 * The person.
 */
employee: string, 
/**
 * Entries added in this year only.
 */
year?: number | null, 
/**
 * Entries of this work result only.
 */
result?: string | null, };

/**
 * Asks for the register.
 */
export type ListFollowUpsRequest = { 
/**
 * Only of this person.
 */
employee?: string | null, 
/**
 * Only of this kind.
 */
kind?: FollowUpKind | null, 
/**
 * Only decided in this year.
 */
year?: number | null, };

/**
 * Asks for the diary of a person.
 */
export type ListIncidentsRequest = { 
/**
 * The person.
 */
employee: string, 
/**
 * Incidents of this year only.
 */
year?: number | null, };

/**
 * Asks for entries of the library.
 */
export type ListLibraryRequest = { 
/**
 * Words.
 */
search?: string | null, 
/**
 * Only for this position; the nearest first.
 */
position?: string | null, 
/**
 * Only this pack.
 */
pack?: string | null, 
/**
 * Rows wanted; 200 unless told.
 */
limit?: number | null, };

/**
 * Asks for meetings.
 */
export type ListMeetingsRequest = { 
/**
 * Of one unit.
 */
unit?: string | null, 
/**
 * Of one year.
 */
year?: number | null, };

/**
 * Asks for the bundles of a period: of its evaluations, and of the SKP of its year.
 */
export type ListPaperRequest = { 
/**
 * Period.
 */
period: string, 
/**
 * Only people of this unit.
 */
unit?: string | null, 
/**
 * Only people of this evaluator.
 */
evaluator?: string | null, 
/**
 * Only bundles that have come exactly so far.
 */
step?: PaperStep | null, };

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
 * A row of the log that only this machine keeps.
 */
export type LogKind = "reads" | "refusals";

/**
 * A line of a log.
 */
export type LogLineView = { 
/**
 * When.
 */
at: string, 
/**
 * Account.
 */
by: string, 
/**
 * What was looked at or tried, in words.
 */
what: string, 
/**
 * About whom, where it was about one person.
 */
about: PersonRef | null, 
/**
 * Why it was refused; empty for reads.
 */
why: string, };

/**
 * Asks for a page of a log of this machine.
 */
export type LogRequest = { 
/**
 * Which.
 */
kind: LogKind, 
/**
 * Only about this employee.
 */
id?: string | null, 
/**
 * Lines to skip.
 */
offset: number, };

/**
 * A page of a log, newest first; never with content.
 */
export type LogView = { 
/**
 * Lines.
 */
lines: Array<LogLineView>, 
/**
 * Lines there are.
 */
total: number, };

/**
 * Asks how a person's records stood at the end of a day.
 */
export type LookBackRequest = { 
/**
 * The employee.
 */
id: string, 
/**
 * The day.
 */
on: string, };

/**
 * Packages that were made.
 */
export type MadePackagesView = { 
/**
 * The files, verified after writing.
 */
files: Array<ChosenFile>, 
/**
 * Their lines.
 */
packages: Array<PackageLineView>, 
/**
 * What is to be told, each in a sentence.
 */
notes: Array<string>, };

/**
 * Makes a meeting. Its agenda comes from the warnings of the unit, its attendance from the people of the
 * unit, its actions from those of earlier meetings that are not done.
 */
export type MakeMeetingRequest = { 
/**
 * The unit that meets.
 */
unit: string, 
/**
 * What it is for.
 */
kind: MeetingKind, 
/**
 * What it is called; the usual name unless told.
 */
title?: string, 
/**
 * The day; today unless told.
 */
heldOn?: string | null, 
/**
 * The place.
 */
place?: string, };

/**
 * Makes a package for each of some devices.
 */
export type MakePackageRequest = { 
/**
 * For whom.
 */
devices: Array<string>, 
/**
 * File for one device, folder for several.
 */
file: number, 
/**
 * Bytes of a file at most; larger ones become several, each complete. `None`: 3,500,000.
 */
partLimit?: number | null, 
/**
 * Only the acknowledgement.
 */
acknowledgeOnly: boolean, 
/**
 * In a folder: each as an archive, for mail and chat that let no unknown file through. A single file is one
 * where its name ends in `.zip`.
 */
wrapped: boolean, };

/**
 * An indicator's manual.
 */
export type ManualView = { 
/**
 * Indicator.
 */
indicator: string, 
/**
 * Number of the result.
 */
no: number, 
/**
 * Result.
 */
resultText: string, 
/**
 * Indicator.
 */
indicatorText: string, 
/**
 * Target.
 */
target: string, 
/**
 * *Tujuan*.
 */
purpose: string, 
/**
 * *Definisi*, a paragraph a line.
 */
definition: string, 
/**
 * *Formula*.
 */
formula: string, 
/**
 * *Satuan*.
 */
measureUnit: string, 
/**
 * Quality and level of control.
 */
controlLevel: ControlLevel | null, 
/**
 * *Sumber data*.
 */
source: string, 
/**
 * *Periode pelaporan*.
 */
reporting: ReportSchedule | null, 
/**
 * Whether everything asked for is there.
 */
isComplete: boolean, };

/**
 * Indicator manuals of a plan.
 */
export type ManualsView = { 
/**
 * Plan version.
 */
plan: string, 
/**
 * Whether the office asks for them (R-040).
 */
isRequired: boolean, 
/**
 * One per indicator.
 */
items: Array<ManualView>, };

/**
 * A column and what it holds.
 */
export type MappedColumn = { 
/**
 * Its letters, `C`.
 */
column: string, 
/**
 * What it holds.
 */
field: StaffField, };

/**
 * By what a column was recognised.
 */
export type MappingClue = "remembered" | "heading" | "similar_heading" | "content";

/**
 * A column and what it seems to hold.
 */
export type MappingColumnView = { 
/**
 * Its letters, `C`.
 */
column: string, 
/**
 * Its heading.
 */
heading: string, 
/**
 * The first different cells below it, at most three.
 */
samples: Array<string>, 
/**
 * What it seems to hold.
 */
field: StaffField | null, 
/**
 * By what one can tell.
 */
clue: MappingClue | null, };

/**
 * Which column holds what.
 */
export type MappingRequest = { 
/**
 * Sheet; empty for CSV.
 */
sheet: string, 
/**
 * Row of the headings; 0 where people begin in the first row.
 */
headerRow: number, 
/**
 * The columns that hold something the import reads, each field once.
 */
columns: Array<MappedColumn>, };

/**
 * What the columns of a staff list seem to hold.
 */
export type MappingView = { 
/**
 * File name.
 */
file: string, 
/**
 * Names of all sheets; of CSV one without a name.
 */
sheets: Array<string>, 
/**
 * The sheet this is about.
 */
sheet: string, 
/**
 * Row of the headings as the spreadsheet numbers it; 0 where there seems to be none.
 */
headerRow: number, 
/**
 * The last row in which headings are looked for.
 */
lastHeaderRow: number, 
/**
 * Name of the layout it was taken from, where these headings are known.
 */
knownAs: string | null, 
/**
 * Every column.
 */
columns: Array<MappingColumnView>, 
/**
 * What a column may hold, in the order in which it is offered.
 */
fields: Array<StaffFieldView>, 
/**
 * Without all fields of one of these lists nobody can be taken.
 */
needed: Array<Array<StaffField>>, };

/**
 * Marks somebody as discussed in a calibration, or takes that back.
 */
export type MarkDiscussedRequest = { 
/**
 * The meeting.
 */
meeting: string, 
/**
 * The person.
 */
employee: string, 
/**
 * Whether the person was discussed.
 */
discussed: boolean, };

/**
 * Notes how far bundles have come, in one act.
 */
export type MarkPaperRequest = { 
/**
 * Which.
 */
who: PaperWho, 
/**
 * How far; that they were printed is noted by printing.
 */
step: PaperStep, 
/**
 * Day of the step; today unless told.
 */
on?: string | null, 
/**
 * Day the employee had it, where that is later than its delivery.
 */
receivedOn?: string | null, 
/**
 * Where it is filed.
 */
filedAt?: string | null, 
/**
 * Whether several may be left out for what keeps them from it; else one refusal stops all.
 */
skipRefused: boolean, };

/**
 * Sets the evaluator's private mark of a work result (R-207); never replicated, never printed.
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
 * Leaders and their matrices.
 */
export type MatricesView = { 
/**
 * Everybody who evaluates or leads a team, by unit.
 */
leaders: Array<MatrixLeaderView>, };

/**
 * A column.
 */
export type MatrixColumnView = { 
/**
 * Column.
 */
id: string, 
/**
 * Leader's result.
 */
resultText: string, 
/**
 * Its indicator; empty at level 2.
 */
indicatorText: string, 
/**
 * Whether it comes from the leader's plan.
 */
isFromPlan: boolean, 
/**
 * People with a role.
 */
nPeople: number, 
/**
 * Strategies (R-041).
 */
strategies: Array<StrategyView>, };

/**
 * One change of a matrix.
 */
export type MatrixEdit = { "edit": "set_cell", 
/**
 * Row.
 */
row: string, 
/**
 * Column.
 */
column: string, 
/**
 * Entries; none empties it.
 */
texts: Array<string>, } | { "edit": "fill_down", 
/**
 * Column.
 */
column: string, 
/**
 * Row to copy.
 */
from: string, 
/**
 * Rows.
 */
to: Array<string>, } | { "edit": "paste_cells", 
/**
 * First row.
 */
row: string, 
/**
 * First column.
 */
column: string, 
/**
 * Block.
 */
text: string, } | { "edit": "paste_columns", 
/**
 * One column a line; an indicator behind a tab.
 */
text: string, } | { "edit": "take_columns_from_plan", 
/**
 * One column per indicator, else per result.
 */
byIndicator: boolean, } | { "edit": "add_column", 
/**
 * Behind this one; last unless told.
 */
after?: string | null, 
/**
 * Leader's result.
 */
resultText: string, 
/**
 * Indicator.
 */
indicatorText?: string, } | { "edit": "set_column", 
/**
 * Column.
 */
id: string, 
/**
 * Leader's result.
 */
resultText: string, 
/**
 * Indicator.
 */
indicatorText?: string, } | { "edit": "remove_column", 
/**
 * Column.
 */
id: string, } | { "edit": "move_column", 
/**
 * Column.
 */
id: string, 
/**
 * Behind this one; first unless told.
 */
after?: string | null, } | { "edit": "add_guest", 
/**
 * Person in the store.
 */
employee?: string | null, 
/**
 * Name, where not in the store.
 */
name?: string, 
/**
 * Position.
 */
position?: string, 
/**
 * Unit or agency.
 */
unitName?: string, } | { "edit": "remove_row", 
/**
 * Row.
 */
id: string, } | { "edit": "move_row", 
/**
 * Row.
 */
id: string, 
/**
 * Behind this one; first unless told.
 */
after?: string | null, } | { "edit": "set_team_leader", 
/**
 * Row.
 */
row: string, 
/**
 * Whether.
 */
leads: boolean, } | { "edit": "add_strategy", 
/**
 * Column.
 */
column: string, 
/**
 * Text.
 */
text: string, 
/**
 * What it is.
 */
kind?: ResultKind | null, 
/**
 * How it is handed down.
 */
cascading?: Cascading | null, } | { "edit": "set_strategy", 
/**
 * Strategy.
 */
id: string, 
/**
 * Text.
 */
text: string, 
/**
 * What it is.
 */
kind?: ResultKind | null, 
/**
 * How it is handed down.
 */
cascading?: Cascading | null, } | { "edit": "remove_strategy", 
/**
 * Strategy.
 */
id: string, };

/**
 * A leader and the matrix.
 */
export type MatrixLeaderView = { 
/**
 * Leader.
 */
leader: PersonRef, 
/**
 * Unit.
 */
unit: string, 
/**
 * Matrix, where one was made.
 */
matrix: string | null, 
/**
 * 1 for a leader, 2 for a team leader under one.
 */
level: number, 
/**
 * People.
 */
nPeople: number, 
/**
 * Columns.
 */
nColumns: number, 
/**
 * People with a role.
 */
nWithRole: number, };

/**
 * Makes drafts from the cells, or adds missing rows to drafts.
 */
export type MatrixPlansRequest = { 
/**
 * Matrix.
 */
matrix: string, 
/**
 * Rows; everybody where empty.
 */
rows?: Array<string>, 
/**
 * Approach of new plans.
 */
approach?: Approach | null, };

/**
 * A person of the matrix.
 */
export type MatrixRowView = { 
/**
 * Row.
 */
id: string, 
/**
 * Person, where in the store.
 */
employee: string | null, 
/**
 * Name.
 */
name: string, 
/**
 * Position.
 */
position: string, 
/**
 * Unit, for guests.
 */
unit: string, 
/**
 * From another unit (R-050).
 */
isGuest: boolean, 
/**
 * Leads a team.
 */
isTeamLeader: boolean, 
/**
 * Plan of the year.
 */
plan: string | null, 
/**
 * Its state.
 */
planState: SkpState | null, 
/**
 * Entries.
 */
nRoles: number, 
/**
 * Entries per column.
 */
cells: Array<Array<CellEntryView>>, };

/**
 * A matrix.
 */
export type MatrixView = { 
/**
 * Matrix.
 */
id: string, 
/**
 * Version to send back.
 */
seenVersion: number, 
/**
 * Year.
 */
year: number, 
/**
 * Leader.
 */
leader: PersonRef, 
/**
 * Unit.
 */
unit: string, 
/**
 * 1 or 2.
 */
level: number, 
/**
 * Leader of the matrix above, for level 2.
 */
parent: PersonRef | null, 
/**
 * Team leaders with matrices below.
 */
teams: Array<PersonRef>, 
/**
 * Columns.
 */
columns: Array<MatrixColumnView>, 
/**
 * People, guests last.
 */
rows: Array<MatrixRowView>, 
/**
 * Whether the leader's plan says something else than the columns.
 */
isSourceChanged: boolean, 
/**
 * What the rules say.
 */
findings: Array<FindingView>, 
/**
 * People with roles whose plan lacks at least one.
 */
readyForPlans: number, };

/**
 * What a meeting is for.
 */
export type MeetingKind = "dialog" | "monitoring" | "calibration";

/**
 * A line of a meeting.
 */
export type MeetingLineView = { 
/**
 * Record.
 */
id: string, 
/**
 * The meeting.
 */
meeting: string, 
/**
 * The list it stands in.
 */
list: MeetingList, 
/**
 * What it says.
 */
text: string, 
/**
 * Who does it, or who was invited.
 */
person: PersonRef | null, 
/**
 * Until when.
 */
dueOn: string | null, 
/**
 * When it was done.
 */
doneOn: string | null, 
/**
 * Day of the earlier meeting it is carried over from.
 */
carriedFrom: string | null, 
/**
 * Why somebody invited was not there; nothing of those who were.
 */
absence: string | null, };

/**
 * Lists of a meeting.
 */
export type MeetingList = "agenda" | "decision" | "action" | "attendance";

/**
 * A meeting in one line.
 */
export type MeetingRefView = { 
/**
 * Record.
 */
id: string, 
/**
 * The unit.
 */
unit: UnitRef, 
/**
 * What it is called.
 */
title: string, 
/**
 * What it is for.
 */
kind: MeetingKind, 
/**
 * State.
 */
state: MeetingState, 
/**
 * The day.
 */
heldOn: string | null, };

/**
 * How far a meeting has come.
 */
export type MeetingState = "planned" | "held" | "closed";

/**
 * A meeting with its lists.
 */
export type MeetingView = { 
/**
 * Record.
 */
id: string, 
/**
 * Version to send back.
 */
seenVersion: number, 
/**
 * The unit.
 */
unit: UnitRef, 
/**
 * What it is called.
 */
title: string, 
/**
 * What it is for.
 */
kind: MeetingKind, 
/**
 * State.
 */
state: MeetingState, 
/**
 * The day.
 */
heldOn: string | null, 
/**
 * The place.
 */
place: string, 
/**
 * Who leads it.
 */
ledBy: PersonRef | null, 
/**
 * Who writes the minutes.
 */
writtenBy: PersonRef | null, 
/**
 * What was said.
 */
minutes: string, 
/**
 * Lines, list by list, in order.
 */
lines: Array<MeetingLineView>, 
/**
 * Whether the account may write in it.
 */
canEdit: boolean, };

/**
 * Meetings, newest first, and what is still to be done after them.
 */
export type MeetingsView = { 
/**
 * Meetings.
 */
meetings: Array<MeetingRefView>, 
/**
 * Actions that are not done, the first due first.
 */
openActions: Array<MeetingLineView>, };

/**
 * Merges what was looked into.
 */
export type MergePackagesRequest = { 
/**
 * The preview.
 */
preview: number, 
/**
 * Whether the words of the office were compared, where there are any.
 */
officeConfirmed: boolean, };

/**
 * Makes two records one; reversible.
 */
export type MergePeopleRequest = { 
/**
 * Record that stays.
 */
keep: string, 
/**
 * Record whose plans and evaluations go to it.
 */
merge: string, };

/**
 * What merging brought.
 */
export type MergedView = { 
/**
 * Every file, as merged.
 */
files: Array<IncomingFileView>, 
/**
 * All together.
 */
counts: PackageCountsView, 
/**
 * Things that wait for a decision now.
 */
nOpen: number, };

/**
 * A number that did not arrive.
 */
export type MissingPackageView = { 
/**
 * Device that made it.
 */
device: string, 
/**
 * What people call that.
 */
deviceName: string, 
/**
 * Its numbers.
 */
numbers: Array<number>, 
/**
 * What it means, in a sentence or two.
 */
words: string, };

/**
 * Moves a person, in one act.
 */
export type MoveEmployeeRequest = { 
/**
 * Person.
 */
employee: string, 
/**
 * First day in the new place.
 */
on: string, 
/**
 * Unit.
 */
toUnit: string, 
/**
 * Position; as now where empty.
 */
position?: string, 
/**
 * Kind of position.
 */
positionKind?: PositionKind | null, 
/**
 * Evaluator; the head of the unit unless told.
 */
evaluator?: string | null, 
/**
 * Letter.
 */
basis?: string, 
/**
 * Answer where R-230 leaves it open.
 */
periodicChoice?: PeriodicChoice | null, 
/**
 * Agreement the choice rests on.
 */
agreementNote?: string, 
/**
 * Take the results over into the new draft.
 */
carryResults?: boolean, };

/**
 * A period and who evaluates it.
 */
export type MovePeriodView = { 
/**
 * Period.
 */
period: string, 
/**
 * In words.
 */
words: string, 
/**
 * Who.
 */
who: EvaluationDuty, 
/**
 * Evaluator, where settled.
 */
evaluator: PersonRef | null, 
/**
 * Rule.
 */
rule: string, 
/**
 * Why.
 */
why: string, };

/**
 * Does something with one plan or several; whoever cannot is left as they are.
 */
export type MovePlansRequest = { 
/**
 * Versions.
 */
plans: Array<string>, 
/**
 * What.
 */
event: PlanEvent, 
/**
 * In whose name; whoever usually does it unless told.
 */
actor?: PlanActor | null, 
/**
 * Reason, where one is asked for.
 */
reason?: string, 
/**
 * Why a change is begun.
 */
changeKind?: ChangeKind | null, 
/**
 * Why it is closed.
 */
closing?: ClosingReason | null, 
/**
 * Day of the act; today unless told.
 */
on?: string | null, 
/**
 * The new evaluator (R-097).
 */
evaluator?: string | null, 
/**
 * Password, where the office asks for it at signatures.
 */
password?: string, };

/**
 * What a move would mean.
 */
export type MovePreviewView = { 
/**
 * Person.
 */
employee: PersonRef, 
/**
 * Unit before.
 */
fromUnit: string, 
/**
 * Unit after.
 */
toUnit: string, 
/**
 * Evaluator before.
 */
evaluatorBefore: PersonRef | null, 
/**
 * Evaluator after.
 */
evaluatorAfter: PersonRef | null, 
/**
 * Plans that end, in words.
 */
closes: Array<string>, 
/**
 * Plan that begins, in words; empty where none.
 */
opens: string, 
/**
 * Who evaluates which period, by which rule.
 */
periods: Array<MovePeriodView>, 
/**
 * Only what the law leaves open.
 */
asks: Array<MoveQuestionView>, 
/**
 * The earlier result that may be used instead of a new one (R-230).
 */
reusable: EarlierView | null, 
/**
 * Whether the day is to come: the move is recorded and carried out on that day.
 */
isAhead: boolean, 
/**
 * Warnings.
 */
findings: Array<FindingView>, };

/**
 * A question the law leaves open.
 */
export type MoveQuestionView = { 
/**
 * `periodic_choice`, `evaluator`, `acting_as_separate_plan`.
 */
code: string, 
/**
 * The question.
 */
text: string, 
/**
 * Rule.
 */
rule: string, };

/**
 * Takes a step of a support.
 */
export type MoveSupportRequest = { 
/**
 * The support.
 */
id: string, 
/**
 * The step.
 */
step: SupportStep, 
/**
 * Day; today unless told.
 */
on?: string | null, 
/**
 * To whom it was reported; whom the rule names unless told.
 */
reportedTo?: string, 
/**
 * What was decided; needed where the follow-up is decided.
 */
decision?: string, 
/**
 * Who decided it; needed there too.
 */
decidedBy?: string, };

/**
 * A move.
 */
export type MoveView = { 
/**
 * Record.
 */
id: string, 
/**
 * Day.
 */
on: string, 
/**
 * Unit before.
 */
fromUnit: string, 
/**
 * Unit after.
 */
toUnit: string, 
/**
 * Position before.
 */
fromPosition: string, 
/**
 * Position after.
 */
toPosition: string, 
/**
 * Evaluator before.
 */
fromEvaluator: string, 
/**
 * Evaluator after.
 */
toEvaluator: string, 
/**
 * Letter.
 */
basis: string, 
/**
 * Whether it was recorded before its day and has changed nothing yet.
 */
isPending: boolean, 
/**
 * Why it was not carried out though its day has come; empty otherwise.
 */
obstacle: string, 
/**
 * Answer where R-230 left it open.
 */
periodicChoice: PeriodicChoice | null, 
/**
 * Agreement it rests on.
 */
agreementNote: string, 
/**
 * The period that uses an earlier result, and which, in words; empty where none does.
 */
reused: string, };

/**
 * What a move did.
 */
export type MovedView = { 
/**
 * Person.
 */
employee: string, 
/**
 * Plans that ended.
 */
closed: Array<string>, 
/**
 * The new draft.
 */
opened: string | null, 
/**
 * Whether it waits for its day.
 */
isPending: boolean, };

/**
 * All actions of a result.
 */
export type NewActionLines = { 
/**
 * Result.
 */
result: string, 
/**
 * Actions.
 */
lines: Array<ActionLineView>, };

/**
 * A line of the annex to set.
 */
export type NewAnnexLine = { 
/**
 * Text.
 */
text: string, 
/**
 * What it is about.
 */
kind?: AnnexKind | null, 
/**
 * Whether the resource came.
 */
status?: ResourceStatus | null, 
/**
 * When to report.
 */
schedule?: ReportSchedule | null, 
/**
 * Result it is about.
 */
workResult?: string | null, };

/**
 * A list of annex lines.
 */
export type NewAnnexList = { 
/**
 * List.
 */
list: AnnexList, 
/**
 * Lines.
 */
lines: Array<NewAnnexLine>, };

/**
 * What happens to a row.
 */
export type NewCarryRow = { 
/**
 * Result of the year before.
 */
result: string, 
/**
 * Decision.
 */
decision: CarryOver, 
/**
 * New text, where changed.
 */
text?: string | null, };

/**
 * A repair.
 */
export type NewFix = { 
/**
 * What is done.
 */
code: FixCode, 
/**
 * Person.
 */
employee?: string | null, 
/**
 * Unit.
 */
unit?: string | null, 
/**
 * Evaluator or head to set.
 */
evaluator?: string | null, 
/**
 * Day.
 */
on?: string | null, 
/**
 * Letter.
 */
basis?: string, };

/**
 * An indicator to add.
 */
export type NewIndicator = { 
/**
 * Aspect.
 */
aspect?: Aspect | null, 
/**
 * Text.
 */
text: string, 
/**
 * Target.
 */
target?: string, 
/**
 * Perspective.
 */
perspective?: Perspective | null, };

/**
 * A line to write.
 */
export type NewMeetingLine = { 
/**
 * The line, where it is there already.
 */
id?: string | null, 
/**
 * What it says.
 */
text?: string, 
/**
 * Who does it, or who was invited.
 */
person?: string | null, 
/**
 * Until when.
 */
dueOn?: string | null, 
/**
 * When it was done.
 */
doneOn?: string | null, 
/**
 * Why somebody invited was not there; nothing of those who were.
 */
absence?: string | null, };

/**
 * A list of a meeting, whole.
 */
export type NewMeetingList = { 
/**
 * Which.
 */
list: MeetingList, 
/**
 * Its lines in order; one without an id is new, one that is not named is removed.
 */
lines: Array<NewMeetingLine>, };

/**
 * A cell to write.
 */
export type NewProgressCell = { 
/**
 * The result.
 */
result: string, 
/**
 * The indicator; the result as a whole unless told.
 */
indicator?: string | null, 
/**
 * Period.
 */
period: string, 
/**
 * Value.
 */
value?: string | null, 
/**
 * Words.
 */
text?: string | null, 
/**
 * *Sama dengan target*: takes the target of the period, else that of the year, as value.
 */
asTarget?: boolean, };

/**
 * An entry of a form to write.
 */
export type NewSupportEntry = { 
/**
 * Form.
 */
form: SupportForm, 
/**
 * Field, as the view names it.
 */
field: string, 
/**
 * Row, from 1.
 */
ordinal?: number | null, 
/**
 * Words.
 */
text?: string, 
/**
 * Score, 1 to 5.
 */
score?: number | null, };

/**
 * All targets of an indicator.
 */
export type NewTrajectory = { 
/**
 * Indicator.
 */
indicator: string, 
/**
 * One per period.
 */
targets: Array<string>, };

/**
 * What can be done about progress that is not noted, by whoever does not note it (R-118, R-119).
 */
export type NoProgressAnswer = "ask" | "coach" | "take_over";

/**
 * Kind of node of the performance tree (R-034).
 */
export type NodeKind = "goal" | "objective" | "key_indicator" | "intermediate_outcome" | "output" | "service";

/**
 * Notes an incident of one or several people in one act, or changes one.
 */
export type NoteIncidentRequest = { 
/**
 * The incident that is changed; a new one unless told.
 */
id?: string | null, 
/**
 * Whom it is about; one person where an incident is changed.
 */
employees: Array<string>, 
/**
 * What happened; `{nama}` becomes the name of each.
 */
text: string, 
/**
 * Whether it speaks for the person.
 */
isPositive: boolean, 
/**
 * Day; today unless told.
 */
on?: string | null, 
/**
 * The core value it shows, 1 to 7.
 */
value?: number | null, 
/**
 * The work result it is about, for one person.
 */
result?: string | null, };

/**
 * A request without anything to say.
 */
export type Nothing = Record<symbol, never>;

/**
 * Somebody whose annual evaluation gets nothing.
 */
export type NothingTakenView = { 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * Why, in words.
 */
why: string, };

/**
 * State of an objection, 13.4.
 */
export type ObjectionState = "filed" | "examining" | "upheld" | "changed" | "rejected_formal" | "withdrawn";

/**
 * A step on an objection.
 */
export type ObjectionStepRequest = { 
/**
 * The objection.
 */
objection: string, 
/**
 * Day; today unless told.
 */
on?: string | null, };

/**
 * A statement on an objection.
 */
export type ObjectionTextRequest = { 
/**
 * The objection.
 */
objection: string, 
/**
 * The text.
 */
text: string, };

/**
 * An objection.
 */
export type ObjectionView = { 
/**
 * Record.
 */
id: string, 
/**
 * The evaluation objected to.
 */
evaluation: string, 
/**
 * Who objects.
 */
employee: PersonRef, 
/**
 * Evaluator.
 */
evaluator: PersonRef | null, 
/**
 * Period in words.
 */
period: string, 
/**
 * State.
 */
state: ObjectionState, 
/**
 * State in words.
 */
words: string, 
/**
 * Day it was written.
 */
filedOn: string | null, 
/**
 * Day the superior received it.
 */
receivedOn: string | null, 
/**
 * Reasons.
 */
reasons: string, 
/**
 * What the evaluator says to it (R-252).
 */
evaluatorSays: string, 
/**
 * What the employee says when heard (R-252).
 */
employeeSays: string, 
/**
 * Last day to decide (R-253).
 */
decideUntil: string | null, 
/**
 * Working days left to decide; negative when missed.
 */
daysLeft: number | null, 
/**
 * Day of the decision.
 */
decidedOn: string | null, 
/**
 * Who decided.
 */
decidedBy: PersonRef | null, 
/**
 * The decision.
 */
decision: string, 
/**
 * The new recommendation (R-254).
 */
recommendation: string, 
/**
 * Grade before.
 */
gradeBefore: Grade | null, 
/**
 * Grade of the new ratings, where the result was changed.
 */
gradeAfter: Grade | null, 
/**
 * Why a late one was accepted.
 */
lateReason: string, 
/**
 * Why it was not examined, in words.
 */
rejectReason: string, 
/**
 * Why a rejected one is not accepted after all, in words; nothing where it may be, with a reason.
 */
whyNotAccept: string | null, 
/**
 * Why the account that works does not examine and decide it; nothing where it may.
 */
whyNotDecide: string | null, 
/**
 * Why the account that works does not write what the evaluator says; nothing where it may.
 */
whyNotAnswer: string | null, 
/**
 * Why the account that works does not write what the employee says; nothing where it may.
 */
whyNotAdd: string | null, 
/**
 * Why it is not taken back: by what the office chose or by the permissions; nothing where it may be.
 */
whyNotWithdraw: string | null, 
/**
 * Day it was taken back.
 */
withdrawnOn: string | null, 
/**
 * The seal of the decision, where there is one or where it lacks one.
 */
seal: SealView | null, 
/**
 * What is to be looked at before deciding.
 */
findings: Array<FindingView>, };

/**
 * What waits for whoever stands above evaluators.
 */
export type ObjectionsView = { 
/**
 * Objections that wait for a decision, the first received first.
 */
open: Array<ObjectionView>, 
/**
 * Evaluations whose evaluator let the window pass (R-244).
 */
overdue: Array<OverdueView>, 
/**
 * Posts as Plt. or Plh. that last, the first to end first (R-011).
 */
delegations: Array<DelegationView>, };

/**
 * The two codes, shown once; neither opens anything alone.
 */
export type OfficeCodesView = { 
/**
 * Code of the first officer.
 */
firstCode: string, 
/**
 * Code of the second.
 */
secondCode: string, };

/**
 * Makes the slot that two officers open together.
 */
export type OfficeRecoveryRequest = { 
/**
 * Name and position of the first officer, as printed on his sheet.
 */
firstOfficer: string, 
/**
 * Name and position of the second.
 */
secondOfficer: string, 
/**
 * Password of the account that works.
 */
password: string, };

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
isPractice: boolean, 
/**
 * Whether work as Plt. gets an SKP of its own (R-099).
 */
actingAsSeparatePlan: boolean, 
/**
 * Whether executives' indicators must have their manual before submitting (R-040).
 */
manualRequired: boolean, 
/**
 * Whether an exempt time frees from evaluation too (R-015).
 */
exemptFromEvaluation: boolean, };

/**
 * A line of such a workbook.
 */
export type OldResultLineView = { 
/**
 * Row as the spreadsheet numbers it.
 */
row: number, 
/**
 * What happens to it.
 */
outcome: Outcome, 
/**
 * NIP.
 */
nip: string, 
/**
 * Name.
 */
name: string, 
/**
 * The period in words.
 */
period: string, 
/**
 * The rule set in words.
 */
scheme: string, 
/**
 * What is stated, in words.
 */
stated: string, };

/**
 * What a workbook with results of earlier years would do, or did.
 */
export type OldResultsView = { 
/**
 * Token of this preview, handed back to apply it; 0 once it was.
 */
preview: number, 
/**
 * File name.
 */
file: string, 
/**
 * New results.
 */
new: number, 
/**
 * Results that change.
 */
changed: number, 
/**
 * Results already the same.
 */
same: number, 
/**
 * Lines about nobody.
 */
skipped: number, 
/**
 * Results that are new or change; the first 2,000.
 */
lines: Array<OldResultLineView>, 
/**
 * Rejected lines, all of them.
 */
rejected: Array<ImportRemarkView>, };

/**
 * How old somebody's newest feedback is.
 */
export type OldestFeedbackView = { 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * Day of the newest feedback; nothing where there is none.
 */
on: string | null, };

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
 * Plan or evaluation meant, where the person has several (R-098).
 */
id?: string | null, };

/**
 * A plan to improve that is not ended.
 */
export type OpenImprovementView = { 
/**
 * Record.
 */
id: string, 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * Grade it follows from.
 */
grade: Grade | null, 
/**
 * What is done.
 */
text: string, 
/**
 * Last day.
 */
endsOn: string | null, 
/**
 * Next day of looking at it.
 */
checkOn: string | null, 
/**
 * *9 hari kerja lagi*, of that day.
 */
left: string, };

/**
 * Opens the matrix of a leader; made where there is none.
 */
export type OpenMatrixRequest = { 
/**
 * Leader.
 */
leader: string, 
/**
 * Year.
 */
year: number, };

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
 * A result as it was stated.
 */
export type OutsideResultView = { 
/**
 * Record.
 */
id: string, 
/**
 * Who states it, in words.
 */
source: string, 
/**
 * The rule set it follows, in words.
 */
scheme: string, 
/**
 * The period in words.
 */
period: string, 
/**
 * Year of an older scheme; `None` where it is no older one.
 */
year: number | null, 
/**
 * Half of that year.
 */
half: number | null, 
/**
 * Rating or number of the results, as stated.
 */
results: string, 
/**
 * Rating or number of the conduct, as stated.
 */
conduct: string, 
/**
 * The number of the whole, as stated.
 */
total: string, 
/**
 * The grade, as stated.
 */
grade: string, 
/**
 * What the source says of the evaluator; empty where nothing.
 */
evaluator: string, 
/**
 * The day it was stated for.
 */
statedOn: string | null, 
/**
 * That the grade does not follow from its ratings (R-210), in words; else empty.
 */
oddity: string, 
/**
 * Whether it was entered here and can be changed.
 */
isOwn: boolean, };

/**
 * What others state about a person.
 */
export type OutsideResultsView = { 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * The results, newest period first.
 */
results: Array<OutsideResultView>, 
/**
 * Whether this account may change them.
 */
canWrite: boolean, };

/**
 * An evaluation to take over.
 */
export type OverdueView = { 
/**
 * The evaluation.
 */
evaluation: string, 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * The evaluator who let it pass.
 */
evaluator: PersonRef | null, 
/**
 * Period in words.
 */
period: string, 
/**
 * Last day to sign in his place.
 */
takeOverUntil: string, 
/**
 * Working days left; negative when missed.
 */
daysLeft: number, };

/**
 * The device this store is on.
 */
export type OwnDeviceView = { 
/**
 * Its row in the office; `None` until it is enrolled.
 */
id: string | null, 
/**
 * What people call it.
 */
name: string, 
/**
 * What it is for; `None` until it is enrolled.
 */
kind: DeviceKind | null, 
/**
 * Six words of its keys, to be compared by phone: those of its request, however long ago it was written.
 */
words: Array<string>, 
/**
 * Six words of the office's key; empty where it belongs to no office yet.
 */
officeWords: Array<string>, 
/**
 * Whether somebody compared those of the office.
 */
officeConfirmed: boolean, 
/**
 * When a request was written that no office has answered yet.
 */
requestedAt: string | null, 
/**
 * Lives of this store: 1, and one more for every time it was restored or copied.
 */
nIncarnations: number, };

/**
 * An own evaluation.
 */
export type OwnEvaluationView = { 
/**
 * The evaluation.
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
 * Grade, once signed.
 */
grade: Grade | null, 
/**
 * State.
 */
state: EvaluationState, };

/**
 * The own plan in one line.
 */
export type OwnPlanView = { 
/**
 * The version.
 */
id: string, 
/**
 * State.
 */
state: SkpState, 
/**
 * State in words.
 */
words: string, 
/**
 * Main results.
 */
nMain: number, };

/**
 * The own record of whoever works, as the four tiles show it.
 */
export type OwnView = { 
/**
 * Today.
 */
today: string, 
/**
 * The person.
 */
person: PersonRef, 
/**
 * The running or nearest period.
 */
currentPeriod: PeriodView | null, 
/**
 * The own plan of the year, newest version.
 */
plan: OwnPlanView | null, 
/**
 * Day of the newest note of progress.
 */
lastProgressOn: string | null, 
/**
 * A note of progress the account had begun to write.
 */
progressDraft: ProgressDraftView | null, 
/**
 * Pieces of feedback that may be read.
 */
nFeedback: number, 
/**
 * Of these, in evaluations the person has not opened yet.
 */
nFeedbackNew: number, 
/**
 * What waits for the person, where something does.
 */
waiting: OwnWaitingView | null, 
/**
 * Own evaluations that may be read, newest first.
 */
evaluations: Array<OwnEvaluationView>, };

/**
 * What waits for the person.
 */
export type OwnWaitingView = { 
/**
 * What it is.
 */
kind: WaitingKind, 
/**
 * What waits, in short.
 */
title: string, 
/**
 * What to know about it.
 */
words: string, 
/**
 * The evaluation it is about.
 */
evaluation: string | null, 
/**
 * The plan it is about.
 */
plan: string | null, };

/**
 * Asks for the words of an employee about a period.
 */
export type OwnWordsRequest = { 
/**
 * The employee.
 */
employee: string, 
/**
 * The period.
 */
period: string, };

/**
 * The words of an employee about a period.
 */
export type OwnWordsView = { 
/**
 * The evaluation; nothing where it was not opened yet.
 */
evaluation: string | null, 
/**
 * Period in words.
 */
periodWords: string, 
/**
 * The review before it is signed.
 */
selfReview: string, 
/**
 * The reply after it is signed.
 */
reply: string, 
/**
 * Whether the review may be written: until it is signed.
 */
canReview: boolean, 
/**
 * Whether a reply may be written: once it is signed.
 */
canReply: boolean, };

/**
 * A pack.
 */
export type PackView = { 
/**
 * Name.
 */
name: string, 
/**
 * Entries.
 */
nEntries: number, 
/**
 * Positions.
 */
nPositions: number, };

/**
 * A field that a package changes.
 */
export type PackageChangeView = { 
/**
 * Whose record; `None` for what is nobody's.
 */
person: PersonRef | null, 
/**
 * Name to show: of the person, the unit or the list.
 */
about: string, 
/**
 * The field, in words.
 */
field: string, 
/**
 * What it held; `None` where nothing.
 */
before: string | null, 
/**
 * What it holds then; `None` where nothing.
 */
after: string | null, };

/**
 * How many of each kind a package brings.
 */
export type PackageCountsView = { 
/**
 * Records that were not here.
 */
new: number, 
/**
 * Fields that change.
 */
changed: number, 
/**
 * Fields that were known already.
 */
same: number, 
/**
 * Fields that two people wrote.
 */
conflicts: number, 
/**
 * Edits that are kept and not applied.
 */
parked: number, };

/**
 * Which way a package went.
 */
export type PackageDirection = "in" | "out";

/**
 * Files to look into before anything changes.
 */
export type PackageFilesRequest = { 
/**
 * Tokens of the files.
 */
files: Array<number>, };

/**
 * A package in the book of what went in and out.
 */
export type PackageLineView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Which way.
 */
direction: PackageDirection, 
/**
 * Made, or received.
 */
at: string, 
/**
 * Device it came from or is for.
 */
device: string, 
/**
 * What people call that.
 */
deviceName: string, 
/**
 * What it is for.
 */
purpose: PackagePurpose, 
/**
 * What is in it, short: `Tw. III`, `SKP`, `tanda terima`.
 */
content: string, 
/**
 * Its number among those for this recipient.
 */
number: number, 
/**
 * Part and number of parts, where it was split.
 */
part: [number, number] | null, 
/**
 * Bytes of the file.
 */
size: number, 
/**
 * How far it came.
 */
state: PackageState, 
/**
 * The same in words: `diterima`, `1 bertentangan`, `menunggu tanda terima`.
 */
stateWords: string, 
/**
 * Things of it that wait for a decision.
 */
nOpen: number, };

/**
 * What a package is for.
 */
export type PackagePurpose = "delta" | "snapshot" | "acknowledgement" | "request" | "roster";

/**
 * How far a package came.
 */
export type PackageState = "prepared" | "handed_over" | "acknowledged" | "merged" | "in_conflict" | "waiting";

/**
 * One package with what it brought.
 */
export type PackageView = { 
/**
 * The line.
 */
line: PackageLineView, 
/**
 * Who made it, in words, where that is known.
 */
madeBy: string | null, 
/**
 * Whether its signature holds.
 */
signatureGood: boolean, 
/**
 * How much.
 */
counts: PackageCountsView, 
/**
 * The same by kind, in words: `12 umpan balik`, `3 bukti`.
 */
contains: Array<string>, 
/**
 * What changed, the first hundred.
 */
changes: Array<PackageChangeView>, 
/**
 * Changes that are not listed.
 */
nMore: number, 
/**
 * What is to be told about it, each in a sentence.
 */
notes: Array<string>, 
/**
 * What of it waits for a decision.
 */
conflicts: Array<ConflictView>, 
/**
 * What of it is kept and not applied.
 */
parked: Array<ParkedView>, };

/**
 * The book of packages.
 */
export type PackagesView = { 
/**
 * Newest first.
 */
packages: Array<PackageLineView>, 
/**
 * Numbers that did not arrive.
 */
missing: Array<MissingPackageView>, 
/**
 * Things that wait for a decision.
 */
nOpen: number, 
/**
 * Devices a package can be made for.
 */
devices: Array<DeviceView>, 
/**
 * The device this store is on.
 */
own: OwnDeviceView, 
/**
 * What somebody should do, each in a sentence: two packages unacknowledged, an old list of devices.
 */
warnings: Array<string>, };

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
 * One field of a form that was filled in by hand.
 */
export type PaperEntry = { 
/**
 * Code of the form, or of the person's line on it.
 */
code: string, 
/**
 * Code of the row, of progress: the place of the indicator in the plan.
 */
row?: string | null, 
/**
 * What stands there: of progress the value, of ratings one letter for results and one for conduct, `A`
 * above, `S` as, `B` below expectation.
 */
value: string, };

/**
 * A field that was not written.
 */
export type PaperEntryRefusedView = { 
/**
 * Code as typed, with the row behind a slash.
 */
code: string, 
/**
 * What happened, why, and what to do.
 */
failure: FailureView, };

/**
 * What was noted.
 */
export type PaperMarkedView = { 
/**
 * Bundles as they are now.
 */
done: Array<PaperRowView>, 
/**
 * Bundles left as they were; of an SKP, `evaluation` is the plan version.
 */
refused: Array<DocumentRefusedView>, 
/**
 * Late marks and what the act passed over.
 */
findings: Array<FindingView>, };

/**
 * A bundle of sheets.
 */
export type PaperRowView = { 
/**
 * The evaluation or plan version.
 */
id: string, 
/**
 * Six characters, as in the foot of its sheets.
 */
code: string, 
/**
 * Whose it is.
 */
employee: PersonRef, 
/**
 * The evaluator.
 */
evaluator: PersonRef | null, 
/**
 * What it is of, in words: a period or an SKP.
 */
what: string, 
/**
 * Codes of the forms that were printed.
 */
forms: Array<string>, 
/**
 * The highest copy of them; 0 where no print was noted here.
 */
copy: number, 
/**
 * How far it has come.
 */
step: PaperStep, 
/**
 * The same in words.
 */
words: string, 
/**
 * Day of the last print.
 */
printedOn: string | null, 
/**
 * Day it was handed over.
 */
deliveredOn: string | null, 
/**
 * Day it was signed.
 */
signedOn: string | null, 
/**
 * Day it came back.
 */
returnedOn: string | null, 
/**
 * Day it was filed.
 */
filedOn: string | null, 
/**
 * Where it was filed; may be empty.
 */
filedAt: string, 
/**
 * Name of the scan's file, where one was filed.
 */
scan: string | null, 
/**
 * Whether a term of it has passed.
 */
late: boolean, 
/**
 * How long the next term is, in words; empty where there is none.
 */
left: string, };

/**
 * How far a bundle of sheets has come.
 */
export type PaperStep = "printed" | "delivered" | "signed" | "returned" | "filed";

/**
 * Bundles of sheets.
 */
export type PaperView = { 
/**
 * By evaluator, then name.
 */
rows: Array<PaperRowView>, 
/**
 * How many bundles have come how far, of all steps in their order, whatever step was asked for.
 */
counts: Array<number>, };

/**
 * Which bundles.
 */
export type PaperWho = { "kind": "codes", 
/**
 * Codes as typed or read, or ids of evaluations and plan versions.
 */
codes: Array<string>, } | { "kind": "allBut", 
/**
 * Only people of this evaluator.
 */
evaluator?: string | null, 
/**
 * Only people of this unit.
 */
unit?: string | null, 
/**
 * Period.
 */
period: string, 
/**
 * Codes of those left as they are.
 */
except: Array<string>, };

/**
 * Why an edit is kept and not applied.
 */
export type ParkedReason = "late" | "no_right" | "revoked" | "forked";

/**
 * An edit that is kept and not applied.
 */
export type ParkedView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Why.
 */
reason: ParkedReason, 
/**
 * The same in a sentence, with what can be done.
 */
words: string, 
/**
 * Name to show: of the person, the unit or the list.
 */
about: string, 
/**
 * Whose record.
 */
person: PersonRef | null, 
/**
 * The field, in words.
 */
field: string, 
/**
 * What it wrote, in words.
 */
value: string | null, 
/**
 * What holds now, in words.
 */
now: string | null, 
/**
 * Who wrote it.
 */
by: string, 
/**
 * When, by the clock of that machine.
 */
at: string, 
/**
 * Whether it can be written now as an edit of the account.
 */
canApply: boolean, };

/**
 * A person's records as of a day; nothing in it can be changed.
 */
export type PastView = { 
/**
 * The day.
 */
on: string, 
/**
 * The person; `None` before the record was made.
 */
person: EmployeeView | null, 
/**
 * Plans, newest first, as they stood.
 */
plans: Array<PlanView>, 
/**
 * Evaluations, newest period first, as they stood.
 */
evaluations: Array<EvaluationView>, };

/**
 * A block copied from a spreadsheet, into a plan.
 */
export type PastePlanRequest = { 
/**
 * Version.
 */
plan: string, 
/**
 * The block: columns by tabs, rows by lines.
 */
text: string, 
/**
 * Result that takes the indicators above the first result of the block.
 */
result?: string | null, 
/**
 * Take out what stands there first.
 */
replace?: boolean, 
/**
 * Only look.
 */
dryRun?: boolean, };

/**
 * Pastes a block of a spreadsheet: rows go down the indicators, columns across the periods, from one cell on.
 */
export type PasteProgressRequest = { 
/**
 * The plan version.
 */
plan: string, 
/**
 * Version looked at.
 */
seenVersion?: number | null, 
/**
 * The block, cells apart by tabs.
 */
text: string, 
/**
 * Result of the first cell.
 */
result: string, 
/**
 * Indicator of the first cell.
 */
indicator?: string | null, 
/**
 * Period of the first cell.
 */
period: string, 
/**
 * Whether to save; without it this only shows what would be written.
 */
save?: boolean, };

/**
 * A cell of a pasted block.
 */
export type PastedCellView = { 
/**
 * Number of the result.
 */
no: number, 
/**
 * Indicator in words.
 */
indicator: string, 
/**
 * Period in words.
 */
period: string, 
/**
 * Value before.
 */
from: string, 
/**
 * Value after.
 */
to: string, };

/**
 * An indicator of a block.
 */
export type PastedIndicatorView = { 
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
target: string, 
/**
 * Perspective.
 */
perspective: Perspective | null, };

/**
 * What a block holds.
 */
export type PastedPlanView = { 
/**
 * Results read.
 */
results: Array<PastedResultView>, 
/**
 * Indicators above the first result, for the result that was named.
 */
leading: Array<PastedIndicatorView>, 
/**
 * Special expectations read.
 */
nExpectations: number, 
/**
 * What could not be read, with its place.
 */
remarks: Array<ImportRemarkView>, 
/**
 * The plan afterwards; nothing after a look.
 */
desk: PlanDeskView | null, };

/**
 * What a block comes to.
 */
export type PastedProgressView = { 
/**
 * Cells that change.
 */
cells: Array<PastedCellView>, 
/**
 * What found no place, in sentences.
 */
leftOut: Array<string>, 
/**
 * The year after it, where it was saved; else as it is.
 */
year: YearProgressView, };

/**
 * A result of a block.
 */
export type PastedResultView = { 
/**
 * Priority.
 */
priority: Priority, 
/**
 * Text.
 */
text: string, 
/**
 * Indicators.
 */
indicators: Array<PastedIndicatorView>, };

/**
 * A person of the same position.
 */
export type PeerView = { 
/**
 * Person.
 */
employee: string, 
/**
 * Name.
 */
name: string, 
/**
 * Unit.
 */
unit: string, 
/**
 * Whether there is a plan.
 */
hasPlan: boolean, 
/**
 * Whether a copy could go in.
 */
isEditable: boolean, };

/**
 * Asks for people of the same position.
 */
export type PeersRequest = { 
/**
 * Person.
 */
employee: string, 
/**
 * Year.
 */
year: number, };

/**
 * People of the same position.
 */
export type PeersView = { 
/**
 * Same unit first.
 */
people: Array<PeerView>, };

/**
 * A piece of feedback of a period that the annual evaluation does not have yet.
 */
export type PeriodFeedbackView = { 
/**
 * What it would stand beside on the annual sheet.
 */
about: FeedbackAbout, 
/**
 * The same in words: `RHK 2`, `Kolaboratif`.
 */
aboutWords: string, 
/**
 * The period it is of, as the sheet calls it: `Triwulan III`.
 */
period: string, 
/**
 * What was said.
 */
feedback: FeedbackView, };

/**
 * A period.
 */
export type PeriodRefView = { 
/**
 * Code.
 */
code: string, 
/**
 * In words.
 */
words: string, };

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
recordedLate: boolean, 
/**
 * Day the office closed a period that was recorded late.
 */
endedOn: string | null, 
/**
 * Why it was closed.
 */
endReason: string, };

/**
 * Who evaluates the period of a move (R-230).
 */
export type PeriodicChoice = "new_evaluator" | "reuse_previous";

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
 * A phrase.
 */
export type PhraseView = { 
/**
 * The office's own; nothing for one of the program.
 */
id: string | null, 
/**
 * Core value, 1 to 7; nothing where it is about results.
 */
value: number | null, 
/**
 * Level.
 */
level: ExpectationLevel, 
/**
 * The phrase; dots are to be filled in.
 */
text: string, };

/**
 * Asks for phrases, and for what a note may cite.
 */
export type PhrasesRequest = { 
/**
 * The evaluation a note is written in.
 */
evaluation?: string | null, };

/**
 * The bank.
 */
export type PhrasesView = { 
/**
 * By value, then level.
 */
phrases: Array<PhraseView>, 
/**
 * Realisation, feedback and incidents of the evaluation as a note would cite them.
 */
citations: Array<string>, };

/**
 * In whose name something is done with a plan.
 */
export type PlanActor = "employee" | "evaluator" | "superior" | "leader" | "hr_officer" | "time";

/**
 * Everything the editor of one plan version shows.
 */
export type PlanDeskView = { 
/**
 * The version.
 */
plan: PlanView, 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * The evaluator it is agreed with.
 */
evaluator: PersonRef | null, 
/**
 * Unit of the person.
 */
unit: string | null, 
/**
 * Version to send back with a change.
 */
seenVersion: number, 
/**
 * Whether its text may be changed.
 */
isEditable: boolean, 
/**
 * Whether the evaluator marked the text as agreed.
 */
isAgreed: boolean, 
/**
 * Whether an approved version is in force behind it.
 */
isRevision: boolean, 
/**
 * What the forms do not print, per result, in the order of the plan.
 */
results: Array<ResultDeskView>, 
/**
 * Lines of the annex with what planning records.
 */
annex: Array<AnnexLineView>, 
/**
 * *Sebelum diajukan*: what stands in the way.
 */
gates: Array<GateView>, 
/**
 * What can be done now, also what cannot and why.
 */
steps: Array<PlanStepView>, 
/**
 * Versions, newest first.
 */
versions: Array<PlanVersionView>, 
/**
 * Other plans of the person in the year (R-098).
 */
siblings: Array<PlanVersionView>, 
/**
 * Results and indicators of leaders to support.
 */
leaderResults: Array<LeaderResultView>, 
/**
 * Items of the unit's performance agreement (R-035).
 */
agreementItems: Array<AgreementItemView>, 
/**
 * Day it was submitted.
 */
submittedOn: string | null, 
/**
 * Day the evaluator marked it agreed.
 */
agreedOn: string | null, 
/**
 * Day the employee signed.
 */
signedOn: string | null, 
/**
 * Day it was set.
 */
approvedOn: string | null, 
/**
 * Who set it, where not the evaluator.
 */
approvedBy: PersonRef | null, 
/**
 * Why the superior set it (R-094, R-010).
 */
approvalBasis: string, 
/**
 * Why it was sent back.
 */
returnReason: string, 
/**
 * Why this version was begun.
 */
changeKind: ChangeKind | null, 
/**
 * The reason in words.
 */
changeReason: string, 
/**
 * What the employee clarified (R-057).
 */
employeeComment: string, 
/**
 * Notes of the dialog (R-031).
 */
dialogNotes: string, 
/**
 * Documents the plan rests on (R-032).
 */
inputs: string, 
/**
 * Whether a plan of the year before exists.
 */
canCarryOver: boolean, 
/**
 * What to consider when measures are set (R-064, R-065), as sentences.
 */
checklist: Array<string>, };

/**
 * Two versions side by side, only what differs.
 */
export type PlanDiffView = { 
/**
 * Earlier.
 */
before: PlanVersionView, 
/**
 * Later.
 */
after: PlanVersionView, 
/**
 * Differences, in print order.
 */
items: Array<DiffItemView>, 
/**
 * How many rows are the same.
 */
same: number, };

/**
 * A plan made or changed.
 */
export type PlanDoneView = { 
/**
 * Person.
 */
employee: string, 
/**
 * Name.
 */
name: string, 
/**
 * The version.
 */
plan: string, 
/**
 * State now.
 */
state: SkpState, 
/**
 * Results on it.
 */
nResults: number, };

/**
 * One change of a plan's text.
 */
export type PlanEdit = { "edit": "add_result", 
/**
 * Behind this one; at the end of its priority unless told.
 */
after?: string | null, 
/**
 * Priority.
 */
priority: Priority, 
/**
 * Text.
 */
text: string, 
/**
 * Who assigned it.
 */
assignedBy?: string, 
/**
 * Leader's result.
 */
supportedText?: string, 
/**
 * Its indicator.
 */
supportedIndicator?: string, 
/**
 * Leader's result it is tied to.
 */
supportedResult?: string | null, 
/**
 * Where it comes from.
 */
origin?: ResultOrigin | null, 
/**
 * Matrix entry it comes from.
 */
cell?: string | null, 
/**
 * Its indicators.
 */
indicators?: Array<NewIndicator>, } | { "edit": "set_result", 
/**
 * Result.
 */
id: string, 
/**
 * Field.
 */
field: ResultField, 
/**
 * Text or code; empty takes it away.
 */
value: string, } | { "edit": "move_result", 
/**
 * Result.
 */
id: string, 
/**
 * Priority there.
 */
priority: Priority, 
/**
 * Behind this one; first unless told.
 */
after?: string | null, } | { "edit": "remove_result", 
/**
 * Result.
 */
id: string, } | { "edit": "add_indicator", 
/**
 * Its result.
 */
result: string, 
/**
 * Behind this one; last unless told.
 */
after?: string | null, 
/**
 * What it says.
 */
indicator: NewIndicator, } | { "edit": "set_indicator", 
/**
 * Indicator.
 */
id: string, 
/**
 * Field.
 */
field: IndicatorField, 
/**
 * Text or code.
 */
value: string, } | { "edit": "move_indicator", 
/**
 * Indicator.
 */
id: string, 
/**
 * Result there.
 */
result: string, 
/**
 * Behind this one; first unless told.
 */
after?: string | null, } | { "edit": "remove_indicator", 
/**
 * Indicator.
 */
id: string, } | { "edit": "set_expectations", 
/**
 * 1 to 7.
 */
value: number, 
/**
 * All of them.
 */
texts: Array<string>, } | { "edit": "set_annex", 
/**
 * List.
 */
list: AnnexList, 
/**
 * All of them.
 */
lines: Array<NewAnnexLine>, } | { "edit": "set_plan", 
/**
 * Field.
 */
field: PlanField, 
/**
 * Text or code.
 */
value: string, };

/**
 * What can be done with a plan, 13.1.
 */
export type PlanEvent = "submit" | "return" | "agree" | "sign" | "approve" | "approve_by_superior" | "reopen" | "revise" | "drop_revision" | "change_evaluator" | "close" | "cancel";

/**
 * Field of a plan that an edit sets.
 */
export type PlanField = "approach" | "starts_on" | "ends_on" | "employee_comment" | "dialog_notes" | "inputs" | "employee_position" | "employee_unit" | "evaluator_position" | "evaluator_unit";

/**
 * A plan of the year.
 */
export type PlanOfYearView = { 
/**
 * The plan version.
 */
id: string, 
/**
 * First day.
 */
startsOn: string, 
/**
 * Last day.
 */
endsOn: string, };

/**
 * A person whose plan was left as it was.
 */
export type PlanRefusedView = { 
/**
 * Person.
 */
employee: string, 
/**
 * Name.
 */
name: string, 
/**
 * Rule, where one speaks.
 */
rule: string, 
/**
 * The reason.
 */
why: string, };

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
 * Asks who has a plan in a year.
 */
export type PlanSeasonRequest = { 
/**
 * The year.
 */
year: number, 
/**
 * Only this unit and those below.
 */
unit?: string | null, 
/**
 * Only people of this evaluator.
 */
evaluator?: string | null, 
/**
 * Parts of names, NIP, position or unit.
 */
search?: string | null, 
/**
 * Only people in this condition.
 */
only?: SeasonFilter | null, 
/**
 * Rows to skip.
 */
offset?: number | null, 
/**
 * Rows wanted; 200 unless told, 2,000 at most.
 */
limit?: number | null, };

/**
 * Who has a plan in a year.
 */
export type PlanSeasonView = { 
/**
 * The year.
 */
year: number, 
/**
 * The page, by unit and name.
 */
people: Array<SeasonRowView>, 
/**
 * How many match.
 */
total: number, 
/**
 * Everybody of the unit or evaluator, by condition.
 */
counts: SeasonCountsView, 
/**
 * Last day to set plans (R-023).
 */
dueOn: string, 
/**
 * Working days to that day, negative afterwards.
 */
workingDaysLeft: number, 
/**
 * In whose names each step can be recorded, whoever usually takes it first.
 */
actors: Array<StepActorsView>, };

/**
 * What new plans start from.
 */
export type PlanSource = "blank" | "last_year" | "template" | "matrix";

/**
 * Something that can be done with the plan.
 */
export type PlanStepView = { 
/**
 * What.
 */
event: PlanEvent, 
/**
 * In whose name.
 */
actor: PlanActor, 
/**
 * State afterwards.
 */
to: SkpState | null, 
/**
 * Whether it can be done now.
 */
isAllowed: boolean, 
/**
 * Rule that refuses; empty where the account may not take the step.
 */
rule: string, 
/**
 * Why not.
 */
why: string, 
/**
 * Whether a reason is asked for.
 */
needsReason: boolean, 
/**
 * Whether this is whose act it usually is; others may do it in his place.
 */
isUsual: boolean, };

/**
 * Plans a support.
 */
export type PlanSupportRequest = { 
/**
 * Whom it is for.
 */
employee: string, 
/**
 * Kind.
 */
kind: SupportKind, 
/**
 * Why.
 */
reason?: string, 
/**
 * Who leads it; the evaluator unless told.
 */
ledBy?: string | null, 
/**
 * Who leads it, in words, where it is nobody of the office.
 */
ledByLabel?: string, 
/**
 * What the counsellor is, for counselling.
 */
counsellor?: Counsellor | null, 
/**
 * First day.
 */
startsOn?: string | null, 
/**
 * Last day.
 */
endsOn?: string | null, 
/**
 * Place.
 */
place?: string, 
/**
 * The plan it is about; the one in force unless told.
 */
plan?: string | null, 
/**
 * The result that lags behind, whose indicators, targets and values begin B.1.6.
 */
result?: string | null, };

/**
 * Something that was done.
 */
export type PlanTrailItemView = { 
/**
 * When.
 */
at: string, 
/**
 * Account.
 */
who: string, 
/**
 * In whose name.
 */
actedFor: string, 
/**
 * What.
 */
title: string, 
/**
 * Why.
 */
reason: string, };

/**
 * Asks what happened to a plan.
 */
export type PlanTrailRequest = { 
/**
 * Version.
 */
plan: string, };

/**
 * What happened to a plan, newest first.
 */
export type PlanTrailView = { 
/**
 * Acts.
 */
items: Array<PlanTrailItemView>, };

/**
 * A version of a plan.
 */
export type PlanVersionView = { 
/**
 * Version.
 */
id: string, 
/**
 * Number.
 */
version: number, 
/**
 * State.
 */
state: SkpState, 
/**
 * First day.
 */
startsOn: string, 
/**
 * Position it is for.
 */
position: string, 
/**
 * Why it was begun.
 */
changeKind: ChangeKind | null, 
/**
 * In words.
 */
changeReason: string, 
/**
 * Signed.
 */
signedOn: string | null, 
/**
 * Set.
 */
approvedOn: string | null, };

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
 * What a workbook with plans would do.
 */
export type PlanWorkbookView = { 
/**
 * Token to apply it.
 */
preview: number, 
/**
 * File name.
 */
file: string, 
/**
 * People found, rejected ones first.
 */
people: Array<WorkbookPersonView>, 
/**
 * Plans that would be made.
 */
new: number, 
/**
 * Plans that would change.
 */
changed: number, 
/**
 * Plans already so.
 */
same: number, 
/**
 * Rows that cannot be taken.
 */
rejected: Array<ImportRemarkView>, 
/**
 * Odd things taken all the same.
 */
warnings: Array<ImportRemarkView>, };

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
 * *Potensial*, as the agency measured it.
 */
export type Potential = "low" | "middle" | "high";

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
 * Reads a report of e-Kinerja and says what applying it would do.
 */
export type PreviewEkinerjaRequest = { 
/**
 * The file.
 */
file: number, 
/**
 * The period its ratings are of, where its title does not name it.
 */
period?: string | null, };

/**
 * Asks what a new evaluator would mean for people's plans and evaluations.
 */
export type PreviewEvaluatorRequest = { 
/**
 * People.
 */
employees: Array<string>, 
/**
 * Evaluator.
 */
evaluator: string, 
/**
 * First day.
 */
from: string, };

/**
 * Reads a staff list by the columns somebody said and previews its import.
 */
export type PreviewMappedRequest = { 
/**
 * Token of the file.
 */
file: number, 
/**
 * Which column holds what.
 */
mapping: MappingRequest, };

/**
 * Asks what a move would mean.
 */
export type PreviewMoveRequest = { 
/**
 * Person.
 */
employee: string, 
/**
 * First day in the new place.
 */
on: string, 
/**
 * Unit.
 */
toUnit: string, 
/**
 * Position; as now where empty.
 */
position: string, 
/**
 * Kind of position.
 */
positionKind?: PositionKind | null, 
/**
 * Evaluator; the head of the unit unless told.
 */
evaluator?: string | null, };

/**
 * Looks into a backup without restoring it.
 */
export type PreviewRestoreRequest = { 
/**
 * Token of the backup.
 */
file: number, 
/**
 * Account whose password of that day is given; not needed where the key is the present one.
 */
account?: string | null, 
/**
 * That password; read once and not kept.
 */
password?: string | null, };

/**
 * Asks for the pages of one person as they will print.
 */
export type PreviewSheetRequest = { 
/**
 * The person.
 */
employee: string, 
/**
 * Official codes, `D.1` or `auto`.
 */
forms: Array<string>, 
/**
 * Period.
 */
period: string, 
/**
 * Paper; the office's unless told.
 */
paper?: Paper | null, 
/**
 * Whether A.1.4, A.1.5 and A.1.8 lie on their side.
 */
landscape?: boolean, 
/**
 * Only the one of this record: a support or a meeting.
 */
record?: string | null, 
/**
 * Forms to be written on by hand, also of somebody who has no record yet.
 */
blank?: boolean, 
/**
 * No coloured grounds; heads are bold instead.
 */
savesInk?: boolean, 
/**
 * Why the sheet is printed again, where it says something else than before.
 */
reason?: string | null, };

/**
 * Reads a table that came back and says what taking it in would do.
 */
export type PreviewTableRequest = { 
/**
 * The file.
 */
file: number, 
/**
 * Year of plans whose codes are not known here; the running one unless told.
 */
year?: number | null, };

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
 * What is printed besides the sheets, for each evaluator.
 */
export type PrintExtra = "separator" | "cover" | "receipt";

/**
 * Where something is put right before printing.
 */
export type PrintFix = { 
/**
 * The screen.
 */
screen: FixScreen, 
/**
 * What stands there: of `rate` and `after` an evaluation, of `plan` a plan, else a person.
 */
id: string, 
/**
 * Of `rate` the evaluator, of `person` the part of the record.
 */
part: string, };

/**
 * In which order people print.
 */
export type PrintOrder = "evaluator" | "unit" | "name";

/**
 * Into which files a run goes.
 */
export type PrintOutput = "one" | "per_evaluator" | "per_person";

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
findings: Array<FindingView>, 
/**
 * Where the first of them is put right.
 */
fix: PrintFix | null, };

/**
 * Who is ready, before printing.
 */
export type PrintPlanView = { 
/**
 * People with at least one sheet, in print order.
 */
ready: Array<PrintPersonView>, 
/**
 * People without any, and why.
 */
notReady: Array<PrintPersonView>, 
/**
 * Odd things on sheets that print all the same, one entry for each: blank superior, letters no font has.
 */
warnings: Array<PrintPersonView>, 
/**
 * How many sheets of each form.
 */
forms: Array<FormCountView>, 
/**
 * Pages in all, judged by some of the people.
 */
pages: number, 
/**
 * Sheets of paper when both sides are printed and everybody begins on a front page.
 */
paperSheets: number, 
/**
 * How long printing takes, in seconds.
 */
seconds: number, 
/**
 * How large the files become, one a person.
 */
bytes: number, 
/**
 * People with a sheet that says something else than it did when it was printed before.
 */
reprints: number, 
/**
 * The first day by which one of the documents is to be back, were all handed over today (R-242, R-246);
 * nothing where none waits to come back.
 */
returnBy: string | null, 
/**
 * Files that one with everybody is parted into, judged by some of the people; 1 unless it would be larger than
 * a file may be.
 */
parts: number, };

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
file: number, 
/**
 * Prints the records as they stood at the end of that day.
 */
asOf?: string | null, 
/**
 * Into which files; as `merge` says unless told.
 */
output?: PrintOutput | null, 
/**
 * How files are called, from the words `{tahun}`, `{periode}`, `{nip}`, `{nama}`, `{formulir}`, `{penilai}`
 * and `{unit}`.
 */
pattern?: string | null, 
/**
 * Everybody begins on a front page.
 */
duplex?: boolean, 
/**
 * No coloured grounds; heads are bold instead.
 */
savesInk?: boolean, 
/**
 * What is printed besides, for each evaluator.
 */
extras?: Array<PrintExtra>, 
/**
 * Day by which everything is to be back, on the separator sheets; dots unless told.
 */
returnBy?: string | null, 
/**
 * Whether the way of the sheets is followed; as the office chose unless told.
 */
track?: boolean | null, 
/**
 * Why sheets are printed again that say something else than before.
 */
reason?: string | null, 
/**
 * Goes on with an earlier run: files that are there already with the same bytes stay as they are.
 */
onlyMissing?: boolean, };

/**
 * What is printed.
 */
export type PrintWhat = { 
/**
 * Official codes (`A.1.7`), `D.1`: of the documents of an evaluation the one that applies, or `auto`: what
 * the record of the period calls for.
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
paper?: Paper | null, 
/**
 * Whether A.1.4, A.1.5 and A.1.8 lie on their side, as in the examples of the regulation.
 */
landscape?: boolean, 
/**
 * Of forms that a person may have several of in a period, only the one of this record: a support or a
 * meeting.
 */
record?: string | null, 
/**
 * In which order people print.
 */
order?: PrintOrder, 
/**
 * Forms to be written on by hand, also of people who have no record yet.
 */
blank?: boolean, };

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
cancelled: boolean, 
/**
 * Files that were there already with the same bytes.
 */
kept: number, 
/**
 * People with a sheet that says something else than it did when it was printed before.
 */
reprinted: number, 
/**
 * Files under the name of a written one or of its parts that an earlier run left; they stay.
 */
leftOver: Array<string>, };

/**
 * Priority of a work result.
 */
export type Priority = "main" | "additional";

/**
 * One case of a problem.
 */
export type ProblemCaseView = { 
/**
 * Person.
 */
employee: PersonRef | null, 
/**
 * Unit.
 */
unit: UnitRef | null, 
/**
 * What exactly.
 */
detail: string, 
/**
 * What would repair it.
 */
fix: FixView | null, };

/**
 * What can be wrong in the organisation.
 */
export type ProblemCode = "no_evaluator" | "evaluator_loop" | "evaluator_retired" | "evaluator_not_entitled" | "acting_expired" | "no_unit" | "unit_without_head" | "unit_loop" | "unit_ended" | "head_retired" | "past_retirement_age" | "status_without_end" | "head_elsewhere" | "evaluator_elsewhere" | "change_not_applied";

/**
 * One kind of problem.
 */
export type ProblemView = { 
/**
 * Code.
 */
code: ProblemCode, 
/**
 * What is wrong.
 */
title: string, 
/**
 * Why it matters.
 */
why: string, 
/**
 * Rule.
 */
rule: string, 
/**
 * Where.
 */
cases: Array<ProblemCaseView>, };

/**
 * What is wrong in the organisation.
 */
export type ProblemsView = { 
/**
 * The gravest first.
 */
problems: Array<ProblemView>, };

/**
 * What a leader can do about progress, or the lack of it (R-118, R-119).
 */
export type ProgressAnswer = "appreciate" | "assign" | "adjust_expectation" | "adjust_resources" | "coach" | "take_over";

/**
 * What is planned and noted for a row in a period.
 */
export type ProgressCellView = { 
/**
 * Target of the period (B.1.1); empty without one.
 */
target: string, 
/**
 * The note shown, the newest of the cell.
 */
note: string | null, 
/**
 * Value reached, as typed.
 */
value: string, 
/**
 * What was reached, in words.
 */
text: string, 
/**
 * Day of the note.
 */
on: string | null, 
/**
 * Notes in the cell.
 */
nNotes: number, 
/**
 * Entries of the register of evidence that belong to these notes.
 */
nEvidence: number, 
/**
 * Whether the value lags behind the target of the period.
 */
isBehind: boolean, 
/**
 * What the account can do about it as the leader (R-118).
 */
answers: Array<ProgressAnswer>, };

/**
 * A note of progress that is still being written.
 */
export type ProgressDraftView = { 
/**
 * Number of the work result in print; 0 where none was chosen yet.
 */
result: number, 
/**
 * What was reached, so far.
 */
text: string, 
/**
 * What proves it, so far.
 */
evidence: string, };

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
 * A period of the rhythm.
 */
export type ProgressPeriodView = { 
/**
 * Code.
 */
code: string, 
/**
 * In words.
 */
words: string, 
/**
 * Whether it is running.
 */
isCurrent: boolean, 
/**
 * Whether it is over.
 */
isOver: boolean, };

/**
 * A result with its rows.
 */
export type ProgressResultView = { 
/**
 * The result.
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
 * Planned actions (B.1.1).
 */
actions: Array<string>, 
/**
 * Where the leader took it over (R-119).
 */
takenOver: TakenOverView | null, 
/**
 * One row an indicator; a row without one where something was noted on the result as a whole, or where
 * it has no indicator.
 */
rows: Array<ProgressRowView>, };

/**
 * An indicator, or a result as a whole.
 */
export type ProgressRowView = { 
/**
 * The indicator; nothing for the result as a whole.
 */
indicator: string | null, 
/**
 * Text of the indicator.
 */
text: string, 
/**
 * Target of the year.
 */
target: string, 
/**
 * One cell a period.
 */
cells: Array<ProgressCellView>, };

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
label: string, 
/**
 * Pages laid out so far, where it prints.
 */
pages: number, };

/**
 * How far a proposal to an evaluator has come.
 */
export type ProposalState = "waiting" | "accepted" | "declined" | "withdrawn";

/**
 * Ratings proposed to an evaluator, who stays the one who sets them.
 */
export type ProposalView = { 
/**
 * Record.
 */
id: string, 
/**
 * The evaluation.
 */
evaluation: string, 
/**
 * Version to send back with an answer.
 */
version: number, 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * The evaluator.
 */
evaluator: PersonRef | null, 
/**
 * Period.
 */
period: string, 
/**
 * Period in words.
 */
periodWords: string, 
/**
 * State.
 */
state: ProposalState, 
/**
 * State in words.
 */
words: string, 
/**
 * Rating of results when it was proposed.
 */
resultsBefore: ExpectationLevel | null, 
/**
 * Rating of conduct when it was proposed.
 */
conductBefore: ExpectationLevel | null, 
/**
 * Rating of results proposed.
 */
results: ExpectationLevel, 
/**
 * Rating of conduct proposed.
 */
conduct: ExpectationLevel, 
/**
 * The grade of the ratings proposed.
 */
grade: Grade, 
/**
 * Why.
 */
reason: string, 
/**
 * Who proposes.
 */
proposedBy: PersonRef | null, 
/**
 * The day.
 */
proposedOn: string | null, 
/**
 * What the evaluator says to it.
 */
answer: string, 
/**
 * Day of the answer.
 */
answeredOn: string | null, 
/**
 * Why the account cannot answer, in words; nothing where it can.
 */
whyNotAnswer: string | null, 
/**
 * Why the account cannot take it back, in words; nothing where it can.
 */
whyNotWithdraw: string | null, };

/**
 * Proposals that wait for an evaluator, the oldest first.
 */
export type ProposalsView = { 
/**
 * Proposals.
 */
rows: Array<ProposalView>, };

/**
 * Asks which column of a staff list holds what.
 */
export type ProposeMappingRequest = { 
/**
 * Token of the file.
 */
file: number, 
/**
 * Sheet; the one that tells most unless told.
 */
sheet?: string | null, 
/**
 * Row of the headings, 0 for none; the likeliest unless told.
 */
headerRow?: number | null, };

/**
 * Proposes other ratings to the evaluator; one that waits is replaced.
 */
export type ProposeRatingRequest = { 
/**
 * The evaluation.
 */
evaluation: string, 
/**
 * Version looked at.
 */
seenVersion?: number | null, 
/**
 * Rating of results.
 */
results: ExpectationLevel, 
/**
 * Rating of conduct.
 */
conduct: ExpectationLevel, 
/**
 * Why.
 */
reason: string, 
/**
 * The meeting it is proposed in; the person counts as discussed there.
 */
meeting?: string | null, };

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
 * An entry of the register of evidence.
 */
export type RatedEvidenceView = { 
/**
 * The entry.
 */
id: string, 
/**
 * Name of the file, or what it is called.
 */
name: string, 
/**
 * Number in the office's register.
 */
registerNo: string, 
/**
 * Day it was added.
 */
addedOn: string | null, 
/**
 * Whether the file itself is on this machine.
 */
isHere: boolean, };

/**
 * An indicator with what was reached.
 */
export type RatedIndicatorView = { 
/**
 * The indicator.
 */
id: string, 
/**
 * Aspect.
 */
aspect: Aspect | null, 
/**
 * The indicator.
 */
text: string, 
/**
 * Target of the year.
 */
target: string, 
/**
 * Target of this period, where one was agreed (B.1.1).
 */
periodTarget: string, 
/**
 * Value noted last.
 */
value: string, 
/**
 * Realisation.
 */
actual: string, 
/**
 * Feedback on it.
 */
feedback: Array<FeedbackView>, };

/**
 * A note of progress.
 */
export type RatedProgressView = { 
/**
 * Day.
 */
on: string | null, 
/**
 * The value, where one was noted.
 */
value: string, 
/**
 * What was reached.
 */
text: string, 
/**
 * What proves it, as typed.
 */
evidence: string, };

/**
 * A work result with what was reached.
 */
export type RatedResultView = { 
/**
 * The work result.
 */
id: string, 
/**
 * Printed number.
 */
number: number, 
/**
 * Main or additional.
 */
priority: Priority, 
/**
 * The result.
 */
text: string, 
/**
 * The evaluator's own mark.
 */
mark: ExpectationLevel | null, 
/**
 * Realisation, in a qualitative plan.
 */
actual: string, 
/**
 * Indicators with target and realisation.
 */
indicators: Array<RatedIndicatorView>, 
/**
 * Notes of progress in the period, newest first.
 */
progress: Array<RatedProgressView>, 
/**
 * Feedback on the result as a whole.
 */
feedback: Array<FeedbackView>, 
/**
 * Entries of the register of evidence.
 */
evidence: Array<RatedEvidenceView>, 
/**
 * What the leader noted when taking the result over (R-119); empty where he did not.
 */
takenOver: string, };

/**
 * Feedback on one core value, with the incidents that show it.
 */
export type RatedValueView = { 
/**
 * Number of the value, 1 to 7.
 */
value: number, 
/**
 * Its name.
 */
name: string, 
/**
 * What the leader expects in particular.
 */
expectations: Array<string>, 
/**
 * Feedback on it.
 */
feedback: Array<FeedbackView>, };

/**
 * Everything that speaks for or against a rating, of one person and period (R-206).
 */
export type RatingEvidenceView = { 
/**
 * The evaluation.
 */
evaluation: string, 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * Period in words.
 */
period: string, 
/**
 * Work results in print order, main ones first.
 */
results: Array<RatedResultView>, 
/**
 * Feedback on conduct, by value.
 */
conduct: Array<RatedValueView>, 
/**
 * Feedback of these days that no evaluation has yet.
 */
looseFeedback: Array<FeedbackView>, 
/**
 * What was said in the year and an annual evaluation that is open does not have yet, the oldest first.
 */
fromPeriods: Array<PeriodFeedbackView>, 
/**
 * Incidents of the period, newest first.
 */
incidents: Array<CitedIncidentView>, 
/**
 * The last four periods before this one, oldest first; information only (R-212).
 */
earlier: Array<EarlierResultView>, 
/**
 * Annual evaluations of another unit in the same year, after a move (R-231).
 */
elsewhere: Array<EarlierResultView>, 
/**
 * The guide beside the two ratings (R-207, R-208).
 */
guide: RatingGuideView, 
/**
 * The achievement it rests on, and whether it stands in for one not issued in time (R-203).
 */
achievement: UsedAchievementView | null, 
/**
 * *Tugas belajar*, where a result of the plan is academic (R-105 to R-108).
 */
study: StudyGuideView | null, 
/**
 * What is to be looked at; none of it blocks.
 */
findings: Array<FindingView>, };

/**
 * The guide of the regulation; examples that set nothing.
 */
export type RatingGuideView = { 
/**
 * When the results are above, meeting and below expectation.
 */
results: Array<GuideLevelView>, 
/**
 * The same of conduct.
 */
conduct: Array<GuideLevelView>, 
/**
 * Where the rating departs from the evaluator's own marks.
 */
hints: Array<FindingView>, };

/**
 * Which of the two ratings.
 */
export type RatingKind = "results" | "conduct";

/**
 * Asks what a code on a form filled in by hand stands for, before anything is typed from it.
 */
export type ReadHandFormRequest = { 
/**
 * The period that was written about.
 */
period: string, 
/**
 * Code of the form, or of the person's line on it, as typed.
 */
code: string, };

/**
 * Reads a workbook with plans.
 */
export type ReadPlanWorkbookRequest = { 
/**
 * File.
 */
file: number, 
/**
 * Year.
 */
year: number, };

/**
 * How many lines there are of a kind.
 */
export type ReadinessCount = { 
/**
 * The kind.
 */
kind: ReadinessKind, 
/**
 * How many.
 */
count: number, };

/**
 * In what the office and e-Kinerja differ about somebody.
 */
export type ReadinessKind = "missing_there" | "missing_here" | "not_rated_there" | "not_rated_here" | "different" | "doubled" | "other_evaluator" | "grade_does_not_follow" | "unreadable";

/**
 * One difference.
 */
export type ReadinessLineView = { 
/**
 * Its kind.
 */
kind: ReadinessKind, 
/**
 * Row in the report.
 */
row: number | null, 
/**
 * The person here.
 */
id: string | null, 
/**
 * NIP.
 */
nip: string, 
/**
 * Name.
 */
name: string, 
/**
 * Unit.
 */
unit: string, 
/**
 * What of it differs, in words; may be empty.
 */
field: string, 
/**
 * What is here, in words.
 */
ours: string, 
/**
 * What is there, in words.
 */
theirs: string, 
/**
 * Why, in a sentence.
 */
why: string, 
/**
 * What to do; empty where nothing is to be corrected.
 */
fix: string, };

/**
 * In what a report and the office differ.
 */
export type ReadinessView = { 
/**
 * Token of this comparison, handed back to write the list of corrections.
 */
compared: number, 
/**
 * File name.
 */
file: string, 
/**
 * The period.
 */
period: string, 
/**
 * The period in words.
 */
periodWords: string, 
/**
 * The agency the title of the report names, where that is not the one of the office; else empty.
 */
otherAgency: string, 
/**
 * People in the report, each once.
 */
people: number, 
/**
 * People about whom both say the same.
 */
agree: number, 
/**
 * Rows that are about nobody.
 */
skipped: number, 
/**
 * How many lines there are of each kind that occurs.
 */
counts: Array<ReadinessCount>, 
/**
 * The differences, by kind and name; the first 2,000 of each kind.
 */
lines: Array<ReadinessLineView>, };

/**
 * Asks for a column: one indicator, or one result in the qualitative approach, of a team.
 */
export type RealisationColumnRequest = { 
/**
 * The evaluator.
 */
evaluator: string, 
/**
 * Period.
 */
period: string, 
/**
 * Words of the indicator or result; the one of most people unless told.
 */
subject?: string, };

/**
 * A column with the others there are.
 */
export type RealisationColumnView = { 
/**
 * Indicators and results of the team, those of most people first.
 */
subjects: Array<ColumnSubjectView>, 
/**
 * The one shown.
 */
subject: string, 
/**
 * Its people, by name.
 */
rows: Array<ColumnRowView>, 
/**
 * Why nothing can be written here; nothing where it can.
 */
whyNot: string | null, };

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
 * Records that a plan to improve was looked at.
 */
export type RecordCheckRequest = { 
/**
 * The check.
 */
check: string, 
/**
 * Day; today unless told.
 */
on?: string | null, 
/**
 * What was found.
 */
text: string, };

/**
 * Opens with the codes of both officers and sets a new password.
 */
export type RecoverOfficeRequest = { 
/**
 * Account that gets the new password; an HR officer.
 */
account: string, 
/**
 * Code of the first officer.
 */
firstCode: string, 
/**
 * Code of the second.
 */
secondCode: string, 
/**
 * New password.
 */
newPassword: string, };

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
 * Records that an employee refused to sign, before a witness (R-249).
 */
export type RefuseReturnRequest = { 
/**
 * The evaluation.
 */
evaluation: string, 
/**
 * Day; today unless told.
 */
on?: string | null, 
/**
 * Who witnessed it and what was said.
 */
witnessNote: string, };

/**
 * Why a file is no package for this store.
 */
export type RefusedFileView = { 
/**
 * Stable code, for example `damaged`, `cut_short`, `not_for_here`, `unknown_sender`, `revoked_sender`,
 * `bad_signature`, `newer_version`, `too_large`, `not_a_package`, `device_request`.
 */
code: string, 
/**
 * What happened.
 */
what: string, 
/**
 * Why.
 */
why: string, 
/**
 * What to do.
 */
next: string, };

/**
 * Gives the store a new key, new slots and a new recovery code.
 */
export type RekeyRequest = { 
/**
 * Password of the account; read once and not kept.
 */
password: string, };

/**
 * A store under its new key.
 */
export type RekeyedView = { 
/**
 * Shown once, to be printed.
 */
recoveryCode: string, 
/**
 * The open session.
 */
session: SessionView, 
/**
 * Accounts that need a new password from an HR officer.
 */
withoutPassword: Array<string>, 
/**
 * Whether the office recovery of two officers has to be made anew.
 */
officeRecoveryGone: boolean, };

/**
 * What the wording check found.
 */
export type RemarkView = { 
/**
 * Rule.
 */
rule: string, 
/**
 * How strongly.
 */
severity: Severity, 
/**
 * Stable code.
 */
code: string, 
/**
 * Short head, *Terdengar seperti kegiatan*.
 */
title: string, 
/**
 * The sentence.
 */
text: string, 
/**
 * First character of the words it is about, in UTF-16 units.
 */
start: number, 
/**
 * Behind the last.
 */
end: number, 
/**
 * Proposals.
 */
rewrites: Array<string>, 
/**
 * Where the regulation says so.
 */
source: string, };

/**
 * Takes entries out.
 */
export type RemoveLibraryEntriesRequest = { 
/**
 * Entries.
 */
ids: Array<string>, };

/**
 * Takes an account away.
 */
export type RemoveUserRequest = { 
/**
 * The account.
 */
id: string, 
/**
 * Password of the account that works.
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
 * When results are reported (R-083, R-022).
 */
export type ReportSchedule = "daily" | "weekly" | "monthly" | "quarterly" | "half_yearly" | "yearly" | "agreed";

/**
 * Writes a request to become a device of an office.
 */
export type RequestDeviceRequest = { 
/**
 * What people call the device, for example `Laptop Kasi Pengaduan`.
 */
name: string, 
/**
 * File to write.
 */
file: number, };

/**
 * Gives somebody else a new password; the personal key of the old one signs no more.
 */
export type ResetPasswordRequest = { 
/**
 * The account.
 */
id: string, 
/**
 * New password of that account.
 */
newPassword: string, 
/**
 * Password of the account that works.
 */
password: string, };

/**
 * Whether a resource came (R-082).
 */
export type ResourceStatus = "agreed" | "refused" | "not_realised";

/**
 * Takes back what the office entered: of some days, or of a whole year.
 */
export type RestoreHolidaysRequest = { 
/**
 * Year.
 */
year: number, 
/**
 * Only these days; all of the year unless told.
 */
days?: Array<string> | null, };

/**
 * What a backup holds, beside what the store holds now.
 */
export type RestorePreviewView = { 
/**
 * Token of the backup.
 */
file: number, 
/**
 * When it was taken, as far as its name says.
 */
at: string | null, 
/**
 * The last act in it.
 */
lastActAt: string | null, 
/**
 * Counts in the backup.
 */
then: StoreView, 
/**
 * Counts now; `None` where nothing is open.
 */
now: StoreView | null, 
/**
 * Acts done since, which the restored file will not have.
 */
actsSince: number, };

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
to?: number | null, 
/**
 * Account of an HR officer on the day of the backup; asked for where an office is locked.
 */
account?: string | null, 
/**
 * That account's password of the day; read once and not kept.
 */
password?: string | null, };

/**
 * A result's planning record.
 */
export type ResultDeskView = { 
/**
 * Result.
 */
id: string, 
/**
 * What it is.
 */
kind: ResultKind | null, 
/**
 * Level of control.
 */
controlLevel: ControlLevel | null, 
/**
 * What R-046 expects of the position.
 */
expectedControl: ControlLevel | null, 
/**
 * How it was handed down.
 */
cascading: Cascading | null, 
/**
 * Appointed or voluntary.
 */
mode: AssignmentMode, 
/**
 * Whether a team carries it.
 */
inTeam: boolean, 
/**
 * The evaluator's consent.
 */
consent: Consent, 
/**
 * Day of the answer.
 */
consentOn: string | null, 
/**
 * Words of the answer.
 */
consentNote: string, 
/**
 * Where it comes from.
 */
origin: ResultOrigin, 
/**
 * With whom a directive was clarified (R-036).
 */
clarifiedWith: string, 
/**
 * Why its target may be absolute (R-062).
 */
absoluteBecause: string, 
/**
 * Leader's result it is tied to.
 */
supportedResult: string | null, 
/**
 * Item of the performance agreement.
 */
agreementItem: string | null, 
/**
 * Whether it was taken over from the year before to be changed, and was not yet.
 */
toChange: boolean, 
/**
 * Matrix cell it came from.
 */
cell: CellLinkView | null, 
/**
 * What the wording check says of the text.
 */
remarks: Array<RemarkView>, 
/**
 * Per indicator.
 */
indicators: Array<IndicatorDeskView>, };

/**
 * Field of a result that an edit sets.
 */
export type ResultField = "text" | "assigned_by" | "supported_text" | "supported_indicator" | "supported_result" | "priority" | "kind" | "control_level" | "cascading" | "mode" | "in_team" | "origin" | "clarified_with" | "absolute_because" | "agreement_item" | "to_change";

/**
 * What a work result is (R-033).
 */
export type ResultKind = "outcome" | "intermediate_outcome" | "output" | "service";

/**
 * Where a result comes from.
 */
export type ResultOrigin = "dialog" | "performance_agreement" | "directive" | "initiative" | "acting" | "study_result" | "study_graduation";

/**
 * How long records of people who left are kept.
 */
export type RetentionView = { 
/**
 * Years after the last year with a record; 0 keeps them for good.
 */
years: number, 
/**
 * People who left and whose time is over; erasing stays an act of somebody.
 */
due: Array<PersonRef>, };

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
 * Shuts a device out.
 */
export type RevokeDeviceRequest = { 
/**
 * The device.
 */
id: string, 
/**
 * Why, for example that it was stolen.
 */
reason: string, 
/**
 * From when on what it wrote is not trusted; `None` means from now on.
 */
since?: string | null, 
/**
 * Password of the account.
 */
password: string, };

/**
 * Rhythm of periodic evaluations.
 */
export type Rhythm = "monthly" | "quarterly";

/**
 * Role of an account.
 */
export type Role = "hr_officer" | "evaluator" | "evaluator_superior" | "employee" | "auditor";

/**
 * A station of a support's way.
 */
export type RouteStepView = { 
/**
 * What is done, in words.
 */
words: string, 
/**
 * Number of our rule list.
 */
rule: string, 
/**
 * To whom, in words.
 */
to: string, 
/**
 * Day it was done.
 */
doneOn: string | null, };

/**
 * Asks what a rule says.
 */
export type RuleRequest = { 
/**
 * Number, `R-038`.
 */
rule: string, };

/**
 * A rule in words: *Mengapa?*
 */
export type RuleView = { 
/**
 * Number.
 */
rule: string, 
/**
 * What it says.
 */
says: string, 
/**
 * Article and page.
 */
source: string, 
/**
 * Whether it is a choice of this program where the regulation is silent.
 */
isDefault: boolean, };

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
backupAgeDays: number | null, 
/**
 * When a backup last came to the second place; `None` where there is no second place or none came.
 */
secondBackupAt: string | null, 
/**
 * Whether a second place is set.
 */
hasSecondPlace: boolean, 
/**
 * What to do about it, most urgent first.
 */
warnings: Array<SafetyWarningView>, };

/**
 * Something about the safety of the data that somebody should do.
 */
export type SafetyWarningView = { 
/**
 * Stable code: `recovery_not_confirmed`, `no_second_place`, `second_place_away`, `cloud_folder`,
 * `second_place_bad`, `backup_none`, `backup_old`, `backup_bad`, `users_without_password`,
 * `recovery_used`, `password_given`.
 */
code: string, 
/**
 * What, why and what to press, in one or two sentences.
 */
words: string, };

/**
 * Sets the action plan; results and indicators left out stay.
 */
export type SaveActionPlanRequest = { 
/**
 * Plan version.
 */
plan: string, 
/**
 * Version looked at.
 */
seenVersion?: number | null, 
/**
 * Actions per result.
 */
results?: Array<NewActionLines>, 
/**
 * Targets per indicator.
 */
indicators?: Array<NewTrajectory>, };

/**
 * Sets them.
 */
export type SaveAnnexDefaultsRequest = { 
/**
 * Unit.
 */
unit: string, 
/**
 * All three lists; none takes the unit's own away.
 */
lists: Array<NewAnnexList>, };

/**
 * Makes or changes a post.
 */
export type SaveAppointmentRequest = { 
/**
 * Record; left out for a new one.
 */
id?: string | null, 
/**
 * Person.
 */
employee: string, 
/**
 * Kind.
 */
kind: AppointmentKind, 
/**
 * Unit.
 */
unit?: string | null, 
/**
 * Position.
 */
position: string, 
/**
 * Kind of position.
 */
positionKind?: PositionKind | null, 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
until?: string | null, 
/**
 * Letter.
 */
basis?: string, 
/**
 * Place outside.
 */
place?: string, 
/**
 * Who evaluates that work; the head of the unit above unless told.
 */
evaluator?: string | null, 
/**
 * Make the person head of the unit for that time.
 */
leadsUnit?: boolean, };

/**
 * Notes a level, or changes one.
 */
export type SaveCreditLevelRequest = { 
/**
 * The level that is changed; a new one unless told.
 */
id?: string | null, 
/**
 * The person.
 */
employee: string, 
/**
 * The level.
 */
level: CreditLevel, 
/**
 * First day.
 */
from: string, };

/**
 * Notes number, day and conclusion of a sheet.
 */
export type SaveCreditPaperRequest = { 
/**
 * The person.
 */
employee: string, 
/**
 * Which sheet.
 */
kind: CreditPaperKind, 
/**
 * Of which period.
 */
period: string, 
/**
 * Its number; may be empty.
 */
number: string, 
/**
 * The day it was issued.
 */
issuedOn?: string | null, 
/**
 * What was concluded of a determination.
 */
conclusion?: CreditConclusion | null, 
/**
 * The rank or position it is concluded for.
 */
target?: string | null, 
/**
 * Whether number and day are those of all three sheets of the period.
 */
forAll?: boolean, };

/**
 * Enters by hand what no grade yields. A field left out stays as it is; an empty one is emptied.
 */
export type SaveCreditProfileRequest = { 
/**
 * The person.
 */
employee: string, 
/**
 * Number of the civil servant's card.
 */
karpeg?: string | null, 
/**
 * Place of birth.
 */
birthPlace?: string | null, 
/**
 * The rank is held since.
 */
rankSince?: string | null, 
/**
 * The position is held since.
 */
positionSince?: string | null, 
/**
 * *AK Dasar*.
 */
base?: string | null, 
/**
 * *AK JF lama*.
 */
old?: string | null, 
/**
 * *AK Penyesuaian/Penyetaraan*.
 */
adjustment?: string | null, 
/**
 * Of a higher diploma.
 */
education?: string | null, 
/**
 * Of other work.
 */
other?: string | null, 
/**
 * What that is.
 */
otherLabel?: string | null, 
/**
 * Year at the end of which the balance stood, as digits.
 */
openingYear?: string | null, 
/**
 * The balance.
 */
opening?: string | null, };

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
unit?: string | null, 
/**
 * Whether the person leads a team.
 */
isTeamLeader?: boolean | null, 
/**
 * What SIASN calls the person; empty takes it away.
 */
siasnId?: string | null, 
/**
 * What SIASN calls the entry of the position; empty takes it away.
 */
siasnPositionId?: string | null, };

/**
 * Makes or changes a follow-up; a plan to improve gets its days of checking.
 */
export type SaveFollowUpRequest = { 
/**
 * Record; left out for a new one.
 */
id?: string | null, 
/**
 * The person.
 */
employee: string, 
/**
 * The evaluation it follows.
 */
evaluation?: string | null, 
/**
 * Kind.
 */
kind: FollowUpKind, 
/**
 * State.
 */
state: FollowUpState, 
/**
 * Day of the decision; today unless told.
 */
decidedOn?: string | null, 
/**
 * What it rests on; a sanction and a reward name the decision.
 */
basis: string, 
/**
 * What is done.
 */
text: string, 
/**
 * Topic of a training.
 */
topic: string, 
/**
 * First day.
 */
startsOn?: string | null, 
/**
 * Last day.
 */
endsOn?: string | null, 
/**
 * Days of checking; every month and the last day unless told.
 */
checkDays?: Array<string> | null, };

/**
 * Enters days in one act, typed or pasted.
 */
export type SaveHolidaysRequest = { 
/**
 * Days.
 */
days: Array<HolidayEntry>, };

/**
 * Makes or changes an entry.
 */
export type SaveLibraryEntryRequest = { 
/**
 * Entry; left out for a new one.
 */
id?: string | null, 
/**
 * Pack.
 */
pack: string, 
/**
 * Position.
 */
position: string, 
/**
 * Priority.
 */
priority: Priority, 
/**
 * Result.
 */
result: string, 
/**
 * Leader's result.
 */
supported?: string, 
/**
 * Who assigns it.
 */
assignedBy?: string, 
/**
 * Aspect.
 */
aspect?: Aspect | null, 
/**
 * Indicator.
 */
indicator: string, 
/**
 * Target.
 */
target?: string, 
/**
 * Perspective.
 */
perspective?: Perspective | null, 
/**
 * Note.
 */
note?: string, };

/**
 * Sets an indicator's manual.
 */
export type SaveManualRequest = { 
/**
 * Indicator.
 */
indicator: string, 
/**
 * Purpose.
 */
purpose?: string, 
/**
 * Definition.
 */
definition?: string, 
/**
 * Formula.
 */
formula?: string, 
/**
 * Unit of measure.
 */
measureUnit?: string, 
/**
 * Quality and level of control.
 */
controlLevel?: ControlLevel | null, 
/**
 * Source.
 */
source?: string, 
/**
 * Period of report.
 */
reporting?: ReportSchedule | null, };

/**
 * Changes a meeting in one act. What is left out stays; a list that is named is written whole.
 */
export type SaveMeetingRequest = { 
/**
 * The meeting.
 */
id: string, 
/**
 * Version looked at.
 */
seenVersion?: number | null, 
/**
 * What it is called.
 */
title?: string | null, 
/**
 * The day.
 */
heldOn?: string | null, 
/**
 * The place.
 */
place?: string | null, 
/**
 * State.
 */
state?: MeetingState | null, 
/**
 * What was said.
 */
minutes?: string | null, 
/**
 * Who leads it.
 */
ledBy?: string | null, 
/**
 * Who writes the minutes.
 */
writtenBy?: string | null, 
/**
 * Lists to write.
 */
lists?: Array<NewMeetingList>, };

/**
 * Enters a result of an older scheme, or changes one that was entered here.
 */
export type SaveOutsideResultRequest = { 
/**
 * The result that is changed; a new one unless told.
 */
id?: string | null, 
/**
 * The person.
 */
employee: string, 
/**
 * The year, 2014 to 2021.
 */
year: number, 
/**
 * Half of the year 2021, 1 or 2.
 */
half?: number | null, 
/**
 * *Nilai SKP*, as written.
 */
results: string, 
/**
 * *Perilaku*, as written.
 */
conduct: string, 
/**
 * The number of the whole, as written.
 */
total: string, 
/**
 * The grade, as written.
 */
grade: string, };

/**
 * Writes the words of an employee about a period; empty takes them away.
 */
export type SaveOwnWordsRequest = { 
/**
 * The employee.
 */
employee: string, 
/**
 * The period.
 */
period: string, 
/**
 * Words.
 */
text: string, };

/**
 * Makes or changes a phrase of the office.
 */
export type SavePhraseRequest = { 
/**
 * Record; left out for a new phrase.
 */
id?: string | null, 
/**
 * Core value, 1 to 7; left out where it is about results.
 */
value?: number | null, 
/**
 * Level.
 */
level: ExpectationLevel, 
/**
 * The phrase.
 */
text: string, };

/**
 * Enters the potential of people, or takes it away.
 */
export type SavePotentialsRequest = { 
/**
 * Year it is measured for.
 */
year: number, 
/**
 * The people.
 */
people: Array<string>, 
/**
 * What was measured; nothing takes the entry of that year away.
 */
level: Potential | null, 
/**
 * What it rests on; what an earlier entry of the year rested on goes.
 */
basis?: string | null, 
/**
 * When it was measured.
 */
measuredOn?: string | null, };

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
file: number, 
/**
 * Password of the account; read once and not kept.
 */
password: string, };

/**
 * Changes how long records are kept.
 */
export type SaveRetentionRequest = { 
/**
 * Years, 0 to 100.
 */
years: number, };

/**
 * Makes or changes a time.
 */
export type SaveStatusPeriodRequest = { 
/**
 * Record; left out for a new one.
 */
id?: string | null, 
/**
 * Person.
 */
employee: string, 
/**
 * Status.
 */
status: LegalStatus, 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
until?: string | null, 
/**
 * Letter.
 */
basis?: string, };

/**
 * Changes a support and what its forms say, in one act. What is left out stays.
 */
export type SaveSupportRequest = { 
/**
 * The support.
 */
id: string, 
/**
 * Version looked at.
 */
seenVersion?: number | null, 
/**
 * Who leads it, in words.
 */
ledByLabel?: string | null, 
/**
 * Who leads it.
 */
ledBy?: string | null, 
/**
 * What the counsellor is.
 */
counsellor?: Counsellor | null, 
/**
 * Why.
 */
reason?: string | null, 
/**
 * First day; empty takes it away.
 */
startsOn?: string | null, 
/**
 * Last day; empty takes it away.
 */
endsOn?: string | null, 
/**
 * Place.
 */
place?: string | null, 
/**
 * Whether measure and target are to be adjusted (R-121).
 */
needsChange?: boolean | null, 
/**
 * Entries of forms: those named are written, empty ones are removed.
 */
entries?: Array<NewSupportEntry>, };

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
isIndependent: boolean, 
/**
 * First day, where the unit is newer than the office.
 */
startsOn?: string | null, 
/**
 * Last day, where it was dissolved.
 */
endsOn?: string | null, };

/**
 * Makes or changes a workblock.
 */
export type SaveWorkblockRequest = { 
/**
 * Workblock; left out for a new one.
 */
id?: string | null, 
/**
 * Unit.
 */
unit: string, 
/**
 * Year.
 */
year: number, 
/**
 * Title.
 */
title: string, 
/**
 * Indicator and target.
 */
supported?: string, 
/**
 * Owner.
 */
owner?: string, 
/**
 * Parties.
 */
parties?: string, 
/**
 * Time.
 */
due?: string, 
/**
 * Beneficiaries.
 */
beneficiaries?: string, 
/**
 * Purpose.
 */
purpose?: string, 
/**
 * Budget.
 */
budget?: string, 
/**
 * All lines.
 */
lines?: Array<WorkblockLineView>, };

/**
 * Writes cells in one act. What is left out of a cell stays; a cell left without value and words loses its
 * note.
 */
export type SaveYearProgressRequest = { 
/**
 * The plan version.
 */
plan: string, 
/**
 * Version looked at.
 */
seenVersion?: number | null, 
/**
 * Cells.
 */
cells: Array<NewProgressCell>, };

/**
 * A scan that was filed.
 */
export type ScanFiledView = { 
/**
 * Name of the file.
 */
name: string, 
/**
 * The bundle it belongs to.
 */
row: PaperRowView, };

/**
 * A scan that was not filed.
 */
export type ScanLeftView = { 
/**
 * Name of the file.
 */
name: string, 
/**
 * Why not, in words.
 */
why: string, };

/**
 * What became of several scans.
 */
export type ScansFiledView = { 
/**
 * Scans that were filed.
 */
filed: Array<ScanFiledView>, 
/**
 * Scans that were not, and why.
 */
left: Array<ScanLeftView>, 
/**
 * Stopped by the person before the end; what was filed stays.
 */
cancelled: boolean, };

/**
 * One scenario.
 */
export type ScenarioRequest = { 
/**
 * What it is called.
 */
name: string, 
/**
 * The ratings tried; everybody else keeps what is there.
 */
ratings: Array<TriedRatingRequest>, };

/**
 * A scenario.
 */
export type ScenarioView = { 
/**
 * What it is called.
 */
name: string, 
/**
 * The distribution it gives.
 */
distribution: DistributionView, 
/**
 * Who would get another grade.
 */
changed: Array<TriedChangeView>, };

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
 * How the seal of an evaluation stands.
 */
export type SealState = "holds" | "without_signature" | "other_content" | "other_signature";

/**
 * Who sealed an evaluation with which key, and whether that still holds.
 */
export type SealView = { 
/**
 * Name of the account that signed.
 */
by: string, 
/**
 * Its role then; not known of seals from before there were personal keys.
 */
role: Role | null, 
/**
 * The evaluator, where somebody else recorded the signature in his name.
 */
actedFor: PersonRef | null, 
/**
 * When.
 */
at: string | null, 
/**
 * Whether it holds.
 */
state: SealState, 
/**
 * All of it as one sentence in the reader's language.
 */
words: string, };

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
 * People by condition of their plan.
 */
export type SeasonCountsView = { 
/**
 * No plan.
 */
missing: number, 
/**
 * *Draf*.
 */
draft: number, 
/**
 * *Diajukan*.
 */
submitted: number, 
/**
 * *Dikembalikan*.
 */
returned: number, 
/**
 * *Ditandatangani*.
 */
signed: number, 
/**
 * *Ditetapkan*.
 */
approved: number, 
/**
 * Approved with a change being written.
 */
revising: number, 
/**
 * Drafts that a rule blocks.
 */
blocked: number, 
/**
 * No plan demanded (R-014).
 */
exempt: number, };

/**
 * Narrows the list of a season.
 */
export type SeasonFilter = "missing" | "draft" | "submitted" | "returned" | "signed" | "approved" | "revising" | "blocked" | "exempt";

/**
 * A person and the plan.
 */
export type SeasonRowView = { 
/**
 * Person.
 */
employee: string, 
/**
 * Name with degrees.
 */
name: string, 
/**
 * NIP.
 */
nip: string, 
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
 * The version people work on: a revision where there is one, else the plan.
 */
plan: string | null, 
/**
 * Its version, 0 without a plan.
 */
version: number, 
/**
 * Its state.
 */
state: SkpState | null, 
/**
 * Whether the evaluator marked the text as agreed.
 */
isAgreed: boolean, 
/**
 * Whether an approved version stands behind it.
 */
isRevision: boolean, 
/**
 * Plans of the year (R-098).
 */
nPlans: number, 
/**
 * Main results.
 */
nMain: number, 
/**
 * Additional results.
 */
nAdditional: number, 
/**
 * Blocking findings.
 */
blocks: number, 
/**
 * Warnings, wording included.
 */
warnings: number, 
/**
 * Status that frees from planning (R-014).
 */
exempt: LegalStatus | null, 
/**
 * Not approved after the last day (R-023).
 */
isOverdue: boolean, 
/**
 * The post as Plt. or Plh. that still lacks an SKP of its own (R-099); empty where none does.
 */
missingPost: string, 
/**
 * Whether setting it asks for a reason, because another official usually would (R-091, R-092).
 */
approvalNeedsReason: boolean, };

/**
 * Chooses the second place of backups, or gives it up.
 */
export type SecondPlaceRequest = { 
/**
 * Token of a folder; `None` gives the place up.
 */
file?: number | null, };

/**
 * How this office is kept safe on this machine.
 */
export type SecurityView = { 
/**
 * Minutes without key or pointer after which the office locks itself, 1 to 15.
 */
idleMinutes: number, 
/**
 * When the printed recovery code was typed back, or found to be right later.
 */
recoveryConfirmedAt: string | null, 
/**
 * When the recovery code or the codes of two officers last opened the store.
 */
recoveryUsedAt: string | null, 
/**
 * Whether that were the codes of two officers.
 */
recoveryUsedByOfficers: boolean, 
/**
 * When the slot of two officers was made.
 */
officeRecoveryAt: string | null, 
/**
 * Whether the lock screen names office and accounts.
 */
namesOnLockScreen: boolean, 
/**
 * The usual folder of backups, as a path to read.
 */
backupFolder: string, 
/**
 * The second place, as a path to read.
 */
secondPlace: string | null, 
/**
 * Whether the second place can be reached now.
 */
secondPlaceReachable: boolean, 
/**
 * Name of the service that copies a folder to the internet, where the store or a backup lies in one.
 */
cloud: string | null, 
/**
 * What to do about it.
 */
warnings: Array<SafetyWarningView>, };

/**
 * Who works, and where.
 */
export type SessionView = { 
/**
 * The account.
 */
account: AccountView, 
/**
 * The employee the person is, where that is known.
 */
person: PersonRef | null, 
/**
 * What the role may be offered.
 */
features: Array<Feature>, 
/**
 * Seconds without key or pointer after which the office locks itself.
 */
idleSeconds: number, 
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
 * Sets the achievement of a unit in a period (R-201, R-202).
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
basis: string, 
/**
 * Day it was issued; an annual value issued after January comes too late for its year (R-203).
 */
issuedOn?: string | null, };

/**
 * Records whether a study ended without graduation (R-106).
 */
export type SetGraduationRequest = { 
/**
 * The evaluation.
 */
evaluation: string, 
/**
 * Whether the person did not graduate.
 */
notGraduated: boolean, 
/**
 * Version looked at.
 */
seenVersion?: number | null, };

/**
 * Says whether a resource of the annex came, of a plan in force too (R-082).
 */
export type SetResourceStatusRequest = { 
/**
 * Version.
 */
plan: string, 
/**
 * Line of the annex.
 */
line: string, 
/**
 * Status; none takes it back.
 */
status?: ResourceStatus | null, };

/**
 * A word to choose.
 */
export type SettingChoiceView = { 
/**
 * Permanent word.
 */
value: string, 
/**
 * In the reader's language.
 */
words: string, };

/**
 * What a setting takes.
 */
export type SettingKind = "truth" | "number" | "choice" | "fixed";

/**
 * One default of the program, and what the office made of it.
 */
export type SettingView = { 
/**
 * Permanent word.
 */
key: string, 
/**
 * Number of the rule that leaves it open.
 */
rule: string, 
/**
 * Where the regulation leaves it open, or that it is silent.
 */
source: string, 
/**
 * What it decides.
 */
title: string, 
/**
 * Kind.
 */
kind: SettingKind, 
/**
 * Words to choose from.
 */
choices: Array<SettingChoiceView>, 
/**
 * Least number.
 */
least: number | null, 
/**
 * Greatest number.
 */
most: number | null, 
/**
 * Default.
 */
default: string, 
/**
 * In force.
 */
value: string, 
/**
 * In force, in words.
 */
words: string, 
/**
 * Why it is fixed; empty where it can be changed.
 */
because: string, 
/**
 * Whether the office chose it.
 */
isOwn: boolean, };

/**
 * All settings.
 */
export type SettingsView = { 
/**
 * In the order of their rules.
 */
settings: Array<SettingView>, };

/**
 * Decides a conflict.
 */
export type SettleConflictRequest = { 
/**
 * The conflict.
 */
id: string, 
/**
 * Whose value.
 */
take: Take, 
/**
 * A third value, as text or permanent word.
 */
value?: string | null, };

/**
 * Settles cell and plan that say different things.
 */
export type SettleDriftRequest = { 
/**
 * Entry of the cell.
 */
entry: string, 
/**
 * Cell's words into the plan, else the plan's into the cell.
 */
takeCell: boolean, };

/**
 * Two or more records of one person, or a record whose other half has not arrived.
 */
export type SettleItemView = { 
/**
 * Stable code: `same_person`, `evaluator_missing`, `unit_missing`, `grade_differs`.
 */
code: string, 
/**
 * People it is about.
 */
people: Array<PersonRef>, 
/**
 * In a sentence, with what to do.
 */
words: string, };

/**
 * Applies an edit that was kept, or puts it away for good; it stays in the history either way.
 */
export type SettleParkedRequest = { 
/**
 * The edit.
 */
id: string, 
/**
 * Whether it is applied.
 */
apply: boolean, };

/**
 * How strongly a rule speaks.
 */
export type Severity = "block" | "warn" | "hint";

/**
 * What a sheet turns out to be.
 */
export type SheetVerdict = "genuine" | "superseded" | "altered" | "not_here" | "unknown_office" | "no_code";

/**
 * What one sheet turned out to be. What an altered code says is not told: nobody stands for it.
 */
export type SheetVerdictView = { 
/**
 * Token of the file.
 */
file: number, 
/**
 * Its name.
 */
name: string, 
/**
 * Page in the file, from 1.
 */
page: number, 
/**
 * What it is.
 */
verdict: SheetVerdict, 
/**
 * Six characters of the bundle; empty without a code.
 */
code: string, 
/**
 * The evaluation, where it is here.
 */
evaluation: string | null, 
/**
 * Whose sheet it is, where the record is here.
 */
person: PersonRef | null, 
/**
 * Period of the evaluation.
 */
period: string | null, 
/**
 * Code of the form; empty where it is not known.
 */
form: string, 
/**
 * Rating of the results.
 */
results: ExpectationLevel | null, 
/**
 * Rating of the conduct.
 */
conduct: ExpectationLevel | null, 
/**
 * Grade.
 */
grade: Grade | null, 
/**
 * Which copy it is; 0 where it is not known.
 */
copy: number, 
/**
 * The verdict in a sentence, with what to do about it.
 */
words: string, 
/**
 * Whether its return was noted now.
 */
booked: boolean, };

/**
 * What the sheets in some files turned out to be.
 */
export type SheetVerdictsView = { 
/**
 * File by file and page by page; at least one a file.
 */
verdicts: Array<SheetVerdictView>, };

/**
 * Records of one kind.
 */
export type SiasnCountView = { 
/**
 * Kind.
 */
kind: SiasnKind, 
/**
 * New here.
 */
new: number, 
/**
 * Changed.
 */
changed: number, 
/**
 * The same already.
 */
same: number, };

/**
 * Saved answers of SIASN to look into before anything changes.
 */
export type SiasnFilesRequest = { 
/**
 * Tokens of the files.
 */
files: Array<number>, };

/**
 * What taking in saved answers did.
 */
export type SiasnImportedView = { 
/**
 * How many of each kind there were, and what happened to them.
 */
counts: Array<SiasnCountView>, 
/**
 * Records of people who are not here.
 */
foreign: number, 
/**
 * What was left out, differs or is odd.
 */
remarks: Array<SiasnRemarkView>, };

/**
 * Which endpoint of SIASN a record came from.
 */
export type SiasnKind = "data_utama" | "rw_skp22" | "rw_kinerjaperiodik" | "rw_angkakredit";

/**
 * A person who has nothing for SIASN.
 */
export type SiasnLeftOutView = { 
/**
 * The person.
 */
person: PersonRef, 
/**
 * NIP.
 */
nip: string, 
/**
 * Unit.
 */
unit: string, 
/**
 * Why, in words.
 */
why: string, };

/**
 * A person with what SIASN calls him or her.
 */
export type SiasnPersonView = { 
/**
 * The person.
 */
person: PersonRef, 
/**
 * NIP.
 */
nip: string, 
/**
 * Unit.
 */
unit: string, 
/**
 * What SIASN calls the person; empty where unknown.
 */
siasnId: string, 
/**
 * What SIASN calls the entry of the position; empty where unknown.
 */
siasnPositionId: string, 
/**
 * Whether the entry of the position is needed, which only credit points ask for.
 */
needsPosition: boolean, 
/**
 * What is missing, in words.
 */
missing: string, };

/**
 * What applying saved answers of SIASN would do.
 */
export type SiasnPreviewView = { 
/**
 * Token of this preview, handed back to apply it.
 */
preview: number, 
/**
 * Names of the files.
 */
files: Array<string>, 
/**
 * How many of each kind there are, and what happens to them.
 */
counts: Array<SiasnCountView>, 
/**
 * Records of people who are not here; nobody is made of a result alone.
 */
foreign: number, 
/**
 * What changes, the first 2,000.
 */
rows: Array<SiasnRowView>, 
/**
 * What is left out, differs or is odd, with what to do.
 */
remarks: Array<SiasnRemarkView>, };

/**
 * What is ready for SIASN in a period.
 */
export type SiasnReadyView = { 
/**
 * Period.
 */
period: string, 
/**
 * Period in words.
 */
words: string, 
/**
 * People whose evaluation is signed.
 */
ready: number, 
/**
 * People among them with credit points for good.
 */
credits: number, 
/**
 * People among the ready of whom something of SIASN is not known.
 */
withoutId: Array<SiasnPersonView>, 
/**
 * Everybody else, with the reason.
 */
leftOut: Array<SiasnLeftOutView>, };

/**
 * Something about a record, with what to do.
 */
export type SiasnRemarkView = { 
/**
 * File name.
 */
file: string, 
/**
 * Which record of the file, from 1.
 */
record: number, 
/**
 * Who it is about, as far as that is known.
 */
who: string, 
/**
 * Stable code.
 */
code: string, 
/**
 * What it is.
 */
reason: string, 
/**
 * What to do.
 */
fix: string, };

/**
 * What one record changes.
 */
export type SiasnRowView = { 
/**
 * Kind.
 */
kind: SiasnKind, 
/**
 * New or changed.
 */
outcome: Outcome, 
/**
 * The person; nothing of one who is only made.
 */
person: string | null, 
/**
 * NIP.
 */
nip: string, 
/**
 * Name.
 */
name: string, 
/**
 * The period, or what else it is of, in words; may be empty.
 */
what: string, 
/**
 * What changes: field label, before, after.
 */
changes: Array<FieldChangeView>, };

/**
 * The folder that was written.
 */
export type SiasnWrittenView = { 
/**
 * Name of the folder.
 */
folder: string, 
/**
 * Names of the files in it, the documents aside.
 */
files: Array<string>, 
/**
 * Lines about results.
 */
lines: number, 
/**
 * Lines about credit points.
 */
credits: number, 
/**
 * PDF files.
 */
documents: number, 
/**
 * People of whom something of SIASN is not known; their lines hold null there.
 */
withoutId: number, 
/**
 * Who is left out and why.
 */
leftOut: Array<SiasnLeftOutView>, 
/**
 * Files in the folder that are none of these, as an earlier export leaves them; they stay.
 */
leftOver: Array<string>, };

/**
 * State of an SKP.
 */
export type SkpState = "draft" | "submitted" | "returned" | "signed" | "approved" | "revising" | "superseded" | "closed" | "cancelled";

/**
 * What a column of a staff list holds.
 */
export type StaffField = "nip" | "name" | "name_and_nip" | "front_degree" | "back_degree" | "rank" | "rank_title" | "position" | "position_kind" | "echelon" | "unit" | "parent_unit" | "evaluator_number" | "evaluator_name" | "evaluator_position" | "evaluator_unit" | "evaluator_rank" | "employee_type" | "legal_status" | "birth_date" | "appointment" | "period_start" | "period_end" | "results_rating" | "conduct_rating" | "grade" | "plan_status" | "siasn_id" | "left_on";

/**
 * A field with its name.
 */
export type StaffFieldView = { 
/**
 * The field.
 */
field: StaffField, 
/**
 * Its name in the language of the account.
 */
words: string, };

/**
 * Posts, times and moves of a person.
 */
export type StandingView = { 
/**
 * Person.
 */
employee: string, 
/**
 * Newest first.
 */
appointments: Array<AppointmentView>, 
/**
 * Newest first.
 */
statusPeriods: Array<StatusPeriodView>, 
/**
 * Newest first.
 */
moves: Array<MoveView>, 
/**
 * Person this one was merged into.
 */
duplicateOf: PersonRef | null, 
/**
 * People merged into this one.
 */
merged: Array<PersonRef>, };

/**
 * A time in which no plan is demanded, or a study lasts.
 */
export type StatusPeriodView = { 
/**
 * Record.
 */
id: string, 
/**
 * Status.
 */
status: LegalStatus, 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
until: string | null, 
/**
 * Letter.
 */
basis: string, 
/**
 * Whether it was recorded before its first day and has changed nothing yet.
 */
isPending: boolean, };

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
 * Whether two officers can open the office together.
 */
hasOfficeRecovery: boolean, 
/**
 * The store was found damaged; what was found, and the newest good backup.
 */
damage: DamageView | null, 
/**
 * When the office was closed last; `None`, as the three below, where the lock screen names nobody.
 */
closedAt: string | null, 
/**
 * The folder of the store, as a path to read.
 */
folder: string | null, 
/**
 * Agency as last seen on this machine.
 */
agency: string | null, 
/**
 * Name of the account that unlocked last, as in `accounts`.
 */
lastAccount: string | null, 
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
 * In whose names a step of a plan can be recorded.
 */
export type StepActorsView = { 
/**
 * What.
 */
event: PlanEvent, 
/**
 * Whose act it may be, whoever usually takes it first.
 */
actors: Array<PlanActor>, };

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
 * A strategy of an indicator.
 */
export type StrategyView = { 
/**
 * Strategy.
 */
id: string, 
/**
 * Text.
 */
text: string, 
/**
 * What it is.
 */
kind: ResultKind | null, 
/**
 * How it is handed down.
 */
cascading: Cascading | null, 
/**
 * Whether a cell of the column says so (R-049).
 */
isTaken: boolean, };

/**
 * Asks the tables for an *IPK* (R-101, R-107, R-108).
 */
export type StudyGuideRequest = { 
/**
 * The IPK as written, `3,51`.
 */
ipk: string, 
/**
 * Whether it is a bachelor's study; else *profesi*, S-2 or S-3.
 */
isBachelor: boolean, 
/**
 * Whether it is abroad.
 */
isAbroad: boolean, 
/**
 * Accreditation of the institution as written.
 */
university: string, 
/**
 * Accreditation of the programme as written.
 */
programme: string, };

/**
 * What the tables put beside an academic result; it sets nothing (R-108).
 */
export type StudyGuideView = { 
/**
 * Whether the evaluator recorded that the person did not graduate (R-106).
 */
notGraduated: boolean, 
/**
 * Grade left to somebody who did not graduate, by the rating of conduct (R-106).
 */
left: Grade | null, 
/**
 * What is said of it, with where feedback comes from (R-105).
 */
words: string, };

/**
 * What the tables say; nothing where they have no row.
 */
export type StudySuggestionView = { 
/**
 * The IPK as the tables read it.
 */
ipk: string, 
/**
 * The grade beside it.
 */
grade: Grade | null, 
/**
 * What that means.
 */
words: string, };

/**
 * What a field says in one row.
 */
export type SupportEntryView = { 
/**
 * Row, from 1.
 */
ordinal: number, 
/**
 * Words.
 */
text: string, 
/**
 * Score, 1 to 5.
 */
score: number | null, };

/**
 * A field of a form.
 */
export type SupportFieldView = { 
/**
 * Permanent word: `goal.target`, `answer.3`.
 */
field: string, 
/**
 * Label, in the words of the form.
 */
label: string, 
/**
 * Whether it has one value for each row of a table.
 */
isRepeated: boolean, 
/**
 * Whether it has a score from 1 to 5.
 */
hasScore: boolean, 
/**
 * What it says, row by row.
 */
entries: Array<SupportEntryView>, };

/**
 * A form of a support.
 */
export type SupportForm = "coaching" | "mentoring" | "feedback" | "competency" | "conduct_report" | "record";

/**
 * A form of a support with its fields.
 */
export type SupportFormView = { 
/**
 * Form.
 */
form: SupportForm, 
/**
 * Official code, `B.1.6`, or `KONSELING`.
 */
code: string, 
/**
 * Title.
 */
title: string, 
/**
 * Whether it stays hidden from the account: B.1.8 before it is handed over (R-123).
 */
isHidden: boolean, 
/**
 * Whether the account may write in it.
 */
canEdit: boolean, 
/**
 * Fields in the order of the form.
 */
fields: Array<SupportFieldView>, };

/**
 * A measure of support.
 */
export type SupportKind = "coaching" | "mentoring" | "formal_training" | "informal_training" | "counselling" | "competency";

/**
 * A support in one line.
 */
export type SupportLineView = { 
/**
 * Record.
 */
id: string, 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * Kind.
 */
kind: SupportKind, 
/**
 * Kind in words.
 */
words: string, 
/**
 * State.
 */
state: SupportState, 
/**
 * State in words.
 */
stateWords: string, 
/**
 * Who leads it, as shown.
 */
ledBy: string, 
/**
 * Why.
 */
reason: string, 
/**
 * First day.
 */
startsOn: string | null, 
/**
 * Last day.
 */
endsOn: string | null, 
/**
 * Whether only those named may see it.
 */
isSecret: boolean, 
/**
 * The next step in words; empty where nothing is left.
 */
next: string, };

/**
 * How far a support has come.
 */
export type SupportState = "planned" | "running" | "done" | "reported" | "closed";

/**
 * A step of a support.
 */
export type SupportStep = "begin" | "sign_employee" | "sign_leader" | "finish" | "hand_over" | "report" | "decide" | "tell" | "close";

/**
 * A support with its forms and its way.
 */
export type SupportView = { 
/**
 * Record.
 */
id: string, 
/**
 * Version to send back.
 */
seenVersion: number, 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * Kind.
 */
kind: SupportKind, 
/**
 * Kind in words.
 */
words: string, 
/**
 * State.
 */
state: SupportState, 
/**
 * State in words.
 */
stateWords: string, 
/**
 * Who leads it, where that is somebody of the office.
 */
ledBy: PersonRef | null, 
/**
 * Who leads it, in words.
 */
ledByLabel: string, 
/**
 * What the counsellor is.
 */
counsellor: Counsellor | null, 
/**
 * Why.
 */
reason: string, 
/**
 * First day.
 */
startsOn: string | null, 
/**
 * Last day.
 */
endsOn: string | null, 
/**
 * Place.
 */
place: string, 
/**
 * Day of the employee's signature.
 */
signedByEmployeeOn: string | null, 
/**
 * Day of the signature of whoever leads it.
 */
signedByLeaderOn: string | null, 
/**
 * Whether measure and target are to be adjusted, which asks a change of the plan (R-121).
 */
needsChange: boolean | null, 
/**
 * The plan it is about.
 */
plan: string | null, 
/**
 * Day B.1.8 was handed over.
 */
handedOverOn: string | null, 
/**
 * Day of the report.
 */
reportedOn: string | null, 
/**
 * To whom.
 */
reportedTo: string, 
/**
 * Day the follow-up was decided (R-125).
 */
decidedOn: string | null, 
/**
 * Who decided it.
 */
decidedBy: string, 
/**
 * What was decided.
 */
decision: string, 
/**
 * Day the evaluator told the employee (R-126).
 */
toldOn: string | null, 
/**
 * Whether only those named may see it (R-126).
 */
isSecret: boolean, 
/**
 * Its forms; one that the account may not see yet says so and holds nothing.
 */
forms: Array<SupportFormView>, 
/**
 * To whom it goes, in order (R-123, R-125, R-126, R-128).
 */
route: Array<RouteStepView>, 
/**
 * Steps that are possible now.
 */
steps: Array<SupportStep>, 
/**
 * Whether the account may write in it.
 */
canEdit: boolean, };

/**
 * Supports of a person.
 */
export type SupportsView = { 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * Newest first; secret ones only for whoever may see them.
 */
supports: Array<SupportLineView>, 
/**
 * Whether the account may plan supports.
 */
canPlan: boolean, };

/**
 * What taking a table in did.
 */
export type TableAppliedView = { 
/**
 * What it was.
 */
kind: TableKind, 
/**
 * Rows written.
 */
written: number, 
/**
 * Rows left as they are here although they differ, or that cannot be read.
 */
left: number, };

/**
 * How many rows of a table come to what.
 */
export type TableCountsView = { 
/**
 * Were not here.
 */
new: number, 
/**
 * Change what is here.
 */
changed: number, 
/**
 * Say what is here.
 */
same: number, 
/**
 * Differ, and rules or rights keep what is here.
 */
refused: number, 
/**
 * Differ in what follows from other records.
 */
compared: number, 
/**
 * Are about somebody or something that is not here.
 */
notHere: number, 
/**
 * Cannot be read.
 */
invalid: number, };

/**
 * What a table that leaves the program holds.
 */
export type TableKind = "employees" | "plans" | "evaluations" | "recap";

/**
 * What taking a table in would do, before anything changes.
 */
export type TablePreviewView = { 
/**
 * Token of this preview, handed back to apply it.
 */
preview: number, 
/**
 * File name.
 */
file: string, 
/**
 * What the file was recognised as by its headings.
 */
kind: TableKind, 
/**
 * How many rows come to what.
 */
counts: TableCountsView, 
/**
 * How many rows applying it writes.
 */
writes: number, 
/**
 * The rows that are not the same, those that are left first; the first 2,000.
 */
rows: Array<TableRowView>, 
/**
 * Odd things that keep nothing from being taken.
 */
warnings: Array<ImportRemarkView>, 
/**
 * What of it is never written, in words.
 */
note: string, };

/**
 * A row of a table that came back; of plans all rows of one, of which the first is named.
 */
export type TableRowView = { 
/**
 * Row as the spreadsheet numbers it.
 */
row: number, 
/**
 * What becomes of it.
 */
verdict: TableVerdict, 
/**
 * NIP; empty where it is about nobody.
 */
nip: string, 
/**
 * Name of the person or unit.
 */
name: string, 
/**
 * The period or plan it is about; empty where it is about the person.
 */
about: string, 
/**
 * Where it differs: column, what is here, what the file says.
 */
changes: Array<FieldChangeView>, 
/**
 * Why it is left; empty where it is taken.
 */
why: string, 
/**
 * How to repair it; empty where it is taken.
 */
fix: string, };

/**
 * What becomes of a row of a table that came back.
 */
export type TableVerdict = "new" | "changed" | "same" | "refused" | "compared" | "not_here" | "invalid";

/**
 * Whose value is taken.
 */
export type Take = "here" | "package" | "value";

/**
 * Takes what was said in the periods of a year into annual evaluations, in one act; what is written stays (R-206).
 */
export type TakeFeedbackRequest = { 
/**
 * The annual evaluations.
 */
evaluations: Array<string>, 
/**
 * Only what is about this; a result stands for its indicators too. Everything unless told.
 */
about?: FeedbackAbout | null, 
/**
 * Also where something is written by now: behind it. Without this only what is empty is filled.
 */
append?: boolean, 
/**
 * Whether to save; without it this only shows what would be taken.
 */
save?: boolean, };

/**
 * The superior rates and signs in the place of an evaluator who did not within the window (R-233, R-244).
 */
export type TakeOverRequest = { 
/**
 * The evaluation.
 */
evaluation: string, 
/**
 * Rating of results.
 */
results: ExpectationLevel, 
/**
 * Rating of conduct.
 */
conduct: ExpectationLevel, 
/**
 * Note or recommendation; the evaluator's stays unless told.
 */
notes?: string | null, 
/**
 * Day of signature; today unless told.
 */
on?: string | null, 
/**
 * Password of the account; read once and not kept.
 */
password: string, };

/**
 * Takes a result over, because the employee could not finish it (R-119).
 */
export type TakeOverResultRequest = { 
/**
 * The result.
 */
result: string, 
/**
 * That the employee could not finish it, in words; asked for.
 */
note: string, 
/**
 * Day; today unless told.
 */
on?: string | null, };

/**
 * What one annual evaluation gets.
 */
export type TakenByPersonView = { 
/**
 * The evaluation.
 */
evaluation: string, 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * The pieces, in the order of the sheet, the oldest first.
 */
pieces: Array<PeriodFeedbackView>, };

/**
 * What taking feedback over comes to.
 */
export type TakenFeedbackView = { 
/**
 * Who gets what, by name.
 */
people: Array<TakenByPersonView>, 
/**
 * Who gets nothing, by name.
 */
leftOut: Array<NothingTakenView>, };

/**
 * That a leader took a result over, because the employee could not finish it (R-119).
 */
export type TakenOverView = { 
/**
 * Day.
 */
on: string, 
/**
 * What the leader noted; shown at the evaluation.
 */
note: string, };

/**
 * One box.
 */
export type TalentBoxView = { 
/**
 * 1 to 9.
 */
number: number, 
/**
 * Row.
 */
achievement: ExpectationLevel, 
/**
 * Column.
 */
potential: Potential, 
/**
 * What may be considered (R-351).
 */
recommendations: Array<string>, 
/**
 * People in it.
 */
count: number, };

/**
 * Somebody, and why in this box.
 */
export type TalentPersonView = { 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * Unit.
 */
unit: string, 
/**
 * The box, where both are known.
 */
number: number | null, 
/**
 * The latest annual grade.
 */
grade: Grade | null, 
/**
 * Its year.
 */
gradeYear: number | null, 
/**
 * The potential.
 */
potential: Potential | null, 
/**
 * What the potential rests on.
 */
basis: string, 
/**
 * Whether the potential was entered for this very year.
 */
isOfYear: boolean, 
/**
 * Why the name stands here, each reason in words.
 */
reasons: Array<string>, };

/**
 * The nine boxes and who stands in them.
 */
export type TalentView = { 
/**
 * Year.
 */
year: number, 
/**
 * The boxes as they print: above, meets, below; in each row low, middle, high.
 */
boxes: Array<TalentBoxView>, 
/**
 * People with a box, the highest box first.
 */
people: Array<TalentPersonView>, 
/**
 * People without one, and what is missing.
 */
missing: Array<TalentPersonView>, 
/**
 * What the lists are, and are not.
 */
note: string, };

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
signed: number, 
/**
 * Not signed when the office closed the period: nothing to do until it is opened again (13.2).
 */
leftUnsigned: number, };

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
 * `Plt.` or `Plh.`, where it is that work which is rated; else empty.
 */
acting: string, 
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
 * Somebody of the team whose note says the same.
 */
sameNoteAs: string | null, 
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
 * What a calibration proposes to the evaluator and what waits for an answer.
 */
proposal: ProposalView | null, 
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
 * Unit he leads; its achievement counts (R-204).
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
distribution: DistributionView, 
/**
 * Why this account may rate nobody here; nothing where it may.
 */
whyNot: string | null, 
/**
 * The evaluation the account worked on last, on this machine.
 */
at: string | null, };

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
 * Says that an action of a meeting is done, or takes that back.
 */
export type TickActionRequest = { 
/**
 * The line.
 */
line: string, 
/**
 * Whether it is done.
 */
done: boolean, 
/**
 * Day; today unless told.
 */
on?: string | null, };

/**
 * Ticks fields of a person off on this machine, or takes ticks back.
 */
export type TickCopiedRequest = { 
/**
 * The person.
 */
employee: string, 
/**
 * Period.
 */
period: string, 
/**
 * Keys of the fields.
 */
fields: Array<string>, 
/**
 * Whether they were copied.
 */
isCopied: boolean, };

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
export type ToDoKind = "achievement_missing" | "unrated" | "unsigned" | "no_plan" | "no_evaluator" | "incomplete" | "report_due" | "to_deliver" | "to_return" | "to_report" | "to_decide" | "to_take_over";

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
workingDaysLeft: number | null, 
/**
 * How many of them are past their last day.
 */
nMissed: number, 
/**
 * Of documents, the period whose last day comes first.
 */
period: string | null, };

/**
 * Somebody who would not be rated with the others.
 */
export type TogetherLeftOutView = { 
/**
 * The evaluation.
 */
evaluation: string, 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * Why, in words.
 */
why: string, };

/**
 * Somebody who would be rated with others.
 */
export type TogetherLineView = { 
/**
 * The evaluation.
 */
evaluation: string, 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * The rating that would be replaced.
 */
before: ExpectationLevel | null, 
/**
 * The grade it would come to, where the other rating is there.
 */
grade: Grade | null, 
/**
 * Whether the evidence was opened (R-206).
 */
evidenceSeen: boolean, };

/**
 * Who would be rated together, before it is done.
 */
export type TogetherView = { 
/**
 * Who would be rated, by name.
 */
ready: Array<TogetherLineView>, 
/**
 * Who would not, by name.
 */
leftOut: Array<TogetherLeftOutView>, };

/**
 * A topic of a unit.
 */
export type TrainingNeedView = { 
/**
 * Topic.
 */
topic: string, 
/**
 * Unit; empty for people without one.
 */
unit: string, 
/**
 * People, each counted once.
 */
nPeople: number, };

/**
 * Training needs summed topic by unit (R-260).
 */
export type TrainingNeedsView = { 
/**
 * The topic most people need first.
 */
rows: Array<TrainingNeedView>, };

/**
 * One change of a tree.
 */
export type TreeEdit = { "edit": "add", 
/**
 * Parent.
 */
parent?: string | null, 
/**
 * Behind this one; last unless told.
 */
after?: string | null, 
/**
 * Kind.
 */
kind: NodeKind, 
/**
 * Text.
 */
text: string, 
/**
 * Indicator.
 */
indicator?: string, 
/**
 * Target.
 */
target?: string, 
/**
 * Item of the performance agreement.
 */
isAgreement?: boolean, } | { "edit": "set", 
/**
 * Node.
 */
id: string, 
/**
 * Kind.
 */
kind: NodeKind, 
/**
 * Text.
 */
text: string, 
/**
 * Indicator.
 */
indicator?: string, 
/**
 * Target.
 */
target?: string, 
/**
 * Item of the performance agreement.
 */
isAgreement?: boolean, 
/**
 * Who answers for it.
 */
owner?: string | null, } | { "edit": "move", 
/**
 * Node.
 */
id: string, 
/**
 * Parent there.
 */
parent?: string | null, 
/**
 * Behind this one; first unless told.
 */
after?: string | null, } | { "edit": "remove", 
/**
 * Node.
 */
id: string, } | { "edit": "paste", 
/**
 * Parent.
 */
parent?: string | null, 
/**
 * Outline.
 */
text: string, };

/**
 * A node.
 */
export type TreeNodeView = { 
/**
 * Node.
 */
id: string, 
/**
 * Parent.
 */
parent: string | null, 
/**
 * 0 at the root.
 */
depth: number, 
/**
 * Kind.
 */
kind: NodeKind, 
/**
 * Text.
 */
text: string, 
/**
 * Indicator.
 */
indicator: string, 
/**
 * Target.
 */
target: string, 
/**
 * Item of the performance agreement (R-035).
 */
isAgreement: boolean, 
/**
 * Who answers for it.
 */
owner: PersonRef | null, 
/**
 * People whose results support it.
 */
supporters: Array<PersonRef>, };

/**
 * The performance tree of a unit.
 */
export type TreeView = { 
/**
 * Unit.
 */
unit: string, 
/**
 * Year.
 */
year: number, 
/**
 * Version to send back.
 */
seenVersion: number, 
/**
 * Parents before children, in order.
 */
nodes: Array<TreeNodeView>, 
/**
 * What the rules say.
 */
findings: Array<FindingView>, };

/**
 * Another grade in a scenario.
 */
export type TriedChangeView = { 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * Grade as it is.
 */
from: Grade | null, 
/**
 * Grade in the scenario.
 */
to: Grade | null, };

/**
 * What is there, and the scenarios beside it.
 */
export type TriedDistributionView = { 
/**
 * As it is.
 */
now: DistributionView, 
/**
 * Everybody of the group by name.
 */
people: Array<TriedPersonView>, 
/**
 * The scenarios in the order asked.
 */
scenarios: Array<ScenarioView>, };

/**
 * A person of the group as it is.
 */
export type TriedPersonView = { 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * Rating of results.
 */
results: ExpectationLevel | null, 
/**
 * Rating of conduct.
 */
conduct: ExpectationLevel | null, 
/**
 * Grade.
 */
grade: Grade | null, 
/**
 * Whether it is signed, so that only an objection or reopening changes it.
 */
isSigned: boolean, };

/**
 * Ratings tried for one person.
 */
export type TriedRatingRequest = { 
/**
 * The person.
 */
employee: string, 
/**
 * Rating of results; what is there unless told.
 */
results?: ExpectationLevel | null, 
/**
 * Rating of conduct; what is there unless told.
 */
conduct?: ExpectationLevel | null, };

/**
 * Tries up to three scenarios beside what is there; they live in the request and the answer alone.
 */
export type TryDistributionRequest = { 
/**
 * Unit led by the evaluator.
 */
unit: string, 
/**
 * Period.
 */
period: string, 
/**
 * Whether units below count too.
 */
rollUp: boolean, 
/**
 * Scenarios, at most three.
 */
scenarios: Array<ScenarioRequest>, };

/**
 * Writes what people wrote by hand on forms with codes.
 */
export type TypeFromPaperRequest = { 
/**
 * The period that was written about.
 */
period: string, 
/**
 * What was written.
 */
entries: Array<PaperEntry>, };

/**
 * Keeps what is being typed into a cell of a matrix.
 */
export type TypeInMatrixRequest = { 
/**
 * Matrix.
 */
matrix: string, 
/**
 * Row.
 */
row: string, 
/**
 * Column.
 */
column: string, 
/**
 * Entries so far; without any, what was typed is taken back.
 */
texts?: Array<string> | null, };

/**
 * Keeps what is being typed into a cell of the year.
 */
export type TypeProgressRequest = { 
/**
 * The plan version.
 */
plan: string, 
/**
 * The cell so far; without it, what was typed is taken back.
 */
cell?: NewProgressCell | null, };

/**
 * What became of fields typed from paper.
 */
export type TypedFromPaperView = { 
/**
 * Fields written.
 */
written: number, 
/**
 * Fields left as they were.
 */
refused: Array<PaperEntryRefusedView>, };

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
 * Asks for the page of a unit with the units below it.
 */
export type UnitPageRequest = { 
/**
 * The unit.
 */
unit: string, 
/**
 * Period.
 */
period: string, };

/**
 * The page of a unit.
 */
export type UnitPageView = { 
/**
 * The unit.
 */
unit: UnitRef, 
/**
 * Period.
 */
period: PeriodView, 
/**
 * Everybody whose evaluator leads the unit or one below it, beside the guide of its achievement.
 */
distribution: DistributionView, 
/**
 * The same, unit by unit, of those whose evaluator leads it.
 */
units: Array<UnitSpreadView>, 
/**
 * What was not done in time and still waits.
 */
late: Array<DeadlineGroupView>, 
/**
 * Plans to improve that are not ended, the first to end first.
 */
improvements: Array<OpenImprovementView>, 
/**
 * Training needs of the people counted, most people first.
 */
needs: Array<TrainingNeedView>, };

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
 * Achievement of a unit beside the ratings of its people.
 */
export type UnitSpreadView = { 
/**
 * The unit.
 */
unit: UnitRef, 
/**
 * Achievement and people by grade.
 */
distribution: DistributionView, };

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
 * First day, where the unit is newer than the office.
 */
startsOn: string | null, 
/**
 * Last day, where it was dissolved.
 */
endsOn: string | null, 
/**
 * People placed here.
 */
nPeople: number, };

/**
 * Asks about a unit in a year.
 */
export type UnitYearRequest = { 
/**
 * Unit.
 */
unit: string, 
/**
 * Year.
 */
year: number, };

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
 * The achievement an evaluation rests on.
 */
export type UsedAchievementView = { 
/**
 * Unit, led by the evaluator (R-204).
 */
unit: string, 
/**
 * The value.
 */
value: OrgAchievement, 
/**
 * Year it is of.
 */
ofYear: number, 
/**
 * Whether it stands in for a value that was not issued in time (R-203).
 */
isFallback: boolean, 
/**
 * The same in words.
 */
words: string, };

/**
 * A person who can open the store, for whoever manages them.
 */
export type UserView = { 
/**
 * The account.
 */
id: string, 
/**
 * Name typed at the unlock screen.
 */
name: string, 
/**
 * Role.
 */
role: Role, 
/**
 * The employee the person is, where that is known.
 */
person: PersonRef | null, 
/**
 * Since when the present personal key signs; `None` where the account has none.
 */
signsSince: string | null, 
/**
 * Whether a new password has to be set, because the key of the store changed.
 */
needsPassword: boolean, 
/**
 * Whether it is the account that works.
 */
isSelf: boolean, };

/**
 * Accounts of the store, in the order they were made.
 */
export type UsersView = { 
/**
 * Those that were not removed.
 */
users: Array<UserView>, };

/**
 * Asks whether the sheets in some files are genuine and current.
 */
export type VerifySheetsRequest = { 
/**
 * Tokens of the files: PDF, JPEG or PNG.
 */
files: Array<number>, 
/**
 * Whether genuine and current sheets are noted as returned.
 */
book: boolean, };

/**
 * What waits for an employee.
 */
export type WaitingKind = "plan_returned" | "plan_to_sign" | "evaluation_to_read";

/**
 * The one act that answers a warning, with the ids it needs.
 */
export type WarningActView = { "kind": "openPlan", 
/**
 * The person.
 */
employee: string, 
/**
 * Year.
 */
year: number, 
/**
 * The version in work, where there is one.
 */
plan: string | null, } | { "kind": "noteProgress", 
/**
 * The person.
 */
employee: string, 
/**
 * The plan in force.
 */
plan: string, 
/**
 * Period the note is missing in.
 */
period: string, } | { "kind": "answerNoProgress", 
/**
 * The person.
 */
employee: string, 
/**
 * The plan in force.
 */
plan: string, 
/**
 * Period the note is missing in.
 */
period: string, 
/**
 * What the account may do, in the order of the rules; nothing where it only reads.
 */
answers: Array<NoProgressAnswer>, } | { "kind": "giveFeedback", 
/**
 * The person.
 */
employee: string, 
/**
 * The plan in force.
 */
plan: string, } | { "kind": "answerFeedback", 
/**
 * The person it is about.
 */
employee: string, 
/**
 * The request.
 */
request: string, } | { "kind": "planSupport", 
/**
 * The person.
 */
employee: string, 
/**
 * The plan in force.
 */
plan: string, 
/**
 * The result that lags.
 */
result: string, 
/**
 * What is proposed.
 */
support: SupportKind, } | { "kind": "openEvaluation", 
/**
 * The person.
 */
employee: string, 
/**
 * The evaluation.
 */
evaluation: string, 
/**
 * Its period.
 */
period: string, 
/**
 * Who rates it.
 */
evaluator: string | null, 
/**
 * Whether it is signed: what is due is of the document then.
 */
signed: boolean, } | { "kind": "noteCheck", 
/**
 * The person.
 */
employee: string, 
/**
 * The check.
 */
check: string, };

/**
 * How many warnings of a kind.
 */
export type WarningCountView = { 
/**
 * Kind.
 */
kind: WarningKind, 
/**
 * In words.
 */
words: string, 
/**
 * People; of whoever sees only the own team those of the team, without the own person.
 */
people: number, 
/**
 * Whether the own person, who is not counted among the team, has it too.
 */
isOwn: boolean, };

/**
 * Why somebody is on the list.
 */
export type WarningKind = "no_plan" | "no_progress" | "no_scheduled_feedback" | "feedback_unanswered" | "behind_trajectory" | "overdue" | "check_due";

/**
 * One warning about one person.
 */
export type WarningView = { 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * Why.
 */
kind: WarningKind, 
/**
 * Number of our rule list.
 */
rule: string, 
/**
 * The reason in one sentence.
 */
words: string, 
/**
 * The day it was due, or the last day of the span without a note.
 */
since: string, 
/**
 * Working days since then.
 */
daysLate: number, 
/**
 * Printed number of the work result it is about; 0 where it is about none.
 */
result: number, 
/**
 * What answers it.
 */
act: WarningActView, };

/**
 * Narrows the warnings.
 */
export type WarningsRequest = { 
/**
 * Of one person.
 */
employee?: string | null, 
/**
 * Of people of one unit and the units below it.
 */
unit?: string | null, 
/**
 * Of those one person evaluates.
 */
evaluator?: string | null, 
/**
 * Of one kind.
 */
kind?: WarningKind | null, };

/**
 * The list.
 */
export type WarningsView = { 
/**
 * Today.
 */
today: string, 
/**
 * The longest waiting first.
 */
warnings: Array<WarningView>, 
/**
 * How many of each kind there are, before narrowing by kind.
 */
counts: Array<WarningCountView>, };

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
 * A different grade that an imported file carried (R-211).
 */
gradeAsGiven: Grade | null, 
/**
 * The seal, where it is signed.
 */
seal: SealView | null, };

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
 * Does something that asks for the password again.
 */
export type WithPassword = { 
/**
 * Password of the account; read once and not kept.
 */
password: string, };

/**
 * What a work result sounds like (R-060).
 */
export type WordingClass = "achievement" | "activity" | "category" | "unclear";

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
 * The evaluator's private mark, kept on this machine only (R-207).
 */
mark: ExpectationLevel | null, };

/**
 * A line of a workblock.
 */
export type WorkblockLineView = { 
/**
 * List.
 */
list: WorkblockList, 
/**
 * Text.
 */
text: string, };

/**
 * List of a workblock A.1.4.
 */
export type WorkblockList = "activity_routine" | "activity_transformative" | "milestone_routine" | "milestone_transformative";

/**
 * A workblock.
 */
export type WorkblockView = { 
/**
 * Workblock.
 */
id: string, 
/**
 * *Judul inisiatif strategi*.
 */
title: string, 
/**
 * Indicator and target.
 */
supported: string, 
/**
 * *Pemilik strategi*.
 */
owner: string, 
/**
 * *Pihak yang terlibat*.
 */
parties: string, 
/**
 * *Waktu penyelesaian*.
 */
due: string, 
/**
 * *Penerima manfaat*.
 */
beneficiaries: string, 
/**
 * *Tujuan*.
 */
purpose: string, 
/**
 * *Anggaran*.
 */
budget: string, 
/**
 * Activities and milestones.
 */
lines: Array<WorkblockLineView>, };

/**
 * Workblocks of a unit.
 */
export type WorkblocksView = { 
/**
 * Unit.
 */
unit: string, 
/**
 * Year.
 */
year: number, 
/**
 * In order.
 */
items: Array<WorkblockView>, };

/**
 * What taking in a workbook did.
 */
export type WorkbookAppliedView = { 
/**
 * Cells written.
 */
written: number, 
/**
 * People they are about.
 */
nPeople: number, 
/**
 * Conflicts left as the office has them.
 */
kept: number, 
/**
 * Cells and rows that were not taken.
 */
rejected: Array<ImportRemarkView>, };

/**
 * What a cell of a workbook does to the office's record.
 */
export type WorkbookChange = "new" | "changed" | "conflict";

/**
 * A cell of a workbook beside the office's record.
 */
export type WorkbookChangeView = { 
/**
 * Names it in [`ApplyWorkbookRequest::overwrite`]: sheet and cell, `Penilaian!F4`.
 */
key: string, 
/**
 * Column as its heading reads.
 */
column: string, 
/**
 * Whom it is about.
 */
employee: PersonRef, 
/**
 * The work result, indicator or value; empty where it is about the whole.
 */
about: string, 
/**
 * What the office has.
 */
from: string, 
/**
 * What the workbook says.
 */
to: string, 
/**
 * What it does.
 */
kind: WorkbookChange, 
/**
 * Of a conflict, what happened meanwhile; else empty.
 */
why: string, };

/**
 * A person of a workbook.
 */
export type WorkbookPersonView = { 
/**
 * Person, where found.
 */
employee: string | null, 
/**
 * Name.
 */
name: string, 
/**
 * NIP.
 */
nip: string, 
/**
 * Position.
 */
position: string, 
/**
 * What happens; nothing where rejected.
 */
outcome: Outcome | null, 
/**
 * Results.
 */
nResults: number, 
/**
 * Indicators.
 */
nIndicators: number, 
/**
 * Why rejected.
 */
why: string, };

/**
 * Workbooks that were written.
 */
export type WorkbooksWrittenView = { 
/**
 * By name of the evaluator.
 */
files: Array<WrittenWorkbookView>, 
/**
 * Evaluators who have nobody to rate now, and got none.
 */
nobody: Array<PersonRef>, };

/**
 * Writes the list of what is to be corrected, for whoever keeps SIASN and e-Kinerja.
 */
export type WriteCorrectionsRequest = { 
/**
 * Token of the comparison.
 */
compared: number, 
/**
 * File to write.
 */
file: number, 
/**
 * Password of the account; read once and not kept.
 */
password: string, };

/**
 * Writes that list and its conversions as a workbook.
 */
export type WriteCreditRequest = { 
/**
 * Up to the end of this year.
 */
year: number, 
/**
 * Where to.
 */
file: number, 
/**
 * The own password: the list leaves the program.
 */
password: string, };

/**
 * Writes the notes of a person's progress in a period as the sheet *Progress Harian*.
 */
export type WriteDailyProgressRequest = { 
/**
 * The person.
 */
employee: string, 
/**
 * Period.
 */
period: string, 
/**
 * File to write.
 */
file: number, 
/**
 * Password of the account; read once and not kept.
 */
password: string, };

/**
 * Writes the dossiers of candidates for a reward, a file each: a first page, then the signed documents of the years
 * that the reasons look at (R-261).
 */
export type WriteDossiersRequest = { 
/**
 * Year of the grade.
 */
year: number, 
/**
 * Only of these people; of all candidates unless told.
 */
people?: Array<string> | null, 
/**
 * Folder.
 */
file: number, 
/**
 * Password of the account; read once and not kept.
 */
password: string, };

/**
 * Writes the register of a year, with training needs, to a file.
 */
export type WriteFollowUpsRequest = { 
/**
 * Year.
 */
year: number, 
/**
 * File to write: `.pdf` the recap as a sheet, `.xlsx` or `.csv` the training needs.
 */
file: number, 
/**
 * Password of the account; read once and not kept.
 */
password: string, };

/**
 * Writes forms to be filled in by hand as one file; each line has a short code.
 */
export type WriteHandFormsRequest = { 
/**
 * Period.
 */
period: string, 
/**
 * The evaluator; all of them unless told.
 */
evaluator?: string | null, 
/**
 * Which form.
 */
form: HandForm, 
/**
 * One empty form for each evaluator, to be copied: it names nobody else and has no code to be typed in by.
 */
blank?: boolean, 
/**
 * File to write.
 */
file: number, };

/**
 * Writes who still misses what.
 */
export type WriteListRequest = { 
/**
 * Period.
 */
period: string, 
/**
 * Only of this unit and those below it.
 */
unit?: string | null, 
/**
 * File to write.
 */
file: number, };

/**
 * Writes the workbook that people fill in.
 */
export type WritePlanWorkbookRequest = { 
/**
 * File to write.
 */
file: number, 
/**
 * Year.
 */
year: number, 
/**
 * The people; everybody of the unit where empty.
 */
employees?: Array<string>, 
/**
 * The unit.
 */
unit?: string | null, 
/**
 * What rows are filled in already.
 */
source: PlanSource, 
/**
 * Password of the account; read once and not kept.
 */
password: string, };

/**
 * Writes the recap of a unit as a sheet.
 */
export type WriteRecapSheetRequest = { 
/**
 * Period.
 */
period: string, 
/**
 * Only of this unit and those below it.
 */
unit?: string | null, 
/**
 * File to write.
 */
file: number, 
/**
 * Password of the account; read once and not kept.
 */
password: string, };

/**
 * Writes a reminder for every evaluator with documents that are late, as one file.
 */
export type WriteRemindersRequest = { 
/**
 * Period.
 */
period: string, 
/**
 * Only for this evaluator.
 */
evaluator?: string | null, 
/**
 * Number of the letters; room to write one in unless told.
 */
number?: string | null, 
/**
 * File to write.
 */
file: number, };

/**
 * Writes the lists as a workbook.
 */
export type WriteTalentRequest = { 
/**
 * Year.
 */
year: number, 
/**
 * Where to.
 */
file: number, 
/**
 * The own password: the lists leave the program.
 */
password: string, };

/**
 * Asks for the page a printer is tried with.
 */
export type WriteTestPageRequest = { 
/**
 * Paper; the office's unless told.
 */
paper?: Paper | null, 
/**
 * File.
 */
file: number, };

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

/**
 * Writes the page of a unit as one sheet.
 */
export type WriteUnitPageRequest = { 
/**
 * The unit.
 */
unit: string, 
/**
 * Period.
 */
period: string, 
/**
 * The file chosen.
 */
file: number, };

/**
 * Writes workbooks for evaluators, one each.
 */
export type WriteWorkbooksRequest = { 
/**
 * Period.
 */
period: string, 
/**
 * The evaluators; all who have somebody to rate where empty.
 */
evaluators?: Array<string>, 
/**
 * The file of one evaluator, or the folder for a file each.
 */
file: number, 
/**
 * Password of the account; read once and not kept.
 */
password: string, };

/**
 * A workbook that was written.
 */
export type WrittenWorkbookView = { 
/**
 * Whom it is for.
 */
evaluator: PersonRef, 
/**
 * Name of the file.
 */
file: string, 
/**
 * People in it.
 */
nPeople: number, };

/**
 * A piece of feedback with what it is about.
 */
export type YearFeedbackItemView = { 
/**
 * What was said.
 */
feedback: FeedbackView, 
/**
 * What it is about, in words: `RHK 2`, `Kolaboratif`.
 */
about: string, 
/**
 * Whether it is scheduled (*berkala*); else it is incidental (*insidentil*).
 */
isScheduled: boolean, 
/**
 * Who gave it, where that is somebody of the office.
 */
givenBy: PersonRef | null, 
/**
 * The request it answers.
 */
request: string | null, 
/**
 * Whether it can be taken back: its evaluation is not signed.
 */
canWithdraw: boolean, };

/**
 * Asks for the feedback of a year.
 */
export type YearFeedbackRequest = { 
/**
 * The person.
 */
employee: string, 
/**
 * The year.
 */
year: number, };

/**
 * The feedback of a year.
 */
export type YearFeedbackView = { 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * Newest first.
 */
items: Array<YearFeedbackItemView>, 
/**
 * Requests, newest first.
 */
requests: Array<FeedbackRequestView>, 
/**
 * How often the leader gives scheduled feedback, as agreed (R-113); nothing where it was not agreed.
 */
rhythm: ReportSchedule | null, 
/**
 * Day of the leader's last scheduled feedback.
 */
lastScheduledOn: string | null, 
/**
 * Last day of the span whose scheduled feedback is missing.
 */
owedSince: string | null, 
/**
 * Whether the account may give feedback.
 */
canGive: boolean, 
/**
 * Whether the account may ask for feedback.
 */
canAsk: boolean, };

/**
 * Asks for the year of a person: results × periods of the office's rhythm.
 */
export type YearProgressRequest = { 
/**
 * The person.
 */
employee: string, 
/**
 * The year.
 */
year: number, 
/**
 * The plan, where the person has several; the newest in force unless told.
 */
plan?: string | null, };

/**
 * The year of a plan.
 */
export type YearProgressView = { 
/**
 * The plan version.
 */
plan: string, 
/**
 * The person.
 */
employee: PersonRef, 
/**
 * Year.
 */
year: number, 
/**
 * Version to send back.
 */
seenVersion: number, 
/**
 * Periods of the year's rhythm, in order; cells of rows stand in this order.
 */
periods: Array<ProgressPeriodView>, 
/**
 * Results in print order.
 */
results: Array<ProgressResultView>, 
/**
 * Whether the account may note progress here.
 */
canNote: boolean, 
/**
 * Whether the account may take a result over (R-119).
 */
canTakeOver: boolean, 
/**
 * The person's plans of the year that count; more than one after a move or with acting work.
 */
plans: Array<PlanOfYearView>, };

/**
 * Asks about a year.
 */
export type YearRequest = { 
/**
 * Year.
 */
year: number, 
/**
 * Only this unit.
 */
unit?: string | null, };

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
  still_here: { request: Nothing; view: Nothing };
  list_users: { request: Nothing; view: UsersView };
  add_user: { request: AddUserRequest; view: UsersView };
  change_user: { request: ChangeUserRequest; view: UsersView };
  remove_user: { request: RemoveUserRequest; view: UsersView };
  reset_password: { request: ResetPasswordRequest; view: UsersView };
  rekey: { request: RekeyRequest; view: RekeyedView };
  confirm_recovery: { request: ConfirmRecoveryRequest; view: SecurityView };
  make_office_recovery: { request: OfficeRecoveryRequest; view: OfficeCodesView };
  save_office_sheets: { request: WithFile; view: ChosenFile };
  recover_office: { request: RecoverOfficeRequest; view: SessionView };
  save_recovery_sheet: { request: WithFile; view: ChosenFile };
  save_preferences: { request: PreferencesView; view: StatusView };
  choose_file: { request: ChooseFileRequest; view: ChosenFile | null };
  show_home: { request: Nothing; view: HomeView };
  show_own: { request: Nothing; view: OwnView };
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
  close_period: { request: ClosePeriodRequest; view: CyclesView };
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
  propose_mapping: { request: ProposeMappingRequest; view: MappingView };
  preview_mapped_import: { request: PreviewMappedRequest; view: ImportPreviewView };
  save_rejected: { request: SaveRejectedRequest; view: ChosenFile };
  preview_ekinerja: { request: PreviewEkinerjaRequest; view: EkinerjaPreviewView };
  apply_ekinerja: { request: ApplyImportRequest; view: EkinerjaImportedView };
  compare_ekinerja: { request: CompareEkinerjaRequest; view: ReadinessView };
  write_corrections: { request: WriteCorrectionsRequest; view: ChosenFile };
  list_outside_results: { request: ById; view: OutsideResultsView };
  save_outside_result: { request: SaveOutsideResultRequest; view: OutsideResultsView };
  remove_outside_result: { request: ById; view: OutsideResultsView };
  preview_old_results: { request: WithFile; view: OldResultsView };
  apply_old_results: { request: ApplyImportRequest; view: OldResultsView };
  preview_table: { request: PreviewTableRequest; view: TablePreviewView };
  apply_table: { request: ApplyImportRequest; view: TableAppliedView };
  import_plans: { request: WithFile; view: ImportedCasesView };
  show_plan: { request: ById; view: PlanView };
  list_plans: { request: ListPlansRequest; view: PlansView };
  add_progress: { request: AddProgressRequest; view: ProgressListView };
  list_progress: { request: ById; view: ProgressListView };
  list_plan_season: { request: PlanSeasonRequest; view: PlanSeasonView };
  create_plans: { request: CreatePlansRequest; view: ChangedPlansView };
  find_plan: { request: FindPlanRequest; view: PlanVersionView };
  open_plan: { request: ById; view: PlanDeskView };
  edit_plan: { request: EditPlanRequest; view: PlanDeskView };
  move_plans: { request: MovePlansRequest; view: ChangedPlansView };
  answer_consent: { request: ConsentRequest; view: PlanDeskView };
  set_resource_status: { request: SetResourceStatusRequest; view: PlanDeskView };
  compare_plans: { request: ComparePlansRequest; view: PlanDiffView };
  show_plan_trail: { request: PlanTrailRequest; view: PlanTrailView };
  lint_text: { request: LintRequest; view: LintView };
  lint_plans: { request: LintPlansRequest; view: LintReportView };
  explain_rule: { request: RuleRequest; view: RuleView };
  show_action_plan: { request: ById; view: ActionPlanView };
  save_action_plan: { request: SaveActionPlanRequest; view: ActionPlanView };
  paste_plan: { request: PastePlanRequest; view: PastedPlanView };
  write_plan_workbook: { request: WritePlanWorkbookRequest; view: ChosenFile };
  read_plan_workbook: { request: ReadPlanWorkbookRequest; view: PlanWorkbookView };
  apply_plan_workbook: { request: ApplyPlanWorkbookRequest; view: ChangedPlansView };
  list_peers: { request: PeersRequest; view: PeersView };
  copy_plan: { request: CopyPlanRequest; view: ChangedPlansView };
  show_carry_over: { request: CarryOverRequest; view: CarryOverView };
  carry_over_plan: { request: CarryOverPlanRequest; view: PlanDeskView };
  fill_annexes: { request: FillAnnexesRequest; view: ChangedPlansView };
  show_annex_defaults: { request: ById; view: AnnexDefaultsView };
  save_annex_defaults: { request: SaveAnnexDefaultsRequest; view: AnnexDefaultsView };
  list_library: { request: ListLibraryRequest; view: LibraryView };
  save_library_entry: { request: SaveLibraryEntryRequest; view: LibraryEntryView };
  remove_library_entries: { request: RemoveLibraryEntriesRequest; view: LibraryView };
  keep_in_library: { request: KeepInLibraryRequest; view: LibraryView };
  import_pack: { request: WithFile; view: ImportedPackView };
  export_pack: { request: ExportPackRequest; view: ChosenFile };
  insert_from_library: { request: InsertFromLibraryRequest; view: PlanDeskView };
  list_matrices: { request: YearRequest; view: MatricesView };
  open_matrix: { request: OpenMatrixRequest; view: MatrixView };
  edit_matrix: { request: EditMatrixRequest; view: MatrixView };
  type_in_matrix: { request: TypeInMatrixRequest; view: Nothing };
  make_plans_from_matrix: { request: MatrixPlansRequest; view: ChangedPlansView };
  settle_drift: { request: SettleDriftRequest; view: MatrixView };
  list_workblocks: { request: UnitYearRequest; view: WorkblocksView };
  save_workblock: { request: SaveWorkblockRequest; view: WorkblocksView };
  remove_workblock: { request: ById; view: WorkblocksView };
  show_tree: { request: UnitYearRequest; view: TreeView };
  edit_tree: { request: EditTreeRequest; view: TreeView };
  list_manuals: { request: ById; view: ManualsView };
  save_manual: { request: SaveManualRequest; view: ManualsView };
  show_standing: { request: ById; view: StandingView };
  save_appointment: { request: SaveAppointmentRequest; view: StandingView };
  remove_appointment: { request: ById; view: StandingView };
  save_status_period: { request: SaveStatusPeriodRequest; view: StandingView };
  remove_status_period: { request: ById; view: StandingView };
  preview_move: { request: PreviewMoveRequest; view: MovePreviewView };
  move_employee: { request: MoveEmployeeRequest; view: MovedView };
  cancel_move: { request: ById; view: StandingView };
  preview_evaluator: { request: PreviewEvaluatorRequest; view: EvaluatorPreviewView };
  list_problems: { request: Nothing; view: ProblemsView };
  fix_problems: { request: FixProblemsRequest; view: ProblemsView };
  find_duplicates: { request: Nothing; view: DuplicatesView };
  distinguish_people: { request: DistinguishPeopleRequest; view: DuplicatesView };
  merge_people: { request: MergePeopleRequest; view: StandingView };
  split_person: { request: ById; view: StandingView };
  show_year_progress: { request: YearProgressRequest; view: YearProgressView };
  save_year_progress: { request: SaveYearProgressRequest; view: YearProgressView };
  type_year_progress: { request: TypeProgressRequest; view: Nothing };
  paste_year_progress: { request: PasteProgressRequest; view: PastedProgressView };
  take_over_result: { request: TakeOverResultRequest; view: YearProgressView };
  give_back_result: { request: ById; view: YearProgressView };
  list_evidence: { request: ListEvidenceRequest; view: EvidenceListView };
  add_evidence: { request: AddEvidenceRequest; view: EvidenceListView };
  remove_evidence: { request: ById; view: EvidenceListView };
  show_evidence_preview: { request: ById; view: EvidencePreviewView };
  write_evidence_file: { request: ByIdToFile; view: ChosenFile };
  forget_evidence_file: { request: ById; view: EvidenceListView };
  list_year_feedback: { request: YearFeedbackRequest; view: YearFeedbackView };
  give_feedback: { request: GiveFeedbackRequest; view: GivenFeedbackView };
  withdraw_feedback: { request: ById; view: YearFeedbackView };
  agree_feedback: { request: AgreeFeedbackRequest; view: YearFeedbackView };
  ask_feedback: { request: AskFeedbackRequest; view: YearFeedbackView };
  list_feedback_asked: { request: Nothing; view: FeedbackAskedView };
  answer_feedback: { request: AnswerFeedbackRequest; view: FeedbackAskedView };
  close_feedback_request: { request: ById; view: YearFeedbackView };
  list_colleagues: { request: ColleaguesRequest; view: ColleaguesView };
  list_incidents: { request: ListIncidentsRequest; view: IncidentsView };
  note_incident: { request: NoteIncidentRequest; view: IncidentsView };
  remove_incident: { request: ById; view: IncidentsView };
  list_warnings: { request: WarningsRequest; view: WarningsView };
  list_supports: { request: ById; view: SupportsView };
  list_led_supports: { request: Nothing; view: LedSupportsView };
  show_support: { request: ById; view: SupportView };
  plan_support: { request: PlanSupportRequest; view: SupportView };
  save_support: { request: SaveSupportRequest; view: SupportView };
  move_support: { request: MoveSupportRequest; view: SupportView };
  remove_support: { request: ById; view: SupportsView };
  list_meetings: { request: ListMeetingsRequest; view: MeetingsView };
  show_meeting: { request: ById; view: MeetingView };
  make_meeting: { request: MakeMeetingRequest; view: MeetingView };
  save_meeting: { request: SaveMeetingRequest; view: MeetingView };
  tick_action: { request: TickActionRequest; view: MeetingView };
  remove_meeting: { request: ById; view: MeetingsView };
  show_own_words: { request: OwnWordsRequest; view: OwnWordsView };
  save_self_review: { request: SaveOwnWordsRequest; view: OwnWordsView };
  save_reply: { request: SaveOwnWordsRequest; view: OwnWordsView };
  import_evaluations: { request: WithFile; view: ImportedCasesView };
  list_teams: { request: ByPeriod; view: TeamsView };
  open_team: { request: OpenTeamRequest; view: TeamView };
  list_evaluations: { request: ListEvaluationsRequest; view: EvaluationsView };
  open_evaluation: { request: OpenEvaluationRequest; view: EvaluationView };
  show_evaluation: { request: ById; view: EvaluationView };
  see_evidence: { request: ById; view: EvaluationView };
  rate: { request: RateRequest; view: EvaluationView };
  rate_together: { request: RateTogetherRequest; view: TeamView };
  preview_rate_together: { request: RateTogetherRequest; view: TogetherView };
  write_text: { request: WriteTextRequest; view: EvaluationView };
  show_realisation_column: { request: RealisationColumnRequest; view: RealisationColumnView };
  fill_column: { request: FillColumnRequest; view: FilledColumnView };
  add_feedback: { request: AddFeedbackRequest; view: EvaluationView };
  remove_feedback: { request: ById; view: EvaluationView };
  take_feedback: { request: TakeFeedbackRequest; view: TakenFeedbackView };
  mark_result: { request: MarkResultRequest; view: EvaluationView };
  hold: { request: HoldRequest; view: EvaluationView };
  preflight: { request: PreflightRequest; view: PreflightView };
  seal: { request: SealRequest; view: SealedView };
  reopen: { request: ReopenRequest; view: EvaluationView };
  explain_grade: { request: ById; view: WhyView };
  show_distribution: { request: DistributionRequest; view: DistributionView };
  try_distribution: { request: TryDistributionRequest; view: TriedDistributionView };
  open_calibration: { request: CalibrationRequest; view: CalibrationView };
  mark_discussed: { request: MarkDiscussedRequest; view: MeetingRefView };
  propose_rating: { request: ProposeRatingRequest; view: ProposalView };
  withdraw_proposal: { request: ById; view: ProposalView };
  answer_proposal: { request: AnswerProposalRequest; view: ProposalView };
  list_proposals: { request: Nothing; view: ProposalsView };
  show_rating_evidence: { request: ById; view: RatingEvidenceView };
  compare_evaluations: { request: CompareEvaluationsRequest; view: ComparisonView };
  show_guard_rails: { request: GuardRailsRequest; view: GuardRailsView };
  list_phrases: { request: PhrasesRequest; view: PhrasesView };
  save_phrase: { request: SavePhraseRequest; view: PhrasesView };
  remove_phrase: { request: ById; view: PhrasesView };
  look_up_study_guide: { request: StudyGuideRequest; view: StudySuggestionView };
  set_graduation: { request: SetGraduationRequest; view: EvaluationView };
  show_recap: { request: ByPeriod; view: RecapView };
  export_recap: { request: ExportRecapRequest; view: ChosenFile };
  list_documents: { request: ListDocumentsRequest; view: DocumentsView };
  show_document_case: { request: ById; view: DocumentCaseView };
  deliver_documents: { request: DocumentsStepRequest; view: ChangedDocumentsView };
  return_documents: { request: DocumentsStepRequest; view: ChangedDocumentsView };
  refuse_return: { request: RefuseReturnRequest; view: DocumentCaseView };
  report_documents: { request: DocumentsStepRequest; view: ChangedDocumentsView };
  take_over_evaluation: { request: TakeOverRequest; view: DocumentCaseView };
  list_objections: { request: Nothing; view: ObjectionsView };
  file_objection: { request: FileObjectionRequest; view: DocumentCaseView };
  add_to_objection: { request: ObjectionTextRequest; view: DocumentCaseView };
  withdraw_objection: { request: ObjectionStepRequest; view: DocumentCaseView };
  answer_objection: { request: ObjectionTextRequest; view: DocumentCaseView };
  accept_late_objection: { request: ObjectionTextRequest; view: DocumentCaseView };
  examine_objection: { request: ObjectionStepRequest; view: DocumentCaseView };
  decide_objection: { request: DecideObjectionRequest; view: DocumentCaseView };
  write_objection_dossier: { request: ByIdToFile; view: ChosenFile };
  list_deadlines: { request: DeadlinesRequest; view: DeadlinesView };
  list_holidays: { request: YearRequest; view: HolidaysView };
  save_holidays: { request: SaveHolidaysRequest; view: HolidaysView };
  restore_holidays: { request: RestoreHolidaysRequest; view: HolidaysView };
  list_settings: { request: Nothing; view: SettingsView };
  change_setting: { request: ChangeSettingRequest; view: SettingsView };
  list_follow_ups: { request: ListFollowUpsRequest; view: FollowUpsView };
  save_follow_up: { request: SaveFollowUpRequest; view: FollowUpsView };
  record_check: { request: RecordCheckRequest; view: FollowUpsView };
  close_follow_up: { request: CloseFollowUpRequest; view: FollowUpsView };
  remove_follow_up: { request: ById; view: FollowUpsView };
  list_candidates: { request: YearRequest; view: CandidatesView };
  show_training_needs: { request: Nothing; view: TrainingNeedsView };
  write_follow_ups: { request: WriteFollowUpsRequest; view: ChosenFile };
  write_dossiers: { request: WriteDossiersRequest; view: PrintedView };
  show_unit_page: { request: UnitPageRequest; view: UnitPageView };
  write_unit_page: { request: WriteUnitPageRequest; view: ChosenFile };
  plan_print_run: { request: PrintWhat; view: PrintPlanView };
  preview_sheet: { request: PreviewSheetRequest; view: PreviewView };
  print: { request: PrintRequest; view: PrintedView };
  write_test_page: { request: WriteTestPageRequest; view: ChosenFile };
  list_paper: { request: ListPaperRequest; view: PaperView };
  find_paper: { request: FindRequest; view: PaperRowView };
  mark_paper: { request: MarkPaperRequest; view: PaperMarkedView };
  file_scan: { request: FileScanRequest; view: PaperRowView };
  file_scans: { request: FileScansRequest; view: ScansFiledView };
  write_scan: { request: ByIdToFile; view: ChosenFile };
  write_reminders: { request: WriteRemindersRequest; view: ChosenFile };
  write_missing: { request: WriteListRequest; view: ChosenFile };
  write_recap_sheet: { request: WriteRecapSheetRequest; view: ChosenFile };
  write_hand_forms: { request: WriteHandFormsRequest; view: ChosenFile };
  read_hand_form: { request: ReadHandFormRequest; view: HandFormView };
  type_from_paper: { request: TypeFromPaperRequest; view: TypedFromPaperView };
  verify_sheets: { request: VerifySheetsRequest; view: SheetVerdictsView };
  write_workbooks: { request: WriteWorkbooksRequest; view: WorkbooksWrittenView };
  preview_workbook: { request: WithFile; view: EvaluatorWorkbookView };
  apply_workbook: { request: ApplyWorkbookRequest; view: WorkbookAppliedView };
  show_credit: { request: CreditRequest; view: CreditView };
  list_credit: { request: CreditListRequest; view: CreditListView };
  write_credit: { request: WriteCreditRequest; view: ChosenFile };
  save_credit_profile: { request: SaveCreditProfileRequest; view: CreditView };
  save_credit_level: { request: SaveCreditLevelRequest; view: CreditView };
  remove_credit_level: { request: ById; view: CreditView };
  save_credit_paper: { request: SaveCreditPaperRequest; view: CreditView };
  show_talent: { request: YearRequest; view: TalentView };
  save_potentials: { request: SavePotentialsRequest; view: TalentView };
  write_talent: { request: WriteTalentRequest; view: ChosenFile };
  export_ekinerja: { request: ExportEkinerjaRequest; view: ChosenFile };
  write_daily_progress: { request: WriteDailyProgressRequest; view: ChosenFile };
  show_copy_board: { request: CopyBoardRequest; view: CopyBoardView };
  show_copy_sheet: { request: CopySheetRequest; view: CopySheetView };
  tick_copied: { request: TickCopiedRequest; view: CopySheetView };
  show_safety: { request: Nothing; view: SafetyView };
  show_security: { request: Nothing; view: SecurityView };
  change_security: { request: ChangeSecurityRequest; view: SecurityView };
  set_second_place: { request: SecondPlaceRequest; view: SecurityView };
  read_store: { request: Nothing; view: StoreView };
  check_store: { request: Nothing; view: CheckView };
  verify_store: { request: Nothing; view: CheckView };
  read_fingerprint: { request: FingerprintRequest; view: FingerprintView };
  back_up: { request: WithFile; view: BackupView };
  back_up_now: { request: Nothing; view: BackupView };
  list_backups: { request: Nothing; view: BackupsView };
  preview_restore: { request: PreviewRestoreRequest; view: RestorePreviewView };
  restore_backup: { request: RestoreRequest; view: StatusView };
  set_damaged_aside: { request: WithFile; view: StatusView };
  choose_files: { request: ChooseFileRequest; view: Array<ChosenFile> };
  take_offered: { request: Nothing; view: Array<ChosenFile> };
  list_devices: { request: Nothing; view: DevicesView };
  request_device: { request: RequestDeviceRequest; view: DeviceRequestedView };
  preview_enrolment: { request: WithFile; view: EnrolmentView };
  enrol_device: { request: EnrolDeviceRequest; view: DevicesView };
  change_device: { request: ChangeDeviceRequest; view: DevicesView };
  revoke_device: { request: RevokeDeviceRequest; view: ExposureView };
  show_exposure: { request: ById; view: ExposureView };
  print_exposure: { request: ByIdToFile; view: ChosenFile };
  list_packages: { request: Nothing; view: PackagesView };
  show_package: { request: ById; view: PackageView };
  make_packages: { request: MakePackageRequest; view: MadePackagesView };
  hand_over_package: { request: ById; view: PackagesView };
  print_reminder: { request: ByIdToFile; view: ChosenFile };
  preview_packages: { request: PackageFilesRequest; view: IncomingView };
  merge_packages: { request: MergePackagesRequest; view: MergedView };
  list_conflicts: { request: Nothing; view: ConflictsView };
  settle_conflict: { request: SettleConflictRequest; view: ConflictsView };
  hold_conflict: { request: HoldConflictRequest; view: ConflictsView };
  settle_parked: { request: SettleParkedRequest; view: ConflictsView };
  show_history: { request: HistoryRequest; view: HistoryView };
  look_back: { request: LookBackRequest; view: PastView };
  list_deleted: { request: DeletedRequest; view: DeletedView };
  bring_back: { request: BringBackRequest; view: DeletedView };
  undo: { request: Nothing; view: UndoneView };
  redo: { request: Nothing; view: UndoneView };
  make_checkpoint: { request: WithPassword; view: CheckpointsView };
  list_checkpoints: { request: Nothing; view: CheckpointsView };
  print_checkpoint: { request: ByIdToFile; view: ChosenFile };
  write_audit_bundle: { request: AuditBundleRequest; view: ChosenFile };
  show_log: { request: LogRequest; view: LogView };
  export_person: { request: ExportPersonRequest; view: ChosenFile };
  export_tables: { request: ExportTablesRequest; view: ExportedTablesView };
  export_archive: { request: ExportArchiveRequest; view: ExportedArchiveView };
  show_retention: { request: Nothing; view: RetentionView };
  save_retention: { request: SaveRetentionRequest; view: RetentionView };
  erase_person: { request: ErasePersonRequest; view: ErasedView };
  preview_siasn: { request: SiasnFilesRequest; view: SiasnPreviewView };
  apply_siasn: { request: ApplyImportRequest; view: SiasnImportedView };
  list_siasn: { request: ByPeriod; view: SiasnReadyView };
  export_siasn: { request: ExportSiasnRequest; view: SiasnWrittenView };
};
