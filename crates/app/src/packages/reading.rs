//! Looking into files before anything changes: what each is, and what all of them together would do.

use super::report::Summary;
use super::{content, kinds, purpose_of, purpose_word};
use crate::App;
use crate::convert::id;
use crate::devices::{Admitted, as_words, fault_of};
use crate::failure::{Halt, cannot_read};
use crate::files::{file_name, read_whole};
use crate::history::instant;
use contract::{
    Failure, IncomingFileView, IncomingView, PackageDirection, PackageFault, PackageFilesRequest,
    PackageLineView, PackageState, PackageView, RefusedFileView, package_fault_words,
};
use exchange::{Known, KnownDevice, LARGEST_FILE, Package};
use std::collections::BTreeSet;
use std::path::Path;
use store::{Incoming, MERGED, Merged, WAITING, Way};

/// How backups and office files are called, and how a backup begins: they are told apart from packages, and
/// what is in them is not looked at.
const BACKUP_ENDING: &str = "cadangan";
const STORE_ENDING: &str = "kantor";
const BACKUP_BEGINS: &[u8] = b"kinerja-cadangan\0";
/// From so many bytes on a file is no package, whatever it holds; an archive around one needs a little more.
const LARGEST_READ: u64 = LARGEST_FILE as u64 + 65_536;

/// Files that were looked into, waiting to be merged.
pub(crate) struct Preview {
    pub(super) token: u32,
    pub(super) files: Vec<Incomer>,
}

/// A file that was looked into.
pub(super) struct Incomer {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
    pub(super) outcome: Result<Package, PackageFault>,
    /// Whether it was merged before, or is in the same selection twice.
    pub(super) already: bool,
}

impl Incomer {
    /// The package, where it is one that is to be merged.
    pub(super) fn package(&self) -> Option<&Package> {
        self.outcome.as_ref().ok().filter(|_| !self.already)
    }
}

impl App {
    /// Says what files are and what merging them would do, all in one plan. Without files it looks again into
    /// packages that were kept for a newer program.
    pub(crate) fn preview_packages(&mut self, request: PackageFilesRequest) -> Result<IncomingView, Halt> {
        self.commit_drafts()?;
        if self.own_keys()?.is_none() {
            return Err(Failure::NotEnrolled.into());
        }
        let mut files = Vec::new();
        for token in &request.files {
            let path = self.path(*token)?;
            files.push(self.incomer(&path)?);
        }
        if request.files.is_empty() {
            files = self.kept_for_later()?;
        }
        self.mark_known(&mut files)?;
        self.previews_made += 1;
        let preview = Preview { token: self.previews_made, files };
        let view = self.incoming_view(&preview)?;
        self.package_preview = Some(preview);
        Ok(view)
    }

    /// Whether merging makes this store one of an office.
    pub(super) fn joins(&self, preview: &Preview) -> Result<bool, Halt> {
        let packages = preview.files.iter().filter_map(Incomer::package);
        let mut gifts = packages.filter_map(|package| package.manifest.office.as_ref());
        Ok(self.own_device()?.is_none() && gifts.next().is_some())
    }

    fn incomer(&self, path: &Path) -> Result<Incomer, Halt> {
        let name = file_name(path);
        let size = std::fs::metadata(path).map_err(|error| cannot_read(path, &error))?;
        let refused =
            |fault| Incomer { name: name.clone(), bytes: Vec::new(), outcome: Err(fault), already: false };
        if !size.is_file() {
            return Ok(refused(PackageFault::NotAPackage));
        }
        if size.len() > LARGEST_READ {
            return Ok(refused(by_its_name(path).unwrap_or(PackageFault::TooLarge)));
        }
        let bytes = read_whole(path)?;
        let outcome = self.opened_package(&bytes)?;
        if outcome.as_ref().err() == Some(&PackageFault::NotAPackage)
            && let Some(fault) = by_its_name(path)
        {
            return Ok(refused(fault));
        }
        Ok(Incomer { name, bytes, outcome, already: false })
    }

    fn kept_for_later(&self) -> Result<Vec<Incomer>, Halt> {
        let store = self.store()?;
        let mut files = Vec::new();
        for entry in store.packages()?.into_iter().filter(|entry| entry.state == WAITING) {
            let bytes = store.package_body(entry.id)?.unwrap_or_default();
            let outcome = self.opened_package(&bytes)?;
            files.push(Incomer { name: entry.file_name, bytes, outcome, already: false });
        }
        Ok(files)
    }

    /// A package, or why a file is none for this store.
    fn opened_package(&self, bytes: &[u8]) -> Result<Result<Package, PackageFault>, Halt> {
        if bytes.starts_with(BACKUP_BEGINS) {
            return Ok(Err(PackageFault::Backup));
        }
        let own = self.store()?.own_device()?;
        let keys = self.own_keys()?.ok_or(Failure::NotEnrolled)?;
        let office = own.as_ref().and_then(|own| own.office_key.as_deref());
        let devices: Vec<KnownDevice> = self
            .known_devices()?
            .into_iter()
            .map(|known| KnownDevice {
                device: known.device,
                sign: known.public.sign,
                revoked: known.revoked_at.is_some(),
            })
            .collect();
        let known = Known {
            own: &keys,
            own_device: own.as_ref().and_then(|own| own.device),
            office: office.and_then(|key| key.try_into().ok()),
            devices: &devices,
        };
        let opened = exchange::open(bytes, &known).map_err(|refusal| fault_of(&refusal));
        // A store that is no device yet joins by what makes it one, and by nothing else.
        let is_stranger = known.own_device.is_none();
        Ok(opened.and_then(|package| match package.manifest.office {
            None if is_stranger => Err(PackageFault::UnknownSender),
            _ => Ok(package),
        }))
    }

