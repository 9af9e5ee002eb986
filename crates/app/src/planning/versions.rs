//! Versions of a plan: which one is meant, which one it followed, what a sheet says of the change.

use crate::convert::{id, row, to_wire};
use crate::failure::Halt;
use crate::{App, plans, words};
use contract::{ChangeKind, Failure, FindPlanRequest, PlanEvent as Event, PlanVersionView};
use domain::{Skp, SkpState};
use sheets::Revision;
use std::collections::HashSet;
use store::RowId;
use store::records::{PlanRecord, Reader};

impl App {
    /// The version of a person's plan that is meant: the one named, the one in force where the act is
    /// one on it, else the newest.
    pub(crate) fn find_plan(&mut self, request: FindPlanRequest) -> Result<PlanVersionView, Halt> {
        let (reader, employee) = (self.read()?, row(&request.employee)?);
        let name = self.employee(employee)?.shown_name();
        let mut versions = reader.list_plan_versions(employee)?;
        versions.retain(|plan| plan.year == request.year);
        match &request.id {
            Some(wanted) => versions.retain(|plan| is_named(plan, wanted)),
            None => versions.retain(|plan| !plan.state.is_over()),
        }
        let lineages: HashSet<RowId> = versions.iter().map(|plan| plan.lineage).collect();
        if lineages.len() > 1 {
            let candidates = versions.iter().map(|plan| self.named(plan)).collect::<Result<_, _>>()?;
            return Err(Failure::Ambiguous { what: name, candidates }.into());
        }
        let is_on_plan_in_force =
            matches!(request.event, Some(Event::Revise | Event::ChangeEvaluator | Event::Close));
        let in_force = versions.iter().find(|plan| plan.state == SkpState::Approved);
        let meant = in_force.filter(|_| is_on_plan_in_force).or(versions.first());
        let plan = meant.ok_or(Failure::NoPlan { name })?;
        Ok(version_view(plan, &plans::skp(reader, plan, &reader.plan_content(plan.id)?)?))
    }

    fn named(&self, plan: &PlanRecord) -> Result<String, Halt> {
        let reader = self.read()?;
        let skp = plans::skp(reader, plan, &reader.plan_content(plan.id)?)?;
        let state = words::skp_state(plan.state, self.moment().language);
        Ok(format!("{} {} v{} {state}", plan.id, skp.employee.position.unwrap_or_default(), plan.version))
    }
}

fn is_named(plan: &PlanRecord, wanted: &str) -> bool {
    plan.id.to_string().eq_ignore_ascii_case(wanted.trim()) || id(plan.id) == wanted.trim()
}

/// The version a plan followed: the one in force before it, else the one with the number before.
pub(crate) fn version_before<'v>(plan: &PlanRecord, versions: &'v [PlanRecord]) -> Option<&'v PlanRecord> {
    let mut earlier: Vec<_> = versions
        .iter()
        .filter(|other| other.lineage == plan.lineage && other.version < plan.version)
        .collect();
    earlier.sort_by_key(|other| (other.approved_on.is_some(), other.version));
    earlier.pop()
}

/// What a version begun here changed against the one in force before it, for its sheets.
///
/// A version that came with a case file tells no change: nobody signed the one before it here.
pub(crate) fn revision_of(
    reader: Reader<'_>,
    plan: &PlanRecord,
    after: &Skp,
) -> Result<Option<Revision>, Halt> {
    let Some(on) = plan.changed_on else { return Ok(None) };
    let versions = reader.list_plan_versions(plan.employee)?;
    let Some(before) = version_before(plan, &versions) else { return Ok(None) };
    let was_in_force = |other: &&PlanRecord| {
        other.lineage == plan.lineage && other.version < plan.version && other.approved_on.is_some()
    };
    let number = u32::try_from(versions.iter().filter(was_in_force).count()).unwrap_or(u32::MAX);
    let content = reader.plan_content(before.id)?;
    let changes = Revision::changes_between(&plans::skp(reader, before, &content)?, after);
    Ok(Some(Revision { number, on, reason: plan.change_reason.clone(), changes }))
}

/// The next version of a plan, where it was offered to the evaluator and is not in force yet.
pub(crate) fn offered_revision(reader: Reader<'_>, plan: &PlanRecord) -> Result<Option<PlanRecord>, Halt> {
    let mut versions = reader.list_plan_versions(plan.employee)?.into_iter();
    Ok(versions.find(|other| {
        other.lineage == plan.lineage
            && other.version > plan.version
            && matches!(other.state, SkpState::Submitted | SkpState::Signed)
    }))
}

/// A version in a list of versions.
pub(crate) fn version_view(plan: &PlanRecord, skp: &Skp) -> PlanVersionView {
    PlanVersionView {
        id: id(plan.id),
        version: plan.version,
        state: to_wire(plan.state),
        starts_on: skp.starts_on.to_string(),
        position: skp.employee.position.clone().unwrap_or_default(),
        change_kind: ChangeKind::from_code(&plan.change_kind),
        change_reason: plan.change_reason.clone(),
        signed_on: plan.signed_on.map(|day| day.to_string()),
        approved_on: plan.approved_on.map(|day| day.to_string()),
    }
}
