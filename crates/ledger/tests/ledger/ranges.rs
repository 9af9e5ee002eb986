use ledger::{CodecError, Context, Dot, Ranges, ReplicaId};
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn ranges(numbers: &BTreeSet<u32>) -> Ranges {
    let mut ranges = Ranges::new();
    for n in numbers {
        ranges.insert(*n, *n);
    }
    ranges
}

fn numbers() -> impl Strategy<Value = BTreeSet<u32>> {
    btree_set(1..40_u32, 0..30)
}

fn context() -> impl Strategy<Value = Context> {
    vec((1..4_u64, 1..60_u32, 0..9_u32), 0..12).prop_map(|spans| {
        let mut context = Context::new();
        for (replica, from, more) in spans {
            context.insert_span(ReplicaId(replica), from, from + more);
        }
        context
    })
}

proptest! {
    #[test]
    fn ranges_count_as_the_sets_of_their_numbers_do(a in numbers(), b in numbers()) {
        let (of_a, of_b) = (ranges(&a), ranges(&b));
        let mut both = of_a.clone();
        both.add(&of_b);
        prop_assert_eq!(both, ranges(&a.union(&b).copied().collect()));
        prop_assert_eq!(of_a.minus(&of_b), ranges(&a.difference(&b).copied().collect()));
        prop_assert_eq!(of_a.meet(&of_b), ranges(&a.intersection(&b).copied().collect()));
        prop_assert_eq!(of_a.covers(&of_b), a.is_superset(&b));
        prop_assert_eq!(of_a.numbers().collect::<BTreeSet<_>>(), a.clone());
        prop_assert_eq!(of_a.count(), a.len() as u64);
        prop_assert_eq!(of_a.last(), a.last().copied().unwrap_or_default());
        let holes: BTreeSet<u32> = (1..of_a.last()).filter(|n| !a.contains(n)).collect();
        prop_assert_eq!(of_a.holes(), ranges(&holes));
        for n in 0..42 {
            prop_assert_eq!(of_a.contains(n), a.contains(&n));
        }
    }

    #[test]
    fn spans_never_touch_whatever_is_added(spans in vec((0..60_u32, 0..60_u32), 0..20)) {
        let mut ranges = Ranges::new();
        for (from, to) in spans {
            ranges.insert(from, to);
        }
        let spans: Vec<_> = ranges.spans().collect();
        prop_assert!(spans.iter().all(|(from, to)| 0 < *from && from <= to));
        prop_assert!(spans.windows(2).all(|pair| pair[0].1 + 1 < pair[1].0), "{:?}", spans);
    }

    #[test]
    fn what_is_known_reads_back_as_it_was_written(known in context()) {
        prop_assert_eq!(Context::decode(&known.encode()), Ok(known));
    }

    #[test]
    fn known_numbers_add_and_take_away_dot_by_dot(a in context(), b in context()) {
        let dots = |context: &Context| context.dots().collect::<BTreeSet<Dot>>();
        let mut both = a.clone();
        both.add(&b);
        prop_assert_eq!(dots(&both), dots(&a).union(&dots(&b)).copied().collect::<BTreeSet<_>>());
        prop_assert_eq!(dots(&a.minus(&b)), dots(&a).difference(&dots(&b)).copied().collect::<BTreeSet<_>>());
        prop_assert_eq!(dots(&a.meet(&b)), dots(&a).intersection(&dots(&b)).copied().collect::<BTreeSet<_>>());
        prop_assert_eq!(a.covers(&b), dots(&a).is_superset(&dots(&b)));
        prop_assert_eq!(a.count(), dots(&a).len() as u64);
        prop_assert_eq!(a.minus(&b).is_empty(), b.covers(&a));
    }

    #[test]
    fn bytes_that_are_not_what_is_known_are_refused_and_never_panic(bytes in vec(any::<u8>(), 0..60)) {
        if let Ok(known) = Context::decode(&bytes) {
            prop_assert_eq!(known.encode(), bytes);
        }
    }
}

#[test]
fn the_last_number_there_can_be_counts_like_any_other() {
    let mut all = Ranges::span(1, u32::MAX);
    all.insert(u32::MAX, u32::MAX);
    assert_eq!(all.count(), u64::from(u32::MAX));
    assert_eq!(all.minus(&Ranges::one(u32::MAX)), Ranges::span(1, u32::MAX - 1));
    assert_eq!(Ranges::one(u32::MAX).minus(&all), Ranges::new());
}

#[test]
fn two_ways_of_writing_the_same_are_not_both_read() {
    assert_eq!(Context::decode(&[0x82, 1, 0x82, 1, 0]).unwrap().count(), 1);
    let touching = [0x82, 1, 0x84, 1, 0, 1, 0];
    assert_eq!(Context::decode(&touching), Err(CodecError::NotCanonical));
    let empty = [0x82, 1, 0x80];
    assert_eq!(Context::decode(&empty), Err(CodecError::NotCanonical));
}

#[test]
fn two_billion_announced_ranges_in_a_short_file_are_refused_at_once() {
    assert!(Context::decode(&[0x9a, 0x7f, 0xff, 0xff, 0xfe]).is_err());
    assert!(Context::decode(&[0x82, 1, 0x9a, 0x7f, 0xff, 0xff, 0xfe, 1, 0]).is_err());
    let beyond = [0x82, 1, 0x84, 0x1a, 0xff, 0xff, 0xff, 0xff, 0, 1, 0];
    assert!(matches!(Context::decode(&beyond), Err(CodecError::Malformed(_))));
}
