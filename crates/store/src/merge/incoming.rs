//! Taking in what another store sent.

use super::history::{self, Loaded, Present};
use super::image::{RowKey, Settlement};
use super::late::LateEdit;
use super::writer::{Touched, Writer, Written};
use crate::account::AccountId;
use crate::chains::Chain;
use crate::error::{Result, inconsistent};
use crate::home::Home;
use crate::open::Store;
use crate::schema::{CellRef, Table};
use crate::{chains, erase, search, segments};
use ledger::{
    Bundle, ChainHead, Commit, Dot, Ranges, ReplicaId, RowId, Scope, ScopePart, Snapshot, TakenIn, Value,
    Withholding,
};
use rusqlite::{Connection, Transaction, TransactionBehavior, named_params, params};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// No replica makes so many commits in a scope: what claims to is refused before anybody counts them.
const HIGHEST_NUMBER: u32 = 1 << 22;
/// A lamport beyond this is no honest one; taken over, it would leave no room for others.
const HIGHEST_LAMPORT: u64 = 1 << 53;

/// What came from one device.
#[derive(Clone, Copy)]
pub struct Incoming<'a> {
    /// Commits, scope by scope.
    pub bundle: &'a Bundle,
    /// The device that sent it.
    pub device: RowId,
    /// What is admitted of it.
    pub rights: &'a dyn Rights,
    /// Its number in the book of packages.
    pub package: Option<i64>,
    /// When it is merged, in milliseconds since 1970 UTC.
    pub at: i64,
    /// The account that merges it.
    pub author: AccountId,
}

/// What is admitted of what a device sends.
pub trait Rights {
    /// Why a commit is not applied; nothing where it is.
    fn judge(&self, scope: Scope, commit: &Commit) -> Option<Withholding>;

    /// Whether the sender is believed in what it tells of a replica beyond the commits themselves: which of its
    /// numbers carry nothing, and which are withheld. A store that was set back relies on whoever remembers
    /// what it has forgotten; it does so by itself.
    fn is_believed_about(&self, _replica: ReplicaId) -> bool {
        true
    }

    /// Whether the sender's commit counts where a number was given twice: as of a hub on a device below it.
    fn prevails(&self) -> bool {
        false
    }
}

/// A cell that shows something else than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The cell.
    pub cell: CellRef,
    /// What it showed.
    pub before: Value,
    /// What it shows.
    pub after: Value,
}

/// What a bundle amounted to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// Rows that were not here.
    pub new_rows: u32,
    /// The same by table.
    pub new_by_table: BTreeMap<Table, u32>,
    /// Cells of other rows that show something else.
    pub changes: Vec<Change>,
    /// Edits that were known already.
    pub same: u32,
    /// Cells in which edits stand against one another only now.
    pub conflicts: Vec<CellRef>,
    /// Edits that came after a seal and did not know of it.
    pub late: Vec<LateEdit>,
    /// Commits that are kept and not applied.
    pub withheld: u32,
    /// Whether a number was given twice: a store was copied and both copies went on.
    pub forked: bool,
    /// Whether somebody knew commits of this very replica that are not here: this store is a copy of an earlier
    /// state and has to begin a new life.
    pub own_ahead: bool,
    /// Numbers that are still missing in the scopes it was about.
    pub gaps: Vec<(Scope, ReplicaId, Ranges)>,
    /// Whether the chains end in other hashes than the sender computed.
    pub chains_differ: bool,
    /// Whether a snapshot was passed over, because its sender is not believed about all that is in it.
    pub passed_over: bool,
    /// People whose records were erased by it.
    pub erased: Vec<RowId>,
}

