//! Posts beside the definitive one: Plt., Plh., work outside.

use crate::convert::{from_wire, row};
use crate::cycles::parse_day;
use crate::failure::Halt;
use crate::organisation::outcome::{Change, outlives, release};
use crate::organisation::{fault, head_over, refusal, say};
use crate::planning::making::{self, Wanted};
use crate::{App, Moment, shared_lists};
use chrono::{Datelike, NaiveDate};
use contract::{AppointmentKind, ById, Failure, FieldFault, SaveAppointmentRequest, StandingView};
use domain::moves::{MoveCause, MovePlan, NewPlan};
use domain::{PositionKind, SkpState};
use std::collections::HashSet;
use store::records::{Appointment, Assignment, Employee, Office, Term, evaluator_on};
use store::schema::{appointments as column, evaluator_assignments as assignment, plans};
use store::{Act, RowId, Scope, Table, Value};

/// A post as it is to be, read from the request.
struct Post {
    employee: RowId,
    kind: AppointmentKind,
    unit: Option<RowId>,
    position: String,
    position_kind: Option<PositionKind>,
    from: NaiveDate,
    until: Option<NaiveDate>,
    basis: String,
    place: String,
    evaluator: Option<RowId>,
    leads_unit: bool,
}

impl App {
    /// Makes or changes a post; whoever leads the unit evaluates its people for that time. Acting work
    /// gets its draft with it, where the office plans it apart.
    pub(crate) fn save_appointment(&mut self, request: SaveAppointmentRequest) -> Result<StandingView, Halt> {
        self.commit_drafts()?;
        let existing = request.id.as_deref().map(|id| self.appointment(row(id)?)).transpose()?;
        let post = self.checked_post(&request, existing.as_ref())?;
        let (change, decided) = self.consequences(&post, existing.as_ref())?;
        let led = self.people_led(&post)?;
        let (office, moment) = (self.office()?, self.moment());
        self.act("save_appointment", None, |act| {
            let scope = Scope::dossier(post.employee);
            let appointment = match &existing {
                Some(existing) => {
                    for (cell, value) in post.values() {
                        act.set(existing.id, cell, value)?;
                    }
                    existing.id
                }
                None => act.insert(Table::Appointments, scope, &post.values())?,
            };
            let outcome = change.carry_out(act, &decided)?;
            if let Some(last_day) = post.until {
                release(act, post.employee, |record| outlives(record, &outcome.closed, last_day))?;
            }
            for plan in act.read().list_plans_of_post(appointment)? {
                let is_his = existing.as_ref().is_some_and(|before| before.evaluator == plan.evaluator);
                if is_his && !plan.state.is_over() {
                    act.set(plan.id, plans::EVALUATOR, post.evaluator)?;
                }
            }
            replace_assignments(act, appointment, &post, &led)?;
            match decided.opens {
                Some(new) => open_plan(act, appointment, new, (&office, moment)),
                None => Ok(()),
            }
        })?;
        self.standing_view(post.employee)
    }

    /// Takes a post back that was entered by mistake; one whose plan was in force is ended instead.
    pub(crate) fn remove_appointment(&mut self, request: ById) -> Result<StandingView, Halt> {
        self.commit_drafts()?;
        let found = self.appointment(row(&request.id)?)?;
        let language = self.moment().language;
        let plans = self.read()?.list_plans_of_post(found.id)?;
        if plans.iter().any(|plan| plan.state.was_set()) {
            return Err(refusal(
                language,
                "R-011",
                [
                    "SKP untuk penugasan ini sudah ditetapkan.",
                    "Isi tanggal berakhirnya; SKP-nya ditutup pada hari itu.",
                ],
                ["The SKP for this post was set.", "Give the day it ends; its SKP closes on that day."],
            ));
        }
        let reason = say(language, || "Penugasan dihapus.".into(), || "The post was removed.".into());
        self.act("remove_appointment", None, |act| {
            for plan in plans.iter().filter(|plan| plan.state != SkpState::Cancelled) {
                act.set(plan.id, plans::STATE, SkpState::Cancelled.word())?;
                act.set(plan.id, plans::CLOSE_REASON, reason.as_str())?;
            }
            for (_, brought) in act.read().list_assignments_by_post(found.id)? {
                act.delete(Table::EvaluatorAssignments, brought.id)?;
            }
            Ok(act.delete(Table::Appointments, found.id)?)
        })?;
        self.standing_view(found.employee)
    }

    fn appointment(&self, appointment: RowId) -> Result<Appointment, Halt> {
        let found = self.read()?.find_appointment(appointment)?;
        Ok(found.ok_or_else(|| Failure::NotFound { what: "Penugasan".into() })?)
    }

