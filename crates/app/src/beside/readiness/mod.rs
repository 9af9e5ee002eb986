//! How far the office and a report of e-Kinerja agree: who is missing, different, doubled or has another
//! evaluator, and why. Comparing changes nothing.

mod comparing;
mod evaluators;
mod office;
mod why;

use crate::App;
use crate::cycles::{parse_period, period_words};
use crate::failure::Halt;
use comparing::Comparing;
use contract::{
    ChosenFile, CompareEkinerjaRequest, Failure, Language, ReadinessCount, ReadinessKind, ReadinessLineView,
    ReadinessView, WriteCorrectionsRequest,
};
use domain::Period;
use interop::ekinerja::{Correction, CorrectionsTitle, ReportRow, write_corrections};
use office::Office;

/// A comparison that waits for its list to be written.
pub(super) struct Compared {
    view: ReadinessView,
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
        let office = Office::read(self.read()?, period, moment.today())?;
        let found = Comparing::of(&office, (&list, &content), period, moment.language).all();
        self.note_office_read();
        self.previews_made += 1;
        let view = ReadinessView {
            compared: self.previews_made,
            file: crate::files::file_name(&path),
            period: period.to_string(),
            period_words: period_words(period, moment),
            people: u32::try_from(list.people.len()).unwrap_or(u32::MAX),
            agree: found.agree,
            skipped: u32::try_from(list.skipped).unwrap_or(u32::MAX),
            counts: counts(&found.lines),
            lines: found.lines,
        };
        self.beside.compared = Some(Compared { view: view.clone() });
        Ok(view)
    }

    /// Writes what is to be corrected in e-Kinerja and SIASN as a workbook, in the words of whoever keeps them.
    pub(crate) fn write_corrections(&mut self, request: WriteCorrectionsRequest) -> Result<ChosenFile, Halt> {
        let path = self.path(request.file)?;
        self.check_own_password(request.password)?;
        let (created, office) = (self.moment().now.naive_local(), self.office()?);
        let compared = self.beside.compared.as_ref();
        let compared = compared.filter(|compared| compared.view.compared == request.compared);
        let view = &compared.ok_or(Failure::PreviewForgotten)?.view;
        let rows: Vec<Correction> = view.lines.iter().filter_map(correction).collect();
        let title = CorrectionsTitle {
            office: office.agency,
            scope: format!("Perbaikan data e-Kinerja dan SIASN, {}, {}", view.period_words, view.file),
        };
        let bytes =
            write_corrections(&title, &rows, created).map_err(|_| crate::failure::incident("corrections"))?;
        crate::files::write_whole(&path, &bytes)?;
        self.note_office_read();
        Ok(self.written(path))
    }
}

/// How many lines there are of each kind that occurs.
fn counts(lines: &[ReadinessLineView]) -> Vec<ReadinessCount> {
    let count = |kind: &ReadinessKind| {
        let n_lines = lines.iter().filter(|line| line.kind == *kind).count();
        ReadinessCount { kind: *kind, count: u32::try_from(n_lines).unwrap_or(u32::MAX) }
    };
    ReadinessKind::ALL.iter().map(count).filter(|counted| counted.count > 0).collect()
}

/// A line as a thing to correct there; nothing where it is to be done here, or nothing is to be done.
fn correction(line: &ReadinessLineView) -> Option<Correction> {
    let place = why::place_of_correction(line.kind)?;
    if line.fix.is_empty() {
        return None;
    }
    Some(Correction {
        nip: line.nip.clone(),
        name: line.name.clone(),
        unit: line.unit.clone(),
        matter: why::kind(line.kind, Language::Id).to_owned(),
        place: place.to_owned(),
        field: line.field.clone(),
        from: line.theirs.clone(),
        to: line.ours.clone(),
        why: line.why.clone(),
        fix: line.fix.clone(),
        row: line.row.map(|row| row.to_string()).unwrap_or_default(),
    })
}
