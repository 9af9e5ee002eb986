//! Writes the workbook of an evaluator. Sheets are protected without a password: against slips, not against
//! intent, which the codes and checks of the rows find.

use chrono::NaiveDateTime;
use domain::{CoreValue, ExpectationLevel, Grade};
use rust_xlsxwriter::{
    DataValidation, Format, FormatAlign, Formula, ProtectionOptions, Workbook, Worksheet, XlsxError,
};

use super::{EvaluatorWorkbook, Field, Line, MARK, Manifest, Part, rating};
use crate::reason::letters;
use crate::recap::BESIDE;
use crate::words::{grade_word, rating_word};
use crate::xlsx::{Formats, fit_row, print_lying, print_standing, workbook};

/// Why the workbook cannot be written.
#[derive(Debug, thiserror::Error)]
#[error("evaluator's workbook: {0}")]
pub struct WriteError(#[from] XlsxError);

/// Row of the headings, counted from 0.
const HEAD: u32 = 2;
/// Spreadsheets keep no more characters in a cell.
const LONGEST: usize = 32_000;
const GUIDE_WIDTH: f64 = 100.0;
/// Stands for a grade until both ratings are there. As a blank, some programs show it as 0.
const UNGRADED: &str = "–";

const GUIDE: [&str; 9] = [
    "Isi hanya sel berwarna kuning. Sel lain dikunci tanpa kata sandi agar tidak terubah tanpa sengaja.",
    "Lembar Penilaian: pilih Rating hasil kerja dan Rating perilaku kerja dari daftar. Predikat kinerja terisi sendiri menurut kuadran kinerja PermenPANRB 6/2022.",
    "Catatan/rekomendasi boleh kosong. Umpan balik perilaku: pilih Nilai dasar, lalu tulis Umpan balik pada baris yang sama.",
    "Lembar Hasil kerja: tulis Realisasi dan Umpan balik tiap baris. Beberapa butir ditulis satu butir satu baris di dalam sel (Alt+Enter).",
    "Sel yang dibiarkan atau dikosongkan tidak mengubah apa pun di program.",
    "Kode, NIP, nama, target, dan lembar lain jangan diubah. Baris yang berubah, berganda, atau berasal dari berkas lain ditolak saat diterima.",
    "Simpan dengan Excel atau LibreOffice, sebagai XLSX atau ODS, lalu kembalikan kepada pengelola kepegawaian.",
    "Pengelola kepegawaian melihat isinya dulu, baru menerimanya. Berkas ini tidak menandatangani apa pun: pejabat penilai menandatangani dokumen evaluasi di kertas atau di program.",
    BESIDE,
];

/// Formats of cells that stay, of cells to fill in, and of the grade.
struct Styles {
    fixed: Formats,
    open: Formats,
    grade: Format,
}

/// Writes the workbook. `created` stands in its properties; equal content and times give equal bytes.
pub fn write(content: &EvaluatorWorkbook, created: NaiveDateTime) -> Result<Vec<u8>, WriteError> {
    let styles = Styles {
        fixed: Formats::wrapping(),
        open: Formats::to_fill_in(),
        grade: Format::new().set_bold().set_align(FormatAlign::Top),
    };
    let mut book = workbook(&content.title, created)?;
    for part in Part::ALL {
        let lines: Vec<&Line> = content.lines.iter().filter(|line| line.part == part).collect();
        write_part(&mut book, (part, &content.title), &lines, &styles)?;
    }
    write_guide(&mut book, content, &styles.fixed)?;
    write_manifest(&mut book, &content.manifest, &styles.fixed)?;
    Ok(book.save_to_buffer()?)
}

fn write_part(
    book: &mut Workbook,
    (part, title): (Part, &str),
    lines: &[&Line],
    styles: &Styles,
) -> Result<(), XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name(part.sheet())?;
    sheet.write_string_with_format(0, 0, title, &styles.fixed.title)?;
    sheet.write_string(1, 0, "Isi sel berwarna kuning. Lihat lembar Petunjuk.")?;
    let heads: Vec<(&str, f64)> =
        part.columns().iter().map(|field| (field.heading(), field.width())).collect();
    styles.fixed.write_headings(sheet, HEAD, &heads)?;
    let mut row = HEAD;
    for line in lines {
        row += 1;
        write_line(sheet, row, line, styles)?;
    }
    offer(sheet, part, row)?;
    sheet.set_freeze_panes(HEAD + 1, 3)?;
    print_lying(sheet, HEAD, HEAD)?;
    sheet.protect_with_options(&ProtectionOptions {
        format_columns: true,
        format_rows: true,
        ..ProtectionOptions::default()
    });
    Ok(())
}

