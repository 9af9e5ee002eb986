//! Writes what a comparison found.

use super::compare::{Step, UnitNamed, Who, Write};
use crate::beside::{outside, text_cell};
use crate::failure::{Halt, incident};
use crate::imports::folded;
use std::collections::HashMap;
use store::schema::{credit_papers, credit_profiles, employees as column, units as unit_column};
use store::{Act, Column, RowId, Scope, Table, Value};

/// Writes all steps; those that make people come before those about them.
pub(super) fn all(act: &mut Act<'_>, steps: &[Step]) -> Result<(), Halt> {
    let mut applying = Applying { act, made: HashMap::new(), units: HashMap::new() };
    steps.iter().try_for_each(|step| applying.step(step))
}

struct Applying<'a, 's> {
    act: &'a mut Act<'s>,
    /// People who were made, by NIP.
    made: HashMap<String, RowId>,
    /// Units that were made, by name.
    units: HashMap<String, RowId>,
}

impl Applying<'_, '_> {
    fn step(&mut self, step: &Step) -> Result<(), Halt> {
        if let Write::Person { values, unit } = &step.write {
            return self.person(&step.who, values, unit.as_ref());
        }
        let person = match &step.who {
            Who::Known(row) => *row,
            Who::New(nip) => self.made.get(nip).copied().ok_or_else(|| incident("siasn"))?,
        };
        match &step.write {
            Write::Person { .. } => Ok(()),
            Write::Result { existing, values } => outside::write(self.act, person, *existing, values.clone()),
            Write::Opening { profile, values } => self.opening(person, *profile, values),
            Write::Paper { values } => self.paper(person, values),
        }
    }

    fn person(
        &mut self,
        who: &Who,
        values: &[(Column, Value)],
        unit: Option<&UnitNamed>,
    ) -> Result<(), Halt> {
        let unit = unit.map(|unit| self.unit(unit)).transpose()?;
        match who {
            Who::Known(row) => {
                for (of, value) in values {
                    self.act.set(*row, *of, value.clone())?;
                }
                if let Some(unit) = unit {
                    self.act.set(*row, column::UNIT, unit)?;
                }
            }
            Who::New(nip) => {
                let mut values = values.to_vec();
                values.extend(unit.map(|unit| (column::UNIT, Value::from(unit))));
                let row = self.act.insert_root(Table::Employees, &values)?;
                self.made.insert(nip.clone(), row);
            }
        }
        Ok(())
    }

    /// The unit with its id of SIASN noted; it is made where it is not known.
    fn unit(&mut self, named: &UnitNamed) -> Result<RowId, Halt> {
        let made = self.units.get(&folded(&named.name)).copied();
        if let Some(row) = named.row.or(made) {
            if !named.id.is_empty() {
                let known = self.act.read().find_unit(row)?;
                if known.is_some_and(|unit| unit.siasn_id.is_empty()) {
                    self.act.set(row, unit_column::SIASN_ID, named.id.as_str())?;
                }
            }
            return Ok(row);
        }
        let values =
            [(unit_column::NAME, text_cell(&named.name)), (unit_column::SIASN_ID, text_cell(&named.id))];
        let row = self.act.insert_root(Table::Units, &crate::imports::filled(values.to_vec()))?;
        self.units.insert(folded(&named.name), row);
        Ok(row)
    }

    fn opening(
        &mut self,
        person: RowId,
        profile: Option<RowId>,
        values: &[(Column, Value)],
    ) -> Result<(), Halt> {
        if let Some(profile) = profile {
            for (of, value) in values {
                self.act.set(profile, *of, value.clone())?;
            }
            return Ok(());
        }
        let mut all = values.to_vec();
        all.push((credit_profiles::EMPLOYEE, person.into()));
        self.act.insert(Table::CreditProfiles, Scope::dossier(person), &all)?;
        Ok(())
    }

    /// A sheet that is noted without a number gets it; else one is noted.
    fn paper(&mut self, person: RowId, values: &[(Column, Value)]) -> Result<(), Halt> {
        let text = |wanted: Column| {
            let found = values.iter().find(|(of, _)| *of == wanted);
            found.and_then(|(_, value)| value.as_text()).unwrap_or_default()
        };
        let (kind, period) = (text(credit_papers::KIND), text(credit_papers::PERIOD));
        let known = self.act.read().list_credit_papers(person)?;
        let blank = known.iter().find(|paper| paper.kind.word() == kind && paper.period == period);
        if let Some(blank) = blank {
            for (of, value) in values.iter().filter(|(_, value)| !value.is_null()) {
                self.act.set(blank.id, *of, value.clone())?;
            }
            return Ok(());
        }
        let mut all = crate::imports::filled(values.to_vec());
        all.push((credit_papers::EMPLOYEE, person.into()));
        self.act.insert(Table::CreditPapers, Scope::dossier(person), &all)?;
        Ok(())
    }
}
