//! The defaults that act while plans are made and the year goes on, one line each.

use super::choices::{ACCREDITATIONS, GUIDE_WORDINGS, IPK_ROUNDINGS, RHYTHMS, WEEKS};
use super::{
    ANNUAL_AFTER, ANNUAL_BEFORE, COUNSELLING_RECORD, GUIDE_WORDING, HIDE_GUIDANCE, HR_REVIEW_STEP,
    INDICATOR_WORDING, IPK_GUIDE, IPK_ROUNDING, LOAD_CHECK, Q4_IS_ANNUAL, RECORDED_LATE, SOFT_ABSOLUTE,
    Setting, TARGET_IN_INDICATOR, Takes, WINDOW_AFTER, WINDOW_BEFORE, fixed,
};
use store::records::{DOCUMENTATION_RHYTHM, WORK_WEEK};

/// The defaults of planning and of the year, in the order of their rules.
pub(super) const SETTINGS: &[Setting] = &[
    Setting(
        "exempt_from_evaluation",
        "R-015",
        ("Masa dibebaskan membebaskan juga dari evaluasi", "An exempt time frees from evaluation too"),
        Takes::Truth,
        "true",
    ),
    fixed(
        ("cpns", "R-017"),
        ("CPNS", "CPNS"),
        ("Diperlakukan seperti PNS", "Treated as PNS"),
        (
            "Hanya empat keadaan pada hlm. 65–66 yang membebaskan dari perencanaan kinerja; menjadi CPNS tidak termasuk.",
            "Only the four circumstances of p. 65–66 free from planning; being CPNS is none of them.",
        ),
    ),
    Setting(
        HR_REVIEW_STEP,
        "R-019",
        (
            "Pengelola memeriksa SKP sebelum ditetapkan, dan hanya pengelola yang mencatat penetapannya",
            "HR checks an SKP before it is set, and only HR records that it was",
        ),
        Takes::Truth,
        "false",
    ),
    Setting(
        DOCUMENTATION_RHYTHM,
        "R-022",
        ("Periode pendokumentasian kinerja", "How often progress is documented"),
        Takes::Choice(RHYTHMS),
        "monthly",
    ),
    Setting(
        Q4_IS_ANNUAL,
        "R-025",
        (
            "Triwulan IV dievaluasi bersama tahun, dalam satu dokumen IV-AKHIR",
            "The fourth quarter is evaluated with the year, in one document IV-AKHIR",
        ),
        Takes::Truth,
        "false",
    ),
    Setting(
        WINDOW_BEFORE,
        "R-027",
        (
            "Jangka waktu evaluasi dibuka sekian hari sebelum periode berakhir",
            "Days before the end of a period on which its window opens",
        ),
        Takes::Number(0, 31),
        "10",
    ),
    Setting(
        WINDOW_AFTER,
        "R-027",
        (
            "Jangka waktu evaluasi ditutup sekian hari sesudah periode berakhir",
            "Days after the end of a period on which its window closes",
        ),
        Takes::Number(1, 60),
        "15",
    ),
    Setting(
        ANNUAL_BEFORE,
        "R-027",
        (
            "Jangka waktu evaluasi tahunan dibuka sekian hari sebelum tahun berakhir",
            "Days before the end of a year on which the window of its evaluation opens",
        ),
        Takes::Number(0, 61),
        "30",
    ),
    Setting(
        ANNUAL_AFTER,
        "R-027",
        (
            "Jangka waktu evaluasi tahunan ditutup sekian hari sesudah tahun berakhir, paling lambat akhir Januari",
            "Days after the end of a year on which the window of its evaluation closes, at the latest at the end of January",
        ),
        Takes::Number(1, 31),
        "31",
    ),
    Setting(
        RECORDED_LATE,
        "R-027",
        (
            "Periode yang jangka waktu evaluasinya berakhir sebelum siklusnya dibuat dicatat kemudian, tanpa pengambilalihan dan catatan terlambat",
            "A period whose window ended before its cycle was made is recorded late, without take-over and late marks",
        ),
        Takes::Truth,
        "true",
    ),
    Setting(
        WORK_WEEK,
        "R-028",
        ("Hari kerja seminggu", "Working days of a week"),
        Takes::Choice(WEEKS),
        "five",
    ),
    Setting(
        "manual_required",
        "R-040",
        ("Manual indikator wajib sebelum SKP diajukan", "Indicator manuals before an SKP is submitted"),
        Takes::Truth,
        "false",
    ),
    Setting(
        LOAD_CHECK,
        "R-043",
        (
            "Peringatan bila bagian beban target kuantitatif berbeda dari target pimpinan",
            "A warning where the parts of a quantitative target differ from the leader's",
        ),
        Takes::Truth,
        "true",
    ),
    Setting(
        SOFT_ABSOLUTE,
        "R-063",
        (
            "Petunjuk tentang kata mutlak yang lebih halus pada target",
            "A hint about softer absolute words in a target",
        ),
        Takes::Truth,
        "true",
    ),
    Setting(
        INDICATOR_WORDING,
        "R-066",
        (
            "Petunjuk bila indikator tidak diawali kata ukuran atau target tanpa angka",
            "A hint where an indicator has no measure word first or a target no number",
        ),
        Takes::Truth,
        "true",
    ),
    Setting(
        TARGET_IN_INDICATOR,
        "R-067",
        (
            "Petunjuk bila indikator memuat targetnya sendiri",
            "A hint where an indicator holds its own target",
        ),
        Takes::Truth,
        "true",
    ),
    Setting(
        GUIDE_WORDING,
        "R-070",
        (
            "Rumusan panduan perilaku yang tercetak berbeda-beda",
            "Conduct guides that are printed in several ways",
        ),
        Takes::Choice(GUIDE_WORDINGS),
        "as_printed",
    ),
    fixed(
        ("evaluator_change", "R-097"),
        ("Penilai berganti di tengah tahun", "Another evaluator in mid-year"),
        ("Versi baru dari SKP yang sama", "A new version of the same SKP"),
        (
            "Peraturan menghendaki SKP ditetapkan kembali, dan versi baru adalah penetapan itu; SKP kedua untuk jabatan yang sama akan memutus hasil kerjanya dari realisasi yang sudah dicatat.",
            "The regulation wants the SKP set anew, and a new version is that; a second SKP of the same position would part its results from the realisation noted so far.",
        ),
    ),
    Setting(
        "acting_as_separate_plan",
        "R-099",
        ("Tugas Plt. mendapat SKP sendiri", "Work as Plt. gets an SKP of its own"),
        Takes::Truth,
        "true",
    ),
    fixed(
        ("not_graduated", "R-106"),
        ("Predikat pegawai yang tidak lulus tugas belajar", "Grade of those who do not graduate"),
        (
            "Perilaku di bawah ekspektasi menjadi Sangat Kurang, selain itu Kurang",
            "Very Poor where conduct is below expectation, else Poor",
        ),
        (
            "Peraturan hanya menyisakan dua predikat ini dengan mempertimbangkan perilaku; pembagian lain akan mengabaikan perilaku, atau mengubah predikat yang sudah ditandatangani.",
            "The regulation leaves these two grades and has conduct considered; to part them otherwise would ignore conduct, or change grades that are signed.",
        ),
    ),
    Setting(
        IPK_ROUNDING,
        "R-107",
        ("Pembulatan IPK ke dua desimal", "Rounding of the IPK to two decimals"),
        Takes::Choice(IPK_ROUNDINGS),
        "half_up",
    ),
    Setting(
        IPK_GUIDE,
        "R-107",
        (
            "Akreditasi Unggul, Baik Sekali, dan Baik pada panduan IPK",
            "The accreditations Unggul, Baik Sekali and Baik in the IPK guide",
        ),
        Takes::Choice(ACCREDITATIONS),
        "unknown",
    ),
    Setting(
        HIDE_GUIDANCE,
        "R-123",
        (
            "Umpan balik bimbingan (B.1.8) tersembunyi dari pembimbing sampai diserahkan kepada atasannya",
            "Feedback on guidance (B.1.8) is hidden from whoever guides until it is handed to the superior",
        ),
        Takes::Truth,
        "true",
    ),
    Setting(
        COUNSELLING_RECORD,
        "R-128",
        (
            "Rekaman hasil konseling diisi dan dicetak pada lembar buatan program ini",
            "The record of counselling is filled in and printed on a page of this program's own",
        ),
        Takes::Truth,
        "true",
    ),
];
