//! Which forms a support has, which fields each form, and what they say. The permanent words stand in the
//! store; the labels are those of the forms.

use contract::{SupportEntryView, SupportFieldView, SupportForm};
use sheets::{CompetencyAssessment, Form, GuidanceFeedback};
use store::records::{SupportKind, SupportLine};

/// A field of a form.
pub(super) struct Field {
    /// Permanent word.
    pub(super) word: String,
    pub(super) label: String,
    pub(super) is_repeated: bool,
    pub(super) has_score: bool,
}

/// Fields of B.1.6 in rows of its tables, but for the one in the middle.
const COACHING: &[(&str, &str, bool)] = &[
    ("goal.indicator", "Indikator kinerja individu", true),
    ("goal.baseline", "Baseline", true),
    ("goal.target", "Target", true),
    ("goal.strategy", "Strategi pencapaian", true),
    ("fact.target", "Target pada SKP", true),
    ("fact.progress", "Progres", true),
    ("fact.obstacle", "Kendala", true),
    ("fact.cause", "Penyebab kendala", true),
    ("options", "Peluang: apa yang dapat saya lakukan?", false),
    ("step.indicator", "Langkah ke depan: indikator kinerja individu", true),
    ("step.strategy", "Strategi mengatasi kendala", true),
    ("step.change", "Penyesuaian (ya/tidak)", true),
];
const MENTORING: &[(&str, &str, bool)] = &[
    ("goal.skill", "Keahlian/keterampilan spesifik yang akan dikembangkan", true),
    ("goal.duration", "Jangka waktu mentoring", true),
    ("goal.change", "Perubahan yang diharapkan", true),
    ("goal.measure", "Ukuran keberhasilan mentoring", true),
    ("method", "Bentuk (shadowing, berbagi kerja, praktik langsung, memperkenalkan) dan langkahnya", false),
    ("journal.when", "Waktu dan tempat", true),
    ("journal.subject", "Materi mentoring", true),
    ("journal.action", "Rencana aksi", true),
    ("journal.due", "Target waktu rencana aksi", true),
];
const CONDUCT_REPORT: &[(&str, &str, bool)] = &[
    ("expectation", "Ekspektasi khusus terhadap yang bersangkutan", false),
    ("problem", "Permasalahan terkait perilaku kerja secara detil", false),
    ("others", "Apakah serupa juga terjadi pada pegawai lainnya? (ya/tidak)", false),
    ("measures", "Yang sudah saya lakukan untuk memperbaiki perilaku kerja pegawai", false),
];
const RECORD: &[(&str, &str, bool)] = &[
    ("basis", "Dasar konseling", false),
    ("problem", "Permasalahan perilaku kerja", false),
    ("employee_says", "Pandangan pegawai dan penyebabnya", false),
    ("agreed", "Langkah yang disepakati", true),
    ("outcome", "Hasil konseling", false),
    ("recommendation", "Rekomendasi", false),
];

/// The forms of a kind of support, in their order.
pub(crate) fn forms_of(kind: SupportKind) -> &'static [SupportForm] {
    match kind {
        SupportKind::Coaching => &[SupportForm::Coaching, SupportForm::Feedback, SupportForm::Competency],
        SupportKind::Mentoring => &[SupportForm::Mentoring, SupportForm::Feedback, SupportForm::Competency],
        SupportKind::FormalTraining | SupportKind::InformalTraining => {
            &[SupportForm::Feedback, SupportForm::Competency]
        }
        SupportKind::Counselling => &[SupportForm::ConductReport, SupportForm::Record],
        SupportKind::Competency => &[SupportForm::Competency],
    }
}

/// The sheet a form prints on.
pub(crate) fn sheet(form: SupportForm) -> Form {
    match form {
        SupportForm::Coaching => Form::B16,
        SupportForm::Mentoring => Form::B17,
        SupportForm::Feedback => Form::B18,
        SupportForm::Competency => Form::B19,
        SupportForm::ConductReport => Form::B110,
        SupportForm::Record => Form::Counselling,
    }
}

/// The permanent word of a form in the store.
pub(super) fn word(form: SupportForm) -> &'static str {
    match form {
        SupportForm::Record => "record",
        SupportForm::Coaching
        | SupportForm::Mentoring
        | SupportForm::Feedback
        | SupportForm::Competency
        | SupportForm::ConductReport => sheet(form).code(),
    }
}

