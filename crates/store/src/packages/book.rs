//! Writing in the book of packages: everything that one package changes there, or nothing.

use super::Way;
use crate::error::Result;
use crate::home::Home;
use crate::open::Store;
use crate::segments;
use ledger::{Author, Context, Ranges, ReplicaId, RowId, Scope};
use rusqlite::{Transaction, TransactionBehavior, named_params, params};

/// A package to be entered.
#[derive(Clone, Copy, Debug)]
pub struct NewEntry<'p> {
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
    pub purpose: &'p str,
    /// What is in it, as a code.
    pub label: &'p str,
    /// Milliseconds since 1970 UTC.
    pub at: i64,
    /// Name of the file.
    pub file_name: &'p str,
    /// A permanent word of how far it came.
    pub state: &'p str,
    /// What it brought, as JSON.
    pub summary: &'p str,
    /// The file, byte by byte.
    pub body: &'p [u8],
}

/// The book, open for writing. Dropped without [`Book::commit`], it leaves nothing.
pub struct Book<'s> {
    transaction: Transaction<'s>,
    home: &'s mut Home,
    work: Home,
}

impl Store {
    /// Opens the book for writing; one at a time, and not while an act runs.
    pub fn open_book(&mut self) -> Result<Book<'_>> {
        let transaction = Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?;
        let work = self.home.clone();
        Ok(Book { transaction, home: &mut self.home, work })
    }
}

