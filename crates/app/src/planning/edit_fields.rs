//! Fields of a plan, its results and indicators as edits set them.

use crate::convert::{id, row};
use crate::cycles::parse_day;
use crate::failure::Halt;
use crate::planning::desk::from_word;
use crate::planning::edit_rows::{Editing, Place};
use crate::planning::edits::invalid;
use crate::planning::leaders;
use crate::plans;
use contract::{Failure, FieldFault, IndicatorField, PlanField, ResultField};
use domain::{Approach, Consent, Origin, Period, Priority};
use serde::Serialize;
use serde::de::DeserializeOwned;
use store::records::{Reader, Term};
use store::schema::{indicators as indicator_column, plans as plan_column, work_results as result_column};
use store::{Column, RowId, Value};

/// Most characters of a text; the longest printed in the regulation has 420.
const LONGEST_TEXT: usize = 4_000;

/// Sets a field of a result and what hangs on it.
pub(crate) fn set_result(
    editing: &mut Editing<'_, '_>,
    result: RowId,
    field: ResultField,
    value: &str,
) -> Result<(), Halt> {
    use result_column as column;
    match field {
        ResultField::Text => set_text(editing, result, column::TEXT, ("text", value)),
        ResultField::AssignedBy => {
            set_text(editing, result, column::ASSIGNED_BY, ("assignedBy", value))?;
            settle_consent(editing, result)
        }
        ResultField::SupportedText => set_supported_text(editing, result, value),
        ResultField::SupportedIndicator => {
            set_text(editing, result, column::SUPPORTED_INDICATOR, ("supportedIndicator", value))
        }
        ResultField::SupportedResult => tie(editing, result, value),
        ResultField::Priority => {
            let priority = term::<contract::Priority>("priority", value)?;
            let priority = crate::convert::from_wire(priority);
            editing.place_result(result, priority, Place { after: None, at_end: true })
        }
        ResultField::Kind => set_code::<contract::ResultKind>(editing, result, column::KIND, ("kind", value)),
        ResultField::ControlLevel => set_code::<contract::ControlLevel>(
            editing,
            result,
            column::CONTROL_LEVEL,
            ("controlLevel", value),
        ),
        ResultField::Cascading => {
            set_code::<contract::Cascading>(editing, result, column::CASCADING, ("cascading", value))
        }
        ResultField::Mode => {
            set_code::<contract::AssignmentMode>(editing, result, column::MODE, ("mode", value))?;
            settle_consent(editing, result)
        }
        ResultField::InTeam => {
            let in_team = (value.trim() == "true").then_some(true);
            editing.act.set(result, column::IN_TEAM, Value::from(in_team))?;
            Ok(())
        }
        ResultField::Origin => set_origin(editing, result, value),
        ResultField::ClarifiedWith => {
            set_text(editing, result, column::CLARIFIED_WITH, ("clarifiedWith", value))
        }
        ResultField::AbsoluteBecause => {
            set_text(editing, result, column::ABSOLUTE_BECAUSE, ("absoluteBecause", value))
        }
        ResultField::AgreementItem => set_agreement_item(editing, result, value),
        ResultField::ToChange => {
            let to_change = (value.trim() == "true").then_some(true);
            editing.act.set(result, column::TO_CHANGE, Value::from(to_change))?;
            Ok(())
        }
    }
}

/// Someone else's assignment waits for the evaluator; his answer stays when the words change.
fn settle_consent(editing: &mut Editing<'_, '_>, result: RowId) -> Result<(), Halt> {
    let entry = editing.result(result)?;
    let evaluator = editing.evaluator_position.as_deref();
    let wanted = Consent::at_first(entry.planning.mode, entry.assigned_by.as_deref(), evaluator);
    match (wanted, entry.planning.consent) {
        (Consent::NotNeeded, _) => {
            for column in [result_column::CONSENT, result_column::CONSENT_ON, result_column::CONSENT_NOTE] {
                editing.act.set(result, column, Value::Null)?;
            }
        }
        (_, Consent::NotNeeded) => {
            editing.act.set(result, result_column::CONSENT, Consent::Needed.word())?;
        }
        _ => {}
    }
    Ok(())
}

