//! What the code of a sheet says, from the record, and back into words of the domain. The numbers stand on paper
//! and are never given anew.

use crate::failure::Halt;
use crate::identity;
use crate::paper::Subject;
use crate::sheet::Dossier;
use domain::{ExpectationLevel, Grade, Identity, Period, PeriodKind};
use exchange::{SheetFacts, sheet_name, sheet_period};
use sheets::Form;
use std::collections::HashMap;
use store::RowId;
use store::records::{EvaluationRecord, Reader};

/// Forms by their number, from 1.
const FORMS: [Form; 6] = [Form::C11, Form::C12, Form::C13, Form::D11, Form::D12, Form::D13];
/// Ratings by their number, from 1; 0 is none.
const LEVELS: [ExpectationLevel; 3] =
    [ExpectationLevel::Below, ExpectationLevel::Meets, ExpectationLevel::Above];
/// Grades by their number, from 1; 0 is none.
const GRADES: [Grade; 5] =
    [Grade::VeryPoor, Grade::Poor, Grade::NeedsImprovement, Grade::Good, Grade::VeryGood];
/// Months are 1 to 12, quarters follow.
const QUARTERS: u8 = 12;
const ANNUAL: u8 = 17;

/// What the code of a sheet says as the record stands; nothing where it is not signed, or the form carries none.
pub(super) fn of(
    reader: Reader<'_>,
    record: &EvaluationRecord,
    (form, copy): (Form, u32),
) -> Result<Option<SheetFacts>, Halt> {
    let is_decision = form == Form::D13;
    let (results, conduct) =
        if is_decision { record.ratings_in_force() } else { (record.results_rating, record.conduct_rating) };
    let seal = seal_of(reader, record, is_decision)?.as_deref().and_then(first_half);
    let period = sheet_period(record.period.year(), kind_number(record.period.kind()));
    let code = <[u8; 6]>::try_from(store::sheet_code(record.id).as_bytes());
    let (Some(form), Some(seal), Some(period), Ok(code)) = (number_of(form), seal, period, code) else {
        return Ok(None);
    };
    let who = printed(reader, record)?;
    let digits: String = who.nip.iter().flat_map(|nip| nip.chars()).filter(char::is_ascii_digit).collect();
    let grade = results.zip(conduct).map(|(results, conduct)| graded(results, conduct, record.not_graduated));
    Ok(Some(SheetFacts {
        code,
        period,
        form,
        results: number_in(&LEVELS, results),
        conduct: number_in(&LEVELS, conduct),
        grade: number_in(&GRADES, grade),
        copy: u8::try_from(copy).unwrap_or(u8::MAX),
        number: digits.parse().unwrap_or_default(),
        name: sheet_name(who.name.as_deref().unwrap_or_default()),
        seal,
    }))
}

/// The hash that the sheet's record is sealed with today; of D.1.3 that of the decision.
fn seal_of(reader: Reader<'_>, record: &EvaluationRecord, is_decision: bool) -> Result<Option<String>, Halt> {
    if !record.state.is_sealed() {
        return Ok(None);
    }
    if !is_decision {
        return Ok(record.seal_hash.clone());
    }
    let Some(objected) = record.objection else { return Ok(None) };
    Ok(reader.find_objection(objected.id)?.and_then(|objection| objection.seal_hash))
}

/// The employee as the signed sheet prints him.
fn printed(reader: Reader<'_>, record: &EvaluationRecord) -> Result<Identity, Halt> {
    match &record.as_signed {
        Some(signed) => Ok(identity::thaw(&signed.employee)),
        None => Ok(Dossier::read(reader, record.clone())?.evaluation(reader)?.plan.employee),
    }
}

fn graded(results: ExpectationLevel, conduct: ExpectationLevel, not_graduated: bool) -> Grade {
    if not_graduated { Grade::of_not_graduated(conduct) } else { Grade::from_quadrant(results, conduct) }
}

