//! One function per command, each one transaction; converts between `domain` and `contract`;
//! decides who may do what. The window, the command line, the tests and the preview all come
//! through [`App::dispatch`].

#![expect(clippy::needless_pass_by_value, reason = "a request belongs to the command that carries it out")]

mod accounts;
mod achievements;
mod aftermath;
mod audit;
mod backups;
mod beside;
mod cases;
mod cloud;
mod conflicts;
mod convert;
mod credit;
mod cycles;
mod damage;
mod deleted;
mod demo;
mod devices;
mod distribution;
mod drafts;
mod employees;
mod evaluations;
mod failure;
mod feedback;
mod file_names;
mod files;
mod find;
mod heard;
mod history;
mod home;
mod host;
mod identity;
mod idle;
mod imports;
mod leaves;
mod machine;
mod matrix;
mod office;
mod organisation;
mod own;
mod packages;
mod paper;
mod passwords;
mod past;
mod people;
pub mod permissions;
mod planning;
mod plans;
mod practice;
mod print;
mod privacy;
mod proof;
mod recap;
mod recovery;
mod reports_due;
mod route;
mod safety;
mod seal;
mod seal_view;
mod security;
mod session;
mod sheet;
mod team;
mod texts;
mod units;
mod why;
mod words;
mod year;

use crate::failure::Halt;
use chrono::{DateTime, FixedOffset, NaiveDate};
use contract::{Failure, FailureView, Language};
use domain::Rhythm;
use store::records::{Office, Reader};
use store::{Account, Act, NewAct, RowId, Scope, Store, Undoing};

pub use host::Host;
#[cfg(debug_assertions)]
pub use store::lighten_guesses;

/// The program without its window.
pub struct App {
    host: Box<dyn Host>,
    machine: machine::Machine,
    open: Option<Open>,
    files: files::Tokens,
    /// Files that came without being asked for, until the window takes them.
    handed_over: Vec<u32>,
    preview: Option<imports::Preview>,
    siasn_preview: Option<beside::siasn::Preview>,
    plan_preview: Option<planning::bulk::workbooks::Preview>,
    package_preview: Option<packages::Preview>,
    /// What was read from other systems, until it is applied or written.
    beside: beside::Waiting,
    workbook_preview: Option<beside::workbooks::Preview>,
    previews_made: u32,
    /// Of the office just made, until it is locked.
    recovery_code: Option<store::RecoveryCode>,
    /// When somebody did something last.
    last_deed: Option<DateTime<FixedOffset>>,
    /// A store that was found damaged, until another takes its place.
    damage: Option<damage::Damage>,
    /// While a command reads the past: every view answers for that day.
    then: Option<past::Then>,
    /// Of two officers, just made, until the office is locked.
    office_codes: Option<recovery::OfficeSheets>,
    /// The day whose due changes were carried out; nothing while locked.
    turned_on: Option<NaiveDate>,
    /// Whose records the command under way read, as far as its request does not say so.
    read_now: permissions::ReadNow,
}

/// An unlocked store and who unlocked it.
struct Open {
    store: Store,
    account: Account,
}

/// What every function that makes a view needs to know and may not read for itself.
#[derive(Clone, Copy)]
struct Moment {
    now: DateTime<FixedOffset>,
    language: Language,
}

impl Moment {
    fn today(self) -> NaiveDate {
        self.now.date_naive()
    }

    fn millis(self) -> i64 {
        self.now.timestamp_millis()
    }
}

impl App {
    /// The program of this machine: it opens the office it had open last.
    pub fn new(host: Box<dyn Host>) -> Self {
        let machine = machine::Machine::read(host.machine_folder());
        Self::on(host, machine)
    }

    /// The program on one store file, leaving this machine's memory of offices alone.
    pub fn on_store(host: Box<dyn Host>, path: std::path::PathBuf, language: Language) -> Self {
        let machine = machine::Machine::for_store(host.machine_folder(), path, language);
        Self::on(host, machine)
    }

    fn on(host: Box<dyn Host>, machine: machine::Machine) -> Self {
        Self {
            host,
            machine,
            open: None,
            files: files::Tokens::default(),
            handed_over: Vec::new(),
            preview: None,
            siasn_preview: None,
            plan_preview: None,
            package_preview: None,
            beside: beside::Waiting::default(),
            workbook_preview: None,
            previews_made: 0,
            recovery_code: None,
            last_deed: None,
            damage: None,
            then: None,
            office_codes: None,
            turned_on: None,
            read_now: permissions::ReadNow::default(),
        }
    }

    /// The same program in a language for this run only.
    #[must_use]
    pub fn speaking(mut self, language: Language) -> Self {
        self.machine.speak(language);
        self
    }

