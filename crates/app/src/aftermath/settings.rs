//! What the office chose where the regulation is silent or open: one line for every default marked \[D\].
//! Some stand in columns of the office, the others under their key.

use super::{fault, say};
use crate::failure::Halt;
use crate::{App, shared_lists};
use contract::{
    ChangeSettingRequest, FieldFault, Language, Nothing, SettingChoiceView, SettingKind, SettingView,
    SettingsView,
};
use domain::WorkWeek;
use store::records::{DOCUMENTATION_RHYTHM, Office, OfficeSetting, Reader, Term, WORK_WEEK};
use store::schema::{offices, settings as column};
use store::{Column, Table, Value};

/// Days before the end of a period on which its window opens.
pub(crate) const WINDOW_BEFORE: &str = "window_days_before";
/// Days after the end of a period on which its window closes.
pub(crate) const WINDOW_AFTER: &str = "window_days_after";
/// Whether the units below count with a unit.
pub(crate) const ROLL_UP: &str = "distribution_roll_up";
/// Whether what another unit said of a mover is shown beside the annual rating.
pub(crate) const ATTACH_ELSEWHERE: &str = "attach_earlier_after_move";
/// Whether a refusal to sign can be recorded as receipt.
pub(crate) const ACCEPT_REFUSAL: &str = "accept_refusal_to_sign";
/// Whether a late objection may be accepted with a reason.
pub(crate) const ACCEPT_LATE: &str = "accept_late_objection";
/// Whether an objection may be taken back.
pub(crate) const WITHDRAW: &str = "withdraw_objection";
/// Whether D.1.3 is printed as minutes of an upheld result.
pub(crate) const PRINT_UPHELD: &str = "print_upheld_objection";

type Pair = (&'static str, &'static str);

/// What a setting takes.
enum Takes {
    Truth,
    Number(i32, i32),
    Choice(&'static [(&'static str, Pair)]),
    /// Fixed by this program, and what it does.
    Fixed(Pair),
}

