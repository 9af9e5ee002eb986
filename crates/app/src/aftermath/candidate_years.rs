//! The years that the reasons for a reward look at, and what the office keeps of each: a signed evaluation, one that
//! waits for its signature, what another system states, or nothing.

use crate::beside::words::source;
use contract::Language;
use domain::follow_up::YEARS_BEFORE;
use domain::{EvaluationState, Nip, Period};
use store::records::{EvaluationRecord, OutsideResult};

/// What is kept of a year.
#[derive(Clone, Copy)]
pub(super) enum Kept<'r> {
    /// A signed evaluation, whose document can be printed.
    Signed(&'r EvaluationRecord),
    /// One that was begun and is not signed.
    Unsigned(EvaluationState),
    /// None was required.
    NotRequired,
    /// Only what another system states.
    Elsewhere(&'r OutsideResult),
    /// Nothing.
    Nothing,
}

/// A year that the reasons look at.
#[derive(Clone, Copy)]
pub(super) struct YearKept<'r> {
    pub(super) year: i32,
    pub(super) kept: Kept<'r>,
}

/// The year of a grade and those before it, the newest first; none from before the appointment that a NIP tells.
pub(super) fn years_of<'r>(
    (year, nip): (i32, &str),
    records: &'r [EvaluationRecord],
    outside: &'r [OutsideResult],
) -> Vec<YearKept<'r>> {
    let appointed = Nip::parse(nip).ok().and_then(|nip| nip.appointed_in()).unwrap_or(i32::MIN);
    let looked_at = (0..=YEARS_BEFORE).map(|back| year - back);
    looked_at
        .filter(|at| *at == year || *at >= appointed)
        .map(|year| YearKept { year, kept: kept_of(year, records, outside) })
        .collect()
}

/// What is kept of a year; what is signed counts before anything else.
fn kept_of<'r>(year: i32, records: &'r [EvaluationRecord], outside: &'r [OutsideResult]) -> Kept<'r> {
    let annual = Period::annual(year);
    let of_year = || records.iter().filter(move |record| record.period == annual);
    if let Some(signed) = of_year().find(|record| record.state.is_sealed() && record.grade().is_some()) {
        return Kept::Signed(signed);
    }
    if let Some(open) = of_year().find(|record| record.state != EvaluationState::NotRequired) {
        return Kept::Unsigned(open.state);
    }
    if of_year().next().is_some() {
        return Kept::NotRequired;
    }
    let code = annual.to_string();
    outside.iter().find(|result| result.period == code).map_or(Kept::Nothing, Kept::Elsewhere)
}

/// What a dossier lacks, each in words; years of which nothing is kept together.
pub(super) fn missing_words(years: &[YearKept<'_>], language: Language) -> Vec<String> {
    let mut words: Vec<String> = years.iter().filter_map(|one| lacks(one, language)).collect();
    let none = years.iter().rev().filter(|one| matches!(one.kept, Kept::Nothing));
    let none: Vec<String> = none.map(|one| one.year.to_string()).collect();
    if !none.is_empty() {
        let none = none.join(", ");
        words.push(match language {
            Language::Id => format!("evaluasi {none} tidak ada di berkas kantor ini"),
            Language::En => format!("no evaluation of {none} is kept in this office"),
        });
    }
    words
}

/// Why the document of a year is not there although something is kept of it.
fn lacks(one: &YearKept<'_>, language: Language) -> Option<String> {
    let year = one.year;
    match (one.kept, language) {
        (Kept::Unsigned(EvaluationState::LeftUnsigned), Language::Id) => {
            Some(format!("evaluasi {year} tidak ditandatangani sampai periode ditutup"))
        }
        (Kept::Unsigned(EvaluationState::LeftUnsigned), Language::En) => {
            Some(format!("the evaluation of {year} was not signed until the period was closed"))
        }
        (Kept::Unsigned(_), Language::Id) => Some(format!("evaluasi {year} belum ditandatangani")),
        (Kept::Unsigned(_), Language::En) => Some(format!("the evaluation of {year} is not signed yet")),
        (Kept::Elsewhere(result), Language::Id) => {
            Some(format!("evaluasi {year} hanya ada di {}", source(&result.source, language)))
        }
        (Kept::Elsewhere(result), Language::En) => {
            Some(format!("the evaluation of {year} is only in {}", source(&result.source, language)))
        }
        (Kept::Signed(_) | Kept::NotRequired | Kept::Nothing, _) => None,
    }
}
