//! Words of closed lists, fields and acts, for views that carry finished sentences.

use contract::Language;
use domain::{EvaluationState, ExpectationLevel, Grade, SkpState};

fn pick(language: Language, (id, en): (&'static str, &'static str)) -> &'static str {
    match language {
        Language::Id => id,
        Language::En => en,
    }
}

/// A grade as screens name it.
pub(crate) fn grade(grade: Grade, language: Language) -> &'static str {
    pick(
        language,
        match grade {
            Grade::VeryGood => ("Sangat Baik", "Very Good"),
            Grade::Good => ("Baik", "Good"),
            Grade::NeedsImprovement => ("Butuh Perbaikan", "Needs Improvement"),
            Grade::Poor => ("Kurang/Misconduct", "Poor/Misconduct"),
            Grade::VeryPoor => ("Sangat Kurang", "Very Poor"),
        },
    )
}

/// A rating as screens name it.
pub(crate) fn level(level: ExpectationLevel, language: Language) -> &'static str {
    pick(
        language,
        match level {
            ExpectationLevel::Above => ("Di atas ekspektasi", "Above expectation"),
            ExpectationLevel::Meets => ("Sesuai ekspektasi", "Meets expectation"),
            ExpectationLevel::Below => ("Di bawah ekspektasi", "Below expectation"),
        },
    )
}

/// State of an SKP.
pub(crate) fn skp_state(state: SkpState, language: Language) -> &'static str {
    pick(
        language,
        match state {
            SkpState::Draft => ("Draf", "Draft"),
            SkpState::Submitted => ("Diajukan", "Submitted"),
            SkpState::Returned => ("Dikembalikan", "Returned"),
            SkpState::Signed => ("Ditandatangani pegawai", "Signed by the employee"),
            SkpState::Approved => ("Ditetapkan", "Approved"),
            SkpState::Revising => ("Sedang diubah", "Being revised"),
            SkpState::Superseded => ("Diganti versi baru", "Superseded"),
            SkpState::Closed => ("Ditutup", "Closed"),
            SkpState::Cancelled => ("Dibatalkan", "Cancelled"),
        },
    )
}

/// State of an evaluation.
pub(crate) fn evaluation_state(state: EvaluationState, language: Language) -> &'static str {
    pick(
        language,
        match state {
            EvaluationState::Planned => ("Belum dibuka", "Not yet open"),
            EvaluationState::Open => ("Belum dinilai", "Not yet rated"),
            EvaluationState::Rated => ("Dinilai", "Rated"),
            EvaluationState::Signed => ("Ditandatangani penilai", "Signed by the evaluator"),
            EvaluationState::Overdue => ("Lewat waktu", "Overdue"),
            EvaluationState::SignedBySuperior => ("Ditandatangani atasan penilai", "Signed by the superior"),
            EvaluationState::Delivered => ("Disampaikan", "Delivered"),
            EvaluationState::Returned => ("Kembali", "Returned"),
            EvaluationState::Objected => ("Keberatan", "Objected"),
            EvaluationState::Amended => ("Diubah keputusan", "Amended"),
            EvaluationState::Reported => ("Dilaporkan", "Reported"),
            EvaluationState::Reused => ("Memakai hasil sebelumnya", "Previous result used"),
            EvaluationState::NotRequired => ("Tidak diperlukan", "Not required"),
        },
    )
}

/// What an act did, from its permanent kind.
pub(crate) fn act(kind: &str, language: Language) -> &'static str {
    pick(
        language,
        match kind {
            "create_office" => ("Kantor dibuat", "Office created"),
            "fill_practice" => ("Data latihan diisi", "Practice data filled in"),
            "change_office" => ("Data kantor diubah", "Office data changed"),
            "save_unit" => ("Unit kerja diubah", "Unit changed"),
            "remove_unit" => ("Unit kerja dihapus", "Unit removed"),
            "create_cycle" => ("Siklus dibuat", "Cycle created"),
            "change_window" => ("Jangka waktu penilaian diubah", "Evaluation window moved"),
            "set_achievement" => ("Capaian unit diisi", "Unit achievement set"),
            "add_employee" => ("Pegawai ditambahkan", "Employee added"),
            "edit_employee" => ("Data pegawai diubah", "Employee changed"),
            "retire_employee" => ("Pegawai keluar", "Employee left"),
            "return_employee" => ("Pegawai kembali", "Employee came back"),
            "assign_evaluator" => ("Penilai diganti", "Evaluator changed"),
            "assign_unit" => ("Unit kerja pegawai diganti", "Unit of employees changed"),
            "import_employees" => ("Daftar pegawai diimpor", "Staff list imported"),
            "import_plans" => ("SKP diimpor", "Plans imported"),
            "import_evaluations" => ("Penilaian diimpor", "Evaluations imported"),
            "add_progress" => ("Progres dicatat", "Progress noted"),
            "open_evaluations" => ("Penilaian dibuka", "Evaluations opened"),
            "rate" => ("Rating diberikan", "Rated"),
            "rate_together" => ("Rating diberikan bersama", "Rated together"),
            "write_text" => ("Isian ditulis", "Text written"),
            "keep_drafts" => ("Ketikan disimpan", "Typing kept"),
            "add_feedback" => ("Umpan balik ditambahkan", "Feedback added"),
            "remove_feedback" => ("Umpan balik dihapus", "Feedback removed"),
            "hold" => ("Penilaian ditahan", "Evaluation held"),
            "seal" => ("Penilaian ditandatangani", "Evaluations signed"),
            "reopen" => ("Penilaian dibuka kembali", "Evaluation reopened"),
            "undo" => ("Langkah diurungkan", "Step undone"),
            "redo" => ("Langkah diulangi", "Step redone"),
            _ => ("Perubahan", "Change"),
        },
    )
}

