//! Text from the clipboard: rows of cells as Excel, LibreOffice and Word copy them.

use crate::words;

/// Rows that are looked at; the largest matrix and the longest plan are far below.
pub(crate) const MAX_ROWS: usize = 10_000;
/// Cells of a row that are looked at.
const MAX_CELLS: usize = 256;

/// Takes copied text apart. Cells keep their line breaks; rows and columns that are empty at the end are
/// dropped. At most one row more than [`MAX_ROWS`] comes back, so that the caller can tell.
pub(crate) fn rows(text: &str) -> Vec<Vec<String>> {
    trimmed(split(text))
}

/// The same, with the rows whole again that Word broke at a paragraph. It may glue rows of unequal width,
/// so it is for tables whose columns are known and not for any rectangle.
pub(crate) fn whole_rows(text: &str) -> Vec<Vec<String>> {
    trimmed(rejoined(split(text)))
}

fn trimmed(mut rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let width = rows.iter().map(|row| filled(row)).max().unwrap_or(0);
    for row in &mut rows {
        row.truncate(width);
    }
    let height = rows.iter().rposition(|row| filled(row) > 0).map_or(0, |last| last + 1);
    rows.truncate(height);
    rows
}

/// How many cells there are up to the last one with content.
fn filled(row: &[String]) -> usize {
    row.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1)
}

fn split(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (mut rows, mut row, mut rest) = (Vec::new(), Vec::new(), text);
    while !rest.is_empty() && rows.len() <= MAX_ROWS {
        let (cell, after) = quoted(rest).unwrap_or_else(|| bare(rest));
        if row.len() < MAX_CELLS {
            row.push(cell);
        }
        if let Some(next) = after.strip_prefix('\t') {
            rest = next;
            if rest.is_empty() {
                rows.push(std::mem::take(&mut row));
            }
            continue;
        }
        rows.push(std::mem::take(&mut row));
        rest = after.strip_prefix("\r\n").or_else(|| after.strip_prefix(['\n', '\r'])).unwrap_or(after);
    }
    rows
}

/// A cell up to the next tab or line end.
fn bare(text: &str) -> (String, &str) {
    let end = text.find(['\t', '\n', '\r']).unwrap_or(text.len());
    let (cell, rest) = text.split_at(end);
    (cell.to_owned(), rest)
}

/// A cell in quotes, as it is copied when it has several lines. A cell that only begins with a quoted word
/// is none: its closing quote is not followed by a tab or a line end.
fn quoted(text: &str) -> Option<(String, &str)> {
    let inside = text.strip_prefix('"')?;
    let (mut cell, mut rest) = (String::new(), inside);
    loop {
        let (before, after) = rest.split_once('"')?;
        cell.push_str(before);
        let Some(more) = after.strip_prefix('"') else {
            let ends = after.is_empty() || after.starts_with(['\t', '\n', '\r']);
            return ends.then(|| (cell.replace("\r\n", "\n").replace('\r', "\n"), after));
        };
        cell.push('"');
        rest = more;
    }
}

/// Word breaks a row where a cell has several paragraphs. Where joining such pieces makes every row equally
/// wide they are joined; everything else stays as it was copied.
fn rejoined(rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let full = rows.iter().filter(|row| row.len() == width).count();
    if width < 3 || full == rows.len() {
        return rows;
    }
    let mut joined: Vec<Vec<String>> = Vec::new();
    for row in &rows {
        // A piece without a tab still belongs to the last cell of a row that is wide enough already.
        let belongs = |last: &Vec<String>| last.len() + row.len() <= width.max(last.len()) + 1;
        let open = joined.last_mut().filter(|last| belongs(last) && !is_title(last) && !is_title(row));
        match (open, row.split_first()) {
            (Some(open), Some((first, others))) => {
                if let Some(cell) = open.last_mut() {
                    cell.push('\n');
                    cell.push_str(first);
                }
                open.extend(others.iter().cloned());
            }
            (None, _) | (_, None) => joined.push(row.clone()),
        }
    }
    let fits = |row: &Vec<String>| row.len() == width || is_title(row);
    if joined.iter().all(fits) { joined } else { rows }
}

/// A line of one cell in short: `A. UTAMA`, `HASIL KERJA`, or nothing.
fn is_title(row: &[String]) -> bool {
    let [only] = row else { return false };
    let text = only.trim();
    words::priority(text).is_some() || (text.chars().count() <= 40 && !text.chars().any(char::is_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        whole_rows(text)
    }

    #[test]
    fn cells_of_several_lines_keep_their_lines_and_their_quotes() {
        let text = "RHK\tTarget\t\t\r\n\"Izin terbit\r\ntepat \"\"waktu\"\"\"\t90%\t\t\r\n\t\t\t\r\n";
        assert_eq!(cells(text), [["RHK", "Target"], ["Izin terbit\ntepat \"waktu\"", "90%"]]);
    }

    #[test]
    fn a_quotation_mark_that_is_part_of_the_text_swallows_nothing() {
        let text = "\"Prima\" terwujud\t80%\n\"tidak ditutup\t1\n5\" pipa\t2";
        assert_eq!(cells(text), [["\"Prima\" terwujud", "80%"], ["\"tidak ditutup", "1"], ["5\" pipa", "2"]]);
    }

    #[test]
    fn rows_that_word_broke_at_a_paragraph_are_whole_again() {
        let text = "NO\tRHK\tASPEK\tTARGET\r\nA. UTAMA\r\n1\tIzin terbit\r\ntepat waktu\tWaktu\t3 hari\r\n\
                    \t\tKualitas\t4\r\nskala 5\r\n";
        assert_eq!(
            cells(text),
            [
                vec!["NO", "RHK", "ASPEK", "TARGET"],
                vec!["A. UTAMA"],
                vec!["1", "Izin terbit\ntepat waktu", "Waktu", "3 hari"],
                vec!["", "", "Kualitas", "4\nskala 5"],
            ]
        );
    }

    #[test]
    fn nothing_and_a_million_tabs_do_no_harm() {
        assert_eq!(cells(""), Vec::<Vec<String>>::new());
        assert_eq!(cells("\r\n\t\t\r\n"), Vec::<Vec<String>>::new());
        assert_eq!(cells(&"\t".repeat(1_000_000)), Vec::<Vec<String>>::new());
        assert_eq!(cells(&"a\n".repeat(20_000)).len(), MAX_ROWS + 1);
        assert_eq!(cells(&"\"x\t".repeat(1000))[0].len(), MAX_CELLS);
        assert_eq!(cells(&"\"\t".repeat(1000)), Vec::<Vec<String>>::new(), "quotes around tabs");
    }
}