impl Book<'_> {
    /// Keeps everything that was written.
    pub fn commit(self) -> Result<()> {
        self.transaction.commit()?;
        *self.home = self.work;
        Ok(())
    }

    /// Enters a package and gives its number in the book. One that was entered before keeps its number and
    /// is written anew.
    pub fn enter(&mut self, new: &NewEntry<'_>) -> Result<i64> {
        let device = self.row(new.device)?;
        let replica = self.work.replicas.index_or_add(&self.transaction, new.replica)?;
        let id = self
            .transaction
            .prepare_cached(
                "insert into packages (direction, package, device, replica, number, part, parts, purpose, label,
                    at, bytes, file_name, state, summary, body)
                 values (:way, :package, :device, :replica, :number, :part, :parts, :purpose, :label,
                    :at, :bytes, :file_name, :state, :summary, :body)
                 on conflict (direction, package, part) do update set device = :device, replica = :replica,
                    number = :number, parts = :parts, purpose = :purpose, label = :label, at = :at,
                    state = :state, summary = :summary, body = :body
                 returning id",
            )?
            .query_row(
                named_params! {
                    ":way": new.way.word(), ":package": new.package.as_slice(), ":device": device,
                    ":replica": replica, ":number": new.number, ":part": new.part.0, ":parts": new.part.1,
                    ":purpose": new.purpose, ":label": new.label, ":at": new.at,
                    ":bytes": i64::try_from(new.body.len()).unwrap_or(i64::MAX),
                    ":file_name": new.file_name, ":state": new.state, ":summary": new.summary,
                    ":body": new.body,
                },
                |row| row.get(0),
            )?;
        Ok(id)
    }

    /// Notes how far a package came and what it brought.
    pub fn conclude(&mut self, id: i64, state: &str, summary: &str) -> Result<()> {
        let sql = "update packages set state = ?, summary = ? where id = ?";
        self.transaction.prepare_cached(sql)?.execute(params![state, summary, id])?;
        Ok(())
    }

    /// Takes a package out of the book again.
    pub fn strike(&mut self, id: i64) -> Result<()> {
        self.transaction.prepare_cached("delete from packages where id = ?")?.execute([id])?;
        Ok(())
    }

    /// Notes that a package was given to whoever carries it, with all its parts; false where it is past that.
    pub fn hand_over(&mut self, id: i64, at: i64) -> Result<bool> {
        let sql = "update packages set state = 'handed_over', handed_at = :at
                   where direction = 'out' and state = 'prepared' and (device, replica, number) in
                       (select device, replica, number from packages where id = :id and direction = 'out')";
        let changed =
            self.transaction.prepare_cached(sql)?.execute(named_params! { ":at": at, ":id": id })?;
        Ok(changed > 0)
    }

    /// Notes that a device merged packages that a life of this store made for it.
    pub fn acknowledge(
        &mut self,
        device: RowId,
        replica: ReplicaId,
        numbers: &Ranges,
        at: i64,
    ) -> Result<()> {
        let (device, replica) =
            (self.row(device)?, self.work.replicas.index_or_add(&self.transaction, replica)?);
        let mut packages = self.transaction.prepare_cached(
            "update packages set state = 'acknowledged', acknowledged_at = :at
             where direction = 'out' and device = :device and replica = :replica
               and number between :from and :to and state != 'acknowledged'",
        )?;
        for (from, to) in numbers.spans() {
            packages.execute(named_params! {
                ":at": at, ":device": device, ":replica": replica, ":from": from, ":to": to,
            })?;
        }
        Ok(())
    }

    /// From the package of this number on everything told to a device until then has arrived there.
    pub fn confirm_told(&mut self, device: RowId, number: u32) -> Result<()> {
        let device = self.row(device)?;
        let sql = "update peer_known set told_in = null where device = ? and told_in <= ?";
        self.transaction.prepare_cached(sql)?.execute(params![device, number])?;
        Ok(())
    }

    /// Notes what a device knows of a scope.
    pub fn set_known(&mut self, device: RowId, scope: Scope, known: &Context) -> Result<()> {
        let (device, scope) = (self.row(device)?, self.scope(scope)?);
        let sql = "insert into peer_known (device, scope, known) values (:device, :scope, :known)
                   on conflict do update set known = :known";
        self.transaction.prepare_cached(sql)?.execute(named_params! {
            ":device": device, ":scope": scope, ":known": known.encode(),
        })?;
        Ok(())
    }

    /// Notes what a device was told of what is known here, and in which package.
    pub fn set_told(&mut self, device: RowId, scope: Scope, told: &Context, number: u32) -> Result<()> {
        let (device, scope) = (self.row(device)?, self.scope(scope)?);
        let sql = "insert into peer_known (device, scope, known, told, told_in)
                   values (:device, :scope, :nothing, :told, :number)
                   on conflict do update set told = :told, told_in = :number";
        self.transaction.prepare_cached(sql)?.execute(named_params! {
            ":device": device, ":scope": scope, ":nothing": Context::new().encode(), ":told": told.encode(),
            ":number": number,
        })?;
        Ok(())
    }

    /// Forgets what a device was told of a scope, so that the next package tells it again.
    pub fn forget_told(&mut self, device: RowId, scope: Scope) -> Result<()> {
        let (device, scope) = (self.row(device)?, self.scope(scope)?);
        let sql = "update peer_known set told = null, told_in = null where device = ? and scope = ?";
        self.transaction.prepare_cached(sql)?.execute([device, scope])?;
        Ok(())
    }

    /// Forgets what a device knows of a scope and what it was told.
    fn forget_known(&mut self, device: RowId, scope: Scope) -> Result<()> {
        let (device, scope) = (self.row(device)?, self.scope(scope)?);
        let sql = "delete from peer_known where device = ? and scope = ?";
        self.transaction.prepare_cached(sql)?.execute([device, scope])?;
        Ok(())
    }

    /// Notes that a scope went to a device or came from it, which holds it from then on.
    pub fn note_held(&mut self, device: RowId, scope: Scope, at: i64) -> Result<()> {
        let (device, scope) = (self.row(device)?, self.scope(scope)?);
        let sql =
            "insert into device_scopes (device, scope, first_at, last_at) values (:device, :scope, :at, :at)
                   on conflict do update set last_at = max(last_at, :at), released_at = null";
        self.transaction.prepare_cached(sql)?.execute(named_params! {
            ":device": device, ":scope": scope, ":at": at,
        })?;
        Ok(())
    }

    /// Notes whether a device is asked to let go of a scope.
    pub fn set_release(&mut self, device: RowId, scope: Scope, at: Option<i64>) -> Result<()> {
        let (device, scope) = (self.row(device)?, self.scope(scope)?);
        let sql = "update device_scopes set release_at = case when :at is null then null
                       else coalesce(release_at, :at) end where device = :device and scope = :scope";
        self.transaction.prepare_cached(sql)?.execute(named_params! {
            ":device": device, ":scope": scope, ":at": at,
        })?;
        Ok(())
    }

    /// Notes that a device told that its copy of a scope is gone: it knows nothing of it any more.
    pub fn note_released(&mut self, device: RowId, scope: Scope, at: i64) -> Result<()> {
        self.forget_known(device, scope)?;
        let (device, scope) = (self.row(device)?, self.scope(scope)?);
        let sql = "update device_scopes set released_at = ? where device = ? and scope = ?";
        self.transaction.prepare_cached(sql)?.execute(params![at, device, scope])?;
        Ok(())
    }

    /// Notes that this device was told to let go of a scope.
    pub fn leave(&mut self, scope: Scope, at: i64) -> Result<()> {
        let scope = self.scope(scope)?;
        let sql = "insert or ignore into leaving_scopes (scope, at) values (?, ?)";
        self.transaction.prepare_cached(sql)?.execute(params![scope, at])?;
        Ok(())
    }

    /// Notes that this device is not asked to let go of a scope any more.
    pub fn stay(&mut self, scope: Scope) -> Result<()> {
        let scope = self.scope(scope)?;
        self.transaction.prepare_cached("delete from leaving_scopes where scope = ?")?.execute([scope])?;
        Ok(())
    }

    /// Notes that a life of a store is that of a device.
    pub fn note_replica(&mut self, device: RowId, replica: ReplicaId, at: i64) -> Result<()> {
        let (device, replica) =
            (self.row(device)?, self.work.replicas.index_or_add(&self.transaction, replica)?);
        let sql = "insert or ignore into device_replicas (device, replica, since) values (?, ?, ?)";
        self.transaction.prepare_cached(sql)?.execute(params![device, replica, at])?;
        Ok(())
    }

    /// Notes who wrote what came from elsewhere; accounts of this store name themselves.
    pub fn note_author(&mut self, author: &Author, device: RowId) -> Result<()> {
        let account = self.row(author.account)?;
        let employee = author.employee.map(|row| self.row(row)).transpose()?;
        let device = self.row(device)?;
        let sql = "insert into foreign_accounts (id, name, employee, device)
                   values (:id, :name, :employee, :device)
                   on conflict do update set name = :name, employee = coalesce(:employee, employee)";
        self.transaction.prepare_cached(sql)?.execute(named_params! {
            ":id": account, ":name": author.name, ":employee": employee, ":device": device,
        })?;
        Ok(())
    }

    fn row(&mut self, row: RowId) -> Result<i64> {
        self.work.replicas.sql_id_or_add(&self.transaction, row)
    }

    fn scope(&mut self, scope: Scope) -> Result<i64> {
        segments::scope_index(&self.transaction, &mut self.work, scope)
    }
}
