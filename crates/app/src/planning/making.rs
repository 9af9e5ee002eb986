//! Making drafts: who may have one and what it starts with. Every way to a
//! new plan (season, workbook, matrix, move) asks [`may_make`] and makes it by [`make`].

use crate::failure::Halt;
use crate::planning::writer::{self, NewLine, NewPlan, Parts};
use crate::{Moment, convert, identity};
use chrono::NaiveDate;
use contract::Language;
use domain::exemption::{StatusSpan, is_exempt_throughout};
use domain::lifecycle::{Actor, Creation, may_create};
use domain::{Approach, Consent, LegalStatus, Period, PositionGroup, PositionKind, SkpState};
use store::records::{ActingPost, Employee, PlanRecord, Reader, ResultEntry, Term};
use store::schema::{cycles as cycle, plans as plan_column, work_results as result_column};
use store::{Act, RowId, Scope, Table, Value};

/// What new plans are to be like.
#[derive(Clone, Debug)]
pub(crate) struct Wanted {
    /// Year.
    pub year: i32,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
    /// Approach; quantitative unless told.
    pub approach: Option<Approach>,
    /// The post as Plt. it is for.
    pub appointment: Option<ActingPost>,
    /// Whether a person with a plan gets a further one.
    pub is_second: bool,
}

impl Wanted {
    /// Plans of a whole year.
    pub(crate) fn whole_year(year: i32) -> Self {
        let period = Period::annual(year);
        Self {
            year,
            starts_on: period.starts_on(),
            ends_on: period.ends_on(),
            approach: None,
            appointment: None,
            is_second: false,
        }
    }

    /// The day whose evaluator a new plan is agreed with.
    fn day(&self, today: NaiveDate) -> NaiveDate {
        today.max(self.starts_on).min(self.ends_on)
    }
}

/// Why a person is left without a new plan.
#[derive(Clone, Debug)]
pub(crate) struct Obstacle {
    /// Rule, empty where none speaks.
    pub rule: &'static str,
    /// In the reader's language.
    pub why: String,
}

/// The plan a person may get, or why none.
pub(crate) fn may_make(
    reader: Reader<'_>,
    person: &Employee,
    wanted: &Wanted,
    moment: Moment,
) -> Result<Result<NewPlan, Obstacle>, Halt> {
    if let Some(obstacle) = standing_obstacle(person, moment) {
        return Ok(Err(obstacle));
    }
    if let Some(obstacle) = existing_obstacle(reader, person, wanted, moment.language)? {
        return Ok(Err(obstacle));
    }
    let post = wanted.appointment.as_ref();
    let evaluator = match post.and_then(|post| post.evaluator) {
        Some(evaluator) => Some(evaluator),
        None => reader.find_evaluator(person.id, wanted.day(moment.today()))?,
    };
    let position = post.map_or(person.position.as_str(), |post| post.position.as_str());
    let unit = match post {
        Some(post) => post.place.clone(),
        None => identity::unit_words(reader, person)?,
    };
    let group = post.and_then(|post| post.position_kind).map_or_else(|| person.group(), PositionKind::group);
    let approach = wanted.approach.unwrap_or(Approach::Quantitative);
    let creation = Creation {
        starts_on: wanted.starts_on,
        ends_on: wanted.ends_on,
        statuses: &exempting_spans(reader, person, wanted)?,
        is_placed: evaluator.is_some() && !unit.trim().is_empty() && !position.trim().is_empty(),
        group: Some(group),
        approach: Some(approach),
    };
    Ok(match may_create(Actor::HrOfficer, &creation) {
        Ok(state) => Ok(new_plan(person, wanted, (group, approach), evaluator, state)),
        Err(refusal) => {
            let why = convert::finding(&refusal.finding(), moment.language).text;
            Err(Obstacle { rule: refusal.rule, why })
        }
    })
}

fn new_plan(
    person: &Employee,
    wanted: &Wanted,
    (group, approach): (PositionGroup, Approach),
    evaluator: Option<RowId>,
    state: SkpState,
) -> NewPlan {
    NewPlan {
        employee: person.id,
        lineage: None,
        version: 1,
        year: wanted.year,
        starts_on: wanted.starts_on,
        ends_on: wanted.ends_on,
        approach,
        group,
        evaluator,
        appointment: wanted.appointment.as_ref().map(|post| post.id),
        state,
    }
}

