//! Forms to be written on by hand: about progress one for each person, about ratings one for each evaluator.
//! Every line has a short code, so that whoever types it in finds the record without looking for it.

use super::Subject;
use crate::convert::{id, row};
use crate::cycles::parse_period;
use crate::failure::Halt;
use crate::files::write_whole;
use crate::people::People;
use crate::sheet::Dossier;
use crate::{App, identity, plans};
use contract::{
    ChosenFile, Failure, HandForm, ProgressResultView, ProgressRowView, WriteHandFormsRequest,
    YearProgressRequest, YearProgressView,
};
use domain::{EvaluationState, Identity, Period};
use sheets::{Form, HandPerson, HandProgress, HandRating, HandRow, Page, Record};
use std::collections::BTreeSet;
use store::RowId;
use store::records::{EvaluationRecord, PlanRecord};

/// A line of a form about progress.
pub(super) struct Line<'v> {
    pub(super) code: String,
    pub(super) result: &'v ProgressResultView,
    pub(super) row: &'v ProgressRowView,
}

/// The lines of a plan in print order, numbered by the place of the indicator: what was noted of a result as
/// a whole has no line, so that no number depends on what was written meanwhile.
pub(super) fn lines(view: &YearProgressView) -> Vec<Line<'_>> {
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

impl App {
    /// Writes forms for the people of an evaluator, or of all, to be filled in by hand.
    pub(crate) fn write_hand_forms(&mut self, request: WriteHandFormsRequest) -> Result<ChosenFile, Halt> {
        let path = self.path(request.file)?;
        let period = parse_period(&request.period)?;
        let evaluators = match request.evaluator.as_deref() {
            Some(evaluator) => vec![row(evaluator)?],
            None => self.evaluators_in(period)?,
        };
        let form = match request.form {
            HandForm::Progress => Form::HandProgress,
            HandForm::Rating => Form::HandRating,
        };
        let (mut sheets, mut people) = (Vec::new(), Vec::new());
        for evaluator in evaluators {
            if request.blank {
                sheets.push(self.blank_form(form, evaluator, period)?);
            } else {
                sheets.extend(self.filled_forms(form, (evaluator, period), &mut people)?);
            }
        }
        if sheets.is_empty() {
            return Err(Failure::NothingToPrint.into());
        }
        write_whole(&path, &self.own_file(form, &sheets)?)?;
        self.note_people_read(people);
        Ok(self.written(path))
    }

    /// Who evaluates somebody in a period, by name.
    fn evaluators_in(&self, period: Period) -> Result<Vec<RowId>, Halt> {
        let reader = self.read()?;
        let lines = self.recap_in(period)?.into_iter();
        let lines = lines.filter(|line| line.employee.legal_status.needs_plan());
        let evaluators: BTreeSet<RowId> = lines.filter_map(|line| line.evaluator).collect();
        let people = People::of(reader, evaluators.iter().copied())?;
        let mut named = Vec::new();
        for evaluator in evaluators {
            named.push((people.named(reader, evaluator)?.name, evaluator));
        }
        named.sort();
        Ok(named.into_iter().map(|(_, evaluator)| evaluator).collect())
    }

    /// A form of an evaluator that names nobody else.
    fn blank_form(&self, form: Form, evaluator: RowId, period: Period) -> Result<Vec<Page>, Halt> {
        let evaluator = self.printed_evaluator(evaluator)?;
        if form == Form::HandProgress {
            let employee = Identity::default();
            let sheet = HandProgress { code: String::new(), period, employee, evaluator, rows: Vec::new() };
            return self.own_pages(form, &Record::HandProgress(&sheet), period.ends_on());
        }
        let sheet = HandRating { period, evaluator, achievement: None, rows: Vec::new() };
        self.own_pages(form, &Record::HandRating(&sheet), period.ends_on())
    }

    /// The forms of the people of an evaluator; adds who they are. None where nobody is to be asked about.
    fn filled_forms(
        &mut self,
        form: Form,
        (evaluator, period): (RowId, Period),
        people: &mut Vec<RowId>,
    ) -> Result<Vec<Vec<Page>>, Halt> {
        if form == Form::HandProgress {
            let (forms, of_forms) = self.progress_forms(evaluator, period)?;
            people.extend(of_forms);
            let pages =
                |sheet: &HandProgress| self.own_pages(form, &Record::HandProgress(sheet), period.ends_on());
            return forms.iter().map(pages).collect();
        }
        let (sheet, of_form) = self.rating_form(evaluator, period)?;
        if of_form.is_empty() {
            return Ok(Vec::new());
        }
        people.extend(of_form);
        Ok(vec![self.own_pages(form, &Record::HandRating(&sheet), period.ends_on())?])
    }

    /// A form for each person of a team with a plan, and who they are.
    fn progress_forms(
        &mut self,
        evaluator: RowId,
        period: Period,
    ) -> Result<(Vec<HandProgress>, Vec<RowId>), Halt> {
        let (sight, mut forms, mut people) = (self.sight()?, Vec::new(), Vec::new());
        for person in self.team_in(evaluator, period)? {
            if !sight.sees(person.id) {
                continue;
            }
            let Some(plan) = self.plan_to_ask_about(person.id, evaluator, period)? else { continue };
            forms.push(self.progress_form(&plan, period)?);
            people.push(person.id);
        }
        Ok((forms, people))
    }

    /// The plan in use that somebody is asked about: of several the last one agreed with the evaluator, so that
    /// work as Plt. under another one is not mixed up with it.
    fn plan_to_ask_about(
        &self,
        person: RowId,
        evaluator: RowId,
        period: Period,
    ) -> Result<Option<PlanRecord>, Halt> {
        let reader = self.read()?;
        let mut found: Vec<(bool, PlanRecord)> = Vec::new();
        for plan in reader.list_plans(person, period.year())? {
            if !plan.state.is_over() {
                found.push((plans::evaluator_of(reader, &plan)? == Some(evaluator), plan));
            }
        }
        Ok(found.into_iter().max_by_key(|(is_his, _)| *is_his).map(|(_, plan)| plan))
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

    /// The progress of a plan through its year.
    pub(super) fn year_of(&mut self, plan: &PlanRecord) -> Result<YearProgressView, Halt> {
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
        let form = HandRating {
            period,
            evaluator: self.printed_evaluator(evaluator)?,
            achievement: used.and_then(|(_, used)| used).map(|used| used.value),
            rows,
        };
        Ok((form, people))
    }

    fn printed_evaluator(&self, evaluator: RowId) -> Result<Identity, Halt> {
        let reader = self.read()?;
        let found = reader.find_employee(evaluator)?;
        identity::printed(reader, found.as_ref(), identity::Frozen::default())
    }
}

/// Whether an evaluation waits for its ratings, or has them and is not signed.
fn is_to_be_rated(record: &EvaluationRecord) -> bool {
    matches!(record.state, EvaluationState::Open | EvaluationState::Rated | EvaluationState::Overdue)
}
