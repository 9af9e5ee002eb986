//! Words of closed lists, fields and acts, for views that carry finished sentences.

use crate::aftermath;
use contract::{ChangeKind, ClosingReason, Language};
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

/// A version of a plan by year and number.
pub(crate) fn plan_version(year: i64, version: i64, language: Language) -> String {
    let word = pick(language, ("versi", "version"));
    format!("SKP {year} {word} {version}")
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

/// What a signature under an evaluation is called where two of them stand against each other.
pub(crate) fn seal(language: Language) -> &'static str {
    pick(language, ("Tanda tangan penilai", "Signature of the evaluator"))
}

/// Whether a record stands.
pub(crate) fn existence(exists: bool, language: Language) -> &'static str {
    pick(language, if exists { ("tetap ada", "stays") } else { ("dihapus", "deleted") })
}

/// An author whose name nobody told.
pub(crate) fn somebody(language: Language) -> &'static str {
    pick(language, ("pengguna di perangkat lain", "a user of another device"))
}

/// Why a plan is changed.
pub(crate) fn change_kind(kind: ChangeKind, language: Language) -> &'static str {
    pick(
        language,
        match kind {
            ChangeKind::Feedback => ("Umpan balik", "Feedback"),
            ChangeKind::Assignment => ("Penugasan baru", "New assignment"),
            ChangeKind::Resources => ("Sumber daya", "Resources"),
            ChangeKind::Coaching => ("Bimbingan", "Coaching"),
            ChangeKind::StudyStart => ("Mulai tugas belajar", "Study begins"),
            ChangeKind::StudyEnd => ("Selesai tugas belajar", "Study ends"),
            ChangeKind::EvaluatorChanged => ("Penilai berganti", "Another evaluator"),
        },
    )
}

/// Why a plan in force ended.
pub(crate) fn closing_reason(reason: ClosingReason, language: Language) -> &'static str {
    pick(
        language,
        match reason {
            ClosingReason::Moved => ("Mutasi", "Moved"),
            ClosingReason::Exempt => ("Dibebaskan", "Exempt"),
            ClosingReason::YearClosed => ("Tahun ditutup", "Year closed"),
        },
    )
}

