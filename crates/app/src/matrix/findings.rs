//! What the rules say of a matrix: what nobody took, who has no role, what drifted, loads that do not add up.

use super::columns;
use super::view::{Picture, is_taken, rows_in_order};
use crate::aftermath::settings;
use crate::convert::finding_about;
use crate::failure::Halt;
use crate::units::person_ref;
use contract::{FindingView, Language};
use domain::load::{Mismatch, load_mismatch};
use domain::{Cascading, Severity};
use store::RowId;
use store::records::{MatrixColumn, MatrixRow, Reader};

/// Names shown in one sentence.
const NAMES: usize = 5;

pub(crate) fn of_matrix(
    reader: Reader<'_>,
    picture: &Picture,
    language: Language,
) -> Result<Vec<FindingView>, Halt> {
    let mut found = uncovered(picture, language);
    let below = reader.list_people_with_role_below(picture.matrix.id)?;
    found.extend(without_role(picture, &below, language));
    found.extend(drifted(picture, language));
    for (employee, text) in reader.list_results_without_cell(picture.matrix.id)? {
        let name = person_ref(reader, employee)?.name;
        found.push(without_cell(&name, &text, language));
    }
    if !settings::is_on(reader, settings::LOAD_CHECK)? {
        return Ok(found);
    }
    let targets = columns::targets(reader, &picture.matrix)?;
    for (number, column) in (1..).zip(&picture.content.columns) {
        let target = column.indicator.and_then(|indicator| targets.get(&indicator));
        let miss = target.and_then(|target| load(picture, column, target));
        found.extend(miss.map(|miss| load_words(number, &miss, language)));
    }
    Ok(found)
}

/// Columns and strategies that nobody took.
fn uncovered(picture: &Picture, language: Language) -> Vec<FindingView> {
    let mut found = Vec::new();
    for (number, column) in (1..).zip(&picture.content.columns) {
        let has_entry = picture.content.entries.iter().any(|entry| entry.column == column.id);
        if !has_entry {
            let text = match language {
                Language::Id => {
                    format!("Kolom {number} belum diambil siapa pun: {}.", short(words_of(column)))
                }
                Language::En => format!("Nobody took column {number}: {}.", short(words_of(column))),
            };
            found.push(finding_about("R-049", Severity::Warn, "column_uncovered", text));
        }
        let strategies = picture.content.strategies.iter().filter(|strategy| strategy.column == column.id);
        for strategy in strategies.filter(|strategy| !is_taken(picture, strategy)) {
            let text = match language {
                Language::Id => {
                    format!(
                        "Strategi pada kolom {number} belum diambil siapa pun: {}.",
                        short(&strategy.text)
                    )
                }
                Language::En => {
                    format!("Nobody took a strategy of column {number}: {}.", short(&strategy.text))
                }
            };
            found.push(finding_about("R-049", Severity::Warn, "strategy_uncovered", text));
        }
    }
    found
}

fn words_of(column: &MatrixColumn) -> &str {
    if column.indicator_text.is_empty() { &column.result_text } else { &column.indicator_text }
}

/// Who has no role, here or in the team of one of the rows: allowed, but easily an oversight.
fn without_role(picture: &Picture, below: &[RowId], language: Language) -> Option<FindingView> {
    let is_busy_below = |row: &MatrixRow| row.employee.is_some_and(|person| below.contains(&person));
    let rows = rows_in_order(&picture.content);
    let idle: Vec<String> = rows
        .into_iter()
        .filter(|row| picture.n_roles(row.id) == 0 && !is_busy_below(row))
        .map(|row| picture.name(row))
        .collect();
    if idle.is_empty() || picture.content.columns.is_empty() {
        return None;
    }
    let more = idle.len().saturating_sub(NAMES);
    let names = idle.iter().take(NAMES).cloned().collect::<Vec<_>>().join("; ");
    let text = match (language, more) {
        (Language::Id, 0) => format!("{} orang belum punya peran: {names}.", idle.len()),
        (Language::Id, more) => format!("{} orang belum punya peran: {names}, dan {more} lagi.", idle.len()),
        (Language::En, 0) => format!("{} people have no role yet: {names}.", idle.len()),
        (Language::En, more) => format!("{} people have no role yet: {names}, and {more} more.", idle.len()),
    };
    Some(finding_about("R-047", Severity::Hint, "no_role", text))
}

/// Results that say something else than the cells they were made from.
fn drifted(picture: &Picture, language: Language) -> Vec<FindingView> {
    let rows = rows_in_order(&picture.content);
    let in_rows = rows.into_iter().flat_map(|row| {
        let entries = picture.content.entries.iter().filter(move |entry| entry.row == row.id);
        entries.filter_map(|entry| Some((picture.name(row), entry, picture.drift(entry)?)))
    });
    let words = in_rows.map(|(name, entry, link)| match language {
        Language::Id => {
            format!(
                "SKP {name} berbunyi lain dari matriks: “{}”, bukan “{}”.",
                short(&link.text),
                short(&entry.text)
            )
        }
        Language::En => {
            format!(
                "The SKP of {name} differs from the matrix: “{}”, not “{}”.",
                short(&link.text),
                short(&entry.text)
            )
        }
    });
    words.map(|text| finding_about("R-048", Severity::Warn, "cell_drift", text)).collect()
}

fn without_cell(name: &str, text: &str, language: Language) -> FindingView {
    let text = match language {
        Language::Id => {
            format!("Di SKP {name} masih ada hasil kerja yang sudah tidak ada di matriks: “{}”.", short(text))
        }
        Language::En => {
            format!("The SKP of {name} still has a result that left the matrix: “{}”.", short(text))
        }
    };
    finding_about("R-048", Severity::Warn, "cell_removed", text)
}

/// The shares of a column whose load is divided: one result each, by its first target.
fn load(picture: &Picture, column: &MatrixColumn, target: &str) -> Option<Mismatch> {
    let is_by_load = |cascading: Option<Cascading>| cascading == Some(Cascading::DirectByLoad);
    let strategies = picture.content.strategies.iter().filter(|strategy| strategy.column == column.id);
    let by_strategy = strategies.into_iter().any(|strategy| is_by_load(strategy.cascading));
    let entries = picture.content.entries.iter().filter(|entry| entry.column == column.id);
    let links = entries.filter_map(|entry| picture.links.get(&entry.id));
    let parts: Vec<&str> = links
        .filter(|link| is_by_load(link.cascading) || (by_strategy && link.cascading.is_none()))
        .filter_map(|link| link.targets.first().map(String::as_str))
        .collect();
    load_mismatch(target, &parts)
}

fn load_words(number: usize, miss: &Mismatch, language: Language) -> FindingView {
    let text = match language {
        Language::Id => format!(
            "Pembagian beban pada kolom {number} berjumlah {}, target pimpinan {}.",
            miss.sum, miss.leader
        ),
        Language::En => format!(
            "The shares of column {number} sum to {}; the leader's target is {}.",
            miss.sum, miss.leader
        ),
    };
    finding_about("R-043", Severity::Warn, "load_mismatch", text)
}

fn short(text: &str) -> String {
    const LONGEST: usize = 90;
    let text = text.trim().trim_end_matches('.');
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST).chain(['…']).collect()
}
