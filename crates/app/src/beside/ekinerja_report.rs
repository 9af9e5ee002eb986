//! Plans and ratings of a period as the report of e-Kinerja lays them out. What only the official systems can
//! know, their ids, is told where they told it to us, and stays empty elsewhere.

use super::ekinerja::evaluations_by_person;
use super::outside::EKINERJA;
use super::plans_in_period::{PlanInPeriod, plans_in};
use crate::cycles::parse_period;
use crate::failure::Halt;
use crate::files::write_workbook;
use crate::{App, identity, plans};
use contract::{ChosenFile, ExportEkinerjaRequest};
use domain::{Identity, Period};
use interop::ekinerja_sheet::{ReportPerson, ReportRow, ReportTitle, write_report};
use std::collections::{HashMap, HashSet};
use store::RowId;
use store::records::{Employee, EvaluationRecord, Reader, RecapLine, Unit};

/// What rows name beside the records of their person.
struct Around {
    period: Period,
    units: HashMap<RowId, Unit>,
    /// The unit the office manages, above people whose unit is not known.
    office_unit: String,
    /// Of whom e-Kinerja stated something, in whatever period.
    known: HashSet<RowId>,
    /// What e-Kinerja calls the result of a person in the period.
    results: HashMap<RowId, String>,
}

/// Employee and evaluator as a row names them.
struct Named {
    employee: Identity,
    evaluator: Identity,
}

impl App {
    /// Writes everybody's plan and rating of a period in the layout of the e-Kinerja report.
    pub(crate) fn export_ekinerja(&mut self, request: ExportEkinerjaRequest) -> Result<ChosenFile, Halt> {
        let period = parse_period(&request.period)?;
        self.cycle_of(period)?;
        let path = self.path(request.file)?;
        self.check_own_password(request.password)?;
        let drawn_at = self.moment().now.naive_local();
        let title = ReportTitle { agency: self.office()?.agency, period, drawn_at };
        let rows = self.report_rows(period)?;
        write_workbook(&path, write_report(&title, &rows))?;
        self.note_office_read();
        Ok(self.written(path))
    }

    /// One row for each plan of everybody of whom a plan is demanded, in the order of names; of somebody without
    /// one a row that says so by its empty days.
    fn report_rows(&self, period: Period) -> Result<Vec<ReportRow>, Halt> {
        let reader = self.read()?;
        let around = Around::of(reader, self.office()?.unit_name, period)?;
        let mut evaluations = evaluations_by_person(reader, period)?;
        let mut rows = Vec::new();
        for line in self.recap_in(period)? {
            let person = line.employee.id;
            let evaluated = evaluations.remove(&person).unwrap_or_default();
            if !line.employee.legal_status.needs_plan() && evaluated.is_empty() {
                continue;
            }
            let mut found = plans_in(reader, (person, period), evaluated)?;
            // Who reads the report takes the first row of equal periods for the person's own.
            found.sort_by_key(|(plan, _)| plan.appointment.is_some());
            if found.is_empty() {
                rows.push(around.row(reader, &line, None)?);
            }
            for one in &found {
                rows.push(around.row(reader, &line, Some(one))?);
            }
        }
        Ok(rows)
    }
}

impl Around {
    fn of(reader: Reader<'_>, office_unit: String, period: Period) -> Result<Self, Halt> {
        let code = period.to_string();
        let mut stated = reader.list_all_outside_results()?;
        stated.retain(|one| one.source == EKINERJA);
        let known = stated.iter().map(|one| one.employee).collect();
        stated.retain(|one| one.period == code && !one.outside_id.is_empty());
        Ok(Self {
            period,
            units: reader.list_units()?.into_iter().map(|unit| (unit.id, unit)).collect(),
            office_unit,
            known,
            results: stated.into_iter().map(|one| (one.employee, one.outside_id)).collect(),
        })
    }

