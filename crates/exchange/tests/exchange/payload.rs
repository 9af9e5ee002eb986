//! Whatever a bundle holds arrives as it was, and bytes that are no payload are refused.

use crate::generate::{Season, Words, bulk_codes};
use exchange::pack::{pack, unpack};
use exchange::payload::{ReplicaTable, decode, encode};
use ledger::*;
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;

/// Written and read again.
fn reread(bundle: &Bundle) -> Bundle {
    let mut replicas = ReplicaTable::new();
    decode(&encode(bundle, &mut replicas), &replicas).unwrap()
}

/// The same, packed on its way.
fn travelled(bundle: &Bundle) -> Bundle {
    let mut replicas = ReplicaTable::new();
    let raw = encode(bundle, &mut replicas);
    let packed = pack(&raw).unwrap();
    let unpacked = unpack(&packed.bytes, packed.dictionary, packed.raw_length).unwrap();
    assert_eq!(unpacked, raw);
    decode(&unpacked, &replicas).unwrap()
}

fn season(evaluations: usize) -> Bundle {
    let words = Words::new();
    Season::new(evaluations, true, 4).bundle(&|rng| words.mixed(rng))
}

#[test]
fn a_season_arrives_as_it_was() {
    for bundle in [season(3), bulk_codes(900, 6, 2), Bundle::default()] {
        assert!(travelled(&bundle) == bundle);
    }
}

#[test]
fn a_season_that_was_read_is_written_with_the_same_bytes() {
    let bundle = season(3);
    let mut replicas = ReplicaTable::new();
    let raw = encode(&bundle, &mut replicas);
    let again = encode(&decode(&raw, &replicas).unwrap(), &mut ReplicaTable::new());
    assert_eq!(again, raw);
}

#[test]
fn forty_thousand_equal_edits_arrive_although_they_take_next_to_no_bytes() {
    let mut bundle = bulk_codes(1, 1, 1);
    let first = bundle.parts.remove(0);
    for counter in 0..40_000 {
        let mut part = first.clone();
        part.scope.row.counter = 10 + counter;
        for commit in &mut part.commits {
            commit.scope = part.scope;
            for op in &mut commit.ops {
                op.cell.row = part.scope.row;
            }
        }
        bundle.parts.push(part);
    }
    assert!(encode(&bundle, &mut ReplicaTable::new()).len() < 8_000);
    assert!(travelled(&bundle) == bundle);
}

#[test]
fn a_payload_cut_short_anywhere_is_refused() {
    let bundle = season(1);
    let mut replicas = ReplicaTable::new();
    let raw = encode(&bundle, &mut replicas);
    for length in 0..raw.len() {
        assert!(decode(&raw[..length], &replicas).is_err(), "{length} of {} bytes", raw.len());
    }
    assert!(decode(&[raw, vec![0]].concat(), &replicas).is_err(), "a byte too many");
}

/// The same payload with other numbers in it, their length told rightly.
fn with_numbers(raw: &[u8], change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let varint_end = |from: usize| from + raw[from..].iter().position(|byte| *byte < 128).unwrap() + 1;
    let (end, start) = (varint_end(1), varint_end(varint_end(1)));
    let length = raw[1..end].iter().rev().fold(0, |length, byte| length << 7 | usize::from(byte & 127));
    let (numbers, rest) = raw[start..].split_at(length);
    let mut numbers = numbers.to_vec();
    change(&mut numbers);
    let (low, high) = (u8::try_from(numbers.len() & 127).unwrap(), u8::try_from(numbers.len() >> 7).unwrap());
    let length = if high == 0 { vec![low] } else { vec![low | 128, high] };
    [&raw[..1], &length, &raw[end..start], &numbers, rest].concat()
}

#[test]
fn a_payload_whose_numbers_end_otherwise_than_a_writer_ends_them_is_refused() {
    let bundle = season(1);
    let mut replicas = ReplicaTable::new();
    let raw = encode(&bundle, &mut replicas);
    assert_eq!(with_numbers(&raw, |_| ()), raw);
    let refused = |change: fn(&mut Vec<u8>)| decode(&with_numbers(&raw, change), &replicas).is_err();
    assert!(refused(|numbers| numbers.truncate(numbers.len() - 1)), "a byte less");
    assert!(refused(|numbers| numbers.truncate(numbers.len() - 2)), "a word less");
    assert!(refused(|numbers| numbers.push(0)), "a byte more");
    assert!(refused(|numbers| numbers.extend([0, 0])), "a word more");
    assert!(refused(|numbers| *numbers.last_mut().unwrap() ^= 1), "another last word");
    assert!(refused(Vec::clear), "none at all");
    assert!(refused(|numbers| numbers.fill(0xff)), "what no writer ever comes to");
}

#[test]
fn a_payload_with_a_bit_flipped_is_refused_or_reads_as_another() {
    let bundle = season(1);
    let mut replicas = ReplicaTable::new();
    let raw = encode(&bundle, &mut replicas);
    // One of each byte, another in each.
    for at in (0..8 * raw.len()).step_by(7) {
        let mut flipped = raw.clone();
        flipped[at / 8] ^= 1 << (at % 8);
        if let Ok(other) = decode(&flipped, &replicas) {
            assert!(other != bundle, "bit {at} says nothing");
        }
    }
}

