//! Backups: when they are taken, where they lie, what is in them, and the way back.

use crate::App;
use crate::failure::Halt;
use crate::files::file_name;
use crate::history::instant;
use crate::permissions::{check_role, role_of};
use crate::safety::{counted, days_since};
use contract::{
    BackupLineView, BackupPlace, BackupView, BackupsView, Failure, Nothing, PreviewRestoreRequest,
    RestorePreviewView, RestoreRequest, SecondPlaceRequest, SecurityView, StatusView, WithFile,
};
use std::path::{Path, PathBuf};
use store::{Backup, BackupEntry, FoundBackup, Glimpse, Password, Store, StoreError};

/// Settings of the store on this machine: the second place, what the last backup held, what the last held
/// that came to the second place, and whether a session ended without its backup.
const SECOND_PLACE: &str = "second_place";
const BACKED_UP: &str = "backed_up_state";
const COPIED: &str = "copied_state";
const OWED: &str = "backup_owed";
/// How an office made from a backup is called.
const RESTORED: &str = "Dipulihkan";

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
        if let Some(folder) = folder {
            let at = self.moment().millis();
            let backup = self.store_mut()?.backup_to(folder, at)?;
            return Ok(self.made(&backup));
        }
        let second = self.second_place()?;
        // A stick that is away is a warning and no reason to stop.
        let (made, _) = self.make_usual_backup(second.as_deref())?;
        Ok(made)
    }

    /// Makes the usual backup and brings it to a second place; whether it arrived there is told apart.
    fn make_usual_backup(&mut self, second: Option<&Path>) -> Result<(BackupView, Result<(), Halt>), Halt> {
        let (usual, at) = (self.machine.backup_folder(), self.moment().millis());
        let state = self.store()?.backup_state()?;
        let backup = self.store_mut()?.backup_to(&usual, at)?;
        // What arrives there is compared with the store, so nothing is written in between.
        let arrived = second.map_or(Ok(()), |folder| self.copy_to(folder, &backup));
        self.note_backed_up(&state, arrived.is_ok())?;
        Ok((self.made(&backup), arrived))
    }

    /// A backup just made as interfaces see it; the lock screen names its time from then on.
    fn made(&mut self, backup: &Backup) -> BackupView {
        let at = self.moment().now.to_rfc3339();
        self.machine.remember_backup(at.clone());
        BackupView { name: file_name(&backup.path), size: bytes(backup.bytes), good: true, at }
    }

    /// Remembers what was backed up. Where it did not arrive at the second place, that stays due there.
    fn note_backed_up(&mut self, state: &str, has_arrived: bool) -> Result<(), Halt> {
        let store = self.store_mut()?;
        store.set_setting(BACKED_UP, state)?;
        store.set_setting(OWED, "0")?;
        if has_arrived {
            store.set_setting(COPIED, state)?;
        }
        Ok(())
    }

    fn copy_to(&mut self, folder: &Path, backup: &Backup) -> Result<(), Halt> {
        if !folder.is_dir() {
            return Err(Failure::PlaceAway { name: file_name(folder) }.into());
        }
        let at = self.moment().millis();
        self.store_mut()?.copy_backup_to(backup, folder, at)?;
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

    /// The backup of a session that ends; nothing where none is due.
    pub(crate) fn backup_after_session(&mut self) -> Result<(), Halt> {
        // A practice office holds nothing that anybody would miss.
        if self.office()?.is_practice {
            return Ok(());
        }
        if self.is_backup_due()? {
            self.make_backup(None)?;
        }
        Ok(())
    }

    /// Whether something was changed since the last backup, that one is gone, or the second place, which
    /// can be reached now, has not got it.
    fn is_backup_due(&self) -> Result<bool, Halt> {
        let store = self.store()?;
        let state = Some(store.backup_state()?);
        let is_there = self.second_place()?.is_some_and(|folder| folder.is_dir());
        let (here, _) = self.logged_backups()?;
        let last = here.iter().find(|entry| entry.problem.is_none());
        Ok(store.setting(BACKED_UP)? != state
            || (is_there && store.setting(COPIED)? != state)
            || !last.is_some_and(stands))
    }

    /// Remembers that a session ends without its backup. A medium that refuses even this says so at the
    /// next command.
    pub(crate) fn owe_backup(&mut self) {
        if let Some(open) = &mut self.open {
            let _ = open.store.set_setting(OWED, "1");
        }
    }

    /// Makes the backup that a session ended without, once the last one is a day old. Until then the end
    /// of this session is soon enough, and unlocking is not made to wait for it.
    pub(crate) fn make_owed_backup(&mut self) -> Result<(), Halt> {
        if self.store()?.setting(OWED)?.as_deref() != Some("1") {
            return Ok(());
        }
        let moment = self.moment();
        let (here, _) = self.logged_backups()?;
        if here.iter().find(|entry| stands(entry)).is_some_and(|newest| days_since(newest.at, moment) < 1) {
            return Ok(());
        }
        self.store_mut()?.set_setting(OWED, "0")?;
        self.backup_after_session()
    }

    /// The log of backups, newest first: outside the second place, and in it.
    pub(crate) fn logged_backups(&self) -> Result<(Vec<BackupEntry>, Vec<BackupEntry>), Halt> {
        let second = self.second_place()?;
        let is_there = |entry: &BackupEntry| second.as_ref().is_some_and(|folder| entry.is_in(folder));
        let (there, here) = self.store()?.backups()?.into_iter().partition(is_there);
        Ok((here, there))
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
        let (_, arrived) = self.make_usual_backup(Some(folder))?;
        arrived
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
            lines.push(((found.number, found.at), self.backup_line(place, &found, passed)));
        }
        lines.sort_by_key(|(order, _)| std::cmp::Reverse(*order));
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
                let present = self.machine.store().map(Path::to_owned);
                let beside = present.unwrap_or_else(|| self.fresh_store_path(RESTORED));
                let account = account.unwrap_or_default();
                Store::look_into_as(backup, &beside, account.trim(), &Password::new(password))
            }
            (None, Some(open)) => open.store.look_into(backup),
            (None, None) => return Err(Failure::BackupNeedsPassword.into()),
        };
        looked.map_err(|error| of_backup(backup, error))
    }

    /// While an office is locked, only somebody restores who might have on the day of the backup: a file
    /// from before a password was taken away would open with it. At the first start there is no office to
    /// guard, and whoever lost every password comes back with a backup and the recovery code.
    fn check_may_restore(
        &self,
        (backup, to): (&Path, &Path),
        account: Option<String>,
        password: Option<String>,
    ) -> Result<(), Halt> {
        if self.open.is_some() || !self.machine.store().is_some_and(Path::exists) {
            return Ok(());
        }
        let Some(password) = password else { return Err(Failure::BackupNeedsPassword.into()) };
        let name = account.unwrap_or_default();
        let looked = Store::look_into_as(backup, to, name.trim(), &Password::new(password));
        let glimpse = looked.map_err(|error| of_backup(backup, error))?;
        let account = glimpse.account().ok_or(Failure::NoSuchAccount { name })?;
        Ok(check_role("restore_backup", role_of(account), self.moment().language)?)
    }

    /// Unpacks a backup as an office file of its own and goes to its lock screen.
    pub(crate) fn restore_backup(&mut self, request: RestoreRequest) -> Result<StatusView, Halt> {
        let backup = self.path(request.file)?;
        let to = match request.to {
            Some(token) => self.path(token)?,
            None => self.fresh_store_path(RESTORED),
        };
        self.check_may_restore((&backup, &to), request.account, request.password)?;
        if self.open.is_some() {
            self.commit_drafts()?;
            // The present file stays where it is, so a backup that fails now takes nothing away.
            let _ = self.backup_after_session();
        }
        Store::restore(&backup, &to)?;
        self.note_restored(&to);
        self.shut();
        self.machine.point_to(Some(to));
        self.read_status(Nothing {})
    }
}

/// Whether a backup of the log passed its test and is still there.
pub(crate) fn stands(entry: &BackupEntry) -> bool {
    entry.problem.is_none() && entry.path.exists()
}

/// A fault met in a backup, which must not be taken for one of the store.
fn of_backup(backup: &Path, error: StoreError) -> Halt {
    if matches!(error, StoreError::ForeignSlots(_)) {
        return Failure::BackupNeedsPassword.into();
    }
    if matches!(error, StoreError::Damaged(_) | StoreError::DamagedPage) {
        let why = "a page of it is damaged".into();
        return StoreError::BadBackup { path: backup.to_owned(), why }.into();
    }
    Halt::from(error)
}

fn bytes(length: u64) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
