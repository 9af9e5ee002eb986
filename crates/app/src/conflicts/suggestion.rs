//! Which side of a conflict is suggested, and why. Never by the clock: clocks of two laptops differ, and the
//! later one is not the better one.

use super::About;
use super::sides::{Telling, standing_of};
use crate::failure::Halt;
use crate::{App, units, words};
use contract::{Language, Take};
use domain::{ExpectationLevel, Grade};
use store::records::Term;
use store::schema::evaluations;
use store::{CellRef, Conflict, Side};

/// A suggestion: which side, and why.
pub(super) struct Suggestion {
    pub(super) side: Option<u32>,
    pub(super) words: String,
}

impl App {
    /// Suggests the side whose author is nearest to deciding about the record, where one is.
    pub(super) fn suggest(
        &self,
        conflict: &Conflict,
        about: &About,
        telling: &Telling,
    ) -> Result<Suggestion, Halt> {
        let language = self.moment().language;
        let mut standing = Vec::new();
        for side in &conflict.sides {
            let evaluator = self.lawful_evaluator(&conflict.cell, about, side.at)?;
            standing.push(standing_of(side, evaluator, telling));
        }
        let highest = standing.iter().copied().max().unwrap_or(0);
        let nearest: Vec<usize> =
            (0..standing.len()).filter(|at| highest > 0 && standing.get(*at) == Some(&highest)).collect();
        let side = match nearest.as_slice() {
            [only] if conflict.cell.column.is_some() => Some(*only),
            _ => None,
        };
        let mut said = vec![opening(&conflict.cell, language).to_owned()];
        if let Some(chosen) = side.and_then(|at| conflict.sides.get(at)) {
            said.push(self.reason(conflict, about, chosen, telling)?);
        }
        said.extend(self.consequence(conflict)?);
        Ok(Suggestion { side: side.and_then(|at| u32::try_from(at).ok()), words: said.join(" ") })
    }

    /// Why a side is suggested.
    fn reason(
        &self,
        conflict: &Conflict,
        about: &About,
        chosen: &Side,
        telling: &Telling,
    ) -> Result<String, Halt> {
        let evaluator = self.lawful_evaluator(&conflict.cell, about, chosen.at)?;
        let Some(evaluator) = evaluator else { return Ok(String::new()) };
        let name = units::person_ref(self.read()?, evaluator)?.name;
        let is_self = standing_of(chosen, Some(evaluator), telling) == 2;
        let origin = if chosen.here_first { Take::Here } else { Take::Package };
        Ok(match self.moment().language {
            Language::Id => {
                let taken = if origin == Take::Here { "isian di sini" } else { "isian paket" };
                if is_self {
                    format!("{name} adalah penilai yang sah pada tanggal itu, karena itu {taken} disarankan.")
                } else {
                    format!(
                        "{name} adalah penilai yang sah dan diwakili di situ, karena itu {taken} disarankan."
                    )
                }
            }
            Language::En => {
                let taken = if origin == Take::Here { "the one here" } else { "the one of the package" };
                if is_self {
                    format!("{name} is the lawful evaluator on that day, so {taken} is suggested.")
                } else {
                    format!("{name}, the lawful evaluator, is acted for there, so {taken} is suggested.")
                }
            }
        })
    }

    /// What follows for the grade from each side of a rating.
    fn consequence(&self, conflict: &Conflict) -> Result<Option<String>, Halt> {
        let cell = &conflict.cell;
        let is_results = cell.column == Some(evaluations::RESULTS_RATING);
        if !is_results && cell.column != Some(evaluations::CONDUCT_RATING) {
            return Ok(None);
        }
        let Some(record) = self.read()?.find_evaluation(cell.row)? else { return Ok(None) };
        let other = if is_results { record.conduct_rating } else { record.results_rating };
        let language = self.moment().language;
        let grade = |side: &Side| {
            let level: ExpectationLevel = side.value.as_text().and_then(Term::from_word)?;
            let other = other?;
            let (results, conduct) = if is_results { (level, other) } else { (other, level) };
            Some(words::grade(Grade::from_quadrant(results, conduct), language))
        };
        let grades: Option<Vec<&str>> = conflict.sides.iter().map(grade).collect();
        Ok(grades.map(|grades| grade_words(&grades, language)))
    }
}

/// What every conflict is.
fn opening(cell: &CellRef, language: Language) -> &'static str {
    let is_seal = cell.column == Some(evaluations::SEAL_HASH);
    match (cell.column, language) {
        (None, Language::Id) => "Yang satu menghapus catatan yang diubah oleh yang lain.",
        (None, Language::En) => "One deleted a record that the other changed.",
        (Some(_), Language::Id) if is_seal => {
            "Penilaian yang sama ditandatangani dua kali dengan isi berbeda; putuskan lembar mana yang berlaku."
        }
        (Some(_), Language::En) if is_seal => {
            "The same evaluation was signed twice with different content; decide which sheet holds."
        }
        (Some(_), Language::Id) => "Keduanya mengubah versi yang sama tanpa saling tahu.",
        (Some(_), Language::En) => "Both changed the same version without knowing of each other.",
    }
}

/// The grades that follow from the sides.
fn grade_words(grades: &[&str], language: Language) -> String {
    let is_same = grades.windows(2).all(|pair| pair.first() == pair.last());
    let first = grades.first().copied().unwrap_or_default();
    match (is_same, language) {
        (true, Language::Id) => format!("Predikat ikut: {first} pada kedua pilihan."),
        (true, Language::En) => format!("The grade follows: {first} either way."),
        (false, Language::Id) => format!("Predikat ikut: {}.", grades.join(" atau ")),
        (false, Language::En) => format!("The grade follows: {}.", grades.join(" or ")),
    }
}
