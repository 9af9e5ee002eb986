//! Backups: when they are taken, where they lie, what is in them, and the way back.

use crate::App;
use crate::failure::Halt;
use crate::files::file_name;
use crate::history::instant;
use crate::safety::counted;
use contract::{
    BackupLineView, BackupPlace, BackupView, BackupsView, Failure, Nothing, PreviewRestoreRequest,
    RestorePreviewView, RestoreRequest, SecondPlaceRequest, SecurityView, StatusView, WithFile,
};
use std::path::{Path, PathBuf};
use store::{Backup, FoundBackup, Glimpse, Password, Store, StoreError};

/// Settings of the store on this machine: the second place, and what the last backup held.
const SECOND_PLACE: &str = "second_place";
const BACKED_UP: &str = "backed_up_state";

impl App {
    /// Backs up to a folder picked before.
    pub(crate) fn back_up(&mut self, request: WithFile) -> Result<BackupView, Halt> {
        let folder = self.path(request.file)?;
        self.commit_drafts()?;
        self.make_backup(Some(&folder))
    }

    /// Backs up to the usual folder and the second place.
    pub(crate) fn back_up_now(&mut self, _: Nothing) -> Result<BackupView, Halt> {
        self.commit_drafts()?;
        self.make_backup(None)
    }

    /// Makes a backup that was opened, checked and counted; the usual one comes to the second place too.
    pub(crate) fn make_backup(&mut self, folder: Option<&Path>) -> Result<BackupView, Halt> {
        let moment = self.moment();
        let usual = self.machine.backup_folder();
        let state = self.store()?.backup_state()?;
        let backup = self.store_mut()?.backup_to(folder.unwrap_or(&usual), moment.millis())?;
        if folder.is_none() {
            // A stick that is away is a warning and no reason to stop. What arrives there is compared with
            // the store, so nothing is written in between.
            let _ = self.copy_to_second_place(&backup);
            self.store_mut()?.set_setting(BACKED_UP, &state)?;
        }
        let at = moment.now.to_rfc3339();
        self.machine.remember_backup(at.clone());
        Ok(BackupView { name: file_name(&backup.path), size: bytes(backup.bytes), good: true, at })
    }

