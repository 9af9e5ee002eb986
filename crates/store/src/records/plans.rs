//! Plans with their results, indicators, special expectations and annex.

use super::{Fields, Reader, Result};
use chrono::NaiveDate;
use domain::reporting::Reporting;
use domain::{
    Approach, Aspect, CoreValue, Perspective, Planning, PositionGroup, Priority, SkpState, UnitLabel,
};
use ledger::RowId;
use rusqlite::named_params;

/// One version of a plan, without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanRecord {
    /// Row of this version.
    pub id: RowId,
    /// The employee.
    pub employee: RowId,
    /// First version of the same plan; the row itself where it is the first.
    pub lineage: RowId,
    /// From 1.
    pub version: u32,
    /// Identifier in the case file or system it came from.
    pub outside_id: Option<String>,
    /// Year.
    pub year: i32,
    /// First day of the assessment period.
    pub starts_on: Option<NaiveDate>,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
    /// Approach.
    pub approach: Approach,
    /// Group of the position.
    pub group: PositionGroup,
    /// The evaluator it was agreed with.
    pub evaluator: Option<RowId>,
    /// Position it was made for, where the plan carries its own.
    pub employee_position: Option<String>,
    /// Unit it was made for.
    pub employee_unit: Option<String>,
    /// Label of that unit's row.
    pub employee_unit_label: Option<UnitLabel>,
    /// Evaluator's position.
    pub evaluator_position: Option<String>,
    /// Evaluator's unit or agency.
    pub evaluator_unit: Option<String>,
    /// Label of that row.
    pub evaluator_unit_label: Option<UnitLabel>,
    /// State.
    pub state: SkpState,
    /// Day the employee signed.
    pub signed_on: Option<NaiveDate>,
    /// Day it was approved.
    pub approved_on: Option<NaiveDate>,
    /// Day it was submitted.
    pub submitted_on: Option<NaiveDate>,
    /// Day the evaluator marked the text as agreed.
    pub agreed_on: Option<NaiveDate>,
    /// Why it was sent back.
    pub return_reason: String,
    /// Who set it, where not the evaluator.
    pub approved_by: Option<RowId>,
    /// Why another set it.
    pub approval_basis: String,
    /// Day it ended.
    pub closed_on: Option<NaiveDate>,
    /// Why it ended: a permanent word where a plan in force was closed, else the words of whoever
    /// withdrew it.
    pub close_reason: String,
    /// Why this version was begun; a permanent word.
    pub change_kind: String,
    /// The same in the words of whoever began it.
    pub change_reason: String,
    /// Day this version was begun.
    pub changed_on: Option<NaiveDate>,
    /// What the employee clarified.
    pub employee_comment: String,
    /// Notes of the dialog.
    pub dialog_notes: String,
    /// Documents the plan rests on.
    pub inputs: String,
    /// The post as Plt. it was made for.
    pub appointment: Option<RowId>,
    /// How often the leader gives scheduled feedback, as agreed with the employee.
    pub feedback_rhythm: Option<Reporting>,
}

/// What stands on a plan version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanContent {
    /// Results in print order.
    pub results: Vec<ResultEntry>,
    /// Special expectations, in order.
    pub special_expectations: Vec<(CoreValue, String)>,
    /// Annex lines: list and text, in order.
    pub annex_lines: Vec<(String, String)>,
}

/// A work result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultEntry {
    /// Row.
    pub id: RowId,
    /// Priority.
    pub priority: Priority,
    /// Text.
    pub text: String,
    /// Who gave the assignment.
    pub assigned_by: Option<String>,
    /// Supported leader result.
    pub supported_text: Option<String>,
    /// Its indicator.
    pub supported_indicator: Option<String>,
    /// Indicators in order.
    pub indicators: Vec<IndicatorEntry>,
    /// What planning records and no form prints.
    pub planning: Planning,
    /// Day of the evaluator's answer.
    pub consent_on: Option<NaiveDate>,
    /// Words of the answer.
    pub consent_note: String,
    /// Leader's result it is tied to.
    pub supported_result: Option<RowId>,
    /// Item of the performance agreement.
    pub agreement_item: Option<RowId>,
    /// Entry of the matrix it came from.
    pub cell: Option<RowId>,
    /// The same result in the version before, or in the plan it was copied from.
    pub copied_from: Option<RowId>,
    /// Whether it was taken over from the year before to be changed, and was not yet.
    pub to_change: bool,
    /// Day the leader took the result over, because the employee could not finish it.
    pub taken_over_on: Option<NaiveDate>,
    /// What the leader noted then.
    pub taken_over_note: String,
}