/// Acts by their permanent kind, with their Indonesian and English words.
const ACTS: &[(&str, &str, &str)] = &[
    ("create_office", "Kantor dibuat", "Office created"),
    ("make_key", "Kunci pribadi dibuat", "Personal key made"),
    ("change_user", "Pengguna diubah", "User changed"),
    ("remove_user", "Pengguna dihapus", "User removed"),
    ("reset_password", "Kata sandi pengguna dibuat baru", "Password of a user set anew"),
    ("fill_practice", "Data latihan diisi", "Practice data filled in"),
    ("change_office", "Data kantor diubah", "Office data changed"),
    ("make_checkpoint", "Titik periksa dibuat", "Checkpoint made"),
    ("erase_person", "Data seseorang dihapus", "Records of a person erased"),
    ("enrol_device", "Perangkat didaftarkan", "Device enrolled"),
    ("change_device", "Izin perangkat diubah", "Rights of a device changed"),
    ("revoke_device", "Perangkat dicabut", "Device shut out"),
    ("join_office", "Bergabung dengan kantor", "Joined an office"),
    ("save_unit", "Unit kerja diubah", "Unit changed"),
    ("remove_unit", "Unit kerja dihapus", "Unit removed"),
    ("create_cycle", "Siklus dibuat", "Cycle created"),
    ("change_window", "Jangka waktu penilaian diubah", "Evaluation window moved"),
    ("set_achievement", "Capaian unit diisi", "Unit achievement set"),
    ("add_employee", "Pegawai ditambahkan", "Employee added"),
    ("edit_employee", "Data pegawai diubah", "Employee changed"),
    ("retire_employee", "Pegawai keluar", "Employee left"),
    ("return_employee", "Pegawai kembali", "Employee came back"),
    ("assign_evaluator", "Penilai diganti", "Evaluator changed"),
    ("assign_unit", "Unit kerja pegawai diganti", "Unit of employees changed"),
    ("import_employees", "Daftar pegawai diimpor", "Staff list imported"),
    ("import_plans", "SKP diimpor", "Plans imported"),
    ("import_evaluations", "Penilaian diimpor", "Evaluations imported"),
    ("add_progress", "Progres dicatat", "Progress noted"),
    ("open_matrix", "Matriks peran hasil dibuka", "Role-result matrix opened"),
    ("edit_matrix", "Matriks peran hasil diubah", "Role-result matrix changed"),
    ("make_plans_from_matrix", "SKP dibuat dari matriks", "Plans made from the matrix"),
    ("settle_drift", "Beda matriks dan SKP diselesaikan", "Matrix and plan brought together"),
    ("save_workblock", "Workblock disimpan", "Workblock saved"),
    ("remove_workblock", "Workblock dihapus", "Workblock removed"),
    ("edit_tree", "Pohon kinerja diubah", "Performance tree changed"),
    ("save_manual", "Manual indikator diisi", "Indicator manual filled in"),
    ("open_evaluations", "Penilaian dibuka", "Evaluations opened"),
    ("rate", "Rating diberikan", "Rated"),
    ("rate_together", "Rating diberikan bersama", "Rated together"),
    ("write_text", "Isian ditulis", "Text written"),
    ("keep_drafts", "Ketikan disimpan", "Typing kept"),
    ("add_feedback", "Umpan balik ditambahkan", "Feedback added"),
    ("remove_feedback", "Umpan balik dihapus", "Feedback removed"),
    ("hold", "Penilaian ditahan", "Evaluation held"),
    ("seal", "Penilaian ditandatangani", "Evaluations signed"),
    ("reopen", "Penilaian dibuka kembali", "Evaluation reopened"),
    ("create_plans", "SKP baru dibuat", "New SKP made"),
    ("edit_plan", "Isi SKP diubah", "Text of an SKP changed"),
    ("answer_consent", "Persetujuan penugasan dicatat", "Consent recorded"),
    ("set_resource_status", "Status sumber daya dicatat", "State of a resource recorded"),
    ("save_action_plan", "Rencana aksi diubah", "Action plan changed"),
    ("submit_plan", "SKP diajukan", "SKP submitted"),
    ("return_plan", "SKP dikembalikan", "SKP returned"),
    ("agree_plan", "SKP disepakati", "SKP agreed"),
    ("sign_plan", "SKP ditandatangani pegawai", "SKP signed by the employee"),
    ("approve_plan", "SKP ditetapkan", "SKP set"),
    ("approve_plan_by_superior", "SKP ditetapkan atasan penilai", "SKP set by the superior"),
    ("reopen_plan", "SKP dibuka kembali", "SKP reopened"),
    ("revise_plan", "Perubahan SKP dimulai", "Change of an SKP begun"),
    ("drop_revision", "Perubahan SKP dibatalkan", "Change of an SKP dropped"),
    ("change_plan_evaluator", "Penilai pada SKP diganti", "Evaluator of an SKP changed"),
    ("close_plan", "SKP ditutup", "SKP closed"),
    ("cancel_plan", "SKP dibatalkan", "SKP cancelled"),
    ("save_appointment", "Penugasan dicatat", "Post recorded"),
    ("remove_appointment", "Penugasan dihapus", "Post removed"),
    ("save_status_period", "Kedudukan hukum dicatat", "Legal position recorded"),
    ("remove_status_period", "Masa kedudukan hukum dihapus", "Time of a legal position removed"),
    ("move_employee", "Pegawai dimutasi", "Employee moved"),
    ("plan_move", "Mutasi dicatat untuk harinya", "Move recorded for its day"),
    ("carry_out_move", "Mutasi berlaku pada harinya", "Move carried out on its day"),
    ("cancel_move", "Mutasi yang menunggu dibatalkan", "Waiting move cancelled"),
    ("begin_status_period", "Kedudukan hukum berlaku pada harinya", "Legal position began on its day"),
    ("distinguish_people", "Dua orang berbeda dicatat", "Two people told apart"),
    ("fix_problems", "Masalah struktur diperbaiki", "Organisation repaired"),
    ("merge_people", "Data kembar digabung", "Duplicate records merged"),
    ("split_person", "Gabungan dipisah kembali", "Merged records taken apart"),
    ("paste_plan", "Blok ditempel ke SKP", "Block pasted into an SKP"),
    ("import_plan_workbook", "SKP diisi dari berkas Excel", "Plans filled in from a workbook"),
    ("copy_plan", "SKP disalin ke pegawai lain", "SKP copied to others"),
    ("carry_over_plan", "SKP tahun lalu dilanjutkan", "Last year's SKP carried over"),
    ("fill_annexes", "Lampiran SKP diisi bersama", "Annexes filled in together"),
    ("save_annex_defaults", "Lampiran awal unit diubah", "Starting annex of a unit changed"),
    ("save_library_entry", "Isi pustaka indikator diubah", "Entry of the library changed"),
    ("remove_library_entries", "Isi pustaka indikator dihapus", "Entries of the library removed"),
    ("keep_in_library", "Hasil kerja disimpan ke pustaka", "Results kept in the library"),
    ("import_pack", "Paket indikator dimuat", "Indicator pack loaded"),
    ("insert_from_library", "Isi pustaka disisipkan ke SKP", "Library entries put into an SKP"),
    ("bring_back", "Catatan dikembalikan", "Record brought back"),
    ("settle_conflict", "Pertentangan diputuskan", "Conflict decided"),
    ("apply_parked", "Isian yang ditahan dipakai", "Kept edit applied"),
    ("undo", "Langkah diurungkan", "Step undone"),
    ("redo", "Langkah diulangi", "Step redone"),
];

