//! The log of this machine: what was refused, and who looked at whose records. Never what they say.

use super::matrix::MATRIX;
use super::reason::Reason;
use super::{of, subjects};
use crate::convert::row;
use crate::failure::Halt;
use crate::history::instant;
use crate::{App, units};
use contract::{Language, LogKind, LogLineView, LogRequest, LogView};
use std::collections::{BTreeSet, HashMap};
use store::{AccessLine, Account, AccountId, RowId, Store};

/// What a refused recovery with the codes of two officers was to do, in Indonesian and English.
pub(crate) const RECOVER_OFFICE: (&str, &str) =
    ("membuat kata sandi baru dengan kode dua pejabat", "set a new password with the codes of two officers");
/// Lines of a page.
const PAGE: u32 = 100;

/// What a command read, told by the command itself.
#[derive(Debug, Default)]
pub(crate) struct ReadNow {
    people: BTreeSet<RowId>,
    whole_office: bool,
}

impl App {
    /// A page of a log, newest first.
    pub(crate) fn show_log(&mut self, request: LogRequest) -> Result<LogView, Halt> {
        let person = request.id.as_deref().map(row).transpose()?;
        let person = person.map(|person| subjects::kept(self.read()?, person)).transpose()?;
        let page = (request.offset, PAGE);
        let (lines, total) = self.store()?.access_lines(&request.kind.code(), person, page)?;
        Ok(LogView { lines: self.log_views(lines)?, total })
    }

    /// Lines of a log as people read them.
    pub(crate) fn log_views(&self, lines: Vec<AccessLine>) -> Result<Vec<LogLineView>, Halt> {
        let accounts = self.store()?.accounts()?;
        let names: HashMap<AccountId, String> =
            accounts.into_iter().map(|account| (account.id, account.name)).collect();
        lines.into_iter().map(|line| self.line_view(line, &names)).collect()
    }

    fn line_view(&self, line: AccessLine, names: &HashMap<AccountId, String>) -> Result<LogLineView, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        Ok(LogLineView {
            at: instant(line.at, moment),
            by: names.get(&line.account).cloned().unwrap_or_default(),
            what: command_words(&line.command, moment.language),
            about: line.person.map(|person| units::person_ref(reader, person)).transpose()?,
            why: Reason::from_code(&line.why)
                .map(|reason| reason.words(moment.language).to_owned())
                .unwrap_or_default(),
        })
    }

    /// Says whose records a command read, where its request only names a group or a file.
    pub(crate) fn note_people_read(&mut self, people: impl IntoIterator<Item = RowId>) {
        self.read_now.people.extend(people);
    }

    /// Says that a command read the records of the whole office.
    pub(crate) fn note_office_read(&mut self) {
        self.read_now.whole_office = true;
    }

    /// One line for each other person whose records a command read, and one for the whole office.
    pub(super) fn note_reads(&mut self, command: &str) {
        let ReadNow { people, whole_office } = std::mem::take(&mut self.read_now);
        if people.is_empty() && !whole_office {
            return;
        }
        let doubles = self.stand_ins();
        let kept = |person: RowId| doubles.get(&person).copied().unwrap_or(person);
        let own = self.open.as_ref().and_then(|open| open.account.employee).map(kept);
        let people: BTreeSet<RowId> = people.into_iter().map(kept).collect();
        let others = people.into_iter().filter(|person| Some(*person) != own);
        let office = whole_office.then_some(None);
        let about: Vec<_> = office.into_iter().chain(others.map(Some)).map(|person| (person, "")).collect();
        self.note(LogKind::Reads, command, &about);
    }

    /// A line about a refusal.
    pub(super) fn note_refusal(&mut self, command: &str, person: Option<RowId>, reason: Reason) {
        let person = person.map(|person| self.kept(person));
        self.note(LogKind::Refusals, command, &[(person, reason.code())]);
    }

    /// The same in a store that is not entered, under the account that was to enter it.
    pub(crate) fn note_refused_entry(
        &self,
        (store, account): (&mut Store, &Account),
        command: &str,
        reason: Reason,
    ) {
        let line = AccessLine {
            kind: LogKind::Refusals.code(),
            at: self.moment().millis(),
            account: account.id,
            command: command.to_owned(),
            person: account.employee,
            why: reason.code().to_owned(),
        };
        let _ = store.log_access(&[line]);
    }

    /// A full disk stops nobody from reading: what cannot be written down here is lost, and nothing else.
    fn note(&mut self, kind: LogKind, command: &str, about: &[(Option<RowId>, &str)]) {
        let at = self.moment().millis();
        let Some(open) = self.open.as_mut().filter(|_| !about.is_empty()) else { return };
        let line = |(person, why): &(Option<RowId>, &str)| AccessLine {
            kind: kind.code(),
            at,
            account: open.account.id,
            command: command.to_owned(),
            person: *person,
            why: (*why).to_owned(),
        };
        let lines: Vec<_> = about.iter().map(line).collect();
        let _ = open.store.log_access(&lines);
    }

    /// The records that stand for others, as far as they can be read: one look for a list of thousands.
    fn stand_ins(&self) -> HashMap<RowId, RowId> {
        let found = self.read().and_then(|reader| Ok(reader.list_doubles()?));
        found.unwrap_or_default().into_iter().collect()
    }

    /// The record that stands for a person, as far as it can be read.
    fn kept(&self, person: RowId) -> RowId {
        self.read().and_then(|reader| subjects::kept(reader, person)).unwrap_or(person)
    }
}

/// What a command does, in words.
fn command_words(command: &str, language: Language) -> String {
    // Lines of the matrix that hold several commands do not say which of them it was.
    let exact = match command {
        "move_plans" => Some(("melangkah pada SKP", "take a step on an SKP")),
        "export_person" => Some(("mengekspor data seseorang", "export one person's data")),
        "export_archive" => Some(("menulis arsip seluruh kantor", "write the archive of the whole office")),
        "export_siasn" => Some(("menulis berkas untuk SIASN", "write files for SIASN")),
        "write_corrections" => Some(("menulis daftar koreksi e-Kinerja", "write corrections for e-Kinerja")),
        "write_talent" => Some(("menulis daftar kotak talenta", "write the list of talent boxes")),
        "write_audit_bundle" => Some(("menulis arsip pemeriksaan", "write the audit bundle")),
        "write_plan_workbook" => Some(("menulis buku kerja SKP", "write a workbook with SKP")),
        "recover_office" => Some(RECOVER_OFFICE),
        "see_evidence" => Some(("membuka bukti dukung", "open the evidence")),
        _ => None,
    };
    if let Some(words) = exact {
        return of(words, language).to_owned();
    }
    let line = MATRIX.iter().find(|line| line.commands.contains(&command));
    line.map_or_else(|| command.to_owned(), |line| of(line.words, language).to_owned())
}
