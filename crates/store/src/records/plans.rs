//! Plans with their results, indicators, special expectations and annex.

use super::{Fields, Reader, Result};
use chrono::NaiveDate;
use domain::{Approach, Aspect, CoreValue, Perspective, PositionGroup, Priority, SkpState, UnitLabel};
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
}

/// States in which a plan counts: not withdrawn, not replaced, and not the next version of one in force.
const LIVE: &str = "state not in ('superseded', 'cancelled', 'revising')";

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
            "select * from plans where employee = :employee and year = :year and gone = 0 and {LIVE}
             order by starts_on, id"
        );
        self.many(&sql, named_params! { ":employee": self.key(employee), ":year": year }, read_plan)
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
        for result in &mut results {
            let sql =
                "select * from indicators where work_result = :result and gone = 0 order by ordinal, id";
            result.indicators =
                self.many(sql, named_params! { ":result": self.key(result.id) }, read_indicator)?;
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
}

fn read_plan(fields: &Fields<'_>) -> Result<PlanRecord> {
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
    })
}

fn read_indicator(fields: &Fields<'_>) -> Result<IndicatorEntry> {
    Ok(IndicatorEntry {
        id: fields.id()?,
        aspect: fields.term("aspect")?,
        text: fields.text("text")?,
        target: fields.get("target")?,
        perspective: fields.term("perspective")?,
    })
}
