//! Tables as a workbook of LibreOffice (`OpenDocument`), written from beginning to end.
//!
//! No library: what there is holds the whole workbook in memory (decision 27).

use std::fmt::Write as _;
use std::io::{Seek, Write};

use chrono::Datelike;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{About, Cell, Column, Holds, NOTES_SHEET, NOTES_WIDTH, Sink, TableError, decimal};
use crate::archive::escaped;
use crate::marks::kept;

const MIME: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// A workbook being written.
pub(super) struct Sheets<W: Write + Seek> {
    zip: ZipWriter<W>,
    notes: Vec<String>,
    /// Names of the tables that were begun.
    tables: Vec<String>,
    is_in_table: bool,
    /// The row being written; kept to be used again.
    line: String,
}

/// Widths there are styles for, in letters; a column takes the first that is not narrower.
const WIDTHS: [f64; 6] = [10.0, 14.0, 22.0, 30.0, 44.0, NOTES_WIDTH];
/// Width of a letter in centimetres.
const LETTER: f64 = 0.2;

/// Entries carry no time of their own: the same tables give the same bytes.
fn options(method: CompressionMethod) -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(method)
}

impl<W: Write + Seek> Sheets<W> {
    pub(super) fn begin(to: W, about: &About) -> Result<Self, TableError> {
        let mut zip = ZipWriter::new(to);
        // The kind of document stands first and as it is, for programs that look at the first bytes.
        zip.start_file("mimetype", options(CompressionMethod::Stored))?;
        zip.write_all(MIME.as_bytes())?;
        let packed = options(CompressionMethod::Deflated);
        for (name, content) in
            [("META-INF/manifest.xml", manifest()), ("meta.xml", meta(about)), ("styles.xml", styles())]
        {
            zip.start_file(name, packed)?;
            zip.write_all(content.as_bytes())?;
        }
        // Not as a file that may pass 4 GiB: LibreOffice opens none with such an entry, however small it is.
        zip.start_file("content.xml", packed)?;
        zip.write_all(content_head().as_bytes())?;
        let notes = [std::slice::from_ref(&about.title), about.notes.as_slice()].concat();
        Ok(Self { zip, notes, tables: Vec::new(), is_in_table: false, line: String::new() })
    }

    fn end_table(&mut self) -> Result<(), TableError> {
        if std::mem::take(&mut self.is_in_table) {
            self.zip.write_all(b"</table:table>")?;
        }
        Ok(())
    }

    /// Cells have the style of their column unless another is said.
    fn write_row(&mut self, cells: &[Cell], style: &str) -> Result<(), TableError> {
        self.line.clear();
        self.line.push_str("<table:table-row>");
        for cell in cells {
            push_cell(&mut self.line, cell, style);
        }
        self.line.push_str("</table:table-row>");
        Ok(self.zip.write_all(self.line.as_bytes())?)
    }
}

impl<W: Write + Seek> Sink for Sheets<W> {
    fn table(&mut self, name: &str, columns: &[Column]) -> Result<(), TableError> {
        self.end_table()?;
        self.is_in_table = true;
        self.tables.push(name.to_owned());
        let mut head = format!("<table:table table:style-name=\"lying\" table:name=\"{}\">", escaped(name));
        for column in columns {
            let _ = write!(
                head,
                "<table:table-column table:style-name=\"w{}\" table:default-cell-style-name=\"{}\"/>",
                width_class(column.width),
                style_of(column.holds)
            );
        }
        self.zip.write_all(head.as_bytes())?;
        let heads: Vec<Cell> = columns.iter().map(|column| Cell::text(column.head)).collect();
        self.zip.write_all(b"<table:table-header-rows>")?;
        self.write_row(&heads, " table:style-name=\"head\"")?;
        Ok(self.zip.write_all(b"</table:table-header-rows>")?)
    }

    fn row(&mut self, cells: &[Cell]) -> Result<(), TableError> {
        self.write_row(cells, "")
    }