    fn copy_to_second_place(&mut self, backup: &Backup) -> Result<(), Halt> {
        let Some(folder) = self.second_place()? else { return Ok(()) };
        if !folder.is_dir() {
            return Err(Failure::PlaceAway { name: file_name(&folder) }.into());
        }
        let at = self.moment().millis();
        self.store_mut()?.copy_backup_to(backup, &folder, at)?;
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

    /// The backup of a session that ends; nothing where nothing was changed since the last.
    pub(crate) fn backup_after_session(&mut self) -> Result<(), Halt> {
        // A practice office holds nothing that anybody would miss.
        if self.office()?.is_practice {
            return Ok(());
        }
        let store = self.store()?;
        if store.setting(BACKED_UP)? != Some(store.backup_state()?) {
            self.make_backup(None)?;
        }
        Ok(())
    }

    /// The second place of backups of this office.
    pub(crate) fn second_place(&self) -> Result<Option<PathBuf>, Halt> {
        let kept = self.store()?.setting(SECOND_PLACE)?;
        Ok(kept.filter(|path| !path.is_empty()).map(PathBuf::from))
    }

    /// Chooses the second place and brings a first backup there, or gives it up.
    pub(crate) fn set_second_place(&mut self, request: SecondPlaceRequest) -> Result<SecurityView, Halt> {
        let folder = request.file.map(|token| self.path(token)).transpose()?;
        if let Some(folder) = &folder {
            self.try_second_place(folder)?;
        }
        let path = folder.as_deref().map(Path::to_string_lossy).unwrap_or_default();
        self.store_mut()?.set_setting(SECOND_PLACE, &path)?;
        self.machine.remember_second_place(folder);
        self.show_security(Nothing {})
    }

    /// Takes a backup and brings it to a folder, before that is relied on.
    fn try_second_place(&mut self, folder: &Path) -> Result<(), Halt> {
        let usual = self.machine.backup_folder();
        if !folder.is_dir() {
            return Err(Failure::PlaceAway { name: file_name(folder) }.into());
        }
        let is_same = matches!((folder.canonicalize(), usual.canonicalize()), (Ok(a), Ok(b)) if a == b);
        if is_same || folder == usual {
            return Err(Failure::SamePlace { name: file_name(folder) }.into());
        }
        self.commit_drafts()?;
        let at = self.moment().millis();
        let backup = self.store_mut()?.backup_to(&usual, at)?;
        self.store_mut()?.copy_backup_to(&backup, folder, at)?;
        Ok(())
    }

    /// The backups at hand, newest first.
    pub(crate) fn list_backups(&mut self, _: Nothing) -> Result<BackupsView, Halt> {
        let store = self.machine.store().ok_or(Failure::NoOffice { name: String::new() })?.to_owned();
        let log = match &self.open {
            Some(open) => open.store.backups()?,
            None => Vec::new(),
        };
        let mut lines = Vec::new();
        for (place, found) in self.backups_of(&store) {
            let passed =
                log.iter().find(|entry| entry.path == found.path).map(|entry| entry.problem.is_none());
            lines.push((found.at, self.backup_line(place, &found, passed)));
        }
        lines.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
        Ok(BackupsView { backups: lines.into_iter().map(|(_, line)| line).collect() })
    }

    /// The backups of a store in every known place, newest first in each.
    pub(crate) fn backups_of(&self, store: &Path) -> Vec<(BackupPlace, FoundBackup)> {
        let second = match self.open {
            Some(_) => self.second_place().unwrap_or_default(),
            None => self.machine.second_place().map(Path::to_owned),
        };
        let usual = Store::find_backups(store, &self.machine.backup_folder());
        let of_versions = Store::find_backups_of_versions(store);
        let there = second.map(|folder| Store::find_backups(store, &folder)).unwrap_or_default();
        let here = usual.into_iter().chain(of_versions).map(|found| (BackupPlace::Usual, found));
        here.chain(there.into_iter().map(|found| (BackupPlace::Second, found))).collect()
    }

    /// A backup as interfaces see it.
    pub(crate) fn backup_line(
        &mut self,
        place: BackupPlace,
        found: &FoundBackup,
        good: Option<bool>,
    ) -> BackupLineView {
        BackupLineView {
            file: self.files.offer(found.path.clone()),
            name: file_name(&found.path),
            at: instant(found.at, self.moment()),
            size: bytes(found.bytes),
            place,
            good,
        }
    }

    /// What a backup holds, beside what the store holds now; nothing is restored.
    pub(crate) fn preview_restore(
        &mut self,
        request: PreviewRestoreRequest,
    ) -> Result<RestorePreviewView, Halt> {
        let moment = self.moment();
        let path = self.path(request.file)?;
        let glimpse = self.look_into(&path, request.account, request.password)?;
        let (now, acts_since) = match &self.open {
            Some(open) => (Some(counted(&open.store)?), open.store.count_acts_missing_in(glimpse.store())?),
            None => (None, 0),
        };
        let known = self.machine.store().map(|store| self.backups_of(store)).unwrap_or_default();
        let named = known.iter().find(|(_, found)| found.path == path);
        Ok(RestorePreviewView {
            file: request.file,
            at: named.map(|(_, found)| instant(found.at, moment)),
            last_act_at: glimpse.store().acts(1)?.first().map(|act| instant(act.at, moment)),
            then: counted(glimpse.store())?,
            now,
            acts_since,
        })
    }

    fn look_into(
        &self,
        backup: &Path,
        account: Option<String>,
        password: Option<String>,
    ) -> Result<Glimpse, Halt> {
        let looked = match (password, &self.open) {
            (Some(password), _) => {
                let beside = self.machine.store().and_then(Path::parent).unwrap_or(self.machine.folder());
                let account = account.unwrap_or_default();
                Store::look_into_as(backup, beside, account.trim(), &Password::new(password))
            }
            (None, Some(open)) => open.store.look_into(backup),
            (None, None) => return Err(Failure::BackupNeedsPassword.into()),
        };
        looked.map_err(|error| {
            if matches!(error, StoreError::ForeignSlots(_)) {
                return Failure::BackupNeedsPassword.into();
            }
            if matches!(error, StoreError::Damaged(_) | StoreError::DamagedPage) {
                let why = "a page of it is damaged".into();
                return StoreError::BadBackup { path: backup.to_owned(), why }.into();
            }
            Halt::from(error)
        })
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
            // The present file stays where it is, so a backup that fails now takes nothing away.
            let _ = self.backup_after_session();
        }
        Store::restore(&backup, &to)?;
        self.shut();
        self.machine.point_to(Some(to));
        self.read_status(Nothing {})
    }
}

fn bytes(length: u64) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
