//! What leaves with the data of one person: the records, the files of evidence that are here, and what was
//! written about the person in meetings. Counselling stays: its record goes to the superior, the evaluator or
//! the office and to nobody else.

use crate::App;
use crate::failure::Halt;
use crate::file_names::clean_keeping_end;
use crate::imports::filled;
use crate::year::confidential::counselling_rows;
use std::collections::HashSet;
use store::records::{Meeting, MeetingLine, ScopeRow, Term};
use store::schema::{meeting_lines as line_column, meetings as meeting_column};
use store::{RowId, ScopeKind, Table};

/// Everything that leaves with a person.
#[derive(Default)]
pub(super) struct Belongings {
    pub(super) rows: Vec<ScopeRow>,
    /// Rows of counselling, which stay, in the history as well.
    pub(super) kept_back: HashSet<RowId>,
    /// How many counsellings are among them.
    pub(super) n_counselling: usize,
    /// Files of evidence that are here.
    pub(super) files: Vec<KeptFile>,
    /// Files that the register names and that are not here.
    pub(super) n_elsewhere: usize,
}

/// A file of evidence in the archive.
pub(super) struct KeptFile {
    pub(super) entry: RowId,
    pub(super) hash: String,
    /// Its place in the archive.
    pub(super) path: String,
}

impl Belongings {
    /// Where the file of an entry of the register is in the archive.
    pub(super) fn path_of(&self, entry: RowId) -> Option<&str> {
        self.files.iter().find(|file| file.entry == entry).map(|file| file.path.as_str())
    }
}

impl App {
    /// Everything that leaves with a person and the records that were found to double it.
    pub(super) fn belongings_of(&self, person: RowId) -> Result<Belongings, Halt> {
        let mut found = Belongings::default();
        let mut people = Vec::new();
        for scope in self.scopes_of(person)? {
            found
                .kept_back
                .extend(counselling_rows(&self.store()?.history(&store::HistoryQuery::scope(scope))?));
            found.rows.extend(self.read()?.list_scope(scope)?);
            if scope.kind == ScopeKind::Dossier {
                people.push(scope.row);
            }
        }
        let (secret, rows): (Vec<ScopeRow>, Vec<ScopeRow>) =
            std::mem::take(&mut found.rows).into_iter().partition(|row| found.kept_back.contains(&row.row));
        found.n_counselling =
            secret.iter().filter(|row| row.table == Table::Supports && !row.is_deleted).count();
        found.rows = rows;
        found.rows.extend(self.meeting_rows(&people)?);
        self.gather_files(&people, &mut found)?;
        Ok(found)
    }

    /// Lines of meetings that name somebody, each behind its meeting; not what was said of others there.
    fn meeting_rows(&self, people: &[RowId]) -> Result<Vec<ScopeRow>, Halt> {
        let reader = self.read()?;
        let mut rows = Vec::new();
        for meeting in reader.list_meetings(None)? {
            let mut lines = reader.list_meeting_lines(meeting.id)?;
            lines.retain(|line| line.person.is_some_and(|person| people.contains(&person)));
            if !lines.is_empty() {
                rows.push(of_meeting(&meeting));
                rows.extend(lines.iter().map(of_line));
            }
        }
        Ok(rows)
    }

    fn gather_files(&self, people: &[RowId], found: &mut Belongings) -> Result<(), Halt> {
        let reader = self.read()?;
        for person in people {
            for entry in reader.list_evidence_of(*person)? {
                let Some(hash) = entry.hash else { continue };
                if !entry.is_here {
                    found.n_elsewhere += 1;
                    continue;
                }
                let name = clean_keeping_end(&format!("{} {}", entry.register_no, entry.name));
                let path = format!("bukti/{:03}-{name}", found.files.len() + 1);
                found.files.push(KeptFile { entry: entry.id, hash, path });
            }
        }
        Ok(())
    }
}

fn of_meeting(meeting: &Meeting) -> ScopeRow {
    let values = vec![
        (meeting_column::TITLE, meeting.title.as_str().into()),
        (meeting_column::HELD_ON, meeting.held_on.map(|day| day.to_string()).into()),
        (meeting_column::PLACE, Some(meeting.place.as_str()).filter(|place| !place.is_empty()).into()),
    ];
    ScopeRow { table: Table::Meetings, row: meeting.id, is_deleted: false, values: filled(values) }
}

fn of_line(line: &MeetingLine) -> ScopeRow {
    let values = vec![
        (line_column::LIST, line.list.word().into()),
        (line_column::TEXT, Some(line.text.as_str()).filter(|text| !text.is_empty()).into()),
        (line_column::DUE_ON, line.due_on.map(|day| day.to_string()).into()),
        (line_column::DONE_ON, line.done_on.map(|day| day.to_string()).into()),
        (line_column::ABSENCE, line.absence.as_deref().into()),
    ];
    ScopeRow { table: Table::MeetingLines, row: line.id, is_deleted: false, values: filled(values) }
}