#[test]
fn a_payload_that_names_a_replica_the_package_does_not_list_is_refused() {
    let raw = encode(&season(1), &mut ReplicaTable::new());
    assert!(decode(&raw, &ReplicaTable::new()).is_err());
}

#[test]
fn what_claims_more_than_a_package_may_hold_is_not_unpacked() {
    let bomb = zstd::bulk::compress(&vec![0; 32 << 20], 19).unwrap();
    for claimed in [32 << 20, 1 << 40, 100] {
        assert!(unpack(&bomb, 0, claimed).is_err(), "{claimed} bytes claimed");
    }
    assert!(unpack(&pack(b"short").unwrap().bytes, 77, 5).is_err(), "a dictionary from the future");
}

/// A few rows of three replicas, so that they meet again.
fn row() -> impl Strategy<Value = RowId> {
    (replica(), prop_oneof![0..6_u32, any::<u32>()]).prop_map(|(replica, counter)| RowId { replica, counter })
}

fn replica() -> impl Strategy<Value = ReplicaId> {
    prop_oneof![Just(1), Just(u64::MAX), any::<u64>()].prop_map(ReplicaId)
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        prop_oneof![0..4_i64, any::<i64>()].prop_map(Value::Integer),
        prop_oneof!["[a-c]{0,2}", "[0-9a-f]{14,20}", "\\PC{0,20}", "x{300}"].prop_map(Value::Text),
        vec(any::<u8>(), 0..20).prop_map(Value::Blob),
        row().prop_map(Value::Row),
    ]
}

fn number() -> impl Strategy<Value = u32> {
    prop_oneof![1..9_u32, 1..=u32::MAX]
}

fn dot() -> impl Strategy<Value = Dot> {
    (replica(), number()).prop_map(|(replica, n)| Dot { replica, n })
}

fn context() -> impl Strategy<Value = Context> {
    vec((replica(), number(), 0..5_u32), 0..5).prop_map(|spans| {
        let mut context = Context::new();
        for (replica, from, more) in spans {
            context.insert_span(replica, from, from.saturating_add(more));
        }
        context
    })
}

fn ops() -> impl Strategy<Value = Vec<Op>> {
    let cell = (prop_oneof![0..4_u16, any::<u16>()], row(), prop_oneof![0..4_u16, any::<u16>()]);
    let cell = cell.prop_map(|(table, row, column)| Cell { table, row, column });
    let ops = btree_map(cell, (value(), vec(dot(), 0..3)), 0..6);
    let ops = ops.prop_map(|ops| ops.into_iter().collect::<Vec<_>>()).prop_shuffle();
    ops.prop_map(|ops| {
        ops.into_iter().map(|(cell, (value, replaced))| Op { cell, value, replaced }).collect()
    })
}

fn act() -> impl Strategy<Value = (Act, u64)> {
    let id = (replica(), 0..5_u32).prop_map(|(replica, counter)| ActId { replica, counter });
    let kind = prop_oneof!["rate", "[a-z_]{0,9}"];
    let act = (id, kind, row(), option::of(row()), any::<i64>(), prop_oneof![0..9_u64, any::<u64>()]);
    act.prop_map(|(id, kind, author, acted_for, at, lamport)| {
        (Act { id, kind, author, acted_for, at }, lamport)
    })
}

fn part() -> impl Strategy<Value = ScopePart> {
    let scope =
        (1..=4_u8, row()).prop_map(|(kind, row)| Scope { kind: ScopeKind::from_number(kind).unwrap(), row });
    let commits = (btree_set(dot(), 0..6), vec((act(), ops()), 6));
    let salts = vec((replica(), any::<[u8; 16]>()), 0..3);
    let heads = vec((replica(), any::<u32>(), any::<[u8; 32]>().prop_map(ChainHead)), 0..3);
    let parts = (scope, any::<bool>(), context(), context(), commits, salts, heads);
    parts.prop_map(|(scope, is_snapshot, covers, withheld, (dots, contents), salts, heads)| {
        let commits = dots.into_iter().zip(contents);
        let commits = commits.map(|(dot, ((act, lamport), ops))| Commit { scope, dot, lamport, act, ops });
        ScopePart { scope, is_snapshot, covers, commits: commits.collect(), withheld, salts, heads }
    })
}

fn bundle() -> impl Strategy<Value = Bundle> {
    let author = (row(), ".{0,9}", option::of(row()));
    let author = author.prop_map(|(account, name, employee)| Author { account, name, employee });
    (vec(part(), 0..4), vec(author, 0..3), any::<[u8; 32]>())
        .prop_map(|(parts, authors, chain_root)| Bundle { parts, authors, chain_root })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_bundle_arrives_as_it_was(bundle in bundle()) {
        prop_assert_eq!(reread(&bundle), bundle);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..300), length in 0..200_u8) {
        let replicas = (0..3).map(ReplicaId).collect();
        let framed = [&[1, length, 0], &*bytes].concat();
        let _ = (decode(&bytes, &replicas), decode(&framed, &replicas));
    }
}
