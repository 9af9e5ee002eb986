//! Tables that leave the program: people, plans, evaluations, and the recap of a period.

use super::words;
use crate::cycles::parse_period;
use crate::failure::Halt;
use crate::planning::edits::invalid;
use crate::{App, files};
use chrono::Datelike;
use contract::{ExportTablesRequest, ExportedTablesView, FieldFault, TableKind};
use domain::Period;
use interop::recap::BESIDE;
use interop::tables::{About, Cell, Column, Format, TableError, Writer, evaluations, people, plans, units};
use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

/// What a table is made of, read before the file is begun.
enum Content {
    Rows(&'static str, &'static [Column], Vec<Vec<Cell>>),
    Plans(Vec<interop::plan::PersonPlan>),
}

impl Content {
    fn n_rows(&self) -> usize {
        match self {
            Self::Rows(_, _, rows) => rows.len(),
            Self::Plans(plans) => plans.len(),
        }
    }

    fn write(&self, writer: &mut Writer<'_>, format: Format) -> Result<(), TableError> {
        match self {
            Self::Plans(all) => plans::write(writer, format, all),
            Self::Rows(name, columns, rows) => {
                writer.table(name, columns)?;
                rows.iter().try_for_each(|row| writer.row(row))
            }
        }
    }
}

impl App {
    /// Writes a table as XLSX, CSV or ODS, by the ending of the file.
    pub(crate) fn export_tables(&mut self, request: ExportTablesRequest) -> Result<ExportedTablesView, Halt> {
        let path = self.path(request.file)?;
        let format = format_of(&path)?;
        let period = request.period.as_deref().map(parse_period).transpose()?;
        self.check_own_password(request.password)?;
        self.commit_drafts()?;
        let content = self.table_content(request.what, period)?;
        let about = self.about_table(request.what, period)?;
        files::write_streamed(&path, |file| {
            write(file, format, &about, &content).map_err(|error| refused(&path, error))
        })?;
        self.note_office_read();
        let rows = u32::try_from(content.n_rows()).unwrap_or(u32::MAX);
        Ok(ExportedTablesView { file: self.written(path), rows })
    }

    fn table_content(&mut self, what: TableKind, period: Option<Period>) -> Result<Content, Halt> {
        Ok(match what {
            TableKind::Employees => {
                let rows = self.people_rows()?.iter().map(people::PersonRow::cells).collect();
                Content::Rows("Pegawai", people::COLUMNS, rows)
            }
            TableKind::Plans => {
                let year = period.map_or_else(|| self.moment().today().year(), Period::year);
                Content::Plans(self.plan_rows(year)?)
            }
            TableKind::Evaluations => {
                let rows = self.evaluation_rows(period)?;
                let rows = rows.iter().map(evaluations::EvaluationRow::cells).collect();
                Content::Rows("Penilaian", evaluations::COLUMNS, rows)
            }
            TableKind::Recap => {
                let period = period.ok_or_else(|| invalid("period", FieldFault::Empty))?;
                let rows = self.unit_rows(period)?.iter().map(units::UnitLine::cells).collect();
                Content::Rows("Rekap", units::COLUMNS, rows)
            }
        })
    }

    /// What stands beside the table: of whom, of when, and what it is not.
    fn about_table(&self, what: TableKind, period: Option<Period>) -> Result<About, Halt> {
        let (office, moment) = (self.office()?, self.moment());
        let name = match what {
            TableKind::Employees => "Pegawai",
            TableKind::Plans => "SKP",
            TableKind::Evaluations => "Penilaian",
            TableKind::Recap => "Rekap per unit",
        };
        let title = format!("{name}, {}", office.unit_name);
        let mut notes = vec![office.agency];
        notes.extend(period.map(Period::words));
        notes.push(format!("Ditulis {}", words::written_at(moment)));
        notes.push(BESIDE.to_owned());
        if office.is_practice {
            notes.push("LATIHAN: data karangan.".to_owned());
        }
        Ok(About { title, notes, created: moment.now.naive_local() })
    }
}

fn write(
    file: &mut BufWriter<File>,
    format: Format,
    about: &About,
    content: &Content,
) -> Result<(), TableError> {
    let mut writer = Writer::begin(format, file, about)?;
    content.write(&mut writer, format)?;
    writer.finish()
}

/// The format that the ending of a file asks for.
fn format_of(path: &Path) -> Result<Format, Halt> {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    Format::from_ending(ending).ok_or_else(|| invalid("file", FieldFault::OtherEnding))
}

/// A table that cannot be written is told like any other file.
pub(super) fn refused(path: &Path, error: TableError) -> Halt {
    let error = match error {
        TableError::Io(error) => error,
        TableError::Xlsx(_) | TableError::Zip(_) | TableError::Csv(_) | TableError::OneTableOnly => {
            std::io::Error::other(error.to_string())
        }
    };
    crate::failure::cannot_write(path, &error).into()
}
