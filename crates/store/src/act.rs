//! Acts: what a person does in one go, written to the tables and to the ledger in one transaction.
//!
//! While an act runs, the tables are its working state. Only which rows were born, what they were born with, and
//! what edited cells held before is remembered; at the end the difference becomes one commit for each scope.

use crate::account::AccountId;
use crate::births::{Birth, Births};
use crate::draft;
use crate::error::{Result, StoreError, inconsistent};
use crate::heads::{self, CellKey};
use crate::home::{Home, Replicas};
use crate::key::SaltSource;
use crate::merge::{self, rule};
use crate::open::Store;
use crate::rows;
use crate::schema::{Column, Table};
use crate::search;
use crate::segments::{self, Appending, Tail};
use ledger::{ActId, Cell, Commit, Context, Dot, EXISTENCE, Op, RowId, Scope, Value};
use rusqlite::{CachedStatement, Connection, Transaction, TransactionBehavior, named_params};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// From this many commits on the journal is folded into the store before success is reported.
const MANY_COMMITS: usize = 1000;

/// What undo does when it comes to an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undoing {
    /// Takes it back.
    TakesBack,
    /// Passes over it to the act before: nobody thinks of it as something they did, such as opening a list.
    PassesOver,
    /// Stops there in the scopes it touched: sealing, reopening, printing and exporting cannot be taken
    /// back, and neither can what they rest on.
    Stops,
}

impl Undoing {
    /// How it stands in the list of acts.
    pub(crate) fn number(self) -> i64 {
        match self {
            Self::Stops => 0,
            Self::TakesBack => 1,
            Self::PassesOver => 2,
        }
    }
}

/// Who does what, for whom, when.
#[derive(Clone, Copy, Debug)]
pub struct NewAct<'k> {
    /// What kind of act, for example `import_employees`; a permanent name.
    pub kind: &'k str,
    /// The account that does it.
    pub author: AccountId,
    /// The person in whose name it is done, where that is another.
    pub acted_for: Option<RowId>,
    /// Milliseconds since 1970 UTC.
    pub at: i64,
    /// What undo does when it comes to it.
    pub undoing: Undoing,
}

/// What an act amounted to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActSummary {
    /// Its id; nothing where the act changed nothing and left no trace.
    pub id: Option<ActId>,
    /// Cells that hold something else than before.
    pub changed_cells: usize,
    /// Commits made, one for each scope touched.
    pub commits: usize,
}

/// An act in progress. Dropped without [`Act::commit`], it leaves nothing.
pub struct Act<'s> {
    connection: &'s Connection,
    transaction: Transaction<'s>,
    home: &'s mut Home,
    /// Counters as they will be; they take effect with the commit.
    work: Home,
    meant: Meant,
    scopes: HashMap<Scope, OpenScope>,
    /// Scopes that this act began, by their number: nothing of them can be known from before.
    begun: HashMap<i64, Scope>,
    born: Births,
    /// What writes the rows of a table that are born, once one of it was.
    bearing: HashMap<Table, CachedStatement<'s>>,
    edits: HashMap<CellKey, Before>,
    /// The number of the author in SQL, where the author has drafts that writing ends.
    typist: Option<i64>,
    /// In whose name it is done, by scope, where that differs.
    names: HashMap<Scope, RowId>,
}

/// What is recorded about the act itself.
struct Meant {
    kind: String,
    author: AccountId,
    acted_for: Option<RowId>,
    at: i64,
    undoing: Undoing,
    undoes: Option<i64>,
    label: Option<String>,
}

#[derive(Clone, Copy)]
struct OpenScope {
    index: i64,
    /// The number its commit of this act will have.
    n: u32,
}

struct Before {
    scope: i64,
    value: Value,
    heads: Vec<Dot>,
    /// Whether it is written even where the value stays: the edits it stands beside are settled by it.
    is_decided: bool,
}

/// A row or cell that the act touched, in the order in which a commit lists them.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Touched {
    scope: i64,
    key: CellKey,
    /// The place among the rows that were born, for one of them.
    birth: Option<usize>,
}

