//! What the state machine of a plan (13.1) asks about one version, collected from the records.

use crate::Moment;
use crate::failure::Halt;
use crate::planning::leaders;
use crate::planning::writer::is_editable;
use crate::plans::{self, evaluator_of};
use domain::approval::{EvaluatorStanding, approver_fit};
use domain::control::{PositionLevel, control_findings, expected_control};
use domain::lifecycle::Facts;
use domain::rank::Rank;
use domain::skp::{agreement_findings, manual_finding, resource_hint};
use domain::study::study_findings;
use domain::{
    ControlLevel, EvaluationState, Finding, Period, PositionGroup, Priority, ResourceStatus, Severity, Skp,
    SkpState,
};
use store::RowId;
use store::records::{
    AgreementItem, AnnexEntry, Employee, Office, PlanContent, PlanRecord, Reader, ResultEntry,
};

/// One version with everything its rules look at.
pub(crate) struct Situation {
    /// The version.
    pub plan: PlanRecord,
    /// What stands on it.
    pub content: PlanContent,
    /// Annex with what planning records.
    pub annex: Vec<AnnexEntry>,
    /// The same as the rules know it.
    pub skp: Skp,
    /// The person.
    pub employee: Option<Employee>,
    /// The evaluator it is, or is to be, agreed with.
    pub evaluator: Option<Employee>,
    /// All versions and other plans of the person, newest first.
    pub versions: Vec<PlanRecord>,
    /// Items of the performance agreement of the person's unit and those above.
    pub agreement: Vec<AgreementItem>,
    /// What the guards of 13.1 ask; reason, date and account of an act are not in it.
    pub facts: Facts,
}

impl Situation {
    /// The level the position should answer for, where it is known.
    pub(crate) fn expected_control(&self) -> Option<ControlLevel> {
        let person = self.employee.as_ref()?;
        let position = self.skp.employee.position.as_deref().unwrap_or_default();
        let level = PositionLevel::of(position, Rank::parse(&person.rank_code).ok());
        expected_control(person.position_kind?, person.is_team_leader, level)
    }
}

/// Looks at a version. Texts that are still typed are not in it: commit drafts first.
pub(crate) fn situation(
    reader: Reader<'_>,
    plan: PlanRecord,
    office: &Office,
    moment: Moment,
) -> Result<Situation, Halt> {
    let content = reader.plan_content(plan.id)?;
    let annex = reader.list_annex(plan.id)?;
    let skp = plans::skp(reader, &plan, &content)?;
    let employee = reader.find_employee(plan.employee)?;
    let evaluator = evaluator_of(reader, &plan)?.map(|row| reader.find_employee(row)).transpose()?.flatten();
    let led = reader.find_unit_headed_by(plan.employee)?.map(|unit| unit.id);
    let unit = led.or(employee.as_ref().and_then(|person| person.unit));
    let agreement = unit.map(|unit| reader.list_agreement_items(unit, plan.year)).transpose()?;
    let versions = reader.list_plan_versions(plan.employee)?;
    let facts = Facts::default();
    let agreement = agreement.unwrap_or_default();
    let mut situation =
        Situation { plan, content, annex, skp, employee, evaluator, versions, agreement, facts };
    situation.facts = facts_of(reader, &situation, office, moment)?;
    Ok(situation)
}

fn facts_of(
    reader: Reader<'_>,
    situation: &Situation,
    office: &Office,
    moment: Moment,
) -> Result<Facts, Halt> {
    let Situation { plan, skp, employee, evaluator, .. } = situation;
    let is_filled = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
    let standing = evaluator.as_ref().map(|person| {
        let position = skp.evaluator.position.as_deref();
        EvaluatorStanding::of(person.position_kind, person.employee_type, position)
    });
    let kind = employee.as_ref().and_then(|person| person.position_kind);
    let misfit = kind.zip(standing).and_then(|(kind, standing)| approver_fit(office.level, kind, standing));
    Ok(Facts {
        today: moment.today(),
        starts_on: skp.starts_on,
        is_revision: is_revision(plan, &situation.versions),
        is_being_revised: is_being_revised(plan, &situation.versions),
        is_placed: is_filled(&skp.employee.unit) && is_filled(&skp.employee.position) && evaluator.is_some(),
        agreed: plan.agreed_on.is_some(),
        has_reason: false,
        has_date: false,
        evaluator_is_absent: evaluator.as_ref().is_some_and(|person| person.is_inactive(moment.today())),
        waits_for_hr: false,
        year_is_evaluated: is_year_evaluated(reader, plan)?,
        findings: findings_of(reader, situation, office)?,
        misfit,
    })
}

