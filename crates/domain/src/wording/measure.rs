//! how a measure and its target are worded, each in its place.

use std::ops::Range;

use super::words::{Word, gap_before, in_mid_sentence, phrase, place, stands_at, words};
use super::{LONGEST_STATEMENT, Remark, WordingClass, absolute, classify};
use crate::person::PositionGroup;
use crate::skp::Approach;

/// Words a quantitative measure begins with; *presentase* is how p137 and p156 spell it.
#[rustfmt::skip]
const MEASURES: &[&str] = &[
    "persentase", "presentase", "prosentase", "jumlah", "indeks", "tingkat", "nilai", "rata", "rerata",
    "ketepatan", "rasio",
];

/// Those of them that count, out of place in a narrative.
const COUNTING: &[&str] = &["persentase", "presentase", "prosentase", "jumlah", "rata", "rerata", "rasio"];

/// Units and scales that make a target measurable without a digit.
#[rustfmt::skip]
const UNITS: &[&str] = &[
    "persen", "detik", "menit", "jam", "hari", "minggu", "bulan", "triwulan", "semester", "tahun",
    "rupiah", "rp", "unit", "buah", "dokumen", "laporan", "berkas", "orang", "pegawai", "peserta", "kali",
    "kegiatan", "paket", "skala", "poin", "level", "predikat", "kategori", "peringkat", "opini",
    "akreditasi", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
    "sepuluh", "sebelas", "belas", "puluh", "ratus", "seratus", "ribu", "seribu", "setengah", "januari",
    "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november",
    "desember",
];

/// Words whose number is a name: *Nomor 28*, *skala 5*.
const NAMED_BY_NUMBER: &[&str] = &[
    "nomor", "no", "tahun", "pasal", "ayat", "uu", "pp", "perpres", "permen", "perda", "skala", "tipe",
    "kelas", "eselon", "tahap", "fase", "seri", "iso",
];

/// Words that lead to a target, dropped with it from the end of a measure.
#[rustfmt::skip]
const LEADING: &[&str] = &[
    "minimal", "maksimal", "minimum", "maksimum", "sebesar", "sebanyak", "mencapai", "paling", "sedikit",
    "banyak", "lambat", "lama", "kurang", "lebih", "dari", "sekurang", "kurangnya", "adalah", "hingga",
    "sampai", "target", "dengan",
];

const SOURCE: &str = "L.II.A.7.a.4 p50; p131–156";

/// remarks on a target; `is_excused` is the exception of R-062.
pub fn lint_target(text: &str, group: PositionGroup, approach: Approach, is_excused: bool) -> Vec<Remark> {
    let mut remarks = absolute::lint(text, group, is_excused);
    let words = words(text);
    let is_measurable = text.chars().any(char::is_numeric)
        || text.contains('%')
        || words.iter().any(|word| word.is_one_of(UNITS));
    if approach == Approach::Quantitative && !words.is_empty() && !is_measurable {
        remarks.push(Remark::hint("R-066", "target_without_number", place(&words), SOURCE));
    }
    remarks
}

/// remarks on a measure. In the qualitative approach it holds the
/// target too, so that what is said of targets applies; `is_excused` is the exception of R-062.
pub fn lint_indicator(
    text: &str,
    target: Option<&str>,
    group: PositionGroup,
    approach: Approach,
    is_excused: bool,
) -> Vec<Remark> {
    let words = words(text);
    match approach {
        Approach::Qualitative => {
            let mut remarks = absolute::lint(text, group, is_excused);
            remarks.extend(stressed_unit(&words));
            remarks
        }
        Approach::Quantitative => {
            missing_measure(text, &words).into_iter().chain(own_target(text, &words, target)).collect()
        }
    }
}

/// a narrative does not stress units of measurement.
fn stressed_unit(words: &[Word]) -> Option<Remark> {
    let first = words.first().filter(|word| word.is_one_of(COUNTING))?;
    Some(Remark::hint("R-053", "stresses_units", first.at.clone(), "L.II.A.7.a.3 p50"))
}

/// a quantitative measure begins with a word of measuring.
fn missing_measure(text: &str, words: &[Word]) -> Option<Remark> {
    let first = words.first().filter(|word| !word.is_one_of(MEASURES))?;
    let mut remark = Remark::hint("R-066", "no_measure_word", first.at.clone(), SOURCE);
    if text.len() <= LONGEST_STATEMENT && classify(text) != WordingClass::Activity {
        let measured = in_mid_sentence(&phrase(text, words));
        remark.rewrites = ["Persentase", "Jumlah"].map(|word| format!("{word} {measured}")).into();
    }
    Some(remark)
}

