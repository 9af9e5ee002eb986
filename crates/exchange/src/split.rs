//! Splits what is too large for one file, scope by scope; each piece is complete on its own.

use crate::pack;
use crate::payload::{self, ReplicaTable};
use ledger::{Author, Bundle, RowId, ScopePart};
use std::collections::BTreeSet;

/// Header, signature, manifest and the age layer of an ordinary package.
const AROUND: usize = 4096;

/// What one file may hold.
#[derive(Clone, Copy)]
struct Limits {
    bytes: usize,
    /// Things that a reader counts.
    items: u64,
}

/// Splits a bundle so that each piece makes a file of at most `limit` bytes that readers accept, unless one
/// scope alone is larger.
///
/// The root over the chains is that of all pieces together; where there are several it has to be taken
/// anew for each, and is left empty.
pub fn split(bundle: Bundle, limit: usize) -> Vec<Bundle> {
    pieces(bundle, Limits { bytes: limit.saturating_sub(AROUND).max(1), items: payload::MOST_ITEMS })
}

fn pieces(bundle: Bundle, limits: Limits) -> Vec<Bundle> {
    let n = n_files(&bundle, limits).min(bundle.parts.len());
    if n < 2 {
        return vec![bundle];
    }
    groups(bundle.parts, n)
        .into_iter()
        .map(|parts| piece(parts, &bundle.authors))
        .flat_map(|piece| pieces(piece, limits))
        .collect()
}

/// How many files a bundle takes at least. One that cannot be packed counts as too large for any number.
fn n_files(bundle: &Bundle, limits: Limits) -> usize {
    let payload = payload::counted(bundle, &mut ReplicaTable::new());
    if payload.n_items > limits.items {
        return usize::try_from(payload.n_items.div_ceil(limits.items)).unwrap_or(usize::MAX);
    }
    let size = pack::pack(&payload.raw).map_or(usize::MAX, |packed| packed.bytes.len());
    if size <= limits.bytes { 1 } else { (size / limits.bytes).saturating_add(1) }
}

/// Cuts parts into groups of about the same weight, none of them empty.
fn groups(parts: Vec<ScopePart>, n: usize) -> Vec<Vec<ScopePart>> {
    let weights: Vec<usize> = parts.iter().map(weight).collect();
    let fair = weights.iter().sum::<usize>() / n + 1;
    let mut groups = Vec::new();
    let mut group = Vec::new();
    let mut filled = 0;
    for (part, weight) in parts.into_iter().zip(weights) {
        if filled > 0 && filled + weight > fair {
            groups.push(std::mem::take(&mut group));
            filled = 0;
        }
        filled += weight;
        group.push(part);
    }
    groups.push(group);
    groups
}

fn weight(part: &ScopePart) -> usize {
    let alone = Bundle { parts: vec![part.clone()], ..Bundle::default() };
    payload::encode(&alone, &mut ReplicaTable::new()).len()
}

fn piece(parts: Vec<ScopePart>, authors: &[Author]) -> Bundle {
    let named: BTreeSet<RowId> =
        parts.iter().flat_map(|part| &part.commits).map(|commit| commit.act.author).collect();
    let authors = authors.iter().filter(|author| named.contains(&author.account)).cloned().collect();
    Bundle { parts, authors, chain_root: [0; 32] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ledger::{Context, ReplicaId, Scope};

    /// A scope of which so many spans of numbers are known, one for each count of a reader.
    fn part(counter: u32, n_spans: u32) -> ScopePart {
        let mut covers = Context::new();
        for n in 1..=n_spans {
            covers.insert_span(ReplicaId(1), 2 * n, 2 * n);
        }
        let scope = Scope::dossier(RowId { replica: ReplicaId(1), counter });
        ScopePart { covers, ..ScopePart::new(scope) }
    }

    fn n_items(bundle: &Bundle) -> u64 {
        payload::counted(bundle, &mut ReplicaTable::new()).n_items
    }

    #[test]
    fn what_few_bytes_hold_is_split_where_it_is_more_than_a_reader_would_count() {
        let parts: Vec<_> = (1..=9).map(|counter| part(counter, 100)).collect();
        let whole = Bundle { parts: parts.clone(), ..Bundle::default() };
        let limits = Limits { bytes: 1 << 20, items: 250 };
        assert!(n_items(&whole) > 900);
        let split = pieces(whole.clone(), limits);
        assert!(split.iter().all(|piece| n_items(piece) <= 250));
        assert!(split.len() < parts.len(), "as much as may be stays together");
        assert_eq!(split.into_iter().flat_map(|piece| piece.parts).collect::<Vec<_>>(), parts);
        assert_eq!(pieces(whole.clone(), Limits { items: 2_000, ..limits }), [whole]);
    }
}
