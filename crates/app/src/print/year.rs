//! Sheets of the year: documentation (B.1.2), recorded feedback (B.1.3 to B.1.5), guidance and counselling
//! (B.1.6 to B.1.10 and the counselling record), minutes. They are printed where they are asked for by name.

use crate::failure::Halt;
use crate::identity::{Frozen, printed};
use crate::permissions::Deed;
use crate::plans::skp;
use crate::print::{year_feedback, year_support};
use crate::year::is_note_of;
use crate::year::lineage::Lineage;
use crate::{App, aftermath, words};
use chrono::{Datelike, NaiveDate};
use contract::Language;
use domain::calibration::ProposalState;
use domain::period::date_words;
use domain::{Identity, Period, Skp};
use sheets::{
    Attendee, Coaching, CompetencyAssessment, ConductReport, CounsellingRecord, Documentation,
    DocumentedProgress, DocumentedResult, FeedbackRecord, Form, GuidanceFeedback, MeetingAction, MeetingKind,
    Mentoring, Minutes, Record,
};
use std::collections::HashMap;
use store::RowId;
use store::records::{
    Meeting, MeetingLine, MeetingList, MeetingState, PlanRecord, Progress, RatingProposal, Reader, Support,
};

/// What a sheet of the year is printed from.
pub(super) enum YearSheet {
    Documentation(Documentation),
    Feedback(FeedbackRecord),
    Coaching(Coaching),
    Mentoring(Mentoring),
    GuidanceFeedback(GuidanceFeedback),
    Competency(Box<CompetencyAssessment>),
    ConductReport(ConductReport),
    Counselling(CounsellingRecord),
    Minutes(Minutes),
}

/// A sheet with the day its record came about, and whether it is the final one.
pub(super) struct OfYear {
    pub(super) sheet: YearSheet,
    pub(super) on: NaiveDate,
    pub(super) is_final: bool,
}

impl YearSheet {
    pub(super) fn record(&self) -> Record<'_> {
        match self {
            Self::Documentation(record) => Record::Documentation(record),
            Self::Feedback(record) => Record::Feedback(record),
            Self::Coaching(record) => Record::Coaching(record),
            Self::Mentoring(record) => Record::Mentoring(record),
            Self::GuidanceFeedback(record) => Record::GuidanceFeedback(record),
            Self::Competency(record) => Record::CompetencyAssessment(record),
            Self::ConductReport(record) => Record::ConductReport(record),
            Self::Counselling(record) => Record::Counselling(record),
            Self::Minutes(record) => Record::Minutes(record),
        }
    }

    /// The one form it prints on.
    pub(super) fn form(&self) -> Option<Form> {
        self.record().forms().first().copied()
    }
}

impl App {
    /// The sheets of the year a person has in a period, of the forms wanted; of those that there may be
    /// several of, only the one of a record where one is named.
    pub(super) fn year_sheets(
        &self,
        employee: RowId,
        period: Period,
        (wanted, only): (&[Form], Option<RowId>),
    ) -> Result<Vec<OfYear>, Halt> {
        let reader = self.read()?;
        let mut sheets = Vec::new();
        if only.is_none() {
            for plan in reader.list_plans(employee, period.year())? {
                sheets.extend(self.sheets_of_plan(&plan, period, wanted)?);
            }
        }
        for support in reader.list_supports_of(employee)? {
            let is_meant = match only {
                Some(only) => support.id == only,
                None => day_of(&support).is_none_or(|day| falls_in(period, day)),
            };
            if is_meant && self.may_see_support(&support)? {
                sheets.extend(self.sheets_of_support(&support, wanted)?);
            }
        }
        if wanted.contains(&Form::Minutes) {
            sheets.extend(self.minutes_of(employee, period, only)?);
        }
        sheets.retain(|found| found.sheet.form().is_some_and(|form| wanted.contains(&form)));
        Ok(sheets)
    }

    fn sheets_of_plan(
        &self,
        plan: &PlanRecord,
        period: Period,
        wanted: &[Form],
    ) -> Result<Vec<OfYear>, Halt> {
        let (on, is_final) = (period.starts_on(), plan.state.was_set());
        let mut sheets = Vec::new();
        if wanted.contains(&Form::B12) {
            let sheet = YearSheet::Documentation(documentation(self.read()?, plan, period)?);
            sheets.push(OfYear { sheet, on, is_final });
        }
        if wanted.iter().any(|form| matches!(form, Form::B13 | Form::B14 | Form::B15)) {
            let sheet = YearSheet::Feedback(year_feedback::record(self, plan, period)?);
            sheets.push(OfYear { sheet, on, is_final });
        }
        Ok(sheets)
    }

