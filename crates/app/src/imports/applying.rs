//! Writes a compared staff list: units, evaluators from elsewhere, people, who evaluates whom, who heads what.

use super::{Compared, filled, folded, name_values, tell};
use crate::employees;
use crate::failure::Halt;
use chrono::{Datelike, NaiveDate};
use domain::{LegalStatus, NameParts};
use interop::staff::{EvaluatorPerson, EvaluatorRef, StaffList};
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use store::records::Term;
use store::schema::{employees as column, evaluator_assignments as assignment, units as unit_column};
use store::{Act, RowId, Scope, Table};

/// Progress is told every so many people.
const PROGRESS_STEP: usize = 500;

/// An import in progress: where names of the list lead to.
pub(super) struct Applying<'a, 's> {
    act: &'a mut Act<'s>,
    list: &'a StaffList,
    today: NaiveDate,
    /// A list does not say since when somebody evaluates: for new people the whole year, for a changed evaluator
    /// from today on.
    year_begins: NaiveDate,
    units: HashMap<String, RowId>,
    /// The units by their names as the list has them.
    listed: HashMap<&'a str, RowId>,
    numbers: HashMap<String, RowId>,
    names: HashMap<String, RowId>,
}

impl<'a, 's> Applying<'a, 's> {
    /// Makes the units and the evaluators from elsewhere.
    pub(super) fn start(act: &'a mut Act<'s>, list: &'a StaffList, today: NaiveDate) -> Result<Self, Halt> {
        let known = act.read().list_units()?;
        let mut units: HashMap<String, RowId> =
            known.into_iter().map(|unit| (folded(&unit.name), unit.id)).collect();
        let mut mentioned: Vec<&str> = list.units.iter().map(|unit| unit.name.as_str()).collect();
        mentioned.extend(list.units.iter().filter_map(|unit| unit.parent.as_deref()));
        for name in mentioned {
            if let Entry::Vacant(unit) = units.entry(folded(name)) {
                unit.insert(act.insert_root(Table::Units, &[(unit_column::NAME, name.into())])?);
            }
        }
        let spelt: HashSet<&str> = list.people.iter().filter_map(|person| person.unit.as_deref()).collect();
        let listed = spelt.into_iter().filter_map(|name| Some((name, *units.get(&folded(name))?))).collect();
        let year_begins = NaiveDate::from_ymd_opt(today.year(), 1, 1).unwrap_or(today);
        let (numbers, names) = (HashMap::new(), HashMap::new());
        let mut applying = Self { act, list, today, year_begins, units, listed, numbers, names };
        applying.numbers.extend(applying.act.read().list_merged_numbers()?);
        for person in applying.act.read().list_all_employees()? {
            applying.numbers.insert(person.nip, person.id);
        }
        for evaluator in &list.evaluators {
            applying.evaluator_from_elsewhere(evaluator)?;
        }
        Ok(applying)
    }

    fn evaluator_from_elsewhere(&mut self, person: &EvaluatorPerson) -> Result<(), Halt> {
        let known = match &person.number {
            Some(number) => self.numbers.get(number).copied(),
            // Two people of one name: neither is guessed, and a third stands for the one meant.
            None => {
                match self.act.read().list_employees_by_name(&NameParts::split(&person.name).name)?.as_slice()
                {
                    [only] => Some(only.id),
                    _ => None,
                }
            }
        };
        let row = if let Some(row) = known {
            row
        } else {
            let mut values = name_values(&person.name);
            values.push((column::NIP, person.number.clone().into()));
            values.push((column::EMPLOYEE_TYPE, person.employee_type.word().into()));
            values.push((column::POSITION, person.position.clone().into()));
            values.push((column::IS_EXTERNAL, true.into()));
            values.push((column::UNIT_AS_PRINTED, person.unit.clone().into()));
            values.extend(person.rank.into_iter().flat_map(employees::rank_values));
            self.act.insert_root(Table::Employees, &filled(values))?
        };
        if let Some(number) = &person.number {
            self.numbers.insert(number.clone(), row);
        }
        self.names.insert(folded(&person.name), row);
        Ok(())
    }

