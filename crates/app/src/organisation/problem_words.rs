//! The words of problems of the organisation and of their repairs.

use contract::{FixCode, Language, ProblemCode};

/// Title, why it matters, rule.
pub(super) fn of(code: ProblemCode, language: Language) -> (&'static str, &'static str, &'static str) {
    let (id, en, rule) = words(code);
    let [title, why] = match language {
        Language::Id => id,
        Language::En => en,
    };
    (title, why, rule)
}

/// Title and why it matters, in Indonesian and English, and the rule.
type Words = ([&'static str; 2], [&'static str; 2], &'static str);

fn words(code: ProblemCode) -> Words {
    match code {
        ProblemCode::NoEvaluator => NO_EVALUATOR,
        ProblemCode::EvaluatorLoop => EVALUATOR_LOOP,
        ProblemCode::EvaluatorRetired => EVALUATOR_RETIRED,
        ProblemCode::EvaluatorNotEntitled => EVALUATOR_NOT_ENTITLED,
        ProblemCode::ActingExpired => ACTING_EXPIRED,
        ProblemCode::NoUnit => NO_UNIT,
        ProblemCode::UnitWithoutHead => UNIT_WITHOUT_HEAD,
        ProblemCode::UnitLoop => UNIT_LOOP,
        ProblemCode::UnitEnded => UNIT_ENDED,
        ProblemCode::HeadRetired => HEAD_RETIRED,
        ProblemCode::PastRetirementAge => PAST_RETIREMENT_AGE,
        ProblemCode::StatusWithoutEnd => STATUS_WITHOUT_END,
        ProblemCode::HeadElsewhere => HEAD_ELSEWHERE,
        ProblemCode::EvaluatorElsewhere => EVALUATOR_ELSEWHERE,
        ProblemCode::ChangeNotApplied => CHANGE_NOT_APPLIED,
    }
}

const HEAD_ELSEWHERE: Words = (
    ["Kepala unit sudah pindah", "Capaian unit dan penilai baru mengikuti kepala yang tercatat."],
    ["The head moved elsewhere", "The unit's achievement and new evaluators follow the recorded head."],
    "R-010",
);
const EVALUATOR_ELSEWHERE: Words = (
    [
        "Penilai sudah pindah unit",
        "Penilai yang pindah tidak lagi menilai unit lama; SKP disepakati dengan penilai yang baru.",
    ],
    [
        "The evaluator moved to another unit",
        "Whoever moved no longer evaluates the old unit; plans are agreed with the new evaluator.",
    ],
    "R-097",
);
const CHANGE_NOT_APPLIED: Words = (
    [
        "Mutasi atau masa yang harinya sudah tiba belum berlaku",
        "Ada yang menghalangi pada harinya. Batalkan pada layar pegawai itu, lalu catat lagi.",
    ],
    [
        "A move or a time whose day has come does not hold yet",
        "Something stood in the way on that day. Cancel it on the person's screen and record it again.",
    ],
    "R-096",
);
const NO_EVALUATOR: Words = (
    [
        "Tanpa pejabat penilai",
        "Pegawai harus tahu penilainya sebelum menyusun SKP; tanpa penilai SKP tidak dapat diajukan.",
    ],
    [
        "No evaluator",
        "People must know who evaluates them before they plan; without, no SKP can be submitted.",
    ],
    "R-009",
);
const EVALUATOR_LOOP: Words = (
    [
        "Penilai saling menilai",
        "Pejabat penilai adalah atasan; rantai atasan tidak boleh kembali ke pegawai yang sama.",
    ],
    ["Evaluators in a loop", "The evaluator is a superior; the line must not come back to the same person."],
    "R-003",
);
const EVALUATOR_RETIRED: Words = (
    [
        "Penilai sudah tidak aktif",
        "Bila atasan berhalangan tetap, atasan pejabat penilai yang menilai, atau Plt./Plh. yang ditunjuknya.",
    ],
    [
        "The evaluator left",
        "Where the superior is permanently absent his own superior evaluates, or a Plt./Plh. he names.",
    ],
    "R-010",
);
const EVALUATOR_NOT_ENTITLED: Words = (
    [
        "Penilai tanpa dasar pendelegasian",
        "Penilai paling rendah pejabat pengawas; pejabat lain menilai hanya dengan pendelegasian tertulis.",
    ],
    [
        "Evaluator without delegation",
        "An evaluator is at least a pengawas; others evaluate only by written delegation.",
    ],
    "R-003",
);
const ACTING_EXPIRED: Words = (
    [
        "Plt. atau Plh. sudah berakhir",
        "Setelah tugas Plt. selesai, penilai kembali mengikuti jabatan definitif.",
    ],
    ["Acting post is over", "When the acting work ends the evaluator follows the definitive position again."],
    "R-011",
);
const NO_UNIT: Words = (
    ["Tanpa unit kerja", "Penempatan harus diketahui sebelum SKP disusun."],
    ["No unit", "The placement must be known before the SKP is written."],
    "R-009",
);
const UNIT_WITHOUT_HEAD: Words = (
    [
        "Unit tanpa kepala",
        "Capaian yang dipakai adalah capaian unit yang dipimpin penilai; tanpa kepala capaian itu tidak ditemukan.",
    ],
    ["Unit without a head", "The achievement used is that of the unit the evaluator leads."],
    "R-204",
);
const UNIT_LOOP: Words = (
    ["Susunan unit berputar", "Sebuah unit tidak dapat berada di bawah dirinya sendiri."],
    ["Units in a loop", "A unit cannot lie below itself."],
    "R-009",
);
const UNIT_ENDED: Words = (
    ["Pegawai di unit yang sudah berakhir", "Unitnya tidak ada lagi; pegawai perlu ditempatkan kembali."],
    ["People in a unit that ended", "The unit is no more; its people need a place."],
    "R-009",
);
const HEAD_RETIRED: Words = (
    [
        "Kepala unit sudah tidak aktif",
        "Kepala unit menilai dan capaian unitnya dipakai; tetapkan kepala baru atau Plt.",
    ],
    [
        "The head of the unit left",
        "The head evaluates and the unit's achievement is used; set a new head or a Plt.",
    ],
    "R-010",
);
const PAST_RETIREMENT_AGE: Words = (
    [
        "Melewati batas usia pensiun",
        "Menurut NIP sudah pensiun; mungkin belum ditandai keluar, atau NIP-nya keliru.",
    ],
    [
        "Past the age of retirement",
        "By NIP already retired; perhaps not marked as gone, or the NIP is wrong.",
    ],
    "R-001",
);
const STATUS_WITHOUT_END: Words = (
    [
        "Masa dibebaskan tanpa akhir atau dasar",
        "Perencanaan tidak berlaku hanya selama masa itu; tanpa tanggal, SKP tidak pernah diminta kembali.",
    ],
    [
        "Exempt time without end or letter",
        "Planning does not apply only for that time; without dates no SKP is ever asked for again.",
    ],
    "R-014",
);

/// The words of a button; the name is of the evaluator or head, the place of the unit.
pub(super) fn of_fix(code: FixCode, name: &str, place: &str, language: Language) -> String {
    match (code, language) {
        (FixCode::SetEvaluator, Language::Id) => format!("Tetapkan {name} sebagai penilai"),
        (FixCode::SetEvaluator, Language::En) => format!("Make {name} the evaluator"),
        (FixCode::HandToSuperior, Language::Id) => format!("Serahkan kepada atasan penilai, {name}"),
        (FixCode::HandToSuperior, Language::En) => format!("Hand over to the evaluator's superior, {name}"),
        (FixCode::EndAppointment, Language::Id) => "Akhiri penugasan dan tutup SKP-nya".to_owned(),
        (FixCode::EndAppointment, Language::En) => "End the post and close its SKP".to_owned(),
        (FixCode::SetUnit, Language::Id) => format!("Tempatkan di {place}"),
        (FixCode::SetUnit, Language::En) => format!("Place in {place}"),
        (FixCode::SetHead, Language::Id) => format!("Tetapkan {name} sebagai kepala"),
        (FixCode::SetHead, Language::En) => format!("Make {name} the head"),
        (FixCode::DetachUnit, Language::Id) => "Lepaskan dari unit di atasnya".to_owned(),
        (FixCode::DetachUnit, Language::En) => "Take it out from under the unit above".to_owned(),
        (FixCode::Retire, Language::Id) => "Tandai keluar".to_owned(),
        (FixCode::Retire, Language::En) => "Mark as gone".to_owned(),
        (FixCode::EndStatus, Language::Id) => "Kembalikan menjadi aktif".to_owned(),
        (FixCode::EndStatus, Language::En) => "Make active again".to_owned(),
        (FixCode::RecordBasis, Language::Id) => format!("Catat dasar pendelegasian {name}"),
        (FixCode::RecordBasis, Language::En) => format!("Record the delegation of {name}"),
    }
}
