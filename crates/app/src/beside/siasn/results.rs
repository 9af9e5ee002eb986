//! `rw-skp22` and `rw-kinerjaperiodik`: results kept as SIASN states them, the same one again in place of the one
//! before.

use super::SOURCE;
use super::compare::{Directory, Loaded, Plan, Spot, Step, Who, Write, change};
use super::words;
use crate::beside::outside::year_and_half;
use crate::beside::text_cell;
use crate::failure::Halt;
use contract::{FieldChangeView, Language, Outcome, SiasnKind};
use domain::outside::{Half, Scheme};
use domain::{ExpectationLevel, Grade};
use interop::siasn::{Endpoint, SiasnResult, Stated};
use std::collections::{HashMap, HashSet};
use store::records::{OutsideResult, Reader, Term};
use store::schema::outside_results as column;
use store::{Column, RowId};

pub(super) fn compare(
    reader: Reader<'_>,
    files: &[Loaded],
    (directory, plan): (&Directory, &mut Plan),
    language: Language,
) -> Result<(), Halt> {
    let mut seen: HashSet<(Who, Key)> = HashSet::new();
    let mut of_people: HashMap<RowId, Vec<OutsideResult>> = HashMap::new();
    for result in reader.list_all_outside_results()?.into_iter().filter(|result| result.source == SOURCE) {
        of_people.entry(result.employee).or_default().push(result);
    }
    for loaded in files {
        for stated in &loaded.file.results {
            let spot = Spot { file: &loaded.name, record: stated.record, language };
            let Some(who) = directory.find(&stated.nip, &stated.person_id) else {
                plan.of_nobody_here(spot, (&stated.nip, &stated.person_id));
                continue;
            };
            let name = directory.named(&who).1;
            let Some(period) = stated.period.clone() else {
                let told = words::fixed(&words::NO_PERIOD, language);
                plan.remarks.push(spot.remark(&name, "period_unknown", told));
                continue;
            };
            odd(plan, (spot, &name), stated, &period);
            if !seen.insert((who.clone(), Key::of(stated, &period))) {
                continue;
            }
            let known =
                who.known().and_then(|row| of_people.get(&row)).map(Vec::as_slice).unwrap_or_default();
            let existing = existing(known, (&stated.id, &period));
            take(plan, (directory, who), (stated, &period), existing, language);
        }
    }
    Ok(())
}

/// Adds what a result changes.
fn take(
    plan: &mut Plan,
    (directory, who): (&Directory, Who),
    (stated, period): (&SiasnResult, &str),
    existing: Option<&OutsideResult>,
    language: Language,
) {
    let cells = cells(stated, period);
    let kind = match stated.endpoint {
        Endpoint::RwKinerjaPeriodik => SiasnKind::RwKinerjaperiodik,
        Endpoint::RwSkp22 | Endpoint::DataUtama | Endpoint::RwAngkaKredit => SiasnKind::RwSkp22,
    };
    let shown = existing.map(|existing| changes(&cells, existing, language)).unwrap_or_default();
    if existing.is_some() && shown.is_empty() {
        plan.same(kind);
        return;
    }
    let (nip, name) = directory.named(&who);
    let outcome = if existing.is_some() { Outcome::Changed } else { Outcome::New };
    let grade = stated.grade.known.map(|grade| crate::words::grade(grade, language).to_owned());
    let grade = grade.unwrap_or_else(|| stated.grade.written.clone());
    let what = if grade.is_empty() { period.to_owned() } else { format!("{period}: {grade}") };
    let values = cells.into_iter().map(|(of, _, text)| (of, text_cell(&text))).collect();
    let write = Write::Result { existing: existing.map(|one| one.id), values };
    plan.steps.push(Step { kind, outcome, who, nip, name, what, shown, write });
}

