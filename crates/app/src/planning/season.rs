//! Who has a plan in a year, in which condition, and until when it is to be set.

use crate::aftermath::calendar;
use crate::convert::{id, row, to_wire};
use crate::failure::Halt;
use crate::planning::facts::situation;
use crate::planning::steps::{usual_actor, wire_event};
use crate::planning::wording::{self, Setting};
use crate::planning::{edits::invalid, making};
use crate::{App, Moment, units};
use chrono::NaiveDate;
use contract::{
    FieldFault, PersonRef, PlanSeasonRequest, PlanSeasonView, RemarkView, SeasonCountsView,
    SeasonFilter as Condition, SeasonRowView, Severity as WireSeverity, StepActorsView,
};
use domain::approval::superior_may_set_from;
use domain::exemption::StatusSpan;
use domain::lifecycle::{Actor, PlanEvent};
use domain::{LegalStatus, Period, Severity, SkpState};
use std::collections::{HashMap, HashSet};
use store::RowId;
use store::records::{Appointment, Office, SeasonFilter, SeasonLine};

/// Rows of a page unless told.
const USUAL_PAGE: u32 = 200;
/// Most rows of a page.
const LARGEST_PAGE: u32 = 2_000;
/// Most people a search brings.
const MOST_FOUND: usize = 20_000;

/// A person of the season with what decides where he is counted.
struct Standing {
    line: SeasonLine,
    exempt: Option<LegalStatus>,
    condition: Condition,
    /// The post as Plt. that lacks a plan.
    missing_post: Option<String>,
}

/// How many of a version's rules block or warn, and whether whoever sets it owes a reason.
#[derive(Default)]
struct Judged {
    blocks: u32,
    warnings: u32,
    approval_needs_reason: bool,
}

/// What the rows of a page have in common.
struct Frame<'a> {
    year: i32,
    office: &'a Office,
    names: HashMap<RowId, PersonRef>,
}

impl App {
    /// The season of a year: a page of people, and how many are in which condition.
    pub(crate) fn list_plan_season(&mut self, request: PlanSeasonRequest) -> Result<PlanSeasonView, Halt> {
        self.commit_drafts()?;
        let (office, moment) = (self.office()?, self.moment());
        let due_on = due_on(request.year)?;
        let calendar = calendar::of_office(self.read()?)?;
        let everybody = self.standings(&request, &office)?;
        let counts = count(&everybody);
        let matching = self.matching(everybody, &request)?;
        let total = u32::try_from(matching.len()).unwrap_or(u32::MAX);
        let skip = usize::try_from(request.offset.unwrap_or(0)).unwrap_or(usize::MAX);
        let limit = request.limit.unwrap_or(USUAL_PAGE).min(LARGEST_PAGE);
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let page = matching.into_iter().skip(skip).take(limit);
        let mut frame = Frame { year: request.year, office: &office, names: HashMap::new() };
        let people = page.map(|standing| self.season_row(standing, &mut frame));
        Ok(PlanSeasonView {
            year: request.year,
            people: people.collect::<Result<_, _>>()?,
            total,
            counts,
            due_on: due_on.to_string(),
            working_days_left: calendar.left(moment.today(), due_on),
            actors: actors(),
        })
    }

