//! New plans for several people as one act: empty, after last year, from the library or the matrix.

use crate::convert::{from_wire, id, row, to_wire};
use crate::cycles::parse_day;
use crate::failure::Halt;
use crate::planning::bulk::work_results_of;
use crate::planning::edits::invalid;
use crate::planning::making::{self, Obstacle, Wanted};
use crate::planning::writer::{self, Links, NewPlan, Parts};
use crate::{App, plans, shared_lists};
use chrono::Datelike;
use contract::{
    ChangedPlansView, CreatePlansRequest, Failure, FieldFault, Language, PlanDoneView, PlanRefusedView,
    PlanSource,
};
use domain::{Indicator, LegalStatus, PositionGroup, WorkResult, study};
use std::collections::{HashMap, HashSet};
use store::records::{Employee, LibraryEntry, Reader};
use store::{Act, RowId, Scope};

/// What a new plan starts with.
enum Content {
    /// Nothing.
    Blank,
    /// The plan of the year before.
    LastYear(RowId),
    /// Results of the library or of a study.
    Results(Vec<WorkResult>),
    /// Cells of matrices.
    Roles,
}

/// A person who gets a plan.
struct Ready {
    person: Employee,
    new: NewPlan,
    content: Content,
}

impl App {
    /// Makes a draft for everybody who may have one; the others are named with the reason.
    pub(crate) fn create_plans(&mut self, request: CreatePlansRequest) -> Result<ChangedPlansView, Halt> {
        let wanted = self.wanted(&request)?;
        self.commit_drafts()?;
        let library = Library::read(self.read()?, request.source)?;
        let posts = self.posts_without_plan(request.year, &self.office()?)?;
        let mut refused = Vec::new();
        let mut ready = Vec::new();
        let mut seen = HashSet::new();
        for employee in &request.employees {
            let employee = row(employee)?;
            if !seen.insert(employee) {
                continue;
            }
            let person = self.employee(employee)?;
            let (source, own) = match posts.get(&employee) {
                Some(post) if self.lacks_only_post(&person, &wanted)? => {
                    (PlanSource::Blank, self.of_post(post.id, &wanted)?)
                }
                _ => (request.source, wanted.clone()),
            };
            match self.prepare_draft(&person, &own, (source, &library))? {
                Ok(one) => ready.push(one),
                Err(obstacle) => refused.push(PlanRefusedView {
                    employee: id(person.id),
                    name: person.shown_name(),
                    rule: obstacle.rule.to_owned(),
                    why: obstacle.why,
                }),
            }
        }
        let done = if ready.is_empty() { Vec::new() } else { self.make_drafts(&ready)? };
        Ok(ChangedPlansView { done, refused })
    }

    fn wanted(&self, request: &CreatePlansRequest) -> Result<Wanted, Halt> {
        if !(2022..=2100).contains(&request.year) {
            return Err(invalid("year", FieldFault::OutOfRange));
        }
        let mut wanted = Wanted::whole_year(request.year);
        if let Some(day) = request.starts_on.as_deref() {
            wanted.starts_on = parse_day("startsOn", day)?;
        }
        if let Some(day) = request.ends_on.as_deref() {
            wanted.ends_on = parse_day("endsOn", day)?;
        }
        for (name, day) in [("startsOn", wanted.starts_on), ("endsOn", wanted.ends_on)] {
            if day.year() != request.year {
                return Err(invalid(name, FieldFault::OutOfRange));
            }
        }
        if wanted.ends_on < wanted.starts_on {
            return Err(invalid("endsOn", FieldFault::EndsBeforeStart));
        }
        wanted.approach = request.approach.map(from_wire);
        wanted.is_second = request.is_second;
        if let Some(post) = request.appointment.as_deref() {
            self.for_post(row(post)?, request, &mut wanted)?;
        }
        Ok(wanted)
    }