    fn finish(mut self: Box<Self>) -> Result<(), TableError> {
        self.end_table()?;
        let notes = std::mem::take(&mut self.notes);
        let last = WIDTHS.len() - 1;
        let head = format!(
            "<table:table table:style-name=\"lying\" table:name=\"{NOTES_SHEET}\"><table:table-column \
             table:style-name=\"w{last}\" table:default-cell-style-name=\"text\"/>"
        );
        self.zip.write_all(head.as_bytes())?;
        for note in &notes {
            self.write_row(&[Cell::text(note)], "")?;
        }
        self.zip.write_all(b"</table:table></office:spreadsheet></office:body></office:document-content>")?;
        let mut this = *self;
        this.zip.start_file("settings.xml", options(CompressionMethod::Deflated))?;
        this.zip.write_all(settings(&this.tables).as_bytes())?;
        this.zip.finish()?.flush()?;
        Ok(())
    }
}

fn style_of(holds: Holds) -> &'static str {
    match holds {
        Holds::Text => "text",
        Holds::Number => "number",
        Holds::Date => "day",
    }
}

fn width_class(width: f64) -> usize {
    WIDTHS.iter().position(|class| *class >= width).unwrap_or(WIDTHS.len() - 1)
}

/// Nothing may stand between the cells of a row, not even a line break: some readers refuse it.
fn push_cell(line: &mut String, cell: &Cell, style: &str) {
    match cell {
        Cell::Empty => line.push_str("<table:table-cell/>"),
        Cell::Text(text) => {
            let _ = write!(line, "<table:table-cell{style} office:value-type=\"string\">");
            kept(text).split('\n').for_each(|paragraph| push_paragraph(line, paragraph));
            line.push_str("</table:table-cell>");
        }
        Cell::Number(thousandths) => {
            let (value, shown) = (decimal(*thousandths, '.'), decimal(*thousandths, ','));
            let _ = write!(
                line,
                "<table:table-cell{style} office:value-type=\"float\" \
                 office:value=\"{value}\"><text:p>{shown}</text:p></table:table-cell>"
            );
        }
        Cell::Date(day) => {
            let shown = format!("{:02}-{:02}-{:04}", day.day(), day.month(), day.year());
            let _ = write!(
                line,
                "<table:table-cell{style} office:value-type=\"date\" \
                 office:date-value=\"{day}\"><text:p>{shown}</text:p></table:table-cell>"
            );
        }
    }
}

/// A line of a text. Blanks at its ends and beside one another are elements: as letters they would be one.
fn push_paragraph(line: &mut String, paragraph: &str) {
    line.push_str("<text:p>");
    let mut before = ' ';
    let mut letters = paragraph.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            ' ' if before == ' ' || letters.peek().is_none() => line.push_str("<text:s/>"),
            '\t' => line.push_str("<text:tab/>"),
            '&' => line.push_str("&amp;"),
            '<' => line.push_str("&lt;"),
            '>' => line.push_str("&gt;"),
            other => line.push(other),
        }
        before = letter;
    }
    line.push_str("</text:p>");
}

