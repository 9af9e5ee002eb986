//! Every default of the rule list, one line each, in the order of the rules.

use super::{
    ACCEPT_LATE, ACCEPT_REFUSAL, AK_DECIMALS, ATTACH_ELSEWHERE, CREDIT_OF_OWN_REGIMES, INDICATOR_WORDING,
    LOAD_CHECK, PRINT_UPHELD, Pair, ROLL_UP, SHEET_PROOF, SHEET_TYPEFACE, SOFT_ABSOLUTE, Setting,
    TARGET_IN_INDICATOR, TRACK_SHEETS, Takes, WINDOW_AFTER, WINDOW_BEFORE, WITHDRAW, talent_key,
};
use domain::Grade;
use store::records::{DOCUMENTATION_RHYTHM, WORK_WEEK};

pub(super) const RULES_OF_DISTRIBUTION: &[(&str, Pair)] = &[
    ("se_3_2023", ("SE MenPANRB 3/2023: dengan persentase", "SE MenPANRB 3/2023: with shares")),
    ("permenpanrb_only", ("PermenPANRB 6/2022 saja", "PermenPANRB 6/2022 only")),
];
pub(super) const WEEKS: &[(&str, Pair)] = &[
    ("five", ("Lima hari, Senin sampai Jumat", "Five days, Monday to Friday")),
    ("six", ("Enam hari, Senin sampai Sabtu", "Six days, Monday to Saturday")),
];
pub(super) const RHYTHMS: &[(&str, Pair)] = &[
    ("daily", ("Harian", "Daily")),
    ("weekly", ("Mingguan", "Weekly")),
    ("monthly", ("Bulanan", "Monthly")),
    ("quarterly", ("Triwulanan", "Quarterly")),
    ("half_yearly", ("Semesteran", "Half-yearly")),
    ("yearly", ("Tahunan", "Yearly")),
];

pub(super) const TYPEFACES: &[(&str, Pair)] = &[
    ("bonum", ("TeX Gyre Bonum, berkait", "TeX Gyre Bonum, with serifs")),
    ("arimo", ("Arimo, tanpa kait", "Arimo, without serifs")),
];

/// Rows of the nine boxes.
const ACHIEVEMENTS: &[(&str, Pair)] = &[
    ("above", ("Di atas ekspektasi", "Above expectation")),
    ("meets", ("Sesuai ekspektasi", "Meets expectation")),
    ("below", ("Di bawah ekspektasi", "Below expectation")),
];

/// Which row of the nine boxes a grade stands for.
const fn talent(grade: Grade, title: Pair, default: &'static str) -> Setting {
    Setting(talent_key(grade), "R-352", title, Takes::Choice(ACHIEVEMENTS), default)
}

const fn fixed(key: &'static str, rule: &'static str, title: Pair, does: Pair) -> Setting {
    Setting(key, rule, title, Takes::Fixed(does), "fixed")
}

