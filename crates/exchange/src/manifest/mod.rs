//! What a package says beside its records: from whom to whom, and what each knows of the other.
//!
//! In bytes it is a CBOR map with small numbers as keys. A reader that does not know an even one refuses
//! the package as one of a newer program; an odd one it passes over.

mod known;
mod read;
mod write;

pub(crate) use read::read;
pub(crate) use write::write;

use ledger::{Context, Ranges, ReplicaId, RowId, Scope};
use std::fmt;
use zeroize::Zeroizing;

/// Which packages this program reads: those that ask for this number or a lower one.
pub const READER: u32 = 1;

/// What a package is for. The numbers are permanent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Purpose {
    /// What changed since the recipient last acknowledged.
    Delta = 1,
    /// Records as they are now, without their history.
    Snapshot = 2,
    /// Tells only what arrived.
    Acknowledgement = 3,
    /// Asks for what is missing.
    Request = 4,
    /// Makes a device one of the office, or tells of changed rights.
    Roster = 5,
    /// Tells only that records are no longer the recipient's.
    Release = 6,
}

impl Purpose {
    /// The permanent number.
    pub fn number(self) -> u8 {
        self as u8
    }

    /// The purpose of a permanent number, where this version knows it.
    pub fn from_number(number: u8) -> Option<Self> {
        [Self::Delta, Self::Snapshot, Self::Acknowledgement, Self::Request, Self::Roster, Self::Release]
            .into_iter()
            .find(|purpose| purpose.number() == number)
    }
}

/// What a device needs to be one of the office.
#[derive(Clone, PartialEq, Eq)]
pub struct OfficeGift {
    /// The row of the office.
    pub row: RowId,
    /// The public key of the office.
    pub key: [u8; 32],
    /// The secret key of the office, for another hub.
    pub secret: Option<Zeroizing<Vec<u8>>>,
}

impl fmt::Debug for OfficeGift {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let secret = if self.secret.is_some() { "…" } else { "none" };
        write!(f, "OfficeGift({}, {:02x?}, {secret})", self.row, self.key)
    }
}

/// What a package says beside its records. Lists of scopes stand in the order of their ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// The device that made it.
    pub sender: RowId,
    /// The life of the store that made it.
    pub replica: ReplicaId,
    /// The devices it is for.
    pub recipients: Vec<RowId>,
    /// How often the roster had changed, as far as the sender knew.
    pub epoch: u32,
    /// What it is for.
    pub purpose: Purpose,
    /// Counts the packages of this sender for this recipient.
    pub number: u32,
    /// The id of the one before.
    pub previous: Option<[u8; 8]>,
    /// When it was made, by the clock there.
    pub at: i64,
    /// What people read in the list of packages.
    pub label: String,
    /// The schema of the sender's store.
    pub schema: u32,
    /// The lowest [`READER`] that can read it.
    pub min_reader: u32,
    /// The highest number of a table that the sender knows.
    pub tables_known: u32,
    /// The numbers of the recipient's packages that are merged at the sender's, by life of the store.
    pub seen: Vec<(ReplicaId, Ranges)>,
    /// Which commits the sender knows, for scopes where the recipient has not been told yet.
    pub acks: Vec<(Scope, Context)>,
    /// A digest over what the sender knows of all shared scopes.
    pub ack_digest: [u8; 16],
    /// Which commits the sender misses.
    pub requests: Vec<(Scope, Context)>,
    /// Scopes that are no longer the recipient's.
    pub releases: Vec<Scope>,
    /// Scopes that the sender has given back.
    pub released: Vec<Scope>,
    /// Devices that were shut out, and since when.
    pub revoked: Vec<(RowId, i64)>,
    /// Lives of the recipient's store that have to end.
    pub forked: Vec<ReplicaId>,
    /// The hash of the newest checkpoint the sender has seen.
    pub checkpoint: Option<[u8; 32]>,
    /// What makes the recipient one of the office.
    pub office: Option<OfficeGift>,
}

impl Manifest {
    /// One that says nothing but from whom it is.
    pub fn new(sender: RowId, replica: ReplicaId) -> Self {
        Self {
            sender,
            replica,
            recipients: Vec::new(),
            epoch: 0,
            purpose: Purpose::Delta,
            number: 0,
            previous: None,
            at: 0,
            label: String::new(),
            schema: 0,
            min_reader: READER,
            tables_known: 0,
            seen: Vec::new(),
            acks: Vec::new(),
            ack_digest: [0; 16],
            requests: Vec::new(),
            releases: Vec::new(),
            released: Vec::new(),
            revoked: Vec::new(),
            forked: Vec::new(),
            checkpoint: None,
            office: None,
        }
    }
}

/// What is said of the file itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Enclosed {
    /// Which part, and of how many.
    pub(crate) part: (u16, u16),
    /// The receiving keys it is for, where they may not know their rows yet.
    pub(crate) receivers: Vec<[u8; 8]>,
    /// How the payload is packed; nothing where there is none.
    pub(crate) payload: Option<Frame>,
}

/// How a payload is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Frame {
    /// Which dictionary; 0 for none.
    pub(crate) dictionary: u8,
    /// Its length when unpacked.
    pub(crate) length: u64,
}

/// The keys of the map. Even: to be known by every reader.
mod key {
    pub(super) const MIN_READER: u32 = 0;
    pub(super) const TABLES_KNOWN: u32 = 1;
    pub(super) const SCHEMA: u32 = 2;
    pub(super) const AT: u32 = 3;
    pub(super) const REPLICAS: u32 = 4;
    pub(super) const PREVIOUS: u32 = 5;
    pub(super) const SENDER: u32 = 6;
    pub(super) const ACK_DIGEST: u32 = 7;
    pub(super) const RECIPIENTS: u32 = 8;
    pub(super) const LABEL: u32 = 9;
    pub(super) const EPOCH: u32 = 10;
    pub(super) const CHECKPOINT: u32 = 11;
    pub(super) const PURPOSE: u32 = 12;
    pub(super) const NUMBER: u32 = 14;
    pub(super) const ACKS: u32 = 16;
    pub(super) const SEEN: u32 = 18;
    pub(super) const PAYLOAD: u32 = 20;
    pub(super) const PART: u32 = 22;
    pub(super) const RECEIVERS: u32 = 24;
    pub(super) const RELEASES: u32 = 26;
    pub(super) const RELEASED: u32 = 28;
    pub(super) const REQUESTS: u32 = 30;
    pub(super) const REVOKED: u32 = 32;
    pub(super) const OFFICE: u32 = 34;
    pub(super) const FORKED: u32 = 36;
}