    /// Whether somebody who is given a plan has the definitive one already: what he lacks is that for acting
    /// work, which starts from nothing.
    fn lacks_only_post(&self, person: &Employee, wanted: &Wanted) -> Result<bool, Halt> {
        let is_plain = wanted.appointment.is_none() && !wanted.is_second;
        Ok(is_plain && making::has_open_plan(self.read()?, person, wanted)?)
    }

    /// What is wanted, for the days of a post.
    fn of_post(&self, post: RowId, wanted: &Wanted) -> Result<Wanted, Halt> {
        let missing = || Failure::NotFound { what: "Penugasan Plt./Plh.".into() };
        Ok(making::for_post(self.read()?.find_acting_post(post)?.ok_or_else(missing)?, wanted))
    }

    /// Acting work gets a plan of its own where the office wants it so.
    fn for_post(&self, post: RowId, request: &CreatePlansRequest, wanted: &mut Wanted) -> Result<(), Halt> {
        let missing = || Failure::NotFound { what: "Penugasan Plt./Plh.".into() };
        let post = self.read()?.find_acting_post(post)?.ok_or_else(missing)?;
        if request.employees.len() != 1 || request.employees.first() != Some(&id(post.employee)) {
            return Err(invalid("appointment", FieldFault::UnknownId));
        }
        if !self.office()?.acting_as_separate_plan {
            let (why, next) = match self.moment().language {
                Language::Id => (
                    "Kantor ini mencatat tugas Plt. sebagai hasil kerja utama pada SKP definitif.",
                    "Tambahkan hasil kerja utama dengan asal Plt./Plh. pada SKP definitif.",
                ),
                Language::En => (
                    "This office records acting work as a main result of the definitive SKP.",
                    "Add a main result of acting origin to the definitive SKP.",
                ),
            };
            return Err(Failure::RuleSays { rule: "R-099".into(), why: why.into(), next: next.into() }.into());
        }
        let told = (wanted.starts_on, wanted.ends_on);
        *wanted = making::for_post(post, wanted);
        if request.starts_on.is_some() {
            wanted.starts_on = told.0;
        }
        if request.ends_on.is_some() {
            wanted.ends_on = told.1;
        }
        Ok(())
    }

    fn prepare_draft(
        &self,
        person: &Employee,
        wanted: &Wanted,
        (source, library): (PlanSource, &Library),
    ) -> Result<Result<Ready, Obstacle>, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let mut new = match making::may_make(reader, person, wanted, moment)? {
            Ok(new) => new,
            Err(obstacle) => return Ok(Err(obstacle)),
        };
        let content = match source {
            PlanSource::Blank => Some(Content::Blank),
            PlanSource::LastYear => making::plan_before(reader, person, wanted.year)?.map(|before| {
                new.approach = wanted.approach.unwrap_or(before.approach);
                Content::LastYear(before.id)
            }),
            PlanSource::Template => library.results_for(reader, person, &new)?.map(Content::Results),
            PlanSource::Matrix => {
                let roles = reader.list_roles(person.id, wanted.year)?;
                (!roles.is_empty()).then_some(Content::Roles)
            }
        };
        Ok(match content {
            Some(content) => Ok(Ready { person: person.clone(), new, content }),
            None => Err(nothing_to_start_from(source, wanted.year, moment.language)),
        })
    }

    fn make_drafts(&mut self, ready: &[Ready]) -> Result<Vec<PlanDoneView>, Halt> {
        let lists = shared_lists(&self.office()?);
        let acted_for = match ready {
            [only] => Some(only.person.id),
            _ => None,
        };
        self.act("create_plans", acted_for, |act| {
            act.label(serde_json::json!({ "new": ready.len() }).to_string());
            ready.iter().map(|one| make_draft(act, one, lists)).collect()
        })
    }
}