/// Key, rule, title, what it takes, default.
struct Setting(&'static str, &'static str, Pair, Takes, &'static str);

const RULES_OF_DISTRIBUTION: &[(&str, Pair)] = &[
    ("se_3_2023", ("SE MenPANRB 3/2023: dengan persentase", "SE MenPANRB 3/2023: with shares")),
    ("permenpanrb_only", ("PermenPANRB 6/2022 saja", "PermenPANRB 6/2022 only")),
];
const WEEKS: &[(&str, Pair)] = &[
    ("five", ("Lima hari, Senin sampai Jumat", "Five days, Monday to Friday")),
    ("six", ("Enam hari, Senin sampai Sabtu", "Six days, Monday to Saturday")),
];
const RHYTHMS: &[(&str, Pair)] = &[
    ("daily", ("Harian", "Daily")),
    ("weekly", ("Mingguan", "Weekly")),
    ("monthly", ("Bulanan", "Monthly")),
    ("quarterly", ("Triwulanan", "Quarterly")),
    ("half_yearly", ("Semesteran", "Half-yearly")),
    ("yearly", ("Tahunan", "Yearly")),
];

const fn fixed(key: &'static str, rule: &'static str, title: Pair, does: Pair) -> Setting {
    Setting(key, rule, title, Takes::Fixed(does), "fixed")
}

/// Every default of the rule list, in the order of the rules.
const SETTINGS: &[Setting] = &[
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
    fixed(
        "load_check",
        "R-043",
        ("Jumlah bagian beban target kuantitatif", "Sum of the parts of a quantitative target"),
        ("Diperingatkan bila berbeda dari target pimpinan", "A warning where it differs from the leader's"),
    ),
    fixed(
        "soft_absolute_words",
        "R-063",
        ("Kata mutlak yang lebih halus", "Softer absolute words"),
        ("Petunjuk, tidak pernah menahan", "A hint that never blocks"),
    ),
    fixed(
        "indicator_wording",
        "R-066",
        ("Kata ukuran di awal indikator dan angka pada target", "Measure word first, number in the target"),
        ("Petunjuk, tidak pernah menahan", "A hint that never blocks"),
    ),
    fixed(
        "target_in_indicator",
        "R-067",
        ("Target di dalam indikator", "A target inside its indicator"),
        ("Petunjuk, tidak pernah menahan", "A hint that never blocks"),
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
];

/// Whether a setting is on.
pub(crate) fn is_on(reader: Reader<'_>, key: &str) -> Result<bool, Halt> {
    Ok(chosen(reader, key)? == "true")
}

/// The number of a setting.
pub(crate) fn number(reader: Reader<'_>, key: &str) -> Result<u64, Halt> {
    let default = found(key).and_then(|setting| setting.4.parse().ok());
    Ok(chosen(reader, key)?.parse().ok().or(default).unwrap_or_default())
}

/// The week of the office.
pub(crate) fn work_week(reader: Reader<'_>) -> Result<WorkWeek, Halt> {
    Ok(WorkWeek::from_word(&chosen(reader, WORK_WEEK)?).unwrap_or_default())
}

/// What is in force of a setting that does not stand in a column of the office.
fn chosen(reader: Reader<'_>, key: &str) -> Result<String, Halt> {
    let default = || found(key).map(|setting| setting.4.to_owned()).unwrap_or_default();
    Ok(reader.find_office_setting(key)?.map_or_else(default, |setting| setting.value))
}

fn found(key: &str) -> Option<&'static Setting> {
    SETTINGS.iter().find(|setting| setting.0 == key)
}

/// The column of the office a setting stands in.
fn column_of(key: &str) -> Option<Column> {
    match key {
        "exempt_from_evaluation" => Some(offices::EXEMPT_FROM_EVALUATION),
        "manual_required" => Some(offices::MANUAL_REQUIRED),
        "acting_as_separate_plan" => Some(offices::ACTING_AS_SEPARATE_PLAN),
        "distribution_rule" => Some(offices::DISTRIBUTION_RULE),
        _ => None,
    }
}

/// What is in force of a setting in a column of the office.
fn of_office(key: &str, office: &Office) -> Option<String> {
    match key {
        "exempt_from_evaluation" => Some(office.exempt_from_evaluation.to_string()),
        "manual_required" => Some(office.manual_required.to_string()),
        "acting_as_separate_plan" => Some(office.acting_as_separate_plan.to_string()),
        "distribution_rule" => Some(office.distribution_rule.word().to_owned()),
        _ => None,
    }
}

impl App {
    /// Every default with what the office made of it.
    pub(crate) fn list_settings(&mut self, _: Nothing) -> Result<SettingsView, Halt> {
        let (office, language) = (self.office()?, self.moment().language);
        let own = self.read()?.list_office_settings()?;
        Ok(SettingsView {
            settings: SETTINGS.iter().map(|setting| view(setting, (&office, &own), language)).collect(),
        })
    }

    /// Changes a setting, or goes back to its default.
    pub(crate) fn change_setting(&mut self, request: ChangeSettingRequest) -> Result<SettingsView, Halt> {
        let setting = found(&request.key).ok_or_else(|| fault("key", FieldFault::UnknownId))?;
        let value = request.value.as_deref().map(str::trim);
        if !setting.takes(value.unwrap_or(setting.4)) {
            return Err(fault("value", FieldFault::OutOfRange).into());
        }
        let office = self.office()?;
        if let Some(column) = column_of(setting.0) {
            let value = cell(setting, value.unwrap_or(setting.4));
            self.act("change_setting", None, |act| Ok(act.set(office.id, column, value)?))?;
            return self.list_settings(Nothing {});
        }
        let existing = self.read()?.find_office_setting(setting.0)?;
        let scope = shared_lists(&office);
        self.act("change_setting", None, |act| {
            match (existing, value) {
                (Some(existing), Some(value)) => drop(act.set(existing.id, column::VALUE, value)?),
                (Some(existing), None) => drop(act.delete(Table::Settings, existing.id)?),
                (None, Some(value)) => {
                    let values = [(column::KEY, setting.0.into()), (column::VALUE, value.into())];
                    act.insert(Table::Settings, scope, &values)?;
                }
                (None, None) => {}
            }
            Ok(())
        })?;
        self.list_settings(Nothing {})
    }
}

impl Setting {
    fn takes(&self, value: &str) -> bool {
        match self.3 {
            Takes::Truth => matches!(value, "true" | "false"),
            Takes::Number(least, most) => {
                value.parse::<i32>().is_ok_and(|number| (least..=most).contains(&number))
            }
            Takes::Choice(choices) => choices.iter().any(|(word, _)| *word == value),
            Takes::Fixed(_) => false,
        }
    }

    fn words(&self, value: &str, language: Language) -> String {
        match self.3 {
            Takes::Truth => {
                say(language, if value == "true" { ("Ya", "Yes") } else { ("Tidak", "No") }).to_owned()
            }
            Takes::Number(..) => value.to_owned(),
            Takes::Choice(choices) => {
                let chosen = choices.iter().find(|(word, _)| *word == value);
                chosen.map_or(value, |(_, words)| say(language, *words)).to_owned()
            }
            Takes::Fixed(does) => say(language, does).to_owned(),
        }
    }
}

/// A value as a column of the office holds it.
fn cell(setting: &Setting, value: &str) -> Value {
    match setting.3 {
        Takes::Truth => Value::from(value == "true"),
        Takes::Number(..) | Takes::Choice(_) | Takes::Fixed(_) => Value::from(value),
    }
}

fn view(setting: &Setting, (office, own): (&Office, &[OfficeSetting]), language: Language) -> SettingView {
    let Setting(key, rule, title, takes, default) = setting;
    let stored = own.iter().find(|one| one.key == *key).map(|one| one.value.clone());
    let value = of_office(key, office).or(stored).unwrap_or_else(|| (*default).to_owned());
    let (kind, bounds, choices): (_, _, &[(&str, Pair)]) = match takes {
        Takes::Truth => (SettingKind::Truth, None, &[]),
        Takes::Number(least, most) => (SettingKind::Number, Some((*least, *most)), &[]),
        Takes::Choice(choices) => (SettingKind::Choice, None, *choices),
        Takes::Fixed(_) => (SettingKind::Fixed, None, &[]),
    };
    let choice = |(word, words): &(&str, Pair)| SettingChoiceView {
        value: (*word).to_owned(),
        words: say(language, *words).to_owned(),
    };
    SettingView {
        key: (*key).to_owned(),
        rule: (*rule).to_owned(),
        title: say(language, *title).to_owned(),
        kind,
        choices: choices.iter().map(choice).collect(),
        least: bounds.map(|(least, _)| least),
        most: bounds.map(|(_, most)| most),
        default: (*default).to_owned(),
        words: setting.words(&value, language),
        is_own: value != *default,
        value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::distribution::DistributionRule;

    #[test]
    fn every_default_lies_within_its_own_bounds_and_has_words_in_both_languages() {
        for setting in SETTINGS {
            let is_fixed = matches!(setting.3, Takes::Fixed(_));
            assert!(is_fixed || setting.takes(setting.4), "{}", setting.0);
            for language in [Language::Id, Language::En] {
                assert!(!setting.words(setting.4, language).is_empty(), "{}", setting.0);
            }
        }
    }

    #[test]
    fn the_words_of_choices_are_those_the_store_keeps() {
        assert!(WEEKS.iter().all(|(word, _)| WorkWeek::from_word(word).is_some()));
        assert!(RHYTHMS.iter().all(|(word, _)| domain::reporting::Reporting::from_word(word).is_some()));
        assert!(RULES_OF_DISTRIBUTION.iter().all(|(word, _)| DistributionRule::from_word(word).is_some()));
    }
}
