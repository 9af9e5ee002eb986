//! Making packages: what a device lacks of what it is to have, sealed for it, written to a file that is read
//! back, and kept byte by byte in the book.

use super::content;
use super::peers::Telling;
use super::report::accounts_in;
use crate::App;
use crate::conflicts::OpenMatters;
use crate::convert::row;
use crate::devices::KnownDeviceRow;
use crate::failure::{Halt, cannot_write, incident};
use crate::files::{file_name, free_path, read_whole, write_whole};
use contract::{ChosenFile, Failure, Language, MadePackagesView, MakePackageRequest, WriteFault};
use exchange::{DeviceKeys, ExchangeError, Manifest, OfficeGift, Outgoing, Purpose};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use store::{Bundle, Context, NewEntry, PREPARED, ReplicaId, RowId, Scope, Store, Wanted, Way, Withholding};

/// Bytes of a file at most, unless told otherwise: after base64 it still fits a mail of 5 MB.
const PART_LIMIT: u32 = 3_500_000;
/// No file is made smaller than that: header and lists need room too.
const LEAST_LIMIT: u32 = 16_384;
/// How files of packages end.
const ENDING: &str = "kinerja";
/// How archives end, for mail and chat that let no unknown file through.
const ARCHIVE: &str = "zip";

/// This store as a sender.
struct Here {
    device: RowId,
    replica: ReplicaId,
    keys: DeviceKeys,
    is_hub: bool,
}

/// What is made for one device, before it is written.
struct Made {
    to: KnownDeviceRow,
    number: u32,
    purpose: Purpose,
    label: String,
    parts: Vec<Part>,
    telling: Telling,
    sent: BTreeSet<Scope>,
    releases: Vec<Scope>,
    notes: Vec<String>,
}

/// One file of it.
struct Part {
    id: [u8; 8],
    place: (u16, u16),
    bytes: Vec<u8>,
    path: PathBuf,
}

impl App {
    /// Makes a package for each of some devices. All of them are sealed before the first is written.
    pub(crate) fn make_packages(&mut self, request: MakePackageRequest) -> Result<MadePackagesView, Halt> {
        let path = self.path(request.file)?;
        self.commit_drafts()?;
        let here = self.here()?;
        let mut made: Vec<Made> = Vec::new();
        for device in devices_of(&request)? {
            made.push(self.made_for(&here, device, &request)?);
        }
        place(&here, &mut made, (&path, if request.wrapped { ARCHIVE } else { ENDING }));
        write_all(&made)?;
        let entered = self.enter_made(&here, &made);
        if entered.is_err() {
            remove_all(&made);
        }
        self.made_view(&made, &entered?)
    }

    fn here(&self) -> Result<Here, Halt> {
        let (device, keys) = (self.own_device()?, self.own_keys()?);
        let (Some(device), Some(keys)) = (device, keys) else { return Err(Failure::NotEnrolled.into()) };
        Ok(Here { device, replica: self.store()?.replica(), keys, is_hub: self.is_hub()? })
    }

    /// The device a package is for: not this one, not one that was shut out, and one of the two is a hub.
    fn recipient(&self, here: &Here, device: RowId) -> Result<KnownDeviceRow, Halt> {
        let known = self.known_devices()?.into_iter().find(|known| known.device == device);
        let to = known.filter(|known| known.device != here.device);
        let to = to.ok_or_else(|| Failure::NotFound { what: device.to_string() })?;
        if to.revoked_at.is_some() {
            return Err(Failure::DeviceRevoked { name: to.name }.into());
        }
        if here.is_hub || to.is_hub { Ok(to) } else { Err(Failure::NotTheHub.into()) }
    }

