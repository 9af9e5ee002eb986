//! Whether what was saved is safe and whole; backups themselves are in `backups`.

use crate::backups::stands;
use crate::convert::row;
use crate::failure::Halt;
use crate::history::instant;
use crate::{App, Moment};
use contract::{CheckView, FingerprintRequest, FingerprintView, Nothing, SafetyView, StoreView};
use store::Store;

impl App {
    /// Whether the data are safe.
    pub(crate) fn show_safety(&mut self, _: Nothing) -> Result<SafetyView, Halt> {
        self.safety()
    }

    pub(crate) fn safety(&self) -> Result<SafetyView, Halt> {
        let moment = self.moment();
        let second = self.second_place()?;
        let saved_at = self.store()?.acts(1)?.first().map(|act| instant(act.at, moment));
        let (here, there) = self.logged_backups()?;
        let failed = here.first().filter(|backup| backup.problem.is_some());
        let newest = failed.or_else(|| here.iter().find(|backup| stands(backup)));
        let is_away = second.as_ref().is_some_and(|folder| !folder.is_dir());
        let arrived = there.iter().find(|backup| stands(backup) || (is_away && backup.problem.is_none()));
        let age = newest.map(|backup| days_since(backup.at, moment));
        Ok(SafetyView {
            saved_at,
            backup_at: newest.map(|backup| instant(backup.at, moment)),
            backup_good: newest.is_some_and(|backup| backup.problem.is_none()),
            backup_age_days: age.and_then(|days| u32::try_from(days).ok()),
            second_backup_at: arrived.map(|backup| instant(backup.at, moment)),
            has_second_place: second.is_some(),
            warnings: self.safety_warnings()?,
        })
    }

    /// Counts and versions.
    pub(crate) fn read_store(&mut self, _: Nothing) -> Result<StoreView, Halt> {
        counted(self.store()?)
    }

    /// Integrity of the file.
    pub(crate) fn check_store(&mut self, _: Nothing) -> Result<CheckView, Halt> {
        let faults = self.store()?.check()?;
        if !faults.is_empty() {
            self.note_damage_here();
        }
        Ok(CheckView { good: faults.is_empty(), problem: faults.into_iter().next(), checked: 1 })
    }

    /// Rebuilds every table from the ledger and compares, then checks every seal.
    pub(crate) fn verify_store(&mut self, _: Nothing) -> Result<CheckView, Halt> {
        let verified = self.store()?.verify()?;
        let rows = u32::try_from(verified.rows).unwrap_or(u32::MAX);
        if let Some(difference) = verified.difference {
            return Ok(CheckView { good: false, problem: Some(difference.to_string()), checked: rows });
        }
        let (seals, broken) = self.check_seals()?;
        Ok(CheckView { good: broken.is_none(), problem: broken, checked: rows.saturating_add(seals) })
    }

    /// A digest of the merged logical state, of all that is here or of what a device is to have of it.
    pub(crate) fn read_fingerprint(&mut self, request: FingerprintRequest) -> Result<FingerprintView, Halt> {
        let device = request.shared_with.as_deref().map(row).transpose()?;
        let shared = device.map(|device| self.entitled_scopes(self.device(device)?.id)).transpose()?;
        let (fingerprint, n_scopes) = self.store()?.fingerprint(shared.as_ref())?;
        Ok(FingerprintView { fingerprint: fingerprint.to_string(), n_scopes })
    }
}

/// What a store holds, the open one or one that is only looked into.
pub(crate) fn counted(store: &Store) -> Result<StoreView, Halt> {
    let counts = store.read().counts()?;
    Ok(StoreView {
        version: counts.version,
        employees: counts.employees,
        units: counts.units,
        plans: counts.plans,
        evaluations: counts.evaluations,
        cycles: counts.cycles,
        acts: counts.acts,
        commits: counts.commits,
        replica: format!("{:016x}", store.replica().0),
    })
}

/// Whole days since an instant in milliseconds.
pub(crate) fn days_since(at: i64, moment: Moment) -> i64 {
    (moment.millis() - at) / (24 * 60 * 60 * 1000)
}
