//! Credit points of everybody in a functional position as a workbook: the list, and the conversions of the year.

use chrono::NaiveDateTime;
use domain::credit::Thousandths;
use rust_xlsxwriter::{Format, FormatAlign, Worksheet, XlsxError};

use crate::recap::BESIDE;
use crate::xlsx::{Formats, fit_row, print_lying, workbook};

/// A person of the list; every text stands in the workbook as it is here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CreditRow {
    /// Unit.
    pub unit: String,
    /// Name with degrees.
    pub name: String,
    /// NIP; always written as text.
    pub nip: String,
    /// Position.
    pub position: String,
    /// `III/c`.
    pub rank: String,
    /// Level as it prints.
    pub level: String,
    /// What the grades of the year yield.
    pub year_sum: Thousandths,
    /// Everything that counts.
    pub total: Thousandths,
    /// What the next rank demands; nothing where there is none.
    pub rank_need: Option<Thousandths>,
    /// What is there beyond that; below zero what is lacking.
    pub beyond_rank: Option<Thousandths>,
    /// Whole months to it with *Baik* on end.
    pub months_to_rank: Option<u32>,
    /// What the next level demands.
    pub level_need: Option<Thousandths>,
    /// What is there beyond that.
    pub beyond_level: Option<Thousandths>,
    /// Whole months to it with *Baik* on end.
    pub months_to_level: Option<u32>,
    /// What to look at.
    pub remarks: String,
}

/// A converted grade: months on end with one grade and one level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CreditConversion {
    /// Name with degrees.
    pub name: String,
    /// NIP.
    pub nip: String,
    /// Its months in words.
    pub months: String,
    /// Level as it prints.
    pub level: String,
    /// Grade in words.
    pub grade: String,
    /// `150%` or `6/12 x 100%`.
    pub percent: String,
    /// Credit of a year of *Baik*.
    pub coefficient: Thousandths,
    /// What it yields.
    pub amount: Thousandths,
    /// Whether the grade was signed.
    pub is_final: bool,
}

/// What stands above the tables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CreditTitle {
    /// Name of the office.
    pub office: String,
    /// Up to the end of this year.
    pub year: i32,
    /// What the months are, and are not.
    pub note: String,
}

/// Why the workbook cannot be written.
#[derive(Debug, thiserror::Error)]
#[error("credit workbook: {0}")]
pub struct CreditError(#[from] XlsxError);

const LIST: [(&str, f64); 16] = [
    ("No.", 6.0),
    ("Unit kerja", 26.0),
    ("Nama", 28.0),
    ("NIP", 20.0),
    ("Jabatan", 28.0),
    ("Golongan", 10.0),
    ("Jenjang", 16.0),
    ("Angka kredit tahun ini", 14.0),
    ("Angka kredit kumulatif", 14.0),
    ("Minimal kenaikan pangkat", 14.0),
    ("Kelebihan/kekurangan pangkat", 16.0),
    ("Bulan ke pangkat berikutnya (Baik)", 16.0),
    ("Minimal kenaikan jenjang", 14.0),
    ("Kelebihan/kekurangan jenjang", 16.0),
    ("Bulan ke jenjang berikutnya (Baik)", 16.0),
    ("Keterangan", 40.0),
];
const CONVERSIONS: [(&str, f64); 10] = [
    ("No.", 6.0),
    ("Nama", 34.0),
    ("NIP", 22.0),
    ("Bulan", 22.0),
    ("Jenjang", 16.0),
    ("Predikat", 18.0),
    ("Prosentase", 16.0),
    ("Koefisien per tahun", 12.0),
    ("Angka kredit yang didapat", 14.0),
    ("Tanda tangan", 20.0),
];
/// Row of the headings, counted from 0.
const HEAD: u32 = 4;
/// Two decimals where the third is 0, else three, in the way of the reader's own language.
const AMOUNT: &str = "#,##0.00#";

/// Writes both tables. `created` stands in the properties; equal rows and times give equal bytes.
pub fn write_xlsx(
    title: &CreditTitle,
    rows: &[CreditRow],
    conversions: &[CreditConversion],
    created: NaiveDateTime,
) -> Result<Vec<u8>, CreditError> {
    let (formats, amount) = (Formats::wrapping(), Format::new().set_num_format(AMOUNT));
    let amount = amount.set_align(FormatAlign::Top);
    let mut workbook = workbook("Angka kredit", created)?;
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    sheet.set_name("Angka kredit")?;
    let mut table = Table { sheet, formats: &formats, amount: &amount };
    table.head(title, &format!("Angka kredit sampai akhir {}", title.year), &LIST)?;
    for (at, row) in (0..).zip(rows) {
        table.person(at, row)?;
    }
    table.close(rows.len(), LIST.len())?;
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    sheet.set_name("Konversi")?;
    let mut table = Table { sheet, formats: &formats, amount: &amount };
    table.head(title, &format!("Konversi predikat kinerja tahun {}", title.year), &CONVERSIONS)?;
    for (at, row) in (0..).zip(conversions) {
        table.conversion(at, row)?;
    }
    table.close(conversions.len(), CONVERSIONS.len())?;
    Ok(workbook.save_to_buffer()?)
}

/// A sheet being written from top to bottom.
struct Table<'a> {
    sheet: &'a mut Worksheet,
    formats: &'a Formats,
    amount: &'a Format,
}

