//! Writes the workbooks.

use super::binding::{Binding, Bound};
use super::rows::{Subject, begun, subjects};
use super::words;
use crate::convert::{id, row};
use crate::cycles::{parse_period, window_of};
use crate::failure::{Halt, cannot_write};
use crate::file_names::clean;
use crate::files::{file_name, free_path, write_workbook};
use crate::sheet::Dossier;
use crate::{App, identity, imports, units};
use contract::{ByPeriod, Failure, WorkbooksWrittenView, WriteWorkbooksRequest, WrittenWorkbookView};
use domain::{EvaluationState, Period};
use interop::workbook::{self, EvaluatorWorkbook, Field, Line, Manifest, ManifestLine, Part};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use store::RowId;
use store::records::{Employee, EvaluationRecord};

/// What is put into a workbook row by row.
struct Lines<'b> {
    binding: &'b Binding,
    written: Vec<Line>,
    told: Vec<ManifestLine>,
}

impl App {
    /// Writes a workbook for each evaluator who has somebody to rate.
    pub(crate) fn write_workbooks(
        &mut self,
        request: WriteWorkbooksRequest,
    ) -> Result<WorkbooksWrittenView, Halt> {
        self.check_own_password(request.password.clone())?;
        let (path, period) = (self.path(request.file)?, parse_period(&request.period)?);
        self.cycle_of(period)?;
        self.commit_drafts()?;
        let evaluators = self.evaluators_asked(&request)?;
        let is_folder = path.is_dir() || request.evaluators.len() != 1;
        if is_folder {
            std::fs::create_dir_all(&path).map_err(|error| cannot_write(&path, &error))?;
        }
        let mut view = WorkbooksWrittenView { files: Vec::new(), nobody: Vec::new() };
        for (done, evaluator) in evaluators.iter().enumerate() {
            imports::tell(self.host.as_ref(), done, evaluators.len())?;
            self.write_one((*evaluator, period), (&path, is_folder), &mut view)?;
        }
        if view.files.is_empty() {
            return Err(words::nobody_to_rate(self.moment().language).into());
        }
        view.files.sort_by(|one, other| one.evaluator.name.cmp(&other.evaluator.name));
        Ok(view)
    }

    fn evaluators_asked(&mut self, request: &WriteWorkbooksRequest) -> Result<Vec<RowId>, Halt> {
        if !request.evaluators.is_empty() {
            let mut evaluators =
                request.evaluators.iter().map(|one| row(one)).collect::<Result<Vec<_>, _>>()?;
            evaluators.sort_unstable();
            evaluators.dedup();
            return Ok(evaluators);
        }
        let teams = self.list_teams(ByPeriod { period: request.period.clone() })?.teams;
        let open = teams.iter().filter(|team| team.unrated + team.rated > 0);
        open.map(|team| row(&team.evaluator.id)).collect()
    }

    fn write_one(
        &mut self,
        (evaluator, period): (RowId, Period),
        (path, is_folder): (&Path, bool),
        view: &mut WorkbooksWrittenView,
    ) -> Result<(), Halt> {
        if self.may_make_for(evaluator)? {
            self.make_due_evaluations(evaluator, period)?;
        }
        let records = self.to_rate_by(evaluator, period)?;
        let whom = units::person_ref(self.read()?, evaluator)?;
        if records.is_empty() {
            view.nobody.push(whom);
            return Ok(());
        }
        let people: Vec<RowId> = records.iter().map(|record| record.employee).collect();
        let content = self.workbook_of((evaluator, &whom.name), period, records)?;
        let made = self.moment().now.naive_local();
        let target = if is_folder {
            let person = self.read()?.find_employee(evaluator)?;
            let number = person.as_ref().map(|person| person.nip.clone()).filter(|nip| !nip.is_empty());
            let number = number.unwrap_or_else(|| evaluator.to_string());
            let name = person.as_ref().map(Employee::shown_name).unwrap_or_default();
            // What an evaluator has filled in meanwhile is not written over.
            free_path(path, (&name_of(period, &number, &name), "xlsx"), &BTreeSet::new())
        } else if path.extension().is_none() {
            // Without an ending no double click opens it.
            path.with_extension("xlsx")
        } else {
            PathBuf::from(path)
        };
        write_workbook(&target, workbook::write(&content, made))?;
        let n_people = u32::try_from(people.len()).unwrap_or(u32::MAX);
        self.note_people_read(people);
        view.files.push(WrittenWorkbookView { evaluator: whom, file: file_name(&target), n_people });
        Ok(())
    }

