//! The people who can open this store on this machine; each has a key slot of their own.

use crate::draft;
use crate::error::{Result, StoreError};
use crate::home::{Home, Replicas};
use crate::key::Password;
use crate::open::Store;
use crate::personal::{Minting, new_act, retire};
use crate::slots::{Generation, Owner};
use ledger::RowId;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// An account, as acts and commits name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AccountId(pub RowId);

/// A person who can open the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// The name typed at the unlock screen.
    pub name: String,
    /// A permanent name of a role, for example `hr_officer`.
    pub role: String,
    /// The employee the person is.
    pub employee: Option<RowId>,
    /// Whether the account was taken away; acts still name it.
    pub is_removed: bool,
    /// Whether its slot went with an old key of the store, so that somebody has to set a new password.
    pub needs_password: bool,
    /// Whether somebody else chose its password and so may know it, and what it opens.
    pub password_given: bool,
}

/// An account to be made.
#[derive(Clone, Copy, Debug)]
pub struct NewAccount<'a> {
    /// The name typed at the unlock screen; upper and lower case count as the same.
    pub name: &'a str,
    /// A permanent name of a role.
    pub role: &'a str,
    /// The employee the person is.
    pub employee: Option<RowId>,
    /// What opens the slot.
    pub password: &'a Password,
}

impl Store {
    /// All accounts, removed ones too, in the order in which they were made.
    pub fn accounts(&self) -> Result<Vec<Account>> {
        let sql = "select id, name, role, employee, removed_at is not null, needs_password, password_given
                   from accounts order by id";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut accounts = Vec::new();
        while let Some(row) = rows.next()? {
            accounts.push(read(row, &self.home.replicas)?);
        }
        Ok(accounts)
    }

    /// The account of a name, unless it was removed.
    pub fn find_account(&self, name: &str) -> Result<Option<Account>> {
        let wanted = folded(name);
        let accounts = self.accounts()?;
        Ok(accounts.into_iter().find(|account| !account.is_removed && folded(&account.name) == wanted))
    }

    /// Makes an account with its slot and its personal key; `author` is who does it.
    pub fn add_account(&mut self, author: AccountId, new: &NewAccount<'_>, at: i64) -> Result<Account> {
        if self.find_account(new.name)?.is_some() {
            return Err(StoreError::AccountExists(new.name.to_owned()));
        }
        let mut home = self.home.clone();
        let (slots, generation) = (self.slots()?, Generation::draw()?);
        let transaction = self.connection.transaction()?;
        let id = record(&transaction, &mut home, (new, generation), at)?;
        transaction.execute("update accounts set password_given = 1 where id = ?", [id])?;
        // The slot first: an account without one could never be used, a slot without account is inert.
        slots.put_password((new.name, generation), new.password, &[&self.key])?;
        transaction.commit()?;
        self.home = home;
        let missing = || StoreError::NoAccount(new.name.to_owned());
        let account = self.find_account(new.name)?.ok_or_else(missing)?;
        // Cut short here, the key is made when the account first unlocks.
        self.ensure_key_by(author, (account.id, new.password), at)?;
        Ok(account)
    }

    /// Gives an account another role or employee. Its key retires, so that what it signed keeps saying who
    /// signed as what; the next one is made when the password is at hand.
    pub fn change_account(
        &mut self,
        author: AccountId,
        id: AccountId,
        (role, employee): (&str, Option<RowId>),
        at: i64,
    ) -> Result<()> {
        let before = self.account(id)?;
        if before.role == role && before.employee == employee {
            return Ok(());
        }
        let key = self.key_of(id)?;
        let mut act = self.begin(new_act("change_user", author, at))?;
        retire(&mut act, (id, key), at)?;
        let replicas = act.replicas();
        act.connection().execute(
            "update accounts set role = :role, employee = :employee where id = :id",
            named_params! {
                ":role": role, ":employee": employee.and_then(|row| replicas.sql_id(row)),
                ":id": replicas.sql_id(id.0),
            },
        )?;
        act.commit()?;
        Ok(())
    }

    /// Gives an account another password; the old one opens the store no more. The personal key stays,
    /// unless somebody else chose the old password: who did could have opened it, so another is made.
    pub fn change_password(&mut self, name: &str, old: &Password, new: &Password, at: i64) -> Result<()> {
        let account = self.find_account(name)?.ok_or_else(|| StoreError::NoAccount(name.to_owned()))?;
        if !self.check_password(&account.name, old)? {
            return Err(StoreError::WrongPassword);
        }
        let stays_given = account.password_given && old == new;
        // Cut short before the slot is written, the key is replaced when it is next asked to sign.
        if account.password_given && !stays_given {
            let minting = Minting { kind: "make_key", author: account.id, password: new, at };
            self.mint_key(account.id, minting)?;
        } else {
            self.rewrap(account.id, old, new)?;
        }
        self.renew_slot(&account, new)?;
        self.note_password(account.id, stays_given)
    }

