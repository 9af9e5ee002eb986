//! The payload of a package: a bundle as few bytes, without knowing any table (`docs/formats/payload.md`).
//!
//! Numbers, kinds, rows and repeated values are written by a coder that learns ([`coder`]); what remains are
//! the texts, column by column, which [`crate::pack`] packs. One walk describes the order of everything, for
//! writing and for reading, so the two cannot disagree.

mod acts;
mod bits;
mod bytes;
mod coder;
mod memory;
mod parts;
mod replicas;
mod values;
mod varint;
mod walk;

pub use replicas::ReplicaTable;
pub(crate) use walk::MOST_ITEMS;

use bits::Port;
use bytes::{ShelfReader, ShelfWriter};
use coder::{Coder, NumberReader, NumberWriter};
use ledger::Bundle;
use walk::{Budget, Walk};

/// Layout of the payload.
const FORMAT: u8 = 1;

/// Why bytes are not a payload.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a payload: {0}")]
pub struct Malformed(pub(crate) &'static str);

/// A payload, and how many things its readers will count.
pub(crate) struct Counted {
    pub(crate) raw: Vec<u8>,
    pub(crate) n_items: u64,
}

/// Writes a bundle; replicas that the table does not have yet are added to it.
pub fn encode(bundle: &Bundle, replicas: &mut ReplicaTable) -> Vec<u8> {
    counted(bundle, replicas).raw
}

/// Writes a bundle, though it may hold more than [`MOST_ITEMS`], which no reader accepts.
pub(crate) fn counted(bundle: &Bundle, replicas: &mut ReplicaTable) -> Counted {
    // A rehearsal finds how long each column becomes.
    let mut known = replicas.clone();
    let totals = write(bundle, Coder::rehearsal(), ShelfWriter::default(), &mut known).shelves.totals();
    let walk = write(bundle, NumberWriter::new(), ShelfWriter::knowing(totals), replicas);
    let n_items = walk.budget.spent();
    let (numbers, shelves) = (walk.coder.finish(), walk.shelves);
    let bytes = shelves.joined(false);
    let mut raw = vec![FORMAT];
    varint::write(&mut raw, numbers.len());
    varint::write(&mut raw, bytes.len());
    raw.extend(numbers);
    raw.extend(bytes);
    raw.extend(shelves.joined(true));
    raw.resize(raw.len() + Budget::padding(n_items, raw.len()), 0);
    Counted { raw, n_items }
}

fn write<'r, P: Port>(
    bundle: &Bundle,
    coder: Coder<P>,
    shelves: ShelfWriter,
    replicas: &'r mut ReplicaTable,
) -> Walk<'r, P, ShelfWriter> {
    let mut walk = Walk::new(coder, shelves, replicas, Budget::unlimited());
    let written = walk.bundle(Some(bundle));
    debug_assert!(written.as_ref() == Ok(bundle), "what is written is what was given");
    walk
}

/// Reads a bundle; memory stays within a few times what the bytes allow, whatever they claim.
pub fn decode(raw: &[u8], replicas: &ReplicaTable) -> Result<Bundle, Malformed> {
    let sections = Sections::of(raw)?;
    let mut replicas = replicas.clone();
    let shelves = ShelfReader::new(sections.bytes, sections.texts);
    let budget = Budget::of(raw.len());
    let mut walk = Walk::new(NumberReader::new(sections.numbers), shelves, &mut replicas, budget);
    let bundle = walk.bundle(None)?;
    let padding = walk.shelves.leftover().ok_or(Malformed("a column is not used up"))?;
    let unpadded = raw.len() - padding.len();
    let is_padding = padding.iter().all(|byte| *byte == 0);
    if !is_padding || Budget::padding(walk.budget.spent(), unpadded) != padding.len() {
        return Err(Malformed("bytes behind the last text"));
    }
    if walk.coder.ends_here() {
        Ok(bundle)
    } else {
        Err(Malformed("the numbers do not end where they should"))
    }
}

/// The three sections of a payload.
struct Sections<'b> {
    numbers: &'b [u8],
    bytes: &'b [u8],
    texts: &'b [u8],
}

impl<'b> Sections<'b> {
    fn of(raw: &'b [u8]) -> Result<Self, Malformed> {
        let cut_short = Malformed("a section is cut short");
        let (format, rest) = raw.split_first().ok_or(cut_short)?;
        if *format != FORMAT {
            return Err(Malformed("a layout that this program does not know"));
        }
        let (n_numbers, rest) = varint::read(rest).ok_or(cut_short)?;
        let (n_bytes, rest) = varint::read(rest).ok_or(cut_short)?;
        let (numbers, rest) = rest.split_at_checked(n_numbers).ok_or(cut_short)?;
        let (bytes, texts) = rest.split_at_checked(n_bytes).ok_or(cut_short)?;
        Ok(Self { numbers, bytes, texts })
    }
}

/// Where the part of a payload ends that no packing makes smaller.
pub fn end_of_numbers(raw: &[u8]) -> usize {
    Sections::of(raw).map_or(0, |sections| raw.len() - sections.texts.len())
}

#[cfg(test)]
mod tests {
    use super::coder::{Topic, What};
    use super::*;

    /// A payload of which nothing is there but how many there are of each list, the last one of them beyond all.
    fn claiming(lists: &[What]) -> Vec<u8> {
        let mut numbers = NumberWriter::new();
        numbers.pass(Topic::of(What::Total).given(1), 32);
        for (what, left) in lists.iter().zip((0..lists.len()).rev()) {
            numbers.pass(Topic::of(*what), if left == 0 { 1 << 31 } else { 0 });
        }
        let numbers = numbers.finish();
        let mut raw = vec![FORMAT];
        varint::write(&mut raw, numbers.len());
        varint::write(&mut raw, 32);
        raw.extend(numbers);
        raw.extend([0; 32]);
        raw
    }

    #[test]
    fn two_billion_of_anything_in_some_bytes_are_refused_before_room_is_made_for_them() {
        let lists = [What::NAuthors, What::NActs, What::NParts];
        for n in 1..=lists.len() {
            let refused = decode(&claiming(&lists[..n]), &ReplicaTable::new());
            assert_eq!(refused, Err(Malformed("more than so few bytes may hold")), "{:?}", lists[n - 1]);
        }
    }

    #[test]
    fn rows_are_counted_against_the_bytes_they_come_in_however_well_they_pack() {
        let mut budget = Budget::of(1_000);
        let rows_of_two_cells = (0..1_u64 << 31).take_while(|_| budget.spend(2).is_ok()).count();
        assert!(rows_of_two_cells < 200_000, "{rows_of_two_cells}");
        let mut budget = Budget::of(usize::MAX);
        assert!(budget.spend(1 << 31).is_err(), "no payload may hold so many, however long");
    }
}
