//! Whose report a file is, from the line `Instansi …` above its headings.

use crate::words::plain;

/// Words that name no agency: the filter of the report was left open.
const OPEN: [&str; 3] = ["ALL", "SEMUA", "SEMUA INSTANSI"];
/// Short forms of the words that agencies begin with.
const SHORT: [(&str, &str); 6] = [
    ("PEMKAB", "KABUPATEN"),
    ("PEMKOT", "KOTA"),
    ("PEMPROV", "PROVINSI"),
    ("KAB", "KABUPATEN"),
    ("PROV", "PROVINSI"),
    ("KEMENTRIAN", "KEMENTERIAN"),
];

/// The agency that titles name, in the cell of the word or in the next one.
pub(super) fn named(titles: &[String]) -> Option<String> {
    let (at, title) = titles.iter().enumerate().find(|(_, title)| {
        let title = plain(title);
        title == "INSTANSI" || title.starts_with("INSTANSI ")
    })?;
    let own = title.trim().split_once([' ', ':']).map_or("", |(_, rest)| rest);
    let own = own.trim_matches([' ', ':']);
    let named = if own.is_empty() { titles.get(at + 1).map_or("", |next| next.trim()) } else { own };
    Some(named.to_owned()).filter(|named| !named.is_empty() && !OPEN.contains(&plain(named).as_str()))
}

/// Whether two names may mean one agency: apart from capitals, short forms and the word *pemerintah* one of them
/// holds the other.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    let [one, other] = [one, other].map(bare);
    one.is_empty() || other.is_empty() || one.contains(&other) || other.contains(&one)
}

/// The words of a name between spaces, so that no word is found in the middle of another.
fn bare(name: &str) -> String {
    let name = plain(name);
    let words = name.split(' ').filter(|word| *word != "PEMERINTAH" && !word.is_empty());
    let spelled =
        words.map(|word| SHORT.iter().find(|(short, _)| *short == word).map_or(word, |(_, long)| *long));
    let words: Vec<&str> = spelled.collect();
    if words.is_empty() { String::new() } else { format!(" {} ", words.join(" ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(titles: &[&str]) -> Option<String> {
        named(&titles.iter().map(|title| (*title).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn the_line_of_the_agency_is_read_in_one_cell_and_in_two() {
        let told = Some("Pemerintah Kabupaten Lembah Jati".to_owned());
        assert_eq!(
            of(&["Laporan", "Instansi Pemerintah Kabupaten Lembah Jati", "Periode : Bulanan 9"]),
            told
        );
        assert_eq!(of(&["Instansi : Pemerintah Kabupaten Lembah Jati"]), told);
        assert_eq!(of(&["INSTANSI", "Pemerintah Kabupaten Lembah Jati"]), told);
        for titles in [&["Instansi : ALL"][..], &["Instansi"], &["Laporan Penilaian SKP"]] {
            assert_eq!(of(titles), None, "{titles:?}");
        }
    }

    #[test]
    fn one_agency_has_several_spellings_and_another_is_another() {
        let own = "Pemerintah Kabupaten Lembah Jati";
        for name in ["PEMKAB LEMBAH JATI", "Kab. Lembah Jati", "kabupaten  lembah jati", ""] {
            assert!(is_same(name, own), "{name}");
        }
        for name in ["Pemerintah Kota Lembah Jati", "Kabupaten Lembah Jatiwangi", "Badan Kepegawaian Negara"]
        {
            assert!(!is_same(name, own), "{name}");
        }
    }
}
