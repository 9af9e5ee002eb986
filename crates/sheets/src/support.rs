//! What the forms of guidance and counselling say (B.1.6 to B.1.10 and the counselling record, which the
//! regulation asks for without printing a form): plain records without rules.

use chrono::NaiveDate;
use domain::Identity;

/// Who is supported and by whom; every record of guidance and counselling begins with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guided {
    /// First day of the plan's assessment period; printed on B.1.6 and B.1.7.
    pub starts_on: NaiveDate,
    /// Last day of the plan's assessment period; printed on B.1.6 and B.1.7.
    pub ends_on: NaiveDate,
    /// Whom it is about.
    pub employee: Identity,
    /// The employee's evaluator.
    pub evaluator: Identity,
    /// The leader, the other person with a special assignment, or the counsellor; signs where the form has a
    /// line for it. B.1.8 is signed by the employee and B.1.10 by the evaluator, whoever stands here.
    pub by: Identity,
    /// The day it was signed; dots where unknown.
    pub signed_on: Option<NaiveDate>,
}

/// A coaching talk (*pelaksanaan coaching*, B.1.6), R-121, p80.
///
/// A list without entries prints rows to be filled in by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coaching {
    /// Who coached whom.
    pub guided: Guided,
    /// What the employee wants to reach (*tujuan*).
    pub goals: Vec<CoachingGoal>,
    /// Where the employee stands (*fakta*).
    pub facts: Vec<CoachingFact>,
    /// What the employee can do (*peluang*), as typed.
    pub options: String,
    /// What was agreed to be done (*langkah ke depan*).
    pub steps: Vec<CoachingStep>,
}

/// What the employee wants to reach for one indicator.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CoachingGoal {
    /// The individual indicator.
    pub indicator: String,
    /// Where it began, if known.
    pub baseline: String,
    /// The target.
    pub target: String,
    /// How it is to be reached.
    pub strategy: String,
}

/// Where one target stands, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CoachingFact {
    /// The target of the plan.
    pub target: String,
    /// How far it is reached.
    pub progress: String,
    /// What is in the way.
    pub obstacle: String,
    /// Why it is.
    pub cause: String,
}

/// An agreed step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CoachingStep {
    /// The individual indicator it is for.
    pub indicator: String,
    /// How the obstacle is overcome.
    pub strategy: String,
    /// Whether measure and target are to be adjusted, which asks a change of the plan; blank where undecided.
    pub needs_change: Option<bool>,
}

/// A mentoring (*pelaksanaan mentoring*, B.1.7), R-122, p82.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mentoring {
    /// Who mentored whom.
    pub guided: Guided,
    /// What is to be learnt.
    pub goals: Vec<MentoringGoal>,
    /// The journal (*jurnal mentoring*).
    pub journal: Vec<MentoringEntry>,
}

/// What is to be learnt.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MentoringGoal {
    /// The skill that is developed.
    pub skill: String,
    /// How long the mentoring takes.
    pub duration: String,
    /// The change that is expected.
    pub change: String,
    /// By what its success is measured.
    pub measure: String,
}

/// An entry of the journal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MentoringEntry {
    /// Time and place.
    pub when_and_where: String,
    /// What was taught.
    pub subject: String,
    /// What is to be done next.
    pub action: String,
    /// Until when.
    pub due: String,
}

/// The employee's feedback on guidance (B.1.8), R-123, p83; handed to the leader's superior.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GuidanceFeedback {
    /// Who guided whom; the employee signs.
    pub guided: Guided,
    /// What the employee says of each statement, in their order; the form has no scale.
    pub answers: [String; 9],
}

impl GuidanceFeedback {
    /// The nine statements, in the words of the form.
    pub const STATEMENTS: [&'static str; 9] = [
        "Saya merasa diperhatikan dan dipahami",
        "Saya merasa tindakan/langkah yang telah saya lakukan dihargai",
        "Saya merasa dapat dengan bebas mengemukakan pendapat/pemikiran saya",
        "Saya merasa bahwa pandangan yang diberikan berdasarkan data/fakta yang akurat",
        "Saya merasa bahwa pandangan/pendapat yang diberikan kepada saya bersifat positif",
        "Lebih banyak menggunakan metode bertanya dibandingkan menggurui",
        "Saya merasa dibantu dalam mencari solusi dan aksi tindak lanjut",
        "Saya tahu apa yang harus saya lakukan setelah mengikuti kegiatan bimbingan kinerja ini",
        "Saya memahami maksud dan tujuan kegiatan bimbingan kinerja ini",
    ];
    /// Whom each three of the statements are about, in the words of the form.
    pub const SUBJECTS: [&'static str; 3] = [
        "TENTANG PEGAWAI",
        "TENTANG PIMPINAN/ PIHAK LAIN YANG DIBERIKAN PENUGASAN KHUSUS",
        "TENTANG PEGAWAI DAN PIMPINAN/ PIHAK LAIN YANG DIBERIKAN PENUGASAN KHUSUS",
    ];
}

