//! The official forms, what is printed on them, and what the office adds.

use std::fmt;
use std::str::FromStr;

use domain::evaluation::EvaluationForm;
use domain::{Evaluation, Rhythm, Skp, SkpForm};
use thiserror::Error;

use crate::aftermath::{FollowUpRecap, ObjectionDecision};
use crate::credit::{CreditAccumulation, CreditConversion, CreditDetermination};
use crate::dossier::CandidateDossier;
use crate::meeting::Minutes;
use crate::office_sheets::{
    CoverLetter, HandProgress, HandRating, MissingList, Receipt, Reminder, Separator, TestPage, UnitRecap,
};
use crate::planning::{ActionPlan, IndicatorManual, RoleResultMatrix, Workblock};
use crate::progress::{Documentation, FeedbackRecord};
use crate::revision::Revision;
use crate::support::{
    Coaching, CompetencyAssessment, ConductReport, CounsellingRecord, GuidanceFeedback, Mentoring,
};
use crate::unit_page::UnitPage;

/// A form of the annex of PermenPANRB 6/2022, written with its official code (`A.1.7`), or a sheet of the
/// program's own where the regulation asks for a record and prints no form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Form {
    /// SKP, qualitative, executives; p32–33.
    A11,
    /// SKP, quantitative, executives; p34–36.
    A12,
    /// Indicator manual; p38.
    A13,
    /// Strategy workblock; p43.
    A14,
    /// Role–result matrix; p48–49.
    A15,
    /// SKP, qualitative, administration and functional officials; p55–56.
    A16,
    /// SKP, quantitative, administration and functional officials; p57–59.
    A17,
    /// Annex to the SKP; p61.
    A18,
    /// Action plan; p67.
    B11,
    /// Documentation of performance; p68.
    B12,
    /// Record of continuous feedback, qualitative; p71–72.
    B13,
    /// Record of continuous feedback, quantitative, executives; p73–74.
    B14,
    /// Record of continuous feedback, quantitative, administration and functional officials; p75–77.
    B15,
    /// Coaching; p80.
    B16,
    /// Mentoring; p82.
    B17,
    /// Feedback on guidance; p83.
    B18,
    /// Assessment of competency; p84–85.
    B19,
    /// Report of a conduct problem; p86–87.
    B110,
    /// Result of the evaluation, qualitative; p105–107.
    C11,
    /// Result of the evaluation, quantitative, executives; p108–110.
    C12,
    /// Result of the evaluation, quantitative, administration and functional officials; p111–113.
    C13,
    /// Evaluation document; p115.
    D11,
    /// Evaluation document signed by the evaluator's superior after a take-over; p116.
    D12,
    /// Evaluation document after an objection; p118.
    D13,
    /// Record of counselling; the program's own.
    Counselling,
    /// Minutes of a meeting; the program's own.
    Minutes,
    /// Recap of follow-ups; the program's own.
    FollowUps,
    /// One page about a unit; the program's own.
    UnitPage,
    /// First page of the dossier of a candidate for a reward; the program's own.
    Candidate,
    /// Recap of a unit with its people; the program's own.
    Recap,
    /// Who is still missing what; the program's own.
    Missing,
    /// Sheet before the bundles of an evaluator; the program's own.
    Separator,
    /// Letter that goes with bundles; the program's own.
    Cover,
    /// Receipt for bundles; the program's own.
    Receipt,
    /// Letter about what is late; the program's own.
    Reminder,
    /// Rows to write progress into, with a code a row; the program's own.
    HandProgress,
    /// Rows to write ratings into, with a code a person; the program's own.
    HandRating,
    /// What a printer is tried with; the program's own.
    TestPage,
    /// Conversion of a grade into credit (*angka kredit*), Peraturan BKN 3/2023.
    CreditConversion,
    /// Accumulated credit, Peraturan BKN 3/2023.
    CreditAccumulation,
    /// Determination of credit, Peraturan BKN 3/2023.
    CreditDetermination,
}

