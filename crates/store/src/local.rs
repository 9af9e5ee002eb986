//! What belongs to this machine alone and is never replicated.

use crate::account::AccountId;
use crate::error::{Result, StoreError};
use crate::open::Store;
use crate::schema::Table;
use ledger::RowId;
use rusqlite::{OptionalExtension, named_params};

/// Setting: when the printed recovery code was found to be right; like all instants here in milliseconds
/// since 1970 UTC.
pub const RECOVERY_CONFIRMED_AT: &str = "recovery_confirmed_at";
/// Setting: when the recovery code last opened the store.
pub const RECOVERY_USED_AT: &str = "recovery_code_used_at";
/// Setting: when the slot of two officers was made.
pub const OFFICE_RECOVERY_AT: &str = "office_recovery_at";
/// Setting: when the codes of two officers last opened the store.
pub const OFFICE_RECOVERY_USED_AT: &str = "office_recovery_used_at";
/// Setting: which slot of two officers is the present one.
pub(crate) const OFFICE_SLOT: &str = "office_recovery_slot";

impl Store {
    /// A setting of this machine.
    pub fn setting(&self, key: &str) -> Result<Option<String>> {
        let sql = "select value from local_settings where key = ?";
        Ok(self.connection.prepare_cached(sql)?.query_row([key], |row| row.get(0)).optional()?)
    }

    /// Writes a setting of this machine.
    pub fn set_setting(&mut self, key: &str, value: &str) -> Result<()> {
        let sql = "insert into local_settings (key, value) values (:key, :value)
                   on conflict do update set value = :value";
        self.connection.prepare_cached(sql)?.execute(named_params! { ":key": key, ":value": value })?;
        Ok(())
    }

    /// The settings of this machine whose keys begin so, by what follows in the key.
    pub fn settings_under(&self, beginning: &str) -> Result<Vec<(String, String)>> {
        let sql = "select substr(key, length(:beginning) + 1), value from local_settings
                   where substr(key, 1, length(:beginning)) = :beginning order by key";
        let mut statement = self.connection.prepare_cached(sql)?;
        let found = statement.query_map(named_params! { ":beginning": beginning }, |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
        })?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// Forgets the settings of this machine whose keys begin and end so.
    pub fn forget_settings(&mut self, beginning: &str, ending: &str) -> Result<()> {
        let sql = "delete from local_settings where substr(key, 1, length(:beginning)) = :beginning
                   and substr(key, -length(:ending)) = :ending";
        let params = named_params! { ":beginning": beginning, ":ending": ending };
        self.connection.prepare_cached(sql)?.execute(params)?;
        Ok(())
    }

    /// A mark that an account set on a row for itself alone.
    pub fn private_mark(&self, account: AccountId, row: RowId) -> Result<Option<String>> {
        let sql = "select mark from private_marks where account = ? and row = ?";
        let replicas = &self.home.replicas;
        let mark = self
            .connection
            .prepare_cached(sql)?
            .query_row([replicas.sql_id(account.0), replicas.sql_id(row)], |row| row.get(0))
            .optional()?;
        Ok(mark)
    }

    /// Sets or clears an account's own mark on a row.
    pub fn set_private_mark(
        &mut self,
        account: AccountId,
        (table, row): (Table, RowId),
        mark: Option<&str>,
        at: i64,
    ) -> Result<()> {
        let replicas = &self.home.replicas;
        let missing = StoreError::NoSuchRow { table, row };
        let (Some(account), Some(row)) = (replicas.sql_id(account.0), replicas.sql_id(row)) else {
            return Err(missing);
        };
        let Some(mark) = mark else {
            let sql = "delete from private_marks where account = ? and row = ?";
            self.connection.prepare_cached(sql)?.execute([account, row])?;
            return Ok(());
        };
        let sql = "insert into private_marks (account, row, mark, at) values (:account, :row, :mark, :at)
                   on conflict do update set mark = :mark, at = :at";
        self.connection.prepare_cached(sql)?.execute(named_params! {
            ":account": account, ":row": row, ":mark": mark, ":at": at,
        })?;
        Ok(())
    }
}