    fn made_for(&mut self, here: &Here, device: RowId, request: &MakePackageRequest) -> Result<Made, Halt> {
        let to = self.recipient(here, device)?;
        let numbers = self.store()?.made_numbers(device)?;
        let number = numbers.get(&here.replica).map_or(0, store::Ranges::last) + 1;
        let entitled = self.entitled_scopes(device)?;
        let wanted = if request.acknowledge_only { Vec::new() } else { self.scopes_wanted(&to, &entitled)? };
        let bundles = self.bundles(&wanted, request.part_limit)?;
        let parts = bundles.iter().flat_map(|bundle| &bundle.parts);
        let sent: BTreeSet<Scope> = parts.map(|part| part.scope).collect();
        let telling = self.telling(device, (&sent, &entitled), number)?;
        let releases = self.releases_of(here, device, &entitled)?;
        let (manifest, label) =
            self.manifest(here, &to, (number, bundles.as_slice()), (&telling, releases.as_slice()))?;
        let parts = self.sealed(here, &to, &manifest, &bundles)?;
        let notes = self.notes_on(&to, &bundles)?;
        let purpose = manifest.purpose;
        Ok(Made { to, number, purpose, label, parts, telling, sent, releases, notes })
    }

    /// What to export: of scopes the device never had their present state, of others what it lacks. A hub
    /// gets the whole history also of what it never had.
    fn scopes_wanted(&self, to: &KnownDeviceRow, entitled: &BTreeSet<Scope>) -> Result<Vec<Wanted>, Halt> {
        let peers = self.store()?.peer_scopes(to.device)?;
        let wanted = entitled.iter().map(|scope| {
            let known = peers.get(scope).map(|peer| peer.known.clone());
            let known = known.filter(|known| !known.is_empty());
            let peer = if to.is_hub { Some(known.unwrap_or_else(Context::new)) } else { known };
            Wanted { scope: *scope, peer }
        });
        Ok(wanted.collect())
    }

    /// The records, in as many bundles as files are needed; one without records where there is nothing new.
    fn bundles(&mut self, wanted: &[Wanted], limit: Option<u32>) -> Result<Vec<Bundle>, Halt> {
        if wanted.is_empty() {
            return Ok(vec![Bundle::default()]);
        }
        let limit = limit.unwrap_or(PART_LIMIT).max(LEAST_LIMIT);
        let whole = self.exported(wanted)?;
        let pieces = exchange::split(whole, usize::try_from(limit).unwrap_or(usize::MAX));
        if pieces.len() < 2 {
            return Ok(pieces);
        }
        // Each file proves its own chains.
        let store = self.store()?;
        let pieces = pieces.into_iter().map(|piece| {
            let chain_root = store.chain_root(&piece)?;
            Ok::<_, Halt>(Bundle { chain_root, ..piece })
        });
        pieces.collect()
    }

    fn exported(&mut self, wanted: &[Wanted]) -> Result<Bundle, Halt> {
        let mut bundle = self.store_mut()?.export(wanted, None)?;
        bundle.authors = self.store()?.authors_of(&accounts_in(&bundle))?;
        if bundle.parts.is_empty() {
            return Ok(Bundle::default());
        }
        Ok(bundle)
    }

    /// Scopes the device has and is not to have any more. What is not here cannot be called back: what the
    /// device wrote in it would have no place to go.
    fn releases_of(
        &self,
        here: &Here,
        device: RowId,
        entitled: &BTreeSet<Scope>,
    ) -> Result<Vec<Scope>, Halt> {
        let mut releases = Vec::new();
        if !here.is_hub {
            return Ok(releases);
        }
        for scope in self.scopes_with(device)?.difference(entitled) {
            if !self.store()?.scope_known(*scope)?.is_empty() {
                releases.push(*scope);
            }
        }
        Ok(releases)
    }

    fn manifest(
        &self,
        here: &Here,
        to: &KnownDeviceRow,
        (number, bundles): (u32, &[Bundle]),
        (telling, releases): (&Telling, &[Scope]),
    ) -> Result<(Manifest, String), Halt> {
        let label = content::code_of(self.read()?, bundles)?;
        let office = self.gift(here, to)?;
        let purpose = purpose_of(bundles, telling, releases, office.is_some());
        let mut manifest = Manifest::new(here.device, here.replica);
        manifest.recipients = vec![to.device];
        manifest.epoch = self.read()?.roster_epoch()?;
        manifest.purpose = purpose;
        manifest.number = number;
        manifest.previous = self.previous(here, to)?;
        manifest.at = self.moment().millis();
        manifest.label.clone_from(&label);
        manifest.schema = Store::VERSION;
        manifest.tables_known = store::schema::tables_known();
        manifest.seen.clone_from(&telling.seen);
        manifest.acks.clone_from(&telling.acks);
        manifest.ack_digest = telling.digest;
        manifest.requests.clone_from(&telling.requests);
        manifest.releases = releases.to_vec();
        manifest.released = self.given_back(here)?;
        manifest.revoked = self.shut_out()?;
        manifest.forked = self.forked_lives(to)?;
        manifest.checkpoint = self.newest_checkpoint()?;
        manifest.office = office;
        Ok((manifest, label))
    }