/// An assessment of competency after guidance (B.1.9), R-124, p84–85.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompetencyAssessment {
    /// Who assessed whom.
    pub guided: Guided,
    /// The eight managerial competencies, in the order of [`Self::MANAGERIAL`].
    pub managerial: [Score; 8],
    /// The socio-cultural competency, [`Self::SOCIO_CULTURAL`].
    pub socio_cultural: Score,
    /// The technical competencies of the position; one row to be filled in where there are none.
    pub technical: Vec<TechnicalScore>,
    /// What is recommended.
    pub recommendation: String,
}

impl CompetencyAssessment {
    /// The managerial competencies, in the words of the form.
    pub const MANAGERIAL: [&'static str; 8] = [
        "Integritas",
        "Kerjasama",
        "Komunikasi",
        "Orientasi pada Hasil",
        "Pelayanan Publik",
        "Pengembangan Diri dan Orang Lain",
        "Mengelola Perubahan",
        "Pengambilan Keputusan",
    ];
    /// The socio-cultural competency, in the words of the form.
    pub const SOCIO_CULTURAL: &'static str = "Perekat dan Pemersatu Bangsa";
    /// Steps of the scale from 1 to 5: what they are called and when they are given, in the words of the form.
    pub const SCALE: [(&'static str, &'static str); 5] = [
        (
            "Sangat Kurang",
            "Diberikan apabila pegawai yang dinilai kompetensinya jauh dibawah standar kompetensi yang \
             dipersyaratkan pada jabatan pegawai bersangkutan (Tidak ada Indikator Kompetensi yang dipenuhi)",
        ),
        (
            "Kurang memadai",
            "Diberikan apabila pegawai yang dinilai kompetensinya dibawah standar kompetensi yang dipersyaratkan \
             pada jabatan pegawai yang bersangkutan (1-2 Indikator Kompetensi yang dipenuhi)",
        ),
        (
            "Memadai",
            "Diberikan apabila pegawai yang dinilai kompetensinya sesuai standar kompetensi yang dipersyaratkan \
             pada jabatan pegawai yang bersangkutan (3 Indikator Kompetensi yang dipenuhi)",
        ),
        (
            "Diatas Memadai",
            "Diberikan apabila pegawai yang dinilai kompetensinya diatas standar kompetensi yang dipersyaratkan \
             pada jabatan pegawai yang bersangkutan (3 Indikator Kompetensi dipenuhi dan menunjukkan perilaku di \
             atas level kompetensinya)",
        ),
        (
            "Istimewa",
            "Diberikan apabila pegawai yang dinilai kompetensinya jauh diatas standar kompetensi yang \
             dipersyaratkan pada jabatan pegawai yang bersangkutan (3 Indikator Perilaku dipenuhi dan menunjukkan \
             perilaku jauh di atas level kompetensinya)",
        ),
    ];
}

/// A score and why it was given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// From 1 to 5; blank where not assessed.
    pub value: Option<u8>,
    /// The reason.
    pub reason: String,
}

/// The score of a technical competency.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TechnicalScore {
    /// The competency.
    pub competency: String,
    /// Its score.
    pub score: Score,
}

/// The evaluator's report of a conduct problem (B.1.10), R-126, p86–87; confidential.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConductReport {
    /// Whom it is about; the evaluator signs.
    pub guided: Guided,
    /// Whether there are special expectations of the employee, and which.
    pub special_expectations: String,
    /// The problem in detail.
    pub problem: String,
    /// Whether others have a like problem; blank where not answered.
    pub is_found_with_others: Option<bool>,
    /// What the evaluator has done about it.
    pub measures_taken: String,
}

/// Who counsels; it decides to whom the record is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Counsellor {
    /// The evaluator, trained in counselling; reports to his superior.
    Evaluator,
    /// An official whose function it is; reports to the evaluator and his superior.
    Official,
    /// An independent counsellor the agency appointed; reports to the *pejabat yang berwenang* or the head of
    /// the personnel unit.
    Independent,
}

/// A record of counselling (*rekaman informasi hasil konseling kinerja*), R-128; confidential, one page.
///
/// The regulation asks for it (p87) and prints no form; the sheet is the program's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CounsellingRecord {
    /// Who was counselled by whom; the counsellor signs.
    pub guided: Guided,
    /// What the counsellor is; all three are printed until it is known.
    pub counsellor: Option<Counsellor>,
    /// The day of the talk.
    pub held_on: Option<NaiveDate>,
    /// Its place.
    pub place: String,
    /// What it rests on, for example the report B.1.10 and its day.
    pub basis: String,
    /// The conduct problem that was talked about.
    pub problem: String,
    /// How the employee sees it and its cause.
    pub employee_says: String,
    /// The agreed steps, each with its day where it has one.
    pub agreed: Vec<String>,
    /// What came of it.
    pub outcome: String,
    /// What is recommended to those it is reported to.
    pub recommendation: String,
    /// The day it was reported; dots where unknown.
    pub reported_on: Option<NaiveDate>,
    /// To whom it was reported; the addressees of R-128 where blank.
    pub reported_to: String,
}
