//! What can be chosen where a setting is neither a number nor yes or no.

use super::Pair;

/// Texts the guide of the distribution is read from.
pub(super) const RULES_OF_DISTRIBUTION: &[(&str, Pair)] = &[
    ("se_3_2023", ("SE MenPANRB 3/2023: dengan persentase", "SE MenPANRB 3/2023: with shares")),
    ("permenpanrb_only", ("PermenPANRB 6/2022 saja", "PermenPANRB 6/2022 only")),
];
/// Working weeks.
pub(super) const WEEKS: &[(&str, Pair)] = &[
    ("five", ("Lima hari, Senin sampai Jumat", "Five days, Monday to Friday")),
    ("six", ("Enam hari, Senin sampai Sabtu", "Six days, Monday to Saturday")),
];
/// How often progress is documented.
pub(super) const RHYTHMS: &[(&str, Pair)] = &[
    ("daily", ("Harian", "Daily")),
    ("weekly", ("Mingguan", "Weekly")),
    ("monthly", ("Bulanan", "Monthly")),
    ("quarterly", ("Triwulanan", "Quarterly")),
    ("half_yearly", ("Semesteran", "Half-yearly")),
    ("yearly", ("Tahunan", "Yearly")),
];

/// Letters of the sheets.
pub(super) const TYPEFACES: &[(&str, Pair)] = &[
    ("bonum", ("TeX Gyre Bonum, berkait", "TeX Gyre Bonum, with serifs")),
    ("arimo", ("Arimo, tanpa kait", "Arimo, without serifs")),
];

/// Rows of the nine boxes.
pub(super) const ACHIEVEMENTS: &[(&str, Pair)] = &[
    ("above", ("Di atas ekspektasi", "Above expectation")),
    ("meets", ("Sesuai ekspektasi", "Meets expectation")),
    ("below", ("Di bawah ekspektasi", "Below expectation")),
];

/// Wordings of the guides of conduct.
pub(super) const GUIDE_WORDINGS: &[(&str, Pair)] = &[
    (
        "as_printed",
        (
            "Seperti tercetak pada tiap formulir, tanpa titik yang terselip",
            "As each form prints them, without the stray full stop",
        ),
    ),
    (
        "with_full_stop",
        (
            "Seperti tercetak pada tiap formulir, dengan titik yang terselip",
            "As each form prints them, with the stray full stop",
        ),
    ),
    ("one", ("Satu rumusan pada semua lembar, menurut A.1.1", "One wording on all sheets, that of A.1.1")),
];

/// What becomes of the third decimal of an IPK.
pub(super) const IPK_ROUNDINGS: &[(&str, Pair)] = &[
    ("half_up", ("Setengah dibulatkan ke atas", "Half is rounded up")),
    ("cut_off", ("Desimal ketiga dipotong", "The third decimal is cut off")),
];

/// What the newer accreditations stand for.
pub(super) const ACCREDITATIONS: &[(&str, Pair)] = &[
    ("unknown", ("Tanpa saran", "No suggestion")),
    ("as_letters", ("Dibaca sebagai A, B, dan C", "Read as A, B and C")),
];

/// Who evaluates a year whose evaluator moved inside its window.
pub(super) const ANNUAL_EVALUATORS: &[(&str, Pair)] = &[
    (
        "on_day",
        ("Penilai yang menjabat pada hari evaluasi", "Whoever is evaluator on the day of the evaluation"),
    ),
    (
        "as_periodic",
        (
            "Seperti evaluasi periodik: yang pindah di dalam jangka waktunya tetap menilai",
            "As with a periodic one: whoever moves inside the window still evaluates",
        ),
    ),
];

/// How shares become whole persons.
pub(super) const SHARE_ROUNDINGS: &[(&str, Pair)] = &[
    (
        "outward",
        (
            "Batas bawah ke atas, batas atas ke bawah dan sedikitnya satu orang",
            "The least is rounded up, the most down and at least to one person",
        ),
    ),
    (
        "nearest",
        (
            "Ke orang terdekat, batas atas sedikitnya satu orang",
            "To the nearest person, the most at least to one person",
        ),
    ),
];

/// Which level the month of a change belongs to.
pub(super) const LEVELS_OF_MONTH: &[(&str, Pair)] = &[
    ("first_day", ("Jenjang pada hari pertamanya", "The level of its first day")),
    ("last_day", ("Jenjang pada hari terakhirnya", "The level of its last day")),
];
