//! What binds a workbook to its office: the code of a row, the check of a cell, the seal of the hidden sheet.

use crate::App;
use crate::convert::id;
use crate::failure::Halt;
use interop::workbook::{Field, Manifest, Part, tidy};
use store::{RowId, WorkbookKey};

/// Makes codes, checks and seals of this office.
pub(super) struct Binding {
    key: WorkbookKey,
    /// Id of the office.
    pub(super) office: String,
}

/// What a row is bound to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bound {
    pub(super) evaluation: RowId,
    pub(super) employee: RowId,
    /// The work result or indicator; nothing where the row is about the whole.
    pub(super) about: Option<RowId>,
    /// Of the person's records when the row was written.
    pub(super) version: u32,
}

/// A code taken apart: `K7QF2A-12-7M2X9PQR`, of a result `K7QF2A-9ZB31C-12-7M2X9PQR`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Code {
    pub(super) evaluation: String,
    pub(super) about: Option<String>,
    pub(super) version: u32,
    check: String,
}

impl App {
    /// What binds workbooks to the office that is open.
    pub(super) fn binding(&self) -> Result<Binding, Halt> {
        let office = self.office()?.id;
        Ok(Binding { key: self.store()?.workbook_key(office)?, office: id(office) })
    }
}

impl Binding {
    /// The code of a row.
    pub(super) fn code(&self, bound: &Bound) -> String {
        let (evaluation, employee) = (id(bound.evaluation), id(bound.employee));
        let (about, version) = (bound.about.map(id).unwrap_or_default(), bound.version.to_string());
        let check = self.key.check(&["row", &self.office, &evaluation, &employee, &about, &version]);
        let code = Code {
            evaluation: store::sheet_code(bound.evaluation),
            about: bound.about.map(store::sheet_code),
            version: bound.version,
            check,
        };
        code.text()
    }

    /// The check of a cell of a row.
    pub(super) fn cell(&self, code: &str, (part, field): (Part, Field), text: &str) -> String {
        let text = if part.bound().contains(&field) { tidy(text) } else { lined(text) };
        self.key.check(&["cell", code, field.heading(), &text])
    }

    /// The seal over the hidden sheet.
    pub(super) fn seal(&self, manifest: &Manifest) -> String {
        let words: Vec<&str> = std::iter::once("seal").chain(manifest.sealed()).collect();
        self.key.check(&words)
    }
}

impl Code {
    /// Reads a code as it stands in a cell; nothing where it is none.
    pub(super) fn read(text: &str) -> Option<Self> {
        let parts: Vec<String> = text.split('-').map(|part| part.trim().to_uppercase()).collect();
        let (evaluation, about, version, check) = match parts.as_slice() {
            [evaluation, version, check] => (evaluation, None, version, check),
            [evaluation, about, version, check] => (evaluation, Some(about), version, check),
            _ => return None,
        };
        let about = match about {
            Some(about) => Some(store::read_sheet_code(about)?),
            None => None,
        };
        Some(Self {
            evaluation: store::read_sheet_code(evaluation)?,
            about,
            version: version.parse().ok()?,
            check: check.clone(),
        })
    }

    /// The code as it is written.
    pub(super) fn text(&self) -> String {
        let about = self.about.as_ref().map(|about| format!("{about}-")).unwrap_or_default();
        format!("{}-{about}{}-{}", self.evaluation, self.version, self.check)
    }
}

/// A text with its points: a line each, without what spreadsheets add around them.
pub(super) fn lined(text: &str) -> String {
    let lines = text.lines().map(tidy).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_it_was_written_however_it_was_typed_again() {
        for text in ["K7QF2A-12-7M2X9PQR", "K7QF2A-9ZB31C-12-7M2X9PQR"] {
            assert_eq!(Code::read(text).unwrap().text(), text);
            assert_eq!(Code::read(&format!(" {} ", text.to_lowercase())).unwrap().text(), text);
        }
        for wrong in ["", "K7QF2A", "K7QF2A-12", "K7QF2A-XII-7M2X9PQR", "K7-12-7M2X9PQR", "A-B-C-D-E"] {
            assert_eq!(Code::read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn points_stay_apart_and_blanks_around_them_go() {
        assert_eq!(lined(" 12  berkas \r\n\n2 daftar\n"), "12 berkas\n2 daftar");
        assert_ne!(lined("12 berkas\n2 daftar"), lined("12 berkas 2 daftar"));
    }
}