/// What an act did, from its permanent kind.
pub(crate) fn act(kind: &str, language: Language) -> &'static str {
    let known = ACTS.iter().chain(aftermath::words::ACTS).find(|(name, _, _)| *name == kind);
    pick(language, known.map_or(("Perubahan", "Change"), |(_, id, en)| (*id, *en)))
}

/// Fields by `table.column`, with their Indonesian and English names.
const FIELDS: &[(&str, &str, &str)] = &[
    ("action_plans.due", "Waktu rencana aksi", "Time of the action"),
    ("action_plans.text", "Rencana aksi", "Action"),
    ("actuals.text", "Realisasi", "Actual"),
    ("annex_defaults.text", "Lampiran awal", "Starting annex"),
    ("annex_lines.kind", "Jenis butir lampiran", "Kind of annex line"),
    ("annex_lines.schedule", "Jadwal pelaporan", "Reporting schedule"),
    ("annex_lines.status", "Status sumber daya", "State of the resource"),
    ("annex_lines.text", "Lampiran SKP", "Annex"),
    ("annex_lines.work_result", "Hasil kerja butir lampiran", "Result of the annex line"),
    ("appointments.basis", "Dasar penugasan", "Letter of the post"),
    ("appointments.evaluator", "Penilai tugas Plt.", "Evaluator of the post"),
    ("appointments.from_on", "Penugasan sejak", "Post since"),
    ("appointments.kind", "Jenis penugasan", "Kind of post"),
    ("appointments.leads_unit", "Memimpin unit", "Leads the unit"),
    ("appointments.place", "Tempat tugas", "Place of work"),
    ("appointments.position", "Jabatan tugas", "Position of the post"),
    ("appointments.position_kind", "Jenis jabatan tugas", "Kind of position of the post"),
    ("appointments.unit", "Unit tugas", "Unit of the post"),
    ("appointments.until_on", "Penugasan sampai", "Post until"),
    ("checkpoints.heads", "Rantai titik periksa", "Chains of the checkpoint"),
    ("checkpoints.n_chains", "Banyaknya rantai", "Chains"),
    ("checkpoints.n_commits", "Banyaknya perubahan", "Changes"),
    ("checkpoints.personal_key", "Kunci titik periksa", "Key of the checkpoint"),
    ("checkpoints.root", "Akar titik periksa", "Root of the checkpoint"),
    ("checkpoints.signature", "Tanda tangan titik periksa", "Signature of the checkpoint"),
    ("devices.certificate", "Sertifikat perangkat", "Certificate of the device"),
    ("devices.employee", "Pejabat penilai pada perangkat", "Evaluator of the device"),
    ("devices.enrolled_at", "Perangkat didaftarkan", "Device enrolled"),
    ("devices.epoch", "Nomor daftar perangkat", "Number of the list of devices"),
    ("devices.kind", "Jenis perangkat", "Kind of device"),
    ("devices.name", "Nama perangkat", "Name of the device"),
    ("devices.receive_key", "Kunci penerima perangkat", "Receiving key of the device"),
    ("devices.revoke_reason", "Alasan pencabutan", "Reason of shutting out"),
    ("devices.revoked_at", "Perangkat dicabut", "Device shut out"),
    ("devices.revoked_since", "Tidak dipercaya sejak", "Not trusted since"),
    ("devices.sign_key", "Kunci tanda tangan perangkat", "Signing key of the device"),
    ("employees.back_degree", "Gelar belakang", "Degrees after"),
    ("employees.employee_type", "Jenis pegawai", "Employee type"),
    ("employees.evaluator", "Pejabat penilai kinerja", "Evaluator"),
    ("employees.front_degree", "Gelar depan", "Degrees before"),
    ("employees.is_external", "Kedudukan di kantor", "Standing in the office"),
    ("employees.is_team_leader", "Ketua tim", "Team leader"),
    ("employees.legal_status", "Kedudukan hukum", "Legal status"),
    ("employees.merged_cells", "Catatan penggabungan", "Notes of the merge"),
    ("employees.merged_into", "Digabung ke", "Merged into"),
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
    ("erasures.employee", "Data yang dihapus", "Erased records"),
    ("erasures.n_commits", "Perubahan yang dihapus", "Erased changes"),
    ("erasures.n_rows", "Catatan yang dihapus", "Erased rows"),
    ("erasures.reason", "Alasan penghapusan", "Reason of the erasure"),
    ("evaluations.achievement_as_signed", "Capaian saat ditandatangani", "Achievement as signed"),
    ("evaluations.batch_size", "Dinilai bersama", "Rated together"),
    ("evaluations.conduct_rating", "Rating perilaku kerja", "Rating of conduct"),
    ("evaluations.employee", "Pegawai", "Employee"),
    ("evaluations.employee_as_signed", "Pegawai saat ditandatangani", "Employee as signed"),
    ("evaluations.evaluator", "Pejabat penilai kinerja", "Evaluator"),
    ("evaluations.evaluator_as_signed", "Penilai saat ditandatangani", "Evaluator as signed"),
    ("evaluations.evidence_seen", "Bukti dibuka", "Evidence opened"),
    ("evaluations.grade_as_given", "Predikat pada berkas asal", "Grade in the source"),
    ("evaluations.held", "Ditahan", "Held"),
    ("evaluations.notes", "Catatan/rekomendasi", "Notes"),
    ("evaluations.period", "Periode", "Period"),
    ("evaluations.reused_from", "Hasil yang dipakai", "Result used"),
    ("evaluations.recorded_late", "Dicatat kemudian", "Recorded later"),
    ("evaluations.reopen_reason", "Alasan membuka kembali", "Reason for reopening"),
    ("evaluations.results_rating", "Rating hasil kerja", "Rating of results"),
    ("evaluations.seal_hash", "Sidik tanda tangan", "Hash of the signature"),
    ("evaluations.seal_key", "Kunci tanda tangan", "Signing key"),
    ("evaluations.seal_seen", "Perubahan yang dilihat saat menandatangani", "Changes seen when signing"),
    ("evaluations.seal_signature", "Tanda tangan elektronik", "Electronic signature"),
    ("evaluations.signed_on", "Tanggal tanda tangan", "Signed on"),
    ("evaluations.state", "Status penilaian", "State of the evaluation"),
    ("evaluations.superior_as_signed", "Atasan penilai saat ditandatangani", "Superior as signed"),
    ("evaluations.warning_reason", "Alasan", "Reason"),
    ("evaluator_assignments.appointment", "Penugasan", "Post"),
    ("evaluator_assignments.basis", "Dasar penunjukan", "Basis"),
    ("evaluator_assignments.employee", "Pegawai", "Employee"),
    ("evaluator_assignments.evaluator", "Pejabat penilai kinerja", "Evaluator"),
    ("evaluator_assignments.from_on", "Penilai sejak", "Evaluator since"),
    ("evaluator_assignments.kind", "Jenis penilai", "Kind of evaluator"),
    ("evaluator_assignments.until_on", "Penilai sampai", "Evaluator until"),
    ("feedback.given_on", "Tanggal umpan balik", "Day of the feedback"),
    ("feedback.source", "Sumber umpan balik", "Source of feedback"),
    ("feedback.source_label", "Sumber umpan balik", "Source of feedback"),
    ("feedback.symbol", "Simbol umpan balik", "Feedback symbol"),
    ("feedback.text", "Umpan balik", "Feedback"),
    ("grants.device", "Perangkat", "Device"),
    ("grants.employee", "Pegawai pada perangkat", "Person on the device"),
    ("grants.ended_at", "Izin berakhir", "Right ended"),
    ("grants.from_at", "Izin sejak", "Right since"),
    ("grants.unit", "Unit pada perangkat", "Unit on the device"),
    ("indicator_manuals.control_level", "Kualitas dan tingkat kendali", "Quality and level of control"),
    ("indicator_manuals.definition", "Definisi indikator", "Definition of the indicator"),
    ("indicator_manuals.formula", "Formula indikator", "Formula of the indicator"),
    ("indicator_manuals.measure_unit", "Satuan pengukuran", "Unit of measure"),
    ("indicator_manuals.purpose", "Tujuan indikator", "Purpose of the indicator"),
    ("indicator_manuals.reporting", "Periode pelaporan", "Period of report"),
    ("indicator_manuals.source", "Sumber data", "Source of the figures"),
    ("indicators.aspect", "Aspek", "Aspect"),
    ("indicators.baseline", "Baseline", "Baseline"),
    ("indicators.perspective", "Perspektif", "Perspective"),
    ("indicators.target", "Target", "Target"),
    ("indicators.text", "Indikator kinerja individu", "Indicator"),
    ("library_entries.indicator_text", "Indikator di pustaka", "Indicator in the library"),
    ("library_entries.pack", "Paket", "Pack"),
    ("library_entries.position", "Jabatan", "Position"),
    ("library_entries.result_text", "Rencana hasil kerja di pustaka", "Work result in the library"),
    ("library_entries.target", "Target di pustaka", "Target in the library"),
    ("matrices.leader", "Pimpinan matriks", "Leader of the matrix"),
    ("matrices.parent", "Matriks di atasnya", "Matrix above"),
    ("matrix_columns.indicator_text", "Indikator pimpinan", "Leader's indicator"),
    ("matrix_columns.result_text", "Hasil kerja pimpinan", "Leader's result"),
    ("matrix_rows.employee", "Pegawai pada matriks", "Person of the matrix"),
    ("matrix_rows.name", "Nama tamu", "Name of a guest"),
    ("matrix_rows.position", "Jabatan tamu", "Position of a guest"),
    ("matrix_rows.unit_name", "Unit tamu", "Unit of a guest"),
    ("moves.agreement_note", "Catatan kesepakatan", "Note of the agreement"),
    ("moves.basis", "Dasar mutasi", "Letter of the move"),
    ("moves.carry_results", "Hasil kerja dibawa", "Results taken along"),
    ("moves.from_evaluator", "Penilai lama", "Evaluator before"),
    ("moves.from_position", "Jabatan lama", "Position before"),
    ("moves.from_unit", "Unit lama", "Unit before"),
    ("moves.moved_on", "Tanggal mutasi", "Day of the move"),
    ("moves.periodic_choice", "Penilaian periodik", "Periodic evaluation"),
    ("moves.state", "Keadaan mutasi", "State of the move"),
    ("moves.to_evaluator", "Penilai baru", "Evaluator after"),
    ("moves.to_position", "Jabatan baru", "Position after"),
    ("moves.to_position_kind", "Jenis jabatan baru", "Kind of position after"),
    ("moves.to_unit", "Unit baru", "Unit after"),
    ("offices.office_key", "Kunci kantor", "Key of the office"),
    ("offices.retention_years", "Lama penyimpanan", "Retention"),
    ("offices.roster_epoch", "Nomor daftar perangkat", "Number of the list of devices"),
    ("org_achievements.basis", "Dasar capaian", "Basis of the achievement"),
    ("org_achievements.period", "Periode", "Period"),
    ("org_achievements.value", "Capaian kinerja organisasi", "Organisation achievement"),
    ("personal_keys.account_name", "Nama pengguna", "User"),
    ("personal_keys.employee", "Pegawai pemilik kunci", "Owner of the key"),
    ("personal_keys.public_key", "Kunci publik", "Public key"),
    ("personal_keys.retired_at", "Kunci tidak berlaku sejak", "Key retired"),
    ("personal_keys.role", "Peran pengguna", "Role of the user"),
    ("plans.agreed_on", "Disepakati tanggal", "Agreed on"),
    ("plans.appointment", "Penugasan Plt./Plh.", "Acting post"),
    ("plans.approach", "Pendekatan hasil kerja", "Approach"),
    ("plans.approval_basis", "Dasar penetapan", "Basis of the approval"),
    ("plans.approved_by", "Ditetapkan oleh", "Set by"),
    ("plans.approved_on", "Ditetapkan tanggal", "Approved on"),
    ("plans.change_kind", "Sebab perubahan SKP", "Occasion of the change"),
    ("plans.change_reason", "Alasan perubahan SKP", "Reason for the change"),
    ("plans.changed_on", "Tanggal perubahan SKP", "Day of the change"),
    ("plans.close_reason", "Alasan SKP berakhir", "Reason for the end"),
    ("plans.closed_on", "SKP berakhir tanggal", "Ended on"),
    ("plans.dialog_notes", "Catatan dialog kinerja", "Notes of the dialog"),
    ("plans.employee", "Pegawai", "Employee"),
    ("plans.employee_comment", "Klarifikasi pegawai", "Employee's clarification"),
    ("plans.employee_position", "Jabatan", "Position"),
    ("plans.employee_unit", "Unit kerja", "Unit"),
    ("plans.ends_on", "Akhir periode penilaian", "End of the period"),
    ("plans.evaluator", "Pejabat penilai kinerja", "Evaluator"),
    ("plans.evaluator_position", "Jabatan penilai", "Position of the evaluator"),
    ("plans.evaluator_unit", "Unit penilai", "Unit of the evaluator"),
    ("plans.inputs", "Dokumen masukan", "Documents it rests on"),
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
    ("status_periods.basis", "Dasar kedudukan hukum", "Letter of the legal position"),
    ("status_periods.from_on", "Kedudukan hukum sejak", "Legal position since"),
    ("status_periods.state", "Keadaan masa itu", "State of the time"),
    ("status_periods.status", "Kedudukan hukum", "Legal position"),
    ("status_periods.until_on", "Kedudukan hukum sampai", "Legal position until"),
    ("strategies.cascading", "Metode cascading", "Cascading"),
    ("strategies.kind", "Jenis strategi", "Kind of strategy"),
    ("strategies.text", "Strategi", "Strategy"),
    ("trajectory_targets.period", "Periode target", "Period of the target"),
    ("trajectory_targets.text", "Target periode", "Target of the period"),
    ("tree_nodes.indicator", "Indikator", "Indicator"),
    ("tree_nodes.is_agreement", "Butir perjanjian kinerja", "Item of the performance agreement"),
    ("tree_nodes.kind", "Jenis simpul", "Kind of node"),
    ("tree_nodes.owner", "Penanggung jawab", "Who answers for it"),
    ("tree_nodes.parent", "Simpul di atasnya", "Node above"),
    ("tree_nodes.target", "Target", "Target"),
    ("tree_nodes.text", "Pohon kinerja", "Performance tree"),
    ("units.code", "Kode unit", "Code of the unit"),
    ("units.ends_on", "Unit berakhir", "Unit ended on"),
    ("units.head", "Kepala unit", "Head of the unit"),
    ("units.is_independent", "Unit kerja mandiri", "Independent unit"),
    ("units.name", "Nama unit", "Name of the unit"),
    ("units.parent", "Unit di atasnya", "Unit above"),
    ("units.starts_on", "Unit sejak", "Unit since"),
    ("work_results.absolute_because", "Alasan target mutlak", "Reason for an absolute target"),
    ("work_results.agreement_item", "Butir perjanjian kinerja", "Item of the agreement"),
    ("work_results.assigned_by", "Penugasan dari", "Assigned by"),
    ("work_results.cascading", "Cara cascading", "Cascading"),
    ("work_results.cell", "Sel matriks", "Matrix cell"),
    ("work_results.clarified_with", "Diklarifikasi dengan", "Clarified with"),
    ("work_results.consent", "Persetujuan pejabat penilai", "Evaluator's consent"),
    ("work_results.consent_note", "Catatan persetujuan", "Note on the consent"),
    ("work_results.consent_on", "Tanggal persetujuan", "Day of the consent"),
    ("work_results.control_level", "Tingkat kendali", "Control level"),
    ("work_results.in_team", "Dikerjakan dalam tim", "Carried by a team"),
    ("work_results.kind", "Jenis hasil kerja", "Kind of result"),
    ("work_results.mode", "Cara penugasan", "How assigned"),
    ("work_results.origin", "Asal hasil kerja", "Origin of the result"),
    ("work_results.priority", "Utama atau tambahan", "Priority"),
    ("work_results.supported_indicator", "Indikator pimpinan yang diintervensi", "Supported indicator"),
    ("work_results.supported_result", "Hasil kerja pimpinan", "Leader's result"),
    ("work_results.supported_text", "Hasil kerja pimpinan yang diintervensi", "Supported result"),
    ("work_results.text", "Rencana hasil kerja", "Work result"),
    ("work_results.to_change", "Perlu disesuaikan", "To be changed"),
    ("workblock_lines.text", "Isi workblock", "Line of the workblock"),
    ("workblocks.beneficiaries", "Penerima manfaat", "Who benefits"),
    ("workblocks.budget", "Anggaran", "Budget"),
    ("workblocks.due", "Waktu penyelesaian", "Time"),
    ("workblocks.owner", "Pemilik strategi", "Owner of the strategy"),
    ("workblocks.parties", "Pihak yang terlibat", "Who takes part"),
    ("workblocks.purpose", "Tujuan", "Purpose"),
    ("workblocks.supported", "Indikator dan target yang diintervensi", "Indicator and target"),
    ("workblocks.title", "Judul inisiatif strategi", "Title of the initiative"),
];

