//! Units, their tree and their heads.

use crate::App;
use crate::convert::{id, row};
use crate::failure::Halt;
use contract::{
    ById, Failure, FieldFault, FieldProblem, Nothing, PersonRef, SaveUnitRequest, UnitView, UnitsView,
};
use std::collections::{HashMap, HashSet};
use store::records::{Reader, Unit};
use store::schema::{employees, units as column};
use store::{RowId, Table};

impl App {
    /// All units in tree order.
    pub(crate) fn list_units(&mut self, _: Nothing) -> Result<UnitsView, Halt> {
        let reader = self.read()?;
        let sight = self.sight()?;
        let units = in_tree_order(reader.list_units()?)
            .into_iter()
            .filter(|(unit, _)| sight.sees_unit(unit.id))
            .map(|(unit, depth)| unit_view(reader, unit, depth));
        Ok(UnitsView { units: units.collect::<Result<_, Halt>>()? })
    }

    /// Makes or changes a unit.
    pub(crate) fn save_unit(&mut self, request: SaveUnitRequest) -> Result<UnitsView, Halt> {
        if request.name.trim().is_empty() {
            let fields = vec![FieldProblem { field: "name".into(), problem: FieldFault::Empty }];
            return Err(Failure::Invalid { fields }.into());
        }
        let parent = request.parent.as_deref().map(row).transpose()?;
        let head = request.head.as_deref().map(row).transpose()?;
        let existing = request.id.as_deref().map(row).transpose()?;
        if let Some(unit) = existing {
            self.still_at(unit, request.seen_version)?;
            self.refuse_loop(unit, parent)?;
        }
        let (starts_on, ends_on) =
            (day("startsOn", request.starts_on.as_deref())?, day("endsOn", request.ends_on.as_deref())?);
        if matches!((&starts_on, &ends_on), (store::Value::Text(from), store::Value::Text(until)) if until < from)
        {
            let fields = vec![FieldProblem { field: "endsOn".into(), problem: FieldFault::EndsBeforeStart }];
            return Err(Failure::Invalid { fields }.into());
        }
        let values = [
            (column::NAME, request.name.trim().into()),
            (column::CODE, request.code.trim().into()),
            (column::PARENT, parent.into()),
            (column::HEAD, head.into()),
            (column::IS_INDEPENDENT, request.is_independent.into()),
            (column::STARTS_ON, starts_on),
            (column::ENDS_ON, ends_on),
        ];
        self.act("save_unit", None, |act| {
            let Some(unit) = existing else {
                act.insert_root(Table::Units, &values)?;
                return Ok(());
            };
            for (column, value) in values {
                act.set(unit, column, value)?;
            }
            Ok(())
        })?;
        self.list_units(Nothing {})
    }

    /// Removes a unit; its people stay, without a unit, and units below move up.
    pub(crate) fn remove_unit(&mut self, request: ById) -> Result<UnitsView, Halt> {
        let unit = row(&request.id)?;
        let found = self.read()?.find_unit(unit)?.ok_or_else(|| Failure::NotFound { what: "Unit".into() })?;
        self.act("remove_unit", None, |act| {
            for below in act.read().list_units()?.into_iter().filter(|below| below.parent == Some(unit)) {
                act.set(below.id, column::PARENT, found.parent)?;
            }
            for person in
                act.read().list_all_employees()?.into_iter().filter(|person| person.unit == Some(unit))
            {
                act.set(person.id, employees::UNIT, store::Value::Null)?;
            }
            Ok(act.delete(Table::Units, unit)?)
        })?;
        self.list_units(Nothing {})
    }

    /// A unit cannot stand below itself.
    fn refuse_loop(&self, unit: RowId, parent: Option<RowId>) -> Result<(), Halt> {
        let above: HashMap<_, _> =
            self.read()?.list_units()?.into_iter().map(|unit| (unit.id, unit)).collect();
        let mut next = parent;
        let mut seen = HashSet::new();
        while let Some(at) = next.filter(|at| seen.insert(*at)) {
            if at == unit {
                let name = above.get(&unit).map(|unit| unit.name.clone()).unwrap_or_default();
                return Err(Failure::Loop { name }.into());
            }
            next = above.get(&at).and_then(|unit| unit.parent);
        }
        Ok(())
    }
}

/// Units with their depth, each below its parent, siblings by name. What hangs in a loop stands at the top.
pub(crate) fn in_tree_order(units: Vec<Unit>) -> Vec<(Unit, u32)> {
    let known: HashSet<_> = units.iter().map(|unit| unit.id).collect();
    let mut below: HashMap<Option<RowId>, Vec<Unit>> = HashMap::new();
    for unit in units {
        let parent = unit.parent.filter(|parent| known.contains(parent) && *parent != unit.id);
        below.entry(parent).or_default().push(unit);
    }
    let mut ordered = Vec::new();
    append_below(None, 0, &mut below, &mut ordered);
    let mut looped: Vec<_> = below.into_values().flatten().collect();
    looped.sort_by(|a, b| a.name.cmp(&b.name));
    ordered.extend(looped.into_iter().map(|unit| (unit, 0)));
    ordered
}

fn append_below(
    parent: Option<RowId>,
    depth: u32,
    below: &mut HashMap<Option<RowId>, Vec<Unit>>,
    ordered: &mut Vec<(Unit, u32)>,
) {
    for unit in below.remove(&parent).unwrap_or_default() {
        let unit_id = unit.id;
        ordered.push((unit, depth));
        append_below(Some(unit_id), depth + 1, below, ordered);
    }
}

fn unit_view(reader: Reader<'_>, unit: Unit, depth: u32) -> Result<UnitView, Halt> {
    Ok(UnitView {
        id: id(unit.id),
        short_id: unit.id.to_string(),
        version: reader.version(unit.id)?,
        n_people: reader.count_people_of_unit(unit.id)?,
        head: unit.head.map(|head| person_ref(reader, head)).transpose()?,
        parent: unit.parent.map(id),
        name: unit.name,
        code: unit.code,
        depth,
        is_independent: unit.is_independent,
        starts_on: unit.starts_on.map(|day| day.to_string()),
        ends_on: unit.ends_on.map(|day| day.to_string()),
    })
}

/// A day as a cell; empty where none was given.
fn day(field: &str, text: Option<&str>) -> Result<store::Value, Halt> {
    let given = text.filter(|text| !text.is_empty());
    let day = given.map(|text| crate::cycles::parse_day(field, text)).transpose()?;
    Ok(day.map(|day| day.to_string()).into())
}

/// A person named in passing; one who is not here yet is named by the short id.
pub(crate) fn person_ref(reader: Reader<'_>, person: RowId) -> Result<PersonRef, Halt> {
    Ok(match reader.find_employee(person)? {
        Some(found) => PersonRef { id: id(person), name: found.shown_name(), position: found.position },
        None if reader.is_erased(person)? => crate::privacy::erased_ref(person),
        None => PersonRef { id: id(person), name: person.to_string(), position: String::new() },
    })
}
