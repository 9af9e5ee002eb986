//! The commits themselves, verbatim, and where the chain of each replica stands.
//!
//! A commit is kept whole, or as the part of it that was live when a snapshot was made; both may be here of
//! the same one. What reads the history sees each commit once.

use crate::error::{Result, inconsistent};
use crate::home::{Home, Replicas};
use crate::key::SaltSource;
use ledger::{ChainHead, Commit, Dot, Scope, ScopeKind};
use rusqlite::{CachedStatement, Connection, OptionalExtension, Row, named_params, params};

/// Longer commits are packed: in practice those with a picture or a long text.
const PACK_FROM: usize = 2048;
const PACK_LEVEL: i32 = 3;
/// No commit is longer; a larger announced length is damage.
const LONGEST_COMMIT: usize = 64 << 20;

/// Where this replica stands in a scope.
pub(crate) struct Tail {
    pub(crate) scope: Scope,
    pub(crate) n: u32,
    salt: [u8; 16],
    head: ChainHead,
}

impl Tail {
    /// Of a scope that begins now.
    pub(crate) fn begin(scope: Scope, salts: &mut SaltSource) -> Result<Self> {
        Ok(Self { scope, n: 0, salt: salts.draw()?, head: ChainHead::START })
    }
}

/// The local number of a scope, listing it first where it is new.
pub(crate) fn scope_index(connection: &Connection, home: &mut Home, scope: Scope) -> Result<i64> {
    let row = home.replicas.sql_id_or_add(connection, scope.row)?;
    if let Some(index) = find_scope(connection, &home.replicas, scope)? {
        return Ok(index);
    }
    list_scope(connection, scope, row)
}

/// Lists the scope of a row that was only just minted, of which nothing can be known yet; the local number.
pub(crate) fn begin_scope(connection: &Connection, home: &mut Home, scope: Scope) -> Result<i64> {
    let row = home.replicas.sql_id_or_add(connection, scope.row)?;
    list_scope(connection, scope, row)
}

fn list_scope(connection: &Connection, scope: Scope, row: i64) -> Result<i64> {
    connection
        .prepare_cached("insert into scopes (kind, row) values (?, ?)")?
        .execute(params![scope.kind.number(), row])?;
    Ok(connection.last_insert_rowid())
}

/// The local number of a scope; nothing where it has no history here.
pub(crate) fn find_scope(connection: &Connection, replicas: &Replicas, scope: Scope) -> Result<Option<i64>> {
    let found = connection
        .prepare_cached("select ix from scopes where kind = ? and row = ?")?
        .query_row(params![scope.kind.number(), replicas.sql_id(scope.row)], |found| found.get(0))
        .optional()?;
    Ok(found)
}

/// Every scope with its local number, in the order in which they were first written.
pub(crate) fn scopes(connection: &Connection, home: &Home) -> Result<Vec<(i64, Scope)>> {
    let mut statement = connection.prepare_cached("select ix, kind, row from scopes order by ix")?;
    let mut rows = statement.query([])?;
    let mut scopes = Vec::new();
    while let Some(row) = rows.next()? {
        scopes.push((row.get(0)?, scope_of(home, row.get(1)?, row.get(2)?)?));
    }
    Ok(scopes)
}

/// The scope of a kind and a row as SQL has them.
pub(crate) fn scope_of(home: &Home, kind: u8, row: i64) -> Result<Scope> {
    let kind = ScopeKind::from_number(kind).ok_or_else(|| inconsistent(format!("scope kind {kind}")))?;
    Ok(Scope { kind, row: home.replicas.known_row(row)? })
}

/// The number of this replica's last commit in a scope.
pub(crate) fn last_number(connection: &Connection, home: &Home, scope: i64) -> Result<u32> {
    let n = connection
        .prepare_cached("select n from chain_heads where scope = ? and replica = ?")?
        .query_row(params![scope, home.index], |row| row.get(0))
        .optional()?;
    Ok(n.unwrap_or(0))
}

