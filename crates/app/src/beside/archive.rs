//! The whole office as an archive that opens without this program: data with schemas, tables, signed sheets.

use super::archive_data::{self, Chosen, Out};
use super::archive_words as say;
use super::rows::{Units, is_within};
use super::tables::refused;
use super::words;
use crate::audit::told;
use crate::cycles::parse_period;
use crate::failure::Halt;
use crate::file_names::clean;
use crate::{App, files, imports};
use contract::{ExportArchiveRequest, ExportedArchiveView};
use domain::Period;
use interop::archive::Archive;
use interop::tables::units::UnitLine;
use interop::tables::{Cell, Column, evaluations, people, plans, units, write_lines};
use std::collections::{BTreeSet, HashSet};
use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use store::records::Employee;
use store::{RowId, Table};

/// Progress is told every so many people.
const PROGRESS_STEP: usize = 25;

impl App {
    /// Writes everything, or what there is of a period, as one ZIP.
    pub(crate) fn export_archive(
        &mut self,
        request: ExportArchiveRequest,
    ) -> Result<ExportedArchiveView, Halt> {
        let path = self.path(request.file)?;
        let path = self.archive_path(path)?;
        let period = request.period.as_deref().map(parse_period).transpose()?;
        self.check_own_password(request.password)?;
        self.commit_drafts()?;
        let recap = period.map(|period| self.unit_rows(period)).transpose()?.unwrap_or_default();
        let (mut chosen, mut n_sheets) = (Chosen::of(period), 0);
        files::write_streamed(&path, |file| {
            n_sheets = self.write_archive(file, &mut chosen, &recap)?;
            Ok(())
        })?;
        self.note_office_read();
        Ok(ExportedArchiveView {
            file: self.written(path),
            people: chosen.n_rows(Table::Employees),
            plans: chosen.n_rows(Table::Plans),
            evaluations: chosen.n_rows(Table::Evaluations),
            sheets: n_sheets,
        })
    }

    /// In a folder the archive gets a name of its own, in which nothing stands yet; a name without an ending gets one,
    /// to be opened by.
    fn archive_path(&self, path: PathBuf) -> Result<PathBuf, Halt> {
        if !path.is_dir() {
            return Ok(if path.extension().is_none() { path.with_extension("zip") } else { path });
        }
        let name = clean(&format!("arsip {} {}", self.office()?.unit_name, self.moment().today()));
        Ok(files::free_path(&path, (&name, "zip"), &BTreeSet::new()))
    }

    /// Answers how many files with sheets are in it.
    fn write_archive(
        &self,
        file: &mut BufWriter<File>,
        chosen: &mut Chosen,
        recap: &[UnitLine],
    ) -> Result<u32, Halt> {
        let (office, moment) = (self.office()?, self.moment());
        let title = say::Title {
            office: crate::beside::words::office_of_agency(&office.unit_name, &office.agency),
            period: chosen.period().map_or_else(|| "semua periode".to_owned(), Period::words),
            made: words::written_at(moment),
            is_practice: office.is_practice,
        };
        let mut archive = Archive::new(file);
        told(archive.file("BACA-SAYA.txt", say::read_me(&title).as_bytes()))?;
        archive_data::write(self.read()?, &mut archive, chosen)?;
        self.write_tables(&mut archive, chosen.period(), recap)?;
        let n_sheets = self.write_sheets(&mut archive, chosen.period())?;
        told(archive.file("index.html", say::index(&title, chosen, n_sheets).as_bytes()))?;
        told(archive.finish().map(|_| ()))?;
        Ok(n_sheets)
    }

    /// The same as tables, for people with a spreadsheet.
    fn write_tables(
        &self,
        archive: &mut Out<'_>,
        period: Option<Period>,
        recap: &[UnitLine],
    ) -> Result<(), Halt> {
        let rows = self.people_rows()?;
        lines(archive, "tabel/pegawai.csv", people::COLUMNS, rows.iter().map(people::PersonRow::cells))?;
        let rows = self.evaluation_rows(period)?;
        let cells = rows.iter().map(evaluations::EvaluationRow::cells);
        lines(archive, "tabel/penilaian.csv", evaluations::COLUMNS, cells)?;
        let years = match period {
            Some(period) => vec![period.year()],
            None => self.read()?.list_cycles()?.iter().map(|cycle| cycle.year).collect(),
        };
        for year in years {
            let rows = self.plan_rows(year)?;
            let columns = plans::all_columns();
            lines(
                archive,
                &format!("tabel/skp-{year}.csv"),
                &columns,
                rows.iter().flat_map(plans::all_rows),
            )?;
        }
        if !recap.is_empty() {
            lines(archive, "tabel/rekap.csv", units::COLUMNS, recap.iter().map(UnitLine::cells))?;
        }
        Ok(())
    }

    /// The sheets of every signed evaluation, as they print today.
    fn write_sheets(&self, archive: &mut Out<'_>, asked: Option<Period>) -> Result<u32, Halt> {
        let units = Units::of(self)?;
        let people = self.own_people(&units)?;
        let (mut given, mut n_sheets) = (HashSet::new(), 0);
        for (done, person) in people.iter().enumerate() {
            if done % PROGRESS_STEP == 0 {
                imports::tell(self.host.as_ref(), done, people.len())?;
            }
            for period in self.signed_periods(person.id, asked)? {
                let Some(sheets) = self.sheets_as_pdf(person.id, period)? else { continue };
                let path = sheet_path(period, person, &units.words(person), &mut given);
                told(archive.file(&path, &sheets))?;
                n_sheets += 1;
            }
        }
        imports::tell(self.host.as_ref(), people.len(), people.len())?;
        Ok(n_sheets)
    }

    /// The periods in which a person has a signed evaluation, oldest first.
    fn signed_periods(&self, person: RowId, asked: Option<Period>) -> Result<Vec<Period>, Halt> {
        let mut records = self.read()?.list_evaluations_of(person)?;
        records.retain(|record| {
            record.state.is_sealed() && asked.is_none_or(|asked| is_within(record.period, asked))
        });
        let mut periods: Vec<Period> = records.iter().rev().map(|record| record.period).collect();
        periods.dedup();
        Ok(periods)
    }
}

/// Writes a table as a part of the archive.
fn lines(
    archive: &mut Out<'_>,
    name: &str,
    columns: &[Column],
    rows: impl IntoIterator<Item = Vec<Cell>>,
) -> Result<(), Halt> {
    let part = told(archive.part(name))?;
    write_lines(part, columns, rows).map_err(|error| refused(Path::new(name), error))
}

/// Where the sheets of a person stand; the short id where there is no number, or another has the same.
fn sheet_path(period: Period, person: &Employee, unit: &str, given: &mut HashSet<String>) -> String {
    let unit = if unit.is_empty() { "tanpa unit".to_owned() } else { clean(unit) };
    let named =
        |number: &str| format!("pdf/{}/{unit}/{}", period.year(), clean(&format!("{period}_{number}.pdf")));
    let path = named(&person.nip);
    if !person.nip.is_empty() && given.insert(path.to_lowercase()) {
        return path;
    }
    let path = named(&person.id.to_string());
    given.insert(path.to_lowercase());
    path
}
