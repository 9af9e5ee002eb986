//! Makes typed or pasted text printable: one kind of space, one kind of hyphen, nothing invisible.

use std::borrow::Cow;

/// What a character is printed as.
enum Printed {
    AsIs,
    Left,
    As(&'static str),
}

/// The text with single plain spaces and without characters that cannot be seen.
///
/// NBSP and soft hyphen share their glyphs with space and hyphen; one of them in a font's map back to
/// Unicode would make every space of the file unsearchable, so they never reach the font.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    if is_plain(text) { Cow::Borrowed(text) } else { Cow::Owned(made_plain(text)) }
}

/// The non-empty lines of a text, each made plain.
pub(crate) fn plain_lines(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
    text.split(['\n', '\u{2028}', '\u{2029}', '\u{0B}']).map(plain).filter(|line| !line.is_empty())
}

/// A code of six characters in two groups, as it is read aloud; others as they are.
pub(crate) fn in_threes(code: &str) -> Cow<'_, str> {
    match code.split_at_checked(3) {
        Some((first, rest)) if rest.len() == 3 => Cow::Owned(format!("{first} {rest}")),
        _ => Cow::Borrowed(code),
    }
}

fn is_plain(text: &str) -> bool {
    let mut after_space = true;
    for character in text.chars() {
        if !matches!(printed(character), Printed::AsIs) || (character == ' ' && after_space) {
            return false;
        }
        after_space = character == ' ';
    }
    !after_space || text.is_empty()
}

fn made_plain(text: &str) -> String {
    let mut made = String::with_capacity(text.len());
    for character in text.chars() {
        match printed(character) {
            Printed::AsIs if character == ' ' => push_space(&mut made),
            Printed::AsIs => made.push(character),
            Printed::Left => {}
            Printed::As(" ") => push_space(&mut made),
            Printed::As(other) => made.push_str(other),
        }
    }
    made.truncate(made.trim_end().len());
    made
}

fn push_space(made: &mut String) {
    if !made.is_empty() && !made.ends_with(' ') {
        made.push(' ');
    }
}

fn printed(character: char) -> Printed {
    match character {
        '\t'..='\r'
        | '\u{A0}'
        | '\u{2000}'..='\u{200A}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{202F}'
        | '\u{205F}'
        | '\u{3000}' => Printed::As(" "),
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{AD}' | '\u{200B}'..='\u{200F}' => Printed::Left,
        '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' => {
            Printed::Left
        }
        '\u{2010}' | '\u{2011}' | '\u{2043}' => Printed::As("-"),
        '\u{2BC}' | '\u{2032}' => Printed::As("’"),
        '\u{2BB}' => Printed::As("‘"),
        '\u{2033}' => Printed::As("”"),
        '\u{25AA}' | '\u{25CF}' | '\u{F0B7}' => Printed::As("•"),
        '\u{FB00}' => Printed::As("ff"),
        '\u{FB01}' => Printed::As("fi"),
        '\u{FB02}' => Printed::As("fl"),
        _ => Printed::AsIs,
    }
}
