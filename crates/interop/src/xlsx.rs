//! What all workbooks we write have in common: text stays text, and the same rows give the same bytes.

use chrono::{Datelike, NaiveDateTime, Timelike};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use crate::source::is_blank;

/// A new workbook that says it was made at `created`.
pub(crate) fn workbook(title: &str, created: NaiveDateTime) -> Result<Workbook, XlsxError> {
    let small = |number: u32| u8::try_from(number).unwrap_or(0);
    let at = ExcelDateTime::from_ymd(
        u16::try_from(created.year()).unwrap_or(0),
        small(created.month()),
        small(created.day()),
    )?
    .and_hms(
        u16::try_from(created.hour()).unwrap_or(0),
        small(created.minute()),
        small(created.second()),
    )?;
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&at));
    Ok(workbook)
}

/// The formats of cells.
pub(crate) struct Formats {
    pub(crate) title: Format,
    pub(crate) heading: Format,
    pub(crate) text: Format,
    pub(crate) key: Format,
    neutral: Format,
}

impl Formats {
    /// Formats of tables that are read line by line.
    pub(crate) fn new() -> Self {
        Self::with_text(Format::new().set_num_format("@").set_align(FormatAlign::Top))
    }

    /// Formats of tables whose cells hold sentences.
    pub(crate) fn wrapping() -> Self {
        Self::with_text(Format::new().set_num_format("@").set_align(FormatAlign::Top).set_text_wrap())
    }

    /// Formats of cells that are filled in on a protected sheet.
    pub(crate) fn to_fill_in() -> Self {
        Self::with_text(
            Format::new()
                .set_num_format("@")
                .set_align(FormatAlign::Top)
                .set_text_wrap()
                .set_unlocked()
                .set_background_color(Color::RGB(0x00FF_F8DB))
                .set_border(FormatBorder::Hair),
        )
    }

    fn with_text(text: Format) -> Self {
        Self {
            title: Format::new().set_bold().set_font_size(13),
            heading: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color(Color::RGB(0x00E7_EBF3))
                .set_border_bottom(FormatBorder::Thin),
            key: text
                .clone()
                .set_font_color(Color::RGB(0x0059_6273))
                .set_background_color(Color::RGB(0x00F3_F4F7)),
            neutral: text.clone().set_quote_prefix(),
            text,
        }
    }

    /// Writes a heading that somebody else worded.
    pub(crate) fn write_heading(
        &self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        text: &str,
    ) -> Result<(), XlsxError> {
        write_as(&self.heading, sheet, (row, column), text)
    }

    /// Writes the title of a sheet, in which somebody's words may stand first.
    pub(crate) fn write_title(&self, sheet: &mut Worksheet, text: &str) -> Result<(), XlsxError> {
        write_as(&self.title, sheet, (0, 0), text)
    }

    /// Writes a cell as text, digits and all. What begins like a formula is marked as text too, so that
    /// it stays harmless when somebody saves the sheet in another format.
    pub(crate) fn write(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        column: u16,
        text: &str,
    ) -> Result<(), XlsxError> {
        if text.is_empty() {
            return Ok(());
        }
        let format = if begins_formula(text) { &self.neutral } else { &self.text };
        sheet.write_string_with_format(row, column, text, format)?;
        Ok(())
    }
}

/// Writes a text in a format, marked as text where it begins like a formula.
fn write_as(
    format: &Format,
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
) -> Result<(), XlsxError> {
    let neutral = format.clone().set_quote_prefix();
    let format = if begins_formula(text) { &neutral } else { format };
    sheet.write_string_with_format(row, column, text, format)?;
    Ok(())
}

/// Whether some spreadsheet takes a text for a formula, also one that drops blanks before it.
pub(crate) fn begins_formula(text: &str) -> bool {
    text.starts_with(['\t', '\r', '\n'])
        || text.trim_start_matches(is_blank).starts_with(['=', '+', '-', '@'])
}

/// Height of a line of text, and the tallest row, in points.
const LINE: f64 = 15.0;
const TALLEST: f64 = 400.0;

/// Makes a row as high as its longest text needs in a column of that width; some programs do not do so
/// themselves. Rows in constant memory take their height before their cells.
pub(crate) fn fit_row<'t>(
    sheet: &mut Worksheet,
    row: u32,
    cells: impl IntoIterator<Item = (&'t str, f64)>,
) -> Result<(), XlsxError> {
    let n_lines = cells.into_iter().map(|(text, width)| lines_of(text, width)).fold(1.0, f64::max);
    if n_lines > 1.0 {
        sheet.set_row_height(row, (n_lines * LINE).min(TALLEST))?;
    }
    Ok(())
}

/// Lines a text takes, with some room since letters differ in width.
fn lines_of(text: &str, width: f64) -> f64 {
    let of_line = |line: &str| {
        let letters = u32::try_from(line.chars().count()).unwrap_or(u32::MAX);
        (f64::from(letters) * 1.1 / width).ceil().max(1.0)
    };
    text.lines().map(of_line).sum()
}
