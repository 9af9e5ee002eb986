//! Results of a person as others state them: kept as stated, shown with the rule set they follow, never recomputed
//!

use super::{text_cell, words};
use crate::App;
use crate::convert::{id, row};
use crate::failure::Halt;
use crate::imports::filled;
use crate::planning::edit_fields::checked_text;
use crate::planning::edits::invalid;
use crate::units::person_ref;
use contract::{
    ById, Failure, FieldFault, Language, OutsideResultView, OutsideResultsView, SaveOutsideResultRequest,
};
use domain::outside::{Half, Scheme, old_period};
use domain::{ExpectationLevel, Grade, Period};
use interop::ekinerja::{Field, Ratings, ReportRow};
use store::records::{EvaluationRecord, OutsideResult, Term};
use store::schema::outside_results as column;
use store::{Act, Column, RowId, Scope, Table, Value};

/// Stated by e-Kinerja.
pub(super) const EKINERJA: &str = "ekinerja";
/// Entered from the office's own papers.
pub(super) const OFFICE: &str = "office";

impl App {
    /// What others state about a person.
    pub(crate) fn list_outside_results(&mut self, request: ById) -> Result<OutsideResultsView, Halt> {
        let person = self.employee(row(&request.id)?)?.id;
        self.outside_view(person)
    }

    /// Enters a result of an older scheme, or changes one that was entered here.
    pub(crate) fn save_outside_result(
        &mut self,
        request: SaveOutsideResultRequest,
    ) -> Result<OutsideResultsView, Halt> {
        let person = self.employee(row(&request.employee)?)?.id;
        let half = match request.half {
            Some(number) => {
                Some(Half::from_number(number).ok_or_else(|| invalid("half", FieldFault::OutOfRange))?)
            }
            None => None,
        };
        let period = old_period(request.year, half).ok_or_else(|| invalid("year", FieldFault::OutOfRange))?;
        let old = OldStatement {
            period,
            scheme: Scheme::of(request.year, half),
            results: checked_text("results", &request.results)?.unwrap_or_default(),
            conduct: checked_text("conduct", &request.conduct)?.unwrap_or_default(),
            total: checked_text("total", &request.total)?.unwrap_or_default(),
            grade: checked_text("grade", &request.grade)?.unwrap_or_default(),
        };
        if old.results.is_empty() && old.total.is_empty() && old.grade.is_empty() {
            return Err(invalid("total", FieldFault::Empty));
        }
        let known = self.read()?.list_outside_results(person)?;
        let named = request.id.as_deref().map(row).transpose()?;
        // The office has one result of a time: another one is not moved onto it.
        if old.known_in(&known).is_some_and(|other| named.is_some_and(|named| named != other.id)) {
            return Err(invalid("year", FieldFault::Taken));
        }
        let existing = match named {
            Some(named) => {
                let found = known.iter().find(|result| result.id == named && result.source == OFFICE);
                Some(found.ok_or_else(|| invalid("id", FieldFault::UnknownId))?.id)
            }
            None => old.known_in(&known).map(|result| result.id),
        };
        self.act("save_outside_result", None, |act| old.keep(act, person, existing))?;
        self.outside_view(person)
    }

    /// Removes what was stated; the history keeps it.
    pub(crate) fn remove_outside_result(&mut self, request: ById) -> Result<OutsideResultsView, Halt> {
        let found = self.read()?.find_outside_result(row(&request.id)?)?;
        let what = words::say(self.moment().language, words::RESULT).to_owned();
        let found = found.ok_or(Failure::NotFound { what })?;
        self.act("remove_outside_result", None, |act| Ok(act.delete(Table::OutsideResults, found.id)?))?;
        self.outside_view(found.employee)
    }

    fn outside_view(&self, person: RowId) -> Result<OutsideResultsView, Halt> {
        let (reader, language, sight) = (self.read()?, self.moment().language, self.sight()?);
        let mut results = reader.list_outside_results(person)?;
        if sight.hides_unsigned(person) {
            // What was taken over into an evaluation is told to its person once that is signed, not before.
            let evaluations = reader.list_evaluations_of(person)?;
            let is_open = |result: &OutsideResult| {
                let of_period = |one: &&EvaluationRecord| one.period.to_string() == result.period;
                evaluations.iter().filter(of_period).any(|one| !one.state.is_sealed())
            };
            results.retain(|result| !is_open(result));
        }
        results.reverse();
        Ok(OutsideResultsView {
            employee: person_ref(reader, person)?,
            results: results.iter().map(|result| view(result, language)).collect(),
            can_write: sight.sees_everybody() && !self.is_reader_only()?,
        })
    }
}

/// A result of an older scheme, as written.
pub(super) struct OldStatement {
    pub(super) period: String,
    pub(super) scheme: Scheme,
    pub(super) results: String,
    pub(super) conduct: String,
    pub(super) total: String,
    pub(super) grade: String,
}

impl OldStatement {
    /// What the office entered for the same time.
    pub(super) fn known_in<'k>(&self, known: &'k [OutsideResult]) -> Option<&'k OutsideResult> {
        known.iter().find(|result| result.source == OFFICE && result.period == self.period)
    }

    /// Whether a result says the same.
    pub(super) fn is(&self, known: &OutsideResult) -> bool {
        let same = |ours: &str, theirs: &str| ours == theirs;
        same(&self.results, &known.results)
            && same(&self.conduct, &known.conduct)
            && same(&self.total, &known.total)
            && same(&self.grade, &known.grade)
    }

    /// Writes it, in place of the one that is known.
    pub(super) fn keep(self, act: &mut Act<'_>, person: RowId, existing: Option<RowId>) -> Result<(), Halt> {
        let values = vec![
            (column::SOURCE, OFFICE.into()),
            (column::SCHEME, self.scheme.word().into()),
            (column::PERIOD, self.period.into()),
            (column::RESULTS, text_cell(&self.results)),
            (column::CONDUCT, text_cell(&self.conduct)),
            (column::TOTAL, text_cell(&self.total)),
            (column::GRADE, text_cell(&self.grade)),
        ];
        write(act, person, existing, values)
    }
}