impl Store {
    /// Begins an act; one at a time.
    pub fn begin(&mut self, new: NewAct<'_>) -> Result<Act<'_>> {
        let connection = &self.connection;
        let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
        let typist = draft::typist(connection, &self.home.replicas, new.author)?;
        let work = self.home.clone();
        let meant = Meant {
            kind: new.kind.to_owned(),
            author: new.author,
            acted_for: new.acted_for,
            at: new.at,
            undoing: new.undoing,
            undoes: None,
            label: None,
        };
        Ok(Act {
            connection,
            transaction,
            home: &mut self.home,
            work,
            meant,
            scopes: HashMap::new(),
            begun: HashMap::new(),
            born: Births::default(),
            bearing: HashMap::new(),
            edits: HashMap::new(),
            typist,
            names: HashMap::new(),
        })
    }
}

impl<'s> Act<'s> {
    /// The connection by itself, for reading while the act writes.
    pub(crate) fn shared_connection(&self) -> &'s Connection {
        self.connection
    }

    /// For reading what the act has written so far.
    pub fn connection(&self) -> &Connection {
        self.connection
    }

    /// Translates between row ids and their numbers in SQL.
    pub fn replicas(&self) -> &Replicas {
        &self.work.replicas
    }

    /// The account that does it.
    pub(crate) fn author(&self) -> AccountId {
        self.meant.author
    }

    /// When it is done.
    pub(crate) fn at(&self) -> i64 {
        self.meant.at
    }

    /// Words for the list of acts, as JSON, for example how many people an import brought.
    pub fn label(&mut self, json: String) {
        self.meant.label = Some(json);
    }

    /// Says in whose name it is done in one scope, for acts that are about many.
    pub fn in_name_of(&mut self, scope: Scope, person: RowId) {
        self.names.insert(scope, person);
    }

    /// Creates the row that a scope is about: an employee, a unit or the office.
    pub fn insert_root(&mut self, table: Table, values: &[(Column, Value)]) -> Result<RowId> {
        let row = self.work.mint()?;
        let scope = Scope { kind: table.scope_kind(), row };
        let index = segments::begin_scope(self.connection, &mut self.work, scope)?;
        self.scopes.insert(scope, OpenScope { index, n: 1 });
        self.begun.insert(index, scope);
        self.insert_minted(table, row, scope, values)?;
        Ok(row)
    }

    /// Creates a row in a scope.
    pub fn insert(&mut self, table: Table, scope: Scope, values: &[(Column, Value)]) -> Result<RowId> {
        let row = self.work.mint()?;
        self.insert_minted(table, row, scope, values)?;
        Ok(row)
    }

