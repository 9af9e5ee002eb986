//! What comes back from forms written by hand, typed in by the codes of their lines.

use super::bundles::{Codes, Record as OfBundle};
use super::forms::{Line, lines};
use super::words;
use crate::App;
use crate::cycles::{parse_period, period_words};
use crate::evaluations::set_rating;
use crate::failure::Halt;
use crate::permissions::Deed;
use crate::planning::edits::invalid;
use crate::units;
use contract::{
    Failure, FieldFault, HandForm, HandFormView, HandLineView, NewProgressCell, PaperEntry,
    PaperEntryRefusedView, RatingKind, ReadHandFormRequest, TypeFromPaperRequest, TypedFromPaperView,
    YearProgressView,
};
use domain::{ExpectationLevel, Period};
use std::collections::BTreeMap;
use store::RowId;
use store::records::{EvaluationRecord, PlanRecord};

/// Ratings as they are written by hand.
const LETTERS: [(char, ExpectationLevel); 3] =
    [('A', ExpectationLevel::Above), ('S', ExpectationLevel::Meets), ('B', ExpectationLevel::Below)];

/// Two ratings as they are written by hand: results, then conduct.
fn ratings(written: &str) -> Option<(ExpectationLevel, ExpectationLevel)> {
    let letters = written.chars().filter(char::is_ascii_alphabetic);
    let levels: Option<Vec<ExpectationLevel>> = letters.map(level_of).collect();
    match levels?.as_slice() {
        [results, conduct] => Some((*results, *conduct)),
        _ => None,
    }
}

fn level_of(letter: char) -> Option<ExpectationLevel> {
    let known = |(known, _): &&(char, ExpectationLevel)| letter.eq_ignore_ascii_case(known);
    LETTERS.iter().find(known).map(|(_, level)| *level)
}

/// The letters of both ratings; nothing before both are there.
fn letters(record: &EvaluationRecord) -> String {
    let letter =
        |level: ExpectationLevel| LETTERS.iter().find(|(_, known)| *known == level).map(|(is, _)| *is);
    let both = record.results_rating.and_then(letter).zip(record.conduct_rating.and_then(letter));
    both.map(|(results, conduct)| [results, conduct].iter().collect()).unwrap_or_default()
}

/// What a line would say of a period.
fn cell_of(line: &Line<'_>, period: Period, value: &str) -> NewProgressCell {
    NewProgressCell {
        result: line.result.id.clone(),
        indicator: line.row.indicator.clone(),
        period: period.to_string(),
        value: Some(value.to_owned()),
        ..NewProgressCell::default()
    }
}

/// A line as it is typed, with what stands there now.
fn line_view(view: &YearProgressView, line: &Line<'_>, period: Period) -> HandLineView {
    let code = period.to_string();
    let at = view.periods.iter().position(|known| known.code == code);
    let cell = at.and_then(|at| line.row.cells.get(at));
    HandLineView {
        row: Some(line.code.clone()),
        result: line.result.text.clone(),
        indicator: line.row.text.clone(),
        target: line.row.target.clone(),
        value: cell.map(|cell| cell.value.clone()).unwrap_or_default(),
    }
}

impl App {
    /// What a code on a form stands for; refused where nothing may be typed from it.
    pub(crate) fn read_hand_form(&mut self, request: ReadHandFormRequest) -> Result<HandFormView, Halt> {
        let period = parse_period(&request.period)?;
        let bundle = self.bundle_of(&request.code, &self.paper_codes()?)?;
        let (form, lines) = match &bundle.record {
            OfBundle::Plan(plan) => (HandForm::Progress, self.lines_to_type(plan.id, period)?),
            OfBundle::Evaluation(record) => {
                self.check_can_type(record, (period, &request.code))?;
                let value = letters(record);
                (HandForm::Rating, vec![HandLineView { value, ..HandLineView::default() }])
            }
        };
        self.note_people_read([bundle.employee()]);
        Ok(HandFormView {
            code: bundle.subject().code(),
            form,
            employee: units::person_ref(self.read()?, bundle.employee())?,
            what: bundle.what(self.moment()),
            lines,
        })
    }

    fn lines_to_type(&mut self, plan: RowId, period: Period) -> Result<Vec<HandLineView>, Halt> {
        let plan = self.plan_to_note(plan)?;
        let view = self.year_of(&plan)?;
        let lines = lines(&view);
        if let Some(first) = lines.first() {
            self.check_cell(&plan, &cell_of(first, period, ""))?;
        }
        Ok(lines.iter().map(|line| line_view(&view, line, period)).collect())
    }