/// Ties a result to a leader's and takes over both texts; empty unties it.
fn tie(editing: &mut Editing<'_, '_>, result: RowId, value: &str) -> Result<(), Halt> {
    let tied = match value.trim() {
        "" => None,
        given => Some(editing.leader_result(given)?),
    };
    let (link, text, indicator) = match tied {
        Some(tied) => (Some(tied.result), Some(tied.text), tied.indicator),
        None => (None, None, None),
    };
    editing.act.set(result, result_column::SUPPORTED_RESULT, Value::from(link))?;
    editing.act.set(result, result_column::SUPPORTED_TEXT, Value::from(text))?;
    editing.act.set(result, result_column::SUPPORTED_INDICATOR, Value::from(indicator))?;
    Ok(())
}

/// Other words are another result of the leader: the tie and the indicator beside it go with the old ones.
fn set_supported_text(editing: &mut Editing<'_, '_>, result: RowId, value: &str) -> Result<(), Halt> {
    let tied = editing.result(result)?.supported_result;
    let found = tied.map(|tied| leaders::find_result(editing.act.read(), &id(tied)));
    let is_still_his =
        found.is_some_and(|found| found.is_ok_and(|found| leaders::is_same(&found.text, value)));
    if !is_still_his {
        for column in [result_column::SUPPORTED_RESULT, result_column::SUPPORTED_INDICATOR] {
            editing.act.set(result, column, Value::Null)?;
        }
    }
    set_text(editing, result, result_column::SUPPORTED_TEXT, ("supportedText", value))
}

/// Acting work becomes a main result at once.
fn set_origin(editing: &mut Editing<'_, '_>, result: RowId, value: &str) -> Result<(), Halt> {
    set_code::<contract::ResultOrigin>(editing, result, result_column::ORIGIN, ("origin", value))?;
    match editing.result(result)?.planning.origin.fixed_priority() {
        Some(priority) => editing.place_result_if(result, priority),
        None => Ok(()),
    }
}

/// Items of the performance agreement are main results.
fn set_agreement_item(editing: &mut Editing<'_, '_>, result: RowId, value: &str) -> Result<(), Halt> {
    let reader = editing.act.read();
    let origin = editing.result(result)?.planning.origin;
    if value.trim().is_empty() {
        editing.act.set(result, result_column::AGREEMENT_ITEM, Value::Null)?;
        if origin == Origin::PerformanceAgreement {
            editing.act.set(result, result_column::ORIGIN, Value::Null)?;
        }
        return Ok(());
    }
    let item = row(value)?;
    if !reader.is_agreement_item(item)? {
        return Err(Failure::NotFound { what: id(item) }.into());
    }
    editing.act.set(result, result_column::AGREEMENT_ITEM, item)?;
    if origin == Origin::Dialog {
        editing.act.set(result, result_column::ORIGIN, Origin::PerformanceAgreement.word())?;
    }
    editing.place_result_if(result, Priority::Main)
}

/// Sets a field of an indicator.
pub(crate) fn set_indicator(
    editing: &mut Editing<'_, '_>,
    indicator: RowId,
    field: IndicatorField,
    value: &str,
) -> Result<(), Halt> {
    use indicator_column as column;
    match field {
        IndicatorField::Aspect => {
            set_code::<contract::Aspect>(editing, indicator, column::ASPECT, ("aspect", value))
        }
        IndicatorField::Perspective => {
            set_code::<contract::Perspective>(editing, indicator, column::PERSPECTIVE, ("perspective", value))
        }
        IndicatorField::Text => {
            let measure = settle_target(editing, indicator, value)?;
            set_text(editing, indicator, column::TEXT, ("text", measure))
        }
        IndicatorField::Target => set_text(editing, indicator, column::TARGET, ("target", value)),
        IndicatorField::Baseline => set_text(editing, indicator, column::BASELINE, ("baseline", value)),
    }
}