fn write_line(sheet: &mut Worksheet, row: u32, line: &Line, styles: &Styles) -> Result<(), XlsxError> {
    let columns = line.part.columns();
    fit_row(sheet, row, columns.iter().map(|field| (line.text(*field), field.width())))?;
    for (column, field) in (0..).zip(columns) {
        let text = line.text(*field);
        if *field == Field::Code {
            sheet.write_string_with_format(row, column, text, &styles.fixed.key)?;
        } else if *field == Field::Grade {
            let formula = Formula::new(grade_formula(row, line)).set_result(grade_now(line));
            sheet.write_formula_with_format(row, column, formula, &styles.grade)?;
        } else if !field.is_to_fill() {
            styles.fixed.write(sheet, row, column, &shortened(text))?;
        } else if text.is_empty() || text.chars().count() > LONGEST {
            // A text that no cell holds stays with the office: a blank cell changes nothing.
            sheet.write_blank(row, column, &styles.open.text)?;
        } else {
            styles.open.write(sheet, row, column, text)?;
        }
    }
    Ok(())
}

fn shortened(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

/// Drop-downs over the rows that were written.
fn offer(sheet: &mut Worksheet, part: Part, last: u32) -> Result<(), XlsxError> {
    if last == HEAD {
        return Ok(());
    }
    for (column, field) in (0..).zip(part.columns()) {
        let words: Vec<&str> = if matches!(field, Field::ResultsRating | Field::ConductRating) {
            ExpectationLevel::ALL.map(rating_word).to_vec()
        } else if *field == Field::CoreValue {
            CoreValue::ALL.map(CoreValue::label).to_vec()
        } else {
            continue;
        };
        let list = DataValidation::new()
            .allow_list_strings(&words)?
            .set_error_title("Pilih dari daftar")?
            .set_error_message("Pilih salah satu kata dari daftar, atau kosongkan.")?;
        sheet.add_data_validation(HEAD + 1, column, last, column, &list)?;
    }
    Ok(())
}

/// The quadrant over the two ratings of a row, or what is left to somebody who did not graduate.
fn grade_formula(row: u32, line: &Line) -> String {
    let cell = |field: Field| {
        let at = line.part.columns().iter().position(|other| *other == field).unwrap_or_default();
        format!("{}{}", letters(at), row + 1)
    };
    let both = format!("{}&\"|\"&{}", cell(Field::ResultsRating), cell(Field::ConductRating));
    let mut formula = format!("\"{UNGRADED}\"");
    for results in ExpectationLevel::ALL {
        for conduct in ExpectationLevel::ALL {
            let (wanted, grade) = (
                format!("{}|{}", rating_word(results), rating_word(conduct)),
                grade_word(graded(results, conduct, line.not_graduated)),
            );
            formula = format!("IF({both}=\"{wanted}\",\"{grade}\",{formula})");
        }
    }
    format!("={formula}")
}

fn graded(results: ExpectationLevel, conduct: ExpectationLevel, not_graduated: bool) -> Grade {
    if not_graduated { Grade::of_not_graduated(conduct) } else { Grade::from_quadrant(results, conduct) }
}

/// What the formula comes to as the row is written.
fn grade_now(line: &Line) -> &'static str {
    let ratings = rating(line.text(Field::ResultsRating)).zip(rating(line.text(Field::ConductRating)));
    ratings.map_or(UNGRADED, |(results, conduct)| grade_word(graded(results, conduct, line.not_graduated)))
}

fn write_guide(book: &mut Workbook, content: &EvaluatorWorkbook, formats: &Formats) -> Result<(), XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name("Petunjuk")?;
    sheet.set_column_width(0, GUIDE_WIDTH)?;
    print_standing(sheet);
    formats.write_title(sheet, &content.title)?;
    let manifest = &content.manifest;
    // No full stop of its own: names end with degrees such as `M.Si.`
    let whose = format!("{}. Pejabat penilai: {}", manifest.office_name, manifest.evaluator_name);
    let until = format!("Kembalikan paling lambat {}.", content.until);
    let until = Some(until.as_str()).filter(|_| !content.until.is_empty());
    let lines = std::iter::once(whose.as_str()).chain(until).chain(GUIDE);
    for (row, line) in (2..).zip(lines) {
        fit_row(sheet, row, [(line, GUIDE_WIDTH)])?;
        formats.write(sheet, row, 0, line)?;
    }
    sheet.protect();
    Ok(())
}

fn write_manifest(book: &mut Workbook, manifest: &Manifest, formats: &Formats) -> Result<(), XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name("Pengenal")?;
    let heads: [&[&str]; 7] = [
        &MARK,
        &["kantor", &manifest.office, &manifest.office_name],
        &["periode", &manifest.period],
        &["penilai", &manifest.evaluator, &manifest.evaluator_name],
        &["ditulis", &manifest.written_at],
        &["segel", &manifest.seal],
        &["lembar", "kode", "versi", "pemeriksa"],
    ];
    let mut row = 0;
    for head in heads {
        write_texts(sheet, row, head, formats)?;
        row += 1;
    }
    for line in &manifest.lines {
        let checks = line.checks.join(" ");
        write_texts(sheet, row, &[line.part.word(), &line.code, &line.version, &checks], formats)?;
        row += 1;
    }
    sheet.set_hidden(true).protect();
    Ok(())
}

fn write_texts(sheet: &mut Worksheet, row: u32, texts: &[&str], formats: &Formats) -> Result<(), XlsxError> {
    for (column, text) in (0..).zip(texts) {
        formats.write(sheet, row, column, text)?;
    }
    Ok(())
}
