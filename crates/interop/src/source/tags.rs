//! Tags of an XML part one after the other, as bytes. It decodes nothing and keeps nothing: it is for looking at
//! what a part claims before a parser believes it.

use std::io::{self, BufRead, ErrorKind};

/// A tag, and how much text stood before it.
pub(super) struct Tag {
    /// What stands between the angle brackets; of very long tags the beginning.
    content: Vec<u8>,
    /// Bytes of the whole tag.
    pub(super) length: u64,
    /// Bytes of text between the tag before and this one.
    pub(super) text_before: u64,
}

/// No tag that is looked at has more; one that has is cut, not kept.
const LONGEST_KEPT: usize = 16 << 10;

impl Tag {
    /// The name with its prefix; a closing tag begins with a slash.
    pub(super) fn name(&self) -> &[u8] {
        let is_end = |byte: &u8| byte.is_ascii_whitespace() || *byte == b'>';
        let end = self.content.iter().position(is_end).unwrap_or(self.content.len());
        let name = self.content.get(..end).unwrap_or_default();
        name.strip_suffix(b"/").filter(|name| !name.is_empty()).unwrap_or(name)
    }

    /// Whether it closes itself.
    pub(super) fn is_closed(&self) -> bool {
        self.content.last() == Some(&b'/')
    }

    /// Whether it has these bytes anywhere.
    pub(super) fn mentions(&self, needle: &[u8]) -> bool {
        self.content.windows(needle.len()).any(|window| window == needle)
    }

    /// The number in an attribute; nothing where there is none.
    pub(super) fn number(&self, attribute: &[u8]) -> Option<u64> {
        let at = self.content.windows(attribute.len()).position(|window| window == attribute)?;
        let rest = self.content.get(at + attribute.len()..)?.trim_ascii_start().strip_prefix(b"=")?;
        let value = rest.trim_ascii_start().get(1..)?.trim_ascii_start();
        let digits = value.iter().take_while(|byte| byte.is_ascii_digit());
        let number = |sum: u64, digit: &u8| sum.saturating_mul(10).saturating_add(u64::from(digit - b'0'));
        Some(digits.fold(0, number))
    }
}

/// The next tag; nothing at the end. A comment ends at its first closing bracket: what follows is looked at too.
pub(super) fn next(from: &mut impl BufRead) -> io::Result<Option<Tag>> {
    let Some(text_before) = pass(from, b'<')? else { return Ok(None) };
    let mut tag = Tag { content: Vec::new(), length: 0, text_before };
    let mut quote = None;
    loop {
        let (read, is_done) = {
            let bytes = match from.fill_buf() {
                Ok(bytes) => bytes,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if bytes.is_empty() {
                return Ok(Some(tag));
            }
            let end = end_of_tag(bytes, &mut quote, tag.content.first().or(bytes.first()).copied());
            let part = bytes.get(..end.unwrap_or(bytes.len())).unwrap_or_default();
            let room = LONGEST_KEPT.saturating_sub(tag.content.len());
            tag.content.extend_from_slice(part.get(..part.len().min(room)).unwrap_or_default());
            tag.length += part.len() as u64;
            (part.len() + usize::from(end.is_some()), end.is_some())
        };
        from.consume(read);
        if is_done {
            return Ok(Some(tag));
        }
    }
}

/// Where the tag ends among these bytes. A bracket within quotes ends none, but only elements have quotes.
fn end_of_tag(bytes: &[u8], quote: &mut Option<u8>, first: Option<u8>) -> Option<usize> {
    let is_element = !matches!(first, Some(b'!' | b'?'));
    bytes.iter().position(|byte| {
        match (*quote, *byte) {
            (Some(open), byte) if byte == open => *quote = None,
            (None, b'"' | b'\'') if is_element => *quote = Some(*byte),
            (None, b'>') => return true,
            _ => {}
        }
        false
    })
}

/// Passes over everything up to a mark and the mark itself; nothing where it does not come.
fn pass(from: &mut impl BufRead, mark: u8) -> io::Result<Option<u64>> {
    let mut passed = 0;
    loop {
        let (read, is_done) = {
            let bytes = match from.fill_buf() {
                Ok(bytes) => bytes,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if bytes.is_empty() {
                return Ok(None);
            }
            let found = bytes.iter().position(|byte| *byte == mark);
            passed += found.unwrap_or(bytes.len()) as u64;
            (found.map_or(bytes.len(), |at| at + 1), found.is_some())
        };
        from.consume(read);
        if is_done {
            return Ok(Some(passed));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bracket_within_quotes_ends_no_tag_and_text_is_counted() {
        let mut from = io::BufReader::with_capacity(
            5,
            &b"<?xml version='1'?><!-- don't --><a:row n=\"3\" t='a > b'>isi</a:row><c/>"[..],
        );
        let mut seen = Vec::new();
        while let Some(tag) = next(&mut from).unwrap() {
            let name = String::from_utf8_lossy(tag.name()).into_owned();
            seen.push((name, tag.number(b"n"), tag.text_before, tag.is_closed()));
        }
        let row = ("a:row".to_owned(), Some(3), 0, false);
        assert_eq!(seen.get(2), Some(&row));
        assert_eq!(seen.get(3).map(|(name, _, text, _)| (name.as_str(), *text)), Some(("/a:row", 3)));
        assert_eq!(seen.get(4).map(|(name, .., closed)| (name.as_str(), *closed)), Some(("c", true)));
    }
}