    fn row(
        &self,
        reader: Reader<'_>,
        line: &RecapLine,
        found: Option<&PlanInPeriod>,
    ) -> Result<ReportRow, Halt> {
        let person = &line.employee;
        let plan = found.map(|(plan, _)| plan);
        let record = found.and_then(|(_, record)| record.as_ref());
        let evaluator = evaluator(reader, line, found)?;
        let named = named(reader, (person, evaluator.as_ref()), found)?;
        let (results, conduct) = record.map(EvaluationRecord::ratings_in_force).unwrap_or_default();
        let signed = record.filter(|record| record.state.is_sealed());
        let year = Period::annual(self.period.year());
        let is_acting = plan.is_some_and(|plan| plan.appointment.is_some());
        // A case file has names of its own for plans; the id is that of e-Kinerja where it knows the person.
        let plan_id =
            plan.filter(|_| self.known.contains(&person.id)).and_then(|plan| plan.outside_id.clone());
        let result_id = self.results.get(&person.id).filter(|_| !is_acting).cloned();
        Ok(ReportRow {
            days: plan.map(|plan| {
                let (from, until) = (plan.starts_on, plan.ends_on);
                (from.unwrap_or(year.starts_on()), until.unwrap_or(year.ends_on()))
            }),
            top_unit: self.top_unit(person),
            position_kind: person.position_kind,
            is_acting,
            results,
            conduct,
            grade: record.and_then(EvaluationRecord::grade),
            rated_on: signed.and_then(|record| record.signed_on),
            rated_by_id: signed
                .map(|record| signer_id(reader, record, evaluator.as_ref()))
                .transpose()?
                .unwrap_or_default(),
            plan_id: plan_id.unwrap_or_default(),
            result_id: result_id.unwrap_or_default(),
            employee_type: person.employee_type,
            evaluator: self.person(named.evaluator, evaluator.as_ref()),
            person: self.person(named.employee, Some(person)),
        })
    }

    /// A person as printed, with what the official systems call person and unit.
    fn person(&self, printed: Identity, record: Option<&Employee>) -> ReportPerson {
        let text = Option::unwrap_or_default;
        let unit = text(printed.unit);
        // The plan may be of a unit the person has left, which has another id.
        let placed = record.and_then(|person| person.unit).and_then(|row| self.units.get(&row));
        let unit_id = placed.filter(|placed| placed.name == unit).map(|placed| placed.siasn_id.clone());
        ReportPerson {
            id: record.map(|person| person.siasn_id.clone()).unwrap_or_default(),
            nip: record.map(|person| person.nip.clone()).unwrap_or_default(),
            name: text(printed.name),
            unit_id: unit_id.unwrap_or_default(),
            unit,
            position: text(printed.position),
            rank_code: record.map(|person| person.rank_code.clone()).unwrap_or_default(),
        }
    }

    /// The unit at the top of the branch a person is placed in.
    fn top_unit(&self, person: &Employee) -> String {
        let mut at = person.unit.and_then(|unit| self.units.get(&unit));
        // A tree that was damaged into a ring ends here too.
        for _ in 0..self.units.len() {
            let Some(above) = at.and_then(|unit| unit.parent).and_then(|row| self.units.get(&row)) else {
                break;
            };
            at = Some(above);
        }
        at.map_or_else(|| self.office_unit.clone(), |unit| unit.name.clone())
    }
}

/// Whoever evaluates: as the evaluation says, else who is set for the period, else with whom the plan was agreed;
/// of work as Plt. the last before the second.
fn evaluator(
    reader: Reader<'_>,
    line: &RecapLine,
    found: Option<&PlanInPeriod>,
) -> Result<Option<Employee>, Halt> {
    let named = found.and_then(|(_, record)| record.as_ref()).and_then(|record| record.evaluator);
    let evaluator = match (named, found) {
        (Some(named), _) => Some(named),
        (None, Some((plan, _))) if plan.appointment.is_some() || line.evaluator.is_none() => {
            plans::evaluator_of(reader, plan)?
        }
        (None, _) => line.evaluator,
    };
    Ok(evaluator.map(|row| reader.find_employee(row)).transpose()?.flatten())
}

/// Both as they were signed, else as they would be printed today.
fn named(
    reader: Reader<'_>,
    (person, evaluator): (&Employee, Option<&Employee>),
    found: Option<&PlanInPeriod>,
) -> Result<Named, Halt> {
    let record = found.and_then(|(_, record)| record.as_ref()).filter(|record| record.state.is_sealed());
    if let Some(signed) = record.and_then(|record| record.as_signed.as_ref()) {
        return Ok(Named {
            employee: identity::thaw(&signed.employee),
            evaluator: identity::thaw(&signed.evaluator),
        });
    }
    let (of_employee, of_evaluator) = match found {
        Some((plan, _)) => (identity::frozen_employee(reader, plan)?, identity::frozen_evaluator(plan)),
        None => (identity::Frozen::default(), identity::Frozen::default()),
    };
    Ok(Named {
        employee: identity::printed(reader, Some(person), of_employee)?,
        evaluator: identity::printed(reader, evaluator, of_evaluator)?,
    })
}

/// What the official systems call whoever signed: the superior in the evaluator's place, else he.
fn signer_id(
    reader: Reader<'_>,
    record: &EvaluationRecord,
    evaluator: Option<&Employee>,
) -> Result<String, Halt> {
    let superior = record.signed_by.map(|row| reader.find_employee(row)).transpose()?.flatten();
    Ok(superior.as_ref().or(evaluator).map(|signer| signer.siasn_id.clone()).unwrap_or_default())
}
