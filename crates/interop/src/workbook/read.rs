//! Reads a workbook that came back, by whatever program it was saved. Sheets and columns are found by what
//! stands in them, never by their place.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;

use super::{Field, FilledCell, FilledError, FilledLine, FilledWorkbook, MARK, Manifest, ManifestLine, Part};
use crate::ReadError;
use crate::reason::letters;
use crate::source::{Source, Value, clean, load};
use crate::words::compact;

/// Headings are looked for down to this row.
const LAST_HEADING_ROW: u32 = 30;
/// Rows of all sheets together: more than ten times what the largest unit has people and results.
const MAX_LINES: u32 = 50_000;

/// Reads the workbook in a file.
pub fn read_file(path: &Path) -> Result<FilledWorkbook, FilledError> {
    read(&load(path)?)
}

/// Reads the workbook in the bytes of a file: XLSX, XLSB, XLS or ODS, recognised by content.
pub fn read(bytes: &[u8]) -> Result<FilledWorkbook, FilledError> {
    let mut source = Source::open(bytes)?;
    let (mut manifest, mut lines, mut n_lines) = (None, Vec::new(), 0);
    for sheet in source.sheets() {
        let mut reader = SheetReader { sheet: &sheet, header: None, manifest: None, lines: Vec::new() };
        source.visit(&sheet, &mut |row, cells| {
            n_lines += 1;
            if n_lines > MAX_LINES { ControlFlow::Break(()) } else { reader.take(row, cells) }
        })?;
        if n_lines > MAX_LINES {
            return Err(ReadError::TooManyRows { limit: MAX_LINES }.into());
        }
        manifest = manifest.or(reader.manifest);
        lines.append(&mut reader.lines);
    }
    let manifest = manifest.ok_or(FilledError::NoManifest)?;
    Ok(FilledWorkbook { manifest, lines })
}

/// Whether a file has the hidden sheet of these workbooks, whatever else its columns could be read as.
pub(crate) fn has_manifest(source: &mut Source<'_>) -> Result<bool, ReadError> {
    for sheet in source.sheets() {
        let mut is_manifest = false;
        source.visit(&sheet, &mut |_, cells| {
            is_manifest = is_mark(cells);
            ControlFlow::Break(())
        })?;
        if is_manifest {
            return Ok(true);
        }
    }
    Ok(false)
}

fn is_mark(cells: &[Value<'_>]) -> bool {
    texts(cells).iter().take(2).eq(MARK.iter().take(2))
}

/// A sheet being read: what it is shows in its first rows.
struct SheetReader<'s> {
    sheet: &'s str,
    header: Option<Header>,
    manifest: Option<Manifest>,
    lines: Vec<FilledLine>,
}

/// The row of headings.
struct Header {
    part: Part,
    columns: BTreeMap<Field, usize>,
}

impl SheetReader<'_> {
    fn take(&mut self, row: u32, cells: &[Value<'_>]) -> ControlFlow<()> {
        if let Some(manifest) = &mut self.manifest {
            take_manifest(manifest, &texts(cells));
        } else if let Some(header) = &self.header {
            self.lines.push(header.line(self.sheet, row, cells));
        } else if is_mark(cells) {
            self.manifest = Some(Manifest::default());
        } else if row > LAST_HEADING_ROW {
            return ControlFlow::Break(());
        } else {
            self.header = Header::of(cells);
        }
        ControlFlow::Continue(())
    }
}

impl Header {
    /// The headings of one of the sheets; nothing where these are none.
    fn of(cells: &[Value<'_>]) -> Option<Self> {
        let titles: Vec<String> = texts(cells).iter().map(|title| compact(title)).collect();
        let columns_of = |part: Part| {
            let find = |field: &Field| {
                let at = titles.iter().position(|title| *title == compact(field.heading()))?;
                Some((*field, at))
            };
            part.columns().iter().filter_map(find).collect::<BTreeMap<Field, usize>>()
        };
        Part::ALL.into_iter().map(|part| Self { part, columns: columns_of(part) }).find(|header| {
            header.columns.contains_key(&Field::Code) && header.columns.contains_key(&header.part.telling())
        })
    }

    fn line(&self, sheet: &str, row: u32, cells: &[Value<'_>]) -> FilledLine {
        let cell = |(field, at): (&Field, &usize)| {
            let value = cells.get(*at);
            let cell = FilledCell {
                address: format!("{}{row}", letters(*at)),
                text: value.map(written).unwrap_or_default(),
                is_error: matches!(value, Some(Value::Error(_))),
            };
            (*field, cell)
        };
        FilledLine {
            part: self.part,
            sheet: sheet.to_owned(),
            row,
            cells: self.columns.iter().map(cell).collect(),
        }
    }
}

/// A line of the hidden sheet.
fn take_manifest(manifest: &mut Manifest, texts: &[String]) {
    let text = |at: usize| texts.get(at).cloned().unwrap_or_default();
    match texts.first().map(String::as_str).unwrap_or_default() {
        "kantor" => (manifest.office, manifest.office_name) = (text(1), text(2)),
        "periode" => manifest.period = text(1),
        "penilai" => (manifest.evaluator, manifest.evaluator_name) = (text(1), text(2)),
        "ditulis" => manifest.written_at = text(1),
        "segel" => manifest.seal = text(1),
        word => {
            let Some(part) = Part::ALL.into_iter().find(|part| part.word() == word) else { return };
            let checks = text(3).split_whitespace().map(str::to_owned).collect();
            manifest.lines.push(ManifestLine { part, code: text(1), version: text(2), checks });
        }
    }
}

fn texts(cells: &[Value<'_>]) -> Vec<String> {
    cells.iter().map(Value::shown).collect()
}

/// The words of a cell, its lines kept: a realisation has a line for each of its points.
fn written(value: &Value<'_>) -> String {
    match value {
        Value::Text(text) => text.lines().map(clean).collect::<Vec<_>>().join("\n").trim().to_owned(),
        Value::Empty | Value::Number(_) | Value::Date(_) | Value::Error(_) => value.shown(),
    }
}