/// Says what is odd about a result that is kept all the same.
fn odd(plan: &mut Plan, (spot, name): (Spot<'_>, &str), stated: &SiasnResult, period: &str) {
    let language = spot.language;
    if stated.results.is_odd() || stated.conduct.is_odd() || stated.grade.is_odd() {
        let odd = [
            (stated.results.is_odd(), &stated.results.written),
            (stated.conduct.is_odd(), &stated.conduct.written),
            (stated.grade.is_odd(), &stated.grade.written),
        ];
        let written: Vec<&str> =
            odd.iter().filter(|(is_odd, _)| *is_odd).map(|(_, written)| written.as_str()).collect();
        let told = words::about(&words::RATING_UNKNOWN, &written.join(", "), language);
        plan.remarks.push(spot.remark(name, "rating_unknown", told));
    }
    let by_ratings = stated.results.known.zip(stated.conduct.known);
    let by_ratings = by_ratings.map(|(results, conduct)| Grade::from_quadrant(results, conduct));
    if let (Some(follows), Some(grade)) = (by_ratings, stated.grade.known)
        && follows != grade
    {
        let told = words::grade_differs(period, (grade, follows), language);
        plan.remarks.push(spot.remark(name, "grade_does_not_follow", told));
    }
}

/// A cell with the name of its field and its text.
type Cell = (Column, &'static str, String);

fn cells(stated: &SiasnResult, period: &str) -> Vec<Cell> {
    let level = |level: &Stated<ExpectationLevel>| {
        level.known.map_or_else(|| level.written.clone(), |level| level.word().to_owned())
    };
    let grade =
        stated.grade.known.map_or_else(|| stated.grade.written.clone(), |grade| grade.word().to_owned());
    vec![
        (column::SOURCE, "outside_results.source", SOURCE.to_owned()),
        (column::SCHEME, "outside_results.scheme", scheme(stated.year, period).to_owned()),
        (column::PERIOD, "outside_results.period", period.to_owned()),
        (column::RESULTS, "outside_results.results", level(&stated.results)),
        (column::CONDUCT, "outside_results.conduct", level(&stated.conduct)),
        (column::GRADE, "outside_results.grade", grade),
        (column::OUTSIDE_ID, "outside_results.outside_id", stated.id.clone()),
        (column::EVALUATOR_NUMBER, "outside_results.evaluator_number", stated.evaluator_number.clone()),
        (column::EVALUATOR_NAME, "outside_results.evaluator_name", stated.evaluator_name.clone()),
        (column::EVALUATOR_POSITION, "outside_results.evaluator_position", stated.evaluator_position.clone()),
        (column::EVALUATOR_UNIT, "outside_results.evaluator_unit", stated.evaluator_unit.clone()),
    ]
}

/// The rule set of a period.
fn scheme(year: i32, period: &str) -> &'static str {
    let (_, half) = year_and_half(period);
    Scheme::of(year, half.and_then(Half::from_number)).word()
}

/// What makes a result the same again: its id, where it has none its period.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Key(String);

impl Key {
    fn of(stated: &SiasnResult, period: &str) -> Self {
        Self(if stated.id.is_empty() { period.to_owned() } else { stated.id.clone() })
    }
}

/// The result that this one is again: of the same id, whatever period SIASN moved it to, else one of the same
/// period that had no id yet.
fn existing<'k>(known: &'k [OutsideResult], (id, period): (&str, &str)) -> Option<&'k OutsideResult> {
    let by_id = known.iter().find(|one| !id.is_empty() && one.outside_id == id);
    by_id.or_else(|| known.iter().find(|one| one.outside_id.is_empty() && one.period == period))
}

fn changes(cells: &[Cell], existing: &OutsideResult, language: Language) -> Vec<FieldChangeView> {
    let before = [
        &existing.source,
        &existing.scheme,
        &existing.period,
        &existing.results,
        &existing.conduct,
        &existing.grade,
        &existing.outside_id,
        &existing.evaluator_number,
        &existing.evaluator_name,
        &existing.evaluator_position,
        &existing.evaluator_unit,
    ];
    let mut shown = Vec::new();
    for ((_, field, now), before) in cells.iter().zip(before) {
        if now != before {
            let (from, to) = (words::stated(field, before, language), words::stated(field, now, language));
            shown.push(change(field, language, &from, &to));
        }
    }
    shown
}

/// The id SIASN gave to the result of a period, of those it stated about a person.
pub(super) fn id_of(known: &[OutsideResult], period: &str) -> String {
    let is_it =
        |one: &&OutsideResult| one.source == SOURCE && one.period == period && !one.outside_id.is_empty();
    let found = known.iter().rev().find(is_it);
    found.map(|one| one.outside_id.clone()).unwrap_or_default()
}