fn manifest() -> String {
    let entry = |path: &str, kind: &str| {
        format!("<manifest:file-entry manifest:full-path=\"{path}\" manifest:media-type=\"{kind}\"/>")
    };
    let parts = ["content.xml", "styles.xml", "meta.xml", "settings.xml"]
        .map(|part| entry(part, "text/xml"))
        .concat();
    format!(
        "{XML}<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" \
         manifest:version=\"1.3\">{}{parts}</manifest:manifest>",
        entry("/", MIME)
    )
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const SPACES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
     xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
     xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
     xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" \
     xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\" \
     xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" \
     xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" \
     xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\"";

fn meta(about: &About) -> String {
    format!(
        "{XML}<office:document-meta {SPACES}><office:meta><dc:title>{}</dc:title>\
         <meta:creation-date>{}</meta:creation-date></office:meta></office:document-meta>",
        escaped(&about.title.replace(char::is_control, " ")),
        about.created.format("%Y-%m-%dT%H:%M:%S")
    )
}

/// Every table prints on A4 lying, as wide as the paper, with a number on every page.
fn styles() -> String {
    format!(
        "{XML}<office:document-styles {SPACES}><office:styles/><office:automatic-styles>\
         <style:page-layout style:name=\"a4\"><style:page-layout-properties fo:page-width=\"29.7cm\" \
         fo:page-height=\"21cm\" style:print-orientation=\"landscape\" fo:margin-top=\"1.2cm\" \
         fo:margin-bottom=\"1cm\" fo:margin-left=\"1cm\" fo:margin-right=\"1cm\" \
         style:scale-to-X=\"1\" style:scale-to-Y=\"0\"/></style:page-layout></office:automatic-styles>\
         <office:master-styles><style:master-page style:name=\"Default\" style:page-layout-name=\"a4\">\
         <style:header style:display=\"false\"/><style:footer><text:p><text:page-number>1</text:page-number>\
         /<text:page-count>1</text:page-count></text:p></style:footer></style:master-page>\
         </office:master-styles></office:document-styles>"
    )
}

/// Keeps the headings and the first two columns of every table in sight.
fn settings(tables: &[String]) -> String {
    let item = |name: &str, kind: &str, value: &str| {
        format!(
            "<config:config-item config:name=\"{name}\" config:type=\"{kind}\">{value}</config:config-item>"
        )
    };
    let fixed = [
        item("HorizontalSplitMode", "short", "2"),
        item("VerticalSplitMode", "short", "2"),
        item("HorizontalSplitPosition", "int", "2"),
        item("VerticalSplitPosition", "int", "1"),
        item("ActiveSplitRange", "short", "3"),
        item("PositionLeft", "int", "0"),
        item("PositionRight", "int", "2"),
        item("PositionTop", "int", "0"),
        item("PositionBottom", "int", "1"),
    ]
    .concat();
    let entry = "config:config-item-map-entry";
    let mut of_tables = String::new();
    for name in tables {
        let _ = write!(of_tables, "<{entry} config:name=\"{}\">{fixed}</{entry}>", escaped(name));
    }
    format!(
        "{XML}<office:document-settings xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\" office:version=\"1.3\">\
         <office:settings><config:config-item-set config:name=\"ooo:view-settings\">\
         <config:config-item-map-indexed config:name=\"Views\"><{entry}>{}\
         <config:config-item-map-named config:name=\"Tables\">{of_tables}</config:config-item-map-named>\
         </{entry}></config:config-item-map-indexed></config:config-item-set></office:settings>\
         </office:document-settings>",
        item("ViewId", "string", "view1")
    )
}

/// What stands before the tables: the formats of columns and cells. Texts have the format of texts, so that a
/// number typed over one stays a text too.
fn content_head() -> String {
    let mut styles = String::from(
        "<style:style style:name=\"lying\" style:family=\"table\" style:master-page-name=\"Default\">\
         <style:table-properties table:display=\"true\"/></style:style>",
    );
    for (class, width) in WIDTHS.iter().enumerate() {
        let _ = write!(
            styles,
            "<style:style style:name=\"w{class}\" style:family=\"table-column\">\
             <style:table-column-properties style:column-width=\"{:.1}cm\"/></style:style>",
            width * LETTER
        );
    }
    let cell = |name: &str, format: &str, more: &str| {
        let ground = if name == "head" { " fo:background-color=\"#e7ebf3\"" } else { "" };
        format!(
            "<style:style style:name=\"{name}\" style:family=\"table-cell\"{format}>\
             <style:table-cell-properties style:vertical-align=\"top\" fo:wrap-option=\"wrap\"{ground}/>{more}</style:style>"
        )
    };
    let with = |format: &str| format!(" style:data-style-name=\"{format}\"");
    let bold = "<style:text-properties fo:font-weight=\"bold\"/>";
    let cells = [
        cell("head", &with("as-text"), bold),
        cell("text", &with("as-text"), ""),
        cell("number", "", ""),
        cell("day", &with("as-day"), ""),
    ];
    format!(
        "{XML}<office:document-content {SPACES}><office:automatic-styles>\
         <number:text-style style:name=\"as-text\"><number:text-content/></number:text-style>\
         <number:date-style style:name=\"as-day\"><number:day number:style=\"long\"/><number:text>-</number:text>\
         <number:month number:style=\"long\"/><number:text>-</number:text><number:year number:style=\"long\"/>\
         </number:date-style>{styles}{}</office:automatic-styles><office:body><office:spreadsheet>",
        cells.concat()
    )
}