    fn sheets_of_support(&self, support: &Support, wanted: &[Form]) -> Result<Vec<OfYear>, Halt> {
        let on = day_of(support).unwrap_or_default();
        let guided = self.guided(support)?;
        let sheets = year_support::sheets(self, support, &guided, wanted)?.into_iter();
        let dated = sheets.map(|sheet| {
            let signed_on = if matches!(sheet, YearSheet::GuidanceFeedback(_)) {
                support.signed_by_employee_on
            } else {
                support.signed_by_leader_on
            };
            OfYear { sheet, on, is_final: signed_on.is_some() }
        });
        Ok(dated.collect())
    }

    /// Who is guided by whom, as the forms begin.
    fn guided(&self, support: &Support) -> Result<sheets::Guided, Halt> {
        let (reader, today) = (self.read()?, self.moment().today());
        let year = Period::annual(day_of(support).unwrap_or(today).year());
        let plan = support.plan.map(|plan| reader.find_plan(plan)).transpose()?.flatten();
        let of_plan = match &plan {
            Some(plan) => Some(skp(reader, plan, &reader.plan_content(plan.id)?)?),
            None => None,
        };
        let identity = |person: Option<RowId>| {
            let found = person.map(|person| reader.find_employee(person)).transpose()?.flatten();
            printed(reader, found.as_ref(), Frozen::default())
        };
        let by = if support.led_by.is_some() {
            identity(support.led_by)?
        } else {
            let label = Some(support.led_by_label.clone()).filter(|label| !label.is_empty());
            Identity { name: label, ..Identity::default() }
        };
        let (starts_on, ends_on, employee, evaluator) = if let Some(plan) = of_plan {
            (plan.starts_on, plan.ends_on, plan.employee, plan.evaluator)
        } else {
            let evaluator = reader.find_evaluator(support.employee, today)?;
            let people = (identity(Some(support.employee))?, identity(evaluator)?);
            (year.starts_on(), year.ends_on(), people.0, people.1)
        };
        let signed_on = support.signed_by_leader_on.or(support.signed_by_employee_on);
        Ok(sheets::Guided { starts_on, ends_on, employee, evaluator, by, signed_on })
    }

    /// Minutes of the meetings that a person led in a period.
    fn minutes_of(&self, leader: RowId, period: Period, only: Option<RowId>) -> Result<Vec<OfYear>, Halt> {
        let (reader, sight) = (self.read()?, self.sight()?);
        let mut sheets = Vec::new();
        for meeting in reader.list_meetings(None)? {
            let is_meant = match only {
                Some(only) => meeting.id == only,
                None => meeting.held_on.is_some_and(|day| falls_in(period, day)),
            };
            if is_meant
                && meeting.led_by == Some(leader)
                && self.may_do(Deed::ReadMeetings, meeting.id, &sight)?
            {
                let is_final = meeting.state != MeetingState::Planned;
                let on = meeting.held_on.unwrap_or_default();
                sheets.push(OfYear { sheet: YearSheet::Minutes(minutes(reader, meeting)?), on, is_final });
            }
        }
        Ok(sheets)
    }
}

/// The day that says in which period a support is printed.
fn day_of(support: &Support) -> Option<NaiveDate> {
    support.starts_on.or(support.signed_by_leader_on).or(support.signed_by_employee_on)
}

fn falls_in(period: Period, day: NaiveDate) -> bool {
    period.starts_on() <= day && day <= period.ends_on()
}

fn documentation(reader: Reader<'_>, plan: &PlanRecord, period: Period) -> Result<Documentation, Halt> {
    let content = reader.plan_content(plan.id)?;
    let Skp { starts_on, ends_on, employee, evaluator, .. } = skp(reader, plan, &content)?;
    let lineage = Lineage::of(reader, plan)?;
    let mut notes = reader.list_progress(plan.employee)?;
    notes.retain(|note| is_note_of(note, period));
    notes.reverse();
    let registered = registered(reader, plan.employee)?;
    let actions = reader.list_actions(plan.id)?;
    let results = content.results.iter().map(|result| {
        let own = notes
            .iter()
            .filter(|note| note.work_result.and_then(|about| lineage.heir(about)) == Some(result.id));
        let of_result = actions.iter().filter(|action| action.result == result.id);
        let indicator = |note: &Progress| {
            let heir = note.indicator.and_then(|indicator| lineage.heir(indicator));
            let found = result.indicators.iter().find(|indicator| Some(indicator.id) == heir);
            found.map(|indicator| indicator.text.clone()).unwrap_or_default()
        };
        DocumentedResult {
            result: result.text.clone(),
            actions: of_result.map(|action| action.text.clone()).collect(),
            progress: own.map(|note| documented(note, &indicator(note), &registered)).collect(),
        }
    });
    let results = results.collect();
    Ok(Documentation { starts_on, ends_on, employee, evaluator, results, signed_on: None })
}

/// Entries of the register by the note they came with: `2026/3 Foto ruang arsip`.
fn registered(reader: Reader<'_>, employee: RowId) -> Result<HashMap<RowId, Vec<String>>, Halt> {
    let mut registered: HashMap<RowId, Vec<String>> = HashMap::new();
    for entry in reader.list_evidence_of(employee)? {
        if let Some(note) = entry.progress {
            let words = format!("{} {}", entry.register_no, entry.name);
            registered.entry(note).or_default().push(words.trim().to_owned());
        }
    }
    Ok(registered)
}