impl Store {
    /// Takes in what came, all of it or nothing.
    pub fn merge(&mut self, incoming: &[Incoming<'_>]) -> Result<Vec<Merged>> {
        let transaction = Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?;
        let (merged, work) = take_all(&transaction, self.home.clone(), incoming)?;
        transaction.commit()?;
        self.home = work;
        Ok(merged)
    }

    /// What taking it in would amount to; nothing is changed.
    pub fn plan_merge(&mut self, incoming: &[Incoming<'_>]) -> Result<Vec<Merged>> {
        let transaction = Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?;
        let (merged, _) = take_all(&transaction, self.home.clone(), incoming)?;
        transaction.rollback()?;
        Ok(merged)
    }
}

fn take_all(connection: &Connection, work: Home, incoming: &[Incoming<'_>]) -> Result<(Vec<Merged>, Home)> {
    let own = work.index;
    let mut taking = Taking {
        connection,
        work,
        present: Present::of(connection)?,
        segment: segments::next_id(connection)?,
        is_set_back: is_set_back(connection, own)?,
    };
    let mut all = Vec::with_capacity(incoming.len());
    for one in incoming {
        all.push(taking.bundle(one)?);
    }
    search::refresh(connection)?;
    taking.work.save(connection)?;
    Ok((all, taking.work))
}

/// A merge under way.
struct Taking<'c> {
    connection: &'c Connection,
    /// Counters as they will be; they take effect once all is written.
    work: Home,
    present: Present,
    /// The number the next segment will have.
    segment: i64,
    /// Whether this store goes on from a backup or as a copy: it may have forgotten what it knew.
    is_set_back: bool,
}

/// The ends of the chains of a bundle, as far as they can be computed here.
type Ends = Option<Vec<(Scope, ReplicaId, u32, ChainHead)>>;

impl Taking<'_> {
    fn bundle(&mut self, one: &Incoming<'_>) -> Result<Merged> {
        let mut merged = Merged::default();
        let mut ends: Ends = Some(Vec::new());
        for part in &one.bundle.parts {
            check_numbers(part)?;
            self.part(one, part, (&mut merged, &mut ends))?;
        }
        let told = one.bundle.chain_root;
        if let Some(ends) = ends.filter(|_| told != [0; 32]) {
            merged.chains_differ = ledger::chain_root(ends.into_iter()) != told;
        }
        for person in std::mem::take(&mut merged.erased) {
            self.erase(person, one.at, &mut merged.erased)?;
        }
        Ok(merged)
    }

    fn part(
        &mut self,
        one: &Incoming<'_>,
        part: &ScopePart,
        (merged, ends): (&mut Merged, &mut Ends),
    ) -> Result<()> {
        let Some(believed) = believed(part, one.rights, self.is_set_back) else {
            *ends = None;
            merged.passed_over = true;
            return Ok(());
        };
        let is_new = segments::find_scope(self.connection, &self.work.replicas, part.scope)?.is_none();
        let index = segments::scope_index(self.connection, &mut self.work, part.scope)?;
        if erase::is_erased(self.connection, index)? {
            *ends = None;
            return self.pass_over(index, &believed);
        }
        let mut loaded = if is_new {
            Loaded::new(index, part.scope)
        } else {
            Loaded::read(self.connection, &self.work, (index, part.scope), self.present)?
        };
        let known = loaded.history.known();
        let same = part.commits.iter().filter(|commit| known.contains(commit.dot));
        merged.same = merged.same.saturating_add(count(same.map(|commit| commit.ops.len()).sum()));
        let taken = take(&mut loaded, &believed, &self.work, one.rights);
        merged.own_ahead |= self.is_ahead(&loaded, &taken);
        if is_news(&taken) {
            self.keep(&mut loaded, &believed, (one, &taken))?;
            note_written(merged, self.show(&loaded, &taken, one)?);
        }
        note_taken(merged, &loaded, &taken, self.work.replica);
        self.compare(&loaded, part, ends);
        Ok(())
    }

    /// Whether numbers of this replica go beyond those it gave here, or were given otherwise elsewhere.
    fn is_ahead(&self, loaded: &Loaded, taken: &TakenIn) -> bool {
        let given = loaded.chains.get(&self.work.index).map_or(0, |own| own.n);
        let is_beyond = taken.learnt.of(self.work.replica).is_some_and(|ranges| ranges.last() > given);
        is_beyond || taken.forked.iter().any(|dot| dot.replica == self.work.replica)
    }

    /// Of what was erased by law only the numbers are taken in, so that nobody sends it again.
    fn pass_over(&mut self, index: i64, part: &ScopePart) -> Result<()> {
        let mut told = part.covers.clone();
        part.commits.iter().for_each(|commit| told.insert(commit.dot));
        let mut known = history::listed(self.connection, &self.work, index)?;
        known.add(&told);
        for (replica, _) in told.replicas() {
            self.work.replicas.index_or_add(self.connection, replica)?;
            history::list(self.connection, &self.work, index, (replica, &known))?;
        }
        Ok(())
    }

    /// Writes down what is new in the history of a scope.
    fn keep(
        &mut self,
        loaded: &mut Loaded,
        part: &ScopePart,
        (one, taken): (&Incoming<'_>, &TakenIn),
    ) -> Result<()> {
        for (commit, _) in &taken.retracted {
            self.take_out(loaded, commit)?;
        }
        for commit in part.commits.iter().filter(|commit| taken.admitted.contains(commit.dot)) {
            self.admit_again(loaded.index, (commit.dot, &commit.encode()))?;
        }
        for dot in taken.admitted.dots() {
            self.admit_again(loaded.index, (dot, &[]))?;
        }
        for commit in &taken.commits {
            self.keep_commit(loaded.index, None, commit)?;
            self.work.lamport = self.work.lamport.max(commit.lamport);
        }
        if let Some(snapshot) = &taken.snapshot {
            self.keep_snapshot(loaded, snapshot)?;
        }
        for (commit, reason) in taken.withheld.iter().chain(&taken.retracted) {
            self.withhold(loaded.index, commit.dot, (*reason, commit.encode()), one)?;
        }
        for dot in taken.told.dots() {
            self.withhold(loaded.index, dot, (Withholding::NoRight, Vec::new()), one)?;
        }
        self.present.snapshots |= taken.snapshot.is_some();
        self.present.withheld |=
            !(taken.withheld.is_empty() && taken.retracted.is_empty() && taken.told.is_empty());
        self.present.known |= !taken.learnt.is_empty();
        self.keep_numbers(loaded, part, taken)
    }

    fn keep_commit(&mut self, index: i64, snapshot: Option<i64>, commit: &Commit) -> Result<()> {
        let replica = self.list_replicas(commit)?;
        let place = (index, replica, commit.dot.n);
        segments::keep(self.connection, self.segment, place, snapshot, commit.encode())?;
        self.segment += 1;
        Ok(())
    }

    /// Lists every replica that a commit names; gives the position of the one that made it.
    fn list_replicas(&mut self, commit: &Commit) -> Result<i64> {
        let act = &commit.act;
        let mut named = vec![act.id.replica, act.author.replica];
        named.extend(act.acted_for.map(|person| person.replica));
        for op in &commit.ops {
            named.push(op.cell.row.replica);
            named.extend(op.value.as_row().map(|row| row.replica));
        }
        named.dedup();
        for replica in named {
            self.work.replicas.index_or_add(self.connection, replica)?;
        }
        self.work.replicas.index_or_add(self.connection, commit.dot.replica)
    }

    fn keep_snapshot(&mut self, loaded: &mut Loaded, snapshot: &Snapshot) -> Result<()> {
        self.connection
            .prepare_cached("insert into snapshots (scope, covers) values (?, ?)")?
            .execute(params![loaded.index, snapshot.covers.encode()])?;
        let id = self.connection.last_insert_rowid();
        for commit in &snapshot.commits {
            self.keep_commit(loaded.index, Some(id), commit)?;
            self.work.lamport = self.work.lamport.max(commit.lamport);
        }
        loaded.pruned.extend(snapshot.commits.iter().cloned());
        Ok(())
    }

    /// Takes a commit out of what is applied; its chain is computed anew.
    fn take_out(&mut self, loaded: &mut Loaded, commit: &Commit) -> Result<()> {
        let replica = self.work.replicas.index_or_add(self.connection, commit.dot.replica)?;
        for sql in [
            "delete from segments where scope = ? and replica = ? and n_from = ? and snapshot is null",
            "delete from wire where scope = ? and replica = ? and n = ?",
        ] {
            self.connection.prepare_cached(sql)?.execute(params![loaded.index, replica, commit.dot.n])?;
        }
        loaded.wire.remove(&commit.dot);
        if let Some(chain) = loaded.chains.get_mut(&replica) {
            (chain.n, chain.head) = (chain.base_n, chain.base_head);
        }
        Ok(())
    }

    /// Forgets that a commit was withheld, or a number of which nothing is here; another of the same number
    /// stays kept.
    fn admit_again(&mut self, scope: i64, (dot, body): (Dot, &[u8])) -> Result<()> {
        let replica = self.work.replicas.index_or_add(self.connection, dot.replica)?;
        let sql = "delete from withheld where scope = :scope and replica = :replica and n = :n
                   and (body in (x'', :body) or (:body <> x'' and reason <> 'forked'))";
        self.connection.prepare_cached(sql)?.execute(named_params! {
            ":scope": scope, ":replica": replica, ":n": dot.n, ":body": body,
        })?;
        Ok(())
    }

    fn withhold(
        &mut self,
        scope: i64,
        dot: Dot,
        (reason, body): (Withholding, Vec<u8>),
        one: &Incoming<'_>,
    ) -> Result<()> {
        let replica = self.work.replicas.index_or_add(self.connection, dot.replica)?;
        // What only the sender keeps is nobody's business here.
        let settled_at = body.is_empty().then_some(one.at);
        self.connection
            .prepare_cached(
                "insert or ignore into withheld (scope, replica, n, reason, package, at, settled_at, body)
                 values (:scope, :replica, :n, :reason, :package, :at, :settled, :body)",
            )?
            .execute(named_params! {
                ":scope": scope, ":replica": replica, ":n": dot.n, ":reason": history::reason_word(reason),
                ":package": one.package, ":at": one.at, ":settled": settled_at, ":body": body,
            })?;
        Ok(())
    }

    /// Writes down which numbers are known, and lets the chains go on.
    fn keep_numbers(&mut self, loaded: &mut Loaded, part: &ScopePart, taken: &TakenIn) -> Result<()> {
        let mut replicas: BTreeSet<ReplicaId> = taken.learnt.replicas().map(|(replica, _)| replica).collect();
        replicas.extend(taken.told.replicas().map(|(replica, _)| replica));
        replicas.extend(taken.retracted.iter().map(|(commit, _)| commit.dot.replica));
        for replica in &replicas {
            self.work.replicas.index_or_add(self.connection, *replica)?;
            history::list(self.connection, &self.work, loaded.index, (*replica, loaded.history.known()))?;
        }
        for (replica, salt) in part.salts.iter().filter(|(replica, _)| replicas.contains(replica)) {
            let at = self.work.replicas.index_or_add(self.connection, *replica)?;
            loaded.chains.entry(at).or_insert_with(|| Chain::new(*salt));
        }
        if taken.snapshot.is_some() {
            self.cut_chains(loaded, part)?;
        }
        loaded.extend_chains(self.connection, &self.work, &replicas, self.present)
    }

    /// Chains begin where a snapshot cut them, unless they reach as far here.
    fn cut_chains(&mut self, loaded: &mut Loaded, part: &ScopePart) -> Result<()> {
        for (replica, n, head) in part.heads.iter().filter(|(.., head)| *head != ChainHead::START) {
            if !loaded.history.known().contains(Dot { replica: *replica, n: *n }) {
                continue;
            }
            let at = self.work.replicas.index_or_add(self.connection, *replica)?;
            let chain = loaded.chains.entry(at).or_insert_with(|| Chain::new([0; 16]));
            if chain.n < *n {
                chain.cut_at(*n, *head);
                chains::store(self.connection, (loaded.index, at), chain)?;
            }
        }
        Ok(())
    }

    /// Makes the tables show what the scope amounts to now.
    fn show(&mut self, loaded: &Loaded, taken: &TakenIn, one: &Incoming<'_>) -> Result<Written> {
        let is_any = loaded.is_new || taken.snapshot.is_some() || !taken.told.is_empty();
        let touched = if is_any { Touched::Everything } else { Touched::Rows(rows_of(taken)) };
        let settlement = Settlement::of(loaded);
        let made = (one.package, one.at);
        Writer::new(self.connection, &mut self.work, loaded, made).show(&settlement, touched)
    }

    /// Computes the ends of the chains that a part is about, for comparing them with what the sender computed.
    fn compare(&self, loaded: &Loaded, part: &ScopePart, ends: &mut Ends) {
        for (replica, n) in vouched(part) {
            let Some(head) = loaded.head_at(&self.work, replica, n) else {
                *ends = None;
                return;
            };
            if let Some(ends) = ends {
                ends.push((part.scope, replica, n, head));
            }
        }
    }

    /// Erases a person's records, and those that were found to double them.
    fn erase(&mut self, person: RowId, at: i64, erased: &mut Vec<RowId>) -> Result<()> {
        let mut people = vec![person];
        {
            let sql = "select id from employees where merged_into = ?";
            let mut statement = self.connection.prepare_cached(sql)?;
            let mut rows = statement.query([self.work.replicas.sql_id(person)])?;
            while let Some(row) = rows.next()? {
                people.push(self.work.replicas.known_row(row.get(0)?)?);
            }
        }
        for person in people {
            let scope = Scope::dossier(person);
            let index = segments::scope_index(self.connection, &mut self.work, scope)?;
            if !erase::is_erased(self.connection, index)? {
                erase::erase_scope(self.connection, index, at)?;
                erased.push(person);
            }
        }
        Ok(())
    }
}

/// The chains of a part whose ends the sender vouches for, with the number where each ends.
///
/// A snapshot vouches for where it cut them; of a chain that is broken at the sender a part says so by a hash
/// of zeros.
pub(super) fn vouched(part: &ScopePart) -> Vec<(ReplicaId, u32)> {
    let told: BTreeMap<ReplicaId, (u32, ChainHead)> =
        part.heads.iter().map(|(replica, n, head)| (*replica, (*n, *head))).collect();
    let end = |(replica, ranges): (ReplicaId, &Ranges)| match told.get(&replica) {
        Some((_, head)) if *head == ChainHead::START => None,
        Some((n, _)) => Some((replica, *n)),
        None => (!part.is_snapshot).then(|| (replica, ranges.last())),
    };
    part.covers.replicas().filter_map(end).collect()
}

fn check_numbers(part: &ScopePart) -> Result<()> {
    let covered = part.covers.replicas().map(|(_, ranges)| ranges.last());
    let given = part.commits.iter().map(|commit| commit.dot.n);
    let highest = covered.chain(given).max().unwrap_or_default();
    if highest > HIGHEST_NUMBER || part.commits.iter().any(|commit| commit.scope != part.scope) {
        return Err(inconsistent("a part holds what no store makes"));
    }
    Ok(())
}

/// Whether this store has led another life before, as it stands in the list of its device's lives.
fn is_set_back(connection: &Connection, own: i64) -> Result<bool> {
    let sql = "select exists (select 1 from device_replicas r join own_device o on o.device = r.device
                              where r.replica <> ?)";
    Ok(connection.prepare_cached(sql)?.query_row([own], |row| row.get(0))?)
}

/// What of a part counts, given what its sender is believed about; nothing of a snapshot that is not believed
/// wholly. What was passed over is not known here, so nothing acknowledges it and it comes again: in whole
/// commits, once its sender has heard what is known here already.
fn believed<'p>(part: &'p ScopePart, rights: &dyn Rights, is_set_back: bool) -> Option<Cow<'p, ScopePart>> {
    let of_commits = part.commits.iter().map(|commit| commit.dot.replica);
    let told = part.covers.replicas().chain(part.withheld.replicas()).map(|(replica, _)| replica);
    if told.chain(of_commits).all(|replica| rights.is_believed_about(replica)) {
        return Some(Cow::Borrowed(part));
    }
    let told = part.clone().told_by(&|replica| is_set_back || rights.is_believed_about(replica));
    told.map(Cow::Owned)
}