/// Where this replica's chain in a scope ends.
pub(crate) fn tail(connection: &Connection, home: &Home, scope: i64, salts: &mut SaltSource) -> Result<Tail> {
    let mut statement = connection.prepare_cached(
        "select s.kind, s.row, c.n, c.salt, c.head from scopes s
         left join chain_heads c on c.scope = s.ix and c.replica = :replica where s.ix = :scope",
    )?;
    let mut rows = statement.query(named_params! { ":replica": home.index, ":scope": scope })?;
    let row = rows.next()?.ok_or_else(|| inconsistent(format!("no scope {scope}")))?;
    let place = scope_of(home, row.get(0)?, row.get(1)?)?;
    Ok(match row.get::<_, Option<u32>>(2)? {
        Some(n) => Tail { scope: place, n, salt: row.get(3)?, head: ChainHead(row.get(4)?) },
        None => Tail::begin(place, salts)?,
    })
}

/// Appends commits of this replica to the history and to its chains; kept while an act writes many.
pub(crate) struct Appending<'c> {
    keep: CachedStatement<'c>,
    extend: CachedStatement<'c>,
}

impl<'c> Appending<'c> {
    pub(crate) fn begin(connection: &'c Connection) -> Result<Self> {
        let extend = "insert into chain_heads (scope, replica, n, salt, head) values (?1, ?2, ?3, ?4, ?5)
                      on conflict do update set n = ?3, head = ?5";
        Ok(Self { keep: connection.prepare_cached(KEEP)?, extend: connection.prepare_cached(extend)? })
    }

    /// Appends one, under a number for the segment.
    pub(crate) fn append(
        &mut self,
        home: &Home,
        (id, index): (i64, i64),
        tail: &Tail,
        commit: &Commit,
    ) -> Result<()> {
        let bytes = commit.encode();
        let head = tail.head.extended(&tail.salt, &bytes);
        keep_by(&mut self.keep, id, (index, home.index, commit.dot.n), None, bytes)?;
        self.extend.execute(params![index, home.index, commit.dot.n, tail.salt, head.0])?;
        Ok(())
    }
}

const KEEP: &str = "insert into segments (id, scope, replica, n_from, n_to, unpacked_length, body, snapshot)
                    values (?1, ?2, ?3, ?4, ?4, ?5, ?6, ?7)";

/// Keeps a commit: its canonical bytes, where they belong (scope, replica and number, as SQL has them), and
/// the snapshot it came with.
pub(crate) fn keep(
    connection: &Connection,
    id: i64,
    place: (i64, i64, u32),
    snapshot: Option<i64>,
    bytes: Vec<u8>,
) -> Result<()> {
    keep_by(&mut connection.prepare_cached(KEEP)?, id, place, snapshot, bytes)
}

fn keep_by(
    statement: &mut CachedStatement<'_>,
    id: i64,
    (scope, replica, n): (i64, i64, u32),
    snapshot: Option<i64>,
    bytes: Vec<u8>,
) -> Result<()> {
    let packed = (bytes.len() >= PACK_FROM).then(|| pack(&bytes)).transpose()?;
    let (length, body) = match packed {
        Some(packed) if packed.len() < bytes.len() => (Some(bytes.len()), packed),
        _ => (None, bytes),
    };
    statement.execute(params![id, scope, replica, n, length, body, snapshot])?;
    Ok(())
}

fn pack(bytes: &[u8]) -> Result<Vec<u8>> {
    zstd::bulk::compress(bytes, PACK_LEVEL)
        .map_err(|error| inconsistent(format!("packing a commit: {error}")))
}

/// The canonical bytes in a row whose columns are `unpacked_length, body`, at the given positions.
fn unpacked(row: &Row<'_>, length: usize, body: usize) -> Result<Vec<u8>> {
    let packed: Vec<u8> = row.get(body)?;
    match row.get::<_, Option<usize>>(length)? {
        None => Ok(packed),
        Some(length) if length > LONGEST_COMMIT => Err(inconsistent("a commit of impossible length")),
        Some(length) => zstd::bulk::decompress(&packed, length)
            .map_err(|error| inconsistent(format!("a packed commit is damaged: {error}"))),
    }
}

/// A commit as it is kept.
pub(crate) struct Kept {
    /// The local number of its replica.
    pub(crate) replica: i64,
    /// Its number.
    pub(crate) n: u32,
    /// The snapshot it came with; then only what was live is here.
    pub(crate) snapshot: Option<i64>,
    /// Its canonical bytes.
    pub(crate) bytes: Vec<u8>,
}

