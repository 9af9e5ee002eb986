//! Merging what was looked into: the records first, in one transaction; then what the packages say of their
//! senders; then this store's own place in the office. Cut short in between, the same files merged again end it,
//! for whatever is known already changes nothing.

use super::peers::Heard;
use super::purpose_word;
use super::reading::{Incomer, Preview};
use super::report::Summary;
use crate::App;
use crate::devices::Admitted;
use crate::failure::Halt;
use crate::privacy::SWEEP_DUE;
use contract::{
    Failure, IncomingFileView, MergePackagesRequest, MergedView, PackageCountsView, PackageFault,
};
use exchange::{Manifest, Package};
use std::collections::BTreeSet;
use store::{MERGED, Merged, NewEntry, RowId, Scope, WAITING, Way};

/// A package on its way in, with its number in the book.
struct Entered<'p> {
    admitted: Admitted<'p>,
    number: i64,
    /// Whether it stood in the book before.
    is_old: bool,
}

impl App {
    /// Merges what was looked into.
    pub(crate) fn merge_packages(&mut self, request: MergePackagesRequest) -> Result<MergedView, Halt> {
        let is_shown = self.package_preview.as_ref().is_some_and(|preview| preview.token == request.preview);
        let preview = self.package_preview.take_if(|_| is_shown).ok_or(Failure::PreviewForgotten)?;
        let merged = self.merge_preview(&preview, request.office_confirmed);
        if merged.is_err() {
            // The screen still shows it, and the person may press again.
            self.package_preview = Some(preview);
        }
        merged
    }

    fn merge_preview(&mut self, preview: &Preview, is_confirmed: bool) -> Result<MergedView, Halt> {
        if self.joins(preview)? {
            if !is_confirmed {
                return Err(Failure::OfficeNotConfirmed.into());
            }
            self.backup_before_change()?;
        }
        self.commit_drafts()?;
        let entered = self.enter_incoming(preview)?;
        let merged = match self.merge_entered(&entered) {
            Ok(merged) => merged,
            Err(halt) => {
                self.strike(&entered)?;
                return Err(halt);
            }
        };
        self.conclude(&entered, &merged)?;
        for one in &entered {
            self.join_office(one.admitted.package)?;
        }
        self.let_go(&entered)?;
        self.end_forked_life(&entered, &merged)?;
        self.merged_view(preview, &entered)
    }

