use crate::worlds;
use ledger::{ChainHead, CodecError, Commit};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;

proptest! {
    #[test]
    fn every_commit_reads_back_as_it_was_written(commit in worlds::commit()) {
        prop_assert_eq!(Commit::decode(&commit.encode()), Ok(commit));
    }

    #[test]
    fn random_bytes_are_refused_and_never_panic(bytes in vec(any::<u8>(), 0..200)) {
        prop_assert!(Commit::decode(&bytes).is_err());
    }

    #[test]
    fn a_damaged_commit_is_refused_or_is_another_commit_with_another_hash(
        commit in worlds::commit(), at in any::<prop::sample::Index>(), bit in 0..8_u8
    ) {
        let whole = commit.encode();
        let mut damaged = whole.clone();
        damaged[at.index(whole.len())] ^= 1 << bit;
        if let Ok(other) = Commit::decode(&damaged) {
            prop_assert_ne!(&other, &commit);
            let head = |bytes: &[u8]| ChainHead::START.extended(&[7; 16], bytes);
            prop_assert_ne!(head(&other.encode()), head(&whole));
        }
    }

    #[test]
    fn a_torn_commit_is_refused_at_every_length(commit in worlds::commit()) {
        let whole = commit.encode();
        for length in 0..whole.len() {
            prop_assert!(Commit::decode(&whole[..length]).is_err(), "the first {length} bytes");
        }
    }
}

#[test]
fn bytes_after_the_end_are_refused() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut bytes = worlds::commit().new_tree(&mut runner).unwrap().current().encode();
    bytes.push(0);
    assert_eq!(Commit::decode(&bytes), Err(CodecError::NotCanonical));
}

#[test]
fn a_commit_of_a_later_format_says_so() {
    assert_eq!(Commit::decode(&[0x83, 9, 0x80, 0x80]), Err(CodecError::NewerFormat(9)));
}

#[test]
fn two_billion_announced_edits_in_a_short_file_are_refused_at_once() {
    let bomb = [0x83, 1, 0x9a, 0x7f, 0xff, 0xff, 0xff];
    assert!(matches!(Commit::decode(&bomb), Err(CodecError::Malformed(_))));
}

#[test]
fn the_chain_tells_another_salt_another_order_and_another_commit() {
    let head = |salt: u8, parts: &[&[u8]]| {
        parts.iter().fold(ChainHead::START, |head, part| head.extended(&[salt; 16], part))
    };
    assert_eq!(head(1, &[b"a", b"b"]), head(1, &[b"a", b"b"]));
    assert_ne!(head(1, &[b"a", b"b"]), head(2, &[b"a", b"b"]));
    assert_ne!(head(1, &[b"a", b"b"]), head(1, &[b"b", b"a"]));
    assert_ne!(head(1, &[b"a"]), head(1, &[b"a", b"a"]));
}
