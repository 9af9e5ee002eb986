//! The workbook the program writes for a unit to be filled in elsewhere and read back.

use chrono::NaiveDateTime;
use domain::{Approach, Aspect, CoreValue, Perspective};
use rust_xlsxwriter::{DataValidation, Workbook, Worksheet, XlsxError};

use super::sections::{AnnexList, priority_word};
use super::{PersonPlan, PlanOwner, PlannedIndicator, PlannedResult};
use crate::xlsx::{Formats, fit_row, print_lying, print_standing, workbook};

/// Name of the sheet that tells how to fill in the others.
pub(super) const GUIDE_SHEET: &str = "Petunjuk";

/// Why the workbook cannot be written.
#[derive(Debug, thiserror::Error)]
#[error("plan workbook: {0}")]
pub struct PlanWorkbookError(#[from] XlsxError);

/// What is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanWorkbook {
    /// What it is, for example `SKP 2026, Bidang Arsip`; stands in the guide and the properties.
    pub title: String,
    /// The people with what their plans hold already; see [`PersonPlan`] for what is not looked at.
    pub people: Vec<PersonPlan>,
    /// Rows to be filled in that each person gets below what is there.
    pub n_blank_rows: usize,
}

/// Columns that say whose a row is; the same on every sheet.
pub(crate) const OWNER: [(&str, f64); 5] =
    [("Kode", 10.0), ("NIP", 21.0), ("Nama", 28.0), ("Jabatan", 30.0), ("Unit", 24.0)];
/// Columns of the results.
pub(crate) const PLAN: [(&str, f64); 11] = [
    ("Pendekatan", 13.0),
    ("No. RHK", 8.0),
    ("RHK pimpinan", 36.0),
    ("Indikator pimpinan", 26.0),
    ("Utama/Tambahan", 17.0),
    ("Rencana hasil kerja", 44.0),
    ("Penugasan dari", 24.0),
    ("Aspek", 12.0),
    ("Indikator", 40.0),
    ("Target", 20.0),
    ("Perspektif", 19.0),
];
/// Columns of the special expectations.
pub(crate) const EXPECTATIONS: [(&str, f64); 2] =
    [("Nilai dasar", 24.0), ("Ekspektasi khusus pimpinan", 70.0)];
/// Columns of the annex.
pub(crate) const ANNEX: [(&str, f64); 2] = [("Daftar", 26.0), ("Isi", 70.0)];

/// Drop-downs reach this far below what is written, for rows that are added.
const SPARE_ROWS: u32 = 500;

const GUIDE_WIDTH: f64 = 100.0;
const GUIDE: [&str; 13] = [
    "Isi lembar SKP, simpan, lalu muat berkas ini di Kinerja Luring. Sebelum disimpan, program menunjukkan apa yang baru, berubah, atau belum terbaca.",
    "Satu baris untuk satu indikator. Hasil kerja dengan beberapa indikator: isi Rencana hasil kerja pada baris pertamanya saja, lalu pakai No. RHK yang sama pada baris berikutnya.",
    "Kode menghubungkan baris dengan SKP di program. Jangan diubah. Baris baru: salin Kode, NIP, dan Nama dari baris di atasnya, atau kosongkan agar ikut orang di atasnya.",
    "NIP selalu berupa teks. Jika Excel menampilkannya seperti 1,98E+17, ubah sel menjadi Teks dan ketik ulang.",
    "Utama/Tambahan, Aspek, dan Perspektif dipilih dari daftar. Perspektif hanya untuk pejabat pimpinan tinggi dan pimpinan unit kerja mandiri.",
    "Pendekatan: pilih Kuantitatif atau Kualitatif pada baris pertama tiap pegawai; satu SKP satu pendekatan. Jika kosong, SKP baru memakai kuantitatif dan SKP yang sudah ada tidak berubah.",
    "Pendekatan kualitatif: tulis ukuran keberhasilan dan targetnya dalam satu kalimat di kolom Indikator; kosongkan Aspek dan Target.",
    "Pendekatan kuantitatif: tulis indikator dan target di kolom masing-masing. Target boleh berupa rentang, misalnya 80 - 90%.",
    "RHK pimpinan: hasil kerja pimpinan yang didukung. Jika pimpinan itu pejabat pimpinan tinggi, isi juga Indikator pimpinan.",
    "Penugasan dari: jabatan atau tim yang memberi tugas.",
    "Lembar Ekspektasi: satu baris untuk satu ekspektasi khusus pimpinan di bawah salah satu dari tujuh nilai BerAKHLAK.",
    "Lembar Lampiran: satu baris untuk satu dukungan sumber daya, skema pertanggungjawaban, atau konsekuensi.",
    "Menambah kolom, mewarnai, dan mengubah urutan kolom tidak mengganggu. Judul kolom jangan diubah.",
];

