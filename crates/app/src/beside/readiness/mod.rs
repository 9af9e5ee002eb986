//! How far the office and a report of e-Kinerja agree: who is missing, different, doubled or has another
//! evaluator, and why. Comparing changes nothing.

mod comparing;
mod evaluators;
mod office;
mod why;

use crate::App;
use crate::cycles::{parse_period, period_words};
use crate::failure::Halt;
use crate::files::write_workbook;
use comparing::{Comparing, Found, Line};
use contract::{
    ChosenFile, CompareEkinerjaRequest, Failure, Language, ReadinessCount, ReadinessKind, ReadinessLineView,
    ReadinessView, WriteCorrectionsRequest,
};
use domain::Period;
use interop::ekinerja::{Correction, CorrectionsTitle, ReportRow, write_corrections};
use office::Office;
use std::collections::BTreeMap;

/// Lines of each kind that are shown; the counts and the list of corrections cover all.
const LINES_SHOWN: usize = 2000;

/// What is to be corrected after a comparison, waiting to be written.
pub(super) struct Compared {
    token: u32,
    file: String,
    period: Period,
    corrections: Vec<Correction>,
}

impl App {
    /// Compares a report with the office. Nothing is changed.
    pub(crate) fn compare_ekinerja(
        &mut self,
        request: CompareEkinerjaRequest,
    ) -> Result<ReadinessView, Halt> {
        let path = self.path(request.file)?;
        self.opened()?;
        let told = request.period.as_deref().filter(|code| !code.is_empty());
        let (list, content) = self.read_report(&path, told)?;
        let moment = self.moment();
        let period = match (content.period, told) {
            (Some(period), _) => period,
            // A report of plans is of a year.
            (None, Some(told)) => parse_period(told)?,
            (None, None) => {
                let year = content.rows.iter().find_map(ReportRow::year);
                Period::annual(year.unwrap_or_else(|| chrono::Datelike::year(&moment.today())))
            }
        };
        let office = Office::read(self, period)?;
        let compare = |language| Comparing::of(&office, (&list, &content), period, language).all();
        let found = compare(moment.language);
        // Whoever keeps SIASN reads Indonesian, whatever the language of this screen.
        let corrections = match moment.language {
            Language::Id => corrections(&found),
            Language::En => corrections(&compare(Language::Id)),
        };
        self.note_office_read();
        self.previews_made += 1;
        let (token, file) = (self.previews_made, crate::files::file_name(&path));
        self.beside.compared = Some(Compared { token, file: file.clone(), period, corrections });
        Ok(ReadinessView {
            compared: token,
            file,
            period: period.to_string(),
            period_words: period_words(period, moment),
            other_agency: content.other_agency.unwrap_or_default(),
            people: u32::try_from(list.people.len()).unwrap_or(u32::MAX),
            agree: found.agree,
            skipped: u32::try_from(list.skipped).unwrap_or(u32::MAX),
            counts: counts(&found.lines),
            lines: shown(found.lines),
        })
    }

    /// Writes what is to be corrected in e-Kinerja and SIASN as a workbook, in the words of whoever keeps them.
    pub(crate) fn write_corrections(&mut self, request: WriteCorrectionsRequest) -> Result<ChosenFile, Halt> {
        let path = self.path(request.file)?;
        self.check_own_password(request.password)?;
        let (created, office) = (self.moment().now.naive_local(), self.office()?);
        let compared = self.beside.compared.as_ref().filter(|compared| compared.token == request.compared);
        let Compared { file, period, corrections, .. } = compared.ok_or(Failure::PreviewForgotten)?;
        let title = CorrectionsTitle {
            office: office.agency,
            scope: format!("Perbaikan data e-Kinerja dan SIASN, {}, {file}", period.words()),
        };
        write_workbook(&path, write_corrections(&title, corrections, created))?;
        self.note_office_read();
        Ok(self.written(path))
    }
}

/// How many lines there are of each kind that occurs.
fn counts(lines: &[Line]) -> Vec<ReadinessCount> {
    let count = |kind: &ReadinessKind| {
        let n_lines = lines.iter().filter(|line| line.view.kind == *kind).count();
        ReadinessCount { kind: *kind, count: u32::try_from(n_lines).unwrap_or(u32::MAX) }
    };
    ReadinessKind::ALL.iter().map(count).filter(|counted| counted.count > 0).collect()
}

/// The first lines of each kind.
fn shown(lines: Vec<Line>) -> Vec<ReadinessLineView> {
    let mut n_shown: BTreeMap<ReadinessKind, usize> = BTreeMap::new();
    let mut views: Vec<ReadinessLineView> = lines.into_iter().map(|line| line.view).collect();
    views.retain(|view| {
        let n_of_kind = n_shown.entry(view.kind).or_default();
        *n_of_kind += 1;
        *n_of_kind <= LINES_SHOWN
    });
    views
}

/// What is to be corrected there.
fn corrections(found: &Found) -> Vec<Correction> {
    let correction = |line: &Line| {
        let (place, view) = (line.place?, &line.view);
        Some(Correction {
            nip: view.nip.clone(),
            name: view.name.clone(),
            unit: view.unit.clone(),
            matter: why::kind(view.kind).to_owned(),
            place: place.to_owned(),
            field: view.field.clone(),
            from: view.theirs.clone(),
            to: view.ours.clone(),
            why: view.why.clone(),
            fix: view.fix.clone(),
            row: view.row.map(|row| row.to_string()).unwrap_or_default(),
        })
    };
    found.lines.iter().filter_map(correction).collect()
}