    fn standings(&self, request: &PlanSeasonRequest, office: &Office) -> Result<Vec<Standing>, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let filter = SeasonFilter {
            year: request.year,
            unit: request.unit.as_deref().map(row).transpose()?,
            evaluator: request.evaluator.as_deref().map(row).transpose()?,
            manual_required: office.manual_required,
        };
        let mut spans: HashMap<RowId, Vec<StatusSpan>> = HashMap::new();
        for entry in reader.list_status_spans(None)? {
            spans.entry(entry.employee).or_default().push(entry.span);
        }
        let year = Period::annual(request.year);
        let days = (year.starts_on(), year.ends_on());
        let mut posts = self.posts_without_plan(request.year, office)?;
        let standing = |line: SeasonLine| {
            let recorded = spans.remove(&line.employee.id).unwrap_or_default();
            let spans = making::with_standing(line.employee.legal_status, recorded, days);
            let exempt = making::exempting_status(&spans, days.0, days.1);
            let condition = condition(&line, exempt);
            let missing_post = posts.remove(&line.employee.id).map(|post| post.position);
            Standing { line, exempt, condition, missing_post }
        };
        let (sight, mut lines) = (self.sight()?, reader.list_season(moment.today(), filter)?);
        lines.retain(|line| sight.sees(line.employee.id));
        Ok(lines.into_iter().map(standing).collect())
    }

    /// The posts that still need a plan of their own, by whoever holds them.
    pub(crate) fn posts_without_plan(
        &self,
        year: i32,
        office: &Office,
    ) -> Result<HashMap<RowId, Appointment>, Halt> {
        if !office.acting_as_separate_plan {
            return Ok(HashMap::new());
        }
        let posts = self.read()?.list_posts_without_plan(year, self.moment().today())?;
        // The one that began first stays.
        Ok(posts.into_iter().rev().map(|post| (post.employee, post)).collect())
    }

    fn matching(
        &self,
        mut everybody: Vec<Standing>,
        request: &PlanSeasonRequest,
    ) -> Result<Vec<Standing>, Halt> {
        if let Some(text) = request.search.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
            let found: HashSet<RowId> =
                self.store()?.search_people(text, MOST_FOUND)?.people.into_iter().collect();
            everybody.retain(|standing| found.contains(&standing.line.employee.id));
        }
        if let Some(wanted) = request.only {
            everybody.retain(|standing| is_in(standing, wanted));
        }
        Ok(everybody)
    }

    fn season_row(&self, standing: Standing, frame: &mut Frame<'_>) -> Result<SeasonRowView, Halt> {
        let Standing { line, exempt, condition, missing_post } = standing;
        let (plan, person) = (line.plan.as_ref(), &line.employee);
        let unit = if line.unit_name.is_empty() { &person.unit_as_printed } else { &line.unit_name };
        let judged = plan.map(|plan| self.judged(plan.id, frame.office)).transpose()?.unwrap_or_default();
        Ok(SeasonRowView {
            employee: id(person.id),
            name: person.shown_name(),
            nip: person.nip.clone(),
            position: person.position.clone(),
            unit: unit.clone(),
            evaluator: line.evaluator.map(|person| self.season_name(person, &mut frame.names)).transpose()?,
            plan: plan.map(|plan| id(plan.id)),
            version: plan.map(|plan| plan.version).unwrap_or_default(),
            state: plan.map(|plan| to_wire(plan.state)),
            is_agreed: plan.is_some_and(|plan| plan.is_agreed),
            is_revision: plan.is_some_and(|plan| plan.is_revision),
            n_plans: plan.map(|plan| plan.n_plans).unwrap_or_default(),
            n_main: plan.map(|plan| plan.n_main).unwrap_or_default(),
            n_additional: plan.map(|plan| plan.n_additional).unwrap_or_default(),
            blocks: judged.blocks,
            warnings: judged.warnings,
            exempt: exempt.map(to_wire),
            is_overdue: is_overdue(&line, condition, (frame.year, self.moment())),
            missing_post: missing_post.unwrap_or_default(),
            approval_needs_reason: judged.approval_needs_reason,
        })
    }

    fn season_name(&self, person: RowId, names: &mut HashMap<RowId, PersonRef>) -> Result<PersonRef, Halt> {
        if let Some(known) = names.get(&person) {
            return Ok(known.clone());
        }
        let found = units::person_ref(self.read()?, person)?;
        names.insert(person, found.clone());
        Ok(found)
    }

    /// What the rules say of a version, wording included.
    fn judged(&self, plan: RowId, office: &Office) -> Result<Judged, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let Some(found) = reader.find_plan(plan)? else { return Ok(Judged::default()) };
        let situation = situation(reader, found, office, moment)?;
        let findings = &situation.facts.findings;
        let of = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
        let blocks = of(Severity::Block) + usize::from(!situation.facts.is_placed);
        let setting = Setting::of(&situation.plan, moment.language);
        let shown = crate::plans::as_shown(situation.plan.approach, situation.content.clone());
        let remarks = shown.results.iter().flat_map(|result| wording::of_all(result, setting));
        let warned = remarks.filter(|remark: &RemarkView| remark.severity == WireSeverity::Warn).count();
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Ok(Judged {
            blocks: number(blocks),
            warnings: number(of(Severity::Warn) + warned),
            approval_needs_reason: situation.plan.state == SkpState::Signed
                && situation.facts.misfit.is_some(),
        })
    }
}

