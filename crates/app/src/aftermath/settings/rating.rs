//! The defaults that act from the ratings on: documents, objections, distribution, credit points, talent; one line
//! each.

use super::choices::{
    ACHIEVEMENTS, ANNUAL_EVALUATORS, LEVELS_OF_MONTH, RULES_OF_DISTRIBUTION, SHARE_ROUNDINGS, TYPEFACES,
};
use super::{
    ACCEPT_LATE, ACCEPT_REFUSAL, AK_DECIMALS, ANNUAL_EVALUATOR, ATTACH_ELSEWHERE, CREDIT_MONTHS,
    CREDIT_OF_OWN_REGIMES, PRINT_UPHELD, Pair, REOPEN_FOR_ERROR, ROLL_UP, SHARES_ROUNDING, SHEET_PROOF,
    SHEET_TYPEFACE, SMALLEST_GROUP, Setting, TRACK_SHEETS, Takes, WITHDRAW, fixed, talent_key,
};
use domain::Grade;

/// Which row of the nine boxes a grade stands for.
const fn talent(grade: Grade, title: Pair, default: &'static str) -> Setting {
    Setting(talent_key(grade), "R-352", title, Takes::Choice(ACHIEVEMENTS), default)
}

/// The defaults from the ratings on, in the order of their rules.
pub(super) const SETTINGS: &[Setting] = &[
    fixed(
        ("result_marks", "R-207"),
        ("Tanda per hasil kerja", "Marks of single results"),
        ("Catatan pribadi penilai di perangkat ini", "The evaluator's own, on this device"),
        (
            "Rating diberikan untuk seluruh hasil kerja (hlm. 97); tanda yang ikut berpindah akan menjadi rating per hasil kerja.",
            "The rating is given for all results together (p. 97); marks that are passed on would become ratings of single results.",
        ),
    ),
    Setting(
        ROLL_UP,
        "R-226",
        ("Unit di bawahnya ikut dihitung dalam distribusi", "Units below count in a distribution"),
        Takes::Truth,
        "false",
    ),
    Setting(
        ATTACH_ELSEWHERE,
        "R-231",
        (
            "Evaluasi unit lama ditampilkan saat menilai tahunan pegawai yang pindah",
            "Evaluations of the unit before are shown beside the annual rating of a mover",
        ),
        Takes::Truth,
        "true",
    ),
    Setting(
        ANNUAL_EVALUATOR,
        "R-231",
        (
            "Penilai yang pindah sebelum evaluasi tahunan",
            "An evaluator who moves before the annual evaluation",
        ),
        Takes::Choice(ANNUAL_EVALUATORS),
        "on_day",
    ),
    Setting(
        REOPEN_FOR_ERROR,
        "R-240",
        (
            "Penilaian yang sudah ditandatangani dapat dibuka kembali karena kesalahan catat, tanpa keberatan",
            "A signed evaluation may be opened again for a recorded error, without an objection",
        ),
        Takes::Truth,
        "true",
    ),
    Setting(
        SHEET_TYPEFACE,
        "R-240",
        ("Jenis huruf lembar", "Letters of the sheets"),
        Takes::Choice(TYPEFACES),
        "bonum",
    ),
    Setting(
        TRACK_SHEETS,
        "R-240",
        ("Lembar memuat kode dan perjalanannya dicatat", "Sheets carry a code and their way is noted"),
        Takes::Truth,
        "true",
    ),
    Setting(
        SHEET_PROOF,
        "R-240",
        (
            "Lembar C dan D membawa kode keaslian, ditandatangani kunci kantor",
            "C and D sheets carry a code that proves them, signed with the key of the office",
        ),
        Takes::Truth,
        "false",
    ),
    Setting(
        ACCEPT_REFUSAL,
        "R-249",
        (
            "Penolakan menandatangani dapat dicatat dengan saksi",
            "A refusal to sign may be recorded before a witness",
        ),
        Takes::Truth,
        "true",
    ),
    Setting(
        ACCEPT_LATE,
        "R-250",
        (
            "Atasan dapat menerima keberatan yang terlambat dengan alasan",
            "The superior may accept a late objection with a reason",
        ),
        Takes::Truth,
        "true",
    ),
    Setting(
        WITHDRAW,
        "R-250",
        (
            "Keberatan dapat ditarik kembali sebelum diputuskan",
            "An objection may be taken back before the decision",
        ),
        Takes::Truth,
        "true",
    ),
    Setting(
        PRINT_UPHELD,
        "R-256",
        ("D.1.3 dicetak juga bila hasil dikuatkan", "D.1.3 is printed of an upheld result too"),
        Takes::Truth,
        "true",
    ),
    fixed(
        ("objection_levels", "R-256"),
        ("Tingkat keberatan", "Levels of objection"),
        ("Satu tingkat", "One level"),
        (
            "Peraturan hanya menyebut keberatan kepada atasan pejabat penilai; untuk tingkat berikutnya tidak ada pejabat, formulir, atau tenggatnya.",
            "The regulation knows an objection to the evaluator's superior only; of a further level it names no official, no form and no term.",
        ),
    ),
    fixed(
        ("rule_sets", "R-268"),
        ("Catatan dari sebelum 2022", "Records from before 2022"),
        ("Disimpan apa adanya, tidak dihitung ulang", "Kept as they are, never computed anew"),
        (
            "Hasilnya ditetapkan menurut peraturan yang berlaku saat itu; menghitung ulang akan mengubah hasil yang sah.",
            "They were set under the rules of their time; to compute them anew would change valid results.",
        ),
    ),
    Setting(
        "distribution_rule",
        "R-300",
        ("Panduan distribusi predikat", "Guide of the distribution"),
        Takes::Choice(RULES_OF_DISTRIBUTION),
        "se_3_2023",
    ),
    Setting(
        SMALLEST_GROUP,
        "R-305",
        (
            "Jumlah orang terkecil dalam kelompok yang dihitung persentasenya; di bawahnya hanya petunjuk mayoritas",
            "The fewest people in a group that gets shares; below that only the hint about the majority",
        ),
        Takes::Number(1, 50),
        "5",
    ),
    Setting(
        SHARES_ROUNDING,
        "R-305",
        ("Pembulatan persentase distribusi", "Rounding of the shares of a distribution"),
        Takes::Choice(SHARE_ROUNDINGS),
        "outward",
    ),
    Setting(
        CREDIT_MONTHS,
        "R-324",
        (
            "Jenjang untuk bulan perubahan pada angka kredit",
            "The level of the month of a change in the angka kredit",
        ),
        Takes::Choice(LEVELS_OF_MONTH),
        "first_day",
    ),
    Setting(
        AK_DECIMALS,
        "R-326",
        ("Desimal tiap baris angka kredit", "Decimals of each row of angka kredit"),
        Takes::Number(2, 3),
        "3",
    ),
    Setting(
        CREDIT_OF_OWN_REGIMES,
        "R-332",
        (
            "Angka kredit dihitung juga untuk guru, dosen, dan peneliti",
            "Angka kredit is counted for teachers, lecturers and researchers too",
        ),
        Takes::Truth,
        "false",
    ),
    talent(
        Grade::VeryGood,
        ("Kotak talenta: predikat Sangat Baik berarti", "Boxes of talent: the grade Very Good stands for"),
        "above",
    ),
    talent(
        Grade::Good,
        ("Kotak talenta: predikat Baik berarti", "Boxes of talent: the grade Good stands for"),
        "meets",
    ),
    talent(
        Grade::NeedsImprovement,
        (
            "Kotak talenta: predikat Butuh Perbaikan berarti",
            "Boxes of talent: the grade Needs Improvement stands for",
        ),
        "below",
    ),
    talent(
        Grade::Poor,
        ("Kotak talenta: predikat Kurang berarti", "Boxes of talent: the grade Poor stands for"),
        "below",
    ),
    talent(
        Grade::VeryPoor,
        ("Kotak talenta: predikat Sangat Kurang berarti", "Boxes of talent: the grade Very Poor stands for"),
        "below",
    ),
];