/// What a row of e-Kinerja states of a period.
pub(super) struct FromEkinerja<'r> {
    pub(super) row: &'r ReportRow,
    pub(super) ratings: Ratings,
    pub(super) period: Period,
}

impl FromEkinerja<'_> {
    /// Writes it, in place of what came under the same id before, else of what came for the same period without one.
    pub(super) fn keep(self, act: &mut Act<'_>, person: RowId, known: &[OutsideResult]) -> Result<(), Halt> {
        let (row, ratings, period) = (self.row, self.ratings, self.period.to_string());
        let outside = row.said(Field::PlanEvaluationId);
        let by_id = known.iter().find(|result| !outside.is_empty() && result.outside_id == outside);
        let of_period = |result: &&OutsideResult| {
            result.period == period && (outside.is_empty() || result.outside_id.is_empty())
        };
        let existing = by_id.or_else(|| known.iter().find(of_period)).map(|result| result.id);
        let number = row.superior.clone().unwrap_or_default();
        let values = vec![
            (column::SOURCE, EKINERJA.into()),
            (column::SCHEME, Scheme::Permenpanrb6.word().into()),
            (column::PERIOD, period.into()),
            (column::RESULTS, ratings.results.word().into()),
            (column::CONDUCT, ratings.conduct.word().into()),
            (column::GRADE, ratings.grade.map(Term::word).into()),
            (column::OUTSIDE_ID, text_cell(outside)),
            (column::EVALUATOR_NUMBER, text_cell(&number)),
            (column::EVALUATOR_NAME, text_cell(row.said(Field::SuperiorName))),
            (column::EVALUATOR_POSITION, text_cell(row.said(Field::SuperiorPosition))),
            (column::EVALUATOR_UNIT, text_cell(row.said(Field::SuperiorUnit))),
            (column::STATED_ON, row.rated_on.map(|day| day.to_string()).into()),
        ];
        write(act, person, existing, values)
    }
}

/// Writes a result in place of the one there is, or as a new one.
pub(super) fn write(
    act: &mut Act<'_>,
    person: RowId,
    existing: Option<RowId>,
    mut values: Vec<(Column, Value)>,
) -> Result<(), Halt> {
    if let Some(existing) = existing {
        for (column, value) in values {
            act.set(existing, column, value)?;
        }
        return Ok(());
    }
    values.push((column::EMPLOYEE, person.into()));
    act.insert(Table::OutsideResults, Scope::dossier(person), &filled(values))?;
    Ok(())
}

fn view(result: &OutsideResult, language: Language) -> OutsideResultView {
    let evaluator = [&result.evaluator_name, &result.evaluator_position, &result.evaluator_number];
    let evaluator: Vec<&str> =
        evaluator.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let is_old = Scheme::from_word(&result.scheme).is_some_and(|scheme| scheme != Scheme::Permenpanrb6);
    let (year, half) = year_and_half(&result.period);
    OutsideResultView {
        id: id(result.id),
        source: words::source(&result.source, language),
        scheme: words::scheme(&result.scheme, language),
        period: words::period(&result.period, language),
        year: year.filter(|_| is_old),
        half: half.filter(|_| is_old),
        results: level_words(&result.results, language),
        conduct: level_words(&result.conduct, language),
        total: result.total.clone(),
        grade: grade_words(&result.grade, language),
        evaluator: evaluator.join(" · "),
        stated_on: result.stated_on.map(|day| day.to_string()),
        oddity: oddity(result, language),
        is_own: result.source == OFFICE,
    }
}

/// The year and the half in the code of an old period.
pub(super) fn year_and_half(period: &str) -> (Option<i32>, Option<u8>) {
    let (year, half) = period.split_once("-H").unwrap_or((period, ""));
    (year.parse().ok(), half.parse().ok())
}

/// A rating in words; a number of an older scheme as it is written.
fn level_words(code: &str, language: Language) -> String {
    let level = ExpectationLevel::from_word(code);
    level.map_or_else(|| code.to_owned(), |level| crate::words::level(level, language).to_owned())
}

/// A grade in words; one of an older scheme as it is written.
fn grade_words(code: &str, language: Language) -> String {
    let grade = Grade::from_word(code);
    grade.map_or_else(|| code.to_owned(), |grade| crate::words::grade(grade, language).to_owned())
}

/// What is said of a grade that does not follow from its two ratings; numbers are never held against anything.
fn oddity(result: &OutsideResult, language: Language) -> String {
    let levels = (ExpectationLevel::from_word(&result.results), ExpectationLevel::from_word(&result.conduct));
    let ((Some(results), Some(conduct)), Some(stated)) = (levels, Grade::from_word(&result.grade)) else {
        return String::new();
    };
    let follows = Grade::from_quadrant(results, conduct);
    if follows == stated { String::new() } else { words::not_following(follows, language) }
}

/// An old result in one line; each number says of what it is.
pub(super) fn in_one_line(old: &OldStatement, language: Language) -> String {
    let parts = [
        (words::OLD_RESULTS, &old.results),
        (words::OLD_CONDUCT, &old.conduct),
        (words::OLD_TOTAL, &old.total),
        (words::OLD_GRADE, &old.grade),
    ];
    let stated = parts.into_iter().filter(|(_, value)| !value.is_empty());
    stated
        .map(|(name, value)| format!("{}: {value}", words::say(language, name)))
        .collect::<Vec<_>>()
        .join(" · ")
}
