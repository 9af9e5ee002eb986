//! What a device is to hold, as somebody asks for it, and the grants that say so.

use crate::App;
use crate::convert::row;
use crate::failure::Halt;
use contract::{DeviceKind, DeviceScopes, Failure, FieldFault, FieldProblem};
use std::collections::BTreeSet;
use store::records::Grant;
use store::schema::grants as column;
use store::{Act, Column, RowId, Scope, Table};

/// What a device is to hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Wanted {
    /// Units with everything below.
    units: BTreeSet<RowId>,
    /// The evaluator whose device it is.
    pub(super) evaluator: Option<RowId>,
    /// Further people.
    people: BTreeSet<RowId>,
}

impl App {
    /// Reads what is asked for. Exactly what the kind of device needs has to be named.
    pub(super) fn wanted_holdings(&self, kind: DeviceKind, scopes: &DeviceScopes) -> Result<Wanted, Halt> {
        let evaluator = scopes.evaluator.as_deref().filter(|id| !id.is_empty());
        let (has_units, has_people) = (!scopes.units.is_empty(), !scopes.people.is_empty());
        match kind {
            DeviceKind::Hub if has_units || has_people => refuse("scopes.units", FieldFault::OutOfRange)?,
            DeviceKind::Hub | DeviceKind::Office if evaluator.is_some() => {
                refuse("scopes.evaluator", FieldFault::OutOfRange)?;
            }
            DeviceKind::Office if !has_units && !has_people => refuse("scopes.units", FieldFault::Empty)?,
            DeviceKind::Evaluator if evaluator.is_none() => refuse("scopes.evaluator", FieldFault::Empty)?,
            DeviceKind::Evaluator if has_units => refuse("scopes.units", FieldFault::OutOfRange)?,
            DeviceKind::Hub | DeviceKind::Office | DeviceKind::Evaluator => {}
        }
        let mut wanted = Wanted::default();
        for unit in &scopes.units {
            let unit = self.read()?.find_unit(row(unit)?)?;
            let unit = unit.ok_or_else(|| Failure::NotFound { what: "Unit kerja".into() })?;
            wanted.units.insert(unit.id);
        }
        for person in &scopes.people {
            wanted.people.insert(self.employee(row(person)?)?.id);
        }
        wanted.evaluator = evaluator.map(|id| Ok::<_, Halt>(self.employee(row(id)?)?.id)).transpose()?;
        Ok(wanted)
    }
}

fn refuse(field: &str, problem: FieldFault) -> Result<(), Halt> {
    let fields = vec![FieldProblem { field: field.to_owned(), problem }];
    Err(Failure::Invalid { fields }.into())
}

impl Wanted {
    /// Ends the grants that are not wanted any more and writes those that are new.
    pub(super) fn write(&self, act: &mut Act<'_>, device: RowId, had: &[Grant], at: i64) -> Result<(), Halt> {
        let is_wanted = |grant: &Grant| {
            grant.unit.is_some_and(|unit| self.units.contains(&unit))
                || grant.employee.is_some_and(|person| self.people.contains(&person))
        };
        for grant in had.iter().filter(|grant| !is_wanted(grant)) {
            act.set(grant.id, column::ENDED_AT, at)?;
        }
        let has_unit = |unit: &RowId| had.iter().any(|grant| grant.unit == Some(*unit));
        let has_person = |person: &RowId| had.iter().any(|grant| grant.employee == Some(*person));
        let units = self.units.iter().filter(|unit| !has_unit(unit)).map(|unit| (column::UNIT, *unit));
        let people = self.people.iter().filter(|person| !has_person(person));
        let people = people.map(|person| (column::EMPLOYEE, *person));
        for (what, of) in units.chain(people) {
            grant(act, device, (what, of), at)?;
        }
        Ok(())
    }
}

fn grant(act: &mut Act<'_>, device: RowId, (what, of): (Column, RowId), at: i64) -> Result<(), Halt> {
    let values = [(column::DEVICE, device.into()), (what, of.into()), (column::FROM_AT, at.into())];
    act.insert(Table::Grants, Scope::roster(device), &values)?;
    Ok(())
}