/// a quantitative measure does not hold its own target.
fn own_target(text: &str, words: &[Word], target: Option<&str>) -> Option<Remark> {
    let numbers = numbers(text, words);
    let span = match target.filter(|target| !target.trim().is_empty() && target.len() <= LONGEST_STATEMENT) {
        None => numbers.iter().find(|number| number.unit.as_deref() == Some("%"))?.at.clone(),
        Some(target) => {
            let target_words = self::words(target);
            let targets = self::numbers(target, &target_words);
            if targets.is_empty() {
                repeated_words(words, &target_words)?
            } else {
                let is_target = |number: &&Number| targets.iter().any(|one| one.is_met_by(number));
                numbers.iter().find(is_target)?.at.clone()
            }
        }
    };
    let mut remark = Remark::hint("R-067", "target_in_indicator", span, "L.II.A.7.a.4 p50");
    remark.rewrites = without_end(text, words, &remark.span).into_iter().collect();
    Some(remark)
}

/// A number or range that says how much, with its unit where one follows.
#[derive(Debug)]
struct Number {
    digits: String,
    unit: Option<String>,
    at: Range<usize>,
}

impl Number {
    /// Whether a number in a measure is this target.
    fn is_met_by(&self, other: &Self) -> bool {
        self.digits == other.digits && (self.unit.is_none() || self.unit == other.unit)
    }
}

fn numbers(text: &str, words: &[Word]) -> Vec<Number> {
    let mut found: Vec<Number> = Vec::new();
    for (at, word) in words.iter().enumerate().filter(|(_, word)| is_count(word)) {
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        let (unit, end) = unit_after(text, word, words.get(at + 1));
        let joint = joint(gap_before(text, words, at));
        let open =
            found.last_mut().filter(|open| before.is_some_and(|word| open.at.contains(&word.at.start)));
        if let Some((open, joint)) = open.zip(joint) {
            open.digits.push_str(joint);
            open.digits.push_str(&word.lower);
            open.unit = unit;
            open.at.end = end;
        } else if !before.is_some_and(|before| before.is_one_of(NAMED_BY_NUMBER)) {
            found.push(Number { digits: word.lower.clone(), unit, at: word.at.start..end });
        }
    }
    found
}

/// What makes one number (*61,95*) or one range (*80% – 90%*) of two.
fn joint(gap: &str) -> Option<&str> {
    match gap {
        "," | "." => Some(gap),
        _ => matches!(gap.trim_matches(['%', ' ']), "-" | "–" | "—").then_some("-"),
    }
}

fn is_count(word: &Word) -> bool {
    word.lower.chars().all(|digit| digit.is_ascii_digit())
}

/// The unit behind a number, where there is one, and where both end.
fn unit_after(text: &str, number: &Word, next: Option<&Word>) -> (Option<String>, usize) {
    let rest = text.get(number.at.end..).unwrap_or_default();
    let behind_blanks = text.len() - rest.trim_start().len();
    if rest.trim_start().starts_with('%') {
        return (Some("%".to_owned()), behind_blanks + "%".len());
    }
    let Some(next) = next.filter(|word| word.at.start == behind_blanks && word.is_one_of(UNITS)) else {
        return (None, number.at.end);
    };
    let unit = if next.is("persen") { "%" } else { next.lower.as_str() };
    (Some(unit.to_owned()), next.at.end)
}

fn repeated_words(words: &[Word], target: &[Word]) -> Option<Range<usize>> {
    let target: Vec<_> = target.iter().map(|word| word.lower.as_str()).collect();
    if target.is_empty() {
        return None;
    }
    (0..words.len()).find_map(|at| stands_at(words, at, &target))
}

/// The measure without the target, where that is how it ends.
fn without_end(text: &str, words: &[Word], span: &Range<usize>) -> Option<String> {
    let ends = !text.get(span.end..)?.chars().any(char::is_alphanumeric);
    let n_before = words.iter().take_while(|word| word.at.end <= span.start).count();
    let before = words.get(..n_before)?;
    let last = before.iter().rposition(|word| !word.is_one_of(LEADING) && !is_count(word))?;
    let kept = before.get(..=last).filter(|kept| kept.len() > 1)?;
    (ends && text.len() <= LONGEST_STATEMENT).then(|| phrase(text, kept))
}