fn take(loaded: &mut Loaded, part: &ScopePart, own: &Home, rights: &dyn Rights) -> TakenIn {
    let emptied = emptied(loaded, part, own);
    let judge = |commit: &Commit| {
        if emptied.get(&commit.dot.replica).is_some_and(|from| *from <= commit.dot.n) {
            return Some(Withholding::Forked);
        }
        if commit.lamport > HIGHEST_LAMPORT {
            return Some(Withholding::NoRight);
        }
        rights.judge(part.scope, commit)
    };
    if rights.prevails() {
        return loaded.history.take_over(part, &judge);
    }
    let mut taken = loaded.history.take_in(part, &judge);
    taken.forked.extend(emptied.iter().map(|(replica, n)| Dot { replica: *replica, n: *n }));
    taken
}

/// Numbers that a part tells to carry nothing, and that carry something here, with all later ones of their
/// replica: the other copy of its store wrote over the edit before it sent any. Own commits are here as they
/// were made, so of those nothing follows.
fn emptied(loaded: &Loaded, part: &ScopePart, home: &Home) -> BTreeMap<ReplicaId, u32> {
    let mut emptied = BTreeMap::new();
    if part.is_snapshot {
        return emptied;
    }
    let sent: BTreeSet<Dot> = part.commits.iter().map(|commit| commit.dot).collect();
    let is_foreign = |replica: ReplicaId| {
        let at = home.replicas.index(replica);
        replica != home.replica && at.is_none_or(|at| !loaded.wire_ends.contains_key(&at))
    };
    for commit in loaded.history.commits().filter(|commit| part.covers.contains(commit.dot)) {
        let dot = commit.dot;
        if is_foreign(dot.replica) && !sent.contains(&dot) && !part.withheld.contains(dot) {
            let first = emptied.entry(dot.replica).or_insert(dot.n);
            *first = dot.n.min(*first);
        }
    }
    emptied
}

