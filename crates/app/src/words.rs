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
            "open_matrix" => ("Matriks peran hasil dibuka", "Role-result matrix opened"),
            "edit_matrix" => ("Matriks peran hasil diubah", "Role-result matrix changed"),
            "make_plans_from_matrix" => ("SKP dibuat dari matriks", "Plans made from the matrix"),
            "settle_drift" => ("Beda matriks dan SKP diselesaikan", "Matrix and plan brought together"),
            "save_workblock" => ("Workblock disimpan", "Workblock saved"),
            "remove_workblock" => ("Workblock dihapus", "Workblock removed"),
            "edit_tree" => ("Pohon kinerja diubah", "Performance tree changed"),
            "save_manual" => ("Manual indikator diisi", "Indicator manual filled in"),
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
            "submit_plan" => ("SKP diajukan", "SKP submitted"),
            "return_plan" => ("SKP dikembalikan", "SKP returned"),
            "agree_plan" => ("SKP disepakati", "SKP agreed"),
            "sign_plan" => ("SKP ditandatangani pegawai", "SKP signed by the employee"),
            "approve_plan" => ("SKP ditetapkan", "SKP set"),
            "approve_plan_by_superior" => ("SKP ditetapkan atasan penilai", "SKP set by the superior"),
            "reopen_plan" => ("SKP dibuka kembali", "SKP reopened"),
            "revise_plan" => ("Perubahan SKP dimulai", "Change of an SKP begun"),
            "drop_revision" => ("Perubahan SKP dibatalkan", "Change of an SKP dropped"),
            "change_plan_evaluator" => ("Penilai pada SKP diganti", "Evaluator of an SKP changed"),
            "close_plan" => ("SKP ditutup", "SKP closed"),
            "cancel_plan" => ("SKP dibatalkan", "SKP cancelled"),
            "undo" => ("Langkah diurungkan", "Step undone"),
            "redo" => ("Langkah diulangi", "Step redone"),
            _ => ("Perubahan", "Change"),
        },
    )
}