/// Everything that is kept of a scope, of each replica in its order.
pub(crate) fn kept(connection: &Connection, scope: i64) -> Result<Vec<Kept>> {
    let mut statement = connection.prepare_cached(
        "select unpacked_length, body, replica, n_from, snapshot from segments where scope = ?
         order by replica, n_from",
    )?;
    let mut rows = statement.query([scope])?;
    let mut kept = Vec::new();
    while let Some(row) = rows.next()? {
        kept.push(Kept {
            replica: row.get(2)?,
            n: row.get(3)?,
            snapshot: row.get(4)?,
            bytes: unpacked(row, 0, 1)?,
        });
    }
    Ok(kept)
}

/// All commits of a scope, each once, of each replica in its order.
pub(crate) fn commits_of(connection: &Connection, scope: i64) -> Result<Vec<Commit>> {
    let mut commits: Vec<(Commit, bool)> = Vec::new();
    for kept in kept(connection, scope)? {
        let (commit, is_whole) = (Commit::decode(&kept.bytes)?, kept.snapshot.is_none());
        match commits.last_mut().filter(|(last, _)| last.dot == commit.dot) {
            None => commits.push((commit, is_whole)),
            Some((_, true)) => {}
            Some(last) if is_whole => *last = (commit, true),
            Some((last, false)) => unite(last, commit),
        }
    }
    Ok(commits.into_iter().map(|(commit, _)| commit).collect())
}

/// Adds what another snapshot had of the same commit.
fn unite(commit: &mut Commit, other: Commit) {
    for op in other.ops {
        if commit.ops.iter().all(|known| known.cell != op.cell) {
            commit.ops.push(op);
        }
    }
}

/// One commit, by the local numbers of its scope and replica and its number there.
pub(crate) fn commit_at(
    connection: &Connection,
    (scope, replica, n): (i64, i64, u32),
) -> Result<Option<Commit>> {
    let mut statement = connection.prepare_cached(
        "select unpacked_length, body, snapshot from segments where scope = ? and replica = ? and n_from = ?
         order by snapshot",
    )?;
    let mut rows = statement.query(params![scope, replica, n])?;
    let mut found: Option<Commit> = None;
    while let Some(row) = rows.next()? {
        let commit = Commit::decode(&unpacked(row, 0, 1)?)?;
        if row.get::<_, Option<i64>>(2)?.is_none() {
            return Ok(Some(commit));
        }
        match &mut found {
            Some(found) => unite(found, commit),
            None => found = Some(commit),
        }
    }
    Ok(found)
}

/// Where in the order of arrival a commit of a scope came; nothing where it is not here.
pub(crate) fn arrival(
    connection: &Connection,
    replicas: &Replicas,
    scope: i64,
    dot: Dot,
) -> Result<Option<i64>> {
    let sql = "select min(id) from segments where scope = ? and replica = ? and n_from = ?";
    let mut statement = connection.prepare_cached(sql)?;
    Ok(statement.query_row(params![scope, replicas.index(dot.replica), dot.n], |row| row.get(0))?)
}

/// Where a commit is among the segments: the number of its segment, and the local number of its scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) id: i64,
    pub(crate) scope: i64,
}

/// Shows the commits of one act of this machine one after the other: an act may have more than memory
/// should hold.
pub(crate) fn each_of_act(
    connection: &Connection,
    (first, n_commits): (i64, i64),
    mut visit: impl FnMut(Place, &Commit) -> Result<()>,
) -> Result<()> {
    let mut statement = connection.prepare_cached(
        "select id, scope, unpacked_length, body from segments where id >= ? and id < ? order by id",
    )?;
    let mut rows = statement.query([first, first + n_commits])?;
    while let Some(row) = rows.next()? {
        let place = Place { id: row.get(0)?, scope: row.get(1)? };
        visit(place, &Commit::decode(&unpacked(row, 2, 3)?)?)?;
    }
    Ok(())
}

/// The number the next segment will have. Numbers of acts are not given again once their commits were
/// erased: acts find theirs by them.
pub(crate) fn next_id(connection: &Connection) -> Result<i64> {
    Ok(connection
        .prepare_cached(
            "select max(coalesce((select max(id) from segments), 0),
                        coalesce((select first_segment + n_commits - 1 from acts order by id desc limit 1), 0)) + 1",
        )?
        .query_row([], |row| row.get(0))?)
}
