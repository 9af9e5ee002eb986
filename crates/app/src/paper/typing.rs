//! Forms to be written on by hand, and what comes back from them: every line has a short code, so that whoever
//! types it in finds the record without looking for it.

use super::Subject;
use super::bundles::{Codes, Record as OfBundle};
use crate::convert::{id, row};
use crate::cycles::parse_period;
use crate::evaluations::set_rating;
use crate::failure::Halt;
use crate::files::write_whole;
use crate::permissions::Deed;
use crate::planning::edits::invalid;
use crate::sheet::Dossier;
use crate::{App, identity, plans};
use contract::{
    ChosenFile, Failure, FieldFault, HandForm, Language, NewProgressCell, PaperEntry, PaperEntryRefusedView,
    ProgressResultView, ProgressRowView, RatingKind, TypeFromPaperRequest, TypedFromPaperView,
    WriteHandFormsRequest, YearProgressRequest, YearProgressView,
};
use domain::{EvaluationState, ExpectationLevel, Period};
use sheets::{Form, HandPerson, HandProgress, HandRating, HandRow, Record};
use std::collections::BTreeMap;
use store::RowId;
use store::records::{EvaluationRecord, PlanRecord};

/// A line of a form about progress.
struct Line<'v> {
    code: String,
    result: &'v ProgressResultView,
    row: &'v ProgressRowView,
}

/// The lines of a plan in print order, numbered by the place of the indicator: what was noted of a result as
/// a whole has no line, so that no number depends on what was written meanwhile.
fn lines(view: &YearProgressView) -> Vec<Line<'_>> {
    let rows = view.results.iter().flat_map(|result| {
        let has_indicators = result.rows.iter().any(|row| row.indicator.is_some());
        let rows = result.rows.iter().filter(move |row| row.indicator.is_some() || !has_indicators);
        rows.map(move |row| (result, row))
    });
    rows.zip(1..).map(|((result, row), no)| Line { code: format!("{no:02}"), result, row }).collect()
}

/// What was reached last before a period.
fn before(view: &YearProgressView, row: &ProgressRowView, period: Period) -> String {
    let code = period.to_string();
    let earlier = view.periods.iter().zip(&row.cells).take_while(|(period, _)| period.code != code);
    let noted = earlier.filter(|(_, cell)| !cell.value.is_empty() || !cell.text.is_empty()).last();
    noted
        .map(|(_, cell)| if cell.value.is_empty() { &cell.text } else { &cell.value })
        .cloned()
        .unwrap_or_default()
}

/// Two ratings as they are written by hand: results, then conduct.
fn ratings(written: &str) -> Option<(ExpectationLevel, ExpectationLevel)> {
    let letters = written.chars().filter(char::is_ascii_alphabetic);
    let levels: Option<Vec<ExpectationLevel>> = letters
        .map(|letter| match letter.to_ascii_uppercase() {
            'A' => Some(ExpectationLevel::Above),
            'S' => Some(ExpectationLevel::Meets),
            'B' => Some(ExpectationLevel::Below),
            _ => None,
        })
        .collect();
    match levels?.as_slice() {
        [results, conduct] => Some((*results, *conduct)),
        _ => None,
    }
}

impl App {
    /// Writes forms for the people of an evaluator to be filled in by hand.
    pub(crate) fn write_hand_forms(&mut self, request: WriteHandFormsRequest) -> Result<ChosenFile, Halt> {
        let path = self.path(request.file)?;
        let (period, evaluator) = (parse_period(&request.period)?, row(&request.evaluator)?);
        let (form, sheets, people) = match request.form {
            HandForm::Progress => {
                let (forms, people) = self.progress_forms(evaluator, period)?;
                let page = |form: &HandProgress| {
                    self.own_pages(Form::HandProgress, &Record::HandProgress(form), period.ends_on())
                };
                (Form::HandProgress, forms.iter().map(page).collect::<Result<Vec<_>, _>>()?, people)
            }
            HandForm::Rating => {
                let (form, people) = self.rating_form(evaluator, period)?;
                let record = Record::HandRating(&form);
                let pages = self.own_pages(Form::HandRating, &record, period.ends_on())?;
                (Form::HandRating, vec![pages], people)
            }
        };
        if people.is_empty() {
            return Err(Failure::NothingToPrint.into());
        }
        write_whole(&path, &self.own_file(form, &sheets)?)?;
        self.note_people_read(people);
        Ok(self.written(path))
    }

    /// A form for each person of a team with a plan, and who they are.
    fn progress_forms(
        &mut self,
        evaluator: RowId,
        period: Period,
    ) -> Result<(Vec<HandProgress>, Vec<RowId>), Halt> {
        let (sight, mut forms, mut people) = (self.sight()?, Vec::new(), Vec::new());
        for person in self.team_in(evaluator, period)? {
            let plan = self.read()?.list_plans(person.id, period.year())?.pop();
            let Some(plan) = plan.filter(|plan| sight.sees(person.id) && !plan.state.is_over()) else {
                continue;
            };
            forms.push(self.progress_form(&plan, period)?);
            people.push(person.id);
        }
        Ok((forms, people))
    }