/// The measure of a narrative, without the target at its end: that stays apart for the day the approach
/// is changed back. A narrative from which the target was taken out has none any more.
fn settle_target<'v>(
    editing: &mut Editing<'_, '_>,
    indicator: RowId,
    narrative: &'v str,
) -> Result<&'v str, Halt> {
    let plan = editing.act.read().find_plan(editing.plan.id)?;
    if plan.is_none_or(|plan| plan.approach != Approach::Qualitative) {
        return Ok(narrative);
    }
    let content = editing.content()?;
    let mut indicators = content.results.iter().flat_map(|result| &result.indicators);
    let target = indicators.find(|other| other.id == indicator).and_then(|found| found.target.clone());
    let Some(target) = target.filter(|target| !target.trim().is_empty()) else { return Ok(narrative) };
    if !plans::holds(narrative, &target) {
        editing.act.set(indicator, indicator_column::TARGET, Value::Null)?;
    }
    let measure = narrative.trim_end().strip_suffix(target.trim()).map(str::trim_end);
    Ok(measure.filter(|measure| !measure.is_empty()).unwrap_or(narrative))
}

/// Sets a field of the plan itself.
pub(crate) fn set_plan(editing: &mut Editing<'_, '_>, field: PlanField, value: &str) -> Result<(), Halt> {
    use plan_column as column;
    let plan = editing.plan.id;
    let (column, name) = match field {
        PlanField::Approach => {
            let approach: Approach = crate::convert::from_wire(term("approach", value)?);
            editing.act.set(plan, column::APPROACH, approach.word())?;
            return Ok(());
        }
        PlanField::StartsOn => return set_day(editing, column::STARTS_ON, ("startsOn", value)),
        PlanField::EndsOn => return set_day(editing, column::ENDS_ON, ("endsOn", value)),
        PlanField::EmployeeComment => (column::EMPLOYEE_COMMENT, "employeeComment"),
        PlanField::DialogNotes => (column::DIALOG_NOTES, "dialogNotes"),
        PlanField::Inputs => (column::INPUTS, "inputs"),
        PlanField::EmployeePosition => (column::EMPLOYEE_POSITION, "employeePosition"),
        PlanField::EmployeeUnit => (column::EMPLOYEE_UNIT, "employeeUnit"),
        PlanField::EvaluatorPosition => (column::EVALUATOR_POSITION, "evaluatorPosition"),
        PlanField::EvaluatorUnit => (column::EVALUATOR_UNIT, "evaluatorUnit"),
    };
    set_text(editing, plan, column, (name, value))
}

fn set_day(editing: &mut Editing<'_, '_>, column: Column, (name, value): (&str, &str)) -> Result<(), Halt> {
    let day = parse_day(name, value.trim())?;
    if chrono::Datelike::year(&day) != editing.plan.year {
        return Err(invalid(name, FieldFault::OutOfRange));
    }
    editing.act.set(editing.plan.id, column, day.to_string())?;
    Ok(())
}

/// A plan ends on or after its first day.
pub(crate) fn check_days(reader: Reader<'_>, plan: RowId) -> Result<(), Halt> {
    let Some(plan) = reader.find_plan(plan)? else { return Ok(()) };
    let year = Period::annual(plan.year);
    let starts_on = plan.starts_on.unwrap_or(year.starts_on());
    if plan.ends_on.unwrap_or(year.ends_on()) < starts_on {
        return Err(invalid("endsOn", FieldFault::EndsBeforeStart));
    }
    Ok(())
}

fn set_text(
    editing: &mut Editing<'_, '_>,
    row: RowId,
    column: Column,
    (name, value): (&str, &str),
) -> Result<(), Halt> {
    editing.act.set(row, column, Value::from(checked_text(name, value)?))?;
    Ok(())
}

fn set_code<T: DeserializeOwned + Serialize>(
    editing: &mut Editing<'_, '_>,
    row: RowId,
    column: Column,
    (name, value): (&str, &str),
) -> Result<(), Halt> {
    let word = match value.trim() {
        "" => None,
        given => term::<T>(name, given).map(|_| Some(given.to_owned()))?,
    };
    editing.act.set(row, column, Value::from(word))?;
    Ok(())
}

/// A value of a closed list by its code.
fn term<T: DeserializeOwned>(name: &str, value: &str) -> Result<T, Halt> {
    from_word(value.trim()).ok_or_else(|| invalid(name, FieldFault::UnknownId))
}

/// A text without spaces around it; nothing where it is empty.
pub(crate) fn checked_text(name: &str, text: &str) -> Result<Option<String>, Halt> {
    let text = text.trim();
    if text.chars().count() > LONGEST_TEXT {
        return Err(invalid(name, FieldFault::TooLong));
    }
    Ok(Some(text.to_owned()).filter(|text| !text.is_empty()))
}