    fn previous(&self, here: &Here, to: &KnownDeviceRow) -> Result<Option<[u8; 8]>, Halt> {
        let book = self.store()?.packages()?;
        let last = book.into_iter().find(|entry| {
            entry.way == Way::Out && entry.device == to.device && entry.replica == here.replica
        });
        Ok(last.map(|entry| entry.package))
    }

    /// Scopes this device was told to let go and that are gone from it.
    fn given_back(&self, here: &Here) -> Result<Vec<Scope>, Halt> {
        let mut gone = Vec::new();
        if here.is_hub {
            return Ok(gone);
        }
        for (scope, _) in self.store()?.leaving_scopes()? {
            if self.store()?.scope_known(scope)?.is_empty() {
                gone.push(scope);
            }
        }
        Ok(gone)
    }

    fn shut_out(&self) -> Result<Vec<(RowId, i64)>, Halt> {
        let known = self.known_devices()?.into_iter();
        Ok(known.filter_map(|known| Some((known.device, known.revoked_at?))).collect())
    }

    /// Lives of the recipient that wrote different things under one number.
    fn forked_lives(&self, to: &KnownDeviceRow) -> Result<Vec<ReplicaId>, Halt> {
        let store = self.store()?;
        let kept = store.withheld()?.into_iter().filter(|edit| edit.reason == Withholding::Forked);
        let forked: BTreeSet<ReplicaId> = kept.map(|edit| edit.dot.replica).collect();
        let lives = store.device_replicas(to.device)?.into_iter().map(|life| life.replica);
        Ok(lives.filter(|life| forked.contains(life)).collect())
    }

    fn newest_checkpoint(&self) -> Result<Option<[u8; 32]>, Halt> {
        let newest = self.read()?.list_checkpoints()?.into_iter().next();
        Ok(newest.and_then(|found| found.root.try_into().ok()))
    }

    /// What makes a device one of the office, until it has told that a package since its enrolment arrived.
    fn gift(&self, here: &Here, to: &KnownDeviceRow) -> Result<Option<OfficeGift>, Halt> {
        if !here.is_hub || !self.is_unsettled(to)? {
            return Ok(None);
        }
        let own = self.store()?.own_device()?;
        let key = own.as_ref().and_then(|own| own.office_key.as_deref());
        let Some(key) = key.and_then(|key| <[u8; 32]>::try_from(key).ok()) else { return Ok(None) };
        let secret = own.and_then(|own| own.office_secret).filter(|_| to.is_hub);
        Ok(Some(OfficeGift { row: self.office()?.id, key, secret }))
    }

    /// Whether a device has not told yet that anything made for it since its enrolment arrived.
    fn is_unsettled(&self, to: &KnownDeviceRow) -> Result<bool, Halt> {
        let enrolled_at = self.device(to.device)?.enrolled_at;
        let book = self.store()?.packages()?;
        let arrived = |entry: &store::BookEntry| {
            entry.way == Way::Out
                && entry.device == to.device
                && entry.acknowledged_at.is_some_and(|at| at >= enrolled_at)
        };
        Ok(!book.iter().any(arrived))
    }

    fn sealed(
        &self,
        here: &Here,
        to: &KnownDeviceRow,
        manifest: &Manifest,
        bundles: &[Bundle],
    ) -> Result<Vec<Part>, Halt> {
        // Whoever never told that a package arrived may not know this device yet.
        let is_unsettled = self.is_unsettled(to)?;
        let certificate = self.store()?.own_device()?.and_then(|own| own.certificate);
        let certificate = certificate.filter(|_| is_unsettled);
        let n = u16::try_from(bundles.len()).map_err(|_| incident("parts"))?;
        let receivers = [to.public.clone()];
        let mut parts = Vec::new();
        for (bundle, at) in bundles.iter().zip(1_u16..) {
            let outgoing = Outgoing {
                manifest: manifest.clone(),
                bundle,
                certificate: certificate.as_deref(),
                to: &receivers,
                part: (at, n),
            };
            let bytes = exchange::seal(&outgoing, &here.keys).map_err(|error| unsealable(&error))?;
            let glance = exchange::glance(&bytes).map_err(|_| incident("seal"))?;
            parts.push(Part { id: glance.id, place: (at, n), bytes, path: PathBuf::new() });
        }
        Ok(parts)
    }

