//! Reads a case file into what the rules know. Keys that only document the printed source are left out.

use chrono::NaiveDate;
use domain::{
    Annex, Approach, ConductItem, CoreValue, EmployeeType, ExpectationLevel, Feedback, FeedbackSource,
    FeedbackSymbol, Grade, Identity, Indicator, Nip, OrgAchievement, PeriodKind, PositionGroup,
    SupportedResult, UnitLabel, WorkResult,
};

use super::{CaseError, CaseEvaluation, CaseFile, CasePerson, CasePlan, CaseSkp, strategy};
use crate::json::{ASPECTS, At, PERSPECTIVES, PRIORITIES};
use crate::words::date_of_text;

const SCHEMA: &str = "pk-case/1";

const APPROACHES: [(&str, Approach); 2] =
    [("qualitative", Approach::Qualitative), ("quantitative", Approach::Quantitative)];
const GROUPS: [(&str, PositionGroup); 2] = [
    ("executive", PositionGroup::Executive),
    ("administrative_functional", PositionGroup::AdministrativeFunctional),
];
const VALUES: [(&str, CoreValue); 7] = [
    ("service_oriented", CoreValue::ServiceOriented),
    ("accountable", CoreValue::Accountable),
    ("competent", CoreValue::Competent),
    ("harmonious", CoreValue::Harmonious),
    ("loyal", CoreValue::Loyal),
    ("adaptive", CoreValue::Adaptive),
    ("collaborative", CoreValue::Collaborative),
];
const SOURCES: [(&str, FeedbackSource); 4] = [
    ("leader", FeedbackSource::Leader),
    ("peer", FeedbackSource::Peer),
    ("subordinate", FeedbackSource::Subordinate),
    ("other", FeedbackSource::Other),
];
const SYMBOLS: [(&str, FeedbackSymbol); 3] = [
    ("thumbs_up", FeedbackSymbol::ThumbsUp),
    ("smile", FeedbackSymbol::Smile),
    ("frown", FeedbackSymbol::Frown),
];
const LEVELS: [(&str, ExpectationLevel); 3] = [
    ("above", ExpectationLevel::Above),
    ("meets", ExpectationLevel::Meets),
    ("below", ExpectationLevel::Below),
];
const GRADES: [(&str, Grade); 5] = [
    ("very_good", Grade::VeryGood),
    ("good", Grade::Good),
    ("needs_improvement", Grade::NeedsImprovement),
    ("poor", Grade::Poor),
    ("very_poor", Grade::VeryPoor),
];
const ACHIEVEMENTS: [(&str, OrgAchievement); 5] = [
    ("outstanding", OrgAchievement::Outstanding),
    ("good", OrgAchievement::Good),
    ("needs_improvement", OrgAchievement::NeedsImprovement),
    ("poor", OrgAchievement::Poor),
    ("very_poor", OrgAchievement::VeryPoor),
];
const UNIT_LABELS: [(&str, UnitLabel); 2] =
    [("UNIT KERJA", UnitLabel::Unit), ("INSTANSI", UnitLabel::Agency)];

/// Reads a case file of schema `pk-case/1` (`cases/README.md`). Unknown keys are allowed.
pub fn parse(bytes: &[u8]) -> Result<CaseFile, CaseError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let value = serde_json::from_slice(bytes).map_err(|error| CaseError::NotJson {
        line: error.line(),
        column: error.column(),
        detail: error.to_string(),
    })?;
    let root = At::root(&value);
    let schema = root.find_text("schema")?.unwrap_or_default();
    if schema != SCHEMA {
        return Err(CaseError::WrongSchema { wanted: SCHEMA, found: schema });
    }
    Ok(CaseFile {
        id: root.need_text("id")?,
        title: root.find_text("title")?.unwrap_or_default(),
        skps: root.each("skps", skp)?,
        evaluations: root.each("evaluations", evaluation)?,
        tree: root.each("performance_tree", strategy::node)?,
        manuals: root.each("indicator_manuals", strategy::manual)?,
        workblocks: root.each("workblocks", strategy::workblock)?,
        matrices: root.each("role_result_matrices", strategy::matrix)?,
    })
}

fn skp(at: &At<'_>) -> Result<CaseSkp, CaseError> {
    Ok(CaseSkp { id: at.need_text("id")?, plan: plan(at)? })
}

fn evaluation(at: &At<'_>) -> Result<CaseEvaluation, CaseError> {
    Ok(CaseEvaluation {
        id: at.need_text("id")?,
        skp_ref: at.find_text("skp_ref")?,
        period: period(&at.need("period")?)?,
        plan: plan(at)?,
        org_achievement: at.find_word("org_achievement", &ACHIEVEMENTS)?,
        results_rating: at.find_word("results_rating", &LEVELS)?,
        conduct_rating: at.find_word("conduct_rating", &LEVELS)?,
        grade_as_printed: at.find_word("grade", &GRADES)?,
    })
}

