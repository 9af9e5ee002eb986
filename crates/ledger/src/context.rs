//! Which commits of a scope somebody knows, and how that is written down.

use crate::codec::CodecError;
use crate::commit::Dot;
use crate::id::ReplicaId;
use crate::ranges::Ranges;
use minicbor::{Decoder, Encoder};
use std::collections::BTreeMap;
use std::convert::Infallible;

/// Which commits of one scope are known, for each replica with its holes.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Context(BTreeMap<ReplicaId, Ranges>);

impl Context {
    /// Knows nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether a commit is known.
    pub fn contains(&self, dot: Dot) -> bool {
        self.of(dot.replica).is_some_and(|ranges| ranges.contains(dot.n))
    }

    /// Adds one commit.
    pub fn insert(&mut self, dot: Dot) {
        self.insert_span(dot.replica, dot.n, dot.n);
    }

    /// Adds the commits of a replica from one number to another, both included.
    pub fn insert_span(&mut self, replica: ReplicaId, from: u32, to: u32) {
        if from.max(1) <= to {
            self.0.entry(replica).or_default().insert(from, to);
        }
    }

    /// Adds numbers of one replica.
    pub fn add_ranges(&mut self, replica: ReplicaId, ranges: &Ranges) {
        if !ranges.is_empty() {
            self.0.entry(replica).or_default().add(ranges);
        }
    }

    /// Adds what another knows.
    pub fn add(&mut self, other: &Self) {
        for (replica, ranges) in other.replicas() {
            self.add_ranges(replica, ranges);
        }
    }

    /// What the other does not know.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        let lacking = self.replicas().map(|(replica, ranges)| {
            let left = other.of(replica).map_or_else(|| ranges.clone(), |known| ranges.minus(known));
            (replica, left)
        });
        Self(lacking.filter(|(_, ranges)| !ranges.is_empty()).collect())
    }

    /// What both know.
    #[must_use]
    pub fn meet(&self, other: &Self) -> Self {
        self.minus(&self.minus(other))
    }

    /// Whether everything that the other knows is known.
    pub fn covers(&self, other: &Self) -> bool {
        other.replicas().all(|(replica, ranges)| self.of(replica).is_some_and(|known| known.covers(ranges)))
    }

    /// The known numbers of a replica; nothing where there is none.
    pub fn of(&self, replica: ReplicaId) -> Option<&Ranges> {
        self.0.get(&replica)
    }

    /// The replicas of which something is known, in order.
    pub fn replicas(&self) -> impl Iterator<Item = (ReplicaId, &Ranges)> {
        self.0.iter().map(|(replica, ranges)| (*replica, ranges))
    }

    /// Every known commit, in order.
    pub fn dots(&self) -> impl Iterator<Item = Dot> + '_ {
        self.replicas().flat_map(|(replica, ranges)| ranges.numbers().map(move |n| Dot { replica, n }))
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many commits are known.
    pub fn count(&self) -> u64 {
        self.0.values().map(Ranges::count).sum()
    }

    /// The canonical bytes: for each replica its id and, span by span, the gap before it and its length
    /// less one.
    pub fn encode(&self) -> Vec<u8> {
        let mut encoder = Encoder::new(Vec::with_capacity(4 + 16 * self.0.len()));
        let written = self.write(&mut encoder);
        debug_assert!(written.is_ok(), "writing to memory cannot fail");
        encoder.into_writer()
    }

    fn write(&self, encoder: &mut Encoder<Vec<u8>>) -> Result<(), minicbor::encode::Error<Infallible>> {
        encoder.array(2 * self.0.len() as u64)?;
        for (replica, ranges) in self.replicas() {
            encoder.u64(replica.0)?.array(2 * ranges.spans().count() as u64)?;
            let mut reached = 0;
            for (from, to) in ranges.spans() {
                encoder.u32(from - reached)?.u32(to - from)?;
                reached = to;
            }
        }
        Ok(())
    }

    /// Reads canonical bytes; anything else is refused. Memory stays within a few times their length.
    pub fn decode(bytes: &[u8]) -> Result<Self, CodecError> {
        let mut decoder = Decoder::new(bytes);
        let mut context = Self::new();
        for _ in 0..pairs(&mut decoder)? {
            let replica = ReplicaId(decoder.u64()?);
            let mut ranges = Ranges::new();
            let mut reached = 0_u32;
            for _ in 0..pairs(&mut decoder)? {
                let from = reached.checked_add(decoder.u32()?);
                let to = from.and_then(|from| Some((from, from.checked_add(decoder.u32().ok()?)?)));
                let (from, to) = to.ok_or_else(|| CodecError::Malformed("no range of numbers".to_owned()))?;
                ranges.insert(from, to);
                reached = to;
            }
            context.add_ranges(replica, &ranges);
        }
        if context.encode() == bytes { Ok(context) } else { Err(CodecError::NotCanonical) }
    }
}

fn pairs(decoder: &mut Decoder<'_>) -> Result<u64, CodecError> {
    let items = decoder.array()?.filter(|items| items % 2 == 0);
    Ok(items.ok_or_else(|| CodecError::Malformed("a list that is not of pairs".to_owned()))? / 2)
}