    fn checked_post(
        &self,
        request: &SaveAppointmentRequest,
        existing: Option<&Appointment>,
    ) -> Result<Post, Halt> {
        let reader = self.read()?;
        let employee = self.employee(row(&request.employee)?)?;
        if existing.is_some_and(|existing| existing.employee != employee.id) {
            return Err(fault("employee", FieldFault::OutOfRange));
        }
        let from = parse_day("from", &request.from)?;
        let until = request.until.as_deref().map(|day| parse_day("until", day)).transpose()?;
        if until.is_some_and(|until| until < from) {
            return Err(fault("until", FieldFault::EndsBeforeStart));
        }
        let is_outside = request.kind == AppointmentKind::Seconded;
        let unit = request.unit.as_deref().map(row).transpose()?;
        if is_outside && request.place.trim().is_empty() {
            return Err(fault("place", FieldFault::Empty));
        }
        if !is_outside && request.position.trim().is_empty() {
            return Err(fault("position", FieldFault::Empty));
        }
        let found = unit.map(|unit| reader.find_unit(unit)).transpose()?.flatten();
        if !is_outside && found.is_none() {
            return Err(fault("unit", FieldFault::Empty));
        }
        let leads_unit = request.leads_unit && !is_outside;
        let given = request.evaluator.as_deref().map(row).transpose()?;
        let evaluator = match (given, found) {
            (Some(given), _) => Some(self.employee(given)?.id),
            (None, Some(unit)) => {
                // Whoever leads the unit reports to the one above it.
                let over = if leads_unit { unit.parent } else { Some(unit.id) };
                over.map(|over| head_over(reader, employee.id, over, from)).transpose()?.flatten()
            }
            (None, None) => reader.find_evaluator(employee.id, from)?,
        };
        if evaluator == Some(employee.id) {
            return Err(Failure::Loop { name: employee.shown_name() }.into());
        }
        let post = Post {
            employee: employee.id,
            kind: request.kind,
            unit,
            position: request.position.trim().to_owned(),
            position_kind: request.position_kind.map(from_wire),
            from,
            until,
            basis: request.basis.trim().to_owned(),
            place: request.place.trim().to_owned(),
            evaluator,
            leads_unit,
        };
        self.refuse_second_leader(&post, existing)?;
        Ok(post)
    }

    fn refuse_second_leader(&self, post: &Post, existing: Option<&Appointment>) -> Result<(), Halt> {
        if !post.leads_unit {
            return Ok(());
        }
        let others = self.read()?.list_appointments()?.into_iter().filter(|other| {
            other.leads_unit
                && other.unit == post.unit
                && existing.is_none_or(|existing| existing.id != other.id)
        });
        let overlaps = |other: &Appointment| {
            post.until.is_none_or(|until| other.from_on <= until)
                && other.until_on.is_none_or(|until| until >= post.from)
        };
        if others.into_iter().any(|other| overlaps(&other)) {
            return Err(refusal(
                self.moment().language,
                "R-010",
                [
                    "Pada masa itu unit ini sudah dipimpin pelaksana tugas lain.",
                    "Akhiri penugasan yang lama dahulu.",
                ],
                ["Somebody else already leads the unit in that time.", "End the earlier post first."],
            ));
        }
        Ok(())
    }

    /// What the plans of the person have to do with it: the definitive one where acting work belongs
    /// into it, the acting one where the work ends.
    fn consequences(&self, post: &Post, existing: Option<&Appointment>) -> Result<(Change, MovePlan), Halt> {
        let reader = self.read()?;
        let language = self.moment().language;
        let title = &post.position;
        // A last day to come ends nothing yet; once it is over the plan stands among the problems until it
        // is closed.
        let is_over = |until: &NaiveDate| *until < self.moment().today();
        let ends = post
            .until
            .filter(is_over)
            .filter(|until| existing.is_some_and(|existing| existing.until_on != Some(*until)));
        if let (Some(existing), Some(next)) = (existing, ends.and_then(|until| until.succ_opt())) {
            let words = say(language, || format!("{title} berakhir."), || format!("{title} ends."));
            let change = Change::of(reader, post.employee, MoveCause::ActingEnds, |plan| {
                plan.appointment == Some(existing.id)
            })?
            .reaching(next)
            .because(words);
            let decided = self.decide(&change, next, false)?;
            return Ok((change, decided));
        }
        if post.kind == AppointmentKind::Seconded || existing.is_some() {
            return Ok((
                Change::of(reader, post.employee, MoveCause::Seconded, |_| false)?,
                MovePlan::default(),
            ));
        }
        let words = say(language, || format!("Penugasan sebagai {title}."), || format!("Acts as {title}."));
        let change =
            Change::of(reader, post.employee, MoveCause::ActingStarts, |plan| plan.appointment.is_none())?
                .because(words);
        let decided = self.decide(&change, post.from, false)?;
        Ok((change, decided))
    }