    /// The evaluations that an evaluator may still rate, of people the account sees.
    fn to_rate_by(&self, evaluator: RowId, period: Period) -> Result<Vec<EvaluationRecord>, Halt> {
        let sight = self.sight()?;
        let mut records = self.read()?.list_evaluations(period, Some(evaluator))?;
        records.retain(|record| {
            matches!(record.state, EvaluationState::Open | EvaluationState::Rated | EvaluationState::Overdue)
                && sight.sees(record.employee)
                && !sight.hides_unsigned(record.employee)
        });
        let mut open = Vec::new();
        for record in records {
            match self.check_not_over(&record) {
                Ok(()) => open.push(record),
                Err(Halt::Told(Failure::RuleSays { .. })) => {}
                Err(other) => return Err(other),
            }
        }
        Ok(open)
    }

    fn workbook_of(
        &self,
        (evaluator, name): (RowId, &str),
        period: Period,
        records: Vec<EvaluationRecord>,
    ) -> Result<EvaluatorWorkbook, Halt> {
        let (reader, moment, office) = (self.read()?, self.moment(), self.office()?);
        let binding = self.binding()?;
        let mut people = Vec::new();
        for record in records {
            people.push((self.employee(record.employee)?, Dossier::read(reader, record)?));
        }
        people.sort_by_cached_key(|(person, dossier)| (person.shown_name(), dossier.record.id));
        let mut lines = Lines { binding: &binding, written: Vec::new(), told: Vec::new() };
        for (person, dossier) in &people {
            let version = reader.version(dossier.record.employee)?;
            let unit = identity::unit_words(reader, person)?;
            lines.add_person((person, unit), dossier, version);
        }
        let mut manifest = Manifest {
            office: binding.office.clone(),
            office_name: office.unit_name,
            period: period.to_string(),
            evaluator: id(evaluator),
            evaluator_name: name.to_owned(),
            written_at: moment.now.to_rfc3339(),
            seal: String::new(),
            lines: lines.told,
        };
        manifest.seal = binding.seal(&manifest);
        let (_, closes_on) = window_of(reader, period)?;
        let until =
            if closes_on < moment.today() { String::new() } else { domain::period::date_words(closes_on) };
        let title = format!("Penilaian {}", period.words());
        Ok(EvaluatorWorkbook { title, until, manifest, lines: lines.written })
    }
}

impl Lines<'_> {
    fn add_person(&mut self, (person, unit): (&Employee, String), dossier: &Dossier, version: u32) {
        let (nip, name) = (person.nip.clone(), person.shown_name());
        let cells = BTreeMap::from([
            (Field::Nip, nip.clone()),
            (Field::Name, name.clone()),
            (Field::Position, person.position.clone()),
            (Field::Unit, unit),
        ]);
        self.add(Part::People, cells, (dossier, None), version);
        for subject in subjects(dossier) {
            let cells = BTreeMap::from([
                (Field::Nip, nip.clone()),
                (Field::Name, name.clone()),
                (Field::Number, subject.number.to_string()),
                (Field::Result, subject.result.clone()),
                (Field::Indicator, subject.indicator.clone()),
                (Field::Target, subject.target.clone()),
                (Field::Known, dossier.feedback_in_lines(subject.about)),
            ]);
            self.add(Part::Results, cells, (dossier, Some(&subject)), version);
        }
    }

    fn add(
        &mut self,
        part: Part,
        mut cells: BTreeMap<Field, String>,
        (dossier, subject): (&Dossier, Option<&Subject>),
        version: u32,
    ) {
        let record = &dossier.record;
        let code = self.binding.code(&Bound {
            evaluation: record.id,
            employee: record.employee,
            about: subject.map(|subject| subject.row),
            version,
        });
        for field in part.begun() {
            cells.insert(*field, begun(dossier, subject, *field));
        }
        let text = |field: Field| cells.get(&field).map(String::as_str).unwrap_or_default();
        let checks =
            part.checked().map(|field| self.binding.cell(&code, (part, field), text(field))).collect();
        self.told.push(ManifestLine { part, code: code.clone(), version: version.to_string(), checks });
        cells.insert(Field::Code, code);
        self.written.push(Line { part, cells, not_graduated: record.not_graduated });
    }
}

/// `2026-Q3_197501012000031001_Yohanis Tefa`, fit for every system: numbers of outsiders may be written anyhow.
fn name_of(period: Period, number: &str, name: &str) -> String {
    let plain: String = name.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let plain: Vec<&str> = plain.split_whitespace().take(6).collect();
    clean(&format!("{period}_{number}_{}", plain.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_or_name_that_means_something_in_a_path_stays_one_name_and_not_too_long_a_one() {
        let named = |number: &str, name: &str| name_of(Period::annual(2026), number, name);
        assert_eq!(named("../31/05", "Yohanis Tefa, S.Sos."), "2026_..-31-05_Yohanis Tefa S Sos");
        assert!(named("197501012000031001", &"x".repeat(4000)).len() < 200);
    }
}