fn standing_obstacle(person: &Employee, moment: Moment) -> Option<Obstacle> {
    let words = |id: &str, en: &str| match moment.language {
        Language::Id => id.to_owned(),
        Language::En => en.to_owned(),
    };
    let why = if person.merged_into.is_some() {
        words("Data ini sudah digabung ke pegawai lain.", "This record was merged into another.")
    } else if person.is_external {
        words("Bukan pegawai kantor ini.", "Not an employee of this office.")
    } else if person.is_inactive(moment.today()) {
        words("Pegawai ini sudah keluar.", "This employee has left.")
    } else {
        return None;
    };
    Some(Obstacle { rule: "", why })
}

/// Whether a person has a plan of the year for the same post, or for the definitive position.
pub(crate) fn has_open_plan(reader: Reader<'_>, person: &Employee, wanted: &Wanted) -> Result<bool, Halt> {
    let post = wanted.appointment.as_ref().map(|post| post.id);
    Ok(reader
        .list_plan_versions(person.id)?
        .iter()
        .any(|plan| plan.year == wanted.year && plan.appointment == post && !plan.state.is_over()))
}

/// The same plans for the acting work of a post, on the days it lasts.
pub(crate) fn for_post(post: ActingPost, wanted: &Wanted) -> Wanted {
    Wanted {
        starts_on: post.from_on.map_or(wanted.starts_on, |from| from.max(wanted.starts_on)),
        ends_on: post.until_on.map_or(wanted.ends_on, |until| until.min(wanted.ends_on)),
        appointment: Some(post),
        ..wanted.clone()
    }
}

/// A person has one plan per year and post unless a further one is asked for.
fn existing_obstacle(
    reader: Reader<'_>,
    person: &Employee,
    wanted: &Wanted,
    language: Language,
) -> Result<Option<Obstacle>, Halt> {
    if wanted.is_second || !has_open_plan(reader, person, wanted)? {
        return Ok(None);
    }
    let why = match language {
        Language::Id => format!("Sudah punya SKP {}.", wanted.year),
        Language::En => format!("Has an SKP for {} already.", wanted.year),
    };
    Ok(Some(Obstacle { rule: "R-098", why }))
}

/// The days a person is exempt; a legal position recorded without days holds for all of the time.
pub(crate) fn exempting_spans(
    reader: Reader<'_>,
    person: &Employee,
    wanted: &Wanted,
) -> Result<Vec<StatusSpan>, Halt> {
    let spans = reader.list_status_spans(Some(person.id))?;
    let spans = spans.into_iter().map(|entry| entry.span).collect();
    Ok(with_standing(person.legal_status, spans, (wanted.starts_on, wanted.ends_on)))
}

/// Recorded spans, with the present legal position for the whole time where none of them explains it.
pub(crate) fn with_standing(
    status: LegalStatus,
    mut spans: Vec<StatusSpan>,
    (from, until): (NaiveDate, NaiveDate),
) -> Vec<StatusSpan> {
    let is_explained = spans.iter().any(|span| {
        span.status == status && span.from <= until && span.until.is_none_or(|last| from <= last)
    });
    if !status.needs_plan() && !is_explained {
        spans.push(StatusSpan { status, from, until: Some(until) });
    }
    spans
}

/// The legal position that frees a person from planning for all of a time.
pub(crate) fn exempting_status(
    spans: &[StatusSpan],
    from: NaiveDate,
    until: NaiveDate,
) -> Option<LegalStatus> {
    let is_exempt = is_exempt_throughout(from, until, spans);
    let mut exempting = spans.iter().filter(|span| !span.status.needs_plan());
    exempting.find(|span| is_exempt && span.until.is_none_or(|last| from <= last)).map(|span| span.status)
}

/// Makes the draft with the annex lines its unit starts with; a year without a cycle gets one.
pub(crate) fn make(act: &mut Act<'_>, new: &NewPlan, lists: Scope) -> Result<PlanRecord, Halt> {
    make_cycle(act, new.year, lists)?;
    let plan = writer::insert_plan(act, new)?;
    if let Some(post) = new.appointment.map(|post| act.read().find_acting_post(post)).transpose()?.flatten() {
        act.set(plan, plan_column::EMPLOYEE_POSITION, post.position.as_str())?;
        if !post.place.is_empty() {
            act.set(plan, plan_column::EMPLOYEE_UNIT, post.place.as_str())?;
        }
    }
    let missing = || contract::Failure::NotFound { what: "SKP".into() };
    Ok(act.read().find_plan(plan)?.ok_or_else(missing)?)
}

