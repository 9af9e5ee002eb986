//! The book of packages as people read it.

use super::report::Summary;
use super::{content, kinds, purpose_of, state_words};
use crate::App;
use crate::conflicts::OpenMatters;
use crate::convert::id;
use crate::failure::Halt;
use crate::history::instant;
use contract::{
    ById, DeviceView, Failure, Language, Nothing, PackageDirection, PackageLineView, PackageState,
    PackageView, PackagesView,
};
use std::collections::BTreeMap;
use store::{BookEntry, MERGED, RowId, WAITING, Way};

/// The list of devices is old from here on: whoever was shut out since may still send.
const OLD_ROSTER: i64 = 90 * 24 * 60 * 60 * 1000;
/// From so many unacknowledged packages in a row somebody should ask.
const MANY_UNACKNOWLEDGED: u32 = 2;

impl App {
    /// The book of packages.
    pub(crate) fn list_packages(&mut self, _: Nothing) -> Result<PackagesView, Halt> {
        let all = self.list_devices(Nothing {})?;
        let is_hub = self.is_hub()?;
        let own = all.own.id.clone();
        let reachable = |device: &DeviceView| {
            let is_other = Some(&device.id) != own.as_ref() && own.is_some();
            let is_near = is_hub || device.kind == contract::DeviceKind::Hub;
            is_other && is_near && device.revoked_at.is_none()
        };
        let devices: Vec<DeviceView> = all.devices.into_iter().filter(reachable).collect();
        let open = self.open_matters()?;
        Ok(PackagesView {
            packages: self.lines(&open)?,
            missing: self.missing_packages()?,
            n_open: open.count(),
            warnings: self.package_warnings(&devices, is_hub)?,
            devices,
            own: all.own,
        })
    }

    /// One package with what it brought.
    pub(crate) fn show_package(&mut self, request: ById) -> Result<PackageView, Halt> {
        let number = number_of(&request.id)?;
        let open = self.open_matters()?;
        self.package_view(number, (&self.lines(&open)?, &open))
    }

    /// Notes that a package was given to whoever carries it.
    pub(crate) fn hand_over_package(&mut self, request: ById) -> Result<PackagesView, Halt> {
        let number = number_of(&request.id)?;
        self.entry(number)?;
        let at = self.moment().millis();
        let mut book = self.store_mut()?.open_book()?;
        book.hand_over(number, at)?;
        book.commit()?;
        self.list_packages(Nothing {})
    }

    fn entry(&self, number: i64) -> Result<BookEntry, Halt> {
        let found = self.store()?.find_package(number)?;
        Ok(found.ok_or_else(|| Failure::NotFound { what: "Paket".into() })?)
    }

    /// A package of the book with what it brought and what of it still waits.
    pub(super) fn package_view(
        &self,
        number: i64,
        (lines, open): (&[PackageLineView], &OpenMatters),
    ) -> Result<PackageView, Halt> {
        let entry = self.entry(number)?;
        let wanted = number.to_string();
        let line = lines.iter().find(|line| line.id == wanted).cloned();
        let line = line.ok_or_else(|| Failure::NotFound { what: "Paket".into() })?;
        let (conflicts, parked) = self.open_views(&open.of_package(number))?;
        let summary = Summary::read(&entry.summary);
        Ok(PackageView {
            made_by: summary.made_by,
            signature_good: entry.state != WAITING,
            counts: summary.counts,
            contains: kinds::words(&summary.kinds, self.moment().language),
            changes: summary.changes,
            n_more: summary.n_more,
            notes: summary.notes,
            conflicts,
            parked,
            line,
        })
    }

    /// Every package of the book in a line, newest first.
    pub(super) fn lines(&self, open: &OpenMatters) -> Result<Vec<PackageLineView>, Halt> {
        let names = self.device_names()?;
        let open = open.by_package();
        let missing = self.numbers_before()?;
        let book = self.store()?.packages()?;
        let lines = book.iter().map(|entry| {
            let n_open = open.get(&entry.id).copied().unwrap_or(0);
            self.entry_line(entry, n_open, (&names, missing.get(&entry.id).copied()))
        });
        Ok(lines.collect())
    }