/// The rows that new commits write, and those that commits wrote which no longer count.
fn rows_of(taken: &TakenIn) -> BTreeSet<RowKey> {
    let commits = taken.commits.iter().chain(taken.retracted.iter().map(|(commit, _)| commit));
    commits.flat_map(|commit| &commit.ops).map(|op| (op.cell.table, op.cell.row)).collect()
}

/// Whether a part told anything that was not here.
fn is_news(taken: &TakenIn) -> bool {
    let is_old = taken.learnt.is_empty() && taken.told.is_empty() && taken.snapshot.is_none();
    !is_old || !taken.withheld.is_empty() || !taken.retracted.is_empty()
}

fn note_written(merged: &mut Merged, written: Written) {
    merged.new_rows = merged.new_rows.saturating_add(written.new_rows);
    for (table, n) in written.new_by_table {
        let all = merged.new_by_table.entry(table).or_default();
        *all = all.saturating_add(n);
    }
    merged.changes.extend(written.changes);
    merged.conflicts.extend(written.conflicts);
    merged.late.extend(written.late);
    merged.erased.extend(written.erased);
}

fn note_taken(merged: &mut Merged, loaded: &Loaded, taken: &TakenIn, own: ReplicaId) {
    merged.withheld = merged.withheld.saturating_add(count(taken.withheld.len() + taken.retracted.len()));
    merged.forked |= !taken.forked.is_empty();
    let others = loaded.history.known().replicas().filter(|(replica, _)| *replica != own);
    let gaps = others.map(|(replica, known)| (loaded.scope, replica, known.holes()));
    merged.gaps.extend(gaps.filter(|(.., holes)| !holes.is_empty()));
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
