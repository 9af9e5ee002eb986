//! The words other programs use for what the rules know, in all their spellings (`reference.md` 8).

use chrono::{Days, NaiveDate};
use domain::{
    Approach, Aspect, CoreValue, EmployeeType, ExpectationLevel, Grade, LegalStatus, Perspective, Priority,
};

use crate::source::Value;

/// Capitals, letters and digits only: what two spellings of the same heading or word have in common.
pub(crate) fn compact(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

/// Capitals and single spaces without punctuation: what two spellings of a name or title have in common.
pub(crate) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.extend(word.chars().flat_map(char::to_uppercase));
    }
    plain
}

/// A rating; `None` where the text is none.
pub(crate) fn rating(text: &str) -> Option<ExpectationLevel> {
    let word = compact(text).replace("EKSPETASI", "EKSPEKTASI").replace("EKPEKTASI", "EKSPEKTASI");
    match word.replace("ESPEKTASI", "EKSPEKTASI").as_str() {
        "DIATASEKSPEKTASI" | "DIATAS" => Some(ExpectationLevel::Above),
        "SESUAIEKSPEKTASI" | "SESUAI" => Some(ExpectationLevel::Meets),
        "DIBAWAHEKSPEKTASI" | "DIBAWAH" => Some(ExpectationLevel::Below),
        _ => None,
    }
}

/// How a rating is written into a table.
pub(crate) fn rating_word(level: ExpectationLevel) -> &'static str {
    match level {
        ExpectationLevel::Above => "Di atas ekspektasi",
        ExpectationLevel::Meets => "Sesuai ekspektasi",
        ExpectationLevel::Below => "Di bawah ekspektasi",
    }
}

/// How a grade is written into a table.
pub(crate) fn grade_word(grade: Grade) -> &'static str {
    match grade {
        Grade::VeryGood => "Sangat Baik",
        Grade::Good => "Baik",
        Grade::NeedsImprovement => "Butuh Perbaikan",
        Grade::Poor => "Kurang/Misconduct",
        Grade::VeryPoor => "Sangat Kurang",
    }
}

/// A grade; `None` where the text is none, or says that there is none yet.
pub(crate) fn grade(text: &str) -> Option<Grade> {
    match compact(text).as_str() {
        "SANGATBAIK" => Some(Grade::VeryGood),
        "BAIK" => Some(Grade::Good),
        "CUKUP" | "BUTUHPERBAIKAN" | "PERLUPERBAIKAN" | "CUKUPBUTUHPERBAIKAN" | "BUTUHPERBAIKANCUKUP" => {
            Some(Grade::NeedsImprovement)
        }
        "KURANG" | "MISCONDUCT" | "KURANGMISCONDUCT" => Some(Grade::Poor),
        "SANGATKURANG" => Some(Grade::VeryPoor),
        _ => None,
    }
}

/// How somebody is employed.
pub(crate) fn employee_type(text: &str) -> Option<EmployeeType> {
    match compact(text).as_str() {
        "PNS" | "PEGAWAINEGERISIPIL" => Some(EmployeeType::Pns),
        "CPNS" | "CALONPNS" | "CALONPEGAWAINEGERISIPIL" => Some(EmployeeType::Cpns),
        "PPPK" | "P3K" | "PPPKPENUHWAKTU" => Some(EmployeeType::Pppk),
        "PPPKPARUHWAKTU" | "PPPKPW" | "P3KPARUHWAKTU" => Some(EmployeeType::PppkPartTime),
        "TNIPOLRI" => Some(EmployeeType::Military),
        "LAINNYA" => Some(EmployeeType::Other),
        _ => None,
    }
}