/// The fields of a form, in its order.
pub(super) fn fields_of(form: SupportForm) -> Vec<Field> {
    match form {
        SupportForm::Coaching => plain(COACHING),
        SupportForm::Mentoring => plain(MENTORING),
        SupportForm::ConductReport => plain(CONDUCT_REPORT),
        SupportForm::Record => plain(RECORD),
        SupportForm::Feedback => (1..)
            .zip(GuidanceFeedback::STATEMENTS)
            .map(|(no, text)| numbered("answer", no, text, false))
            .collect(),
        SupportForm::Competency => competency(),
    }
}

fn plain(fields: &[(&str, &str, bool)]) -> Vec<Field> {
    let field = |(field, label, is_repeated): &(&str, &str, bool)| Field {
        word: (*field).to_owned(),
        label: (*label).to_owned(),
        is_repeated: *is_repeated,
        has_score: false,
    };
    fields.iter().map(field).collect()
}

fn numbered(name: &str, no: u32, label: &str, has_score: bool) -> Field {
    Field { word: format!("{name}.{no}"), label: label.to_owned(), is_repeated: false, has_score }
}

fn competency() -> Vec<Field> {
    let managerial = (1..).zip(CompetencyAssessment::MANAGERIAL);
    let mut fields: Vec<Field> =
        managerial.map(|(no, label)| numbered("managerial", no, label, true)).collect();
    fields.push(numbered("socio_cultural", 1, CompetencyAssessment::SOCIO_CULTURAL, true));
    let technical = |field: &str, label: &str, has_score| Field {
        word: field.to_owned(),
        label: label.to_owned(),
        is_repeated: true,
        has_score,
    };
    fields.push(technical("technical.name", "Kompetensi teknis", false));
    fields.push(technical("technical.score", "Nilai kompetensi teknis dan alasannya", true));
    fields.extend(plain(&[("recommendation", "Rekomendasi", false)]));
    fields
}

/// What the forms of a support say, to be read by field.
pub(crate) struct Lines(pub(super) Vec<SupportLine>);

impl Lines {
    pub(super) fn find(&self, form: SupportForm, field: &str, row: i64) -> Option<&SupportLine> {
        let is_it =
            |line: &&SupportLine| line.form == word(form) && line.field == field && line.ordinal == row;
        self.0.iter().find(is_it)
    }

    /// Whether a form says anything.
    pub(super) fn says_something(&self, form: SupportForm) -> bool {
        self.0.iter().any(|line| line.form == word(form))
    }

    /// What a field says in a row of its table.
    pub(crate) fn cell(&self, form: SupportForm, field: &str, row: i64) -> String {
        self.find(form, field, row).map(|line| line.text.clone()).unwrap_or_default()
    }

    /// What a field without rows says.
    pub(crate) fn text(&self, form: SupportForm, field: &str) -> String {
        self.cell(form, field, 1)
    }

    /// The score of a field in a row.
    pub(crate) fn score(&self, form: SupportForm, field: &str, row: i64) -> Option<u8> {
        self.find(form, field, row)?.score.and_then(|score| u8::try_from(score).ok())
    }

    /// The rows of a table, whose fields begin alike.
    pub(crate) fn rows(&self, form: SupportForm, table: &str) -> std::ops::RangeInclusive<i64> {
        let of_table = self.0.iter().filter(|line| line.form == word(form) && line.field.starts_with(table));
        1..=of_table.map(|line| line.ordinal).max().unwrap_or(0)
    }
}

/// What the forms of a support say.
pub(crate) fn lines_of(
    reader: store::records::Reader<'_>,
    support: store::RowId,
) -> Result<Lines, crate::failure::Halt> {
    Ok(Lines(reader.list_support_lines(support)?))
}

/// The fields of a form with what they say.
pub(super) fn field_views(form: SupportForm, lines: &Lines) -> Vec<SupportFieldView> {
    let entries = |field: &str| -> Vec<SupportEntryView> {
        let own = lines.0.iter().filter(|line| line.form == word(form) && line.field == field);
        let entry = |line: &SupportLine| SupportEntryView {
            ordinal: u32::try_from(line.ordinal).unwrap_or(1),
            text: line.text.clone(),
            score: line.score.and_then(|score| u32::try_from(score).ok()),
        };
        own.map(entry).collect()
    };
    let view = |field: Field| SupportFieldView {
        entries: entries(&field.word),
        field: field.word,
        label: field.label,
        is_repeated: field.is_repeated,
        has_score: field.has_score,
    };
    fields_of(form).into_iter().map(view).collect()
}
