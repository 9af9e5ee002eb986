use crate::worlds;
use ledger::{MalformedShortId, ReplicaId, RowId, ShortRowId, crockford};
use proptest::prelude::*;

proptest! {
    #[test]
    fn the_printed_id_of_a_row_finds_that_row_again(row in worlds::row()) {
        let typed: ShortRowId = row.to_string().parse().unwrap();
        prop_assert!(typed.matches(row));
        prop_assert!(typed.matches_replica(row.replica));
        let neighbour = RowId { counter: row.counter ^ 1, ..row };
        prop_assert!(!typed.matches(neighbour));
    }

    #[test]
    fn any_text_as_an_id_is_read_or_refused(typed in ".*") {
        let _ = typed.parse::<ShortRowId>();
    }
}

#[test]
fn an_id_prints_twenty_bits_of_the_replica_and_at_least_four_digits_of_the_counter() {
    let row = |counter| RowId { replica: ReplicaId(0x099e_ef00_0000_0000), counter };
    assert_eq!(row(0).to_string(), "16FE-0000");
    assert_eq!(row(1347).to_string(), "16FE-01A3");
    assert_eq!(row(u32::MAX).to_string(), "16FE-3ZZZZZZ");
}

#[test]
fn what_people_mistype_is_read_as_they_meant_it() {
    let meant: ShortRowId = "K10F-01A3".parse().unwrap();
    assert_eq!(" kiof-oLa3 ".parse(), Ok(meant));
}

#[test]
fn a_nip_or_a_name_is_no_short_id() {
    for typed in
        ["", "198001012005011001", "K7QF", "K7QF-", "K7QF-1", "K7Q-01A3", "K7QU-01A3", "K7QF-ZZZZZZZ"]
    {
        assert_eq!(typed.parse::<ShortRowId>(), Err(MalformedShortId), "{typed}");
    }
}

#[test]
fn a_number_too_long_for_64_bits_is_refused() {
    assert_eq!(crockford::parse_number("ZZZZZZZZZZZZZ"), None);
    assert_eq!(crockford::parse_number("FZZZZZZZZZZZZ"), Some(u64::MAX));
}
