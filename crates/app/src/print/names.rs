//! What files are called: a pattern with words that stand for a person and a period.

use crate::file_names::clean;
use crate::files::file_name;
use contract::{Failure, FieldFault, FieldProblem, PrintOutput};
use domain::Period;
use std::collections::HashSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// A part of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Text(String),
    Year,
    Period,
    Number,
    Name,
    Forms,
    Evaluator,
    Unit,
}

/// How the files of a run are called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern(Vec<Part>);

/// What the words of a pattern stand for.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    /// NIP, or the short id of somebody without one.
    pub(super) number: String,
    pub(super) name: String,
    /// Codes of the forms in the file.
    pub(super) forms: Vec<String>,
    pub(super) evaluator: String,
    pub(super) unit: String,
}

impl Pattern {
    /// Reads a pattern; that of the output unless told.
    pub(super) fn read(told: Option<&str>, output: PrintOutput) -> Result<Self, Failure> {
        let told = told.unwrap_or(match output {
            PrintOutput::One | PrintOutput::PerPerson => "{periode}_{nip}",
            PrintOutput::PerEvaluator => "{periode}_{penilai}",
        });
        let told = told.trim();
        let told = told.strip_suffix(".pdf").unwrap_or(told);
        if told.is_empty() {
            return Err(refused(FieldFault::Empty));
        }
        let mut parts = Vec::new();
        let mut rest = told;
        while let Some((text, behind)) = rest.split_once('{') {
            let (word, behind) = behind.split_once('}').ok_or_else(|| refused(FieldFault::UnknownWord))?;
            parts.push(Part::Text(text.to_owned()));
            parts.push(part(word).ok_or_else(|| refused(FieldFault::UnknownWord))?);
            rest = behind;
        }
        parts.push(Part::Text(rest.to_owned()));
        Ok(Self(parts))
    }

    /// The name for these facts, fit for every system.
    fn fill(&self, period: Period, facts: &Facts) -> String {
        let of = |part: &Part| match part {
            Part::Text(text) => text.clone(),
            Part::Year => period.year().to_string(),
            Part::Period => period.to_string(),
            Part::Number => facts.number.clone(),
            Part::Name => facts.name.clone(),
            Part::Forms => facts.forms.iter().map(|form| form.replace('.', "")).collect::<Vec<_>>().join("-"),
            Part::Evaluator => facts.evaluator.clone(),
            Part::Unit => facts.unit.clone(),
        };
        clean(&self.0.iter().map(of).collect::<String>())
    }
}

fn part(word: &str) -> Option<Part> {
    Some(match word {
        "tahun" => Part::Year,
        "periode" => Part::Period,
        "nip" => Part::Number,
        "nama" => Part::Name,
        "formulir" => Part::Forms,
        "penilai" => Part::Evaluator,
        "unit" => Part::Unit,
        _ => return None,
    })
}

fn refused(problem: FieldFault) -> Failure {
    Failure::Invalid { fields: vec![FieldProblem { field: "pattern".into(), problem }] }
}

/// What a file is called that holds a part of what one could not: `2026-Q3-2.pdf`.
pub(super) fn part_of(path: &Path, number: u32) -> PathBuf {
    let words = |part: Option<&OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let stem = words(path.file_stem());
    match path.extension() {
        Some(ending) => path.with_file_name(format!("{stem}-{number}.{}", words(Some(ending)))),
        None => path.with_file_name(format!("{stem}-{number}")),
    }
}

/// Files under the name of a book or of its parts that are none of those just written: an earlier run, parted
/// otherwise, left them.
pub(super) fn left_over(path: &Path, written: &[PathBuf]) -> Vec<String> {
    let parts = (1..u32::MAX).map(|number| part_of(path, number)).take_while(|part| part.exists());
    let there = std::iter::once(path.to_owned()).filter(|whole| whole.exists()).chain(parts);
    there.filter(|file| !written.contains(file)).map(|file| file_name(&file)).collect()
}

/// The names a run gave, so that no file takes the place of another.
#[derive(Default)]
pub(super) struct Names(HashSet<String>);

impl Names {
    /// A name of its own for a file, with its ending.
    pub(super) fn give(&mut self, pattern: &Pattern, period: Period, facts: &Facts) -> String {
        let name = pattern.fill(period, facts);
        let mut own = name.clone();
        let mut n = 1_u32;
        // Windows and macOS take names of different case for the same.
        while !self.0.insert(own.to_lowercase()) {
            n += 1;
            own = format!("{name} ({n})");
        }
        format!("{own}.pdf")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(pattern: &str, name: &str) -> String {
        let facts = Facts {
            number: "198506172009042909".into(),
            name: name.into(),
            forms: vec!["D.1.1".into(), "C.1.3".into()],
            evaluator: "Ratna".into(),
            unit: "Bidang".into(),
        };
        let pattern = Pattern::read(Some(pattern), PrintOutput::PerPerson).unwrap();
        Names::default().give(&pattern, Period::annual(2026), &facts)
    }

    #[test]
    fn the_words_of_a_pattern_stand_for_a_person_and_a_period() {
        let name = named("{tahun}_{periode}_{nip}_{nama}_{formulir}.pdf", "Agustina Bere, S.H.");
        assert_eq!(name, "2026_2026_198506172009042909_Agustina Bere, S.H._D11-C13.pdf");
        assert_eq!(named("{unit}/{penilai}", "x"), "Bidang-Ratna.pdf", "no way out of the folder");
    }

    #[test]
    fn a_part_of_a_file_is_called_by_its_number_before_the_ending() {
        assert_eq!(part_of(Path::new("/x/2026-Q3.pdf"), 1), Path::new("/x/2026-Q3-1.pdf"));
        assert_eq!(part_of(Path::new("triwulan III.2026.pdf"), 12), Path::new("triwulan III.2026-12.pdf"));
        assert_eq!(part_of(Path::new("semua"), 2), Path::new("semua-2"));
    }

    #[test]
    fn two_people_of_one_name_get_files_of_their_own() {
        let pattern = Pattern::read(Some("{nama}"), PrintOutput::PerPerson).unwrap();
        let mut names = Names::default();
        let mut give = |name: &str| {
            names.give(&pattern, Period::annual(2026), &Facts { name: name.into(), ..Facts::default() })
        };
        assert_eq!([give("Ani"), give("ani"), give("Ani")], ["Ani.pdf", "ani (2).pdf", "Ani (3).pdf"]);
    }

    #[test]
    fn a_pattern_of_nothing_or_of_unknown_words_is_refused() {
        for wrong in ["", "  ", ".pdf", "{nik}", "{nip", "{}"] {
            assert!(Pattern::read(Some(wrong), PrintOutput::PerPerson).is_err(), "{wrong:?}");
        }
    }
}
