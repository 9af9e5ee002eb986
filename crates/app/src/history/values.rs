//! Values of cells as people read them: names for rows, words for choices, days as days.

use crate::cycles::period_words;
use crate::failure::Halt;
use crate::{Moment, aftermath, identity, units, words, year};
use chrono::NaiveDate;
use contract::{ChangeKind, ClosingReason, Language};
use domain::period::date_words;
use store::records::{Reader, Term};
use store::schema::{Kind, evaluations, feedback};
use store::{CellRef, Table, Value};

/// A permanent word of a choice, in Indonesian and in English.
type Choice = (&'static str, &'static str, &'static str);

/// Choices by the columns that hold them. What is found nowhere is shown as it is kept.
const CHOICES: &[(&[&str], &[Choice])] = &[
    (
        &["value", "achievement_as_signed"],
        &[
            ("outstanding", "Istimewa", "Outstanding"),
            ("good", "Baik", "Good"),
            ("needs_improvement", "Butuh Perbaikan", "Needs Improvement"),
            ("poor", "Kurang", "Poor"),
            ("very_poor", "Sangat Kurang", "Very Poor"),
        ],
    ),
    (
        &["employee_type"],
        &[
            ("pns", "PNS", "PNS"),
            ("cpns", "CPNS", "CPNS"),
            ("pppk", "PPPK", "PPPK"),
            ("pppk_paruh_waktu", "PPPK paruh waktu", "part-time PPPK"),
            ("military", "TNI/Polri", "military or police"),
            ("other", "Lainnya", "other"),
        ],
    ),
    (
        &["legal_status", "status"],
        &[
            ("active", "aktif", "active"),
            ("study_assignment", "tugas belajar", "study assignment"),
            ("state_official", "pejabat negara", "state official"),
            ("suspended", "diberhentikan sementara", "suspended"),
            ("unpaid_leave", "cuti di luar tanggungan negara", "unpaid leave"),
            ("pre_retirement", "masa persiapan pensiun", "before retirement"),
            ("inactive", "tidak aktif", "inactive"),
            ("pre_appointment", "belum diangkat", "not yet appointed"),
        ],
    ),
    (
        &["position_kind", "to_position_kind"],
        &[
            ("jpt_utama", "JPT utama", "JPT utama"),
            ("jpt_madya", "JPT madya", "JPT madya"),
            ("jpt_pratama", "JPT pratama", "JPT pratama"),
            ("independent_unit_head", "Pimpinan unit kerja mandiri", "head of an independent unit"),
            ("administrator", "Administrator", "administrator"),
            ("supervisor_official", "Pengawas", "supervisor"),
            ("operational_staff", "Pelaksana", "operational staff"),
            ("functional", "Jabatan fungsional", "functional position"),
        ],
    ),
    (
        &["position_group"],
        &[
            ("executive", "JPT dan pimpinan unit kerja mandiri", "executives and heads of independent units"),
            (
                "administrative_functional",
                "Jabatan administrasi dan fungsional",
                "administrative and functional",
            ),
        ],
    ),
    (
        &["approach"],
        &[("qualitative", "kualitatif", "qualitative"), ("quantitative", "kuantitatif", "quantitative")],
    ),
    (&["priority"], &[("main", "utama", "main"), ("additional", "tambahan", "additional")]),
    (
        &["aspect"],
        &[
            ("quantity", "Kuantitas", "Quantity"),
            ("quality", "Kualitas", "Quality"),
            ("time", "Waktu", "Time"),
            ("cost", "Biaya", "Cost"),
        ],
    ),
    (
        &["perspective"],
        &[
            ("service_recipient", "Penerima layanan", "Service recipient"),
            ("business_process", "Proses bisnis", "Business process"),
            ("internal_strengthening", "Penguatan internal", "Internal strengthening"),
            ("budget", "Anggaran", "Budget"),
        ],
    ),
    (
        &["source"],
        &[
            ("leader", "Pimpinan", "Leader"),
            ("peer", "Rekan kerja", "Peer"),
            ("subordinate", "Bawahan", "Subordinate"),
            ("other", "Lainnya", "Other"),
            ("ekinerja", "e-Kinerja", "e-Kinerja"),
            ("siasn", "SIASN", "SIASN"),
            ("siasn_credit", "SIASN, angka kredit", "SIASN, credit points"),
            ("office", "Arsip kantor", "Papers of the office"),
        ],
    ),
    (
        &["scheme"],
        &[
            ("PP46_2011", "PP 46/2011", "PP 46/2011"),
            ("PP30_2019", "PP 30/2019", "PP 30/2019"),
            ("PERMENPANRB_6_2022", "PermenPANRB 6/2022", "PermenPANRB 6/2022"),
        ],
    ),
    (&["level"], &[("low", "rendah", "low"), ("middle", "menengah", "middle"), ("high", "tinggi", "high")]),
    (
        &["symbol"],
        &[("thumbs_up", "jempol", "thumbs up"), ("smile", "senyum", "smile"), ("frown", "murung", "frown")],
    ),
    (
        &["mode"],
        &[("appointed", "Penunjukan", "Appointed"), ("voluntary", "Pengajuan sukarela", "Voluntary")],
    ),
    (
        &["consent"],
        &[
            ("not_needed", "tidak diperlukan", "not needed"),
            ("needed", "belum dijawab", "not answered"),
            ("given", "disetujui", "given"),
            ("refused", "tidak disetujui", "refused"),
        ],
    ),
    (
        &["origin"],
        &[
            ("dialog", "Dialog kinerja", "Performance dialogue"),
            ("performance_agreement", "Perjanjian kinerja", "Performance agreement"),
            ("directive", "Direktif", "Directive"),
            ("initiative", "Inisiatif strategis", "Strategic initiative"),
            ("acting", "Tugas sebagai Plt./Plh.", "Duty as acting official"),
            ("study_result", "Capaian akademik", "Academic result"),
            ("study_graduation", "Ketepatan lulus", "Graduation on time"),
        ],
    ),
    (
        &["control_level", "kind"],
        &[
            ("outcome", "Outcome", "Outcome"),
            ("intermediate_outcome", "Outcome antara", "Intermediate outcome"),
            ("output", "Output", "Output"),
            ("service", "Layanan", "Service"),
            ("output_low_control", "Output kendali rendah", "Output of low control"),
            ("output_medium_control", "Output kendali sedang", "Output of medium control"),
            ("output_high_control", "Output kendali tinggi", "Output of high control"),
            ("plt", "Plt.", "Plt."),
            ("plh", "Plh.", "Plh."),
        ],
    ),
    (
        &["cascading"],
        &[
            ("direct_by_aspect", "Langsung: pembagian aspek", "Direct: by aspect"),
            ("direct_by_area", "Langsung: pembagian wilayah", "Direct: by area"),
            ("direct_by_load", "Langsung: pembagian beban target", "Direct: by share of the target"),
            ("by_service", "Tidak langsung: layanan", "Indirect: service"),
            ("by_intermediate_output", "Tidak langsung: output antara", "Indirect: intermediate output"),
        ],
    ),
];

/// Whether a cell proves something and tells people nothing; the audit bundle has it.
pub(super) fn is_technical(cell: &CellRef) -> bool {
    let proof =
        [evaluations::SEAL_HASH, evaluations::SEAL_KEY, evaluations::SEAL_SIGNATURE, evaluations::SEAL_SEEN];
    let names_a_row = cell.column == Some(feedback::TAKEN_FROM);
    names_a_row || cell.column.is_some_and(|column| proof.iter().any(|one| one.name == column.name))
}

/// A value as people read it: names for rows, words for choices.
pub(crate) fn value_words(
    reader: Reader<'_>,
    cell: &CellRef,
    value: &Value,
    moment: Moment,
) -> Result<String, Halt> {
    let Some(column) = cell.column else {
        let exists = value.as_integer() == Some(1);
        return Ok(if exists { "✓".to_owned() } else { String::new() });
    };
    Ok(match (value, column.kind) {
        (Value::Null, _) => String::new(),
        (Value::Row(target), Kind::Row(Table::Units)) => {
            reader.find_unit(*target)?.map_or_else(|| target.to_string(), |unit| unit.name)
        }
        (Value::Row(target), Kind::Row(Table::Employees)) => units::person_ref(reader, *target)?.name,
        (Value::Row(target), _) => target.to_string(),
        (Value::Integer(number), _) => number.to_string(),
        (Value::Blob(bytes), _) => format!("{} B", bytes.len()),
        (Value::Text(text), _) => {
            let place = format!("{}.{}", column.table, column.name);
            let of_year = year::words::choice(cell.table, column.name, text, moment.language);
            let told = of_year.or_else(|| aftermath::words::choice(&place, text, moment.language));
            told.map_or_else(|| text_words(column.name, text, moment), str::to_owned)
        }
    })
}

fn text_words(column: &str, text: &str, moment: Moment) -> String {
    let day = || column.ends_with("_on").then(|| text.parse::<NaiveDate>().ok()).flatten().map(date_words);
    let period = || {
        let period = if column == "period" { text.parse().ok() } else { None };
        period.map(|period| period_words(period, moment))
    };
    let person = || (column.ends_with("_as_signed") && text.contains('\n')).then(|| person_words(text));
    let choice = choice_words(column, text, moment.language).map(str::to_owned);
    choice.or_else(day).or_else(period).or_else(person).unwrap_or_else(|| text.to_owned())
}

/// Somebody as a seal keeps him.
fn person_words(text: &str) -> String {
    let person = identity::thaw(text);
    let parts = [person.name, person.nip, person.position, person.unit];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// A permanent word of the choices that a column holds, in words; nothing where it is none of them.
pub(crate) fn choice_words(column: &str, text: &str, language: Language) -> Option<&'static str> {
    Some(match column {
        "results_rating" | "conduct_rating" => words::level(Term::from_word(text)?, language),
        "grade_as_given" => words::grade(Term::from_word(text)?, language),
        "change_kind" => words::change_kind(ChangeKind::from_code(text)?, language),
        "close_reason" => words::closing_reason(ClosingReason::from_code(text)?, language),
        "state" => match domain::EvaluationState::from_word(text) {
            Some(state) => words::evaluation_state(state, language),
            None => words::skp_state(Term::from_word(text)?, language),
        },
        _ => {
            let (_, choices) = CHOICES.iter().find(|(columns, _)| columns.contains(&column))?;
            let (_, id, en) = choices.iter().find(|(word, _, _)| *word == text)?;
            if language == Language::Id { id } else { en }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_of_the_usual_columns_has_words() {
        fn all<T: Term>(column: &str) {
            for term in T::ALL {
                let word = term.word();
                assert!(choice_words(column, word, Language::Id).is_some(), "{column} {word}");
            }
        }
        all::<domain::OrgAchievement>("value");
        all::<domain::EmployeeType>("employee_type");
        all::<domain::LegalStatus>("legal_status");
        all::<domain::PositionKind>("position_kind");
        all::<domain::Priority>("priority");
        all::<domain::Aspect>("aspect");
        all::<domain::Perspective>("perspective");
        all::<domain::FeedbackSource>("source");
        all::<domain::FeedbackSymbol>("symbol");
        all::<domain::Consent>("consent");
        all::<domain::Origin>("origin");
        all::<domain::ControlLevel>("control_level");
        all::<domain::ResultKind>("kind");
        all::<domain::Cascading>("cascading");
        all::<domain::AssignmentMode>("mode");
        all::<domain::talent::Potential>("level");
    }

    #[test]
    fn somebody_kept_with_a_seal_is_named_in_one_line() {
        let kept = "Sari Dewi\n198001012005012001\npns\n\nArsiparis\nBidang Arsip\nunit";
        assert_eq!(person_words(kept), "Sari Dewi · 198001012005012001 · Arsiparis · Bidang Arsip");
    }
}
