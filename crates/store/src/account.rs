//! The people who can open this store on this machine; each has a key slot of their own.

use crate::error::{Result, StoreError};
use crate::home::{Home, Replicas};
use crate::key::Password;
use crate::open::Store;
use crate::slots::Owner;
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
    /// A permanent name of a role, for example `hr`.
    pub role: String,
    /// The employee the person is.
    pub employee: Option<RowId>,
    /// Whether the account was taken away; acts still name it.
    pub is_removed: bool,
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
        let sql = "select id, name, role, employee, removed_at is not null from accounts order by id";
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

    /// Makes an account and its slot.
    pub fn add_account(&mut self, new: &NewAccount<'_>, at: i64) -> Result<Account> {
        if self.find_account(new.name)?.is_some() {
            return Err(StoreError::AccountExists(new.name.to_owned()));
        }
        let mut home = self.home.clone();
        let transaction = self.connection.transaction()?;
        record(&transaction, &mut home, new, at)?;
        // The slot first: an account without one could never be used, a slot without account is inert.
        crate::slots::Slots::open(&crate::slots::Slots::folder_of(&self.path))?.put_password(
            new.name,
            new.password,
            &[&self.key],
        )?;
        transaction.commit()?;
        self.home = home;
        self.find_account(new.name)?.ok_or_else(|| StoreError::NoAccount(new.name.to_owned()))
    }

    /// Gives an account another password; the old one opens the store no more.
    pub fn change_password(&mut self, name: &str, password: &Password) -> Result<()> {
        let account = self.find_account(name)?.ok_or_else(|| StoreError::NoAccount(name.to_owned()))?;
        self.slots()?.put_password(&account.name, password, &[&self.key])
    }

    /// Takes an account away: its slot is removed, its name stays beside what it did.
    ///
    /// Who once knew the key could have kept it; `rekey` is the answer to that.
    pub fn remove_account(&mut self, name: &str, at: i64) -> Result<()> {
        let account = self.find_account(name)?.ok_or_else(|| StoreError::NoAccount(name.to_owned()))?;
        self.slots()?.remove(Owner::Account(&account.name))?;
        let id = self.home.replicas.sql_id(account.id.0);
        self.connection.execute(
            "update accounts set removed_at = :at where id = :id",
            named_params! { ":at": at, ":id": id },
        )?;
        Ok(())
    }

    /// Whether a password is that of an account, for asking again before an act that matters.
    pub fn check_password(&self, name: &str, password: &Password) -> Result<bool> {
        match self.slots()?.open_with_password(name, password) {
            Ok(_) => Ok(true),
            Err(StoreError::WrongPassword) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// The name of an account, also of a removed one.
    pub(crate) fn account_name(&self, id: RowId) -> Result<Option<String>> {
        let sql = "select name from accounts where id = ?";
        let name = self
            .connection
            .prepare_cached(sql)?
            .query_row([self.home.replicas.sql_id(id)], |row| row.get(0))
            .optional()?;
        Ok(name)
    }
}

/// Lists an account; its slot is the caller's business.
pub(crate) fn record(connection: &Connection, home: &mut Home, new: &NewAccount<'_>, at: i64) -> Result<()> {
    let id = home.mint()?;
    let employee = new.employee.map(|row| home.replicas.sql_id_or_add(connection, row)).transpose()?;
    connection.execute(
        "insert into accounts (id, name, role, employee, created_at) values (:id, :name, :role, :employee, :at)",
        named_params! {
            ":id": home.replicas.sql_id_or_add(connection, id)?, ":name": new.name.trim(), ":role": new.role,
            ":employee": employee, ":at": at,
        },
    )?;
    home.save(connection)
}

fn read(row: &Row<'_>, replicas: &Replicas) -> Result<Account> {
    let employee: Option<i64> = row.get(3)?;
    Ok(Account {
        id: AccountId(replicas.known_row(row.get(0)?)?),
        name: row.get(1)?,
        role: row.get(2)?,
        employee: employee.map(|id| replicas.known_row(id)).transpose()?,
        is_removed: row.get(4)?,
    })
}

fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}