    /// Notes that an account has a password, and whether somebody else chose it.
    pub(crate) fn note_password(&self, id: AccountId, given: bool) -> Result<()> {
        let sql = "update accounts set needs_password = 0, password_given = :given where id = :id";
        let id = self.home.replicas.sql_id(id.0);
        self.connection.execute(sql, named_params! { ":given": given, ":id": id })?;
        Ok(())
    }

    /// Gives an account a password without knowing the old one: its personal key retires, and a new one is
    /// made under the new password.
    pub fn reset_password(
        &mut self,
        author: AccountId,
        id: AccountId,
        password: &Password,
        at: i64,
    ) -> Result<()> {
        let account = self.account(id)?;
        self.renew_slot(&account, password)?;
        self.note_password(id, author != id)?;
        // Cut short here, the key retires when it is next asked to sign: the new password does not open it.
        self.mint_key(id, Minting { kind: "reset_password", author, password, at })
    }

    /// Takes an account away: its slot is removed and its key retires, its name stays beside what it did.
    /// What it had typed and not left goes with it: nobody else may write in its name.
    ///
    /// Who once knew the key of the store could have kept it; `rekey` is the answer to that.
    pub fn remove_account(&mut self, author: AccountId, id: AccountId, at: i64) -> Result<()> {
        let account = self.account(id)?;
        self.slots()?.remove(Owner::Account(&account.name))?;
        let key = self.key_of(id)?;
        let mut act = self.begin(new_act("remove_user", author, at))?;
        draft::forget_all(act.connection(), act.replicas().sql_id(id.0))?;
        retire(&mut act, (id, key), at)?;
        act.connection().execute(
            "update accounts set removed_at = :at, needs_password = 0 where id = :id",
            named_params! { ":at": at, ":id": act.replicas().sql_id(id.0) },
        )?;
        act.commit()?;
        Ok(())
    }

    /// Whether a password is that of an account, for asking again before an act that matters.
    pub fn check_password(&self, name: &str, password: &Password) -> Result<bool> {
        let account = self.find_account(name)?.ok_or_else(|| StoreError::NoAccount(name.to_owned()))?;
        match self.open_slot(&account, password) {
            Ok(_) => Ok(true),
            Err(StoreError::WrongPassword) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// The name of an account, also of a removed one, and of one of another store where that was told.
    pub(crate) fn account_name(&self, id: RowId) -> Result<Option<String>> {
        let sql = "select name from accounts where id = ?1
                   union all select name from foreign_accounts where id = ?1 limit 1";
        let name = self
            .connection
            .prepare_cached(sql)?
            .query_row([self.home.replicas.sql_id(id)], |row| row.get(0))
            .optional()?;
        Ok(name)
    }
}

/// Lists an account with the slot it is to have, which is the caller's business; gives its id in SQL.
pub(crate) fn record(
    connection: &Connection,
    home: &mut Home,
    (new, slot): (&NewAccount<'_>, Generation),
    at: i64,
) -> Result<i64> {
    let id = home.mint()?;
    let id = home.replicas.sql_id_or_add(connection, id)?;
    let employee = new.employee.map(|row| home.replicas.sql_id_or_add(connection, row)).transpose()?;
    connection.execute(
        "insert into accounts (id, name, role, employee, created_at, slot_generation)
         values (:id, :name, :role, :employee, :at, :slot)",
        named_params! {
            ":id": id, ":name": new.name.trim(), ":role": new.role, ":employee": employee, ":at": at,
            ":slot": slot.bytes(),
        },
    )?;
    home.save(connection)?;
    Ok(id)
}

fn read(row: &Row<'_>, replicas: &Replicas) -> Result<Account> {
    let employee: Option<i64> = row.get(3)?;
    Ok(Account {
        id: AccountId(replicas.known_row(row.get(0)?)?),
        name: row.get(1)?,
        role: row.get(2)?,
        employee: employee.map(|id| replicas.known_row(id)).transpose()?,
        is_removed: row.get(4)?,
        needs_password: row.get(5)?,
        password_given: row.get(6)?,
    })
}

fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}
