//! What the minutes of a meeting say: a plain record without rules. The sheet is the program's own.

use chrono::NaiveDate;
use domain::Identity;

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

/// Minutes (*notula rapat*) with agenda, decisions, actions and attendance.
///
/// A list without entries prints rows to be filled in by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Minutes {
    /// What the meeting was for.
    pub kind: MeetingKind,
    /// What it was called.
    pub title: String,
    /// The unit that met.
    pub unit: String,
    /// The day; dots where unknown.
    pub held_on: Option<NaiveDate>,
    /// The place.
    pub place: String,
    /// Who led it.
    pub led_by: Identity,
    /// Who wrote the minutes.
    pub written_by: Identity,
    /// The agenda in its order.
    pub agenda: Vec<String>,
    /// What was said, as typed.
    pub discussion: String,
    /// The decisions in their order.
    pub decisions: Vec<String>,
    /// What is to be done.
    pub actions: Vec<MeetingAction>,
    /// Who was invited.
    pub attendance: Vec<Attendee>,
}

/// Something to be done after a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MeetingAction {
    /// What.
    pub text: String,
    /// By whom.
    pub person: String,
    /// Until when.
    pub due_on: Option<NaiveDate>,
    /// The day it was done.
    pub done_on: Option<NaiveDate>,
    /// The day of the meeting it was carried over from.
    pub carried_from: Option<NaiveDate>,
}

/// Somebody who was invited.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attendee {
    /// Name as printed.
    pub name: String,
    /// Position.
    pub position: String,
    /// Why the person was absent; somebody who was there, or is still to sign, has none.
    pub absence: Option<String>,
}
