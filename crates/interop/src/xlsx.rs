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

/// A4, as spreadsheets number papers.
const A4: u8 = 9;

/// How a table prints: on A4 lying, as wide as the paper, its headings and a number on every page.
pub(crate) fn print_lying(sheet: &mut Worksheet, first: u32, last: u32) -> Result<(), XlsxError> {
    sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(first, last)?;
    sheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3).set_footer("&C&P/&N");
    Ok(())
}

/// How a page of sentences prints.
pub(crate) fn print_standing(sheet: &mut Worksheet) {
    sheet.set_paper_size(A4).set_print_fit_to_pages(1, 0);
}

/// The formats of cells.
pub(crate) struct Formats {
    pub(crate) title: Format,
    pub(crate) heading: Format,
    pub(crate) text: Format,
    pub(crate) key: Format,
    pub(crate) number: Format,
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
            number: Format::new().set_align(FormatAlign::Top),
            neutral: text.clone().set_quote_prefix(),
            text,
        }
    }

    /// Writes the headings of a table and makes its columns as wide as they say.
    pub(crate) fn write_headings(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        columns: &[(&str, f64)],
    ) -> Result<(), XlsxError> {
        fit_row(sheet, row, columns.iter().map(|(words, width)| (*words, width / BOLD)))?;
        for (column, (words, width)) in (0..).zip(columns) {
            sheet.set_column_width(column, *width)?;
            sheet.write_string_with_format(row, column, *words, &self.heading)?;
        }
        Ok(())
    }

    /// Writes a number of a row or line that comes as text.
    pub(crate) fn write_count(
        &self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        text: &str,
    ) -> Result<(), XlsxError> {
        match text.parse::<u32>() {
            Ok(number) => {
                sheet.write_number_with_format(row, column, f64::from(number), &self.number)?;
                Ok(())
            }
            Err(_) => self.write(sheet, row, column, text),
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

/// Writes a line above a table. It runs on over the columns beside the first one, which may be narrow.
pub(crate) fn write_line(sheet: &mut Worksheet, row: u32, text: &str) -> Result<(), XlsxError> {
    write_as(&Format::new().set_num_format("@"), sheet, (row, 0), text)
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

/// Bold letters are wider by about this.
const BOLD: f64 = 1.1;

/// Lines a text takes, with some room since letters differ in width.
fn lines_of(text: &str, width: f64) -> f64 {
    text.lines().map(|line| lines_of_one(line, width)).sum()
}

/// Lines that one paragraph takes: words stay whole where they fit into a line of their own.
fn lines_of_one(line: &str, width: f64) -> f64 {
    let length = |words: &str| f64::from(u32::try_from(words.chars().count()).unwrap_or(u32::MAX)) * 1.1;
    if length(line) <= width {
        return 1.0;
    }
    let (mut n_lines, mut used) = (1.0, 0.0);
    for word in line.split_inclusive([' ', '/', '-']) {
        let bare = length(word.trim_end());
        if used > 0.0 && used + bare > width {
            n_lines += 1.0;
            used = 0.0;
        }
        let n_broken = ((bare / width).ceil() - 1.0).max(0.0);
        n_lines += n_broken;
        used += length(word) - n_broken * width;
    }
    n_lines
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use chrono::NaiveDate;

    use super::*;

    #[test]
    fn a_table_prints_on_a4_lying_with_its_headings_as_high_as_their_words() {
        let made = NaiveDate::from_ymd_opt(2026, 10, 5).unwrap().and_hms_opt(8, 0, 0).unwrap();
        let mut book = workbook("Uji", made).unwrap();
        let sheet = book.add_worksheet();
        Formats::new().write_headings(sheet, 0, &[("Kelebihan/kekurangan pangkat", 16.0)]).unwrap();
        print_lying(sheet, 0, 0).unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(book.save_to_buffer().unwrap())).unwrap();
        let mut written = String::new();
        archive.by_name("xl/worksheets/sheet1.xml").unwrap().read_to_string(&mut written).unwrap();
        for part in ["paperSize=\"9\"", "orientation=\"landscape\"", "fitToHeight=\"0\"", "ht=\"45\""] {
            assert!(written.contains(part), "{part}: {written}");
        }
    }

    #[test]
    fn a_row_is_high_enough_for_words_that_stay_whole() {
        for (text, width, expected) in [
            ("Predikat", 10.0, 1.0),
            ("Kelebihan/kekurangan pangkat", 16.0, 3.0),
            ("Bulan ke pangkat berikutnya (Baik)", 16.0, 4.0),
            ("Satu baris\nlalu satu lagi", 40.0, 2.0),
            ("36d4a2b4c1f04a6c9d5c8ec0a1b2c3d4", 12.0, 3.0),
            ("", 8.0, 0.0),
        ] {
            let lines = lines_of(text, width);
            assert!((lines - expected).abs() < 0.01, "{text}: {lines}");
        }
    }
}
