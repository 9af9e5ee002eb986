//! The list of words, and what it spells.

use crate::common::*;
use exchange::*;
use std::collections::HashSet;

fn list() -> Vec<&'static str> {
    include_str!("../../words/id.txt").lines().collect()
}

#[test]
fn the_list_has_2048_words_that_can_be_told_apart_by_their_first_four_letters() {
    let list = list();
    assert_eq!(list.len(), 2048);
    let starts: HashSet<&str> = list.iter().map(|word| &word[..word.len().min(4)]).collect();
    assert_eq!(starts.len(), 2048, "whoever hears the beginning of a word knows which it is");
}

#[test]
fn every_word_is_of_three_to_eight_plain_letters_and_the_list_is_in_order() {
    for word in list() {
        assert!((3..=8).contains(&word.len()), "{word}");
        assert!(word.bytes().all(|letter| letter.is_ascii_lowercase()), "{word}");
    }
    assert!(list().is_sorted());
}

#[test]
fn six_words_are_66_bits_with_the_highest_first() {
    let list = list();
    assert_eq!(six_words(&[0; 32]), [list[0]; 6]);
    assert_eq!(six_words(&[255; 32]), [list[2047]; 6]);
    let mut hash = [0; 32];
    hash[1] = 0b0010_0000;
    hash[8] = 0b0100_0000;
    assert_eq!(six_words(&hash), [list[1], list[0], list[0], list[0], list[0], list[1]]);
}

#[test]
fn another_office_has_other_words() {
    assert_ne!(office_words(&office().public()), office_words(&OfficeKey::draw().unwrap().public()));
}