/// Everything the rules say of a version: its own findings and those that look at other records too.
fn findings_of(reader: Reader<'_>, situation: &Situation, office: &Office) -> Result<Vec<Finding>, Halt> {
    let skp = &situation.skp;
    let mut found = skp.findings();
    if let Some(expected) = situation.expected_control() {
        found.extend(control_findings(skp, expected));
    }
    found.extend(missing_agreement_items(situation).into_iter().map(|(_, finding)| finding));
    found.extend(study_findings(skp));
    if skp.group == PositionGroup::Executive {
        let missing = reader.count_indicators_without_manual(situation.plan.id)?;
        let missing = usize::try_from(missing).unwrap_or_default();
        found.extend(manual_finding(skp, missing, office.manual_required));
    }
    found.extend(drifted(reader, situation)?);
    let statuses: Vec<_> = situation.annex.iter().filter_map(resource_status).collect();
    found.extend(resource_hint(&statuses));
    found.sort_by_key(|finding| finding.severity);
    Ok(found)
}

/// Results that say something else than the matrix cells they came from, by printed number.
fn drifted(reader: Reader<'_>, situation: &Situation) -> Result<Vec<Finding>, Halt> {
    let cells = leaders::cells(reader, situation)?;
    let (main, additional): (Vec<_>, Vec<_>) =
        situation.content.results.iter().partition(|result| result.priority == Priority::Main);
    let in_print = (1..).zip(main.into_iter().chain(additional));
    let is_drifted = |result: &ResultEntry| cells.get(&result.id).is_some_and(|cell| cell.is_drifted);
    let drifted = in_print.filter(|(_, result)| is_drifted(result));
    Ok(drifted.map(|(number, _)| Finding::new("R-048", Severity::Warn, "cell_drift").about(number)).collect())
}

/// Items of the performance agreement no main result holds, by their place.
///
/// Only the nearest unit with an agreement is asked: those above it have heads of their own. A result
/// that is tied to an item holds it whatever its words.
pub(crate) fn missing_agreement_items(situation: &Situation) -> Vec<(usize, Finding)> {
    let own = situation.agreement.first().map(|node| node.unit);
    let texts: Vec<&str> = situation.agreement.iter().map(|node| node.text.as_str()).collect();
    let mut missing = agreement_findings(&situation.skp, &texts);
    let is_tied = |node: RowId| {
        let mut main = situation.content.results.iter().filter(|result| result.priority == Priority::Main);
        main.any(|result| result.agreement_item == Some(node))
    };
    missing.retain(|(at, _)| {
        let node = situation.agreement.get(*at);
        node.is_some_and(|node| Some(node.unit) == own && !is_tied(node.id))
    });
    missing
}

fn resource_status(line: &AnnexEntry) -> Option<ResourceStatus> {
    match line.status.as_str() {
        "agreed" => Some(ResourceStatus::Agreed),
        "refused" => Some(ResourceStatus::Refused),
        "not_realised" => Some(ResourceStatus::NotRealised),
        _ => None,
    }
}

/// Whether an earlier version of the plan is in force.
pub(crate) fn is_revision(plan: &PlanRecord, versions: &[PlanRecord]) -> bool {
    versions.iter().any(|other| {
        other.lineage == plan.lineage && other.version < plan.version && other.state == SkpState::Approved
    })
}

/// Whether a next version of the plan is being written or agreed.
pub(crate) fn is_being_revised(plan: &PlanRecord, versions: &[PlanRecord]) -> bool {
    versions.iter().any(|other| {
        let is_open =
            is_editable(other.state) || matches!(other.state, SkpState::Submitted | SkpState::Signed);
        other.lineage == plan.lineage && other.version > plan.version && is_open
    })
}

/// Whether the year was evaluated and reported, or no evaluation was demanded.
fn is_year_evaluated(reader: Reader<'_>, plan: &PlanRecord) -> Result<bool, Halt> {
    let year = Period::annual(plan.year);
    let evaluations = reader.list_evaluations_of(plan.employee)?;
    Ok(evaluations.iter().any(|evaluation| {
        evaluation.period == year
            && matches!(evaluation.state, EvaluationState::Reported | EvaluationState::NotRequired)
    }))
}
