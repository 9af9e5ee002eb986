//! Letting go of a scope, and beginning a new life of this store.

use crate::chains::{self, Chain};
use crate::erase;
use crate::error::Result;
use crate::open::Store;
use crate::{search, segments};
use ledger::{ReplicaId, Scope};
use rusqlite::{Connection, Transaction, TransactionBehavior, params};

/// Where what tells this store from a copy of it is kept.
const TOKEN: &str = "incarnation_token";

impl Store {
    /// Takes this device's copy of a scope away: nothing of it was deleted, it is only no longer here.
    ///
    /// Own commits go on being counted where they stood, in case the scope comes back. The text is gone from
    /// the file once [`Store::sweep`] has run.
    pub fn release_scope(&mut self, scope: Scope, _at: i64) -> Result<()> {
        let transaction = Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?;
        if let Some(index) = segments::find_scope(&transaction, &self.home.replicas, scope)? {
            let own = chains::stored(&transaction, index)?.remove(&self.home.index);
            erase::erase_rows(&transaction, index)?;
            erase::erase_history(&transaction, index)?;
            forget_numbers(&transaction, (index, self.home.index), own)?;
        }
        search::refresh(&transaction)?;
        transaction.commit()?;
        Ok(())
    }

    /// Begins a new life of this store, under a replica id that nobody has used: what a copy of an earlier
    /// state goes on to do must not carry numbers that were given already.
    pub fn begin_incarnation(&mut self, replica: ReplicaId) -> Result<()> {
        let mut work = self.home.clone();
        let transaction = Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?;
        // What was numbered by being this replica's own is known like anybody's from now on.
        for sql in [
            "insert or ignore into wire_heads (scope, replica, n, head)
             select scope, replica, base_n, base_head from chain_heads where replica = ?",
            "insert into known (scope, replica, n_from, n_to)
             select scope, replica, base_n + 1, n from chain_heads where replica = ? and n > base_n
             on conflict (scope, replica, n_from) do update set n_to = max(n_to, excluded.n_to)",
        ] {
            transaction.execute(sql, [work.index])?;
        }
        work.index = work.replicas.index_or_add(&transaction, replica)?;
        (work.replica, work.row_counter, work.act_counter) = (replica, 0, 0);
        work.save(&transaction)?;
        transaction.execute("update own_device set n_incarnations = n_incarnations + 1", [])?;
        transaction.commit()?;
        self.home = work;
        Ok(())
    }

    /// What was last noted to tell this store from a copy of it; the same is kept outside the file.
    pub fn incarnation_token(&self) -> Result<Option<Vec<u8>>> {
        Ok(self.setting(TOKEN)?.and_then(|digits| from_digits(&digits)))
    }

    /// Notes what tells this store from a copy of it.
    pub fn set_incarnation_token(&mut self, token: &[u8]) -> Result<()> {
        use std::fmt::Write as _;
        let mut digits = String::with_capacity(2 * token.len());
        for byte in token {
            let _ = write!(digits, "{byte:02x}");
        }
        self.set_setting(TOKEN, &digits)
    }
}

fn from_digits(digits: &str) -> Option<Vec<u8>> {
    let pairs = (0..digits.len()).step_by(2).map(|at| digits.get(at..at + 2));
    pairs.map(|pair| u8::from_str_radix(pair?, 16).ok()).collect()
}

/// Forgets what was known of a scope; of own commits stays how far they were counted and hashed.
fn forget_numbers(connection: &Connection, (scope, own): (i64, i64), chain: Option<Chain>) -> Result<()> {
    for sql in ["delete from known where scope = ?", "delete from chain_heads where scope = ?"] {
        connection.execute(sql, [scope])?;
    }
    connection.execute("delete from wire_heads where scope = ? and replica <> ?", params![scope, own])?;
    if let Some(mut chain) = chain {
        chain.cut_at(chain.n, chain.head);
        chains::store(connection, (scope, own), &chain)?;
    }
    Ok(())
}