/// The first 16 bytes of a hash in hexadecimal digits.
fn first_half(hash: &str) -> Option<[u8; 16]> {
    let mut half = [0; 16];
    for (at, byte) in half.iter_mut().enumerate() {
        *byte = u8::from_str_radix(hash.get(at * 2..at * 2 + 2)?, 16).ok()?;
    }
    Some(half)
}

/// The number of a form; nothing for forms without a code.
pub(super) fn number_of(form: Form) -> Option<u8> {
    Some(number_in(&FORMS, Some(form))).filter(|number| *number > 0)
}

/// The form of a number.
pub(super) fn form_of(number: u8) -> Option<Form> {
    at(&FORMS, number)
}

/// The rating of a number.
pub(super) fn level_of(number: u8) -> Option<ExpectationLevel> {
    at(&LEVELS, number)
}

/// The grade of a number.
pub(super) fn grade_of(number: u8) -> Option<Grade> {
    at(&GRADES, number)
}

/// The period that a sheet names.
pub(super) fn period_of(packed: u16) -> Option<Period> {
    let year = 2_000 + i32::from(packed >> 5);
    match u8::try_from(packed & 31).ok()? {
        ANNUAL => Some(Period::annual(year)),
        month @ 1..=QUARTERS => Period::month(year, month),
        quarter => Period::quarter(year, quarter.checked_sub(QUARTERS)?),
    }
}

fn kind_number(kind: PeriodKind) -> u8 {
    match kind {
        PeriodKind::Month(number) => number,
        PeriodKind::Quarter(number) => QUARTERS + number,
        PeriodKind::Annual => ANNUAL,
    }
}

fn number_in<T: PartialEq>(list: &[T], value: Option<T>) -> u8 {
    let at = value.and_then(|value| list.iter().position(|known| *known == value));
    at.and_then(|at| u8::try_from(at + 1).ok()).unwrap_or_default()
}

fn at<T: Copy>(list: &[T], number: u8) -> Option<T> {
    list.get(usize::from(number).checked_sub(1)?).copied()
}

/// All evaluations by the code of their sheets; two may share one.
pub(crate) fn evaluations_by_code(reader: Reader<'_>) -> Result<HashMap<String, Vec<RowId>>, Halt> {
    let mut by_code: HashMap<String, Vec<RowId>> = HashMap::new();
    for subject in reader.list_paper_subjects()? {
        if let Subject::Evaluation(row) = subject {
            by_code.entry(subject.code()).or_default().push(row);
        }
    }
    Ok(by_code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_on_paper_is_read_as_what_it_was_printed_from() {
        for form in Form::ALL {
            assert_eq!(number_of(form).and_then(form_of), number_of(form).map(|_| form), "{form}");
        }
        assert_eq!(FORMS.iter().filter_map(|form| number_of(*form)).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6]);
        for level in LEVELS {
            assert_eq!(level_of(number_in(&LEVELS, Some(level))), Some(level));
        }
        for grade in GRADES {
            assert_eq!(grade_of(number_in(&GRADES, Some(grade))), Some(grade));
        }
        assert_eq!((level_of(0), grade_of(6), form_of(7)), (None, None, None));
    }

    #[test]
    fn every_period_is_read_as_what_it_was_printed_from() {
        let periods = (1..=12).filter_map(|month| Period::month(2026, month));
        let periods = periods.chain((1..=4).filter_map(|quarter| Period::quarter(2026, quarter)));
        for period in periods.chain([Period::annual(2026), Period::annual(2127)]) {
            let packed = sheet_period(period.year(), kind_number(period.kind())).unwrap();
            assert_eq!(period_of(packed), Some(period));
        }
        for kind in [0, 18, 31] {
            assert_eq!(period_of(sheet_period(2026, kind).unwrap()), None, "{kind}");
        }
    }

    #[test]
    fn a_hash_that_is_none_proves_nothing() {
        assert_eq!(first_half(&"0f".repeat(32)), Some([0x0f; 16]));
        for wrong in ["", "0f", "zz", &"é".repeat(32)] {
            assert_eq!(first_half(wrong), None, "{wrong}");
        }
    }
}
