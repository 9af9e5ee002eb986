//! What a person's screen shows of posts, times and moves.

use crate::convert::{id, row, to_wire};
use crate::failure::Halt;
use crate::organisation::reuse;
use crate::{App, units};
use chrono::{Datelike, NaiveDate};
use contract::{
    AppointmentKind, AppointmentView, ById, MoveView, PeriodicChoice, StandingView, StatusPeriodView, UnitRef,
};
use domain::{EvaluationState, SkpState};
use store::RowId;
use store::records::{Appointment, MoveRecord, Office, Reader, StatusPeriod};

impl App {
    /// Posts, times and moves of a person.
    pub(crate) fn show_standing(&mut self, request: ById) -> Result<StandingView, Halt> {
        self.standing_view(row(&request.id)?)
    }

    pub(super) fn standing_view(&self, person: RowId) -> Result<StandingView, Halt> {
        let (reader, found, today) = (self.read()?, self.employee(person)?, self.moment().today());
        let office = self.office()?;
        let posts = reader.list_appointments_of(person)?.into_iter();
        let moves = reader.list_moves_of(person)?.into_iter();
        let merged = reader.list_merged_into(person)?.into_iter();
        Ok(StandingView {
            employee: id(person),
            appointments: posts
                .map(|post| post_view(reader, post, (&office, today)))
                .collect::<Result<_, Halt>>()?,
            status_periods: reader.list_status_periods(Some(person))?.into_iter().map(time_view).collect(),
            moves: moves.map(|found| self.move_view(found)).collect::<Result<_, Halt>>()?,
            duplicate_of: found.merged_into.map(|kept| units::person_ref(reader, kept)).transpose()?,
            merged: merged.map(|other| units::person_ref(reader, other.id)).collect::<Result<_, Halt>>()?,
        })
    }

    fn move_view(&self, found: MoveRecord) -> Result<MoveView, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let unit = |unit: Option<RowId>| {
            let unit = unit.map(|unit| reader.find_unit(unit)).transpose()?.flatten();
            Ok::<_, Halt>(unit.map(|unit| unit.name).unwrap_or_default())
        };
        let person = |person: Option<RowId>| {
            let named = person.map(|person| units::person_ref(reader, person)).transpose()?;
            Ok::<_, Halt>(named.map(|named| named.name).unwrap_or_default())
        };
        let reused = reader.list_evaluations_of(found.employee)?.into_iter().rev().find(|record| {
            record.state == EvaluationState::Reused && record.period.ends_on() >= found.moved_on
        });
        let choice = PeriodicChoice::from_code(&found.periodic_choice);
        let reused = reused.filter(|_| choice == Some(PeriodicChoice::ReusePrevious) && !found.is_pending);
        Ok(MoveView {
            id: id(found.id),
            on: found.moved_on.to_string(),
            from_unit: unit(found.from_unit)?,
            to_unit: unit(found.to_unit)?,
            from_evaluator: person(found.from_evaluator)?,
            to_evaluator: person(found.to_evaluator)?,
            is_pending: found.is_pending,
            obstacle: self.obstacle_of(&found)?,
            periodic_choice: choice,
            reused: reused
                .map(|record| reuse::taken_over(reader, &record, moment))
                .transpose()?
                .unwrap_or_default(),
            from_position: found.from_position,
            to_position: found.to_position,
            basis: found.basis,
            agreement_note: found.agreement_note,
        })
    }
}

fn post_view(
    reader: Reader<'_>,
    post: Appointment,
    (office, today): (&Office, NaiveDate),
) -> Result<AppointmentView, Halt> {
    let unit = post.unit.map(|unit| reader.find_unit(unit)).transpose()?.flatten();
    let plan = reader.list_plans_of_post(post.id)?.into_iter().rev().find(|plan| {
        plan.year == today.year() && !matches!(plan.state, SkpState::Superseded | SkpState::Cancelled)
    });
    let is_running = post.from_on.year() <= today.year() && post.until_on.is_none_or(|last| last >= today);
    let is_planned_apart = office.acting_as_separate_plan && post.kind != AppointmentKind::Seconded.code();
    Ok(AppointmentView {
        id: id(post.id),
        kind: AppointmentKind::from_code(&post.kind).unwrap_or(AppointmentKind::Plt),
        unit: unit.map(|unit| UnitRef { id: id(unit.id), name: unit.name }),
        position: post.position,
        from: post.from_on.to_string(),
        until: post.until_on.map(|day| day.to_string()),
        basis: post.basis,
        place: post.place,
        evaluator: post.evaluator.map(|person| units::person_ref(reader, person)).transpose()?,
        position_kind: post.position_kind.map(to_wire),
        leads_unit: post.leads_unit,
        is_over: post.until_on.is_some_and(|until| until < today),
        needs_plan: plan.is_none() && is_running && is_planned_apart,
        plan: plan.map(|plan| id(plan.id)),
    })
}

fn time_view(time: StatusPeriod) -> StatusPeriodView {
    StatusPeriodView {
        id: id(time.id),
        status: to_wire(time.status),
        from: time.from_on.to_string(),
        until: time.until_on.map(|day| day.to_string()),
        basis: time.basis,
        is_pending: time.is_pending,
    }
}
