//! Words of credit points.

use contract::Language;
use domain::credit::Level;
use store::records::CreditProfile;

/// Indonesian and English.
pub(super) type Pair = (&'static str, &'static str);

/// Fields by `table.column`, in Indonesian and English.
pub(crate) const FIELDS: &[(&str, &str, &str)] = &[
    ("credit_levels.from_on", "Jenjang sejak", "Level since"),
    ("credit_levels.level", "Jenjang", "Level"),
    ("credit_papers.conclusion", "Simpulan penetapan angka kredit", "Conclusion of the determination"),
    ("credit_papers.issued_on", "Lembar angka kredit ditetapkan", "Credit sheet issued"),
    ("credit_papers.kind", "Lembar angka kredit", "Credit sheet"),
    ("credit_papers.number", "Nomor lembar angka kredit", "Number of the credit sheet"),
    ("credit_papers.target", "Pangkat atau jabatan yang dituju", "Rank or position concluded for"),
    ("credit_profiles.adjustment", "AK Penyesuaian/Penyetaraan", "Credit of adjustment"),
    ("credit_profiles.base", "AK Dasar", "Base credit"),
    ("credit_profiles.birth_place", "Tempat lahir", "Place of birth"),
    ("credit_profiles.education", "AK peningkatan pendidikan", "Credit of a higher diploma"),
    ("credit_profiles.karpeg", "Nomor Seri Karpeg", "Number of the card"),
    ("credit_profiles.old", "AK JF lama", "Credit of the old position"),
    ("credit_profiles.opening", "Saldo angka kredit", "Credit brought along"),
    ("credit_profiles.opening_year", "Tahun saldo angka kredit", "Year of the credit brought along"),
    ("credit_profiles.other", "AK kegiatan lain", "Credit of other work"),
    ("credit_profiles.other_label", "Kegiatan lain yang dinilai", "Other work"),
    ("credit_profiles.position_since", "TMT jabatan", "Position since"),
    ("credit_profiles.rank_since", "TMT pangkat", "Rank since"),
];

/// What kind of record a table holds; nothing for tables told elsewhere.
pub(crate) fn record(table: &str) -> Option<Pair> {
    match table {
        "credit_profiles" => Some(("Data angka kredit", "Credit points")),
        "credit_levels" => Some(("Jenjang jabatan", "Level of the position")),
        "credit_papers" => Some(("Lembar angka kredit", "Credit sheet")),
        _ => None,
    }
}

/// A level that is not there.
pub(super) const LEVEL: Pair = ("Jenjang jabatan", "Level of the position");
/// The sixth row, where the office named none.
pub(super) const OTHER_ROW: &str = "Kegiatan lain";
/// The last row.
pub(super) const TOTAL_ROW: &str = "JUMLAH ANGKA KREDIT KUMULATIF";

pub(super) const NOT_FUNCTIONAL: Pair =
    ("Angka kredit hanya untuk jabatan fungsional.", "Only functional positions have credit points.");
pub(super) const OWN_REGIME: Pair = (
    "Guru, dosen, dan peneliti punya ketentuan angka kredit sendiri. Hitungan untuk mereka dapat dinyalakan di Pengaturan.",
    "Teachers, lecturers and researchers have rules of their own. Counting for them can be switched on under Settings.",
);
pub(super) const NO_LEVEL: Pair = (
    "Jenjang belum dicatat dan jabatan tidak menyebutkannya; angka kredit belum dapat dihitung.",
    "No level is noted and the position names none; credit cannot be counted yet.",
);
pub(super) const LEVEL_BY_POSITION: Pair = (
    "Jenjang belum dicatat; dibaca dari jabatan pada SKP.",
    "No level is noted; it is read off the position of the SKP.",
);

pub(super) const BALANCES_OF_OTHER_LEVEL: Pair = (
    "AK Dasar dan baris lain yang diisi berasal dari jenjang sebelumnya; sejak naik jenjang angka kredit mulai dari 0, maka tidak dihitung. Untuk jenjang sekarang, isi TMT jabatan beserta AK Dasarnya.",
    "The base credit and other rows entered are of the level before; on a rise of level credit starts at 0, so they are not counted. For the present level fill in since when the position is held, and its base credit.",
);
pub(super) const BALANCES_OF_OTHER_LEVEL_SHORT: Pair =
    ("Isian jenjang sebelumnya tidak dihitung", "Rows of the level before are not counted");

pub(super) use crate::words::pick as say;