/// Fills the lists of the annex that are empty with what the unit starts with.
pub(crate) fn fill_annex(act: &mut Act<'_>, plan: &PlanRecord) -> Result<(), Halt> {
    let reader = act.read();
    let Some(unit) = reader.find_employee(plan.employee)?.and_then(|person| person.unit) else {
        return Ok(());
    };
    let there = reader.list_annex(plan.id)?;
    let lines: Vec<NewLine> = reader
        .list_annex_defaults(unit)?
        .into_iter()
        .filter(|line| !there.iter().any(|other| other.list == line.list))
        .map(|line| NewLine {
            list: line.list,
            text: line.text,
            kind: Some(line.kind).filter(|kind| !kind.is_empty()),
            status: None,
            schedule: Some(line.schedule).filter(|schedule| !schedule.is_empty()),
            work_result: None,
        })
        .collect();
    writer::insert_annex(act, (plan.id, Scope::dossier(plan.employee)), &lines, 1)
}

fn make_cycle(act: &mut Act<'_>, year: i32, lists: Scope) -> Result<(), Halt> {
    let cycles = act.read().list_cycles()?;
    if cycles.iter().all(|cycle| cycle.year != year) {
        let rhythm = cycles.first().map(|cycle| cycle.rhythm).unwrap_or_default();
        let values: [(store::Column, Value); 2] =
            [(cycle::YEAR, year.into()), (cycle::RHYTHM, rhythm.word().into())];
        act.insert(Table::Cycles, lists, &values)?;
    }
    Ok(())
}

/// The plan of the year before that new ones start from: that of the same position where there are
/// several, else the one that ended last.
pub(crate) fn plan_before(
    reader: Reader<'_>,
    person: &Employee,
    year: i32,
) -> Result<Option<PlanRecord>, Halt> {
    let mut plans = reader.list_plans(person.id, year - 1)?;
    plans.sort_by_key(|plan| {
        let is_same = plan.employee_position.as_ref().is_none_or(|position| *position == person.position);
        (is_same && plan.appointment.is_none(), plan.ends_on, plan.version)
    });
    Ok(plans.pop())
}

/// Asks the consent of results anew, as the evaluator of the plan has to give it: what needed none under
/// the one before may need it under him, and what the one before gave counts no more.
pub(crate) fn ask_consent(
    act: &mut Act<'_>,
    plan: RowId,
    concerns: impl Fn(&ResultEntry) -> bool,
) -> Result<(), Halt> {
    let reader = act.read();
    let Some(found) = reader.find_plan(plan)? else { return Ok(()) };
    let evaluator = crate::plans::evaluator_of(reader, &found)?;
    let evaluator = evaluator.map(|person| reader.find_employee(person)).transpose()?.flatten();
    let position = evaluator.as_ref().map(|person| person.position.as_str());
    for result in reader.plan_content(plan)?.results.iter().filter(|result| concerns(result)) {
        let consent = Consent::at_first(result.planning.mode, result.assigned_by.as_deref(), position);
        let word = Some(consent.word()).filter(|_| consent != Consent::NotNeeded);
        act.set(result.id, result_column::CONSENT, word)?;
        act.set(result.id, result_column::CONSENT_ON, Value::Null)?;
        act.set(result.id, result_column::CONSENT_NOTE, Value::Null)?;
    }
    Ok(())
}

/// Copies another plan's parts into a new one that nobody has agreed to: consent is asked again, ties to
/// records of another year or person fall away while their texts stay, and whether a resource came is not
/// known yet.
pub(crate) fn copy_afresh(
    act: &mut Act<'_>,
    from: RowId,
    to: &PlanRecord,
    parts: Parts,
) -> Result<usize, Halt> {
    let before: Vec<_> = act.read().plan_content(to.id)?.results.iter().map(|result| result.id).collect();
    let copied = writer::copy_content(act, from, to, parts)?;
    for result in act.read().plan_content(to.id)?.results {
        if before.contains(&result.id) {
            continue;
        }
        for column in [result_column::SUPPORTED_RESULT, result_column::AGREEMENT_ITEM, result_column::CELL] {
            act.set(result.id, column, Value::Null)?;
        }
    }
    ask_consent(act, to.id, |result| !before.contains(&result.id))?;
    Ok(copied)
}
