//! Meetings of a unit: agenda, minutes, attendance, and actions that carry over.

use super::{day_or_none, person_or_none, row_or_none};
use crate::App;
use crate::convert::{from_wire, id, row, to_wire};
use crate::failure::Halt;
use crate::imports::filled;
use crate::permissions::Deed;
use crate::planning::edit_fields::checked_text;
use crate::planning::edits::invalid;
use chrono::Datelike;
use contract::{
    ById, FieldFault, ListMeetingsRequest, MeetingLineView, MeetingRefView, MeetingView, MeetingsView,
    NewMeetingLine, SaveMeetingRequest, TickActionRequest, UnitRef,
};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use store::records::{Meeting, MeetingLine, MeetingList, MeetingState, Term};
use store::schema::{meeting_lines as line, meetings as column};
use store::{Act, Column, RowId, Scope, Table, Value};

/// Lines of a list.
const MOST_LINES: usize = 500;

/// A line as it is to be: its row where it is there already, and what it says.
type Line = (Option<RowId>, Vec<(Column, Value)>);

/// A list as it is to be.
struct NewList {
    list: MeetingList,
    lines: Vec<Line>,
}

impl App {
    /// Meetings the account may see, and what is still to be done after them.
    pub(crate) fn list_meetings(&mut self, request: ListMeetingsRequest) -> Result<MeetingsView, Halt> {
        self.meetings_view(row_or_none(request.unit.as_ref())?, request.year)
    }

    /// A meeting with its lists.
    pub(crate) fn show_meeting(&mut self, request: ById) -> Result<MeetingView, Halt> {
        self.meeting_view(row(&request.id)?)
    }

    /// Changes a meeting in one act.
    pub(crate) fn save_meeting(&mut self, request: SaveMeetingRequest) -> Result<MeetingView, Halt> {
        let meeting = self.meeting(row(&request.id)?)?;
        self.still_at(meeting.unit, request.seen_version)?;
        let cells = cells_of(&request)?;
        let mut lists = Vec::new();
        for list in &request.lists {
            if list.lines.len() > MOST_LINES {
                return Err(invalid("lists", FieldFault::TooLong));
            }
            let lines = list.lines.iter().map(new_line).collect::<Result<Vec<_>, Halt>>()?;
            lists.push(NewList { list: from_wire(list.list), lines });
        }
        let there = self.read()?.list_meeting_lines(meeting.id)?;
        self.act("save_meeting", meeting.led_by, |act| {
            for (column, value) in cells {
                act.set(meeting.id, column, value)?;
            }
            lists.iter().try_for_each(|list| write_list(act, &meeting, &there, list))
        })?;
        self.meeting_view(meeting.id)
    }

    /// Says that an action is done, or takes that back.
    pub(crate) fn tick_action(&mut self, request: TickActionRequest) -> Result<MeetingView, Halt> {
        let found = self.read()?.find_meeting_line(row(&request.line)?)?;
        let found = found.filter(|found| found.list == MeetingList::Action);
        let found = found.ok_or_else(|| super::missing("Tindak lanjut rapat"))?;
        let on = self.day_or_today("on", request.on.as_ref())?;
        let done_on = request.done.then(|| on.to_string());
        self.act("tick_action", found.person, |act| {
            Ok(act.set(found.id, line::DONE_ON, Value::from(done_on))?)
        })?;
        self.meeting_view(found.meeting)
    }

    /// Removes a meeting; it stays in the history.
    pub(crate) fn remove_meeting(&mut self, request: ById) -> Result<MeetingsView, Halt> {
        let meeting = self.meeting(row(&request.id)?)?;
        let lines = self.read()?.list_meeting_lines(meeting.id)?;
        self.act("remove_meeting", meeting.led_by, |act| {
            for line in &lines {
                act.delete(Table::MeetingLines, line.id)?;
            }
            Ok(act.delete(Table::Meetings, meeting.id)?)
        })?;
        self.meetings_view(Some(meeting.unit), None)
    }