impl Form {
    /// All forms that are printed, in the order of their codes.
    pub const ALL: [Self; 41] = [
        Self::A11,
        Self::A12,
        Self::A13,
        Self::A14,
        Self::A15,
        Self::A16,
        Self::A17,
        Self::A18,
        Self::B11,
        Self::B12,
        Self::B13,
        Self::B14,
        Self::B15,
        Self::B16,
        Self::B17,
        Self::B18,
        Self::B19,
        Self::B110,
        Self::C11,
        Self::C12,
        Self::C13,
        Self::D11,
        Self::D12,
        Self::D13,
        Self::Counselling,
        Self::Minutes,
        Self::FollowUps,
        Self::UnitPage,
        Self::Candidate,
        Self::Recap,
        Self::Missing,
        Self::Separator,
        Self::Cover,
        Self::Receipt,
        Self::Reminder,
        Self::HandProgress,
        Self::HandRating,
        Self::TestPage,
        Self::CreditConversion,
        Self::CreditAccumulation,
        Self::CreditDetermination,
    ];

    /// The official code, for example `A.1.7`, or the name of a sheet of the program's own.
    pub fn code(self) -> &'static str {
        match self {
            Self::A11 => "A.1.1",
            Self::A12 => "A.1.2",
            Self::A13 => "A.1.3",
            Self::A14 => "A.1.4",
            Self::A15 => "A.1.5",
            Self::A16 => "A.1.6",
            Self::A17 => "A.1.7",
            Self::A18 => "A.1.8",
            Self::B11 => "B.1.1",
            Self::B12 => "B.1.2",
            Self::B13 => "B.1.3",
            Self::B14 => "B.1.4",
            Self::B15 => "B.1.5",
            Self::B16 => "B.1.6",
            Self::B17 => "B.1.7",
            Self::B18 => "B.1.8",
            Self::B19 => "B.1.9",
            Self::B110 => "B.1.10",
            Self::C11 => "C.1.1",
            Self::C12 => "C.1.2",
            Self::C13 => "C.1.3",
            Self::D11 => "D.1.1",
            Self::D12 => "D.1.2",
            Self::D13 => "D.1.3",
            Self::Counselling => "KONSELING",
            Self::Minutes => "NOTULA",
            Self::FollowUps => "TINDAK-LANJUT",
            Self::UnitPage => "RINGKASAN-UNIT",
            Self::Candidate => "BERKAS-CALON",
            Self::Recap => "REKAP",
            Self::Missing => "BELUM-LENGKAP",
            Self::Separator => "PEMISAH",
            Self::Cover => "PENGANTAR",
            Self::Receipt => "TANDA-TERIMA",
            Self::Reminder => "PENGINGAT",
            Self::HandProgress => "ISIAN-PROGRES",
            Self::HandRating => "ISIAN-RATING",
            Self::TestPage => "HALAMAN-UJI",
            Self::CreditConversion => "KONVERSI",
            Self::CreditAccumulation => "AKUMULASI",
            Self::CreditDetermination => "PENETAPAN",
        }
    }

    /// First line of the title as a person would call the sheet.
    pub fn title(self) -> &'static str {
        match self {
            Self::A11 | Self::A12 | Self::A16 | Self::A17 => "Sasaran Kinerja Pegawai",
            Self::A13 => "Manual Indikator Kinerja",
            Self::A14 => "Workblock",
            Self::A15 => "Matriks Pembagian Peran dan Hasil",
            Self::A18 => "Lampiran Sasaran Kinerja Pegawai",
            Self::B11 => "Rencana Aksi",
            Self::B12 => "Pendokumentasian Kinerja",
            Self::B13 | Self::B14 | Self::B15 => "Rekaman Informasi Umpan Balik Berkelanjutan",
            Self::B16 => "Pelaksanaan Coaching",
            Self::B17 => "Pelaksanaan Mentoring",
            Self::B18 => "Umpan Balik Pelaksanaan Bimbingan Kinerja",
            Self::B19 => "Evaluasi Kompetensi Pegawai",
            Self::B110 => "Laporan Permasalahan Perilaku Kerja",
            Self::C11 | Self::C12 | Self::C13 => "Hasil Evaluasi Kinerja Pegawai",
            Self::D11 | Self::D12 | Self::D13 => "Dokumen Evaluasi Kinerja Pegawai",
            Self::Counselling => "Rekaman Informasi Hasil Konseling Kinerja",
            Self::Minutes => "Notula Rapat",
            Self::FollowUps => "Rekapitulasi Tindak Lanjut Evaluasi Kinerja",
            Self::UnitPage => "Ringkasan Kinerja Unit",
            Self::Candidate => "Berkas Calon Penghargaan",
            Self::Recap => "Rekapitulasi Kinerja Unit",
            Self::Missing => "Daftar yang Belum Lengkap",
            Self::Separator => "Lembar Pemisah",
            Self::Cover => "Surat Pengantar",
            Self::Receipt => "Tanda Terima",
            Self::Reminder => "Surat Pengingat",
            Self::HandProgress => "Lembar Isian Realisasi",
            Self::HandRating => "Lembar Isian Rating",
            Self::TestPage => "Halaman Uji Pencetak",
            Self::CreditConversion => "Konversi Predikat Kinerja ke Angka Kredit",
            Self::CreditAccumulation => "Akumulasi Angka Kredit",
            Self::CreditDetermination => "Penetapan Angka Kredit",
        }
    }

    /// Whether the sheet lies on its side (`forms.md` 0).
    pub fn is_landscape(self) -> bool {
        matches!(
            self,
            Self::A11
                | Self::A12
                | Self::A13
                | Self::A16
                | Self::A17
                | Self::B13
                | Self::B14
                | Self::B15
                | Self::C11
                | Self::C12
                | Self::C13
                | Self::FollowUps
                | Self::UnitPage
                | Self::Recap
                | Self::HandProgress
        )
    }

    /// Whether the sheet may be turned on its side: upright on its blank form, on its side in the examples.
    pub fn may_be_turned(self) -> bool {
        matches!(self, Self::A14 | Self::A15 | Self::A18)
    }

    /// Whether the regulation prints it; the others are the program's own.
    pub fn is_official(self) -> bool {
        // The program's own forms and those of other regulations stand behind D.1.3.
        self <= Self::D13
    }

    /// Whether it is only for those it is reported to; said in its foot line.
    pub fn is_confidential(self) -> bool {
        matches!(self, Self::B110 | Self::Counselling)
    }

    /// Whether its first page has room for the code by which the sheet proves itself: the C and D forms.
    pub fn may_carry_proof(self) -> bool {
        matches!(self, Self::C11 | Self::C12 | Self::C13) || self.is_document()
    }

    /// Whether it is an evaluation document, with the emblem and boxes.
    pub(crate) fn is_document(self) -> bool {
        matches!(self, Self::D11 | Self::D12 | Self::D13)
    }
}

