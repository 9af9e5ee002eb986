//! What the office chose where the regulation is silent or open: one line for every default marked \[D\].
//! Some stand in columns of the office, the others under their key.

mod choices;
mod planning;
mod rating;

use super::{fault, say};
use crate::failure::Halt;
use crate::planning::rules;
use crate::{App, shared_lists};
use contract::{
    ChangeSettingRequest, FieldFault, Language, Nothing, SettingChoiceView, SettingKind, SettingView,
    SettingsView,
};
use domain::distribution::{DistributionRule, Reading, ShareRounding};
use domain::study::{IpkRounding, NewerNames};
use domain::{Grade, WorkWeek};
use sheets::GuideWording;
use store::records::{Office, OfficeSetting, Reader, Term, WORK_WEEK};
use store::schema::{offices, settings as column};
use store::{Column, Table, Value};

/// Days before the end of a period on which its window opens.
pub(crate) const WINDOW_BEFORE: &str = "window_days_before";
/// Days after the end of a period on which its window closes.
pub(crate) const WINDOW_AFTER: &str = "window_days_after";
/// Days before the end of a year on which the window of its evaluation opens.
pub(crate) const ANNUAL_BEFORE: &str = "annual_window_days_before";
/// Days after the end of a year on which the window of its evaluation closes.
pub(crate) const ANNUAL_AFTER: &str = "annual_window_days_after";
/// Whether a period whose window was over before its cycle was made is recorded late.
pub(crate) const RECORDED_LATE: &str = "recorded_late";
/// Whether HR checks an SKP before it is set.
pub(crate) const HR_REVIEW_STEP: &str = "hr_review_step";
/// Whether the fourth quarter is evaluated with the year.
pub(crate) const Q4_IS_ANNUAL: &str = "q4_is_annual";
/// How the sheets word the guides of conduct.
const GUIDE_WORDING: &str = "core_value_wording";
/// What becomes of the third decimal of an IPK.
const IPK_ROUNDING: &str = "ipk_rounding";
/// What the newer names of accreditation stand for.
const IPK_GUIDE: &str = "ipk_guide";
/// Whether what an employee says of guidance is hidden until it is handed over.
pub(crate) const HIDE_GUIDANCE: &str = "guidance_feedback";
/// Who evaluates a year whose evaluator moved inside its window.
const ANNUAL_EVALUATOR: &str = "annual_evaluator";
/// Whether the record of counselling has a page of the program's own.
pub(crate) const COUNSELLING_RECORD: &str = "counselling_record";
/// Whether a signed evaluation is opened again for an error without an objection.
pub(crate) const REOPEN_FOR_ERROR: &str = "reopening";
/// From how many people on a group gets shares.
const SMALLEST_GROUP: &str = "smallest_group";
/// How shares become whole persons.
const SHARES_ROUNDING: &str = "shares_rounding";
/// Which level the month of a change belongs to.
pub(crate) const CREDIT_MONTHS: &str = "credit_months";
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
/// Whether C and D sheets carry a code by which they prove themselves.
pub(crate) const SHEET_PROOF: &str = "sheet_proof";
/// The letters of the sheets.
pub(crate) const SHEET_TYPEFACE: &str = "sheet_typeface";
/// Whether sheets carry a code and their way is followed.
pub(crate) const TRACK_SHEETS: &str = "track_sheets";

/// To how many decimals the rows of credit points are rounded.
pub(crate) const AK_DECIMALS: &str = "ak_decimals";
/// Whether credit is counted for teachers, lecturers and researchers too.
pub(crate) const CREDIT_OF_OWN_REGIMES: &str = "credit_on";

/// Which row of the nine boxes a grade stands for.
pub(crate) const fn talent_key(grade: Grade) -> &'static str {
    match grade {
        Grade::VeryGood => "talent_of_very_good",
        Grade::Good => "talent_of_good",
        Grade::NeedsImprovement => "talent_of_needs_improvement",
        Grade::Poor => "talent_of_poor",
        Grade::VeryPoor => "talent_of_very_poor",
    }
}

