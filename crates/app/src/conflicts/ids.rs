//! How interfaces name a cell in conflict and an edit that is kept: row, table and column, and of an edit
//! why it is kept and which it is.

use crate::convert;
use crate::failure::Halt;
use contract::{Failure, Id, ParkedReason};
use store::{CellRef, Dot, ReplicaId, Table};

/// A cell as interfaces carry it.
pub(crate) fn cell_id(cell: &CellRef) -> Id {
    let column = cell.column.map_or(0, |column| column.number);
    format!("{}.{}.{column}", convert::id(cell.row), cell.table.number())
}

/// The cell an interface means.
pub(super) fn cell_of(id: &str) -> Result<CellRef, Halt> {
    let mut parts = id.splitn(3, '.');
    let mut part = || parts.next().ok_or_else(|| unknown(id));
    let (row, table, column) = (convert::row(part()?)?, part()?, part()?);
    let table = table.parse().ok().and_then(Table::from_number).ok_or_else(|| unknown(id))?;
    let number: u16 = column.parse().map_err(|_| unknown(id))?;
    let column = table.column(number);
    if number != 0 && column.is_none() {
        return Err(unknown(id));
    }
    Ok(CellRef { table, row, column })
}

/// An edit that is kept, as interfaces carry it.
pub(super) fn parked_id(cell: &CellRef, reason: ParkedReason, dot: Dot) -> Id {
    format!("{}/{}/{:016x}/{}", cell_id(cell), reason.code(), dot.replica.0, dot.n)
}

/// The edit an interface means: its cell, why it is kept, and which it is.
pub(super) fn parked_of(id: &str) -> Result<(CellRef, ParkedReason, Dot), Halt> {
    let mut parts = id.splitn(4, '/');
    let mut part = || parts.next().ok_or_else(|| unknown(id));
    let (cell, reason, replica, n) = (cell_of(part()?)?, part()?, part()?, part()?);
    let reason = ParkedReason::from_code(reason).ok_or_else(|| unknown(id))?;
    let replica = u64::from_str_radix(replica, 16).map_err(|_| unknown(id))?;
    let n = n.parse().map_err(|_| unknown(id))?;
    Ok((cell, reason, Dot { replica: ReplicaId(replica), n }))
}

fn unknown(id: &str) -> Halt {
    Failure::NotFound { what: id.to_owned() }.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::RowId;
    use store::schema::evaluations;

    #[test]
    fn a_cell_and_a_kept_edit_are_found_again_by_their_ids() {
        let row = RowId { replica: ReplicaId(0xABCD), counter: 12 };
        let cells =
            [evaluations::RESULTS_RATING.of(row), CellRef { table: Table::Evaluations, row, column: None }];
        let dot = Dot { replica: ReplicaId(7), n: 3 };
        for cell in cells {
            assert_eq!(cell_of(&cell_id(&cell)).unwrap(), cell);
            let id = parked_id(&cell, ParkedReason::Late, dot);
            assert_eq!(parked_of(&id).unwrap(), (cell, ParkedReason::Late, dot));
        }
        for nonsense in
            ["", "x", "000000000000abcd-12", "000000000000abcd-12.13.999", "000000000000abcd-12.0.1"]
        {
            assert!(cell_of(nonsense).is_err(), "{nonsense}");
        }
    }
}
