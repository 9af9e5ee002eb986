//! An archive that opens without this program: a ZIP of texts, tables and pages.
//!
//! Tables are CSV as spreadsheets of Indonesian offices open them: UTF-8 with a mark, semicolons, no cell that a
//! spreadsheet would take for a formula, and no number that it would shorten. Rows are written as they come, so
//! that the history of a large office needs no memory.

use std::io::{Seek, Write};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::marks::neutral;

/// Tells spreadsheets the encoding.
const MARK: &[u8] = "\u{FEFF}".as_bytes();

/// Why an archive cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// The medium refused.
    #[error("archive: {0}")]
    Io(#[from] std::io::Error),
    /// The archive refused.
    #[error("archive: {0}")]
    Zip(#[from] ZipError),
    /// A table refused.
    #[error("table: {0}")]
    Table(#[from] csv::Error),
}

/// An archive being written.
pub struct Archive<W: Write + Seek> {
    zip: ZipWriter<W>,
}

/// Entries carry no time of their own: the same records give the same bytes. One whose length nobody knows yet
/// may pass 4 GiB; the others stay as every program reads them.
fn options(length: Option<usize>) -> SimpleFileOptions {
    let may_be_large = length.is_none_or(|length| u32::try_from(length).is_err());
    SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).large_file(may_be_large)
}

impl<W: Write + Seek> Archive<W> {
    /// Begins an archive.
    pub fn new(to: W) -> Self {
        Self { zip: ZipWriter::new(to) }
    }

    /// Adds a file.
    pub fn file(&mut self, name: &str, content: &[u8]) -> Result<(), ArchiveError> {
        self.zip.start_file(name, options(Some(content.len())))?;
        self.zip.write_all(content)?;
        Ok(())
    }

    /// Begins a file and gives the place to write it to, for what is too large to be held whole.
    pub fn part<'a>(&'a mut self, name: &str) -> Result<impl Write + use<'a, W>, ArchiveError> {
        self.zip.start_file(name, options(None))?;
        Ok(&mut self.zip)
    }

    /// Adds a table and gives its rows to be written.
    pub fn table(&mut self, name: &str, heads: &[&str]) -> Result<Table<'_, W>, ArchiveError> {
        self.zip.start_file(name, options(None))?;
        self.zip.write_all(MARK)?;
        let mut rows = csv::WriterBuilder::new().delimiter(b';').from_writer(&mut self.zip);
        rows.write_record(heads)?;
        Ok(Table { rows })
    }

    /// Ends the archive.
    pub fn finish(self) -> Result<W, ArchiveError> {
        Ok(self.zip.finish()?)
    }
}

/// A table of an archive being written.
pub struct Table<'a, W: Write + Seek> {
    rows: csv::Writer<&'a mut ZipWriter<W>>,
}

impl<W: Write + Seek> Table<'_, W> {
    /// Adds a row.
    pub fn row<C: AsRef<str>>(&mut self, cells: &[C]) -> Result<(), ArchiveError> {
        self.rows.write_record(cells.iter().map(|cell| neutral(cell.as_ref()).into_owned()))?;
        Ok(())
    }

    /// Ends the table.
    pub fn finish(mut self) -> Result<(), ArchiveError> {
        Ok(self.rows.flush()?)
    }
}

/// A table as a file of its own, in the same form as those of an archive.
pub fn table_alone(heads: &[&str], rows: &[Vec<String>]) -> Result<Vec<u8>, ArchiveError> {
    let mut bytes = MARK.to_vec();
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(&mut bytes);
    writer.write_record(heads)?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| neutral(cell).into_owned()))?;
    }
    writer.flush()?;
    drop(writer);
    Ok(bytes)
}

/// A text as it stands in a page.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Cursor, Read};

    #[test]
    fn another_reader_finds_texts_and_tables_with_formulas_made_harmless() {
        let mut archive = Archive::new(Cursor::new(Vec::new()));
        archive.file("BACA-SAYA.txt", "Halo".as_bytes()).unwrap();
        let mut table = archive.table("riwayat.csv", &["kapan", "isi"]).unwrap();
        table.row(&["1 Okt", "=HYPERLINK(\"x\")"]).unwrap();
        table.row(&["198506172009042909", "baris\nkedua; dan \"kutip\""]).unwrap();
        table.finish().unwrap();
        let bytes = archive.finish().unwrap().into_inner();
        let mut read = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        read.by_name("riwayat.csv").unwrap().read_to_string(&mut text).unwrap();
        let text = text.strip_prefix('\u{FEFF}').expect("the mark that tells spreadsheets the encoding");
        let mut rows = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
        let rows: Vec<Vec<String>> =
            rows.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        assert_eq!(rows[0], ["1 Okt", "'=HYPERLINK(\"x\")"]);
        assert_eq!(rows[1][0], "'198506172009042909", "a NIP keeps all its digits");
        assert_eq!(rows[1][1], "baris\nkedua; dan \"kutip\"");
    }

    #[test]
    fn marks_of_a_page_are_shown_as_text() {
        assert_eq!(escaped("<b>\"A\" & 'B'</b>"), "&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;");
    }
}
