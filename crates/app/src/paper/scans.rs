//! Scans of signed sheets, filed by the code of their bundle with the hash of the file. The code is typed, or read
//! off the sheets, or off the name of the file.

use super::bundles::{Bundle, Codes};
use super::{Subject, words};
use crate::App;
use crate::convert::row;
use crate::failure::{Halt, incident};
use crate::files::{file_name, read_whole, write_whole};
use crate::permissions::Deed;
use crate::planning::edits::invalid;
use crate::proof::CodesOnSheets;
use contract::{
    ByIdToFile, ChosenFile, Failure, FieldFault, FileScanRequest, FileScansRequest, Language, PaperRowView,
    ProgressView, ScanFiledView, ScanLeftView, ScansFiledView, failure_words,
};
use std::collections::HashMap;
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
        let typed = request.code.as_deref().map(str::trim).filter(|code| !code.is_empty());
        let (bytes, known) = (self.scan_in(&path)?, self.paper_codes()?);
        let bundle = match typed {
            Some(code) => self.bundle_of(code, &known)?,
            None => {
                self.bundle_in((&path, &bytes), &known)?.ok_or_else(|| invalid("code", FieldFault::Empty))?
            }
        };
        self.keep_scan(&bundle, &path, &bytes)
    }

    /// Files several scans, each by the code on its sheets or in its name; one that cannot be filed is told and
    /// keeps no other from it. Each is an act of its own, so that a stop leaves what was filed.
    pub(crate) fn file_scans(&mut self, request: FileScansRequest) -> Result<ScansFiledView, Halt> {
        let mut view = ScansFiledView { filed: Vec::new(), left: Vec::new(), cancelled: false };
        let (known, mut by_bundle) = (self.paper_codes()?, HashMap::new());
        let count = |number| u32::try_from(number).unwrap_or(u32::MAX);
        // Before the first is filed: a file that has to be chosen again leaves everything as it was.
        let paths = request.files.iter().map(|file| self.path(*file)).collect::<Result<Vec<_>, _>>()?;
        for (done, path) in paths.iter().enumerate() {
            let name = file_name(path);
            let (done, total) = (count(done), count(paths.len()));
            self.host.progress(ProgressView { done, total, label: name.clone(), pages: 0 });
            if self.host.is_cancelled() {
                view.cancelled = true;
                break;
            }
            match self.file_by_code(path, &known, &mut by_bundle) {
                Ok(Ok(row)) => view.filed.push(ScanFiledView { name, row }),
                Ok(Err(why)) => view.left.push(ScanLeftView { name, why }),
                Err(refused) => {
                    let words = failure_words(&Failure::from(refused), self.moment().language);
                    let why = [words.what, words.why].join(" ").trim_end().to_owned();
                    view.left.push(ScanLeftView { name, why });
                }
            }
        }
        Ok(view)
    }

    /// Files a scan by its code, or says why it was left. `by_bundle` has the names of those filed before: a scan
    /// that was just filed is not replaced by another of the same pile.
    fn file_by_code(
        &mut self,
        path: &Path,
        known: &Codes,
        by_bundle: &mut HashMap<Subject, String>,
    ) -> Result<Result<PaperRowView, String>, Halt> {
        let language = self.moment().language;
        let bytes = self.scan_in(path)?;
        let Some(bundle) = self.bundle_in((path, &bytes), known)? else {
            return Ok(Err(words::no_code(language).to_owned()));
        };
        let subject = bundle.subject();
        if let Some(before) = by_bundle.get(&subject) {
            return Ok(Err(words::filed_just_now(&subject.code(), before, language)));
        }
        let row = self.keep_scan(&bundle, path, &bytes)?;
        by_bundle.insert(subject, file_name(path));
        Ok(Ok(row))
    }

    /// The bytes of a scan, of a kind and a size that is kept.
    fn scan_in(&self, path: &Path) -> Result<Vec<u8>, Halt> {
        let bytes = read_whole(path)?;
        if bytes.len() > LARGEST_SCAN {
            return Err(self.too_large(path).into());
        }
        if !BEGINNINGS.iter().any(|beginning| bytes.starts_with(beginning)) {
            return Err(Failure::NotThisKind { name: file_name(path) }.into());
        }
        Ok(bytes)
    }

    /// The one bundle whose sheets stand in a file: by the codes on them, else by what the file is called. Nothing
    /// where neither tells; sheets of several bundles in one file are refused.
    fn bundle_in(&self, (path, bytes): (&Path, &[u8]), known: &Codes) -> Result<Option<Bundle>, Halt> {
        let language = self.moment().language;
        let CodesOnSheets { mut ours, unsigned } = self.codes_on_sheets(bytes)?;
        // Many a word reads like a code: beside those on the sheets only one counts that something here has.
        let named = code_of_name(path).filter(|code| ours.is_empty() || known.has(code));
        ours.extend(named);
        if ours.len() > 1 {
            let candidates =
                ours.iter().map(|code| self.code_in_words(code, known)).collect::<Result<_, _>>()?;
            return Err(Failure::Ambiguous { what: file_name(path), candidates }.into());
        }
        match (ours.first(), unsigned.first()) {
            (Some(code), _) => Ok(Some(self.bundle_of(code, known)?)),
            (None, Some(code)) => Err(Failure::NoSuchSheet { what: words::unsigned(code, language) }.into()),
            (None, None) => Ok(None),
        }
    }

    /// A code with whose sheets it is of, where the account may know.
    fn code_in_words(&self, code: &str, known: &Codes) -> Result<String, Halt> {
        match self.bundle_of(code, known) {
            Ok(bundle) => {
                let people = self.people_of_bundles(std::slice::from_ref(&bundle))?;
                let name = people.named(self.read()?, bundle.employee())?.name;
                Ok(format!("{code}: {name}, {}", bundle.what(self.moment())))
            }
            Err(Halt::Told(_)) => Ok(format!("{code}: {}", words::of_nobody(self.moment().language))),
            Err(fault) => Err(fault),
        }
    }

    /// Keeps a scan and names it in the records.
    fn keep_scan(&mut self, bundle: &Bundle, path: &Path, bytes: &[u8]) -> Result<PaperRowView, Halt> {
        self.must_do(Deed::NoteReturn, bundle.subject().row(), &self.sight()?)?;
        let at = self.moment().millis();
        let hash = self.store_mut()?.put_sheet_scan(bytes, at)?;
        let cells = vec![
            (column::SCAN_HASH, hash.clone().into()),
            (column::SCAN_NAME, file_name(path).into()),
            (column::SCAN_BYTES, i64::try_from(bytes.len()).unwrap_or(i64::MAX).into()),
        ];
        let filed = self.name_scan(bundle, cells);
        let before = bundle.way.as_ref().map(|way| way.scan_hash.clone()).unwrap_or_default();
        // What nothing names goes: the scan that was replaced, or the new one where it could not be filed.
        for unnamed in [before, hash] {
            self.store_mut()?.forget_unnamed_scan(&unnamed)?;
        }
        filed?;
        let now = self.seen_bundle(bundle.subject(), &self.sight()?)?;
        self.paper_row(&now.ok_or_else(|| incident("file_scan"))?)
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