/// Every default of the rule list, in the order of the rules.
pub(super) const SETTINGS: &[Setting] = &[
    Setting(
        "exempt_from_evaluation",
        "R-015",
        ("Masa dibebaskan membebaskan juga dari evaluasi", "An exempt time frees from evaluation too"),
        Takes::Truth,
        "true",
    ),
    fixed("cpns", "R-017", ("CPNS", "CPNS"), ("Diperlakukan seperti PNS", "Treated as PNS")),
    fixed(
        "hr_review_step",
        "R-019",
        ("Pemeriksaan pengelola sebelum SKP ditetapkan", "A check by HR before an SKP is set"),
        ("Tidak ada; tidak dikenal PermenPANRB 6/2022", "None; unknown to PermenPANRB 6/2022"),
    ),
    Setting(
        DOCUMENTATION_RHYTHM,
        "R-022",
        ("Periode pendokumentasian kinerja", "How often progress is documented"),
        Takes::Choice(RHYTHMS),
        "monthly",
    ),
    fixed(
        "q4_is_annual",
        "R-025",
        ("Triwulan IV dan tahunan", "Fourth quarter and year"),
        ("Dua catatan, masing-masing dengan lembarnya", "Two records, each with its own sheet"),
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
    fixed(
        "annual_window",
        "R-027",
        ("Jangka waktu evaluasi tahunan", "Window of the annual evaluation"),
        (
            "1 Desember sampai 31 Januari; tiap jendela dapat digeser di Siklus",
            "1 December to 31 January; each window can be moved under Cycles",
        ),
    ),
    fixed(
        "recorded_late",
        "R-027",
        (
            "Periode yang jendelanya berakhir sebelum siklusnya dibuat",
            "A period whose window ended before its cycle was made",
        ),
        (
            "Dicatat kemudian: tanpa pengambilalihan dan tanpa catatan terlambat",
            "Recorded late: no take-over and no late marks",
        ),
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
    fixed(
        "core_value_wording",
        "R-070",
        (
            "Rumusan panduan perilaku yang tercetak berbeda-beda",
            "Conduct guides that are printed in several ways",
        ),
        (
            "Satu rumusan pada semua lembar, tanpa titik di akhir",
            "One wording on all sheets, without a full stop",
        ),
    ),
    fixed(
        "evaluator_change",
        "R-097",
        ("Penilai berganti di tengah tahun", "Another evaluator in mid-year"),
        ("Versi baru dari SKP yang sama", "A new version of the same SKP"),
    ),
    Setting(
        "acting_as_separate_plan",
        "R-099",
        ("Tugas Plt. mendapat SKP sendiri", "Work as Plt. gets an SKP of its own"),
        Takes::Truth,
        "true",
    ),
    fixed(
        "not_graduated",
        "R-106",
        ("Predikat pegawai yang tidak lulus tugas belajar", "Grade of those who do not graduate"),
        (
            "Perilaku di bawah ekspektasi menjadi Sangat Kurang, selain itu Kurang",
            "Very Poor where conduct is below expectation, else Poor",
        ),
    ),
    fixed(
        "ipk_rounding",
        "R-107",
        ("Pembulatan IPK", "Rounding of the IPK"),
        (
            "Dua desimal, setengah dibulatkan ke atas; batas rentang termasuk",
            "Two decimals, half up; the bounds of a range belong to it",
        ),
    ),
    fixed(
        "ipk_guide",
        "R-107",
        ("Akreditasi di luar tabel panduan IPK", "Accreditations the IPK guide does not know"),
        ("Tanpa saran", "No suggestion"),
    ),
    fixed(
        "guidance_feedback",
        "R-123",
        ("Umpan balik bimbingan (B.1.8)", "Feedback on guidance (B.1.8)"),
        (
            "Tidak terlihat pembimbing sebelum diserahkan kepada atasannya",
            "Hidden from whoever guides until it is handed to the superior",
        ),
    ),
    fixed(
        "counselling_record",
        "R-128",
        ("Rekaman hasil konseling", "Record of counselling"),
        ("Lembar satu halaman buatan program ini", "A page of this program's own"),
    ),
    fixed(
        "result_marks",
        "R-207",
        ("Tanda per hasil kerja", "Marks of single results"),
        ("Catatan pribadi penilai di perangkat ini", "The evaluator's own, on this device"),
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
    fixed(
        "annual_evaluator",
        "R-231",
        (
            "Penilai yang pindah sebelum evaluasi tahunan",
            "An evaluator who moves before the annual evaluation",
        ),
        (
            "Yang menilai ialah penilai yang menjabat pada hari evaluasi",
            "Whoever is evaluator on the day of the evaluation evaluates",
        ),
    ),
    fixed(
        "reopening",
        "R-240",
        ("Membuka kembali penilaian yang sudah ditandatangani", "Opening a signed evaluation again"),
        (
            "Hanya dengan alasan, karena keputusan keberatan atau kesalahan catat; dokumen lama tetap tersimpan",
            "Only with a reason, after an objection or a recorded error; the old document is kept",
        ),
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
        "objection_levels",
        "R-256",
        ("Tingkat keberatan", "Levels of objection"),
        ("Satu tingkat", "One level"),
    ),
    fixed(
        "rule_sets",
        "R-268",
        ("Catatan dari sebelum 2022", "Records from before 2022"),
        ("Disimpan apa adanya, tidak dihitung ulang", "Kept as they are, never computed anew"),
    ),
    Setting(
        "distribution_rule",
        "R-300",
        ("Panduan distribusi predikat", "Guide of the distribution"),
        Takes::Choice(RULES_OF_DISTRIBUTION),
        "se_3_2023",
    ),
    fixed(
        "smallest_group",
        "R-305",
        ("Kelompok di bawah lima orang", "Groups of less than five"),
        (
            "Tanpa hitungan persentase, hanya petunjuk mayoritas",
            "No shares, only the hint about the majority",
        ),
    ),
    fixed(
        "shares_rounding",
        "R-305",
        ("Pembulatan persentase distribusi", "Rounding of the shares of a distribution"),
        (
            "Batas bawah ke atas, batas atas ke bawah dan sedikitnya satu orang",
            "The least is rounded up, the most down and at least to one person",
        ),
    ),
    fixed(
        "credit_months",
        "R-324",
        ("Bulan pada angka kredit", "Months of the angka kredit"),
        (
            "Bulan kalender penuh; tiap bulan ikut jenjang yang berlaku pada tanggal 1",
            "Whole calendar months; each belongs to the level held on its first day",
        ),
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
