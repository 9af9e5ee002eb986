//! The store as it stood: scopes replayed from the ledger up to an instant into a database in memory,
//! which the same readers read as the store itself. Nothing in it can be changed.

use crate::error::{Result, inconsistent};
use crate::home::Replicas;
use crate::merge::history::Loaded;
use crate::merge::image::{Image, Settlement};
use crate::migrate::{self, MIGRATIONS};
use crate::open::Store;
use crate::schema::{CellRef, Column, Kind, Table};
use crate::{rows, segments};
use ledger::{Commit, Op, ReplicaId, RowId, Scope, ScopeKind, Value};
use rusqlite::{Connection, params};
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, VecDeque};

/// Of people who are only named: who they were, who evaluated them, and the posts they held.
const NAMING: [Table; 3] = [Table::Employees, Table::EvaluatorAssignments, Table::Appointments];

/// Whose dossiers are replayed; units, lists and the office always are.
#[derive(Clone, Copy, Debug)]
pub enum PastOf<'a> {
    /// These people whole, and of those they refer to what names them.
    People(&'a [RowId]),
    /// Everybody, whole.
    Everybody,
}

/// Records as of an instant.
pub struct Past {
    pub(crate) connection: Connection,
    pub(crate) replicas: Replicas,
    at: i64,
}

/// How much of a dossier is replayed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    Whole,
    Naming,
}

impl Store {
    /// The records as they stood at an instant, in milliseconds since 1970 UTC.
    ///
    /// What had been done is told by the clocks of the machines where it was done, as the history tells it.
    pub fn past(&self, of: PastOf<'_>, at: i64) -> Result<Past> {
        let mut connection = Connection::open_in_memory()?;
        connection.execute_batch("pragma temp_store = memory; pragma foreign_keys = off")?;
        migrate::migrate(&mut connection, MIGRATIONS, 0)?;
        connection.set_prepared_statement_cache_capacity(256);
        let past = Past { connection, replicas: self.home.replicas.clone(), at };
        let filling = past.connection.unchecked_transaction()?;
        let mut people = VecDeque::new();
        for (index, scope) in segments::scopes(&self.connection, &self.home)? {
            if scope.kind != ScopeKind::Dossier {
                past.replay(self, (index, scope), Extent::Whole)?;
            } else if matches!(of, PastOf::Everybody) {
                people.push_back((scope.row, Extent::Whole));
            }
        }
        if let PastOf::People(wanted) = of {
            people.extend(wanted.iter().map(|person| (*person, Extent::Whole)));
        }
        past.replay_people(self, people)?;
        filling.commit()?;
        past.connection.execute_batch("pragma query_only = on")?;
        Ok(past)
    }

    /// Records found to double a person's: what they hold is the person's too.
    fn doubles_of(&self, person: RowId) -> Result<Vec<RowId>> {
        let mut statement =
            self.connection.prepare_cached("select id from employees where merged_into = ?")?;
        let mut rows = statement.query([self.home.replicas.sql_id(person)])?;
        let mut doubles = Vec::new();
        while let Some(row) = rows.next()? {
            doubles.push(self.home.replicas.known_row(row.get(0)?)?);
        }
        Ok(doubles)
    }
}

impl Past {
    /// The instant, in milliseconds since 1970 UTC.
    pub fn at(&self) -> i64 {
        self.at
    }

    /// Replays dossiers and those of the people they lead to.
    fn replay_people(&self, store: &Store, mut waiting: VecDeque<(RowId, Extent)>) -> Result<()> {
        let mut seen: HashMap<RowId, Extent> = waiting.iter().copied().collect();
        while let Some((person, extent)) = waiting.pop_front() {
            let dossier = Scope::dossier(person);
            let index = segments::find_scope(&store.connection, &self.replicas, dossier)?;
            let Some(index) = index else { continue };
            let named = self.replay(store, (index, dossier), extent)?;
            let doubles = store.doubles_of(person)?.into_iter().map(|double| (double, extent));
            for (next, extent) in named.into_iter().map(|named| (named, Extent::Naming)).chain(doubles) {
                if let Entry::Vacant(place) = seen.entry(next) {
                    place.insert(extent);
                    waiting.push_back((next, extent));
                }
            }
        }
        Ok(())
    }

