//! The commits themselves, verbatim, and the chain that hashes them together.

use crate::erase;
use crate::error::{Result, StoreError, inconsistent};
use crate::home::{Home, Replicas};
use crate::key::SaltSource;
use ledger::{ChainHead, Commit, ReplicaId, Scope, ScopeKind};
use rusqlite::{Connection, OptionalExtension, Row, named_params, params};
use std::collections::HashMap;

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

/// The local number of a scope, listing it first where it is new.
pub(crate) fn scope_index(connection: &Connection, home: &mut Home, scope: Scope) -> Result<i64> {
    let row = home.replicas.sql_id_or_add(connection, scope.row)?;
    if let Some(index) = find_scope(connection, &home.replicas, scope)? {
        return Ok(index);
    }
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
        None => Tail { scope: place, n: 0, salt: salts.draw()?, head: ChainHead::START },
    })
}

/// Appends a commit of this replica to the history and to its chain.
pub(crate) fn append(
    connection: &Connection,
    home: &Home,
    index: i64,
    tail: &Tail,
    commit: &Commit,
) -> Result<()> {
    let bytes = commit.encode();
    let head = tail.head.extended(&tail.salt, &bytes);
    let packed = (bytes.len() >= PACK_FROM).then(|| pack(&bytes)).transpose()?;
    let (length, body) = match packed {
        Some(packed) if packed.len() < bytes.len() => (Some(bytes.len()), packed),
        _ => (None, bytes),
    };
    connection
        .prepare_cached(
            "insert into segments (scope, replica, n_from, n_to, unpacked_length, body)
             values (:scope, :replica, :n, :n, :length, :body)",
        )?
        .execute(named_params! {
            ":scope": index, ":replica": home.index, ":n": commit.dot.n, ":length": length, ":body": body,
        })?;
    connection
        .prepare_cached(
            "insert into chain_heads (scope, replica, n, salt, head) values (:scope, :replica, :n, :salt, :head)
             on conflict do update set n = :n, head = :head",
        )?
        .execute(named_params! {
            ":scope": index, ":replica": home.index, ":n": commit.dot.n, ":salt": tail.salt, ":head": head.0,
        })?;
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

/// All commits of a scope, of each replica in its order.
pub(crate) fn commits_of(connection: &Connection, scope: i64) -> Result<Vec<Commit>> {
    let mut statement = connection.prepare_cached(
        "select unpacked_length, body from segments where scope = ? order by replica, n_from",
    )?;
    let mut rows = statement.query([scope])?;
    let mut commits = Vec::new();
    while let Some(row) = rows.next()? {
        commits.push(Commit::decode(&unpacked(row, 0, 1)?)?);
    }
    Ok(commits)
}

/// One commit, by the local numbers of its scope and replica and its number there.
pub(crate) fn commit_at(
    connection: &Connection,
    (scope, replica, n): (i64, i64, u32),
) -> Result<Option<Commit>> {
    let mut statement = connection.prepare_cached(
        "select unpacked_length, body from segments where scope = ? and replica = ? and n_from = ?",
    )?;
    let mut rows = statement.query(params![scope, replica, n])?;
    rows.next()?.map(|row| Ok(Commit::decode(&unpacked(row, 0, 1)?)?)).transpose()
}

/// Shows the commits of one act of this machine one after the other, each with the local number of its
/// scope: an act may have more than memory should hold.
pub(crate) fn each_of_act(
    connection: &Connection,
    (first, n_commits): (i64, i64),
    mut visit: impl FnMut(i64, &Commit) -> Result<()>,
) -> Result<()> {
    let mut statement = connection.prepare_cached(
        "select scope, unpacked_length, body from segments where id >= ? and id < ? order by id",
    )?;
    let mut rows = statement.query([first, first + n_commits])?;
    while let Some(row) = rows.next()? {
        visit(row.get(0)?, &Commit::decode(&unpacked(row, 1, 2)?)?)?;
    }
    Ok(())
}

/// The number the next segment will have.
pub(crate) fn next_id(connection: &Connection) -> Result<i64> {
    Ok(connection
        .prepare_cached("select coalesce(max(id), 0) + 1 from segments")?
        .query_row([], |row| row.get(0))?)
}

/// One scope with its commits and what its chains should end in, for checking.
pub(crate) struct ScopeHistory {
    pub(crate) index: i64,
    pub(crate) scope: Scope,
    pub(crate) commits: Vec<Commit>,
    /// What is wrong with the numbering or the hashes, if anything.
    pub(crate) chain_fault: Option<String>,
    /// Whether its commits were erased by law and only their hashes are kept.
    pub(crate) is_erased: bool,
}

/// Reads scope after scope, in the order of their local numbers, and recomputes the chains.
pub(crate) fn each_scope(
    connection: &Connection,
    home: &Home,
    mut visit: impl FnMut(ScopeHistory) -> Result<()>,
) -> Result<()> {
    for (index, scope) in scopes(connection, home)? {
        let mut chains = stored_chains(connection, index)?;
        let is_erased = erase::is_erased(connection, index)?;
        let (commits, chain_fault) = if is_erased {
            (Vec::new(), erase::link_fault(connection, index)?)
        } else {
            checked_commits(connection, home, (index, scope), &mut chains)?
        };
        visit(ScopeHistory { index, scope, commits, chain_fault, is_erased })?;
    }
    Ok(())
}

/// Shows every link of every chain: scope, replica, number and the hash up to there. The hashes of
/// erased commits are those that were kept of them.
pub(crate) fn each_link(
    connection: &Connection,
    home: &Home,
    mut visit: impl FnMut(Scope, ReplicaId, u32, ChainHead),
) -> Result<()> {
    for (index, scope) in scopes(connection, home)? {
        for (replica, n, head) in links_of(connection, index)? {
            let replica = home.replicas.id(replica);
            visit(scope, replica.ok_or_else(|| inconsistent("a chain of an unknown replica"))?, n, head);
        }
    }
    Ok(())
}

/// The links of a scope's chains, each with the local number of its replica.
pub(crate) fn links_of(connection: &Connection, scope: i64) -> Result<Vec<(i64, u32, ChainHead)>> {
    if erase::is_erased(connection, scope)? {
        return erase::kept_links(connection, scope);
    }
    let mut chains = stored_chains(connection, scope)?;
    let mut statement = connection.prepare_cached(
        "select unpacked_length, body, replica, n_from from segments where scope = ? order by replica, n_from",
    )?;
    let mut rows = statement.query([scope])?;
    let mut links = Vec::new();
    while let Some(row) = rows.next()? {
        let replica: i64 = row.get(2)?;
        let bytes = unpacked(row, 0, 1)?;
        if let Some(chain) = chains.get_mut(&replica) {
            chain.reached = chain.reached.extended(&chain.salt, &bytes);
            links.push((replica, row.get(3)?, chain.reached));
        }
    }
    Ok(links)
}

struct StoredChain {
    salt: [u8; 16],
    end: ChainHead,
    last: u32,
    reached: ChainHead,
    n: u32,
}

fn stored_chains(connection: &Connection, scope: i64) -> Result<HashMap<i64, StoredChain>> {
    let mut statement =
        connection.prepare_cached("select replica, n, salt, head from chain_heads where scope = ?")?;
    let mut rows = statement.query([scope])?;
    let mut chains = HashMap::new();
    while let Some(row) = rows.next()? {
        let chain = StoredChain {
            last: row.get(1)?,
            salt: row.get(2)?,
            end: ChainHead(row.get(3)?),
            reached: ChainHead::START,
            n: 0,
        };
        chains.insert(row.get(0)?, chain);
    }
    Ok(chains)
}

fn checked_commits(
    connection: &Connection,
    home: &Home,
    (index, scope): (i64, Scope),
    chains: &mut HashMap<i64, StoredChain>,
) -> Result<(Vec<Commit>, Option<String>)> {
    let mut statement = connection.prepare_cached(
        "select unpacked_length, body, replica from segments where scope = ? order by replica, n_from",
    )?;
    let mut rows = statement.query([index])?;
    let mut commits = Vec::new();
    let mut fault = None;
    while let Some(row) = rows.next()? {
        let read = unpacked(row, 0, 1).and_then(|bytes| {
            let commit = Commit::decode(&bytes).map_err(StoreError::from)?;
            Ok((bytes, commit))
        });
        let (bytes, commit) = match read {
            Ok(read) => read,
            Err(error) => {
                fault.get_or_insert(error.to_string());
                continue;
            }
        };
        let replica: i64 = row.get(2)?;
        match chains.get_mut(&replica) {
            Some(chain) if commit.scope == scope && home.replicas.id(replica) == Some(commit.dot.replica) => {
                chain.reached = chain.reached.extended(&chain.salt, &bytes);
                chain.n += 1;
                if commit.dot.n != chain.n {
                    fault.get_or_insert(format!("commit {} stands where {} should", commit.dot.n, chain.n));
                }
            }
            _ => {
                fault.get_or_insert(format!("commit {} belongs elsewhere", commit.dot.n));
            }
        }
        commits.push(commit);
    }
    if chains.values().any(|chain| chain.n != chain.last || chain.reached != chain.end) {
        fault.get_or_insert("the commits do not hash to the recorded chain".to_owned());
    }
    Ok((commits, fault))
}