impl From<SkpForm> for Form {
    fn from(form: SkpForm) -> Self {
        match form {
            SkpForm::A11 => Self::A11,
            SkpForm::A12 => Self::A12,
            SkpForm::A16 => Self::A16,
            SkpForm::A17 => Self::A17,
        }
    }
}

impl From<EvaluationForm> for Form {
    fn from(form: EvaluationForm) -> Self {
        match form {
            EvaluationForm::C11 => Self::C11,
            EvaluationForm::C12 => Self::C12,
            EvaluationForm::C13 => Self::C13,
        }
    }
}

impl fmt::Display for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The text is not the code of a form this program prints.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("`{0}` is not the code of a printed form")]
pub struct NotAForm(pub String);

impl FromStr for Form {
    type Err = NotAForm;

    fn from_str(text: &str) -> Result<Self, NotAForm> {
        let wanted = text.trim();
        Self::ALL
            .into_iter()
            .find(|form| form.code().eq_ignore_ascii_case(wanted))
            .ok_or_else(|| NotAForm(text.to_owned()))
    }
}

/// What the office adds to every sheet.
#[derive(Clone, Copy, Debug)]
pub struct Office<'a> {
    /// Name of the agency; printed in capitals.
    pub agency_name: &'a str,
    /// Place of signature; dots where none is set.
    pub place: Option<&'a str>,
    /// How often the agency evaluates; decides the PERIODE line.
    pub rhythm: Rhythm,
    /// Whether PPPK get `NI PPPK` and `GOLONGAN` for `NIP` and `PANGKAT/ GOL. RUANG`.
    pub pppk_labels: bool,
    /// Whether `FORMAT A.1.7` stands above the title.
    pub print_form_code: bool,
    /// How the guides of conduct are worded.
    pub guides: GuideWording,
}

