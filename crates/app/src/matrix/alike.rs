//! Comparing texts that two people typed: cells and results, names of positions in case files.

/// Share of a statement's words, in percent, that must come back for it to be said elsewhere.
const SAID: usize = 60;

/// Words of fewer letters say little about what a statement is about.
const SHORT: usize = 3;

/// The words of a text in small letters, without signs.
pub(crate) fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    lower
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whether two texts have the same words in the same order; capitals and signs do not count.
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    words(one) == words(other)
}

/// Whether a plan says something else than the cell it was made from. Capitals and spaces do not
/// count.
pub(crate) fn drifts(cell: &str, plan: &str) -> bool {
    !crate::planning::leaders::is_same(cell, plan)
}

/// How many of the words of two texts are common, in percent of all.
pub(crate) fn similarity(one: &str, other: &str) -> usize {
    let (one, mut left) = (words(one), words(other));
    let all = one.len() + left.len();
    if all == 0 {
        return 0;
    }
    let mut common = 0;
    for word in &one {
        if let Some(at) = left.iter().position(|other| other == word) {
            left.swap_remove(at);
            common += 1;
        }
    }
    200 * common / all
}

/// Whether a text says what a statement says: most of its longer words come back.
pub(crate) fn says(text: &str, statement: &str) -> bool {
    let telling = |text: &str| -> Vec<String> {
        words(text).into_iter().filter(|word| word.chars().count() > SHORT).collect()
    };
    let (wanted, found) = (telling(statement), telling(text));
    let back = wanted.iter().filter(|word| found.contains(word)).count();
    !wanted.is_empty() && 100 * back >= SAID * wanted.len()
}

/// The place of the text that is most like `wanted`, where one is like enough.
pub(crate) fn nearest<'t>(
    wanted: &str,
    texts: impl IntoIterator<Item = &'t str>,
    least: usize,
) -> Option<usize> {
    let scored = texts.into_iter().enumerate().map(|(at, text)| (similarity(wanted, text), at));
    let best =
        scored.filter(|(score, _)| *score >= least).max_by_key(|(score, at)| (*score, usize::MAX - at));
    best.map(|(_, at)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_048_capitals_and_spaces_are_no_drift_and_one_other_word_is() {
        assert!(!drifts("Arsip  statis terlayani ", "ARSIP statis\nterlayani"));
        assert!(drifts("Arsip statis terlayani", "Arsip statis terlayani tepat waktu"));
        assert!(drifts("Arsip statis terlayani.", "Arsip statis terlayani"));
    }

    #[test]
    fn r_049_a_cell_says_a_strategy_when_most_of_its_words_come_back() {
        let strategy = "Tersedianya aplikasi SIMBG yang Reliable dan User Friendly.";
        assert!(says("Aplikasi SIMBG yang reliable dan user-friendly tersedia", strategy));
        assert!(!says("Data pengaduan masyarakat terdokumentasi", strategy));
        assert!(!says("apa pun", ""));
    }

    #[test]
    fn the_nearest_text_is_found_and_nothing_where_none_is_near() {
        let texts = ["kepala subdirektorat ii", "jabatan fungsional teknis tata bangunan dan perumahan muda"];
        let wanted = "jabatan fungsional teknik tata bangunan dan perumahan muda";
        assert_eq!(nearest(wanted, texts, 75), Some(1));
        assert_eq!(nearest("sopir ambulans", texts, 75), None);
        assert_eq!(similarity("", ""), 0);
    }
}