fn documented(
    note: &Progress,
    indicator: &str,
    registered: &HashMap<RowId, Vec<String>>,
) -> DocumentedProgress {
    let is_named = !indicator.is_empty() && !note.value.is_empty();
    let value = if is_named { format!("{indicator}: {}", note.value) } else { note.value.clone() };
    let parts = [value, note.text.clone()].into_iter().filter(|part| !part.trim().is_empty());
    let typed = note.evidence.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned);
    let of_register = registered.get(&note.id).cloned().unwrap_or_default();
    DocumentedProgress {
        when: note.period.map(Period::words).or(note.noted_on.map(date_words)).unwrap_or_default(),
        text: parts.collect::<Vec<_>>().join(". "),
        evidence: typed.chain(of_register).collect(),
    }
}

fn minutes(reader: Reader<'_>, meeting: Meeting) -> Result<Minutes, Halt> {
    let lines = reader.list_meeting_lines(meeting.id)?;
    let of = |list: MeetingList| lines.iter().filter(move |line| line.list == list);
    let identity = |person: Option<RowId>| {
        let found = person.map(|person| reader.find_employee(person)).transpose()?.flatten();
        printed(reader, found.as_ref(), Frozen::default())
    };
    let texts = |list| of(list).map(|line| line.text.clone()).collect::<Vec<_>>();
    let (led_by, written_by) = (identity(meeting.led_by)?, identity(meeting.written_by)?);
    Ok(Minutes {
        kind: match meeting.kind {
            store::records::MeetingKind::Dialog => MeetingKind::Dialog,
            store::records::MeetingKind::Monitoring => MeetingKind::Monitoring,
            store::records::MeetingKind::Calibration => MeetingKind::Calibration,
        },
        unit: reader.find_unit(meeting.unit)?.map(|unit| unit.name).unwrap_or_default(),
        held_on: meeting.held_on,
        led_by,
        written_by,
        agenda: texts(MeetingList::Agenda),
        decisions: decisions(reader, &meeting, &lines)?,
        actions: of(MeetingList::Action).map(|line| action(reader, line)).collect::<Result<_, Halt>>()?,
        attendance: of(MeetingList::Attendance)
            .map(|line| attendee(reader, line))
            .collect::<Result<_, Halt>>()?,
        title: meeting.title,
        place: meeting.place,
        discussion: meeting.minutes,
    })
}

/// What was decided; beside whom a calibration discussed, what it proposed and what the evaluator says to it.
fn decisions(reader: Reader<'_>, meeting: &Meeting, lines: &[MeetingLine]) -> Result<Vec<String>, Halt> {
    let proposals = reader.list_proposals_of_meeting(meeting.id)?;
    let decided = lines.iter().filter(|line| line.list == MeetingList::Decision);
    let with_proposals = |line: &MeetingLine| {
        let about = proposals.iter().filter(|one| line.person == Some(one.employee));
        let told = about.filter(|one| one.state != ProposalState::Withdrawn).map(proposal_words);
        let parts = std::iter::once(line.text.clone()).chain(told);
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    };
    Ok(decided.map(with_proposals).collect())
}

fn proposal_words(one: &RatingProposal) -> String {
    let (results, conduct) = one.proposed;
    let level = |level| words::level(level, Language::Id).to_lowercase();
    let state = aftermath::proposals::state_words(one.state, Language::Id);
    let answer = if one.answer.is_empty() { String::new() } else { format!(": {}", one.answer) };
    format!(
        "Diusulkan hasil kerja {}, perilaku kerja {}; alasan: {} ({state}{answer}).",
        level(results),
        level(conduct),
        one.reason.trim_end_matches('.'),
    )
}

fn action(reader: Reader<'_>, line: &MeetingLine) -> Result<MeetingAction, Halt> {
    let before = line.carried_from.map(|row| reader.find_meeting_line(row)).transpose()?.flatten();
    let before = before.map(|before| reader.find_meeting(before.meeting)).transpose()?.flatten();
    let person = line.person.map(|person| reader.find_employee(person)).transpose()?.flatten();
    Ok(MeetingAction {
        text: line.text.clone(),
        person: person.map(|person| person.full_name()).unwrap_or_default(),
        due_on: line.due_on,
        done_on: line.done_on,
        carried_from: before.and_then(|before| before.held_on),
    })
}

fn attendee(reader: Reader<'_>, line: &MeetingLine) -> Result<Attendee, Halt> {
    let person = line.person.map(|person| reader.find_employee(person)).transpose()?.flatten();
    let (name, position) = match person {
        Some(person) => (person.full_name(), person.position),
        None => (line.text.clone(), String::new()),
    };
    Ok(Attendee { name, position, absence: line.absence.clone() })
}
