//! The official forms, what is printed on them, and what the office adds.

use std::fmt;
use std::str::FromStr;

use domain::evaluation::EvaluationForm;
use domain::{Evaluation, Rhythm, Skp, SkpForm};
use thiserror::Error;

/// A form of the annex of PermenPANRB 6/2022, written with its official code (`A.1.7`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Form {
    /// SKP, qualitative, executives; p32–33.
    A11,
    /// SKP, quantitative, executives; p34–36.
    A12,
    /// SKP, qualitative, administration and functional officials; p55–56.
    A16,
    /// SKP, quantitative, administration and functional officials; p57–59.
    A17,
    /// Annex to the SKP; p61.
    A18,
    /// Result of the evaluation, qualitative; p105–107.
    C11,
    /// Result of the evaluation, quantitative, executives; p108–110.
    C12,
    /// Result of the evaluation, quantitative, administration and functional officials; p111–113.
    C13,
    /// Evaluation document; p115.
    D11,
}

impl Form {
    /// All forms that are printed, in the order of their codes.
    pub const ALL: [Self; 9] =
        [Self::A11, Self::A12, Self::A16, Self::A17, Self::A18, Self::C11, Self::C12, Self::C13, Self::D11];

    /// The official code, for example `A.1.7`.
    pub fn code(self) -> &'static str {
        match self {
            Self::A11 => "A.1.1",
            Self::A12 => "A.1.2",
            Self::A16 => "A.1.6",
            Self::A17 => "A.1.7",
            Self::A18 => "A.1.8",
            Self::C11 => "C.1.1",
            Self::C12 => "C.1.2",
            Self::C13 => "C.1.3",
            Self::D11 => "D.1.1",
        }
    }

    /// First line of the title as a person would call the sheet.
    pub fn title(self) -> &'static str {
        match self {
            Self::A11 | Self::A12 | Self::A16 | Self::A17 => "Sasaran Kinerja Pegawai",
            Self::A18 => "Lampiran Sasaran Kinerja Pegawai",
            Self::C11 | Self::C12 | Self::C13 => "Hasil Evaluasi Kinerja Pegawai",
            Self::D11 => "Dokumen Evaluasi Kinerja Pegawai",
        }
    }

    /// Whether the sheet lies on its side (`forms.md` 0).
    pub fn is_landscape(self) -> bool {
        !matches!(self, Self::A18 | Self::D11)
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
    /// A plan, for the A forms.
    Plan(&'a Skp),
    /// An evaluation, for the C and D forms.
    Evaluation(&'a Evaluation),
}

impl Record<'_> {
    /// The forms this record is printed on, main sheet first (R-215, `forms.md` 13).
    pub fn forms(&self) -> [Form; 2] {
        match self {
            Self::Plan(plan) => [plan.form().into(), Form::A18],
            Self::Evaluation(evaluation) => [evaluation.form().into(), Form::D11],
        }
    }
}

/// The record belongs on another form.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("this record is not printed on form {form} but on {} and {}", instead[0], instead[1])]
pub struct NotThisForm {
    /// The form that was asked for.
    pub form: Form,
    /// The forms the record is printed on.
    pub instead: [Form; 2],
}
