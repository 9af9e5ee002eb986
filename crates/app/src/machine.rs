//! What this machine remembers outside every store: which office was open, who can unlock it, and
//! the language and theme. Never an employee, a NIP or a rating.

use contract::{AccountView, Instant, Language, PreferencesView, Theme};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// The memory of this machine.
pub(crate) struct Machine {
    folder: PathBuf,
    memory: Memory,
    /// Whether changes are written; the command line on a given store leaves the memory alone.
    keeps: bool,
    /// Language of this run, where it differs from the remembered one.
    spoken: Option<Language>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Memory {
    store: Option<PathBuf>,
    office: String,
    accounts: Vec<AccountView>,
    backup_at: Option<Instant>,
    preferences: Option<PreferencesView>,
    second_place: Option<PathBuf>,
    agency: Option<String>,
    last_account: Option<String>,
    closed_at: Option<Instant>,
}

impl Machine {
    /// Reads the memory; one that cannot be read counts as none.
    pub(crate) fn read(folder: PathBuf) -> Self {
        let text = std::fs::read_to_string(file(&folder)).unwrap_or_default();
        Self { memory: serde_json::from_str(&text).unwrap_or_default(), folder, keeps: true, spoken: None }
    }

    /// A memory of one store that is never written.
    pub(crate) fn for_store(folder: PathBuf, store: PathBuf, language: Language) -> Self {
        let preferences = Some(PreferencesView { language, theme: Theme::System });
        Self {
            memory: Memory { store: Some(store), preferences, ..Memory::default() },
            folder,
            keeps: false,
            spoken: None,
        }
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where backups go: beside a store that was named, in the machine's folder otherwise.
    pub(crate) fn backup_folder(&self) -> PathBuf {
        let beside = self.memory.store.as_deref().and_then(Path::parent).filter(|_| self.is_of_one_store());
        beside.unwrap_or(&self.folder).join("cadangan")
    }

    /// Whether it is of one store that was named, and not the memory of this person.
    pub(crate) fn is_of_one_store(&self) -> bool {
        !self.keeps
    }

    pub(crate) fn store(&self) -> Option<&Path> {
        self.memory.store.as_deref()
    }

    pub(crate) fn office(&self) -> &str {
        &self.memory.office
    }

    pub(crate) fn accounts(&self) -> &[AccountView] {
        &self.memory.accounts
    }

    pub(crate) fn agency(&self) -> Option<&str> {
        self.memory.agency.as_deref()
    }

    /// Who unlocked last.
    pub(crate) fn last_account(&self) -> Option<&str> {
        self.memory.last_account.as_deref()
    }

    /// When the store was closed last; nothing where a session was cut off.
    pub(crate) fn closed_at(&self) -> Option<&Instant> {
        self.memory.closed_at.as_ref()
    }

    pub(crate) fn backup_at(&self) -> Option<&Instant> {
        self.memory.backup_at.as_ref()
    }

    /// The second place of backups of this store, for when it cannot be asked any more.
    pub(crate) fn second_place(&self) -> Option<&Path> {
        self.memory.second_place.as_deref()
    }

    pub(crate) fn remember_second_place(&mut self, folder: Option<PathBuf>) {
        if self.memory.second_place != folder {
            self.memory.second_place = folder;
            self.keep();
        }
    }

    pub(crate) fn preferences(&self) -> PreferencesView {
        let usual = PreferencesView { language: Language::Id, theme: Theme::System };
        let remembered = self.memory.preferences.unwrap_or(usual);
        PreferencesView { language: self.spoken.unwrap_or(remembered.language), ..remembered }
    }

    pub(crate) fn speak(&mut self, language: Language) {
        self.spoken = Some(language);
    }

    pub(crate) fn set_preferences(&mut self, preferences: PreferencesView) {
        self.memory.preferences = Some(preferences);
        self.keep();
    }

    /// Points to another store; who can unlock it is learnt when it opens.
    pub(crate) fn point_to(&mut self, store: Option<PathBuf>) {
        let preferences = self.memory.preferences;
        self.memory = Memory { store, preferences, ..Memory::default() };
        self.keep();
    }

    /// Remembers what the lock screen shows of a store that is open.
    pub(crate) fn remember(
        &mut self,
        office: &str,
        agency: &str,
        accounts: Vec<AccountView>,
        last_account: &str,
    ) {
        office.clone_into(&mut self.memory.office);
        self.memory.agency = Some(agency.to_owned()).filter(|agency| !agency.is_empty());
        self.memory.accounts = accounts;
        self.memory.last_account = Some(last_account.to_owned());
        self.memory.closed_at = None;
        self.keep();
    }

    /// Forgets what the lock screen is not to show.
    pub(crate) fn forget_names(&mut self) {
        self.memory.office.clear();
        self.memory.agency = None;
        self.memory.accounts = Vec::new();
        self.memory.last_account = None;
        self.memory.closed_at = None;
        self.keep();
    }

    /// Remembers when the store was closed, where the lock screen may say so.
    pub(crate) fn remember_closed(&mut self, at: Instant) {
        if !self.memory.accounts.is_empty() {
            self.memory.closed_at = Some(at);
            self.keep();
        }
    }

    pub(crate) fn remember_backup(&mut self, at: Instant) {
        self.memory.backup_at = Some(at);
        self.keep();
    }

    /// A memory that cannot be written costs convenience, not data, so nobody is told.
    fn keep(&self) {
        if self.keeps
            && std::fs::create_dir_all(&self.folder).is_ok()
            && let Ok(text) = serde_json::to_vec_pretty(&self.memory)
        {
            let _ = crate::files::write_whole(&file(&self.folder), &text);
        }
    }
}

fn file(folder: &Path) -> PathBuf {
    folder.join("kinerja-luring.json")
}