    /// Whose evaluator the post changes for its time: the people of the head whose place is taken, or
    /// the person himself where work outside has an evaluator of its own.
    fn people_led(&self, post: &Post) -> Result<Vec<RowId>, Halt> {
        let reader = self.read()?;
        if post.kind == AppointmentKind::Seconded {
            let home = self.lasting_evaluator(post.employee, post.from)?;
            let is_other = post.evaluator.is_some() && post.evaluator != home;
            return Ok(if is_other { vec![post.employee] } else { Vec::new() });
        }
        let Some(unit) = post.unit.filter(|_| post.leads_unit) else { return Ok(Vec::new()) };
        let head = reader.find_unit(unit)?.and_then(|unit| unit.head);
        let (all, people) = (reader.list_all_assignments()?, reader.list_all_employees()?);
        let here: HashSet<RowId> =
            people.iter().filter(|person| !person.is_inactive(post.from)).map(|person| person.id).collect();
        let lasting = |person: RowId| {
            let own = all.get(&person).into_iter().flatten().filter(|found| is_lasting(found));
            evaluator_on(&own.cloned().collect::<Vec<_>>(), post.from).map(|found| found.evaluator)
        };
        // Nobody above the person himself, in either line, comes under him.
        let mut above: HashSet<RowId> = post.evaluator.into_iter().chain([post.employee]).collect();
        let mut next = lasting(post.employee);
        while let Some(at) = next.filter(|at| above.insert(*at)) {
            next = lasting(at);
        }
        let is_led = |person: &Employee| match lasting(person.id) {
            Some(evaluator) if Some(evaluator) == head => true,
            Some(evaluator) => person.unit == Some(unit) && !here.contains(&evaluator),
            None => person.unit == Some(unit),
        };
        let led = people.iter().filter(|person| !above.contains(&person.id) && is_led(person));
        Ok(led.map(|person| person.id).collect())
    }

    /// The evaluator of the definitive line, whoever stands in for him.
    fn lasting_evaluator(&self, person: RowId, on: NaiveDate) -> Result<Option<RowId>, Halt> {
        let mut own = self.read()?.list_assignments(person)?;
        own.retain(is_lasting);
        Ok(evaluator_on(&own, on).map(|found| found.evaluator))
    }
}

impl Post {
    fn values(&self) -> Vec<(store::Column, Value)> {
        let text = |text: &str| Value::from(Some(text.to_owned()).filter(|text| !text.is_empty()));
        vec![
            (column::EMPLOYEE, self.employee.into()),
            (column::KIND, self.kind.code().into()),
            (column::UNIT, self.unit.into()),
            (column::POSITION, text(&self.position)),
            (column::POSITION_KIND, self.position_kind.map(Term::word).into()),
            (column::FROM_ON, self.from.to_string().into()),
            (column::UNTIL_ON, self.until.map(|day| day.to_string()).into()),
            (column::BASIS, text(&self.basis)),
            (column::PLACE, text(&self.place)),
            (column::EVALUATOR, self.evaluator.into()),
            (column::LEADS_UNIT, self.leads_unit.then_some(true).into()),
        ]
    }
}

/// The draft for acting work: of the year the post begins in, or of this one where it began before.
/// Without an evaluator, or in an exempt time, none is made; the season goes on asking for it.
fn open_plan(
    act: &mut Act<'_>,
    appointment: RowId,
    new: NewPlan,
    (office, moment): (&Office, Moment),
) -> Result<(), Halt> {
    let Some(post) = act.read().find_acting_post(appointment)? else { return Ok(()) };
    let missing = || Failure::NotFound { what: "Pegawai".into() };
    let person = act.read().find_employee(post.employee)?.ok_or_else(missing)?;
    let year = new.starts_on.year().max(moment.today().year());
    let wanted = making::for_post(post, &Wanted::whole_year(year));
    if wanted.ends_on < wanted.starts_on {
        return Ok(());
    }
    if let Ok(draft) = making::may_make(act.read(), &person, &wanted, moment)? {
        let plan = making::make(act, &draft, shared_lists(office))?;
        making::fill_annex(act, &plan)?;
    }
    Ok(())
}

/// Whether somebody evaluates in his own right, not in the place of another for a time.
fn is_lasting(found: &Assignment) -> bool {
    found.until_on.is_none() && found.appointment.is_none()
}

/// Puts the evaluators a post brings in the place of those it brought before.
fn replace_assignments(
    act: &mut Act<'_>,
    appointment: RowId,
    post: &Post,
    led: &[RowId],
) -> Result<(), Halt> {
    let evaluator = if post.kind == AppointmentKind::Seconded { post.evaluator } else { Some(post.employee) };
    let Some(evaluator) = evaluator else { return Ok(()) };
    let before = act.read().list_assignments_by_post(appointment)?;
    for (person, brought) in &before {
        if !led.contains(person) {
            act.delete(Table::EvaluatorAssignments, brought.id)?;
        }
    }
    for person in led {
        let values = [
            (assignment::EMPLOYEE, (*person).into()),
            (assignment::EVALUATOR, evaluator.into()),
            (assignment::FROM_ON, post.from.to_string().into()),
            (assignment::UNTIL_ON, post.until.map(|day| day.to_string()).into()),
            (assignment::KIND, post.kind.code().into()),
            (assignment::BASIS, Some(post.basis.clone()).filter(|basis| !basis.is_empty()).into()),
            (assignment::APPOINTMENT, appointment.into()),
        ];
        match before.iter().find(|(other, _)| other == person) {
            Some((_, brought)) => {
                for (cell, value) in values {
                    act.set(brought.id, cell, value)?;
                }
            }
            None => {
                act.insert(Table::EvaluatorAssignments, Scope::dossier(*person), &values)?;
            }
        }
    }
    Ok(())
}