/// Writes the workbook. `created` stands in its properties; equal content and times give equal bytes.
pub fn write_workbook(content: &PlanWorkbook, created: NaiveDateTime) -> Result<Vec<u8>, PlanWorkbookError> {
    let formats = Formats::wrapping();
    let mut workbook = workbook(&content.title, created)?;
    write_plans(&mut workbook, content, &formats)?;
    write_expectations(&mut workbook, content, &formats)?;
    write_annexes(&mut workbook, content, &formats)?;
    write_guide(&mut workbook, content, &formats)?;
    Ok(workbook.save_to_buffer()?)
}

/// A sheet being written row by row.
struct Lines<'w> {
    sheet: &'w mut Worksheet,
    formats: &'w Formats,
    /// Widths of all columns.
    widths: Vec<f64>,
    next: u32,
}

impl<'w> Lines<'w> {
    fn begin(
        workbook: &'w mut Workbook,
        name: &str,
        columns: &[(&str, f64)],
        formats: &'w Formats,
    ) -> Result<Self, XlsxError> {
        let sheet = workbook.add_worksheet_with_constant_memory()?;
        sheet.set_name(name)?;
        fit_row(sheet, 0, OWNER.iter().chain(columns).copied())?;
        let all = OWNER.iter().chain(columns);
        for (column, (title, width)) in (0..).zip(all) {
            // Empty cells are typed into as well; as text they keep `1-2` and `90%` as typed.
            let format = if column == 0 { &formats.key } else { &formats.text };
            sheet.set_column_width(column, *width)?.set_column_format(column, format)?;
            sheet.write_string_with_format(0, column, *title, &formats.heading)?;
        }
        sheet.set_freeze_panes(1, 3)?;
        print_lying(sheet, 0, 0)?;
        let widths = OWNER.iter().chain(columns).map(|(_, width)| *width).collect();
        Ok(Self { sheet, formats, widths, next: 1 })
    }

    fn write(&mut self, owner: &PlanOwner, cells: &[&str]) -> Result<(), XlsxError> {
        let nip = owner.nip.as_ref().map(ToString::to_string).unwrap_or_default();
        let rest =
            [&owner.name, &owner.position, &owner.unit].map(|part| part.as_deref().unwrap_or_default());
        let code = owner.code.as_deref().unwrap_or_default();
        let first = [code, nip.as_str()].into_iter().chain(rest);
        let texts: Vec<&str> = first.chain(cells.iter().copied()).collect();
        if !cells.is_empty() {
            fit_row(self.sheet, self.next, texts.iter().copied().zip(self.widths.iter().copied()))?;
        }
        self.sheet.write_string_with_format(self.next, 0, code, &self.formats.key)?;
        for (column, text) in (1..).zip(texts.into_iter().skip(1)) {
            self.formats.write(self.sheet, self.next, column, text)?;
        }
        self.next += 1;
        Ok(())
    }

    /// A row to be filled in: only the owner and, on the sheet of results, the approach.
    fn write_blank(&mut self, owner: &PlanOwner, approach: Option<Approach>) -> Result<(), XlsxError> {
        self.write(owner, &[])?;
        let Some(approach) = approach else { return Ok(()) };
        self.formats.write(self.sheet, self.next - 1, owner_columns(), approach_word(approach))
    }

    /// Offers words in a column of its own, counted from 0.
    fn offer(&mut self, column: u16, words: &[&str]) -> Result<(), XlsxError> {
        let list = DataValidation::new()
            .allow_list_strings(words)?
            .set_error_title("Pilih dari daftar")?
            .set_error_message("Pilih salah satu kata dari daftar, atau kosongkan.")?;
        let column = owner_columns() + column;
        self.sheet.add_data_validation(1, column, self.next + SPARE_ROWS, column, &list)?;
        Ok(())
    }

    fn end(self) -> Result<(), XlsxError> {
        let last_column = u16::try_from(self.widths.len()).unwrap_or(0).saturating_sub(1);
        self.sheet.autofilter(0, 0, self.next.saturating_sub(1).max(1), last_column)?;
        Ok(())
    }
}

fn owner_columns() -> u16 {
    u16::try_from(OWNER.len()).unwrap_or(0)
}

fn write_plans(workbook: &mut Workbook, content: &PlanWorkbook, formats: &Formats) -> Result<(), XlsxError> {
    let mut lines = Lines::begin(workbook, "SKP", &PLAN, formats)?;
    for person in &content.people {
        for (number, result) in (1..).zip(&person.results) {
            write_result(&mut lines, person, number, result)?;
        }
        let n_blank = content.n_blank_rows.max(usize::from(person.results.is_empty()));
        for _ in 0..n_blank {
            lines.write_blank(&person.owner, person.approach)?;
        }
    }
    lines.offer(0, &APPROACHES.map(approach_word))?;
    lines.offer(4, &["Utama", "Tambahan"])?;
    lines.offer(7, &ASPECTS.map(aspect_word))?;
    lines.offer(10, &Perspective::ALL.map(perspective_word))?;
    lines.end()
}