    /// Makes and changes the people, then says who evaluates whom and who heads what.
    pub(super) fn people(mut self, rows: &[Compared], host: &dyn crate::Host) -> Result<(), Halt> {
        for (done, row) in rows.iter().enumerate() {
            if done % PROGRESS_STEP == 0 {
                tell(host, done, rows.len())?;
            }
            self.person(row)?;
        }
        for row in rows.iter().filter(|row| !row.is_looped) {
            self.evaluator(row)?;
        }
        self.heads()?;
        tell(host, rows.len(), rows.len())
    }

    fn person(&mut self, row: &Compared) -> Result<(), Halt> {
        let Some(person) = self.list.people.get(row.at) else { return Ok(()) };
        let unit = person.unit.as_deref().and_then(|name| self.listed.get(name)).copied();
        if let Some(known) = row.known {
            for (column, value) in &row.changes {
                self.act.set(known, *column, value.clone())?;
            }
            if let Some(unit) = unit.filter(|unit| row.unit_now != Some(*unit)) {
                self.act.set(known, column::UNIT, unit)?;
            }
            return Ok(());
        }
        let mut values = name_values(&person.name);
        values.push((column::NIP, person.nip.as_str().into()));
        values.push((column::EMPLOYEE_TYPE, person.employee_type.word().into()));
        let status = person.legal_status.unwrap_or(LegalStatus::Active);
        values.push((column::LEGAL_STATUS, status.word().into()));
        values.push((column::RETIRED_ON, person.left_on.map(|day| day.to_string()).into()));
        values.push((column::SIASN_ID, person.siasn_id.clone().into()));
        values.push((column::POSITION, person.position.clone().into()));
        values.push((column::POSITION_KIND, person.position_kind.map(Term::word).into()));
        values.push((column::UNIT, unit.into()));
        values.extend(person.rank.into_iter().flat_map(employees::rank_values));
        let row = self.act.insert_root(Table::Employees, &filled(values))?;
        self.numbers.insert(person.nip.to_string(), row);
        Ok(())
    }

    fn evaluator(&mut self, row: &Compared) -> Result<(), Halt> {
        let Some(person) = self.list.people.get(row.at) else { return Ok(()) };
        let evaluator = person.evaluator.as_ref().and_then(|reference| self.resolve(reference));
        let (Some(evaluator), Some(employee)) = (evaluator, self.numbers.get(person.nip.as_str()).copied())
        else {
            return Ok(());
        };
        let first = self.year_begins;
        if row.known.is_none() {
            let values = [
                (assignment::EMPLOYEE, employee.into()),
                (assignment::EVALUATOR, evaluator.into()),
                (assignment::FROM_ON, first.to_string().into()),
            ];
            self.act.insert(Table::EvaluatorAssignments, Scope::dossier(employee), &values)?;
            return Ok(());
        }
        if row.evaluator_now != Some(evaluator) {
            let from = if row.evaluator_now.is_none() { first } else { self.today };
            employees::assign(self.act, employee, evaluator, from, "")?;
        }
        Ok(())
    }

    fn resolve(&self, reference: &EvaluatorRef) -> Option<RowId> {
        match reference {
            EvaluatorRef::Number(number) => self.numbers.get(number).copied(),
            EvaluatorRef::Name(name) => self.names.get(&folded(name)).copied(),
        }
    }

    /// Heads and parents are filled in where the office has not said otherwise.
    fn heads(&mut self) -> Result<(), Halt> {
        let known: HashMap<RowId, _> =
            self.act.read().list_units()?.into_iter().map(|unit| (unit.id, unit)).collect();
        for unit in &self.list.units {
            let Some(row) = self.units.get(&folded(&unit.name)).copied() else { continue };
            let present = known.get(&row);
            let head = unit.head.as_ref().and_then(|head| self.resolve(head));
            if let Some(head) = head.filter(|_| present.is_some_and(|unit| unit.head.is_none())) {
                self.act.set(row, unit_column::HEAD, head)?;
            }
            let parent = unit.parent.as_deref().and_then(|name| self.units.get(&folded(name))).copied();
            let free = present.is_some_and(|unit| unit.parent.is_none());
            if let Some(parent) = parent.filter(|parent| free && *parent != row) {
                self.act.set(row, unit_column::PARENT, parent)?;
            }
        }
        Ok(())
    }
}
