//! Words of what comes from other systems and goes to them.

use crate::Moment;
use crate::history::choice_words;
use contract::Language;
use domain::outside::Scheme;
use domain::period::date_words;
use domain::talent::Potential;
use domain::{ExpectationLevel, Grade, LegalStatus, Period, PeriodKind};
use store::records::{PotentialRecord, Term};

pub(super) use crate::words::pick as say;

/// Indonesian and English.
pub(super) type Pair = (&'static str, &'static str);

/// What the lists of talent are, and are not.
pub(super) const NOTE: Pair = (
    "Kotak talenta adalah bahan pertimbangan; keputusan tentang karier diambil di luar program. Potensial selalu diisi dari hasil pengukuran instansi.",
    "The boxes are to decide from; decisions about careers are made outside the program. The potential is always entered from what the agency measured.",
);
pub(super) const NO_GRADE: Pair =
    ("Belum ada predikat tahunan yang ditandatangani", "No annual grade has been signed yet");
pub(super) const NO_POTENTIAL: Pair = ("Potensial belum diisi", "The potential has not been entered");

/// An office with its agency, which is named once where both are one.
pub(super) fn office_of_agency(office: &str, agency: &str) -> String {
    if office == agency || agency.is_empty() { office.to_owned() } else { format!("{office}, {agency}") }
}

/// What the numbers of an old result are of.
pub(super) const OLD_RESULTS: Pair = ("SKP", "SKP");
pub(super) const OLD_CONDUCT: Pair = ("Perilaku", "Conduct");
pub(super) const OLD_TOTAL: Pair = ("Nilai", "Total");
pub(super) const OLD_GRADE: Pair = ("Predikat", "Grade");

/// A potential in words.
pub(super) fn potential(level: Potential, language: Language) -> &'static str {
    let words = match level {
        Potential::Low => ("Rendah", "Low"),
        Potential::Middle => ("Menengah", "Middle"),
        Potential::High => ("Tinggi", "High"),
    };
    say(language, words)
}

/// Why a grade leads to a row of the boxes: year, grade and whether another system states it.
pub(super) fn achieved(
    (year, grade, is_outside): (i32, Grade, bool),
    level: ExpectationLevel,
    language: Language,
) -> String {
    let grade = crate::words::grade(grade, language);
    let level = crate::words::level(level, language).to_lowercase();
    match (language, is_outside) {
        (Language::Id, false) => format!("Predikat tahunan {year} {grade}: {level}"),
        (Language::Id, true) => format!("Predikat tahunan {year} {grade} menurut sistem lain: {level}"),
        (Language::En, false) => format!("Annual grade {year} {grade}: {level}"),
        (Language::En, true) => format!("Annual grade {year} {grade} as another system states it: {level}"),
    }
}

/// Why a potential counts: level, year and what it rests on.
pub(super) fn measured(record: &PotentialRecord, language: Language) -> String {
    let level = potential(record.level, language).to_lowercase();
    let day = record.measured_on.map(|day| crate::aftermath::calendar::day_words(day, language));
    let rests: Vec<String> =
        [Some(record.basis.clone()).filter(|basis| !basis.is_empty()), day].into_iter().flatten().collect();
    let rests = if rests.is_empty() { String::new() } else { format!(" ({})", rests.join(", ")) };
    match language {
        Language::Id => format!("Potensial {level} tahun {}{rests}", record.year),
        Language::En => format!("Potential {level} of {}{rests}", record.year),
    }
}

/// A potential that another device entered for the same year, and that does not count.
pub(super) fn also_measured(record: &PotentialRecord, language: Language) -> String {
    let measured = measured(record, language);
    match language {
        Language::Id => format!("Tercatat juga, tidak dihitung: {measured}. Isi ulang untuk memutuskan."),
        Language::En => format!("Entered too, not counted: {measured}. Enter it again to decide."),
    }
}

/// Acts by their permanent kind, with their Indonesian and English words.
pub(crate) const ACTS: &[(&str, &str, &str)] = &[
    ("import_ekinerja", "Laporan e-Kinerja diimpor", "Report of e-Kinerja imported"),
    ("import_old_results", "Hasil tahun-tahun lama diimpor", "Results of earlier years imported"),
    ("import_table", "Tabel penilaian diimpor", "Table of evaluations imported"),
    ("save_outside_result", "Hasil tahun lama dicatat", "Result of an earlier year noted"),
    ("remove_outside_result", "Hasil di sistem lain dihapus", "Result of another system removed"),
];

/// A result that is not there.
pub(super) const RESULT: Pair = ("Hasil di sistem lain", "Result of another system");

/// A field of the copy board that is not there.
pub(super) const FIELD: Pair = ("Isian", "Field");