    pub(super) fn meeting(&self, meeting: RowId) -> Result<Meeting, Halt> {
        self.read()?.find_meeting(meeting)?.ok_or_else(|| super::missing("Rapat"))
    }

    fn meetings_view(&self, unit: Option<RowId>, year: Option<i32>) -> Result<MeetingsView, Halt> {
        let (reader, sight) = (self.read()?, self.sight()?);
        // A unit is asked for once, however many meetings and open actions it has.
        let mut open_to_read: HashMap<RowId, bool> = HashMap::new();
        let mut units_of: HashMap<RowId, RowId> = HashMap::new();
        let mut meetings = Vec::new();
        for meeting in reader.list_meetings(unit)? {
            units_of.insert(meeting.id, meeting.unit);
            let may_read = match open_to_read.entry(meeting.unit) {
                Entry::Occupied(known) => *known.get(),
                Entry::Vacant(place) => {
                    *place.insert(self.may_do_in(Deed::ReadMeetings, meeting.unit, &sight)?)
                }
            };
            let is_of_year =
                year.is_none_or(|year| meeting.held_on.is_none_or(|held_on| held_on.year() == year));
            if is_of_year && may_read {
                meetings.push(self.meeting_ref(&meeting)?);
            }
        }
        let mut open_actions = Vec::new();
        for action in reader.list_open_actions(unit)? {
            let known = units_of.get(&action.meeting).and_then(|unit| open_to_read.get(unit)).copied();
            if known.map_or_else(|| self.may_do(Deed::ReadMeetings, action.meeting, &sight), Ok)? {
                open_actions.push(self.line_view_of(action)?);
            }
        }
        Ok(MeetingsView { meetings, open_actions })
    }

    fn unit_ref(&self, unit: RowId) -> Result<UnitRef, Halt> {
        let name = self.read()?.find_unit(unit)?.map(|unit| unit.name).unwrap_or_default();
        Ok(UnitRef { id: id(unit), name })
    }

    pub(crate) fn meeting_ref(&self, meeting: &Meeting) -> Result<MeetingRefView, Halt> {
        Ok(MeetingRefView {
            id: id(meeting.id),
            unit: self.unit_ref(meeting.unit)?,
            title: meeting.title.clone(),
            kind: to_wire(meeting.kind),
            state: to_wire(meeting.state),
            held_on: meeting.held_on.map(|day| day.to_string()),
        })
    }

    pub(super) fn meeting_view(&self, meeting: RowId) -> Result<MeetingView, Halt> {
        let (reader, meeting) = (self.read()?, self.meeting(meeting)?);
        let lines = reader.list_meeting_lines(meeting.id)?.into_iter();
        Ok(MeetingView {
            lines: lines.map(|line| self.line_view_of(line)).collect::<Result<_, Halt>>()?,
            id: id(meeting.id),
            seen_version: reader.version(meeting.unit)?,
            unit: self.unit_ref(meeting.unit)?,
            kind: to_wire(meeting.kind),
            state: to_wire(meeting.state),
            held_on: meeting.held_on.map(|day| day.to_string()),
            led_by: person_or_none(reader, meeting.led_by)?,
            written_by: person_or_none(reader, meeting.written_by)?,
            can_edit: self.may_do(Deed::WriteMeetings, meeting.id, &self.sight()?)?,
            title: meeting.title,
            place: meeting.place,
            minutes: meeting.minutes,
        })
    }

