//! Strategies per indicator, and how each is handed down.

use super::edits::Desk;
use super::{columns, needed};
use crate::convert::{from_wire, row};
use crate::failure::Halt;
use contract::Failure;
use store::records::Term;
use store::schema::strategies as column;
use store::{Column, RowId, Scope, Table, Value};

/// Text, what it is, how it is handed down.
type Words<'w> = (&'w str, Option<contract::ResultKind>, Option<contract::Cascading>);

/// A new strategy of a column.
pub(super) fn add(desk: &mut Desk<'_, '_>, of: &str, words: Words<'_>) -> Result<(), Halt> {
    let of = columns::known(&desk.content, of)?;
    let there = desk.content.strategies.iter().filter(|strategy| strategy.column == of);
    let ordinal = there.map(|strategy| strategy.ordinal).max().unwrap_or(0) + 1;
    let mut values = vec![
        (column::MATRIX, desk.matrix.id.into()),
        (column::MATRIX_COLUMN, of.into()),
        (column::ORDINAL, ordinal.into()),
    ];
    values.extend(cells(words)?);
    let scope = Scope::unit(desk.matrix.unit);
    desk.act.insert(Table::Strategies, scope, &crate::imports::filled(values))?;
    Ok(())
}

/// Changes a strategy.
pub(super) fn reword(desk: &mut Desk<'_, '_>, id: &str, words: Words<'_>) -> Result<(), Halt> {
    let strategy = known(desk, id)?;
    for (column, value) in cells(words)? {
        desk.act.set(strategy, column, value)?;
    }
    Ok(())
}

/// Takes a strategy out.
pub(super) fn remove(desk: &mut Desk<'_, '_>, id: &str) -> Result<(), Halt> {
    let strategy = known(desk, id)?;
    desk.act.delete(Table::Strategies, strategy)?;
    Ok(())
}

fn known(desk: &Desk<'_, '_>, id: &str) -> Result<RowId, Halt> {
    let wanted = row(id)?;
    let is_there = desk.content.strategies.iter().any(|strategy| strategy.id == wanted);
    Ok(is_there.then_some(wanted).ok_or_else(|| Failure::NotFound { what: "Strategi".into() })?)
}

fn cells((text, kind, cascading): Words<'_>) -> Result<[(Column, Value); 3], Failure> {
    let kind: Option<domain::ResultKind> = kind.map(from_wire);
    let cascading: Option<domain::Cascading> = cascading.map(from_wire);
    Ok([
        (column::TEXT, needed("text", text)?.into()),
        (column::KIND, kind.map(Term::word).into()),
        (column::CASCADING, cascading.map(Term::word).into()),
    ])
}
