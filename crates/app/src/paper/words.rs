//! Words of sheets on their way.

use contract::{Language, PaperStep};

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
    ("printed_sheets.content", "Sidik isi lembar", "Hash of what it says"),
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

/// Why a bundle may not take a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WayRefusal {
    /// It was handed over before.
    Delivered,
    /// It was not handed over yet.
    NotDelivered,
    /// It came back before.
    Returned,
    /// It did not come back yet.
    NotReturned,
    /// The day lies before the step it follows.
    TooEarly,
}

impl WayRefusal {
    pub(super) fn words(self, language: Language) -> &'static str {
        say(
            language,
            match self {
                Self::Delivered => ("lembar sudah disampaikan", "the sheets were delivered already"),
                Self::NotDelivered => ("lembar belum disampaikan", "the sheets were not delivered yet"),
                Self::Returned => ("lembar sudah kembali", "the sheets came back already"),
                Self::NotReturned => ("lembar belum kembali", "the sheets did not come back yet"),
                Self::TooEarly => {
                    ("tanggalnya sebelum langkah yang mendahuluinya", "the day is before the step it follows")
                }
            },
        )
    }
}

/// How far a bundle has come.
pub(super) fn step(step: PaperStep, language: Language) -> &'static str {
    say(
        language,
        match step {
            PaperStep::Printed => ("Dicetak", "Printed"),
            PaperStep::Delivered => ("Disampaikan", "Delivered"),
            PaperStep::Signed => ("Ditandatangani", "Signed"),
            PaperStep::Returned => ("Kembali", "Returned"),
            PaperStep::Filed => ("Diarsipkan", "Filed"),
        },
    )
}

/// A sheet by what somebody typed.
pub(super) fn sheet(typed: &str, language: Language) -> String {
    format!("{} {typed}", say(language, ("Lembar", "Sheet")))
}

/// A sheet that does not wait for the step.
pub(super) fn not_waiting(typed: &str, language: Language) -> String {
    let among = say(language, ("di antara yang ditunggu", "among those waited for"));
    format!("{} {among}", sheet(typed.trim(), language))
}

/// A sheet that is of another period than was asked about.
pub(super) fn of_period(typed: &str, period: &str, language: Language) -> String {
    format!("{}, {period},", sheet(typed.trim(), language))
}

/// A line of a form, by what somebody typed; without a row, what stands on the form itself.
pub(super) fn line(typed: &str, row: Option<&str>, language: Language) -> String {
    let sheet = sheet(typed.trim(), language);
    match (row, language) {
        (Some(row), Language::Id) => format!("Baris {row} pada {}", lower(&sheet)),
        (Some(row), Language::En) => format!("Line {row} of {}", lower(&sheet)),
        (None, Language::Id) => format!("Rating pada {}", lower(&sheet)),
        (None, Language::En) => format!("Ratings on {}", lower(&sheet)),
    }
}

/// The same inside a sentence; the code behind the first word keeps its letters.
fn lower(sheet: &str) -> String {
    sheet.replacen("Lembar", "lembar", 1).replacen("Sheet", "sheet", 1)
}

fn say<'w>(language: Language, (id, en): (&'w str, &'w str)) -> &'w str {
    match language {
        Language::Id => id,
        Language::En => en,
    }
}

/// A sheet whose square code this office did not sign.
pub(super) fn unsigned(code: &str, language: Language) -> String {
    let signed =
        say(language, ("yang ditandatangani kunci kantor ini", "signed with the key of this office"));
    format!("{} {signed}", sheet(code, language))
}

/// What is said of a code that nothing here has, or nothing that the account may see.
pub(super) fn of_nobody(language: Language) -> &'static str {
    say(language, ("tidak dikenal di sini", "not known here"))
}

/// Why a scan was not filed that tells no code.
pub(super) fn no_code(language: Language) -> &'static str {
    say(
        language,
        (
            "Tidak ada kode yang terbaca di lembar maupun di nama berkasnya.",
            "No code can be read on the sheets or in the name of the file.",
        ),
    )
}

/// Why a scan was not filed whose bundle another one of the pile was filed for.
pub(super) fn filed_just_now(code: &str, before: &str, language: Language) -> String {
    match language {
        Language::Id => {
            format!("Lembar {code} sudah diarsipkan dari {before}; berkas ini tidak menggantikannya.")
        }
        Language::En => format!("Sheet {code} was filed from {before}; this file does not replace it."),
    }
}

/// A scan that is not on this machine, or was never filed.
pub(super) fn scan(name: &str, language: Language) -> String {
    match language {
        Language::Id => format!("Pindaian {name} di komputer ini").replace("  ", " "),
        Language::En => format!("The scan {name} on this computer").replace("  ", " "),
    }
}