/// Name of a field, from `table.column`.
pub(crate) fn field(field: &str, language: Language) -> String {
    let (_, column) = field.rsplit_once('.').unwrap_or(("", field));
    let mut fields = FIELDS.iter().chain(aftermath::words::FIELDS);
    let known = fields.find(|(name, _, _)| *name == field).map(|(_, id, en)| (*id, *en));
    let words = known.or(match column {
        "_row" => Some(("Catatan", "Record")),
        "ordinal" => Some(("Urutan", "Order")),
        "plan" => Some(("SKP", "SKP")),
        "lineage" => Some(("Versi pertama", "First version")),
        "copied_from" => Some(("Disalin dari", "Copied from")),
        "work_result" | "result" => Some(("Rencana hasil kerja", "Work result")),
        "indicator" => Some(("Indikator", "Indicator")),
        "evaluation" => Some(("Penilaian", "Evaluation")),
        "employee" => Some(("Pegawai", "Employee")),
        "unit" => Some(("Unit kerja", "Unit")),
        "year" => Some(("Tahun", "Year")),
        "period" => Some(("Periode", "Period")),
        "list" => Some(("Daftar", "List")),
        "value" => Some(("Nilai dasar", "Core value")),
        "matrix" => Some(("Matriks peran hasil", "Role-result matrix")),
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
            "personal_keys" => ("Kunci pribadi", "Personal key"),
            "checkpoints" => ("Titik periksa", "Checkpoint"),
            "erasures" => ("Penghapusan data", "Erasure"),
            "devices" => ("Perangkat", "Device"),
            "grants" => ("Izin perangkat", "Right of a device"),
            "evaluator_assignments" => ("Penilai", "Evaluator"),
            "action_plans" | "trajectory_targets" => ("Rencana aksi", "Action plan"),
            "plans" => ("SKP", "SKP"),
            "work_results" => ("Rencana hasil kerja", "Work result"),
            "indicators" => ("Indikator", "Indicator"),
            "special_expectations" => ("Ekspektasi khusus", "Special expectation"),
            "annex_lines" => ("Lampiran SKP", "Annex"),
            "annex_defaults" => ("Lampiran awal unit", "Starting annex of a unit"),
            "library_entries" => ("Pustaka indikator", "Indicator library"),
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
            "appointments" => ("Penugasan", "Post"),
            "status_periods" => ("Kedudukan hukum", "Legal position"),
            "moves" => ("Mutasi", "Move"),
            _ => aftermath::words::record(table).unwrap_or(("Kantor", "Office")),
        },
    )
}
