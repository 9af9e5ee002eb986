//! What every finding about a file has: where it stands, and words for what is wrong and what to do.

/// Where something stands in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Name of the sheet; empty for CSV and for text that was pasted.
    pub sheet: String,
    /// Row as the spreadsheet numbers it; in pasted text the row of the block, from 1.
    pub row: u32,
    /// Column heading as it reads; empty where it is about the whole row.
    pub column: String,
    /// Address such as `C16`; empty where it is about the whole row, and in pasted text.
    pub cell: String,
}

impl Place {
    /// `sel C16 lembar “SKP”`, or `baris 4, kolom Target` in pasted text.
    fn named_id(&self) -> String {
        let sheet =
            if self.sheet.is_empty() { String::new() } else { format!(" lembar “{}”", self.sheet) };
        match (self.cell.as_str(), self.column.as_str()) {
            ("", "") => format!("baris {}{sheet}", self.row),
            ("", column) => format!("baris {}, kolom {column}{sheet}", self.row),
            (cell, _) => format!("sel {cell}{sheet}"),
        }
    }

    /// `cell C16 of the sheet “SKP”`, or `row 4, column Target` in pasted text.
    fn named_en(&self) -> String {
        let sheet =
            if self.sheet.is_empty() { String::new() } else { format!(" of the sheet “{}”", self.sheet) };
        match (self.cell.as_str(), self.column.as_str()) {
            ("", "") => format!("row {}{sheet}", self.row),
            ("", column) => format!("row {}, column {column}{sheet}", self.row),
            (cell, _) => format!("cell {cell}{sheet}"),
        }
    }
}

/// One reason in words. `{cell}`, `{column}`, `{value}`, `{detail}` and `{at}` are filled in.
pub(crate) struct Phrases {
    /// Stable name.
    pub(crate) code: &'static str,
    pub(crate) reason_id: &'static str,
    pub(crate) fix_id: &'static str,
    pub(crate) reason_en: &'static str,
    pub(crate) fix_en: &'static str,
}

/// The languages phrases are filled in.
#[derive(Clone, Copy)]
pub(crate) enum Tongue {
    Indonesian,
    English,
}

/// Puts place, value and detail into a phrase.
pub(crate) fn fill(phrase: &str, tongue: Tongue, place: &Place, value: &str, detail: &str) -> String {
    let at = match tongue {
        Tongue::Indonesian => place.named_id(),
        Tongue::English => place.named_en(),
    };
    // The value comes last: what a stranger wrote into a cell is never read as a phrase.
    phrase
        .replace("{cell}", &place.cell)
        .replace("{column}", &place.column)
        .replace("{at}", &at)
        .replace("{detail}", detail)
        .replace("{value}", value)
}

/// The words of a finding with `place`, `value` and a `reason`, in both languages.
macro_rules! words_of {
    ($finding:ty) => {
        impl $finding {
            /// What is wrong or odd, in Indonesian.
            pub fn reason_id(&self) -> String {
                self.fill(self.reason.phrases().reason_id, $crate::reason::Tongue::Indonesian)
            }

            /// What to do about it, in Indonesian.
            pub fn fix_id(&self) -> String {
                self.fill(self.reason.phrases().fix_id, $crate::reason::Tongue::Indonesian)
            }

            /// What is wrong or odd, in English.
            pub fn reason_en(&self) -> String {
                self.fill(self.reason.phrases().reason_en, $crate::reason::Tongue::English)
            }

            /// What to do about it, in English.
            pub fn fix_en(&self) -> String {
                self.fill(self.reason.phrases().fix_en, $crate::reason::Tongue::English)
            }

            fn fill(&self, phrase: &str, tongue: $crate::reason::Tongue) -> String {
                $crate::reason::fill(phrase, tongue, &self.place, &self.value, &self.reason.detail())
            }
        }
    };
}
pub(crate) use words_of;

/// Letters of a column, `A` for the first.
pub(crate) fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    letters.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_lettered_as_spreadsheets_do() {
        let shown: Vec<_> = [0, 2, 25, 26, 51, 52, 701, 702].into_iter().map(letters).collect();
        assert_eq!(shown, ["A", "C", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn what_stands_in_a_cell_is_never_taken_for_a_part_of_the_sentence() {
        let place = Place { row: 4, column: "Target".into(), ..Place::default() };
        let said = fill("Isi {at} ({value}) {detail}.", Tongue::Indonesian, &place, "{cell}{at}", "x");
        assert_eq!(said, "Isi baris 4, kolom Target ({cell}{at}) x.");
    }
}
