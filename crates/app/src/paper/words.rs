//! Words of sheets on their way.

/// Why there is another copy where the records tell nothing better; it stands on the sheet.
pub(super) const CHANGED: &str = "isi berubah";
/// Why there is another copy after an objection changed the result; it stands on the sheet.
pub(super) const OBJECTION: &str = "putusan keberatan";

/// Fields by `table.column`, in Indonesian and English.
pub(crate) const FIELDS: &[(&str, &str, &str)] = &[
    ("paper_ways.code", "Kode lembar", "Code of the sheets"),
    ("paper_ways.delivered_on", "Lembar disampaikan", "Sheets delivered"),
    ("paper_ways.filed_at", "Tempat arsip lembar", "Where the sheets are filed"),
    ("paper_ways.filed_on", "Lembar diarsipkan", "Sheets filed"),
    ("paper_ways.returned_on", "Lembar kembali", "Sheets returned"),
    ("paper_ways.scan_bytes", "Ukuran pindaian", "Size of the scan"),
    ("paper_ways.scan_hash", "Sidik berkas pindaian", "Hash of the scan"),
    ("paper_ways.scan_name", "Nama berkas pindaian", "File of the scan"),
    ("paper_ways.signed_on", "Lembar ditandatangani", "Sheets signed"),
    ("printed_sheets.code", "Kode lembar", "Code of the sheets"),
    ("printed_sheets.content", "Sidik isi lembar", "Hash of the words"),
    ("printed_sheets.copy", "Cetakan ke-", "Copy"),
    ("printed_sheets.form", "Formulir", "Form"),
    ("printed_sheets.printed_on", "Dicetak tanggal", "Printed on"),
    ("printed_sheets.reason", "Alasan cetak ulang", "Reason of the reprint"),
];

/// What kind of record a table holds; nothing for tables told elsewhere.
pub(crate) fn record(table: &str) -> Option<(&'static str, &'static str)> {
    match table {
        "printed_sheets" => Some(("Lembar tercetak", "Printed sheet")),
        "paper_ways" => Some(("Perjalanan lembar", "Way of the sheets")),
        _ => None,
    }
}