    fn line_view_of(&self, found: MeetingLine) -> Result<MeetingLineView, Halt> {
        let reader = self.read()?;
        let before = found.carried_from.map(|row| reader.find_meeting_line(row)).transpose()?.flatten();
        let before = before.map(|before| reader.find_meeting(before.meeting)).transpose()?.flatten();
        Ok(MeetingLineView {
            id: id(found.id),
            meeting: id(found.meeting),
            list: to_wire(found.list),
            text: found.text,
            person: person_or_none(reader, found.person)?,
            due_on: found.due_on.map(|day| day.to_string()),
            done_on: found.done_on.map(|day| day.to_string()),
            carried_from: before.and_then(|before| before.held_on).map(|day| day.to_string()),
            absence: found.absence,
        })
    }
}

/// What a request changes on the meeting itself.
fn cells_of(request: &SaveMeetingRequest) -> Result<Vec<(Column, Value)>, Halt> {
    let mut cells = Vec::new();
    for (column, name, text) in [
        (column::TITLE, "title", &request.title),
        (column::PLACE, "place", &request.place),
        (column::MINUTES, "minutes", &request.minutes),
    ] {
        if let Some(text) = text {
            cells.push((column, Value::from(checked_text(name, text)?)));
        }
    }
    if request.held_on.is_some() {
        let day = day_or_none("heldOn", request.held_on.as_ref())?;
        cells.push((column::HELD_ON, Value::from(day.map(|day| day.to_string()))));
    }
    if let Some(state) = request.state {
        cells.push((column::STATE, from_wire::<MeetingState>(state).word().into()));
    }
    for (column, person) in [(column::LED_BY, &request.led_by), (column::WRITTEN_BY, &request.written_by)] {
        if person.is_some() {
            cells.push((column, Value::from(row_or_none(person.as_ref())?)));
        }
    }
    Ok(cells)
}

/// A line with its values; it has to say something or name somebody.
fn new_line(new: &NewMeetingLine) -> Result<Line, Halt> {
    let (text, person) = (checked_text("lines.text", &new.text)?, row_or_none(new.person.as_ref())?);
    if text.is_none() && person.is_none() {
        return Err(invalid("lines.text", FieldFault::Empty));
    }
    let day = |name, day| Ok::<_, Halt>(day_or_none(name, day)?.map(|day| day.to_string()));
    // An empty absence still says that the person was not there.
    let absence = new.absence.as_deref().map(str::trim).map(str::to_owned);
    let values = vec![
        (line::TEXT, text.into()),
        (line::PERSON, person.into()),
        (line::DUE_ON, day("lines.dueOn", new.due_on.as_ref())?.into()),
        (line::DONE_ON, day("lines.doneOn", new.done_on.as_ref())?.into()),
        (line::ABSENCE, absence.into()),
    ];
    Ok((row_or_none(new.id.as_ref())?, values))
}

/// Writes a list whole: lines that are there keep their rows, those that are not named are removed.
fn write_list(
    act: &mut Act<'_>,
    meeting: &Meeting,
    there: &[MeetingLine],
    new: &NewList,
) -> Result<(), Halt> {
    let own: Vec<RowId> = there.iter().filter(|line| line.list == new.list).map(|line| line.id).collect();
    let mut ordinal = 0_i64;
    for (row, values) in &new.lines {
        ordinal += 1;
        if let Some(row) = row {
            if !own.contains(row) {
                return Err(super::missing("Baris rapat"));
            }
            act.set(*row, line::ORDINAL, ordinal)?;
            values.iter().try_for_each(|(column, value)| act.set(*row, *column, value.clone()).map(drop))?;
            continue;
        }
        let place = [
            (line::MEETING, Value::from(meeting.id)),
            (line::LIST, new.list.word().into()),
            (line::ORDINAL, ordinal.into()),
        ];
        let values = filled(place.into_iter().chain(values.clone()).collect());
        act.insert(Table::MeetingLines, Scope::unit(meeting.unit), &values)?;
    }
    let is_named = |row: RowId| new.lines.iter().any(|(named, _)| *named == Some(row));
    for row in own.into_iter().filter(|row| !is_named(*row)) {
        act.delete(Table::MeetingLines, row)?;
    }
    Ok(())
}
