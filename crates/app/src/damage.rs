//! A store that cannot be read in full: told at unlock or by the command that met it, with the newest
//! whole backup beside it; set aside when a person says so, and never deleted.

use crate::App;
use crate::failure::Halt;
use crate::files::file_name;
use contract::{DamageView, Failure, Nothing, StatusView, WithFile};
use serde_json::Value;
use std::path::{Path, PathBuf};
use store::Store;

/// Commands whose failure is of another file than the store.
const OF_OTHER_FILES: [&str; 2] = ["preview_restore", "restore_backup"];
/// Commands after which the store is known to be whole.
const PROVING: [&str; 3] = ["unlock", "recover", "recover_office"];

/// A damaged store and what can take its place.
pub(crate) struct Damage {
    store: PathBuf,
    view: DamageView,
}

impl App {
    /// Remembers damage that a command met, and calls foreign slots damage where a backup shows that
    /// they are those of this store.
    pub(crate) fn noting_damage(
        &mut self,
        command: &str,
        outcome: Result<Value, Failure>,
    ) -> Result<Value, Failure> {
        if outcome.is_ok() && PROVING.contains(&command) {
            self.damage = None;
        }
        let Err(failure) = outcome else { return outcome };
        let Some(store) = self.machine.store().map(Path::to_owned) else { return Err(failure) };
        if OF_OTHER_FILES.contains(&command) {
            return Err(failure);
        }
        let is_foreign = matches!(failure, Failure::ForeignSlots { .. });
        let failure = if is_foreign && self.slots_are_of(&store) {
            Failure::DamagedStore { problem: file_name(&store) }
        } else {
            failure
        };
        if matches!(failure, Failure::DamagedStore { .. }) {
            self.note_damage(store);
        }
        Err(failure)
    }

    /// Whether a backup of the store has the slots that lie beside it: then the key is right.
    fn slots_are_of(&self, store: &Path) -> bool {
        Store::slots_folder(store).is_dir() && !self.backups_of(store).is_empty()
    }

    /// Remembers that the store the program stands before is damaged.
    pub(crate) fn note_damage_here(&mut self) {
        if let Some(store) = self.machine.store().map(Path::to_owned) {
            self.note_damage(store);
        }
    }

    fn note_damage(&mut self, store: PathBuf) {
        if self.damage.as_ref().is_some_and(|known| known.store == store) {
            return;
        }
        let mut found = self.backups_of(&store);
        found.sort_by_key(|(_, backup)| std::cmp::Reverse((backup.number, backup.at)));
        let whole = found.into_iter().find(|(_, backup)| Store::prove_backup(&backup.path).is_ok());
        let backup = whole.map(|(place, backup)| self.backup_line(place, &backup, Some(true)));
        let view = DamageView { name: file_name(&store), backup };
        self.damage = Some(Damage { store, view });
    }

    /// What was found damaged, where that is the store the program stands before.
    pub(crate) fn damage_here(&self) -> Option<DamageView> {
        let damage =
            self.damage.as_ref().filter(|damage| self.machine.store() == Some(damage.store.as_path()))?;
        Some(damage.view.clone())
    }

    /// Sets the damaged store aside and restores a backup under its name.
    pub(crate) fn set_damaged_aside(&mut self, request: WithFile) -> Result<StatusView, Halt> {
        let backup = self.path(request.file)?;
        let damage = self.damage.take().filter(|damage| self.machine.store() == Some(damage.store.as_path()));
        let damage = damage.ok_or(Failure::NotDamaged)?;
        // Drafts stay in the file that is set aside: nothing can be relied on that is written there now.
        self.shut();
        if let Err(error) = Store::set_aside(&damage.store, &backup, self.moment().millis()) {
            self.damage = Some(damage);
            return Err(error.into());
        }
        self.note_restored(&damage.store);
        self.read_status(Nothing {})
    }
}
