//! Rows of a plan: made, copied, and when they may be changed. Every way into a plan (editor, block,
//! workbook, matrix, library, last year, case file) writes through here.

use crate::convert::id;
use crate::failure::Halt;
use crate::imports::filled;
use crate::plans::ANNEX_LISTS;
use chrono::NaiveDate;
use contract::{Failure, Language};
use domain::{
    Approach, CoreValue, Indicator, PositionGroup, Priority, SkpState, SupportedResult, WorkResult,
};
use store::records::{AnnexEntry, PlanContent, PlanRecord, Reader, ResultEntry, Term};
use store::schema::{
    annex_lines as annex, indicators as indicator_column, plans as plan_column,
    special_expectations as expectation, work_results as result_column,
};
use store::{Act, RowId, Scope, Table, Value};

/// What a new version of a plan starts with.
pub(crate) struct NewPlan {
    /// The employee.
    pub employee: RowId,
    /// First version of the same plan, where there is one.
    pub lineage: Option<RowId>,
    /// From 1.
    pub version: u32,
    /// Year.
    pub year: i32,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
    /// Approach.
    pub approach: Approach,
    /// Group of the position.
    pub group: PositionGroup,
    /// The evaluator it is to be agreed with.
    pub evaluator: Option<RowId>,
    /// The post as Plt. it is for.
    pub appointment: Option<RowId>,
    /// State.
    pub state: SkpState,
}

/// Records a result is tied to.
#[derive(Clone, Copy, Default)]
pub(crate) struct Links {
    /// Leader's result.
    pub supported_result: Option<RowId>,
    /// Item of the performance agreement.
    pub agreement_item: Option<RowId>,
    /// Entry of the matrix.
    pub cell: Option<RowId>,
    /// The same result in an earlier version or another plan.
    pub copied_from: Option<RowId>,
}

/// Parts of a plan that are copied.
#[derive(Clone, Copy)]
pub(crate) struct Parts {
    /// Results and indicators.
    pub results: bool,
    /// Special expectations.
    pub expectations: bool,
    /// Annex.
    pub annex: bool,
}

/// Makes an empty version.
pub(crate) fn insert_plan(act: &mut Act<'_>, new: &NewPlan) -> Result<RowId, Halt> {
    let values = vec![
        (plan_column::EMPLOYEE, new.employee.into()),
        (plan_column::LINEAGE, new.lineage.into()),
        (plan_column::VERSION, new.version.into()),
        (plan_column::YEAR, new.year.into()),
        (plan_column::STARTS_ON, new.starts_on.to_string().into()),
        (plan_column::ENDS_ON, new.ends_on.to_string().into()),
        (plan_column::APPROACH, new.approach.word().into()),
        (plan_column::POSITION_GROUP, new.group.word().into()),
        (plan_column::EVALUATOR, new.evaluator.into()),
        (plan_column::APPOINTMENT, new.appointment.into()),
        (plan_column::STATE, new.state.word().into()),
    ];
    Ok(act.insert(Table::Plans, Scope::dossier(new.employee), &filled(values))?)
}

/// Writes a result with its indicators.
pub(crate) fn insert_result(
    act: &mut Act<'_>,
    plan: (RowId, Scope),
    ordinal: i64,
    result: &WorkResult,
    links: Links,
) -> Result<RowId, Halt> {
    let (plan_row, scope) = plan;
    let mut values = vec![
        (result_column::PLAN, plan_row.into()),
        (result_column::ORDINAL, ordinal.into()),
        (result_column::PRIORITY, result.priority.word().into()),
        (result_column::TEXT, result.text.clone().into()),
        (result_column::ASSIGNED_BY, result.assigned_by.clone().into()),
        (result_column::SUPPORTED_TEXT, result.supported.as_ref().map(|s| s.text.clone()).into()),
        (
            result_column::SUPPORTED_INDICATOR,
            result.supported.as_ref().and_then(|s| s.indicator.clone()).into(),
        ),
        (result_column::SUPPORTED_RESULT, links.supported_result.into()),
        (result_column::AGREEMENT_ITEM, links.agreement_item.into()),
        (result_column::CELL, links.cell.into()),
        (result_column::COPIED_FROM, links.copied_from.into()),
    ];
    values.extend(planning_values(result));
    let row = act.insert(Table::WorkResults, scope, &filled(values))?;
    for (ordinal, indicator) in (1..).zip(&result.indicators) {
        insert_indicator(act, (row, scope), ordinal, indicator, None)?;
    }
    Ok(row)
}

