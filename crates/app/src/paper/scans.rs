//! Scans of signed sheets, filed by the code of their bundle with the hash of the file.

use super::words;
use crate::App;
use crate::convert::row;
use crate::failure::Halt;
use crate::files::{file_name, read_whole, write_whole};
use crate::permissions::Deed;
use crate::planning::edits::invalid;
use contract::{ByIdToFile, ChosenFile, Failure, FieldFault, FileScanRequest, Language, PaperRowView};
use std::path::Path;
use store::RowId;
use store::schema::paper_ways as column;

/// Bytes of a scan that is kept.
const LARGEST_SCAN: usize = 25 * 1024 * 1024;
/// How a PDF, a JPEG and a PNG begin.
const BEGINNINGS: [&[u8]; 3] = [b"%PDF-", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"];

impl App {
    /// Files the scan of a bundle on this machine; its name and hash go with the records. One filed before is
    /// replaced.
    pub(crate) fn file_scan(&mut self, request: FileScanRequest) -> Result<PaperRowView, Halt> {
        let path = self.path(request.file)?;
        let code = match request.code.as_deref().map(str::trim).filter(|code| !code.is_empty()) {
            Some(code) => code.to_owned(),
            None => code_of_name(&path).ok_or_else(|| invalid("code", FieldFault::Empty))?,
        };
        let bundle = self.bundle_of(&code, &self.paper_codes()?)?;
        self.must_do(Deed::NoteReturn, bundle.subject().row(), &self.sight()?)?;
        let bytes = read_whole(&path)?;
        if bytes.len() > LARGEST_SCAN {
            return Err(self.too_large(&path).into());
        }
        if !BEGINNINGS.iter().any(|beginning| bytes.starts_with(beginning)) {
            return Err(Failure::NotThisKind { name: file_name(&path) }.into());
        }
        let at = self.moment().millis();
        let hash = self.store_mut()?.put_sheet_scan(&bytes, at)?;
        let cells = vec![
            (column::SCAN_HASH, hash.clone().into()),
            (column::SCAN_NAME, file_name(&path).into()),
            (column::SCAN_BYTES, i64::try_from(bytes.len()).unwrap_or(i64::MAX).into()),
        ];
        let filed = self.name_scan(&bundle, cells);
        let before = bundle.way.as_ref().map(|way| way.scan_hash.clone()).unwrap_or_default();
        // What nothing names goes: the scan that was replaced, or the new one where it could not be filed.
        for unnamed in [before, hash] {
            self.store_mut()?.forget_unnamed_scan(&unnamed)?;
        }
        filed?;
        self.paper_row(&self.bundle_of(&crate::convert::id(bundle.subject().row()), &self.paper_codes()?)?)
    }

    /// Writes the scan of a bundle to a place, where it is on this machine.
    pub(crate) fn write_scan(&mut self, request: ByIdToFile) -> Result<ChosenFile, Halt> {
        let path = self.path(request.file)?;
        row(&request.id)?;
        let bundle = self.bundle_of(&request.id, &self.paper_codes()?)?;
        let (hash, name) =
            bundle.way.as_ref().map(|way| (way.scan_hash.clone(), way.scan_name.clone())).unwrap_or_default();
        let what = words::scan(&name, self.moment().language);
        let bytes = self.store()?.find_sheet_scan(&hash)?.ok_or(Failure::NotFound { what })?;
        write_whole(&path, &bytes)?;
        self.note_people_read([bundle.employee()]);
        Ok(self.written(path))
    }

    /// The scans of a person that are on this machine, named by the code of their bundle.
    pub(crate) fn scans_of_person(&self, person: RowId) -> Result<Vec<(String, Vec<u8>)>, Halt> {
        let mut scans = Vec::new();
        for way in self.read()?.list_scanned_of(person)? {
            if let Some(bytes) = self.store()?.find_sheet_scan(&way.scan_hash)? {
                scans.push((format!("{}.{}", way.subject.code(), ending_of(&bytes)), bytes));
            }
        }
        Ok(scans)
    }

    fn too_large(&self, path: &Path) -> Failure {
        let (problem, fix) = match self.moment().language {
            Language::Id => ("Lebih dari 25 MB.", "Pindai hitam-putih dengan 150 atau 200 dpi."),
            Language::En => ("More than 25 MB.", "Scan in black and white with 150 or 200 dpi."),
        };
        Failure::UnreadableFile { name: file_name(path), problem: problem.into(), fix: fix.into() }
    }
}

/// The usual ending of a scan, by its content.
fn ending_of(bytes: &[u8]) -> &'static str {
    let found = BEGINNINGS.iter().zip(["pdf", "jpg", "png"]).find(|(begins, _)| bytes.starts_with(begins));
    found.map_or("bin", |(_, ending)| ending)
}

/// The code that a file is called by: `K7QF2A.pdf`, `K7Q F2A.jpg`.
fn code_of_name(path: &Path) -> Option<String> {
    path.file_stem().and_then(|stem| stem.to_str()).and_then(store::read_sheet_code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scan_that_is_called_by_its_code_needs_no_other_word() {
        assert_eq!(code_of_name(Path::new("/x/K7Q F2A.pdf")).as_deref(), Some("K7QF2A"));
        assert_eq!(code_of_name(Path::new("k7qfoi.jpg")).as_deref(), Some("K7QF01"));
        assert_eq!(code_of_name(Path::new("pindaian 12.pdf")), None);
    }
}
