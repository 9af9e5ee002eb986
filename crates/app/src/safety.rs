//! Saving, backups, integrity and restoring.

use crate::App;
use crate::failure::Halt;
use crate::files::file_name;
use crate::history::instant;
use contract::{
    BackupView, CheckView, FingerprintView, Nothing, RestoreRequest, SafetyView, StatusView, StoreView,
    WithFile,
};
use std::path::Path;

impl App {
    /// Whether the data are safe.
    pub(crate) fn show_safety(&mut self, _: Nothing) -> Result<SafetyView, Halt> {
        self.safety()
    }

    pub(crate) fn safety(&self) -> Result<SafetyView, Halt> {
        let moment = self.moment();
        let store = self.store()?;
        let saved_at = store.acts(1)?.first().map(|act| instant(act.at, moment));
        let backup = store.backups()?.into_iter().next();
        let age = backup.as_ref().map(|backup| (moment.millis() - backup.at) / (24 * 60 * 60 * 1000));
        Ok(SafetyView {
            saved_at,
            backup_at: backup.as_ref().map(|backup| instant(backup.at, moment)),
            backup_good: backup.is_some_and(|backup| backup.problem.is_none()),
            backup_age_days: age.and_then(|days| u32::try_from(days).ok()),
            second_backup_at: None,
            has_second_place: false,
            warnings: Vec::new(),
        })
    }

    /// Counts and versions.
    pub(crate) fn read_store(&mut self, _: Nothing) -> Result<StoreView, Halt> {
        let counts = self.read()?.counts()?;
        let store = self.store()?;
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

    /// Integrity of the file.
    pub(crate) fn check_store(&mut self, _: Nothing) -> Result<CheckView, Halt> {
        let faults = self.store()?.check()?;
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

    /// A digest of the merged logical state.
    pub(crate) fn read_fingerprint(&mut self, _: Nothing) -> Result<FingerprintView, Halt> {
        Ok(FingerprintView { fingerprint: self.store()?.fingerprint()?.to_string() })
    }

    /// Backs up to a folder picked before.
    pub(crate) fn back_up(&mut self, request: WithFile) -> Result<BackupView, Halt> {
        let folder = self.path(request.file)?;
        self.commit_drafts()?;
        self.make_backup(Some(&folder))
    }

    /// Backs up to the usual folder.
    pub(crate) fn back_up_now(&mut self, _: Nothing) -> Result<BackupView, Halt> {
        self.commit_drafts()?;
        self.make_backup(None)
    }

    /// Makes a backup that was opened, checked and counted.
    pub(crate) fn make_backup(&mut self, folder: Option<&Path>) -> Result<BackupView, Halt> {
        let moment = self.moment();
        let usual = self.machine.backup_folder();
        let is_usual = folder.is_none();
        let folder = folder.unwrap_or(&usual);
        std::fs::create_dir_all(folder).map_err(|error| crate::failure::cannot_write(folder, &error))?;
        let backup = self.store_mut()?.backup_to(folder, moment.millis())?;
        if is_usual {
            self.drop_old_backups(folder)?;
        }
        let at = moment.now.to_rfc3339();
        self.machine.remember_backup(at.clone());
        Ok(BackupView {
            name: file_name(&backup.path),
            size: u32::try_from(backup.bytes).unwrap_or(u32::MAX),
            good: true,
            at,
        })
    }

    /// Keeps a week of days, then weeks and months; only files that this store put there are removed.
    fn drop_old_backups(&self, folder: &Path) -> Result<(), Halt> {
        let mut backups = self.store()?.backups()?;
        backups.retain(|backup| {
            backup.problem.is_none() && backup.path.parent() == Some(folder) && backup.path.exists()
        });
        let taken: Vec<i64> = backups.iter().map(|backup| backup.at).collect();
        let expired = store::expired(&taken);
        for backup in backups.iter().filter(|backup| expired.contains(&backup.at)) {
            // A file that cannot be removed now is tried again after the next backup.
            let _ = std::fs::remove_file(&backup.path);
        }
        Ok(())
    }

    /// A backup before a change of many records; an empty office has nothing to lose.
    pub(crate) fn backup_before_change(&mut self) -> Result<(), Halt> {
        self.commit_drafts()?;
        if self.read()?.has_employees()? {
            self.make_backup(None)?;
        }
        Ok(())
    }

    /// Unpacks a backup as an office file of its own and goes to its lock screen.
    pub(crate) fn restore_backup(&mut self, request: RestoreRequest) -> Result<StatusView, Halt> {
        let backup = self.path(request.file)?;
        let to = match request.to {
            Some(token) => self.path(token)?,
            None => self.fresh_store_path("Dipulihkan"),
        };
        if self.open.is_some() {
            self.commit_drafts()?;
        }
        if let Some(folder) = to.parent() {
            std::fs::create_dir_all(folder).map_err(|error| crate::failure::cannot_write(folder, &error))?;
        }
        store::Store::restore(&backup, &to)?;
        self.shut();
        self.machine.point_to(Some(to));
        self.read_status(Nothing {})
    }
}
