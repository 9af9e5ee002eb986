//! The dossier of a candidate for a reward as one file: the first page, then the official sheets of the years as a
//! print run prints them, with their codes.

use super::AS_SIGNED;
use super::asked::{Tracking, forms};
use super::laying::{How, imprint, is_reprint};
use super::names::{Facts, Names, Pattern};
use super::records::Sheet;
use crate::failure::{Halt, incident};
use crate::files::{Became, file_name, write_bytes};
use crate::paper::{Printed, Subject};
use crate::{App, convert};
use chrono::NaiveDateTime;
use contract::{PrintOutput, PrintWho, PrintedView};
use domain::Period;
use sheets::{CandidateDossier, Form, Page, Press, Record};
use std::collections::HashMap;
use std::path::Path;
use store::RowId;
use store::records::{EvaluationRecord, RecapLine};

/// The document of an evaluation, whichever applies, and the result that is attached to it.
const ENCLOSED: [&str; 4] = ["D.1", "C.1.1", "C.1.2", "C.1.3"];
/// How the files are called.
const PATTERN: &str = "berkas-calon_{tahun}_{nama}_{nip}";

/// Prints dossiers as the office sets its sheets, each into a file of its own.
pub(crate) struct DossierPress {
    how: How,
    press: Press,
    names: Names,
    pattern: Pattern,
    /// Whether the way of sheets is followed, so that they carry their codes.
    is_followed: bool,
}

/// The signed sheets of one evaluation, laid out.
pub(crate) struct Enclosed {
    sheets: Vec<Vec<Page>>,
    notes: Vec<Printed>,
    created: NaiveDateTime,
    is_reprint: bool,
}

impl App {
    /// A press for many dossiers.
    pub(crate) fn dossier_press(&self) -> Result<DossierPress, Halt> {
        let how = self.how(None, (false, false))?;
        let press = how.press()?;
        let pattern = Pattern::read(Some(PATTERN), PrintOutput::PerPerson)?;
        let is_followed = self.follows_sheets()?;
        Ok(DossierPress { how, press, names: Names::default(), pattern, is_followed })
    }

    /// People as a print run reads them, by their rows; those the account does not see are left out.
    pub(crate) fn print_lines(
        &self,
        people: &[RowId],
        period: Period,
    ) -> Result<HashMap<RowId, RecapLine>, Halt> {
        let who = PrintWho::People { ids: people.iter().map(|person| convert::id(*person)).collect() };
        let lines = self.people_of(&who, period, AS_SIGNED)?;
        Ok(lines.into_iter().map(|line| (line.employee.id, line)).collect())
    }
}

impl DossierPress {
    /// The sheets of an evaluation; nothing where none is signed for good.
    pub(crate) fn enclose(
        &self,
        app: &App,
        line: &RecapLine,
        record: &EvaluationRecord,
    ) -> Result<Option<Enclosed>, Halt> {
        let asked = forms(&ENCLOSED.map(str::to_owned))?;
        let choice = asked.choice(None, false, self.how.office.is_practice);
        let mut found = app.sheets_of(line, record.period, choice)?;
        let subject = Some(Subject::Evaluation(record.id));
        found.sheets.retain(|sheet| sheet.is_final() && sheet.subject() == subject);
        let Some(created) = found.sheets.iter().map(Sheet::dated).max() else { return Ok(None) };
        let tracking = Tracking { is_on: self.is_followed, reason: None };
        let (ready, notes) = app.ready_sheets(&self.how, found, tracking)?;
        let mut sheets: Vec<Vec<Page>> = Vec::new();
        for one in &ready {
            sheets.push(self.how.pages(one)?);
        }
        let is_reprint = ready.iter().any(is_reprint);
        Ok(Some(Enclosed { sheets, notes, created, is_reprint }))
    }

    /// Writes a dossier into a folder, adds it to what was printed, and answers what is to be noted of it.
    pub(crate) fn write(
        &mut self,
        folder: &Path,
        (line, period): (&RecapLine, Period),
        (page, enclosed): (&CandidateDossier, Vec<Enclosed>),
        printed: &mut PrintedView,
    ) -> Result<Vec<Printed>, Halt> {
        let mut sheets = vec![self.how.own_pages(Form::Candidate, &Record::Candidate(page))?];
        let (mut notes, mut created, mut is_reprint) = (Vec::new(), NaiveDateTime::default(), false);
        for mut one in enclosed {
            sheets.append(&mut one.sheets);
            notes.append(&mut one.notes);
            created = created.max(one.created);
            is_reprint |= one.is_reprint;
        }
        let title = format!("{} {} {}", Form::Candidate.title(), period.words(), page.name);
        let bytes = self.press.pdf(&sheets, &imprint(&title, &self.how, created));
        let bytes = bytes.map_err(|_| incident("dossier"))?;
        let path = folder.join(self.names.give(&self.pattern, period, &facts(line, page)));
        match write_bytes(&path, &bytes, true)? {
            Became::Written => printed.files.push(file_name(&path)),
            Became::Kept => printed.kept += 1,
            Became::Nothing => {}
        }
        let n_pages = sheets.iter().map(Vec::len).sum::<usize>();
        printed.people += 1;
        printed.pages += u32::try_from(n_pages).unwrap_or(u32::MAX);
        printed.reprinted += u32::from(is_reprint);
        Ok(notes)
    }
}

/// What stands for a candidate in the name of the file.
fn facts(line: &RecapLine, page: &CandidateDossier) -> Facts {
    let number = if page.nip.is_empty() { line.employee.id.to_string() } else { page.nip.clone() };
    Facts { number, name: page.name.clone(), ..Facts::default() }
}