/// How the guides of conduct are worded; the forms print some of them in several ways that mean the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum GuideWording {
    /// As each form prints them, without the full stop that slipped in behind one.
    #[default]
    AsPrinted,
    /// As each form prints them, with that full stop.
    WithFullStop,
    /// In one wording on all forms: that of A.1.1 and A.1.2.
    One,
}

/// Word in the foot line of a sheet that is not the final one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// `DRAF`: not sealed or not approved.
    Draft,
    /// `LATIHAN`: from a practice office.
    Practice,
}

impl Mark {
    /// The word as printed.
    pub fn word(self) -> &'static str {
        match self {
            Self::Draft => "DRAF",
            Self::Practice => "LATIHAN",
        }
    }
}

/// What is printed.
#[derive(Clone, Copy, Debug)]
pub enum Record<'a> {
    /// A plan, for the A forms. One without results prints rows to be filled in by hand.
    Plan(&'a Skp),
    /// A plan whose earlier version was signed, with what changed since.
    RevisedPlan(&'a Skp, &'a Revision),
    /// An indicator manual, for A.1.3.
    Manual(&'a IndicatorManual),
    /// A strategy workblock, for A.1.4.
    Workblock(&'a Workblock),
    /// A role–result matrix, for A.1.5.
    Matrix(&'a RoleResultMatrix),
    /// An action plan, for B.1.1.
    ActionPlan(&'a ActionPlan),
    /// Documented performance, for B.1.2.
    Documentation(&'a Documentation),
    /// Recorded feedback, for B.1.3, B.1.4 or B.1.5.
    Feedback(&'a FeedbackRecord),
    /// A coaching, for B.1.6.
    Coaching(&'a Coaching),
    /// A mentoring, for B.1.7.
    Mentoring(&'a Mentoring),
    /// Feedback on guidance, for B.1.8.
    GuidanceFeedback(&'a GuidanceFeedback),
    /// An assessment of competency, for B.1.9.
    CompetencyAssessment(&'a CompetencyAssessment),
    /// A report of a conduct problem, for B.1.10.
    ConductReport(&'a ConductReport),
    /// An evaluation, for the C forms and D.1.1.
    Evaluation(&'a Evaluation),
    /// An evaluation the evaluator's superior took over, for the C forms and D.1.2; the superior signs
    /// in the evaluator's place.
    TakenOver(&'a Evaluation),
    /// A decided objection, for D.1.3.
    Objection(&'a ObjectionDecision),
    /// A record of counselling.
    Counselling(&'a CounsellingRecord),
    /// Minutes of a meeting.
    Minutes(&'a Minutes),
    /// A recap of follow-ups.
    FollowUps(&'a FollowUpRecap),
    /// A page about a unit.
    UnitPage(&'a UnitPage),
    /// A candidate for a reward.
    Candidate(&'a CandidateDossier),
    /// A recap of a unit with its people.
    Recap(&'a UnitRecap),
    /// A list of what is missing.
    Missing(&'a MissingList),
    /// The sheet before the bundles of an evaluator.
    Separator(&'a Separator),
    /// A letter that goes with bundles.
    Cover(&'a CoverLetter),
    /// A receipt for bundles.
    Receipt(&'a Receipt),
    /// A letter about what is late.
    Reminder(&'a Reminder),
    /// Indicators of a plan, to write progress into.
    HandProgress(&'a HandProgress),
    /// People of an evaluator, to write ratings into.
    HandRating(&'a HandRating),
    /// The page a printer is tried with.
    TestPage(&'a TestPage),
    /// The credit a grade yields.
    CreditConversion(&'a CreditConversion),
    /// Credit that adds up.
    CreditAccumulation(&'a CreditAccumulation),
    /// Credit beside what rank and level demand.
    CreditDetermination(&'a CreditDetermination),
}

impl Record<'_> {
    /// The forms this record is printed on, main sheet first (R-215, `forms.md` 13).
    pub fn forms(&self) -> &'static [Form] {
        match self {
            Self::Plan(plan) | Self::RevisedPlan(plan, _) => match plan.form() {
                SkpForm::A11 => &[Form::A11, Form::A18],
                SkpForm::A12 => &[Form::A12, Form::A18],
                SkpForm::A16 => &[Form::A16, Form::A18],
                SkpForm::A17 => &[Form::A17, Form::A18],
            },
            Self::Manual(_) => &[Form::A13],
            Self::Workblock(_) => &[Form::A14],
            Self::Matrix(_) => &[Form::A15],
            Self::ActionPlan(_) => &[Form::B11],
            Self::Documentation(_) => &[Form::B12],
            Self::Feedback(record) => match record.kin() {
                EvaluationForm::C11 => &[Form::B13],
                EvaluationForm::C12 => &[Form::B14],
                EvaluationForm::C13 => &[Form::B15],
            },
            Self::Coaching(_) => &[Form::B16],
            Self::Mentoring(_) => &[Form::B17],
            Self::GuidanceFeedback(_) => &[Form::B18],
            Self::CompetencyAssessment(_) => &[Form::B19],
            Self::ConductReport(_) => &[Form::B110],
            Self::Evaluation(evaluation) => match evaluation.form() {
                EvaluationForm::C11 => &[Form::C11, Form::D11],
                EvaluationForm::C12 => &[Form::C12, Form::D11],
                EvaluationForm::C13 => &[Form::C13, Form::D11],
            },
            Self::TakenOver(evaluation) => match evaluation.form() {
                EvaluationForm::C11 => &[Form::C11, Form::D12],
                EvaluationForm::C12 => &[Form::C12, Form::D12],
                EvaluationForm::C13 => &[Form::C13, Form::D12],
            },
            Self::Objection(_) => &[Form::D13],
            Self::Counselling(_) => &[Form::Counselling],
            Self::Minutes(_) => &[Form::Minutes],
            Self::FollowUps(_) => &[Form::FollowUps],
            Self::UnitPage(_) => &[Form::UnitPage],
            Self::Candidate(_) => &[Form::Candidate],
            Self::Recap(_) => &[Form::Recap],
            Self::Missing(_) => &[Form::Missing],
            Self::Separator(_) => &[Form::Separator],
            Self::Cover(_) => &[Form::Cover],
            Self::Receipt(_) => &[Form::Receipt],
            Self::Reminder(_) => &[Form::Reminder],
            Self::HandProgress(_) => &[Form::HandProgress],
            Self::HandRating(_) => &[Form::HandRating],
            Self::TestPage(_) => &[Form::TestPage],
            Self::CreditConversion(_) => &[Form::CreditConversion],
            Self::CreditAccumulation(_) => &[Form::CreditAccumulation],
            Self::CreditDetermination(_) => &[Form::CreditDetermination],
        }
    }
}

/// The record belongs on another form.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("this record is not printed on form {form} but on {}", codes(instead))]
pub struct NotThisForm {
    /// The form that was asked for.
    pub form: Form,
    /// The forms the record is printed on.
    pub instead: &'static [Form],
}

fn codes(forms: &[Form]) -> String {
    forms.iter().map(|form| form.code()).collect::<Vec<_>>().join(" and ")
}
