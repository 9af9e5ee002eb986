//! CSV and its relatives, in the encodings and with the separators that Excel writes.

use std::borrow::Cow;

use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{UTF_8, WINDOWS_1252};

use super::fault::ReadError;
use super::value::Value;
use super::{MAX_COLUMNS, Visit};

/// Fields of a line; four times what any spreadsheet has columns.
const MAX_FIELDS: usize = 1 << 16;

/// A decoded text with its separator.
pub(super) struct Delimited<'b> {
    text: Cow<'b, str>,
    separator: u8,
    /// Where the rows begin; a line `sep=;` is no row, spreadsheets do not show it.
    start: usize,
}

impl<'b> Delimited<'b> {
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, ReadError> {
        let text = decode(bytes);
        let first = text.lines().next().unwrap_or_default();
        if let Some(mark) =
            first.trim_end().to_lowercase().strip_prefix("sep=").and_then(|rest| rest.bytes().next())
        {
            let start = text.find('\n').map_or(text.len(), |at| at + 1);
            return Self { text, separator: mark, start }.without_endless_lines();
        }
        let separator = between_quotes(first).unwrap_or_else(|| separator(&text));
        Self { text, separator, start: 0 }.without_endless_lines()
    }

    /// The reader remembers where every field of a line ends: a line of separators alone would take eight times
    /// its own size in memory.
    fn without_endless_lines(self) -> Result<Self, ReadError> {
        let (mut here, mut most) = (0, 0);
        for byte in self.text.bytes() {
            if byte == self.separator {
                here += 1;
                most = most.max(here);
            } else if matches!(byte, b'\n' | b'\r') {
                here = 0;
            }
        }
        if most > MAX_FIELDS {
            return Err(ReadError::Damaged { detail: format!("a line of {most} fields") });
        }
        Ok(self)
    }

    pub(super) fn visit(&self, each: &mut Visit<'_>) -> Result<(), ReadError> {
        let text = self.text.get(self.start..).unwrap_or_default();
        let mut reader = ReaderBuilder::new()
            .delimiter(self.separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut record = StringRecord::new();
        let (mut row, mut line) = (0, reader.position().line());
        loop {
            let more = reader
                .read_record(&mut record)
                .map_err(|error| ReadError::Damaged { detail: error.to_string() })?;
            if !more {
                return Ok(());
            }
            // The reader leaves out blank lines; spreadsheets number them.
            let passed = reader.position().line().saturating_sub(line);
            let inside = record.iter().flat_map(str::bytes).filter(|byte| *byte == b'\n').count() as u64;
            let blank = passed.saturating_sub(1 + inside);
            line = reader.position().line();
            row += 1 + u32::try_from(blank).unwrap_or(0);
            let cells: Vec<_> =
                record.iter().take(MAX_COLUMNS).map(|field| Value::text(unwrap_formula(field))).collect();
            if cells.iter().any(|cell| !cell.is_empty()) && each(row, &cells).is_break() {
                return Ok(());
            }
        }
    }
}

/// BOM, else strict UTF-8, else windows-1252, which maps every byte.
fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        let body = bytes.get(mark..).unwrap_or_default();
        return encoding.decode_without_bom_handling(body).0;
    }
    UTF_8
        .decode_without_bom_handling_and_without_replacement(bytes)
        .unwrap_or_else(|| WINDOWS_1252.decode_without_bom_handling(bytes).0)
}

/// Where the first line quotes its cells, the mark between the quotes: commas of sentences further down, which may
/// go on over several lines, say nothing then.
fn between_quotes(first: &str) -> Option<u8> {
    let stands = |mark: &u8| first.contains(&format!("\"{}\"", char::from(*mark)));
    [b';', b'\t', b','].into_iter().find(|mark| first.starts_with('"') && stands(mark))
}

/// The mark that one of the first lines holds most often outside quotes; `;` where there is none.
fn separator(text: &str) -> u8 {
    let most = |mark: u8| text.lines().take(30).map(|line| count_unquoted(line, mark)).max().unwrap_or(0);
    // The last of equal ones wins, so the commonest here stands last.
    [b'|', b',', b'\t', b';'].into_iter().max_by_key(|mark| most(*mark)).unwrap_or(b';')
}

fn count_unquoted(line: &str, mark: u8) -> usize {
    let mut quoted = false;
    line.bytes()
        .filter(|byte| {
            quoted ^= *byte == b'"';
            *byte == mark && !quoted
        })
        .count()
}

/// `="1980…"`, a way to keep Excel from reading text as a number.
fn unwrap_formula(field: &str) -> &str {
    field.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')).unwrap_or(field)
}