/// *Kedudukan hukum*, as a SIASN number or in words (`reference.md` 4).
pub(crate) fn legal_status(text: &str) -> Option<LegalStatus> {
    let word = compact(text);
    let word = word.trim_start_matches(|c: char| c.is_ascii_digit() && word.len() > 2);
    match word {
        "01" | "1" | "15" | "AKTIF" | "KENAHUKUMANDISIPLIN" => Some(LegalStatus::Active),
        "03" | "3" | "TUGASBELAJAR" => Some(LegalStatus::StudyAssignment),
        "07" | "7" | "PEJABATNEGARA" => Some(LegalStatus::StateOfficial),
        "04" | "4" | "PEMBERHENTIANSEMENTARA" | "DIBERHENTIKANSEMENTARA" => Some(LegalStatus::Suspended),
        "02" | "2" | "13" | "CLTN" | "CUTIDILUARTANGGUNGANNEGARA" | "CUTILUARTANGGUNGANNEGARA" => {
            Some(LegalStatus::UnpaidLeave)
        }
        "20" | "MPP" | "MASAPERSIAPANPENSIUN" => Some(LegalStatus::PreRetirement),
        "52" | "66" | "98" | "99" | "TIDAKAKTIF" | "NONAKTIF" | "DIBERHENTIKAN" | "MENCAPAIBUP"
        | "PENSIUN" => Some(LegalStatus::Inactive),
        "51" | "CPNSBELUMMENERIMASK" => Some(LegalStatus::PreAppointment),
        _ => None,
    }
}

/// The approach of a plan.
pub(crate) fn approach(text: &str) -> Option<Approach> {
    match compact(text).trim_start_matches("PENDEKATAN").trim_start_matches("HASILKERJA") {
        "KUANTITATIF" | "KUANT" => Some(Approach::Quantitative),
        "KUALITATIF" | "KUAL" => Some(Approach::Qualitative),
        _ => None,
    }
}

/// The aspect of an indicator.
pub(crate) fn aspect(text: &str) -> Option<Aspect> {
    match compact(text).as_str() {
        "KUANTITAS" | "KUANTITATIF" | "KUANT" | "JUMLAH" | "OUTPUT" => Some(Aspect::Quantity),
        "KUALITAS" | "KUALITATIF" | "KUAL" | "MUTU" => Some(Aspect::Quality),
        "WAKTU" | "KECEPATAN" | "KETEPATANWAKTU" => Some(Aspect::Time),
        "BIAYA" | "ANGGARAN" => Some(Aspect::Cost),
        _ => None,
    }
}

/// The perspective of an executive's indicator.
pub(crate) fn perspective(text: &str) -> Option<Perspective> {
    match compact(text).trim_start_matches("PERSPEKTIF") {
        "PENERIMALAYANANPELAYANANSTAKEHOLDER"
        | "PENERIMALAYANAN"
        | "PENERIMAPELAYANAN"
        | "PENERIMALAYANANSTAKEHOLDER"
        | "STAKEHOLDER"
        | "PELANGGAN"
        | "PENERIMALAYANANPELANGGAN" => Some(Perspective::ServiceRecipient),
        "PROSESBISNIS" | "PROSESINTERNAL" => Some(Perspective::BusinessProcess),
        "PENGUATANINTERNAL" | "PENGUATANINTERNALORGANISASI" => Some(Perspective::InternalStrengthening),
        "ANGGARAN" | "KEUANGAN" => Some(Perspective::Budget),
        _ => None,
    }
}

/// Main or additional, also as the head of a group: `A. UTAMA`, `Kinerja tambahan`.
pub(crate) fn priority(text: &str) -> Option<Priority> {
    let word = compact(text);
    let word = word.trim_start_matches("HASILKERJA").trim_start_matches("KINERJA");
    match word {
        "UTAMA" | "AUTAMA" | "AHASILKERJAUTAMA" | "AKINERJAUTAMA" | "IUTAMA" | "1UTAMA" => {
            Some(Priority::Main)
        }
        "TAMBAHAN"
        | "BTAMBAHAN"
        | "BHASILKERJATAMBAHAN"
        | "BKINERJATAMBAHAN"
        | "IITAMBAHAN"
        | "2TAMBAHAN" => Some(Priority::Additional),
        _ => None,
    }
}

/// One of the seven values, also with its number before it.
pub(crate) fn core_value(text: &str) -> Option<CoreValue> {
    let word = compact(text);
    let word = word.trim_start_matches(|c: char| c.is_ascii_digit());
    CoreValue::ALL.into_iter().find(|value| compact(value.label()) == word)
}

