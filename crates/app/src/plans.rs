//! Plans as read and shown, and the domain plan behind them.

use crate::convert::{finding, id, row, to_wire};
use crate::cycles::parse_day;
use crate::failure::Halt;
use crate::identity::{self, frozen_employee, frozen_evaluator};
use crate::{App, Moment};
use contract::{
    AddProgressRequest, AnnexView, ById, ConductView, Failure, FieldFault, FieldProblem, IndicatorView,
    Language, ListPlansRequest, PlanView, PlansView, ProgressListView, ProgressNoteView, WorkResultView,
};
use domain::{
    Annex, Approach, ConductItem, CoreValue, Finding, Indicator, Period, PositionGroup, Skp, SkpForm,
    SupportedResult, WorkResult,
};
use store::records::{IndicatorEntry, PlanContent, PlanRecord, Reader, ResultEntry};
use store::schema::progress;
use store::{RowId, Scope, Table};

/// Words of the three annex lists in the store.
pub(crate) const ANNEX_LISTS: [&str; 3] = ["resource_support", "accountability_scheme", "consequences"];

impl App {
    /// One version of a plan.
    pub(crate) fn show_plan(&mut self, request: ById) -> Result<PlanView, Halt> {
        let plan = row(&request.id)?;
        let found = self.read()?.find_plan(plan)?.ok_or_else(|| Failure::NotFound { what: "SKP".into() })?;
        plan_view(self.read()?, &found, self.moment())
    }

    /// The plans of a person in a year that count.
    pub(crate) fn list_plans(&mut self, request: ListPlansRequest) -> Result<PlansView, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let plans = reader.list_plans(row(&request.employee)?, request.year)?;
        let views = plans.iter().map(|plan| plan_view(reader, plan, moment));
        Ok(PlansView { plans: views.collect::<Result<_, _>>()? })
    }

    /// Notes progress on a result of the plan in force (B.1.2).
    pub(crate) fn add_progress(&mut self, request: AddProgressRequest) -> Result<ProgressListView, Halt> {
        use chrono::Datelike;
        let employee = row(&request.employee)?;
        let name = self.employee(employee)?.shown_name();
        if request.draft {
            self.keep_progress(employee, &request)?;
            return self.list_progress(ById { id: request.employee });
        }
        let today = self.moment().today();
        let on = request.on.as_deref().map_or(Ok(today), |day| parse_day("on", day))?;
        if request.text.trim().is_empty() {
            let fields = vec![FieldProblem { field: "text".into(), problem: FieldFault::Empty }];
            return Err(Failure::Invalid { fields }.into());
        }
        let plan = self.read()?.list_plans(employee, on.year())?.pop().ok_or(Failure::NoPlan { name })?;
        let results = self.read()?.plan_content(plan.id)?.results;
        let at = usize::try_from(request.result).ok().and_then(|number| number.checked_sub(1));
        let Some(result) = at.and_then(|at| results.get(at)) else {
            let fields = vec![FieldProblem { field: "result".into(), problem: FieldFault::OutOfRange }];
            return Err(Failure::Invalid { fields }.into());
        };
        let values = [
            (progress::EMPLOYEE, employee.into()),
            (progress::PLAN, plan.id.into()),
            (progress::WORK_RESULT, result.id.into()),
            (progress::NOTED_ON, on.to_string().into()),
            (progress::TEXT, request.text.trim().into()),
            (progress::EVIDENCE, Some(request.evidence.trim()).filter(|text| !text.is_empty()).into()),
        ];
        self.act("add_progress", Some(employee), |act| {
            Ok(act.insert(Table::Progress, Scope::dossier(employee), &values)?)
        })?;
        self.drop_progress(employee)?;
        self.list_progress(ById { id: request.employee })
    }

    /// Progress of a person, newest first.
    pub(crate) fn list_progress(&mut self, request: ById) -> Result<ProgressListView, Halt> {
        let employee = row(&request.id)?;
        let reader = self.read()?;
        let mut numbers = std::collections::HashMap::new();
        for plan in reader.list_plan_versions(employee)? {
            for (number, result) in (1..).zip(reader.plan_content(plan.id)?.results) {
                numbers.insert(result.id, number);
            }
        }
        let items = reader.list_progress(employee)?.into_iter().map(|note| ProgressNoteView {
            id: id(note.id),
            result: note.work_result.and_then(|result| numbers.get(&result)).copied().unwrap_or(0),
            on: note.noted_on.map(|day| day.to_string()).unwrap_or_default(),
            text: note.text,
            evidence: note.evidence,
        });
        Ok(ProgressListView { items: items.collect() })
    }
}

