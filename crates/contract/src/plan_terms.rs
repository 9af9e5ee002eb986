//! Closed lists of planning words that travel as their codes.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

term! { /// What a work result is.
ResultKind { /// *Outcome*.
    Outcome, /// *Outcome antara*.
    IntermediateOutcome, /// *Output*.
    Output, /// *Layanan*.
    Service } }
term! { /// Quality and level of control.
ControlLevel { /// *Outcome*.
    Outcome, /// *Outcome antara*.
    IntermediateOutcome, /// *Output kendali rendah*.
    OutputLowControl, /// *Output kendali sedang*.
    OutputMediumControl, /// *Output kendali tinggi*.
    OutputHighControl } }
term! { /// How a leader's result was handed down.
Cascading { /// *Pembagian aspek*.
    DirectByAspect, /// *Pembagian wilayah*.
    DirectByArea, /// *Pembagian beban target kuantitatif*.
    DirectByLoad, /// *Layanan*.
    ByService, /// *Output antara*.
    ByIntermediateOutput } }
term! { /// How an assignment came about.
AssignmentMode { /// *Penunjukan*.
    Appointed, /// *Pengajuan sukarela*.
    Voluntary } }
term! { /// The evaluator's consent to an assignment of somebody else.
Consent { /// Assigned by the evaluator.
    NotNeeded, /// Not yet answered.
    Needed, /// *Disetujui*.
    Given, /// *Tidak disetujui*.
    Refused } }
term! { /// Where a result comes from.
ResultOrigin { /// *Dialog kinerja*.
    Dialog, /// *Perjanjian kinerja*.
    PerformanceAgreement, /// *Direktif*.
    Directive, /// *Inisiatif strategis*.
    Initiative, /// Work as Plt. or Plh..
    Acting, /// Academic result.
    StudyResult, /// Graduation.
    StudyGraduation } }
term! { /// What can be done with a plan, 13.1.
PlanEvent { /// *Ajukan*.
    Submit, /// *Kembalikan*.
    Return, /// *Sepakati*.
    Agree, /// *Tandatangani*.
    Sign, /// *Tetapkan*.
    Approve, /// *Ditetapkan atasan penilai* (R-094).
    ApproveBySuperior, /// *Buka kembali*.
    Reopen, /// *Ubah*.
    Revise, /// *Batalkan perubahan*.
    DropRevision, /// *Ganti penilai* (R-097).
    ChangeEvaluator, /// *Tutup*.
    Close, /// *Batalkan*.
    Cancel } }
term! { /// In whose name something is done with a plan.
PlanActor { /// *Pegawai*.
    Employee, /// *Pejabat penilai*.
    Evaluator, /// *Atasan pejabat penilai*.
    Superior, /// *Pimpinan lain*.
    Leader, /// *Pengelola kepegawaian*.
    HrOfficer, /// The program, by date.
    Time } }
term! { /// Why a plan is changed (13.1, R-095).
ChangeKind { /// *Umpan balik*.
    Feedback, /// *Penugasan baru*.
    Assignment, /// *Sumber daya* (R-082).
    Resources, /// *Bimbingan*.
    Coaching, /// *Mulai tugas belajar* (R-104).
    StudyStart, /// *Selesai tugas belajar* (R-104).
    StudyEnd, /// *Penilai berganti* (R-097).
    EvaluatorChanged } }
term! { /// Why a plan ends.
ClosingReason { /// *Mutasi* (R-096).
    Moved, /// *Dibebaskan* (R-014).
    Exempt, /// *Tahun ditutup*.
    YearClosed } }
term! { /// List of the annex A.1.8.
AnnexList { /// *Dukungan sumber daya*.
    ResourceSupport, /// *Skema pertanggungjawaban*.
    AccountabilityScheme, /// *Konsekuensi*.
    Consequences } }
term! { /// What a line of the annex is about.
AnnexKind { /// *Sumber daya manusia*.
    People, /// *Anggaran*.
    Budget, /// *Peralatan*.
    Equipment, /// *Pendampingan pimpinan*.
    LeaderAssistance, /// *Sarana dan prasarana*.
    Facilities, /// Positive consequence.
    Positive, /// Negative consequence.
    Negative } }