/// The kind, and for a quarter or a month the number that was left standing: `III`, `3` or `Juli`.
fn period(at: &At<'_>) -> Result<PeriodKind, CaseError> {
    const QUARTERS: [&str; 4] = ["I", "II", "III", "IV"];
    #[derive(Clone, Copy)]
    enum Length {
        Month,
        Quarter,
        Year,
    }
    let length = at.need_word(
        "kind",
        &[("annual", Length::Year), ("quarterly", Length::Quarter), ("monthly", Length::Month)],
    )?;
    if matches!(length, Length::Year) {
        return Ok(PeriodKind::Annual);
    }
    let selected = at.need("selected")?;
    let word = selected.text()?.trim().to_uppercase();
    let number = word.parse::<u8>().ok();
    let named = |names: &mut dyn Iterator<Item = String>| {
        (1u8..).zip(names).find(|(_, name)| *name == word).map(|(number, _)| number)
    };
    let found = match length {
        Length::Quarter => number
            .or_else(|| named(&mut QUARTERS.iter().map(ToString::to_string)))
            .filter(|number| (1..=4).contains(number))
            .map(PeriodKind::Quarter),
        Length::Month | Length::Year => number
            .or_else(|| named(&mut (1..=12).map(|month| domain::period::month_name(month).to_uppercase())))
            .filter(|number| (1..=12).contains(number))
            .map(PeriodKind::Month),
    };
    found.ok_or_else(|| selected.wrong_kind("number"))
}

fn plan(at: &At<'_>) -> Result<CasePlan, CaseError> {
    let period = at.find("assessment_period")?;
    let (mut year, mut starts_on, mut ends_on) = (None, None, None);
    if let Some(period) = &period {
        starts_on = date(period, "start")?;
        ends_on = date(period, "end")?;
        year = period.find_number("year")?;
    }
    let annex = at.find("annex")?;
    Ok(CasePlan {
        year,
        starts_on,
        ends_on,
        agency_name: at.find_text("agency_name")?,
        approach: at.need_word("approach", &APPROACHES)?,
        group: at.need_word("position_group", &GROUPS)?,
        employee: person(&at.need("employee")?)?,
        evaluator: person(&at.need("evaluator")?)?,
        results: at.each("work_results", work_result)?,
        conduct: at.each("conduct", conduct)?,
        annex: annex.as_ref().map(self::annex).transpose()?,
    })
}

fn date(at: &At<'_>, key: &str) -> Result<Option<NaiveDate>, CaseError> {
    let Some(here) = at.find(key)? else { return Ok(None) };
    date_of_text(&here.text()?).map(Some).ok_or_else(|| here.wrong_kind("date"))
}

fn person(at: &At<'_>) -> Result<CasePerson, CaseError> {
    let nip = at.find_text("nip")?.map(|text| Nip::strip(&text));
    let is_pppk = nip.as_deref().and_then(|text| Nip::parse(text).ok()).is_some_and(|nip| nip.is_pppk());
    let identity = Identity {
        name: at.find_text("name")?,
        nip,
        employee_type: if is_pppk { EmployeeType::Pppk } else { EmployeeType::Pns },
        rank: at.find_text("rank")?,
        position: at.find_text("position")?,
        unit: at.find_text("unit")?,
        unit_label: at.find_word("unit_label", &UNIT_LABELS)?,
    };
    Ok(CasePerson { identity, nip_optional: at.is_true("nip_optional")? })
}

fn work_result(at: &At<'_>) -> Result<WorkResult, CaseError> {
    let supported = at.find("supported_leader_result")?;
    Ok(WorkResult {
        priority: at.need_word("priority", &PRIORITIES)?,
        text: at.need_text("text")?,
        assigned_by: at.find_text("assigned_by")?,
        supported: supported.as_ref().map(self::supported).transpose()?,
        indicators: at.each("indicators", indicator)?,
        planning: domain::Planning::default(),
        actual: at.lines("actual")?,
        feedback: at.each("feedback", feedback)?,
    })
}

fn supported(at: &At<'_>) -> Result<SupportedResult, CaseError> {
    Ok(SupportedResult { text: at.need_text("text")?, indicator: at.find_text("indicator")? })
}

fn indicator(at: &At<'_>) -> Result<Indicator, CaseError> {
    Ok(Indicator {
        aspect: at.find_word("aspect", &ASPECTS)?,
        text: at.need_text("text")?,
        target: at.find_text("target")?,
        perspective: at.find_word("perspective", &PERSPECTIVES)?,
        baseline: None,
        actual: at.lines("actual")?,
        feedback: at.each("feedback", feedback)?,
    })
}

fn feedback(at: &At<'_>) -> Result<Feedback, CaseError> {
    Ok(Feedback {
        source: at.need_word("source", &SOURCES)?,
        source_label: at.find_text("source_label")?.unwrap_or_default(),
        text: at.find_text("text")?.unwrap_or_default(),
        symbol: at.find_word("symbol", &SYMBOLS)?,
    })
}

fn conduct(at: &At<'_>) -> Result<ConductItem, CaseError> {
    Ok(ConductItem {
        value: at.need_word("value", &VALUES)?,
        special_expectations: at.lines("special_expectations")?,
        feedback: at.each("feedback", feedback)?,
    })
}

fn annex(at: &At<'_>) -> Result<Annex, CaseError> {
    Ok(Annex {
        resource_support: at.lines("resource_support")?,
        accountability_scheme: at.lines("accountability_scheme")?,
        consequences: at.lines("consequences")?,
    })
}