    fn notes_on(&self, to: &KnownDeviceRow, bundles: &[Bundle]) -> Result<Vec<String>, Halt> {
        let (name, language) = (&to.name, self.moment().language);
        let mut notes = Vec::new();
        let mut say = |holds: bool, id: String, en: String| {
            notes.extend(holds.then_some(if language == Language::Id { id } else { en }));
        };
        say(
            bundles.iter().all(|bundle| bundle.parts.is_empty()),
            format!("{name}: tidak ada isian baru; berkas ini tanda terima."),
            format!("{name}: nothing new; this file is an acknowledgement."),
        );
        let n = bundles.len();
        say(
            n > 1,
            format!("{name}: dibagi menjadi {n} berkas. Masing-masing utuh; urutannya bebas."),
            format!("{name}: {n} files. Each is complete; they may arrive in any order."),
        );
        let unacknowledged = self.store()?.device_traffic(to.device)?.n_unacknowledged;
        say(
            unacknowledged > 0,
            format!("{name}: {unacknowledged} paket sebelumnya belum diakui; isinya ikut lagi di sini."),
            format!(
                "{name}: {unacknowledged} earlier packages were not acknowledged; what they held is in this one too."
            ),
        );
        Ok(notes)
    }

    /// Writes the book: the files, what the devices were told, what they have now.
    fn enter_made(&mut self, here: &Here, made: &[Made]) -> Result<Vec<i64>, Halt> {
        let at = self.moment().millis();
        let store = self.store_mut()?;
        let mut book = store.open_book()?;
        let mut entered = Vec::new();
        for one in made {
            for part in &one.parts {
                entered.push(book.enter(&entry_of(here, one, part, at))?);
            }
            let device = one.to.device;
            for ((scope, known), told_in) in one.telling.acks.iter().zip(&one.telling.told_in) {
                book.set_told(device, *scope, known, *told_in)?;
            }
            for scope in &one.sent {
                book.note_held(device, *scope, at)?;
                book.set_release(device, *scope, None)?;
            }
            for scope in &one.releases {
                book.set_release(device, *scope, Some(at))?;
            }
        }
        book.commit()?;
        Ok(entered)
    }

    fn made_view(&mut self, made: &[Made], entered: &[i64]) -> Result<MadePackagesView, Halt> {
        let files: Vec<ChosenFile> =
            made.iter().flat_map(|one| &one.parts).map(|part| self.written(part.path.clone())).collect();
        let lines = self.lines(&OpenMatters::default())?;
        let packages = entered
            .iter()
            .filter_map(|number| lines.iter().find(|line| line.id == number.to_string()).cloned());
        let packages = packages.collect();
        let notes = made.iter().flat_map(|one| one.notes.clone()).collect();
        Ok(MadePackagesView { files, packages, notes })
    }
}

fn devices_of(request: &MakePackageRequest) -> Result<Vec<RowId>, Halt> {
    let mut devices: Vec<RowId> = Vec::new();
    for device in &request.devices {
        let device = row(device)?;
        if !devices.contains(&device) {
            devices.push(device);
        }
    }
    if devices.is_empty() {
        return Err(Failure::NotFound { what: "Perangkat".into() }.into());
    }
    Ok(devices)
}

/// What a package is for, by the most that is in it.
fn purpose_of(bundles: &[Bundle], telling: &Telling, releases: &[Scope], is_gift: bool) -> Purpose {
    let mut parts = bundles.iter().flat_map(|bundle| &bundle.parts).peekable();
    let is_empty = parts.peek().is_none();
    match () {
        () if is_gift => Purpose::Roster,
        () if is_empty && !releases.is_empty() => Purpose::Release,
        () if is_empty && !telling.requests.is_empty() => Purpose::Request,
        () if is_empty => Purpose::Acknowledgement,
        () if parts.all(|part| part.is_snapshot) => Purpose::Snapshot,
        () => Purpose::Delta,
    }
}