    /// Writes what stands on forms that were filled in by hand: each form of progress as one act, each person's
    /// ratings as one. What cannot be written is told with its reason, and the rest is written.
    pub(crate) fn type_from_paper(
        &mut self,
        request: TypeFromPaperRequest,
    ) -> Result<TypedFromPaperView, Halt> {
        let period = parse_period(&request.period)?;
        let codes = self.paper_codes()?;
        let mut typed = TypedFromPaperView { written: 0, refused: Vec::new() };
        let mut by_plan: BTreeMap<RowId, Vec<&PaperEntry>> = BTreeMap::new();
        for entry in &request.entries {
            let written = match &entry.row {
                Some(_) => self.plan_of_form(entry, &codes).map(|plan| {
                    by_plan.entry(plan).or_default().push(entry);
                    0
                }),
                None => self.rate_from_paper(entry, period, &codes).map(|()| 1),
            };
            match written {
                Ok(n) => typed.written += n,
                Err(halt) => typed.refused.push(self.refused_entry(entry, halt)),
            }
        }
        for (plan, entries) in by_plan {
            self.note_from_paper(plan, &entries, period, &mut typed)?;
        }
        Ok(typed)
    }

    /// An entry that was not written; one that the account may not write is noted as every refusal is.
    fn refused_entry(&mut self, entry: &PaperEntry, halt: Halt) -> PaperEntryRefusedView {
        let failure = self.failure_of("type_from_paper", halt).view(self.moment().language);
        let code = match &entry.row {
            Some(row) => format!("{}/{row}", entry.code.trim()),
            None => entry.code.trim().to_owned(),
        };
        PaperEntryRefusedView { code, failure }
    }

    /// The plan that a form about progress is of, where the account may note progress on it.
    fn plan_of_form(&self, entry: &PaperEntry, codes: &Codes) -> Result<RowId, Halt> {
        let OfBundle::Plan(plan) = self.bundle_of(&entry.code, codes)?.record else {
            return Err(self.no_such_line(entry));
        };
        if entry.value.trim().is_empty() {
            // A line left empty on paper says nothing; it must not wipe out what was noted before.
            return Err(invalid("value", FieldFault::Empty));
        }
        Ok(self.plan_to_note(plan.id)?.id)
    }

    /// A plan in use, where the account may note progress on it.
    fn plan_to_note(&self, plan: RowId) -> Result<PlanRecord, Halt> {
        self.must_do(Deed::NoteProgress, plan, &self.sight()?)?;
        self.plan_in_use(plan)
    }

    fn no_such_line(&self, entry: &PaperEntry) -> Halt {
        let what = words::line(&entry.code, entry.row.as_deref(), self.moment().language);
        Failure::NoSuchSheet { what }.into()
    }

    fn note_from_paper(
        &mut self,
        plan: RowId,
        entries: &[&PaperEntry],
        period: Period,
        typed: &mut TypedFromPaperView,
    ) -> Result<(), Halt> {
        let plan = self.plan_in_use(plan)?;
        let view = self.year_of(&plan)?;
        let lines = lines(&view);
        let mut cells = Vec::new();
        for entry in entries {
            let wanted = entry.row.as_deref().and_then(|row| row.trim().parse::<usize>().ok());
            let line = wanted.and_then(|no| no.checked_sub(1)).and_then(|at| lines.get(at));
            let cell = line.ok_or_else(|| self.no_such_line(entry)).and_then(|line| {
                let cell = cell_of(line, period, entry.value.trim());
                self.check_cell(&plan, &cell).map(|()| cell)
            });
            match cell {
                Ok(cell) => cells.push(cell),
                Err(halt) => typed.refused.push(self.refused_entry(entry, halt)),
            }
        }
        if !cells.is_empty() {
            self.write_cells(&plan, &cells)?;
            typed.written += u32::try_from(cells.len()).unwrap_or(u32::MAX);
        }
        Ok(())
    }

    /// Refuses an evaluation of another period than was written about, and one that the account may not rate.
    fn check_can_type(&self, record: &EvaluationRecord, (period, code): (Period, &str)) -> Result<(), Halt> {
        if record.period != period {
            let moment = self.moment();
            let what = words::of_period(code, &period_words(period, moment), moment.language);
            return Err(Failure::NoSuchSheet { what }.into());
        }
        self.must_do(Deed::Rate, record.id, &self.sight()?)?;
        self.check_can_rate(record)
    }

    /// Both ratings of a person as one act, by the rules of rating on screen.
    fn rate_from_paper(&mut self, entry: &PaperEntry, period: Period, codes: &Codes) -> Result<(), Halt> {
        let OfBundle::Evaluation(record) = self.bundle_of(&entry.code, codes)?.record else {
            return Err(self.no_such_line(entry));
        };
        self.check_can_type(&record, (period, &entry.code))?;
        let (results, conduct) =
            ratings(&entry.value).ok_or_else(|| invalid("value", FieldFault::OutOfRange))?;
        let seen = self.has_seen(record.id)?;
        self.act("rate", record.evaluator, |act| {
            set_rating(act, &record, (RatingKind::Results, Some(results)), seen, 1)?;
            let rated = EvaluationRecord { results_rating: Some(results), ..record.as_ref().clone() };
            set_rating(act, &rated, (RatingKind::Conduct, Some(conduct)), seen, 1)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratings_are_read_as_they_are_written_by_hand() {
        use ExpectationLevel::{Above, Below, Meets};
        assert_eq!(ratings("AS"), Some((Above, Meets)));
        assert_eq!(ratings(" s / b "), Some((Meets, Below)));
        for wrong in ["", "A", "ASB", "AX"] {
            assert_eq!(ratings(wrong), None, "{wrong}");
        }
    }
}
