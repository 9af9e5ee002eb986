//! The people who can open the office: adding them, their roles, new passwords, taking them away.

use crate::failure::Halt;
use crate::history::instant;
use crate::permissions::{Reason, Refused, role_of};
use crate::{App, convert, units};
use contract::{
    AccountView, AddUserRequest, ChangeUserRequest, Failure, FieldFault, FieldProblem, Language, Nothing,
    RemoveUserRequest, ResetPasswordRequest, Role, UserView, UsersView,
};
use store::records::Employee;
use store::{Account, AccountId, HistoryQuery, NewAccount, Password, RowId, Table};

/// Longest name of an account.
const LONGEST_NAME: usize = 60;
/// What is refused here, in Indonesian and English.
const REMOVE_ONESELF: (&str, &str) =
    ("menghapus pengguna yang sedang bekerja", "removing the user who works");
const GIVE_A_SECOND: (&str, &str) =
    ("memberi seorang pegawai akun kedua", "giving an employee a second account");

/// An account as the lock screen names it.
pub(crate) fn account_view(account: &Account) -> AccountView {
    AccountView { name: account.name.clone(), role: role_of(account) }
}

impl App {
    /// Accounts of the store.
    pub(crate) fn list_users(&mut self, _: Nothing) -> Result<UsersView, Halt> {
        let users = self.users()?.iter().map(|account| self.user_view(account)).collect::<Result<_, _>>()?;
        Ok(UsersView { users })
    }

    /// Makes an account with a slot and a personal key of its own.
    pub(crate) fn add_user(&mut self, request: AddUserRequest) -> Result<UsersView, Halt> {
        let name = request.name.trim();
        check_name(name)?;
        let employee = self.employee_of((request.role, request.person.as_deref()), None)?;
        if self.store()?.find_account(name)?.is_some() {
            return Err(Failure::UserExists { name: name.to_owned() }.into());
        }
        self.check_new_password(&request.new_password, name)?;
        self.check_own_password(request.password)?;
        let (author, at) = (self.opened()?.account.id, self.moment().millis());
        let password = Password::new(request.new_password);
        let role = request.role.code();
        let new = NewAccount { name, role: &role, employee, password: &password };
        self.store_mut()?.add_account(author, &new, at)?;
        self.users_changed()
    }

    /// Gives an account another role or employee.
    pub(crate) fn change_user(&mut self, request: ChangeUserRequest) -> Result<UsersView, Halt> {
        let account = self.user(&request.id)?;
        let wanted = (request.role, request.person.as_deref());
        let employee = self.employee_of(wanted, Some(account.id))?;
        if request.role != Role::HrOfficer {
            self.keep_an_hr_officer(&account)?;
        }
        self.check_own_password(request.password)?;
        let (author, at) = (self.opened()?.account.id, self.moment().millis());
        self.store_mut()?.change_account(author, account.id, (&request.role.code(), employee), at)?;
        self.users_changed()
    }

    /// Takes an account away; what it did keeps its name.
    pub(crate) fn remove_user(&mut self, request: RemoveUserRequest) -> Result<UsersView, Halt> {
        let account = self.user(&request.id)?;
        self.keep_an_hr_officer(&account)?;
        let own = &self.opened()?.account;
        if own.id == account.id {
            let act = (role_of(own), REMOVE_ONESELF);
            return Err(self.refused(act, Reason::OwnAccount, account.employee).into());
        }
        self.check_own_password(request.password)?;
        let (author, at) = (self.opened()?.account.id, self.moment().millis());
        self.store_mut()?.remove_account(author, account.id, at)?;
        self.users_changed()
    }

    /// Gives somebody a new password; his personal key of before signs no more.
    pub(crate) fn reset_password(&mut self, request: ResetPasswordRequest) -> Result<UsersView, Halt> {
        let account = self.user(&request.id)?;
        self.check_new_password(&request.new_password, &account.name)?;
        self.check_own_password(request.password)?;
        let (author, at) = (self.opened()?.account.id, self.moment().millis());
        let password = Password::new(request.new_password);
        self.store_mut()?.reset_password(author, account.id, &password, at)?;
        self.users_changed()
    }

    /// Accounts that were not removed.
    fn users(&self) -> Result<Vec<Account>, Halt> {
        let mut accounts = self.store()?.accounts()?;
        accounts.retain(|account| !account.is_removed);
        Ok(accounts)
    }