    fn insert_minted(
        &mut self,
        table: Table,
        row: RowId,
        scope: Scope,
        values: &[(Column, Value)],
    ) -> Result<()> {
        if scope.kind != table.scope_kind() {
            return Err(inconsistent(format!("{table} does not live in that kind of scope")));
        }
        for (column, value) in values {
            self.admit(table, *column, value)?;
        }
        let OpenScope { index, n } = self.open_scope(scope)?;
        let id = self.work.index << 32 | i64::from(row.counter);
        let connection = self.connection;
        let statement = match self.bearing.entry(table) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(rows::bearing(connection, table)?),
        };
        rows::write(statement, &self.work.replicas, (id, index, Some(n)), values)?;
        self.born.add((index, table, id), values);
        Ok(())
    }

    /// Writes a cell; true where it held something else before.
    pub fn set(&mut self, row: RowId, column: Column, value: impl Into<Value>) -> Result<bool> {
        let value = value.into();
        self.admit(column.table, column, &value)?;
        let (id, standing) = self.standing(column.table, row)?;
        let key = CellKey { table: column.table.number(), id, column: column.number };
        if let Some(author) = self.typist {
            draft::forget(self.connection, author, key)?;
        }
        let before = rows::cell(self.connection, &self.work.replicas, column, id)?;
        if before == value {
            return Ok(false);
        }
        self.remember(key, standing, before)?;
        if standing.gone {
            self.keep_deleted(key, standing)?;
        }
        rows::set_cell(self.connection, &self.work.replicas, column, id, &value)?;
        Ok(true)
    }

    /// Writes a cell so that it replaces every edit that stands beside another there, even where the value
    /// shown stays.
    pub fn settle(&mut self, row: RowId, column: Column, value: impl Into<Value>) -> Result<()> {
        let value = value.into();
        self.set(row, column, value.clone())?;
        let (id, standing) = self.standing(column.table, row)?;
        let key = CellKey { table: column.table.number(), id, column: column.number };
        self.decide(key, standing, value)
    }

    /// Says whether a row exists, where one deleted what another wrote or brought back.
    pub fn settle_existence(&mut self, table: Table, row: RowId, exists: bool) -> Result<()> {
        self.set_existence(table, row, exists)?;
        let (id, standing) = self.standing(table, row)?;
        let key = CellKey { table: table.number(), id, column: EXISTENCE };
        self.decide(key, standing, Value::from(exists))
    }

    fn decide(&mut self, key: CellKey, standing: rows::Standing, holds: Value) -> Result<()> {
        self.remember(key, standing, holds)?;
        if let Some(before) = self.edits.get_mut(&key) {
            before.is_decided = true;
        }
        Ok(())
    }

    /// A deleted row stays deleted when one of its cells is written: it is deleted again, so that nobody takes
    /// the edit for one that did not know.
    fn keep_deleted(&mut self, key: CellKey, standing: rows::Standing) -> Result<()> {
        self.decide(CellKey { column: EXISTENCE, ..key }, standing, Value::from(false))
    }

    /// Deletes a row, which stays in the history; false where it was deleted already.
    pub fn delete(&mut self, table: Table, row: RowId) -> Result<bool> {
        self.set_existence(table, row, false)
    }

    /// Brings a deleted row back; false where it was not deleted.
    pub fn revive(&mut self, table: Table, row: RowId) -> Result<bool> {
        self.set_existence(table, row, true)
    }

    fn set_existence(&mut self, table: Table, row: RowId, exists: bool) -> Result<bool> {
        let (id, standing) = self.standing(table, row)?;
        if standing.gone != exists {
            return Ok(false);
        }
        let key = CellKey { table: table.number(), id, column: EXISTENCE };
        self.remember(key, standing, Value::from(!standing.gone))?;
        rows::set_gone(self.connection, table, id, !exists)?;
        Ok(true)
    }

    /// Whether the row was created by this act.
    fn is_born_here(&self, id: i64) -> bool {
        id >> 32 == self.home.index && id & 0xFFFF_FFFF > i64::from(self.home.row_counter)
    }

    /// Keeps what a cell held before this act first touched it.
    fn remember(&mut self, key: CellKey, standing: rows::Standing, before: Value) -> Result<()> {
        if self.is_born_here(key.id) {
            self.born.written_again(key.id);
            return Ok(());
        }
        if self.edits.contains_key(&key) {
            return Ok(());
        }
        let heads = heads::of(self.connection, &self.work.replicas, key, standing, before.is_null())?;
        let before = Before { scope: standing.scope, value: before, heads, is_decided: false };
        self.edits.insert(key, before);
        Ok(())
    }

    fn admit(&mut self, table: Table, column: Column, value: &Value) -> Result<()> {
        if column.table != table || !column.kind.takes(value) {
            return Err(StoreError::WrongKind(column));
        }
        if let Value::Row(row) = value {
            self.work.replicas.index_or_add(self.connection, row.replica)?;
        }
        Ok(())
    }

    fn standing(&self, table: Table, row: RowId) -> Result<(i64, rows::Standing)> {
        let missing = StoreError::NoSuchRow { table, row };
        let Some(id) = self.work.replicas.sql_id(row) else { return Err(missing) };
        rows::standing(self.connection, table, id)?.map(|standing| (id, standing)).ok_or(missing)
    }

    fn open_scope(&mut self, scope: Scope) -> Result<OpenScope> {
        if let Some(open) = self.scopes.get(&scope) {
            return Ok(*open);
        }
        let index = segments::scope_index(self.connection, &mut self.work, scope)?;
        let n = segments::last_number(self.connection, &self.work, index)? + 1;
        let open = OpenScope { index, n };
        self.scopes.insert(scope, open);
        Ok(open)
    }

    /// Writes the commits and ends the transaction; an act that changed nothing leaves nothing.
    pub fn commit(mut self) -> Result<ActSummary> {
        let touched = self.touched();
        self.work.lamport += 1;
        self.work.act_counter += 1;
        let act = ledger::Act {
            id: ActId { replica: self.work.replica, counter: self.work.act_counter },
            kind: self.meant.kind.clone(),
            author: self.meant.author.0,
            acted_for: self.meant.acted_for,
            at: self.meant.at,
        };
        let mut summary = ActSummary { id: None, changed_cells: 0, commits: 0 };
        let first_segment = segments::next_id(self.connection)?;
        let (mut salts, mut segment) = (SaltSource::default(), first_segment);
        let mut appending = Appending::begin(self.connection)?;
        for of_scope in touched.chunk_by(|a, b| a.scope == b.scope) {
            let changed = self.commit_scope(of_scope, (&act, segment), (&mut salts, &mut appending))?;
            summary.changed_cells += changed;
            if changed > 0 {
                summary.commits += 1;
                segment += 1;
            }
        }
        search::refresh(self.connection)?;
        if summary.commits == 0 {
            // Drafts that were taken are gone all the same: they held what the cells hold.
            self.transaction.commit()?;
            return Ok(summary);
        }
        summary.id = Some(act.id);
        self.list_act(&act, first_segment, summary.commits)?;
        self.work.save(self.connection)?;
        self.transaction.commit()?;
        *self.home = self.work;
        if summary.commits >= MANY_COMMITS {
            // The act is safe already. Queries learn how much there is now, of all tables, and the journal does not grow.
            let _ = self.connection.execute_batch("pragma optimize = 0x10002");
            let _ = self.connection.query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(()));
        }
        Ok(summary)
    }

    fn touched(&self) -> Vec<Touched> {
        let births = (0..).zip(self.born.all()).map(|(place, born)| Touched {
            scope: born.scope,
            key: CellKey { table: born.table.number(), id: born.id, column: EXISTENCE },
            birth: Some(place),
        });
        let edits =
            self.edits.iter().map(|(key, before)| Touched { scope: before.scope, key: *key, birth: None });
        let mut touched: Vec<Touched> = births.chain(edits).collect();
        touched.sort_unstable();
        touched
    }

    /// Makes the commit of one scope; returns how many cells changed.
    fn commit_scope(
        &mut self,
        touched: &[Touched],
        (act, segment): (&ledger::Act, i64),
        (salts, appending): (&mut SaltSource, &mut Appending<'_>),
    ) -> Result<usize> {
        let Some(first) = touched.first() else { return Ok(0) };
        let tail = match self.begun.get(&first.scope) {
            Some(scope) => Tail::begin(*scope, salts)?,
            None => segments::tail(self.connection, &self.work, first.scope, salts)?,
        };
        let dot = Dot { replica: self.work.replica, n: tail.n + 1 };
        let mut ops = Vec::with_capacity(touched.len() * 8);
        for item in touched {
            if let Some(place) = item.birth {
                self.ops_of_birth((place, item.key), &mut ops)?;
            } else if let Some(op) = self.op_of_edit(item.key)? {
                ops.push(op);
                heads::replace(self.connection, item.key, self.work.index, dot.n, self.work.lamport)?;
            }
        }
        if ops.is_empty() {
            return Ok(0);
        }
        let changed = ops.len();
        let acted_for = self.names.get(&tail.scope).copied().or(act.acted_for);
        let act = ledger::Act { acted_for, ..act.clone() };
        let commit = Commit { scope: tail.scope, dot, lamport: self.work.lamport, act, ops };
        appending.append(&self.work, (segment, first.scope), &tail, &commit)?;
        if rule::may_be_late(&commit) {
            merge::keep_sealed(self.connection, &mut self.work, (first.scope, tail.scope), self.meant.at)?;
        }
        Ok(changed)
    }

    /// What is known before this act of the scope that a row lives in, as a seal keeps it: edits that are not
    /// among it did not know of the seal.
    pub fn seen_around(&self, table: Table, row: RowId) -> Result<Context> {
        let (_, standing) = self.standing(table, row)?;
        merge::known_at(self.connection, &self.work, standing.scope)
    }

    fn ops_of_birth(&self, (place, key): (usize, CellKey), ops: &mut Vec<Op>) -> Result<()> {
        let row = self.work.replicas.known_row(key.id)?;
        let (exists, cells) = match self.born.at(place).and_then(Birth::cells) {
            Some(cells) => (true, cells),
            None => self.cells_of(key)?,
        };
        let op =
            |column, value| Op { cell: Cell { table: key.table, row, column }, value, replaced: Vec::new() };
        ops.push(op(EXISTENCE, Value::from(exists)));
        ops.extend(cells.into_iter().map(|(number, value)| op(number, value)));
        Ok(())
    }

    /// Whether a row that was written again after it was born exists, and what its cells hold.
    fn cells_of(&self, key: CellKey) -> Result<(bool, Vec<(u16, Value)>)> {
        let table = known_table(key)?;
        let stored = rows::read(self.connection, &self.work.replicas, table, key.id)?
            .ok_or_else(|| inconsistent(format!("{table} lost row {} while it was created", key.id)))?;
        let cells = table.columns().iter().map(|column| column.number).zip(stored.values);
        Ok((!stored.gone, cells.filter(|(_, value)| !value.is_null()).collect()))
    }

    /// The edit of a cell, unless it holds again what it held before the act.
    fn op_of_edit(&self, key: CellKey) -> Result<Option<Op>> {
        let table = known_table(key)?;
        let value = if let Some(column) = table.column(key.column) {
            rows::cell(self.connection, &self.work.replicas, column, key.id)?
        } else {
            let standing = rows::standing(self.connection, table, key.id)?;
            Value::from(standing.is_some_and(|standing| !standing.gone))
        };
        let row = self.work.replicas.known_row(key.id)?;
        let changed = self.edits.get(&key).filter(|before| before.is_decided || before.value != value);
        let Some(before) = changed else { return Ok(None) };
        let mut replaced = before.heads.clone();
        if key.column == EXISTENCE && value == Value::from(false) {
            self.name_what_goes(key, table, &mut replaced)?;
        }
        Ok(Some(Op { cell: Cell { table: key.table, row, column: key.column }, value, replaced }))
    }

    /// Who deletes a row names the edits by others that he has seen of it; one that he does not name is an
    /// edit of what was deleted, and somebody has to decide.
    fn name_what_goes(&self, key: CellKey, table: Table, replaced: &mut Vec<Dot>) -> Result<()> {
        let Some(standing) = rows::standing(self.connection, table, key.id)? else { return Ok(()) };
        let mut seen = heads::foreign_of_row(self.connection, &self.work, key, standing)?;
        seen.extend(replaced.drain(..));
        replaced.extend(seen);
        Ok(())
    }

    fn list_act(&mut self, act: &ledger::Act, first_segment: i64, n_commits: usize) -> Result<()> {
        let author = self.work.replicas.sql_id_or_add(self.connection, act.author)?;
        let acted_for =
            act.acted_for.map(|row| self.work.replicas.sql_id_or_add(self.connection, row)).transpose()?;
        self.connection
            .prepare_cached(
                "insert into acts (replica, counter, kind, author, acted_for, at, undoable, undoes,
                                   first_segment, n_commits, label)
                 values (:replica, :counter, :kind, :author, :acted_for, :at, :undoable, :undoes,
                         :first, :commits, :label)",
            )?
            .execute(named_params! {
                ":replica": self.work.index, ":counter": act.id.counter, ":kind": act.kind, ":author": author,
                ":acted_for": acted_for, ":at": act.at, ":undoable": self.meant.undoing.number(),
                ":undoes": self.meant.undoes, ":first": first_segment, ":commits": n_commits,
                ":label": self.meant.label,
            })?;
        if let Some(undone) = self.meant.undoes {
            self.connection
                .prepare_cached("update acts set undone_by = :by where id = :undone")?
                .execute(named_params! { ":by": self.connection.last_insert_rowid(), ":undone": undone })?;
        }
        Ok(())
    }

    /// Records that the act takes another one back.
    pub(crate) fn takes_back(&mut self, act: i64) {
        self.meant.undoes = Some(act);
    }
}

fn known_table(key: CellKey) -> Result<Table> {
    Table::from_number(key.table).ok_or_else(|| inconsistent(format!("table {}", key.table)))
}
