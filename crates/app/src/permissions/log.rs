//! The log of this machine: what was refused, and who looked at whose records. Never what they say.

use super::matrix::MATRIX;
use super::reason::Reason;
use super::{of, subjects};
use crate::convert::row;
use crate::failure::Halt;
use crate::history::instant;
use crate::{App, units};
use contract::{Language, LogKind, LogLineView, LogRequest, LogView};
use std::collections::HashMap;
use store::{AccessLine, AccountId, RowId};

/// Lines of a page.
const PAGE: u32 = 100;

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

    /// One line for each person whose records a command read.
    pub(super) fn note_reads(&mut self, command: &str, people: &[RowId]) {
        for person in people {
            self.note(LogKind::Reads, command, (Some(*person), ""));
        }
    }

    /// A line about a refusal.
    pub(super) fn note_refusal(&mut self, command: &str, person: Option<RowId>, reason: Option<Reason>) {
        self.note(LogKind::Refusals, command, (person, reason.map(Reason::code).unwrap_or_default()));
    }

    /// A full disk stops nobody from reading: what cannot be written down here is lost, and nothing else.
    fn note(&mut self, kind: LogKind, command: &str, (person, why): (Option<RowId>, &str)) {
        let at = self.moment().millis();
        let Some(open) = self.open.as_mut() else { return };
        let line = AccessLine {
            kind: kind.code(),
            at,
            account: open.account.id,
            command: command.to_owned(),
            person,
            why: why.to_owned(),
        };
        let _ = open.store.log_access(&line);
    }
}

/// What a command does, in words.
fn command_words(command: &str, language: Language) -> String {
    if command == "move_plans" {
        return of(("melangkah pada SKP", "take a step on an SKP"), language).to_owned();
    }
    let line = MATRIX.iter().find(|line| line.commands.contains(&command));
    line.map_or_else(|| command.to_owned(), |line| of(line.words, language).to_owned())
}
