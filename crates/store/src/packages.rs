//! The book of packages: what went in and out, what other devices are known to know and to hold, and who
//! wrote what came from elsewhere. What is in a package is not known here; writing is in [`Book`].

mod book;

use crate::error::{Result, inconsistent};
use crate::open::Store;
use crate::segments;
use ledger::{Author, Context, Ranges, ReplicaId, RowId, Scope};
use rusqlite::{OptionalExtension, Row};
use std::collections::{BTreeMap, BTreeSet};

pub use book::{Book, NewEntry};

/// Which way a package went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Received here.
    In,
    /// Made here.
    Out,
}

impl Way {
    fn word(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
        }
    }
}

/// State of a package that was written to a file.
pub const PREPARED: &str = "prepared";
/// State of a package that was merged here.
pub const MERGED: &str = "merged";
/// State of a package that is kept and not merged.
pub const WAITING: &str = "waiting";

/// A package in the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookEntry {
    /// Its number in the book, by which conflicts and withheld edits name it.
    pub id: i64,
    /// Which way.
    pub way: Way,
    /// The id in its outer header.
    pub package: [u8; 8],
    /// The device it came from or is for.
    pub device: RowId,
    /// The life of the store that made it.
    pub replica: ReplicaId,
    /// Its number among those for this recipient.
    pub number: u32,
    /// Which part of how many.
    pub part: (u16, u16),
    /// A permanent word of what it is for.
    pub purpose: String,
    /// What is in it, as a code.
    pub label: String,
    /// When it was made or received.
    pub at: i64,
    /// Bytes of the file.
    pub bytes: u32,
    /// Name of the file.
    pub file_name: String,
    /// A permanent word of how far it came.
    pub state: String,
    /// When it was handed over.
    pub handed_at: Option<i64>,
    /// When its recipient told that it was merged.
    pub acknowledged_at: Option<i64>,
    /// What it brought, as JSON.
    pub summary: String,
}

/// What a device knows of a scope, and what it was told of what is known here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeerScope {
    /// What it knows, as it told; empty where it never told anything.
    pub known: Context,
    /// What it was told last.
    pub told: Option<Context>,
    /// The first package that told it so; nothing once the device has told that one arrived.
    pub told_in: Option<u32>,
}

const ENTRY: &str = "select id, direction, package, device, replica, number, part, parts, purpose, label, at,
    bytes, file_name, state, handed_at, acknowledged_at, summary from packages";

