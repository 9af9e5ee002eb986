//! The codes of the bundles whose sheets stand in a file, whoever gave the file its name.

use crate::App;
use crate::failure::Halt;
use exchange::{SignedSheet, read_sheet};
use sheets::scan;
use std::collections::BTreeSet;

/// Codes that were found on the sheets in a file.
#[derive(Default)]
pub(crate) struct CodesOnSheets {
    /// In square codes that the office signed, and in the feet of printed pages.
    pub(crate) ours: BTreeSet<String>,
    /// In square codes that it did not sign: another office's, or altered ones.
    pub(crate) unsigned: BTreeSet<String>,
}

impl App {
    /// Looks for codes on all pages of a PDF, JPEG or PNG; none where it cannot be looked through. Where this store
    /// knows no key of the office, every signature is taken for its own.
    pub(crate) fn codes_on_sheets(&self, file: &[u8]) -> Result<CodesOnSheets, Halt> {
        let office = self.office_of_sheets()?;
        let is_ours = |sheet: &SignedSheet| office.is_none_or(|key| sheet.holds(&key));
        let mut codes = CodesOnSheets::default();
        for found in scan::texts(file).unwrap_or_default() {
            let Some(sheet) = read_sheet(&found.text) else { continue };
            let code = String::from_utf8_lossy(&sheet.facts().code).into_owned();
            if is_ours(&sheet) {
                codes.ours.insert(code);
            } else {
                codes.unsigned.insert(code);
            }
        }
        // A foot shows codes as they are made; what merely can be read as one is none.
        let printed = scan::printed_codes(file).into_iter();
        codes.ours.extend(printed.filter_map(|shown| {
            let bare = shown.replace(' ', "");
            store::read_sheet_code(&bare).filter(|code| *code == bare)
        }));
        let CodesOnSheets { ours, unsigned } = &mut codes;
        unsigned.retain(|code| !ours.contains(code));
        Ok(codes)
    }
}