/// Parts of the person's box that are still blank.
pub(super) fn blank_parts(profile: Option<&CreditProfile>, language: Language) -> Vec<&'static str> {
    let is_blank = |has: fn(&CreditProfile) -> bool| !profile.is_some_and(has);
    let parts: [(bool, Pair); 4] = [
        (is_blank(|profile| !profile.karpeg.is_empty()), ("nomor seri Karpeg", "number of the card")),
        (is_blank(|profile| !profile.birth_place.is_empty()), ("tempat lahir", "place of birth")),
        (is_blank(|profile| profile.rank_since.is_some()), ("TMT pangkat", "day of the rank")),
        (is_blank(|profile| profile.position_since.is_some()), ("TMT jabatan", "day of the position")),
    ];
    parts.into_iter().filter(|(is_blank, _)| *is_blank).map(|(_, words)| say(language, words)).collect()
}

pub(super) fn missing(parts: &[&str], language: Language) -> String {
    let parts = parts.join(", ");
    match language {
        Language::Id => format!("Belum diisi, tercetak kosong: {parts}."),
        Language::En => format!("Not filled in, prints blank: {parts}."),
    }
}

pub(super) fn other_rank(rank: &str, level: Level, language: Language) -> String {
    let level = level.label();
    match language {
        Language::Id => {
            format!("Golongan {rank} tidak termasuk jenjang {level}; periksa pangkat dan jenjang.")
        }
        Language::En => format!("Rank {rank} is none of the level {level}; check rank and level."),
    }
}

/// What a rise of level needs beside credit.
pub(super) fn level_needs(is_good: Option<bool>, language: Language) -> String {
    let state = state(is_good, language);
    match language {
        Language::Id => format!(
            "Kenaikan jenjang juga memerlukan kebutuhan jabatan, lulus uji kompetensi, dan predikat paling rendah Baik pada tahun terakhir ({state})."
        ),
        Language::En => format!(
            "A rise of level also needs a vacancy, a passed test of competence and at least Good in the last year ({state})."
        ),
    }
}

/// What a regular promotion in rank needs beside credit.
pub(super) fn rank_needs(is_good: Option<bool>, language: Language) -> String {
    let state = state(is_good, language);
    match language {
        Language::Id => format!(
            "Kenaikan pangkat reguler juga memerlukan predikat paling rendah Baik dalam dua tahun terakhir ({state})."
        ),
        Language::En => {
            format!("A regular promotion also needs at least Good in the last two years ({state}).")
        }
    }
}

/// What months to a next rank are, and are not.
pub(super) fn outlook_note(year: i32, language: Language) -> String {
    match language {
        Language::Id => format!(
            "Hitungan dari yang terkumpul sampai akhir {year} bila satu predikat terus diperoleh, dalam bulan penuh. Ini penjelasan, bukan janji: kenaikan tetap memerlukan syarat lain."
        ),
        Language::En => format!(
            "Reckoned from what was gathered by the end of {year} if one grade is kept on end, in whole months. This explains and promises nothing: a rise has other conditions too."
        ),
    }
}

/// What stands out of a line of the list.
pub(super) const NO_LEVEL_SHORT: Pair = ("Jenjang belum diketahui", "Level not known");
pub(super) const NO_GRADE_SHORT: Pair = ("Belum ada predikat tahun ini", "No grade of this year");
pub(super) const UNSIGNED_SHORT: Pair = ("Predikat belum ditandatangani", "Grade not signed");
/// Enough is gathered; what else it takes is looked at by people.
pub(super) const ENOUGH_FOR_RANK: Pair = ("Cukup untuk kenaikan pangkat", "Enough for the next rank");
pub(super) const ENOUGH_FOR_LEVEL: Pair = ("Cukup untuk kenaikan jenjang", "Enough for the next level");
pub(super) const GRADES_TOO_LOW: Pair =
    ("Syarat predikat belum terpenuhi", "The condition on grades is not met");
pub(super) const GRADES_UNKNOWN: Pair =
    ("Predikat untuk syaratnya belum lengkap", "Grades for the condition are not complete");

pub(super) const OTHER_RANK_SHORT: Pair =
    ("Golongan tidak termasuk jenjang ini", "The rank is none of this level");

fn state(is_good: Option<bool>, language: Language) -> &'static str {
    say(
        language,
        match is_good {
            Some(true) => ("terpenuhi", "met"),
            Some(false) => ("tidak terpenuhi", "not met"),
            None => ("predikatnya belum lengkap", "grades are not complete"),
        },
    )
}
