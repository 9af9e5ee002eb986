//! Closed lists of words that travel as their glossary codes.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Identifier of a record; opaque to interfaces.
pub type Id = String;
/// A day, `YYYY-MM-DD`.
pub type Day = String;
/// An instant, RFC 3339 with offset.
pub type Instant = String;
/// A period, `2026`, `2026-Q3` or `2026-07`.
pub type PeriodCode = String;

/// Declares an enum whose variants travel in `snake_case`.
macro_rules! term {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $name {
            /// Every value, in the order declared.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code on the wire.
            pub fn code(self) -> String {
                serde_json::to_value(self).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
            }

            /// The value with a code, where there is one.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.code() == code)
            }
        }
    };
}

term! { /// Language of everything a person reads.
Language { /// Indonesian.
    Id, /// English.
    En } }
term! { /// Colours of the window.
Theme { /// As the system says.
    System, /// *Mori*.
    Light, /// *Malam*.
    Dark } }
term! { /// Role of an account.
Role { /// *Pengelola kepegawaian*.
    HrOfficer, /// *Pejabat penilai kinerja*.
    Evaluator, /// *Atasan pejabat penilai kinerja*.
    EvaluatorSuperior, /// *Pegawai*.
    Employee, /// *Pemeriksa*, who reads and changes nothing.
    Auditor } }
term! { /// What a session may be offered; decided by the role, enforced by the core command by command.
Feature { /// The list of people and their dossiers.
    People, /// Units, who leads them, duplicates.
    Units, /// Cycles, windows, achievements.
    Cycles, /// Plans of people.
    Plans, /// The role-result matrix and what leads to it.
    Matrix, /// The library of indicators.
    Library, /// Rating and signing.
    Rate, /// Printing.
    Print, /// Recaps.
    Recap, /// Importing lists and case files.
    Import, /// Data and options of the office.
    Office, /// Accounts.
    Users, /// Backups, restoring, keys.
    Safety, /// Verification, checkpoints, logs, audit bundle.
    Audit, /// Export and erasure of one person's data.
    Privacy, /// The four tiles of an employee instead of the frame.
    OwnRecord, /// Packages, devices, and what has to be settled after a merge.
    Packages, /// What comes from e-Kinerja and SIASN and goes to them.
    Beside, /// The nine boxes of talent.
    Talent } }
term! { /// Why a password is easily guessed, and what to do about it.
PasswordAdvice { /// Shorter than the least.
    TooShort, /// Among the most used ones, or close to one.
    Common, /// Names of persons.
    Names, /// A single word.
    SingleWord, /// A date or year.
    Dates, /// Neighbouring keys.
    Keyboard, /// Repeated characters or words.
    Repeats, /// Sequences such as abc or 6543.
    Sequences, /// Names or words of this office.
    OfficeWords, /// Add another word or two, unusual ones.
    AddWords } }
term! { /// What is wrong with the two codes of the office recovery.
OfficeCodeFault { /// The first is mistyped, or no code of an officer.
    FirstMistyped, /// The second is mistyped, or no code of an officer.
    SecondMistyped, /// They were given the wrong way round, or one of them twice.
    Swapped, /// They are not the pair of this office.
    OtherPair, /// No office recovery was made, or a new key of the store took it away.
    NoneMade } }
term! { /// What is wrong with a key slot.
KeySlotFault { /// Torn or edited.
    Damaged, /// A guess would cost less, or other, than this program allows.
    Weakened, /// It is that of somebody else.
    Swapped, /// The personal key is not that of its public half.
    PersonalKey } }
term! { /// Why a file or folder cannot be written.
WriteFault { /// The folder is not there.
    NotFound, /// The system does not allow it.
    NoPermission, /// The medium can only be read.
    ReadOnly, /// Another program has the file.
    InUse, /// The medium does not take such a name.
    BadName, /// The medium does not take a file of this size.
    TooLarge, /// What was read back is not what was written.
    Differs, /// Something else, in the words of the system.
    Other } }
term! { /// How the seal of an evaluation stands.
SealState { /// Content and signature are as they were made.
    Holds, /// Sealed before there were personal keys; the content is as it was.
    WithoutSignature, /// The content is not what was sealed.
    OtherContent, /// The signature is not that of the key.
    OtherSignature } }
term! { /// A row of the log that only this machine keeps.
LogKind { /// Somebody's evaluation or plan was looked at by another person.
    Reads, /// An act was refused for want of permission.
    Refusals } }
term! { /// What waits for an employee.
WaitingKind { /// A plan that came back.
    PlanReturned, /// A plan that was agreed and waits for the signature.
    PlanToSign, /// A signed evaluation not yet opened.
    EvaluationToRead } }
term! { /// Where a backup lies.
BackupPlace { /// The usual folder.
    Usual, /// The second place.
    Second } }
term! { /// Central or regional agency.
AgencyLevel { /// *Pusat*.
    Central, /// *Daerah*.
    Regional } }
term! { /// Paper of printed sheets.
Paper { /// Folio.
    F4, /// A4.
    A4 } }
term! { /// Rhythm of periodic evaluations.
Rhythm { /// *Bulanan*.
    Monthly, /// *Triwulanan*.
    Quarterly } }
term! { /// Which text the distribution findings follow.
DistributionRule { /// SE MenPANRB 3/2023, in shares.
    Se32023, /// PermenPANRB 6/2022 only, the majority.
    PermenpanrbOnly } }
term! { /// How a person is employed.
EmployeeType { /// PNS.
    Pns, /// CPNS.
    Cpns, /// PPPK.
    Pppk, /// PPPK paruh waktu.
    PppkParuhWaktu, /// TNI or Polri, evaluators only.
    Military, /// Not a civil servant, evaluators only.
    Other } }
