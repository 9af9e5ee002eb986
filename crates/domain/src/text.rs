//! Comparing texts that people typed: capitals, spaces and punctuation do not count.

/// The words of a text in small letters, one space between them.
pub(crate) fn normal_form(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