/// Name of a field, from `table.column`.
pub(crate) fn field(field: &str, language: Language) -> String {
    let words = match field {
        "employees.nip" => ("NIP", "NIP"),
        "employees.name" => ("Nama", "Name"),
        "employees.front_degree" => ("Gelar depan", "Degrees before"),
        "employees.back_degree" => ("Gelar belakang", "Degrees after"),
        "employees.employee_type" => ("Jenis pegawai", "Employee type"),
        "employees.legal_status" => ("Kedudukan hukum", "Legal status"),
        "employees.rank" | "employees.rank_code" => ("Golongan", "Rank code"),
        "employees.rank_title" => ("Pangkat", "Rank"),
        "employees.position" | "plans.employee_position" => ("Jabatan", "Position"),
        "employees.position_kind" => ("Jenis jabatan", "Kind of position"),
        "employees.unit" | "plans.employee_unit" | "employees.unit_as_printed" => ("Unit kerja", "Unit"),
        "employees.retired_on" => ("Tanggal keluar", "Left on"),
        "employees.evaluator"
        | "evaluator_assignments.evaluator"
        | "plans.evaluator"
        | "evaluations.evaluator" => ("Pejabat penilai kinerja", "Evaluator"),
        "evaluator_assignments.from_on" => ("Penilai sejak", "Evaluator since"),
        "evaluator_assignments.basis" => ("Dasar penunjukan", "Basis"),
        "plans.state" => ("Status SKP", "State of the SKP"),
        "plans.version" => ("Versi SKP", "Version of the SKP"),
        "work_results.text" => ("Rencana hasil kerja", "Work result"),
        "indicators.text" => ("Indikator kinerja individu", "Indicator"),
        "indicators.target" => ("Target", "Target"),
        "special_expectations.text" => ("Ekspektasi khusus pimpinan", "Special expectation"),
        "annex_lines.text" => ("Lampiran SKP", "Annex"),
        "evaluations.results_rating" => ("Rating hasil kerja", "Rating of results"),
        "evaluations.conduct_rating" => ("Rating perilaku kerja", "Rating of conduct"),
        "evaluations.notes" => ("Catatan/rekomendasi", "Notes"),
        "evaluations.state" => ("Status penilaian", "State of the evaluation"),
        "evaluations.signed_on" => ("Tanggal tanda tangan", "Signed on"),
        "evaluations.reopen_reason" => ("Alasan membuka kembali", "Reason for reopening"),
        "evaluations.warning_reason" => ("Alasan", "Reason"),
        "evaluations.held" => ("Ditahan", "Held"),
        "evaluations.period" => ("Periode", "Period"),
        "actuals.text" => ("Realisasi", "Actual"),
        "feedback.text" => ("Umpan balik", "Feedback"),
        "feedback.symbol" => ("Simbol umpan balik", "Feedback symbol"),
        "feedback.source_label" => ("Sumber umpan balik", "Source of feedback"),
        "progress.text" => ("Progres", "Progress"),
        "progress.evidence" => ("Bukti dukung", "Evidence"),
        "units.name" => ("Nama unit", "Name of the unit"),
        "units.head" => ("Kepala unit", "Head of the unit"),
        "units.parent" => ("Unit di atasnya", "Unit above"),
        "org_achievements.value" => ("Capaian kinerja organisasi", "Organisation achievement"),
        "org_achievements.basis" => ("Dasar capaian", "Basis of the achievement"),
        _ => return field.rsplit('.').next().unwrap_or(field).replace('_', " "),
    };
    pick(language, words).to_owned()
}

/// What kind of record a table holds.
pub(crate) fn record(table: &str, language: Language) -> &'static str {
    pick(
        language,
        match table {
            "employees" => ("Pegawai", "Employee"),
            "evaluator_assignments" => ("Penilai", "Evaluator"),
            "plans" => ("SKP", "SKP"),
            "work_results" => ("Rencana hasil kerja", "Work result"),
            "indicators" => ("Indikator", "Indicator"),
            "special_expectations" => ("Ekspektasi khusus", "Special expectation"),
            "annex_lines" => ("Lampiran SKP", "Annex"),
            "evaluations" => ("Penilaian", "Evaluation"),
            "actuals" => ("Realisasi", "Actual"),
            "feedback" => ("Umpan balik", "Feedback"),
            "progress" => ("Progres", "Progress"),
            "units" => ("Unit kerja", "Unit"),
            "org_achievements" => ("Capaian unit", "Unit achievement"),
            _ => ("Kantor", "Office"),
        },
    )
}