fn planning_values(result: &WorkResult) -> Vec<(store::Column, Value)> {
    let planning = &result.planning;
    let unless_default = |word: &'static str, default: &str| Some(word).filter(|word| *word != default);
    vec![
        (result_column::KIND, planning.kind.map(Term::word).into()),
        (result_column::CONTROL_LEVEL, planning.control_level.map(Term::word).into()),
        (result_column::CASCADING, planning.cascading.map(Term::word).into()),
        (result_column::MODE, unless_default(planning.mode.word(), "appointed").into()),
        (result_column::IN_TEAM, planning.in_team.then_some(true).into()),
        (result_column::CONSENT, unless_default(planning.consent.word(), "not_needed").into()),
        (result_column::ORIGIN, unless_default(planning.origin.word(), "dialog").into()),
        (result_column::CLARIFIED_WITH, planning.clarified_with.clone().into()),
        (result_column::ABSOLUTE_BECAUSE, planning.absolute_because.clone().into()),
    ]
}

/// Writes an indicator.
pub(crate) fn insert_indicator(
    act: &mut Act<'_>,
    (result, scope): (RowId, Scope),
    ordinal: i64,
    indicator: &Indicator,
    copied_from: Option<RowId>,
) -> Result<RowId, Halt> {
    let values = vec![
        (indicator_column::WORK_RESULT, result.into()),
        (indicator_column::ORDINAL, ordinal.into()),
        (indicator_column::ASPECT, indicator.aspect.map(Term::word).into()),
        (indicator_column::TEXT, indicator.text.clone().into()),
        (indicator_column::TARGET, indicator.target.clone().into()),
        (indicator_column::PERSPECTIVE, indicator.perspective.map(Term::word).into()),
        (indicator_column::BASELINE, indicator.baseline.clone().into()),
        (indicator_column::COPIED_FROM, copied_from.into()),
    ];
    Ok(act.insert(Table::Indicators, scope, &filled(values))?)
}

/// Writes special expectations of a value, behind those that stand there.
pub(crate) fn insert_expectations(
    act: &mut Act<'_>,
    (plan, scope): (RowId, Scope),
    value: CoreValue,
    texts: &[String],
) -> Result<(), Halt> {
    for (ordinal, text) in (1_i64..).zip(texts) {
        let values = [
            (expectation::PLAN, plan.into()),
            (expectation::VALUE, i64::from(value.number()).into()),
            (expectation::ORDINAL, ordinal.into()),
            (expectation::TEXT, text.clone().into()),
        ];
        act.insert(Table::SpecialExpectations, scope, &values)?;
    }
    Ok(())
}

/// A line of the annex to write; the words are those of the store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct NewLine {
    /// One of [`ANNEX_LISTS`].
    pub list: String,
    /// Text.
    pub text: String,
    /// What it is about.
    pub kind: Option<String>,
    /// Whether a resource came.
    pub status: Option<String>,
    /// When to report.
    pub schedule: Option<String>,
    /// Result it is about.
    pub work_result: Option<RowId>,
}

impl From<&AnnexEntry> for NewLine {
    fn from(line: &AnnexEntry) -> Self {
        let word = |word: &str| Some(word.to_owned()).filter(|word| !word.is_empty());
        Self {
            list: line.list.clone(),
            text: line.text.clone(),
            kind: word(&line.kind),
            status: word(&line.status),
            schedule: word(&line.schedule),
            work_result: None,
        }
    }
}

/// Writes lines of the annex in their order, numbered per list from `from`.
pub(crate) fn insert_annex(
    act: &mut Act<'_>,
    (plan, scope): (RowId, Scope),
    lines: &[NewLine],
    from: i64,
) -> Result<(), Halt> {
    for list in ANNEX_LISTS {
        for (ordinal, line) in (from..).zip(lines.iter().filter(|line| line.list == list)) {
            let values = vec![
                (annex::PLAN, plan.into()),
                (annex::LIST, line.list.clone().into()),
                (annex::ORDINAL, ordinal.into()),
                (annex::TEXT, line.text.clone().into()),
                (annex::KIND, line.kind.clone().into()),
                (annex::STATUS, line.status.clone().into()),
                (annex::SCHEDULE, line.schedule.clone().into()),
                (annex::WORK_RESULT, line.work_result.into()),
            ];
            act.insert(Table::AnnexLines, scope, &filled(values))?;
        }
    }
    Ok(())
}