/// A result takes a row for each indicator; what belongs to the result stands in the first of them.
fn write_result(
    lines: &mut Lines<'_>,
    person: &PersonPlan,
    number: usize,
    result: &PlannedResult,
) -> Result<(), XlsxError> {
    let (owner, approach) = (&person.owner, person.approach.map(approach_word).unwrap_or_default());
    let number = number.to_string();
    let supported = result.supported.as_ref();
    let supported_text = supported.map(|it| it.text.as_str()).unwrap_or_default();
    let supported_indicator = supported.and_then(|it| it.indicator.as_deref()).unwrap_or_default();
    let priority = result.priority.map(priority_word).unwrap_or_default();
    let assigned_by = result.assigned_by.as_deref().unwrap_or_default();
    let none = PlannedIndicator::default();
    let first = result.indicators.first().unwrap_or(&none);
    let head = [approach, &number, supported_text, supported_indicator, priority, &result.text, assigned_by];
    lines.write(owner, &[head.as_slice(), &measure_cells(first)].concat())?;
    for indicator in result.indicators.iter().skip(1) {
        let head = [approach, &number, "", "", "", "", ""];
        lines.write(owner, &[head.as_slice(), &measure_cells(indicator)].concat())?;
    }
    Ok(())
}

/// Aspect, measure, target and perspective of an indicator.
pub(crate) fn measure_cells(indicator: &PlannedIndicator) -> [&str; 4] {
    [
        indicator.aspect.map(aspect_word).unwrap_or_default(),
        &indicator.text,
        indicator.target.as_deref().unwrap_or_default(),
        indicator.perspective.map(perspective_word).unwrap_or_default(),
    ]
}

fn write_expectations(
    workbook: &mut Workbook,
    content: &PlanWorkbook,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let mut lines = Lines::begin(workbook, "Ekspektasi", &EXPECTATIONS, formats)?;
    for person in &content.people {
        for expectation in &person.expectations {
            lines.write(&person.owner, &[expectation.value.label(), &expectation.text])?;
        }
        if person.expectations.is_empty() {
            lines.write(&person.owner, &[])?;
        }
    }
    lines.offer(0, &CoreValue::ALL.map(CoreValue::label))?;
    lines.end()
}

fn write_annexes(
    workbook: &mut Workbook,
    content: &PlanWorkbook,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let mut lines = Lines::begin(workbook, "Lampiran", &ANNEX, formats)?;
    for person in &content.people {
        for (list, name) in AnnexList::ALL {
            let texts = list.of(&person.annex);
            for text in texts {
                lines.write(&person.owner, &[name, text])?;
            }
            if texts.is_empty() {
                lines.write(&person.owner, &[name])?;
            }
        }
    }
    lines.offer(0, &AnnexList::ALL.map(|(_, name)| name))?;
    lines.end()
}

fn write_guide(workbook: &mut Workbook, content: &PlanWorkbook, formats: &Formats) -> Result<(), XlsxError> {
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    sheet.set_name(GUIDE_SHEET)?;
    sheet.set_column_width(0, GUIDE_WIDTH)?;
    print_standing(sheet);
    formats.write_title(sheet, &content.title)?;
    for (row, line) in (2..).zip(GUIDE) {
        fit_row(sheet, row, [(line, GUIDE_WIDTH)])?;
        formats.write(sheet, row, 0, line)?;
    }
    Ok(())
}

/// The approaches in the order the guide names them.
const APPROACHES: [Approach; 2] = [Approach::Quantitative, Approach::Qualitative];

/// How an approach is written into a table.
pub(crate) fn approach_word(approach: Approach) -> &'static str {
    match approach {
        Approach::Quantitative => "Kuantitatif",
        Approach::Qualitative => "Kualitatif",
    }
}

/// The aspects in the order the regulation names them.
const ASPECTS: [Aspect; 4] = [Aspect::Quantity, Aspect::Quality, Aspect::Time, Aspect::Cost];

/// How an aspect is written into a table.
pub(crate) fn aspect_word(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Quantity => "Kuantitas",
        Aspect::Quality => "Kualitas",
        Aspect::Time => "Waktu",
        Aspect::Cost => "Biaya",
    }
}

/// How a perspective is written into a table.
pub(crate) fn perspective_word(perspective: Perspective) -> &'static str {
    match perspective {
        Perspective::ServiceRecipient => "Penerima Layanan",
        Perspective::BusinessProcess => "Proses Bisnis",
        Perspective::InternalStrengthening => "Penguatan Internal",
        Perspective::Budget => "Anggaran",
    }
}
