//! The small world that is simulated: its tables, its two program versions and its drawn sizes.

use ledger::{Cell, EXISTENCE, ReplicaId, RowId, Scope, Value};

/// A device of the office; one or more lives (replicas) act in its name.
pub(crate) type Device = RowId;

pub(crate) mod table {
    pub(crate) const EMPLOYEES: u16 = 1;
    pub(crate) const EVALUATIONS: u16 = 2;
    pub(crate) const PLANS: u16 = 3;
    pub(crate) const WORK_RESULTS: u16 = 4;
    pub(crate) const INDICATORS: u16 = 5;
    pub(crate) const CONDUCT: u16 = 6;
    /// Only the newer program has it.
    pub(crate) const NOTES: u16 = 7;
    pub(crate) const UNITS: u16 = 8;
    pub(crate) const OFFICES: u16 = 9;
    pub(crate) const GRANTS: u16 = 10;
    pub(crate) const WINDOWS: u16 = 11;
}

pub(crate) mod column {
    pub(crate) const UNIT: u16 = 1;
    /// Only the newer program has it.
    pub(crate) const NEWER: u16 = 9;
    pub(crate) const PLAN: u16 = 1;
    pub(crate) const SEAL_HASH: u16 = 4;
    pub(crate) const SEAL_SEEN: u16 = 5;
    pub(crate) const REOPEN_REASON: u16 = 6;
    /// Stays open whatever is sealed.
    pub(crate) const REMARK: u16 = 7;
    /// A child row names its parent in its first column.
    pub(crate) const PARENT: u16 = 1;
}

/// Which program a replica runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Version {
    Older,
    Newer,
}

impl Version {
    pub(crate) fn knows(self, cell: Cell) -> bool {
        let is_newer =
            cell.table == table::NOTES || (cell.table == table::EMPLOYEES && cell.column == column::NEWER);
        self == Self::Newer || !is_newer
    }
}

/// Columns that people edit freely; what ties rows together and what seals is written by acts of its own.
pub(crate) fn free_columns(of: u16) -> &'static [u16] {
    match of {
        table::EMPLOYEES => &[2, 3, 4, column::NEWER],
        table::EVALUATIONS => &[2, 3, column::REMARK],
        table::PLANS | table::UNITS | table::OFFICES | table::WINDOWS => &[2, 3],
        table::WORK_RESULTS | table::INDICATORS | table::CONDUCT => &[2, 3, 4],
        table::NOTES => &[2],
        _ => &[],
    }
}

/// The rows that hang below a row, within a dossier.
pub(crate) fn children(of: u16) -> &'static [u16] {
    match of {
        table::EMPLOYEES => &[table::EVALUATIONS, table::NOTES],
        table::EVALUATIONS => &[table::CONDUCT],
        table::PLANS => &[table::WORK_RESULTS],
        table::WORK_RESULTS => &[table::INDICATORS],
        _ => &[],
    }
}

pub(crate) fn cell(table: u16, row: RowId, column: u16) -> Cell {
    Cell { table, row, column }
}

pub(crate) fn existence(table: u16, row: RowId) -> Cell {
    cell(table, row, EXISTENCE)
}

/// The scope of one device: its grants.
pub(crate) fn of_device(device: Device) -> Scope {
    Scope::roster(device)
}

/// How large a run is and which troubles it meets; all drawn from the seed.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    pub(crate) seed: u64,
    pub(crate) hubs: usize,
    pub(crate) devices: usize,
    pub(crate) units: usize,
    pub(crate) dossiers: usize,
    /// Acts of people, besides everything that the network does.
    pub(crate) acts: u32,
    /// Of a hundred packages.
    pub(crate) lost: u32,
    pub(crate) truncated: u32,
    pub(crate) duplicated: u32,
    pub(crate) has_copies: bool,
    pub(crate) has_forks: bool,
    pub(crate) has_revocation: bool,
    pub(crate) clock: Clock,
}

/// What the clocks of the machines show: nothing that matters may come of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Clock {
    /// Each off by −40 to +70 years.
    Wild,
    /// All right.
    True,
}

impl Plan {
    /// The sizes that a seed stands for.
    pub(crate) fn of(seed: u64, acts: u32) -> Self {
        let mut draw = fastrand::Rng::with_seed(seed ^ 0x5eed_0f51_2e50_0000);
        let hubs = if draw.u32(0..100) < 40 { 2 } else { 1 };
        let has_forks = hubs == 1 && draw.u32(0..100) < 15;
        Self {
            seed,
            hubs,
            devices: draw.usize(3 - hubs..=12 - hubs),
            units: draw.usize(2..=4),
            dossiers: draw.usize(2..=8),
            acts,
            lost: 30,
            truncated: 3,
            duplicated: 20,
            has_copies: draw.u32(0..100) < 60,
            has_forks,
            has_revocation: draw.u32(0..100) < 15,
            clock: Clock::Wild,
        }
    }
}

const YEAR: i64 = 31_556_952_000;
const TODAY: i64 = 1_800_000_000_000;

impl Clock {
    /// What the clock of a replica shows after so many events; drawn from the id, not from the run's dice.
    pub(crate) fn reads(self, replica: ReplicaId, events: u64) -> i64 {
        let elapsed = i64::try_from(events).unwrap_or_default() * 60_000;
        let off = match self {
            Self::True => 0,
            Self::Wild => fastrand::Rng::with_seed(replica.0).i64(-40 * YEAR..70 * YEAR),
        };
        TODAY + off + elapsed
    }
}

/// A value as somebody might type it.
pub(crate) fn some_value(draw: &mut fastrand::Rng) -> Value {
    match draw.u32(0..10) {
        0 => Value::Null,
        1..=4 => Value::Integer(draw.i64(0..5)),
        5 => Value::Blob(vec![draw.u8(..); draw.usize(0..4)]),
        _ => Value::Text(format!("teks {}", draw.u32(0..40))),
    }
}