/// Copies parts of a plan behind what another holds; answers how many results went over.
pub(crate) fn copy_content(
    act: &mut Act<'_>,
    from: RowId,
    to: &PlanRecord,
    parts: Parts,
) -> Result<usize, Halt> {
    let content = act.read().plan_content(from)?;
    let place = (to.id, Scope::dossier(to.employee));
    let mut copied = 0;
    if parts.results {
        let first = next_ordinal(&act.read().plan_content(to.id)?);
        for (ordinal, result) in (first..).zip(&content.results) {
            copy_result(act, place, ordinal, result)?;
            copied += 1;
        }
    }
    if parts.expectations {
        for value in CoreValue::ALL {
            let of_value = content.special_expectations.iter().filter(|(other, _)| *other == value);
            let texts: Vec<_> = of_value.map(|(_, text)| text.clone()).collect();
            insert_expectations(act, place, value, &texts)?;
        }
    }
    if parts.annex {
        // Whether a resource comes this time is not known yet.
        let lines = act.read().list_annex(from)?;
        let lines: Vec<_> =
            lines.iter().map(|line| NewLine { status: None, ..NewLine::from(line) }).collect();
        let there = act.read().list_annex(to.id)?.len();
        insert_annex(act, place, &lines, i64::try_from(there).unwrap_or(0) + 1)?;
    }
    Ok(copied)
}

/// Copies one result with its indicators and remembers where it came from.
pub(crate) fn copy_result(
    act: &mut Act<'_>,
    place: (RowId, Scope),
    ordinal: i64,
    entry: &ResultEntry,
) -> Result<RowId, Halt> {
    let bare = WorkResult { indicators: Vec::new(), ..crate::plans::work_result(entry) };
    let links = Links {
        supported_result: entry.supported_result,
        agreement_item: entry.agreement_item,
        cell: entry.cell,
        copied_from: Some(entry.id),
    };
    let row = insert_result(act, place, ordinal, &bare, links)?;
    let whole = crate::plans::work_result(entry);
    for ((ordinal, indicator), from) in (1..).zip(&whole.indicators).zip(&entry.indicators) {
        insert_indicator(act, (row, place.1), ordinal, indicator, Some(from.id))?;
    }
    Ok(row)
}

/// The place in order behind all results of a plan.
pub(crate) fn next_ordinal(content: &PlanContent) -> i64 {
    i64::try_from(content.results.len()).unwrap_or(i64::MAX - 1) + 1
}

/// Takes a result out, its indicators with it.
pub(crate) fn remove_result(act: &mut Act<'_>, result: &ResultEntry) -> Result<(), Halt> {
    for indicator in &result.indicators {
        act.delete(Table::Indicators, indicator.id)?;
    }
    act.delete(Table::WorkResults, result.id)?;
    Ok(())
}

/// Takes every result of a plan out.
pub(crate) fn clear_results(act: &mut Act<'_>, plan: RowId) -> Result<(), Halt> {
    for result in act.read().plan_content(plan)?.results {
        remove_result(act, &result)?;
    }
    Ok(())
}

/// Whether the text of a plan in this state may be changed (13.1): before it is offered, or sent back.
pub(crate) fn is_editable(state: SkpState) -> bool {
    matches!(state, SkpState::Draft | SkpState::Returned | SkpState::Revising)
}

/// The version, where its text may be changed.
///
/// # Errors
/// [`Failure::RuleSays`] once it was submitted or signed, or is no longer in use.
pub(crate) fn editable(reader: Reader<'_>, plan: RowId, language: Language) -> Result<PlanRecord, Halt> {
    let found = reader.find_plan(plan)?.ok_or_else(|| Failure::NotFound { what: id(plan) })?;
    if is_editable(found.state) {
        return Ok(found);
    }
    let (why, next) = match language {
        Language::Id => (
            "SKP yang sudah diajukan, ditandatangani, atau ditetapkan tidak diubah isinya (Pasal 14).",
            "Kembalikan SKP itu dengan alasan, atau mulai perubahan SKP bila sudah ditetapkan.",
        ),
        Language::En => (
            "The text of an SKP that was submitted, signed or set stays as it is (Art. 14).",
            "Return it with a reason, or begin a change of the SKP where it is in force.",
        ),
    };
    Err(Failure::RuleSays { rule: "R-090".into(), why: why.into(), next: next.into() }.into())
}

/// A result with nothing but its text.
pub(crate) fn plain_result(priority: Priority, text: &str, supported: Option<SupportedResult>) -> WorkResult {
    WorkResult {
        priority,
        text: text.to_owned(),
        assigned_by: None,
        supported,
        indicators: Vec::new(),
        planning: domain::Planning::default(),
        actual: Vec::new(),
        feedback: Vec::new(),
    }
}
