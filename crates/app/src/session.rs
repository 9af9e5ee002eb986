//! Creating, unlocking and locking an office.

use crate::accounts::account_view;
use crate::failure::Halt;
use crate::{App, Moment, Open, cycles, passwords, permissions, units};
use contract::{
    ChangePasswordRequest, CreateOfficeRequest, CreatedView, Failure, FieldFault, FieldProblem, Nothing,
    Phase, PreferencesView, Role, SessionView, StatusView, UnlockRequest, WithFile,
};
use std::path::{Path, PathBuf};
use store::records::Term;
use store::schema::{cycles as cycle, offices as office};
use store::{
    Account, NewAccount, NewAct, NewKey, NewStore, Password, RecoveryCode, ReplicaId, Scope, Store, Table,
};

impl App {
    /// Where the program stands; needs no unlocking and names nobody but accounts.
    pub(crate) fn read_status(&mut self, _: Nothing) -> Result<StatusView, Halt> {
        let session = if self.open.is_some() { Some(self.session()?) } else { None };
        let known = self.machine.store().is_some_and(Path::exists);
        let is_named = known && !self.machine.accounts().is_empty();
        let folder = self.machine.store().and_then(Path::parent);
        Ok(StatusView {
            phase: if session.is_some() { Phase::Open } else { closed_phase(known) },
            office: if known { self.machine.office().to_owned() } else { String::new() },
            accounts: if known { self.machine.accounts().to_vec() } else { Vec::new() },
            backup_at: self.machine.backup_at().cloned(),
            practice_password: self.practice_password(),
            has_office_recovery: self.machine.store().is_some_and(Store::has_office_recovery),
            damage: self.damage_here(),
            closed_at: self.machine.closed_at().filter(|_| is_named).cloned(),
            folder: folder.filter(|_| is_named).map(|folder| folder.display().to_string()),
            agency: self.machine.agency().filter(|_| is_named).map(str::to_owned),
            last_account: self.machine.last_account().filter(|_| is_named).map(str::to_owned),
            session,
            preferences: self.machine.preferences(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        })
    }

    /// Makes an office, its first account and the cycle of this year, and opens it.
    pub(crate) fn create_office(&mut self, request: CreateOfficeRequest) -> Result<CreatedView, Halt> {
        check_office(&request)?;
        passwords::check(&request.password, &[&request.agency, &request.unit, &request.user])?;
        let path = self.fresh_store_path("Kantor");
        let code = self.create_store(path, &request, false)?;
        let recovery_code = code.to_string();
        self.recovery_code = Some(code);
        Ok(CreatedView { recovery_code, session: self.session()? })
    }

    /// Creates the file, its office row and first cycle; leaves it open.
    pub(crate) fn create_store(
        &mut self,
        path: PathBuf,
        request: &CreateOfficeRequest,
        is_practice: bool,
    ) -> Result<RecoveryCode, Halt> {
        self.end_session();
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| crate::failure::cannot_write(folder, &error))?;
        }
        let moment = self.moment();
        let password = Password::new(request.password.clone());
        let role = Role::HrOfficer.code();
        let account =
            NewAccount { name: request.user.trim(), role: &role, employee: None, password: &password };
        let new = NewStore { replica: ReplicaId(self.host.random()), account, at: moment.millis() };
        let (mut store, code) = Store::create(&path, &new)?;
        let account = store.find_account(request.user.trim())?.ok_or(Failure::Locked)?;
        found_office(&mut store, &account, request, moment, is_practice)?;
        self.machine.point_to(Some(path));
        self.enter(store, account)?;
        Ok(code)
    }

    /// Opens with an account's password.
    pub(crate) fn unlock(&mut self, request: UnlockRequest) -> Result<SessionView, Halt> {
        let path = self.known_store()?;
        // Whoever was inside leaves as when the lock closes by itself.
        self.lock_now();
        let (name, password) = (request.account.trim(), Password::new(request.password));
        let (store, account) = if name.is_empty() {
            Store::open_sole(&path, &password)?
        } else {
            let store = Store::open(&path, name, &password)?;
            let account = found_account(&store, name)?;
            (store, account)
        };
        let mut store = self.guarded(store)?;
        // Accounts from before there were personal keys get theirs here, while the password is at hand.
        store.ensure_key(account.id, &password, self.moment().millis())?;
        self.enter(store, account)?;
        self.session()
    }

    /// Turns drafts into commits, takes the backup of the session and closes the file.
    pub(crate) fn lock(&mut self, _: Nothing) -> Result<StatusView, Halt> {
        self.end_session();
        self.read_status(Nothing {})
    }

    /// Changes the password of the account that works.
    pub(crate) fn change_password(&mut self, request: ChangePasswordRequest) -> Result<SessionView, Halt> {
        let name = self.opened()?.account.name.clone();
        self.check_new_password(&request.new_password, &name)?;
        let (old, new) = (Password::new(request.password), Password::new(request.new_password));
        let at = self.moment().millis();
        self.store_mut()?.change_password(&name, &old, &new, at)?;
        self.refresh_account()?;
        self.session()
    }

    /// Points the program to an office file picked before.
    pub(crate) fn open_office_file(&mut self, request: WithFile) -> Result<StatusView, Halt> {
        let path = self.path(request.file)?;
        let slots = Store::slots_folder(&path);
        if !slots.is_dir() {
            return Err(Failure::SlotsMissing { name: crate::files::file_name(&slots) }.into());
        }
        self.end_session();
        self.machine.point_to(Some(path));
        self.read_status(Nothing {})
    }

    /// Forgets the office on this machine; its file stays where it is.
    pub(crate) fn leave_office(&mut self, _: Nothing) -> Result<StatusView, Halt> {
        self.end_session();
        self.machine.point_to(None);
        self.read_status(Nothing {})
    }

    /// Language and theme of this machine.
    pub(crate) fn save_preferences(&mut self, request: PreferencesView) -> Result<StatusView, Halt> {
        self.machine.set_preferences(request);
        self.read_status(Nothing {})
    }

    /// The session as interfaces see it.
    pub(crate) fn session(&self) -> Result<SessionView, Halt> {
        let office = self.office()?;
        let moment = self.moment();
        let periods = cycles::all_periods(self.read()?, moment)?;
        let account = &self.opened()?.account;
        Ok(SessionView {
            account: account_view(account),
            person: account.employee.map(|person| units::person_ref(self.read()?, person)).transpose()?,
            features: permissions::features(account),
            idle_seconds: self.idle_seconds()?,
            agency: office.agency,
            unit: office.unit_name,
            is_practice: office.is_practice,
            current_period: cycles::current(&periods).map(|period| period.code.clone()),
            periods,
        })
    }

    pub(crate) fn known_store(&self) -> Result<PathBuf, Halt> {
        let path = self.machine.store().ok_or(Failure::NoOffice { name: String::new() })?;
        Ok(path.to_owned())
    }

    pub(crate) fn enter_as(&mut self, store: Store, name: &str) -> Result<SessionView, Halt> {
        let account = found_account(&store, name)?;
        self.enter(store, account)?;
        self.session()
    }

    /// Takes an open store as the session; drafts that a killed session left become commits.
    pub(crate) fn enter(&mut self, store: Store, account: Account) -> Result<(), Halt> {
        self.forget_previews();
        self.open = Some(Open { store, account });
        self.remember_names()?;
        self.commit_drafts()?;
        let _ = self.turn_the_day();
        // What an earlier session owes keeps nobody out.
        let _ = self.sweep_where_due();
        let _ = self.make_owed_backup();
        Ok(())
    }

    /// Leaves to the lock screen what it may name, and where backups are.
    pub(crate) fn remember_names(&mut self) -> Result<(), Halt> {
        let second = self.second_place()?;
        self.machine.remember_second_place(second);
        if !self.shows_names()? {
            self.machine.forget_names();
            return Ok(());
        }
        let accounts = self.store()?.accounts()?;
        let here = accounts.iter().filter(|account| !account.is_removed).map(account_view).collect();
        let office = self.office()?;
        let account = self.opened()?.account.name.clone();
        let title = [&office.unit_name, &office.agency].into_iter().find(|text| !text.is_empty());
        let title = title.cloned().unwrap_or_default();
        self.machine.remember(&title, &office.agency, here, &account);
        Ok(())
    }

    /// A path in the machine's folder where no store stands yet, or the one the program was pointed to.
    /// A store that was named is taken at its word: where one stands already, making another is refused.
    pub(crate) fn fresh_store_path(&self, stem: &str) -> PathBuf {
        let is_free = |path: &Path| !path.exists() && !Store::slots_folder(path).exists();
        let is_meant = |path: &&Path| self.machine.is_of_one_store() || is_free(path);
        if let Some(path) = self.machine.store().filter(is_meant) {
            return path.to_owned();
        }
        let folder = self.machine.folder();
        let numbered = (2..).map(|number| folder.join(format!("{stem}-{number}.kantor")));
        let mut candidates = std::iter::once(folder.join(format!("{stem}.kantor"))).chain(numbered);
        candidates.find(|path| is_free(path)).unwrap_or_else(|| folder.join("Kantor.kantor"))
    }
}