/// Official code of the plan form of a group and approach.
pub(crate) fn form_code(group: PositionGroup, approach: Approach) -> &'static str {
    match SkpForm::of(group, approach) {
        SkpForm::A11 => "A.1.1",
        SkpForm::A12 => "A.1.2",
        SkpForm::A16 => "A.1.6",
        SkpForm::A17 => "A.1.7",
    }
}

/// One version as screens show it.
pub(crate) fn plan_view(reader: Reader<'_>, plan: &PlanRecord, moment: Moment) -> Result<PlanView, Halt> {
    let content = reader.plan_content(plan.id)?;
    let skp = skp(reader, plan, &content)?;
    Ok(view_of(plan, &as_shown(plan.approach, content), &skp, (&skp.findings(), moment.language)))
}

/// The same from what was read before.
pub(crate) fn view_of(
    plan: &PlanRecord,
    content: &PlanContent,
    skp: &Skp,
    (findings, language): (&[Finding], Language),
) -> PlanView {
    PlanView {
        id: id(plan.id),
        employee: id(plan.employee),
        year: plan.year,
        version: plan.version,
        state: to_wire(plan.state),
        form: form_code(plan.group, plan.approach).to_owned(),
        approach: to_wire(plan.approach),
        position_group: to_wire(plan.group),
        starts_on: skp.starts_on.to_string(),
        ends_on: skp.ends_on.to_string(),
        employee_identity: identity::view(&skp.employee),
        evaluator_identity: identity::view(&skp.evaluator),
        results: (1..).zip(&content.results).map(|(no, result)| result_view(no, result)).collect(),
        conduct: conduct_views(content),
        annex: annex_view(content),
        findings: findings.iter().map(|found| finding(found, language)).collect(),
    }
}

/// What stands on a plan as its form shows it: a qualitative one has measure and target in one
/// narrative. Both stay apart in the store, so that the approach can be changed back.
pub(crate) fn as_shown(approach: Approach, mut content: PlanContent) -> PlanContent {
    if approach == Approach::Qualitative {
        for indicator in content.results.iter_mut().flat_map(|result| &mut result.indicators) {
            indicator.text = narrative(&indicator.text, indicator.target.take().as_deref());
        }
    }
    content
}

/// A measure with its target behind it, unless it says so already.
fn narrative(text: &str, target: Option<&str>) -> String {
    let target = target.map(str::trim).filter(|target| !target.is_empty());
    match target {
        Some(target) if !holds(text, target) => format!("{} {target}", text.trim()).trim().to_owned(),
        Some(_) | None => text.to_owned(),
    }
}

/// Whether a narrative says a target already.
pub(crate) fn holds(text: &str, target: &str) -> bool {
    plain(text).contains(&plain(target))
}