/// A flag that is set: `1`, `true` or `Y`.
pub(crate) fn is_yes(text: &str) -> bool {
    matches!(compact(text).as_str(), "1" | "TRUE" | "Y" | "YA")
}

/// A date cell: a real date, a serial number, or text; day before month, always.
pub(crate) fn date(cell: &Value<'_>) -> Option<NaiveDate> {
    match cell {
        Value::Date(date) => Some(*date),
        Value::Number(serial) => date_of_serial(*serial),
        Value::Text(text) => date_of_text(text),
        Value::Empty | Value::Error(_) => None,
    }
}

/// Excel's day count; below 1927 and above 2064 a number is rather something else.
fn date_of_serial(serial: f64) -> Option<NaiveDate> {
    if !(10_000.0..60_000.0).contains(&serial) {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "bounds are checked just above"
    )]
    let days = serial as u64;
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days))
}

/// `2026-01-31`, `31-01-2026`, `31/1/2026`, `31 Januari 2026`; a place before a comma is left out.
pub(crate) fn date_of_text(text: &str) -> Option<NaiveDate> {
    let text = text.rsplit(',').next()?.trim();
    let mut parts = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    let month = second.parse().ok().or_else(|| month(second))?;
    let (year, day) = if first.len() == 4 { (first, third) } else { (third, first) };
    // What follows an ISO date is its time of day.
    let year = Some(year).filter(|year| year.len() == 4)?.parse().ok()?;
    NaiveDate::from_ymd_opt(year, month, day.get(..2).unwrap_or(day).parse().ok()?)
}

