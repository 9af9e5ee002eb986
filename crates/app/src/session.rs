//! Creating, unlocking and locking an office.

use crate::failure::Halt;
use crate::{App, Moment, Open, cycles};
use contract::{
    AccountView, AccountsView, ChangePasswordRequest, CreateOfficeRequest, CreatedView, Failure, FieldFault,
    FieldProblem, Nothing, Phase, PreferencesView, RecoverRequest, RekeyRequest, Role, SessionView,
    StatusView, UnlockRequest, WithFile,
};
use std::path::PathBuf;
use store::records::Term;
use store::schema::{cycles as cycle, offices as office};
use store::{Account, NewAccount, NewAct, NewStore, Password, RecoveryCode, ReplicaId, Scope, Store, Table};

/// Fewest characters of a password. Longer is advised on screen; the data are only as safe as this.
const LEAST_PASSWORD: u32 = 8;

/// Word of the role in the store.
const HR_OFFICER: &str = "hr_officer";

impl App {
    /// Where the program stands; needs no unlocking and names nobody but accounts.
    pub(crate) fn read_status(&mut self, _: Nothing) -> Result<StatusView, Halt> {
        let session = if self.open.is_some() { Some(self.session()?) } else { None };
        let known = self.machine.store().is_some_and(std::path::Path::exists);
        Ok(StatusView {
            phase: if session.is_some() { Phase::Open } else { closed_phase(known) },
            office: if known { self.machine.office().to_owned() } else { String::new() },
            accounts: if known { self.machine.accounts().to_vec() } else { Vec::new() },
            backup_at: self.machine.backup_at().cloned(),
            practice_password: self.practice_password(),
            session,
            preferences: self.machine.preferences(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        })
    }

    /// Makes an office, its first account and the cycle of this year, and opens it.
    pub(crate) fn create_office(&mut self, request: CreateOfficeRequest) -> Result<CreatedView, Halt> {
        check_office(&request)?;
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
        self.shut();
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| crate::failure::cannot_write(folder, &error))?;
        }
        let moment = self.moment();
        let password = Password::new(request.password.clone());
        let account =
            NewAccount { name: request.user.trim(), role: HR_OFFICER, employee: None, password: &password };
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
        self.shut();
        let (name, password) = (request.account.trim(), Password::new(request.password));
        if name.is_empty() {
            return self.enter_sole(Store::open_sole(&path, &password)?);
        }
        self.enter_as(Store::open(&path, name, &password)?, name)
    }

    /// Opens with the recovery code and gives the account a new password.
    pub(crate) fn recover(&mut self, request: RecoverRequest) -> Result<SessionView, Halt> {
        check_password(&request.new_password)?;
        let path = self.known_store()?;
        self.shut();
        let code = request.recovery_code.parse::<RecoveryCode>()?;
        let mut store = Store::open_with_recovery(&path, &code, self.moment().millis())?;
        let named = request.account.trim();
        let first =
            store.accounts()?.into_iter().find(|account| !account.is_removed).map(|account| account.name);
        let name = if named.is_empty() { first.unwrap_or_default() } else { named.to_owned() };
        store.change_password(&name, &Password::new(request.new_password))?;
        self.enter_as(store, &name)
    }

    /// Turns drafts into commits and closes the file.
    pub(crate) fn lock(&mut self, _: Nothing) -> Result<StatusView, Halt> {
        if self.open.is_some() {
            self.commit_drafts()?;
        }
        self.shut();
        self.read_status(Nothing {})
    }

    /// Changes the password of the account that works.
    pub(crate) fn change_password(&mut self, request: ChangePasswordRequest) -> Result<SessionView, Halt> {
        check_password(&request.new_password)?;
        self.check_own_password(request.password)?;
        let name = self.opened()?.account.name.clone();
        self.store_mut()?.change_password(&name, &Password::new(request.new_password))?;
        self.session()
    }

    /// Refuses unless the password is that of the account that works.
    pub(crate) fn check_own_password(&self, password: String) -> Result<(), Halt> {
        let open = self.opened()?;
        let matches = open.store.check_password(&open.account.name, &Password::new(password))?;
        if matches { Ok(()) } else { Err(Failure::WrongPassword.into()) }
    }

    /// Points the program to an office file picked before.
    pub(crate) fn open_office_file(&mut self, request: WithFile) -> Result<StatusView, Halt> {
        let path = self.path(request.file)?;
        let slots = path.with_file_name(format!("{}.slots", crate::files::file_name(&path)));
        if !slots.is_dir() {
            return Err(Failure::SlotsMissing { name: crate::files::file_name(&slots) }.into());
        }
        self.shut();
        self.machine.point_to(Some(path));
        self.read_status(Nothing {})
    }

    /// Forgets the office on this machine; its file stays where it is.
    pub(crate) fn leave_office(&mut self, _: Nothing) -> Result<StatusView, Halt> {
        if self.open.is_some() {
            self.commit_drafts()?;
        }
        self.shut();
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
        Ok(SessionView {
            account: account_view(&self.opened()?.account),
            agency: office.agency,
            unit: office.unit_name,
            is_practice: office.is_practice,
            current_period: cycles::current(&periods).map(|period| period.code.clone()),
            periods,
        })
    }

    fn known_store(&self) -> Result<PathBuf, Halt> {
        let path = self.machine.store().ok_or(Failure::NoOffice { name: String::new() })?;
        Ok(path.to_owned())
    }

    pub(crate) fn enter_as(&mut self, store: Store, name: &str) -> Result<SessionView, Halt> {
        let account =
            store.find_account(name)?.ok_or_else(|| Failure::NoSuchAccount { name: name.to_owned() })?;
        self.enter(store, account)?;
        self.session()
    }

    /// Enters a store that has a single account.
    fn enter_sole(&mut self, store: Store) -> Result<SessionView, Halt> {
        let account = store.accounts()?.into_iter().find(|account| !account.is_removed);
        self.enter(store, account.ok_or_else(|| Failure::NoSuchAccount { name: String::new() })?)?;
        self.session()
    }

    /// Accounts of the store.
    pub(crate) fn list_accounts(&mut self, _: Nothing) -> Result<AccountsView, Halt> {
        let accounts = self.store()?.accounts()?;
        let accounts = accounts.iter().filter(|account| !account.is_removed).map(account_view).collect();
        Ok(AccountsView { accounts })
    }

    /// Gives the store a new key; old backups keep opening with the passwords of their day.
    pub(crate) fn rekey(&mut self, request: RekeyRequest) -> Result<CreatedView, Halt> {
        self.check_own_password(request.password.clone())?;
        self.commit_drafts()?;
        let Some(open) = self.open.take() else { return Err(Failure::Locked.into()) };
        let password = Password::new(request.password);
        let rekeyed = open.store.rekey(&[(open.account.name.as_str(), &password)])?;
        self.open = Some(Open { store: rekeyed.store, account: open.account });
        let recovery_code = rekeyed.recovery_code.to_string();
        self.recovery_code = Some(rekeyed.recovery_code);
        Ok(CreatedView { recovery_code, session: self.session()? })
    }

    /// Takes an open store as the session; drafts that a killed session left become commits.
    pub(crate) fn enter(&mut self, store: Store, account: Account) -> Result<(), Halt> {
        let accounts = store.accounts()?;
        let here = accounts.iter().filter(|account| !account.is_removed).map(account_view).collect();
        self.open = Some(Open { store, account });
        let office = self.office()?;
        let title =
            [office.unit_name, office.agency].into_iter().find(|text| !text.is_empty()).unwrap_or_default();
        self.machine.remember(&title, here);
        self.commit_drafts()?;
        let _ = self.turn_the_day();
        Ok(())
    }

    /// A path in the machine's folder where no store stands yet, or the one the program was pointed to.
    /// A store that was named is taken at its word: where one stands already, making another is refused.
    pub(crate) fn fresh_store_path(&self, stem: &str) -> PathBuf {
        let is_meant = |path: &&std::path::Path| self.machine.is_of_one_store() || !path.exists();
        if let Some(path) = self.machine.store().filter(is_meant) {
            return path.to_owned();
        }
        let folder = self.machine.folder();
        let numbered = (2..).map(|number| folder.join(format!("{stem}-{number}.kantor")));
        let mut candidates = std::iter::once(folder.join(format!("{stem}.kantor"))).chain(numbered);
        candidates.find(|path| !path.exists()).unwrap_or_else(|| folder.join("Kantor.kantor"))
    }
}

fn closed_phase(known: bool) -> Phase {
    if known { Phase::Locked } else { Phase::FirstStart }
}

fn account_view(account: &Account) -> AccountView {
    AccountView { name: account.name.clone(), role: Role::HrOfficer }
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
    check_password(&request.password)
}

fn check_password(password: &str) -> Result<(), Halt> {
    let long_enough = password.chars().count() >= usize::try_from(LEAST_PASSWORD).unwrap_or(usize::MAX);
    if long_enough { Ok(()) } else { Err(Failure::WeakPassword { least: LEAST_PASSWORD }.into()) }
}

/// Writes the office row, the unit it manages and the cycle of the year as the first act of a store.
fn found_office(
    store: &mut Store,
    account: &Account,
    request: &CreateOfficeRequest,
    moment: Moment,
    is_practice: bool,
) -> Result<(), Halt> {
    use chrono::Datelike;
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
    act.commit()?;
    Ok(())
}