impl Table<'_> {
    fn head(&mut self, title: &CreditTitle, of: &str, columns: &[(&str, f64)]) -> Result<(), XlsxError> {
        let heading = [title.office.as_str(), of].join(" · ");
        self.formats.write_title(self.sheet, &heading)?;
        // Beyond the first column these sentences would be cut by its width.
        self.sheet.write_string(1, 0, &title.note)?;
        self.sheet.write_string(2, 0, BESIDE)?;
        self.formats.write_headings(self.sheet, HEAD, columns)?;
        self.sheet.set_freeze_panes(HEAD + 1, 3)?;
        Ok(())
    }

    fn person(&mut self, at: u32, row: &CreditRow) -> Result<(), XlsxError> {
        let line = HEAD + 1 + at;
        let wrapped = [&row.unit, &row.name, &row.position, &row.remarks].map(String::as_str);
        fit_row(self.sheet, line, wrapped.into_iter().zip([26.0, 28.0, 28.0, 40.0]))?;
        self.sheet.write_number_with_format(line, 0, f64::from(at + 1), &self.formats.number)?;
        let texts = [&row.unit, &row.name, &row.nip, &row.position, &row.rank, &row.level];
        for (column, text) in (1..).zip(texts) {
            self.formats.write(self.sheet, line, column, text)?;
        }
        let (year, total) = (Some(row.year_sum), Some(row.total));
        for (column, amount) in (7..).zip([year, total, row.rank_need, row.beyond_rank]) {
            self.amount(line, column, amount)?;
        }
        self.months(line, 11, row.months_to_rank)?;
        for (column, amount) in (12..).zip([row.level_need, row.beyond_level]) {
            self.amount(line, column, amount)?;
        }
        self.months(line, 14, row.months_to_level)?;
        self.formats.write(self.sheet, line, 15, &row.remarks)
    }

    fn conversion(&mut self, at: u32, row: &CreditConversion) -> Result<(), XlsxError> {
        let line = HEAD + 1 + at;
        self.sheet.write_number_with_format(line, 0, f64::from(at + 1), &self.formats.number)?;
        let texts = [&row.name, &row.nip, &row.months, &row.level, &row.grade, &row.percent];
        for (column, text) in (1..).zip(texts) {
            self.formats.write(self.sheet, line, column, text)?;
        }
        self.amount(line, 7, Some(row.coefficient))?;
        self.amount(line, 8, Some(row.amount))?;
        let signed = if row.is_final { "ditandatangani" } else { "belum ditandatangani" };
        self.formats.write(self.sheet, line, 9, signed)
    }

    /// An amount as a number, so that it can be added up; the cell says exactly the thousandths.
    fn amount(&mut self, line: u32, column: u16, amount: Option<Thousandths>) -> Result<(), XlsxError> {
        let Some(amount) = amount else { return Ok(()) };
        let sign = if amount.0 < 0 { "-" } else { "" };
        let whole = amount.unsigned().0;
        let decimal = format!("{sign}{}.{:03}", whole / 1000, whole % 1000);
        let number: f64 = decimal.parse().unwrap_or_default();
        self.sheet.write_number_with_format(line, column, number, self.amount)?;
        Ok(())
    }

    fn months(&mut self, line: u32, column: u16, months: Option<u32>) -> Result<(), XlsxError> {
        if let Some(months) = months {
            self.sheet.write_number_with_format(line, column, f64::from(months), &self.formats.number)?;
        }
        Ok(())
    }

    fn close(&mut self, rows: usize, columns: usize) -> Result<(), XlsxError> {
        let last = HEAD + u32::try_from(rows).unwrap_or(u32::MAX - HEAD);
        let right = u16::try_from(columns.saturating_sub(1)).unwrap_or(u16::MAX);
        self.sheet.autofilter(HEAD, 0, last, right)?;
        print_lying(self.sheet, HEAD, HEAD)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader, Xlsx};
    use chrono::NaiveDate;

    use super::*;

    fn written() -> Vec<u8> {
        let made = NaiveDate::from_ymd_opt(2027, 1, 18).unwrap().and_hms_opt(10, 42, 0).unwrap();
        let row = CreditRow {
            name: "=cmd".into(),
            nip: "199003032022211003".into(),
            year_sum: Thousandths(18_750),
            total: Thousandths(20_833),
            rank_need: Some(Thousandths(50_000)),
            beyond_rank: Some(Thousandths(-29_167)),
            months_to_rank: Some(29),
            ..CreditRow::default()
        };
        let conversion = CreditConversion {
            name: "Maria Seran".into(),
            percent: "2/12 x 100%".into(),
            coefficient: Thousandths(12_500),
            amount: Thousandths(2_083),
            ..CreditConversion::default()
        };
        write_xlsx(&CreditTitle { year: 2026, ..CreditTitle::default() }, &[row], &[conversion], made)
            .unwrap()
    }

    #[test]
    fn r_326_the_amounts_of_a_workbook_are_numbers_to_the_thousandth_and_what_is_not_demanded_stays_empty() {
        let mut book = Xlsx::new(Cursor::new(written())).unwrap();
        let list = book.worksheet_range("Angka kredit").unwrap();
        let cell = |column| list.get_value((5, column)).cloned().unwrap_or_default();
        assert_eq!(
            (cell(2), cell(3)),
            (Data::String("=cmd".into()), Data::String("199003032022211003".into()))
        );
        assert_eq!(
            [7, 8, 9, 10, 11].map(cell),
            [18.75, 20.833, 50.0, -29.167, 29.0].map(Data::Float),
            "the sum of BKN's example with three decimals"
        );
        assert_eq!([12, 13, 14].map(cell), [Data::Empty, Data::Empty, Data::Empty]);
        let conversions = book.worksheet_range("Konversi").unwrap();
        let cell = |column| conversions.get_value((5, column)).cloned().unwrap_or_default();
        assert_eq!((cell(6), cell(8)), (Data::String("2/12 x 100%".into()), Data::Float(2.083)));
        assert_eq!(cell(9), Data::String("belum ditandatangani".into()));
    }

    #[test]
    fn the_same_list_gives_the_same_bytes() {
        assert_eq!(written(), written());
    }
}