/// An indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicatorEntry {
    /// Row.
    pub id: RowId,
    /// Aspect.
    pub aspect: Option<Aspect>,
    /// Text.
    pub text: String,
    /// Target.
    pub target: Option<String>,
    /// Perspective.
    pub perspective: Option<Perspective>,
    /// Where the measure stood before.
    pub baseline: Option<String>,
    /// The same indicator in the version before, or in the plan it was copied from.
    pub copied_from: Option<RowId>,
}

/// A line of the annex with what planning records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnexEntry {
    /// Row.
    pub id: RowId,
    /// List.
    pub list: String,
    /// Text.
    pub text: String,
    /// What it is about; a permanent word, empty where not said.
    pub kind: String,
    /// Whether a resource came; a permanent word.
    pub status: String,
    /// When to report; a permanent word.
    pub schedule: String,
    /// Result it is about.
    pub work_result: Option<RowId>,
}

/// Plans of alias `p` that count: not withdrawn, not replaced, and not the next version of one that is
/// in force, however far its agreement has come (13.1).
pub(super) const LIVE: &str = "p.state not in ('superseded', 'cancelled', 'revising') and not (
    p.state in ('submitted', 'returned', 'signed') and p.lineage is not null and exists (
        select 1 from plans v where (v.id = p.lineage or v.lineage = p.lineage)
           and v.id <> p.id and v.gone = 0 and v.state in ('approved', 'closed')))";

impl Reader<'_> {
    /// A plan version.
    pub fn find_plan(self, id: RowId) -> Result<Option<PlanRecord>> {
        let sql = "select * from plans where id = :id and gone = 0";
        self.one(sql, named_params! { ":id": self.key(id) }, read_plan)
    }

    /// All versions of all plans of a person, newest year and version first.
    pub fn list_plan_versions(self, employee: RowId) -> Result<Vec<PlanRecord>> {
        let sql = "select * from plans where employee = :employee and gone = 0
                   order by year desc, version desc, id desc";
        self.many(sql, named_params! { ":employee": self.key(employee) }, read_plan)
    }

    /// The plans of a person in a year that count, in the order they were made.
    pub fn list_plans(self, employee: RowId, year: i32) -> Result<Vec<PlanRecord>> {
        let sql = format!(
            "select p.* from plans p where p.employee = :employee and +p.year = :year and p.gone = 0 and {LIVE}
             order by p.starts_on, p.id"
        );
        self.many(&sql, named_params! { ":employee": self.key(employee), ":year": year }, read_plan)
    }

    /// The plans of everybody in a year that count, person by person, in the order they were made.
    pub fn list_plans_of_year(self, year: i32) -> Result<Vec<PlanRecord>> {
        let sql = format!(
            "select p.* from plans p where p.year = :year and p.gone = 0 and {LIVE}
             order by p.employee, p.starts_on, p.id"
        );
        self.many(&sql, named_params! { ":year": year }, read_plan)
    }

    /// The newest version of the plan with an outside name.
    pub fn find_plan_by_outside_id(self, outside_id: &str, year: i32) -> Result<Option<PlanRecord>> {
        let sql = "select * from plans where outside_id = :id and year = :year and gone = 0
                   order by version desc, id desc limit 1";
        self.one(sql, named_params! { ":id": outside_id, ":year": year }, read_plan)
    }

    /// What stands on a plan version.
    pub fn plan_content(self, plan: RowId) -> Result<PlanContent> {
        let key = self.key(plan);
        let sql = "select * from work_results where plan = :plan and gone = 0 order by priority = 'additional', ordinal, id";
        let mut results = self.many(sql, named_params! { ":plan": key }, read_result)?;
        let sql = "select i.* from work_results r join indicators i on i.work_result = r.id and i.gone = 0
                   where r.plan = :plan and r.gone = 0 order by i.ordinal, i.id";
        let indicators = self.many(sql, named_params! { ":plan": key }, |fields| {
            Ok((fields.row_named("work_result")?, read_indicator(fields)?))
        })?;
        for (of, indicator) in indicators {
            let result = results.iter_mut().find(|result| Some(result.id) == of);
            if let Some(result) = result {
                result.indicators.push(indicator);
            }
        }
        let sql = "select value, text from special_expectations where plan = :plan and gone = 0 order by value, ordinal, id";
        let special_expectations = self.many(sql, named_params! { ":plan": key }, |fields| {
            let value = CoreValue::from_number(fields.get("value")?).ok_or_else(|| super::odd("value"))?;
            Ok((value, fields.text("text")?))
        })?;
        let sql = "select list, text from annex_lines where plan = :plan and gone = 0 order by ordinal, id";
        let annex_lines = self.many(sql, named_params! { ":plan": key }, |fields| {
            Ok((fields.text("list")?, fields.text("text")?))
        })?;
        Ok(PlanContent { results, special_expectations, annex_lines })
    }

    /// The lines of a plan's annex with what planning records.
    pub fn list_annex(self, plan: RowId) -> Result<Vec<AnnexEntry>> {
        let sql = "select * from annex_lines where plan = :plan and gone = 0 order by list, ordinal, id";
        self.many(sql, named_params! { ":plan": self.key(plan) }, |fields| {
            Ok(AnnexEntry {
                id: fields.id()?,
                list: fields.text("list")?,
                text: fields.text("text")?,
                kind: fields.text("kind")?,
                status: fields.text("status")?,
                schedule: fields.text("schedule")?,
                work_result: fields.row_named("work_result")?,
            })
        })
    }
}