/// Fields by `table.column`, in Indonesian and English.
pub(crate) const FIELDS: &[(&str, &str, &str)] = &[
    ("employees.siasn_id", "Id SIASN pegawai", "SIASN id of the person"),
    ("employees.siasn_position_id", "Id SIASN riwayat jabatan", "SIASN id of the position"),
    ("layouts.fields", "Arti kolom", "Meaning of the columns"),
    ("layouts.heads", "Judul kolom", "Headings"),
    ("layouts.name", "Nama tata letak", "Name of the layout"),
    ("outside_results.conduct", "Perilaku kerja menurut sumber", "Conduct as stated"),
    ("outside_results.evaluator_name", "Penilai menurut sumber", "Evaluator as stated"),
    ("outside_results.evaluator_number", "NIP penilai menurut sumber", "NIP of the evaluator as stated"),
    (
        "outside_results.evaluator_position",
        "Jabatan penilai menurut sumber",
        "Position of the evaluator as stated",
    ),
    ("outside_results.evaluator_unit", "Unit penilai menurut sumber", "Unit of the evaluator as stated"),
    ("outside_results.grade", "Predikat menurut sumber", "Grade as stated"),
    ("outside_results.outside_id", "Id di sumber", "Id at the source"),
    ("outside_results.period", "Periode", "Period"),
    ("outside_results.results", "Hasil kerja menurut sumber", "Results as stated"),
    ("outside_results.scheme", "Aturan yang dipakai", "Rule set"),
    ("outside_results.source", "Sumber", "Source"),
    ("outside_results.stated_on", "Dinyatakan pada", "Stated on"),
    ("outside_results.total", "Nilai menurut sumber", "Total as stated"),
    ("potentials.basis", "Dasar potensial", "Basis of the potential"),
    ("potentials.level", "Potensial", "Potential"),
    ("potentials.measured_on", "Tanggal pengukuran", "Measured on"),
    ("potentials.year", "Tahun potensial", "Year of the potential"),
    ("units.siasn_id", "Id SIASN unit", "SIASN id of the unit"),
];

/// When a file was written, for whoever opens it: the day in words and the clock.
pub(super) fn written_at(moment: Moment) -> String {
    format!("{} {}", date_words(moment.today()), moment.now.format("%H.%M"))
}

/// What kind of record a table holds; nothing for tables told elsewhere.
pub(crate) fn record(table: &str) -> Option<Pair> {
    match table {
        "outside_results" => Some(("Hasil dari sistem lain", "Result of another system")),
        "potentials" => Some(("Potensial", "Potential")),
        "layouts" => Some(("Tata letak berkas", "Layout of a file")),
        _ => None,
    }
}

/// A sentence in a language.
pub(super) fn said(language: Language, id: impl Into<String>, en: impl Into<String>) -> String {
    match language {
        Language::Id => id.into(),
        Language::En => en.into(),
    }
}

/// A legal status within a sentence.
pub(super) fn legal_status(status: LegalStatus, language: Language) -> &'static str {
    choice_words("legal_status", status.word(), language).unwrap_or_default()
}

/// Who states a result.
pub(crate) fn source(code: &str, language: Language) -> String {
    let words = match code {
        "ekinerja" => ("e-Kinerja", "e-Kinerja"),
        "siasn" => ("SIASN", "SIASN"),
        "siasn_credit" => ("SIASN, angka kredit", "SIASN, credit points"),
        "office" => ("Arsip kantor", "Papers of the office"),
        other => return other.to_owned(),
    };
    say(language, words).to_owned()
}

/// The rule set a result follows.
pub(super) fn scheme(code: &str, language: Language) -> String {
    let words = match Scheme::from_word(code) {
        Some(Scheme::Pp46) => {
            ("PP 46/2011 (nilai SKP dan perilaku)", "PP 46/2011 (numbers of SKP and conduct)")
        }
        Some(Scheme::Pp30) => ("PP 30/2019 (nilai 0 sampai 120)", "PP 30/2019 (a number from 0 to 120)"),
        Some(Scheme::Permenpanrb6) => {
            ("PermenPANRB 6/2022 (dua rating dan predikat)", "PermenPANRB 6/2022 (two ratings and a grade)")
        }
        None => return code.to_owned(),
    };
    say(language, words).to_owned()
}

/// The time a result is of.
pub(super) fn period(code: &str, language: Language) -> String {
    if let Some((year, half)) = code.split_once("-H") {
        return match (language, half) {
            (Language::Id, "1") => format!("Januari–Juni {year}"),
            (Language::Id, _) => format!("Juli–Desember {year}"),
            (Language::En, "1") => format!("January–June {year}"),
            (Language::En, _) => format!("July–December {year}"),
        };
    }
    match code.parse::<Period>() {
        Ok(period) if period.kind() != PeriodKind::Annual => crate::cycles::period_in(period, language),
        Ok(_) | Err(_) => code.to_owned(),
    }
}

/// Said beside a grade that was stated and does not follow from its ratings.
pub(super) fn not_following(follows: Grade, language: Language) -> String {
    let follows = crate::words::grade(follows, language);
    match language {
        Language::Id => {
            format!(
                "Predikat tidak mengikuti kedua rating, yang menghasilkan {follows}. Disimpan seperti aslinya."
            )
        }
        Language::En => {
            format!(
                "The grade does not follow from the two ratings, which give {follows}. It is kept as stated."
            )
        }
    }
}