    /// Carries out a command by name.
    ///
    /// # Errors
    /// The failure with its words; nothing was changed then.
    pub fn dispatch(
        &mut self,
        name: &str,
        request: serde_json::Value,
    ) -> Result<serde_json::Value, FailureView> {
        let language = self.machine.preferences().language;
        let carried_out = || {
            // Whatever keeps a due change from its day must not keep a person from the office.
            let _ = self.turn_the_day();
            self.carry_out_permitted(name, request)
        };
        let caught = std::panic::catch_unwind(std::panic::AssertUnwindSafe(carried_out));
        // A command that panicked while it read the past leaves the program in the present.
        self.then = None;
        let outcome = caught.unwrap_or_else(|_| Err(failure::incident(name)));
        // The window asks for the status by itself; everything else is somebody's doing.
        if name != "read_status" {
            self.touch();
        }
        let outcome = self.noting_damage(name, outcome);
        outcome.map_err(|failure| failure.view(language))
    }

    /// Hands a path to the core without a dialog and gives the token to use in requests.
    pub fn offer_file(&mut self, path: std::path::PathBuf) -> u32 {
        self.files.offer(path)
    }

    /// Hands over a file that somebody opened with the program; the window asks for it once it can use it.
    pub fn hand_over(&mut self, path: std::path::PathBuf) {
        let token = self.files.offer(path);
        self.handed_over.push(token);
    }

    /// Ends the session as the window does: drafts become commits, a backup is made and tested where
    /// something was changed, the file is closed. Faults are not told to anybody: everything committed
    /// is safe either way, and the log of backups has them.
    pub fn close(&mut self) {
        self.end_session();
    }

    /// Locks without a backup: a script may call a hundred times.
    pub fn leave(&mut self) {
        if self.open.is_some() {
            let _ = self.commit_drafts();
        }
        self.shut();
    }

    /// Ends a session while the program goes on: drafts become commits, the backup of the session is
    /// taken, the file is closed and its key forgotten. Where the drafts cannot be written now they stay
    /// drafts; a backup that fails keeps nobody in, its log tells of it at the next start.
    fn end_session(&mut self) {
        if self.open.is_some() {
            let _ = self.commit_drafts();
            let _ = self.backup_after_session();
        }
        self.shut();
    }

    /// Forgets what was read of files and waits: it is of whoever looked at it.
    fn forget_previews(&mut self) {
        self.preview = None;
        self.siasn_preview = None;
        self.plan_preview = None;
        self.package_preview = None;
        self.beside = beside::Waiting::default();
        self.workbook_preview = None;
    }

    /// Closes the file without a backup.
    fn shut(&mut self) {
        self.forget_previews();
        self.recovery_code = None;
        self.office_codes = None;
        self.turned_on = None;
        if let Some(open) = self.open.take() {
            let _ = open.store.close();
            let at = self.host.now().to_rfc3339();
            self.machine.remember_closed(at);
        }
    }

    fn moment(&self) -> Moment {
        if let Some(then) = &self.then {
            return then.moment;
        }
        Moment { now: self.host.now(), language: self.machine.preferences().language }
    }

    fn opened(&self) -> Result<&Open, Halt> {
        Ok(self.open.as_ref().ok_or(Failure::Locked)?)
    }

    fn store(&self) -> Result<&Store, Halt> {
        Ok(&self.opened()?.store)
    }

    fn store_mut(&mut self) -> Result<&mut Store, Halt> {
        Ok(self.open.as_mut().map(|open| &mut open.store).ok_or(Failure::Locked)?)
    }

    fn read(&self) -> Result<Reader<'_>, Halt> {
        let store = self.store()?;
        Ok(self.then.as_ref().map_or_else(|| store.read(), |then| then.records.read()))
    }

    fn office(&self) -> Result<Office, Halt> {
        Ok(self.read()?.find_office()?.ok_or_else(|| Failure::NotFound { what: "Kantor".into() })?)
    }

    /// Does something as one act: all of it is saved, or nothing.
    fn act<T>(
        &mut self,
        kind: &'static str,
        acted_for: Option<RowId>,
        work: impl FnOnce(&mut Act<'_>) -> Result<T, Halt>,
    ) -> Result<T, Halt> {
        self.act_that(kind, acted_for, Undoing::TakesBack, work)
    }

    /// The same, saying what undo does when it comes to the act.
    fn act_that<T>(
        &mut self,
        kind: &'static str,
        acted_for: Option<RowId>,
        undoing: Undoing,
        work: impl FnOnce(&mut Act<'_>) -> Result<T, Halt>,
    ) -> Result<T, Halt> {
        let at = self.host.now().timestamp_millis();
        let open = self.open.as_mut().ok_or(Failure::Locked)?;
        // Whoever acts in the own name acts for nobody else.
        let acted_for = acted_for.filter(|person| open.account.employee != Some(*person));
        let mut act = open.store.begin(NewAct { kind, author: open.account.id, acted_for, at, undoing })?;
        let done = work(&mut act)?;
        act.commit()?;
        Ok(done)
    }

    /// The rhythm of a year; quarterly where no cycle was made.
    fn rhythm(&self, year: i32) -> Result<Rhythm, Halt> {
        Ok(self.read()?.find_cycle(year)?.map(|cycle| cycle.rhythm).unwrap_or_default())
    }
}

/// The scope of the lists an office shares.
fn shared_lists(office: &Office) -> Scope {
    Scope::reference(office.id)
}