fn make_draft(act: &mut Act<'_>, ready: &Ready, lists: Scope) -> Result<PlanDoneView, Halt> {
    let plan = making::make(act, &ready.new, lists)?;
    match &ready.content {
        Content::Blank => {}
        Content::LastYear(before) => {
            let parts = Parts { results: true, expectations: true, annex: true };
            making::copy_afresh(act, *before, &plan, parts)?;
        }
        Content::Results(results) => {
            for (ordinal, result) in (1..).zip(results) {
                let place = (plan.id, Scope::dossier(plan.employee));
                writer::insert_result(act, place, ordinal, result, Links::default())?;
            }
        }
        Content::Roles => {
            crate::matrix::to_plans::add_roles(act, &plan)?;
        }
    }
    making::fill_annex(act, &plan)?;
    let n_results = act.read().plan_content(plan.id)?.results.len();
    Ok(PlanDoneView {
        employee: id(plan.employee),
        name: ready.person.shown_name(),
        plan: id(plan.id),
        state: to_wire(plan.state),
        n_results: u32::try_from(n_results).unwrap_or(u32::MAX),
    })
}

fn nothing_to_start_from(source: PlanSource, year: i32, language: Language) -> Obstacle {
    let before = year - 1;
    let (id, en) = match source {
        PlanSource::LastYear => (
            format!("Tidak ada SKP {before} untuk disalin."),
            format!("There is no SKP of {before} to copy."),
        ),
        PlanSource::Template => (
            "Pustaka belum memuat indikator untuk jabatan ini.".to_owned(),
            "The library holds nothing for this position.".to_owned(),
        ),
        PlanSource::Matrix | PlanSource::Blank => (
            "Belum ada peran untuk pegawai ini di matriks.".to_owned(),
            "The matrix gives this employee no role yet.".to_owned(),
        ),
    };
    Obstacle { rule: "", why: if language == Language::Id { id } else { en } }
}

/// Results per position, as templates ask for them.
struct Library {
    by_position: HashMap<String, Vec<LibraryEntry>>,
}

impl Library {
    fn read(reader: Reader<'_>, source: PlanSource) -> Result<Self, Halt> {
        let mut by_position: HashMap<String, Vec<LibraryEntry>> = HashMap::new();
        if source == PlanSource::Template {
            for entry in reader.list_library()? {
                by_position.entry(plans::plain(&entry.position)).or_default().push(entry);
            }
        }
        Ok(Self { by_position })
    }

    /// What the library keeps for the position; of somebody who studies, the results of R-100.
    fn results_for(
        &self,
        reader: Reader<'_>,
        person: &Employee,
        new: &NewPlan,
    ) -> Result<Option<Vec<WorkResult>>, Halt> {
        if person.legal_status == LegalStatus::StudyAssignment {
            return Ok(Some(study_results()));
        }
        let position = plans::plain(&person.position);
        let Some(entries) = self.by_position.get(&position).filter(|_| !position.is_empty()) else {
            return Ok(None);
        };
        let evaluator = new.evaluator.map(|row| reader.find_employee(row)).transpose()?.flatten();
        let giver = evaluator.as_ref().map(|evaluator| evaluator.position.as_str());
        let mut results = work_results_of(entries, giver);
        results.retain(|result| !result.text.trim().is_empty());
        if new.group != PositionGroup::Executive {
            let indicators = results.iter_mut().flat_map(|result| &mut result.indicators);
            indicators.for_each(|indicator| indicator.perspective = None);
        }
        Ok(Some(results).filter(|results| !results.is_empty()))
    }
}

/// Academic result, punctual graduation and an optional other assignment.
fn study_results() -> Vec<WorkResult> {
    let mut results: Vec<WorkResult> = Vec::new();
    for template in study::TEMPLATES {
        let indicator = Indicator {
            text: template.indicator.to_owned(),
            target: Some(template.target.to_owned()),
            ..Indicator::default()
        };
        if let Some(result) = results.iter_mut().find(|result| result.text == template.text) {
            result.indicators.push(indicator);
            continue;
        }
        let mut result = writer::plain_result(template.priority, template.text, None);
        result.planning.origin = template.origin;
        result.indicators.push(indicator);
        results.push(result);
    }
    results
}
