//! Making a meeting: its agenda from the warnings of the unit, its attendance from the unit's people, its
//! actions from those of earlier meetings that are not done.

use super::day_or_none;
use super::warning_words::{kind_of, kind_words};
use super::warnings::Found;
use super::words::meeting_title;
use crate::App;
use crate::convert::{from_wire, row};
use crate::failure::Halt;
use crate::imports::filled;
use crate::planning::edit_fields::checked_text;
use contract::{Language, MakeMeetingRequest, MeetingView, WarningKind};
use std::collections::HashSet;
use store::records::{MeetingKind, MeetingLine, MeetingList, MeetingState, Term};
use store::schema::{meeting_lines as line, meetings as column};
use store::{Column, RowId, Scope, Table, Value};

/// Names in one line of an agenda.
const NAMES_SHOWN: usize = 8;

impl App {
    /// Makes a meeting of a unit.
    pub(crate) fn make_meeting(&mut self, request: MakeMeetingRequest) -> Result<MeetingView, Halt> {
        let unit = row(&request.unit)?;
        let (reader, today) = (self.read()?, self.moment().today());
        reader.find_unit(unit)?.ok_or_else(|| super::missing("Unit"))?;
        let held_on = day_or_none("heldOn", request.held_on.as_ref())?.unwrap_or(today);
        let title = checked_text("title", &request.title)?;
        let led_by = reader.find_head(unit, held_on)?;
        let open = reader.list_open_actions(Some(unit))?;
        let mut lines = self.agenda(unit, !open.is_empty())?;
        lines.extend(open.iter().map(carried));
        lines.extend(self.invited(unit, led_by)?);
        let kind: MeetingKind = from_wire(request.kind);
        let values = vec![
            (column::UNIT, unit.into()),
            (column::TITLE, title.unwrap_or_else(|| meeting_title(request.kind).to_owned()).into()),
            (column::HELD_ON, held_on.to_string().into()),
            (column::PLACE, checked_text("place", &request.place)?.into()),
            (column::KIND, kind.word().into()),
            (column::STATE, MeetingState::Planned.word().into()),
            (column::LED_BY, led_by.into()),
        ];
        let meeting = self.act("make_meeting", led_by, |act| {
            let scope = Scope::unit(unit);
            let meeting = act.insert(Table::Meetings, scope, &filled(values))?;
            for (ordinal, values) in (1_i64..).zip(lines) {
                let place = [(line::MEETING, Value::from(meeting)), (line::ORDINAL, ordinal.into())];
                let values = filled(place.into_iter().chain(values).collect());
                act.insert(Table::MeetingLines, scope, &values)?;
            }
            Ok(meeting)
        })?;
        self.meeting_view(meeting)
    }

    /// One line for each kind of warning with the names; the sheet is Indonesian, and so are they.
    fn agenda(&self, unit: RowId, has_actions: bool) -> Result<Vec<Vec<(Column, Value)>>, Halt> {
        let found = self.warnings_of((Some(unit), None), None)?;
        let mut texts = Vec::new();
        if has_actions {
            texts.push("Tindak lanjut rapat sebelumnya".to_owned());
        }
        for kind in WarningKind::ALL {
            let names = names_of(&found, *kind);
            if !names.is_empty() {
                texts.push(format!("{}: {}", kind_words(*kind, Language::Id), shortened(&names)));
            }
        }
        let entry =
            |text: String| vec![(line::LIST, MeetingList::Agenda.word().into()), (line::TEXT, text.into())];
        Ok(texts.into_iter().map(entry).collect())
    }

    /// Everybody of the unit, its leader first.
    fn invited(&self, unit: RowId, led_by: Option<RowId>) -> Result<Vec<Vec<(Column, Value)>>, Halt> {
        let (reader, today) = (self.read()?, self.moment().today());
        let mut people = reader.list_all_employees()?;
        people.retain(|person| {
            let is_here = person.unit == Some(unit) || Some(person.id) == led_by;
            is_here && !person.is_inactive(today) && person.merged_into.is_none()
        });
        people.sort_by_cached_key(|person| (Some(person.id) != led_by, person.shown_name()));
        let entry = |person: store::records::Employee| {
            vec![(line::LIST, MeetingList::Attendance.word().into()), (line::PERSON, person.id.into())]
        };
        Ok(people.into_iter().map(entry).collect())
    }
}

/// Whom a kind of warning is about, each name once.
fn names_of(found: &[Found], kind: WarningKind) -> Vec<String> {
    let mut told = HashSet::new();
    let of_kind = found.iter().filter(|one| kind_of(one.warning.reason) == kind);
    of_kind.map(|one| one.employee.name.clone()).filter(|name| told.insert(name.clone())).collect()
}

/// An action that a new meeting carries on.
fn carried(action: &MeetingLine) -> Vec<(Column, Value)> {
    vec![
        (line::LIST, MeetingList::Action.word().into()),
        (line::TEXT, action.text.clone().into()),
        (line::PERSON, action.person.into()),
        (line::DUE_ON, action.due_on.map(|day| day.to_string()).into()),
        (line::CARRIED_FROM, action.id.into()),
    ]
}

/// The first names, and how many more there are.
fn shortened(names: &[String]) -> String {
    let shown = names.iter().take(NAMES_SHOWN).cloned().collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(NAMES_SHOWN) {
        0 => shown,
        more => format!("{shown}, dan {more} orang lagi"),
    }
}
