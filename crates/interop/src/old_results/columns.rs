//! Which headings mean which column.

use crate::words::compact;

/// A column that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Nip,
    Name,
    Year,
    Half,
    Results,
    Conduct,
    Total,
    Grade,
}

/// The headings of each column in [`compact`] spelling; the one that stands first is preferred.
const HEADINGS: [(Column, &[&str]); 8] = [
    (Column::Nip, &["NIP", "NIPBARU", "NIPPEGAWAI", "NIPNIPPPK"]),
    (Column::Name, &["NAMA", "NAMAPEGAWAI", "NAMALENGKAP"]),
    (Column::Year, &["TAHUN", "TAHUNPENILAIAN", "TAHUNSKP", "PERIODETAHUN"]),
    (Column::Half, &["SEMESTER", "PARUHTAHUN", "PERIODE"]),
    (Column::Results, &["NILAISKP", "SKP", "NILAISASARANKERJA", "HASILKERJA"]),
    (
        Column::Conduct,
        &["PERILAKU", "NILAIPERILAKU", "PERILAKUKERJA", "NILAIPERILAKUKERJA", "RATARATAPERILAKU"],
    ),
    (
        Column::Total,
        &["TOTAL", "NILAI", "NILAITOTAL", "NILAIPRESTASIKERJA", "PRESTASIKERJA", "NILAIAKHIR", "JUMLAH"],
    ),
    (Column::Grade, &["PREDIKAT", "PREDIKATKINERJA", "SEBUTAN", "KATEGORI"]),
];

/// The columns of a sheet.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    /// Row of the headings.
    pub(super) row: u32,
    /// Headings as they read.
    pub(super) titles: Vec<String>,
    places: [Option<usize>; 8],
}

impl Columns {
    /// The columns a line of headings names; nothing where it is none.
    pub(super) fn of(row: u32, titles: Vec<String>) -> Option<Self> {
        let compacted: Vec<String> = titles.iter().map(|title| compact(title)).collect();
        let places = HEADINGS.map(|(_, headings)| {
            headings.iter().find_map(|heading| compacted.iter().position(|title| title == heading))
        });
        let columns = Self { row, titles, places };
        let has = |column| columns.place(column).is_some();
        let has_value = has(Column::Results) || has(Column::Total) || has(Column::Grade);
        (has(Column::Nip) && has(Column::Year) && has_value).then_some(columns)
    }

    /// Where a column stands.
    pub(super) fn place(&self, column: Column) -> Option<usize> {
        self.places.get(column as usize).copied().flatten()
    }

    /// How a column is headed.
    pub(super) fn title(&self, column: Column) -> String {
        self.place(column).and_then(|place| self.titles.get(place)).cloned().unwrap_or_default()
    }
}
