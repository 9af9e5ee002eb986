//! Meetings of a unit about performance: agenda from warnings, minutes, attendance, actions carried over.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Day, Id, PersonRef, UnitRef};

term! { /// What a meeting is for.
MeetingKind { /// *Dialog kinerja*.
    Dialog, /// *Pemantauan kinerja*.
    Monitoring, /// *Kalibrasi penilaian*.
    Calibration } }
term! { /// How far a meeting has come.
MeetingState { /// *Disiapkan*.
    Planned, /// *Sudah dilaksanakan*.
    Held, /// *Notula selesai*.
    Closed } }
term! { /// Lists of a meeting.
MeetingList { /// *Agenda*.
    Agenda, /// *Keputusan*.
    Decision, /// *Tindak lanjut*.
    Action, /// *Daftar hadir*.
    Attendance } }

/// Asks for meetings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListMeetingsRequest {
    /// Of one unit.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub unit: Option<Id>,
    /// Of one year.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub year: Option<i32>,
}

/// Meetings, newest first, and what is still to be done after them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeetingsView {
    /// Meetings.
    pub meetings: Vec<MeetingRefView>,
    /// Actions that are not done, the first due first.
    pub open_actions: Vec<MeetingLineView>,
}

/// A meeting in one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeetingRefView {
    /// Record.
    pub id: Id,
    /// The unit.
    pub unit: UnitRef,
    /// What it is called.
    pub title: String,
    /// What it is for.
    pub kind: MeetingKind,
    /// State.
    pub state: MeetingState,
    /// The day.
    pub held_on: Option<Day>,
}

/// A meeting with its lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeetingView {
    /// Record.
    pub id: Id,
    /// Version to send back.
    pub seen_version: u32,
    /// The unit.
    pub unit: UnitRef,
    /// What it is called.
    pub title: String,
    /// What it is for.
    pub kind: MeetingKind,
    /// State.
    pub state: MeetingState,
    /// The day.
    pub held_on: Option<Day>,
    /// The place.
    pub place: String,
    /// Who leads it.
    pub led_by: Option<PersonRef>,
    /// Who writes the minutes.
    pub written_by: Option<PersonRef>,
    /// What was said.
    pub minutes: String,
    /// Lines, list by list, in order.
    pub lines: Vec<MeetingLineView>,
    /// Whether the account may write in it.
    pub can_edit: bool,
}

/// A line of a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeetingLineView {
    /// Record.
    pub id: Id,
    /// The meeting.
    pub meeting: Id,
    /// The list it stands in.
    pub list: MeetingList,
    /// What it says.
    pub text: String,
    /// Who does it, or who was invited.
    pub person: Option<PersonRef>,
    /// Until when.
    pub due_on: Option<Day>,
    /// When it was done.
    pub done_on: Option<Day>,
    /// Day of the earlier meeting it is carried over from.
    pub carried_from: Option<Day>,
    /// Why somebody invited was not there; nothing of those who were.
    pub absence: Option<String>,
}

/// Makes a meeting. Its agenda comes from the warnings of the unit, its attendance from the people of the
/// unit, its actions from those of earlier meetings that are not done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MakeMeetingRequest {
    /// The unit that meets.
    pub unit: Id,
    /// What it is for.
    pub kind: MeetingKind,
    /// What it is called; the usual name unless told.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub title: String,
    /// The day; today unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub held_on: Option<Day>,
    /// The place.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub place: String,
}

/// Changes a meeting in one act. What is left out stays; a list that is named is written whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveMeetingRequest {
    /// The meeting.
    pub id: Id,
    /// Version looked at.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub seen_version: Option<u32>,
    /// What it is called.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub title: Option<String>,
    /// The day.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub held_on: Option<Day>,
    /// The place.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub place: Option<String>,
    /// State.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub state: Option<MeetingState>,
    /// What was said.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub minutes: Option<String>,
    /// Who leads it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub led_by: Option<Id>,
    /// Who writes the minutes.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub written_by: Option<Id>,
    /// Lists to write.
    #[serde(default)]
    #[ts(as = "Option<Vec<NewMeetingList>>", optional)]
    pub lists: Vec<NewMeetingList>,
}

/// A list of a meeting, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewMeetingList {
    /// Which.
    pub list: MeetingList,
    /// Its lines in order; one without an id is new, one that is not named is removed.
    pub lines: Vec<NewMeetingLine>,
}

/// A line to write.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewMeetingLine {
    /// The line, where it is there already.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub id: Option<Id>,
    /// What it says.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub text: String,
    /// Who does it, or who was invited.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub person: Option<Id>,
    /// Until when.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub due_on: Option<Day>,
    /// When it was done.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub done_on: Option<Day>,
    /// Why somebody invited was not there; nothing of those who were.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub absence: Option<String>,
}

/// Says that an action of a meeting is done, or takes that back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TickActionRequest {
    /// The line.
    pub line: Id,
    /// Whether it is done.
    pub done: bool,
    /// Day; today unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub on: Option<Day>,
}