/// A text for comparing: capitals and spaces do not count.
pub(crate) fn plain(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A work result before anything an evaluation adds.
pub(crate) fn result_view(no: u32, result: &ResultEntry) -> WorkResultView {
    WorkResultView {
        id: id(result.id),
        no,
        priority: to_wire(result.priority),
        text: result.text.clone(),
        assigned_by: result.assigned_by.clone(),
        supported_text: result.supported_text.clone(),
        supported_indicator: result.supported_indicator.clone(),
        indicators: result.indicators.iter().map(indicator_view).collect(),
        actual: String::new(),
        feedback: Vec::new(),
        mark: None,
    }
}

fn indicator_view(indicator: &IndicatorEntry) -> IndicatorView {
    IndicatorView {
        id: id(indicator.id),
        aspect: indicator.aspect.map(to_wire),
        text: indicator.text.clone(),
        target: indicator.target.clone(),
        perspective: indicator.perspective.map(to_wire),
        actual: String::new(),
        feedback: Vec::new(),
    }
}

/// The seven values with their special expectations.
pub(crate) fn conduct_views(content: &PlanContent) -> Vec<ConductView> {
    let view = |value: CoreValue| ConductView {
        value: u32::from(value.number()),
        label: value.label().to_owned(),
        guides: value.guides().iter().map(ToString::to_string).collect(),
        special_expectations: expectations(content, value),
        feedback: Vec::new(),
    };
    CoreValue::ALL.into_iter().map(view).collect()
}

fn expectations(content: &PlanContent, value: CoreValue) -> Vec<String> {
    let of_value = content.special_expectations.iter().filter(|(other, _)| *other == value);
    of_value.map(|(_, text)| text.clone()).collect()
}

fn annex_list(content: &PlanContent, list: &str) -> Vec<String> {
    content.annex_lines.iter().filter(|(other, _)| other == list).map(|(_, text)| text.clone()).collect()
}

fn annex_view(content: &PlanContent) -> AnnexView {
    let [resources, scheme, consequences] = ANNEX_LISTS.map(|list| annex_list(content, list));
    AnnexView { resource_support: resources, accountability_scheme: scheme, consequences }
}

/// The plan as the rules and the sheets know it, without anything an evaluation adds.
pub(crate) fn skp(reader: Reader<'_>, plan: &PlanRecord, content: &PlanContent) -> Result<Skp, Halt> {
    let employee = reader.find_employee(plan.employee)?;
    let evaluator = evaluator_of(reader, plan)?.map(|row| reader.find_employee(row)).transpose()?.flatten();
    let year = Period::annual(plan.year);
    let [resource_support, accountability_scheme, consequences] =
        ANNEX_LISTS.map(|list| annex_list(content, list));
    let annex = Annex { resource_support, accountability_scheme, consequences };
    let mut results: Vec<_> = content.results.iter().map(work_result).collect();
    if plan.approach == Approach::Qualitative {
        for indicator in results.iter_mut().flat_map(|result| &mut result.indicators) {
            indicator.text = narrative(&indicator.text, indicator.target.take().as_deref());
        }
    }
    Ok(Skp {
        approach: plan.approach,
        group: plan.group,
        starts_on: plan.starts_on.unwrap_or(year.starts_on()),
        ends_on: plan.ends_on.unwrap_or(year.ends_on()),
        employee: identity::printed(reader, employee.as_ref(), frozen_employee(reader, plan)?)?,
        evaluator: identity::printed(reader, evaluator.as_ref(), frozen_evaluator(plan))?,
        results,
        conduct: CoreValue::ALL
            .into_iter()
            .map(|value| ConductItem {
                value,
                special_expectations: expectations(content, value),
                feedback: Vec::new(),
            })
            .collect(),
        annex: Some(annex).filter(|annex| !annex.is_empty()),
        state: plan.state,
        approved_on: plan.approved_on,
    })
}

/// The evaluator a plan was agreed with, else whoever evaluated the person at its end.
pub(crate) fn evaluator_of(reader: Reader<'_>, plan: &PlanRecord) -> Result<Option<RowId>, Halt> {
    let on = plan.ends_on.unwrap_or(Period::annual(plan.year).ends_on());
    Ok(match plan.evaluator {
        Some(evaluator) => Some(evaluator),
        None => reader.find_evaluator(plan.employee, on)?,
    })
}

/// A stored result as the rules know it.
pub(crate) fn work_result(entry: &ResultEntry) -> WorkResult {
    WorkResult {
        priority: entry.priority,
        text: entry.text.clone(),
        assigned_by: entry.assigned_by.clone(),
        supported: entry
            .supported_text
            .clone()
            .map(|text| SupportedResult { text, indicator: entry.supported_indicator.clone() }),
        indicators: entry
            .indicators
            .iter()
            .map(|indicator| Indicator {
                aspect: indicator.aspect,
                text: indicator.text.clone(),
                target: indicator.target.clone(),
                perspective: indicator.perspective,
                baseline: indicator.baseline.clone(),
                actual: Vec::new(),
                feedback: Vec::new(),
            })
            .collect(),
        planning: entry.planning.clone(),
        actual: Vec::new(),
        feedback: Vec::new(),
    }
}
