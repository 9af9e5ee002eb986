//! Who has what in which state, per unit, on screen and as a workbook.

use crate::convert::id;
use crate::cycles::{self, parse_period};
use crate::failure::Halt;
use crate::people::{People, unit_names, unit_words};
use crate::{App, units, words};
use contract::{ByPeriod, ChosenFile, ExportRecapRequest, RecapUnitView, RecapView};
use domain::{EvaluationState, Grade, Period, SkpState};
use interop::RecapRow;
use interop::recap::{RecapTitle, write_xlsx};
use std::collections::HashMap;
use store::RowId;
use store::records::{Employee, RecapLine};

impl App {
    /// Counts per unit.
    pub(crate) fn show_recap(&mut self, request: ByPeriod) -> Result<RecapView, Halt> {
        let period = parse_period(&request.period)?;
        let cycle = self.cycle_of(period)?;
        let (reader, moment) = (self.read()?, self.moment());
        let mut by_unit: HashMap<Option<RowId>, RecapUnitView> = HashMap::new();
        for line in self.recap_lines(period)? {
            let unit = line.employee.unit;
            count(by_unit.entry(unit).or_insert_with(|| empty_unit(unit)), &line);
        }
        let mut rows = Vec::new();
        for (unit, _) in units::in_tree_order(reader.list_units()?) {
            if let Some(mut row) = by_unit.remove(&Some(unit.id)) {
                row.name = unit.name;
                rows.push(row);
            }
        }
        rows.extend(by_unit.remove(&None));
        Ok(RecapView { period: cycles::period_view(reader, moment, period, Some(&cycle))?, units: rows })
    }

    /// Writes one row a person as XLSX.
    pub(crate) fn export_recap(&mut self, request: ExportRecapRequest) -> Result<ChosenFile, Halt> {
        let period = parse_period(&request.period)?;
        let path = self.path(request.file)?;
        self.check_own_password(request.password)?;
        let (reader, moment, office) = (self.read()?, self.moment(), self.office()?);
        let (lines, names) = (self.recap_lines(period)?, unit_names(reader)?);
        let evaluators = People::of(reader, lines.iter().filter_map(|line| line.evaluator))?;
        let mut rows = Vec::new();
        for line in lines {
            rows.push(RecapRow {
                unit: unit_words(&line.employee, &names),
                name: line.employee.shown_name(),
                nip: line.employee.nip.clone(),
                position: line.employee.position.clone(),
                evaluator: evaluators.named_if(reader, line.evaluator)?.unwrap_or_default().name,
                skp_state: line
                    .plan_state
                    .map_or("Belum ada", |state| words::skp_state(state, contract::Language::Id))
                    .to_owned(),
                evaluation_state: evaluation_words(&line).to_owned(),
                results_rating: line
                    .results_rating
                    .map(|l| words::level(l, contract::Language::Id))
                    .unwrap_or_default()
                    .to_owned(),
                conduct_rating: line
                    .conduct_rating
                    .map(|l| words::level(l, contract::Language::Id))
                    .unwrap_or_default()
                    .to_owned(),
                grade: line
                    .grade()
                    .map(|grade| words::grade(grade, contract::Language::Id))
                    .unwrap_or_default()
                    .to_owned(),
            });
        }
        rows.sort_by(|a, b| (&a.unit, &a.name).cmp(&(&b.unit, &b.name)));
        let scope = format!("{}, {}", period.words(), office.unit_name);
        let title = RecapTitle { office: office.agency, scope };
        crate::files::write_workbook(&path, write_xlsx(&title, &rows, moment.now.naive_local()))?;
        self.note_office_read();
        Ok(self.written(path))
    }

    fn recap_lines(&self, period: Period) -> Result<Vec<RecapLine>, Halt> {
        let lines = self.recap_in(period)?;
        let needed = |person: &Employee| person.legal_status.needs_plan();
        Ok(lines.into_iter().filter(|line| needed(&line.employee)).collect())
    }
}

fn evaluation_words(line: &RecapLine) -> &'static str {
    let state = line.evaluation_state.unwrap_or(EvaluationState::Open);
    words::evaluation_state(state, contract::Language::Id)
}

fn empty_unit(unit: Option<RowId>) -> RecapUnitView {
    RecapUnitView {
        unit: unit.map(id),
        name: String::new(),
        total: 0,
        plans_approved: 0,
        plans: 0,
        rated: 0,
        signed: 0,
        grades: vec![0; Grade::ALL.len()],
    }
}

fn count(unit: &mut RecapUnitView, line: &RecapLine) {
    unit.total += 1;
    unit.plans += u32::from(line.plan_state.is_some());
    unit.plans_approved += u32::from(line.plan_state.is_some_and(SkpState::was_set));
    let signed = line.evaluation_state.is_some_and(EvaluationState::is_sealed);
    unit.signed += u32::from(signed);
    unit.rated += u32::from(signed || line.evaluation_state == Some(EvaluationState::Rated));
    let at = line.grade().and_then(|grade| Grade::ALL.iter().position(|other| *other == grade));
    if let Some(counted) = at.and_then(|at| unit.grades.get_mut(at)) {
        *counted += 1;
    }
}