fn unsealable(error: &ExchangeError) -> Halt {
    if matches!(error, ExchangeError::TooLarge) {
        let fault = contract::PackageFault::TooLarge;
        return Failure::BadPackage { name: "Paket".to_owned(), fault }.into();
    }
    incident("seal").into()
}

fn entry_of<'m>(here: &Here, made: &'m Made, part: &'m Part, at: i64) -> NewEntry<'m> {
    NewEntry {
        way: Way::Out,
        package: part.id,
        device: made.to.device,
        replica: here.replica,
        number: made.number,
        part: part.place,
        purpose: super::purpose_word(made.purpose),
        label: &made.label,
        at,
        file_name: part.path.file_name().and_then(|name| name.to_str()).unwrap_or_default(),
        state: PREPARED,
        summary: "{}",
        body: &part.bytes,
    }
}

/// Gives every file its place. A folder gets names that say nothing of anybody: the store that made it, the
/// device it is for, its number.
fn place(here: &Here, made: &mut [Made], (path, ending): (&Path, &str)) {
    let is_folder = path.is_dir() || made.len() > 1;
    let sender = RowId { replica: here.replica, counter: 0 }.to_string();
    let sender = sender.split_once('-').map_or(sender.as_str(), |(sender, _)| sender).to_owned();
    let mut taken: BTreeSet<PathBuf> = BTreeSet::new();
    for one in made {
        let to = one.to.device.to_string();
        let to = to.split_once('-').map_or(to.as_str(), |(_, to)| to).to_owned();
        let number = one.number;
        for part in &mut one.parts {
            let (at, n) = part.place;
            let piece = if n > 1 { format!("-{at}") } else { String::new() };
            part.path = if is_folder {
                free_path(path, (&format!("paket-{sender}-{to}-{number:04}{piece}"), ending), &taken)
            } else {
                beside(path, &piece, at)
            };
            taken.insert(part.path.clone());
        }
    }
}

/// The file that was chosen; further parts stand beside it.
fn beside(path: &Path, piece: &str, at: u16) -> PathBuf {
    if at == 1 {
        return path.to_owned();
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let ending =
        path.extension().map_or_else(|| ENDING.into(), |ending| ending.to_string_lossy().into_owned());
    path.with_file_name(format!("{stem}{piece}.{ending}"))
}

/// Writes all files and reads each back; where one fails, none is left behind.
fn write_all(made: &[Made]) -> Result<(), Halt> {
    let mut written: Vec<&Path> = Vec::new();
    for part in made.iter().flat_map(|one| &one.parts) {
        if let Err(halt) = write_checked(part) {
            for path in written {
                let _ = std::fs::remove_file(path);
            }
            return Err(halt);
        }
        written.push(&part.path);
    }
    Ok(())
}

fn write_checked(part: &Part) -> Result<(), Halt> {
    let bytes = file_of(part)?;
    write_whole(&part.path, &bytes)?;
    if read_whole(&part.path)? == *bytes {
        return Ok(());
    }
    let name = file_name(&part.path);
    Err(Failure::CannotWrite { name, fault: WriteFault::Differs, system: String::new() }.into())
}

/// What is written: the package, or an archive of it where the name says so.
fn file_of(part: &Part) -> Result<Cow<'_, [u8]>, Halt> {
    if part.path.extension().is_none_or(|ending| !ending.eq_ignore_ascii_case(ARCHIVE)) {
        return Ok(Cow::Borrowed(&part.bytes));
    }
    let name = part.path.with_extension(ENDING);
    let archive = exchange::wrap_in_zip(&file_name(&name), &part.bytes);
    Ok(Cow::Owned(archive.map_err(|error| cannot_write(&part.path, &error))?))
}

fn remove_all(made: &[Made]) {
    for part in made.iter().flat_map(|one| &one.parts) {
        let _ = std::fs::remove_file(&part.path);
    }
}