fn closed_phase(known: bool) -> Phase {
    if known { Phase::Locked } else { Phase::FirstStart }
}

fn found_account(store: &Store, name: &str) -> Result<Account, Halt> {
    Ok(store.find_account(name)?.ok_or_else(|| Failure::NoSuchAccount { name: name.to_owned() })?)
}

fn check_office(request: &CreateOfficeRequest) -> Result<(), Halt> {
    let required = [("agency", &request.agency), ("unit", &request.unit), ("user", &request.user)];
    let fields: Vec<_> = required
        .into_iter()
        .filter(|(_, text)| text.trim().is_empty())
        .map(|(field, _)| FieldProblem { field: field.to_owned(), problem: FieldFault::Empty })
        .collect();
    if !fields.is_empty() {
        return Err(Failure::Invalid { fields }.into());
    }
    Ok(())
}

/// Writes the office row, the cycle of the year and the personal key of the first account as the first act
/// of a store.
fn found_office(
    store: &mut Store,
    account: &Account,
    request: &CreateOfficeRequest,
    moment: Moment,
    is_practice: bool,
) -> Result<(), Halt> {
    use chrono::Datelike;
    let key = NewKey::draw(&Password::new(request.password.clone()))?;
    let new = NewAct {
        kind: "create_office",
        author: account.id,
        acted_for: None,
        at: moment.millis(),
        undoing: store::Undoing::Stops,
    };
    let mut act = store.begin(new)?;
    let level: domain::AgencyLevel = crate::convert::from_wire(request.level);
    let paper: domain::Paper = request.paper.map(crate::convert::from_wire).unwrap_or_default();
    let place = request.place.as_deref().map(str::trim).filter(|place| !place.is_empty());
    let row = act.insert_root(
        Table::Offices,
        &[
            (office::NAME, request.unit.trim().into()),
            (office::AGENCY, request.agency.trim().into()),
            (office::UNIT_NAME, request.unit.trim().into()),
            (office::LEVEL, level.word().into()),
            (office::PLACE, place.into()),
            (office::PAPER, paper.word().into()),
            (office::IS_PRACTICE, is_practice.into()),
        ],
    )?;
    let rhythm: domain::Rhythm = crate::convert::from_wire(request.rhythm);
    act.insert(
        Table::Cycles,
        Scope::reference(row),
        &[(cycle::YEAR, moment.today().year().into()), (cycle::RHYTHM, rhythm.word().into())],
    )?;
    act.put_key(row, account, &key)?;
    act.commit()?;
    Ok(())
}