pub(super) fn read_plan(fields: &Fields<'_>) -> Result<PlanRecord> {
    let id = fields.id()?;
    Ok(PlanRecord {
        id,
        employee: fields.row_named("employee")?.ok_or_else(|| super::odd("employee"))?,
        lineage: fields.row_named("lineage")?.unwrap_or(id),
        version: fields.get::<Option<u32>>("version")?.unwrap_or(1),
        outside_id: fields.get("outside_id")?,
        year: fields.get::<Option<i32>>("year")?.unwrap_or_default(),
        starts_on: fields.date("starts_on")?,
        ends_on: fields.date("ends_on")?,
        approach: fields.term("approach")?.unwrap_or(Approach::Quantitative),
        group: fields.term("position_group")?.unwrap_or(PositionGroup::AdministrativeFunctional),
        evaluator: fields.row_named("evaluator")?,
        employee_position: fields.get("employee_position")?,
        employee_unit: fields.get("employee_unit")?,
        employee_unit_label: fields.term("employee_unit_label")?,
        evaluator_position: fields.get("evaluator_position")?,
        evaluator_unit: fields.get("evaluator_unit")?,
        evaluator_unit_label: fields.term("evaluator_unit_label")?,
        state: fields.term("state")?.unwrap_or_default(),
        signed_on: fields.date("signed_on")?,
        approved_on: fields.date("approved_on")?,
        submitted_on: fields.date("submitted_on")?,
        agreed_on: fields.date("agreed_on")?,
        return_reason: fields.text("return_reason")?,
        approved_by: fields.row_named("approved_by")?,
        approval_basis: fields.text("approval_basis")?,
        closed_on: fields.date("closed_on")?,
        close_reason: fields.text("close_reason")?,
        change_kind: fields.text("change_kind")?,
        change_reason: fields.text("change_reason")?,
        changed_on: fields.date("changed_on")?,
        employee_comment: fields.text("employee_comment")?,
        dialog_notes: fields.text("dialog_notes")?,
        inputs: fields.text("inputs")?,
        appointment: fields.row_named("appointment")?,
        feedback_rhythm: fields.term("feedback_rhythm")?,
    })
}

fn read_result(fields: &Fields<'_>) -> Result<ResultEntry> {
    Ok(ResultEntry {
        id: fields.id()?,
        priority: fields.term("priority")?.unwrap_or(Priority::Main),
        text: fields.text("text")?,
        assigned_by: fields.get("assigned_by")?,
        supported_text: fields.get("supported_text")?,
        supported_indicator: fields.get("supported_indicator")?,
        indicators: Vec::new(),
        planning: Planning {
            kind: fields.term("kind")?,
            control_level: fields.term("control_level")?,
            cascading: fields.term("cascading")?,
            mode: fields.term("mode")?.unwrap_or_default(),
            in_team: fields.truth("in_team")?,
            consent: fields.term("consent")?.unwrap_or_default(),
            origin: fields.term("origin")?.unwrap_or_default(),
            clarified_with: fields.get("clarified_with")?,
            absolute_because: fields.get("absolute_because")?,
        },
        consent_on: fields.date("consent_on")?,
        consent_note: fields.text("consent_note")?,
        supported_result: fields.row_named("supported_result")?,
        agreement_item: fields.row_named("agreement_item")?,
        cell: fields.row_named("cell")?,
        copied_from: fields.row_named("copied_from")?,
        to_change: fields.truth("to_change")?,
        taken_over_on: fields.date("taken_over_on")?,
        taken_over_note: fields.text("taken_over_note")?,
    })
}

fn read_indicator(fields: &Fields<'_>) -> Result<IndicatorEntry> {
    Ok(IndicatorEntry {
        id: fields.id()?,
        aspect: fields.term("aspect")?,
        text: fields.text("text")?,
        target: fields.get("target")?,
        perspective: fields.term("perspective")?,
        baseline: fields.get("baseline")?,
        copied_from: fields.row_named("copied_from")?,
    })
}
