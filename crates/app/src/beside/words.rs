//! Words of what comes from other systems and goes to them.

/// Indonesian and English.
type Pair = (&'static str, &'static str);

/// Fields by `table.column`, in Indonesian and English.
pub(crate) const FIELDS: &[(&str, &str, &str)] = &[
    ("employees.siasn_id", "Id SIASN pegawai", "SIASN id of the person"),
    ("employees.siasn_position_id", "Id SIASN riwayat jabatan", "SIASN id of the position"),
    ("layouts.fields", "Arti kolom", "Meaning of the columns"),
    ("layouts.heads", "Judul kolom", "Headings"),
    ("layouts.name", "Nama tata letak", "Name of the layout"),
    ("outside_results.conduct", "Perilaku kerja menurut sumber", "Conduct as stated"),
    ("outside_results.evaluator_name", "Penilai menurut sumber", "Evaluator as stated"),
    ("outside_results.evaluator_number", "NIP penilai menurut sumber", "NIP of the evaluator as stated"),
    (
        "outside_results.evaluator_position",
        "Jabatan penilai menurut sumber",
        "Position of the evaluator as stated",
    ),
    ("outside_results.evaluator_unit", "Unit penilai menurut sumber", "Unit of the evaluator as stated"),
    ("outside_results.grade", "Predikat menurut sumber", "Grade as stated"),
    ("outside_results.outside_id", "Id di sumber", "Id at the source"),
    ("outside_results.period", "Periode", "Period"),
    ("outside_results.results", "Hasil kerja menurut sumber", "Results as stated"),
    ("outside_results.scheme", "Aturan yang dipakai", "Rule set"),
    ("outside_results.source", "Sumber", "Source"),
    ("outside_results.stated_on", "Dinyatakan pada", "Stated on"),
    ("outside_results.total", "Nilai menurut sumber", "Total as stated"),
    ("potentials.basis", "Dasar potensial", "Basis of the potential"),
    ("potentials.level", "Potensial", "Potential"),
    ("potentials.measured_on", "Tanggal pengukuran", "Measured on"),
    ("potentials.year", "Tahun potensial", "Year of the potential"),
    ("units.siasn_id", "Id SIASN unit", "SIASN id of the unit"),
];

/// What kind of record a table holds; nothing for tables told elsewhere.
pub(crate) fn record(table: &str) -> Option<Pair> {
    match table {
        "outside_results" => Some(("Hasil dari sistem lain", "Result of another system")),
        "potentials" => Some(("Potensial", "Potential")),
        "layouts" => Some(("Tata letak berkas", "Layout of a file")),
        _ => None,
    }
}