/// Fields by `table.column`, with their Indonesian and English names.
const FIELDS: &[(&str, &str, &str)] = &[
    ("actuals.text", "Realisasi", "Actual"),
    ("annex_lines.text", "Lampiran SKP", "Annex"),
    ("employees.back_degree", "Gelar belakang", "Degrees after"),
    ("employees.employee_type", "Jenis pegawai", "Employee type"),
    ("employees.evaluator", "Pejabat penilai kinerja", "Evaluator"),
    ("employees.front_degree", "Gelar depan", "Degrees before"),
    ("employees.is_external", "Kedudukan di kantor", "Standing in the office"),
    ("employees.legal_status", "Kedudukan hukum", "Legal status"),
    ("employees.name", "Nama", "Name"),
    ("employees.nip", "NIP", "NIP"),
    ("employees.position", "Jabatan", "Position"),
    ("employees.position_kind", "Jenis jabatan", "Kind of position"),
    ("employees.rank", "Golongan", "Rank code"),
    ("employees.rank_code", "Golongan", "Rank code"),
    ("employees.rank_title", "Pangkat", "Rank"),
    ("employees.retired_on", "Tanggal keluar", "Left on"),
    ("employees.unit", "Unit kerja", "Unit"),
    ("employees.unit_as_printed", "Unit kerja", "Unit"),
    ("evaluations.achievement_as_signed", "Capaian saat ditandatangani", "Achievement as signed"),
    ("evaluations.batch_size", "Dinilai bersama", "Rated together"),
    ("evaluations.conduct_rating", "Rating perilaku kerja", "Rating of conduct"),
    ("evaluations.employee_as_signed", "Pegawai saat ditandatangani", "Employee as signed"),
    ("evaluations.evaluator", "Pejabat penilai kinerja", "Evaluator"),
    ("evaluations.evaluator_as_signed", "Penilai saat ditandatangani", "Evaluator as signed"),
    ("evaluations.evidence_seen", "Bukti dibuka", "Evidence opened"),
    ("evaluations.grade_as_given", "Predikat pada berkas asal", "Grade in the source"),
    ("evaluations.held", "Ditahan", "Held"),
    ("evaluations.notes", "Catatan/rekomendasi", "Notes"),
    ("evaluations.period", "Periode", "Period"),
    ("evaluations.recorded_late", "Dicatat kemudian", "Recorded later"),
    ("evaluations.reopen_reason", "Alasan membuka kembali", "Reason for reopening"),
    ("evaluations.results_rating", "Rating hasil kerja", "Rating of results"),
    ("evaluations.seal_hash", "Sidik tanda tangan", "Hash of the signature"),
    ("evaluations.signed_on", "Tanggal tanda tangan", "Signed on"),
    ("evaluations.state", "Status penilaian", "State of the evaluation"),
    ("evaluations.superior_as_signed", "Atasan penilai saat ditandatangani", "Superior as signed"),
    ("evaluations.warning_reason", "Alasan", "Reason"),
    ("evaluator_assignments.basis", "Dasar penunjukan", "Basis"),
    ("evaluator_assignments.evaluator", "Pejabat penilai kinerja", "Evaluator"),
    ("evaluator_assignments.from_on", "Penilai sejak", "Evaluator since"),
    ("feedback.given_on", "Tanggal umpan balik", "Day of the feedback"),
    ("feedback.source", "Sumber umpan balik", "Source of feedback"),
    ("feedback.source_label", "Sumber umpan balik", "Source of feedback"),
    ("feedback.symbol", "Simbol umpan balik", "Feedback symbol"),
    ("feedback.text", "Umpan balik", "Feedback"),
    ("indicator_manuals.control_level", "Kualitas dan tingkat kendali", "Quality and level of control"),
    ("indicator_manuals.definition", "Definisi indikator", "Definition of the indicator"),
    ("indicator_manuals.formula", "Formula indikator", "Formula of the indicator"),
    ("indicator_manuals.measure_unit", "Satuan pengukuran", "Unit of measure"),
    ("indicator_manuals.purpose", "Tujuan indikator", "Purpose of the indicator"),
    ("indicator_manuals.reporting", "Periode pelaporan", "Period of report"),
    ("indicator_manuals.source", "Sumber data", "Source of the figures"),
    ("indicators.aspect", "Aspek", "Aspect"),
    ("indicators.perspective", "Perspektif", "Perspective"),
    ("indicators.target", "Target", "Target"),
    ("indicators.text", "Indikator kinerja individu", "Indicator"),
    ("matrices.leader", "Pimpinan matriks", "Leader of the matrix"),
    ("matrices.parent", "Matriks di atasnya", "Matrix above"),
    ("matrix_columns.indicator_text", "Indikator pimpinan", "Leader's indicator"),
    ("matrix_columns.result_text", "Hasil kerja pimpinan", "Leader's result"),
    ("matrix_rows.employee", "Pegawai pada matriks", "Person of the matrix"),
    ("matrix_rows.name", "Nama tamu", "Name of a guest"),
    ("matrix_rows.position", "Jabatan tamu", "Position of a guest"),
    ("matrix_rows.unit_name", "Unit tamu", "Unit of a guest"),
    ("org_achievements.basis", "Dasar capaian", "Basis of the achievement"),
    ("org_achievements.period", "Periode", "Period"),
    ("org_achievements.value", "Capaian kinerja organisasi", "Organisation achievement"),
    ("plans.agreed_on", "Disepakati tanggal", "Agreed on"),
    ("plans.approach", "Pendekatan hasil kerja", "Approach"),
    ("plans.approval_basis", "Dasar penetapan", "Basis of the approval"),
    ("plans.approved_by", "Ditetapkan oleh", "Set by"),
    ("plans.approved_on", "Ditetapkan tanggal", "Approved on"),
    ("plans.change_kind", "Sebab perubahan SKP", "Occasion of the change"),
    ("plans.change_reason", "Alasan perubahan SKP", "Reason for the change"),
    ("plans.changed_on", "Tanggal perubahan SKP", "Day of the change"),
    ("plans.close_reason", "Alasan SKP berakhir", "Reason for the end"),
    ("plans.closed_on", "SKP berakhir tanggal", "Ended on"),
    ("plans.employee_position", "Jabatan", "Position"),
    ("plans.employee_unit", "Unit kerja", "Unit"),
    ("plans.ends_on", "Akhir periode penilaian", "End of the period"),
    ("plans.evaluator", "Pejabat penilai kinerja", "Evaluator"),
    ("plans.evaluator_position", "Jabatan penilai", "Position of the evaluator"),
    ("plans.evaluator_unit", "Unit penilai", "Unit of the evaluator"),
    ("plans.outside_id", "Nomor di berkas asal", "Id in the source"),
    ("plans.position_group", "Kelompok jabatan", "Position group"),
    ("plans.return_reason", "Alasan dikembalikan", "Reason for returning"),
    ("plans.signed_on", "Ditandatangani tanggal", "Signed on"),
    ("plans.starts_on", "Awal periode penilaian", "Start of the period"),
    ("plans.state", "Status SKP", "State of the SKP"),
    ("plans.submitted_on", "Diajukan tanggal", "Submitted on"),
    ("plans.version", "Versi SKP", "Version of the SKP"),
    ("plans.year", "Tahun", "Year"),
    ("progress.evidence", "Bukti dukung", "Evidence"),
    ("progress.noted_on", "Tanggal progres", "Day of the note"),
    ("progress.text", "Progres", "Progress"),
    ("role_results.text", "Peran hasil", "Role"),
    ("special_expectations.text", "Ekspektasi khusus pimpinan", "Special expectation"),
    ("strategies.cascading", "Metode cascading", "Cascading"),
    ("strategies.kind", "Jenis strategi", "Kind of strategy"),
    ("strategies.text", "Strategi", "Strategy"),
    ("tree_nodes.indicator", "Indikator", "Indicator"),
    ("tree_nodes.is_agreement", "Butir perjanjian kinerja", "Item of the performance agreement"),
    ("tree_nodes.kind", "Jenis simpul", "Kind of node"),
    ("tree_nodes.owner", "Penanggung jawab", "Who answers for it"),
    ("tree_nodes.parent", "Simpul di atasnya", "Node above"),
    ("tree_nodes.target", "Target", "Target"),
    ("tree_nodes.text", "Pohon kinerja", "Performance tree"),
    ("units.code", "Kode unit", "Code of the unit"),
    ("units.head", "Kepala unit", "Head of the unit"),
    ("units.is_independent", "Unit kerja mandiri", "Independent unit"),
    ("units.name", "Nama unit", "Name of the unit"),
    ("units.parent", "Unit di atasnya", "Unit above"),
    ("workblock_lines.text", "Isi workblock", "Line of the workblock"),
    ("workblocks.beneficiaries", "Penerima manfaat", "Who benefits"),
    ("workblocks.budget", "Anggaran", "Budget"),
    ("workblocks.due", "Waktu penyelesaian", "Time"),
    ("workblocks.owner", "Pemilik strategi", "Owner of the strategy"),
    ("workblocks.parties", "Pihak yang terlibat", "Who takes part"),
    ("workblocks.purpose", "Tujuan", "Purpose"),
    ("workblocks.supported", "Indikator dan target yang diintervensi", "Indicator and target"),
    ("workblocks.title", "Judul inisiatif strategi", "Title of the initiative"),
    ("work_results.assigned_by", "Penugasan dari", "Assigned by"),
    ("work_results.priority", "Utama atau tambahan", "Priority"),
    ("work_results.supported_text", "Hasil kerja pimpinan yang diintervensi", "Supported result"),
    ("work_results.text", "Rencana hasil kerja", "Work result"),
];

/// Name of a field, from `table.column`.
pub(crate) fn field(field: &str, language: Language) -> String {
    let (_, column) = field.rsplit_once('.').unwrap_or(("", field));
    let known = FIELDS.iter().find(|(name, _, _)| *name == field).map(|(_, id, en)| (*id, *en));
    let words = known.or(match column {
        "_row" => Some(("Catatan", "Record")),
        "ordinal" => Some(("Urutan", "Order")),
        _ => None,
    });
    words.map_or_else(|| column.replace('_', " "), |words| pick(language, words).to_owned())
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
            "matrices" | "matrix_columns" | "matrix_rows" | "role_results" => {
                ("Matriks peran hasil", "Role-result matrix")
            }
            "strategies" => ("Strategi", "Strategy"),
            "workblocks" | "workblock_lines" => ("Workblock", "Workblock"),
            "tree_nodes" => ("Pohon kinerja", "Performance tree"),
            "indicator_manuals" => ("Manual indikator", "Indicator manual"),
            _ => ("Kantor", "Office"),
        },
    )
}
