//! What is read of a person before the sheets are laid out, and how far the run has come.

use super::asked::Job;
use super::feed::{OwnFile, Person, Task};
use super::laying::{How, is_reprint};
use super::names::{Facts, Names};
use super::records::Sheet;
use crate::failure::Halt;
use crate::identity::unit_words;
use crate::{App, units};
use contract::{PrintOutput, ProgressView};
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use store::RowId;
use store::records::RecapLine;

/// Reads the records of one person after the other.
pub(super) struct Gathering<'g> {
    pub(super) app: &'g App,
    pub(super) job: &'g Job<'g>,
    pub(super) how: &'g How,
    pub(super) names: &'g mut Names,
    /// What evaluators are called.
    pub(super) evaluators: &'g mut HashMap<RowId, String>,
    /// Whose sheets were read.
    pub(super) read: &'g mut Vec<RowId>,
}

impl Gathering<'_> {
    /// A person with what is to be laid out; `None` where there is nothing.
    pub(super) fn gather(&mut self, line: &RecapLine) -> Result<Option<Task>, Halt> {
        let (app, job, employee) = (self.app, self.job, &line.employee);
        let choice = job.choice(self.how.office.is_practice)?;
        let found = app.sheets_of(line, job.period, choice)?;
        let Some(created) = found.sheets.iter().map(Sheet::dated).max() else { return Ok(None) };
        let (sheets, notes) = app.ready_sheets(self.how, found, job.tracking)?;
        self.read.push(employee.id);
        let mut forms: Vec<String> = sheets.iter().map(|ready| ready.sheet.form.to_string()).collect();
        forms.dedup();
        let code = sheets.iter().find_map(|ready| ready.stamp.as_ref()).map(|stamp| stamp.code.clone());
        let person = Person {
            evaluator: line.evaluator,
            name: employee.shown_name(),
            nip: employee.nip.clone(),
            code: code.unwrap_or_default(),
            file: self.own_file(line, &forms)?,
            forms,
            created,
            notes,
            is_reprint: sheets.iter().any(is_reprint),
        };
        Ok(Some(Task { person, sheets }))
    }

    fn own_file(&mut self, line: &RecapLine, forms: &[String]) -> Result<Option<OwnFile>, Halt> {
        let (job, employee) = (self.job, &line.employee);
        if job.output != PrintOutput::PerPerson {
            return Ok(None);
        }
        let number = if employee.nip.is_empty() { employee.id.to_string() } else { employee.nip.clone() };
        let facts = Facts {
            number,
            name: employee.shown_name(),
            forms: forms.to_vec(),
            evaluator: self.evaluator(line.evaluator)?,
            unit: unit_words(self.app.read()?, employee)?,
        };
        Ok(Some(OwnFile {
            path: job.target.join(self.names.give(&job.pattern, job.period, &facts)),
            title: format!("{} {}", job.period.words(), facts.name),
            keeps_same: job.goes_on,
        }))
    }

    fn evaluator(&mut self, evaluator: Option<RowId>) -> Result<String, Halt> {
        let Some(row) = evaluator else { return Ok(String::new()) };
        if let Some(name) = self.evaluators.get(&row) {
            return Ok(name.clone());
        }
        let name = units::person_ref(self.app.read()?, row)?.name;
        self.evaluators.insert(row, name.clone());
        Ok(name)
    }
}

/// How far a run has come.
pub(super) struct Steps<'s> {
    pub(super) app: &'s App,
    pub(super) total: u32,
    pub(super) n_done: u32,
    pub(super) n_pages: u32,
    pub(super) stop: &'s AtomicBool,
}

impl Steps<'_> {
    /// Says that another person is done, and hears whether to stop.
    pub(super) fn tell(&mut self, label: String, n_pages: u32) {
        self.n_done += 1;
        self.n_pages += n_pages;
        let host = &self.app.host;
        host.progress(ProgressView { done: self.n_done, total: self.total, label, pages: self.n_pages });
        if host.is_cancelled() {
            self.stop.store(true, Ordering::Relaxed);
        }
    }

    pub(super) fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}