    /// Marks what was merged before, and what is there twice.
    fn mark_known(&self, files: &mut [Incomer]) -> Result<(), Halt> {
        let is_stranger = self.own_device()?.is_none();
        let mut seen: BTreeSet<([u8; 8], u16)> = BTreeSet::new();
        for file in files {
            let Ok(package) = &file.outcome else { continue };
            let (id, part) = (package.id, package.part.0);
            let entered = self.store()?.find_package_of(Way::In, id, part)?;
            // Joining that was cut short after the records came goes on where it stopped.
            let is_merged = entered.is_some_and(|entry| entry.state == MERGED) && !is_stranger;
            file.already = is_merged || !seen.insert((id, part));
        }
        Ok(())
    }

    fn incoming_view(&mut self, preview: &Preview) -> Result<IncomingView, Halt> {
        let packages = preview.files.iter().filter_map(Incomer::package);
        let admitted = packages.map(|package| self.admitted(package)).collect::<Result<Vec<_>, _>>()?;
        let merged = {
            let incoming = self.incoming(admitted.iter().map(|one| (one, None)))?;
            self.store_mut()?.plan_merge(&incoming)?
        };
        let mut would = admitted.iter().zip(&merged);
        let mut files = Vec::new();
        for file in &preview.files {
            let would = file.package().and_then(|_| would.next());
            files.push(self.file_view(file, would)?);
        }
        let words = if self.joins(preview)? { office_words(preview) } else { Vec::new() };
        Ok(IncomingView { preview: preview.token, files, office_words: words })
    }

    /// What is taken of packages, as the store takes it, each with its number in the book.
    pub(super) fn incoming<'a, 'p: 'a>(
        &self,
        admitted: impl Iterator<Item = (&'a Admitted<'p>, Option<i64>)>,
    ) -> Result<Vec<Incoming<'a>>, Halt> {
        let (at, author) = (self.moment().millis(), self.opened()?.account.id);
        let incoming = admitted.map(|(one, package)| Incoming {
            bundle: &one.bundle,
            device: one.package.manifest.sender,
            rights: one.rights.as_ref(),
            package,
            at,
            author,
        });
        Ok(incoming.collect())
    }

    /// A file with what it would change, or why it cannot be used.
    fn file_view(
        &self,
        file: &Incomer,
        would: Option<(&Admitted<'_>, &Merged)>,
    ) -> Result<IncomingFileView, Halt> {
        let name = file.name.clone();
        let package = match &file.outcome {
            Err(fault) => {
                let refusal = Some(self.refused_file(&name, *fault));
                return Ok(IncomingFileView { name, package: None, already: false, refusal });
            }
            Ok(package) => package,
        };
        let summary = match would {
            Some((admitted, merged)) => self.summary(admitted, merged)?,
            None => Summary::default(),
        };
        let view = PackageView {
            line: self.line_to_be(package, file)?,
            made_by: summary.made_by,
            signature_good: true,
            counts: summary.counts,
            contains: kinds::words(&summary.kinds, self.moment().language),
            changes: summary.changes,
            n_more: summary.n_more,
            notes: summary.notes,
            conflicts: Vec::new(),
            parked: Vec::new(),
        };
        Ok(IncomingFileView { name, package: Some(view), already: file.already, refusal: None })
    }

    /// Why a file cannot be used, in words.
    pub(super) fn refused_file(&self, name: &str, fault: PackageFault) -> RefusedFileView {
        let words = package_fault_words(name, fault, self.moment().language);
        RefusedFileView { code: fault.code(), what: words.what, why: words.why, next: words.next }
    }

    fn line_to_be(&self, package: &Package, file: &Incomer) -> Result<PackageLineView, Halt> {
        let (manifest, moment) = (&package.manifest, self.moment());
        let names = self.device_names()?;
        let of_bundle =
            package.bundle.parts.iter().flat_map(|part| &part.commits).flat_map(|commit| &commit.ops);
        let told = of_bundle.filter(|op| op.cell.table == store::Table::Devices.number());
        let name_column = store::schema::devices::NAME.number;
        let mut told = told.filter(|op| op.cell.row == manifest.sender && op.cell.column == name_column);
        let told = told.next().and_then(|op| op.value.as_text().map(str::to_owned));
        let name = names.get(&manifest.sender).cloned().or(told);
        let (part, parts) = package.part;
        Ok(PackageLineView {
            id: String::new(),
            direction: PackageDirection::In,
            at: instant(manifest.at, moment),
            device: id(manifest.sender),
            device_name: name.unwrap_or_else(|| manifest.sender.to_string()),
            purpose: purpose_of(purpose_word(manifest.purpose)),
            content: content::words_of(&manifest.label, moment),
            number: manifest.number,
            part: (parts > 1).then_some((u32::from(part), u32::from(parts))),
            size: u32::try_from(file.bytes.len()).unwrap_or(u32::MAX),
            state: PackageState::Prepared,
            state_words: String::new(),
            n_open: 0,
        })
    }
}

/// The words of the office's key of the first package that brings one.
pub(super) fn office_words(preview: &Preview) -> Vec<String> {
    let mut gifts =
        preview.files.iter().filter_map(Incomer::package).filter(|package| package.manifest.office.is_some());
    let key = gifts.find_map(|package| package.office);
    key.map(|key| as_words(&exchange::office_words(&key))).unwrap_or_default()
}

/// What a file is by how it is called, where its content says nothing: that of an office file is encrypted.
fn by_its_name(path: &Path) -> Option<PackageFault> {
    match path.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        BACKUP_ENDING => Some(PackageFault::Backup),
        STORE_ENDING => Some(PackageFault::Store),
        _ => None,
    }
}
