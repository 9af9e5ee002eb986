//! R-061…R-063: targets that leave no room for a mistake.

use std::ops::Range;

use super::words::{Word, stands_at, words};
use super::{Remark, replaced};
use crate::finding::Severity;
use crate::person::PositionGroup;

/// Words that the regulation names (p51), and a tolerant wording.
const NAMED: &[(&[&str], &str)] = &[
    (&["semua"], "hampir semua"),
    (&["selalu"], "hampir selalu"),
    (&["tidak", "pernah"], "hampir tidak pernah"),
    (&["setiap"], "hampir setiap"),
];

/// Softer signs of our own; the model on p184 says *hampir tidak ada* itself.
const SOFTER: &[(&[&str], &str)] = &[
    (&["seluruh"], "hampir seluruh"),
    (&["seluruhnya"], "hampir seluruhnya"),
    (&["tidak", "ada"], "hampir tidak ada"),
    (&["tanpa", "kecuali"], ""),
    (&["nol"], ""),
];

/// Words in front that leave room: *hampir semua*, *tidak selalu*.
const TOLERANT: &[&str] = &["hampir", "tidak", "bukan", "belum"];

const SOURCE: &str = "L.II.A.7.a.7 p51";

/// Remarks on absolute words, in the order of the text. Executives are not covered, and neither is
/// a main result about life, injury, national security or large loss (`is_excused`, R-062).
pub(super) fn lint(text: &str, group: PositionGroup, is_excused: bool) -> Vec<Remark> {
    if is_excused || group == PositionGroup::Executive {
        return Vec::new();
    }
    let words = words(text);
    (0..words.len())
        .filter_map(|at| {
            phrase(text, &words, at, NAMED)
                .map(|found| remark("R-061", Severity::Warn, "absolute_target", found))
                .or_else(|| {
                    phrase(text, &words, at, SOFTER)
                        .or_else(|| hundred_percent(text, &words, at).map(|span| (span, Vec::new())))
                        .map(|found| remark("R-063", Severity::Hint, "softly_absolute", found))
                })
        })
        .collect()
}

fn remark(
    rule: &'static str,
    severity: Severity,
    code: &'static str,
    found: (Range<usize>, Vec<String>),
) -> Remark {
    Remark { rule, severity, code, span: found.0, rewrites: found.1, source: SOURCE }
}

fn phrase(
    text: &str,
    words: &[Word],
    at: usize,
    phrases: &[(&[&str], &str)],
) -> Option<(Range<usize>, Vec<String>)> {
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    if before.is_some_and(|word| word.is_one_of(TOLERANT)) {
        return None;
    }
    let (span, tolerant) =
        phrases.iter().find_map(|(phrase, tolerant)| Some((stands_at(words, at, phrase)?, *tolerant)))?;
    let rewrite = Some(tolerant).filter(|new| !new.is_empty()).and_then(|new| replaced(text, &span, new));
    Some((span, rewrite.into_iter().collect()))
}

/// *100%*, *100,00 persen*, but not the upper end of a range.
fn hundred_percent(text: &str, words: &[Word], at: usize) -> Option<Range<usize>> {
    let start = words.get(at).filter(|word| word.is("100"))?.at.start;
    let before = text.get(..start)?.trim_end_matches(['%', ' ']);
    let ends_range = before.ends_with(['-', '–', '—', ',', '.', '/'])
        || at
            .checked_sub(1)
            .and_then(|at| words.get(at))
            .is_some_and(|word| word.is_one_of(&["sampai", "hingga", "sd"]));
    let after = text.get(start + "100".len()..)?;
    let tail = after.trim_start_matches([',', '.', '0']).trim_start();
    let unit = ["%", "persen"].into_iter().find(|unit| tail.starts_with(unit))?;
    (!ends_range).then(|| start..text.len() - tail.len() + unit.len())
}
