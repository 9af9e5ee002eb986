//! Splits what is too large for one file, scope by scope; each piece is complete on its own.

use crate::pack;
use crate::payload::{self, ReplicaTable};
use ledger::{Author, Bundle, RowId, ScopePart};
use std::collections::BTreeSet;

/// Header, signature, manifest and the age layer of an ordinary package.
const AROUND: usize = 4096;

/// Splits a bundle so that each piece makes a file of at most `limit` bytes, unless one scope alone is larger.
///
/// The root over the chains is that of all pieces together; where there are several it has to be taken
/// anew for each, and is left empty.
pub fn split(bundle: Bundle, limit: usize) -> Vec<Bundle> {
    let size = size(&bundle);
    let room = limit.saturating_sub(AROUND).max(1);
    if size <= room || bundle.parts.len() < 2 {
        return vec![bundle];
    }
    let n = (size / room + 1).min(bundle.parts.len());
    groups(bundle.parts, n)
        .into_iter()
        .map(|parts| piece(parts, &bundle.authors))
        .flat_map(|piece| split(piece, limit))
        .collect()
}

/// How long the payload of a bundle becomes. One that cannot be packed counts as too large for any file.
fn size(bundle: &Bundle) -> usize {
    let raw = payload::encode(bundle, &mut ReplicaTable::new());
    pack::pack(&raw).map_or(usize::MAX, |packed| packed.bytes.len())
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