/// The number of a month by its name, short or long.
pub(crate) fn month(word: &str) -> Option<u32> {
    const MONTHS: [&str; 12] =
        ["JAN", "FEB", "MAR", "APR", "MEI", "JUN", "JUL", "AGU", "SEP", "OKT", "NOV", "DES"];
    let word = word.to_uppercase().replace("NOP", "NOV").replace("AGS", "AGU").replace("AGT", "AGU");
    let short = word.get(..3)?;
    (1..).zip(MONTHS).find(|(_, month)| *month == short).map(|(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratings_and_grades_are_read_in_every_spelling_of_other_programs() {
        for text in ["DIATAS ESPEKTASI", "Di Atas Ekspektasi", "di atas ekspetasi", "DIATAS EKPEKTASI"] {
            assert_eq!(rating(text), Some(ExpectationLevel::Above), "{text}");
        }
        assert_eq!(rating("sesuai ekspetasi"), Some(ExpectationLevel::Meets));
        assert_eq!(rating("DI BAWAH EKSPEKTASI"), Some(ExpectationLevel::Below));
        for text in [
            "KURANG/MISCONDUCT",
            "Kurang (Misconduct)",
            "KURANG(MISCONDUCT)",
            "misconduct",
            "KURANG/ MISCONDUCT",
        ] {
            assert_eq!(grade(text), Some(Grade::Poor), "{text}");
        }
        for text in ["CUKUP", "Cukup/Butuh Perbaikan", "PERLU PERBAIKAN", "BUTUH PERBAIKAN/CUKUP"] {
            assert_eq!(grade(text), Some(Grade::NeedsImprovement), "{text}");
        }
        for text in ["", "-", "BELUM DINILAI", "TIDAK MEMBUAT SKP"] {
            assert_eq!((rating(text), grade(text)), (None, None), "{text}");
        }
    }

    /// `reference.md` 8, line by line, and the labels of its table 7.
    #[test]
    fn every_word_of_the_reference_is_read_as_what_it_means() {
        for (words, level) in [
            (
                "DIATAS EKSPEKTASI|DI ATAS EKSPEKTASI|DIATAS ESPEKTASI|Di atas. ekspetasi|DI  ATAS EKPEKTASI",
                "Above",
            ),
            ("SESUAI EKSPEKTASI|SESUAI ESPEKTASI|sesuai ekspetasi|SESUAI EKPEKTASI", "Meets"),
            ("DIBAWAH EKSPEKTASI|DI BAWAH ESPEKTASI|DIBAWAH EKSPETASI|di bawah ekpektasi", "Below"),
        ] {
            for word in words.split('|') {
                assert_eq!(rating(word).map(|level| format!("{level:?}")).as_deref(), Some(level), "{word}");
            }
        }
        for (words, of) in [
            ("SANGAT BAIK", Grade::VeryGood),
            ("BAIK", Grade::Good),
            (
                "CUKUP|CUKUP/BUTUH PERBAIKAN|BUTUH PERBAIKAN/CUKUP|PERLU PERBAIKAN|BUTUH PERBAIKAN",
                Grade::NeedsImprovement,
            ),
            (
                "KURANG|MISCONDUCT|KURANG/MISCONDUCT|KURANG/ MISCONDUCT|KURANG (MISCONDUCT)|KURANG(MISCONDUCT)",
                Grade::Poor,
            ),
            ("SANGAT KURANG", Grade::VeryPoor),
        ] {
            for word in words.split('|') {
                assert_eq!(grade(word), Some(of), "{word}");
                assert_eq!(grade(&format!(" {}. ", word.to_lowercase())), Some(of), "{word}");
            }
        }
        for (words, of) in [
            ("PENERIMA LAYANAN/PELAYANAN/STAKEHOLDER|Penerima Layanan", Perspective::ServiceRecipient),
            ("Proses Bisnis", Perspective::BusinessProcess),
            ("Penguatan Internal", Perspective::InternalStrengthening),
            ("Anggaran", Perspective::Budget),
        ] {
            for word in words.split('|') {
                assert_eq!(perspective(word), Some(of), "{word}");
            }
        }
        for (words, of) in [
            ("KUANTITAS|KUANTITATIF", Aspect::Quantity),
            ("KUALITAS|KUALITATIF", Aspect::Quality),
            ("WAKTU|KECEPATAN", Aspect::Time),
            ("BIAYA|ANGGARAN", Aspect::Cost),
        ] {
            for word in words.split('|') {
                assert_eq!(aspect(word), Some(of), "{word}");
            }
        }
        let months = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember";
        for (number, name) in (1..).zip(months.split(' ')) {
            assert_eq!((month(name), month(&name.to_uppercase())), (Some(number), Some(number)), "{name}");
        }
        assert_eq!(month("NOPEMBER"), Some(11));
    }

    #[test]
    fn dates_are_read_day_before_month_and_nonsense_is_no_date() {
        let new_year = NaiveDate::from_ymd_opt(2026, 1, 2);
        for text in [
            "2026-01-02",
            "2026-01-02 09:12:00",
            "02-01-2026",
            "2/1/2026",
            "2 Januari 2026",
            "Kupang, 2 Jan 2026",
        ] {
            assert_eq!(date_of_text(text), new_year, "{text}");
        }
        assert_eq!(date_of_text("1 Nopember 2025"), NaiveDate::from_ymd_opt(2025, 11, 1));
        assert_eq!(date_of_text("17 Agt 2025"), NaiveDate::from_ymd_opt(2025, 8, 17));
        for text in ["", "-", "2026", "31-02-2026", "01/13/2026", "2 Foo 2026", "02-01-26", "a b c"] {
            assert_eq!(date_of_text(text), None, "{text}");
        }
        assert_eq!(date(&Value::Number(46024.0)), new_year);
        assert_eq!(date(&Value::Number(7.0)), None);
    }

    #[test]
    fn legal_status_and_employee_type_are_read_as_numbers_or_words() {
        assert_eq!(legal_status("01"), Some(LegalStatus::Active));
        assert_eq!(legal_status("20 - Masa Persiapan Pensiun"), Some(LegalStatus::PreRetirement));
        assert_eq!(legal_status("Cuti di Luar Tanggungan Negara"), Some(LegalStatus::UnpaidLeave));
        assert_eq!(legal_status("99"), Some(LegalStatus::Inactive));
        assert_eq!(legal_status("cuti"), None);
        assert_eq!(employee_type("pppk_paruh_waktu"), Some(EmployeeType::PppkPartTime));
        assert_eq!(employee_type("honorer"), None);
    }
}
