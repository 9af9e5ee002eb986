//! Meetings of a unit about performance, with agenda, decisions, actions and attendance.

use super::{Fields, Reader, Result};
use chrono::NaiveDate;
use ledger::RowId;
use rusqlite::named_params;

/// What a meeting is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MeetingKind {
    /// *Dialog kinerja*.
    #[default]
    Dialog,
    /// *Pemantauan kinerja*.
    Monitoring,
    /// *Kalibrasi penilaian*.
    Calibration,
}

/// How far a meeting has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MeetingState {
    /// It is prepared.
    #[default]
    Planned,
    /// It was held; its minutes are written.
    Held,
    /// Its minutes are done.
    Closed,
}

/// Lists of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MeetingList {
    /// What is to be talked about.
    Agenda,
    /// What was decided.
    Decision,
    /// What is to be done.
    Action,
    /// Who was invited.
    Attendance,
}

/// A meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Row.
    pub id: RowId,
    /// The unit that meets.
    pub unit: RowId,
    /// What it is called.
    pub title: String,
    /// The day.
    pub held_on: Option<NaiveDate>,
    /// The place.
    pub place: String,
    /// What it is for.
    pub kind: MeetingKind,
    /// State.
    pub state: MeetingState,
    /// What was said.
    pub minutes: String,
    /// Who leads it.
    pub led_by: Option<RowId>,
    /// Who writes the minutes.
    pub written_by: Option<RowId>,
}

/// A line of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingLine {
    /// Row.
    pub id: RowId,
    /// The meeting.
    pub meeting: RowId,
    /// The list it stands in.
    pub list: MeetingList,
    /// Place in the list.
    pub ordinal: i64,
    /// What it says; of attendance the name of somebody who is not of the store.
    pub text: String,
    /// Who does it, or who was invited.
    pub person: Option<RowId>,
    /// Until when.
    pub due_on: Option<NaiveDate>,
    /// When it was done.
    pub done_on: Option<NaiveDate>,
    /// The action of an earlier meeting that it carries on.
    pub carried_from: Option<RowId>,
    /// Why somebody invited was not there; nothing of those who were.
    pub absence: Option<String>,
}

impl Reader<'_> {
    /// A meeting.
    pub fn find_meeting(self, id: RowId) -> Result<Option<Meeting>> {
        let sql = "select * from meetings where id = :id and gone = 0 and unit is not null";
        self.one(sql, named_params! { ":id": self.key(id) }, read_meeting)
    }

    /// Meetings of a unit, or of all, newest first.
    pub fn list_meetings(self, unit: Option<RowId>) -> Result<Vec<Meeting>> {
        let sql =
            "select * from meetings where gone = 0 and unit is not null and (:unit is null or unit = :unit)
                   order by held_on is null desc, held_on desc, id desc";
        let only = unit.map(|row| self.key(row));
        self.many(sql, named_params! { ":unit": only }, read_meeting)
    }

    /// The lines of a meeting, list by list, in order.
    pub fn list_meeting_lines(self, meeting: RowId) -> Result<Vec<MeetingLine>> {
        let sql =
            "select * from meeting_lines where meeting = :meeting and gone = 0 order by list, ordinal, id";
        let found = self.many(sql, named_params! { ":meeting": self.key(meeting) }, read_line)?;
        Ok(found.into_iter().flatten().collect())
    }

    /// A line of a meeting.
    pub fn find_meeting_line(self, id: RowId) -> Result<Option<MeetingLine>> {
        let sql = "select * from meeting_lines where id = :id and gone = 0";
        Ok(self.one(sql, named_params! { ":id": self.key(id) }, read_line)?.flatten())
    }

    /// Actions of a unit's meetings, or of all, that are not done and that no later meeting carries on, the
    /// first due first.
    pub fn list_open_actions(self, unit: Option<RowId>) -> Result<Vec<MeetingLine>> {
        let sql = "select l.* from meeting_lines l join meetings m on m.id = l.meeting and m.gone = 0
                   where l.gone = 0 and l.list = 'action' and l.done_on is null
                     and (:unit is null or m.unit = :unit)
                     and not exists (select 1 from meeting_lines c where c.carried_from = l.id and c.gone = 0)
                   order by l.due_on is null, l.due_on, l.id";
        let only = unit.map(|row| self.key(row));
        let found = self.many(sql, named_params! { ":unit": only }, read_line)?;
        Ok(found.into_iter().flatten().collect())
    }
}

fn read_meeting(fields: &Fields<'_>) -> Result<Meeting> {
    Ok(Meeting {
        id: fields.id()?,
        unit: fields.row_named("unit")?.ok_or_else(|| super::odd("unit"))?,
        title: fields.text("title")?,
        held_on: fields.date("held_on")?,
        place: fields.text("place")?,
        kind: fields.term("kind")?.unwrap_or_default(),
        state: fields.term("state")?.unwrap_or_default(),
        minutes: fields.text("minutes")?,
        led_by: fields.row_named("led_by")?,
        written_by: fields.row_named("written_by")?,
    })
}

/// Nothing where the list is one that this version does not know.
fn read_line(fields: &Fields<'_>) -> Result<Option<MeetingLine>> {
    let (Some(meeting), Some(list)) = (fields.row_named("meeting")?, fields.term("list")?) else {
        return Ok(None);
    };
    Ok(Some(MeetingLine {
        id: fields.id()?,
        meeting,
        list,
        ordinal: fields.get::<Option<i64>>("ordinal")?.unwrap_or_default(),
        text: fields.text("text")?,
        person: fields.row_named("person")?,
        due_on: fields.date("due_on")?,
        done_on: fields.date("done_on")?,
        carried_from: fields.row_named("carried_from")?,
        absence: fields.get("absence")?,
    }))
}