    /// Writes a scope as it stood; returns the people that its rows referred to until then.
    fn replay(&self, store: &Store, (index, scope): (i64, Scope), extent: Extent) -> Result<Vec<RowId>> {
        let mut commits = segments::commits_of(&store.connection, index)?;
        commits.retain(|commit| commit.act.at <= self.at);
        self.connection
            .prepare_cached("insert into scopes (ix, kind, row) values (?, ?, ?)")?
            .execute(params![index, scope.kind.number(), self.replicas.sql_id(scope.row)])?;
        self.count_commits(index, &commits)?;
        if scope.kind == ScopeKind::Ref {
            self.date_commits(index, &commits)?;
        }
        let is_wanted = |table| extent == Extent::Whole || NAMING.contains(&table);
        // The history names also those whom a cell no longer names.
        let ops = commits.iter().flat_map(|commit| &commit.ops);
        let named = ops.filter_map(person_named).filter(|(table, _)| is_wanted(*table));
        let named = named.map(|(_, person)| person).collect();
        let loaded = Loaded::of_commits((index, scope), commits);
        for ((table, row), image) in Settlement::of(&loaded).images(scope) {
            if is_wanted(table) {
                self.insert(index, (table, row), &image)?;
            }
        }
        Ok(named)
    }

    /// Versions of records count commits: so do those of the past.
    fn count_commits(&self, scope: i64, commits: &[Commit]) -> Result<()> {
        let mut counted: BTreeMap<ReplicaId, u32> = BTreeMap::new();
        for commit in commits {
            let last = counted.entry(commit.dot.replica).or_default();
            *last = commit.dot.n.max(*last);
        }
        for (replica, n) in counted {
            let replica =
                self.replicas.index(replica).ok_or_else(|| inconsistent("a replica never listed"))?;
            self.connection
                .prepare_cached(
                    "insert into chain_heads (scope, replica, n, salt, head) values (?, ?, ?, x'', x'')",
                )?
                .execute(params![scope, replica, n])?;
        }
        Ok(())
    }

    /// Lists of the office tell since when they exist by the acts that made them.
    fn date_commits(&self, scope: i64, commits: &[Commit]) -> Result<()> {
        for commit in commits {
            let replica = self
                .replicas
                .index(commit.dot.replica)
                .ok_or_else(|| inconsistent("a replica never listed"))?;
            self.connection
                .prepare_cached(
                    "insert into segments (scope, replica, n_from, n_to, body) values (?, ?, ?, ?, x'')",
                )?
                .execute(params![scope, replica, commit.dot.n, commit.dot.n])?;
            self.connection
                .prepare_cached(
                    "insert or ignore into acts (replica, counter, kind, author, at, undoable, first_segment, n_commits)
                     values (?, ?, ?, 0, ?, 0, ?, 1)",
                )?
                .execute(params![
                    replica,
                    commit.act.id.counter,
                    commit.act.kind,
                    commit.act.at,
                    self.connection.last_insert_rowid()
                ])?;
        }
        Ok(())
    }

    fn insert(&self, scope: i64, (table, row): (Table, RowId), image: &Image<'_>) -> Result<()> {
        let Some(id) = self.replicas.sql_id(row) else { return Ok(()) };
        let columns = table.columns().iter().map(|column| (*column, image.value(*column)));
        let values: Vec<(Column, Value)> = columns.filter(|(_, value)| !value.is_null()).collect();
        let standing = (id, scope, image.born_n);
        rows::insert(&self.connection, &self.replicas, table, standing, &values)?;
        if !image.is_shown {
            rows::set_gone(&self.connection, table, id, true)?;
        }
        Ok(())
    }
}

/// The person an edit wrote into a row, with the table of the row.
fn person_named(op: &Op) -> Option<(Table, RowId)> {
    let column = CellRef::named(op.cell)?.column?;
    let person = op.value.as_row().filter(|_| column.kind == Kind::Row(Table::Employees))?;
    Some((column.table, person))
}
