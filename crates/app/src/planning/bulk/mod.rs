//! Plans of many people at once: blocks and workbooks, copies, last year's rows, annexes, the library.

mod annexes;
mod carry_over;
mod copies;
mod library;
mod lines;
mod merge;
mod nearest;
mod packs;
mod paste;
mod people;
mod planned;
pub(crate) mod workbooks;

/// The words of a text in small letters, one space between them: how texts are compared here.
fn normal_form(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