    fn progress_form(&mut self, plan: &PlanRecord, period: Period) -> Result<HandProgress, Halt> {
        let view = self.year_of(plan)?;
        let reader = self.read()?;
        let skp = plans::skp(reader, plan, &reader.plan_content(plan.id)?)?;
        let row = |line: &Line<'_>| HandRow {
            code: line.code.clone(),
            result: line.result.text.clone(),
            indicator: line.row.text.clone(),
            target: line.row.target.clone(),
            before: before(&view, line.row, period),
        };
        let rows = lines(&view).iter().map(row).collect();
        let code = Subject::Plan(plan.id).code();
        Ok(HandProgress { code, period, employee: skp.employee, evaluator: skp.evaluator, rows })
    }

    fn year_of(&mut self, plan: &PlanRecord) -> Result<YearProgressView, Halt> {
        let (employee, plan_id) = (id(plan.employee), Some(id(plan.id)));
        self.show_year_progress(YearProgressRequest { employee, year: plan.year, plan: plan_id })
    }

    /// One form with everybody whom an evaluator has still to rate, and who they are.
    fn rating_form(&self, evaluator: RowId, period: Period) -> Result<(HandRating, Vec<RowId>), Halt> {
        let (reader, sight, today) = (self.read()?, self.sight()?, self.moment().today());
        let mut records = reader.list_evaluations(period, Some(evaluator))?;
        records.retain(|record| sight.sees(record.employee) && is_to_be_rated(record));
        let mut rows = Vec::new();
        for record in &records {
            let Some(person) = reader.find_employee(record.employee)? else { continue };
            let code = Subject::Evaluation(record.id).code();
            rows.push(HandPerson { code, name: person.shown_name(), position: person.position });
        }
        rows.sort_by(|one, other| one.name.cmp(&other.name));
        let people = records.iter().map(|record| record.employee).collect();
        let first = records.into_iter().next();
        let dossier = first.map(|record| Dossier::read(reader, record)).transpose()?;
        let used = dossier.map(|dossier| dossier.seen_on(today).achievement(reader)).transpose()?;
        let head = reader.find_employee(evaluator)?;
        let form = HandRating {
            period,
            evaluator: identity::printed(reader, head.as_ref(), identity::Frozen::default())?,
            achievement: used.and_then(|(_, used)| used).map(|used| used.value),
            rows,
        };
        Ok((form, people))
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

    fn refused_entry(&self, entry: &PaperEntry, halt: Halt) -> PaperEntryRefusedView {
        let words = contract::failure_words(&Failure::from(halt), self.moment().language);
        let code = match &entry.row {
            Some(row) => format!("{}/{row}", entry.code.trim()),
            None => entry.code.trim().to_owned(),
        };
        PaperEntryRefusedView { code, why: format!("{} {}", words.what, words.why).trim().to_owned() }
    }

    /// The plan that a form about progress is of, where the account may note progress on it.
    fn plan_of_form(&self, entry: &PaperEntry, codes: &Codes) -> Result<RowId, Halt> {
        let OfBundle::Plan(plan) = self.bundle_of(&entry.code, codes)?.record else {
            return Err(self.no_such_line(entry));
        };
        self.must_do(Deed::NoteProgress, plan.id, &self.sight()?)?;
        self.plan_in_use(plan.id)?;
        Ok(plan.id)
    }

    fn no_such_line(&self, entry: &PaperEntry) -> Halt {
        let row = entry.row.as_deref().unwrap_or_default();
        let what = match self.moment().language {
            Language::Id => format!("Baris {row} pada lembar {}", entry.code),
            Language::En => format!("Line {row} of sheet {}", entry.code),
        };
        Failure::NotFound { what: what.replace("  ", " ") }.into()
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
                let cell = NewProgressCell {
                    result: line.result.id.clone(),
                    indicator: line.row.indicator.clone(),
                    period: period.to_string(),
                    value: Some(entry.value.trim().to_owned()),
                    ..NewProgressCell::default()
                };
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

    /// Both ratings of a person as one act, by the rules of rating on screen.
    fn rate_from_paper(&mut self, entry: &PaperEntry, period: Period, codes: &Codes) -> Result<(), Halt> {
        let OfBundle::Evaluation(record) = self.bundle_of(&entry.code, codes)?.record else {
            return Err(self.no_such_line(entry));
        };
        if record.period != period {
            return Err(invalid("period", FieldFault::OutOfRange));
        }
        self.must_do(Deed::Rate, record.id, &self.sight()?)?;
        self.check_can_rate(&record)?;
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

/// Whether an evaluation waits for its ratings, or has them and is not signed.
fn is_to_be_rated(record: &EvaluationRecord) -> bool {
    matches!(record.state, EvaluationState::Open | EvaluationState::Rated | EvaluationState::Overdue)
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
