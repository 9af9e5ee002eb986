//! Words of a text with their places, and the case of letters.

use std::ops::Range;

/// A run of letters and digits.
#[derive(Debug)]
pub(super) struct Word {
    /// In small letters.
    pub(super) lower: String,
    /// Where it stands, in bytes.
    pub(super) at: Range<usize>,
}

impl Word {
    pub(super) fn is(&self, word: &str) -> bool {
        self.lower == word
    }

    pub(super) fn is_one_of(&self, words: &[&str]) -> bool {
        words.contains(&self.lower.as_str())
    }
}

/// All words of a text in order.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (open, letter.is_alphanumeric()) {
            (None, true) => open = Some(at),
            (Some(start), false) => {
                let lower = text.get(start..at).unwrap_or_default().to_lowercase();
                found.push(Word { lower, at: start..at });
                open = None;
            }
            _ => {}
        }
    }
    found
}

/// The same without the number or letter of a list (`1.`, `a)`) in front.
pub(super) fn statement(text: &str) -> Vec<Word> {
    let mut words = words(text);
    let is_marker = |word: &Word| {
        let counts = word.lower.chars().all(|c| c.is_ascii_digit()) || word.lower.len() == 1;
        counts && text.get(word.at.end..).is_some_and(|rest| rest.starts_with(['.', ')']))
    };
    let n_markers = words.iter().take_while(|word| is_marker(word)).count();
    if n_markers < words.len() {
        words.drain(..n_markers);
    }
    words
}

/// Where `sequence` stands in `words` from `at` on.
pub(super) fn stands_at(words: &[Word], at: usize, sequence: &[&str]) -> Option<Range<usize>> {
    let found = words.get(at..at + sequence.len())?;
    found.iter().zip(sequence).all(|(word, one)| word.is(one)).then(|| place(found))
}

/// What stands between a word and the one before it.
pub(super) fn gap_before<'a>(text: &'a str, words: &[Word], at: usize) -> &'a str {
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    before
        .zip(words.get(at))
        .and_then(|(left, right)| text.get(left.at.end..right.at.start))
        .unwrap_or_default()
}

/// The text of some words on one line, with the brackets and quotation marks around them.
pub(super) fn phrase(text: &str, words: &[Word]) -> String {
    const OPENING: [char; 5] = ['(', '[', '“', '"', '‘'];
    const CLOSING: [char; 6] = [')', ']', '”', '"', '’', '%'];
    let Range { start, end } = place(words);
    let (before, after) = (text.get(..start).unwrap_or_default(), text.get(end..).unwrap_or_default());
    let start = before.trim_end_matches(OPENING).len();
    let end = text.len() - after.trim_start_matches(CLOSING).len();
    let inside = if words.is_empty() { "" } else { text.get(start..end).unwrap_or_default() };
    inside.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// From the first to the last of some words.
pub(super) fn place(words: &[Word]) -> Range<usize> {
    words.first().zip(words.last()).map_or(0..0, |(first, last)| first.at.start..last.at.end)
}

/// With a capital in front.
pub(super) fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// With a small letter in front, unless the first word is an abbreviation such as `SKP`.
pub(super) fn in_mid_sentence(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

/// Whether every letter is a capital.
pub(super) fn is_all_capitals(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
}