/// Whether the parts of a quantitative target are summed.
pub(crate) const LOAD_CHECK: &str = "load_check";
/// Whether softer absolute words in a target are hinted at.
const SOFT_ABSOLUTE: &str = "soft_absolute_words";
/// Whether the measure word of an indicator and the number of a target are hinted at.
const INDICATOR_WORDING: &str = "indicator_wording";
/// Whether a target inside its indicator is hinted at.
const TARGET_IN_INDICATOR: &str = "target_in_indicator";
/// Hints an office can do without, with their rules.
const HINTS: [(&str, &str); 3] =
    [(SOFT_ABSOLUTE, "R-063"), (INDICATOR_WORDING, "R-066"), (TARGET_IN_INDICATOR, "R-067")];

type Pair = (&'static str, &'static str);

/// What a setting takes.
enum Takes {
    Truth,
    Number(i32, i32),
    Choice(&'static [(&'static str, Pair)]),
    /// Fixed by this program: what it does, and why that cannot be chosen.
    Fixed(Pair, Pair),
}

/// Key, rule, title, what it takes, default.
struct Setting(&'static str, &'static str, Pair, Takes, &'static str);

/// A default that cannot be chosen otherwise: key and rule, title, what is done, and why.
const fn fixed((key, rule): (&'static str, &'static str), title: Pair, does: Pair, why: Pair) -> Setting {
    Setting(key, rule, title, Takes::Fixed(does, why), "fixed")
}

/// Every default of the rule list, in the order of the rules.
fn all() -> impl Iterator<Item = &'static Setting> {
    planning::SETTINGS.iter().chain(rating::SETTINGS)
}

/// Whether a setting is on.
pub(crate) fn is_on(reader: Reader<'_>, key: &str) -> Result<bool, Halt> {
    Ok(chosen(reader, key)? == "true")
}

/// Rules whose hints the office does without.
pub(crate) fn silent_hints(reader: Reader<'_>) -> Result<Vec<&'static str>, Halt> {
    let mut silent = Vec::new();
    for (key, rule) in HINTS {
        if !is_on(reader, key)? {
            silent.push(rule);
        }
    }
    Ok(silent)
}

/// The number of a setting.
pub(crate) fn number(reader: Reader<'_>, key: &str) -> Result<u64, Halt> {
    let default = found(key).and_then(|setting| setting.4.parse().ok());
    Ok(chosen(reader, key)?.parse().ok().or(default).unwrap_or_default())
}

/// The word chosen of a setting.
pub(crate) fn word(reader: Reader<'_>, key: &str) -> Result<String, Halt> {
    chosen(reader, key)
}

/// How the office reads the guide of the distribution, by the text it chose.
pub(crate) fn reading_of_guide(reader: Reader<'_>, rule: DistributionRule) -> Result<Reading, Halt> {
    let usual = Reading::from(rule);
    let is_nearest = word(reader, SHARES_ROUNDING)? == "nearest";
    Ok(Reading {
        smallest_group: usize::try_from(number(reader, SMALLEST_GROUP)?).unwrap_or(usual.smallest_group),
        rounding: if is_nearest { ShareRounding::Nearest } else { ShareRounding::Outward },
        ..usual
    })
}

/// How an IPK is read and what the newer accreditations stand for.
pub(crate) fn study(reader: Reader<'_>) -> Result<(IpkRounding, NewerNames), Halt> {
    let is_cut = word(reader, IPK_ROUNDING)? == "cut_off";
    let as_letters = word(reader, IPK_GUIDE)? == "as_letters";
    Ok((
        if is_cut { IpkRounding::CutOff } else { IpkRounding::HalfUp },
        if as_letters { NewerNames::AsLetters } else { NewerNames::Unknown },
    ))
}

/// How the sheets word the guides of conduct.
pub(crate) fn guide_wording(reader: Reader<'_>) -> Result<GuideWording, Halt> {
    Ok(match word(reader, GUIDE_WORDING)?.as_str() {
        "with_full_stop" => GuideWording::WithFullStop,
        "one" => GuideWording::One,
        _ => GuideWording::AsPrinted,
    })
}

/// Whether a year stays with an evaluator who moved inside its window, like a periodic one.
pub(crate) fn is_annual_like_periodic(reader: Reader<'_>) -> Result<bool, Halt> {
    Ok(word(reader, ANNUAL_EVALUATOR)? == "as_periodic")
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
    all().find(|setting| setting.0 == key)
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
        Ok(SettingsView { settings: all().map(|setting| view(setting, (&office, &own), language)).collect() })
    }

    /// Changes a setting, or goes back to its default.
    pub(crate) fn change_setting(&mut self, request: ChangeSettingRequest) -> Result<SettingsView, Halt> {
        let setting = found(&request.key).ok_or_else(|| fault("key", FieldFault::UnknownId))?;
        let value = request.value.as_deref().map(str::trim);
        if !setting.takes(value.unwrap_or(setting.4)) {
            return Err(fault("value", FieldFault::OutOfRange).into());
        }
        if setting.0 == SHEET_PROOF && value == Some("true") {
            // Sheets are signed with the key of the office: a store that has none yet becomes its hub.
            self.office_key_of_hub()?;
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
            Takes::Fixed(..) => false,
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
            Takes::Fixed(does, _) => say(language, does).to_owned(),
        }
    }
}