    fn user(&self, id: &str) -> Result<Account, Halt> {
        let id = AccountId(convert::row(id)?);
        let found = self.users()?.into_iter().find(|account| account.id == id);
        Ok(found.ok_or_else(|| Failure::NotFound { what: "Pengguna".into() })?)
    }

    fn user_view(&self, account: &Account) -> Result<UserView, Halt> {
        let reader = self.read()?;
        Ok(UserView {
            id: convert::id(account.id.0),
            name: account.name.clone(),
            role: role_of(account),
            person: account.employee.map(|person| units::person_ref(reader, person)).transpose()?,
            signs_since: self.signs_since(account)?,
            needs_password: account.needs_password,
            is_self: account.id == self.opened()?.account.id,
        })
    }

    fn signs_since(&self, account: &Account) -> Result<Option<contract::Instant>, Halt> {
        let store = self.store()?;
        let Some(key) = store.key_of(account.id)? else { return Ok(None) };
        let entries = store.history(&HistoryQuery::row(Table::PersonalKeys, key))?;
        let made = entries.iter().map(|entry| entry.at).min();
        Ok(made.filter(|_| !account.needs_password).map(|at| instant(at, self.moment())))
    }

    /// The employee an account is to be; all but HR officer and auditor have to be one. Each has one account,
    /// so that what is done in a person's own name is done by that person; `changed` is the account itself.
    fn employee_of(
        &self,
        (role, person): (Role, Option<&str>),
        changed: Option<AccountId>,
    ) -> Result<Option<RowId>, Halt> {
        let needs_one = !matches!(role, Role::HrOfficer | Role::Auditor);
        let Some(person) = person.filter(|id| !id.is_empty()).map(convert::row).transpose()? else {
            return if needs_one { Err(Failure::PersonMissing.into()) } else { Ok(None) };
        };
        let person = self.employee(person)?;
        if let Some(first) = self.accounts_of(person.id, changed)?.first() {
            return Err(self.refused_second(&person, first)?.into());
        }
        Ok(Some(person.id))
    }

    /// The refusal names the account that the person has.
    fn refused_second(&self, person: &Employee, first: &Account) -> Result<Refused, Halt> {
        let (name, account) = (person.shown_name(), &first.name);
        let why = match self.moment().language {
            Language::Id => {
                format!("{name} sudah punya akun “{account}”. Ubah akun itu, atau hapus dahulu.")
            }
            Language::En => {
                format!("{name} has an account “{account}” already. Change that one, or remove it first.")
            }
        };
        let act = (role_of(&self.opened()?.account), GIVE_A_SECOND);
        Ok(self.refused(act, Reason::SecondAccount, Some(person.id)).saying(why))
    }

    /// Refuses where nobody could manage accounts afterwards.
    fn keep_an_hr_officer(&self, leaving: &Account) -> Result<(), Halt> {
        let can_manage = |account: &Account| role_of(account) == Role::HrOfficer && !account.needs_password;
        let mut others = self.users()?.into_iter().filter(|account| account.id != leaving.id);
        let is_one = role_of(leaving) == Role::HrOfficer;
        if is_one && !others.any(|account| can_manage(&account)) {
            return Err(Failure::LastHrOfficer.into());
        }
        Ok(())
    }

    /// Takes over what changed in the account that works.
    pub(crate) fn refresh_account(&mut self) -> Result<(), Halt> {
        let id = self.opened()?.account.id;
        let own = self.users()?.into_iter().find(|account| account.id == id);
        if let (Some(open), Some(own)) = (self.open.as_mut(), own) {
            open.account = own;
        }
        Ok(())
    }

    fn users_changed(&mut self) -> Result<UsersView, Halt> {
        self.refresh_account()?;
        self.remember_names()?;
        self.list_users(Nothing {})
    }
}

fn check_name(name: &str) -> Result<(), Halt> {
    let problem = if name.is_empty() {
        FieldFault::Empty
    } else if name.chars().count() > LONGEST_NAME {
        FieldFault::TooLong
    } else {
        return Ok(());
    };
    Err(Failure::Invalid { fields: vec![FieldProblem { field: "name".into(), problem }] }.into())
}
