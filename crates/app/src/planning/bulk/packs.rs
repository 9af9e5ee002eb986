//! Packs: parts of the library that offices exchange as files.

use std::path::Path;

use contract::{ChosenFile, ExportPackRequest, Failure, ImportedPackView, Language, WithFile};
use interop::pack::{self, Pack, PackFault};

use store::records::LibraryEntry;

use super::library::{add_new, content, count};
use super::normal_form;
use crate::failure::{Halt, incident};
use crate::files::{file_name, read_whole, write_whole};
use crate::{App, shared_lists};

impl App {
    /// Adds the entries of a pack that the library does not have, after a tested backup.
    pub(crate) fn import_pack(&mut self, request: WithFile) -> Result<ImportedPackView, Halt> {
        self.opened()?;
        let path = self.path(request.file)?;
        let language = self.moment().language;
        let pack = pack::read(&read_whole(&path)?).map_err(|fault| unreadable(&path, &fault, language))?;
        self.backup_before_change()?;
        let lists = shared_lists(&self.office()?);
        let name = name_here(&self.read()?.list_library()?, &pack, &path);
        let new = self.act("import_pack", None, |act| add_new(act, lists, &name, &pack.entries))?;
        Ok(ImportedPackView {
            name,
            new: count(new),
            same: count(pack.entries.len() - new),
            remarks: Vec::new(),
        })
    }

    /// Writes a pack for another office.
    pub(crate) fn export_pack(&mut self, request: ExportPackRequest) -> Result<ChosenFile, Halt> {
        let path = self.path(request.file)?;
        let (office, moment) = (self.office()?, self.moment());
        let entries: Vec<_> =
            self.read()?.list_library()?.into_iter().filter(|entry| entry.pack == request.pack).collect();
        if entries.is_empty() {
            return Err(Failure::NotFound { what: request.pack }.into());
        }
        let pack = Pack {
            name: request.pack,
            made_by: Some(office.unit_name).filter(|name| !name.is_empty()),
            made_on: Some(moment.today()),
            entries: entries.iter().map(content).collect(),
        };
        let is_table = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
        let bytes = if is_table {
            pack::write_xlsx(&pack, moment.now.naive_local()).map_err(|_| incident("pack"))?
        } else {
            pack::write(&pack)
        };
        write_whole(&path, &bytes)?;
        Ok(self.written(path))
    }
}

/// Letters the name of a sheet may have; longer names of packs are cut off in tables.
const SHEET_LETTERS: usize = 31;

/// What the pack is called here: a table carries its name without some signs and cut off.
fn name_here(library: &[LibraryEntry], pack: &Pack, path: &Path) -> String {
    let stem = || path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let name = Some(pack.name.trim().to_owned()).filter(|name| !name.is_empty()).unwrap_or_else(stem);
    let wanted = normal_form(&name);
    // The cut may have left a space behind, which is taken off.
    let is_cut = name.chars().count() + 1 >= SHEET_LETTERS;
    let is_it = |known: &str| {
        let known = normal_form(known);
        known == wanted || (is_cut && known.starts_with(&wanted))
    };
    let exact = library.iter().find(|entry| entry.pack == name);
    let known = exact.or_else(|| library.iter().find(|entry| is_it(&entry.pack)));
    known.map_or(name, |entry| entry.pack.clone())
}

fn unreadable(path: &Path, fault: &PackFault, language: Language) -> Failure {
    let (problem, fix) = match language {
        Language::Id => (fault.reason_id(), fault.fix_id()),
        Language::En => (fault.reason_en(), fault.fix_en()),
    };
    Failure::UnreadableFile { name: file_name(path), problem, fix }
}
