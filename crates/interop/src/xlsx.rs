//! What all workbooks we write have in common: text stays text, and the same rows give the same bytes.

use chrono::{Datelike, NaiveDateTime, Timelike};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

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
    text: Format,
    neutral: Format,
}

impl Formats {
    pub(crate) fn new() -> Self {
        let text = Format::new().set_num_format("@").set_align(FormatAlign::Top);
        Self {
            title: Format::new().set_bold().set_font_size(13),
            heading: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color(Color::RGB(0x00E7_EBF3))
                .set_border_bottom(FormatBorder::Thin),
            neutral: text.clone().set_quote_prefix(),
            text,
        }
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
        let format = if text.starts_with(['=', '+', '-', '@']) { &self.neutral } else { &self.text };
        sheet.write_string_with_format(row, column, text, format)?;
        Ok(())
    }
}