    /// Enters every package in the book before it is merged, byte by byte, and keeps those that a newer program
    /// has to read.
    fn enter_incoming<'p>(&mut self, preview: &'p Preview) -> Result<Vec<Entered<'p>>, Halt> {
        let at = self.moment().millis();
        let mut taken = Vec::new();
        for package in preview.files.iter().filter_map(Incomer::package) {
            let found = self.store()?.find_package_of(Way::In, package.id, package.part.0)?;
            taken.push((self.admitted(package)?, found.is_some()));
        }
        let nobody = RowId { replica: self.store()?.replica(), counter: 0 };
        let mut book = self.store_mut()?.open_book()?;
        let mut entered = Vec::new();
        let mut taken = taken.into_iter();
        for file in &preview.files {
            if file.package().is_some() {
                let Some((admitted, is_old)) = taken.next() else { continue };
                let number = book.enter(&entry_of(file, admitted.package, at))?;
                entered.push(Entered { admitted, number, is_old });
            } else if matches!(file.outcome, Err(PackageFault::NewerVersion)) {
                book.enter(&kept_entry(file, nobody, at))?;
            }
        }
        book.commit()?;
        Ok(entered)
    }

    fn merge_entered(&mut self, entered: &[Entered<'_>]) -> Result<Vec<Merged>, Halt> {
        let incoming = self.incoming(entered.iter().map(|one| (&one.admitted, Some(one.number))))?;
        Ok(self.store_mut()?.merge(&incoming)?)
    }

    /// Takes packages out of the book again that could not be merged.
    fn strike(&mut self, entered: &[Entered<'_>]) -> Result<(), Halt> {
        let mut book = self.store_mut()?.open_book()?;
        for one in entered.iter().filter(|one| !one.is_old) {
            book.strike(one.number)?;
        }
        Ok(book.commit()?)
    }

    /// Writes what the packages brought and what they say of their senders.
    fn conclude(&mut self, entered: &[Entered<'_>], merged: &[Merged]) -> Result<(), Halt> {
        let at = self.moment().millis();
        self.note_authors(entered)?;
        for (one, merged) in entered.iter().zip(merged) {
            // One after the other: what the second tells is compared with what the first told.
            let summary: Summary = self.summary(&one.admitted, merged)?;
            let heard: Heard = self.heard(&one.admitted, at)?;
            let own = self.store()?.replica();
            let mut book = self.store_mut()?.open_book()?;
            heard.write(&mut book, own)?;
            book.conclude(one.number, MERGED, &summary.written())?;
            book.commit()?;
        }
        Ok(())
    }

    /// Who wrote what came; accounts of this store know their own names.
    fn note_authors(&mut self, entered: &[Entered<'_>]) -> Result<(), Halt> {
        let own = self.store()?.accounts()?;
        let is_own = |account: RowId| own.iter().any(|known| known.id.0 == account);
        let mut book = self.store_mut()?.open_book()?;
        for one in entered {
            let Package { bundle, manifest, .. } = one.admitted.package;
            for author in bundle.authors.iter().filter(|author| !is_own(author.account)) {
                book.note_author(author, manifest.sender)?;
            }
        }
        Ok(book.commit()?)
    }

    /// Erases this device's copy of what a hub wants back that gave it, once that hub has everything that is
    /// here of it.
    fn let_go(&mut self, entered: &[Entered<'_>]) -> Result<(), Halt> {
        if self.is_hub()? {
            return Ok(());
        }
        let at = self.moment().millis();
        let mut ready = BTreeSet::new();
        for one in entered {
            ready.extend(self.ready_to_leave(&one.admitted.package.manifest)?);
        }
        if ready.is_empty() {
            return Ok(());
        }
        // The free pages of the file still hold what was let go, until it is written anew.
        self.store_mut()?.set_setting(SWEEP_DUE, "1")?;
        for scope in ready {
            self.store_mut()?.release_scope(scope, at)?;
        }
        self.sweep_where_due()
    }

    /// What this device is told to let go by the one hub that speaks now, as far as that hub has told that it
    /// knows all of it. Another hub may still want it here, and nobody's word counts for somebody else's: every
    /// package of a hub repeats what it wants back until that is gone.
    fn ready_to_leave(&self, manifest: &Manifest) -> Result<Vec<Scope>, Halt> {
        let store = self.store()?;
        let peers = store.peer_scopes(manifest.sender)?;
        let leaving = store.leaving_scopes()?.into_iter().map(|(scope, _)| scope);
        let mut ready = Vec::new();
        for scope in leaving.filter(|scope| manifest.releases.contains(scope)) {
            let known = store.scope_known(scope)?;
            let has_all = peers.get(&scope).is_some_and(|peer| peer.known.covers(&known));
            if has_all && !known.is_empty() {
                ready.push(scope);
            }
        }
        Ok(ready)
    }

    /// Begins a new life where two stores wrote as this one, or where this one was set back to an earlier day.
    fn end_forked_life(&mut self, entered: &[Entered<'_>], merged: &[Merged]) -> Result<(), Halt> {
        let own = self.store()?.replica();
        let is_forked = entered.iter().any(|one| one.admitted.package.manifest.forked.contains(&own));
        let is_set_back = merged.iter().any(|merged| merged.own_ahead);
        if is_forked || is_set_back { self.begin_life() } else { Ok(()) }
    }

    fn merged_view(&self, preview: &Preview, entered: &[Entered<'_>]) -> Result<MergedView, Halt> {
        let mut counts = PackageCountsView::default();
        let mut files = Vec::new();
        let mut numbers = entered.iter().map(|one| one.number);
        let open = self.open_matters()?;
        let lines = self.lines(&open)?;
        for file in &preview.files {
            let name = file.name.clone();
            let refusal = file.outcome.as_ref().err().map(|fault| self.refused_file(&name, *fault));
            let number = file.package().and_then(|_| numbers.next());
            let package = number.map(|number| self.package_view(number, (&lines, &open))).transpose()?;
            if let Some(package) = &package {
                counts = sum(counts, package.counts);
            }
            files.push(IncomingFileView { name, package, already: file.already, refusal });
        }
        Ok(MergedView { files, counts, n_open: open.count() })
    }
}

fn entry_of<'p>(file: &'p Incomer, package: &'p Package, at: i64) -> NewEntry<'p> {
    let manifest = &package.manifest;
    NewEntry {
        way: Way::In,
        package: package.id,
        device: manifest.sender,
        replica: manifest.replica,
        number: manifest.number,
        part: package.part,
        purpose: purpose_word(manifest.purpose),
        label: &manifest.label,
        at,
        file_name: &file.name,
        state: WAITING,
        summary: "{}",
        body: &file.bytes,
    }
}

/// A package that only a newer program reads: nobody here knows yet who sent it, perhaps not even its id.
fn kept_entry(file: &Incomer, nobody: RowId, at: i64) -> NewEntry<'_> {
    let glance = exchange::glance(&file.bytes).ok();
    NewEntry {
        way: Way::In,
        package: glance.map_or_else(|| id_of(&file.bytes), |glance| glance.id),
        device: nobody,
        replica: nobody.replica,
        number: 0,
        part: glance.map_or((1, 1), |glance| glance.part),
        purpose: "delta",
        label: "",
        at,
        file_name: &file.name,
        state: WAITING,
        summary: "{}",
        body: &file.bytes,
    }
}

/// Tells files apart whose header cannot be read.
fn id_of(bytes: &[u8]) -> [u8; 8] {
    exchange::tag("Kinerja Luring 2026 unread package id v1", bytes)
}

fn sum(one: PackageCountsView, other: PackageCountsView) -> PackageCountsView {
    PackageCountsView {
        new: one.new.saturating_add(other.new),
        changed: one.changed.saturating_add(other.changed),
        same: one.same.saturating_add(other.same),
        conflicts: one.conflicts.saturating_add(other.conflicts),
        parked: one.parked.saturating_add(other.parked),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::testing::program_in;
    use serde_json::{Value, json};
    use std::path::{Path, PathBuf};

    const PASSWORD: &str = "lima kata yang panjang";

    fn ask(app: &mut App, command: &str, request: Value) -> Value {
        app.dispatch(command, request).unwrap_or_else(|failure| panic!("{command}: {failure:?}"))
    }

    fn office(folder: &Path, number: u32, unit: &str) -> App {
        std::fs::create_dir_all(folder).unwrap();
        let mut app = program_in(folder, number);
        ask(
            &mut app,
            "create_office",
            json!({
                "agency": "Pemerintah Kabupaten Lembah Jati", "unit": unit, "level": "regional",
                "user": unit, "rhythm": "quarterly", "place": "Lembah Jati", "password": PASSWORD,
            }),
        );
        app
    }

    /// Makes a package for a device; where it lies.
    fn made(app: &mut App, device: &Value, path: PathBuf) -> PathBuf {
        let file = app.offer_file(path.clone());
        ask(app, "make_packages", json!({ "devices": [device], "file": file }));
        path
    }

    fn previewed(app: &mut App, path: &Path) -> Value {
        let file = app.offer_file(path.to_owned());
        ask(app, "preview_packages", json!({ "files": [file] }))
    }

    fn received(app: &mut App, path: &Path) -> Value {
        let preview = previewed(app, path)["preview"].take();
        ask(app, "merge_packages", json!({ "preview": preview, "officeConfirmed": true }))
    }

    /// Makes one office a device of the other that holds a unit; the device, and that of the hub.
    fn joined(hub: &mut App, laptop: &mut App, folder: &Path) -> (Value, Value) {
        ask(hub, "save_unit", json!({ "name": "UPT Lembah Utara" }));
        let unit = ask(hub, "find_unit", json!({ "text": "UPT Lembah Utara" }))["id"].take();
        let path = folder.join("Permintaan.kinerja");
        let file = laptop.offer_file(path.clone());
        let asked = ask(laptop, "request_device", json!({ "name": "Laptop UPT", "file": file }));
        let file = hub.offer_file(path);
        let scopes = json!({ "units": [unit] });
        let enrol = json!({
            "file": file, "words": asked["words"], "kind": "office", "scopes": scopes, "password": PASSWORD,
        });
        let mut view = ask(hub, "enrol_device", enrol);
        let devices = view["devices"].as_array_mut().unwrap();
        let device = devices.iter_mut().find(|device| device["name"] == "Laptop UPT").unwrap()["id"].take();
        let path = made(hub, &device, folder.join("Pertama.kinerja"));
        received(laptop, &path);
        (device, view["own"]["id"].take())
    }

    /// Where the program is killed while it merges.
    #[derive(Clone, Copy, Debug)]
    enum Killed {
        Entered,
        Merged,
    }

    fn begins_to_merge(app: &mut App, killed: Killed) {
        let preview = app.package_preview.take().unwrap();
        let entered = app.enter_incoming(&preview).unwrap();
        if matches!(killed, Killed::Merged) {
            app.merge_entered(&entered).unwrap();
        }
    }

    #[test]
    fn killed_between_the_book_the_records_and_the_conclusion_the_same_file_ends_it() {
        let folder = tempfile::tempdir().unwrap();
        let mut hub = office(&folder.path().join("1"), 1, "Dinas Uji Coba");
        let mut laptop = office(&folder.path().join("2"), 2, "Laptop");
        let (device, of_hub) = joined(&mut hub, &mut laptop, folder.path());
        for (at, killed) in [Killed::Entered, Killed::Merged].into_iter().enumerate() {
            let unit = format!("UPT Cabang {at}");
            ask(&mut hub, "save_unit", json!({ "name": unit }));
            let path = made(&mut hub, &device, folder.path().join(format!("{at}.kinerja")));
            previewed(&mut laptop, &path);
            begins_to_merge(&mut laptop, killed);
            let again = previewed(&mut laptop, &path);
            assert_eq!(again["files"][0]["already"], false, "{killed:?}: it was not ended");
            let merged = received(&mut laptop, &path);
            assert_eq!(merged["files"][0]["refusal"], Value::Null, "{killed:?}: {merged}");
            let book = ask(&mut laptop, "list_packages", json!({}));
            assert_eq!(book["packages"][0]["state"], "merged", "{killed:?}: {book}");
            assert!(book["missing"].as_array().unwrap().is_empty(), "{killed:?}: {book}");
            assert_eq!(ask(&mut laptop, "find_unit", json!({ "text": unit }))["name"], unit);
        }
        let path = made(&mut laptop, &of_hub, folder.path().join("Balik.kinerja"));
        received(&mut hub, &path);
        let book = ask(&mut hub, "list_packages", json!({}));
        let out = book["packages"].as_array().unwrap().iter().filter(|line| line["direction"] == "out");
        let states: Vec<&Value> = out.map(|line| &line["state"]).collect();
        assert_eq!(states, ["acknowledged"; 3], "{book}");
        for app in [&mut hub, &mut laptop] {
            let verified = ask(app, "verify_store", json!({}));
            assert_eq!(verified["good"], true, "{verified}");
        }
    }
}
