//! Record ids on the wire: the replica as 16 hex digits, a dash, the counter.

use crate::failure::Halt;
use contract::{Failure, Id};
use store::{ReplicaId, RowId};

/// A row as interfaces carry it.
pub(crate) fn id(row: RowId) -> Id {
    format!("{:016x}-{}", row.replica.0, row.counter)
}

/// The row an interface means.
pub(crate) fn row(id: &str) -> Result<RowId, Halt> {
    let parsed = id.split_once('-').and_then(|(replica, counter)| {
        let replica = (replica.len() == 16).then(|| u64::from_str_radix(replica, 16).ok())??;
        Some(RowId { replica: ReplicaId(replica), counter: counter.parse().ok()? })
    });
    Ok(parsed.ok_or_else(|| Failure::NotFound { what: id.to_owned() })?)
}
