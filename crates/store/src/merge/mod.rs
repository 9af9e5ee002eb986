//! Exchange with other stores: what came is taken into the history of its scope, and the tables show again
//! what that amounts to.
//!
//! Every scope is settled by one function ([`image::Settlement`]), which verification uses as well.

mod export;
pub(crate) mod history;
pub(crate) mod image;
mod incoming;
pub(crate) mod late;
mod open_matters;
mod release;
pub(crate) mod rule;
pub(crate) mod writer;

pub use export::Wanted;
pub(crate) use export::settle_unsent;
pub use incoming::{Change, Incoming, Merged, Rights};
pub use late::LateEdit;
pub use open_matters::{Conflict, Side, WithheldEdit};

use crate::chains;
use crate::error::Result;
use crate::home::Home;
use crate::open::Store;
use crate::{schema, search, segments};
use history::{Loaded, Present};
use image::Settlement;
use ledger::{Context, Dot, Scope};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::collections::BTreeMap;
use writer::{Touched, Writer};

impl Store {
    /// Which commits of a scope are known here.
    pub fn scope_known(&self, scope: Scope) -> Result<Context> {
        let index = segments::find_scope(&self.connection, &self.home.replicas, scope)?;
        index.map_or_else(|| Ok(Context::new()), |index| all_known(&self.connection, &self.home, index))
    }

    /// Every scope of which something is known here.
    pub fn all_scopes(&self) -> Result<Vec<Scope>> {
        let mut statement = self.connection.prepare_cached(
            "select kind, row from scopes s
             where exists (select 1 from chain_heads c where c.scope = s.ix and c.n > c.base_n)
                or exists (select 1 from known k where k.scope = s.ix) order by ix",
        )?;
        let mut rows = statement.query([])?;
        let mut scopes = Vec::new();
        while let Some(row) = rows.next()? {
            scopes.push(segments::scope_of(&self.home, row.get(0)?, row.get(1)?)?);
        }
        Ok(scopes)
    }

    /// Which commits of each scope are known here, read all at once, without what is withheld: that is nothing
    /// a peer could be owed. That a number is withheld is told with every part, and who knows it only from
    /// there need not say that he does.
    pub fn applied_scopes(&self) -> Result<BTreeMap<Scope, Context>> {
        let known = "select s.kind, s.row, k.replica, k.n_from, k.n_to from known k join scopes s on s.ix = k.scope
             union all
             select s.kind, s.row, c.replica, c.base_n + 1, c.n from chain_heads c join scopes s on s.ix = c.scope
             where c.replica = ?1 and c.n > c.base_n";
        // Of two commits with one number the first is applied and the second withheld.
        let withheld =
            "select s.kind, s.row, w.replica, w.n, w.n from withheld w join scopes s on s.ix = w.scope
             where ?1 is not null and not (w.reason = 'forked' and exists (select 1 from segments g
               where g.scope = w.scope and g.replica = w.replica and g.n_from = w.n))";
        let withheld = self.contexts(withheld)?;
        let mut applied = self.contexts(known)?;
        for (scope, context) in &mut applied {
            if let Some(withheld) = withheld.get(scope) {
                *context = context.minus(withheld);
            }
        }
        Ok(applied)
    }

    /// Spans of numbers by scope, of a query that is given the own replica.
    fn contexts(&self, sql: &str) -> Result<BTreeMap<Scope, Context>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([self.home.index])?;
        let mut scopes: BTreeMap<Scope, Context> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let scope = segments::scope_of(&self.home, row.get(0)?, row.get(1)?)?;
            let Some(replica) = self.home.replicas.id(row.get(2)?) else { continue };
            scopes.entry(scope).or_default().insert_span(replica, row.get(3)?, row.get(4)?);
        }
        Ok(scopes)
    }
}

/// What somebody who looks at a scope, named by its local number, has seen of it: commits with late edits are
/// not shown.
pub(crate) fn known_at(connection: &Connection, home: &Home, index: i64) -> Result<Context> {
    let mut hidden = Context::new();
    let mut statement =
        connection.prepare_cached("select distinct replica, n from late_edits where scope = ?")?;
    let mut rows = statement.query([index])?;
    while let Some(row) = rows.next()? {
        if let Some(replica) = home.replicas.id(row.get(0)?) {
            hidden.insert(Dot { replica, n: row.get(1)? });
        }
    }
    Ok(all_known(connection, home, index)?.minus(&hidden))
}

fn all_known(connection: &Connection, home: &Home, index: i64) -> Result<Context> {
    let mut known = history::listed(connection, home, index)?;
    if let Some(own) = chains::stored(connection, index)?.get(&home.index) {
        known.insert_span(home.replica, own.base_n.saturating_add(1), own.n);
    }
    Ok(known)
}

/// Keeps what is sealed as it was sealed, after this replica wrote into a scope: what it wrote without reopening
/// is parked like a late edit from elsewhere, and what was parked counts again once the record is reopened.
pub(crate) fn keep_sealed(
    connection: &Connection,
    home: &mut Home,
    (index, scope): (i64, Scope),
    at: i64,
) -> Result<()> {
    let sql = "select exists (select 1 from evaluations where scope = ?1 and seal_hash is not null)
                   or exists (select 1 from late_edits where scope = ?1)";
    if connection.prepare_cached(sql)?.query_row([index], |row| row.get(0))? {
        let loaded = Loaded::read(connection, home, (index, scope), Present::of(connection)?)?;
        let writer = Writer::new(connection, home, &loaded, (None, at));
        writer.show(&Settlement::of(&loaded), Touched::default())?;
    }
    Ok(())
}

/// Shows what an older version of the program had no columns for.
pub(crate) fn show_unread(connection: &Connection, home: &mut Home) -> Result<()> {
    let places = unread(connection, home)?;
    if places.is_empty() {
        return Ok(());
    }
    let mut work = home.clone();
    let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
    let present = Present::of(&transaction)?;
    for place in places {
        let loaded = Loaded::read(&transaction, &work, place, present)?;
        let writer = Writer::new(&transaction, &mut work, &loaded, (None, 0));
        writer.show(&Settlement::of(&loaded), Touched::Everything)?;
    }
    search::refresh(&transaction)?;
    transaction.commit()?;
    *home = work;
    Ok(())
}

fn unread(connection: &Connection, home: &Home) -> Result<Vec<(i64, Scope)>> {
    let sql = "select s.ix, s.kind, s.row from unread_scopes u join scopes s on s.ix = u.scope
               where u.tables_known < ? order by s.ix";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([schema::tables_known()])?;
    let mut places = Vec::new();
    while let Some(row) = rows.next()? {
        places.push((row.get(0)?, segments::scope_of(home, row.get(1)?, row.get(2)?)?));
    }
    Ok(places)
}