    fn entry_line(
        &self,
        entry: &BookEntry,
        n_open: u32,
        (names, missing): (&BTreeMap<RowId, String>, Option<u32>),
    ) -> PackageLineView {
        let moment = self.moment();
        let state = match entry.state.as_str() {
            MERGED if n_open > 0 => PackageState::InConflict,
            word => PackageState::from_code(word).unwrap_or(PackageState::Prepared),
        };
        let words = match (missing, moment.language) {
            (Some(number), Language::Id) if n_open == 0 => format!("no. {number} belum ada"),
            (Some(number), Language::En) if n_open == 0 => format!("no. {number} is missing"),
            _ => state_words(state, n_open, moment.language),
        };
        let (part, parts) = entry.part;
        PackageLineView {
            id: entry.id.to_string(),
            direction: if entry.way == Way::In { PackageDirection::In } else { PackageDirection::Out },
            at: instant(entry.at, moment),
            device: id(entry.device),
            device_name: names.get(&entry.device).cloned().unwrap_or_else(|| entry.device.to_string()),
            purpose: purpose_of(&entry.purpose),
            content: content::words_of(&entry.label, moment),
            number: entry.number,
            part: (parts > 1).then_some((u32::from(part), u32::from(parts))),
            size: entry.bytes,
            state,
            state_words: words,
            n_open,
        }
    }

    /// What people call the devices.
    pub(super) fn device_names(&self) -> Result<BTreeMap<RowId, String>, Halt> {
        let devices = self.read()?.list_devices()?;
        Ok(devices.into_iter().map(|device| (device.id, device.name)).collect())
    }

    fn package_warnings(&self, devices: &[DeviceView], is_hub: bool) -> Result<Vec<String>, Halt> {
        let language = self.moment().language;
        let say = |id: String, en: String| if language == Language::Id { id } else { en };
        let mut warnings = Vec::new();
        for device in devices.iter().filter(|device| device.n_unacknowledged >= MANY_UNACKNOWLEDGED) {
            let (name, n) = (&device.name, device.n_unacknowledged);
            warnings.push(say(
                format!(
                    "{n} paket terakhir untuk {name} belum diakui. Tanyakan apakah berkasnya sampai; isinya ikut \
                     lagi di paket berikutnya."
                ),
                format!(
                    "The last {n} packages for {name} were not acknowledged. Ask whether the files arrived; what \
                     they held is in the next package too."
                ),
            ));
        }
        if self.is_roster_old(is_hub)? {
            warnings.push(say(
                "Daftar perangkat lebih dari 90 hari. Minta paket baru dari kantor.".to_owned(),
                "The list of devices is older than 90 days. Ask the office for a new package.".to_owned(),
            ));
        }
        Ok(warnings)
    }

    /// Whether nothing has come from a hub for long, so that nobody here knows who was shut out since.
    fn is_roster_old(&self, is_hub: bool) -> Result<bool, Halt> {
        if is_hub || self.own_device()?.is_none() {
            return Ok(false);
        }
        let hubs: Vec<RowId> = self
            .known_devices()?
            .into_iter()
            .filter(|known| known.is_hub)
            .map(|known| known.device)
            .collect();
        let book = self.store()?.packages()?;
        let from_hubs = book
            .iter()
            .filter(|entry| entry.way == Way::In && entry.state == MERGED && hubs.contains(&entry.device));
        let last = from_hubs.map(|entry| entry.at).max();
        Ok(last.is_some_and(|at| self.moment().millis() - at > OLD_ROSTER))
    }
}

/// The number in the book that an id names.
fn number_of(id: &str) -> Result<i64, Halt> {
    let number = id.parse();
    Ok(number.map_err(|_| Failure::NotFound { what: id.to_owned() })?)
}