term! { /// Whether a resource came.
ResourceStatus { /// *Disepakati*.
    Agreed, /// *Tidak disepakati*.
    Refused, /// *Tidak terealisasi*.
    NotRealised } }
term! { /// When results are reported.
ReportSchedule { /// *Harian*.
    Daily, /// *Mingguan*.
    Weekly, /// *Bulanan*.
    Monthly, /// *Triwulanan*.
    Quarterly, /// *Semesteran*.
    HalfYearly, /// *Tahunan*.
    Yearly, /// *Waktu yang disepakati*.
    Agreed } }
term! { /// What new plans start from.
PlanSource { /// Empty.
    Blank, /// The plan of the year before.
    LastYear, /// The library's entries for the position.
    Template, /// The cells of the role-result matrix.
    Matrix } }
term! { /// Narrows the list of a season.
SeasonFilter { /// No plan yet.
    Missing, /// *Draf*.
    Draft, /// *Diajukan*.
    Submitted, /// *Dikembalikan*.
    Returned, /// *Ditandatangani*.
    Signed, /// *Ditetapkan*.
    Approved, /// A change is being written.
    Revising, /// A rule blocks submitting.
    Blocked, /// No plan demanded.
    Exempt } }
term! { /// What a checked text is.
LintKind { /// A work result.
    Result, /// An indicator.
    Indicator, /// A target.
    Target } }
term! { /// What a work result sounds like.
WordingClass { /// *Pencapaian*.
    Achievement, /// *Aktivitas*.
    Activity, /// *Kategori*.
    Category, /// Neither.
    Unclear } }
term! { /// What happens to a row of last year.
CarryOver { /// Taken as it is.
    Keep, /// Taken and marked to be changed.
    Change, /// Left out.
    Drop } }
term! { /// Kind of node of the performance tree.
NodeKind { /// *Tujuan*.
    Goal, /// *Sasaran*.
    Objective, /// *Indikator kinerja utama*.
    KeyIndicator, /// *Outcome antara*.
    IntermediateOutcome, /// *Output*.
    Output, /// *Layanan*.
    Service } }
term! { /// List of a workblock A.1.4.
WorkblockList { /// *Strategi, rutin*.
    ActivityRoutine, /// *Strategi, transformatif*.
    ActivityTransformative, /// *Keluaran kunci, rutin*.
    MilestoneRoutine, /// *Keluaran kunci, transformatif*.
    MilestoneTransformative } }
term! { /// Post beside the definitive one.
AppointmentKind { /// *Pelaksana tugas*.
    Plt, /// *Pelaksana harian*.
    Plh, /// *Diperbantukan* (R-013).
    Seconded } }
term! { /// Who evaluates the period of a move.
PeriodicChoice { /// The new evaluator.
    NewEvaluator, /// The previous result is taken, by agreement.
    ReusePrevious } }
term! { /// Who evaluates a period after a move.
EvaluationDuty { /// The evaluator before.
    Old, /// The evaluator after.
    New, /// Open: new evaluator or agreement.
    Either, /// No evaluation is demanded.
    Nobody } }
term! { /// What can be wrong in the organisation.
ProblemCode { /// Nobody evaluates.
    NoEvaluator, /// The chain of evaluators comes back.
    EvaluatorLoop, /// The evaluator left.
    EvaluatorRetired, /// Below pengawas without a basis.
    EvaluatorNotEntitled, /// A Plt. or Plh. is over.
    ActingExpired, /// No unit.
    NoUnit, /// Nobody leads the unit.
    UnitWithoutHead, /// The unit lies inside itself.
    UnitLoop, /// People in a unit that ended.
    UnitEnded, /// The head left.
    HeadRetired, /// Past retirement age by NIP.
    PastRetirementAge, /// An exempt time is over or has no basis.
    StatusWithoutEnd, /// The head works in another unit by now.
    HeadElsewhere, /// The evaluator moved out of the unit of those he evaluates.
    EvaluatorElsewhere, /// A move or a time whose day has come could not be carried out.
    ChangeNotApplied } }
