//! The words of a printed file beside the words that its sheet is to say: an editor of PDF files changes words and
//! leaves the code alone. Also the codes that stand in the foot of its pages.

use super::pdf::{LARGEST, MOST_PAGES, opened};
use lopdf::content::Content;
use lopdf::{Document, Encoding, Object, ObjectId};
use std::collections::BTreeMap;

/// Before the number of pages in the foot of a sheet.
const FOOT: &str = "Halaman1dari";
/// Pages a sheet may have.
const MOST_OF_A_SHEET: usize = 100;

/// Whether a sheet in a PDF lacks some of the words it is to say, as [`crate::Content::words`] gives them. It begins
/// on a page, from 1, and has as many as its foot says. Nothing where the page holds no text, as in a scan.
///
/// Only letters and digits count, each paragraph as often as the sheet has it: how lines and pages break, and
/// what is struck out, is no matter here.
pub fn lacks_words(bytes: &[u8], page: u32, words: &str) -> Option<bool> {
    let document = opened(bytes).ok()?;
    let first = usize::try_from(page).ok()?.checked_sub(1)?;
    let mut pages = document.page_iter().skip(first);
    let text = plain(&text_of(&document, pages.next()?));
    if text.is_empty() {
        return None;
    }
    let n_pages = number_of_pages(&text).min(MOST_OF_A_SHEET);
    let rest = pages.take(n_pages - 1).map(|page| plain(&text_of(&document, page)));
    let pages: Vec<String> = std::iter::once(text).chain(rest).collect();
    Some(is_lacking(&pages, words))
}

/// The codes in the feet of a PDF's pages, as they stand there; none in a scan, which holds no text.
pub fn printed_codes(bytes: &[u8]) -> Vec<String> {
    let Ok(document) = opened(bytes) else { return Vec::new() };
    let texts = document.page_iter().take(MOST_PAGES).map(|page| text_of(&document, page));
    let mut codes: Vec<String> = texts.flat_map(|text| codes_in(&text)).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// Codes behind the word that the foot puts before them: two groups of three capitals or digits.
fn codes_in(text: &str) -> Vec<String> {
    let is_sign = |sign: char| sign.is_ascii_digit() || sign.is_ascii_uppercase();
    let code = |rest: &str| {
        let signs: Vec<char> = rest.chars().take(7).collect();
        let is_code = signs.len() == 7
            && signs.iter().enumerate().all(|(at, sign)| if at == 3 { *sign == ' ' } else { is_sign(*sign) });
        is_code.then(|| signs.into_iter().collect::<String>())
    };
    text.split(crate::content::CODE_FOLLOWS).skip(1).filter_map(code).collect()
}

fn is_lacking(pages: &[String], words: &str) -> bool {
    let mut wanted: BTreeMap<String, usize> = BTreeMap::new();
    let paragraphs: Vec<String> = words.lines().map(plain).filter(|one| !one.is_empty()).collect();
    for paragraph in &paragraphs {
        wanted.entry(paragraph.clone()).or_insert_with(|| {
            paragraphs.iter().map(|other| other.matches(paragraph.as_str()).count()).sum()
        });
    }
    wanted.iter().any(|(paragraph, times)| {
        let found: usize = pages.iter().map(|page| page.matches(paragraph.as_str()).count()).sum();
        found < *times && found + broken(pages, paragraph) < *times
    })
}

/// How often a paragraph begins on one page and ends on the next.
fn broken(pages: &[String], paragraph: &str) -> usize {
    let is_broken = |pair: &[String]| match pair {
        [page, next] => {
            let mut places = paragraph.char_indices().skip(1);
            places.any(|(at, _)| {
                let (head, tail) = paragraph.split_at(at);
                page.contains(head) && next.contains(tail)
            })
        }
        _ => false,
    };
    pages.windows(2).filter(|pair| is_broken(pair)).count()
}

/// The number of pages that the foot of the first one tells.
fn number_of_pages(text: &str) -> usize {
    let told = text.split_once(FOOT).map(|(_, rest)| rest);
    let digits: String =
        told.into_iter().flat_map(str::chars).take_while(char::is_ascii_digit).take(3).collect();
    digits.parse().unwrap_or(1).max(1)
}

/// Letters and digits only.
fn plain(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).collect()
}