term! { /// *Kedudukan hukum*.
LegalStatus { /// In service.
    Active, /// *Tugas belajar*.
    StudyAssignment, /// *Pejabat negara*.
    StateOfficial, /// *Diberhentikan sementara*.
    Suspended, /// CLTN.
    UnpaidLeave, /// *Masa persiapan pensiun*.
    PreRetirement, /// Gone.
    Inactive, /// CPNS before start of duty.
    PreAppointment } }
term! { /// Kind of position.
PositionKind { /// JPT utama.
    JptUtama, /// JPT madya.
    JptMadya, /// JPT pratama.
    JptPratama, /// *Pimpinan unit kerja mandiri*.
    IndependentUnitHead, /// *Administrator*.
    Administrator, /// *Pengawas*.
    SupervisorOfficial, /// *Pelaksana*.
    OperationalStaff, /// *Fungsional*.
    Functional } }
term! { /// Group of positions that decides the forms.
PositionGroup { /// JPT and heads of independent units.
    Executive, /// All others.
    AdministrativeFunctional } }
term! { /// Approach of an SKP.
Approach { /// *Kualitatif*.
    Qualitative, /// *Kuantitatif*.
    Quantitative } }
term! { /// Priority of a work result.
Priority { /// *Utama*.
    Main, /// *Tambahan*.
    Additional } }
term! { /// Aspect of an indicator.
Aspect { /// *Kuantitas*.
    Quantity, /// *Kualitas*.
    Quality, /// *Waktu*.
    Time, /// *Biaya*.
    Cost } }
term! { /// Perspective of an executive's indicator.
Perspective { /// *Penerima Layanan*.
    ServiceRecipient, /// *Proses Bisnis*.
    BusinessProcess, /// *Penguatan Internal*.
    InternalStrengthening, /// *Anggaran*.
    Budget } }
term! { /// State of an SKP.
SkpState { /// *Draf*.
    Draft, /// *Diajukan*.
    Submitted, /// *Dikembalikan*.
    Returned, /// *Ditandatangani pegawai*.
    Signed, /// *Ditetapkan*.
    Approved, /// *Sedang diubah*.
    Revising, /// *Diganti versi baru*.
    Superseded, /// *Ditutup*.
    Closed, /// *Dibatalkan*.
    Cancelled } }
term! { /// State of an evaluation.
EvaluationState { /// *Belum dibuka*.
    Planned, /// *Belum dinilai*.
    Open, /// *Dinilai*.
    Rated, /// *Ditandatangani penilai*.
    Signed, /// *Lewat waktu*.
    Overdue, /// *Tidak ditandatangani sampai periode ditutup*.
    LeftUnsigned, /// *Ditandatangani atasan penilai*.
    SignedBySuperior, /// *Disampaikan*.
    Delivered, /// *Kembali*.
    Returned, /// *Keberatan*.
    Objected, /// *Diubah keputusan*.
    Amended, /// *Dilaporkan*.
    Reported, /// *Memakai hasil sebelumnya*.
    Reused, /// *Tidak diperlukan*.
    NotRequired } }
term! { /// A rating.
ExpectationLevel { /// *Di atas ekspektasi*.
    Above, /// *Sesuai ekspektasi*.
    Meets, /// *Di bawah ekspektasi*.
    Below } }
term! { /// Which of the two ratings.
RatingKind { /// *Hasil kerja*.
    Results, /// *Perilaku kerja*.
    Conduct } }
term! { /// A grade.
Grade { /// *Sangat Baik*.
    VeryGood, /// *Baik*.
    Good, /// *Butuh Perbaikan*.
    NeedsImprovement, /// *Kurang/Misconduct*.
    Poor, /// *Sangat Kurang*.
    VeryPoor } }
term! { /// Achievement of an organisation.
OrgAchievement { /// *Istimewa*.
    Outstanding, /// *Baik*.
    Good, /// *Butuh Perbaikan*.
    NeedsImprovement, /// *Kurang*.
    Poor, /// *Sangat Kurang*.
    VeryPoor } }
term! { /// Who gave feedback.
FeedbackSource { /// *Pimpinan*.
    Leader, /// *Rekan kerja*.
    Peer, /// *Bawahan*.
    Subordinate, /// *Pihak lain*.
    Other } }
term! { /// Symbol of feedback.
FeedbackSymbol { /// *Jempol*.
    ThumbsUp, /// *Senyum*.
    Smile, /// *Murung*.
    Frown } }
term! { /// How strongly a rule speaks.
Severity { /// The act is refused.
    Block, /// Allowed with a warning.
    Warn, /// Advice.
    Hint } }

/// What a rule found on a record, with the words for it in the session's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FindingView {
    /// How strongly it speaks.
    pub severity: Severity,
    /// Stable code.
    pub code: String,
    /// Number of our rule list; for reports, not shown on screen.
    pub rule: String,
    /// The sentence to show.
    pub text: String,
    /// Where the regulation says so, for example `PermenPANRB 6/2022, hlm. 29`.
    pub source: String,
    /// Printed number of the work result it is about.
    pub result: Option<u32>,
}

/// A person named in passing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonRef {
    /// Record of the person.
    pub id: Id,
    /// Name with degrees; the position where no name is known.
    pub name: String,
    /// Position.
    pub position: String,
}

/// A file picked in a native dialog; the path itself never leaves the core.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChosenFile {
    /// Token to hand back in the request that uses the file.
    pub token: u32,
    /// File or folder name to show.
    pub name: String,
    /// Size in bytes, 0 for a folder or a file still to be written.
    pub size: u32,
}

/// A request without anything to say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// A request about one record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ById {
    /// The record.
    pub id: Id,
}