/// In whose names each step can be recorded; steps that a date takes by itself have nobody's.
fn actors() -> Vec<StepActorsView> {
    let mut views: Vec<StepActorsView> = Vec::new();
    for event in PlanEvent::ALL {
        if views.iter().any(|view| view.event == wire_event(event)) {
            continue;
        }
        let may = |actor: &Actor| *actor != Actor::Time && event.is_of(*actor);
        let mut actors: Vec<Actor> = Actor::ALL.into_iter().filter(may).collect();
        actors.sort_by_key(|actor| *actor != usual_actor(event));
        let actors = actors.into_iter().map(to_wire).collect();
        views.push(StepActorsView { event: wire_event(event), actors });
    }
    views
}

/// The last day to set the plans of a year.
fn due_on(year: i32) -> Result<NaiveDate, Halt> {
    let day = NaiveDate::from_ymd_opt(year, 1, 31).filter(|_| (2022..=2100).contains(&year));
    day.ok_or_else(|| invalid("year", FieldFault::OutOfRange))
}

/// Where a person is counted. Somebody who moved needs a plan for the new position.
fn condition(line: &SeasonLine, exempt: Option<LegalStatus>) -> Condition {
    let without = if exempt.is_some() { Condition::Exempt } else { Condition::Missing };
    let Some(plan) = &line.plan else { return without };
    if plan.is_revision {
        return Condition::Revising;
    }
    match plan.state {
        SkpState::Draft => Condition::Draft,
        SkpState::Submitted => Condition::Submitted,
        SkpState::Returned => Condition::Returned,
        SkpState::Signed => Condition::Signed,
        SkpState::Revising => Condition::Revising,
        SkpState::Closed if plan.close_reason == "moved" => without,
        SkpState::Closed if plan.close_reason == "exempt" => Condition::Exempt,
        SkpState::Approved | SkpState::Closed => Condition::Approved,
        SkpState::Superseded | SkpState::Cancelled => without,
    }
}

/// Somebody with a plan may still lack the one for acting work; he is then found in both places.
fn is_in(standing: &Standing, wanted: Condition) -> bool {
    let lacks = wanted == Condition::Missing && standing.missing_post.is_some();
    let is_there =
        if wanted == Condition::Blocked { is_blocked(standing) } else { standing.condition == wanted };
    lacks || is_there
}

fn is_blocked(standing: &Standing) -> bool {
    standing.line.plan.as_ref().is_some_and(|plan| plan.is_blocked)
}

fn count(everybody: &[Standing]) -> SeasonCountsView {
    let of = |wanted| {
        let among = everybody.iter().filter(|standing| is_in(standing, wanted));
        u32::try_from(among.count()).unwrap_or(u32::MAX)
    };
    SeasonCountsView {
        missing: of(Condition::Missing),
        draft: of(Condition::Draft),
        submitted: of(Condition::Submitted),
        returned: of(Condition::Returned),
        signed: of(Condition::Signed),
        approved: of(Condition::Approved),
        revising: of(Condition::Revising),
        blocked: of(Condition::Blocked),
        exempt: of(Condition::Exempt),
    }
}

/// Not set though its time is over: February, or a month after a later start.
fn is_overdue(line: &SeasonLine, condition: Condition, (year, moment): (i32, Moment)) -> bool {
    let is_done = matches!(condition, Condition::Approved | Condition::Revising | Condition::Exempt);
    let plan = line.plan.as_ref().filter(|plan| plan.state != SkpState::Closed);
    let starts_on = plan.and_then(|plan| plan.starts_on).unwrap_or(Period::annual(year).starts_on());
    !is_done && moment.today() >= superior_may_set_from(starts_on)
}