/// The text of a page in the order it is drawn.
fn text_of(document: &Document, page: ObjectId) -> String {
    let mut text = String::new();
    let fonts = document.get_page_fonts(page).unwrap_or_default();
    let encodings: BTreeMap<&[u8], Encoding<'_>> = fonts
        .iter()
        .filter_map(|(name, font)| {
            Some((name.as_slice(), font.get_font_encoding_with_limit(document, LARGEST).ok()?))
        })
        .collect();
    let content = document.get_page_content_with_limit(page, LARGEST).ok();
    let content = content.and_then(|bytes| Content::decode(&bytes).ok());
    let mut font = None;
    for operation in content.into_iter().flat_map(|content| content.operations) {
        match operation.operator.as_str() {
            "Tf" => {
                let name = operation.operands.first().and_then(|name| name.as_name().ok());
                font = name.and_then(|name| encodings.get(name));
            }
            "Tj" | "TJ" | "'" | "\"" => {
                for operand in &operation.operands {
                    push_text(&mut text, font, operand);
                }
            }
            _ => {}
        }
    }
    text
}

fn push_text(text: &mut String, font: Option<&Encoding<'_>>, operand: &Object) {
    if let Ok(pieces) = operand.as_array() {
        for piece in pieces {
            push_text(text, font, piece);
        }
    } else if let (Some(font), Ok(bytes)) = (font, operand.as_str()) {
        text.push_str(&Document::decode_text(font, bytes).unwrap_or_default());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lacks(pages: &[&str], words: &str) -> bool {
        is_lacking(&pages.iter().map(|page| plain(page)).collect::<Vec<_>>(), words)
    }

    #[test]
    fn a_word_that_was_changed_is_missed_however_often_it_stands_elsewhere() {
        let words = "NIP 1985\nPREDIKAT ~BAIK~\nNIP 1985";
        assert!(!lacks(&["NIP 19 85 PREDIKAT BAIK – NIP\n1985 Halaman 1 dari 1"], words));
        assert!(lacks(&["NIP 1985 PREDIKAT BAIK NIP 1986"], words), "one of two");
        assert!(lacks(&["NIP 1985 PREDIKAT SANGAT BAIK NIP 1985"], words));
    }

    #[test]
    fn a_paragraph_may_go_on_on_the_next_page_below_a_head_that_is_repeated() {
        let words = "Laporan triwulan tersusun tepat waktu";
        let pages = ["HASIL KERJA Laporan triwulan Halaman 1 dari 2", "HASIL KERJA tersusun tepat waktu"];
        assert!(!lacks(&pages, words));
        assert!(lacks(&[pages[0], "HASIL KERJA tersusun tepat waktunya kemudian"], &format!("{words} x")));
        assert!(lacks(&[pages[0], "HASIL KERJA tersusun terlambat"], words));
    }

    #[test]
    fn a_code_in_the_foot_is_known_by_the_word_before_it_and_by_its_two_groups() {
        assert_eq!(codes_in("NIP 1985Lembar K7Q F2AHalaman 1 dari 7"), ["K7Q F2A"]);
        assert_eq!(codes_in("Lembar K7Q F2A · Cetakan ke-2: salah Lembar 012 345"), ["K7Q F2A", "012 345"]);
        for none in ["Lembar kerja pegawai", "Lembar K7QF2A", "Lembar K7Q F2", "K7Q F2A", "Lembar "] {
            assert_eq!(codes_in(none), [""; 0], "{none}");
        }
    }

    #[test]
    fn the_foot_tells_how_many_pages_a_sheet_has() {
        for (text, n_pages) in
            [("Halaman1dari3", 3), ("LATIHANHalaman1dari12Lembar", 12), ("", 1), ("Halaman1dari0", 1)]
        {
            assert_eq!(number_of_pages(text), n_pages, "{text}");
        }
    }
}