impl Store {
    /// The whole book, newest first.
    pub fn packages(&self) -> Result<Vec<BookEntry>> {
        let mut statement = self.connection.prepare_cached(&format!("{ENTRY} order by id desc"))?;
        let mut rows = statement.query([])?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            entries.push(self.book_entry(row)?);
        }
        Ok(entries)
    }

    /// One package of the book.
    pub fn find_package(&self, id: i64) -> Result<Option<BookEntry>> {
        let mut statement = self.connection.prepare_cached(&format!("{ENTRY} where id = ?"))?;
        let mut rows = statement.query([id])?;
        rows.next()?.map(|row| self.book_entry(row)).transpose()
    }

    /// The package of an id and a part, where it is in the book.
    pub fn find_package_of(&self, way: Way, package: [u8; 8], part: u16) -> Result<Option<BookEntry>> {
        let sql = format!("{ENTRY} where direction = ? and package = ? and part = ?");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query((way.word(), package.as_slice(), part))?;
        rows.next()?.map(|row| self.book_entry(row)).transpose()
    }

    /// A package as it travelled, byte by byte.
    pub fn package_body(&self, id: i64) -> Result<Option<Vec<u8>>> {
        let sql = "select body from packages where id = ?";
        Ok(self.connection.prepare_cached(sql)?.query_row([id], |row| row.get(0)).optional()?)
    }

    /// Numbers of the packages of a device that were merged here, all parts of each, by the life of its store.
    pub fn merged_numbers(&self, device: RowId) -> Result<BTreeMap<ReplicaId, Ranges>> {
        self.numbers_of(
            "select replica, number from packages
             where direction = 'in' and device = ? and state in ('merged', 'in_conflict')
             group by replica, number having count(distinct part) >= max(parts)",
            device,
        )
    }

    /// Numbers of the packages that were made here for a device, by the life of this store.
    pub fn made_numbers(&self, device: RowId) -> Result<BTreeMap<ReplicaId, Ranges>> {
        let sql = "select distinct replica, number from packages where direction = 'out' and device = ?";
        self.numbers_of(sql, device)
    }

    fn numbers_of(&self, sql: &str, device: RowId) -> Result<BTreeMap<ReplicaId, Ranges>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([self.home.replicas.sql_id(device)])?;
        let mut numbers: BTreeMap<ReplicaId, Ranges> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let number = row.get(1)?;
            numbers.entry(self.replica_at(row.get(0)?)?).or_default().insert(number, number);
        }
        Ok(numbers)
    }

    /// What a device is known to know, scope by scope.
    pub fn peer_scopes(&self, device: RowId) -> Result<BTreeMap<Scope, PeerScope>> {
        let mut statement = self.connection.prepare_cached(
            "select s.kind, s.row, p.known, p.told, p.told_in from peer_known p join scopes s on s.ix = p.scope
             where p.device = ?",
        )?;
        let mut rows = statement.query([self.home.replicas.sql_id(device)])?;
        let mut scopes = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let scope = segments::scope_of(&self.home, row.get(0)?, row.get(1)?)?;
            let told: Option<Vec<u8>> = row.get(3)?;
            let peer = PeerScope {
                known: Context::decode(&row.get::<_, Vec<u8>>(2)?)?,
                told: told.map(|bytes| Context::decode(&bytes)).transpose()?,
                told_in: row.get(4)?,
            };
            scopes.insert(scope, peer);
        }
        Ok(scopes)
    }

    /// Who accounts are, whether of this store or of others; those that nobody told of are left out.
    pub fn authors_of(&self, accounts: &BTreeSet<RowId>) -> Result<Vec<Author>> {
        let mut statement = self.connection.prepare_cached(
            "select name, employee from accounts where id = ?1
             union all select name, employee from foreign_accounts where id = ?1",
        )?;
        let mut authors = Vec::new();
        for account in accounts {
            let mut rows = statement.query([self.home.replicas.sql_id(*account)])?;
            let Some(row) = rows.next()? else { continue };
            let employee: Option<i64> = row.get(1)?;
            let employee = employee.and_then(|id| self.home.replicas.row_id(id));
            authors.push(Author { account: *account, name: row.get(0)?, employee });
        }
        Ok(authors)
    }

    fn book_entry(&self, row: &Row<'_>) -> Result<BookEntry> {
        let way = if row.get::<_, String>(1)? == Way::In.word() { Way::In } else { Way::Out };
        Ok(BookEntry {
            id: row.get(0)?,
            way,
            package: row.get(2)?,
            device: self.home.replicas.known_row(row.get(3)?)?,
            replica: self.replica_at(row.get(4)?)?,
            number: row.get(5)?,
            part: (row.get(6)?, row.get(7)?),
            purpose: row.get(8)?,
            label: row.get(9)?,
            at: row.get(10)?,
            bytes: row.get(11)?,
            file_name: row.get(12)?,
            state: row.get(13)?,
            handed_at: row.get(14)?,
            acknowledged_at: row.get(15)?,
            summary: row.get(16)?,
        })
    }

    fn replica_at(&self, index: i64) -> Result<ReplicaId> {
        self.home.replicas.id(index).ok_or_else(|| inconsistent("a package of an unknown replica"))
    }
}

/// A digest of what is known of scopes, by which two stores find out that they agree.
pub fn digest_of_known(known: &BTreeMap<Scope, Context>) -> [u8; 16] {
    let mut hasher = blake3::Hasher::new_derive_key("Kinerja Luring 2026 known ranges v1");
    for (scope, context) in known.iter().filter(|(_, context)| !context.is_empty()) {
        let bytes = context.encode();
        hasher.update(&[scope.kind.number()]);
        hasher.update(&scope.row.replica.0.to_be_bytes()).update(&scope.row.counter.to_be_bytes());
        hasher.update(&u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes()).update(&bytes);
    }
    let mut digest = [0; 16];
    hasher.finalize_xof().fill(&mut digest);
    digest
}