/// A value as a column of the office holds it.
fn cell(setting: &Setting, value: &str) -> Value {
    match setting.3 {
        Takes::Truth => Value::from(value == "true"),
        Takes::Number(..) | Takes::Choice(_) | Takes::Fixed(..) => Value::from(value),
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
        Takes::Fixed(..) => (SettingKind::Fixed, None, &[]),
    };
    let because = match takes {
        Takes::Fixed(_, why) => say(language, *why),
        Takes::Truth | Takes::Number(..) | Takes::Choice(_) => "",
    };
    let choice = |(word, words): &(&str, Pair)| SettingChoiceView {
        value: (*word).to_owned(),
        words: say(language, *words).to_owned(),
    };
    SettingView {
        key: (*key).to_owned(),
        rule: (*rule).to_owned(),
        source: rules::source_of(rule).unwrap_or_default().to_owned(),
        title: say(language, *title).to_owned(),
        kind,
        choices: choices.iter().map(choice).collect(),
        least: bounds.map(|(least, _)| least),
        most: bounds.map(|(_, most)| most),
        default: (*default).to_owned(),
        words: setting.words(&value, language),
        because: because.to_owned(),
        is_own: value != *default,
        value,
    }
}

#[cfg(test)]
mod tests {
    use super::choices::{RHYTHMS, RULES_OF_DISTRIBUTION, WEEKS};
    use super::*;
    use std::collections::BTreeSet;

    /// Rules marked as a default of this program, or that name a setting.
    const DEFAULTS: [&str; 31] = [
        "R-015", "R-017", "R-019", "R-022", "R-025", "R-027", "R-028", "R-040", "R-043", "R-063", "R-066",
        "R-067", "R-070", "R-097", "R-099", "R-106", "R-107", "R-123", "R-128", "R-207", "R-226", "R-231",
        "R-240", "R-249", "R-250", "R-256", "R-268", "R-305", "R-324", "R-326", "R-352",
    ];

    #[test]
    fn every_default_lies_within_its_own_bounds_and_has_words_in_both_languages() {
        for setting in all() {
            let is_fixed = matches!(setting.3, Takes::Fixed(..));
            assert!(is_fixed || setting.takes(setting.4), "{}", setting.0);
            for language in [Language::Id, Language::En] {
                assert!(!setting.words(setting.4, language).is_empty(), "{}", setting.0);
                if let Takes::Fixed(_, why) = setting.3 {
                    assert!(say(language, why).ends_with('.'), "{} says why it is fixed", setting.0);
                }
            }
        }
    }

    #[test]
    fn every_default_stands_once_says_where_it_comes_from_and_none_of_the_rule_list_is_left_out() {
        let keys: BTreeSet<&str> = all().map(|setting| setting.0).collect();
        assert_eq!(keys.len(), all().count());
        for Setting(key, rule, ..) in all() {
            assert!(rules::source_of(rule).is_some_and(|source| !source.is_empty()), "{key}: {rule}");
        }
        let rules: BTreeSet<&str> = all().map(|setting| setting.1).collect();
        for rule in DEFAULTS {
            assert!(rules.contains(rule), "{rule}");
        }
    }

    #[test]
    fn the_words_of_choices_are_those_the_store_keeps() {
        assert!(WEEKS.iter().all(|(word, _)| WorkWeek::from_word(word).is_some()));
        assert!(RHYTHMS.iter().all(|(word, _)| domain::reporting::Reporting::from_word(word).is_some()));
        assert!(RULES_OF_DISTRIBUTION.iter().all(|(word, _)| DistributionRule::from_word(word).is_some()));
    }
}
