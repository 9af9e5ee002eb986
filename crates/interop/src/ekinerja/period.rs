//! The period a report is of, from the lines above its headings.

use crate::words::{month, plain};
use domain::Period;

/// What part of a year a title names.
#[derive(Clone, Copy)]
enum Span {
    Month(u8),
    Quarter(u8),
    Year,
}

/// The period that titles name: `Periode Bulanan 9/September Tahun 2026`, `Periode : Triwulan III`. The year may
/// stand in another title, or in the rows.
pub(super) fn named(titles: &[String], year_of_rows: Option<i32>) -> Option<Period> {
    let titles: Vec<String> = titles.iter().map(|title| plain(title)).collect();
    let words: Vec<Vec<&str>> = titles.iter().map(|title| title.split(' ').collect()).collect();
    let (span, at) = words.iter().enumerate().find_map(|(at, words)| Some((span(words)?, at)))?;
    let own_year = words.get(at).and_then(|words| year(words));
    let year = own_year.or_else(|| words.iter().find_map(|words| year(words))).or(year_of_rows)?;
    match span {
        Span::Month(number) => Period::month(year, number),
        Span::Quarter(number) => Period::quarter(year, number),
        Span::Year => Some(Period::annual(year)),
    }
}

fn span(words: &[&str]) -> Option<Span> {
    let start = words.iter().position(|word| *word == "PERIODE")? + 1;
    let rest = words.get(start..)?;
    rest.iter().enumerate().find_map(|(at, word)| {
        let next = rest.get(at + 1).copied().unwrap_or_default();
        match *word {
            "BULANAN" | "BULAN" => number_of_month(next).map(Span::Month),
            "TRIWULANAN" | "TRIWULAN" | "TW" | "KUARTAL" => number_of_quarter(next).map(Span::Quarter),
            "TAHUNAN" => Some(Span::Year),
            other => {
                let bare = other.strip_prefix("TW").or_else(|| other.strip_prefix('Q'))?;
                number_of_quarter(bare).map(Span::Quarter)
            }
        }
    })
}

fn number_of_month(word: &str) -> Option<u8> {
    word.parse().ok().or_else(|| u8::try_from(month(word)?).ok())
}

fn number_of_quarter(word: &str) -> Option<u8> {
    match word {
        "1" | "I" => Some(1),
        "2" | "II" => Some(2),
        "3" | "III" => Some(3),
        "4" | "IV" => Some(4),
        _ => None,
    }
}

/// The year a title names, behind the word for it or anywhere in a title about the period.
fn year(words: &[&str]) -> Option<i32> {
    let of = |word: &&str| word.parse::<i32>().ok().filter(|year| (2000..2100).contains(year));
    let told = words.iter().position(|word| *word == "TAHUN").and_then(|at| words.get(at + 1)).and_then(of);
    told.or_else(|| if words.contains(&"PERIODE") { words.iter().find_map(of) } else { None })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(titles: &[&str], year: Option<i32>) -> Option<String> {
        let titles: Vec<String> = titles.iter().map(|title| (*title).to_owned()).collect();
        named(&titles, year).map(|period| period.to_string())
    }

    #[test]
    fn the_title_of_a_report_names_its_period() {
        for (titles, expected) in [
            (&["Laporan Penilaian SKP Periode Bulanan 9/September Tahun 2026"][..], "2026-09"),
            (&["Laporan Penilaian SKP Tahun 2026", "Periode : Bulanan 7"], "2026-07"),
            (&["Periode Bulan Nopember 2025"], "2025-11"),
            (&["Periode Triwulanan III Tahun 2026"], "2026-Q3"),
            (&["PERIODE TW1 TAHUN 2026"], "2026-Q1"),
            (&["Periode Triwulan 1 Tahun 2026"], "2026-Q1"),
            (&["Periode Triwulan I Tahun 2026"], "2026-Q1"),
            (&["Periode TW I Tahun 2026"], "2026-Q1"),
            (&["Periode : Q1 2026"], "2026-Q1"),
            (&["Laporan Penilaian SKP Periode Tahunan Tahun 2025"], "2025"),
        ] {
            assert_eq!(code(titles, None).as_deref(), Some(expected), "{titles:?}");
        }
    }

    #[test]
    fn a_year_that_only_the_rows_name_is_taken_from_them_and_none_is_invented() {
        assert_eq!(code(&["Periode : Bulanan 9"], Some(2026)).as_deref(), Some("2026-09"));
        assert_eq!(code(&["Periode : Bulanan 9"], None), None);
        assert_eq!(code(&["Periode Bulanan 13 Tahun 2026"], None), None);
        assert_eq!(code(&["Data ditarik pada : 05-10-2026 10:11:12"], Some(2026)), None);
    }
}
