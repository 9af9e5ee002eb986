//! Who this replica is, what it has counted so far, and the short numbers rows have in SQL.

use crate::error::{Result, inconsistent};
use ledger::{ReplicaId, RowId};
use rusqlite::{Connection, named_params};
use std::collections::HashMap;
use std::sync::Arc;

/// The replicas known here; a row's id in SQL is its replica's position and its counter in one number.
#[derive(Clone, Debug, Default)]
pub struct Replicas {
    known: Arc<Known>,
}

/// The replicas in order, and the position of each: an office may know thousands.
#[derive(Clone, Debug, Default)]
struct Known {
    order: Vec<ReplicaId>,
    positions: HashMap<ReplicaId, i64>,
}

impl Known {
    fn add(&mut self, replica: ReplicaId) -> Result<i64> {
        let index = i64::try_from(self.order.len()).map_err(|_| inconsistent("too many replicas"))?;
        self.order.push(replica);
        self.positions.insert(replica, index);
        Ok(index)
    }
}

impl Replicas {
    fn load(connection: &Connection) -> Result<Self> {
        let mut statement = connection.prepare("select ix, id from replicas order by ix")?;
        let mut rows = statement.query([])?;
        let mut known = Known::default();
        while let Some(row) = rows.next()? {
            let index = known.add(ReplicaId(row.get::<_, i64>(1)?.cast_unsigned()))?;
            if row.get::<_, i64>(0)? != index {
                return Err(inconsistent("the list of replicas has a hole"));
            }
        }
        Ok(Self { known: Arc::new(known) })
    }

    /// The row of an id as it stands in SQL.
    pub fn row_id(&self, sql_id: i64) -> Option<RowId> {
        let replica = self.id(sql_id >> 32)?;
        let counter = u32::try_from(sql_id & 0xFFFF_FFFF).ok()?;
        Some(RowId { replica, counter })
    }

    /// The id of a row as it stands in SQL; nothing where its replica was never heard of here.
    pub fn sql_id(&self, row: RowId) -> Option<i64> {
        self.index(row.replica).map(|index| index << 32 | i64::from(row.counter))
    }

    /// The known replicas, by their position.
    pub fn all(&self) -> &[ReplicaId] {
        &self.known.order
    }

    pub(crate) fn index(&self, replica: ReplicaId) -> Option<i64> {
        self.known.positions.get(&replica).copied()
    }

    pub(crate) fn id(&self, index: i64) -> Option<ReplicaId> {
        usize::try_from(index).ok().and_then(|at| self.known.order.get(at)).copied()
    }

    pub(crate) fn known_row(&self, sql_id: i64) -> Result<RowId> {
        self.row_id(sql_id)
            .ok_or_else(|| inconsistent(format!("row {sql_id} is of a replica never heard of")))
    }

    /// The position of a replica, listing it first where it is new.
    pub(crate) fn index_or_add(&mut self, connection: &Connection, replica: ReplicaId) -> Result<i64> {
        if let Some(index) = self.index(replica) {
            return Ok(index);
        }
        connection
            .prepare_cached("insert into replicas (ix, id) values (:ix, :id)")?
            .execute(named_params! { ":ix": self.known.order.len(), ":id": replica.0.cast_signed() })?;
        Arc::make_mut(&mut self.known).add(replica)
    }

    /// The id in SQL of a row from anywhere.
    pub(crate) fn sql_id_or_add(&mut self, connection: &Connection, row: RowId) -> Result<i64> {
        Ok(self.index_or_add(connection, row.replica)? << 32 | i64::from(row.counter))
    }
}

/// This replica and its counters.
#[derive(Clone, Debug)]
pub(crate) struct Home {
    pub(crate) replicas: Replicas,
    pub(crate) index: i64,
    pub(crate) replica: ReplicaId,
    pub(crate) row_counter: u32,
    pub(crate) act_counter: u32,
    pub(crate) lamport: u64,
}

impl Home {
    /// Lists this replica in a new store.
    pub(crate) fn found(connection: &Connection, replica: ReplicaId, at: i64) -> Result<()> {
        let mut replicas = Replicas::default();
        let index = replicas.index_or_add(connection, replica)?;
        connection.execute(
            "insert into home (only_row, replica, row_counter, act_counter, lamport, created_at)
             values (1, :replica, 0, 0, 0, :at)",
            named_params! { ":replica": index, ":at": at },
        )?;
        Ok(())
    }

    pub(crate) fn load(connection: &Connection) -> Result<Self> {
        let replicas = Replicas::load(connection)?;
        let sql = "select replica, row_counter, act_counter, lamport from home";
        let (index, row_counter, act_counter, lamport) =
            connection.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
        let replica =
            replicas.id(index).ok_or_else(|| inconsistent("this replica is not in its own list"))?;
        Ok(Self { replicas, index, replica, row_counter, act_counter, lamport })
    }

    pub(crate) fn save(&self, connection: &Connection) -> Result<()> {
        connection
            .prepare_cached(
                "update home set replica = :replica, row_counter = :rows, act_counter = :acts,
                                 lamport = :lamport",
            )?
            .execute(named_params! {
                ":replica": self.index, ":rows": self.row_counter, ":acts": self.act_counter,
                ":lamport": self.lamport,
            })?;
        Ok(())
    }

    /// A new row of this replica.
    pub(crate) fn mint(&mut self) -> Result<RowId> {
        let counter =
            self.row_counter.checked_add(1).ok_or_else(|| inconsistent("no row numbers are left"))?;
        self.row_counter = counter;
        Ok(RowId { replica: self.replica, counter })
    }
}
