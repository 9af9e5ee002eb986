//! Scopes: the units in which records are replicated, permitted, locked and audited.

use crate::id::RowId;

/// What a scope holds. The numbers are permanent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum ScopeKind {
    /// Everything about one employee.
    Dossier = 1,
    /// One organisational unit.
    Unit = 2,
    /// Cycles, windows and other lists an office shares.
    Ref = 3,
    /// The office itself, its devices and grants.
    Roster = 4,
}

impl ScopeKind {
    /// The permanent number.
    pub fn number(self) -> u8 {
        self as u8
    }

    /// The kind of a permanent number, where this version knows it.
    pub fn from_number(number: u8) -> Option<Self> {
        [Self::Dossier, Self::Unit, Self::Ref, Self::Roster].into_iter().find(|kind| kind.number() == number)
    }
}

/// One scope: its kind and the row it belongs to (an employee, a unit, or the office).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Scope {
    /// What the scope holds.
    pub kind: ScopeKind,
    /// The row it is about.
    pub row: RowId,
}

impl Scope {
    /// The scope of one employee.
    pub fn dossier(employee: RowId) -> Self {
        Self { kind: ScopeKind::Dossier, row: employee }
    }

    /// The scope of one unit.
    pub fn unit(unit: RowId) -> Self {
        Self { kind: ScopeKind::Unit, row: unit }
    }

    /// The lists that an office shares.
    pub fn reference(office: RowId) -> Self {
        Self { kind: ScopeKind::Ref, row: office }
    }

    /// The office itself.
    pub fn roster(office: RowId) -> Self {
        Self { kind: ScopeKind::Roster, row: office }
    }
}
