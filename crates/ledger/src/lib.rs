//! The change history: commits of cell edits, how they merge and how they are written down.
//!
//! A [`Commit`] holds the edits of one act in one scope, each with the edits of its cell that it replaced. What
//! nobody replaced is live: one live edit is the value of a cell, several are a conflict. A [`History`] is
//! all that a store knows of a scope; it takes in what others send in any order and with gaps
//! ([`History::take_in`]), tells what it amounts to ([`History::settle`]) and what a peer lacks
//! ([`History::delta_for`], [`History::snapshot`]). Edits of a sealed record that the seal does not cover stay
//! out until the record is reopened ([`SealRule`]). Every edit is live, named as replaced, late or withheld;
//! none is lost.
//!
//! Nothing here knows a file, a clock or a source of randomness. What the tables and columns mean
//! is told by whoever keeps the rows; the ledger knows only their permanent numbers.
#![deny(clippy::float_arithmetic)]

mod bundle;
mod cell;
mod chain;
mod codec;
mod commit;
mod context;
pub mod crockford;
mod history;
mod id;
mod ranges;
mod scope;
mod seal;
mod squash;
mod table;
mod taking_in;
mod value;

pub use bundle::{Author, Bundle, ScopePart, chain_root};
pub use cell::{CellState, Edits, Entry, ScopeState};
pub use chain::{ChainHead, ChainSalt};
pub use codec::CodecError;
pub use commit::{Act, Cell, Commit, Dot, EXISTENCE, Op};
pub use context::Context;
pub use history::{History, Kept, Settled, Snapshot};
pub use id::{ActId, MalformedShortId, ReplicaId, RowId, ShortRowId};
pub use ranges::Ranges;
pub use scope::{Scope, ScopeKind};
pub use seal::{Bond, Late, SealRule};
pub use squash::squash;
pub use taking_in::{Judge, TakenIn, Withholding};
pub use value::Value;
